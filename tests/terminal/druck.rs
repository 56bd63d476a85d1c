//! `pdf` and `leerformular`: what is said where there is nothing to write. What they write is judged in crates/urteil.

use super::{beispiel, bytes, lauf, lauf_mit};

#[test]
fn ohne_schriften_steht_da_wie_man_sie_bekommt() {
    let ordner = "tests/gibt-es-nicht";
    for argumente in [
        vec!["pdf".to_owned(), beispiel("vorantrag")],
        vec!["leerformular".to_owned()],
    ] {
        let mut argumente: Vec<&str> = argumente.iter().map(String::as_str).collect();
        argumente.extend(["--schriften", ordner]);
        let lauf = lauf(&argumente);
        assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
        let pfad = std::path::Path::new(ordner).join("noto-sans-400.ttf");
        assert_eq!(
            lauf.meldungen,
            format!(
                "{}: Diese Schrift fehlt. `cargo xtask assets` legt sie an; wo sie sonst liegt, sagt --schriften ORDNER.\n",
                pfad.display()
            )
        );
    }
}

#[test]
fn undruckbares_wird_genannt_bevor_schriften_gesucht_werden() {
    let text = String::from_utf8(bytes("vorantrag")).unwrap();
    let text = text
        .replace("Z. Łęcka", "Łęcka 王")
        .replace("Eva Muster", "😀 Muster");
    let lauf = lauf_mit(&["pdf", "-"], text.as_bytes());
    assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
    let zeilen: Vec<&str> = lauf.meldungen.lines().collect();
    assert_eq!(zeilen.len(), 2, "{zeilen:?}");
    assert!(zeilen[0].starts_with("Standardeingabe: Ansprechperson: Für „😀“ (U+1F600) hat"));
    assert!(zeilen[1].starts_with(
        "Standardeingabe: Person 3 (Łęcka 王): Name oder Kennung: Für „王“ (U+738B) hat"
    ));
}

#[test]
fn jeder_befehl_kennt_seine_argumente() {
    for (argumente, satz) in [
        (vec!["pdf"], "Es fehlt eine Datei."),
        (
            vec!["pdf", "a.json", "b.json"],
            "Zum Befehl „pdf“ gehört „b.json“ nicht.",
        ),
        (
            vec!["pdf", "a.json", "--namen"],
            "Die Option „--namen“ gibt es beim Befehl „pdf“ nicht.",
        ),
        (vec!["pdf", "a.json", "--stichtag", "gestern"], "gestern"),
        (vec!["pdf", "a.json", "-o", "a.pdf", "-o", "b.pdf"], "-o"),
        (vec!["leerformular", "a.json"], "leerformular"),
        (vec!["pdf", "gibt-es-nicht.json"], "gibt-es-nicht.json: "),
    ] {
        let lauf = lauf(&argumente);
        assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""), "{argumente:?}");
        assert!(lauf.meldungen.contains(satz), "{}", lauf.meldungen);
    }
}

#[test]
fn eine_pdf_datei_die_keine_mehr_ist_wird_mit_einem_satz_abgelehnt() {
    for (inhalt, satz) in [
        (
            b"%PDF-1.7\nabgeschnitten".as_slice(),
            "Standardeingabe: Die PDF-Datei ist abgeschnitten oder beschädigt. Erwartet wird eine vollständige Datei; laden oder kopieren Sie sie noch einmal.\n",
        ),
        (
            &[b"%PDF-1.7\n".as_slice(), &vec![0; 50_000_001]].concat(),
            "Standardeingabe: Die PDF-Datei ist größer als 50 MB und wird nicht gelesen. Die PDF-Dateien dieses Programms sind viel kleiner.\n",
        ),
    ] {
        for befehl in ["pruefen", "pdf", "kalender"] {
            let lauf = lauf_mit(&[befehl, "-"], inhalt);
            assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
            assert_eq!(lauf.meldungen, satz, "{befehl}");
        }
    }
}

#[test]
fn was_anders_gespeichert_ist_wird_auch_hier_gesagt() {
    let text = String::from_utf8(bytes("c")).unwrap();
    let anders = text.replacen("\"urteil\": \"erfuellt\"", "\"urteil\": \"klaerung\"", 1);
    assert_ne!(text, anders);
    let lauf = lauf_mit(&["kalender", "-"], anders.as_bytes());
    assert_eq!(lauf.code, 0);
    assert!(
        lauf.meldungen.starts_with(
            "Standardeingabe: Person 1: In der Datei steht das Ergebnis „Klärung nötig“."
        ),
        "{}",
        lauf.meldungen
    );
    assert!(lauf.ausgabe.starts_with("BEGIN:VCALENDAR"));
}

#[test]
fn was_als_vorantrag_gespeichert_ist_bleibt_einer() {
    let text = String::from_utf8(bytes("c")).unwrap();
    let als_vorantrag = text.replacen(
        "\"stichtag\"",
        "\"bearbeitungsstand\": \"entwurf\", \"stichtag\"",
        1,
    );
    let lauf = lauf_mit(&["pruefen", "-"], als_vorantrag.as_bytes());
    assert!(
        lauf.ausgabe
            .contains("\nENTWURF\n\nVorantrag Integrationsmanagement\n")
    );
}

#[test]
fn ohne_person_ist_es_ein_entwurf() {
    let text = String::from_utf8(bytes("vorantrag")).unwrap();
    let mut datei: serde_json::Value = serde_json::from_str(&text).unwrap();
    datei["personen"] = serde_json::json!([]);
    let lauf = lauf_mit(&["pruefen", "-"], datei.to_string().as_bytes());
    assert_eq!(lauf.code, 1);
    assert!(lauf.ausgabe.contains("\nENTWURF\n"), "{}", lauf.ausgabe);
    assert!(lauf.ausgabe.contains(
        "\nPersonen\n--------\nEs ist noch keine Person eingetragen; das Ergebnis ist offen.\n"
    ));
    assert!(!lauf.ausgabe.contains("0 Personen"));
}
