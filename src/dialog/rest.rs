//! What happens on the pages of the whole program only: it stands apart, so that the Einstieg need not carry it.

use super::{
    CodeMessage, DraftMessage, Effect, EvaluationMessage, FileMessage, FormMessage, KioskMessage,
    Message, PdfMessage, PersonMessage, State, auswertung, datei, druck, entwurf, formular, kiosk,
    mitnahme, personen, vorantrag,
};
use crate::datum::Datum;
use crate::facts::Question;
use crate::interview::Ziel;
use crate::vorantrag::Vorantrag;

/// Something that happened on a page that only the whole program has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestMessage {
    /// To a file.
    File(FileMessage),
    /// To a person as a whole.
    Person(PersonMessage),
    /// To a form of the Vorantrag.
    Form(FormMessage),
    /// Today is to be the Stichtag.
    TodayAdopted(Datum),
    /// To the PDF file.
    Pdf(PdfMessage),
    /// To the draft on the device.
    Draft(DraftMessage),
    /// To the evaluation of many files.
    Evaluation(EvaluationMessage),
    /// To a code.
    Code(CodeMessage),
    /// To the visit at a kiosk.
    Kiosk(KioskMessage),
    /// A question was answered on the way to a page of the Vorantrag; and what was there before.
    Answered(Question, Ziel, Box<Vorantrag>),
}

impl From<FileMessage> for Message {
    fn from(message: FileMessage) -> Self {
        Self::Rest(RestMessage::File(message))
    }
}

impl From<CodeMessage> for Message {
    fn from(message: CodeMessage) -> Self {
        Self::Rest(RestMessage::Code(message))
    }
}

impl From<PersonMessage> for Message {
    fn from(message: PersonMessage) -> Self {
        Self::Rest(RestMessage::Person(message))
    }
}

impl From<FormMessage> for Message {
    fn from(message: FormMessage) -> Self {
        Self::Rest(RestMessage::Form(message))
    }
}

/// Takes in what happened and says what is to be done.
pub fn update(state: &mut State, message: RestMessage) -> Vec<Effect> {
    match message {
        RestMessage::File(message) => datei::update(state, message),
        RestMessage::Person(message) => personen::update(state, message),
        RestMessage::Form(message) => formular::update(state, message),
        RestMessage::TodayAdopted(heute) => datei::heute(state, heute),
        RestMessage::Pdf(message) => druck::update(state, message),
        RestMessage::Draft(message) => entwurf::update(state, message),
        RestMessage::Evaluation(message) => auswertung::update(state, message),
        RestMessage::Code(message) => mitnahme::update(state, message),
        RestMessage::Kiosk(message) => kiosk::update(state, message),
        RestMessage::Answered(frage, ziel, vorher) => {
            vorantrag::beantwortet(state, frage, ziel, &vorher)
        }
    }
}
