//! The documents of the program itself: every sample, the blank form, many persons, judged by others; and their way back.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../../../tests/hilfen/mod.rs"]
mod hilfen;

use std::fs;
use std::path::PathBuf;

use dokument::{Absatz, Block, Dokument};
use hilfen::beliebig::{Luecken, beliebige_person, beliebiger_stichtag, beliebiges_vorhaben};
use proptest::collection::vec;
use proptest::prelude::*;
use urteil::werkzeug::{frage, wandle};
use urteil::{schriften, urteile};
use vorabcheck::beispiel::beispiele;
use vorabcheck::dateifehler::Mangel;
use vorabcheck::export::dokument::{Art, dokument, undruckbares};
use vorabcheck::export::json::{vorantragsdatei, zeile};
use vorabcheck::export::statistik::{druckbares_dokument, nimm_datei};
use vorabcheck::export::{leerformular, lies};
use vorabcheck::law::Fassung;
use vorabcheck::statistik::Auswertung;
use vorabcheck::terminal::fuehre_aus;
use vorabcheck::vollstaendigkeit::ohne_ruhendes;
use vorabcheck::vorantrag::Vorantrag;

fn samples() -> Vec<(String, Vorantrag)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/beispiele");
    let mut gefunden: Vec<(String, Vorantrag)> = fs::read_dir(folder)
        .unwrap()
        .map(|eintrag| eintrag.unwrap().path())
        .filter(|pfad| pfad.extension().is_some_and(|endung| endung == "json"))
        .map(|pfad| {
            let name = pfad.file_stem().unwrap().to_string_lossy().into_owned();
            (name, lies(&fs::read(pfad).unwrap()).unwrap().vorantrag)
        })
        .collect();
    gefunden.sort_by(|(eins, _), (zwei, _)| eins.cmp(zwei));
    assert!(gefunden.len() > 15);
    gefunden
}

fn schreibe(dokument: &Dokument) -> Vec<u8> {
    let schriften = schriften().unwrap_or_else(|satz| panic!("{satz}"));
    pdf::schreibe(dokument, &schriften, &mut |_| {}).unwrap()
}

/// One with so many invented persons.
fn mit_personen(anzahl: usize) -> Vorantrag {
    let mut vorantrag = samples()
        .into_iter()
        .find(|(name, _)| name == "vorantrag")
        .unwrap()
        .1;
    let mut erfundene = beispiele(7).flat_map(|vorantrag| vorantrag.personen);
    vorantrag.personen = erfundene.by_ref().take(anzahl).collect();
    vorantrag
}

fn ist_konform(was: &str, dokument: &Dokument) -> Vec<u8> {
    let pdf = schreibe(dokument);
    assert_eq!(urteile(&pdf), Vec::<String>::new(), "{was}");
    pdf
}

#[test]
fn jedes_beispiel_und_das_leerformular_sind_pdf_a_und_pdf_ua() {
    for (name, vorantrag) in samples() {
        for art in [Art::Pruefung, Art::Vorantrag] {
            ist_konform(&name, &dokument(&vorantrag, art));
        }
    }
    ist_konform("leerformular", &leerformular(Fassung::Stand2018));
}

#[test]
fn so_auch_mit_zehn_und_hundert_personen_und_sehr_langen_namen() {
    let mut vorantrag = mit_personen(10);
    let lang = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(7);
    let lang = vorabcheck::facts::Bezeichnung::neu(&lang).unwrap();
    vorantrag.personen[3].stelle.name = Some(lang.clone());
    vorantrag.vorhaben.formblatt.antragsteller.name = Some(lang);
    ist_konform("10", &dokument(&vorantrag, Art::Vorantrag));
    let hundert = dokument(&mit_personen(100), Art::Vorantrag);
    assert!(hundert.stempel.is_some(), "invented persons have no names");
    let pdf = ist_konform("100", &hundert);
    if let Some(antwort) = frage("qpdf", &["--check", "{}"], &pdf).unwrap() {
        assert!(antwort.status.success(), "{}", antwort.text);
    }
    assert_eq!(
        anhang::lies(&pdf, usize::MAX).unwrap(),
        hundert.anhang.unwrap().inhalt.into_bytes()
    );
}

