//! The reason of a Finding, as data; `text` puts it into words.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Fachgebiet, Zeugnisart};
use crate::datum::{Datum, Tag};
use crate::facts::{
    Anstellungstraeger, Antragsteller, Aufgabenuebertragung, Bedarfsfeststellung, DatumAngabe,
    Einordnung, Einvernehmen, Fach, Gleichwertigkeit, Grad, Listenart, Monate, Schulart,
    Zeitspanne, Zielgruppe,
};

/// Why a criterion has its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Grund {
    /// Not answered yet.
    Offen,
    /// Who applies (a Landkreis: see [`Grund::Einvernehmen`]).
    Antragsteller(Antragsteller),
    /// A Landkreis applies, and this is how far the Einvernehmen is.
    Einvernehmen(Einvernehmen),
    /// Who employs (a freier Träger: see [`Grund::Aufgabenuebertragung`]).
    Anstellungstraeger(Anstellungstraeger),
    /// A freier Träger employs, and this is how far the Aufgabenübertragung is.
    Aufgabenuebertragung(Aufgabenuebertragung),
    /// For whom.
    Zielgruppe(Zielgruppe),
    /// Needs established in personal talks.
    Bedarfsfeststellung(Bedarfsfeststellung),
    /// So many of the six kinds of tasks.
    GenannteAufgaben(u8),
    /// Only tasks that are none of the six.
    NurAndereAufgaben,
    /// None at all.
    KeineAufgaben,
    /// Which tasks is not known.
    AufgabenUnbekannt,
    /// The list is empty.
    Keine(Listenart),
    /// It is not known whether the list has further records.
    WeitereUnbekannt(Listenart),
    /// Kind of the degree.
    Grad(Grad),
    /// The field, seen by Buchst. a.
    FachBeiA(Fach),
    /// The field, seen by Buchst. b.
    FachBeiB(Fach),
    /// The classing of an unlisted field, seen by Buchst. a.
    EinordnungBeiA(Einordnung),
    /// The classing of an unlisted field, seen by Buchst. b.
    EinordnungBeiB(Einordnung),
    /// Acquired in Germany.
    Inland,
    /// Where it was acquired is not known.
    HerkunftUnbekannt,
    /// Equivalence of a foreign certificate.
    Gleichwertigkeit(Zeugnisart, Gleichwertigkeit),
    /// A Zeugnisbewertung below Bachelor, where an academic degree is asked for.
    UnterBachelor,
    /// A Zeugnisbewertung below Bachelor, where the degree stands in place of a training.
    UnterBachelorStattAusbildung,
    /// The school certificate.
    Schulart(Schulart),
    /// A finished Berufsausbildung.
    Berufsausbildung,
    /// Meister or Fachwirt with a finished training beneath.
    MeisterMitAusbildung,
    /// Meister or Fachwirt, and no training beneath.
    MeisterOhneAusbildung,
    /// Meister or Fachwirt; whether there is a training beneath is not known.
    MeisterAusbildungUnbekannt,
    /// Meister or Fachwirt, the training beneath not answered yet.
    MeisterAusbildungOffen,
    /// The training is not finished.
    AusbildungNichtAbgeschlossen,
    /// The kind of training is not known.
    AusbildungUnbekannt,
    /// A degree stands in place of a training.
    AbschlussStattAusbildung(Grad),
    /// The degree's kind is open; in place of a training it could be a Klärung.
    AbschlussStattAusbildungOffen,
    /// Neither training nor degree is shown.
    OhneAusbildung,
    /// No course at all.
    KeineNachqualifizierung,
    /// The course began in time.
    RechtzeitigBegonnen {
        /// First day of the course.
        am: Datum,
        /// Nominal last day.
        bis: Tag,
    },
    /// The course is booked in time.
    RechtzeitigGebucht {
        /// First day of the course.
        fuer: Datum,
        /// Nominal last day.
        bis: Tag,
    },
    /// The course begins after the nominal day, on or before the rolled one.
    BeginnNachVerschiebung {
        /// First day of the course.
        am: Datum,
        /// Nominal last day.
        bis: Tag,
        /// Next working day.
        verschoben: Tag,
    },
    /// The course begins too late.
    ZuSpaet {
        /// First day of the course.
        am: Datum,
        /// Nominal last day.
        bis: Tag,
    },
    /// The course begins before the take-up.
    VorAufnahme {
        /// First day of the course.
        am: Datum,
    },
    /// The course begins before the take-up, but missing subjects begin late, or nobody knows when.
    VorAufnahmeRestFraglich {
        /// First day of the course.
        am: Datum,
        /// Nominal last day.
        bis: Tag,
    },
    /// The course was booked for a day that has passed: has it begun?
    GebuchtVergangen {
        /// First day of the course as booked.
        fuer: Datum,
    },
    /// The course is intended, without a date; there is time until the nominal day.
    Beabsichtigt {
        /// Nominal last day.
        bis: Tag,
    },
    /// The course is intended; the nominal day has passed, the rolled one has not.
    BeabsichtigtNachVerschiebung {
        /// Nominal last day.
        bis: Tag,
        /// Next working day.
        verschoben: Tag,
    },
    /// The course is intended, and the time is over.
    BeabsichtigtZuSpaet {
        /// Nominal last day.
        bis: Tag,
    },
    /// The course has begun; the take-up is not known.
    BegonnenAufnahmeUnbekannt {
        /// First day of the course.
        am: Datum,
    },
    /// The course has not begun and the take-up is not known.
    AufnahmeUnbekannt,
    /// How far the course is, is not known.
    StandUnbekannt,
    /// The course has at least two days.
    MehrereTage,
    /// The course has one day, and it is the only one of this length.
    EinTag,
    /// One-day courses that add up to so many days.
    EintaegigeSchulungen(u16),
    /// The course's length is not known.
    DauerUnbekannt,
    /// The subject is covered.
    FachgebietAbgedeckt(Fachgebiet),
    /// A compound subject is covered in part.
    FachgebietTeilweise(Fachgebiet),
    /// The subject is missing.
    FachgebietFehlt(Fachgebiet),
    /// The subject may be covered by a course whose subjects are not known.
    FachgebietUnbekannt(Fachgebiet),
    /// There was no work in the field.
    KeineVorerfahrung,
    /// Whether there was, is not known.
    VorerfahrungUnbekannt,
    /// The short way: so many unbroken months.
    Monate(Monate),
    /// The period counts in full.
    ZeitZaehlt,
    /// At municipal level with a freier Träger.
    ZeitFreierTraeger,
    /// At municipal level with another employer.
    ZeitAndererArbeitgeber,
    /// Outside the Tätigkeitsfeld in such a place.
    ZeitAusserhalb,
    /// In another Land's reception.
    ZeitAnderesLand,
    /// Volunteering or internship.
    ZeitEhrenamt,
    /// Field or employer is not known.
    ZeitUnbekannt,
    /// The period does not count.
    ZeitZaehltNicht,
    /// From and to.
    Zeitspanne(Zeitspanne),
    /// The first day of the Bewilligungszeitraum.
    Bewilligungszeitraum(DatumAngabe),
    /// No period counts.
    KeineZeitZaehlt,
    /// The first day of the Bewilligungszeitraum is not known.
    ZeitenOhneBewilligungszeitraum,
    /// Whether there are further periods is not known.
    WeitereZeitenUnbekannt,
    /// Six unbroken months in fully counting periods.
    SechsMonate {
        /// First day of the stretch.
        von: Tag,
        /// Last day of the stretch.
        bis: Tag,
    },
    /// Six unbroken months only with doubtful periods.
    SechsMonateMitZweifel {
        /// First day of the stretch.
        von: Tag,
        /// Last day of the stretch.
        bis: Tag,
    },
    /// At least 180 days, but no six unbroken months.
    HundertachtzigTage(u32),
    /// Too few days.
    ZuWenigTage(u32),
    /// The periods are not complete yet.
    ZeitenOffen,
}

impl Grund {
    /// Whether the value behind it is our own reading of a source that says nothing about it; its words say so, too.
    pub fn ist_eigene_lesart(self) -> bool {
        match self {
            Self::Anstellungstraeger(wer) => wer == Anstellungstraeger::KommunalerZusammenschluss,
            Self::Grad(grad) => matches!(grad, Grad::Staatsexamen | Grad::Berufsakademie),
            Self::ZeitFreierTraeger
            | Self::ZeitAndererArbeitgeber
            | Self::ZeitAusserhalb
            | Self::ZeitAnderesLand
            | Self::ZeitEhrenamt => true,
            _ => false,
        }
    }
}
