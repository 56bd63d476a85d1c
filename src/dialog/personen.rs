//! What happens to persons as a whole: added, copied, taken away. Nobody does any of it before the first question.

use super::{Anlass, Effect, State};
use crate::dateifehler::HOECHSTENS_PERSONEN;
use crate::facts::Person;
use crate::interview::Ziel;

/// Something that is to happen to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonMessage {
    /// One more.
    Added,
    /// This one once more, from 0.
    Copied(usize),
    /// Without this one, from 0.
    Removed(usize),
}

/// Takes in what is to happen to a person and says what is to be done.
pub fn update(state: &mut State, message: PersonMessage) -> Vec<Effect> {
    match message {
        PersonMessage::Added => hinzu(state, Person::default()),
        PersonMessage::Copied(person) => {
            let person = state.vorantrag.personen.get(person).cloned();
            person.map_or_else(Vec::new, |person| hinzu(state, person))
        }
        PersonMessage::Removed(person) => {
            let mut vorantrag = state.vorantrag.clone();
            if vorantrag.personen.len() < 2 || person >= vorantrag.personen.len() {
                return Vec::new();
            }
            vorantrag.personen.remove(person);
            state.ersetze(vorantrag, Anlass::PersonEntfernt);
            vec![state.sichern(), Effect::FocusNotice]
        }
    }
}

/// Puts a person behind the others and goes to what is open there.
fn hinzu(state: &mut State, person: Person) -> Vec<Effect> {
    if state.vorantrag.personen.len() >= HOECHSTENS_PERSONEN {
        return Vec::new();
    }
    state.person = state.vorantrag.personen.len();
    state.vorantrag.personen.push(person);
    state.datei = None;
    let weiter = state.naechste_seite(Ziel::Ergebnis);
    vec![state.sichern(), Effect::Navigate(weiter)]
}