#[test]
fn so_auch_eine_auswertung_mit_namen_die_keine_schrift_hat() {
    let mut auswertung = Auswertung::neu(None);
    let namen = ["😀\u{202E}.json", "صورة\n\u{1B}.json", "王\u{200D}\t.json"];
    for (name, (_, mut vorantrag)) in namen.iter().cycle().zip(samples()) {
        let wer = vorabcheck::facts::Bezeichnung::neu("بلدية 王 😀").unwrap();
        vorantrag.vorhaben.formblatt.antragsteller.name = Some(wer);
        let zeile = zeile(&vorantrag);
        // Twice the same, and once something that is none.
        for bytes in [zeile.as_bytes(), zeile.as_bytes(), b"kaputt"] {
            nimm_datei(&mut auswertung, name, bytes);
        }
    }
    assert!(auswertung.gezaehlt > 10);
    ist_konform("auswertung", &druckbares_dokument(&auswertung));
}

/// Everything that is written, in the order of reading, without white space: lines are broken anew on paper.
fn laeufe(inhalt: &[Block], gefunden: &mut Vec<String>) {
    let ohne_abstand = |text: &str| -> String { text.split_whitespace().collect() };
    for block in inhalt {
        match block {
            Block::Ueberschrift(_, text) | Block::Schreibfeld(text, _) => {
                gefunden.push(ohne_abstand(text));
            }
            Block::Absatz(absatz) => gefunden.push(ohne_abstand(&absatz.text())),
            Block::Liste(punkte) => {
                for punkt in punkte {
                    laeufe(&punkt.inhalt, gefunden);
                }
            }
            Block::Tabelle(tabelle) => {
                let zellen = tabelle.zeilen.iter().flatten();
                let absaetze = zellen.flat_map(|zelle| &zelle.absaetze).map(Absatz::text);
                gefunden.extend(absaetze.map(|text| ohne_abstand(&text)));
            }
            Block::Angaben(angaben) => {
                for angabe in angaben {
                    gefunden.push(ohne_abstand(&angabe.frage));
                    gefunden.push(ohne_abstand(&angabe.antwort.text()));
                }
            }
            Block::Kasten(kasten) => {
                gefunden.push(ohne_abstand(&kasten.titel));
                laeufe(&kasten.inhalt, gefunden);
            }
            Block::Unterschriften(worte) => {
                gefunden.extend(worte.iter().map(|wort| ohne_abstand(wort)));
            }
        }
    }
}

#[test]
fn jede_angabe_kommt_in_der_lesefolge_wieder_heraus() {
    let mut dokumente: Vec<(String, Dokument)> = samples()
        .into_iter()
        .map(|(name, vorantrag)| (name, dokument(&vorantrag, Art::Vorantrag)))
        .collect();
    dokumente.push(("leer".to_owned(), leerformular(Fassung::Stand2018)));
    for (name, dokument) in dokumente {
        let pdf = schreibe(&dokument);
        let Some(antwort) = frage("pdftotext", &["-raw", "{}", "-"], &pdf).unwrap() else {
            return;
        };
        // What is on every page stands between what is on one and on the next.
        let text: String = antwort
            .text
            .lines()
            .filter(|zeile| !zeile.contains(&dokument.fusszeile) && !zeile.starts_with("Seite "))
            .flat_map(str::split_whitespace)
            .collect();
        let mut erwartet = Vec::new();
        laeufe(&dokument.inhalt, &mut erwartet);
        assert!(erwartet.len() > 20);
        let mut rest = text.as_str();
        for lauf in erwartet {
            let Some(ort) = rest.find(&lauf) else {
                let anfang: String = rest.chars().take(300).collect();
                panic!("{name}: not found, or not in this order: {lauf}; next is {anfang}");
            };
            rest = &rest[ort + lauf.len()..];
        }
    }
}

#[test]
fn der_anhang_ist_byte_fuer_byte_die_datei() {
    for (name, vorantrag) in samples() {
        let pdf = schreibe(&dokument(&vorantrag, Art::Vorantrag));
        let datei = vorantragsdatei(&vorantrag);
        assert_eq!(
            anhang::lies(&pdf, usize::MAX).unwrap(),
            datei.as_bytes(),
            "{name}"
        );
        let aufgeloest = frage("pdfdetach", &["-list", "{}"], &pdf).unwrap();
        if let Some(antwort) = aufgeloest {
            assert!(
                antwort.text.contains("1 embedded files"),
                "{}",
                antwort.text
            );
        }
    }
}

/// The terminal, with what it prints and its exit code.
fn terminal(argumente: &[&str], eingabe: &[u8]) -> (u8, Vec<u8>, String) {
    let (mut ausgabe, mut meldungen) = (Vec::new(), Vec::new());
    let argumente = argumente.iter().map(Into::into);
    let code = fuehre_aus(argumente, &mut &*eingabe, &mut ausgabe, &mut meldungen);
    (code, ausgabe, String::from_utf8(meldungen).unwrap())
}

