//! The PDF file: asked for, on its way, handed over, or not; and the deadlines.

use vorabcheck::datum::Datum;
use vorabcheck::dialog::{
    Adresse, Druckfehler, Druckstand, Effect, FileMessage, Meldung, Message, PdfMessage, Route,
    State, update as dialog_update,
};
use vorabcheck::export::dokument::Art;
use vorabcheck::facts::{Bezeichnung, Question, SchulungFrage};
use vorabcheck::interview::Ziel;

use super::{folge, neu, tag};

/// What the dialog does with it, in the program that has it.
fn pdf(state: &mut State, message: PdfMessage) -> Vec<Effect> {
    let effects = dialog_update(state, message.into());
    let [Effect::Rest(message)] = &effects[..] else {
        panic!("{effects:?}");
    };
    vorabcheck::dialog::rest::update(state, message.clone())
}

fn oeffne(state: &mut State, name: &str) {
    let pfad = format!("{}/tests/beispiele/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let inhalt = Ok(std::fs::read(pfad).unwrap());
    let name = format!("{name}.json");
    let effects = dialog_update(state, FileMessage::Read { name, inhalt }.into());
    folge(state, &effects);
}

fn auf_der_seite(name: &str) -> State {
    let mut state = neu();
    oeffne(&mut state, name);
    dialog_update(&mut state, Message::Navigated(Route::Druck(Art::Vorantrag)));
    state
}

#[test]
fn eine_pdf_datei_wird_bestellt_geschrieben_und_uebergeben() {
    let mut state = auf_der_seite("vorantrag");
    state.gespeichert = None;
    let beginn = vec![Effect::Pdf(Art::Vorantrag)];
    assert_eq!(
        pdf(&mut state, PdfMessage::Requested(Art::Vorantrag)),
        beginn
    );
    // A second press while it is being written does nothing.
    assert_eq!(pdf(&mut state, PdfMessage::Requested(Art::Vorantrag)), []);
    pdf(&mut state, PdfMessage::Progressed(40));
    assert!(matches!(state.druck, Druckstand::Laeuft(40, _)));
    let vorher = state.vorantrag.clone();
    // What is changed meanwhile is not in it.
    state.vorantrag.personen[0].stelle.name = None;
    assert_eq!(pdf(&mut state, PdfMessage::Delivered), []);
    assert_eq!(state.druck, Druckstand::Keiner);
    assert_eq!(state.meldung, Some(Meldung::PdfGespeichert));
    assert_eq!(state.gespeichert.as_deref(), Some(&vorher));
    assert!(state.hat_ungesichertes());
    // And another one after it.
    assert_eq!(
        pdf(&mut state, PdfMessage::Requested(Art::Vorantrag)),
        beginn
    );
    assert_eq!(state.meldung, None);
}

#[test]
fn wer_abbricht_bekommt_keine_und_kann_wieder_bestellen() {
    let mut state = auf_der_seite("vorantrag");
    pdf(&mut state, PdfMessage::Requested(Art::Vorantrag));
    assert_eq!(
        pdf(&mut state, PdfMessage::Cancelled),
        [Effect::FocusHeading]
    );
    // With it the worker goes.
    assert!(!state.druck_laeuft());
    // What was on its way when the worker was stopped.
    for spaet in [
        PdfMessage::Progressed(99),
        PdfMessage::Delivered,
        PdfMessage::Failed(Druckfehler::Abgebrochen),
    ] {
        assert_eq!(pdf(&mut state, spaet), []);
        assert_eq!((&state.druck, state.meldung), (&Druckstand::Keiner, None));
    }
    assert_ne!(pdf(&mut state, PdfMessage::Requested(Art::Vorantrag)), []);
}

#[test]
fn was_scheitert_wird_gesagt_und_laesst_sich_wiederholen() {
    for fehler in [Druckfehler::NichtGeladen, Druckfehler::Abgebrochen] {
        let mut state = auf_der_seite("vorantrag");
        let vorher = state.vorantrag.clone();
        pdf(&mut state, PdfMessage::Requested(Art::Vorantrag));
        assert_eq!(
            pdf(&mut state, PdfMessage::Failed(fehler)),
            [Effect::FocusErrors]
        );
        assert_eq!(state.druck, Druckstand::Fehlgeschlagen(fehler));
        assert!(state.druck_ist_gescheitert());
        assert_eq!(state.vorantrag, vorher);
        pdf(&mut state, PdfMessage::Requested(Art::Vorantrag));
        assert!(matches!(state.druck, Druckstand::Laeuft(0, _)));
        // Who has gone on to another page is not called back.
        dialog_update(&mut state, Message::Navigated(Route::Personen));
        assert_eq!(pdf(&mut state, PdfMessage::Failed(fehler)), []);
    }
}

#[test]
fn undruckbare_zeichen_werden_vorher_genannt() {
    let mut state = auf_der_seite("vorantrag");
    state.vorantrag.personen[1].stelle.name = Some(Bezeichnung::neu("文 Muster").unwrap());
    assert_eq!(
        pdf(&mut state, PdfMessage::Requested(Art::Vorantrag)),
        [Effect::FocusErrors]
    );
    assert_eq!(state.druck, Druckstand::Undruckbar);
    assert!(state.druck_ist_gescheitert());
    // Once it is put right nothing is said any more.
    state.vorantrag.personen[1].stelle.name = None;
    assert!(!state.druck_ist_gescheitert());
    assert_ne!(pdf(&mut state, PdfMessage::Requested(Art::Vorantrag)), []);
}

#[test]
fn was_nicht_wieder_geoeffnet_wuerde_wird_nicht_geschrieben() {
    let mut state = auf_der_seite("c");
    let begonnen = SchulungFrage::BegonnenAm;
    let person = &mut state.vorantrag.personen[0];
    person.schulungen.eintraege[0].stand =
        Some(vorabcheck::facts::Schulungsstand::BegonnenMitNachweis);
    person.schulungen.eintraege[0].begonnen_am = Some(tag("2018-05-01"));
    assert_eq!(
        pdf(&mut state, PdfMessage::Requested(Art::Pruefung)),
        [Effect::Navigate(Route::Frage(
            Question::Schulung(0, begonnen),
            Ziel::Ergebnis
        ))]
    );
    assert_eq!(state.druck, Druckstand::Keiner);
}

#[test]
fn die_seite_hat_eine_adresse_je_art() {
    for (art, hash) in [
        (Art::Pruefung, "#/druck"),
        (Art::Vorantrag, "#/vorantrag/druck"),
    ] {
        let adresse = Adresse::neu(3, Route::Druck(art));
        assert_eq!(adresse.hash(), hash);
        assert_eq!(Adresse::aus_hash(hash), Some(adresse));
    }
}

#[test]
fn die_fristen_kommen_als_kalender_mit_namen_nur_auf_wunsch() {
    for (mit_namen, steht) in [(false, false), (true, true)] {
        let mut state = auf_der_seite("vorantrag");
        let effects = dialog_update(&mut state, FileMessage::CalendarRequested(mit_namen).into());
        let [Effect::Rest(message)] = &effects[..] else {
            panic!("{effects:?}");
        };
        let effects = vorabcheck::dialog::rest::update(&mut state, message.clone());
        let [Effect::Download { name, inhalt }] = &effects[..] else {
            panic!("{effects:?}");
        };
        assert_eq!(name, "Fristen_Landkreis-Musterkreis_2018-03-15.ics");
        assert!(inhalt.starts_with("BEGIN:VCALENDAR\r\n"));
        assert_eq!(inhalt.contains("Kennung 2018-02"), steht);
        assert_eq!(state.meldung, Some(Meldung::Gespeichert));
    }
    // Where there is no deadline, there is no file.
    let mut state = auf_der_seite("a");
    let rest = vorabcheck::dialog::RestMessage::File(FileMessage::CalendarRequested(false));
    assert_eq!(vorabcheck::dialog::rest::update(&mut state, rest), []);
}

#[test]
fn was_gerade_geschrieben_wird_endet_mit_den_angaben() {
    // Deleted, replaced by a file, taken back: what is then there is something else.
    let heute = tag("2018-03-15");
    for ersetze in [
        (|state: &mut State, heute| {
            dialog_update(state, Message::AllDeleted(heute));
        }) as fn(&mut State, Datum),
        |state, _| oeffne(state, "a"),
        |state, heute| {
            dialog_update(state, Message::AllDeleted(heute));
            pdf(state, PdfMessage::Requested(Art::Pruefung));
            dialog_update(state, Message::Undone);
        },
    ] {
        let mut state = auf_der_seite("vorantrag");
        pdf(&mut state, PdfMessage::Requested(Art::Vorantrag));
        assert!(state.druck_laeuft());
        let gespeichert = state.gespeichert.clone();
        ersetze(&mut state, heute);
        assert_eq!(state.druck, Druckstand::Keiner);
        // What was on its way is not said to be saved.
        assert_eq!(pdf(&mut state, PdfMessage::Delivered), []);
        assert_ne!(state.meldung, Some(Meldung::PdfGespeichert));
        assert!(gespeichert == state.gespeichert || state.route == Route::Datei);
    }
}

#[test]
fn ein_fehler_geht_mit_der_seite_und_eine_arbeit_nicht() {
    let mut state = auf_der_seite("vorantrag");
    pdf(&mut state, PdfMessage::Requested(Art::Vorantrag));
    dialog_update(&mut state, Message::Navigated(Route::Personen));
    assert!(state.druck_laeuft());
    dialog_update(&mut state, Message::Navigated(Route::Druck(Art::Vorantrag)));
    pdf(&mut state, PdfMessage::Failed(Druckfehler::Abgebrochen));
    assert!(state.druck_ist_gescheitert());
    dialog_update(&mut state, Message::Navigated(Route::Personen));
    assert_eq!(state.druck, Druckstand::Keiner);
}
