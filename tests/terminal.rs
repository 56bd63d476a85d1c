//! The program in a terminal: arguments, files, exit codes, messages.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use vorabcheck::export::{json, lies};
use vorabcheck::terminal::fuehre_aus;
use vorabcheck::text;

#[path = "terminal/argumente.rs"]
mod argumente;
#[path = "terminal/beispiele.rs"]
mod beispiele;
#[path = "terminal/dateien.rs"]
mod dateien;
#[path = "terminal/druck.rs"]
mod druck;
#[path = "terminal/kalender.rs"]
mod kalender;
#[path = "terminal/kiosk.rs"]
mod kiosk;
#[path = "terminal/konfiguration.rs"]
mod konfiguration;
#[path = "terminal/regeln.rs"]
mod regeln;
#[path = "terminal/statistik.rs"]
mod statistik;
#[path = "terminal/zeilen.rs"]
mod zeilen;

struct Lauf {
    code: u8,
    ausgabe: String,
    meldungen: String,
}

fn lauf_mit(argumente: &[&str], eingabe: &[u8]) -> Lauf {
    let (mut ausgabe, mut meldungen) = (Vec::new(), Vec::new());
    let code = fuehre_aus(
        argumente.iter().map(OsString::from),
        &mut &*eingabe,
        &mut ausgabe,
        &mut meldungen,
    );
    Lauf {
        code,
        ausgabe: String::from_utf8(ausgabe).unwrap(),
        meldungen: String::from_utf8(meldungen).unwrap(),
    }
}

fn lauf(argumente: &[&str]) -> Lauf {
    lauf_mit(argumente, b"")
}

fn beispiel(name: &str) -> String {
    format!("{}/tests/beispiele/{name}.json", env!("CARGO_MANIFEST_DIR"))
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(beispiel(name)).unwrap()
}

/// The sample on one line, without a line break.
fn zeile(name: &str) -> String {
    let dokument = json::zeile(&lies(&bytes(name)).unwrap().vorantrag);
    dokument.trim_end().to_owned()
}

// --- exit codes ------------------------------------------------------------------------------------------------------

#[test]
fn null_wenn_jede_person_foerderfaehig_ist() {
    for name in [
        "a",
        "b",
        "c",
        "vorerfahrung",
        "mehrere_personen",
        "spaetere_fassung",
    ] {
        let lauf = lauf(&["pruefen", &beispiel(name)]);
        assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""), "{name}");
    }
}

#[test]
fn eins_wenn_eine_person_es_nicht_oder_noch_nicht_ist() {
    for name in [
        "klaerung_staatsexamen",
        "nicht_foerderfaehig_zu_spaet",
        "offen",
    ] {
        assert_eq!(
            lauf(&["pruefen", &beispiel("a"), &beispiel(name)]).code,
            1,
            "{name}"
        );
    }
}

#[test]
fn eins_wenn_noch_keine_person_eingetragen_ist() {
    let mut dokument: Value = serde_json::from_slice(&bytes("a")).unwrap();
    dokument["personen"] = Value::Array(Vec::new());
    let lauf = lauf_mit(&["pruefen", "-"], dokument.to_string().as_bytes());
    assert_eq!(lauf.code, 1);
    assert!(
        lauf.ausgabe
            .contains("Es ist noch keine Person eingetragen")
    );
}

#[test]
fn zwei_bei_fehlerhafter_eingabe_und_die_anderen_werden_geprueft() {
    let kaputt = beispiel("kaputt/version_2");
    let lauf = lauf(&["pruefen", &beispiel("a"), &kaputt, &beispiel("offen")]);
    assert_eq!(lauf.code, 2);
    assert_eq!(
        lauf.meldungen,
        format!(
            "{kaputt}: format (Zeile 2, Spalte 13): Die Datei hat das Format „vorabcheck/2“. Dieses Programm liest „vorabcheck/1“.\n"
        )
    );
    assert!(lauf.ausgabe.contains("Förderfähig nach Buchst. a"));
    assert!(lauf.ausgabe.contains("Noch offen"));
}

#[test]
fn zwei_bei_einer_datei_die_es_nicht_gibt_oder_die_ein_ordner_ist() {
    let ordner = env!("CARGO_MANIFEST_DIR");
    let lauf = lauf(&["pruefen", "gibt/es/nicht.json", ordner]);
    assert_eq!(lauf.code, 2);
    assert_eq!(
        lauf.meldungen,
        format!(
            "gibt/es/nicht.json: Diese Datei gibt es nicht. Erwartet wird der Name einer vorhandenen Datei.\n{ordner}: Das ist ein Ordner. Erwartet wird eine Datei.\n"
        )
    );
}

// --- input -----------------------------------------------------------------------------------------------------------

#[test]
fn ein_strich_liest_die_standardeingabe() {
    let lauf = lauf_mit(&["pruefen", "-"], &bytes("b"));
    assert_eq!(lauf.code, 0);
    assert!(
        lauf.ausgabe
            .starts_with("Standardeingabe\n\nVorabcheck Integrationsmanagement\n====")
    );
    let leer = lauf_mit(&["pruefen", "-"], b"");
    assert_eq!(
        (leer.code, leer.meldungen.as_str()),
        (
            2,
            "Standardeingabe: Die Datei ist leer. Erwartet wird eine Datei dieses Programms.\n"
        )
    );
}

