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

#[path = "regelwerk/eingaben.rs"]
mod eingaben;
#[path = "../../../tests/hilfen/mod.rs"]
mod hilfen;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value;
use dsntk_feel::{FeelScope, Name};
use dsntk_feel_evaluator::evaluate_context;
use dsntk_model_evaluator::ModelEvaluator;
use eingaben::Eingaben;
use hilfen::Fall;
use hilfen::beliebig::{Luecken, beliebiger_fall, beliebiger_fall_mit_rahmen, faelle};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use vorabcheck::beispiel::beispiele;
use vorabcheck::datum::Datum;
use vorabcheck::export::regeln::{ERGEBNIS, NAME, dmn, namensraum, teilname};
use vorabcheck::facts::{Arbeitgeber, DatumAngabe, Einsatz, Schulungsstand, VorerfahrungAngabe};
use vorabcheck::finding::{Finding, Kriterium, Verdict};
use vorabcheck::law::frist::{drei_monate_nach, sechs_monate_ab};
use vorabcheck::law::{Fassung, Zuordnung};
use vorabcheck::regelwerk::{Regelwerk, nummer_des_eintrags, ohne_nummer};

/// The engine copies values for most of its time.
#[global_allocator]
static SPEICHER: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The decisions, read by the engine.
struct Entscheider {
    modell: Arc<ModelEvaluator>,
    eingaben: Eingaben,
    namensraum: String,
    regelwerk: Regelwerk,
}

impl Entscheider {
    fn neu(datei: &str) -> Self {
        let modell = dsntk_model::parse(datei).expect("a DMN file");
        Self {
            eingaben: Eingaben::von(&modell),
            modell: ModelEvaluator::new(&[modell]).expect("decisions that fit together"),
            namensraum: namensraum(Fassung::Stand2018),
            regelwerk: Regelwerk::neu(Fassung::Stand2018),
        }
    }

    fn ergebnis(&self, fall: &Fall) -> FeelContext {
        let eingaben = self.eingaben.fuer(fall);
        let modell = &self.modell;
        match modell.evaluate_invocable(&self.namensraum, NAME, ERGEBNIS, &eingaben) {
            Value::Context(ergebnis) => ergebnis,
            anderes => panic!("{anderes}"),
        }
    }
}

/// A part of a value by its name.
fn teil<'a>(wert: &'a Value, name: &str) -> Option<&'a Value> {
    let Value::Context(teile) = wert else {
        return None;
    };
    teile.get_entry(&Name::from(name))
}

fn wort(wert: &Value) -> &str {
    match teil(wert, "wort") {
        Some(Value::String(wort)) => wort,
        _ => panic!("{wert} has no word"),
    }
}

/// Both ends of a value, as the law names them.
fn enden(wert: &Value) -> [Option<Verdict>; 2] {
    ["von", "bis"].map(|ende| match teil(wert, ende)?.to_string().as_str() {
        "0" => Some(Verdict::NichtErfuellt),
        "1" => Some(Verdict::Klaerung),
        "2" => Some(Verdict::Erfuellt),
        _ => None,
    })
}

/// What was compared, and how often.
#[derive(Default)]
struct Zaehler {
    /// Each node, by the criteria down to it.
    knoten: BTreeMap<String, usize>,
    /// The rows of the tables.
    zeilen: BTreeMap<String, usize>,
    /// Outcomes.
    ausgaenge: BTreeMap<String, usize>,
    personen: usize,
}

impl Zaehler {
    fn vergleiche(&mut self, entscheider: &Entscheider, fall: &Fall) {
        let ergebnis = entscheider.ergebnis(fall);
        let name = |name: &str| ergebnis.get_entry(&Name::from(name)).unwrap();
        let finding = fall.finding();
        let gleich = self.knoten(entscheider, &finding, name("werte"), &mut Vec::new());
        let urteil = finding.wert.entschieden().map_or("offen", Verdict::wort);
        let zuordnung = fall.zuordnung().map_or("offen", Zuordnung::wort);
        let gleich = gleich.and_then(|()| {
            let worte = [wort(name("urteil")), wort(name("zuordnung"))];
            let richtig = worte == [urteil, zuordnung];
            richtig
                .then_some(())
                .ok_or(format!("{worte:?}, but {urteil}, {zuordnung}"))
        });
        if let Err(fehler) = gleich {
            panic!("{fehler}\n{}", entscheider.eingaben.fuer(fall));
        }
        for (art, wort) in [("Urteil", urteil), ("Zuordnung", zuordnung)] {
            *self.ausgaenge.entry(format!("{art} {wort}")).or_default() += 1;
        }
        for wert in ergebnis.values() {
            self.zeilen(wert);
        }
        self.personen += 1;
    }

