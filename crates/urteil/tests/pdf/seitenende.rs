//! Where a page ends: never between what is only understood together.
//!
//! Each document has the same case many times, with more and more lines between, so that a page ends at every place of it.

use crate::hilfen::{lies, schreibe};
use dokument::{
    Absatz, Angabe, Block, Dokument, Form, Kasten, Marke, Punkt, Tabelle, Zeichen, Zelle,
};
use std::collections::HashMap;
use urteil::beispiel::leer;

/// How often. A page has some 33 lines with the space between them.
const OFT: usize = 60;

fn absatz(text: String) -> Block {
    Absatz::normal(text).into()
}

fn ueberschrift(text: String) -> Block {
    Block::Ueberschrift(2, text)
}

fn punkt(inhalt: Vec<Block>) -> Punkt {
    Punkt {
        zeichen: Zeichen::Kaestchen(false, "offen".to_owned()),
        inhalt,
    }
}

/// A paragraph of so many lines, which begins with this word.
fn zeilen(wort: &str, anzahl: usize) -> Block {
    let weitere = (1..anzahl).map(|zeile| format!("\nZeile {zeile}"));
    absatz(weitere.fold(wort.to_owned(), |text, zeile| text + &zeile))
}

/// The page of each word, of which each is written once.
fn seiten(inhalt: Vec<Block>) -> Option<HashMap<String, usize>> {
    let pdf = schreibe(&Dokument { inhalt, ..leer() });
    let text = lies(&pdf, &[])?;
    let seiten = text.split('\u{c}').enumerate();
    Some(
        seiten
            .flat_map(|(nummer, seite)| {
                seite
                    .split_whitespace()
                    .map(move |wort| (wort.to_owned(), nummer))
            })
            .collect(),
    )
}

/// The words `a1`, `b1` and so on of the first case are on one page, those of the second `a2`, `b2`, and so on.
#[track_caller]
fn bleibt_zusammen(woerter: &[&str], fall: impl Fn(usize) -> Vec<Block>) {
    let mut inhalt = Vec::new();
    for nummer in 0..OFT {
        inhalt.extend((0..nummer % 37).map(|zeile| absatz(format!("Zeile {zeile}"))));
        inhalt.extend(fall(nummer));
        inhalt.push(absatz("Danach".to_owned()));
    }
    let Some(seiten) = seiten(inhalt) else { return };
    let mut anfaenge = 0;
    for nummer in 0..OFT {
        let auf: Vec<usize> = woerter
            .iter()
            .map(|wort| seiten[&format!("{wort}{nummer}")])
            .collect();
        assert!(
            auf.iter().all(|seite| *seite == auf[0]),
            "{woerter:?} {nummer}: {auf:?}"
        );
        anfaenge += auf[0];
    }
    assert!(anfaenge > OFT, "they are on many pages");
}

#[test]
fn eine_ueberschrift_steht_mit_ihrem_text_bei_dem_was_folgt() {
    let kopf = |nummer| {
        vec![
            ueberschrift(format!("a{nummer}")),
            zeilen(&format!("b{nummer}"), 3),
            zeilen(&format!("c{nummer}"), 1),
        ]
    };
    let zelle = |text: String| Zelle {
        marke: None,
        absaetze: vec![Absatz::normal(text)],
    };
    type Folge<'a> = &'a dyn Fn(String) -> Block;
    let folgen: [Folge; 5] = [
        &|text| Block::Liste(vec![punkt(vec![absatz(text)])]),
        &|text| Block::Schreibfeld(text, 3),
        &|frage| {
            let antwort = Absatz::normal("Antwort");
            Block::Angaben(vec![Angabe { frage, antwort }])
        },
        &|text| {
            Block::Tabelle(Tabelle {
                spalten: vec![("Erste".to_owned(), 1)],
                zeilen: vec![vec![zelle(text)], vec![zelle("zweite".to_owned())]],
            })
        },
        &|titel| {
            Block::Kasten(Kasten {
                marke: Marke {
                    form: Form::Haken,
                    wort: "ja".to_owned(),
                },
                titel,
                inhalt: vec![],
            })
        },
    ];
    for folge in folgen {
        bleibt_zusammen(&["a", "b", "c", "d"], |nummer| {
            let mut fall = kopf(nummer);
            fall.push(folge(format!("d{nummer}")));
            fall
        });
    }
}

