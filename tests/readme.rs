//! What the README shows is what the program prints.

// A test stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use vorabcheck::terminal::fuehre_aus;

#[test]
fn das_beispiel_im_readme_ist_die_ausgabe_des_programms() {
    let readme = include_str!("../README.md");
    let (_, danach) = readme.split_once("```text\n").unwrap();
    let (gezeigt, _) = danach.split_once("```").unwrap();
    let mut ausgabe = Vec::new();
    let mut fehler = Vec::new();
    let beispiel = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/beispiele/c.json");
    let code = fuehre_aus(
        ["pruefen".into(), beispiel.into()],
        &mut std::io::empty(),
        &mut ausgabe,
        &mut fehler,
    );
    assert_eq!(code, 0);
    let ausgabe = String::from_utf8(ausgabe).unwrap();
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
