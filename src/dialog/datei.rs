//! What happens to files: opened, compared, saved, copied as a note.
//!
//! It stands apart from the rest of the dialog because it needs all of `export`, which nobody needs before the first
//! question: the page loads it in its own time.

use super::{Adresse, Anlass, Effect, Meldung, Message, Route, State, entwurf};
use crate::beispiel::Musterfall;
use crate::dateifehler::{Dateifehler, Mangel};
use crate::datum::Datum;
use crate::export::dokument::Art;
use crate::export::{self, Datei};
use crate::facts::Person;
use crate::interview::Ziel;
use crate::text;
use crate::vergleich::Vergleich;
use crate::vorantrag::Vorantrag;

/// A file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeleseneDatei {
    /// Its name.
    pub name: String,
    /// What it holds, or why it was not accepted.
    pub inhalt: Result<Datei, Dateifehler>,
}

/// Something that happened to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileMessage {
    /// The data file was asked for.
    DownloadRequested,
    /// It was asked for as a Vorantrag, which always says how far it is.
    ApplicationRequested,
    /// The Vermerk was asked for.
    NoteRequested,
    /// The Vermerk on all persons was asked for.
    AllNotesRequested,
    /// The deadlines were asked for, as a calendar with or without the persons' names.
    CalendarRequested(bool),
    /// The browser refused to save a file.
    DownloadRefused,
    /// A file was chosen or dropped; its bytes, or why the browser has none.
    Read {
        /// Its name.
        name: String,
        /// Its content.
        inhalt: Result<Vec<u8>, Mangel>,
    },
    /// An invented case was asked for.
    ExampleChosen(Musterfall),
}

impl State {
    /// A start with what was kept for the tab, if it can be read.
    pub fn wiederhergestellt(heute: Datum, gesichert: Option<&str>, adresse: Adresse) -> Self {
        let mut state = Self::neu(heute);
        if let Some(gesichert) = gesichert {
            match export::json::lies_sitzung(gesichert.as_bytes()) {
                Ok(vorantrag) if !vorantrag.personen.is_empty() => state.vorantrag = vorantrag,
                Ok(_) | Err(_) => state.meldung = Some(Meldung::NichtLesbar),
            }
        }
        if let Some(person) = adresse.person {
            super::update(&mut state, Message::PersonOpened(person));
        }
        state.zeige(adresse.route);
        state
    }
}

/// Takes in what happened to a file and says what is to be done.
pub fn update(state: &mut State, message: FileMessage) -> Vec<Effect> {
    match message {
        FileMessage::DownloadRequested if state.vorantrag.ist_mehr_als_pruefung() => {
            vorantrag_speichern(state)
        }
        FileMessage::DownloadRequested => speichern(
            state,
            export::dateiname(&state.vorantrag, Art::Pruefung, "json"),
            export::json::datei,
        ),
        FileMessage::ApplicationRequested => vorantrag_speichern(state),
        FileMessage::NoteRequested => {
            vec![Effect::Copy(export::vermerk(
                &state.vorantrag,
                state.person,
            ))]
        }
        FileMessage::AllNotesRequested => {
            vec![Effect::Copy(export::vermerk_gesamt(&state.vorantrag))]
        }
        FileMessage::CalendarRequested(mit_namen) => {
            match export::fristen(&state.vorantrag, mit_namen) {
                Some(inhalt) => {
                    state.meldung = Some(Meldung::Gespeichert);
                    let name = export::name_des_kalenders(&state.vorantrag);
                    vec![Effect::Download { name, inhalt }]
                }
                // The page offers it only where there is one.
                None => Vec::new(),
            }
        }
        FileMessage::DownloadRefused if state.route == Route::Auswertung => {
            state.meldung = Some(Meldung::TabelleNichtGespeichert);
            Vec::new()
        }
        FileMessage::DownloadRefused => {
            state.gespeichert = None;
            state.meldung = Some(Meldung::NichtGespeichert);
            Vec::new()
        }
        FileMessage::Read { name, inhalt } => gelesen(state, name, inhalt),
        // It takes the way of every file.
        FileMessage::ExampleChosen(fall) => {
            let inhalt = export::datei(&fall.vorantrag()).into_bytes();
            gelesen(state, text::beispiel(fall), Ok(inhalt))
        }
    }
}