#[test]
fn so_auch_in_einem_kasten() {
    bleibt_zusammen(&["a", "b", "c"], |nummer| {
        vec![Block::Kasten(Kasten {
            marke: Marke {
                form: Form::Haken,
                wort: "ja".to_owned(),
            },
            titel: "Titel".to_owned(),
            inhalt: vec![
                ueberschrift(format!("a{nummer}")),
                zeilen(&format!("b{nummer}"), 4),
                Block::Liste(vec![punkt(vec![absatz(format!("c{nummer}"))])]),
            ],
        })]
    });
}

#[test]
fn langer_text_fuellt_die_seite_statt_als_ganzes_auf_die_naechste_zu_gehen() {
    let inhalt = vec![
        zeilen("a", 30),
        ueberschrift("b".to_owned()),
        zeilen("c", 35),
        Block::Liste(vec![punkt(vec![absatz("d".to_owned())])]),
    ];
    if let Some(seiten) = seiten(inhalt) {
        let auf = ["a", "b", "c", "d"].map(|wort| seiten[wort]);
        assert_eq!(auf, [0, 0, 0, 1]);
    }
}

#[test]
fn was_mit_doppelpunkt_endet_steht_bei_dem_was_es_ankuendigt() {
    bleibt_zusammen(&["a", "b"], |nummer| {
        vec![
            absatz(format!("Für jeden Eintrag a{nummer} :")),
            ueberschrift(format!("b{nummer}")),
        ]
    });
    bleibt_zusammen(&["a", "b"], |nummer| {
        vec![
            absatz(format!("Dazu a{nummer} gehört:\n")),
            Block::Liste(vec![punkt(vec![absatz(format!("b{nummer}"))])]),
        ]
    });
}

#[test]
fn eine_antwort_steht_bei_ihren_folgen() {
    let punkte = |nummer, zeilen: &[usize]| {
        let worte = ["b", "c"].iter().zip(zeilen);
        let folgen = worte.map(|(wort, zeilen)| {
            let mut inhalt = vec![self::zeilen("Folge", *zeilen)];
            inhalt.push(absatz(format!("{wort}{nummer}")));
            punkt(inhalt)
        });
        let folgen = Block::Liste(folgen.collect());
        vec![Block::Liste(vec![punkt(vec![
            absatz(format!("a{nummer}")),
            folgen,
        ])])]
    };
    // Six lines.
    bleibt_zusammen(&["a", "b", "c"], |nummer| punkte(nummer, &[2, 1]));
    // More: only the first of them.
    bleibt_zusammen(&["a", "b"], |nummer| punkte(nummer, &[3, 4]));
}

#[test]
fn wenig_text_steht_ganz_bei_seiner_ueberschrift() {
    bleibt_zusammen(&["a", "b", "c", "d"], |nummer| {
        vec![
            ueberschrift(format!("a{nummer}")),
            zeilen(&format!("b{nummer}"), 7),
            absatz(format!("c{nummer}\nund\nd{nummer}")),
            ueberschrift("Weiter".to_owned()),
        ]
    });
}

#[test]
fn was_auf_keine_seite_passt_geht_auf_der_naechsten_weiter() {
    let mut inhalt = Vec::new();
    for nummer in 0..OFT {
        inhalt.push(ueberschrift(format!("a{nummer}")));
        inhalt.push(absatz(format!("b{nummer} :")));
    }
    let Some(seiten) = seiten(inhalt) else { return };
    let auf: Vec<usize> = (0..OFT)
        .flat_map(|nummer| [seiten[&format!("a{nummer}")], seiten[&format!("b{nummer}")]])
        .collect();
    assert!(auf.is_sorted() && auf[0] == 0, "{auf:?}");
    assert!(auf.windows(2).all(|zwei| zwei[1] - zwei[0] <= 1), "{auf:?}");
}
