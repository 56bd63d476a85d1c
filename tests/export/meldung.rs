//! What is said of bad input stays short and shows nothing that a terminal obeys, whatever stands in the file.

use serde_json::{Value, json};
use vorabcheck::dateifehler::{Dateifehler, Mangel};
use vorabcheck::export::lies;
use vorabcheck::text::dateifehler;

use super::beispiele::beispiel;
use super::kaputt::{mangel, satz};

#[test]
fn was_ein_terminal_befolgen_koennte_wird_nicht_wiedergegeben() {
    let mut dokument: Value = serde_json::from_slice(&beispiel("a")).unwrap();
    let feld = format!("\u{1b}[2J\u{202e}{}", "x".repeat(500));
    dokument["vorhaben"][&feld] = json!(1);
    let satz = satz(dokument.to_string().as_bytes());
    assert!(
        !satz
            .chars()
            .any(|zeichen| zeichen.is_control() || zeichen == '\u{202e}')
    );
    let zitat = satz.split_once('„').unwrap().1.split_once('“').unwrap().0;
    assert_eq!(zitat.chars().count(), 61);
}

#[test]
fn eine_zu_grosse_zahl_wird_an_ihrem_anfang_genannt() {
    let ziffern = "9".repeat(4000);
    for (davor, dahinter) in [
        ("{\"ä\": ", ","),
        ("{\"ä\":[1, ", "]}"),
        ("{\n \"ä\":\"1\", \"b\": ", "\n}"),
    ] {
        for zahl in ["1e400", "-1E+400", "1.5e999999999999", ziffern.as_str()] {
            let fehler = lies(format!("{davor}{zahl}{dahinter}").as_bytes()).unwrap_err();
            assert_eq!(fehler.mangel, Mangel::ZahlZuGross);
            let zeile = davor.lines().last().unwrap();
            let erwartet = (davor.lines().count(), zeile.chars().count() + 1);
            let stelle = fehler.textstelle.unwrap();
            assert_eq!((stelle.zeile, stelle.spalte), erwartet, "{davor}{zahl:.9}");
        }
    }
    // No JSON with or without a large number.
    assert_eq!(mangel(b"{\"a\": 1e}"), Mangel::KeinJson);
    assert_eq!(mangel(b"{\"a\": \"\\ud800\"}"), Mangel::KeinJson);
}

#[test]
fn ein_langer_pfad_gibt_keine_lange_meldung() {
    for feld in [
        "x".repeat(2_000_000),
        "x.".repeat(1_000_000),
        "\u{202e}ä".repeat(500_000),
    ] {
        let mut dokument: Value = serde_json::from_slice(&beispiel("a")).unwrap();
        dokument["vorhaben"][&feld] = json!(1);
        let satz = satz(dokument.to_string().as_bytes());
        assert!(satz.starts_with("vorhaben."), "{satz:.99}");
        assert!(satz.chars().count() < 700, "{satz:.99}");
    }
    // A step is shortened as its quotation is, and what follows it stays.
    let fehler = Dateifehler {
        pfad: format!("a.{}[0].b", "x".repeat(100)),
        ..Dateifehler::ganze_datei(Mangel::KeinJson)
    };
    let anfang = format!("a.{}….b: ", "x".repeat(60));
    assert!(dateifehler(&fehler).starts_with(&anfang));
}
