//! Whoever copies text out of the file, or has it read aloud, gets what was written, in its order.

use crate::hilfen::{konform, lies, objekte, schreibe};
use dokument::zeichen;
use urteil::beispiel::{mit_absaetzen, reich};

/// So many in a line, each between two letters.
fn zeilen(zeichen: &[String], laenge: usize) -> Vec<String> {
    let zeile = |teil: &[String]| {
        teil.iter()
            .map(|zeichen| format!("a{zeichen}b"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    zeichen.chunks(laenge).map(zeile).collect()
}

fn folgen() -> Vec<String> {
    let zeilen = include_str!("../../din-91379-folgen.txt")
        .lines()
        .filter(|zeile| !zeile.starts_with('#'));
    let zeichen = |nummer| char::from_u32(u32::from_str_radix(nummer, 16).unwrap()).unwrap();
    zeilen
        .map(|zeile| zeile.split(' ').map(zeichen).collect())
        .collect()
}

/// What comes out is what went in, letter by letter: nothing put together or taken apart.
fn kommt_heraus(zeilen: Vec<String>) {
    let pdf = konform(&mit_absaetzen(zeilen.clone()));
    let Some(text) = lies(&pdf, &["-raw"]) else {
        return;
    };
    let gelesen: Vec<&str> = text
        .split(['\n', '\u{c}'])
        .filter(|zeile| !zeile.is_empty())
        .collect();
    // pdftotext writes every space as the usual one.
    let geschrieben: Vec<String> = zeilen
        .iter()
        .map(|zeile| zeile.replace('\u{a0}', " "))
        .collect();
    for (gelesen, geschrieben) in gelesen.iter().zip(&geschrieben) {
        assert_eq!(gelesen, geschrieben);
    }
    assert_eq!(gelesen.len(), geschrieben.len());
}

#[test]
fn alle_zeichen_kommen_wieder_heraus() {
    let alle: Vec<String> = zeichen::alle().map(String::from).collect();
    kommt_heraus(zeilen(&alle, 16));
}

#[test]
fn alle_folgen_kommen_wieder_heraus() {
    let folgen = folgen();
    assert!(folgen.len() > 140);
    kommt_heraus(zeilen(&folgen, 10));
}

#[test]
fn vertauschte_akzente_gehen_nicht_verloren() {
    kommt_heraus(vec![
        "c\u{306}\u{328} s\u{304}\u{31b} r\u{304}\u{325}".to_owned(),
    ]);
}

/// For readers that know no other place for the text of a glyph.
#[test]
fn eine_glyphe_steht_fuer_ihren_buchstaben() {
    let mut document = objekte(&schreibe(&mit_absaetzen(["A\u{30b}b A".to_owned()])));
    document.decompress();
    let streams = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let tabelle = streams
        .map(|stream| String::from_utf8_lossy(&stream.content))
        .find(|inhalt| inhalt.contains("beginbfchar"))
        .unwrap();
    for buchstabe in ["<0041>", "<030B>", "<0062>", "<0020>"] {
        assert!(
            tabelle.contains(&format!("{buchstabe}\n")),
            "{buchstabe} fehlt:\n{tabelle}"
        );
    }
    assert!(!tabelle.contains("<0041030B"), "{tabelle}");
}

#[test]
fn das_wort_eines_zeichens_steht_vor_seinem_text() {
    let Some(text) = lies(&schreibe(&reich(1)), &["-layout"]) else {
        return;
    };
    let einfach = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for stelle in [
        "Klärung Förderfähig nach Buchst. c, wenn eine Frage geklärt ist",
        "erfüllt Antragsteller: Landkreis mit Einvernehmen Antwort 3",
        "nicht erfüllt a) Hochschulabschluss im Sozialwesen",
        "nicht geprüft b) Hochschulabschluss",
        "liegt bei Erklärung des Einvernehmens",
        "fehlt noch Vereinbarung nach Nr. 3.2",
        "• Bescheid anfordern",
    ] {
        assert!(einfach.contains(stelle), "„{stelle}“ fehlt in:\n{einfach}");
    }
}

#[test]
fn gelesen_wird_von_oben_nach_unten() {
    let Some(text) = lies(&schreibe(&reich(2)), &["-raw"]) else {
        return;
    };
    let stellen = [
        "Vorantrag Integrationsmanagement",
        "Zuwendungsempfänger",
        "Anschrift",
        "Personen im Überblick",
        "Person 1: Frau",
        "Seite 1 von",
        "Alle Bedingungen",
        "Was beiliegen soll",
        "Person 2: Frau",
        "Erklärung\n",
        "Bemerkungen",
        "Ort, Datum",
    ];
    let orte: Vec<Option<usize>> = stellen.iter().map(|stelle| text.find(stelle)).collect();
    assert!(
        orte.iter().all(Option::is_some) && orte.is_sorted(),
        "{orte:?}\n{text}"
    );
    // Drawn across the page, but said by nobody.
    assert!(!text.contains("ENTWURF"));
}
