//! Bad input: each with its sentence, and nothing at all that panics or speaks English.

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};
use vorabcheck::dateifehler::{Dateifehler, HOECHSTENS_MB, Mangel};
use vorabcheck::export::json::{lies_sitzung, lies_zum};
use vorabcheck::export::lies;
use vorabcheck::text::dateifehler;

use super::beispiele::{beispiel, namen, ordner};
use super::hilfen::datum;

/// Each file in tests/beispiele/kaputt and what is said of it.
const KAPUTT: &[(&str, &str)] = &[
    (
        "abgebrochen",
        "Zeile 39, Spalte 12: Die Datei bricht hier mitten in den Angaben ab. Erwartet wird eine vollständige Datei.",
    ),
    (
        "andere_fassung",
        "fassung (Zeile 3, Spalte 14): Die Fassung „2020“ der VwV kennt dieses Programm nicht. Erwartet wird „2018“.",
    ),
    (
        "anderer_rechtsstand",
        "rechtsstand (Zeile 4, Spalte 18): Der Rechtsstand passt nicht zur Fassung. Erwartet wird „2018-04-04“.",
    ),
    (
        "anderes_format",
        "format (Zeile 2, Spalte 13): Die Datei stammt nicht von diesem Programm. Erwartet wird hier „vorabcheck/1“.",
    ),
    (
        "beginn_nach_stichtag",
        "personen[0].angaben.schulungen.eintraege[1].begonnen_am (Zeile 53, Spalte 30): Die Schulung soll am 16.03.2018 begonnen haben, das ist nach dem Stichtag 15.03.2018. Erwartet wird ein Tag bis zum Stichtag; eine Schulung, die erst beginnt, ist gebucht.",
    ),
    (
        "datum_ausserhalb",
        "personen[0].angaben.aufnahme_der_taetigkeit (Zeile 45, Spalte 36): Hier steht der Text „2180-03-01“. Erwartet wird ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035 oder \"weiss_nicht\".",
    ),
    (
        "doppeltes_feld",
        "stichtag (Zeile 6, Spalte 15): Das Feld „stichtag“ steht hier zweimal. Erwartet wird es einmal.",
    ),
    (
        "falscher_typ",
        "personen[0].angaben.schulungen.eintraege (Zeile 47, Spalte 24): Hier steht der Text „keine“. Erwartet wird eine Liste.",
    ),
    (
        "format_fehlt",
        "Zeile 1, Spalte 1: Das Feld „format“ fehlt. Erwartet wird dort „vorabcheck/1“.",
    ),
    (
        "kein_json",
        "Zeile 3, Spalte 13: Der Text ist hier kein gültiges JSON. Erwartet wird eine unveränderte Datei dieses Programms.",
    ),
    (
        "latin1",
        "Zeile 5, Spalte 33: Ab hier ist die Datei kein Text in UTF-8. Erwartet wird eine Textdatei in dieser Kodierung.",
    ),
    (
        "leer",
        "Die Datei ist leer. Erwartet wird eine Datei dieses Programms.",
    ),
    (
        "leere_bezeichnung",
        "personen[0].angaben.hochschulabschluesse.eintraege[0].anderes_fach.bezeichnung (Zeile 25, Spalte 32): Erwartet wird ein Text, der nicht leer ist.",
    ),
    (
        "liste_als_ganzes",
        "Zeile 1, Spalte 1: Hier steht eine Liste. Erwartet wird ein Objekt mit Feldern.",
    ),
    (
        "liste_statt_objekt",
        "vorhaben (Zeile 6, Spalte 15): Hier steht eine Liste. Erwartet wird ein Objekt mit Feldern.",
    ),
    (
        "monate_mit_null_dahinter",
        "personen[0].angaben.vorerfahrung.monate (Zeile 26, Spalte 21): Hier steht die Zahl 6.0. Erwartet wird eine ganze Zahl, die nicht zu groß ist.",
    ),
    (
        "monate_mit_komma",
        "personen[0].angaben.vorerfahrung.monate (Zeile 26, Spalte 21): Hier steht die Zahl 6.5. Erwartet wird eine ganze Zahl, die nicht zu groß ist.",
    ),
    (
        "objekt_statt_wort",
        "vorhaben.antragsteller (Zeile 7, Spalte 22): Hier steht ein Objekt. Erwartet wird eines dieser Wörter: stadt_oder_gemeinde, landkreis, kommunaler_zusammenschluss, freier_traeger, land, andere.",
    ),
    (
        "personen_fehlen",
        "Zeile 1, Spalte 1: Hier fehlt das Feld „personen“. Erwartet wird es an dieser Stelle.",
    ),
    (
        "text_dahinter",
        "Zeile 74, Spalte 1: Hinter dem Ende der Angaben steht noch etwas. Erwartet wird dort nichts mehr.",
    ),
    (
        "thema_unbekannt",
        "personen[0].angaben.schulungen.eintraege[0].themen[1] (Zeile 54, Spalte 17): Die Angabe „sport“ gibt es hier nicht. Möglich sind: recht, regeldienste, arbeitsmarkt, anerkennungsberatung, schule, kindertageseinrichtungen, jugendhilfe, spracherwerb, ehrenamt, beratungsarbeit, case_management, interkulturelle_kompetenz.",
    ),
    (
        "unbekannte_angabe",
        "vorhaben.einvernehmen (Zeile 16, Spalte 21): Die Angabe „ja“ gibt es hier nicht. Möglich sind: liegt_vor, in_verhandlung, nur_mit_einigen, keines, weiss_nicht.",
    ),
    (
        "unbekanntes_feld",
        "vorhaben.antragstellerin (Zeile 16, Spalte 24): Das Feld „antragstellerin“ gibt es hier nicht. Möglich sind: antragsteller, einvernehmen, anstellungstraeger, aufgabenuebertragung, zielgruppe, bedarfsfeststellung, aufgaben, bewilligungszeitraum_beginn.",
    ),
    (
        "unmoegliches_datum",
        "stichtag (Zeile 5, Spalte 15): Den Tag „2018-02-30“ gibt es nicht. Erwartet wird ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035.",
    ),
    (
        "utf16",
        "Die Datei ist in UTF-16 gespeichert. Erwartet wird UTF-8; wählen Sie diese Kodierung beim Speichern.",
    ),
    (
        "version_2",
        "format (Zeile 2, Spalte 13): Die Datei hat das Format „vorabcheck/2“. Dieses Programm liest „vorabcheck/1“.",
    ),
    (
        "zahl_statt_text",
        "personen[0].angaben.schulungen.eintraege[0].gebucht_fuer (Zeile 50, Spalte 31): Hier steht die Zahl 20180514. Erwartet wird ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035.",
    ),
    (
        "zahl_zu_gross",
        "Zeile 26, Spalte 21: Die Zahl an dieser Stelle ist zu groß. Erwartet wird eine Angabe, wie dieses Programm sie schreibt.",
    ),
    (
        "zeitraum_rueckwaerts",
        "personen[0].angaben.vorerfahrung.zeiten.eintraege[0].zeitspanne (Zeile 31, Spalte 31): Das Ende des Zeitraums liegt vor seinem Beginn.",
    ),
    (
        "zu_tief",
        "Zeile 1, Spalte 100: Die Angaben sind hier zu tief ineinander geschachtelt. Erwartet werden höchstens 64 Ebenen.",
    ),
    (
        "zu_viele_monate",
        "personen[0].angaben.vorerfahrung.monate (Zeile 26, Spalte 21): Erwartet wird eine ganze Zahl von Monaten zwischen 0 und 600.",
    ),
    (
        "zu_viele_personen",
        "personen (Zeile 17, Spalte 15): Die Datei enthält 101 Personen. Erwartet werden höchstens 100.",
    ),
];

