//! The picture of a result to take home, read by a decoder that has nothing to do with its writer.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

#[path = "../../../tests/hilfen/mod.rs"]
mod hilfen;

use rqrr::{MetaData, PreparedImage};
use vorabcheck::beispiel::beispiele;
use vorabcheck::export::qr::{Qr, mitnahmeadresse, qr};
use vorabcheck::mitnahme::{code, lies};

use hilfen::mitnahme::{HEUTE, aussage};

/// The modules that a path of rectangles `M<x> <y>h<n>v1h-<n>z` darkens.
fn dunkle(bild: &Qr) -> Vec<Vec<bool>> {
    let seite = bild.module as usize;
    let mut module = vec![vec![false; seite]; seite];
    for rechteck in bild.pfad.split_terminator('z') {
        let (anfang, rest) = rechteck.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = anfang.split_once(' ').unwrap();
        let (breite, zurueck) = rest.split_once("v1h-").unwrap();
        assert_eq!(breite, zurueck);
        let zahl = |text: &str| text.parse::<usize>().unwrap();
        for modul in &mut module[zahl(y)][zahl(x)..][..zahl(breite)] {
            // Each one at most once.
            assert!(!std::mem::replace(modul, true));
        }
    }
    module
}

/// What a camera sees: so many dots on each side of a module, and the quiet zone around all.
fn gelesen(bild: &Qr, punkte: usize) -> (MetaData, String) {
    const RUHE: usize = 4;
    let module = dunkle(bild);
    let seite = (module.len() + 2 * RUHE) * punkte;
    let mut foto = PreparedImage::prepare_from_greyscale(seite, seite, |x, y| {
        let in_der_mitte = |punkt: usize| (punkt / punkte).checked_sub(RUHE);
        let dunkel = in_der_mitte(y)
            .and_then(|y| module.get(y))
            .zip(in_der_mitte(x))
            .and_then(|(zeile, x)| zeile.get(x));
        if dunkel == Some(&true) { 20 } else { 235 }
    });
    let gefunden = foto.detect_grids();
    assert_eq!(gefunden.len(), 1);
    gefunden[0].decode().unwrap()
}

/// Telephones read the address as it is, and the page what stands in it.
#[test]
fn jedes_bild_liest_sich_als_seine_adresse() {
    let adressen = [
        "https://www.example.org/",
        "https://vorabcheck.landkreis-musterstadt.example/integrationsmanagement/index.html",
    ];
    let mut versionen = Vec::new();
    // Invented cases, and one more of each list with every step.
    let mut gross = hilfen::person_c();
    let mut faelle: Vec<_> = beispiele(3).take(25).collect();
    for _ in 0..12 {
        gross = gross.person(|p| {
            p.schulungen.eintraege.extend([
                hilfen::begonnen("2018-02-01"),
                hilfen::gebucht("2018-04-02"),
            ]);
            p.hochschulabschluesse.eintraege.push(hilfen::anderes_fach(
                vorabcheck::facts::Einordnung::Geeignet,
            ));
        });
        faelle.push((&gross).into());
    }
    for vorantrag in faelle {
        let code = code(&vorantrag, 0).unwrap();
        for adresse in adressen {
            let bild = qr(adresse, &code).unwrap();
            let (angaben, text) = gelesen(&bild, 3);
            assert_eq!(text, mitnahmeadresse(adresse, &code));
            assert_eq!(angaben.version.0, usize::from(bild.version));
            assert_eq!(angaben.version.to_size(), bild.module as usize);
            versionen.push(bild.version);
        }
        let (_, gescannt) = gelesen(&qr(adressen[0], &code).unwrap(), 4);
        let (_, gescannt) = gescannt.split_once("#/e/").unwrap();
        let mitnahme = lies(gescannt, HEUTE).unwrap();
        assert_eq!(aussage(&mitnahme.ergebnis), aussage(&vorantrag));
    }
    versionen.sort_unstable();
    println!(
        "{} pictures read, versions {:?}",
        versionen.len(),
        versionen
    );
    versionen.dedup();
    assert!(versionen.len() > 5);
}
