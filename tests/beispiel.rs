//! Invented cases: the same seed gives the same bytes, every way and outcome comes up, and what stands in them holds.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::collections::BTreeSet;

use chrono::Datelike;
use vorabcheck::beispiel::{Musterfall, RUNDE, beispiele, musterfaelle};
use vorabcheck::export::{json, lies};
use vorabcheck::facts::{Antragsteller, DatumAngabe, Einvernehmen};
use vorabcheck::finding::{Klaerung, Verdict};
use vorabcheck::law::Zuordnung;
use vorabcheck::text;
use vorabcheck::vorantrag::Vorantrag;

const SEEDS: [u64; 4] = [0, 1, 7, u64::MAX];

fn zeilen(seed: u64, anzahl: usize) -> String {
    let zeilen = beispiele(seed).take(anzahl);
    zeilen.map(|vorantrag| json::zeile(&vorantrag)).collect()
}

/// FNV-1a: enough to notice another byte.
fn pruefsumme(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |summe, byte| {
        (summe ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

// --- the seed --------------------------------------------------------------------------------------------------------

/// Seed 1 is what the terminal writes when nothing is said; its bytes change only with the rules, the file or the examples.
#[test]
fn derselbe_seed_gibt_fuer_immer_dieselben_bytes() {
    assert_eq!(
        pruefsumme(&zeilen(1, RUNDE)),
        7472081767431565854,
        "a wanted change?"
    );
}

#[test]
fn andere_seeds_geben_andere_faelle() {
    let verschiedene: BTreeSet<String> = (0..50).map(|seed| zeilen(seed, 3)).collect();
    assert_eq!(verschiedene.len(), 50);
}

#[test]
fn die_zweite_runde_wiederholt_die_erste_nicht() {
    let faelle: Vec<String> = beispiele(1)
        .take(2 * RUNDE)
        .map(|vorantrag| json::zeile(&vorantrag))
        .collect();
    let verschiedene: BTreeSet<&String> = faelle.iter().collect();
    assert!(
        verschiedene.len() > faelle.len() * 9 / 10,
        "{}",
        verschiedene.len()
    );
    assert_ne!(faelle[..RUNDE], faelle[RUNDE..]);
}

// --- what comes up ---------------------------------------------------------------------------------------------------

#[test]
fn jede_runde_hat_jeden_weg_und_jedes_ergebnis() {
    for seed in SEEDS {
        let faelle: Vec<Vorantrag> = beispiele(seed).take(RUNDE).collect();
        let mut wege = BTreeSet::new();
        let mut ergebnisse = BTreeSet::new();
        let (mut rechtsfragen, mut sachverhalte) = (0, 0);
        for ergebnis in faelle.iter().flat_map(Vorantrag::ergebnisse) {
            ergebnisse.insert(ergebnis.verdict());
            if ergebnis.verdict() == Some(Verdict::Erfuellt) {
                wege.insert(ergebnis.zuordnung.expect("the letter is fixed"));
            }
            if ergebnis.verdict() == Some(Verdict::Klaerung) {
                for finding in ergebnis.finding.tragende() {
                    match finding.klaerung {
                        Some(Klaerung::Rechtsfrage) => rechtsfragen += 1,
                        Some(Klaerung::Sachverhalt(_)) => sachverhalte += 1,
                        None => {}
                    }
                }
            }
        }
        let alle_wege = [
            Zuordnung::A,
            Zuordnung::B,
            Zuordnung::Vorerfahrung,
            Zuordnung::C,
        ];
        assert_eq!(wege, alle_wege.into(), "seed {seed}");
        let alle = [
            None,
            Some(Verdict::NichtErfuellt),
            Some(Verdict::Klaerung),
            Some(Verdict::Erfuellt),
        ];
        assert_eq!(ergebnisse, alle.into(), "seed {seed}");
        assert!(rechtsfragen > 0 && sachverhalte > 0, "seed {seed}");
        let landkreis = |vorantrag: &Vorantrag| {
            vorantrag.vorhaben.antragsteller == Some(Antragsteller::Landkreis)
                && vorantrag.vorhaben.einvernehmen == Some(Einvernehmen::LiegtVor)
        };
        assert!(faelle.iter().any(landkreis), "seed {seed}");
        assert!(faelle.iter().any(|vorantrag| vorantrag.personen.len() > 1));
    }
}

#[test]
fn die_tage_liegen_in_2018_und_streuen() {
    let faelle: Vec<Vorantrag> = beispiele(1).take(10 * RUNDE).collect();
    let monate: BTreeSet<u32> = faelle
        .iter()
        .map(|vorantrag| {
            let tag = vorantrag.stichtag.tag();
            assert!(
                tag.year() == 2018 || (tag.year(), tag.month()) == (2019, 1),
                "{tag}"
            );
            tag.month()
        })
        .collect();
    assert!(monate.len() >= 8, "{monate:?}");
    for vorantrag in &faelle {
        let beginn = vorantrag.vorhaben.bewilligungszeitraum_beginn;
        for person in &vorantrag.personen {
            if let (Some(DatumAngabe::Am(aufnahme)), Some(DatumAngabe::Am(beginn))) =
                (person.aufnahme_der_taetigkeit, beginn)
            {
                assert!(
                    beginn <= aufnahme,
                    "the work is taken up in the Bewilligungszeitraum"
                );
            }
        }
    }
}

// --- what stands in them ---------------------------------------------------------------------------------------------

/// Every example of several seeds, those of the page included.
fn viele() -> impl Iterator<Item = Vorantrag> {
    let gewuerfelt = SEEDS
        .into_iter()
        .flat_map(|seed| beispiele(seed).take(3 * RUNDE));
    gewuerfelt.chain(musterfaelle().map(|(_, vorantrag)| vorantrag))
}

#[test]
fn jede_zeile_wird_mit_ihrem_ergebnis_wieder_gelesen() {
    for vorantrag in viele() {
        let zeile = json::zeile(&vorantrag);
        assert_eq!(zeile.find('\n'), Some(zeile.len() - 1));
        let gelesen = lies(zeile.as_bytes()).unwrap();
        assert_eq!(gelesen.vorantrag, vorantrag);
        let mut verglichen = 0;
        for (neu, gespeichert) in gelesen.vorantrag.ergebnisse().zip(&gelesen.ergebnisse) {
            assert!(gespeichert.as_ref().unwrap().stimmt_mit(&neu));
            verglichen += 1;
        }
        assert!(verglichen > 0 && verglichen == vorantrag.personen.len());
    }
}

#[test]
fn in_keinem_beispiel_ruht_eine_antwort() {
    for vorantrag in viele() {
        assert_eq!(vorantrag.ohne_ruhende(), vorantrag);
        assert_eq!(vorantrag.widersprueche(), []);
    }
}

// --- the page's ------------------------------------------------------------------------------------------------------

#[test]
fn jeder_musterfall_hat_sein_ergebnis() {
    use Verdict::{Erfuellt, Klaerung as Fraglich, NichtErfuellt};
    use Zuordnung::{A, B, C, InKlaerung, Vorerfahrung};
    let gefunden: Vec<_> = musterfaelle()
        .map(|(fall, vorantrag)| {
            let ergebnisse = vorantrag.ergebnisse();
            let ergebnisse: Vec<_> = ergebnisse.map(|e| (e.verdict(), e.zuordnung)).collect();
            (fall, ergebnisse)
        })
        .collect();
    let erwartet = [
        (Musterfall::BuchstabeA, vec![(Some(Erfuellt), Some(A))]),
        (Musterfall::BuchstabeB, vec![(Some(Erfuellt), Some(B))]),
        (
            Musterfall::Vorerfahrung,
            vec![(Some(Erfuellt), Some(Vorerfahrung))],
        ),
        (Musterfall::BuchstabeC, vec![(Some(Erfuellt), Some(C))]),
        (
            Musterfall::Rechtsfrage,
            vec![(Some(Fraglich), Some(InKlaerung))],
        ),
        (Musterfall::Sachverhalt, vec![(Some(Fraglich), Some(A))]),
        (
            Musterfall::NichtFoerderfaehig,
            vec![(Some(NichtErfuellt), Some(Zuordnung::Keine))],
        ),
        (
            Musterfall::MehrerePersonen,
            vec![
                (Some(Erfuellt), Some(A)),
                (Some(Erfuellt), Some(B)),
                (Some(Erfuellt), Some(C)),
            ],
        ),
    ];
    assert_eq!(gefunden, erwartet);
    let namen: BTreeSet<&str> = Musterfall::ALL
        .iter()
        .map(|f| text::musterfall(*f))
        .collect();
    assert_eq!(namen.len(), Musterfall::ALL.len());
}
