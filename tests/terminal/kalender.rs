//! `kalender`: where the calendar is written, and what is said where there is none.

use std::fs;
use std::path::PathBuf;

use vorabcheck::export::{fristen, lies};
use vorabcheck::text;

use super::{beispiel, bytes, lauf, lauf_mit};

fn erwartet(name: &str, mit_namen: bool) -> String {
    fristen(&lies(&bytes(name)).unwrap().vorantrag, mit_namen).unwrap()
}

#[test]
fn auf_die_standardausgabe() {
    let datei = beispiel("vorantrag");
    let ohne_namen = erwartet("vorantrag", false);
    for argumente in [
        vec!["kalender", &datei],
        vec!["kalender", &datei, "-o", "-"],
        vec!["kalender", "-o-", "--", &datei],
    ] {
        let lauf = lauf(&argumente);
        assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
        assert_eq!(lauf.ausgabe, ohne_namen);
    }
    let mit_namen = lauf(&["kalender", "--namen", &datei]);
    assert_eq!(mit_namen.ausgabe, erwartet("vorantrag", true));
    assert_ne!(mit_namen.ausgabe, ohne_namen);
    let eingabe = lauf_mit(&["kalender", "-"], &bytes("vorantrag"));
    assert_eq!((eingabe.code, eingabe.ausgabe), (0, ohne_namen));
}

#[test]
fn in_eine_datei() {
    let ordner = std::env::temp_dir().join(format!("vorabcheck-kalender-{}", std::process::id()));
    fs::create_dir_all(&ordner).unwrap();
    let pfad = |name: &str| -> PathBuf { ordner.join(name) };
    let ziel = pfad("fristen.ics");
    let nach = |datei: &str, ziel: &PathBuf| {
        lauf(&[
            "kalender",
            &beispiel(datei),
            "-o",
            &ziel.display().to_string(),
        ])
    };
    let geschrieben = nach("c", &ziel);
    assert_eq!((geschrieben.code, geschrieben.ausgabe.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(&ziel).unwrap(), erwartet("c", false));
    // Where there is nothing to write, nothing is, and what lies there stays.
    let keine = nach("a", &ziel);
    assert_eq!((keine.code, keine.ausgabe.as_str()), (1, ""));
    assert_eq!(
        keine.meldungen,
        format!("{}: {}\n", beispiel("a"), text::keine_fristen())
    );
    assert_eq!(fs::read_to_string(&ziel).unwrap(), erwartet("c", false));
    // Where it cannot be written, that is said.
    let unmoeglich = pfad("gibt/es/nicht.ics");
    let gescheitert = nach("c", &unmoeglich);
    assert_eq!(gescheitert.code, 2);
    assert_eq!(
        gescheitert.meldungen,
        format!("{}: {}\n", unmoeglich.display(), text::ausgabe_unmoeglich())
    );
    fs::remove_dir_all(&ordner).unwrap();
}

#[test]
fn eine_schlechte_datei_hat_ihren_satz() {
    let gibt_es_nicht = lauf(&["kalender", "gibtesnicht.json"]);
    assert_eq!(gibt_es_nicht.code, 2);
    assert_eq!(
        gibt_es_nicht.meldungen,
        format!("gibtesnicht.json: {}\n", text::datei_gibt_es_nicht())
    );
    let mut zu_gross = bytes("c");
    zu_gross.resize(5 * 1024 * 1024 + 1, b' ');
    for (inhalt, satz) in [
        (b"{".to_vec(), "bricht hier mitten in den Angaben ab"),
        (zu_gross, "Die Datei ist größer als 5 MB"),
        (Vec::new(), "Die Datei ist leer."),
    ] {
        let lauf = lauf_mit(&["kalender", "-"], &inhalt);
        assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
        assert!(lauf.meldungen.starts_with("Standardeingabe: "));
        assert!(lauf.meldungen.contains(satz), "{}", lauf.meldungen);
    }
}
