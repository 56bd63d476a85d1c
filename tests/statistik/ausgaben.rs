//! What leaves the program of an evaluation: CSV that no spreadsheet takes for formulas, and the document.

use ::dokument::zeichen::fehlende;
use ::dokument::{Block, klartext};
use vorabcheck::beispiel::{Verteilung, vorantraege};
use vorabcheck::export::json;
use vorabcheck::export::statistik::{
    Dateiliste, als_json, befund, dateiliste, dokument, druckbares_dokument, nimm_datei, tabelle,
    zahlen,
};
use vorabcheck::facts::Bezeichnung;
use vorabcheck::statistik::{Auswertung, Befund};
use vorabcheck::text;
use vorabcheck::vorantrag::Vorantrag;

use super::hilfen::datum;

fn antwort_3() -> Auswertung {
    let mut auswertung = Auswertung::neu(None);
    for (nummer, vorantrag) in vorantraege(Verteilung::ANTWORT_3, 1).enumerate() {
        let zeile = json::zeile(&vorantrag);
        nimm_datei(&mut auswertung, &format!("{nummer}.json"), zeile.as_bytes());
    }
    auswertung
}

/// One whose applicant and person have such a name.
fn benannt(name: &str) -> Vorantrag {
    let mut vorantrag = vorantraege(Verteilung::ANTWORT_3, 1).next().unwrap();
    let name = Bezeichnung::neu(name).ok();
    vorantrag.vorhaben.formblatt.antragsteller.name = name.clone();
    vorantrag.personen[0].stelle.name = name;
    vorantrag
}

fn als_text(csv: Vec<u8>) -> String {
    String::from_utf8(csv).unwrap()
}

#[test]
fn antwort_3_als_csv() {
    let csv = als_text(tabelle(&antwort_3()));
    assert!(csv.starts_with('\u{FEFF}'));
    let zeilen: Vec<&str> = csv.trim_start_matches('\u{FEFF}').split("\r\n").collect();
    assert!(csv.ends_with("\r\n") && !csv.replace("\r\n", "").contains('\n'));
    assert_eq!(
        zeilen[0],
        "\"Qualifikation\";\"Personen\";\"Anteil\";\"VZÄ\""
    );
    assert!(zeilen[1].starts_with("\"Buchst. a\";247;\"59,4 %\";"));
    assert!(zeilen[6].starts_with("\"zusammen\";416;\"\";"));
    assert_eq!(zeilen[9], "\"\"");
    assert!(zeilen[10].starts_with("\"Kreis\";\"Buchst. a\";"));
    // The posts are those of the sum, so they stand beside it.
    let ende = "\"zusammen\";\"VZÄ der Summe\";\"nicht förderfähig\";\"offen\"";
    assert!(zeilen[10].ends_with(ende), "{}", zeilen[10]);
    assert!(zeilen[11].starts_with("\"Alb-Donau-Kreis\";"));
    assert!(zeilen[55].starts_with("\"ohne Angabe\";0;0;0;0;0;0;\"0,00\";0;0"));
    let alle = zeilen[56];
    assert!(alle.starts_with("\"Baden-Württemberg\";247;104;59;0;6;416;\""));
    assert!(alle.ends_with("\";0;0"), "{alle}");
    assert!(csv.contains("nach dem Stand vom 4. April 2018, Stichtag 15.03.2018"));
}