pub fn satz(bytes: &[u8]) -> String {
    dateifehler(&lies(bytes).unwrap_err())
}

pub fn mangel(bytes: &[u8]) -> Mangel {
    lies(bytes).unwrap_err().mangel
}

#[test]
fn jede_kaputte_datei_hat_ihren_satz() {
    for (name, erwartet) in KAPUTT {
        let bytes = fs::read(ordner().join("kaputt").join(name).with_extension("json")).unwrap();
        assert_eq!(satz(&bytes), *erwartet, "{name}");
    }
}

#[test]
fn keine_kaputte_datei_fehlt_in_der_tabelle() {
    let tabelle: BTreeSet<String> = KAPUTT.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(namen(&ordner().join("kaputt")), tabelle);
}

#[test]
fn eine_marke_am_anfang_stoert_nicht() {
    let bytes = beispiel("c");
    let mit_marke = [b"\xEF\xBB\xBF".as_slice(), &bytes].concat();
    assert_eq!(lies(&mit_marke), lies(&bytes));
}

#[test]
fn leer_ist_auch_was_nur_leerraum_enthaelt() {
    for leer in [
        b"".as_slice(),
        b" \r\n\t\n",
        b"\xEF\xBB\xBF",
        b"\xEF\xBB\xBF\n",
    ] {
        assert_eq!(
            satz(leer),
            "Die Datei ist leer. Erwartet wird eine Datei dieses Programms."
        );
    }
}

