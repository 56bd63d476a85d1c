//! What the periods of Vorerfahrung come to, without a day; and days that come to the same.
//!
//! Of all the days the law says one thing: whether they make six unbroken months, how many they are where they do not, or
//! how far it is still open. It says this in the reason of its Finding, so this reason is what a code keeps. Of a single
//! period it keeps only whether its days are answered and whether it still runs.

use chrono::Days;

use crate::datum::Datum;
use crate::facts::{Bis, HOECHSTENS_EINTRAEGE, Listenart, Zeitspanne};
use crate::finding::{Finding, Grund, Interval, Kriterium, Verdict};
use crate::klassen::aufzaehlung;

aufzaehlung! {
    /// How a period ends.
    pub(super) Ausgang {
        /// On a day.
        Beendet,
        /// It still runs.
        Laufend,
    }
}

impl From<Zeitspanne> for Ausgang {
    fn from(spanne: Zeitspanne) -> Self {
        match spanne.bis() {
            Bis::Am(_) => Self::Beendet,
            Bis::NochBeschaeftigt => Self::Laufend,
        }
    }
}

/// The days of one calendar year that are not six months as long as none is added: from 2 July to its end.
const BLOCK: usize = 183;

/// Days without six unbroken months: no more than so many in each period.
pub(super) const HOECHSTENS_TAGE: usize = BLOCK * HOECHSTENS_EINTRAEGE;

/// What the periods come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zeitenlage {
    /// Six unbroken months that count in full.
    SechsMonate,
    /// Six unbroken months only with doubtful periods.
    MitZweifel,
    /// No six unbroken months, but so many days; 0 also where the days do not matter.
    Tage(usize),
    /// Not decided, or only because the Bewilligungszeitraum is open: what it can still become.
    Offen(Interval),
}

impl Default for Zeitenlage {
    fn default() -> Self {
        Self::Tage(0)
    }
}

impl Zeitenlage {
    /// What the Finding on a person says of the periods.
    pub(super) fn aus(person: &Finding) -> Self {
        let Some(zeit) = person.suche(Kriterium::Beschaeftigungszeit) else {
            return Self::default();
        };
        match zeit.grund {
            Some(Grund::SechsMonate { .. }) => Self::SechsMonate,
            Some(Grund::SechsMonateMitZweifel { .. }) => Self::MitZweifel,
            Some(Grund::HundertachtzigTage(tage) | Grund::ZuWenigTage(tage)) => {
                Self::Tage(usize::try_from(tage).unwrap_or(usize::MAX))
            }
            Some(Grund::ZeitenOffen) => Self::Offen(zeit.wert),
            // Whatever else is the reason holds for any days.
            _ => Self::default(),
        }
    }
}

/// How much of the time before the Bewilligungszeitraum a period takes.
#[derive(Clone, Copy)]
enum Laenge {
    /// Nothing.
    Nichts,
    /// So many days that are not six months.
    Tage(usize),
    /// Six months.
    SechsMonate,
}

/// The periods that stand for this, before a Bewilligungszeitraum from 1 January of `jahr` (or before none that is
/// known: then `beginn_bekannt` is false). `person` is the Finding on the answers with any days.
pub(super) fn spannen(
    lage: Zeitenlage,
    ausgaenge: &[Option<Ausgang>],
    person: &Finding,
    jahr: i32,
    beginn_bekannt: bool,
) -> Vec<Option<Zeitspanne>> {
    let felder: Vec<Option<Interval>> = (0..ausgaenge.len())
        .map(|nummer| taetigkeitsfeld(person, nummer))
        .collect();
    let mut anteile = anteile(lage, ausgaenge, &felder).into_iter();
    // Blocks of different years never hang together; those that still run end together, in the last of these years.
    let mut jahr_der_beendeten = jahr - 1;
    let spanne = |(feld, ausgang): (&Option<Interval>, &Option<Ausgang>)| {
        let anteil = anteile.next().unwrap_or_default();
        let (ausgang, feld) = ((*ausgang)?, (*feld)?);
        let laenge = match lage {
            Zeitenlage::Tage(_) => Laenge::Tage(anteil),
            _ => laenge(lage, feld, beginn_bekannt),
        };
        let ende = match (laenge, ausgang) {
            (Laenge::Tage(1..), Ausgang::Beendet) if matches!(lage, Zeitenlage::Tage(_)) => {
                jahr_der_beendeten -= 1;
                jahr_der_beendeten
            }
            _ => jahr - 1,
        };
        zeitspanne(laenge, ausgang, ende)
    };
    felder.iter().zip(ausgaenge).map(spanne).collect()
}

