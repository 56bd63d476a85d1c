//! What can be wrong with a data file, as data; `text` puts it into words, `export::json` finds it.

use crate::datum::Datum;

/// What the field `format` says.
pub const FORMAT: &str = "vorabcheck/1";
/// The largest accepted file, in megabytes.
pub const HOECHSTENS_MB: usize = 5;
/// The same in bytes.
pub const HOECHSTENS_BYTES: usize = HOECHSTENS_MB * 1024 * 1024;
/// The largest accepted PDF file, in megabytes; somebody may have added scans to it.
pub const HOECHSTENS_PDF_MB: usize = anhang::HOECHSTENS_PDF / 1_000_000;
/// The largest accepted number of persons.
pub const HOECHSTENS_PERSONEN: usize = 100;
/// How deep lists and objects may stand within each other.
pub const HOECHSTENS_EBENEN: usize = 64;

/// Why a data file is not accepted, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateifehler {
    /// What is wrong.
    pub mangel: Mangel,
    /// The field, such as `personen[0].angaben.schulungen`; empty for the file as a whole.
    pub pfad: String,
    /// The place in the text, where there is one.
    pub textstelle: Option<Textstelle>,
}

impl Dateifehler {
    /// Wrong with the file as a whole.
    pub fn ganze_datei(mangel: Mangel) -> Self {
        Self {
            mangel,
            pfad: String::new(),
            textstelle: None,
        }
    }
}

/// A place in a text, as an editor shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Textstelle {
    /// Line, from 1.
    pub zeile: usize,
    /// Character within the line, from 1.
    pub spalte: usize,
}

/// What is wrong with a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mangel {
    /// Nothing but white space.
    Leer,
    /// Larger than accepted; not looked at.
    ZuGross,
    /// A PDF file larger than accepted; not looked at.
    PdfZuGross,
    /// A PDF file that is encrypted.
    PdfVerschluesselt,
    /// A PDF file that is cut off or broken.
    PdfBeschaedigt,
    /// A PDF file without data of this program.
    PdfOhneDaten,
    /// The browser does not hand its content over.
    Unlesbar,
    /// Text in UTF-16.
    Utf16,
    /// Bytes that are no UTF-8.
    KeinUtf8,
    /// Lists and objects stand too deep within each other.
    ZuTief,
    /// The text ends within a value.
    Abgebrochen,
    /// No JSON from here on.
    KeinJson,
    /// A number that is JSON, but larger than any that can be held.
    ZahlZuGross,
    /// Text after the end of the document.
    TextDahinter,
    /// The field `format` is missing.
    FormatFehlt,
    /// A later or earlier format of this program.
    AndereVersion(String),
    /// `format` names something else.
    AnderesFormat,
    /// A wording of the VwV that this program does not know.
    AndereFassung(String),
    /// The Rechtsstand is not the one of the Fassung.
    AndererRechtsstand {
        /// The one of the Fassung.
        erwartet: String,
    },
    /// More persons than accepted.
    ZuVielePersonen(usize),
    /// More records in a list than accepted.
    ZuVieleEintraege {
        /// So many.
        anzahl: usize,
        /// So many are accepted.
        hoechstens: usize,
    },
    /// More files than one at once.
    MehrereDateien,
    /// A field that does not exist here.
    UnbekanntesFeld {
        /// Its name.
        feld: String,
        /// The fields that exist here.
        erlaubt: &'static [&'static str],
    },
    /// A word that is none of the possible ones.
    UnbekannterWert {
        /// The word.
        wert: String,
        /// The possible ones.
        erlaubt: &'static [&'static str],
    },
    /// A field that must be there is not.
    FeldFehlt(&'static str),
    /// A field is there twice.
    FeldDoppelt(&'static str),
    /// A value of the wrong kind.
    UnpassenderWert {
        /// What stands there.
        gefunden: Gefunden,
        /// What should stand there.
        erwartet: Erwartet,
    },
    /// A type of `facts` refuses the value, in its own words.
    Unzulaessig(String),
    /// A course is said to have begun after the Stichtag.
    BegonnenNachStichtag {
        /// The first day of the course.
        begonnen_am: Datum,
        /// The Stichtag it was checked against.
        stichtag: Datum,
    },
}

/// What stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gefunden {
    /// `null`.
    Null,
    /// `true` or `false`.
    Wahrheitswert(bool),
    /// A number, as written.
    Zahl(String),
    /// A text.
    Text(String),
    /// A list.
    Liste,
    /// An object.
    Objekt,
}

/// What should stand in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erwartet {
    /// A text.
    Text,
    /// A whole number (not too large for its place).
    GanzeZahl,
    /// A list.
    Liste,
    /// An object.
    Objekt,
    /// One of these words.
    Auswahl(&'static [&'static str]),
    /// Said by the type itself.
    Beschrieben(String),
}
