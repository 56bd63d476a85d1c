//! JSON lines: told from one document, each assessed for itself, and one after the other.

use std::ffi::OsString;
use std::io::{self, Read};

use serde_json::{Value, json};
use vorabcheck::terminal::fuehre_aus;
use vorabcheck::text;

use super::{bytes, lauf_mit, zeile};

#[test]
fn zeilen_aus_json_sind_je_ein_dokument() {
    let eingabe = format!(
        "\u{FEFF}{}\r\n\n{}\n{}",
        zeile("a"),
        zeile("offen"),
        zeile("b")
    );
    let lauf = lauf_mit(&["pruefen", "-"], eingabe.as_bytes());
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (1, ""));
    let namen: Vec<&str> = lauf
        .ausgabe
        .lines()
        .filter(|zeile| zeile.starts_with("Standard"))
        .collect();
    assert_eq!(
        namen,
        [
            "Standardeingabe, Zeile 1",
            "Standardeingabe, Zeile 3",
            "Standardeingabe, Zeile 4"
        ]
    );
}

#[test]
fn eine_kaputte_zeile_haelt_die_anderen_nicht_auf_und_ihre_stelle_stimmt() {
    let (a, c) = (zeile("a"), zeile("c"));
    let halb = &zeile("b")[..200];
    let halb_satz = "Spalte 200: Die Datei bricht hier mitten in den Angaben ab.";
    for (eingabe, wo) in [
        (
            format!("{a}\n{halb}\n{c}\n"),
            format!("Zeile 2, {halb_satz}"),
        ),
        (
            format!("{halb}\n{a}\n{c}\n"),
            format!("Zeile 1, {halb_satz}"),
        ),
        (
            format!("\n{a}\n\n{c}\n{halb}"),
            format!("Zeile 5, {halb_satz}"),
        ),
        (
            format!("{a}\nxx\n{c}\n"),
            "Zeile 2, Spalte 1: Der Text ist hier kein gültiges JSON. Erwartet wird eine unveränderte Datei dieses Programms.".into(),
        ),
        (
            format!("xx\n{a}\n{c}\n"),
            "Zeile 1, Spalte 1: Der Text ist hier kein gültiges JSON. Erwartet wird eine unveränderte Datei dieses Programms.".into(),
        ),
        (
            format!("{{\"format\":\"vorab\n{a}\n{c}\n"),
            "Zeile 1, Spalte 16: Die Datei bricht hier mitten in den Angaben ab.".into(),
        ),
        (
            format!("{{}}}}\n{a}\n{c}\n"),
            "Zeile 1, Spalte 3: Hinter dem Ende der Angaben steht noch etwas.".into(),
        ),
        (
            format!("{a}\n{}\n{c}\n", a.replacen("zielgruppe", "gruppe", 1)),
            "Zeile 2, Spalte 196: vorhaben.gruppe: Das Feld „gruppe“ gibt es hier nicht.".into(),
        ),
    ] {
        let lauf = lauf_mit(&["pruefen", "-"], eingabe.as_bytes());
        assert_eq!(lauf.code, 2, "{wo}");
        assert_eq!(lauf.meldungen.lines().count(), 1, "{}", lauf.meldungen);
        let erwartet = format!("Standardeingabe, {wo}");
        assert!(lauf.meldungen.starts_with(&erwartet), "{}", lauf.meldungen);
        assert_eq!(lauf.ausgabe.matches("Förderfähig").count(), 2, "{wo}");
    }
}

#[test]
fn was_die_ganze_zeile_betrifft_hat_keine_spalte() {
    let eingabe = format!("{}\n\0\0\n", zeile("a"));
    let lauf = lauf_mit(&["pruefen", "-"], eingabe.as_bytes());
    let erwartet = "Standardeingabe, Zeile 2: Die Datei ist in UTF-16 gespeichert.";
    assert!(lauf.meldungen.starts_with(erwartet), "{}", lauf.meldungen);
}

#[test]
fn auch_zeilen_von_denen_keine_ganz_ist_haben_je_ihren_satz() {
    let halb = &zeile("b")[..200];
    let lauf = lauf_mit(&["pruefen", "-"], format!("{halb}\n{halb}\n").as_bytes());
    assert_eq!((lauf.code, lauf.meldungen.lines().count()), (2, 2));
}

#[test]
fn eine_einzelne_zeile_und_ein_mehrzeiliges_dokument_sind_ein_dokument() {
    let mut dokument: Value = serde_json::from_slice(&bytes("a")).unwrap();
    let person = json!({"angaben": {}});
    dokument["personen"] = json!([person, person]);
    let text = dokument.to_string();
    // One person on each line, and so that every line begins with a brace.
    let je_zeile = text.replace("{\"angaben\"", "\n{\"angaben\"");
    for eingabe in [
        zeile("a").into_bytes(),
        bytes("a"),
        je_zeile.clone().into_bytes(),
        je_zeile.replace("}}]", "}}\n]").into_bytes(),
    ] {
        let lauf = lauf_mit(&["pruefen", "-"], &eingabe);
        assert_eq!(lauf.meldungen, "");
        assert!(lauf.ausgabe.starts_with("Standardeingabe\n"));
    }
    // The same documents broken are not taken for lines either: one error each.
    let (_, ohne_klammer) = text.split_once('{').unwrap();
    for kaputt in [
        je_zeile.replace("}},", "}}\n"),
        format!("xx\n{}", String::from_utf8(bytes("a")).unwrap()),
        format!("{}xx", String::from_utf8(bytes("a")).unwrap()),
        format!("xx\n{{{}", ohne_klammer.replace(",\"", ",\n\"")),
    ] {
        let lauf = lauf_mit(&["pruefen", "-"], kaputt.as_bytes());
        assert_eq!(lauf.code, 2);
        assert_eq!(lauf.meldungen.lines().count(), 1, "{}", lauf.meldungen);
        assert!(lauf.meldungen.starts_with("Standardeingabe: "));
    }
}

/// Gives the lines one after the other, and then an error.
struct Abreissend<'a>(&'a [u8]);

impl Read for Abreissend<'_> {
    fn read(&mut self, puffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(puffer)? {
            0 => Err(io::Error::other("weg")),
            gelesen => Ok(gelesen),
        }
    }
}

#[test]
fn zeilen_werden_beurteilt_bevor_die_letzte_gelesen_ist() {
    let eingabe = format!("\n{}\n\n{}\n", zeile("a"), zeile("c"));
    let (mut ausgabe, mut meldungen) = (Vec::new(), Vec::new());
    let code = fuehre_aus(
        ["pruefen", "--format", "json", "-"].map(OsString::from),
        &mut Abreissend(eingabe.as_bytes()),
        &mut ausgabe,
        &mut meldungen,
    );
    assert_eq!(code, 2);
    assert_eq!(ausgabe.iter().filter(|byte| **byte == b'\n').count(), 2);
    let meldungen = String::from_utf8(meldungen).unwrap();
    assert!(
        meldungen.ends_with(&format!("{}\n", text::datei_unlesbar())),
        "{meldungen}"
    );
}

#[test]
fn was_zu_gross_ist_wird_nicht_zu_ende_gelesen() {
    let (mut ausgabe, mut meldungen) = (Vec::new(), Vec::new());
    let code = fuehre_aus(
        ["pruefen", "-"].map(OsString::from),
        &mut io::repeat(b'\n'),
        &mut ausgabe,
        &mut meldungen,
    );
    assert_eq!(code, 2);
    let meldungen = String::from_utf8(meldungen).unwrap();
    assert!(meldungen.contains("größer als 5 MB"), "{meldungen}");
}
