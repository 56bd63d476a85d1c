//! Many files at once, for the Bewilligungsstelle: chosen, evaluated, shown as a table, handed over.
//!
//! A worker evaluates them (browser/werk.rs, static/auswertung.js); this is what the dialog knows of it. It has nothing to do with
//! the Vorantrag that may be open.

use std::rc::Rc;

use super::{
    Druckfehler, Druckstand, Effect, Meldung, Message, PdfMessage, RestMessage, Route, State,
};
use crate::datum::{Datum, DatumFehler};
use crate::export::statistik;
use crate::statistik::Auswertung;
use crate::text::statistik as worte;

/// The page on many files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Auswertungsseite {
    /// How many files were chosen so far.
    pub dateien: usize,
    /// What is typed as the one Stichtag for all of them; empty: each is assessed for its own.
    pub getippt: String,
    /// Why that is none.
    pub fehler: Option<DatumFehler>,
    /// The Stichtag that holds for all in the evaluation that was last begun.
    pub stichtag: Option<Datum>,
    /// How far the evaluation is.
    pub stand: Auswertungsstand,
    /// The last one that came about; it stays until the next one is there.
    pub tabelle: Option<Rc<Auswertung>>,
    /// How many of the files are in it.
    pub ausgewertet: usize,
    /// How far the PDF file of it is.
    pub pdf: Tabellendruck,
}

impl Auswertungsseite {
    /// Whether the page says that something went wrong or was not accepted.
    pub fn hat_fehler(&self) -> bool {
        self.fehler.is_some()
            || matches!(self.stand, Auswertungsstand::Fehlgeschlagen(_))
            || matches!(self.pdf, Tabellendruck::Fehlgeschlagen(_))
    }
}

/// How far the evaluation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Auswertungsstand {
    /// None goes on.
    #[default]
    Keine,
    /// What was chosen has no files in it.
    Leer,
    /// It goes on: so many files are done.
    Laeuft(usize),
    /// It did not come about.
    Fehlgeschlagen(Druckfehler),
}

/// How far the PDF file of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tabellendruck {
    /// None was asked for, or the last one was handed over.
    #[default]
    Keiner,
    /// So much of it is written, in percent.
    Laeuft(u8),
    /// It was not written.
    Fehlgeschlagen(Druckfehler),
}

/// Something that happened to the evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvaluationMessage {
    /// Files were chosen or dropped; with those before they are so many.
    Chosen(usize),
    /// The Stichtag for all was typed.
    Typed(String),
    /// It is to hold.
    Submitted,
    /// So many files are done.
    Progressed(usize),
    /// All are.
    Finished(Rc<Auswertung>),
    /// It did not come about.
    Failed(Druckfehler),
    /// It is to be tried once more.
    Retried,
    /// It is not wanted any more, and what was chosen for it neither.
    Cancelled,
    /// The table is to go, and the files with it.
    Cleared,
    /// The table was asked for as CSV.
    TableRequested,
    /// The list of the files was asked for as CSV.
    ListRequested,
    /// It was asked for as PDF.
    PdfRequested,
    /// Something happened to that.
    Pdf(PdfMessage),
}

impl From<EvaluationMessage> for Message {
    fn from(message: EvaluationMessage) -> Self {
        Self::Rest(RestMessage::Evaluation(message))
    }
}

impl State {
    /// Whether files are being evaluated: the worker lives as long as this holds and no longer.
    pub fn auswertung_laeuft(&self) -> bool {
        matches!(self.auswertung.stand, Auswertungsstand::Laeuft(_))
    }

    /// Whether the PDF file of the table is being written.
    pub fn tabellendruck_laeuft(&self) -> bool {
        matches!(self.auswertung.pdf, Tabellendruck::Laeuft(_))
    }
}

