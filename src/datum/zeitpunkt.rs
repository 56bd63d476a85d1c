//! A minute of a day, by the visitor's clock.

use super::Datum;

/// A day and a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zeitpunkt {
    tag: Datum,
    stunde: u32,
    minute: u32,
}

impl Zeitpunkt {
    /// This minute of this day; `None` where no clock shows it.
    pub fn neu(tag: Datum, stunde: u32, minute: u32) -> Option<Self> {
        (stunde < 24 && minute < 60).then_some(Self {
            tag,
            stunde,
            minute,
        })
    }

    /// Reads `JJJJ-MM-TTThh:mm`.
    pub fn lies_iso(text: &str) -> Option<Self> {
        let (tag, uhr) = text.split_once('T')?;
        let (stunde, minute) = uhr.split_once(':')?;
        let zeitpunkt = Self::neu(
            Datum::lies_iso(tag).ok()?,
            stunde.parse().ok()?,
            minute.parse().ok()?,
        )?;
        (zeitpunkt.iso() == text).then_some(zeitpunkt)
    }

    /// ISO 8601, without a time zone.
    pub fn iso(self) -> String {
        format!("{}T{:02}:{:02}", self.tag.iso(), self.stunde, self.minute)
    }

    /// The day.
    pub fn tag(self) -> Datum {
        self.tag
    }

    /// The time of day as clocks show it, `hh:mm`.
    pub fn uhrzeit(self) -> String {
        format!("{:02}:{:02}", self.stunde, self.minute)
    }
}