#[test]
fn das_terminal_schreibt_und_liest_dieselbe_pdf_datei() {
    let schriften = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/assets/pdf");
    for (name, vorantrag) in samples() {
        let datei = format!(
            "{}/../../tests/beispiele/{name}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let (code, pdf, meldungen) = terminal(&["pdf", &datei, "--schriften", schriften], b"");
        assert_eq!((code, meldungen.as_str()), (0, ""), "{name}");
        let art = Art::von(&vorantrag);
        assert_eq!(pdf, schreibe(&dokument(&vorantrag, art)), "{name}");
        // What it writes of the file it writes of the PDF file too, and the stored result is the computed one.
        for format in ["text", "json"] {
            let (_, aus_der_datei, _) = terminal(&["pruefen", "--format", format, &datei], b"");
            let (_, aus_der_pdf, meldungen) = terminal(&["pruefen", "--format", format, "-"], &pdf);
            let ohne_kopf = |ausgabe: &[u8]| {
                let text = String::from_utf8(ausgabe.to_vec()).unwrap();
                match format {
                    "text" => text.split_once('\n').unwrap().1.to_owned(),
                    _ => text,
                }
            };
            assert_eq!(ohne_kopf(&aus_der_pdf), ohne_kopf(&aus_der_datei), "{name}");
            assert_eq!(meldungen, "", "{name}");
        }
        let (_, wieder, _) = terminal(&["pdf", "-", "--schriften", schriften], &pdf);
        assert_eq!(wieder, pdf, "{name}: a PDF file of a PDF file is the same");
    }
}

#[test]
fn wer_sie_in_einem_anderen_programm_speichert_verliert_die_daten_und_hoert_es() {
    let (_, vorantrag) = samples().pop().unwrap();
    let pdf = schreibe(&dokument(&vorantrag, Art::Vorantrag));
    let qpdf = |argumente: &[&str]| wandle("qpdf", argumente, &pdf).unwrap();
    let name = dokument(&vorantrag, Art::Vorantrag).anhang.unwrap().name;
    let Some(ohne) = qpdf(&[&format!("--remove-attachment={name}"), "{}", "-"]) else {
        return;
    };
    let mangel = |bytes: &[u8]| lies(bytes).unwrap_err().mangel;
    assert_eq!(mangel(&ohne), Mangel::PdfOhneDaten);
    let kennwort = ["--encrypt", "geheim", "geheim", "256", "--", "{}", "-"];
    assert_eq!(mangel(&qpdf(&kennwort).unwrap()), Mangel::PdfVerschluesselt);
    assert_eq!(mangel(&pdf[..pdf.len() / 2]), Mangel::PdfBeschaedigt);
    // What keeps the data is opened: other objects, other order.
    for argumente in [
        vec!["--object-streams=generate", "{}", "-"],
        vec!["--linearize", "--recompress-flate", "{}", "-"],
    ] {
        let anders = qpdf(&argumente).unwrap();
        assert_eq!(lies(&anders).unwrap().vorantrag, ohne_ruhendes(&vorantrag));
    }
}

#[test]
fn dieselbe_eingabe_gibt_dieselben_bytes() {
    let (_, vorantrag) = samples().pop().unwrap();
    let dokument = dokument(&vorantrag, Art::Vorantrag);
    assert_eq!(schreibe(&dokument), schreibe(&dokument));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn jeder_vorantrag_kommt_aus_seiner_pdf_datei_zurueck(
        stichtag in beliebiger_stichtag(),
        vorhaben in beliebiges_vorhaben(Luecken::Moeglich),
        personen in vec(beliebige_person(Luecken::Moeglich), 1..4),
    ) {
        let mut vorantrag = Vorantrag::neu(stichtag);
        vorantrag.vorhaben = vorhaben;
        vorantrag.personen = personen;
        prop_assume!(vorantrag.widersprueche().is_empty());
        prop_assume!(undruckbares(&vorantrag).is_empty());
        let pdf = schreibe(&dokument(&vorantrag, Art::Vorantrag));
        prop_assert_eq!(urteile(&pdf), Vec::<String>::new());
        let gelesen = lies(&pdf).unwrap().vorantrag;
        prop_assert_eq!(gelesen, ohne_ruhendes(&vorantrag));
    }
}
