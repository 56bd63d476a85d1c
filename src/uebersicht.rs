//! The persons of a pre-application side by side: one row each with way, verdict, what is missing, and the deadline.

use crate::datum::Tag;
use crate::finding::{Auflage, Grund, Kriterium, Verdict};
use crate::interview::{self, Ziel};
use crate::law::Zuordnung;
use crate::vorantrag::{Ergebnis, Vorantrag};

/// One person in the row of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    /// The verdict; `None`: open.
    pub verdict: Option<Verdict>,
    /// The letter, once it is fixed.
    pub zuordnung: Option<Zuordnung>,
    /// What keeps the person from being eligible.
    pub luecke: Luecke,
    /// Nominal last day to begin the Nachqualifizierung, where one is still to be begun.
    pub frist: Option<Tag>,
}

/// What keeps a person from being eligible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Luecke {
    /// Nothing.
    Keine,
    /// At most so many questions are open.
    Fragen(usize),
    /// These criteria are not met, or in Klärung, each for its reason.
    Gruende(Vec<(Kriterium, Grund)>),
}

/// The row of each person, in their order.
pub fn uebersicht(vorantrag: &Vorantrag) -> Vec<Zeile> {
    vorantrag
        .ergebnisse()
        .enumerate()
        .map(|(person, ergebnis)| zeile(vorantrag, person, &ergebnis))
        .collect()
}

/// How many persons have this verdict.
pub fn anzahl(zeilen: &[Zeile], verdict: Option<Verdict>) -> usize {
    let gleiche = zeilen.iter().filter(|zeile| zeile.verdict == verdict);
    gleiche.count()
}

fn zeile(vorantrag: &Vorantrag, person: usize, ergebnis: &Ergebnis) -> Zeile {
    let finding = &ergebnis.finding;
    let luecke = match ergebnis.verdict() {
        Some(Verdict::Erfuellt) => Luecke::Keine,
        None => Luecke::Fragen(vorantrag.facts(person).map_or(0, |facts| {
            interview::hoechstens_noch(&facts, finding, Ziel::Ergebnis)
        })),
        Some(Verdict::NichtErfuellt | Verdict::Klaerung) => {
            let mut gruende = Vec::new();
            for teil in finding.ausschlaggebende() {
                if let Some(grund) = teil.grund
                    && !gruende.contains(&(teil.kriterium, grund))
                {
                    gruende.push((teil.kriterium, grund));
                }
            }
            Luecke::Gruende(gruende)
        }
    };
    let frist = finding.tragende().into_iter().find_map(|teil| {
        teil.auflagen.iter().find_map(|auflage| match auflage {
            Auflage::NachqualifizierungBeginnen(tag) => Some(*tag),
            Auflage::NachqualifizierungBeginnenOhneDatum | Auflage::BeginnNachweisen => None,
        })
    });
    Zeile {
        verdict: ergebnis.verdict(),
        zuordnung: ergebnis.zuordnung,
        luecke,
        frist,
    }
}
