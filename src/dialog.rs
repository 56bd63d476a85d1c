//! The whole program without a browser: what it knows, what can happen to it, and what it then wants done.
//!
//! [`update`] is the only place where a [`State`] changes; what files have to do with it stands in [`datei`], because the
//! page loads that part only after the first question. Verdict, next question and progress are computed from the
//! [`Vorantrag`], never stored; undo is an earlier one.

pub mod datei;
mod route;

pub use datei::{FileMessage, GeleseneDatei};
pub use route::Route;

use crate::datum::Datum;
use crate::export;
use crate::facts::{
    Answer, Datumsteil, Draft, Facts, Feld, Form, InputError, InputErrorArt, Listenart, Question,
    Weitere, parse,
};
use crate::interview::{self, Ziel};
use crate::vorantrag::{Ergebnis, Vorantrag};

/// The person that the page is about; more than one comes with the whole Vorantrag (issue 4).
pub const PERSON: usize = 0;

/// What the program knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Everything that was entered.
    pub vorantrag: Vorantrag,
    /// The page.
    pub route: Route,
    /// What stands in the form of the page's question.
    pub draft: Draft,
    /// Why the form was not accepted.
    pub fehler: Vec<InputError>,
    /// What was just said to the user, and what undo would bring back.
    pub meldung: Option<Meldung>,
    /// The file that was last chosen, accepted or not.
    pub datei: Option<GeleseneDatei>,
}

/// Something the user is told above the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meldung {
    /// Everything was deleted; this was there before.
    AllesGeloescht(Box<Vorantrag>),
    /// A record was taken away; this was there before.
    EintragEntfernt(Box<Vorantrag>),
    /// A file was opened in place of this.
    DateiGeoeffnet(Box<Vorantrag>),
    /// The assessment is made for another day than in this.
    StichtagGeaendert(Box<Vorantrag>),
    /// The Vermerk is in the clipboard.
    VermerkKopiert,
    /// The browser did not allow it.
    VermerkNichtKopiert,
    /// The browser does not keep the session.
    NichtGesichert,
    /// What was kept could not be read.
    NichtLesbar,
    /// The part of the program that the page needs did not arrive.
    NichtGeladen,
}

impl Meldung {
    /// Whether it offers to take a deletion back: it must be found, and nothing else may take its place.
    fn laesst_sich_zuruecknehmen(&self) -> bool {
        match self {
            Self::AllesGeloescht(_)
            | Self::EintragEntfernt(_)
            | Self::DateiGeoeffnet(_)
            | Self::StichtagGeaendert(_) => true,
            Self::VermerkKopiert
            | Self::VermerkNichtKopiert
            | Self::NichtGesichert
            | Self::NichtLesbar
            | Self::NichtGeladen => false,
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The address names another page.
    Navigated(Route),
    /// A field was typed into.
    Typed(Feld, String),
    /// A choice was taken (or a box emptied).
    Chosen(usize, bool),
    /// The form was sent.
    Submitted,
    /// A record is to go.
    RecordRemoved(Listenart, usize),
    /// Everything is to go, and this is today.
    AllDeleted(Datum),
    /// The last deletion is to be taken back.
    Undone,
    /// Today is to be the Stichtag.
    TodayAdopted(Datum),
    /// Something happened to a file.
    File(FileMessage),
    /// The rest of the program did not arrive.
    LoadingFailed,
    /// The clipboard took the Vermerk, or did not.
    NoteCopied(Result<(), ()>),
    /// The browser refused to keep the session.
    StorageRefused,
}

/// Something that the shell is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Go to this page, as a new entry of the history.
    Navigate(Route),
    /// Keep this for the tab.
    Store(String),
    /// Forget what was kept for the tab.
    Forget,
    /// Hand this file over.
    Download {
        /// Its name.
        name: String,
        /// Its content.
        inhalt: String,
    },
    /// Put this into the clipboard.
    Copy(String),
    /// Pass this on to [`datei::update`], in the program that has it.
    File(FileMessage),
    /// Move the focus to the heading of the page.
    FocusHeading,
    /// Move the focus to the error summary.
    FocusErrors,
    /// Move the focus to the notice.
    FocusNotice,
}

impl State {
    /// A fresh start on this day.
    pub fn neu(heute: Datum) -> Self {
        Self {
            vorantrag: Vorantrag::neu(heute),
            route: Route::Start,
            draft: Draft::default(),
            fehler: Vec::new(),
            meldung: None,
            datei: None,
        }
    }

