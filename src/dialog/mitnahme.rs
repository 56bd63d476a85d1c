//! A result that was taken home from a kiosk: the code in the address is shown, and one can go on from its answers.

use super::{Anlass, Effect, State};
use crate::interview::Ziel;
use crate::mitnahme::{Codefehler, Mitnahme, lies};

/// Something that happened to a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeMessage {
    /// The address has this hash.
    Opened(String),
    /// Its answers are to be taken over.
    Adopted,
}

impl State {
    /// What the code holds, or why it was not accepted; who goes on from it does so on the Stichtag that is set.
    pub fn mitnahme(&self) -> Result<Mitnahme, Codefehler> {
        lies(&self.code, self.vorantrag.stichtag)
    }
}

/// The code in a hash: all that follows `e/`.
fn code(hash: &str) -> &str {
    let pfad = hash.trim_start_matches('#').trim_matches('/');
    pfad.strip_prefix("e/").unwrap_or_default()
}

/// Takes in what happened and says what is to be done.
pub fn update(state: &mut State, message: CodeMessage) -> Vec<Effect> {
    match message {
        CodeMessage::Opened(hash) => {
            state.code = code(&hash).to_owned();
            vec![match state.mitnahme() {
                Ok(_) => Effect::FocusHeading,
                Err(_) => Effect::FocusErrors,
            }]
        }
        CodeMessage::Adopted => {
            let Ok(Mitnahme { antworten, .. }) = state.mitnahme() else {
                return Vec::new();
            };
            if state.hat_keine_antworten() {
                state.tausche(antworten);
            } else {
                state.ersetze(antworten, Anlass::CodeUebernommen);
            }
            state.person = 0;
            vec![
                state.sichern(),
                Effect::Navigate(state.naechste_seite(Ziel::Ergebnis)),
            ]
        }
    }
}
