//! The data file `vorabcheck/1`: JSON in UTF-8.
//!
//! It holds what was entered and, beside it, the result that was computed from it. Reading trusts
//! only what was entered: the result is computed again, the stored one is kept to be compared.

pub(super) mod baum;
mod direkt;
mod ergebnis;
mod gelesen;
mod grenzen;
mod kurz;
mod ort;

pub use ergebnis::{GespeichertesErgebnis, Urteil};
pub use kurz::{Kurzdatei, lies_kurz};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use self::baum::Baum;
pub(super) use self::ergebnis::GeschriebenesErgebnis;
use self::gelesen::GelesenesDokument;
use self::ort::Schritt;
use super::dokument::Art;
pub(super) use crate::dateifehler::FORMAT;
use crate::dateifehler::{
    Dateifehler, HOECHSTENS_BYTES, HOECHSTENS_EBENEN, HOECHSTENS_PERSONEN, Mangel,
};
use crate::datum::Datum;
use crate::facts::{Formblatt, Person, Question, SchulungFrage, Stelle, Vorhaben};
use crate::law::Fassung;
use crate::vollstaendigkeit::{Bearbeitungsstand, bearbeitungsstand, ohne_ruhendes};
use crate::vorantrag::{Vorantrag, Widerspruch};

/// A data file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datei {
    /// What was entered.
    pub vorantrag: Vorantrag,
    /// The stored result of each person, in their order; `None` where the file holds none.
    pub ergebnisse: Vec<Option<GespeichertesErgebnis>>,
    /// What it was saved as.
    pub art: Art,
    /// The Stichtag that stands in it; its results are of that day.
    pub eigener_stichtag: Datum,
}

// ---------------------------------------------------------------------------------------------------------------------
// Writing
// ---------------------------------------------------------------------------------------------------------------------

/// A data file: what was entered and, beside it, the result that was computed from it.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Dokument<'a, F, P> {
    /// Format and version of the file.
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    /// The wording of the VwV that was applied.
    fassung: Fassung,
    /// The day whose law it is.
    #[schemars(extend("format" = "date"))]
    rechtsstand: String,
    /// The day for which the assessment was made.
    stichtag: Datum,
    /// How far a Vorantrag is; missing in the file of a mere check.
    #[serde(skip_serializing_if = "Option::is_none")]
    bearbeitungsstand: Option<Bearbeitungsstand>,
    /// What is said besides the answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    formblatt: Option<F>,
    /// What is said for all persons.
    vorhaben: &'a Vorhaben,
    /// The persons.
    #[schemars(length(max = HOECHSTENS_PERSONEN))]
    personen: Vec<P>,
}

#[derive(Serialize)]
struct PersonMitErgebnis<'a> {
    #[serde(skip_serializing_if = "Stelle::ist_leer")]
    stelle: &'a Stelle,
    angaben: &'a Person,
    ergebnis: GeschriebenesErgebnis,
}

#[derive(Serialize)]
struct PersonOhneErgebnis<'a> {
    #[serde(skip_serializing_if = "Stelle::ist_leer")]
    stelle: &'a Stelle,
    angaben: &'a Person,
}

/// The answers alone.
#[derive(Serialize)]
struct Antworten<'a> {
    angaben: &'a Person,
}

impl<'a, F, P> Dokument<'a, F, P> {
    fn neu(vorantrag: &'a Vorantrag, formblatt: Option<F>, personen: Vec<P>) -> Self {
        Self {
            format: FORMAT,
            fassung: vorantrag.fassung,
            rechtsstand: rechtsstand(vorantrag.fassung),
            stichtag: vorantrag.stichtag,
            bearbeitungsstand: None,
            formblatt,
            vorhaben: &vorantrag.vorhaben,
            personen,
        }
    }
}

