//! Many files at once: chosen, evaluated, cancelled, handed over.

use std::rc::Rc;

use vorabcheck::dialog::{
    Auswertungsseite, Auswertungsstand, Druckfehler, Druckstand, Effect, EvaluationMessage,
    FileMessage, Meldung, Message, PdfMessage, Route, State, Tabellendruck, rest, update,
};
use vorabcheck::export::dokument::Art;
use vorabcheck::export::statistik::nimm_datei;
use vorabcheck::statistik::Auswertung;

use super::{neu, tag};

/// What the dialog does with it, in the program that has it.
fn melde(state: &mut State, message: EvaluationMessage) -> Vec<Effect> {
    let effects = update(state, message.into());
    let [Effect::Rest(message)] = &effects[..] else {
        panic!("{effects:?}");
    };
    rest::update(state, message.clone())
}

fn auswertung() -> Rc<Auswertung> {
    let mut auswertung = Auswertung::neu(None);
    let c = include_bytes!("../beispiele/c.json");
    nimm_datei(&mut auswertung, "c.json", c);
    Rc::new(auswertung)
}

/// The page with a table of one file.
fn fertig() -> State {
    let mut state = neu();
    update(&mut state, Message::Navigated(Route::Auswertung));
    melde(&mut state, EvaluationMessage::Chosen(1));
    melde(&mut state, EvaluationMessage::Finished(auswertung()));
    state
}