    /// Compares a node, its parts first: what differs is named where it begins.
    fn knoten(
        &mut self,
        entscheider: &Entscheider,
        finding: &Finding,
        wert: &Value,
        pfad: &mut Vec<Kriterium>,
    ) -> Result<(), String> {
        pfad.push(ohne_nummer(finding.kriterium));
        for unter in &finding.teile {
            // While only its kind is open, a part is about the whole; it stands in the place of the first.
            let kriterium = if unter.kriterium == finding.kriterium {
                let nummer = entscheider.regelwerk.suche(pfad).unwrap();
                let erster = entscheider.regelwerk.teile(nummer).next();
                erster.unwrap().1.kriterium
            } else {
                unter.kriterium
            };
            let wert = teil(wert, "teile").and_then(|teile| {
                let wert = teil(teile, &teilname(kriterium))?;
                match (nummer_des_eintrags(kriterium), wert) {
                    (Some((_, nummer)), Value::List(eintraege)) => eintraege.get(nummer),
                    _ => Some(wert),
                }
            });
            let Some(wert) = wert else {
                return Err(format!("{pfad:?} without {:?}", unter.kriterium));
            };
            self.knoten(entscheider, unter, wert, pfad)?;
        }
        let recht = [finding.wert.lo, finding.wert.hi].map(Some);
        if enden(wert) != recht {
            return Err(format!("{pfad:?}: {wert}, but {recht:?}"));
        }
        *self.knoten.entry(format!("{pfad:?}")).or_default() += 1;
        pfad.pop();
        Ok(())
    }

    /// Counts the rows that a result names.
    fn zeilen(&mut self, wert: &Value) {
        match wert {
            Value::Context(teile) => {
                for (name, teil) in teile.iter() {
                    match teil {
                        Value::String(zeile) if name.as_str() == "zeile" => {
                            *self.zeilen.entry(zeile.clone()).or_default() += 1;
                        }
                        _ => self.zeilen(teil),
                    }
                }
            }
            Value::List(eintraege) => eintraege.iter().for_each(|eintrag| self.zeilen(eintrag)),
            _ => {}
        }
    }

    fn dazu(&mut self, anderer: Self) {
        fn mehr<K: Ord>(alle: &mut BTreeMap<K, usize>, weitere: BTreeMap<K, usize>) {
            for (was, anzahl) in weitere {
                *alle.entry(was).or_default() += anzahl;
            }
        }
        mehr(&mut self.knoten, anderer.knoten);
        mehr(&mut self.zeilen, anderer.zeilen);
        mehr(&mut self.ausgaenge, anderer.ausgaenge);
        self.personen += anderer.personen;
    }
}

/// Persons who say anything, with and without gaps.
fn zufaellige(anzahl: usize, seed: u64) -> impl Iterator<Item = Fall> {
    let mut wuerfel = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(seed),
        ..Config::default()
    });
    let arten = [
        beliebiger_fall(Luecken::Moeglich).boxed(),
        beliebiger_fall(Luecken::Keine).boxed(),
        beliebiger_fall_mit_rahmen(Luecken::Moeglich).boxed(),
        beliebiger_fall_mit_rahmen(Luecken::Keine).boxed(),
        beliebiger_fall(Luecken::Moeglich)
            .prop_map(mit_zaehlenden_zeiten)
            .boxed(),
        beliebiger_fall(Luecken::Keine)
            .prop_map(mit_buchungen_zum_verschobenen_tag)
            .boxed(),
    ];
    (0..anzahl).map(move |nummer| {
        let art = &arten[nummer % arten.len()];
        art.new_tree(&mut wuerfel).unwrap().current()
    })
}

