//! Every Norm, question, answer and reason occurs, and has words.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod hilfen;

use std::collections::BTreeSet;

use hilfen::beliebig::{Luecken, antworten, beliebiger_fall, beliebiger_fall_mit_rahmen};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use vorabcheck::facts::Question;
use vorabcheck::finding::{Finding, Grund, Norm};
use vorabcheck::text;

/// Names of the values of an enum, read from its own source: what is added there must occur here.
fn werte(quelle: &str, name: &str) -> BTreeSet<String> {
    let (_, koerper) = quelle.split_once(&format!("enum {name} {{")).unwrap();
    let mut tiefe = 0;
    let mut werte = BTreeSet::new();
    for zeile in koerper.lines() {
        let zeile = zeile.trim();
        if tiefe == 0 && zeile.starts_with(|erstes: char| erstes.is_ascii_uppercase()) {
            let ende = zeile
                .find(|zeichen: char| !zeichen.is_alphanumeric())
                .unwrap_or(zeile.len());
            werte.insert(zeile[..ende].to_owned());
        }
        if !zeile.starts_with("//") {
            tiefe += zeile.matches('{').count();
            match tiefe.checked_sub(zeile.matches('}').count()) {
                Some(rest) => tiefe = rest,
                None => break,
            }
        }
    }
    werte
}

fn name(wert: &impl std::fmt::Debug) -> String {
    let text = format!("{wert:?}");
    let ende = text
        .find(|zeichen: char| !zeichen.is_alphanumeric())
        .unwrap_or(text.len());
    text[..ende].to_owned()
}

/// The Findings of many persons: arbitrary ones, and such whose frame is met.
fn viele_findings(mut sieh: impl FnMut(&Finding)) {
    let mut zufall = TestRunner::deterministic();
    for _ in 0..1_500 {
        for fall in [
            beliebiger_fall(Luecken::Moeglich)
                .new_tree(&mut zufall)
                .unwrap()
                .current(),
            beliebiger_fall(Luecken::Keine)
                .new_tree(&mut zufall)
                .unwrap()
                .current(),
            beliebiger_fall_mit_rahmen(Luecken::Keine)
                .new_tree(&mut zufall)
                .unwrap()
                .current(),
        ] {
            sieh(&fall.finding());
        }
    }
}

#[test]
fn jede_norm_jede_frage_und_jeder_grund_kommen_vor() {
    let mut normen = BTreeSet::new();
    let mut gruende = BTreeSet::new();
    let mut kriterien = BTreeSet::new();
    let mut fragen = BTreeSet::new();
    viele_findings(|finding| {
        for teil in finding.alle() {
            normen.insert(name(&teil.norm));
            kriterien.insert(name(&teil.kriterium));
            fragen.extend(teil.fragen.iter().map(|frage| name(&frage)));
            if let Some(grund) = &teil.grund {
                gruende.insert(name(grund));
                assert_gut(&text::grund(grund), grund);
            }
            assert_gut(&text::kriterium(teil.kriterium), &teil.kriterium);
        }
    });
    let alle_normen: BTreeSet<String> = Norm::ALL.iter().map(name).collect();
    assert_eq!(normen, alle_normen);
    assert_eq!(
        gruende,
        werte(include_str!("../src/finding/grund.rs"), "Grund")
    );
    assert_eq!(
        kriterien,
        werte(include_str!("../src/finding/kriterium.rs"), "Kriterium")
    );
    let mut alle_fragen = werte(include_str!("../src/facts/frage.rs"), "Question");
    // No rule rests on it: it is an input of the assessment.
    alle_fragen.remove("Stichtag");
    assert_eq!(fragen, alle_fragen);
}

/// Words that a person can read: something, one line, nothing left over from the program.
fn assert_gut(text: &str, von: &impl std::fmt::Debug) {
    assert!(!text.trim().is_empty(), "{von:?} has no words");
    assert!(
        !text.contains(['\n', '{', '}', '_']) && !text.contains("  "),
        "{von:?}: {text}"
    );
}

#[test]
fn jede_norm_hat_fundstelle_und_regel() {
    let mut fundstellen = BTreeSet::new();
    for norm in Norm::ALL {
        assert_gut(text::fundstelle(*norm), norm);
        assert_gut(text::regel(*norm), norm);
        assert!(
            fundstellen.insert((text::fundstelle(*norm), text::regel(*norm))),
            "{norm:?} twice"
        );
    }
}

#[test]
fn jede_frage_und_jede_antwort_hat_eigene_worte() {
    use vorabcheck::facts::Listenart;
    let mut fragen = Question::EINZELNE.to_vec();
    for liste in Listenart::ALL {
        fragen.push(liste.weitere());
        fragen.extend(liste.fragen(0));
    }
    let mut koepfe = BTreeSet::new();
    for frage in fragen {
        for anzahl in [0, 1] {
            let kopf = text::frage(frage, anzahl);
            assert_gut(kopf, &frage);
            assert!(kopf.ends_with('?'), "{kopf}");
        }
        assert!(
            koepfe.insert(text::frage(frage, 0)),
            "{frage:?} asks what another asks"
        );
        if let Some(hilfe) = text::hilfe(frage) {
            assert_gut(hilfe, &frage);
        }
        let mut worte = BTreeSet::new();
        for antwort in antworten(frage) {
            let text = text::antwort(&antwort);
            assert_gut(&text, &antwort);
            assert!(
                worte.insert(text.clone()),
                "{frage:?}: two answers read {text}"
            );
        }
    }
}

#[test]
fn gruende_mit_zahlen_stehen_im_singular_wo_es_einer_ist() {
    assert!(text::grund(&Grund::GenannteAufgaben(1)).starts_with("Eine der sechs"));
    assert!(text::grund(&Grund::GenannteAufgaben(4)).starts_with("Vier der sechs"));
}