#[test]
fn utf16_wird_mit_und_ohne_marke_erkannt() {
    let text = String::from_utf8(beispiel("c")).unwrap();
    let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [
        le.clone(),
        be.clone(),
        [vec![0xFF, 0xFE], le].concat(),
        [vec![0xFE, 0xFF], be].concat(),
    ] {
        assert_eq!(mangel(&bytes), Mangel::Utf16);
    }
}

#[test]
fn zu_gross_wird_vor_dem_lesen_abgelehnt() {
    let grenze = HOECHSTENS_MB * 1024 * 1024;
    let mut bytes = beispiel("a");
    bytes.resize(grenze, b' ');
    assert!(lies(&bytes).is_ok());
    bytes.push(b' ');
    assert_eq!(
        satz(&bytes),
        "Die Datei ist größer als 5 MB und wird nicht gelesen. Die Dateien dieses Programms sind viel kleiner."
    );
}

#[test]
fn sehr_tiefe_schachtelung_sprengt_nichts() {
    for zeichen in ["[", "{\"a\":"] {
        let text = zeichen.repeat(500_000);
        assert_eq!(mangel(text.as_bytes()), Mangel::ZuTief);
    }
    // Brackets within a text do not count.
    let mut dokument: Value = serde_json::from_slice(&beispiel("klaerung_anderes_fach")).unwrap();
    let feld = "/personen/0/angaben/hochschulabschluesse/eintraege/0/anderes_fach/bezeichnung";
    *dokument.pointer_mut(feld).unwrap() = json!("[\"\\{".repeat(40));
    assert!(lies(dokument.to_string().as_bytes()).is_ok());
}

#[test]
fn keine_person_ist_in_ordnung_und_hundert_auch() {
    let mut dokument: Value = serde_json::from_slice(&beispiel("a")).unwrap();
    dokument["personen"] = json!([]);
    let gelesen = lies(dokument.to_string().as_bytes()).unwrap();
    assert!(gelesen.vorantrag.personen.is_empty());
    dokument["personen"] = json!(vec![json!({"angaben": {}}); 100]);
    let gelesen = lies(dokument.to_string().as_bytes()).unwrap();
    assert_eq!(gelesen.ergebnisse, vec![None; 100]);
}

#[test]
fn ein_anderer_stichtag_wird_gegen_die_angaben_geprueft() {
    let bytes = beispiel("c_begonnen");
    assert!(lies_zum(&bytes, Some(datum("2018-03-05"))).is_ok());
    let fehler = lies_zum(&bytes, Some(datum("2018-03-04"))).unwrap_err();
    assert_eq!(
        fehler.pfad,
        "personen[0].angaben.schulungen.eintraege[0].begonnen_am"
    );
    assert!(matches!(
        fehler.mangel,
        Mangel::BegonnenNachStichtag { stichtag, .. } if stichtag == datum("2018-03-04")
    ));
    // The file's own Stichtag is not checked when another one takes its place.
    let kaputt = fs::read(ordner().join("kaputt/beginn_nach_stichtag.json")).unwrap();
    assert!(lies_zum(&kaputt, Some(datum("2018-03-16"))).is_ok());
}

