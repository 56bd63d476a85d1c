//! Where each object stands (ISO 32000-1, 7.5.4 to 7.5.8): cross-reference tables and streams, of the last save and of
//! those before it.
//!
//! Nothing is unfolded: an entry is looked up where it stands, so that a file of a million objects costs no more than
//! its own bytes.

use std::collections::BTreeSet;

use crate::Fehler;
use crate::dokument::Quelle;
use crate::leser::{Leser, ist_leerraum, suche, suche_letztes};
use crate::objekt::{Objekt, Woerterbuch};

/// Saves of one file, each of which has appended a cross-reference, at most.
const HOECHSTENS_SICHERUNGEN: usize = 1000;
/// Ranges of numbers in all cross-references, at most.
const HOECHSTENS_ABSCHNITTE: usize = 10_000;
/// How far before the end of the file the last cross-reference is named.
const SCHLUSS: usize = 1 << 20;

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ort {
    /// At this byte of the file.
    Datei(usize),
    /// In the object stream of this number.
    Objektstrom(u32),
}

/// The cross-references of a file, the latest first.
pub(crate) struct Verzeichnis {
    abschnitte: Vec<Abschnitt>,
    /// What the cross-reference streams hold.
    daten: Vec<Vec<u8>>,
}

/// A range of numbers, and where their entries stand.
struct Abschnitt {
    von: u32,
    anzahl: u32,
    eintraege: Eintraege,
}

enum Eintraege {
    /// Lines of a table in the file.
    Tabelle { beginn: usize, breite: usize },
    /// Fields of bytes in a stream.
    Strom {
        daten: usize,
        beginn: usize,
        felder: [usize; 3],
    },
}

impl Verzeichnis {
    /// Reads all cross-references; with them the trailer of the last save. Encrypted by any of them is encrypted.
    pub(crate) fn lies(quelle: &Quelle<'_>) -> Result<(Self, Woerterbuch), Fehler> {
        let mut verzeichnis = Self {
            abschnitte: Vec::new(),
            daten: Vec::new(),
        };
        let mut erster: Option<Woerterbuch> = None;
        let mut gelesen = BTreeSet::new();
        let mut ort = Some(letztes(quelle.datei()).ok_or(Fehler::Beschaedigt)?);
        // One that leads back to a later one has nothing more to say.
        while let Some(hier) = ort
            && gelesen.insert(hier)
        {
            if gelesen.len() > HOECHSTENS_SICHERUNGEN {
                return Err(Fehler::Beschaedigt);
            }
            let schluss = verzeichnis.lies_eines(quelle, hier)?;
            if schluss.wert(b"Encrypt").is_some() {
                return Err(Fehler::Verschluesselt);
            }
            ort = schluss.groesse(b"Prev").filter(|vorher| *vorher != 0);
            erster.get_or_insert(schluss);
        }
        erster
            .map(|schluss| (verzeichnis, schluss))
            .ok_or(Fehler::Beschaedigt)
    }

    /// Reads the cross-reference at this place, and returns its trailer.
    fn lies_eines(&mut self, quelle: &Quelle<'_>, ort: usize) -> Result<Woerterbuch, Fehler> {
        let bytes = quelle.datei().get(ort..).ok_or(Fehler::Beschaedigt)?;
        let mut leser = Leser::neu(bytes);
        if !leser.wort(b"xref") {
            return self.lies_strom(quelle, ort);
        }
        let mut abschnitte = Vec::new();
        while !leser.wort(b"trailer") {
            if abschnitte.len() >= HOECHSTENS_ABSCHNITTE {
                return Err(Fehler::Beschaedigt);
            }
            abschnitte.push(tabellenabschnitt(&mut leser, bytes, ort).ok_or(Fehler::Beschaedigt)?);
        }
        let (schluss, _) = quelle.objekt_bei(ort.saturating_add(leser.ort()))?;
        let Objekt::Woerterbuch(schluss) = schluss else {
            return Err(Fehler::Beschaedigt);
        };
        // For programs that know both: objects that the table hides from others.
        if let Some(strom) = schluss.groesse(b"XRefStm") {
            self.lies_strom(quelle, strom)?;
        }
        for abschnitt in abschnitte {
            self.nimm_auf(abschnitt)?;
        }
        Ok(schluss)
    }

    fn lies_strom(&mut self, quelle: &Quelle<'_>, ort: usize) -> Result<Woerterbuch, Fehler> {
        let (_, strom) = quelle.strom_bei(ort)?.ok_or(Fehler::Beschaedigt)?;
        let angaben = &strom.angaben;
        // Its length cannot be looked up yet.
        let roh = quelle.roh(&strom, angaben.groesse(b"Length"))?;
        let daten = quelle.entpackt(angaben, roh)?;
        let felder = breiten(angaben).ok_or(Fehler::Beschaedigt)?;
        let breite: usize = felder.iter().fold(0, |summe, b| summe.saturating_add(*b));
        let mut beginn: usize = 0;
        for (von, anzahl) in bereiche(angaben).ok_or(Fehler::Beschaedigt)? {
            self.nimm_auf(Abschnitt {
                von,
                anzahl,
                eintraege: Eintraege::Strom {
                    daten: self.daten.len(),
                    beginn,
                    felder,
                },
            })?;
            let laenge = usize::try_from(anzahl).unwrap_or(usize::MAX);
            beginn = beginn.saturating_add(laenge.saturating_mul(breite));
        }
        self.daten.push(daten);
        Ok(strom.angaben)
    }

    fn nimm_auf(&mut self, abschnitt: Abschnitt) -> Result<(), Fehler> {
        if self.abschnitte.len() >= HOECHSTENS_ABSCHNITTE {
            return Err(Fehler::Beschaedigt);
        }
        self.abschnitte.push(abschnitt);
        Ok(())
    }

