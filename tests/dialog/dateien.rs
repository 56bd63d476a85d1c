//! Files: opened, refused, taken back; examples; today as the Stichtag.

use std::fs;
use std::path::PathBuf;

use vorabcheck::beispiel::Musterfall;
use vorabcheck::dateifehler::Mangel;
use vorabcheck::dialog::{
    Anlass, Effect, FileMessage, Meldung, Message, RestMessage, Route, State, Vorschau, datei,
    rest, update,
};
use vorabcheck::export::{self, mit_gespeichertem};
use vorabcheck::facts::{HOECHSTENS_EINTRAEGE, InputErrorArt, Question};
use vorabcheck::vorantrag::Vorantrag;

use super::{anlass, folge, gehe, neu, tag, waehle};

fn ordner() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/beispiele")
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(ordner().join(name)).unwrap()
}

fn oeffne(state: &mut State, inhalt: Result<Vec<u8>, Mangel>) -> Vec<Effect> {
    let name = "Antrag.json".to_owned();
    let effects = update(state, Message::from(FileMessage::Read { name, inhalt }));
    let [Effect::Rest(message)] = &effects[..] else {
        panic!("{effects:?}");
    };
    rest::update(state, message.clone())
}

/// A session with an answer of its own.
fn begonnen() -> State {
    let mut state = neu();
    gehe(&mut state, Question::Antragsteller);
    waehle(&mut state, 1);
    state
}

#[test]
fn eine_datei_tritt_an_die_stelle_des_leeren_vorantrags() {
    let mut state = neu();
    let effects = oeffne(&mut state, Ok(bytes("c.json")));
    let vorantrag = export::lies(&bytes("c.json")).unwrap().vorantrag;
    assert_eq!(state.vorantrag, vorantrag);
    assert_eq!(state.ruecknahme, None);
    assert_eq!(effects, [Effect::Store, Effect::Navigate(Route::Datei)]);
    let gelesen = state.datei.as_ref().unwrap();
    assert_eq!(gelesen.name, "Antrag.json");
    let inhalt = gelesen.inhalt.as_ref().unwrap();
    let jetzt = inhalt.vorantrag.ergebnis(0).unwrap();
    let gespeichert = inhalt.ergebnisse[0].as_ref().unwrap();
    assert!(mit_gespeichertem(gespeichert, &jetzt).ist_gleich());
}

#[test]
fn was_vorher_da_war_laesst_sich_zurueckholen() {
    let mut state = begonnen();
    let vorher = state.vorantrag.clone();
    let effects = oeffne(&mut state, Ok(bytes("a.json")));
    folge(&mut state, &effects);
    assert_ne!(state.vorantrag, vorher);
    // The notice has come along to the page of the file.
    assert_eq!(anlass(&state), Some(Anlass::DateiGeoeffnet));
    let effects = update(&mut state, Message::Undone);
    assert!(matches!(effects[0], Effect::Store));
    assert_eq!((&state.vorantrag, &state.datei), (&vorher, &None));
}

#[test]
fn keine_kaputte_datei_ruehrt_an_die_angaben() {
    let mut state = begonnen();
    let (vorher, route) = (state.vorantrag.clone(), state.route);
    let mut geprueft = 0;
    for eintrag in fs::read_dir(ordner().join("kaputt")).unwrap() {
        let bytes = fs::read(eintrag.unwrap().path()).unwrap();
        let erwartet = export::lies(&bytes).unwrap_err();
        let effects = oeffne(&mut state, Ok(bytes));
        // It is said where it happened: what is being typed there is not lost either.
        assert_eq!(effects, [Effect::FocusErrors]);
        assert!(state.hat_fehler());
        assert_eq!((&state.vorantrag, &state.route), (&vorher, &route));
        let gelesen = state.datei.as_ref().unwrap();
        assert_eq!(gelesen.inhalt.as_ref().unwrap_err(), &erwartet);
        geprueft += 1;
    }
    assert!(geprueft > 25);
}