/// Whose Vorerfahrung is told as periods in the field, which chance alone seldom says of all of them.
fn mit_zaehlenden_zeiten(mut fall: Fall) -> Fall {
    let vorerfahrung = &mut fall.person.vorerfahrung;
    vorerfahrung.angabe = Some(VorerfahrungAngabe::Zeitraeume);
    for zeit in &mut vorerfahrung.zeiten.eintraege {
        zeit.einsatz = Some(Einsatz::KommunaleEbene);
        zeit.arbeitgeber = zeit.arbeitgeber.map(|arbeitgeber| match arbeitgeber {
            Arbeitgeber::FreierTraeger => Arbeitgeber::FreierTraeger,
            _ => Arbeitgeber::Kommune,
        });
    }
    fall
}

/// Whose courses are booked for the working day to which the end of the three months moves, which chance seldom meets.
fn mit_buchungen_zum_verschobenen_tag(mut fall: Fall) -> Fall {
    let Some(DatumAngabe::Am(aufnahme)) = fall.person.aufnahme_der_taetigkeit else {
        return fall;
    };
    let tag = Datum::aus(drei_monate_nach(aufnahme.tag()).verschoben).unwrap();
    for schulung in &mut fall.person.schulungen.eintraege {
        schulung.stand = Some(Schulungsstand::Gebucht);
        schulung.begonnen_am = None;
        schulung.gebucht_fuer = Some(tag);
    }
    fall
}

/// Persons as they would be entered.
fn entworfene(anzahl: usize) -> impl Iterator<Item = Fall> {
    let alle = beispiele(2018).flat_map(|vorantrag| {
        let vorhaben = vorantrag.vorhaben;
        let stichtag = vorantrag.stichtag;
        let personen = vorantrag.personen.into_iter();
        personen.map(move |person| Fall {
            vorhaben: vorhaben.clone(),
            person,
            stichtag,
        })
    });
    alle.take(anzahl)
}

/// The seed that the environment asks for (`PROPTEST_RNG_SEED`), else another one each time: the output names it.
fn seed() -> u64 {
    match Config::default().rng_seed {
        RngSeed::Fixed(seed) => seed,
        RngSeed::Random => std::time::UNIX_EPOCH.elapsed().unwrap().as_secs(),
    }
}

/// So many, unless the environment (`PROPTEST_CASES`) asks for another number.
const ZUFAELLIGE: u32 = 10_000;
const ENTWORFENE: usize = 500;

#[test]
fn zehntausend_zufaellige_personen_bekommen_jeden_wert_des_rechts() {
    let datei = dmn(Fassung::Stand2018);
    let entscheider = Entscheider::neu(&datei);
    let seed = seed();
    let zufaellige_je_faden = faelle(ZUFAELLIGE).cases as usize / 2;
    println!("PROPTEST_RNG_SEED={seed}");
    let zaehler = std::thread::scope(|faden| {
        let faeden = [(seed, 0), (!seed, ENTWORFENE)].map(|(seed, entworfene_dazu)| {
            let entscheider = &entscheider;
            faden.spawn(move || {
                let mut zaehler = Zaehler::default();
                let faelle =
                    zufaellige(zufaellige_je_faden, seed).chain(entworfene(entworfene_dazu));
                faelle.for_each(|fall| zaehler.vergleiche(entscheider, &fall));
                zaehler
            })
        });
        let mut alle = Zaehler::default();
        for faden in faeden {
            alle.dazu(faden.join().expect("the law's values"));
        }
        alle
    });
    assert_eq!(zaehler.personen, 2 * zufaellige_je_faden + ENTWORFENE);
    for wort in ["nicht_erfuellt", "klaerung", "erfuellt", "offen"] {
        assert!(
            zaehler.ausgaenge.contains_key(&format!("Urteil {wort}")),
            "{wort}"
        );
    }
    for zuordnung in Zuordnung::ALL {
        let wort = zuordnung.wort();
        assert!(
            zaehler.ausgaenge.contains_key(&format!("Zuordnung {wort}")),
            "{wort}"
        );
    }
    let regelwerk = &entscheider.regelwerk;
    for nummer in 0..regelwerk.knoten.len() {
        let pfad = format!("{:?}", regelwerk.pfad(nummer));
        assert!(
            zaehler.knoten.contains_key(&pfad),
            "{pfad} was not compared"
        );
    }
    let mut seltenste: Vec<(&String, &usize)> = zaehler.zeilen.iter().collect();
    seltenste.sort_by_key(|(_, anzahl)| **anzahl);
    seltenste.truncate(12);
    println!("the rows that were hit least: {seltenste:?}");
    let alle: BTreeSet<&str> = kennungen_der_zeilen(&datei).collect();
    let getroffene: BTreeSet<&str> = zaehler.zeilen.keys().map(String::as_str).collect();
    let fehlende: Vec<&&str> = alle.difference(&getroffene).collect();
    assert!(
        fehlende.is_empty() || 2 * zufaellige_je_faden < ZUFAELLIGE as usize,
        "rows that nobody hit: {fehlende:#?}"
    );
}

