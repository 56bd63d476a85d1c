//! `regeln`: the rule set in each format.

use super::lauf;
use vorabcheck::export::regeln::bild;
use vorabcheck::finding::Norm;
use vorabcheck::law::Fassung;
use vorabcheck::regelwerk::Regelwerk;
use vorabcheck::text::{self, regelwerk as worte};

#[test]
fn der_text_nennt_jede_fundstelle_und_den_stand() {
    let lauf = lauf(&["regeln"]);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    assert!(
        lauf.ausgabe
            .starts_with("Regelwerk nach dem Stand vom 4. April 2018\n")
    );
    for norm in Norm::ALL {
        // An answer that is cited by itself already stands there once.
        let fundstelle = text::fundstelle(*norm);
        let fundstelle = fundstelle.split(", Antwort").next().unwrap();
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
        "   2 Anstellungsträger (Antwort 2, 3; Nr. 3.2 VwV)",
        "      Frage: Wer stellt den Antrag?",
        "      Frage (Einvernehmen): Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?",
        "      Was daraus folgt:",
        "            Ohne Schulung:",
        "      – Landkreis · Einvernehmen: Nein: nicht erfüllt",
        "      5.1 a) Hochschulabschluss im Sozialwesen (Nr. 4.2.2 Buchst. a VwV, Antwort 1)",
        "            – Ja – ich gebe nur die Zahl der Monate an (Kurzweg) · Zahl der Monate: Mindestens 6 Monate: erfüllt",
    ] {
        assert!(ausgabe.lines().any(|andere| andere == zeile), "{zeile}");
    }
}