fn mit_ergebnissen(
    vorantrag: &Vorantrag,
    bearbeitungsstand: Option<Bearbeitungsstand>,
) -> Dokument<'_, &Formblatt, PersonMitErgebnis<'_>> {
    let personen = vorantrag.personen.iter().zip(vorantrag.ergebnisse());
    let personen = personen.map(|(angaben, ergebnis)| PersonMitErgebnis {
        stelle: &angaben.stelle,
        angaben,
        ergebnis: ergebnis.into(),
    });
    Dokument {
        bearbeitungsstand,
        ..Dokument::neu(vorantrag, formblatt(vorantrag), personen.collect())
    }
}

/// What is said besides the answers, if anything is.
fn formblatt(vorantrag: &Vorantrag) -> Option<&Formblatt> {
    let formblatt = &vorantrag.vorhaben.formblatt;
    (!formblatt.ist_leer()).then_some(formblatt)
}

fn rechtsstand(fassung: Fassung) -> String {
    let (jahr, monat, tag) = fassung.rechtsstand();
    format!("{jahr:04}-{monat:02}-{tag:02}")
}

/// Everything that was entered as it stands, resting answers included and without results: for keeping a session.
pub fn sitzung(vorantrag: &Vorantrag) -> String {
    ohne_ergebnisse(vorantrag, None)
}

fn ohne_ergebnisse(vorantrag: &Vorantrag, bearbeitungsstand: Option<Bearbeitungsstand>) -> String {
    let personen = vorantrag.personen.iter();
    let personen = personen.map(|angaben| PersonOhneErgebnis {
        stelle: &angaben.stelle,
        angaben,
    });
    let dokument = Dokument {
        bearbeitungsstand,
        ..Dokument::neu(vorantrag, formblatt(vorantrag), personen.collect())
    };
    mit_zeilenende(serde_json::to_string(&dokument))
}

/// The same of the answers alone: before anybody has come to the Vorantrag there is nothing else, and what writes it need
/// not be there before the first question.
pub fn sitzung_der_pruefung(vorantrag: &Vorantrag) -> String {
    let personen = vorantrag.personen.iter();
    let personen = personen.map(|angaben| Antworten { angaben });
    let dokument = Dokument::neu(vorantrag, None::<()>, personen.collect());
    mit_zeilenende(serde_json::to_string(&dokument))
}

/// The pre-application as it stands, resting answers included.
pub fn schreibe(vorantrag: &Vorantrag) -> String {
    schreibe_mit(vorantrag, stand_in_der_datei(vorantrag))
}

/// It is never larger than what is read again: a very large one stands on one line, and if need be without the results,
/// which reading computes anyway.
fn schreibe_mit(vorantrag: &Vorantrag, stand: Option<Bearbeitungsstand>) -> String {
    let dokument = mit_ergebnissen(vorantrag, stand);
    let text = mit_zeilenende(serde_json::to_string_pretty(&dokument));
    if text.len() <= HOECHSTENS_BYTES {
        return text;
    }
    let text = mit_zeilenende(serde_json::to_string(&dokument));
    if text.len() <= HOECHSTENS_BYTES {
        return text;
    }
    ohne_ergebnisse(vorantrag, stand)
}

/// How far it is, where somebody has told what only a Vorantrag asks; a mere check is neither complete nor not.
fn stand_in_der_datei(vorantrag: &Vorantrag) -> Option<Bearbeitungsstand> {
    let mehr = vorantrag.ist_mehr_als_pruefung();
    mehr.then(|| bearbeitungsstand(vorantrag))
}

/// The same on one line, for JSON lines.
pub fn zeile(vorantrag: &Vorantrag) -> String {
    let dokument = mit_ergebnissen(vorantrag, stand_in_der_datei(vorantrag));
    mit_zeilenende(serde_json::to_string(&dokument))
}

/// What is handed out: without what rests.
pub fn datei(vorantrag: &Vorantrag) -> String {
    schreibe(&ohne_ruhendes(vorantrag))
}

