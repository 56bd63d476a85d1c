//! The rules: a pure function from facts to a Finding. This file reads like a table of contents.
//!
//! Source: the answer of the Ministerium für Soziales und Integration Baden-Württemberg of
//! 4 April 2018 (Nr. 41-0141.5-016/3671), "Antwort n", which reports the VwV Integrationsmanagement
//! as it stood then. Where it is silent the value is *Klärung*; nothing is added to it.
//!
//! Each function names the provisions that it applies (`Norm::…`, in its code or its comment), or serves one that does: from that
//! the page fundstellen.html is made (xtask/src/fundstellen/sources.rs says how).
//!
//! Architecture invariant: nothing here reads a clock, a file or the network, and nothing here knows
//! the page or a file format. The Stichtag is an input, and only the Nachqualifizierung looks at it.

mod anstellungstraeger;
mod aufgaben;
pub mod frist;
mod gleichwertigkeit;
mod listen;
mod nachqualifizierung;
mod qualifikation;
mod vorerfahrung;
mod zuwendungsempfaenger;

pub use qualifikation::{Fachgruppe, fachgruppe};

use chrono::Datelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::datum::Datum;
use crate::facts::wort::auswahl;
use crate::facts::{DatumAngabe, Facts, Question, Vorhaben};
use crate::finding::{Finding, Kriterium, Norm, Verdict, all};

/// A wording of the VwV.
// A later one gets a value here and its own `assess`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Fassung {
    /// As reported by the answer of 4 April 2018.
    #[serde(rename = "2018")]
    Stand2018,
    /// Known to the unit tests alone: it keeps the place of a later wording honest.
    #[cfg(test)]
    #[serde(rename = "probe")]
    Probe,
}

impl Fassung {
    /// The day whose law is applied ([`Norm::Foerderung`]), as (year, month, day).
    pub fn rechtsstand(self) -> (i32, u32, u32) {
        match self {
            Self::Stand2018 => (2018, 4, 4),
            #[cfg(test)]
            Self::Probe => (2019, 1, 1),
        }
    }
}

/// Assesses one person within its application, for this Stichtag.
pub fn assess(fassung: Fassung, facts: &Facts<'_>, stichtag: Datum) -> Finding {
    match fassung {
        Fassung::Stand2018 => person(facts, stichtag),
        // A wording under which nothing but the applicant counts.
        #[cfg(test)]
        Fassung::Probe => all(
            Kriterium::Person,
            Norm::Foerderung,
            [zuwendungsempfaenger::antragsteller(facts)],
        ),
    }
}

/// Every condition must be met: who applies, who employs, for whom, which work, which qualification.
fn person(facts: &Facts<'_>, stichtag: Datum) -> Finding {
    all(
        Kriterium::Person,
        Norm::Foerderung,
        [
            zuwendungsempfaenger::antragsteller(facts),
            anstellungstraeger::anstellungstraeger(facts),
            aufgaben::zielgruppe(facts),
            aufgaben::aufgaben(facts),
            qualifikation::qualifikation(facts, stichtag),
        ],
    )
    // It decides on the Geltungshinweis whether or not a period of Vorerfahrung needs it.
    .beruht_auf([Question::Bewilligungszeitraum])
}

/// Whether the Bewilligungszeitraum lies after 2018, so that a later wording may apply; where it is not known, the Stichtag
/// stands in for it ([`Norm::Foerderung`]). It changes no value.
pub fn spaetere_fassung_moeglich(vorhaben: &Vorhaben, stichtag: Datum) -> bool {
    spaetere_fassung_moeglich_am(match vorhaben.bewilligungszeitraum_beginn {
        Some(DatumAngabe::Am(beginn)) => beginn,
        Some(DatumAngabe::WeissNicht) | None => stichtag,
    })
}

/// Whether a later wording may apply to a Bewilligungszeitraum that begins on this day ([`Norm::Foerderung`]).
pub fn spaetere_fassung_moeglich_am(beginn: Datum) -> bool {
    beginn.tag().year() > 2018
}

auswahl! {
    /// Under which letter of Nr. 4.2.2 VwV the statistics of the Bewilligungsstelle count a person.
    Zuordnung {
        /// Buchst. a.
        A = "a",
        /// Buchst. b.
        B = "b",
        /// Vorerfahrung, our own row.
        Vorerfahrung = "vorerfahrung",
        /// Buchst. c.
        C = "c",
        /// Qualification in Klärung.
        InKlaerung = "in_klaerung",
        /// Not qualified.
        Keine = "keine",
    }
}

/// The ways to qualify, in the order of asking and of counting.
pub const WEGE: [(Kriterium, Zuordnung); 4] = [
    (Kriterium::BuchstabeA, Zuordnung::A),
    (Kriterium::BuchstabeB, Zuordnung::B),
    (Kriterium::Vorerfahrung, Zuordnung::Vorerfahrung),
    (Kriterium::BuchstabeC, Zuordnung::C),
];

/// The letter of a person's Finding ([`Norm::Nr42`]): the first way that is met, once no earlier one can still be met. `None`: not
/// fixed yet.
pub fn zuordnung(person: &Finding) -> Option<Zuordnung> {
    let qualifikation = person.suche(Kriterium::Qualifikation)?;
    for (kriterium, zuordnung) in WEGE {
        let weg = qualifikation
            .teile
            .iter()
            .find(|teil| teil.kriterium == kriterium)?;
        if weg.wert.lo == Verdict::Erfuellt {
            return Some(zuordnung);
        }
        if weg.wert.hi == Verdict::Erfuellt {
            return None;
        }
    }
    match qualifikation.wert.entschieden()? {
        Verdict::Erfuellt => None,
        Verdict::Klaerung => Some(Zuordnung::InKlaerung),
        Verdict::NichtErfuellt => Some(Zuordnung::Keine),
    }
}
