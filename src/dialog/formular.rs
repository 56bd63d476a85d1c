//! The forms of the Vorantrag: what was typed, and what of it was not accepted.

use super::{Effect, Route, State, vorantrag};
use crate::facts::{Beleg, Feldfehler, Formularfeld, Formularseite, Person};

/// What was typed into forms and not sent yet, wherever one went meanwhile; what was not touched stands in the Vorantrag.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Formular {
    /// With the person whose form it is; of forms about none, 0.
    getippt: Vec<(usize, Formularfeld, String)>,
    /// What was not accepted when the form was sent, in the order of the fields.
    pub fehler: Vec<(Formularfeld, Feldfehler)>,
}

impl Formular {
    /// What was typed into a field, if anything was.
    fn getippt(&self, person: usize, feld: Formularfeld) -> Option<&str> {
        let gesucht = (platz(person, feld), feld);
        let mut felder = self.getippt.iter();
        let stelle = felder.find(|(person, feld, _)| (*person, *feld) == gesucht);
        stelle.map(|(_, _, text)| text.as_str())
    }

    /// Whether something was typed that was not sent.
    pub fn ist_beruehrt(&self) -> bool {
        !self.getippt.is_empty()
    }

    /// Why a field was not accepted.
    pub fn fehler(&self, feld: Formularfeld) -> impl Iterator<Item = Feldfehler> {
        let eigene = self.fehler.iter();
        let eigene = eigene.filter(move |(anderes, _)| *anderes == feld);
        eigene.map(|(_, fehler)| *fehler)
    }

    fn tippe(&mut self, person: usize, feld: Formularfeld, text: String) {
        let person = platz(person, feld);
        self.getippt
            .retain(|(andere, anderes, _)| (*andere, *anderes) != (person, feld));
        self.getippt.push((person, feld, text));
    }

    /// The form of this page was accepted.
    fn erledigt(&mut self, person: usize, seite: Formularseite) {
        let gehoert_dazu = |feld: Formularfeld| feld.seite() == seite;
        self.getippt
            .retain(|(andere, feld, _)| !gehoert_dazu(*feld) || *andere != platz(person, *feld));
    }
}

/// The person whose field it is.
fn platz(person: usize, feld: Formularfeld) -> usize {
    match feld.seite() {
        Formularseite::Stelle => person,
        Formularseite::Antragsteller | Formularseite::Kommunen | Formularseite::Anmerkungen => 0,
    }
}

/// Something that happened to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormMessage {
    /// A field was typed into, or a choice taken.
    Typed(Formularfeld, String),
    /// The form was sent.
    Submitted,
    /// A document lies by, or does not: one for all persons, or one on this person.
    Attached(Option<usize>, Beleg, bool),
}

impl State {
    /// What stands in a field of the page.
    pub fn feldtext(&self, feld: Formularfeld) -> String {
        if let Some(text) = self.formular.getippt(self.person, feld) {
            return text.to_owned();
        }
        let person = self.vorantrag.personen.get(self.person);
        feld.text(
            &self.vorantrag.vorhaben,
            person.unwrap_or(&Person::default()),
        )
    }
}

/// Takes in what happened to a form and says what is to be done.
pub(super) fn update(state: &mut State, message: FormMessage) -> Vec<Effect> {
    match message {
        FormMessage::Typed(feld, text) => {
            state.formular.tippe(state.person, feld, text);
            Vec::new()
        }
        FormMessage::Submitted => submitted(state),
        FormMessage::Attached(person, beleg, an) => {
            let belege = match person {
                None => Some(&mut state.vorantrag.vorhaben.formblatt.beigefuegt),
                Some(nummer) => {
                    let person = state.vorantrag.personen.get_mut(nummer);
                    person.map(|person| &mut person.stelle.beigefuegt)
                }
            };
            match (belege, an) {
                (None, _) => return Vec::new(),
                (Some(belege), true) => belege.insert(beleg),
                (Some(belege), false) => belege.remove(&beleg),
            }
            vec![state.geaendert()]
        }
    }
}

/// Keeps every field that is accepted, so that one that is not costs none of the others.
fn submitted(state: &mut State) -> Vec<Effect> {
    let Route::Formular(seite, ziel) = state.route else {
        return Vec::new();
    };
    let mut niemand = Person::default();
    let mut fehler = Vec::new();
    for feld in seite.felder() {
        let Some(text) = state.formular.getippt(state.person, *feld) else {
            continue;
        };
        let person = state.vorantrag.personen.get_mut(state.person);
        let vorhaben = &mut state.vorantrag.vorhaben;
        if let Err(gruende) = feld.setze(vorhaben, person.unwrap_or(&mut niemand), text) {
            fehler.extend(gruende.into_iter().map(|grund| (*feld, grund)));
        }
    }
    let sichern = state.geaendert();
    state.formular.fehler = fehler;
    if !state.formular.fehler.is_empty() {
        return vec![sichern, Effect::FocusErrors];
    }
    state.formular.erledigt(state.person, seite);
    let mut effects = vec![sichern];
    effects.extend(vorantrag::ausgefuellt(state, ziel));
    effects
}
