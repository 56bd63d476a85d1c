//! A calendar day as the program accepts it: parsed once, German in the page, ISO 8601 in files.

mod zeitpunkt;

pub use zeitpunkt::Zeitpunkt;

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A calendar day between 1 January 1950 and 31 December 2035.
///
/// The range ends where the known public holidays end, and begins before any working life that a
/// Vorantrag can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Datum(NaiveDate);

/// Why a text or a set of numbers is no [`Datum`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatumFehler {
    /// Not of the form `JJJJ-MM-TT` or `TT.MM.JJJJ`.
    Form,
    /// No such day in the calendar, such as 30 February.
    GibtEsNicht,
    /// A day before 1950 or after 2035.
    AusserhalbDesBereichs,
}

impl Datum {
    /// First accepted year.
    pub const ERSTES_JAHR: i32 = 1950;
    /// Last accepted year.
    pub const LETZTES_JAHR: i32 = 2035;

    /// First accepted day.
    pub const ERSTER: Self = Self(match NaiveDate::from_ymd_opt(Self::ERSTES_JAHR, 1, 1) {
        Some(tag) => tag,
        None => NaiveDate::MIN,
    });

    /// Last accepted day.
    pub const LETZTER: Self = Self(match NaiveDate::from_ymd_opt(Self::LETZTES_JAHR, 12, 31) {
        Some(tag) => tag,
        None => NaiveDate::MAX,
    });

    /// The day with these numbers.
    pub fn neu(jahr: i32, monat: u32, tag: u32) -> Result<Self, DatumFehler> {
        let tag = NaiveDate::from_ymd_opt(jahr, monat, tag).ok_or(DatumFehler::GibtEsNicht)?;
        Self::aus(tag)
    }

    /// The day with these numbers or, where there is none in the range, its nearest end.
    pub fn naechster(jahr: i32, monat: u32, tag: u32) -> Self {
        Self::neu(jahr, monat, tag).unwrap_or(if jahr < Self::ERSTES_JAHR {
            Self::ERSTER
        } else {
            Self::LETZTER
        })
    }

    /// The accepted day, if `tag` lies in the range.
    pub fn aus(tag: NaiveDate) -> Result<Self, DatumFehler> {
        if (Self::ERSTES_JAHR..=Self::LETZTES_JAHR).contains(&tag.year()) {
            Ok(Self(tag))
        } else {
            Err(DatumFehler::AusserhalbDesBereichs)
        }
    }

    /// Reads `JJJJ-MM-TT` or `TT.MM.JJJJ`.
    pub fn lies(text: &str) -> Result<Self, DatumFehler> {
        let (jahr, monat, tag) = ziffern(text)?;
        Self::neu(jahr, monat, tag)
    }

    /// Reads `JJJJ-MM-TT` alone, as it stands in files.
    pub fn lies_iso(text: &str) -> Result<Self, DatumFehler> {
        let datum = Self::lies(text)?;
        if datum.iso() == text {
            Ok(datum)
        } else {
            Err(DatumFehler::Form)
        }
    }

    /// Year, month and day as numbers.
    pub fn teile(self) -> (u16, u8, u8) {
        // Its year has four digits, its month and its day at most two.
        let klein = |zahl: u32| u8::try_from(zahl).unwrap_or_default();
        let tag = self.tag();
        (
            u16::try_from(tag.year()).unwrap_or_default(),
            klein(tag.month()),
            klein(tag.day()),
        )
    }

    /// ISO 8601, as files and file names have it.
    pub fn iso(self) -> String {
        Iso(self.0).to_string()
    }

    /// The day as chrono knows it, for calculating.
    pub fn tag(self) -> NaiveDate {
        self.0
    }
}

/// Year, month and day of a text of the form `JJJJ-MM-TT` or `TT.MM.JJJJ`.
fn ziffern(text: &str) -> Result<(i32, u32, u32), DatumFehler> {
    let text = text.trim();
    let deutsch = text.contains('.');
    let mut teile = text.split(if deutsch { '.' } else { '-' });
    let (jahr, monat, tag) = if deutsch {
        let tag = zahl(teile.next(), 2)?;
        let monat = zahl(teile.next(), 2)?;
        (zahl(teile.next(), 4)?, monat, tag)
    } else {
        let jahr = zahl(teile.next(), 4)?;
        let monat = zahl(teile.next(), 2)?;
        (jahr, monat, zahl(teile.next(), 2)?)
    };
    match teile.next() {
        None => Ok((jahr.cast_signed(), monat, tag)),
        Some(_) => Err(DatumFehler::Form),
    }
}

fn zahl(teil: Option<&str>, hoechstens: usize) -> Result<u32, DatumFehler> {
    let teil = teil.map(str::trim).ok_or(DatumFehler::Form)?;
    if teil.is_empty() || teil.len() > hoechstens || !teil.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DatumFehler::Form);
    }
    teil.parse().map_err(|_| DatumFehler::Form)
}

/// `TT.MM.JJJJ`, for any calendar day (chrono's own formatting would weigh 12 KB in the browser).
pub fn deutsch(tag: NaiveDate) -> String {
    format!("{:02}.{:02}.{:04}", tag.day(), tag.month(), tag.year())
}

/// German form, `TT.MM.JJJJ`.
impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&deutsch(self.0))
    }
}

impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Iso(self.0))
    }
}

/// A day from 1950 to 2035.
impl JsonSchema for Datum {
    fn schema_name() -> Cow<'static, str> {
        "Datum".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^(19[5-9][0-9]|20[0-2][0-9]|203[0-5])-[0-9]{2}-[0-9]{2}$",
        })
    }
}

impl<'de> Deserialize<'de> for Datum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Besucher;
        impl de::Visitor<'_> for Besucher {
            type Value = Datum;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Datum, E> {
                Datum::lies_iso(text)
                    .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Besucher)
    }
}

/// A calculated calendar day, such as the end of a period: any day of the calendar, not only those that can be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(pub NaiveDate);

impl Tag {
    /// ISO 8601.
    pub fn iso(self) -> String {
        Iso(self.0).to_string()
    }
}

impl From<Datum> for Tag {
    fn from(datum: Datum) -> Self {
        Self(datum.0)
    }
}

/// German form, `TT.MM.JJJJ`.
impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&deutsch(self.0))
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Iso(self.0))
    }
}

/// A calculated day, which may lie outside the days that can be entered.
impl JsonSchema for Tag {
    fn schema_name() -> Cow<'static, str> {
        "Tag".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

/// ISO 8601, as files have it.
struct Iso(NaiveDate);

impl fmt::Display for Iso {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}
