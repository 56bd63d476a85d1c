//! Every question the program can ask, and the answer it takes.

use schemars::JsonSchema;
use serde::Serialize;

use super::angaben::*;
use super::antworten::*;
use super::werte::*;
use crate::datum::Datum;

/// One question. The order of the values is the order of asking; records count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// The day for which the assessment is made.
    Stichtag,
    /// Who applies.
    Antragsteller,
    /// Einvernehmen of a Landkreis.
    Einvernehmen,
    /// Who employs.
    Anstellungstraeger,
    /// Aufgabenübertragung to a freier Träger.
    Aufgabenuebertragung,
    /// For whom.
    Zielgruppe,
    /// Needs established in personal talks.
    Bedarfsfeststellung,
    /// What the person does.
    Aufgaben,
    /// A question on one degree.
    Hochschulabschluss(usize, HochschulabschlussFrage),
    /// Another degree?
    WeitereHochschulabschluesse,
    /// How Vorerfahrung is told.
    Vorerfahrung,
    /// Unbroken months (the short way).
    Monate,
    /// A question on one period of Vorerfahrung.
    Zeit(usize, ZeitFrage),
    /// Another period?
    WeitereZeiten,
    /// First day of the Bewilligungszeitraum.
    Bewilligungszeitraum,
    /// A question on one training.
    Ausbildung(usize, AusbildungFrage),
    /// Another training?
    WeitereAusbildungen,
    /// A question on one school certificate.
    Schulabschluss(usize, SchulabschlussFrage),
    /// Another school certificate?
    WeitereSchulabschluesse,
    /// A question on one course.
    Schulung(usize, SchulungFrage),
    /// Day of the take-up of the work.
    Aufnahme,
    /// Another course?
    WeitereSchulungen,
}

/// What is asked of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HochschulabschlussFrage {
    /// Kind.
    Grad,
    /// Field or Studienschwerpunkt.
    Fach,
    /// Name and classing of an unlisted field.
    AnderesFach,
    /// Where acquired.
    Herkunft,
    /// Equivalence.
    Gleichwertigkeit,
}

/// What is asked of a period of Vorerfahrung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ZeitFrage {
    /// Field of work.
    Einsatz,
    /// Kind of employer.
    Arbeitgeber,
    /// From and to.
    Zeitspanne,
}

/// What is asked of a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AusbildungFrage {
    /// Kind.
    Art,
    /// A training beneath a Meister or Fachwirt.
    Darunter,
    /// Where acquired.
    Herkunft,
    /// Equivalence.
    Gleichwertigkeit,
}

/// What is asked of a school certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchulabschlussFrage {
    /// Kind.
    Art,
    /// Where acquired.
    Herkunft,
    /// Equivalence.
    Gleichwertigkeit,
}

/// What is asked of a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchulungFrage {
    /// How far it is.
    Stand,
    /// Its first day, when begun.
    BegonnenAm,
    /// Its first day, when booked.
    GebuchtFuer,
    /// Its length.
    Dauer,
    /// What it deals with.
    Themen,
}

/// The lists whose records can be added and removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Listenart {
    /// Degrees.
    Hochschulabschluesse,
    /// Periods of Vorerfahrung.
    Zeiten,
    /// Trainings.
    Ausbildungen,
    /// School certificates.
    Schulabschluesse,
    /// Courses.
    Schulungen,
}

impl Listenart {
    /// Every list.
    pub const ALL: &'static [Self] = &[
        Self::Hochschulabschluesse,
        Self::Zeiten,
        Self::Ausbildungen,
        Self::Schulabschluesse,
        Self::Schulungen,
    ];

    /// The question "is there another one?" of this list.
    pub fn weitere(self) -> Question {
        match self {
            Self::Hochschulabschluesse => Question::WeitereHochschulabschluesse,
            Self::Zeiten => Question::WeitereZeiten,
            Self::Ausbildungen => Question::WeitereAusbildungen,
            Self::Schulabschluesse => Question::WeitereSchulabschluesse,
            Self::Schulungen => Question::WeitereSchulungen,
        }
    }

    /// Every question on the record with this number, in the order of asking.
    pub fn fragen(self, nummer: usize) -> Vec<Question> {
        match self {
            Self::Hochschulabschluesse => {
                use HochschulabschlussFrage as F;
                [
                    F::Grad,
                    F::Fach,
                    F::AnderesFach,
                    F::Herkunft,
                    F::Gleichwertigkeit,
                ]
                .map(|frage| Question::Hochschulabschluss(nummer, frage))
                .into()
            }
            Self::Zeiten => [
                ZeitFrage::Einsatz,
                ZeitFrage::Arbeitgeber,
                ZeitFrage::Zeitspanne,
            ]
            .map(|frage| Question::Zeit(nummer, frage))
            .into(),
            Self::Ausbildungen => {
                use AusbildungFrage as F;
                [F::Art, F::Darunter, F::Herkunft, F::Gleichwertigkeit]
                    .map(|frage| Question::Ausbildung(nummer, frage))
                    .into()
            }
            Self::Schulabschluesse => {
                use SchulabschlussFrage as F;
                [F::Art, F::Herkunft, F::Gleichwertigkeit]
                    .map(|frage| Question::Schulabschluss(nummer, frage))
                    .into()
            }
            Self::Schulungen => {
                use SchulungFrage as F;
                [F::Stand, F::BegonnenAm, F::GebuchtFuer, F::Dauer, F::Themen]
                    .map(|frage| Question::Schulung(nummer, frage))
                    .into()
            }
        }
    }

    /// The first question of the record with this number.
    pub fn erste_frage(self, nummer: usize) -> Question {
        match self {
            Self::Hochschulabschluesse => {
                Question::Hochschulabschluss(nummer, HochschulabschlussFrage::Grad)
            }
            Self::Zeiten => Question::Zeit(nummer, ZeitFrage::Einsatz),
            Self::Ausbildungen => Question::Ausbildung(nummer, AusbildungFrage::Art),
            Self::Schulabschluesse => Question::Schulabschluss(nummer, SchulabschlussFrage::Art),
            Self::Schulungen => Question::Schulung(nummer, SchulungFrage::Stand),
        }
    }
}