#[test]
fn keine_zelle_ist_eine_formel() {
    for anfang in ["=", "+", "-", "@"] {
        let name = format!("{anfang}HYPERLINK(\"http://x;y\")");
        let zeile = json::zeile(&benannt(&name));
        let gelogen = zeile.replace("\"zuordnung\":\"a\"", "\"zuordnung\":\"keine\"");
        let gelogen = gelogen.replace("\"zuordnung\":\"b\"", "\"zuordnung\":\"keine\"");
        let gelogen = gelogen.replace("\"zuordnung\":\"c\"", "\"zuordnung\":\"keine\"");
        let mut auswertung = Auswertung::neu(None);
        let mut liste = Dateiliste::neu(Vec::new()).unwrap();
        for (datei, bytes) in [
            (name.as_str(), zeile.as_bytes()),
            (&name, gelogen.as_bytes()),
            (&name, b"kaputt"),
            ("\t=1", b""),
            ("\r=1", b""),
        ] {
            let befund = befund(bytes, None);
            let verbleib = auswertung.nimm(datei, &befund);
            liste.nimm(&auswertung, datei, &befund, verbleib).unwrap();
        }
        for csv in [dateiliste(&auswertung), tabelle(&auswertung)] {
            let mut leser = csv::ReaderBuilder::new()
                .delimiter(b';')
                .flexible(true)
                .has_headers(false)
                .from_reader(&csv[3..]);
            let mut zellen = 0;
            for zeile in leser.records() {
                for zelle in &zeile.unwrap() {
                    assert!(
                        !zelle.starts_with(['=', '+', '-', '@', '\t', '\r']),
                        "{zelle}"
                    );
                    zellen += 1;
                }
            }
            assert!(zellen > 40);
        }
        let csv = als_text(dateiliste(&auswertung));
        assert!(
            csv.contains(&format!("\"'{anfang}HYPERLINK(\"\"http://x;y\"\")\"")),
            "{csv}"
        );
        assert_eq!(auswertung.abweichende.anzahl(), 1);
    }
}

#[test]
fn zwei_dateien_eines_namens_haben_jede_ihre_anmerkung() {
    let zeilen: Vec<String> = vorantraege(Verteilung::ANTWORT_3, 1)
        .map(|vorantrag| json::zeile(&vorantrag))
        .filter(|zeile| zeile.contains("\"zuordnung\":\"a\""))
        .take(2)
        .collect();
    let gelogen = |zeile: &str| zeile.replace("\"zuordnung\":\"a\"", "\"zuordnung\":\"keine\"");
    let mut auswertung = Auswertung::neu(None);
    // Counted: one that lies and one that is honest; there already: the other way round.
    for zeile in [
        &gelogen(&zeilen[0]),
        &zeilen[1],
        &zeilen[0],
        &gelogen(&zeilen[1]),
    ] {
        nimm_datei(&mut auswertung, "x.json", zeile.as_bytes());
    }
    let csv = als_text(dateiliste(&auswertung));
    let luegen = csv.lines().map(|zeile| zeile.contains("gespeichert „"));
    assert_eq!(
        luegen.collect::<Vec<_>>(),
        [false, true, false, false, true],
        "{csv}"
    );
}

#[test]
fn die_liste_die_fliesst_und_die_der_auswertung_sagen_dasselbe() {
    let mut auswertung = Auswertung::neu(None);
    let mut csv = Vec::new();
    let mut liste = Dateiliste::neu(&mut csv).unwrap();
    let alle: Vec<Vorantrag> = vorantraege(Verteilung::ANTWORT_3, 1).take(12).collect();
    let gezaehlt = alle.iter().map(json::zeile);
    let doppelt = alle.iter().take(2).map(json::zeile);
    let anna = benannt("Anna");
    let spaeter = Vorantrag {
        stichtag: datum("2018-12-01"),
        ..anna.clone()
    };
    let erneut = [anna, spaeter].map(|vorantrag| json::zeile(&vorantrag));
    let befunde = gezaehlt.chain(erneut).chain(doppelt);
    let befunde = befunde.chain(["kaputt".to_owned()]);
    for (nummer, text) in befunde.enumerate() {
        let (name, befund) = (format!("{nummer}.json"), befund(text.as_bytes(), None));
        let verbleib = auswertung.nimm(&name, &befund);
        liste.nimm(&auswertung, &name, &befund, verbleib).unwrap();
    }
    let verbleib = auswertung.nimm("bild.png", &Befund::Uebergangen);
    liste
        .nimm(&auswertung, "bild.png", &Befund::Uebergangen, verbleib)
        .unwrap();
    liste.schliesse().unwrap();
    let csv = als_text(csv);
    assert_eq!(csv, als_text(dateiliste(&auswertung)));
    assert_eq!(csv.lines().count(), 1 + 17);
    assert!(csv.contains("\"15.json\";\"schon vorhanden\""));
    assert!(csv.contains("dieselben Angaben wie in 1.json"));
    assert!(csv.contains("dieselben Personen wie in 12.json"));
}

