//! What docs/betrieb.md says of the configuration and of the kiosk is what the program takes and does.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use serde_json::Value;
use vorabcheck::dateifehler::{HOECHSTENS_MB, HOECHSTENS_PDF_MB};
use vorabcheck::export::konfiguration::eintraege;
use vorabcheck::konfiguration::{Konfiguration, Schluessel, TABELLE};
use vorabcheck::statistik::Grenzen;
use vorabcheck::terminal::KIOSK_PORT;
use vorabcheck::text::{self, auswertung, erwarteter_wert, statistik};

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

/// The section that people at an event read.
fn kiosk() -> &'static str {
    let (_, danach) = BETRIEB.split_once("\n## Kiosk\n").unwrap();
    danach.split_once("\n## ").unwrap().0
}

#[test]
fn der_kiosk_startet_den_browser_wie_beschrieben() {
    let adresse = format!("http://127.0.0.1:{KIOSK_PORT}/?kiosk");
    let befehl = server::kiosk("chromium", "PROFIL".as_ref(), &adresse);
    let argumente = befehl.get_args().map(|wort| wort.to_str().unwrap());
    let zeile: Vec<&str> = ["$ chromium"].into_iter().chain(argumente).collect();
    assert!(kiosk().contains(&format!("```console\n{}\n```", zeile.join(" "))));
    assert!(text::aufruf().contains(&format!("(Vorgabe {KIOSK_PORT})")));
}

#[test]
fn die_richtlinie_erlaubt_die_seite_und_sonst_nichts() {
    let (_, danach) = kiosk().split_once("```json\n").unwrap();
    let (richtlinie, _) = danach.split_once("```").unwrap();
    let richtlinie: Value = serde_json::from_str(richtlinie).unwrap();
    let erlaubt = format!("http://127.0.0.1:{KIOSK_PORT}");
    assert_eq!(richtlinie["URLAllowlist"], Value::from(vec![erlaubt]));
    assert_eq!(
        richtlinie["URLBlocklist"],
        Value::from(vec!["*", "chrome://*"])
    );
}

#[test]
fn die_grenzen_der_auswertung_sind_die_des_programms() {
    let (_, danach) = BETRIEB
        .split_once("\n## Viele Dateien auswerten\n")
        .unwrap();
    let (abschnitt, _) = danach.split_once("\n## ").unwrap();
    let grenzen = Grenzen::default();
    let zahl = |zahl: usize| statistik::tausender(zahl as u64);
    let millionen = |zahl: usize| {
        let zehntel = zahl / 100_000;
        format!("{},{} Millionen", zehntel / 10, zehntel % 10)
    };
    for satz in [
        format!("„{}“ (`#/auswertung`)", auswertung::KOPF),
        format!("oder eine Zeile | {HOECHSTENS_MB} MB |"),
        format!("eine PDF-Datei | {HOECHSTENS_PDF_MB} MB |"),
        format!(
            "| {} gezählte und je {} auffällige",
            zahl(grenzen.dateien),
            zahl(grenzen.besondere)
        ),
        format!(
            "| {} Dateien, nach Namen {};",
            millionen(grenzen.abdruecke),
            millionen(grenzen.namen)
        ),
    ] {
        assert!(abschnitt.contains(&satz), "{satz}");
    }
}
