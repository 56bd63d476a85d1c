//! `konfiguration`: what a file sets, or everything that is wrong with it.

use vorabcheck::konfiguration::TABELLE;

use super::{lauf, lauf_mit};

#[test]
fn was_gesetzt_ist_und_was_nicht() {
    let eingabe = br#"{"thema": "baden-wuerttemberg", "kiosk": {"sekunden": 90}}"#;
    let lauf = lauf_mit(&["konfiguration", "-"], eingabe);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    let zeilen: Vec<&str> = lauf.ausgabe.lines().collect();
    assert_eq!(zeilen.len(), TABELLE.len());
    for (zeile, (_, name, _)) in zeilen.iter().zip(TABELLE) {
        let wert = match name {
            "thema" => "baden-wuerttemberg",
            "kiosk.sekunden" => "90",
            _ => "nicht gesetzt",
        };
        assert_eq!(*zeile, format!("{name}: {wert}"));
    }
}

#[test]
fn jeder_fehler_hat_eine_zeile() {
    let eingabe = br#"{"thema": "blau", "\u001b[31m": 1}"#;
    let fehlerhaft = lauf_mit(&["konfiguration", "-"], eingabe);
    assert_eq!((fehlerhaft.code, fehlerhaft.ausgabe.as_str()), (2, ""));
    let zeilen: Vec<&str> = fehlerhaft.meldungen.lines().collect();
    assert_eq!(
        zeilen[0],
        "Standardeingabe: thema: Erwartet wird „kern“ oder „baden-wuerttemberg“."
    );
    assert!(zeilen[1].contains("Diesen Schlüssel gibt es nicht."));
    assert_eq!(zeilen.len(), 2);
    // Nothing in a file reaches the terminal as a command to it.
    assert!(!fehlerhaft.meldungen.contains('\u{1b}'));
}

#[test]
fn was_nicht_lesbar_ist_sagt_wo() {
    let abgebrochen = lauf_mit(&["konfiguration", "-"], b"{\n  \"thema\": ");
    assert_eq!(abgebrochen.code, 2);
    assert_eq!(
        abgebrochen.meldungen,
        "Standardeingabe: Zeile 2, Spalte 11: Die Datei ist kein JSON-Objekt von höchstens 64 KB. Erwartet werden Schlüssel und Werte in geschweiften Klammern.\n"
    );
    let fehlt = lauf(&["konfiguration", "gibt-es-nicht.json"]);
    assert_eq!(fehlt.code, 2);
    assert!(fehlt.meldungen.contains("Diese Datei gibt es nicht."));
}

#[test]
fn genau_eine_datei() {
    for argumente in [
        &["konfiguration"][..],
        &["konfiguration", "a.json", "b.json"],
        &["konfiguration", "a.json", "--stichtag", "2018-01-01"],
    ] {
        assert_eq!(lauf(argumente).code, 2, "{argumente:?}");
    }
}
