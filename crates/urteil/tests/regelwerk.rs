//! The rule set as decision tables, decided by an engine of others: it comes to the law's own values.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

#[path = "../../../tests/hilfen/mod.rs"]
mod hilfen;

use std::collections::BTreeMap;
use std::sync::Arc;

use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value;
use dsntk_feel::{FeelNumber, Name};
use dsntk_model_evaluator::ModelEvaluator;
use hilfen::Fall;
use hilfen::beliebig::{Luecken, beliebiger_fall, beliebiger_fall_mit_rahmen};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use vorabcheck::beispiel::beispiele;
use vorabcheck::export::regeln::{NAME, NAMENSRAUM, dmn};
use vorabcheck::finding::{Interval, Kriterium, Verdict};
use vorabcheck::law::{Fassung, Zuordnung};

/// The decisions, read by the engine.
struct Entscheider(Arc<ModelEvaluator>);

impl Entscheider {
    fn neu() -> Self {
        let datei = dmn(Fassung::Stand2018);
        let modell = dsntk_model::parse(&datei).expect("a DMN file");
        Self(ModelEvaluator::new(&[modell]).expect("decisions that fit together"))
    }

    fn ergebnis(&self, fall: &Fall) -> FeelContext {
        let eingaben = eingaben(fall);
        match self
            .0
            .evaluate_invocable(NAMENSRAUM, NAME, "Ergebnis", &eingaben)
        {
            Value::Context(ergebnis) => ergebnis,
            anderes => panic!("{anderes}"),
        }
    }
}

/// The answers as they stand in the data file; what is missing there is null, and a list is always one.
fn eingaben(fall: &Fall) -> FeelContext {
    let mut person = serde_json::to_value(&fall.person).unwrap();
    let ganz = |liste: &mut serde_json::Value| {
        if liste.is_null() {
            *liste = serde_json::json!({});
        }
        if liste["eintraege"].is_null() {
            liste["eintraege"] = serde_json::json!([]);
        }
    };
    for liste in [
        "hochschulabschluesse",
        "ausbildungen",
        "schulabschluesse",
        "schulungen",
    ] {
        ganz(&mut person[liste]);
    }
    ganz(&mut person["vorerfahrung"]["zeiten"]);
    let mut eingaben = FeelContext::new();
    let vorhaben = serde_json::to_value(&fall.vorhaben).unwrap();
    eingaben.set_entry(&Name::from("vorhaben"), wert(&vorhaben));
    eingaben.set_entry(&Name::from("person"), wert(&person));
    let stichtag = serde_json::to_value(fall.stichtag).unwrap();
    eingaben.set_entry(&Name::from("stichtag"), wert(&stichtag));
    eingaben
}

fn wert(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null(None),
        serde_json::Value::Bool(wahr) => Value::Boolean(*wahr),
        serde_json::Value::Number(zahl) => {
            Value::Number(FeelNumber::new(zahl.as_i64().unwrap(), 0))
        }
        serde_json::Value::String(text) => {
            Value::try_from_xsd_date(text).unwrap_or_else(|_| Value::String(text.clone()))
        }
        serde_json::Value::Array(liste) => Value::List(liste.iter().map(wert).collect()),
        serde_json::Value::Object(felder) => {
            let mut kontext = FeelContext::new();
            for (name, feld) in felder {
                kontext.set_entry(&Name::from(name), wert(feld));
            }
            Value::Context(kontext)
        }
    }
}

fn intervall(ergebnis: &FeelContext, name: &str) -> Interval {
    let Some(Value::Context(kontext)) = ergebnis.get_entry(&Name::from(format!("Wert{name}")))
    else {
        panic!("{name} is no value: {ergebnis}");
    };
    let ende = |name: &str| match kontext
        .get_entry(&Name::from(name))
        .unwrap()
        .to_string()
        .as_str()
    {
        "0" => Verdict::NichtErfuellt,
        "1" => Verdict::Klaerung,
        "2" => Verdict::Erfuellt,
        anderes => panic!("{anderes}: {ergebnis}"),
    };
    Interval {
        lo: ende("von"),
        hi: ende("bis"),
    }
}

fn wort(ergebnis: &FeelContext, name: &str) -> String {
    match ergebnis.get_entry(&Name::from(name)) {
        Some(Value::String(wort)) => wort.clone(),
        anderes => panic!("{name} is no word: {anderes:?}"),
    }
}

