//! The program without a browser: every message, and what it leads to.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod hilfen;

#[path = "dialog/auswertung.rs"]
mod auswertung;
#[path = "dialog/dateien.rs"]
mod dateien;
#[path = "dialog/druck.rs"]
mod druck;
#[path = "dialog/eintraege.rs"]
mod eintraege;
#[path = "dialog/entwurf.rs"]
mod entwurf;
#[path = "dialog/kiosk.rs"]
mod kiosk;
#[path = "dialog/mitnahme.rs"]
mod mitnahme;
#[path = "dialog/personen.rs"]
mod personen;
#[path = "dialog/vorantrag.rs"]
mod vorantrag;

use vorabcheck::datum::Datum;
use vorabcheck::dialog::{
    Adresse, Anlass, Effect, FileMessage, Meldung, Message, Route, State, datei, rest, update,
};
use vorabcheck::export;
use vorabcheck::facts::{
    Antragsteller, Datumsteil, Einvernehmen, Feld, HochschulabschlussFrage, InputErrorArt,
    Listenart, Question, SchulungFrage, ZeitFrage,
};
use vorabcheck::interview::Ziel;

fn tag(text: &str) -> Datum {
    Datum::lies(text).unwrap()
}

fn anlass(state: &State) -> Option<Anlass> {
    state
        .ruecknahme
        .as_ref()
        .map(|ruecknahme| ruecknahme.anlass)
}

fn frage(frage: Question) -> Route {
    Route::Frage(frage, Ziel::Ergebnis)
}

fn neu() -> State {
    State::neu(tag("2018-03-15"))
}

/// Goes where an effect says, as the browser would with the whole program.
fn folge(state: &mut State, effects: &[Effect]) {
    for effect in effects {
        match effect {
            Effect::Navigate(route) => {
                update(state, Message::Navigated(*route));
            }
            Effect::Rest(message) => {
                let weitere = rest::update(state, message.clone());
                folge(state, &weitere);
            }
            _ => {}
        }
    }
}

/// Takes the choice with this number, sends, and goes where it leads.
fn waehle(state: &mut State, nummer: usize) -> Vec<Effect> {
    update(state, Message::Chosen(nummer, true));
    let effects = update(state, Message::Submitted);
    folge(state, &effects);
    effects
}

fn tippe(state: &mut State, texte: &[(Feld, &str)]) -> Vec<Effect> {
    for (feld, text) in texte {
        update(state, Message::Typed(*feld, (*text).to_owned()));
    }
    let effects = update(state, Message::Submitted);
    folge(state, &effects);
    effects
}

fn datum(feld: fn(Datumsteil) -> Feld, tag: &str, monat: &str, jahr: &str) -> Vec<(Feld, String)> {
    vec![
        (feld(Datumsteil::Tag), tag.to_owned()),
        (feld(Datumsteil::Monat), monat.to_owned()),
        (feld(Datumsteil::Jahr), jahr.to_owned()),
    ]
}

fn sende(state: &mut State, texte: Vec<(Feld, String)>) -> Vec<Effect> {
    for (feld, text) in texte {
        update(state, Message::Typed(feld, text));
    }
    update(state, Message::Submitted)
}

fn gehe(state: &mut State, ziel: Question) {
    update(state, Message::Navigated(frage(ziel)));
}

#[test]
fn eine_antwort_wird_behalten_gesichert_und_fuehrt_weiter() {
    let mut state = neu();
    assert_eq!(
        state.naechste_seite(Ziel::Ergebnis),
        frage(Question::Antragsteller)
    );
    gehe(&mut state, Question::Antragsteller);
    let effects = waehle(&mut state, 1);
    assert_eq!(
        state.vorantrag.vorhaben.antragsteller,
        Some(Antragsteller::Landkreis)
    );
    assert!(
        matches!(&effects[..], [Effect::Store, Effect::Navigate(route)] if *route == frage(Question::Einvernehmen))
    );
    assert_eq!(state.route, frage(Question::Einvernehmen));
}

#[test]
fn was_gesichert_ist_wird_wiederhergestellt_auch_ruhendes() {
    let mut state = neu();
    gehe(&mut state, Question::Antragsteller);
    waehle(&mut state, 1);
    waehle(&mut state, 0);
    gehe(&mut state, Question::Antragsteller);
    let effects = waehle(&mut state, 0);
    assert_eq!(effects.first(), Some(&Effect::Store));
    // The Einstieg keeps the answers, the whole program what else there is; here there is nothing else.
    let sitzung = export::json::sitzung(&state.vorantrag);
    assert_eq!(
        export::json::sitzung_der_pruefung(&state.vorantrag),
        sitzung
    );
    let wieder = State::wiederhergestellt(
        tag("2020-01-01"),
        Some(&sitzung),
        Adresse::neu(0, frage(Question::Antragsteller)),
    );
    assert_eq!(wieder.vorantrag, state.vorantrag);
    assert_eq!(
        wieder.vorantrag.vorhaben.einvernehmen,
        Some(Einvernehmen::LiegtVor)
    );
    assert_eq!(
        wieder.draft.gewaehlt.iter().copied().collect::<Vec<_>>(),
        [0]
    );
}