    /// A start on this page.
    pub fn auf_seite(heute: Datum, route: Route) -> Self {
        let mut state = Self::neu(heute);
        state.zeige(route);
        state
    }

    /// The person's result.
    pub fn ergebnis(&self) -> Option<Ergebnis> {
        self.vorantrag.ergebnis(PERSON)
    }

    /// The person within its application.
    pub fn facts(&self) -> Option<Facts<'_>> {
        self.vorantrag.facts(PERSON)
    }

    /// Whether no question on the application or the person is answered.
    pub fn hat_keine_antworten(&self) -> bool {
        self.vorantrag == Vorantrag::neu(self.vorantrag.stichtag)
    }

    /// Where the interview goes on: an answer that contradicts the Stichtag, else the next question, else the result.
    pub fn naechste_seite(&self, ziel: Ziel) -> Route {
        if let Some(widerspruch) = self.widerspruch() {
            return Route::Frage(widerspruch, ziel);
        }
        self.ergebnis()
            .and_then(|ergebnis| interview::naechste(&ergebnis.finding, ziel))
            .map_or(Route::Ergebnis, |frage| Route::Frage(frage, ziel))
    }

    /// The page before this one in the order of asking: where "Zurück" leads when the browser knows no other.
    pub fn vorherige_seite(&self) -> Route {
        let (Route::Frage(frage, ziel), Some(facts), Some(ergebnis)) =
            (self.route, self.facts(), self.ergebnis())
        else {
            return Route::Start;
        };
        let beantwortet = |andere: &Question| facts.antwort(*andere).is_some();
        interview::zutreffende(&ergebnis.finding)
            .iter()
            .rfind(|andere| **andere < frage && beantwortet(andere))
            .map_or(Route::Start, |andere| Route::Frage(*andere, ziel))
    }

    /// A question whose answer cannot be true on the Stichtag: one that rested and came back after the Stichtag was moved.
    fn widerspruch(&self) -> Option<Question> {
        let widersprueche = self.vorantrag.widersprueche();
        Some(widersprueche.first()?.frage)
    }

    fn hat_ruecknahme(&self) -> bool {
        self.meldung
            .as_ref()
            .is_some_and(Meldung::laesst_sich_zuruecknehmen)
    }

    fn zeige(&mut self, route: Route) {
        self.route = route;
        self.fehler.clear();
        if let (Route::Frage(frage, _), Some(widerspruch)) = (route, self.widerspruch())
            && frage == widerspruch
        {
            let art = InputErrorArt::BegonnenNachStichtag(self.vorantrag.stichtag);
            let feld = Feld::Von(Datumsteil::Tag);
            self.fehler.push(InputError { feld, art });
        }
        self.draft = match route {
            Route::Frage(frage, _) => {
                Draft::aus(frage, self.vorantrag.antwort(PERSON, frage).as_ref())
            }
            Route::Start | Route::Ergebnis | Route::Angaben | Route::Datei | Route::Heute => {
                Draft::default()
            }
        };
    }

    /// What keeps the session.
    pub fn sichern(&self) -> Effect {
        Effect::Store(export::json::sitzung(&self.vorantrag))
    }
}

/// Whether the notice also stands on the next page: what is lasting, and what was done on the way there.
fn bleibt(state: &State, route: Route) -> bool {
    match &state.meldung {
        Some(Meldung::NichtGesichert) => true,
        Some(Meldung::StichtagGeaendert(_)) if state.route == Route::Heute => {
            route == Route::Ergebnis
        }
        Some(Meldung::DateiGeoeffnet(_)) => route == Route::Datei,
        Some(_) | None => route == state.route,
    }
}

