//! `statistik`: files, folders and lines as one evaluation.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{bytes, lauf, lauf_mit, zeile};

/// Without what aligns the columns.
fn gekuerzt(text: &str) -> String {
    let zeilen = text.lines();
    let zeilen = zeilen.map(|zeile| zeile.split_whitespace().collect::<Vec<_>>().join(" "));
    zeilen.collect::<Vec<_>>().join("\n")
}

/// A folder with folders in it: what can be read, what cannot, what is none of it.
fn ordner() -> TempDir {
    let ordner = tempfile::tempdir().unwrap();
    let schreibe = |name: &str, inhalt: &[u8]| {
        let pfad = ordner.path().join(name);
        fs::create_dir_all(pfad.parent().unwrap()).unwrap();
        fs::write(pfad, inhalt).unwrap();
    };
    schreibe("b/zwei.json", &bytes("b"));
    schreibe("b/tief/eins.JSON", &bytes("a"));
    schreibe("a/nochmal.json", zeile("b").as_bytes());
    schreibe("kaputt.json", b"{");
    schreibe("liesmich.txt", b"Hallo");
    schreibe(
        "c/alle.jsonl",
        format!("{}\nxx\n{}", zeile("c"), zeile("offen")).as_bytes(),
    );
    ordner
}

fn name(ordner: &Path, rest: &[&str]) -> String {
    let mut pfad = ordner.to_owned();
    pfad.extend(rest);
    pfad.display().to_string()
}

#[test]
fn ein_gemischter_ordner() {
    let ordner = ordner();
    let pfad = ordner.path().to_str().unwrap();
    let text = lauf(&["statistik", pfad]);
    assert_eq!((text.code, text.meldungen.as_str()), (2, ""));
    for satz in [
        "4 Dateien mit 4 Personen gezählt.",
        "Buchst. a 1 33,3 %",
        "offen 1",
        "- 1 Datei war mit denselben Angaben schon da. Sie zählt nicht noch einmal.",
        "- 2 Dateien sind nicht lesbar und nicht gezählt.",
        "- 1 Datei ist weder JSON noch PDF. Sie wurde übergangen.",
        "alle.jsonl, Zeile 2: Spalte 1: Der Text ist hier kein gültiges JSON.",
    ] {
        let ausgabe = gekuerzt(&text.ausgabe);
        assert!(ausgabe.contains(satz), "{satz}: {ausgabe}");
    }
    // In the order of the names, whatever the file system says.
    let doppelt = format!(
        "{}: dieselben Angaben wie in {}",
        name(ordner.path(), &["b", "zwei.json"]),
        name(ordner.path(), &["a", "nochmal.json"])
    );
    assert!(text.ausgabe.contains(&doppelt), "{}", text.ausgabe);
    assert_eq!(lauf(&["statistik", pfad]).ausgabe, text.ausgabe);
}

#[test]
fn csv_und_json_nennen_unlesbares_in_den_meldungen() {
    let ordner = ordner();
    let pfad = ordner.path().to_str().unwrap();
    for format in ["csv", "json"] {
        let lauf = lauf(&["statistik", "--format", format, pfad]);
        assert_eq!((lauf.code, lauf.meldungen.lines().count()), (2, 2));
        assert!(
            lauf.meldungen.contains("kaputt.json: "),
            "{}",
            lauf.meldungen
        );
    }
    let json = lauf(&["statistik", "--format", "json", pfad]).ausgabe;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["dateien"]["gezaehlt"], 4);
    assert_eq!(json["dateien"]["unlesbar"], 2);
    let csv = lauf(&["statistik", "--format", "csv", pfad]).ausgabe;
    assert!(csv.starts_with("\u{FEFF}\"Qualifikation\";"));
}

#[test]
fn die_liste_nennt_jede_datei() {
    let ordner = ordner();
    let ziel = tempfile::tempdir().unwrap();
    let liste = ziel.path().join("liste.csv");
    let argumente = [
        "statistik",
        "--liste",
        liste.to_str().unwrap(),
        ordner.path().to_str().unwrap(),
    ];
    assert_eq!(lauf(&argumente).code, 2);
    let csv = fs::read_to_string(&liste).unwrap();
    assert_eq!(csv.lines().count(), 1 + 7, "{csv}");
    let unmoeglich = lauf(&["statistik", "--liste", "gibt/es/nicht.csv", "x.json"]);
    assert_eq!((unmoeglich.code, unmoeglich.ausgabe.as_str()), (2, ""));
    assert_eq!(
        unmoeglich.meldungen,
        "gibt/es/nicht.csv: Die Ausgabe lässt sich nicht schreiben.\n"
    );
}

