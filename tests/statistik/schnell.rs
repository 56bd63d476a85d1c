//! The quick reading accepts just what the careful one accepts, and reads the same.

use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use vorabcheck::beispiel::{RUNDE, Verteilung, beispiele, vorantraege};
use vorabcheck::export::json::{self, Kurzdatei, lies_kurz, lies_zum};

use super::hilfen::datum;

fn gleich(bytes: &[u8]) -> Result<(), TestCaseError> {
    for stichtag in [None, Some(datum("2018-12-31")), Some(datum("2010-01-01"))] {
        let sorgfaeltig = lies_zum(bytes, stichtag).map(Kurzdatei::from);
        prop_assert_eq!(lies_kurz(bytes, stichtag), sorgfaeltig);
    }
    Ok(())
}

#[test]
fn jede_datei_unter_den_beispielen() {
    let mut anzahl = 0;
    for ordner in ["", "kaputt", "versionen"] {
        for eintrag in fs::read_dir(format!("tests/beispiele/{ordner}")).unwrap() {
            let pfad = eintrag.unwrap().path();
            if pfad.is_file() {
                gleich(&fs::read(&pfad).unwrap()).unwrap();
                anzahl += 1;
            }
        }
    }
    assert!(anzahl > 40);
}

/// Values that are not what should stand there, or are no JSON at all, or only just.
const BROCKEN: &[&str] = &[
    "null",
    "true",
    "0",
    "-0",
    "5",
    "5.0",
    "6e0",
    "1e999",
    "18446744073709551616",
    "-9223372036854775809",
    "01",
    "\"\"",
    "\"a\"",
    "\"weiss_nicht\"",
    "\"2018-03-15\"",
    "\"2018-02-30\"",
    "\"\\u0061\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud800\"",
    "\"\\x\"",
    "\"\u{1}\"",
    "[]",
    "[1]",
    "[\"a\"]",
    "[null]",
    "{}",
    "{\"a\":null}",
    "{\"a\":1,\"a\":1}",
    "{\"erfuellt\":null}",
    "{\"\\ud800\":1}",
    "{1:1}",
    "[1,]",
    "[1e999]",
    "{\"eintraege\":[]}",
    "",
    "1 2",
    "null}",
    "//",
];

/// Documents as the program writes them.
fn vorlagen() -> &'static [Value] {
    static VORLAGEN: LazyLock<Vec<Value>> = LazyLock::new(|| {
        let erfundene = beispiele(1).take(RUNDE);
        let ganze = vorantraege(Verteilung::ANTWORT_3, 1).take(6);
        let texte = erfundene
            .chain(ganze)
            .map(|vorantrag| json::zeile(&vorantrag));
        texte
            .map(|text| serde_json::from_str(&text).unwrap())
            .collect()
    });
    &VORLAGEN
}

/// The paths to all values of a document; to those of its results only few.
fn pfade(wert: &Value, pfad: &str, gefunden: &mut Vec<String>) {
    gefunden.push(pfad.to_owned());
    if pfad.ends_with("/befund/teile/1") {
        return;
    }
    match wert {
        Value::Object(felder) => {
            for (name, wert) in felder {
                pfade(wert, &format!("{pfad}/{name}"), gefunden);
            }
        }
        Value::Array(liste) => {
            for (nummer, wert) in liste.iter().enumerate() {
                pfade(wert, &format!("{pfad}/{nummer}"), gefunden);
            }
        }
        _ => {}
    }
}

/// What is done to one value of a document.
#[derive(Debug, Clone)]
enum Eingriff {
    /// Something else stands there.
    Brocken(usize),
    /// It is there twice.
    Doppelt,
    /// It is gone.
    Weg,
    /// It stands in a list.
    InListe,
    /// It is the word of an object.
    AlsFeld,
    /// Its fields are a list.
    AlsListe,
    /// So many lists around another value.
    Tief(usize),
    /// A field that is not known stands beside it.
    Fremdes,
}

fn eingriff() -> impl Strategy<Value = Eingriff> {
    prop_oneof![
        4 => (0..BROCKEN.len()).prop_map(Eingriff::Brocken),
        1 => Just(Eingriff::Doppelt),
        1 => Just(Eingriff::Weg),
        1 => Just(Eingriff::InListe),
        1 => Just(Eingriff::AlsFeld),
        1 => Just(Eingriff::AlsListe),
        1 => (50_usize..70).prop_map(Eingriff::Tief),
        1 => Just(Eingriff::Fremdes),
    ]
}

fn mit_eingriff(vorlage: &Value, platz: Index, eingriff: &Eingriff) -> String {
    const MARKE: &str = "@@@";
    let mut alle = Vec::new();
    pfade(vorlage, "", &mut alle);
    let pfad = &alle[platz.index(alle.len())];
    let mut dokument = vorlage.clone();
    let wert = dokument.pointer_mut(pfad).unwrap().take();
    let name = pfad.rsplit('/').next().unwrap_or_default();
    *dokument.pointer_mut(pfad).unwrap() = MARKE.into();
    let statt = match eingriff {
        Eingriff::Brocken(nummer) => BROCKEN[*nummer].to_owned(),
        Eingriff::Doppelt => format!("{wert},\"{name}\":{wert}"),
        Eingriff::Fremdes => format!("{wert},\"fremd\":{wert}"),
        Eingriff::InListe => format!("[{wert}]"),
        Eingriff::AlsFeld => format!("{{{wert}:null}}"),
        Eingriff::AlsListe => match &wert {
            Value::Object(felder) => Value::Array(felder.values().cloned().collect()).to_string(),
            andere => format!("[{andere},{andere}]"),
        },
        Eingriff::Tief(tiefe) => format!("{}{}", "[".repeat(*tiefe), "]".repeat(*tiefe)),
        Eingriff::Weg => {
            let text = dokument.to_string();
            let ohne = text.replacen(&format!("\"{name}\":\"{MARKE}\","), "", 1);
            return ohne.replacen(&format!(",\"{name}\":\"{MARKE}\""), "", 1);
        }
    };
    dokument
        .to_string()
        .replacen(&format!("\"{MARKE}\""), &statt, 1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn beide_lesen_dasselbe(
        vorlage in (0..vorlagen().len()).prop_map(|nummer| &vorlagen()[nummer]),
        platz: Index,
        eingriff in eingriff(),
    ) {
        gleich(mit_eingriff(vorlage, platz, &eingriff).as_bytes())?;
    }

    #[test]
    fn beide_lesen_dasselbe_aus_verdorbenen_bytes(
        vorlage in (0..vorlagen().len()).prop_map(|nummer| vorlagen()[nummer].to_string()),
        platz: Index,
        byte: u8,
        weg in 0_usize..3,
    ) {
        let mut bytes = vorlage.into_bytes();
        let anfang = platz.index(bytes.len());
        let ende = (anfang + weg).min(bytes.len());
        bytes.splice(anfang..ende, [byte]);
        gleich(&bytes)?;
    }
}

#[test]
fn so_tief_wie_erlaubt_und_nicht_tiefer() {
    // Beside the stored result four levels stand around it.
    let mut angenommen = 0;
    for tiefe in 55..70 {
        let mut dokument = vorlagen()[0].clone();
        dokument["personen"][0]["ergebnis"]["befund"] = "@@@".into();
        let liste = format!("{}{}", "[".repeat(tiefe), "]".repeat(tiefe));
        let text = dokument.to_string().replacen("\"@@@\"", &liste, 1);
        gleich(text.as_bytes()).unwrap();
        angenommen += usize::from(lies_kurz(text.as_bytes(), None).is_ok());
    }
    assert_eq!(angenommen, 6);
}
