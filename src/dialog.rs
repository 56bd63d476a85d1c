//! The whole program without a browser: what it knows, what can happen to it, and what it then wants done.
//!
//! [`update`] is the only place where a [`State`] changes; what files have to do with it stands in [`datei`], because the
//! page loads that part only after the first question. Verdict, next question and progress are computed from the
//! [`Vorantrag`], never stored; undo is an earlier one.

pub mod auswertung;
pub mod datei;
pub mod druck;
pub mod entwurf;
mod ereignisse;
pub mod formular;
pub mod kiosk;
pub mod mitnahme;
pub mod personen;
pub mod rest;
mod route;
pub mod vorantrag;

pub use auswertung::{Auswertungsseite, Auswertungsstand, EvaluationMessage, Tabellendruck};
pub use datei::{FileMessage, GeleseneDatei, Vorschau};
pub use druck::{Druckfehler, Druckstand, PdfMessage};
pub use entwurf::{DeviceTask, DraftMessage, Geraet};
pub use ereignisse::*;
pub use formular::{FormMessage, Formular};
pub use kiosk::{Besuch, KioskMessage};
pub use mitnahme::CodeMessage;
pub use personen::PersonMessage;
pub use rest::RestMessage;
pub use route::{Adresse, Formularziel, Route};
pub use vorantrag::{ende, seite_der_luecke, seite_des_abschnitts};

use crate::dateifehler::Dateifehler;
use crate::datum::Datum;
use crate::facts::{
    Answer, Datumsteil, Draft, Facts, Feld, Form, HOECHSTENS_EINTRAEGE, InputError, InputErrorArt,
    Listenart, Question, Weitere, parse,
};
use crate::interview::{self, Ziel};
use crate::konfiguration::Konfiguration;
use crate::vorantrag::{Ergebnis, Vorantrag};

/// What the program knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Everything that was entered.
    pub vorantrag: Vorantrag,
    /// The page.
    pub route: Route,
    /// The person that it is about, from 0.
    pub person: usize,
    /// What stands in the form of the page's question.
    pub draft: Draft,
    /// Why the form was not accepted.
    pub fehler: Vec<InputError>,
    /// What undo would bring back.
    pub ruecknahme: Option<Ruecknahme>,
    /// What was just said to the user.
    pub meldung: Option<Meldung>,
    /// The browser does not keep the session.
    pub nicht_gesichert: bool,
    /// The file that was last chosen, accepted or not.
    pub datei: Option<GeleseneDatei>,
    /// What was typed into the page's form of the Vorantrag.
    pub formular: Formular,
    /// What this tab has to do with the draft on the device.
    pub geraet: Geraet,
    /// What was last in a file, saved or opened.
    pub gespeichert: Option<Box<Vorantrag>>,
    /// How far the PDF file is.
    pub druck: Druckstand,
    /// The page on many files.
    pub auswertung: Auswertungsseite,
    /// What the host of the page has set.
    pub konfiguration: Konfiguration,
    /// How the visit stands, if it is one at a kiosk.
    pub kiosk: Option<Besuch>,
    /// The code of the address, on the page that reads it.
    pub code: String,
}

impl State {
    /// A fresh start on this day.
    pub fn neu(heute: Datum) -> Self {
        Self {
            vorantrag: Vorantrag::neu(heute),
            route: Route::Start,
            person: 0,
            draft: Draft::default(),
            fehler: Vec::new(),
            ruecknahme: None,
            meldung: None,
            nicht_gesichert: false,
            datei: None,
            formular: Formular::default(),
            geraet: Geraet::Leer,
            gespeichert: None,
            druck: Druckstand::Keiner,
            auswertung: Auswertungsseite::default(),
            konfiguration: Konfiguration::default(),
            kiosk: None,
            code: String::new(),
        }
    }

    /// A start on this page.
    pub fn auf_seite(heute: Datum, route: Route) -> Self {
        let mut state = Self::neu(heute);
        state.zeige(route);
        state
    }

    /// The address of a page, about the same person.
    pub fn adresse(&self, route: Route) -> String {
        Adresse::neu(self.person, route).hash()
    }

    /// The page that this address leads to: one of a person who is not there leads to those who are.
    pub fn erreichbar(&self, adresse: Adresse) -> Adresse {
        let da = |person| person < self.vorantrag.personen.len();
        if adresse.person.is_none_or(da) {
            adresse
        } else {
            Adresse::neu(0, Route::Personen)
        }
    }

