//! A data file as serde reads it, before it becomes a pre-application.

use serde::Deserialize;

use crate::datum::Datum;
use crate::export::dokument::Art;
use crate::facts::{Formblatt, Person, Stelle, Vorhaben};
use crate::law::Fassung;
use crate::vollstaendigkeit::Bearbeitungsstand;
use crate::vorantrag::Vorantrag;

/// A data file as it stands; `E`: what is read of the result of a person.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GelesenesDokument<E> {
    // Format, Fassung and Rechtsstand are checked before, from the tree; here they must not occur twice.
    pub(super) format: String,
    pub(super) fassung: Fassung,
    pub(super) rechtsstand: String,
    stichtag: Datum,
    // Only a Vorantrag says it. How far it is is computed again: whoever completes the answers in another program need not
    // think of it.
    bearbeitungsstand: Option<Bearbeitungsstand>,
    #[serde(default)]
    pub(super) formblatt: Formblatt,
    vorhaben: Vorhaben,
    pub(super) personen: Vec<GelesenePerson<E>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GelesenePerson<E> {
    #[serde(default)]
    stelle: Stelle,
    pub(super) angaben: Person,
    ergebnis: Option<E>,
}

impl<E> GelesenesDokument<E> {
    /// What was entered, the stored result of each person, and what it was saved as.
    pub(super) fn zerlegt(self) -> (Vorantrag, Vec<Option<E>>, Art) {
        let (personen, ergebnisse) = self
            .personen
            .into_iter()
            .map(|person| {
                let angaben = Person {
                    stelle: person.stelle,
                    ..person.angaben
                };
                (angaben, person.ergebnis)
            })
            .unzip();
        let vorantrag = Vorantrag {
            fassung: self.fassung,
            stichtag: self.stichtag,
            vorhaben: Vorhaben {
                formblatt: self.formblatt,
                ..self.vorhaben
            },
            personen,
        };
        let art = match self.bearbeitungsstand {
            Some(_) => Art::Vorantrag,
            None => Art::von(&vorantrag),
        };
        (vorantrag, ergebnisse, art)
    }
}