// --- output ----------------------------------------------------------------------------------------------------------

#[test]
fn json_gibt_je_dokument_eine_zeile_mit_neuem_ergebnis() {
    let mut anders: Value = serde_json::from_slice(&bytes("a")).unwrap();
    anders["personen"][0]["ergebnis"]["urteil"] = "klaerung".into();
    let eingabe = anders.to_string();
    let lauf = lauf_mit(
        &[
            "pruefen",
            "--format",
            "json",
            "-",
            &beispiel("mehrere_personen"),
        ],
        eingabe.as_bytes(),
    );
    assert_eq!(lauf.code, 0);
    let erwartet = format!("{}\n{}\n", zeile("a"), zeile("mehrere_personen"));
    assert_eq!(lauf.ausgabe, erwartet);
    assert_eq!(
        lauf.meldungen,
        "Standardeingabe: Person 1: In der Datei steht das Ergebnis „Klärung nötig“. Neu berechnet ist es „Förderfähig nach Buchst. a“; das gilt.\n"
    );
    // What came out can go in again.
    let wieder = lauf_mit(&["pruefen", "--format=json", "-"], lauf.ausgabe.as_bytes());
    assert_eq!(wieder.ausgabe, erwartet);
    assert_eq!(wieder.meldungen, "");
}

#[test]
fn text_hat_je_person_einen_abschnitt_mit_angaben_und_urteil() {
    let lauf = lauf(&["pruefen", &beispiel("mehrere_personen")]);
    for person in ["\nPerson 1\n---", "\nPerson 2\n---", "\nPerson 3\n---"] {
        assert_eq!(lauf.ausgabe.matches(person).count(), 1, "{}", lauf.ausgabe);
    }
    for zeile in [
        "Alle Bedingungen\n",
        "Angaben zur Person\n",
        "  Nach dem Stand vom 4. April 2018. ",
    ] {
        assert_eq!(lauf.ausgabe.matches(zeile).count(), 3, "{zeile}");
    }
    assert!(!lauf.ausgabe.contains('\u{1b}'));
}

/// Takes no more than the first bytes, as `head` does.
struct Abgerissen(usize, io::ErrorKind);

impl Write for Abgerissen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(self.1.into());
        }
        let genommen = bytes.len().min(self.0);
        self.0 -= genommen;
        Ok(genommen)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn der_text_eines_vorantrags_nennt_den_antragsteller_und_ob_er_ein_entwurf_ist() {
    let ganz = lauf(&["pruefen", &beispiel("vorantrag")]).ausgabe;
    for zeile in [
        "\nVorantrag Integrationsmanagement\n====",
        "\nName: Landkreis Musterkreis\n",
        "\n3 Personen, zusammen 2,25 VZÄ: 2 förderfähig, 1 in Klärung.\n",
        "\nUnterschrift: ____",
    ] {
        assert!(ganz.contains(zeile), "{zeile}: {ganz}");
    }
    assert!(!ganz.contains("ENTWURF"));
    let text = String::from_utf8(bytes("vorantrag")).unwrap();
    let ohne_namen = text.replacen("\"name\": \"A. Muster\",", "", 1);
    let entwurf = lauf_mit(&["pruefen", "-"], ohne_namen.as_bytes()).ausgabe;
    for zeile in [
        "\nENTWURF\n\n",
        "ENTWURF: Der Vorantrag ist noch nicht vollständig.\n",
        "- Person 1: 1 Angabe\n",
        "Name oder Kennung: nicht angegeben\n",
    ] {
        assert!(entwurf.contains(zeile), "{zeile}: {entwurf}");
    }
    // A mere check is none.
    assert!(
        !lauf(&["pruefen", &beispiel("a")])
            .ausgabe
            .contains("Vorantrag")
    );
}

#[test]
fn wer_nicht_weiterliest_beendet_still_und_eine_volle_platte_nicht() {
    for (fehler, code, satz) in [
        (io::ErrorKind::BrokenPipe, 1, String::new()),
        (
            io::ErrorKind::StorageFull,
            2,
            format!("{}\n", text::ausgabe_unmoeglich()),
        ),
    ] {
        let mut meldungen = Vec::new();
        let argumente = ["pruefen".into(), beispiel("a").into()];
        let mut ausgabe = Abgerissen(50, fehler);
        let gefunden = fuehre_aus(argumente, &mut io::empty(), &mut ausgabe, &mut meldungen);
        assert_eq!(gefunden, code);
        assert_eq!(String::from_utf8(meldungen).unwrap(), satz);
    }
}

/// The process itself, once: what `main` adds to the function above.
#[test]
fn das_programm_gibt_den_code_weiter() {
    let programm = Path::new(env!("CARGO_BIN_EXE_vorabcheck"));
    let code = |argumente: &[&str]| {
        let mut befehl = Command::new(programm);
        let befehl = befehl
            .args(argumente)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        befehl.status().unwrap().code()
    };
    assert_eq!(code(&["pruefen", &beispiel("a")]), Some(0));
    assert_eq!(code(&["pruefen", &beispiel("offen")]), Some(1));
    assert_eq!(code(&[]), Some(2));
}
