//! What happens on the pages of the whole program only: it stands apart, so that the Einstieg need not carry it.

use super::{Effect, FileMessage, Message, PersonMessage, State, datei, personen};

/// Something that happened on a page that only the whole program has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestMessage {
    /// To a file.
    File(FileMessage),
    /// To a person as a whole.
    Person(PersonMessage),
}

impl From<FileMessage> for Message {
    fn from(message: FileMessage) -> Self {
        Self::Rest(RestMessage::File(message))
    }
}

impl From<PersonMessage> for Message {
    fn from(message: PersonMessage) -> Self {
        Self::Rest(RestMessage::Person(message))
    }
}

/// Takes in what happened and says what is to be done.
pub fn update(state: &mut State, message: RestMessage) -> Vec<Effect> {
    match message {
        RestMessage::File(message) => datei::update(state, message),
        RestMessage::Person(message) => personen::update(state, message),
    }
}
