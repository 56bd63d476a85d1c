//! What one person costs: the assessment with its explanation, the next question, the data file.

// A benchmark stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub)]

mod beispiele;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use vorabcheck::datum::Datum;
use vorabcheck::export::{lies, schreibe};
use vorabcheck::facts::Facts;
use vorabcheck::finding::Finding;
use vorabcheck::interview::{Ziel, hoechstens_noch, naechste};
use vorabcheck::law;
use vorabcheck::vorantrag::Vorantrag;
use vorabcheck::whatif;

/// The whole tree of a person: the verdict, and each reason with its citation and what follows from it.
fn beurteile(vorantrag: &Vorantrag, facts: &Facts<'_>) -> Finding {
    law::assess(vorantrag.fassung, facts, vorantrag.stichtag)
}

fn personen(vorantrag: &Vorantrag) -> impl Iterator<Item = Facts<'_>> {
    (0..vorantrag.personen.len()).filter_map(|person| vorantrag.facts(person))
}

/// Each sample alone, and `alle`: every person of every sample, so that the mean stands beside the single ones.
fn beurteilung(criterion: &mut Criterion) {
    let mut gruppe = criterion.benchmark_group("beurteilung");
    let beispiele = beispiele::alle();
    let mut messe = |name: &str, vorantraege: &[&Vorantrag]| {
        let faelle: Vec<(&Vorantrag, Facts<'_>)> = vorantraege
            .iter()
            .flat_map(|vorantrag| personen(vorantrag).map(move |facts| (*vorantrag, facts)))
            .collect();
        gruppe.throughput(Throughput::Elements(faelle.len().try_into().unwrap()));
        gruppe.bench_function(name, |messung| {
            messung.iter(|| {
                for (vorantrag, facts) in &faelle {
                    black_box(beurteile(vorantrag, black_box(facts)));
                }
            });
        });
    };
    for (name, vorantrag) in &beispiele {
        messe(name, &[vorantrag]);
    }
    let alle: Vec<&Vorantrag> = beispiele.iter().map(|(_, vorantrag)| vorantrag).collect();
    messe("alle", &alle);
}

/// What the page computes after each answer, besides the assessment: of nothing answered yet, and of something.
fn interview(criterion: &mut Criterion) {
    let mut gruppe = criterion.benchmark_group("interview");
    let stichtag = Datum::neu(2018, 3, 15).unwrap();
    let mut vorantraege = vec![("leer".to_owned(), Vorantrag::neu(stichtag))];
    vorantraege.extend(
        beispiele::alle()
            .into_iter()
            .filter(|(name, _)| name == "offen"),
    );
    for (name, vorantrag) in &vorantraege {
        let facts = vorantrag.facts(0).unwrap();
        let finding = beurteile(vorantrag, &facts);
        gruppe.bench_function(format!("naechste_frage_{name}"), |messung| {
            messung.iter(|| naechste(black_box(&finding), Ziel::Ergebnis));
        });
        gruppe.bench_function(format!("hoechstens_noch_{name}"), |messung| {
            messung.iter(|| hoechstens_noch(&facts, black_box(&finding), Ziel::Ergebnis));
        });
    }
}

/// What would change the verdict: every person of every sample, as the result page asks once for each page that it shows.
fn aenderungen(criterion: &mut Criterion) {
    let mut gruppe = criterion.benchmark_group("aenderungen");
    let beispiele = beispiele::alle();
    let personen = beispiele.iter().flat_map(|(_, vorantrag)| {
        (0..vorantrag.personen.len()).map(move |person| (vorantrag, person))
    });
    let faelle: Vec<(&Vorantrag, usize)> = personen.collect();
    gruppe.throughput(Throughput::Elements(faelle.len().try_into().unwrap()));
    gruppe.bench_function("alle", |messung| {
        messung.iter(|| {
            for (vorantrag, person) in &faelle {
                black_box(whatif::aenderungen(black_box(vorantrag), *person));
            }
        });
    });
}

/// The sample with the most answers of one person, there and back.
fn datei(criterion: &mut Criterion) {
    let mut gruppe = criterion.benchmark_group("datei");
    let beispiele = beispiele::alle();
    let (_, vorantrag) = beispiele.iter().find(|(name, _)| name == "c").unwrap();
    let text = schreibe(vorantrag);
    gruppe.throughput(Throughput::Bytes(text.len().try_into().unwrap()));
    gruppe.bench_function("lesen", |messung| {
        messung.iter(|| lies(black_box(text.as_bytes())).unwrap());
    });
    gruppe.bench_function("schreiben", |messung| {
        messung.iter(|| schreibe(black_box(vorantrag)));
    });
}

/// Two dozen short things: three seconds for each are enough.
fn kurz() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! {
    name = messungen;
    config = kurz();
    targets = beurteilung, interview, aenderungen, datei
}
criterion_main!(messungen);
