//! What happens to persons as a whole: added, copied, taken away. Nobody does any of it before the first question.

use super::{Anlass, Effect, Formularziel, Route, State};
use crate::dateifehler::HOECHSTENS_PERSONEN;
use crate::facts::{Formularseite, Person};

/// Something that is to happen to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonMessage {
    /// One more.
    Added,
    /// One more with the answers of this one, from 0.
    Copied(usize),
    /// Without this one, from 0.
    Removed(usize),
}

/// Takes in what is to happen to a person and says what is to be done.
pub fn update(state: &mut State, message: PersonMessage) -> Vec<Effect> {
    match message {
        PersonMessage::Added => hinzu(state, Person::default()),
        PersonMessage::Copied(person) => {
            let Some(person) = state.vorantrag.personen.get(person) else {
                return Vec::new();
            };
            // Another person with the same answers: with a name and papers of their own.
            let mut kopie = person.clone();
            kopie.stelle.name = None;
            kopie.stelle.beigefuegt.clear();
            hinzu(state, kopie)
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

/// Puts a person behind the others and goes to the form of their post.
fn hinzu(state: &mut State, person: Person) -> Vec<Effect> {
    if state.vorantrag.personen.len() >= HOECHSTENS_PERSONEN {
        return Vec::new();
    }
    state.person = state.vorantrag.personen.len();
    state.vorantrag.personen.push(person);
    state.datei = None;
    let stelle = Route::Formular(Formularseite::Stelle, Formularziel::Vorantrag);
    vec![state.sichern(), Effect::Navigate(stelle)]
}