/// Takes in what happened to the evaluation and says what is to be done.
pub(super) fn update(state: &mut State, message: EvaluationMessage) -> Vec<Effect> {
    let laeuft = state.auswertung_laeuft();
    let seite = &mut state.auswertung;
    match message {
        EvaluationMessage::Chosen(0) => {
            seite.stand = Auswertungsstand::Leer;
            Vec::new()
        }
        EvaluationMessage::Chosen(dateien) => {
            seite.dateien = dateien;
            beginne(state)
        }
        EvaluationMessage::Typed(text) => {
            seite.getippt = text;
            Vec::new()
        }
        EvaluationMessage::Submitted => beginne(state),
        EvaluationMessage::Retried => {
            let mut effects = beginne(state);
            // The button that was pressed goes with what it was about.
            effects.push(Effect::FocusHeading);
            effects
        }
        EvaluationMessage::Progressed(dateien) => {
            if let Auswertungsstand::Laeuft(fertig) = &mut seite.stand {
                *fertig = dateien;
            }
            Vec::new()
        }
        EvaluationMessage::Finished(auswertung) if laeuft => {
            seite.stand = Auswertungsstand::Keine;
            seite.tabelle = Some(auswertung);
            seite.ausgewertet = seite.dateien;
            seite.pdf = Tabellendruck::Keiner;
            Vec::new()
        }
        EvaluationMessage::Failed(fehler) if laeuft => {
            seite.stand = Auswertungsstand::Fehlgeschlagen(fehler);
            match state.route {
                Route::Auswertung => vec![Effect::FocusErrors],
                _ => Vec::new(),
            }
        }
        EvaluationMessage::Finished(_) | EvaluationMessage::Failed(_) => Vec::new(),
        EvaluationMessage::Cancelled => {
            seite.stand = Auswertungsstand::Keine;
            seite.dateien = seite.ausgewertet;
            vec![Effect::KeepFiles(seite.ausgewertet), Effect::FocusHeading]
        }
        EvaluationMessage::Cleared => {
            *seite = Auswertungsseite::default();
            state.meldung = None;
            vec![Effect::KeepFiles(0), Effect::FocusHeading]
        }
        EvaluationMessage::TableRequested => speichere(
            state,
            |auswertung| worte::dateiname(auswertung, "csv"),
            statistik::tabelle,
        ),
        EvaluationMessage::ListRequested => {
            speichere(state, worte::name_der_dateiliste, statistik::dateiliste)
        }
        EvaluationMessage::PdfRequested => {
            if state.auswertung.tabelle.is_none() || state.tabellendruck_laeuft() {
                return Vec::new();
            }
            state.meldung = None;
            // There is one program that writes, and the last who asks has it.
            state.druck = Druckstand::Keiner;
            let mut effects = vec![Effect::EvaluationPdf];
            if matches!(state.auswertung.pdf, Tabellendruck::Fehlgeschlagen(_)) {
                // The button that was pressed goes with what it was about.
                effects.push(Effect::FocusHeading);
            }
            state.auswertung.pdf = Tabellendruck::Laeuft(0);
            effects
        }
        EvaluationMessage::Pdf(message) => pdf(state, message),
    }
}

/// Evaluates what was chosen, for the day that is typed.
fn beginne(state: &mut State) -> Vec<Effect> {
    let seite = &mut state.auswertung;
    let stichtag = match seite.getippt.trim() {
        "" => Ok(None),
        getippt => Datum::lies(getippt).map(Some),
    };
    match stichtag {
        Ok(stichtag) => {
            seite.fehler = None;
            seite.stichtag = stichtag;
        }
        Err(fehler) => {
            seite.fehler = Some(fehler);
            // One that goes on would be for another day.
            seite.stand = Auswertungsstand::Keine;
            return vec![Effect::FocusErrors];
        }
    }
    if seite.dateien == 0 {
        return Vec::new();
    }
    state.meldung = None;
    state.auswertung.stand = Auswertungsstand::Laeuft(0);
    vec![Effect::Evaluate]
}

/// Hands a part of it over as CSV.
fn speichere(
    state: &mut State,
    name: fn(&Auswertung) -> String,
    csv: fn(&Auswertung) -> Vec<u8>,
) -> Vec<Effect> {
    let Some(auswertung) = &state.auswertung.tabelle else {
        // The page offers it only where there is one.
        return Vec::new();
    };
    let name = name(auswertung);
    // It is UTF-8.
    let inhalt = String::from_utf8(csv(auswertung)).unwrap_or_default();
    state.meldung = Some(Meldung::Gespeichert);
    vec![Effect::Download { name, inhalt }]
}

fn pdf(state: &mut State, message: PdfMessage) -> Vec<Effect> {
    let laeuft = state.tabellendruck_laeuft();
    let pdf = &mut state.auswertung.pdf;
    match message {
        PdfMessage::Progressed(prozent) if laeuft => *pdf = Tabellendruck::Laeuft(prozent),
        PdfMessage::Delivered if laeuft => {
            *pdf = Tabellendruck::Keiner;
            // It cannot be opened again, as that of a Vorantrag can.
            state.meldung = Some(Meldung::Gespeichert);
        }
        PdfMessage::Failed(fehler) if laeuft => {
            *pdf = Tabellendruck::Fehlgeschlagen(fehler);
            if state.route == Route::Auswertung {
                return vec![Effect::FocusErrors];
            }
        }
        PdfMessage::Cancelled => *pdf = Tabellendruck::Keiner,
        // It is asked for by `PdfRequested`; of one that is not wanted any more nothing is heard.
        PdfMessage::Requested(_)
        | PdfMessage::Progressed(_)
        | PdfMessage::Delivered
        | PdfMessage::Failed(_) => {}
    }
    Vec::new()
}