/// The same as a Vorantrag, which always says how far it is.
pub fn vorantragsdatei(vorantrag: &Vorantrag) -> String {
    let vorantrag = ohne_ruhendes(vorantrag);
    let stand = bearbeitungsstand(&vorantrag);
    schreibe_mit(&vorantrag, Some(stand))
}

fn mit_zeilenende(text: serde_json::Result<String>) -> String {
    // Writing to memory fails only for types that JSON cannot say, and none of ours is one.
    let mut text = text.unwrap_or_default();
    text.push('\n');
    text
}

// ---------------------------------------------------------------------------------------------------------------------
// Reading
// ---------------------------------------------------------------------------------------------------------------------

/// Reads a data file, for another Stichtag than its own if one is named; any bytes may come.
pub fn lies_zum(bytes: &[u8], stichtag: Option<Datum>) -> Result<Datei, Dateifehler> {
    let text = text(bytes)?;
    let mut datei = ungeprueft(text)?;
    if let Some(stichtag) = stichtag {
        datei.vorantrag.stichtag = stichtag;
    }
    match datei.vorantrag.widersprueche().first() {
        None => Ok(datei),
        Some(widerspruch) => {
            let mangel = Mangel::BegonnenNachStichtag {
                begonnen_am: widerspruch.begonnen_am,
                stichtag: datei.vorantrag.stichtag,
            };
            Err(ort::fehler_im_feld(text, mangel, &pfad(widerspruch)))
        }
    }
}

/// Reads what [`sitzung`] kept: a contradiction that still has to be put right does not cost
/// the answers.
pub fn lies_sitzung(bytes: &[u8]) -> Result<Vorantrag, Dateifehler> {
    Ok(ungeprueft(text(bytes)?)?.vorantrag)
}

/// Reads a document whose answers may contradict its Stichtag.
fn ungeprueft(text: &str) -> Result<Datei, Dateifehler> {
    let baum = baum(text)?;
    pruefe_kopf(&baum).map_err(|(mangel, feld)| {
        let pfad: Vec<Schritt> = feld.into_iter().map(Schritt::feld).collect();
        ort::fehler_im_feld(text, mangel, &pfad)
    })?;
    let gelesen =
        GelesenesDokument::<GespeichertesErgebnis>::deserialize(&baum).map_err(|fehler| {
            let pfad = fehler.pfad();
            ort::fehler_im_feld(text, fehler.mangel, &pfad)
        })?;
    if let Some((pfad, anzahl, hoechstens)) = grenzen::zu_lange_liste(&gelesen) {
        let mangel = Mangel::ZuVieleEintraege { anzahl, hoechstens };
        return Err(ort::fehler_im_feld(text, mangel, &pfad));
    }
    let (vorantrag, ergebnisse, art) = gelesen.zerlegt();
    Ok(Datei {
        eigener_stichtag: vorantrag.stichtag,
        vorantrag,
        ergebnisse,
        art,
    })
}

/// The bytes as text, without a byte order mark.
fn text(bytes: &[u8]) -> Result<&str, Dateifehler> {
    if bytes.len() > HOECHSTENS_BYTES {
        return Err(Dateifehler::ganze_datei(Mangel::ZuGross));
    }
    // With a mark, or told by the zero byte beside the first character.
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] = bytes {
        return Err(Dateifehler::ganze_datei(Mangel::Utf16));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|fehler| {
        let davor = bytes
            .get(..fehler.valid_up_to())
            .and_then(|davor| str::from_utf8(davor).ok())
            .unwrap_or_default();
        Dateifehler {
            mangel: Mangel::KeinUtf8,
            pfad: String::new(),
            textstelle: Some(ort::textstelle(davor, davor.len())),
        }
    })?;
    if text.trim().is_empty() {
        return Err(Dateifehler::ganze_datei(Mangel::Leer));
    }
    Ok(text)
}

/// Any JSON, within the bounds of a data file.
pub(super) fn lies_baum(bytes: &[u8]) -> Result<Baum, Dateifehler> {
    baum(text(bytes)?)
}

