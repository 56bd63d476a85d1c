//! The kiosk: which pages it has, in which order it asks, and how a visit ends.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use vorabcheck::dateifehler::{Dateifehler, Mangel};
use vorabcheck::dialog::kiosk::{BEDENKZEIT, WARTEZEIT, update};
use vorabcheck::dialog::{
    self as dialog, Adresse, Besuch, Effect, Formularziel, GeleseneDatei, KioskMessage, Message,
    Route, State,
};
use vorabcheck::export::dokument::Art;
use vorabcheck::facts::{Answer, Antragsteller, Formularseite, Listenart, Question, Weitere};
use vorabcheck::finding::Verdict;
use vorabcheck::interview::{self, Ziel};
use vorabcheck::konfiguration::{Konfiguration, Rohwert};

use super::{frage, tag};
use crate::hilfen::beliebig::{antworten, faelle};

fn kiosk() -> State {
    State::am_kiosk(tag("2018-03-15"))
}

/// Nothing was touched for so many seconds, on the day of the visit.
fn still(seit: u32) -> KioskMessage {
    KioskMessage::Quiet(seit, tag("2018-03-15"))
}

/// A kiosk at which somebody has answered a question.
fn besucht() -> State {
    let mut state = kiosk();
    state.vorantrag.vorhaben.antragsteller = Some(Antragsteller::Landkreis);
    state
}

fn eingerichtet(eintraege: &[(&str, Rohwert)]) -> Konfiguration {
    let eintraege = eintraege.iter().cloned();
    Konfiguration::lies(eintraege.map(|(name, wert)| (name.to_owned(), wert))).unwrap()
}

#[test]
fn ein_kiosk_hat_die_pruefung_einer_person_und_dateien_nur_wo_sie_erlaubt_sind() {
    let mut state = kiosk();
    let da = |state: &State, route| {
        let adresse = Adresse::neu(0, route);
        state.erreichbar_im_kiosk(adresse) == adresse
    };
    for route in [
        Route::Start,
        Route::Ergebnis,
        Route::Angaben,
        frage(Question::Antragsteller),
        Route::Frage(Question::Aufnahme, Ziel::AlleKriterien),
        Route::Frage(Question::Aufnahme, Ziel::Angaben),
    ] {
        assert!(da(&state, route), "{route:?}");
    }
    for route in [
        Route::Heute,
        Route::Personen,
        Route::Vorantrag,
        Route::Nachweise,
        Route::Pruefen,
        Route::Gesamtergebnis,
        Route::Barrierefreiheit,
        Route::Mitgenommen,
        Route::Frage(Question::Aufnahme, Ziel::Vorantrag),
        Route::Frage(Question::Aufnahme, Ziel::Pruefen),
        Route::Formular(Formularseite::Stelle, Formularziel::Vorantrag),
    ] {
        assert_eq!(
            state.erreichbar_im_kiosk(Adresse::neu(0, route)),
            Adresse::neu(0, Route::Start),
            "{route:?}"
        );
    }
    let dateien = [Route::Datei, Route::Druck(Art::Pruefung)];
    assert!(!dateien.iter().any(|route| da(&state, *route)));
    state.konfiguration = eingerichtet(&[("kiosk.dateien", Rohwert::Text("ja".into()))]);
    assert!(dateien.iter().all(|route| da(&state, *route)));
}

#[test]
fn nach_der_wartezeit_fragt_er_nach_und_nach_der_bedenkzeit_endet_der_besuch() {
    let mut state = besucht();
    let wartezeit = u32::from(WARTEZEIT);
    let bedenkzeit = u32::from(BEDENKZEIT);
    for (seit, besuch) in [
        (0, Besuch::Laeuft),
        (wartezeit - 1, Besuch::Laeuft),
        (wartezeit, Besuch::EndetIn(BEDENKZEIT)),
        (wartezeit + bedenkzeit - 1, Besuch::EndetIn(1)),
        // Somebody has touched it meanwhile.
        (3, Besuch::Laeuft),
    ] {
        assert_eq!(update(&mut state, still(seit)), []);
        assert_eq!(state.kiosk, Some(besuch), "{seit}");
    }
    // A lid that was closed for a night.
    for seit in [wartezeit + bedenkzeit, 40_000, u32::MAX] {
        let effects = update(&mut state, still(seit));
        assert_eq!(effects, [Effect::EndVisit]);
    }
}

#[test]
fn wer_etwas_beruehrt_haelt_die_zeit_an_so_oft_er_will() {
    let mut state = besucht();
    for _ in 0..50 {
        update(&mut state, still(u32::from(WARTEZEIT) + 7));
        assert_eq!(state.kiosk, Some(Besuch::EndetIn(BEDENKZEIT - 7)));
        assert_eq!(update(&mut state, KioskMessage::Touched), []);
        assert_eq!(state.kiosk, Some(Besuch::Laeuft));
    }
    // What was entered is still there.
    assert_eq!(state.vorantrag, besucht().vorantrag);
}

#[test]
fn die_wartezeit_ist_die_der_konfiguration() {
    let mut state = besucht();
    state.konfiguration = eingerichtet(&[("kiosk.sekunden", Rohwert::Zahl(20.0))]);
    update(&mut state, still(19));
    assert_eq!(state.kiosk, Some(Besuch::Laeuft));
    update(&mut state, still(20));
    assert_eq!(state.kiosk, Some(Besuch::EndetIn(BEDENKZEIT)));
}

