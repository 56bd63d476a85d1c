//! The arguments: what each command takes, and a German sentence for what it does not.

use vorabcheck::text;

use super::{beispiel, lauf};

#[test]
fn hilfe_und_version() {
    for hilfe in ["--hilfe", "--help", "-h"] {
        for argumente in [vec![hilfe], vec!["pruefen", hilfe], vec!["beispiel", hilfe]] {
            let lauf = lauf(&argumente);
            assert_eq!(lauf.code, 0);
            assert_eq!(lauf.ausgabe, format!("{}\n", text::aufruf()));
        }
    }
    let version = lauf(&["--version"]);
    assert_eq!(version.code, 0);
    assert_eq!(
        version.ausgabe,
        format!("vorabcheck {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn falsche_argumente_geben_einen_satz_und_den_aufruf() {
    let datei = beispiel("a");
    for (argumente, satz) in [
        (vec![], "Es fehlt der Befehl."),
        (vec!["pruefen"], "Es fehlt eine Datei."),
        (vec!["prüfe", &datei], "Den Befehl „prüfe“ gibt es nicht."),
        (
            vec!["pruefen", "--laut", &datei],
            "Die Option „--laut“ gibt es beim Befehl „pruefen“ nicht.",
        ),
        (vec!["-x"], "Die Option „-x“ gibt es nicht."),
        (
            vec!["--format", "json"],
            "Die Option „--format“ gibt es nicht.",
        ),
        (
            vec!["pruefen", "--format"],
            "Zur Option „--format“ fehlt der Wert.",
        ),
        (
            vec!["pruefen", "--format", "xml", &datei],
            "Das Format „xml“ gibt es nicht. Möglich sind: text, json.",
        ),
        (
            vec!["pruefen", "--stichtag", "2018-02-30", &datei],
            "„2018-02-30“ ist kein Stichtag. Erwartet wird ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035.",
        ),
        (
            vec!["pruefen", "--laut=ja", &datei],
            "Die Option „--laut“ gibt es beim Befehl „pruefen“ nicht.",
        ),
        (
            vec!["beispiel", "--format", "json"],
            "Die Option „--format“ gibt es beim Befehl „beispiel“ nicht.",
        ),
        (
            vec!["beispiel", "-n"],
            "Die Option „-n“ gibt es beim Befehl „beispiel“ nicht.",
        ),
        (
            vec!["pruefen", "--seed", "1", &datei],
            "Die Option „--seed“ gibt es beim Befehl „pruefen“ nicht.",
        ),
        (
            vec!["beispiel", "7"],
            "Zum Befehl „beispiel“ gehört „7“ nicht. Erwartet werden nur Optionen.",
        ),
        (
            vec!["beispiel", "--anzahl"],
            "Zur Option „--anzahl“ fehlt der Wert.",
        ),
        (
            vec!["beispiel", "--anzahl", "viele"],
            "Zur Option „--anzahl“ passt der Wert „viele“ nicht. Erwartet wird eine ganze Zahl von 1 bis 1000000000.",
        ),
        (
            vec!["beispiel", "--anzahl", "0"],
            "Zur Option „--anzahl“ passt der Wert „0“ nicht. Erwartet wird eine ganze Zahl von 1 bis 1000000000.",
        ),
        (
            vec!["beispiel", "--seed=-1"],
            "Zur Option „--seed“ passt der Wert „-1“ nicht. Erwartet wird eine ganze Zahl von 0 bis 18446744073709551615.",
        ),
        (
            vec!["beispiel", "--anzahl", "+2"],
            "Zur Option „--anzahl“ passt der Wert „+2“ nicht. Erwartet wird eine ganze Zahl von 1 bis 1000000000.",
        ),
        (
            vec!["beispiel", "--anzahl="],
            "Zur Option „--anzahl“ passt der Wert „“ nicht. Erwartet wird eine ganze Zahl von 1 bis 1000000000.",
        ),
        (
            vec!["beispiel", "--seed", "1", "--seed=1"],
            "Die Option „--seed“ steht zweimal da. Erwartet wird sie höchstens einmal.",
        ),
        (
            vec!["beispiel", "--anzahl=1", "--seed=1", "--anzahl=2"],
            "Die Option „--anzahl“ steht zweimal da. Erwartet wird sie höchstens einmal.",
        ),
        (
            vec!["pruefen", "--format", "json", &datei, "--format=text"],
            "Die Option „--format“ steht zweimal da. Erwartet wird sie höchstens einmal.",
        ),
        (
            vec![
                "pruefen",
                "--stichtag=2018-03-15",
                "--stichtag=2018-03-15",
                &datei,
            ],
            "Die Option „--stichtag“ steht zweimal da. Erwartet wird sie höchstens einmal.",
        ),
        (vec!["kalender"], "Es fehlt eine Datei."),
        (
            vec!["kalender", "a.json", "b.json"],
            "Zum Befehl „kalender“ gehört „b.json“ nicht. Erwartet wird eine einzige Datei.",
        ),
        (
            vec!["kalender", "a.json", "-o"],
            "Zur Option „-o“ fehlt der Wert.",
        ),
        (
            vec!["kalender", "a.json", "-o", "b.ics", "-oc.ics"],
            "Die Option „-o“ steht zweimal da. Erwartet wird sie höchstens einmal.",
        ),
        (
            vec!["kalender", "--namen", "a.json", "--namen"],
            "Die Option „--namen“ steht zweimal da. Erwartet wird sie höchstens einmal.",
        ),
        (
            vec!["kalender", "--namen=ja", "a.json"],
            "Zur Option „--namen“ gehört kein Wert.",
        ),
        (
            vec!["kalender", "--stichtag", "2018-03-15", "a.json"],
            "Die Option „--stichtag“ gibt es beim Befehl „kalender“ nicht.",
        ),
        (vec!["--hilfe=3"], "Zur Option „--hilfe“ gehört kein Wert."),
        (
            vec!["schema", "--help=3"],
            "Zur Option „--help“ gehört kein Wert.",
        ),
        (vec!["-hx"], "Zur Option „-h“ gehört kein Wert."),
        (
            vec!["pruefen", "-hx", &datei],
            "Zur Option „-h“ gehört kein Wert.",
        ),
        (
            vec!["--version", "x"],
            "Zur Option „--version“ gehört „x“ nicht. Erwartet wird dahinter nichts mehr.",
        ),
        (
            vec!["beispiel", "--version", "--seed"],
            "Zur Option „--version“ gehört „--seed“ nicht. Erwartet wird dahinter nichts mehr.",
        ),
    ] {
        let lauf = lauf(&argumente);
        assert_eq!(lauf.code, 2, "{argumente:?}");
        assert_eq!(lauf.ausgabe, "", "{argumente:?}");
        assert_eq!(
            lauf.meldungen,
            format!("{satz}\n\n{}\n", text::aufruf()),
            "{argumente:?}"
        );
    }
}

#[test]
fn nach_zwei_strichen_kommen_nur_dateien() {
    let lauf = lauf(&["pruefen", "--", "-x"]);
    assert_eq!(
        lauf.meldungen,
        "-x: Diese Datei gibt es nicht. Erwartet wird der Name einer vorhandenen Datei.\n"
    );
}

#[test]
fn ein_dateiname_steuert_das_terminal_nicht_und_verbirgt_nichts() {
    for (name, gezeigt) in [
        ("\u{1b}[2J", "\u{FFFD}[2J"),
        ("a\u{202E}nosj", "a\u{FFFD}nosj"),
        (
            "a\u{61C}b\u{200B}c\u{200C}d\u{2060}e\u{FEFF}f\u{AD}g",
            "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g",
        ),
        ("a\u{200D}b 👩\u{200D}", "a\u{FFFD}b 👩\u{FFFD}"),
        (
            "👩🏽\u{200D}💻 ❤\u{FE0F}\u{200D}🔥 Größe",
            "👩🏽\u{200D}💻 ❤\u{FE0F}\u{200D}🔥 Größe",
        ),
    ] {
        let satz = format!("{gezeigt}: {}\n", text::datei_gibt_es_nicht());
        assert_eq!(lauf(&["pruefen", name]).meldungen, satz);
    }
}

#[test]
fn ein_anderer_stichtag_gilt_statt_dem_der_datei() {
    let datei = beispiel("c");
    let spaeter = lauf(&["pruefen", "--stichtag", "2018-05-15", &datei]);
    assert_eq!(spaeter.code, 1, "booked for a day that has passed");
    assert!(spaeter.ausgabe.contains("Stichtag: 15.05.2018"));
    assert!(spaeter.ausgabe.contains(
        "Person 1: In der Datei steht das Ergebnis „Förderfähig nach Buchst. c“. Neu berechnet ist es „Klärung nötig“; das gilt."
    ));
    let begonnen = beispiel("c_begonnen");
    let frueher = lauf(&["pruefen", "--stichtag=2018-03-04", &begonnen]);
    assert_eq!(frueher.code, 2);
    assert!(
        frueher
            .meldungen
            .contains("personen[0].angaben.schulungen.eintraege[0].begonnen_am")
    );
    assert!(frueher.meldungen.contains("nach dem Stichtag 04.03.2018"));
}