fn baum(text: &str) -> Result<Baum, Dateifehler> {
    let hier = |mangel, textstelle| Dateifehler {
        mangel,
        pfad: String::new(),
        textstelle: Some(textstelle),
    };
    if let Some(byte) = ort::zu_tief(text, HOECHSTENS_EBENEN) {
        return Err(hier(Mangel::ZuTief, ort::textstelle(text, byte)));
    }
    let mut leser = serde_json::Deserializer::from_str(text);
    let baum = Baum::deserialize(&mut leser).map_err(|fehler| {
        let stelle = ort::stelle_des_fehlers(text, &fehler);
        if fehler.is_eof() {
            hier(Mangel::Abgebrochen, stelle)
        } else if ist_zahl_zu_gross(&fehler) {
            // Such a number may be thousands of digits long; its beginning is where one looks.
            hier(Mangel::ZahlZuGross, ort::zahlenanfang(text, stelle))
        } else {
            hier(Mangel::KeinJson, stelle)
        }
    })?;
    leser
        .end()
        .map_err(|fehler| hier(Mangel::TextDahinter, ort::stelle_des_fehlers(text, &fehler)))?;
    Ok(baum)
}

/// serde_json puts this among the errors of syntax, and tells them apart by its words only.
fn ist_zahl_zu_gross(fehler: &serde_json::Error) -> bool {
    fehler.to_string().starts_with("number out of range")
}

/// Whether this program can read the document at all; it is said before anything about its fields.
fn pruefe_kopf(baum: &Baum) -> Result<(), (Mangel, Option<&'static str>)> {
    // What is no object, or has no text here, is named by the reading of the fields.
    let Baum::Objekt(_) = baum else {
        return Ok(());
    };
    for feld in ["format", "fassung", "rechtsstand"] {
        if baum.ist_doppelt(feld) {
            return Err((Mangel::FeldDoppelt(feld), Some(feld)));
        }
    }
    match baum.feld("format") {
        None => return Err((Mangel::FormatFehlt, None)),
        Some(format) => match format.text() {
            Some(FORMAT) => {}
            Some(andere) if andere.starts_with("vorabcheck/") => {
                return Err((Mangel::AndereVersion(andere.to_owned()), Some("format")));
            }
            Some(_) | None => return Err((Mangel::AnderesFormat, Some("format"))),
        },
    }
    if let Some(fassung) = baum.feld("fassung").and_then(Baum::text) {
        let bekannt = Fassung::deserialize(&Baum::Text(fassung.to_owned()))
            .map_err(|_| (Mangel::AndereFassung(fassung.to_owned()), Some("fassung")))?;
        let erwartet = rechtsstand(bekannt);
        if let Some(stand) = baum.feld("rechtsstand").and_then(Baum::text)
            && stand != erwartet
        {
            return Err((Mangel::AndererRechtsstand { erwartet }, Some("rechtsstand")));
        }
    }
    match baum.feld("personen") {
        Some(Baum::Liste(personen)) if personen.len() > HOECHSTENS_PERSONEN => {
            Err((Mangel::ZuVielePersonen(personen.len()), Some("personen")))
        }
        Some(_) | None => Ok(()),
    }
}

/// The field whose answer cannot be true on the Stichtag.
fn pfad(widerspruch: &Widerspruch) -> Vec<Schritt> {
    let mut pfad = vec![
        Schritt::feld("personen"),
        Schritt::Eintrag(widerspruch.person),
        Schritt::feld("angaben"),
    ];
    if let Question::Schulung(nummer, SchulungFrage::BegonnenAm) = widerspruch.frage {
        pfad.extend([
            Schritt::feld("schulungen"),
            Schritt::feld("eintraege"),
            Schritt::Eintrag(nummer),
            Schritt::feld("begonnen_am"),
        ]);
    }
    pfad
}
