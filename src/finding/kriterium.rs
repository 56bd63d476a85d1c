//! What a Finding can be about.

use schemars::JsonSchema;
use serde::Serialize;

use crate::facts::Listenart;

/// A criterion; numbers of records count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kriterium {
    /// The person as a whole: every condition.
    Person,
    /// Who applies.
    Antragsteller,
    /// Who employs.
    Anstellungstraeger,
    /// For whom.
    Zielgruppe,
    /// The work as a whole.
    Aufgaben,
    /// Needs established in personal talks.
    Bedarfsfeststellung,
    /// Which tasks.
    Taetigkeiten,
    /// One of the four ways.
    Qualifikation,
    /// Way a.
    BuchstabeA,
    /// Way b.
    BuchstabeB,
    /// Way c.
    BuchstabeC,
    /// Way by Vorerfahrung.
    Vorerfahrung,
    /// A record of a list.
    Eintrag(Listenart, usize),
    /// Further records of a list.
    Weitere(Listenart),
    /// A degree's kind.
    Grad,
    /// A degree's field.
    Fach,
    /// Equivalence of a foreign qualification.
    Gleichwertigkeit,
    /// A school certificate of at least middle level.
    Schulabschluss,
    /// A finished training.
    Ausbildung,
    /// Kind of a school certificate or training.
    Art,
    /// A degree in place of a training.
    AbschlussStattAusbildung(usize),
    /// The Nachqualifizierung as a whole.
    Nachqualifizierung,
    /// Its begin in time.
    Beginn,
    /// Its length.
    Dauer,
    /// Its nine subjects.
    Themen,
    /// One of the nine subjects.
    Fachgebiet(Fachgebiet),
    /// Six months of work in the field.
    Beschaeftigungszeit,
    /// Field and employer of a period.
    Taetigkeitsfeld,
    /// From and to of a period.
    Zeitspanne,
    /// First day of the Bewilligungszeitraum.
    Bewilligungszeitraum,
    /// At least a finished training.
    Mindestausbildung,
    /// What holds when neither training nor degree is shown.
    OhneAusbildung,
}

/// One of the nine subjects of Nr. 4.2.3 VwV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "named after the subjects; text::de says them in full"
)]
pub enum Fachgebiet {
    Recht,
    Regeldienste,
    Arbeitsmarkt,
    Anerkennungsberatung,
    SchuleKindertageseinrichtungenJugendhilfe,
    Spracherwerb,
    Ehrenamt,
    BeratungsarbeitCaseManagement,
    InterkulturelleKompetenzen,
}

impl Fachgebiet {
    /// All nine, in the order of the source.
    pub const ALL: &'static [Self] = &[
        Self::Recht,
        Self::Regeldienste,
        Self::Arbeitsmarkt,
        Self::Anerkennungsberatung,
        Self::SchuleKindertageseinrichtungenJugendhilfe,
        Self::Spracherwerb,
        Self::Ehrenamt,
        Self::BeratungsarbeitCaseManagement,
        Self::InterkulturelleKompetenzen,
    ];
}