/// An answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each value holds the answer of the type it is named after"
)]
pub enum Answer {
    Stichtag(Datum),
    Antragsteller(Antragsteller),
    Einvernehmen(Einvernehmen),
    Anstellungstraeger(Anstellungstraeger),
    Aufgabenuebertragung(Aufgabenuebertragung),
    Zielgruppe(Zielgruppe),
    Bedarfsfeststellung(Bedarfsfeststellung),
    Aufgaben(Menge<Aufgabe>),
    Grad(Grad),
    Fach(Fach),
    AnderesFach(AnderesFach),
    Herkunft(Herkunft),
    Hochschulbewertung(Hochschulbewertung),
    Gleichwertigkeit(Gleichwertigkeit),
    Vorerfahrung(VorerfahrungAngabe),
    Monate(Monate),
    Einsatz(Einsatz),
    Arbeitgeber(Arbeitgeber),
    Zeitspanne(Zeitspanne),
    Ausbildungsart(Ausbildungsart),
    AusbildungDarunter(AusbildungDarunter),
    Schulart(Schulart),
    DatumAngabe(DatumAngabe),
    Schulungsstand(Schulungsstand),
    Schulungsdauer(Schulungsdauer),
    Datum(Datum),
    Themen(Menge<Thema>),
    Weitere(Weitere),
}

/// The answer is not of the kind that the question takes, or the record does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasstNicht;

impl Question {
    /// The questions that stand once, neither on a record nor on a list.
    pub const EINZELNE: [Self; 12] = [
        Self::Stichtag,
        Self::Antragsteller,
        Self::Einvernehmen,
        Self::Anstellungstraeger,
        Self::Aufgabenuebertragung,
        Self::Zielgruppe,
        Self::Bedarfsfeststellung,
        Self::Aufgaben,
        Self::Vorerfahrung,
        Self::Monate,
        Self::Bewilligungszeitraum,
        Self::Aufnahme,
    ];

    /// The list under which the question stands, and the number of its record; the question for another record has none.
    pub fn eintrag(self) -> Option<(Listenart, usize)> {
        match self {
            Self::Hochschulabschluss(nummer, _) => Some((Listenart::Hochschulabschluesse, nummer)),
            Self::Zeit(nummer, _) => Some((Listenart::Zeiten, nummer)),
            Self::Ausbildung(nummer, _) => Some((Listenart::Ausbildungen, nummer)),
            Self::Schulabschluss(nummer, _) => Some((Listenart::Schulabschluesse, nummer)),
            Self::Schulung(nummer, _) => Some((Listenart::Schulungen, nummer)),
            Self::Stichtag
            | Self::Antragsteller
            | Self::Einvernehmen
            | Self::Anstellungstraeger
            | Self::Aufgabenuebertragung
            | Self::Zielgruppe
            | Self::Bedarfsfeststellung
            | Self::Aufgaben
            | Self::WeitereHochschulabschluesse
            | Self::Vorerfahrung
            | Self::Monate
            | Self::Bewilligungszeitraum
            | Self::WeitereZeiten
            | Self::WeitereAusbildungen
            | Self::WeitereSchulabschluesse
            | Self::Aufnahme
            | Self::WeitereSchulungen => None,
        }
    }

    /// The list that this question asks another record of.
    pub fn liste(self) -> Option<Listenart> {
        Listenart::ALL
            .iter()
            .copied()
            .find(|liste| liste.weitere() == self)
    }

    /// Whether the answer is said once for all persons.
    pub fn fuer_alle(self) -> bool {
        matches!(
            self,
            Self::Stichtag
                | Self::Antragsteller
                | Self::Einvernehmen
                | Self::Anstellungstraeger
                | Self::Aufgabenuebertragung
                | Self::Zielgruppe
                | Self::Bedarfsfeststellung
                | Self::Aufgaben
                | Self::Bewilligungszeitraum
        )
    }

    /// Whether the Vorantrag tells the answer even where no criterion rests on it: when the work and its funding begin.
    pub fn steht_im_vorantrag(self) -> bool {
        matches!(self, Self::Bewilligungszeitraum | Self::Aufnahme)
    }

    /// Whether the question belongs to this list: to one of its records, or whether there is another.
    pub fn gehoert_zu(self, liste: Listenart) -> bool {
        self.liste() == Some(liste) || self.eintrag().is_some_and(|(eigene, _)| eigene == liste)
    }
}