/// Takes in what happened and says what is to be done.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Navigated(route) => {
            if !bleibt(state, route) {
                state.meldung = None;
            }
            state.zeige(route);
            // What can be undone must be found; other notices are announced where they stand.
            if state.hat_ruecknahme() {
                vec![Effect::FocusNotice]
            } else {
                vec![Effect::FocusHeading]
            }
        }
        Message::Typed(feld, text) => {
            state.draft.schreibe(feld, text);
            Vec::new()
        }
        Message::Chosen(nummer, an) => {
            if let Route::Frage(frage, _) = state.route {
                let eine = matches!(frage.form(), Form::Auswahl(_) | Form::AnderesFach);
                state.draft.waehle(nummer, an, eine);
            }
            Vec::new()
        }
        Message::Submitted => submitted(state),
        Message::RecordRemoved(liste, nummer) => {
            let vorher = state.vorantrag.clone();
            if state.vorantrag.entferne(PERSON, liste, nummer).is_err() {
                return Vec::new();
            }
            state.meldung = Some(Meldung::EintragEntfernt(Box::new(vorher)));
            state.zeige(state.route);
            vec![state.sichern(), Effect::FocusNotice]
        }
        Message::AllDeleted(heute) => {
            let vorher = std::mem::replace(&mut state.vorantrag, Vorantrag::neu(heute));
            state.meldung = Some(Meldung::AllesGeloescht(Box::new(vorher)));
            state.zeige(Route::Start);
            vec![Effect::Forget, Effect::Navigate(Route::Start)]
        }
        Message::Undone => match state.meldung.take() {
            Some(
                Meldung::AllesGeloescht(vorher)
                | Meldung::EintragEntfernt(vorher)
                | Meldung::DateiGeoeffnet(vorher)
                | Meldung::StichtagGeaendert(vorher),
            ) => {
                state.vorantrag = *vorher;
                state.datei = None;
                state.zeige(state.route);
                vec![state.sichern(), Effect::FocusHeading]
            }
            andere => {
                state.meldung = andere;
                Vec::new()
            }
        },
        Message::TodayAdopted(heute) => {
            let vorher = state.vorantrag.clone();
            state.vorantrag.stichtag = heute;
            if !state.vorantrag.widersprueche().is_empty() {
                // The page that offers it has said why not.
                state.vorantrag = vorher;
                return Vec::new();
            }
            state.meldung = Some(Meldung::StichtagGeaendert(Box::new(vorher)));
            vec![state.sichern(), Effect::Navigate(Route::Ergebnis)]
        }
        Message::File(message) => vec![Effect::File(message)],
        Message::LoadingFailed => {
            state.meldung = Some(Meldung::NichtGeladen);
            Vec::new()
        }
        Message::NoteCopied(ergebnis) => {
            state.meldung = Some(match ergebnis {
                Ok(()) => Meldung::VermerkKopiert,
                Err(()) => Meldung::VermerkNichtKopiert,
            });
            Vec::new()
        }
        Message::StorageRefused => {
            // What can be undone stays within reach.
            if !state.hat_ruecknahme() {
                state.meldung = Some(Meldung::NichtGesichert);
            }
            Vec::new()
        }
    }
}

fn submitted(state: &mut State) -> Vec<Effect> {
    let Route::Frage(frage, ziel) = state.route else {
        return Vec::new();
    };
    let antwort = match parse(frage, &state.draft, state.vorantrag.stichtag) {
        Ok(antwort) => antwort,
        Err(fehler) => {
            state.fehler = fehler;
            return vec![Effect::FocusErrors];
        }
    };
    let neuer_eintrag = match antwort {
        Answer::Weitere(Weitere::Ja) => frage.liste(),
        _ => None,
    };
    let vorher = state.vorantrag.clone();
    if state.vorantrag.setze(PERSON, frage, antwort).is_err() {
        // The record is gone, so the address is an old one: the interview goes on where it is.
        return vec![Effect::Navigate(state.naechste_seite(ziel))];
    }
    if frage == Question::Stichtag
        && let Some(widerspruch) = state.vorantrag.widersprueche().first()
    {
        state.vorantrag = vorher;
        state.fehler = vec![InputError {
            feld: Feld::Von(Datumsteil::Tag),
            art: InputErrorArt::StichtagVorBeginn(widerspruch.begonnen_am),
        }];
        return vec![Effect::FocusErrors];
    }
    let weiter = match neuer_eintrag {
        Some(liste) => {
            let letzter = state
                .facts()
                .map_or(0, |facts| facts.person.anzahl(liste).saturating_sub(1));
            Route::Frage(liste.erste_frage(letzter), ziel)
        }
        None => match frage {
            Question::Stichtag if state.hat_keine_antworten() => Route::Start,
            _ => state.naechste_seite(ziel),
        },
    };
    state.fehler.clear();
    vec![state.sichern(), Effect::Navigate(weiter)]
}
