//! The examples keep the outcome of their classes, and each kind has the one it is named by.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is wrong"
)]

use super::falltyp::Entwurf;
use super::wuerfel::Wuerfel;
use super::{Falltyp, vorantrag};
use crate::finding::{Finding, Klaerung, Kriterium, Verdict};
use crate::klassen::{Klassen, vertreter};
use crate::law::Zuordnung;
use crate::vorantrag::Ergebnis;

const JE_TYP: u64 = 60;

/// Every kind on many seeds: its classes, and the examples made of them.
fn entwuerfe() -> impl Iterator<Item = (Falltyp, Entwurf, Vec<Ergebnis>)> {
    Falltyp::ALL.iter().flat_map(|typ| {
        (0..JE_TYP).map(|seed| {
            let mut wuerfel = Wuerfel::neu(seed);
            let entwurf = Entwurf::neu(*typ, &mut wuerfel);
            let ergebnisse = vorantrag(&entwurf, &mut wuerfel).ergebnisse().collect();
            (*typ, entwurf, ergebnisse)
        })
    })
}

fn der_klassen(klassen: &Klassen) -> Ergebnis {
    vertreter(klassen).ergebnis(0).unwrap()
}

#[test]
fn andere_tage_in_denselben_klassen_aendern_das_ergebnis_nicht() {
    for (typ, entwurf, ergebnisse) in entwuerfe().filter(|(typ, ..)| *typ != Falltyp::Angefangen) {
        assert_eq!(entwurf.personen.len(), ergebnisse.len(), "{typ:?}");
        for (klassen, ergebnis) in entwurf.personen.iter().zip(&ergebnisse) {
            // The first person's Stichtag holds for all; the letter is not asked for where the person fails anyway.
            let erwartet = der_klassen(klassen);
            assert_eq!(
                ergebnis.verdict(),
                erwartet.verdict(),
                "{typ:?}: {klassen:#?}"
            );
            if ergebnis.verdict() != Some(Verdict::NichtErfuellt) {
                assert_eq!(
                    ergebnis.zuordnung, erwartet.zuordnung,
                    "{typ:?}: {klassen:#?}"
                );
            }
        }
    }
}

/// What a kind is named by: the verdict, the letter where the qualification decides it, and what is in Klärung.
fn erwartet(typ: Falltyp) -> (Option<Verdict>, Option<Zuordnung>, Option<Kriterium>) {
    use Falltyp as F;
    use Verdict::{Erfuellt, Klaerung, NichtErfuellt};
    let in_klaerung = Some(Zuordnung::InKlaerung);
    match typ {
        F::BuchstabeA | F::AnerkannterAbschluss => (Some(Erfuellt), Some(Zuordnung::A), None),
        F::BuchstabeB => (Some(Erfuellt), Some(Zuordnung::B), None),
        F::VorerfahrungInMonaten | F::VorerfahrungInZeitraeumen => {
            (Some(Erfuellt), Some(Zuordnung::Vorerfahrung), None)
        }
        F::KursBegonnen | F::KursGebucht => (Some(Erfuellt), Some(Zuordnung::C), None),
        F::LandkreisMitEinvernehmen | F::FreierTraegerStelltAn => (Some(Erfuellt), None, None),
        F::AnderesFach
        | F::Staatsexamen
        | F::FristAmWochenende
        | F::ZweifelhafteVorerfahrung
        | F::ThemaZumTeil
        | F::AnerkennungBeantragt
        | F::KursBeabsichtigt => (Some(Klaerung), in_klaerung, Some(Kriterium::Qualifikation)),
        F::ZielgruppeZumTeil | F::ZielgruppeUnbekannt => {
            (Some(Klaerung), None, Some(Kriterium::Zielgruppe))
        }
        F::Zusammenschluss | F::EinvernehmenInVerhandlung => {
            (Some(Klaerung), None, Some(Kriterium::Antragsteller))
        }
        F::AufgabenUnbekannt => (Some(Klaerung), None, Some(Kriterium::Aufgaben)),
        F::AufgabenuebertragungGeplant => {
            (Some(Klaerung), None, Some(Kriterium::Anstellungstraeger))
        }
        F::FreierTraegerBeantragt => (Some(NichtErfuellt), None, Some(Kriterium::Antragsteller)),
        F::OhneAufgabenuebertragung => (
            Some(NichtErfuellt),
            None,
            Some(Kriterium::Anstellungstraeger),
        ),
        F::AndereZielgruppe => (Some(NichtErfuellt), None, Some(Kriterium::Zielgruppe)),
        F::ThemaFehlt
        | F::ZuSpaet
        | F::OhneQualifikation
        | F::SchuleZuNiedrig
        | F::UnpassendesFach => (Some(NichtErfuellt), None, Some(Kriterium::Qualifikation)),
        F::Angefangen | F::MehrerePersonen => (None, None, None),
    }
}

