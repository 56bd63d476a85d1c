//! The table: who is counted where, shares, and that the order of the documents does not matter.

use std::sync::LazyLock;

use proptest::prelude::*;
use vorabcheck::beispiel::{RUNDE, beispiele};
use vorabcheck::export::json;
use vorabcheck::export::statistik::befund;
use vorabcheck::finding::Verdict;
use vorabcheck::law::Zuordnung;
use vorabcheck::statistik::{Anteil, Auswertung, Befund, Gruppe, anteil, gruppe};

#[test]
fn antwort_3_die_anteile_der_tabelle() {
    for (personen, zehntel) in [(247, 594), (104, 250), (59, 142), (6, 14)] {
        assert_eq!(anteil(personen, 416), Some(Anteil(zehntel)));
    }
}

#[test]
fn anteile_runden_ab_der_haelfte_auf_und_ergeben_zusammen_nicht_immer_hundert() {
    assert_eq!(anteil(1, 2000), Some(Anteil(1)));
    assert_eq!(anteil(1, 2001), Some(Anteil(0)));
    assert_eq!(anteil(1, 3), Some(Anteil(333)));
    assert_eq!(anteil(0, 7), Some(Anteil(0)));
    assert_eq!(anteil(7, 7), Some(Anteil(1000)));
    assert_eq!(anteil(0, 0), None);
    assert_eq!(anteil(u64::MAX, u64::MAX), Some(Anteil(1000)));
}

#[test]
fn wer_nicht_foerderfaehig_oder_offen_ist_steht_daneben() {
    use Verdict::{Erfuellt, Klaerung, NichtErfuellt};
    use Zuordnung::{A, C, InKlaerung, Keine, Vorerfahrung};
    for (verdict, zuordnung, erwartet) in [
        (Some(Erfuellt), Some(A), Gruppe::A),
        (Some(Erfuellt), Some(C), Gruppe::C),
        (Some(Erfuellt), Some(Vorerfahrung), Gruppe::Vorerfahrung),
        (Some(Klaerung), Some(InKlaerung), Gruppe::InKlaerung),
        // What has to be cleared is not the qualification.
        (Some(Klaerung), Some(A), Gruppe::A),
        // Qualified, but the applicant is none.
        (Some(NichtErfuellt), Some(A), Gruppe::NichtFoerderfaehig),
        (
            Some(NichtErfuellt),
            Some(InKlaerung),
            Gruppe::NichtFoerderfaehig,
        ),
        (Some(NichtErfuellt), Some(Keine), Gruppe::NichtFoerderfaehig),
        (Some(NichtErfuellt), None, Gruppe::NichtFoerderfaehig),
        // Qualified, but something else is not answered.
        (None, Some(A), Gruppe::Offen),
        (None, None, Gruppe::Offen),
        // Eligible by one letter or another: which one is not fixed.
        (Some(Erfuellt), None, Gruppe::Offen),
        (Some(Klaerung), None, Gruppe::Offen),
    ] {
        assert_eq!(
            gruppe(verdict, zuordnung),
            erwartet,
            "{verdict:?} {zuordnung:?}"
        );
    }
}

/// What may come: invented documents, the first of them often twice, and what is none.
fn vorrat() -> &'static [Befund] {
    static VORRAT: LazyLock<Vec<Befund>> = LazyLock::new(|| {
        let erfundene = beispiele(1)
            .take(RUNDE)
            .map(|vorantrag| befund(json::zeile(&vorantrag).as_bytes(), None));
        let andere = [Befund::Unlesbar("kaputt".into()), Befund::Uebergangen];
        andere.into_iter().chain(erfundene).collect()
    });
    &VORRAT
}

fn dokumente() -> impl Strategy<Value = Vec<(String, Befund)>> {
    let eines = (0..vorrat().len()).prop_map(|nummer| vorrat()[nummer].clone());
    let benannt = |befunde: Vec<Befund>| {
        let befunde = befunde.into_iter().enumerate();
        befunde
            .map(|(nummer, befund)| (format!("{nummer}.json"), befund))
            .collect()
    };
    prop::collection::vec(eines, 0..40).prop_map(benannt)
}

/// All that does not depend on the order: the figures.
fn figuren(dokumente: &[(String, Befund)]) -> (Auswertung, Vec<u64>) {
    let mut auswertung = Auswertung::neu(None);
    for (name, befund) in dokumente {
        auswertung.nimm(name, befund);
    }
    let figuren = vec![
        auswertung.gezaehlt,
        auswertung.entwuerfe,
        auswertung.pruefungen,
        auswertung.ohne_personen,
        auswertung.spaetere_fassung,
        auswertung.uebergangen,
        auswertung.unlesbare.anzahl(),
        auswertung.doppelte.anzahl(),
        auswertung.abweichende.anzahl(),
        auswertung.dokumente(),
    ];
    (auswertung, figuren)
}

proptest! {
    #[test]
    fn die_folge_der_dateien_aendert_keine_zahl(
        (dokumente, andere) in dokumente().prop_flat_map(|d| (Just(d.clone()), Just(d).prop_shuffle()))
    ) {
        let (eine, zahlen) = figuren(&dokumente);
        let (zweite, andere) = figuren(&andere);
        prop_assert_eq!(zahlen, andere);
        prop_assert!(eine.kreise().eq(zweite.kreise()));
        prop_assert_eq!(eine.stichtage, zweite.stichtage);
    }

    #[test]
    fn die_zeilen_ergeben_zusammen_alle_personen(dokumente in dokumente()) {
        let (auswertung, _) = figuren(&dokumente);
        let gesamt = auswertung.gesamt();
        let je_gruppe: u64 = Gruppe::ALL.iter().map(|g| gesamt.personen(*g)).sum();
        prop_assert_eq!(je_gruppe, gesamt.alle());
        let daneben: u64 = Gruppe::DANEBEN.iter().map(|g| gesamt.personen(*g)).sum();
        prop_assert_eq!(gesamt.basis() + daneben, gesamt.alle());
        let in_kreisen: u64 = auswertung.kreise().map(|(_, zahlen)| zahlen.alle()).sum();
        prop_assert_eq!(in_kreisen, gesamt.alle());
        let in_dateien: u64 = auswertung.dateien.eintraege().iter().map(|d| d.zahlen.alle()).sum();
        prop_assert_eq!(in_dateien, gesamt.alle());
        let urteile = [Some(Verdict::Erfuellt), Some(Verdict::Klaerung), Some(Verdict::NichtErfuellt), None];
        let nach_urteil: u64 = urteile.iter().map(|verdict| auswertung.je_urteil(*verdict)).sum();
        prop_assert_eq!(nach_urteil, gesamt.alle());
    }

    #[test]
    fn ein_anteil_liegt_am_naechsten(teil in 0_u64..100_000, rest in 0_u64..100_000) {
        let ganzes = teil + rest;
        if let Some(Anteil(zehntel)) = anteil(teil, ganzes) {
            // |zehntel/1000 - teil/ganzes| <= 1/2000, and where it is just half, upwards.
            let doppelt = 2 * zehntel * ganzes;
            prop_assert!(doppelt + ganzes > 2000 * teil && doppelt <= 2000 * teil + ganzes);
        } else {
            prop_assert_eq!(ganzes, 0);
        }
    }

    #[test]
    fn die_seite_bekommt_was_der_worker_gezaehlt_hat(dokumente in dokumente()) {
        let (auswertung, _) = figuren(&dokumente);
        let text = serde_json::to_string(&auswertung).unwrap();
        prop_assert_eq!(serde_json::from_str::<Auswertung>(&text).unwrap(), auswertung);
    }
}
