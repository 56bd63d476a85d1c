//! What cannot be printed, because the font of the PDF file lacks its letters: named before the file is made.

use ::dokument::zeichen::fehlende;

use crate::facts::{Facts, Formularseite, Person};
use crate::text::{self, vorantrag as worte};
use crate::vollstaendigkeit::{Fehlendes, Fehlstelle, fragen_der_person, ohne_ruhendes};
use crate::vorantrag::Vorantrag;

/// Something that was entered and cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undruckbar {
    /// Where it was entered.
    pub wo: Fehlstelle,
    /// The characters, each once.
    pub zeichen: Vec<char>,
}

/// Everything that was entered, counts and cannot be printed; our own words always can.
pub fn undruckbares(vorantrag: &Vorantrag) -> Vec<Undruckbar> {
    let vorantrag = ohne_ruhendes(vorantrag);
    let niemand = Person::default();
    let fuer_alle = Facts {
        vorhaben: &vorantrag.vorhaben,
        person: &niemand,
    };
    let mut gefunden = Vec::new();
    for seite in Formularseite::ALL {
        if *seite != Formularseite::Stelle {
            pruefe_felder(None, *seite, fuer_alle, &mut gefunden);
        }
    }
    for nummer in 0..vorantrag.personen.len() {
        let Some(facts) = vorantrag.facts(nummer) else {
            continue;
        };
        pruefe_felder(Some(nummer), Formularseite::Stelle, facts, &mut gefunden);
        for frage in &fragen_der_person(&vorantrag, nummer) {
            if let Some(antwort) = facts.antwort(*frage) {
                let was = Fehlendes::Frage(*frage);
                pruefe(Some(nummer), was, &text::antwort(&antwort), &mut gefunden);
            }
        }
    }
    gefunden
}

fn pruefe_felder(
    person: Option<usize>,
    seite: Formularseite,
    facts: Facts<'_>,
    gefunden: &mut Vec<Undruckbar>,
) {
    for feld in seite.felder() {
        let inhalt = worte::feldinhalt(*feld, facts).unwrap_or_default();
        pruefe(person, Fehlendes::Feld(*feld), &inhalt, gefunden);
    }
}

fn pruefe(person: Option<usize>, was: Fehlendes, inhalt: &str, gefunden: &mut Vec<Undruckbar>) {
    let zeichen = fehlende(inhalt);
    if !zeichen.is_empty() {
        let wo = Fehlstelle { person, was };
        gefunden.push(Undruckbar { wo, zeichen });
    }
}
