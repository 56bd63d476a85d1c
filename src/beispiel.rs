//! Invented cases: what somebody might enter, built of classes ([`klassen`](crate::klassen)).
//!
//! [`musterfaelle`] is a small fixed choice for the page. [`beispiele`] goes on for ever: every kind of case, shuffled anew
//! in each round, with what does not change its outcome left to the seed. Both hold just what the interview would have
//! asked of such a person, so that nothing in them rests. [`vorantraege`] makes whole Vorantraege of them, to a distribution.
//!
//! Architecture invariant: nothing here is left to chance. The seed is an input, and the same one gives the same cases.

mod angaben;
mod falltyp;
mod kalender;
mod muster;
mod verteilung;
mod wuerfel;

#[cfg(test)]
mod tests;

pub use muster::{Musterfall, musterfaelle};
pub use verteilung::{Verteilung, stichtag, vorantraege};

use self::falltyp::{Entwurf, Falltyp};
use self::wuerfel::Wuerfel;
use crate::facts::{Answer, Listenart, Person, Question, Vorhaben, Weitere};
use crate::interview::{self, Ziel};
use crate::vorantrag::Vorantrag;

/// After so many examples every kind of case has come up.
pub const RUNDE: usize = Falltyp::ALL.len();

/// Realistic examples without end; the same seed gives the same ones.
pub fn beispiele(seed: u64) -> impl Iterator<Item = Vorantrag> {
    let mut wuerfel = Wuerfel::neu(seed);
    let mut runde: Vec<Falltyp> = Vec::new();
    std::iter::from_fn(move || {
        if runde.is_empty() {
            runde = Falltyp::ALL.to_vec();
            wuerfel.mische(&mut runde);
        }
        let entwurf = Entwurf::neu(runde.pop()?, &mut wuerfel);
        Some(vorantrag(&entwurf, &mut wuerfel))
    })
}

/// The case on days of its own, as far as it was asked.
fn vorantrag(entwurf: &Entwurf, wuerfel: &mut Wuerfel) -> Vorantrag {
    let ganz = kalender::datiert(&entwurf.personen, wuerfel);
    befragt(
        &angaben::benannt(ganz, wuerfel),
        entwurf.ziel,
        entwurf.hoechstens,
    )
}

/// What the interview is told by somebody who knows all of `ganz`, up to so many questions for each person.
fn befragt(ganz: &Vorantrag, ziel: Ziel, hoechstens: usize) -> Vorantrag {
    let mut teil = Vorantrag {
        fassung: ganz.fassung,
        stichtag: ganz.stichtag,
        vorhaben: Vorhaben::default(),
        personen: vec![Person::default(); ganz.personen.len()],
    };
    for person in 0..ganz.personen.len() {
        for _ in 0..hoechstens {
            let frage = teil
                .ergebnis(person)
                .and_then(|ergebnis| interview::naechste(&ergebnis.finding, ziel));
            let antwort = frage.and_then(|frage| {
                let antwort = antwort(ganz, &teil, person, frage)?;
                teil.setze(person, frage, antwort).ok()
            });
            if antwort.is_none() {
                break;
            }
        }
    }
    teil
}

/// The answer of somebody who knows all of `ganz`; a list goes on as long as it does there.
fn antwort(ganz: &Vorantrag, teil: &Vorantrag, person: usize, frage: Question) -> Option<Answer> {
    let anzahl = |vorantrag: &Vorantrag, liste: Listenart| {
        vorantrag
            .personen
            .get(person)
            .map(|person| person.anzahl(liste))
    };
    match frage.liste() {
        Some(liste) if frage == liste.weitere() && anzahl(teil, liste) < anzahl(ganz, liste) => {
            Some(Answer::Weitere(Weitere::Ja))
        }
        Some(_) | None => ganz.antwort(person, frage),
    }
}