#[test]
fn zeilen_von_der_standardeingabe_und_ein_stichtag_fuer_alle() {
    let eingabe = format!("{}\n{}\n{}", zeile("a"), zeile("b"), zeile("b"));
    let lauf = lauf_mit(
        &["statistik", "-", "--stichtag", "2018-12-01"],
        eingabe.as_bytes(),
    );
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    assert!(lauf.ausgabe.contains("Stichtag für alle 01.12.2018"));
    assert!(lauf.ausgabe.contains("2 Dateien mit 2 Personen gezählt."));
    assert!(
        lauf.ausgabe.contains(
            "Standardeingabe, Zeile 3: dieselben Angaben wie in Standardeingabe, Zeile 2"
        )
    );
}

#[test]
fn ohne_dateien_gibt_es_nichts_zu_zaehlen() {
    let leer = tempfile::tempdir().unwrap();
    let lauf_leer = lauf(&["statistik", leer.path().to_str().unwrap()]);
    assert_eq!((lauf_leer.code, lauf_leer.meldungen.as_str()), (1, ""));
    assert!(lauf_leer.ausgabe.contains("- Es gab nichts zu zählen."));
    let fehlt = lauf(&["statistik", "gibt-es-nicht.json"]);
    assert_eq!(fehlt.code, 2);
    assert!(
        fehlt
            .ausgabe
            .contains("gibt-es-nicht.json: Diese Datei gibt es nicht.")
    );
}

#[test]
fn der_befehl_kennt_seine_argumente() {
    for (argumente, satz) in [
        (vec!["statistik"], "Es fehlt eine Datei oder ein Ordner."),
        (
            vec!["statistik", "--format", "xml", "x"],
            "Das Format „xml“ gibt es nicht. Möglich sind: text, csv, json.",
        ),
        (
            vec!["statistik", "--namen", "x"],
            "Die Option „--namen“ gibt es beim Befehl „statistik“ nicht.",
        ),
        (
            vec!["statistik", "--liste", "a", "--liste", "b", "x"],
            "Die Option „--liste“ steht zweimal da.",
        ),
        (
            vec!["statistik", "--liste", "-", "x"],
            "Die Option „--liste“ schreibt nicht auf die Standardausgabe.",
        ),
        (
            vec!["statistik", "--pdf", "-", "x"],
            "Die Option „--pdf“ schreibt nicht auf die Standardausgabe.",
        ),
        (
            vec!["beispiel", "--verteilung", "1/2/3"],
            "„1/2/3“ ist keine Verteilung.",
        ),
        (
            vec!["beispiel", "--verteilung", "1/2/3/4", "--anzahl", "3"],
            "Die Optionen „--anzahl“ und „--verteilung“ gehen nicht zusammen.",
        ),
    ] {
        let lauf = lauf(&argumente);
        assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
        assert!(lauf.meldungen.starts_with(satz), "{}", lauf.meldungen);
    }
}

#[test]
fn beispiele_als_dateien_ergeben_die_tabelle_von_antwort_3() {
    let ordner = tempfile::tempdir().unwrap();
    let pfad = ordner.path().to_str().unwrap();
    let argumente = ["beispiel", "--verteilung", "247/104/59/6", "--ordner", pfad];
    let geschrieben = lauf(&argumente);
    assert_eq!((geschrieben.code, geschrieben.meldungen.as_str()), (0, ""));
    let tabelle = lauf(&["statistik", pfad]);
    assert_eq!((tabelle.code, tabelle.meldungen.as_str()), (0, ""));
    for zeile in [
        "Buchst. a 247 59,4 %",
        "Buchst. b 104 25,0 %",
        "Buchst. c 59 14,2 %",
        "Vorerfahrung 0 0,0 %",
        "in Klärung 6 1,4 %",
        "zusammen 416",
    ] {
        let ausgabe = gekuerzt(&tabelle.ausgabe);
        assert!(ausgabe.contains(zeile), "{zeile}: {ausgabe}");
    }
    // As lines they are the same; and no file is written over.
    let zeilen = lauf(&["beispiel", "--verteilung", "247/104/59/6"]).ausgabe;
    let aus_zeilen = lauf_mit(&["statistik", "-"], zeilen.as_bytes()).ausgabe;
    assert_eq!(aus_zeilen, tabelle.ausgabe);
    let nochmal = lauf(&argumente);
    assert_eq!((nochmal.code, nochmal.meldungen.lines().count()), (2, 1));
}