/// What each period takes of the days that count. Those that still run end on the same day and overlap: of them the first
/// takes what the others leave, which is no more than a block, because together they are no six months either.
fn anteile(
    lage: Zeitenlage,
    ausgaenge: &[Option<Ausgang>],
    felder: &[Option<Interval>],
) -> Vec<usize> {
    let mut anteile = vec![0; ausgaenge.len()];
    let Zeitenlage::Tage(mut uebrig) = lage else {
        return anteile;
    };
    for gesucht in [Ausgang::Beendet, Ausgang::Laufend] {
        let perioden = anteile.iter_mut().zip(ausgaenge).zip(felder);
        for ((anteil, ausgang), feld) in perioden {
            let zaehlt = feld.is_some_and(|feld| feld.lo >= Verdict::Klaerung);
            if zaehlt && *ausgang == Some(gesucht) {
                *anteil = uebrig.min(BLOCK);
                uebrig -= *anteil;
                if gesucht == Ausgang::Laufend {
                    break;
                }
            }
        }
    }
    anteile
}

/// How the field of work of a period counts.
fn taetigkeitsfeld(person: &Finding, nummer: usize) -> Option<Interval> {
    person
        .suche(Kriterium::Beschaeftigungszeit)?
        .suche(Kriterium::Eintrag(Listenart::Zeiten, nummer))?
        .suche(Kriterium::Taetigkeitsfeld)
        .map(|feld| feld.wert)
}

/// What a period takes so that all of them together come to this. Six months go to one that is in no set of periods which
/// must not have them: those that surely count in full, that surely count at least in doubt, and the same with "may".
fn laenge(lage: Zeitenlage, feld: Interval, beginn_bekannt: bool) -> Laenge {
    use Verdict::{Erfuellt, Klaerung, NichtErfuellt};
    let sechs_monate = match lage {
        Zeitenlage::SechsMonate => feld.lo == Erfuellt,
        Zeitenlage::MitZweifel => feld == Interval::genau(Klaerung),
        Zeitenlage::Tage(_) => false,
        Zeitenlage::Offen(wert) if wert.hi < Erfuellt => false,
        // Without a Bewilligungszeitraum only matters what may count in full.
        Zeitenlage::Offen(_) if !beginn_bekannt => feld.hi == Erfuellt,
        Zeitenlage::Offen(wert) => feld.hi == Erfuellt && feld.lo < Erfuellt && feld.lo <= wert.lo,
    };
    // Before a Bewilligungszeitraum: where it is a Klärung at least, what counts has 180 days; where it may become one, what
    // may count has them.
    let viele_tage = match lage {
        Zeitenlage::Offen(wert) if beginn_bekannt => match (wert.lo, wert.hi) {
            (Klaerung, _) => feld.lo >= Klaerung,
            (_, Klaerung) => feld.lo == NichtErfuellt && feld.hi > NichtErfuellt,
            _ => false,
        },
        _ => false,
    };
    if sechs_monate {
        Laenge::SechsMonate
    } else if viele_tage {
        Laenge::Tage(BLOCK)
    } else {
        Laenge::Nichts
    }
}

/// A period of this length until the end of this year, or still running.
fn zeitspanne(laenge: Laenge, ausgang: Ausgang, jahr: i32) -> Option<Zeitspanne> {
    let silvester = Datum::naechster(jahr, 12, 31);
    let (von, bis) = match laenge {
        Laenge::SechsMonate => (Datum::naechster(jahr, 7, 1), silvester),
        Laenge::Tage(tage @ 1..) => {
            let davor = Days::new(u64::try_from(tage - 1).ok()?);
            let von = silvester.tag().checked_sub_days(davor)?;
            (Datum::aus(von).ok()?, silvester)
        }
        // The day on which the Bewilligungszeitraum begins, where one is known.
        Laenge::Nichts | Laenge::Tage(0) => {
            let neujahr = Datum::naechster(jahr + 1, 1, 1);
            (neujahr, neujahr)
        }
    };
    let bis = match ausgang {
        Ausgang::Beendet => Bis::Am(bis),
        Ausgang::Laufend => Bis::NochBeschaeftigt,
    };
    Zeitspanne::neu(von, bis).ok()
}