/// What a reader would take a row for stands in it, or above it.
#[test]
fn der_text_sagt_worauf_es_ankommt() {
    let ausgabe = lauf(&["regeln"]).ausgabe;
    for satz in [
        // What "both" is.
        "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?",
        "Die genannten Aufgaben: Einzelne Geflüchtete sozial beraten und begleiten; ",
        "Auch ein Studienschwerpunkt genügt.",
        "durch eine Gleichwertigkeitsprüfung oder eine Zeugnisbewertung",
        "Sechs Monate ab dem 1. Juli enden am 31. Dezember.",
        "Gibt es diesen Tag im Monat nicht, gilt der letzte: Vom 30. November reichen sie bis Ende Februar.",
        "Feiertage sind die in Baden-Württemberg von 2015 bis 2035.",
        "die drei Monate laufen ab der tatsächlichen Aufnahme",
        "Teilzeit ist in der Quelle nicht angesprochen. Sie zählt hier wie Vollzeit.",
        "Mögliche Auflage: Den Nachweis über den Beginn der Nachqualifizierung unverzüglich der Bewilligungsstelle nachreichen.",
        "Teile dieses Themas: ",
        "Weniger als 180 Tage, zweifelhafte Zeiten eingerechnet",
        "Keine Zeit zählt, auch nicht im Zweifel",
        "Keine andere Schulung holt Themen zu spät oder ohne Termin nach",
        "Staatsexamen; Staatliches Diplom einer Berufsakademie: Klärung (Rechtsfrage, unsere Lesart)",
        "Steht noch nicht fest oder weiß ich nicht: Klärung (Sachverhalt: Auskunft gibt die antragstellende Kommune)",
        "Solange weder Ausbildung noch Hochschulabschluss sicher zählt: Klärung (Rechtsfrage)",
        "Die Tage sind angegeben: erfüllt",
        "Es gibt keine weiteren: bringt nichts hinzu",
        "Offen heißt: Eine Antwort fehlt noch.",
        "Das Ergebnis ist eine Orientierung und keine Entscheidung der Bewilligungsstelle",
        text::GELTUNGSHINWEIS,
        "\nWas die Wörter heißen\n",
        "\n   Bleibeperspektive: ",
    ] {
        assert!(ausgabe.contains(satz), "{satz}");
    }
    // Every row has its condition.
    assert!(!ausgabe.contains("In jedem Fall"));
    // An equivalent degree in place of a training is asked for something else than a degree.
    let (_, statt_ausbildung) = ausgabe.split_once("5.4.2.3.1 ").unwrap();
    let erklaert = statt_ausbildung.lines().nth(1).unwrap().trim();
    assert!(erklaert.starts_with("Verlangt ist „mindestens“ eine Ausbildung."));
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
fn dmn_ist_xml_das_sagt_was_es_ist() {
    let lauf = lauf(&["regeln", "--format", "dmn"]);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    // The version that modellers of today open.
    let anfang = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"";
    assert!(lauf.ausgabe.starts_with(anfang));
    let (kopf, _) = lauf.ausgabe.split_once("</description>").unwrap();
    for satz in [
        "namespace=\"urn:vorabcheck:regelwerk:2018-04-04\"",
        "Regelwerk nach dem Stand vom 4. April 2018",
        "Orientierung und keine Entscheidung",
        text::GELTUNGSHINWEIS,
        "0 heißt nicht erfüllt, 1 heißt Klärung, 2 heißt erfüllt",
        "date(&quot;2018-04-04&quot;)",
        "Was nicht beantwortet ist, ist null.",
    ] {
        assert!(kopf.contains(satz), "{satz}");
    }
}

#[test]
fn dmn_hat_jede_bedingung_mit_ihrem_namen_und_ihrem_platz_im_schaubild() {
    let ausgabe = lauf(&["regeln", "--format", "dmn"]).ausgabe;
    for (art, name) in [
        ("decision", "Antragsteller"),
        ("decision", "BuchstabeA"),
        ("decision", "Vorerfahrung"),
        ("decision", "Person"),
        ("decision", "Ergebnis"),
        (
            "businessKnowledgeModel",
            "BuchstabeA_Hochschulabschluss_Fach",
        ),
        ("businessKnowledgeModel", "Urteil"),
        ("businessKnowledgeModel", "Zuordnung"),
    ] {
        let anfang = format!("<{art} id=\"_{name}\" ");
        assert!(ausgabe.contains(&anfang), "{anfang}");
    }
    // Every element has a box, and everything that one needs of another a line.
    let anzahl = |was: &str| ausgabe.matches(was).count();
    let elemente = ["<inputData ", "<decision ", "<businessKnowledgeModel "].map(anzahl);
    assert_eq!(anzahl("<dmndi:DMNShape "), elemente.iter().sum::<usize>());
    let bedarf = ["<informationRequirement ", "<knowledgeRequirement "].map(anzahl);
    assert_eq!(anzahl("<dmndi:DMNEdge "), bedarf.iter().sum::<usize>());
    // Engines come to a decision anew for each that requires it: one only does.
    let mut verlangte: Vec<&str> = ausgabe
        .split("<requiredDecision href=\"")
        .skip(1)
        .filter_map(|ab| ab.split('"').next())
        .collect();
    verlangte.sort_unstable();
    assert!(verlangte.windows(2).all(|paar| paar[0] != paar[1]));
    // What is always a Klärung needs no table.
    let (_, ohne_ausbildung) = ausgabe
        .split_once("<decision id=\"_OhneAusbildung\"")
        .unwrap();
    let (ohne_ausbildung, _) = ohne_ausbildung.split_once("</decision>").unwrap();
    assert!(ohne_ausbildung.contains("<text>{von: 1, bis: 1}</text>"));
    // No two things have the same id.
    let mut kennungen: Vec<&str> = ausgabe
        .split(" id=\"")
        .skip(1)
        .filter_map(|ab| ab.split('"').next())
        .collect();
    let alle = kennungen.len();
    kennungen.sort_unstable();
    kennungen.dedup();
    assert_eq!(kennungen.len(), alle);
}

#[test]
fn svg_hat_einen_namen_und_eine_gruppe_je_bedingung() {
    let lauf = lauf(&["regeln", "--format", "svg"]);
    assert_eq!((lauf.code, lauf.meldungen.as_str()), (0, ""));
    let regelwerk = Regelwerk::neu(Fassung::Stand2018);
    let bild = bild(Fassung::Stand2018).unwrap();
    assert!(bild.passt_zu(&regelwerk));
    assert_eq!(
        lauf.ausgabe.matches("<g id=").count(),
        regelwerk.knoten.len()
    );
    assert!(
        lauf.ausgabe
            .contains("role=\"img\" aria-labelledby=\"titel beschreibung\"")
    );
    // Each box explains itself as the tree does in that place: a Studienschwerpunkt is enough in b, and not in a.
    for nummer in 0..regelwerk.knoten.len() {
        let (_, kasten) = lauf
            .ausgabe
            .split_once(&format!("<g id=\"k{}\">", regelwerk.gliederung(nummer)))
            .unwrap();
        let (titel, _) = kasten.split_once("</title>").unwrap();
        let (_, titel) = titel.split_once("<title>").unwrap();
        let erlaeuterung = worte::erlaeuterung_an(&regelwerk.pfad(nummer));
        assert_eq!(quick_xml::escape::unescape(titel).unwrap(), erlaeuterung);
    }
    // It says itself that it binds nobody, to who sees it and to who hears it.
    let (gehoert, gesehen) = lauf.ausgabe.split_once("</desc>").unwrap();
    let gesehen = gesehen.split("<text ").skip(1);
    let gesehen: Vec<&str> = gesehen
        .filter_map(|text| text.split_once('>')?.1.split_once("</text>"))
        .map(|(zeile, _)| zeile)
        .collect();
    let gesehen = gesehen.join(" ");
    for satz in [
        "Orientierung und keine Entscheidung",
        "nach 2018 geändert",
        "nur den Stand vom 4. April 2018",
    ] {
        assert!(gehoert.contains(satz), "{satz}");
        assert!(gesehen.contains(satz), "{satz}");
    }
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