#[test]
fn gewaehlte_dateien_werden_ausgewertet_und_weitere_kommen_dazu() {
    let mut state = neu();
    let vorher = state.vorantrag.clone();
    assert_eq!(
        melde(&mut state, EvaluationMessage::Chosen(3)),
        [Effect::Evaluate]
    );
    assert!(state.auswertung_laeuft());
    melde(&mut state, EvaluationMessage::Progressed(2));
    assert_eq!(state.auswertung.stand, Auswertungsstand::Laeuft(2));
    melde(&mut state, EvaluationMessage::Finished(auswertung()));
    assert_eq!(state.auswertung.tabelle, Some(auswertung()));
    // All are evaluated once more, so that one that comes twice is recognised.
    assert_eq!(
        melde(&mut state, EvaluationMessage::Chosen(5)),
        [Effect::Evaluate]
    );
    assert_eq!(state.auswertung.dateien, 5);
    assert_eq!(state.auswertung.stand, Auswertungsstand::Laeuft(0));
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn abgebrochen_bleibt_was_vorher_da_war() {
    let mut state = fertig();
    melde(&mut state, EvaluationMessage::Chosen(3));
    assert_eq!(
        melde(&mut state, EvaluationMessage::Cancelled),
        [Effect::KeepFiles(1), Effect::FocusHeading]
    );
    // What the worker had on the way comes too late.
    melde(&mut state, EvaluationMessage::Progressed(1));
    melde(
        &mut state,
        EvaluationMessage::Finished(Rc::new(Auswertung::neu(None))),
    );
    melde(
        &mut state,
        EvaluationMessage::Failed(Druckfehler::Abgebrochen),
    );
    assert_eq!(state.auswertung.stand, Auswertungsstand::Keine);
    assert_eq!(state.auswertung.dateien, 1);
    assert_eq!(state.auswertung.tabelle, Some(auswertung()));
}

#[test]
fn geleert_und_alles_geloescht_bleibt_nichts() {
    let mut state = fertig();
    assert_eq!(
        melde(&mut state, EvaluationMessage::Cleared),
        [Effect::KeepFiles(0), Effect::FocusHeading]
    );
    assert_eq!(state.auswertung, Auswertungsseite::default());
    // While one goes on, too; and undo brings back what was entered, not what others have handed in.
    let mut state = fertig();
    melde(&mut state, EvaluationMessage::Chosen(2));
    let effects = update(&mut state, Message::AllDeleted(tag("2018-03-15")));
    assert!(effects.contains(&Effect::KeepFiles(0)));
    assert_eq!(state.auswertung, Auswertungsseite::default());
    update(&mut state, Message::Undone);
    assert_eq!(state.auswertung, Auswertungsseite::default());
}

#[test]
fn ein_leerer_ordner_ist_keine_tabelle() {
    let mut state = neu();
    assert_eq!(melde(&mut state, EvaluationMessage::Chosen(0)), []);
    assert_eq!(state.auswertung.stand, Auswertungsstand::Leer);
    assert_eq!(state.auswertung.tabelle, None);
}

#[test]
fn was_scheitert_sagt_es_und_geht_noch_einmal() {
    let mut state = fertig();
    melde(&mut state, EvaluationMessage::Chosen(2));
    let fehler = Druckfehler::NichtGeladen;
    assert_eq!(
        melde(&mut state, EvaluationMessage::Failed(fehler)),
        [Effect::FocusErrors]
    );
    assert!(state.auswertung.hat_fehler());
    // What was there before is still there.
    assert!(state.auswertung.tabelle.is_some());
    assert_eq!(
        melde(&mut state, EvaluationMessage::Retried),
        [Effect::Evaluate, Effect::FocusHeading]
    );
    assert!(!state.auswertung.hat_fehler());
    // On another page it waits to be seen.
    update(&mut state, Message::Navigated(Route::Start));
    assert_eq!(melde(&mut state, EvaluationMessage::Failed(fehler)), []);
}

#[test]
fn ein_stichtag_fuer_alle_ist_ein_tag_oder_keiner() {
    let mut state = neu();
    for (getippt, erwartet) in [
        ("15.03.2018", Some("2018-03-15")),
        (" 2018-04-01 ", Some("2018-04-01")),
        ("", None),
    ] {
        melde(&mut state, EvaluationMessage::Typed(getippt.to_owned()));
        // Without files there is nothing to evaluate.
        assert_eq!(melde(&mut state, EvaluationMessage::Submitted), []);
        let erwartet = erwartet.map(tag);
        assert_eq!(state.auswertung.stichtag, erwartet);
        assert!(!state.auswertung.hat_fehler());
    }
    melde(&mut state, EvaluationMessage::Chosen(1));
    melde(&mut state, EvaluationMessage::Finished(auswertung()));
    for getippt in ["31.02.2018", "gestern", "15.03.1918"] {
        melde(&mut state, EvaluationMessage::Typed(getippt.to_owned()));
        assert_eq!(
            melde(&mut state, EvaluationMessage::Submitted),
            [Effect::FocusErrors]
        );
        // What was typed stays, and so does the table.
        assert_eq!(state.auswertung.getippt, getippt);
        assert!(state.auswertung.hat_fehler() && state.auswertung.tabelle.is_some());
    }
    melde(
        &mut state,
        EvaluationMessage::Typed("01.04.2018".to_owned()),
    );
    assert_eq!(
        melde(&mut state, EvaluationMessage::Submitted),
        [Effect::Evaluate]
    );
    assert_eq!(state.auswertung.stichtag, Some(tag("2018-04-01")));
    // What is typed counts, whether or not it was sent before files come.
    melde(&mut state, EvaluationMessage::Typed(String::new()));
    assert_eq!(
        melde(&mut state, EvaluationMessage::Chosen(2)),
        [Effect::Evaluate]
    );
    assert_eq!(state.auswertung.stichtag, None);
    melde(&mut state, EvaluationMessage::Typed("gestern".to_owned()));
    assert_eq!(
        melde(&mut state, EvaluationMessage::Chosen(3)),
        [Effect::FocusErrors]
    );
    assert!(!state.auswertung_laeuft());
}

/// What was entered may be in a file of its own; that is another one.
#[test]
fn eine_verweigerte_tabelle_laesst_die_datei_des_vorantrags_gelten() {
    let mut state = fertig();
    state.gespeichert = Some(Box::new(state.vorantrag.clone()));
    let vorher = state.gespeichert.clone();
    melde(&mut state, EvaluationMessage::TableRequested);
    let effects = update(&mut state, FileMessage::DownloadRefused.into());
    let [Effect::Rest(message)] = &effects[..] else {
        panic!("{effects:?}");
    };
    rest::update(&mut state, message.clone());
    assert_eq!(state.meldung, Some(Meldung::TabelleNichtGespeichert));
    assert_eq!(state.gespeichert, vorher);
}

#[test]
fn die_tabelle_wird_csv_und_pdf() {
    let mut state = neu();
    assert_eq!(melde(&mut state, EvaluationMessage::TableRequested), []);
    assert_eq!(melde(&mut state, EvaluationMessage::PdfRequested), []);
    let mut state = fertig();
    let effects = melde(&mut state, EvaluationMessage::TableRequested);
    let [Effect::Download { name, inhalt }] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert!(name.ends_with(".csv") && inhalt.starts_with('\u{feff}'));
    assert_eq!(state.meldung, Some(Meldung::Gespeichert));
    let bestellt = [Effect::EvaluationPdf];
    assert_eq!(melde(&mut state, EvaluationMessage::PdfRequested), bestellt);
    assert_eq!(melde(&mut state, EvaluationMessage::PdfRequested), []);
    melde(
        &mut state,
        EvaluationMessage::Pdf(PdfMessage::Progressed(40)),
    );
    assert_eq!(state.auswertung.pdf, Tabellendruck::Laeuft(40));
    melde(&mut state, EvaluationMessage::Pdf(PdfMessage::Delivered));
    assert_eq!(state.auswertung.pdf, Tabellendruck::Keiner);
    melde(&mut state, EvaluationMessage::PdfRequested);
    let fehler = EvaluationMessage::Pdf(PdfMessage::Failed(Druckfehler::Abgebrochen));
    assert_eq!(melde(&mut state, fehler), [Effect::FocusErrors]);
    assert!(state.auswertung.hat_fehler() && state.auswertung.tabelle.is_some());
}

#[test]
fn es_gibt_ein_programm_das_pdf_dateien_schreibt() {
    let mut state = fertig();
    let vorantrag = PdfMessage::Requested(Art::Pruefung);
    rest::update(&mut state, rest::RestMessage::Pdf(vorantrag.clone()));
    assert!(state.druck_laeuft());
    melde(&mut state, EvaluationMessage::PdfRequested);
    assert_eq!(state.druck, Druckstand::Keiner);
    assert!(state.tabellendruck_laeuft());
    rest::update(&mut state, rest::RestMessage::Pdf(vorantrag));
    assert!(state.druck_laeuft() && !state.tabellendruck_laeuft());
}