#[test]
fn jeder_typ_hat_das_ergebnis_nach_dem_er_heisst() {
    for (typ, _, ergebnisse) in entwuerfe().filter(|(typ, ..)| *typ != Falltyp::MehrerePersonen) {
        let (verdict, buchstabe, entscheidend) = erwartet(typ);
        for ergebnis in ergebnisse {
            assert_eq!(ergebnis.verdict(), verdict, "{typ:?}");
            if buchstabe.is_some() {
                assert_eq!(ergebnis.zuordnung, buchstabe, "{typ:?}");
            }
            // Just what the kind is named by keeps the person from being eligible; what then cannot count is not asked.
            let nicht_erfuellt: Vec<Kriterium> = ergebnis
                .finding
                .teile
                .iter()
                .filter(|teil| verdict.is_some() && teil.wert.hi < Verdict::Erfuellt)
                .map(|teil| teil.kriterium)
                .collect();
            assert!(
                nicht_erfuellt.iter().eq(&entscheidend),
                "{typ:?}: {nicht_erfuellt:?}"
            );
        }
    }
}

fn arten(finding: &Finding) -> Vec<Klaerung> {
    finding
        .tragende()
        .iter()
        .filter_map(|f| f.klaerung)
        .collect()
}

#[test]
fn jede_klaerung_ist_von_ihrer_art() {
    use Falltyp as F;
    for (typ, _, ergebnisse) in entwuerfe() {
        let rechtsfrage = match typ {
            F::AnderesFach
            | F::Staatsexamen
            | F::FristAmWochenende
            | F::ZweifelhafteVorerfahrung
            | F::ThemaZumTeil
            | F::ZielgruppeZumTeil
            | F::Zusammenschluss => true,
            F::AnerkennungBeantragt
            | F::KursBeabsichtigt
            | F::ZielgruppeUnbekannt
            | F::EinvernehmenInVerhandlung
            | F::AufgabenUnbekannt
            | F::AufgabenuebertragungGeplant => false,
            _ => continue,
        };
        for ergebnis in ergebnisse {
            let arten = arten(&ergebnis.finding);
            let ist_rechtsfrage = |art: &Klaerung| matches!(art, Klaerung::Rechtsfrage);
            assert!(!arten.is_empty(), "{typ:?}");
            assert!(
                arten.iter().any(|art| ist_rechtsfrage(art) == rechtsfrage),
                "{typ:?}: {arten:?}"
            );
        }
    }
}

#[test]
fn mehrere_personen_sind_zwei_bis_vier() {
    let anzahlen: std::collections::BTreeSet<usize> = entwuerfe()
        .filter(|(typ, ..)| *typ == Falltyp::MehrerePersonen)
        .map(|(_, _, ergebnisse)| ergebnisse.len())
        .collect();
    assert!(anzahlen.into_iter().eq([2, 3, 4]));
}
