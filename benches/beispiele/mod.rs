//! The samples of tests/beispiele, as the benchmarks take them.

use std::fs;
use std::path::Path;

use vorabcheck::export::lies;
use vorabcheck::vorantrag::Vorantrag;

/// Every sample that can be read, with its name, in the order of the names.
pub fn alle() -> Vec<(String, Vorantrag)> {
    let ordner = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/beispiele");
    let mut beispiele: Vec<(String, Vorantrag)> = fs::read_dir(ordner)
        .unwrap()
        .map(|eintrag| eintrag.unwrap().path())
        .filter(|pfad| pfad.extension().is_some_and(|endung| endung == "json"))
        .map(|pfad| {
            let name = pfad.file_stem().unwrap().to_str().unwrap().to_owned();
            let datei = lies(&fs::read(&pfad).unwrap()).unwrap();
            (name, datei.vorantrag)
        })
        .collect();
    beispiele.sort_by(|(a, _), (b, _)| a.cmp(b));
    beispiele
}
