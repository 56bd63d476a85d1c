//! The parts of the Vorantrag, in the order of the task list.

use crate::facts::{Formularseite, Question};

/// A part of the Vorantrag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Abschnitt {
    /// Who applies, and how to reach them.
    Antragsteller,
    /// The Städte und Gemeinden that take part, and their Einvernehmen.
    Kommunen,
    /// Who employs, and the Aufgabenübertragung.
    Anstellungstraeger,
    /// When it begins.
    Bewilligungszeitraum,
    /// For whom, and what is done.
    ZielgruppeUndAufgaben,
    /// The persons.
    Personen,
    /// The documents.
    Nachweise,
    /// Remarks.
    Anmerkungen,
}

impl Abschnitt {
    /// Every part, in the order of the task list.
    pub const ALL: &'static [Self] = &[
        Self::Antragsteller,
        Self::Kommunen,
        Self::Anstellungstraeger,
        Self::Bewilligungszeitraum,
        Self::ZielgruppeUndAufgaben,
        Self::Personen,
        Self::Nachweise,
        Self::Anmerkungen,
    ];

    /// The part to which a question belongs; what is asked of a person belongs to the persons.
    pub fn von_frage(frage: Question) -> Self {
        match frage {
            Question::Antragsteller => Self::Antragsteller,
            Question::Einvernehmen => Self::Kommunen,
            Question::Anstellungstraeger | Question::Aufgabenuebertragung => {
                Self::Anstellungstraeger
            }
            Question::Bewilligungszeitraum => Self::Bewilligungszeitraum,
            Question::Zielgruppe | Question::Bedarfsfeststellung | Question::Aufgaben => {
                Self::ZielgruppeUndAufgaben
            }
            _ => Self::Personen,
        }
    }

    /// The part to which a form belongs.
    pub fn von_seite(seite: Formularseite) -> Self {
        match seite {
            Formularseite::Antragsteller => Self::Antragsteller,
            Formularseite::Kommunen => Self::Kommunen,
            Formularseite::Stelle => Self::Personen,
            Formularseite::Anmerkungen => Self::Anmerkungen,
        }
    }

    /// The questions of this part that are asked once for all persons, in the order of asking.
    pub fn fragen(self) -> impl Iterator<Item = Question> {
        let einzelne = Question::EINZELNE.into_iter();
        einzelne.filter(move |frage| {
            frage.fuer_alle() && *frage != Question::Stichtag && Self::von_frage(*frage) == self
        })
    }
}
