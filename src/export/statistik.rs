//! The evaluation of many files: reading them for it, and what leaves the program of it.
//!
//! Architecture invariant: bytes come in as values, one file after the other; so the terminal and the worker of the page run
//! the same code.

mod csv;
mod dokument;
mod zahlen;

pub use self::csv::{Dateiliste, dateiliste, tabelle};
pub use self::dokument::{als_json, dokument, druckbares_dokument};
pub use self::zahlen::zahlen;

use sha2::{Digest, Sha256};

use super::json::{self, Kurzdatei};
use super::{oeffnen, zeilen};
use crate::datum::Datum;
use crate::export::dokument::Art;
use crate::facts::Bezeichnung;
use crate::statistik::{
    Abdruck, Abweichung, Auswertung, Befund, Gelesenes, Namensabdruck, Urteil, Verbleib,
};
use crate::text;
use crate::vollstaendigkeit::bearbeitungsstand_mit;
use crate::vorantrag::{Ergebnis, Vorantrag};

/// Whether a file of a folder is looked at, told by the end of its name; what is passed over is counted.
pub fn kommt_infrage(name: &str) -> bool {
    let endung = name.rsplit_once('.').map(|(_, endung)| endung);
    let bekannt =
        |bekannt: &&str| endung.is_some_and(|endung| endung.eq_ignore_ascii_case(bekannt));
    ["json", "jsonl", "ndjson", "pdf"].iter().any(bekannt)
}

/// Takes a whole file, which holds one document or one on each line, and says what became of each.
///
/// `stichtag`: instead of the file's own.
pub fn nimm_datei(auswertung: &mut Auswertung, name: &str, bytes: &[u8]) -> Vec<Verbleib> {
    let stichtag = auswertung.stichtag;
    let mut gelesen = Vec::new();
    let mut strom = bytes;
    // Reading from memory does not fail.
    let zeilenweise = zeilen::ist_zeilenweise(&mut strom, &mut gelesen).unwrap_or(false);
    if !zeilenweise {
        return vec![auswertung.nimm(name, &befund(bytes, stichtag))];
    }
    let dokumente = zeilen::zeilen(gelesen, &mut strom).flatten();
    dokumente
        .map(|(davor, zeile)| {
            let name = text::dokument_in_zeile(name, davor + 1);
            auswertung.nimm(&name, &befund_der_zeile(&zeile, stichtag))
        })
        .collect()
}

/// What one document brings to the statistics: JSON, or a PDF file with the data attached; any bytes may come.
///
/// `stichtag`: instead of the document's own.
pub fn befund(bytes: &[u8], stichtag: Option<Datum>) -> Befund {
    match oeffnen::lies_kurz(bytes, stichtag) {
        Ok(datei) => Befund::Gelesen(gelesenes(&datei)),
        Err(fehler) => Befund::Unlesbar(text::dateifehler(&fehler)),
    }
}

/// The same of a document that has a line to itself, whose name tells the line already.
pub fn befund_der_zeile(bytes: &[u8], stichtag: Option<Datum>) -> Befund {
    match oeffnen::lies_kurz(bytes, stichtag) {
        Ok(datei) => Befund::Gelesen(gelesenes(&datei)),
        Err(fehler) => Befund::Unlesbar(text::statistik::grund_in_der_zeile(&fehler)),
    }
}

fn gelesenes(datei: &Kurzdatei) -> Gelesenes {
    let vorantrag = &datei.vorantrag;
    let ergebnisse: Vec<Ergebnis> = vorantrag.ergebnisse().collect();
    let stand = match datei.art {
        Art::Pruefung => None,
        Art::Vorantrag => Some(bearbeitungsstand_mit(vorantrag, &ergebnisse)),
    };
    let abdruck = abdruck(vorantrag);
    let mut gelesenes = Gelesenes::neu(vorantrag, &ergebnisse, stand, abdruck, namen(vorantrag));
    gelesenes.abweichungen = abweichungen(datei, &ergebnisse);
    gelesenes
}

/// Of what was entered and of the Stichtag: neither the kind of file nor its form nor the stored results matter.
fn abdruck(vorantrag: &Vorantrag) -> Abdruck {
    Abdruck(gestreut(json::sitzung(vorantrag).as_bytes()))
}

/// Of applicant, Kreis and the names of the persons in whatever order. Without the name of a person there is none: then
/// two documents of one applicant are about different people as well as not.
fn namen(vorantrag: &Vorantrag) -> Option<Namensabdruck> {
    let personen = 0..vorantrag.personen.len();
    let mut personen: Vec<&str> = personen
        .filter_map(|person| vorantrag.name(person))
        .collect();
    personen.sort_unstable();
    let antragsteller = &vorantrag.vorhaben.formblatt.antragsteller;
    let wer = (
        antragsteller.name.as_ref().map(Bezeichnung::text),
        antragsteller.kreis,
        vorantrag.personen.len(),
        &personen,
    );
    let text = serde_json::to_string(&wer).ok()?;
    (!personen.is_empty()).then(|| Namensabdruck(gestreut(text.as_bytes())))
}

/// The first bits of a cryptographic hash.
fn gestreut<const N: usize>(text: &[u8]) -> [u32; N] {
    let bytes = Sha256::digest(text);
    let mut worte = [0; N];
    for (wort, bytes) in worte.iter_mut().zip(bytes.as_chunks::<4>().0) {
        *wort = u32::from_le_bytes(*bytes);
    }
    worte
}

/// Where verdict or letter are stored otherwise than they follow for the Stichtag of the file.
fn abweichungen(datei: &Kurzdatei, ergebnisse: &[Ergebnis]) -> Vec<Abweichung> {
    let vorantrag = &datei.vorantrag;
    let damals: Vec<Ergebnis>;
    let ergebnisse = if datei.eigener_stichtag == vorantrag.stichtag {
        ergebnisse
    } else {
        let vorantrag = Vorantrag {
            stichtag: datei.eigener_stichtag,
            ..vorantrag.clone()
        };
        damals = vorantrag.ergebnisse().collect();
        &damals
    };
    let personen = datei.ergebnisse.iter().zip(ergebnisse).enumerate();
    personen
        .filter_map(|(person, (gespeichert, ergebnis))| {
            let gespeichert = (*gespeichert)?;
            let berechnet = Urteil::from(ergebnis);
            (gespeichert != berechnet).then(|| Abweichung {
                person,
                name: vorantrag.name(person).map(str::to_owned),
                gespeichert,
                berechnet,
            })
        })
        .collect()
}
