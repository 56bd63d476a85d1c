//! The chain, `all` and `any`, and what decides a Finding.

use vorabcheck::facts::Question;
use vorabcheck::finding::{Finding, Grund, Interval, Kriterium, Norm, Outcome, Verdict, all, any};

const JA: Outcome = Outcome::Erfuellt;
const FRAGLICH: Outcome = Outcome::RECHTSFRAGE;
const NEIN: Outcome = Outcome::NichtErfuellt;

fn blatt(outcome: Outcome) -> Finding {
    Finding::entschieden(Kriterium::Art, Norm::Nr42, outcome, Grund::Inland, [])
}

fn offen() -> Finding {
    Finding::offen(Kriterium::Art, Norm::Nr42, Question::Aufnahme)
}

fn alle(teile: impl IntoIterator<Item = Finding>) -> Finding {
    all(Kriterium::Person, Norm::Foerderung, teile)
}

fn eine(teile: impl IntoIterator<Item = Finding>) -> Finding {
    any(Kriterium::Qualifikation, Norm::Nr42, teile)
}

#[test]
fn all_ist_das_minimum_und_any_das_maximum() {
    for erste in [JA, FRAGLICH, NEIN] {
        for zweite in [JA, FRAGLICH, NEIN] {
            let (a, b) = (erste.verdict(), zweite.verdict());
            let teile = || [blatt(erste), blatt(zweite)];
            assert_eq!(alle(teile()).wert, Interval::genau(a.min(b)));
            assert_eq!(eine(teile()).wert, Interval::genau(a.max(b)));
        }
    }
    assert_eq!(alle([]).wert.entschieden(), Some(Verdict::Erfuellt));
    assert_eq!(eine([]).wert.entschieden(), Some(Verdict::NichtErfuellt));
}

#[test]
fn offenes_laesst_nur_was_die_anderen_zulassen() {
    let wert = |finding: Finding| (finding.wert.lo, finding.wert.hi);
    use Verdict::{Erfuellt, Klaerung, NichtErfuellt};
    assert_eq!(
        wert(alle([offen(), blatt(FRAGLICH)])),
        (NichtErfuellt, Klaerung)
    );
    assert_eq!(wert(eine([offen(), blatt(FRAGLICH)])), (Klaerung, Erfuellt));
    assert_eq!(
        wert(alle([offen(), blatt(NEIN)])),
        (NichtErfuellt, NichtErfuellt)
    );
    assert_eq!(wert(eine([offen(), blatt(JA)])), (Erfuellt, Erfuellt));
}

#[test]
fn tragend_ist_der_erste_erfuellte_weg_sonst_jeder_in_klaerung() {
    let zahl = |finding: &Finding| finding.tragende().len() - 1;
    assert_eq!(zahl(&eine([blatt(FRAGLICH), blatt(JA), blatt(JA)])), 1);
    assert_eq!(
        zahl(&eine([blatt(FRAGLICH), blatt(NEIN), blatt(FRAGLICH)])),
        2
    );
    assert_eq!(zahl(&eine([blatt(NEIN), blatt(NEIN)])), 0);
    assert_eq!(zahl(&alle([blatt(NEIN), blatt(JA)])), 2);
}

#[test]
fn ausschlaggebend_ist_was_den_wert_unten_haelt() {
    let zahl = |finding: &Finding| finding.ausschlaggebende().len();
    assert_eq!(zahl(&alle([blatt(NEIN), blatt(FRAGLICH), blatt(JA)])), 1);
    assert_eq!(
        zahl(&alle([
            blatt(FRAGLICH),
            eine([blatt(FRAGLICH), blatt(NEIN)])
        ])),
        2
    );
    assert_eq!(
        zahl(&eine([blatt(NEIN), alle([blatt(NEIN), blatt(JA)])])),
        2
    );
    assert_eq!(zahl(&alle([blatt(JA)])), 0);
    assert_eq!(zahl(&alle([offen(), blatt(JA)])), 0);
}

/// What is larger than 128 bytes, the compiler moves by a call; a person has some forty Findings, and each moves several times.
#[test]
#[cfg(target_pointer_width = "64")]
fn ein_finding_bleibt_klein() {
    assert!(size_of::<Finding>() <= 112);
}