#[test]
fn unlesbares_gesichertes_fuehrt_nicht_in_die_sackgasse() {
    let state = State::wiederhergestellt(
        tag("2018-03-15"),
        Some("{kaputt"),
        Adresse::neu(0, Route::Start),
    );
    assert_eq!(state.meldung, Some(Meldung::NichtLesbar));
    assert!(state.hat_keine_antworten());
}

#[test]
fn ohne_auswahl_bleibt_die_seite_und_nennt_den_fehler() {
    let mut state = neu();
    gehe(&mut state, Question::Zielgruppe);
    assert_eq!(
        update(&mut state, Message::Submitted),
        [Effect::FocusErrors]
    );
    assert_eq!(state.fehler[0].art, InputErrorArt::KeineAuswahl);
    assert_eq!(state.route, frage(Question::Zielgruppe));
    assert_eq!(state.vorantrag, neu().vorantrag);
}

#[test]
fn unmoegliche_daten_werden_genannt_und_die_eingabe_bleibt() {
    for (t, m, j) in [
        ("30", "2", "2018"),
        ("1", "1", "0"),
        ("31", "12", "9999"),
        ("x", "1", "2018"),
        ("1", "", "2018"),
    ] {
        let mut state = neu();
        gehe(&mut state, Question::Aufnahme);
        let effects = sende(&mut state, datum(Feld::Von, t, m, j));
        assert_eq!(effects, [Effect::FocusErrors], "{t}.{m}.{j}");
        assert_eq!(state.draft.getippt(Feld::Von(Datumsteil::Tag)), t);
        assert_eq!(state.vorantrag, neu().vorantrag);
    }
}

#[test]
fn ein_eingefuegtes_datum_fuellt_alle_drei_felder() {
    for text in ["15.01.2018", "2018-01-15"] {
        let mut state = neu();
        gehe(&mut state, Question::Aufnahme);
        update(
            &mut state,
            Message::Typed(Feld::Von(Datumsteil::Tag), text.to_owned()),
        );
        assert_eq!(state.draft.getippt(Feld::Von(Datumsteil::Monat)), "01");
        assert_eq!(state.draft.getippt(Feld::Von(Datumsteil::Jahr)), "2018");
    }
}

#[test]
fn ein_zeitraum_endet_nicht_vor_seinem_beginn() {
    let mut state = neu();
    gehe(&mut state, Question::Vorerfahrung);
    waehle(&mut state, 0);
    gehe(&mut state, Question::Zeit(0, ZeitFrage::Zeitspanne));
    let mut texte = datum(Feld::Von, "1", "7", "2017");
    texte.extend(datum(Feld::Bis, "30", "6", "2017"));
    assert_eq!(sende(&mut state, texte), [Effect::FocusErrors]);
    assert_eq!(state.fehler[0].art, InputErrorArt::EndeVorBeginn);
}

#[test]
fn beide_enden_eines_zeitraums_werden_zugleich_geprueft() {
    let mut state = neu();
    gehe(&mut state, Question::Vorerfahrung);
    waehle(&mut state, 0);
    gehe(&mut state, Question::Zeit(0, ZeitFrage::Zeitspanne));
    assert_eq!(
        update(&mut state, Message::Submitted),
        [Effect::FocusErrors]
    );
    assert_eq!(state.fehler.len(), 2);
}

#[test]
fn eine_begonnene_schulung_beginnt_nicht_nach_dem_stichtag() {
    let mut state = neu();
    gehe(&mut state, Question::WeitereSchulungen);
    waehle(&mut state, 0);
    assert_eq!(
        state.route,
        frage(Question::Schulung(0, SchulungFrage::Stand))
    );
    waehle(&mut state, 0);
    gehe(&mut state, Question::Schulung(0, SchulungFrage::BegonnenAm));
    let effects = sende(&mut state, datum(Feld::Von, "16", "3", "2018"));
    assert_eq!(effects, [Effect::FocusErrors]);
    assert_eq!(
        state.fehler[0].art,
        InputErrorArt::BegonnenNachStichtag(tag("2018-03-15"))
    );
    // And the Stichtag cannot be moved before a day that was accepted.
    sende(&mut state, datum(Feld::Von, "15", "3", "2018"));
    gehe(&mut state, Question::Stichtag);
    assert_eq!(
        sende(&mut state, datum(Feld::Von, "14", "3", "2018")),
        [Effect::FocusErrors]
    );
    assert_eq!(
        state.fehler[0].art,
        InputErrorArt::StichtagVorBeginn(tag("2018-03-15"))
    );
    assert_eq!(state.vorantrag.stichtag, tag("2018-03-15"));
}