#[test]
fn wo_niemand_begonnen_hat_fragt_er_nicht() {
    let mut state = kiosk();
    assert_eq!(update(&mut state, still(u32::MAX)), []);
    assert_eq!(state.kiosk, Some(Besuch::Laeuft));
    // Whoever only looks at the first question may have typed something.
    dialog::update(
        &mut state,
        Message::Navigated(frage(Question::Antragsteller)),
    );
    assert_eq!(update(&mut state, still(u32::MAX)), [Effect::EndVisit]);
}

/// The day can be changed without an answer: it would stay for the next visitor.
#[test]
fn auch_ein_geaenderter_stichtag_bleibt_nicht_stehen() {
    let mut state = kiosk();
    state.vorantrag.stichtag = tag("2016-01-01");
    assert!(!state.ist_unberuehrt(tag("2018-03-15")));
    assert_eq!(update(&mut state, still(u32::from(WARTEZEIT) - 1)), []);
    // There is nothing that one could ask about.
    assert_eq!(
        update(&mut state, still(u32::from(WARTEZEIT))),
        [Effect::EndVisit]
    );
}

#[test]
fn ueber_nacht_kommt_der_neue_tag() {
    let mut state = kiosk();
    let morgen = tag("2018-03-16");
    let ruhe = KioskMessage::Quiet(30_000, morgen);
    assert_eq!(update(&mut state, ruhe), [Effect::EndVisit]);
    let mut neu = State::am_kiosk(morgen);
    assert_eq!(update(&mut neu, ruhe), []);
}

#[test]
fn wo_eine_datei_offen_war_ist_der_kiosk_nicht_unberuehrt() {
    let mut state = kiosk();
    state.datei = Some(GeleseneDatei {
        name: "Musterstadt.json".into(),
        inhalt: Err(Dateifehler {
            mangel: Mangel::Unlesbar,
            pfad: String::new(),
            textstelle: None,
        }),
    });
    assert!(!state.ist_unberuehrt(tag("2018-03-15")));
}

#[test]
fn von_vorn_beendet_den_besuch_sofort() {
    let effects = update(&mut besucht(), KioskMessage::Ended);
    assert_eq!(effects, [Effect::EndVisit]);
}

#[test]
fn zuerst_geht_es_um_die_person() {
    let state = kiosk();
    assert_eq!(
        state.fortsetzung(Ziel::Ergebnis),
        frage(Listenart::Hochschulabschluesse.weitere())
    );
    // Elsewhere it is the order of the law.
    let state = State::neu(tag("2018-03-15"));
    assert_eq!(
        state.fortsetzung(Ziel::Ergebnis),
        frage(Question::Antragsteller)
    );
}

/// Answers question after question until nothing is asked; `wahl` picks the answers.
fn gehe(state: &mut State, ziel: Ziel, wahl: &mut impl Iterator<Item = Index>) {
    for _ in 0..200 {
        let Route::Frage(frage, _) = state.fortsetzung(ziel) else {
            return;
        };
        let ergebnis = state.ergebnis().unwrap();
        let offen = interview::offene_fragen(&ergebnis.finding, ziel);
        assert!(offen.contains(&frage), "{frage:?} cannot change anything");
        let zur_person = offen.iter().any(|offene| !offene.fuer_alle());
        assert!(!zur_person || !frage.fuer_alle(), "{frage:?} can wait");
        let mut auswahl = antworten(frage);
        if let Some(liste) = frage.liste()
            && state.facts().unwrap().person.anzahl(liste) >= 2
        {
            auswahl.retain(|antwort| *antwort != Answer::Weitere(Weitere::Ja));
        }
        let antwort = wahl.next().unwrap().get(&auswahl).clone();
        state.vorantrag.setze(0, frage, antwort).unwrap();
    }
    panic!("the interview does not end\n{state:#?}");
}

proptest! {
    #![proptest_config(faelle(400))]

    /// The order of asking decides neither verdict nor letter: they stay when everything else is asked, too.
    #[test]
    fn zur_person_zuerst_gefragt_kommt_dasselbe_heraus(wahl in vec(any::<Index>(), 40)) {
        // After every day that can be answered: no course is said to have begun later.
        let mut state = State::am_kiosk(tag("2018-06-30"));
        let mut wahl = wahl.into_iter().cycle();
        gehe(&mut state, Ziel::Ergebnis, &mut wahl);
        let ergebnis = state.ergebnis().unwrap();
        prop_assert!(ergebnis.verdict().is_some());
        gehe(&mut state, Ziel::AlleKriterien, &mut wahl);
        let alles = state.ergebnis().unwrap();
        prop_assert_eq!(ergebnis.verdict(), alles.verdict());
        if ergebnis.verdict() != Some(Verdict::NichtErfuellt) {
            prop_assert!(ergebnis.zuordnung.is_some());
        }
        if ergebnis.zuordnung.is_some() {
            prop_assert_eq!(ergebnis.zuordnung, alles.zuordnung);
        }
    }
}
