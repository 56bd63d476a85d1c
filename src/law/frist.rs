//! Periods of the BGB and public holidays of Baden-Württemberg.
//!
//! A Verwaltungsvorschrift is no statute: these rules serve as orientation, and the page says so.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The end of a period that runs from an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frist {
    /// The nominal last day.
    pub letzter_tag: NaiveDate,
    /// The same day, or the next working day where that is a Saturday, Sunday or public holiday.
    pub verschoben: NaiveDate,
}

/// Three months after an event: §§ 187(1), 188(2)(3) BGB; the roll: § 193 BGB.
pub fn drei_monate_nach(ereignis: NaiveDate) -> Frist {
    let letzter_tag = plus_monate(ereignis, 3);
    let mut verschoben = letzter_tag;
    while !ist_werktag(verschoben) {
        verschoben = morgen(verschoben);
    }
    Frist {
        letzter_tag,
        verschoben,
    }
}

/// The last day of six months counted from their first day: §§ 187(2), 188(2)(3) BGB.
pub fn sechs_monate_ab(erster_tag: NaiveDate) -> NaiveDate {
    let entsprechend = plus_monate(erster_tag, 6);
    if entsprechend.day() == erster_tag.day() {
        gestern(entsprechend)
    } else {
        // The month lacks that day and the one before it or ends with it: its last day (§ 188(3)).
        entsprechend
    }
}

/// The same day so many months later, else that month's last day.
fn plus_monate(tag: NaiveDate, monate: u32) -> NaiveDate {
    tag.checked_add_months(Months::new(monate))
        .unwrap_or(NaiveDate::MAX)
}

/// The next day.
pub(crate) fn morgen(tag: NaiveDate) -> NaiveDate {
    tag.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}

/// The day before.
pub(crate) fn gestern(tag: NaiveDate) -> NaiveDate {
    tag.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN)
}

fn ist_werktag(tag: NaiveDate) -> bool {
    !matches!(tag.weekday(), Weekday::Sat | Weekday::Sun) && !ist_feiertag(tag)
}

/// Whether the day is a public holiday in Baden-Württemberg; known for 2015 to 2035.
pub fn ist_feiertag(tag: NaiveDate) -> bool {
    match (tag.month(), tag.day()) {
        // Neujahr, Heilige Drei Könige, 1. Mai, 3. Oktober, Allerheiligen, the two days of Christmas.
        (1, 1 | 6) | (5, 1) | (10, 3) | (11, 1) | (12, 25 | 26) => return true,
        // 500 years of the Reformation: once, in 2017.
        (10, 31) if tag.year() == 2017 => return true,
        _ => {}
    }
    // Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam.
    ostersonntag(tag.year())
        .is_some_and(|ostern| [-2, 1, 39, 50, 60].contains(&(tag - ostern).num_days()))
}

/// Easter Sunday by Gauss's rule with Lichtenberg's additions (Gregorian calendar).
fn ostersonntag(jahr: i32) -> Option<NaiveDate> {
    let jahrhundert = jahr / 100;
    let mondzahl = 15 + (3 * jahrhundert + 3) / 4 - (8 * jahrhundert + 13) / 25;
    let sonnenzahl = 2 - (3 * jahrhundert + 3) / 4;
    let mondjahr = jahr % 19;
    let keim = (19 * mondjahr + mondzahl) % 30;
    let korrektur = (keim + mondjahr / 11) / 29;
    let vollmond = 21 + keim - korrektur;
    let erster_sonntag = 7 - (jahr + jahr / 4 + sonnenzahl) % 7;
    let abstand = 7 - (vollmond - erster_sonntag) % 7;
    let tag_im_maerz = u64::try_from(vollmond + abstand).ok()?;
    NaiveDate::from_ymd_opt(jahr, 2, 1)?
        .checked_add_months(Months::new(1))?
        .checked_add_days(Days::new(tag_im_maerz.checked_sub(1)?))
}