#[test]
fn alles_loeschen_vergisst_und_laesst_sich_zuruecknehmen() {
    let mut state = neu();
    gehe(&mut state, Question::Antragsteller);
    waehle(&mut state, 0);
    let vorher = state.vorantrag.clone();
    let effects = update(&mut state, Message::AllDeleted(tag("2018-03-16")));
    assert_eq!(
        effects,
        [
            Effect::Forget,
            Effect::KeepFiles(0),
            Effect::Navigate(Route::Start)
        ]
    );
    folge(&mut state, &effects);
    assert!(state.hat_keine_antworten());
    assert_eq!(anlass(&state), Some(Anlass::AllesGeloescht));
    let effects = update(&mut state, Message::Undone);
    assert!(matches!(effects[0], Effect::Store));
    assert_eq!(state.vorantrag, vorher);
    // A second undo has nothing to bring back.
    assert!(update(&mut state, Message::Undone).is_empty());
}

#[test]
fn die_meldung_geht_mit_der_naechsten_seite() {
    let mut state = neu();
    update(&mut state, Message::NoteCopied(Ok(())));
    assert_eq!(state.meldung, Some(Meldung::VermerkKopiert));
    update(&mut state, Message::Navigated(Route::Angaben));
    assert_eq!(state.meldung, None);
    update(&mut state, Message::NoteCopied(Err(())));
    assert_eq!(state.meldung, Some(Meldung::VermerkNichtKopiert));
}

#[test]
fn dass_nichts_gesichert_wird_bleibt_gesagt() {
    let mut state = neu();
    update(&mut state, Message::StorageRefused);
    let effects = update(&mut state, Message::Navigated(Route::Angaben));
    assert!(state.nicht_gesichert);
    assert_eq!(effects, [Effect::FocusHeading]);
}

#[test]
fn die_datei_enthaelt_nur_was_zutrifft() {
    let mut state = neu();
    gehe(&mut state, Question::Antragsteller);
    waehle(&mut state, 1);
    waehle(&mut state, 0);
    gehe(&mut state, Question::Antragsteller);
    waehle(&mut state, 0);
    let effects = datei::update(&mut state, FileMessage::DownloadRequested);
    let [Effect::Download { name, inhalt }] = &effects[..] else {
        panic!("no download");
    };
    assert_eq!(name, "Vorabcheck_2018-03-15.json");
    assert!(
        !inhalt.contains("einvernehmen"),
        "a resting answer left the program"
    );
    assert!(export::lies(inhalt.as_bytes()).is_ok());
}

#[test]
fn der_vermerk_wird_kopiert() {
    let mut state = neu();
    let effects = datei::update(&mut state, FileMessage::NoteRequested);
    assert!(matches!(&effects[..], [Effect::Copy(text)] if text.contains("4. April 2018")));
}

#[test]
fn eine_adresse_ohne_eintrag_fuehrt_dorthin_wo_es_weitergeht() {
    let mut state = neu();
    gehe(
        &mut state,
        Question::Hochschulabschluss(3, HochschulabschlussFrage::Grad),
    );
    update(&mut state, Message::Chosen(0, true));
    let effects = update(&mut state, Message::Submitted);
    assert_eq!(effects, [Effect::Navigate(frage(Question::Antragsteller))]);
    assert_eq!(state.vorantrag, neu().vorantrag);
}

#[test]
fn zurueck_fuehrt_zur_beantworteten_frage_davor() {
    let mut state = neu();
    gehe(&mut state, Question::Antragsteller);
    assert_eq!(state.vorherige_seite(), Route::Start);
    waehle(&mut state, 1);
    assert_eq!(state.vorherige_seite(), frage(Question::Antragsteller));
}

#[test]
fn monate_sind_ganze_zahlen() {
    for text in ["", "sechs", "-1", "601", "6,5", "99999999999999999999"] {
        let mut state = neu();
        gehe(&mut state, Question::Monate);
        assert_eq!(
            tippe(&mut state, &[(Feld::Zahl, text)]),
            [Effect::FocusErrors],
            "{text}"
        );
        assert_eq!(state.fehler[0].art, InputErrorArt::KeineMonate);
    }
}

#[test]
fn was_nach_dem_stichtag_wieder_zutrifft_wird_zuerst_geklaert() {
    let mut state = neu();
    gehe(&mut state, Question::WeitereSchulungen);
    waehle(&mut state, 0);
    waehle(&mut state, 0);
    let stand = Question::Schulung(0, SchulungFrage::Stand);
    let begonnen_am = Question::Schulung(0, SchulungFrage::BegonnenAm);
    gehe(&mut state, begonnen_am);
    sende(&mut state, datum(Feld::Von, "10", "3", "2018"));
    gehe(&mut state, stand);
    waehle(&mut state, 2);
    gehe(&mut state, Question::Stichtag);
    sende(&mut state, datum(Feld::Von, "1", "3", "2018"));
    gehe(&mut state, stand);
    waehle(&mut state, 0);
    assert_eq!(state.route, frage(begonnen_am));
    assert_eq!(
        state.fehler[0].art,
        InputErrorArt::BegonnenNachStichtag(tag("2018-03-01"))
    );
    assert_eq!(
        datei::update(&mut state, FileMessage::DownloadRequested),
        [Effect::Navigate(frage(begonnen_am))]
    );
    let effects = sende(&mut state, datum(Feld::Von, "28", "2", "2018"));
    assert_eq!(effects.first(), Some(&Effect::Store), "accepted");
    assert!(export::lies(export::json::sitzung(&state.vorantrag).as_bytes()).is_ok());
}