    /// The person's result.
    pub fn ergebnis(&self) -> Option<Ergebnis> {
        self.vorantrag.ergebnis(self.person)
    }

    /// The person within its application.
    pub fn facts(&self) -> Option<Facts<'_>> {
        self.vorantrag.facts(self.person)
    }

    /// Whether no question on the application or a person is answered, and nothing of the Vorantrag told.
    pub fn hat_keine_antworten(&self) -> bool {
        let personen = &self.vorantrag.personen;
        let unbeantwortet = |nummer| {
            self.vorantrag.facts(nummer).is_none_or(|facts| {
                let mut fragen = facts.denkbare_fragen().into_iter();
                fragen.all(|frage| facts.antwort(frage).is_none())
            })
        };
        personen.len() < 2
            && Listenart::ALL
                .iter()
                .all(|liste| personen.iter().all(|person| person.anzahl(*liste) == 0))
            && (0..personen.len()).all(unbeantwortet)
            && !self.vorantrag.ist_mehr_als_pruefung()
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
        match ziel {
            Ziel::Ergebnis | Ziel::AlleKriterien => {}
            Ziel::Vorantrag => return Route::Vorantrag,
            Ziel::Pruefen => return Route::Pruefen,
            Ziel::Angaben => return Route::Angaben,
        }
        let beantwortet = |andere: &Question| facts.antwort(*andere).is_some();
        interview::zutreffende(&ergebnis.finding)
            .iter()
            .rfind(|andere| **andere < frage && beantwortet(andere))
            .map_or(Route::Start, |andere| Route::Frage(*andere, ziel))
    }

    /// A question whose answer cannot be true on the Stichtag: one that rested and came back after the Stichtag was moved.
    fn widerspruch(&self) -> Option<Question> {
        let widersprueche = self.vorantrag.widersprueche();
        let eigener = widersprueche
            .iter()
            .find(|widerspruch| widerspruch.person == self.person);
        Some(eigener?.frage)
    }

    /// Whether the page says that something was not accepted.
    pub fn hat_fehler(&self) -> bool {
        !self.fehler.is_empty()
            || !self.formular.fehler.is_empty()
            || self.abgelehnte_datei().is_some()
    }

    /// The file that was just refused, and why.
    pub fn abgelehnte_datei(&self) -> Option<(&str, &Dateifehler)> {
        let datei = self.datei.as_ref()?;
        Some((&datei.name, datei.inhalt.as_ref().err()?))
    }

    /// Puts another pre-application in the place of everything that was entered.
    fn ersetze(&mut self, vorantrag: Vorantrag, anlass: Anlass) {
        let vorher = Box::new(self.tausche(vorantrag));
        self.ruecknahme = Some(Ruecknahme {
            anlass,
            vorher,
            danach: None,
        });
    }

    /// Takes this pre-application and gives back the one before; what was said of a file no longer holds.
    fn tausche(&mut self, vorantrag: Vorantrag) -> Vorantrag {
        self.datei = None;
        // A PDF file that is being written is of what was there before.
        self.druck = Druckstand::Keiner;
        self.formular = Formular::default();
        self.person = self.person.min(vorantrag.personen.len().saturating_sub(1));
        std::mem::replace(&mut self.vorantrag, vorantrag)
    }

    fn zeige(&mut self, route: Route) {
        self.route = route;
        self.fehler.clear();
        self.formular.fehler.clear();
        if let (Route::Frage(frage, _), Some(widerspruch)) = (route, self.widerspruch())
            && frage == widerspruch
        {
            let art = InputErrorArt::BegonnenNachStichtag(self.vorantrag.stichtag);
            let feld = Feld::Von(Datumsteil::Tag);
            self.fehler.push(InputError { feld, art });
        }
        self.draft = match route {
            Route::Frage(frage, _) => {
                Draft::aus(frage, self.vorantrag.antwort(self.person, frage).as_ref())
            }
            _ => Draft::default(),
        };
    }

    /// After an answer was accepted: what keeps the session.
    fn geaendert(&mut self) -> Effect {
        self.fehler.clear();
        // What differed in a file does so no longer in the same way.
        self.datei = None;
        self.sichern()
    }

    /// What keeps the session.
    pub fn sichern(&self) -> Effect {
        Effect::Store
    }
}

