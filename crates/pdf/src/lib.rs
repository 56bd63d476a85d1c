//! Writes a document as PDF/A-3a and PDF/UA-1 in one: to be kept, and to be read by everybody.
//!
//! In the order of the work: `pruefung` looks whether every character can be printed, `satz` makes strips of blocks by
//! `umbruch` and `schriften`, `seiten` deals them out to pages, `zeichnen` draws them and hangs them into the `baum` of
//! tags, `rand` adds what is on every page, `datei` what the file says about itself, and
//! `streamende` puts right what some readers would stumble over. How large and in which colour is in
//! `masse` and `formen`.
//!
//! No document brings it down, no clock and no file is read: the same document and fonts give the same bytes.

mod baum;
mod datei;
mod fluss;
mod formen;
mod masse;
mod pruefung;
mod rand;
mod satz;
mod schriften;
mod seiten;
mod streamende;
mod umbruch;
mod zeichnen;

use baum::Baum;
use dokument::Dokument;
use krilla::page::PageSettings;
use masse::BLATT;
use rand::Rand;
use satz::{Raum, Satz};
use schriften::Schriftsatz;
use zeichnen::Zeichner;

/// The bytes of the fonts, TrueType. They have to have the characters of `dokument::zeichen`.
#[derive(Debug, Clone)]
pub struct Schriften {
    /// For most of the text.
    pub regular: Vec<u8>,
    /// Bold.
    pub fett: Vec<u8>,
}

/// How much of the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fortschritt {
    /// So many parts; never fewer than before.
    pub fertig: u32,
    /// Of so many.
    pub von: u32,
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fehler {
    /// These characters cannot be printed; each once. Nothing else was tried.
    Zeichen(Vec<char>),
    /// The bytes of a font are none.
    Schrift,
    /// The file would not have been what it says it is: a flaw of the program or of the fonts, in the words of the writer.
    Pdf(String),
}

/// Parts of the work, as they are counted: setting, drawing, and writing, which can only be counted as one.
const SETZEN: usize = 45;
const ZEICHNEN: usize = 25;
const SCHREIBEN: usize = 30;

/// Writes a document as PDF.
pub fn schreibe(
    dokument: &Dokument,
    schriften: &Schriften,
    fortschritt: &mut dyn FnMut(Fortschritt),
) -> Result<Vec<u8>, Fehler> {
    let unbekannte = pruefung::unbekannte(dokument);
    if !unbekannte.is_empty() {
        return Err(Fehler::Zeichen(unbekannte));
    }
    let schriften = Schriftsatz::lies(schriften)?;
    let mut bisher = None;
    let mut melde = |fertig: usize| {
        if bisher.replace(fertig) != Some(fertig) {
            let von = SETZEN + ZEICHNEN + SCHREIBEN;
            fortschritt(Fortschritt {
                fertig: fertig as u32,
                von: von as u32,
            });
        }
    };
    melde(0);

    let mut satz = Satz::neu(&schriften);
    for (stelle, block) in dokument.inhalt.iter().enumerate() {
        satz.block(block, Raum::GANZ, Baum::WURZEL);
        melde(SETZEN * (stelle + 1) / dokument.inhalt.len().max(1));
    }
    let Satz {
        fluss, mut baum, ..
    } = satz;
    let rand = Rand::setze(&schriften, dokument);
    let seiten = seiten::seiten(&fluss, rand.hoehe());

    let mut document = datei::neu()?;
    document.set_metadata(datei::metadaten(dokument));
    for (nummer, seite) in seiten.iter().enumerate() {
        let format = PageSettings::from_wh(BLATT.0, BLATT.1).unwrap_or_default();
        let mut page = document.start_page_with(format);
        let mut zeichner = Zeichner::neu(&schriften, page.surface(), &mut baum, nummer);
        if nummer == 0 {
            zeichner.lerne_leerzeichen();
        }
        zeichner.seite(&fluss, seite);
        rand.zeichne(&mut zeichner, nummer + 1, seiten.len());
        zeichner.fertig();
        page.finish();
        melde(SETZEN + ZEICHNEN * (nummer + 1) / seiten.len().max(1));
    }
    document.set_outline(baum.lesezeichen(&datei::titel(dokument)));
    document.set_tag_tree(baum.tags(&datei::sprache(&dokument.sprache)));
    if let Some(anhang) = &dokument.anhang {
        datei::haenge_an(&mut document, anhang, dokument.datum)?;
    }
    let pdf = document
        .finish()
        .map_err(|fehler| Fehler::Pdf(format!("{fehler:?}")))?;
    melde(SETZEN + ZEICHNEN + SCHREIBEN);
    Ok(streamende::eindeutig(pdf))
}
