//! The command that writes examples.

use std::ffi::OsString;
use std::io;

use vorabcheck::beispiel::{RUNDE, beispiele};
use vorabcheck::export::json;
use vorabcheck::terminal::fuehre_aus;
use vorabcheck::text;

use crate::{Abgerissen, lauf, lauf_mit};

#[test]
fn beispiele_sind_die_zeilen_des_kerns() {
    let vorgabe = lauf(&["beispiel"]);
    assert_eq!((vorgabe.code, vorgabe.meldungen.as_str()), (0, ""));
    let erwartet: String = beispiele(1).take(RUNDE).map(|v| json::zeile(&v)).collect();
    assert_eq!(vorgabe.ausgabe, erwartet);
    assert!(text::aufruf().contains(&format!("(Vorgabe {RUNDE}: ")));
    let readme = include_str!("../../README.md");
    assert!(readme.contains(&format!("every kind once in each {RUNDE},")));
    let andere = lauf(&["beispiel", "--seed", "7", "--anzahl=3"]);
    let erwartet: String = beispiele(7).take(3).map(|v| json::zeile(&v)).collect();
    assert_eq!(andere.ausgabe, erwartet);
}

#[test]
fn beispiele_werden_ohne_beanstandung_geprueft() {
    let beispiele = lauf(&["beispiel", "--anzahl", "70"]).ausgabe;
    let geprueft = lauf_mit(&["pruefen", "--format", "json", "-"], beispiele.as_bytes());
    assert_eq!((geprueft.code, geprueft.meldungen.as_str()), (1, ""));
    assert_eq!(geprueft.ausgabe, beispiele);
}

#[test]
fn wer_von_den_beispielen_genug_hat_beendet_sie() {
    let mut meldungen = Vec::new();
    let argumente = ["beispiel", "--anzahl", "1000000000"].map(OsString::from);
    let mut ausgabe = Abgerissen(50, io::ErrorKind::BrokenPipe);
    let code = fuehre_aus(argumente, &mut io::empty(), &mut ausgabe, &mut meldungen);
    assert_eq!((code, meldungen.as_slice()), (0, &b""[..]));
}