/// Whether what undo would bring back is still offered on the next page: where it was done, and where that led.
fn bleibt(state: &State, route: Route) -> bool {
    match state
        .ruecknahme
        .as_ref()
        .map(|ruecknahme| ruecknahme.anlass)
    {
        Some(Anlass::StichtagGeaendert) if state.route == Route::Heute => {
            matches!(route, Route::Ergebnis | Route::Gesamtergebnis)
        }
        Some(Anlass::DateiGeoeffnet) => route == Route::Datei,
        Some(Anlass::EntwurfGeoeffnet) => route == Route::Vorantrag,
        Some(Anlass::CodeUebernommen) => state.route == Route::Mitgenommen,
        Some(_) | None => route == state.route,
    }
}

/// Takes in what happened and says what is to be done.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Navigated(route) => {
            if !bleibt(state, route) {
                state.ruecknahme = None;
            }
            // A file waits until it is opened, wherever one goes meanwhile.
            state.meldung = state
                .meldung
                .filter(|meldung| *meldung == Meldung::DateiWartet);
            if route != state.route {
                if state.abgelehnte_datei().is_some() {
                    state.datei = None;
                }
                if !state.druck_laeuft() {
                    state.druck = Druckstand::Keiner;
                }
            }
            state.zeige(route);
            // What can be undone must be found; other notices are announced where they stand.
            if state.ruecknahme.is_some() {
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
            let mut vorantrag = state.vorantrag.clone();
            if vorantrag.entferne(state.person, liste, nummer).is_err() {
                return Vec::new();
            }
            state.ersetze(vorantrag, Anlass::EintragEntfernt);
            state.zeige(state.route);
            vec![state.sichern(), Effect::FocusNotice]
        }
        Message::AllDeleted(heute) => {
            // Pressed twice, it deletes nothing more, and what it deleted can still be had back.
            if state.ruecknahme.is_none() || !state.hat_keine_antworten() {
                state.ersetze(Vorantrag::neu(heute), Anlass::AllesGeloescht);
            }
            // What was evaluated are data of others; undo does not bring them back.
            state.auswertung = Auswertungsseite::default();
            state.zeige(Route::Start);
            vec![
                Effect::Forget,
                Effect::KeepFiles(0),
                Effect::Navigate(Route::Start),
            ]
        }
        Message::Undone => match state.ruecknahme.take() {
            Some(Ruecknahme { vorher, danach, .. }) => {
                state.tausche(*vorher);
                state.zeige(state.route);
                // First, because whether the device keeps what came back depends on it.
                let danach = danach.map(|message| Effect::Rest(RestMessage::Draft(message)));
                let hier = [state.sichern(), Effect::FocusHeading];
                danach.into_iter().chain(hier).collect()
            }
            None => Vec::new(),
        },
        Message::PersonOpened(person) => {
            // An old address may name a person that is no longer there.
            if person < state.vorantrag.personen.len() {
                state.person = person;
            }
            Vec::new()
        }
        Message::Rest(message) => vec![Effect::Rest(message)],
        Message::FileWaiting => {
            state.meldung = Some(Meldung::DateiWartet);
            Vec::new()
        }
        Message::LoadingFailed => {
            state.meldung = Some(Meldung::NichtGeladen);
            Vec::new()
        }
        Message::LoadingRetried => {
            state.meldung = None;
            vec![Effect::LoadRest]
        }
        Message::NoteCopied(ergebnis) => {
            state.meldung = Some(match ergebnis {
                Ok(()) => Meldung::VermerkKopiert,
                Err(()) => Meldung::VermerkNichtKopiert,
            });
            Vec::new()
        }
        Message::StorageRefused => {
            state.nicht_gesichert = true;
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
    if let Some(liste) = neuer_eintrag
        && state
            .facts()
            .is_some_and(|facts| facts.person.anzahl(liste) >= HOECHSTENS_EINTRAEGE)
    {
        state.fehler = vec![InputError {
            feld: Feld::Auswahl,
            art: InputErrorArt::ZuVieleEintraege,
        }];
        return vec![Effect::FocusErrors];
    }
    let vorher = state.vorantrag.clone();
    if state.vorantrag.setze(state.person, frage, antwort).is_err() {
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
            _ => match ziel {
                Ziel::Ergebnis | Ziel::AlleKriterien => state.naechste_seite(ziel),
                // These lead back to pages that the whole program knows.
                Ziel::Vorantrag | Ziel::Pruefen | Ziel::Angaben => {
                    let geantwortet = RestMessage::Answered(frage, ziel, Box::new(vorher));
                    return vec![state.geaendert(), Effect::Rest(geantwortet)];
                }
            },
        },
    };
    vec![state.geaendert(), Effect::Navigate(weiter)]
}
