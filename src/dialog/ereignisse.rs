//! What can happen, what is then to be done, and what the user is told of it.

use super::{DeviceTask, DraftMessage, RestMessage, Route};
use crate::datum::Datum;
use crate::export::dokument::Art;
use crate::facts::{Feld, Listenart};
use crate::vorantrag::Vorantrag;

/// What was just replaced, with what was there before: the user can have it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruecknahme {
    /// How it was replaced.
    pub anlass: Anlass,
    /// What was there before.
    pub vorher: Box<Vorantrag>,
    /// What else comes back, on the device.
    pub danach: Option<DraftMessage>,
}

/// How everything that was entered came to be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anlass {
    /// Everything was deleted.
    AllesGeloescht,
    /// A record was taken away.
    EintragEntfernt,
    /// A person was taken away.
    PersonEntfernt,
    /// A file was opened.
    DateiGeoeffnet,
    /// The assessment is made for another day.
    StichtagGeaendert,
    /// The draft on the device was opened.
    EntwurfGeoeffnet,
    /// A draft on the device that was not opened was deleted.
    EntwurfGeloescht,
    /// The answers of a code were taken over.
    CodeUebernommen,
}

/// Something the user is told above the page, until the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meldung {
    /// The Vermerk is in the clipboard.
    VermerkKopiert,
    /// The browser did not allow it.
    VermerkNichtKopiert,
    /// A file was handed over to the browser.
    Gespeichert,
    /// The PDF file was handed over to the browser.
    PdfGespeichert,
    /// The browser did not let the file be saved.
    NichtGespeichert,
    /// It did not let the table of the evaluation be saved.
    TabelleNichtGespeichert,
    /// What was kept could not be read.
    NichtLesbar,
    /// The browser did not let the draft be kept on the device.
    EntwurfVerweigert,
    /// The draft is no longer on the device; the answers are still here.
    EntwurfGeloescht,
    /// A file waits for the rest of the program.
    DateiWartet,
    /// The rest of the program, which the page or a file needs, did not arrive.
    NichtGeladen,
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
    /// The address names another person, from 0.
    PersonOpened(usize),
    /// Something happened on a page that only the whole program has.
    Rest(RestMessage),
    /// A file was dropped, or is asked for, before the rest of the program is there.
    FileWaiting,
    /// The rest of the program did not arrive.
    LoadingFailed,
    /// The rest of the program is asked for once more.
    LoadingRetried,
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
    /// Keep for the tab what was entered.
    Store,
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
    /// Pass this on to [`super::rest::update`], in the program that has it.
    Rest(RestMessage),
    /// Do this to the draft on the device, in the program that can, and take in what comes of it.
    Device(DeviceTask),
    /// Write the PDF file, in the program that can.
    Pdf(Art),
    /// Evaluate the chosen files, in the program that can.
    Evaluate,
    /// Write the PDF file of the evaluation.
    EvaluationPdf,
    /// Keep so many of the files that were chosen for an evaluation, and forget the others.
    KeepFiles(usize),
    /// Load the rest of the program.
    LoadRest,
    /// Leave nothing of this visit at the kiosk, and begin the next one.
    EndVisit,
    /// Move the focus to the heading of the page.
    FocusHeading,
    /// Move the focus to the error summary.
    FocusErrors,
    /// Move the focus to the notice.
    FocusNotice,
    /// Move the focus to what is said of the draft.
    FocusDraft,
}
