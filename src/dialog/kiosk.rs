//! The kiosk: a check of one person that keeps nothing, and that ends itself when nobody goes on with it.

use super::{Adresse, Effect, Message, RestMessage, Route, State};
use crate::datum::Datum;
use crate::interview::{self, Ziel};
use crate::konfiguration::{Konfiguration, Schluessel};
use crate::vorantrag::Vorantrag;

/// How long a kiosk waits for a visitor before it asks, in seconds, where the host has set nothing.
pub const WARTEZEIT: u16 = 90;
/// How long it then waits for an answer, in seconds: WCAG 2.2.1 asks for at least 20.
pub const BEDENKZEIT: u16 = 30;

/// How a visit at a kiosk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Besuch {
    /// Somebody is there, or nobody has begun.
    Laeuft,
    /// Nothing was touched for long: unless somebody does, it ends in so many seconds.
    EndetIn(u16),
}

/// Something that happened to the visit at a kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KioskMessage {
    /// Nothing was touched for so many seconds, and this is today.
    Quiet(u32, Datum),
    /// Something was touched.
    Touched,
    /// The visit is to end: "Von vorn".
    Ended,
}

impl From<KioskMessage> for Message {
    fn from(message: KioskMessage) -> Self {
        Self::Rest(RestMessage::Kiosk(message))
    }
}

/// After how many seconds without a touch the kiosk asks, and after how many the visit is over.
pub fn fristen(konfiguration: &Konfiguration) -> (u32, u32) {
    let gesetzt = konfiguration.sekunden(Schluessel::KioskSekunden);
    let wartezeit = u32::from(gesetzt.unwrap_or(WARTEZEIT));
    (wartezeit, wartezeit + u32::from(BEDENKZEIT))
}

impl State {
    /// A fresh start at a kiosk on this day.
    pub fn am_kiosk(heute: Datum) -> Self {
        Self {
            kiosk: Some(Besuch::Laeuft),
            ..Self::neu(heute)
        }
    }

    /// Where the interview goes on, at a kiosk as elsewhere.
    pub fn fortsetzung(&self, ziel: Ziel) -> Route {
        let naechste = self.naechste_seite(ziel);
        match self.kiosk {
            Some(_) => self.zuerst_zur_person(naechste),
            None => naechste,
        }
    }

    /// In the place of a question that is asked for all, what is still open on the person: it is the person who stands
    /// there. In whatever order they are asked, the questions stop when verdict and letter are certain.
    pub fn zuerst_zur_person(&self, route: Route) -> Route {
        let (Route::Frage(frage, ziel @ (Ziel::Ergebnis | Ziel::AlleKriterien)), Some(ergebnis)) =
            (route, self.ergebnis())
        else {
            return route;
        };
        let offen = interview::offene_fragen(&ergebnis.finding, ziel);
        let zur_person = offen.iter().find(|offene| !offene.fuer_alle());
        match zur_person {
            Some(zur_person) if frage.fuer_alle() => Route::Frage(*zur_person, ziel),
            Some(_) | None => route,
        }
    }

    /// Whether the next visitor finds what a fresh start on this day would show, and nothing of anybody.
    pub fn ist_unberuehrt(&self, heute: Datum) -> bool {
        let frisch = self.vorantrag == Vorantrag::neu(heute);
        frisch && self.route == Route::Start && self.datei.is_none() && self.ruecknahme.is_none()
    }

    /// Whether nobody would miss anything: only the day is an old one, or was changed.
    fn ist_leer(&self) -> bool {
        self.route == Route::Start && self.hat_keine_antworten()
    }

    /// Whether the browser's dialog for printing may come up: at a kiosk only where the host allows it.
    pub fn darf_drucken(&self) -> bool {
        self.kiosk.is_none() || self.konfiguration.erlaubt(Schluessel::KioskDrucken)
    }

    /// Whether a kiosk has this page: the check of a person, and where the host allows it what has to do with files.
    fn ist_im_kiosk(&self, route: Route) -> bool {
        match route {
            Route::Start
            | Route::Frage(_, Ziel::Ergebnis | Ziel::AlleKriterien | Ziel::Angaben)
            | Route::Ergebnis
            | Route::Angaben => true,
            Route::Datei | Route::Druck(_) => self.konfiguration.erlaubt(Schluessel::KioskDateien),
            Route::Frage(..)
            | Route::Heute
            | Route::Personen
            | Route::Vorantrag
            | Route::Formular(..)
            | Route::Nachweise
            | Route::Pruefen
            | Route::Gesamtergebnis
            | Route::Auswertung
            | Route::Barrierefreiheit
            | Route::Regelwerk
            | Route::Mitgenommen => false,
        }
    }

    /// The page of a kiosk that this address leads to.
    pub fn erreichbar_im_kiosk(&self, adresse: Adresse) -> Adresse {
        if self.ist_im_kiosk(adresse.route) {
            self.erreichbar(adresse)
        } else {
            Adresse::neu(0, Route::Start)
        }
    }
}

/// Takes in what happened and says what is to be done.
pub fn update(state: &mut State, message: KioskMessage) -> Vec<Effect> {
    let seit = match message {
        KioskMessage::Ended => return vec![Effect::EndVisit],
        KioskMessage::Touched => 0,
        KioskMessage::Quiet(_, heute) if state.ist_unberuehrt(heute) => 0,
        KioskMessage::Quiet(seit, _) => seit,
    };
    let (wartezeit, ende) = fristen(&state.konfiguration);
    // Whoever comes next begins on the day that it is then; there is nothing to ask about.
    if seit >= ende || (seit >= wartezeit && state.ist_leer()) {
        return vec![Effect::EndVisit];
    }
    state.kiosk = Some(match u16::try_from(ende - seit) {
        Ok(noch) if seit >= wartezeit => Besuch::EndetIn(noch),
        Ok(_) | Err(_) => Besuch::Laeuft,
    });
    Vec::new()
}