fn vorantrag_speichern(state: &mut State) -> Vec<Effect> {
    let name = export::dateiname(&state.vorantrag, Art::Vorantrag, "json");
    speichern(state, name, export::json::vorantragsdatei)
}

/// Hands a file over, unless it would not be accepted again.
fn speichern(state: &mut State, name: String, inhalt: fn(&Vorantrag) -> String) -> Vec<Effect> {
    if let Some(widerspruch) = state.vorantrag.widersprueche().first() {
        let route = Route::Frage(widerspruch.frage, Ziel::Ergebnis);
        state.person = widerspruch.person;
        return vec![Effect::Navigate(route)];
    }
    let inhalt = inhalt(&state.vorantrag);
    state.gespeichert = Some(Box::new(state.vorantrag.clone()));
    state.meldung = Some(Meldung::Gespeichert);
    vec![Effect::Download { name, inhalt }]
}

/// Takes an accepted file in place of what was entered. Of another it only keeps why, and the page stays as it is.
fn gelesen(state: &mut State, name: String, inhalt: Result<Vec<u8>, Mangel>) -> Vec<Effect> {
    state.meldung = None;
    let inhalt = inhalt
        .map_err(Dateifehler::ganze_datei)
        .and_then(|bytes| export::lies(&bytes));
    let Ok(datei) = &inhalt else {
        state.datei = Some(GeleseneDatei { name, inhalt });
        return vec![Effect::FocusErrors];
    };
    let mut vorantrag = datei.vorantrag.clone();
    // The page is about one person at least.
    if vorantrag.personen.is_empty() {
        vorantrag.personen.push(Person::default());
    }
    state.gespeichert = Some(Box::new(vorantrag.clone()));
    let mut effects = Vec::new();
    // Who opens the same file twice still gets back what was there before it.
    if vorantrag != state.vorantrag {
        let leer = state.hat_keine_antworten();
        state.ersetze(vorantrag, Anlass::DateiGeoeffnet);
        // The draft on the device is another one, and stays as it is.
        effects.extend(entwurf::getrennt(state));
        if leer {
            state.ruecknahme = None;
        }
    }
    state.person = 0;
    state.datei = Some(GeleseneDatei { name, inhalt });
    let weiter = if state.route != Route::Datei {
        Effect::Navigate(Route::Datei)
    } else if state.ruecknahme.is_some() {
        Effect::FocusNotice
    } else {
        Effect::FocusHeading
    };
    effects.extend([state.sichern(), weiter]);
    effects
}

/// Makes the assessment for this day.
pub(super) fn heute(state: &mut State, heute: Datum) -> Vec<Effect> {
    let mut vorantrag = state.vorantrag.clone();
    vorantrag.stichtag = heute;
    if !vorantrag.widersprueche().is_empty() {
        // The page that offers it has said why not.
        return Vec::new();
    }
    state.ersetze(vorantrag, Anlass::StichtagGeaendert);
    vec![state.sichern(), Effect::Navigate(state.ergebnisseite())]
}

/// What today as Stichtag would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vorschau {
    /// It is the Stichtag already.
    IstStichtag,
    /// It cannot be the Stichtag: a course is said to have begun on this later day.
    VorBeginn(Datum),
    /// The difference for each person.
    Personen(Vec<Vergleich>),
}

impl State {
    /// The page of the result: of all persons, where there are several.
    pub fn ergebnisseite(&self) -> Route {
        if self.vorantrag.personen.len() > 1 {
            Route::Gesamtergebnis
        } else {
            Route::Ergebnis
        }
    }

    /// What this day as Stichtag would change.
    pub fn vorschau(&self, heute: Datum) -> Vorschau {
        if self.vorantrag.stichtag == heute {
            return Vorschau::IstStichtag;
        }
        let mut dann = self.vorantrag.clone();
        dann.stichtag = heute;
        if let Some(widerspruch) = dann.widersprueche().first() {
            return Vorschau::VorBeginn(widerspruch.begonnen_am);
        }
        let personen = self.vorantrag.ergebnisse().zip(dann.ergebnisse());
        Vorschau::Personen(
            personen
                .map(|(vorher, jetzt)| export::zwischen(&vorher, &jetzt))
                .collect(),
        )
    }
}
