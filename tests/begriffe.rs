//! Terms of art are found in any form, each once, and not inside other words.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeSet;

use vorabcheck::text::begriffe::{alle, begriffe_in};

fn woerter(text: &str) -> Vec<&'static str> {
    begriffe_in([text])
        .iter()
        .map(|begriff| begriff.wort)
        .collect()
}

#[test]
fn gebeugte_formen_werden_gefunden() {
    for (text, begriff) in [
        ("Vertrag des Anstellungsträgers", "Anstellungsträger"),
        ("bei freien Trägern", "Freier Träger"),
        ("Freie Träger, Ehrenamt", "Freier Träger"),
        ("in vorläufiger Unterbringung", "Vorläufige Unterbringung"),
        ("des Bewilligungszeitraums.", "Bewilligungszeitraum"),
        ("(FlüAG)", "FlüAG"),
        ("Hochschulabschlüsse", "Hochschulabschluss"),
        (
            "einen mittleren Bildungsabschluss",
            "Mittlerer Bildungsabschluss",
        ),
        ("Grundlagen des Case-Managements", "Case-Management"),
        ("§§ 187 Abs. 1", "Nr., §, Abs."),
        ("Integrationspläne führen", "Integrationsplan"),
        ("„Bachelor Professional“", "„Bachelor Professional“"),
        ("Verwaltungs- und Wirtschaftsakademie", "VWA"),
    ] {
        assert!(
            woerter(text).contains(&begriff),
            "{text}: {:?}",
            woerter(text)
        );
    }
}

#[test]
fn in_anderen_woertern_steckt_kein_begriff() {
    for text in [
        "Weihnachten",
        "Trägerin",
        "Diplomat",
        "Kommunion",
        "Meisterschaft",
        "Befristung",
        "Unterbringung",
        "freie Fahrt",
        "am Stand vorbei",
        "Phantom",
        "",
        " – · … ",
    ] {
        assert!(woerter(text).is_empty(), "{text}: {:?}", woerter(text));
    }
}

#[test]
fn jeder_begriff_kommt_einmal_und_in_der_folge_der_texte() {
    let gefunden = begriffe_in([
        "Der Landkreis und der Anstellungsträger.",
        "Anstellungsträger: freier Träger, Landkreis",
    ]);
    let gefunden: Vec<_> = gefunden.iter().map(|begriff| begriff.wort).collect();
    assert_eq!(
        gefunden,
        ["Landkreis", "Anstellungsträger", "Freier Träger"]
    );
}

#[test]
fn jeder_begriff_steht_einmal_in_der_liste_und_findet_sich_selbst() {
    let mut gesehen = BTreeSet::new();
    for begriff in alle() {
        assert!(gesehen.insert(begriff.wort), "{} twice", begriff.wort);
        assert!(
            begriffe_in([begriff.wort]).contains(&begriff),
            "{}",
            begriff.wort
        );
    }
}
