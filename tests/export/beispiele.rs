//! The samples in tests/beispiele: one for each way and outcome.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use vorabcheck::export::{datei, lies, schreibe};
use vorabcheck::finding::Verdict::{self, Erfuellt, Klaerung, NichtErfuellt};
use vorabcheck::law::Zuordnung::{self, A, B, C, InKlaerung, Keine, Vorerfahrung};

type Ergebnis = (Option<Verdict>, Option<Zuordnung>);

const BEISPIELE: &[(&str, &[Ergebnis])] = &[
    ("a", &[(Some(Erfuellt), Some(A))]),
    ("a_ausland", &[(Some(Erfuellt), Some(A))]),
    ("b", &[(Some(Erfuellt), Some(B))]),
    ("c", &[(Some(Erfuellt), Some(C))]),
    ("c_begonnen", &[(Some(Erfuellt), Some(C))]),
    (
        "klaerung_anderes_fach",
        &[(Some(Klaerung), Some(InKlaerung))],
    ),
    (
        "klaerung_ausland_beantragt",
        &[(Some(Klaerung), Some(InKlaerung))],
    ),
    ("klaerung_einvernehmen", &[(Some(Klaerung), Some(A))]),
    (
        "klaerung_frist_am_wochenende",
        &[(Some(Klaerung), Some(InKlaerung))],
    ),
    (
        "klaerung_staatsexamen",
        &[(Some(Klaerung), Some(InKlaerung))],
    ),
    (
        "mehrere_personen",
        &[
            (Some(Erfuellt), Some(A)),
            (Some(Erfuellt), Some(B)),
            (Some(Erfuellt), Some(C)),
        ],
    ),
    (
        "nicht_foerderfaehig_freier_traeger",
        &[(Some(NichtErfuellt), Some(A))],
    ),
    (
        "nicht_foerderfaehig_thema_fehlt",
        &[(Some(NichtErfuellt), Some(Keine))],
    ),
    (
        "nicht_foerderfaehig_zu_spaet",
        &[(Some(NichtErfuellt), Some(Keine))],
    ),
    ("offen", &[(None, None)]),
    ("spaetere_fassung", &[(Some(Erfuellt), Some(A))]),
    (
        "vorantrag",
        &[
            (Some(Erfuellt), Some(A)),
            (Some(Erfuellt), Some(C)),
            (Some(Klaerung), Some(InKlaerung)),
        ],
    ),
    ("vorerfahrung", &[(Some(Erfuellt), Some(Vorerfahrung))]),
    (
        "vorerfahrung_kurzweg",
        &[(Some(Erfuellt), Some(Vorerfahrung))],
    ),
];

pub fn ordner() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/beispiele")
}

/// The names of the JSON files in a folder, without their ending.
pub fn namen(ordner: &PathBuf) -> BTreeSet<String> {
    fs::read_dir(ordner)
        .unwrap()
        .map(|eintrag| eintrag.unwrap().path())
        .filter(|pfad| pfad.extension().is_some_and(|endung| endung == "json"))
        .map(|pfad| pfad.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

pub fn beispiel(name: &str) -> Vec<u8> {
    fs::read(ordner().join(name).with_extension("json")).unwrap()
}

#[test]
fn jedes_beispiel_hat_sein_ergebnis() {
    for (name, erwartet) in BEISPIELE {
        let gelesen = lies(&beispiel(name)).unwrap();
        let ergebnisse: Vec<Ergebnis> = gelesen
            .vorantrag
            .ergebnisse()
            .map(|ergebnis| (ergebnis.verdict(), ergebnis.zuordnung))
            .collect();
        assert_eq!(ergebnisse, *erwartet, "{name}");
    }
}

#[test]
fn jedes_beispiel_wird_byte_fuer_byte_wieder_so_geschrieben() {
    for (name, _) in BEISPIELE {
        let bytes = beispiel(name);
        let text = str::from_utf8(&bytes).unwrap();
        let vorantrag = lies(&bytes).unwrap().vorantrag;
        assert_eq!(schreibe(&vorantrag), text, "{name}");
        assert_eq!(datei(&vorantrag), text, "{name}: nothing rests in a sample");
    }
}

#[test]
fn das_gespeicherte_ergebnis_ist_das_berechnete() {
    for (name, _) in BEISPIELE {
        let gelesen = lies(&beispiel(name)).unwrap();
        for (neu, gespeichert) in gelesen.vorantrag.ergebnisse().zip(&gelesen.ergebnisse) {
            assert!(gespeichert.as_ref().unwrap().stimmt_mit(&neu), "{name}");
        }
    }
}

#[test]
fn kein_beispiel_fehlt_in_der_tabelle() {
    let tabelle: BTreeSet<String> = BEISPIELE
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(namen(&ordner()), tabelle);
}

#[test]
#[ignore = "writes the samples anew: run it after a wanted change and look at the difference"]
fn beispiele_neu_schreiben() {
    for name in namen(&ordner()) {
        let vorantrag = lies(&beispiel(&name)).unwrap().vorantrag;
        let pfad = ordner().join(&name).with_extension("json");
        fs::write(pfad, datei(&vorantrag)).unwrap();
    }
}