    /// How many ranges a look-up passes.
    pub(crate) fn aufwand(&self) -> usize {
        self.abschnitte.len()
    }

    /// Where the object of this number stands, if there is one.
    pub(crate) fn ort(&self, datei: &[u8], nummer: u32) -> Option<Ort> {
        let eintrag = self.abschnitte.iter().find_map(|abschnitt| {
            let stelle = nummer.checked_sub(abschnitt.von)?;
            if stelle >= abschnitt.anzahl {
                return None;
            }
            self.eintrag(datei, &abschnitt.eintraege, usize::try_from(stelle).ok()?)
        });
        // The latest one that names the number decides, even if it says that the object is gone.
        eintrag.flatten()
    }

    /// `None`: there is no such entry; `Some(None)`: it says that there is no object.
    fn eintrag(&self, datei: &[u8], in_: &Eintraege, stelle: usize) -> Option<Option<Ort>> {
        match in_ {
            Eintraege::Tabelle { beginn, breite } => {
                let ab = beginn.checked_add(stelle.checked_mul(*breite)?)?;
                let zeile = datei.get(ab..ab.checked_add(18)?)?;
                let mut leser = Leser::neu(zeile);
                let ort = usize::try_from(leser.ziffern()?).ok()?;
                leser.ziffern()?;
                Some(leser.wort(b"n").then_some(Ort::Datei(ort)))
            }
            Eintraege::Strom {
                daten,
                beginn,
                felder: [art, zweites, drittes],
            } => {
                let zweites_ab = *art;
                let drittes_ab = zweites_ab.checked_add(*zweites)?;
                let breite = drittes_ab.checked_add(*drittes)?;
                let ab = beginn.checked_add(stelle.checked_mul(breite)?)?;
                let eintrag = self.daten.get(*daten)?.get(ab..ab.checked_add(breite)?)?;
                let wert = zahl(eintrag.get(zweites_ab..drittes_ab)?);
                // Without a field for it every entry is of the first kind.
                let art = match eintrag.get(..zweites_ab)? {
                    [] => 1,
                    art => zahl(art),
                };
                Some(match art {
                    1 => Some(Ort::Datei(usize::try_from(wert).ok()?)),
                    2 => Some(Ort::Objektstrom(u32::try_from(wert).ok()?)),
                    _ => None,
                })
            }
        }
    }
}

/// The place of the last cross-reference, as the end of the file names it. Where something stands behind that, a later
/// save is cut off: what the file said before is not what was saved last.
fn letztes(datei: &[u8]) -> Option<usize> {
    let schluss = datei.get(datei.len().saturating_sub(SCHLUSS)..)?;
    let ab = suche_letztes(schluss, b"startxref")?;
    let mut leser = Leser::neu(schluss.get(ab..)?);
    leser.wort(b"startxref");
    let ort = usize::try_from(leser.ziffern()?).ok()?;
    let danach = schluss.get(ab.checked_add(leser.ort())?..)?;
    let (davor, dahinter) = danach.split_at_checked(suche(danach, b"%%EOF")?)?;
    let dahinter = dahinter.strip_prefix(b"%%EOF")?;
    let mut uebrig = davor.iter().chain(dahinter);
    uebrig.all(|byte| ist_leerraum(*byte)).then_some(ort)
}

/// A range of a table; the reader goes on behind its lines.
fn tabellenabschnitt(leser: &mut Leser<'_>, bytes: &[u8], ab: usize) -> Option<Abschnitt> {
    let von = u32::try_from(leser.ziffern()?).ok()?;
    let anzahl = u32::try_from(leser.ziffern()?).ok()?;
    leser.leerraum();
    let hier = leser.ort();
    // Lines have 20 bytes; some programs forget one of the two that end a line.
    let breite: usize = match bytes.get(hier.checked_add(19)?) {
        Some(byte) if !byte.is_ascii_whitespace() => 19,
        _ => 20,
    };
    let laenge = usize::try_from(anzahl).ok()?.checked_mul(breite)?;
    leser.springe(laenge)?;
    Some(Abschnitt {
        von,
        anzahl,
        eintraege: Eintraege::Tabelle {
            beginn: ab.checked_add(hier)?,
            breite,
        },
    })
}

/// How many bytes each of the three fields of an entry has.
fn breiten(angaben: &Woerterbuch) -> Option<[usize; 3]> {
    let Objekt::Liste(breiten) = angaben.wert(b"W")? else {
        return None;
    };
    let breite = |stelle: usize| match breiten.get(stelle)? {
        Objekt::Zahl(breite @ 0..=8) => usize::try_from(*breite).ok(),
        _ => None,
    };
    let felder = [breite(0)?, breite(1)?, breite(2)?];
    (felder.get(1) != Some(&0)).then_some(felder)
}

/// The ranges of numbers in a cross-reference stream: first number and how many.
fn bereiche(angaben: &Woerterbuch) -> Option<Vec<(u32, u32)>> {
    let zahl = |objekt: &Objekt| match objekt {
        Objekt::Zahl(zahl) => u32::try_from(*zahl).ok(),
        _ => None,
    };
    match angaben.wert(b"Index") {
        Some(Objekt::Liste(liste)) => {
            let (paare, _) = liste.as_chunks::<2>();
            let paare = paare
                .iter()
                .map(|[von, anzahl]| zahl(von).zip(zahl(anzahl)));
            paare.collect()
        }
        Some(_) => None,
        None => Some(vec![(0, zahl(angaben.wert(b"Size")?)?)]),
    }
}

/// The higher bytes stand first; there are eight at most.
fn zahl(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |zahl, byte| (zahl << 8) | u64::from(*byte))
}
