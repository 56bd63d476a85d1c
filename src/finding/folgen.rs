//! What follows from a Finding besides its value, and the two kinds of Klärung.

use schemars::JsonSchema;
use serde::Serialize;

use crate::datum::Tag;
use crate::facts::Beleg;

/// Of which kind a Klärung is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Klaerung {
    /// A question of law, for the Bewilligungsstelle.
    Rechtsfrage,
    /// A fact to find out or to wait for, and who can tell.
    Sachverhalt(Auskunft),
}

/// Who can tell a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Auskunft {
    /// The municipality that applies.
    Antragsteller,
    /// The Landkreis and its Städte und Gemeinden.
    LandkreisUndGemeinden,
    /// Who employs.
    Anstellungstraeger,
    /// The person.
    Person,
    /// Who offers the course.
    Schulungsanbieter,
    /// The office that shows equivalence.
    Anerkennungsstelle(Zeugnisart),
}

/// Kind of a certificate; it decides which office shows equivalence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Zeugnisart {
    /// Degree: Zentralstelle für ausländisches Bildungswesen.
    Hochschule,
    /// Training: the competent body of the occupation.
    Ausbildung,
    /// School certificate: Zeugnisanerkennungsstelle.
    Schule,
}

/// Something that must still be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Auflage {
    /// Begin the Nachqualifizierung by this day (the nominal last day).
    NachqualifizierungBeginnen(Tag),
    /// Begin the Nachqualifizierung within three months; the take-up is not known.
    NachqualifizierungBeginnenOhneDatum,
    /// Hand in the proof of its beginning, without delay, to the Bewilligungsstelle.
    BeginnNachweisen,
}

impl Auflage {
    /// By when, where a day follows from the law.
    pub fn bis(self) -> Option<Tag> {
        match self {
            Self::NachqualifizierungBeginnen(tag) => Some(tag),
            Self::NachqualifizierungBeginnenOhneDatum | Self::BeginnNachweisen => None,
        }
    }
}

/// A document to hand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nachweis {
    /// Einvernehmen between Landkreis and its Städte und Gemeinden.
    Einvernehmen,
    /// Aufgabenübertragung under Nr. 3.2 VwV.
    Aufgabenuebertragung,
    /// Certificate of the qualification.
    Zeugnis(Zeugnisart),
    /// Proof of equivalence.
    Gleichwertigkeit(Zeugnisart),
    /// Proof that the Nachqualifizierung has begun.
    BeginnDerNachqualifizierung,
}

impl From<Nachweis> for Beleg {
    fn from(nachweis: Nachweis) -> Self {
        use Zeugnisart::{Ausbildung, Hochschule, Schule};
        match nachweis {
            Nachweis::Einvernehmen => Self::Einvernehmen,
            Nachweis::Aufgabenuebertragung => Self::Aufgabenuebertragung,
            Nachweis::Zeugnis(Hochschule) => Self::ZeugnisHochschule,
            Nachweis::Zeugnis(Ausbildung) => Self::ZeugnisAusbildung,
            Nachweis::Zeugnis(Schule) => Self::ZeugnisSchule,
            Nachweis::Gleichwertigkeit(Hochschule) => Self::GleichwertigkeitHochschule,
            Nachweis::Gleichwertigkeit(Ausbildung) => Self::GleichwertigkeitAusbildung,
            Nachweis::Gleichwertigkeit(Schule) => Self::GleichwertigkeitSchule,
            Nachweis::BeginnDerNachqualifizierung => Self::BeginnDerNachqualifizierung,
        }
    }
}

/// Something that should be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Hinweis {
    /// A freier Träger does not apply, but can employ.
    FreierTraegerAlsAnstellungstraeger,
    /// Sondierungsgespräch is to be held as a rule.
    Sondierungsgespraech,
    /// A written Integrationsplan is to be kept and reviewed as a rule.
    Integrationsplan,
    /// Which office shows equivalence.
    Anerkennungsstelle(Zeugnisart),
    /// Part-time is not addressed; it counts here.
    Teilzeit,
    /// Only a number of months was given, not periods.
    Kurzweg,
    /// The course began before the take-up of the work.
    BeginnVorAufnahme,
    /// The take-up of the work is not known; a course that has begun counts as in time.
    AufnahmeUnbekannt,
    /// The take-up lies before the Bewilligungszeitraum: no refusal, the three months run from it.
    AufnahmeVorBewilligungszeitraum,
    /// Dates are computed by the BGB, for orientation only.
    FristenNurOrientierung,
}
