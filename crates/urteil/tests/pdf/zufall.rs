//! Any document is written, and is what it says it is.

use crate::hilfen::schriften;
use dokument::{
    Absatz, Angabe, Anhang, Block, Dokument, Form, Kasten, Lauf, Laufart, Marke, Punkt, Tabelle,
    Zeichen, Zelle, zeichen,
};
use proptest::collection::vec;
use proptest::prelude::*;
use urteil::urteile;

/// Mostly words; and whatever can be printed, in any order.
fn text() -> impl Strategy<Value = String> {
    let alle: Vec<char> = zeichen::alle().chain(['\n', ' ', ' ', ' ']).collect();
    prop_oneof![
        6 => "([A-Za-zäöüß]{1,14}[ ,.-]?){0,25}",
        2 => vec(prop::sample::select(alle), 0..60).prop_map(String::from_iter),
        1 => "[a-zA-Z]{200,400}",
    ]
}

fn absatz() -> impl Strategy<Value = Absatz> {
    let art = prop_oneof![
        Just(Laufart::Normal),
        Just(Laufart::Wichtig),
        Just(Laufart::Beiwerk)
    ];
    vec(
        (art, text()).prop_map(|(art, text)| Lauf { art, text }),
        0..4,
    )
    .prop_map(Absatz)
}

fn marke() -> impl Strategy<Value = Marke> {
    let form = prop_oneof![
        Just(Form::Haken),
        Just(Form::Fragezeichen),
        Just(Form::Kreuz),
        Just(Form::Kreis)
    ];
    (form, text()).prop_map(|(form, wort)| Marke { form, wort })
}

fn vorzeichen() -> impl Strategy<Value = Zeichen> {
    prop_oneof![
        Just(Zeichen::Punkt),
        (any::<bool>(), text()).prop_map(|(an, wort)| Zeichen::Kaestchen(an, wort)),
        marke().prop_map(Zeichen::Marke),
    ]
}

fn tabelle() -> impl Strategy<Value = Tabelle> {
    let zelle = (prop::option::of(marke()), vec(absatz(), 0..3))
        .prop_map(|(marke, absaetze)| Zelle { marke, absaetze });
    (
        vec((text(), any::<u8>()), 0..6),
        vec(vec(zelle, 0..7), 0..6),
    )
        .prop_map(|(spalten, zeilen)| Tabelle { spalten, zeilen })
}

fn block() -> impl Strategy<Value = Block> {
    let angabe = (text(), absatz()).prop_map(|(frage, antwort)| Angabe { frage, antwort });
    let einzelner = prop_oneof![
        (0..7_u8, text()).prop_map(|(ebene, text)| Block::Ueberschrift(ebene, text)),
        absatz().prop_map(Block::Absatz),
        tabelle().prop_map(Block::Tabelle),
        vec(angabe, 0..5).prop_map(Block::Angaben),
        (text(), 0..40_u8).prop_map(|(was, zeilen)| Block::Schreibfeld(was, zeilen)),
        vec(text(), 0..5).prop_map(Block::Unterschriften),
    ];
    einzelner.prop_recursive(4, 24, 4, |innen| {
        let punkt = (vorzeichen(), vec(innen.clone(), 0..4))
            .prop_map(|(zeichen, inhalt)| Punkt { zeichen, inhalt });
        let kasten =
            (marke(), text(), vec(innen, 0..4)).prop_map(|(marke, titel, inhalt)| Kasten {
                marke,
                titel,
                inhalt,
            });
        prop_oneof![
            vec(punkt, 0..4).prop_map(Block::Liste),
            kasten.prop_map(Block::Kasten)
        ]
    })
}

fn dokument() -> impl Strategy<Value = Dokument> {
    let anhang = (
        any::<String>(),
        any::<String>(),
        any::<String>(),
        any::<String>(),
    )
        .prop_map(|(name, beschreibung, medientyp, inhalt)| Anhang {
            name,
            beschreibung,
            medientyp,
            inhalt,
        });
    let kopf = (text(), "[a-zA-Z-]{0,8}", any::<(u16, u8, u8)>(), text());
    let rest = (
        text(),
        prop::option::of(text()),
        vec(block(), 0..10),
        prop::option::of(anhang),
    );
    (kopf, rest).prop_map(
        |((titel, sprache, datum, fusszeile), (seitenzahl, stempel, inhalt, anhang))| Dokument {
            titel,
            sprache,
            datum,
            fusszeile,
            seitenzahl,
            stempel,
            inhalt,
            anhang,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn jedes_dokument_wird_eine_gute_datei(dokument in dokument()) {
        let pdf = pdf::schreibe(&dokument, schriften(), &mut |_| {});
        prop_assert_eq!(urteile(&pdf.unwrap()), [""; 0]);
    }
}
