//! An accessible document: headings, paragraphs, lists, tables, and what is attached to it.
//!
//! One document serves PDF, print page and plain text; so it says what something *is*, and each of them decides how that
//! looks. It knows no law and no words: whatever is written anywhere in a rendering comes in with the document.

mod klartext;
pub mod zeichen;

pub use klartext::{bloecke, klartext};

use serde::{Deserialize, Serialize};

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dokument {
    /// Its title, as a viewer shows it.
    pub titel: String,
    /// Its language, as a tag of BCP 47.
    pub sprache: String,
    /// The day it speaks of: year, month, day. Nothing else in it tells a time, so the same input gives the same bytes.
    pub datum: (u16, u8, u8),
    /// What stands at the foot of each page, beside its number.
    pub fusszeile: String,
    /// The number of a page, with `{seite}` and `{seiten}` in the places of the two numbers.
    pub seitenzahl: String,
    /// A word across each page.
    pub stempel: Option<String>,
    /// What it says, in reading order.
    pub inhalt: Vec<Block>,
    /// A file that goes with it.
    pub anhang: Option<Anhang>,
}

/// A file inside the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anhang {
    /// Its name.
    pub name: String,
    /// What it is, for who looks at the list of attachments.
    pub beschreibung: String,
    /// Its kind, as a media type.
    pub medientyp: String,
    /// What is in it.
    pub inhalt: String,
}

/// One thing below the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading, which also is a bookmark. The levels 1 to 4 follow each other without gaps; level 1 is the title.
    Ueberschrift(u8, String),
    /// A paragraph.
    Absatz(Absatz),
    /// A list.
    Liste(Vec<Punkt>),
    /// A table with a heading for each column; the first cell of a row is the heading of the row.
    Tabelle(Tabelle),
    /// Pairs of what was asked and what was answered.
    Angaben(Vec<Angabe>),
    /// Something set apart, under a sign.
    Kasten(Kasten),
    /// Something to fill in by hand: what, and over how many lines.
    Schreibfeld(String, u8),
    /// Lines side by side to write on, each with what is below it.
    Unterschriften(Vec<String>),
}

/// A run of text after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absatz(pub Vec<Lauf>);

/// Text that looks the same throughout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lauf {
    /// How it looks.
    pub art: Laufart,
    /// What it says.
    pub text: String,
}

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Laufart {
    /// As most of it.
    Normal,
    /// What the eye is to find.
    Wichtig,
    /// What stands by, like a citation.
    Beiwerk,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Punkt {
    /// What stands before it.
    pub zeichen: Zeichen,
    /// What it says; lists within lists belong here.
    pub inhalt: Vec<Block>,
}

/// What stands before an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zeichen {
    /// A bullet.
    Punkt,
    /// A box to tick, with the word for whether it is.
    Kaestchen(bool, String),
    /// A sign that says something.
    Marke(Marke),
}

/// A sign, and the word for it, which takes its place where it is not seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marke {
    /// Its form.
    pub form: Form,
    /// Its word.
    pub wort: String,
}

/// The form of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Good.
    Haken,
    /// To be asked.
    Fragezeichen,
    /// Not good.
    Kreuz,
    /// Not known yet.
    Kreis,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tabelle {
    /// The columns: heading, and share of the width in relation to the others.
    pub spalten: Vec<(String, u8)>,
    /// The rows; each has a cell for each column.
    pub zeilen: Vec<Vec<Zelle>>,
}

/// A cell: paragraphs below each other, with a sign before the first where there is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zelle {
    /// The sign.
    pub marke: Option<Marke>,
    /// What it says.
    pub absaetze: Vec<Absatz>,
}

/// What was asked, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Angabe {
    /// What was asked.
    pub frage: String,
    /// What was answered; nobody's answer is an empty one, so whoever makes the document says that there is none.
    pub antwort: Absatz,
}

/// Something set apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kasten {
    /// Its sign, which also gives it its colour.
    pub marke: Marke,
    /// What it says first, large.
    pub titel: String,
    /// What it says then.
    pub inhalt: Vec<Block>,
}

impl Absatz {
    /// Plain text.
    pub fn normal(text: impl Into<String>) -> Self {
        Self::default().mit(Laufart::Normal, text)
    }

    /// Text that the eye is to find.
    pub fn wichtig(text: impl Into<String>) -> Self {
        Self::default().mit(Laufart::Wichtig, text)
    }

    /// Text that stands by.
    pub fn beiwerk(text: impl Into<String>) -> Self {
        Self::default().mit(Laufart::Beiwerk, text)
    }

    /// The same with another run behind.
    #[must_use]
    pub fn mit(mut self, art: Laufart, text: impl Into<String>) -> Self {
        let text = text.into();
        self.0.push(Lauf { art, text });
        self
    }

    /// Its text without its looks.
    pub fn text(&self) -> String {
        self.0.iter().map(|lauf| lauf.text.as_str()).collect()
    }
}

impl From<Absatz> for Block {
    fn from(absatz: Absatz) -> Self {
        Self::Absatz(absatz)
    }
}