/// What is compared: the conditions, the four ways, and the whole.
const KRITERIEN: [Kriterium; 12] = [
    Kriterium::Antragsteller,
    Kriterium::Anstellungstraeger,
    Kriterium::Zielgruppe,
    Kriterium::Bedarfsfeststellung,
    Kriterium::Taetigkeiten,
    Kriterium::Aufgaben,
    Kriterium::BuchstabeA,
    Kriterium::BuchstabeB,
    Kriterium::Vorerfahrung,
    Kriterium::BuchstabeC,
    Kriterium::Qualifikation,
    Kriterium::Person,
];

/// How often each outcome came up.
#[derive(Default)]
struct Zaehler(BTreeMap<String, usize>);

impl Zaehler {
    fn zaehle(&mut self, was: String) {
        *self.0.entry(was).or_default() += 1;
    }

    fn vergleiche(&mut self, entscheider: &Entscheider, fall: &Fall) {
        let ergebnis = entscheider.ergebnis(fall);
        let finding = fall.finding();
        for kriterium in KRITERIEN {
            let recht = finding.suche(kriterium).unwrap().wert;
            let name = format!("{kriterium:?}");
            let angaben = || eingaben(fall).to_string();
            assert_eq!(intervall(&ergebnis, &name), recht, "{name}: {}", angaben());
            if WEGE.contains(&kriterium) {
                self.zaehle(format!("{name} {recht:?}"));
            }
        }
        let urteil = finding.wert.entschieden().map_or("offen", Verdict::wort);
        assert_eq!(wort(&ergebnis, "WertUrteil"), urteil);
        let zuordnung = fall
            .zuordnung()
            .map_or("offen", |zuordnung| zuordnung.wort());
        assert_eq!(wort(&ergebnis, "WertZuordnung"), zuordnung);
        self.zaehle(format!("Urteil {urteil}"));
        self.zaehle(format!("Zuordnung {zuordnung}"));
    }
}

const WEGE: [Kriterium; 4] = [
    Kriterium::BuchstabeA,
    Kriterium::BuchstabeB,
    Kriterium::Vorerfahrung,
    Kriterium::BuchstabeC,
];

/// Persons who say anything, with and without gaps, and examples as they would be entered.
fn personen(anzahl: usize) -> impl Iterator<Item = Fall> {
    let mut wuerfel = TestRunner::deterministic();
    let arten = [
        beliebiger_fall(Luecken::Moeglich).boxed(),
        beliebiger_fall(Luecken::Keine).boxed(),
        beliebiger_fall_mit_rahmen(Luecken::Moeglich).boxed(),
        beliebiger_fall_mit_rahmen(Luecken::Keine).boxed(),
    ];
    let beliebige = (0..anzahl / 2).map(move |nummer| {
        let art = &arten[nummer % arten.len()];
        art.new_tree(&mut wuerfel).unwrap().current()
    });
    let entworfene = beispiele(2018).flat_map(|vorantrag| {
        let vorhaben = vorantrag.vorhaben;
        let stichtag = vorantrag.stichtag;
        let personen = vorantrag.personen.into_iter();
        personen.map(move |person| Fall {
            vorhaben: vorhaben.clone(),
            person,
            stichtag,
        })
    });
    beliebige.chain(entworfene).take(anzahl)
}

/// The engine decides some thirty persons a second: it comes to a decision anew wherever another one requires it.
fn vergleiche(anzahl: usize) -> Zaehler {
    let entscheider = Entscheider::neu();
    let mut zaehler = Zaehler::default();
    for fall in personen(anzahl) {
        zaehler.vergleiche(&entscheider, &fall);
    }
    for wort in ["nicht_erfuellt", "klaerung", "erfuellt", "offen"] {
        assert!(zaehler.0.contains_key(&format!("Urteil {wort}")), "{wort}");
    }
    for zuordnung in Zuordnung::ALL {
        let wort = zuordnung.wort();
        assert!(
            zaehler.0.contains_key(&format!("Zuordnung {wort}")),
            "{wort}"
        );
    }
    zaehler
}

#[test]
fn einige_personen_bekommen_das_urteil_des_rechts() {
    vergleiche(300);
}

#[test]
#[ignore = "some minutes; a plain run takes a sample"]
fn zehntausend_personen_bekommen_das_urteil_des_rechts() {
    let zaehler = vergleiche(10_000);
    println!("{:#?}", zaehler.0);
    for weg in WEGE {
        for wert in Verdict::ALL {
            let wert = Interval::genau(*wert);
            let wort = format!("{weg:?} {wert:?}");
            assert!(zaehler.0.contains_key(&wort), "{wort}");
        }
    }
}