#[test]
fn auch_was_der_browser_nicht_liest_hat_seinen_grund() {
    for mangel in [Mangel::Unlesbar, Mangel::ZuGross] {
        let mut state = begonnen();
        let vorher = state.vorantrag.clone();
        oeffne(&mut state, Err(mangel.clone()));
        assert_eq!(state.vorantrag, vorher);
        let gelesen = state.datei.unwrap();
        assert_eq!(gelesen.inhalt.unwrap_err().mangel, mangel);
    }
}

#[test]
fn auf_der_seite_der_dateien_bleibt_man() {
    let mut state = neu();
    update(&mut state, Message::Navigated(Route::Datei));
    let effects = oeffne(&mut state, Ok(bytes("b.json")));
    assert_eq!(effects.last(), Some(&Effect::FocusHeading));
    let effects = oeffne(&mut state, Ok(b"kein JSON".to_vec()));
    assert_eq!(effects, [Effect::FocusErrors]);
}

#[test]
fn eine_datei_ohne_person_hat_eine_leere() {
    let mut state = neu();
    let ohne = Vorantrag {
        personen: Vec::new(),
        ..Vorantrag::neu(tag("2018-03-15"))
    };
    oeffne(&mut state, Ok(export::datei(&ohne).into_bytes()));
    assert_eq!(state.vorantrag.personen.len(), 1);
    assert!(state.ergebnis().is_some());
}

#[test]
fn jedes_beispiel_oeffnet_sich_wie_eine_datei() {
    for fall in Musterfall::ALL {
        let mut state = begonnen();
        datei::update(&mut state, FileMessage::ExampleChosen(*fall));
        assert_eq!(state.vorantrag, fall.vorantrag(), "{fall:?}");
        assert_eq!(anlass(&state), Some(Anlass::DateiGeoeffnet));
        let gelesen = state.datei.unwrap();
        assert!(gelesen.name.contains("erfunden"), "{}", gelesen.name);
        assert!(gelesen.inhalt.is_ok());
    }
}

