//! Bad files in the terminal: each has a German sentence with place and expectation, and leaves the others alone.

use serde_json::{Value, json};

use super::{beispiel, bytes, lauf, lauf_mit};

/// A name in the place where free text is taken, in the sample with a field that is not listed.
fn mit_bezeichnung(bezeichnung: &str) -> Vec<u8> {
    let mut dokument: Value = serde_json::from_slice(&bytes("klaerung_anderes_fach")).unwrap();
    let feld = "/personen/0/angaben/hochschulabschluesse/eintraege/0/anderes_fach/bezeichnung";
    *dokument.pointer_mut(feld).unwrap() = json!(bezeichnung);
    dokument.to_string().into_bytes()
}

fn ersetzt(name: &str, alt: &str, neu: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes(name)).unwrap();
    assert!(text.contains(alt), "{alt}");
    text.replacen(alt, neu, 1).into_bytes()
}

fn utf16(name: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes(name)).unwrap();
    [0xFF, 0xFE]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect()
}

fn gross() -> Vec<u8> {
    let mut bytes = bytes("a");
    bytes.resize(5 * 1024 * 1024 + 1, b' ');
    bytes
}

#[test]
fn jede_schlechte_datei_hat_ihren_satz() {
    let ohne_ende = bytes("c");
    let faelle: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "0 bytes",
            Vec::new(),
            "Die Datei ist leer. Erwartet wird eine Datei dieses Programms.",
        ),
        ("more than 5 MB", gross(), "Die Datei ist größer als 5 MB"),
        (
            "truncated",
            ohne_ende[..ohne_ende.len() / 2].to_vec(),
            "bricht hier mitten in den Angaben ab. Erwartet wird eine vollständige Datei.",
        ),
        (
            "UTF-16",
            utf16("c"),
            "in UTF-16 gespeichert. Erwartet wird UTF-8",
        ),
        (
            "the same field twice",
            ersetzt(
                "a",
                "\"zielgruppe\": \"ja\",",
                "\"zielgruppe\": \"ja\", \"zielgruppe\": \"nein\",",
            ),
            "vorhaben.zielgruppe (Zeile 9, Spalte 39): Das Feld „zielgruppe“ steht hier zweimal. Erwartet wird es einmal.",
        ),
        (
            "right-to-left override",
            mit_bezeichnung("Ethno\u{202E}eigol"),
            "anderes_fach.bezeichnung (Zeile 1, Spalte ",
        ),
        (
            "NUL",
            mit_bezeichnung("Ethno\0logie"),
            "Erwartet wird ein Text ohne unsichtbare Zeichen wie U+0000.",
        ),
        (
            "deep nesting",
            "[".repeat(100_000).into_bytes(),
            "Zeile 1, Spalte 65: Die Angaben sind hier zu tief ineinander geschachtelt.",
        ),
        (
            "a number out of range",
            ersetzt(
                "vorerfahrung_kurzweg",
                "\"monate\": ",
                "\"monate\": 9999999999999999999999",
            ),
            "Erwartet wird eine ganze Zahl, die nicht zu groß ist.",
        ),
        (
            "a word in the place of a list",
            ersetzt("c", "\"eintraege\": []", "\"eintraege\": \"keine\""),
            "Hier steht der Text „keine“. Erwartet wird eine Liste.",
        ),
    ];
    for (name, inhalt, erwartet) in faelle {
        let lauf = lauf_mit(&["pruefen", "-", &beispiel("a")], &inhalt);
        assert_eq!(lauf.code, 2, "{name}");
        assert!(
            lauf.meldungen.starts_with("Standardeingabe: ") && lauf.meldungen.contains(erwartet),
            "{name}: {}",
            lauf.meldungen
        );
        assert_eq!(lauf.meldungen.matches('\n').count(), 1, "{name}");
        assert!(
            lauf.ausgabe.contains("Förderfähig nach Buchst. a"),
            "{name}"
        );
    }
}

#[test]
fn html_und_emoji_sind_nur_text() {
    for bezeichnung in [
        "<script>alert(1)</script>",
        "Ethnologie 🌍",
        "a\u{301}\u{308}",
    ] {
        let lauf = lauf_mit(
            &["pruefen", "--format", "json", "-"],
            &mit_bezeichnung(bezeichnung),
        );
        assert_eq!(
            (lauf.code, lauf.meldungen.as_str()),
            (1, ""),
            "{bezeichnung}"
        );
        let zeile: Value = serde_json::from_str(&lauf.ausgabe).unwrap();
        let feld = "/personen/0/angaben/hochschulabschluesse/eintraege/0/anderes_fach/bezeichnung";
        assert_eq!(zeile.pointer(feld), Some(&json!(bezeichnung)));
    }
}

#[test]
fn ein_ergebnis_das_luegt_wird_kriterium_fuer_kriterium_genannt() {
    let mut dokument: Value =
        serde_json::from_slice(&bytes("nicht_foerderfaehig_freier_traeger")).unwrap();
    let ergebnis = &mut dokument["personen"][0]["ergebnis"];
    ergebnis["urteil"] = json!("erfuellt");
    let wert = json!({"lo": "erfuellt", "hi": "erfuellt"});
    ergebnis["befund"]["wert"] = wert.clone();
    ergebnis["befund"]["teile"][0]["wert"] = wert;
    let lauf = lauf_mit(&["pruefen", "-"], dokument.to_string().as_bytes());
    assert_eq!(lauf.code, 1);
    let erwartet = "\
Person 1: In der Datei steht das Ergebnis „Förderfähig nach Buchst. a“. Neu berechnet ist es „Nicht förderfähig“; das gilt.
  - Alle Bedingungen: in der Datei: erfüllt, neu berechnet: nicht erfüllt [VwV Integrationsmanagement]
    - Antragsteller: in der Datei: erfüllt, neu berechnet: nicht erfüllt. ";
    assert!(lauf.ausgabe.contains(erwartet), "{}", lauf.ausgabe);
}

#[test]
fn das_schema_wird_ausgegeben() {
    let lauf = lauf(&["schema"]);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    assert_eq!(lauf.ausgabe, vorabcheck::export::schema::schema());
    let zu_viel = super::lauf(&["schema", "--anzahl", "3"]);
    assert_eq!(zu_viel.code, 2);
    assert!(
        zu_viel
            .meldungen
            .starts_with("Die Option „--anzahl“ gibt es beim Befehl „schema“ nicht.")
    );
}