#[test]
fn das_dokument_sagt_die_tabelle_und_ist_immer_druckbar() {
    let mut auswertung = antwort_3();
    let zeile = json::zeile(&benannt("王 & Söhne"));
    nimm_datei(&mut auswertung, "😀\n.json", zeile.as_bytes());
    nimm_datei(&mut auswertung, "王.json", b"kaputt");
    let dokument = druckbares_dokument(&auswertung);
    let text = klartext(&dokument);
    for satz in [
        "Auswertung von Voranträgen",
        "Geprüft nach dem Stand vom 4. April 2018, Stichtag 15.03.2018",
        "U+1F600 .json",
        "U+738B & Söhne",
        "U+738B.json",
        "1 Datei ist nicht lesbar und nicht gezählt.",
        "Regierungspräsidium Stuttgart",
    ] {
        assert!(text.contains(satz), "{satz}: {text}");
    }
    assert_eq!(fehlende(&text), []);
    assert_eq!(dokument.datum, (2018, 3, 15));
    assert!(dokument.anhang.is_none());
    for block in &dokument.inhalt {
        if let Block::Tabelle(tabelle) = block {
            assert!(
                tabelle
                    .zeilen
                    .iter()
                    .all(|zeile| zeile.len() == tabelle.spalten.len())
            );
        }
    }
    let kreise = dokument.inhalt.iter().filter_map(|block| match block {
        Block::Tabelle(tabelle) if tabelle.spalten.len() == 10 => Some(&tabelle.spalten),
        _ => None,
    });
    let kopf: Vec<&str> = kreise.flatten().map(|(kopf, _)| kopf.as_str()).collect();
    assert_eq!(kopf[6..], ["Summe", "VZÄ", "nicht f.", "offen"]);
    let wieder: ::dokument::Dokument = serde_json::from_str(&als_json(&auswertung)).unwrap();
    assert_eq!(wieder, dokument);
}

#[test]
fn zum_lesen_bleiben_namen_wie_sie_sind() {
    let mut auswertung = Auswertung::neu(None);
    let zeile = json::zeile(&benannt("بلدية 王 & Söhne"));
    nimm_datei(&mut auswertung, "😀\u{202E}nosj.json", zeile.as_bytes());
    nimm_datei(&mut auswertung, "صورة\n\u{1B}[2J.json", b"kaputt");
    let zu_lesen = klartext(&dokument(&auswertung));
    for name in [
        "😀\u{FFFD}nosj.json",
        "بلدية 王 & Söhne",
        "صورة\u{FFFD}\u{FFFD}[2J.json",
    ] {
        assert!(zu_lesen.contains(name), "{name}: {zu_lesen}");
    }
    assert!(!zu_lesen.contains("U+"), "{zu_lesen}");
    // What is printed is the same otherwise.
    let gedruckt = klartext(&druckbares_dokument(&auswertung));
    assert_eq!(fehlende(&gedruckt), []);
    assert_eq!(gedruckt.lines().count(), zu_lesen.lines().count());
}

#[test]
fn ohne_dateien_entsteht_alles_trotzdem() {
    let leer = Auswertung::neu(None);
    assert!(klartext(&dokument(&leer)).contains("Es gab nichts zu zählen."));
    assert!(als_text(tabelle(&leer)).contains("\"Buchst. a\";0;\"–\";\"0,00\""));
    assert_eq!(als_text(dateiliste(&leer)).lines().count(), 1);
    assert_eq!(text::statistik::dateiname(&leer, "csv"), "Auswertung.csv");
    let drei = antwort_3();
    assert_eq!(
        text::statistik::dateiname(&drei, "pdf"),
        "Auswertung_2018-03-15.pdf"
    );
}

#[test]
fn antwort_3_als_json() {
    let zahlen: serde_json::Value = serde_json::from_str(&zahlen(&antwort_3())).unwrap();
    assert_eq!(zahlen["rechtsstand"], "2018-04-04");
    assert_eq!(zahlen["gesamt"]["personen"], 416);
    let gruppe = &zahlen["gesamt"]["gruppen"][0];
    assert_eq!(
        (&gruppe["gruppe"], &gruppe["personen"]),
        (&"a".into(), &247.into())
    );
    assert_eq!(gruppe["anteil_promille"], 594);
    assert_eq!(zahlen["kreise"].as_array().unwrap().len(), 45);
    assert_eq!(zahlen["kreise"][0]["kreis"], "alb_donau_kreis");
    assert!(zahlen["kreise"][44]["kreis"].is_null());
}