#[test]
fn heute_wird_stichtag_und_laesst_sich_zuruecknehmen() {
    let mut state = neu();
    oeffne(&mut state, Ok(bytes("c.json")));
    update(&mut state, Message::Navigated(Route::Heute));
    let vorher = state.vorantrag.clone();
    let effects = rest::update(&mut state, RestMessage::TodayAdopted(tag("2018-07-02")));
    assert!(matches!(
        effects[..],
        [Effect::Store, Effect::Navigate(Route::Ergebnis)]
    ));
    folge(&mut state, &effects);
    assert_eq!(state.vorantrag.stichtag, tag("2018-07-02"));
    assert_eq!(state.vorantrag.personen, vorher.personen);
    update(&mut state, Message::Undone);
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn ein_heute_vor_dem_beginn_einer_schulung_aendert_nichts() {
    let mut state = neu();
    oeffne(&mut state, Ok(bytes("c_begonnen.json")));
    let vorher = state.vorantrag.clone();
    assert_eq!(
        rest::update(&mut state, RestMessage::TodayAdopted(tag("2018-01-02"))),
        []
    );
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn dieselbe_datei_noch_einmal_laesst_die_ruecknahme_stehen() {
    let mut state = begonnen();
    let vorher = state.vorantrag.clone();
    oeffne(&mut state, Ok(bytes("c.json")));
    update(&mut state, Message::Navigated(Route::Datei));
    oeffne(&mut state, Ok(bytes("c.json")));
    oeffne(&mut state, Ok(b"{".to_vec()));
    assert_eq!(anlass(&state), Some(Anlass::DateiGeoeffnet));
    update(&mut state, Message::Undone);
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn eine_meldung_verdraengt_keine_ruecknahme() {
    let mut state = begonnen();
    update(&mut state, Message::AllDeleted(tag("2018-03-15")));
    for message in [
        Message::NoteCopied(Ok(())),
        Message::StorageRefused,
        Message::FileWaiting,
        Message::LoadingFailed,
        FileMessage::DownloadRefused.into(),
    ] {
        update(&mut state, message);
        assert_eq!(anlass(&state), Some(Anlass::AllesGeloescht));
    }
    assert!(state.nicht_gesichert);
}

#[test]
fn geloeschte_und_geaenderte_angaben_lassen_keine_datei_stehen() {
    for message in [
        Message::AllDeleted(tag("2018-03-15")),
        Message::Rest(RestMessage::TodayAdopted(tag("2018-07-02"))),
    ] {
        let mut state = neu();
        oeffne(&mut state, Ok(bytes("c.json")));
        let effects = update(&mut state, message);
        folge(&mut state, &effects);
        assert_eq!(state.datei, None);
    }
    let mut state = neu();
    oeffne(&mut state, Ok(bytes("c.json")));
    gehe(&mut state, Question::Antragsteller);
    waehle(&mut state, 4);
    assert_eq!(state.datei, None, "what was compared is no longer there");
}

#[test]
fn eine_abgelehnte_datei_ist_auf_der_naechsten_seite_vergessen() {
    let mut state = begonnen();
    oeffne(&mut state, Ok(b"{".to_vec()));
    let route = state.route;
    update(&mut state, Message::Navigated(route));
    assert!(state.abgelehnte_datei().is_some());
    update(&mut state, Message::Navigated(Route::Ergebnis));
    assert_eq!(state.datei, None);
}

#[test]
fn die_vorschau_sagt_was_heute_waere() {
    let mut state = neu();
    oeffne(&mut state, Ok(bytes("c_begonnen.json")));
    assert_eq!(state.vorschau(tag("2018-03-15")), Vorschau::IstStichtag);
    assert_eq!(
        state.vorschau(tag("2018-03-01")),
        Vorschau::VorBeginn(tag("2018-03-05"))
    );
    let Vorschau::Personen(personen) = state.vorschau(tag("2026-11-22")) else {
        panic!("nothing to show");
    };
    assert_eq!(personen.len(), 1);
}

#[test]
fn eine_volle_liste_nimmt_keinen_eintrag_mehr() {
    let mut state = neu();
    for _ in 0..HOECHSTENS_EINTRAEGE {
        gehe(&mut state, Question::WeitereSchulungen);
        waehle(&mut state, 0);
        // A record without any answer would be used again.
        waehle(&mut state, 3);
    }
    gehe(&mut state, Question::WeitereSchulungen);
    assert_eq!(waehle(&mut state, 0), [Effect::FocusErrors]);
    assert_eq!(state.fehler[0].art, InputErrorArt::ZuVieleEintraege);
    // And what is just full can be saved and opened.
    let text = export::schreibe(&state.vorantrag);
    assert_eq!(
        export::lies(text.as_bytes()).unwrap().vorantrag,
        state.vorantrag
    );
    state.vorantrag.personen[0]
        .schulungen
        .eintraege
        .push(Default::default());
    let text = export::schreibe(&state.vorantrag);
    assert_eq!(
        vorabcheck::text::dateifehler(&export::lies(text.as_bytes()).unwrap_err())
            .split_once("): ")
            .unwrap()
            .1,
        "Die Liste hat 31 Einträge. Erwartet werden höchstens 30."
    );
}

#[test]
fn wenn_der_rest_des_programms_nicht_kommt_steht_es_da() {
    let mut state = begonnen();
    update(&mut state, Message::Navigated(Route::Ergebnis));
    assert_eq!(update(&mut state, Message::LoadingFailed), []);
    assert_eq!(state.meldung, Some(Meldung::NichtGeladen));
    assert_eq!(
        update(&mut state, Message::LoadingRetried),
        [Effect::LoadRest]
    );
    assert_eq!(state.meldung, None, "that it failed again can be told");
    update(&mut state, Message::FileWaiting);
    update(&mut state, Message::Navigated(Route::Start));
    assert_eq!(
        state.meldung,
        Some(Meldung::DateiWartet),
        "the file still waits"
    );
}
