//! What was entered: for all persons part by part, and of each person.

use ::dokument::{Absatz, Angabe, Block, Punkt, Zeichen};

use super::{Art, liste};
use crate::facts::{Facts, Formularseite, Person, Question};
use crate::text::{self, dokument as worte, seiten, vorantrag as vorantragsworte};
use crate::vollstaendigkeit::{Abschnitt, Nachweiszeile, Schritt, fragen_der_person, schritte};
use crate::vorantrag::Vorantrag;

/// Who applies.
pub(super) fn antragsteller(vorantrag: &Vorantrag) -> Vec<Block> {
    teil(vorantrag, Abschnitt::Antragsteller)
}

/// Remarks, if there are any.
pub(super) fn anmerkungen(vorantrag: &Vorantrag) -> Vec<Block> {
    let anmerkungen = vorantrag.vorhaben.formblatt.anmerkungen.as_ref();
    anmerkungen.map_or_else(Vec::new, |anmerkungen| {
        let kopf = vorantragsworte::abschnitt(Abschnitt::Anmerkungen);
        vec![
            Block::Ueberschrift(2, kopf.to_owned()),
            Absatz::normal(anmerkungen.text()).into(),
        ]
    })
}

/// What is said for all persons of a check.
pub(super) fn pruefung(vorantrag: &Vorantrag) -> Vec<Block> {
    let teile = Abschnitt::ALL.iter();
    let angaben = teile.flat_map(|abschnitt| angaben(vorantrag, *abschnitt, Art::Pruefung));
    mit_kopf(2, worte::ANGABEN, angaben.collect())
}

/// What else a Vorantrag says for all persons.
pub(super) fn vorhaben(vorantrag: &Vorantrag, belege: &[Nachweiszeile]) -> Vec<Block> {
    let teile = [
        Abschnitt::Kommunen,
        Abschnitt::Anstellungstraeger,
        Abschnitt::Bewilligungszeitraum,
        Abschnitt::ZielgruppeUndAufgaben,
    ];
    let teile = teile.into_iter();
    let mut inhalt: Vec<Block> = teile
        .flat_map(|abschnitt| teil(vorantrag, abschnitt))
        .collect();
    let fuer_alle = belege.iter().filter(|zeile| zeile.person.is_none());
    inhalt.extend(liste(2, worte::NACHWEISE_FUER_ALLE, fuer_alle.map(beleg)));
    inhalt
}

/// What was entered on one person (from 0).
pub(super) fn person(vorantrag: &Vorantrag, nummer: usize, art: Art) -> Vec<Block> {
    let Some(facts) = vorantrag.facts(nummer) else {
        return Vec::new();
    };
    let felder = Formularseite::Stelle.felder().iter();
    let felder = felder.filter(|_| art == Art::Vorantrag).map(|feld| {
        let inhalt = vorantragsworte::feldinhalt(*feld, facts);
        angabe(vorantragsworte::feld(*feld), inhalt)
    });
    let fragen = fragen_der_person(vorantrag, nummer);
    let fragen = fragen
        .iter()
        .filter(|frage| art == Art::Vorantrag || facts.antwort(**frage).is_some());
    let angaben = felder
        .chain(fragen.map(|frage| frage_und_antwort(facts, *frage)))
        .collect();
    mit_kopf(3, worte::ANGABEN_ZUR_PERSON, angaben)
}

/// A document with its box.
pub(super) fn beleg(zeile: &Nachweiszeile) -> Punkt {
    let wort = if zeile.liegt_bei {
        worte::LIEGT_BEI
    } else {
        worte::LIEGT_NICHT_BEI
    };
    Punkt {
        zeichen: Zeichen::Kaestchen(zeile.liegt_bei, wort.to_owned()),
        inhalt: vec![Absatz::normal(text::nachweis(zeile.nachweis)).into()],
    }
}

/// A part that is the same for all persons, if there is anything to say of it.
fn teil(vorantrag: &Vorantrag, abschnitt: Abschnitt) -> Vec<Block> {
    let angaben = angaben(vorantrag, abschnitt, Art::Vorantrag);
    mit_kopf(2, vorantragsworte::abschnitt(abschnitt), angaben)
}

fn mit_kopf(ebene: u8, kopf: &str, angaben: Vec<Angabe>) -> Vec<Block> {
    if angaben.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Ueberschrift(ebene, kopf.to_owned()),
        Block::Angaben(angaben),
    ]
}

/// The answers and fields of a part: of a Vorantrag all, of a check the answers that were given.
fn angaben(vorantrag: &Vorantrag, abschnitt: Abschnitt, art: Art) -> Vec<Angabe> {
    let niemand = Person::default();
    let facts = Facts {
        vorhaben: &vorantrag.vorhaben,
        person: &niemand,
    };
    let schritte = schritte(vorantrag, abschnitt).into_iter();
    let angaben = schritte.flat_map(|schritt| match (schritt, art) {
        (Schritt::Frage(frage), Art::Pruefung) if facts.antwort(frage).is_none() => Vec::new(),
        (Schritt::Frage(frage), _) => vec![frage_und_antwort(facts, frage)],
        (Schritt::Seite(_), Art::Pruefung) => Vec::new(),
        (Schritt::Seite(seite), Art::Vorantrag) => {
            let felder = seite.felder().iter();
            felder
                .map(|feld| {
                    let inhalt = vorantragsworte::feldinhalt(*feld, facts);
                    angabe(vorantragsworte::feld(*feld), inhalt)
                })
                .collect()
        }
    });
    angaben.collect()
}

fn angabe(was: &str, inhalt: Option<String>) -> Angabe {
    Angabe {
        frage: was.to_owned(),
        antwort: match inhalt {
            Some(inhalt) => Absatz::normal(inhalt),
            None => Absatz::beiwerk(vorantragsworte::NICHT_ANGEGEBEN),
        },
    }
}

fn frage_und_antwort(facts: Facts<'_>, frage: Question) -> Angabe {
    let antwort = facts.antwort(frage);
    Angabe {
        frage: text::frage_im_zusammenhang(facts, frage),
        antwort: match antwort {
            Some(antwort) => Absatz::normal(text::antwort(&antwort)),
            None => Absatz::beiwerk(seiten::NICHT_BEANTWORTET),
        },
    }
}
