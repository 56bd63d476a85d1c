//! Files: opened, refused, taken back; examples; today as the Stichtag.

use std::fs;
use std::path::PathBuf;

use vorabcheck::beispiel::Musterfall;
use vorabcheck::dateifehler::Mangel;
use vorabcheck::dialog::{Effect, FileMessage, Meldung, Message, Route, State, datei, update};
use vorabcheck::export::{self, Vergleich};
use vorabcheck::facts::Question;
use vorabcheck::vorantrag::Vorantrag;

use super::{folge, gehe, neu, tag, waehle};

fn ordner() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/beispiele")
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(ordner().join(name)).unwrap()
}

fn oeffne(state: &mut State, inhalt: Result<Vec<u8>, Mangel>) -> Vec<Effect> {
    let name = "Antrag.json".to_owned();
    let effects = update(state, Message::File(FileMessage::Read { name, inhalt }));
    let [Effect::File(message)] = &effects[..] else {
        panic!("{effects:?}");
    };
    datei::update(state, message.clone())
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
    assert_eq!(state.meldung, None);
    let [Effect::Store(text), Effect::Navigate(Route::Datei)] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(
        export::json::lies_sitzung(text.as_bytes()).unwrap(),
        vorantrag
    );
    let gelesen = state.datei.as_ref().unwrap();
    assert_eq!(gelesen.name, "Antrag.json");
    let inhalt = gelesen.inhalt.as_ref().unwrap();
    let jetzt = inhalt.vorantrag.ergebnis(0).unwrap();
    let gespeichert = inhalt.ergebnisse[0].as_ref().unwrap();
    assert!(Vergleich::mit_gespeichertem(gespeichert, &jetzt).ist_gleich());
}

#[test]
fn was_vorher_da_war_laesst_sich_zurueckholen() {
    let mut state = begonnen();
    let vorher = state.vorantrag.clone();
    let effects = oeffne(&mut state, Ok(bytes("a.json")));
    folge(&mut state, &effects);
    assert_ne!(state.vorantrag, vorher);
    // The notice has come along to the page of the file.
    assert_eq!(
        state.meldung,
        Some(Meldung::DateiGeoeffnet(Box::new(vorher.clone())))
    );
    let effects = update(&mut state, Message::Undone);
    assert!(matches!(effects[0], Effect::Store(_)));
    assert_eq!((&state.vorantrag, &state.datei), (&vorher, &None));
}

#[test]
fn keine_kaputte_datei_ruehrt_an_die_angaben() {
    let mut state = begonnen();
    let vorher = state.vorantrag.clone();
    let mut geprueft = 0;
    for eintrag in fs::read_dir(ordner().join("kaputt")).unwrap() {
        let bytes = fs::read(eintrag.unwrap().path()).unwrap();
        let erwartet = export::lies(&bytes).unwrap_err();
        let effects = oeffne(&mut state, Ok(bytes));
        assert!(
            !effects
                .iter()
                .any(|effect| matches!(effect, Effect::Store(_))),
            "{effects:?}"
        );
        folge(&mut state, &effects);
        assert_eq!(state.vorantrag, vorher);
        assert_eq!(state.route, Route::Datei);
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
        assert!(matches!(state.meldung, Some(Meldung::DateiGeoeffnet(_))));
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
    let effects = update(&mut state, Message::TodayAdopted(tag("2018-07-02")));
    assert!(matches!(
        effects[..],
        [Effect::Store(_), Effect::Navigate(Route::Ergebnis)]
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
        update(&mut state, Message::TodayAdopted(tag("2018-01-02"))),
        []
    );
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn wenn_der_rest_des_programms_nicht_kommt_steht_es_da() {
    let mut state = begonnen();
    update(&mut state, Message::Navigated(Route::Ergebnis));
    assert_eq!(update(&mut state, Message::LoadingFailed), []);
    assert_eq!(state.meldung, Some(Meldung::NichtGeladen));
    // Trying again is coming to the same page; leaving it ends the notice.
    update(&mut state, Message::Navigated(Route::Ergebnis));
    assert_eq!(state.meldung, Some(Meldung::NichtGeladen));
    update(&mut state, Message::Navigated(Route::Start));
    assert_eq!(state.meldung, None);
}