/// What the rows of all tables are called.
fn kennungen_der_zeilen(datei: &str) -> impl Iterator<Item = &str> {
    let zeilen = datei.split("<rule id=\"").skip(1);
    zeilen.filter_map(|ab| ab.split('"').next())
}

#[test]
fn die_leere_eingabe_steht_in_der_datei() {
    let datei = dmn(Fassung::Stand2018);
    let entscheider = Entscheider::neu(&datei);
    let leer = entscheider.eingaben.fuer(&Fall::leer());
    for name in ["vorhaben", "person"] {
        let anfang = format!("<inputData id=\"_{name}\"");
        let (_, ab) = datei.split_once(&anfang).unwrap();
        let (text, _) = ab.split_once("</description>").unwrap();
        let (_, feel) = text.split_once(": {").unwrap();
        let feel = format!("{{{feel}");
        let beispiel = evaluate_context(&FeelScope::default(), &feel).unwrap();
        let wert = leer.get_entry(&Name::from(name)).unwrap();
        assert_eq!(beispiel.to_string(), wert.to_string());
    }
    let ergebnis = Value::Context(entscheider.ergebnis(&Fall::leer()));
    for wort_von in ["urteil", "zuordnung"] {
        let wert = teil(&ergebnis, wort_von).unwrap();
        assert_eq!(wort(wert), "offen", "{wort_von}");
    }
}

/// Chance draws few days, so every day is asked for: where six months end, and which day is a working day.
#[test]
fn jeder_tag_bekommt_die_fristen_des_rechts() {
    let entscheider = Entscheider::neu(&dmn(Fassung::Stand2018));
    let modell = &entscheider.modell;
    let frage = |name: &str, eingaben: FeelContext| {
        modell.evaluate_invocable(&entscheider.namensraum, NAME, name, &eingaben)
    };
    let als_wert = |tag: NaiveDate| Value::try_from_xsd_date(&tag.to_string()).unwrap();
    let erster = NaiveDate::from_ymd_opt(2015, 1, 1).unwrap();
    for tag in erster.iter_days().take_while(|tag| tag.year() <= 2035) {
        let mut eingaben = FeelContext::new();
        eingaben.set_entry(&Name::from("tag"), als_wert(tag));
        assert_eq!(
            frage("SechsMonateAb", eingaben),
            als_wert(sechs_monate_ab(tag)),
            "{tag}"
        );
        let mut fall = Fall::leer();
        fall.person.aufnahme_der_taetigkeit =
            Some(DatumAngabe::Am(hilfen::datum(&tag.to_string())));
        let eingaben = entscheider.eingaben.fuer(&fall);
        let frist = frage("Frist", eingaben);
        let recht = drei_monate_nach(tag);
        for (name, recht) in [
            ("letzter_tag", recht.letzter_tag),
            ("verschoben", recht.verschoben),
        ] {
            assert_eq!(teil(&frist, name), Some(&als_wert(recht)), "{tag}: {name}");
        }
    }
}