#[test]
fn eine_sitzung_geht_an_einem_widerspruch_nicht_verloren() {
    let bytes = fs::read(ordner().join("kaputt/beginn_nach_stichtag.json")).unwrap();
    assert_eq!(lies_sitzung(&bytes).unwrap().widersprueche().len(), 1);
    assert!(lies_sitzung(b"{}").is_err());
}

/// Words that would show that a sentence of a library has come through.
const ENGLISCH: &[&str] = &[
    "expected",
    "invalid",
    "unknown",
    "missing",
    "duplicate",
    "variant",
    "struct",
    "tuple",
    "newtype",
    "at line",
    "trailing",
    "Unzulaessig",
    "Mangel",
];

fn ist_deutsch(fehler: &Dateifehler) {
    let satz = dateifehler(fehler);
    for wort in ENGLISCH {
        assert!(!satz.contains(wort), "{satz}");
    }
    assert!(satz.ends_with('.'), "{satz}");
}

/// Every place of a document.
fn stellen(wert: &Value, pfad: &str, gefunden: &mut Vec<String>) {
    gefunden.push(pfad.to_owned());
    match wert {
        Value::Array(liste) => {
            for (nummer, wert) in liste.iter().enumerate() {
                stellen(wert, &format!("{pfad}/{nummer}"), gefunden);
            }
        }
        Value::Object(felder) => {
            for (feld, wert) in felder {
                stellen(wert, &format!("{pfad}/{feld}"), gefunden);
            }
        }
        _ => {}
    }
}

/// Puts every kind of value in every place: none panics, no error is English, and every accepted file can be written
/// and read again.
#[test]
fn jeder_wert_an_jeder_stelle() {
    let falsch = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1_000_000),
        json!(u64::MAX),
        json!(0.5),
        json!(""),
        json!("weiss_nicht"),
        json!("beginn"),
        json!([]),
        json!([1, 2, 3]),
        json!({}),
        json!({"a": 1}),
        json!({"eintrag": null}),
        json!({"person": null}),
        json!({"grad": "bachelor", "fach": 1}),
    ];
    let mut fehler = 0;
    for (name, mit_ergebnis) in [
        ("c", false),
        ("klaerung_anderes_fach", false),
        ("vorerfahrung", false),
        ("c", true),
    ] {
        let mut dokument: Value = serde_json::from_slice(&beispiel(name)).unwrap();
        if !mit_ergebnis {
            dokument["personen"][0]
                .as_object_mut()
                .unwrap()
                .remove("ergebnis");
        }
        let mut alle = Vec::new();
        stellen(&dokument, "", &mut alle);
        // A Finding repeats itself: a part of its places shows all there is.
        let schritt = if mit_ergebnis { 11 } else { 1 };
        for stelle in alle.into_iter().step_by(schritt) {
            for wert in &falsch {
                let mut anders = dokument.clone();
                *anders.pointer_mut(&stelle).unwrap() = wert.clone();
                match lies(anders.to_string().as_bytes()) {
                    Ok(gelesen) => {
                        let geschrieben = vorabcheck::export::schreibe(&gelesen.vorantrag);
                        let wieder = lies(geschrieben.as_bytes()).unwrap();
                        assert_eq!(wieder.vorantrag, gelesen.vorantrag);
                    }
                    Err(gefunden) => {
                        ist_deutsch(&gefunden);
                        fehler += 1;
                    }
                }
            }
        }
    }
    assert!(fehler > 1000, "{fehler}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn beliebige_bytes_bringen_nichts_zum_absturz(bytes: Vec<u8>) {
        if let Err(fehler) = lies(&bytes) {
            ist_deutsch(&fehler);
        }
    }

    /// A sample with some bytes taken out and others put in their place.
    #[test]
    fn beschaedigte_dateien_auch_nicht(
        von in 0_usize..3000,
        laenge in 0_usize..40,
        statt in "[\\[\\]{}\",:0-9a-z\\\\é ]{0,8}",
    ) {
        let mut bytes = beispiel("c");
        let von = von.min(bytes.len());
        let bis = (von + laenge).min(bytes.len());
        bytes.splice(von..bis, statt.bytes());
        if let Err(fehler) = lies(&bytes) {
            ist_deutsch(&fehler);
        }
    }
}
