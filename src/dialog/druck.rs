//! The document on paper and as a PDF file: asked for, on its way, handed over, or not.
//!
//! Another program writes the file, in a worker of its own (crates/pdf); this is what the dialog knows of it.

use super::{Effect, Meldung, Message, RestMessage, Route, State, Tabellendruck};
use crate::export::dokument::{Art, undruckbares};
use crate::interview::Ziel;
use crate::vorantrag::Vorantrag;

/// How far the PDF file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Druckstand {
    /// None was asked for, or the last one was handed over.
    Keiner,
    /// It is being written: so much of it, in percent, of what was entered then.
    Laeuft(u8, Box<Vorantrag>),
    /// It was not written, because something was entered for which its font has no letters.
    Undruckbar,
    /// It was not written.
    Fehlgeschlagen(Druckfehler),
}

/// Why there is no PDF file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Druckfehler {
    /// The program that writes it did not arrive.
    NichtGeladen,
    /// It stopped, or does not answer any more.
    Abgebrochen,
}

/// Something that happened to the PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfMessage {
    /// It was asked for.
    Requested(Art),
    /// So much of it is written, in percent.
    Progressed(u8),
    /// It was handed over to the browser.
    Delivered,
    /// It was not written.
    Failed(Druckfehler),
    /// It is not wanted any more.
    Cancelled,
}

impl From<PdfMessage> for Message {
    fn from(message: PdfMessage) -> Self {
        Self::Rest(RestMessage::Pdf(message))
    }
}

impl State {
    /// Whether the PDF file is being written: the worker lives as long as this holds and no longer.
    pub fn druck_laeuft(&self) -> bool {
        matches!(self.druck, Druckstand::Laeuft(..))
    }

    /// Whether the page that prints has something to say that went wrong.
    pub fn druck_ist_gescheitert(&self) -> bool {
        match self.druck {
            Druckstand::Keiner | Druckstand::Laeuft(..) => false,
            // It may have been put right meanwhile.
            Druckstand::Undruckbar => !undruckbares(&self.vorantrag).is_empty(),
            Druckstand::Fehlgeschlagen(_) => true,
        }
    }
}

/// Takes in what happened to the PDF file and says what is to be done.
pub(super) fn update(state: &mut State, message: PdfMessage) -> Vec<Effect> {
    let laeuft = state.druck_laeuft();
    match message {
        PdfMessage::Requested(_) if laeuft => Vec::new(),
        PdfMessage::Requested(art) => {
            state.meldung = None;
            // A file that would not be accepted again is not made.
            if let Some(widerspruch) = state.vorantrag.widersprueche().first() {
                state.person = widerspruch.person;
                let route = Route::Frage(widerspruch.frage, Ziel::Ergebnis);
                return vec![Effect::Navigate(route)];
            }
            if !undruckbares(&state.vorantrag).is_empty() {
                state.druck = Druckstand::Undruckbar;
                return vec![Effect::FocusErrors];
            }
            // There is one program that writes, and the last who asks has it.
            state.auswertung.pdf = Tabellendruck::Keiner;
            state.druck = Druckstand::Laeuft(0, Box::new(state.vorantrag.clone()));
            vec![Effect::Pdf(art)]
        }
        PdfMessage::Progressed(prozent) => {
            if let Druckstand::Laeuft(bisher, _) = &mut state.druck {
                *bisher = prozent.min(100);
            }
            Vec::new()
        }
        PdfMessage::Delivered => {
            let druck = std::mem::replace(&mut state.druck, Druckstand::Keiner);
            // What was changed meanwhile is not in the file.
            if let Druckstand::Laeuft(_, vorantrag) = druck {
                state.gespeichert = Some(vorantrag);
                state.meldung = Some(Meldung::PdfGespeichert);
            }
            Vec::new()
        }
        PdfMessage::Failed(fehler) if laeuft => {
            state.druck = Druckstand::Fehlgeschlagen(fehler);
            match state.route {
                Route::Druck(_) => vec![Effect::FocusErrors],
                _ => Vec::new(),
            }
        }
        PdfMessage::Failed(_) => Vec::new(),
        PdfMessage::Cancelled => {
            state.druck = Druckstand::Keiner;
            // The button that was pressed goes with the work.
            vec![Effect::FocusHeading]
        }
    }
}