#[test]
fn keine_ausgabe_ueberschreibt_eine_eingabe() {
    let ordner = tempfile::tempdir().unwrap();
    let pfad = ordner.path().join("ein.json");
    let unter = ordner.path().join("unter");
    fs::create_dir(&unter).unwrap();
    fs::write(&pfad, bytes("a")).unwrap();
    let umweg = name(&unter, &["..", "ein.json"]);
    let neu = name(&unter, &["neu.csv"]);
    let (pfad, ganz) = (pfad.to_str().unwrap(), ordner.path().to_str().unwrap());
    for option in ["--liste", "--pdf"] {
        for (ziel, eingabe) in [
            (pfad, pfad),
            (&umweg, pfad),
            (pfad, &umweg),
            (pfad, ganz),
            (&neu, ganz),
        ] {
            let lauf = lauf(&["statistik", option, ziel, eingabe]);
            assert_eq!(
                (lauf.code, lauf.ausgabe.as_str()),
                (2, ""),
                "{ziel} {eingabe}"
            );
            assert_eq!(
                lauf.meldungen,
                format!(
                    "{ziel}: Diese Datei gehört zu den Eingaben und würde überschrieben. Erwartet wird eine andere Datei.\n"
                )
            );
        }
    }
    assert_eq!(fs::read(pfad).unwrap(), bytes("a"));
    assert!(!Path::new(&neu).exists());
    let beides = lauf(&["statistik", "--liste", &neu, "--pdf", &neu, pfad]);
    assert_eq!(beides.code, 2);
    assert!(beides.meldungen.contains("nicht in dieselbe Datei"));
}

#[test]
fn die_liste_kommt_ganz_an_die_stelle_der_alten() {
    let ordner = tempfile::tempdir().unwrap();
    let liste = ordner.path().join("liste.csv");
    fs::write(&liste, "alt").unwrap();
    let lauf_dorthin = |ziel: &str| {
        let argumente = ["statistik", "--liste", ziel, "-"];
        assert_eq!(lauf_mit(&argumente, zeile("a").as_bytes()).code, 0);
    };
    lauf_dorthin(liste.to_str().unwrap());
    let csv = fs::read_to_string(&liste).unwrap();
    assert_eq!(csv.lines().count(), 2, "{csv}");
    // Nothing is left beside it.
    assert_eq!(fs::read_dir(ordner.path()).unwrap().count(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
        let verweis = ordner.path().join("verweis.csv");
        symlink(&liste, &verweis).unwrap();
        fs::set_permissions(&liste, fs::Permissions::from_mode(0o640)).unwrap();
        lauf_dorthin(verweis.to_str().unwrap());
        assert!(verweis.is_symlink());
        assert_eq!(
            liste.metadata().unwrap().permissions().mode() & 0o777,
            0o640
        );
        // What is no file stays what it is.
        lauf_dorthin("/dev/null");
        assert!(
            Path::new("/dev/null")
                .metadata()
                .unwrap()
                .file_type()
                .is_char_device()
        );
    }
}

#[cfg(unix)]
#[test]
fn in_einem_ordner_wird_auf_nichts_gewartet() {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    let ordner = tempfile::tempdir().unwrap();
    let rohr = ordner.path().join("rohr.json");
    assert!(Command::new("mkfifo").arg(rohr).status().unwrap().success());
    symlink("/dev/zero", ordner.path().join("endlos.json")).unwrap();
    symlink("gibt-es-nicht", ordner.path().join("ins-leere.json")).unwrap();
    symlink(ordner.path(), ordner.path().join("kreis.json")).unwrap();
    fs::write(ordner.path().join("gut.json"), bytes("a")).unwrap();
    let ausgabe = lauf(&["statistik", ordner.path().to_str().unwrap()]).ausgabe;
    for satz in [
        "1 Datei mit 1 Person gezählt.",
        "rohr.json: Das ist keine gewöhnliche Datei.",
        "endlos.json: Das ist keine gewöhnliche Datei.",
        "ins-leere.json: Diese Datei gibt es nicht.",
        "kreis.json: Das ist ein Ordner.",
    ] {
        assert!(ausgabe.contains(satz), "{satz}: {ausgabe}");
    }
}

#[cfg(unix)]
#[test]
fn was_kein_ende_hat_ist_zu_gross() {
    for befehl in ["statistik", "pruefen"] {
        let lauf = lauf(&[befehl, "/dev/zero"]);
        assert_eq!(lauf.code, 2);
        let alles = format!("{}{}", lauf.ausgabe, lauf.meldungen);
        assert!(
            alles.contains("/dev/zero: Die Datei ist größer als 5 MB"),
            "{alles}"
        );
    }
}
