//! The documents as a check list.

use crate::facts::Beleg;
use crate::finding::Nachweis;
use crate::vorantrag::Vorantrag;

/// A document of the check list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nachweiszeile {
    /// The person, from 0; none where it serves all.
    pub person: Option<usize>,
    /// Which document.
    pub nachweis: Nachweis,
    /// Whether it lies by.
    pub liegt_bei: bool,
}

/// The documents that the results ask for: those for all persons first, then each person's.
pub fn nachweise(vorantrag: &Vorantrag) -> Vec<Nachweiszeile> {
    let mut gemeinsame: Vec<Nachweiszeile> = Vec::new();
    let mut einzelne: Vec<Nachweiszeile> = Vec::new();
    for (nummer, ergebnis) in vorantrag.ergebnisse().enumerate() {
        for teil in ergebnis.finding.tragende() {
            for nachweis in teil.nachweise.iter() {
                let beleg = Beleg::from(*nachweis);
                let (zeilen, person) = if beleg.fuer_alle() {
                    (&mut gemeinsame, None)
                } else {
                    (&mut einzelne, Some(nummer))
                };
                let zeile = Nachweiszeile {
                    person,
                    nachweis: *nachweis,
                    liegt_bei: vorantrag.liegt_bei(person, beleg),
                };
                if !zeilen.contains(&zeile) {
                    zeilen.push(zeile);
                }
            }
        }
    }
    gemeinsame.append(&mut einzelne);
    gemeinsame
}
