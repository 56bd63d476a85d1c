//! `regeln`: the rule set in each format.

use super::lauf;
use vorabcheck::export::regeln::bild;
use vorabcheck::finding::Norm;
use vorabcheck::law::Fassung;
use vorabcheck::regelwerk::Regelwerk;
use vorabcheck::text;

#[test]
fn der_text_nennt_jede_fundstelle_und_den_stand() {
    let lauf = lauf(&["regeln"]);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    assert!(
        lauf.ausgabe
            .starts_with("Regelwerk nach dem Stand vom 4. April 2018\n")
    );
    for norm in Norm::ALL {
        let fundstelle = text::fundstelle(*norm);
        assert!(lauf.ausgabe.contains(fundstelle), "{fundstelle}");
    }
}

#[test]
fn der_text_ist_die_vorgabe() {
    assert_eq!(
        lauf(&["regeln"]).ausgabe,
        lauf(&["regeln", "--format", "text"]).ausgabe
    );
}

#[test]
fn der_text_steht_eingerueckt_mit_nummern_und_tafeln() {
    let ausgabe = lauf(&["regeln"]).ausgabe;
    for zeile in [
        "   1 Antragsteller (Antwort 3)",
        "      – Landkreis · Einvernehmen: Nein: nicht erfüllt",
        "      5.1 a) Hochschulabschluss im Sozialwesen (Nr. 4.2.2 Buchst. a VwV, Antwort 1)",
        "            – Ja – ich gebe nur die Zahl der Monate an (Kurzweg) · Mindestens 6 Monate: erfüllt",
    ] {
        assert!(ausgabe.lines().any(|andere| andere == zeile), "{zeile}");
    }
}

#[test]
fn was_es_nicht_gibt_wird_gesagt() {
    for (argumente, satz) in [
        (
            &["regeln", "--format", "pdf"][..],
            "Das Format „pdf“ gibt es nicht. Möglich sind: text, svg, dmn.",
        ),
        (
            &["regeln", "datei.json"],
            "Zum Befehl „regeln“ gehört „datei.json“ nicht. Erwartet werden nur Optionen.",
        ),
        (
            &["regeln", "--format"],
            "Zur Option „--format“ fehlt der Wert.",
        ),
    ] {
        let lauf = lauf(argumente);
        assert_eq!(lauf.code, 2, "{argumente:?}");
        assert!(lauf.meldungen.starts_with(satz), "{}", lauf.meldungen);
    }
}

#[test]
fn dmn_ist_xml_mit_einer_tafel_je_bedingung_ohne_teile() {
    let lauf = lauf(&["regeln", "--format", "dmn"]);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    let anfang = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"";
    assert!(lauf.ausgabe.starts_with(anfang));
    for name in [
        "Antragsteller",
        "BuchstabeA",
        "Vorerfahrung",
        "Person",
        "Urteil",
    ] {
        assert!(
            lauf.ausgabe
                .contains(&format!("<decision id=\"_{name}\" name=\"{name}\">")),
            "{name}"
        );
    }
}

#[test]
fn svg_hat_einen_namen_und_eine_gruppe_je_bedingung() {
    let lauf = lauf(&["regeln", "--format", "svg"]);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    let regelwerk = Regelwerk::neu(Fassung::Stand2018);
    let bild = bild(Fassung::Stand2018);
    assert!(bild.passt_zu(&regelwerk));
    assert_eq!(
        lauf.ausgabe.matches("<g id=").count(),
        regelwerk.knoten.len()
    );
    assert!(
        lauf.ausgabe
            .contains("role=\"img\" aria-labelledby=\"titel beschreibung\"")
    );
    // No box covers another, and none leaves the picture.
    for (nummer, kasten) in bild.kaesten.iter().enumerate() {
        assert!(kasten.x + kasten.breite <= bild.breite);
        assert!(kasten.y + kasten.hoehe <= bild.hoehe);
        for anderer in bild.kaesten.iter().skip(nummer + 1) {
            let daneben =
                kasten.x + kasten.breite <= anderer.x || anderer.x + anderer.breite <= kasten.x;
            let darunter =
                kasten.y + kasten.hoehe <= anderer.y || anderer.y + anderer.hoehe <= kasten.y;
            assert!(daneben || darunter, "{kasten:?} {anderer:?}");
        }
    }
}
