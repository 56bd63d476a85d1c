//! Choices as bits, one description for both directions: what is written and what is read cannot drift apart.

use crate::facts::{Ende, HOECHSTENS_EINTRAEGE, Liste, Menge};

/// Either writes the values that stand in a place, or reads them into it.
pub(super) trait Strom {
    /// A number below `anzahl`; `None` where it is not.
    fn zahl(&mut self, zahl: &mut usize, anzahl: usize) -> Option<()>;

    /// One bit.
    fn bit(&mut self, bit: &mut bool) -> Option<()> {
        let mut zahl = usize::from(*bit);
        self.zahl(&mut zahl, 2)?;
        *bit = zahl == 1;
        Some(())
    }
}

/// The bits that a number below `anzahl` needs.
fn breite(anzahl: usize) -> u32 {
    usize::BITS - anzahl.saturating_sub(1).leading_zeros()
}

/// Writes.
#[derive(Default)]
pub(super) struct Schreiber(Vec<bool>);

impl Schreiber {
    /// What was written, filled up with zeros.
    pub(super) fn bytes(&self) -> impl Iterator<Item = u8> {
        self.0.chunks(8).map(|bits| {
            let stellen = bits.iter().zip((0..8).rev());
            stellen.fold(0, |byte, (bit, stelle)| byte | u8::from(*bit) << stelle)
        })
    }
}

impl Strom for Schreiber {
    fn zahl(&mut self, zahl: &mut usize, anzahl: usize) -> Option<()> {
        let stellen = (0..breite(anzahl)).rev();
        self.0
            .extend(stellen.map(|stelle| *zahl >> stelle & 1 == 1));
        (*zahl < anzahl).then_some(())
    }
}

/// Reads.
pub(super) struct Leser<'a> {
    bytes: &'a [u8],
    /// Bits that were read.
    gelesen: usize,
}

impl<'a> Leser<'a> {
    /// From the first bit on.
    pub(super) fn neu(bytes: &'a [u8]) -> Self {
        Self { bytes, gelesen: 0 }
    }

    fn naechstes(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.gelesen / 8)?;
        let bit = byte << (self.gelesen % 8) >> 7 == 1;
        self.gelesen += 1;
        Some(bit)
    }

    /// Whether nothing is left but the zeros that fill up the last byte: so no answers have two codes.
    pub(super) fn ist_zu_ende(mut self) -> bool {
        self.gelesen.div_ceil(8) == self.bytes.len()
            && std::iter::from_fn(|| self.naechstes()).all(|bit| !bit)
    }
}

impl Strom for Leser<'_> {
    fn zahl(&mut self, zahl: &mut usize, anzahl: usize) -> Option<()> {
        *zahl = 0;
        for _ in 0..breite(anzahl) {
            *zahl = *zahl << 1 | usize::from(self.naechstes()?);
        }
        (*zahl < anzahl).then_some(())
    }
}

/// One of these values.
pub(super) fn platz<T: Copy + PartialEq>(
    strom: &mut impl Strom,
    wert: &mut T,
    alle: &[T],
) -> Option<()> {
    let mut platz = alle.iter().position(|anderer| anderer == wert)?;
    strom.zahl(&mut platz, alle.len())?;
    *wert = *alle.get(platz)?;
    Some(())
}

/// One of these values, or not answered.
pub(super) fn wahl<T: Copy + PartialEq>(
    strom: &mut impl Strom,
    wert: &mut Option<T>,
    alle: &[T],
) -> Option<()> {
    let mut platz = match wert {
        None => 0,
        Some(wert) => alle.iter().position(|anderer| anderer == wert)? + 1,
    };
    strom.zahl(&mut platz, alle.len() + 1)?;
    *wert = match platz.checked_sub(1) {
        None => None,
        Some(platz) => Some(*alle.get(platz)?),
    };
    Some(())
}

/// A set of these values, not known, or not answered.
pub(super) fn menge<T: Copy + Ord>(
    strom: &mut impl Strom,
    menge: &mut Option<Menge<T>>,
    alle: &[T],
) -> Option<()> {
    let mut art = match menge {
        None => 0,
        Some(Menge::WeissNicht) => 1,
        Some(Menge::Auswahl(_)) => 2,
    };
    strom.zahl(&mut art, 3)?;
    *menge = match art {
        0 => None,
        1 => Some(Menge::WeissNicht),
        _ => {
            let mut gewaehlt = match menge.take() {
                Some(Menge::Auswahl(gewaehlt)) => gewaehlt,
                Some(Menge::WeissNicht) | None => Default::default(),
            };
            for wert in alle {
                let mut dabei = gewaehlt.contains(wert);
                strom.bit(&mut dabei)?;
                if dabei {
                    gewaehlt.insert(*wert);
                }
            }
            Some(Menge::Auswahl(gewaehlt))
        }
    };
    Some(())
}

/// How many records, each of them, and whether there are more.
pub(super) fn liste<T: Default, S: Strom>(
    strom: &mut S,
    liste: &mut Liste<T>,
    eintrag: impl Fn(&mut S, &mut T) -> Option<()>,
) -> Option<()> {
    let mut anzahl = liste.eintraege.len();
    strom.zahl(&mut anzahl, HOECHSTENS_EINTRAEGE + 1)?;
    liste.eintraege.resize_with(anzahl, T::default);
    for platz in &mut liste.eintraege {
        eintrag(strom, platz)?;
    }
    wahl(strom, &mut liste.ende, Ende::ALL)
}
