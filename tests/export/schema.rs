//! The schema: every written file keeps to it, every broken one that JSON can tell does not, and what a version has written
//! opens for good.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;
use vorabcheck::beispiel::beispiele;
use vorabcheck::dateifehler::Mangel;
use vorabcheck::export::{datei, json, lies, schema::schema, schreibe};

use super::beispiele::{beispiel, namen, ordner};
use super::hin_und_zurueck::beliebiger_vorantrag;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
});

pub fn ist_gueltig(text: &str) -> bool {
    SCHEMA.is_valid(&serde_json::from_str(text).unwrap())
}

fn pruefe(text: &str) -> Result<(), String> {
    let dokument: Value = serde_json::from_str(text).unwrap();
    SCHEMA
        .validate(&dokument)
        .map_err(|fehler| format!("{} at {}", fehler, fehler.instance_path()))
}

#[test]
fn das_schema_ist_selbst_eines() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    assert_eq!(schema["title"], "vorabcheck/1");
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
}

#[test]
fn die_beispiele_halten_sich_daran() {
    for name in namen(&ordner()) {
        let text = String::from_utf8(beispiel(&name)).unwrap();
        assert_eq!(pruefe(&text), Ok(()), "{name}");
    }
    for vorantrag in beispiele(1).take(64) {
        assert_eq!(pruefe(&json::zeile(&vorantrag)), Ok(()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn was_geschrieben_wird_haelt_sich_daran(vorantrag in beliebiger_vorantrag()) {
        for text in [
            schreibe(&vorantrag),
            datei(&vorantrag),
            json::zeile(&vorantrag),
            json::sitzung(&vorantrag),
        ] {
            prop_assert_eq!(pruefe(&text), Ok(()));
        }
    }
}

/// What a schema cannot say.
const NUR_DER_LESER: &[&str] = &[
    // It compares days with each other.
    "beginn_nach_stichtag",
    "zeitraum_rueckwaerts",
    // The day belongs to the Fassung.
    "anderer_rechtsstand",
    // A parser keeps the last of two fields.
    "doppeltes_feld",
    // To a schema 6.0 is a whole number; this program never writes one so, and a reader of its files need not read it.
    "monate_mit_null_dahinter",
];

#[test]
fn was_der_leser_ablehnt_lehnt_auch_das_schema_ab() {
    let mut geprueft = 0;
    for name in namen(&ordner().join("kaputt")) {
        let bytes = fs::read(ordner().join("kaputt").join(&name).with_extension("json")).unwrap();
        let Ok(dokument) = serde_json::from_slice::<Value>(&bytes) else {
            continue;
        };
        let ausnahme = NUR_DER_LESER.contains(&name.as_str());
        assert_eq!(SCHEMA.is_valid(&dokument), ausnahme, "{name}");
        geprueft += 1;
    }
    assert!(geprueft > 15, "{geprueft}");
}

/// The places of all objects but those of the Befund, which is not read.
fn objekte(wert: &Value, stelle: &str, gefunden: &mut Vec<String>) {
    match wert {
        Value::Array(liste) => {
            for (nummer, wert) in liste.iter().enumerate() {
                objekte(wert, &format!("{stelle}/{nummer}"), gefunden);
            }
        }
        Value::Object(felder) => {
            gefunden.push(stelle.to_owned());
            for (feld, wert) in felder.iter().filter(|(feld, _)| *feld != "befund") {
                objekte(wert, &format!("{stelle}/{feld}"), gefunden);
            }
        }
        _ => {}
    }
}

#[test]
fn jedes_objekt_ist_beschrieben_und_hat_keine_anderen_felder() {
    let mut alle = BTreeSet::new();
    for name in ["vorerfahrung", "c", "klaerung_anderes_fach"] {
        let dokument: Value = serde_json::from_slice(&beispiel(name)).unwrap();
        let mut stellen = Vec::new();
        objekte(&dokument, "", &mut stellen);
        for stelle in stellen {
            let mut anders = dokument.clone();
            let objekt = anders.pointer_mut(&stelle).unwrap();
            objekt["unbekannt"] = Value::Null;
            let anders = anders.to_string();
            assert!(!ist_gueltig(&anders), "{name}{stelle}");
            let mangel = lies(anders.as_bytes()).unwrap_err().mangel;
            let unbekannt =
                matches!(mangel, Mangel::UnbekanntesFeld { feld, .. } if feld == "unbekannt");
            assert!(unbekannt, "{name}{stelle}");
            alle.insert(stelle);
        }
    }
    for stelle in [
        "",
        "/vorhaben",
        "/personen/0/ergebnis",
        "/personen/0/angaben/hochschulabschluesse/eintraege/0/anderes_fach",
        "/personen/0/angaben/vorerfahrung/zeiten/eintraege/0/zeitspanne",
        "/personen/0/angaben/ausbildungen/eintraege/0",
        "/personen/0/angaben/schulabschluesse/eintraege/0",
        "/personen/0/angaben/schulungen/eintraege/0",
    ] {
        assert!(alle.contains(stelle), "{stelle}");
    }
}

#[test]
fn ein_anderes_urteil_gibt_es_nicht() {
    let mut dokument: Value = serde_json::from_slice(&beispiel("c")).unwrap();
    dokument["personen"][0]["ergebnis"]["urteil"] = "vielleicht".into();
    assert!(!ist_gueltig(&dokument.to_string()));
}

#[test]
fn was_in_einer_bezeichnung_nicht_zu_sehen_ist_lehnen_beide_ab() {
    let feld = "/personen/0/angaben/hochschulabschluesse/eintraege/0/anderes_fach/bezeichnung";
    let mut dokument: Value = serde_json::from_slice(&beispiel("klaerung_anderes_fach")).unwrap();
    for (zeichen, erlaubt) in [
        ("\n", false),
        ("\r", false),
        ("\0", false),
        ("\u{7F}", false),
        ("\u{85}", false),
        ("\u{2028}", false),
        ("\u{202E}", false),
        ("\u{2066}", false),
        ("\u{FEFF}", false),
        (" ", true),
        ("ü", true),
        ("🌍", true),
    ] {
        *dokument.pointer_mut(feld).unwrap() = format!("Ethno{zeichen}logie").into();
        let text = dokument.to_string();
        assert_eq!(ist_gueltig(&text), erlaubt, "{zeichen:?}");
        assert_eq!(lies(text.as_bytes()).is_ok(), erlaubt, "{zeichen:?}");
    }
}

/// The files in `versionen` stay as the program of their version has written them.
#[test]
fn was_eine_fruehere_version_geschrieben_hat_oeffnet_sich() {
    let ordner = ordner().join("versionen");
    let dateien = namen(&ordner);
    assert!(dateien.contains("vorabcheck-1"));
    for name in dateien {
        let bytes = fs::read(ordner.join(&name).with_extension("json")).unwrap();
        let gelesen = lies(&bytes).unwrap();
        let damals: Value = serde_json::from_slice(&bytes).unwrap();
        let heute: Value = serde_json::from_str(&schreibe(&gelesen.vorantrag)).unwrap();
        for feld in ["fassung", "rechtsstand", "stichtag", "vorhaben"] {
            assert_eq!(heute[feld], damals[feld], "{name}");
        }
        let personen = |dokument: &Value| -> Vec<Value> {
            let personen = dokument["personen"].as_array().unwrap();
            personen.iter().map(|p| p["angaben"].clone()).collect()
        };
        assert_eq!(personen(&heute), personen(&damals), "{name}");
        assert!(gelesen.ergebnisse.iter().all(Option::is_some), "{name}");
        // A reason that was renamed since does not make the answers of then unreadable.
        let mut nur_angaben = damals;
        for person in nur_angaben["personen"].as_array_mut().unwrap() {
            person.as_object_mut().unwrap().remove("ergebnis");
        }
        assert_eq!(pruefe(&nur_angaben.to_string()), Ok(()), "{name}");
    }
}
