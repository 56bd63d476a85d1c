//! The tags, as a screen reader finds them.

use crate::hilfen::{konform, objekte, unter};
use dokument::{
    Absatz, Angabe, Block, Dokument, Form, Kasten, Marke, Punkt, Tabelle, Zeichen, Zelle,
};
use lopdf::{Dictionary, Document, Object};
use urteil::beispiel::reich;

/// The tree of tags: what each is, how wide its heading reaches, and which word takes its place.
fn struktur(document: &Document) -> String {
    let wurzel = unter(document, document.catalog().unwrap(), "StructTreeRoot")
        .unwrap()
        .as_dict()
        .unwrap();
    let mut zeilen = String::new();
    kinder(document, wurzel, 0, &mut zeilen);
    zeilen
}

fn kinder(document: &Document, eltern: &Dictionary, tiefe: usize, zeilen: &mut String) {
    let Some(kinder) = unter(document, eltern, "K") else {
        return;
    };
    let kinder = match kinder {
        Object::Array(kinder) => kinder.as_slice(),
        einzelnes => std::slice::from_ref(einzelnes),
    };
    for kind in kinder {
        let Ok(kind) = document.dereference(kind).unwrap().1.as_dict() else {
            continue;
        };
        let Ok(art) = kind.get(b"S").and_then(Object::as_name) else {
            continue;
        };
        let wort = unter(document, kind, "ActualText")
            .map(|wort| format!(" = {}", lopdf::decode_text_string(wort).unwrap()));
        let mut reicht = String::new();
        if let Some(Object::Array(attribute)) = unter(document, kind, "A") {
            for attribut in attribute
                .iter()
                .filter_map(|attribut| attribut.as_dict().ok())
            {
                if let Ok(scope) = attribut.get(b"Scope").and_then(Object::as_name) {
                    reicht = format!(" ({})", String::from_utf8_lossy(scope));
                }
            }
        }
        let art = String::from_utf8_lossy(art);
        zeilen.push_str(&format!(
            "{}{art}{reicht}{}\n",
            " ".repeat(tiefe),
            wort.unwrap_or_default()
        ));
        self::kinder(document, kind, tiefe + 1, zeilen);
    }
}

#[test]
fn jeder_block_ist_was_er_ist() {
    let marke = |wort: &str| Marke {
        form: Form::Haken,
        wort: wort.to_owned(),
    };
    let punkt = |zeichen, inhalt| Punkt { zeichen, inhalt };
    let zelle = |marke| Zelle {
        marke,
        absaetze: vec![Absatz::normal("Text")],
    };
    let text = || Block::Absatz(Absatz::normal("Text"));
    let inhalt = vec![
        Block::Ueberschrift(1, "Titel".to_owned()),
        text(),
        Block::Ueberschrift(2, "Zweite".to_owned()),
        // A level that would leave a gap closes up.
        Block::Ueberschrift(4, "Dritte".to_owned()),
        Block::Liste(vec![
            punkt(
                Zeichen::Marke(marke("ja")),
                vec![
                    text(),
                    Block::Liste(vec![punkt(Zeichen::Punkt, vec![text()])]),
                ],
            ),
            punkt(Zeichen::Kaestchen(false, "offen".to_owned()), vec![text()]),
        ]),
        Block::Tabelle(Tabelle {
            spalten: vec![("Erste".to_owned(), 1), ("Zweite".to_owned(), 1)],
            zeilen: vec![vec![zelle(None), zelle(Some(marke("gut")))]],
        }),
        Block::Angaben(vec![Angabe {
            frage: "Frage".to_owned(),
            antwort: Absatz::normal("Antwort"),
        }]),
        Block::Kasten(Kasten {
            marke: marke("fertig"),
            titel: "Titel".to_owned(),
            inhalt: vec![text()],
        }),
        Block::Schreibfeld("Bemerkungen".to_owned(), 2),
        Block::Unterschriften(vec!["Ort".to_owned(), "Name".to_owned()]),
    ];
    let pdf = konform(&Dokument { inhalt, ..reich(1) });
    let soll = "\
Document
 H1
 P
 H2
 H3
 L
  LI
   Lbl
    Span = ja
   LBody
    P
    L
     LI
      Lbl
      LBody
       P
  LI
   Lbl
    Span = offen
   LBody
    P
 Table
  THead
   TR
    TH (Column)
     P
    TH (Column)
     P
  TBody
   TR
    TH (Row)
     P
    TD
     P
      Span = gut
 Table
  TR
   TH (Row)
    P
   TD
    P
 Sect
  P
   Span = fertig
  P
 P
 P
 P
";
    assert_eq!(struktur(&objekte(&pdf)), soll);
}

#[test]
fn die_lesezeichen_sind_die_ueberschriften() {
    let document = objekte(&konform(&reich(2)));
    let inhalt = document.get_toc().unwrap();
    assert_eq!(inhalt.errors, [""; 0]);
    let zeilen: Vec<(usize, &str, usize)> = inhalt
        .toc
        .iter()
        .map(|eintrag| (eintrag.level, eintrag.title.as_str(), eintrag.page))
        .collect();
    assert_eq!(
        zeilen[..6],
        [
            (1, "Vorantrag Integrationsmanagement", 1),
            (2, "Zuwendungsempfänger", 1),
            (2, "Personen im Überblick", 1),
            (2, "Person 1: Frau Beispiel", 1),
            (3, "Angaben zur Person", 2),
            (3, "Alle Bedingungen", 2),
        ]
    );
    assert_eq!(zeilen.len(), 3 + 2 * 4 + 1);
}
