//! The days that the three months of the Nachqualifizierung are measured by, without a day: parts of them, and an order.
//!
//! The law compares the Stichtag and the days of the courses with the take-up and the two ends of its three months, and with
//! each other; the take-up also with the Bewilligungszeitraum. So it is enough to know for each day in which part it lies
//! and which place it has among the different days of this part. The days that stand for it are always the same.

use chrono::{Days, NaiveDate};

use crate::datum::Datum;
use crate::facts::{DatumAngabe, HOECHSTENS_EINTRAEGE};
use crate::klassen::aufzaehlung;
use crate::law::frist::{Frist, drei_monate_nach};
use crate::sorted::SortedSet;

aufzaehlung! {
    /// A day that may be asked for and not be known.
    pub(super) Angabe {
        /// Known.
        Bekannt,
        /// Answered with "not known".
        Unbekannt,
    }
}

impl From<DatumAngabe> for Angabe {
    fn from(angabe: DatumAngabe) -> Self {
        match angabe {
            DatumAngabe::Am(_) => Self::Bekannt,
            DatumAngabe::WeissNicht => Self::Unbekannt,
        }
    }
}

impl Angabe {
    /// With this day where one is known.
    pub(super) fn am(self, tag: Datum) -> DatumAngabe {
        match self {
            Self::Bekannt => DatumAngabe::Am(tag),
            Self::Unbekannt => DatumAngabe::WeissNicht,
        }
    }
}

aufzaehlung! {
    /// A part of the time around the three months.
    pub(super) Abschnitt {
        /// Before the take-up.
        Davor,
        /// From the take-up to the nominal last day. Without a known take-up every day lies here.
        Frist,
        /// After it, up to the day to which it rolls.
        Verschoben,
        /// After that.
        Danach,
    }
}

/// Where a day lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ort {
    /// In which part.
    pub(super) abschnitt: Abschnitt,
    /// How many different days lie before it in this part.
    pub(super) rang: usize,
}

impl Default for Ort {
    fn default() -> Self {
        Self {
            abschnitt: Abschnitt::Frist,
            rang: 0,
        }
    }
}

/// Most days that a part can hold: those of all courses and the Stichtag.
pub(super) const HOECHSTENS_TAGE: usize = HOECHSTENS_EINTRAEGE + 1;

/// Most days between a nominal last day and the next working day, that one included: over Easter.
const HOECHSTENS_VERSCHOBEN: usize = 4;

/// Whether each place follows on the one before it, and a day stands for it.
pub(super) fn ist_lueckenlos(orte: &[Ort], verschoben: bool) -> bool {
    orte.iter().all(|ort| {
        let platz = match ort.abschnitt {
            Abschnitt::Verschoben if verschoben => HOECHSTENS_VERSCHOBEN,
            Abschnitt::Verschoben => 0,
            Abschnitt::Davor | Abschnitt::Frist | Abschnitt::Danach => HOECHSTENS_TAGE,
        };
        let davor = |anderer: &Ort| {
            anderer.abschnitt == ort.abschnitt && anderer.rang.checked_add(1) == Some(ort.rang)
        };
        ort.rang < platz && (ort.rang == 0 || orte.iter().any(davor))
    })
}

/// Different days around the three months after a take-up.
pub(super) struct Ordnung {
    tage: SortedSet<Datum>,
    aufnahme: Option<(Datum, Frist)>,
}

impl Ordnung {
    /// Of these days.
    pub(super) fn neu(tage: impl IntoIterator<Item = Datum>, aufnahme: Option<Datum>) -> Self {
        Self {
            tage: tage.into_iter().collect(),
            aufnahme: aufnahme.map(|aufnahme| (aufnahme, drei_monate_nach(aufnahme.tag()))),
        }
    }

    /// Whether the last day rolls to a later one.
    pub(super) fn verschoben(&self) -> bool {
        self.aufnahme
            .is_some_and(|(_, frist)| frist.verschoben != frist.letzter_tag)
    }

    /// Where one of these days lies.
    pub(super) fn ort(&self, tag: Datum) -> Ort {
        let abschnitt = self.abschnitt(tag);
        let davor = |anderer: &&Datum| **anderer < tag && self.abschnitt(**anderer) == abschnitt;
        let rang = self.tage.iter().filter(davor).count();
        Ort { abschnitt, rang }
    }

    fn abschnitt(&self, tag: Datum) -> Abschnitt {
        match self.aufnahme {
            None => Abschnitt::Frist,
            Some((aufnahme, _)) if tag < aufnahme => Abschnitt::Davor,
            Some((_, frist)) if tag.tag() <= frist.letzter_tag => Abschnitt::Frist,
            Some((_, frist)) if tag.tag() <= frist.verschoben => Abschnitt::Verschoben,
            Some(_) => Abschnitt::Danach,
        }
    }
}

/// The days that stand for the places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kalender {
    /// Day of the take-up.
    pub(super) aufnahme: Datum,
    frist: Frist,
}

