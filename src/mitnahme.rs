//! A result to take home: the answers of one person as a code, without a name, a day or free text.
//!
//! A code is short enough for a picture that a telephone scans (`export::qr`), and it shows the same verdict, the same letter
//! and the same reasons as the answers from which it was made. Choices stand in it as they are; of the days it says only
//! what the law makes of them: in which part of the three months they lie and in which order ([`tage`]), and what the
//! periods of Vorerfahrung come to ([`zeiten`]).
//!
//! Its form: the version, the answers as bits ([`inhalt`]), a check over both, all of it in letters and digits. Codes are on
//! paper: every version that was ever given out stays readable. The order of the values of each choice is a part of the form.

mod bits;
mod inhalt;
mod tage;
mod zeiten;

use crc::{CRC_32_BZIP2, Crc, NoTable};
use data_encoding::{BASE32_NOPAD_VISUAL, DecodeKind};

use self::bits::{Leser, Schreiber};
use self::inhalt::Inhalt;
use crate::datum::Datum;
use crate::facts::{self, DatumAngabe, Formblatt, Listenart, Person, Stelle, Vorhaben};
use crate::finding::Finding;
use crate::interview;
use crate::vorantrag::Vorantrag;

/// The version that is written: the wording of 2018, in the form of [`inhalt`].
const VERSION: u8 = 1;

/// No code has so many characters, not even with a separator after each: what is longer is not looked at.
const HOECHSTENS_ZEICHEN: usize = 2_000;

/// Version and check alone take so many.
const MINDESTENS_ZEICHEN: usize = 8;

/// Bytes of the check at the end.
const PRUEFBYTES: usize = 4;

/// Bit for bit in the order of the characters, so that it finds every change within six neighbouring ones; and in the
/// longest code any change of two (the tests look). Without its table it weighs less, and a code is short.
const PRUEFUNG: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_BZIP2);

/// What a code holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mitnahme {
    /// The answers on days that stand for those of then: they have the same verdict, letter and reasons. Only to be shown,
    /// with the days masked.
    pub ergebnis: Vorantrag,
    /// The same answers without any day or name of a field: what somebody goes on from.
    pub antworten: Vorantrag,
}

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codefehler {
    /// Cut off: no code has so few characters, or just so many.
    Unvollstaendig,
    /// Has characters that no code has, or far too many.
    Unlesbar,
    /// Not as it was written: changed, or cut off.
    Beschaedigt,
    /// Written by a newer program, in a form that this one does not know.
    NeuereFassung,
}

/// The code of one person's answers without those that rest; `None` where there is no such person.
pub fn code(vorantrag: &Vorantrag, person: usize) -> Option<String> {
    let mut allein = Vorantrag {
        vorhaben: Vorhaben {
            formblatt: Formblatt::default(),
            ..vorantrag.vorhaben.clone()
        },
        personen: vec![Person {
            stelle: Stelle::default(),
            ..vorantrag.personen.get(person)?.clone()
        }],
        ..*vorantrag
    };
    let finding = allein.ergebnis(0)?.finding;
    vergiss_ruhende(&mut allein, &finding);
    let mut schreiber = Schreiber::default();
    Inhalt::aus(&allein, &finding)?.packe(&mut schreiber)?;
    let mut bytes = vec![VERSION];
    bytes.extend(schreiber.bytes());
    bytes.extend(PRUEFUNG.checksum(&bytes).to_be_bytes());
    Some(BASE32_NOPAD_VISUAL.encode(&bytes))
}

/// Takes away what no criterion rests on. A record stays where its list counts, even if nothing is left of it: as long as it
/// is there, something is open.
fn vergiss_ruhende(vorantrag: &mut Vorantrag, finding: &Finding) {
    let ruhende = match vorantrag.facts(0) {
        Some(facts) => interview::ruhende(&facts, finding),
        None => return,
    };
    let zutreffende = interview::zutreffende(finding);
    for person in &mut vorantrag.personen {
        for frage in &ruhende {
            facts::loesche(&mut vorantrag.vorhaben, person, *frage);
        }
        for liste in Listenart::ALL {
            if !zutreffende.iter().any(|frage| frage.gehoert_zu(*liste)) {
                facts::leere(person, *liste);
            }
        }
    }
}

/// Reads a code, in capital letters or small ones; spaces and hyphens do not count.
pub fn lies(code: &str, heute: Datum) -> Result<Mitnahme, Codefehler> {
    if code.len() > HOECHSTENS_ZEICHEN {
        return Err(Codefehler::Unlesbar);
    }
    let zeichen: String = code
        .chars()
        .filter(|zeichen| !zeichen.is_whitespace() && *zeichen != '-')
        .map(|zeichen| zeichen.to_ascii_uppercase())
        .collect();
    if !zeichen
        .chars()
        .all(|zeichen| zeichen.is_ascii_alphanumeric())
    {
        return Err(Codefehler::Unlesbar);
    }
    if zeichen.len() < MINDESTENS_ZEICHEN {
        return Err(Codefehler::Unvollstaendig);
    }
    let bytes = BASE32_NOPAD_VISUAL
        .decode(zeichen.as_bytes())
        .map_err(|fehler| match fehler.kind {
            DecodeKind::Symbol | DecodeKind::Padding => Codefehler::Unlesbar,
            DecodeKind::Length => Codefehler::Unvollstaendig,
            DecodeKind::Trailing => Codefehler::Beschaedigt,
        })?;
    let (geprueft, pruefung) = bytes
        .split_last_chunk::<PRUEFBYTES>()
        .ok_or(Codefehler::Unvollstaendig)?;
    let (version, antworten) = geprueft.split_first().ok_or(Codefehler::Unvollstaendig)?;
    if PRUEFUNG.checksum(geprueft) != u32::from_be_bytes(*pruefung) {
        return Err(Codefehler::Beschaedigt);
    }
    match *version {
        VERSION => {}
        0 => return Err(Codefehler::Beschaedigt),
        _ => return Err(Codefehler::NeuereFassung),
    }
    let mut leser = Leser::neu(antworten);
    let mut inhalt = Inhalt::default();
    inhalt.packe(&mut leser).ok_or(Codefehler::Beschaedigt)?;
    if !leser.ist_zu_ende() {
        return Err(Codefehler::Beschaedigt);
    }
    let ergebnis = inhalt.ergebnis();
    let antworten = ohne_tage(ergebnis.clone(), heute);
    Ok(Mitnahme {
        ergebnis,
        antworten,
    })
}

/// The same answers, the days and the names of the fields not answered.
fn ohne_tage(mut vorantrag: Vorantrag, heute: Datum) -> Vorantrag {
    fn vergiss(angabe: &mut Option<DatumAngabe>) {
        if matches!(angabe, Some(DatumAngabe::Am(_))) {
            *angabe = None;
        }
    }
    vorantrag.stichtag = heute;
    vergiss(&mut vorantrag.vorhaben.bewilligungszeitraum_beginn);
    for person in &mut vorantrag.personen {
        vergiss(&mut person.aufnahme_der_taetigkeit);
        for abschluss in &mut person.hochschulabschluesse.eintraege {
            // Its name and its classing are one answer.
            abschluss.anderes_fach = None;
        }
        for zeit in &mut person.vorerfahrung.zeiten.eintraege {
            zeit.zeitspanne = None;
        }
        for schulung in &mut person.schulungen.eintraege {
            schulung.begonnen_am = None;
            schulung.gebucht_fuer = None;
        }
    }
    vorantrag
}
