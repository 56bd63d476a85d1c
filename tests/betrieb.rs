//! What docs/betrieb.md says of the configuration is what the program takes.

// A test stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use vorabcheck::export::konfiguration::eintraege;
use vorabcheck::konfiguration::{Konfiguration, Schluessel, TABELLE};
use vorabcheck::text::erwarteter_wert;

const BETRIEB: &str = include_str!("../docs/betrieb.md");

#[test]
fn die_tabelle_nennt_jeden_schluessel_und_was_er_nimmt() {
    let zeilen: Vec<&str> = BETRIEB
        .lines()
        .skip_while(|zeile| !zeile.starts_with("| Schlüssel |"))
        .skip(2)
        .take_while(|zeile| zeile.starts_with('|'))
        .collect();
    assert_eq!(zeilen.len(), TABELLE.len());
    for (zeile, (_, name, art)) in zeilen.iter().zip(TABELLE) {
        let anfang = format!("| `{name}` | {} |", erwarteter_wert(art));
        assert!(zeile.starts_with(&anfang), "{zeile}\nstatt\n{anfang}");
    }
}

#[test]
fn das_beispiel_setzt_alles_bis_auf_die_eigene_erklaerung() {
    let (_, danach) = BETRIEB.split_once("```json\n").unwrap();
    let (beispiel, _) = danach.split_once("```").unwrap();
    let konfiguration = Konfiguration::lies(eintraege(beispiel.as_bytes()).unwrap()).unwrap();
    for (schluessel, name, _) in TABELLE {
        let gesetzt = konfiguration.gesetzt(schluessel).is_some();
        assert_eq!(gesetzt, schluessel != Schluessel::Erklaerung, "{name}");
    }
}

#[test]
fn die_mitgelieferte_konfiguration_setzt_nichts() {
    let datei = include_bytes!("../static/konfiguration.json");
    let konfiguration = Konfiguration::lies(eintraege(datei).unwrap());
    assert_eq!(konfiguration, Ok(Konfiguration::default()));
}