impl Kalender {
    /// Around a take-up late enough that neither it nor any other of the days lies before 2019, or early enough that none
    /// lies after 2018 and it lies before that year; and with a nominal last day that rolls as far as any, or not at all.
    pub(super) fn neu(spaet: bool, verschoben: bool) -> Self {
        let aufnahme = match (spaet, verschoben) {
            (false, false) => Datum::naechster(2017, 12, 1),
            (false, true) => Datum::naechster(2017, 12, 30),
            (true, false) => Datum::naechster(2020, 2, 4),
            (true, true) => Datum::naechster(2020, 1, 10),
        };
        Self {
            aufnahme,
            frist: drei_monate_nach(aufnahme.tag()),
        }
    }

    /// The day in this place.
    pub(super) fn am(&self, ort: Ort) -> Datum {
        let rang = u64::try_from(ort.rang).unwrap_or(u64::MAX);
        let nach = |tag: NaiveDate, tage: u64| tag.checked_add_days(Days::new(tage));
        let aufnahme = self.aufnahme.tag();
        let tag = match ort.abschnitt {
            Abschnitt::Davor => u64::try_from(HOECHSTENS_TAGE)
                .ok()
                .and_then(|tage| aufnahme.checked_sub_days(Days::new(tage)))
                .and_then(|erster| nach(erster, rang)),
            Abschnitt::Frist => nach(aufnahme, rang),
            Abschnitt::Verschoben => nach(self.frist.letzter_tag, rang.saturating_add(1)),
            Abschnitt::Danach => nach(self.frist.verschoben, rang.saturating_add(1)),
        };
        // Every place that a code can hold has its day (the tests look).
        tag.and_then(|tag| Datum::aus(tag).ok())
            .unwrap_or(Datum::LETZTER)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test stops at the first thing that is wrong"
    )]

    use chrono::Datelike;

    use super::*;

    /// The days are written down; here they are measured.
    #[test]
    fn jeder_tag_liegt_wo_sein_ort_ihn_nennt() {
        for spaet in [false, true] {
            for verschoben in [false, true] {
                let kalender = Kalender::neu(spaet, verschoben);
                let mut orte_alle = Vec::new();
                for abschnitt in Abschnitt::ALL {
                    let plaetze = match (abschnitt, verschoben) {
                        (Abschnitt::Verschoben, true) => HOECHSTENS_VERSCHOBEN,
                        (Abschnitt::Verschoben, false) => 0,
                        _ => HOECHSTENS_TAGE,
                    };
                    orte_alle.extend((0..plaetze).map(|rang| Ort {
                        abschnitt: *abschnitt,
                        rang,
                    }));
                }
                assert!(ist_lueckenlos(&orte_alle, verschoben));
                let tage: Vec<Datum> = orte_alle.iter().map(|ort| kalender.am(*ort)).collect();
                assert!(tage.is_sorted() && tage.iter().all(|tag| *tag < Datum::LETZTER));
                let ordnung = Ordnung::neu(tage.iter().copied(), Some(kalender.aufnahme));
                let gefunden: Vec<Ort> = tage.iter().map(|tag| ordnung.ort(*tag)).collect();
                assert_eq!(gefunden, orte_alle);
                assert_eq!(ordnung.verschoben(), verschoben);
                for tag in tage.iter().chain([&kalender.aufnahme]) {
                    assert_eq!(tag.tag().year() > 2018, spaet);
                }
                assert_eq!(kalender.aufnahme.tag().year() >= 2018, spaet);
            }
        }
    }

    /// No nominal last day of the accepted years rolls further than the part has room.
    #[test]
    fn kein_letzter_tag_verschiebt_sich_weiter() {
        let mut weitester = 0;
        let mut tag = Datum::ERSTER.tag();
        while tag <= Datum::LETZTER.tag() {
            let frist = drei_monate_nach(tag);
            weitester = weitester.max((frist.verschoben - frist.letzter_tag).num_days());
            tag = tag.succ_opt().unwrap();
        }
        assert_eq!(usize::try_from(weitester), Ok(HOECHSTENS_VERSCHOBEN));
    }

    #[test]
    fn was_kein_ort_ist_wird_nicht_angenommen() {
        let ort = |abschnitt, rang| Ort { abschnitt, rang };
        for (orte, verschoben, angenommen) in [
            (vec![ort(Abschnitt::Frist, 0)], false, true),
            (vec![ort(Abschnitt::Frist, 1)], false, false),
            (
                vec![ort(Abschnitt::Frist, 1), ort(Abschnitt::Frist, 0)],
                false,
                true,
            ),
            (
                vec![ort(Abschnitt::Davor, 0), ort(Abschnitt::Frist, 1)],
                false,
                false,
            ),
            (vec![ort(Abschnitt::Verschoben, 0)], false, false),
            (vec![ort(Abschnitt::Verschoben, 0)], true, true),
        ] {
            assert_eq!(ist_lueckenlos(&orte, verschoben), angenommen, "{orte:?}");
        }
    }
}
