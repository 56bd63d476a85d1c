//! A result that was taken home: the code of the address is shown, and one goes on from its answers.

use vorabcheck::dialog::mitnahme::update;
use vorabcheck::dialog::{self, Adresse, Anlass, CodeMessage, Effect, Message, Route, State};
use vorabcheck::facts::{Antragsteller, DatumAngabe, Question, Schulart, Schulungsstand};
use vorabcheck::interview::Ziel;
use vorabcheck::klassen::{Aufnahme, Fristtag, Klassen, Kurs, ausbildung, schule, vertreter};
use vorabcheck::mitnahme::{Codefehler, code};
use vorabcheck::vorantrag::Vorantrag;

use super::{anlass, frage, neu, tag};

/// Somebody with a training, whose course is booked.
fn gebucht() -> Vorantrag {
    vertreter(
        &Klassen {
            aufnahme: Some(Aufnahme::UmEinenTag),
            ..Klassen::ohne_qualifikation()
        }
        .mit_ausbildung(ausbildung())
        .mit_schule(schule(Schulart::Abitur))
        .mit_kurs(Kurs::neu(
            Schulungsstand::Gebucht,
            Some(Fristtag::LetzterTag),
        )),
    )
}

/// The hash of the address to which the picture leads.
fn hash(vorantrag: &Vorantrag) -> String {
    format!("#/e/{}", code(vorantrag, 0).unwrap())
}

fn mit_code(vorantrag: &Vorantrag) -> State {
    let mut state = neu();
    dialog::update(&mut state, Message::Navigated(Route::Mitgenommen));
    let effects = update(&mut state, CodeMessage::Opened(hash(vorantrag)));
    assert_eq!(effects, [Effect::FocusHeading]);
    state
}

#[test]
fn die_adresse_traegt_den_code_und_ist_dieselbe_seite() {
    let mut state = neu();
    let gut = hash(&gebucht());
    let code = gut.trim_start_matches("#/e/");
    for (hash, gelesen) in [
        (gut.clone(), true),
        (format!("#e/{code}"), true),
        (format!("{gut}/"), true),
        // What is no code is said so on the same page.
        (format!("{gut}/mehr"), false),
        ("#/e/".to_owned(), false),
        ("#/e".to_owned(), false),
    ] {
        let seite = Adresse::neu(0, Route::Mitgenommen);
        assert_eq!(Adresse::aus_hash(&hash), Some(seite), "{hash}");
        update(&mut state, CodeMessage::Opened(hash.clone()));
        assert_eq!(state.mitnahme().is_ok(), gelesen, "{hash}");
    }
}

#[test]
fn ein_code_zeigt_dasselbe_urteil_und_aendert_nichts() {
    let vorantrag = gebucht();
    let state = mit_code(&vorantrag);
    let hier = state.mitnahme().unwrap().ergebnis.ergebnis(0).unwrap();
    let dort = vorantrag.ergebnis(0).unwrap();
    assert_eq!(
        (hier.verdict(), hier.zuordnung),
        (dort.verdict(), dort.zuordnung)
    );
    assert!(state.hat_keine_antworten());
    assert_eq!(state.ruecknahme, None);
}

#[test]
fn wer_weitermacht_wird_nur_noch_nach_den_tagen_gefragt() {
    let mut state = mit_code(&gebucht());
    let effects = update(&mut state, CodeMessage::Adopted);
    assert_eq!(state.vorantrag.stichtag, tag("2018-03-15"));
    assert_eq!(state.ruecknahme, None);
    let [Effect::Store, Effect::Navigate(mut route)] = effects[..] else {
        panic!("{effects:?}");
    };
    let mut gefragt = Vec::new();
    while let Route::Frage(offen, Ziel::Ergebnis) = route {
        gefragt.push(offen);
        let antwort = gebucht().antwort(0, offen).unwrap();
        state.vorantrag.setze(0, offen, antwort).unwrap();
        route = state.naechste_seite(Ziel::Ergebnis);
    }
    assert_eq!(route, Route::Ergebnis);
    assert!(gefragt.contains(&Question::Aufnahme), "{gefragt:?}");
    assert!(gefragt.len() <= 2, "{gefragt:?}");
}

#[test]
fn die_antworten_eines_codes_ersetzen_andere_und_lassen_sich_zuruecknehmen() {
    let mut state = neu();
    state.vorantrag.vorhaben.antragsteller = Some(Antragsteller::Landkreis);
    let vorher = state.vorantrag.clone();
    dialog::update(&mut state, Message::Navigated(Route::Mitgenommen));
    update(&mut state, CodeMessage::Opened(hash(&gebucht())));
    assert_eq!(state.vorantrag, vorher);
    update(&mut state, CodeMessage::Adopted);
    assert_eq!(anlass(&state), Some(Anlass::CodeUebernommen));
    // It is still offered on the page that follows, and on no other.
    dialog::update(&mut state, Message::Navigated(frage(Question::Aufnahme)));
    let mut weiter = state.clone();
    dialog::update(&mut weiter, Message::Navigated(Route::Angaben));
    assert_eq!(anlass(&weiter), None);
    dialog::update(&mut state, Message::Undone);
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn ein_falscher_code_wird_genannt_und_nichts_uebernommen() {
    let mut state = neu();
    dialog::update(&mut state, Message::Navigated(Route::Mitgenommen));
    for code in ["", "ABC", "%F0%9F%98%80", "0000000000000000000000000000"] {
        let effects = update(&mut state, CodeMessage::Opened(format!("#/e/{code}")));
        assert_eq!(effects, [Effect::FocusErrors], "{code}");
        assert_eq!(update(&mut state, CodeMessage::Adopted), [], "{code}");
        assert!(state.hat_keine_antworten());
    }
    update(&mut state, CodeMessage::Opened(String::new()));
    assert_eq!(state.mitnahme().err(), Some(Codefehler::Unvollstaendig));
}

/// Nothing of the days at the kiosk is in what somebody goes on from.
#[test]
fn uebernommen_wird_kein_tag() {
    let mut state = mit_code(&gebucht());
    update(&mut state, CodeMessage::Adopted);
    let person = &state.vorantrag.personen[0];
    assert_eq!(person.aufnahme_der_taetigkeit, None);
    assert_eq!(person.schulungen.eintraege[0].gebucht_fuer, None);
    assert!(!matches!(
        state.vorantrag.vorhaben.bewilligungszeitraum_beginn,
        Some(DatumAngabe::Am(_))
    ));
}
