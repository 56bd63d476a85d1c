//! Days as positions: relative to the take-up of the work and its three months, or to the Bewilligungszeitraum.

use super::Klassen;
use crate::datum::Datum;
use crate::facts::{Bis, DatumAngabe, Zeitspanne};

/// An enumeration that lists its values, as those of `facts` do.
macro_rules! aufzaehlung {
    ($(#[$meta:meta])* $vis:vis $name:ident { $($(#[$variant_meta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// Every value, in its order.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

pub(crate) use aufzaehlung;

aufzaehlung! {
    /// The take-up of the work, by where its three months end.
    pub Aufnahme {
        /// On a working day.
        OhneVerschiebung,
        /// On a day that rolls to the next one.
        UmEinenTag,
        /// On a day that rolls by several, as over Easter.
        UmMehrereTage,
        /// Not known.
        Unbekannt,
    }
}

aufzaehlung! {
    /// A day relative to the take-up and its three months.
    pub Fristtag {
        /// Before the take-up.
        Davor,
        /// The day of the take-up.
        Aufnahme,
        /// After it, within the three months.
        Dazwischen,
        /// The nominal last day.
        LetzterTag,
        /// The day after that.
        DanachEinTag,
        /// The day to which the last one rolls; the same where it does not.
        Verschoben,
        /// After that, too.
        ZuSpaet,
    }
}

/// Most days of an interview lie in the running three months.
impl Default for Fristtag {
    fn default() -> Self {
        Self::Dazwischen
    }
}

aufzaehlung! {
    /// First day of the Bewilligungszeitraum: what a period of Vorerfahrung is measured by.
    pub Beginn {
        /// 1 January 2018, after a month of 31 days.
        Januar2018,
        /// 1 March 2018, after the month that has no 29th.
        Maerz2018,
        /// 1 January 2019: a later wording of the VwV may apply.
        Januar2019,
        /// Not known.
        Unbekannt,
    }
}

aufzaehlung! {
    /// A period of work, by how it lies to a Bewilligungszeitraum from January or March 2018.
    pub Spanne {
        /// Six months, until the day before January.
        SechsMonate,
        /// Six months and a day, until the day before that.
        BisEinTagDavor,
        /// Just six months, until two days before.
        BisZweiTageDavor,
        /// Until the day before January, but begun a day too late.
        EinTagZuSpaet,
        /// 180 days until the day before January.
        Tage180,
        /// 179 days until the day before January.
        Tage179,
        /// The first half of the six months.
        ErsteHaelfte,
        /// The second half of them.
        ZweiteHaelfte,
        /// The second half without its first day: a gap after the first.
        ZweiteHaelfteMitLuecke,
        /// Until the day before March, from a day that February has.
        Ab28August,
        /// Until the day before March, from a day that February lacks.
        Ab31August,
        /// The last first day for six months until March; still running.
        Ab1SeptemberLaufend,
        /// A day later, until the day before March.
        Ab2September,
        /// Six months before January, and still running.
        SechsMonateLaufend,
        /// A day too late for January, and still running.
        EinTagZuSpaetLaufend,
        /// Six months before January, and on into the year.
        BisInDenZeitraum,
        /// From January on: after what counts.
        NachDemBeginn,
        /// The day before January alone.
        EinTag,
        /// Years, long ago.
        LangeHer,
    }
}

/// The days that stand for the positions that the classes of one case name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tage {
    /// First day of the Bewilligungszeitraum.
    pub beginn: DatumAngabe,
    /// Day of the take-up.
    pub aufnahme: DatumAngabe,
    /// The days of [`Fristtag`], in its order.
    pub fristtage: [Datum; 7],
}

impl Tage {
    /// The days that stand for these classes.
    pub fn vertreter(klassen: &Klassen) -> Self {
        // Where the take-up is not known, the days matter by their order alone.
        let aufnahme = klassen.aufnahme.unwrap_or(Aufnahme::Unbekannt);
        let fristtage = aufnahme.fristtage();
        let [_, tag, ..] = fristtage;
        Self {
            beginn: klassen.beginn.unwrap_or(Beginn::Unbekannt).tag(),
            aufnahme: match aufnahme {
                Aufnahme::Unbekannt => DatumAngabe::WeissNicht,
                _ => DatumAngabe::Am(tag),
            },
            fristtage,
        }
    }

    /// The day in this position.
    pub fn am(&self, tag: Fristtag) -> Datum {
        let [
            davor,
            aufnahme,
            dazwischen,
            letzter,
            danach,
            verschoben,
            zu_spaet,
        ] = self.fristtage;
        match tag {
            Fristtag::Davor => davor,
            Fristtag::Aufnahme => aufnahme,
            Fristtag::Dazwischen => dazwischen,
            Fristtag::LetzterTag => letzter,
            Fristtag::DanachEinTag => danach,
            Fristtag::Verschoben => verschoben,
            Fristtag::ZuSpaet => zu_spaet,
        }
    }
}

impl Aufnahme {
    /// The days of [`Fristtag`] around a take-up of this class. They are written down, not calculated: the proof must not
    /// take its boundaries from the law that it checks.
    fn fristtage(self) -> [Datum; 7] {
        match self {
            Self::OhneVerschiebung | Self::Unbekannt => [
                tag(2018, 2, 28),
                tag(2018, 3, 1),
                tag(2018, 5, 14),
                tag(2018, 6, 1),
                tag(2018, 6, 2),
                tag(2018, 6, 1),
                tag(2018, 6, 4),
            ],
            Self::UmEinenTag => [
                tag(2018, 1, 14),
                tag(2018, 1, 15),
                tag(2018, 3, 1),
                tag(2018, 4, 15),
                tag(2018, 4, 16),
                tag(2018, 4, 16),
                tag(2018, 4, 17),
            ],
            Self::UmMehrereTage => [
                tag(2017, 12, 29),
                tag(2017, 12, 30),
                tag(2018, 2, 1),
                tag(2018, 3, 30),
                tag(2018, 3, 31),
                tag(2018, 4, 3),
                tag(2018, 4, 4),
            ],
        }
    }
}

impl Beginn {
    /// The day that stands for the class.
    pub fn tag(self) -> DatumAngabe {
        match self {
            Self::Januar2018 => DatumAngabe::Am(tag(2018, 1, 1)),
            Self::Maerz2018 => DatumAngabe::Am(tag(2018, 3, 1)),
            Self::Januar2019 => DatumAngabe::Am(tag(2019, 1, 1)),
            Self::Unbekannt => DatumAngabe::WeissNicht,
        }
    }
}

impl Spanne {
    /// First and last day; without a last one it is still running.
    fn enden(self) -> (Datum, Option<Datum>) {
        let (silvester, februar) = (tag(2017, 12, 31), tag(2018, 2, 28));
        match self {
            Self::SechsMonate => (tag(2017, 7, 1), Some(silvester)),
            Self::BisEinTagDavor => (tag(2017, 6, 30), Some(tag(2017, 12, 30))),
            Self::BisZweiTageDavor => (tag(2017, 6, 30), Some(tag(2017, 12, 29))),
            Self::EinTagZuSpaet => (tag(2017, 7, 2), Some(silvester)),
            Self::Tage180 => (tag(2017, 7, 5), Some(silvester)),
            Self::Tage179 => (tag(2017, 7, 6), Some(silvester)),
            Self::ErsteHaelfte => (tag(2017, 7, 1), Some(tag(2017, 9, 30))),
            Self::ZweiteHaelfte => (tag(2017, 10, 1), Some(silvester)),
            Self::ZweiteHaelfteMitLuecke => (tag(2017, 10, 2), Some(silvester)),
            Self::Ab28August => (tag(2017, 8, 28), Some(februar)),
            Self::Ab31August => (tag(2017, 8, 31), Some(februar)),
            Self::Ab1SeptemberLaufend => (tag(2017, 9, 1), None),
            Self::Ab2September => (tag(2017, 9, 2), Some(februar)),
            Self::SechsMonateLaufend => (tag(2017, 7, 1), None),
            Self::EinTagZuSpaetLaufend => (tag(2017, 7, 2), None),
            Self::BisInDenZeitraum => (tag(2017, 7, 1), Some(tag(2018, 6, 30))),
            Self::NachDemBeginn => (tag(2018, 1, 1), Some(tag(2018, 12, 31))),
            Self::EinTag => (silvester, Some(silvester)),
            Self::LangeHer => (tag(1990, 1, 1), Some(tag(1995, 12, 31))),
        }
    }

    /// The period that stands for the class.
    pub fn zeitspanne(self) -> Option<Zeitspanne> {
        let (von, bis) = self.enden();
        Zeitspanne::neu(von, bis.map_or(Bis::NochBeschaeftigt, Bis::Am)).ok()
    }
}

/// A day of the tables above, all of which exist (the tests look).
fn tag(jahr: i32, monat: u32, tag: u32) -> Datum {
    Datum::neu(jahr, monat, tag).unwrap_or(Datum::LETZTER)
}
