//! What the README shows is what the program prints.

// A test stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use vorabcheck::terminal::fuehre_aus;

/// The block of text in the README behind this command.
fn gezeigt(befehl: &str) -> &'static str {
    let readme = include_str!("../README.md");
    let (_, danach) = readme.split_once(befehl).unwrap();
    let (_, danach) = danach.split_once("```text\n").unwrap();
    let (gezeigt, _) = danach.split_once("```").unwrap();
    gezeigt
}

fn ausgabe(argumente: &[&str], mut eingabe: &[u8]) -> String {
    let (mut ausgabe, mut fehler) = (Vec::new(), Vec::new());
    let code = fuehre_aus(
        argumente.iter().map(Into::into),
        &mut eingabe,
        &mut ausgabe,
        &mut fehler,
    );
    assert_eq!(code, 0);
    String::from_utf8(ausgabe).unwrap()
}

fn pruefe(gezeigt: &str, ausgabe: &str) {
    let mut zeilen = ausgabe.lines();
    for zeile in gezeigt
        .lines()
        .filter(|zeile| !zeile.is_empty() && *zeile != "…")
    {
        assert!(
            zeilen.any(|andere| andere == zeile),
            "not printed, or not in this order: {zeile}"
        );
    }
}

#[test]
fn das_beispiel_im_readme_ist_die_ausgabe_des_programms() {
    let beispiel = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/beispiele/c.json");
    let befehl = "cargo run -- pruefen tests/beispiele/c.json";
    pruefe(gezeigt(befehl), &ausgabe(&["pruefen", beispiel], b""));
}

#[test]
fn die_tabelle_von_antwort_3_im_readme_ist_die_ausgabe_des_programms() {
    let befehl = "beispiel --verteilung 247/104/59/6 | cargo run -- statistik -";
    let zeilen = ausgabe(&["beispiel", "--verteilung", "247/104/59/6"], b"");
    pruefe(
        gezeigt(befehl),
        &ausgabe(&["statistik", "-"], zeilen.as_bytes()),
    );
}
