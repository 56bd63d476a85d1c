//! The document as strips, one below the other, before it is known where pages end.
//!
//! A strip is never torn: a line, a row of a table, a heading's line. What belongs to several strips, like the background of
//! a box, is kept apart from them, because it ends and begins again at the edges of pages.

use crate::baum::Knoten;
use crate::masse::Farbe;
use crate::umbruch::Zeile;
use dokument::Form;
use std::ops::Range;

/// A strip, over the whole width.
#[derive(Debug, Default)]
pub(crate) struct Streifen {
    /// Free above it, but not at the top of a page.
    pub(crate) abstand: f32,
    pub(crate) hoehe: f32,
    /// No page ends behind it.
    pub(crate) haelt: bool,
    /// The strips that are repeated above it when a page begins with it.
    pub(crate) kopf: Option<usize>,
    /// Free below what is repeated, where it does not begin with space of its own.
    pub(crate) unter_kopf: f32,
    pub(crate) bild: Vec<Zeichnung>,
}

/// Something to draw. `x` counts from the edge of the sheet, `y` from the upper edge of the strip.
#[derive(Debug)]
pub(crate) enum Zeichnung {
    /// A line of text, by the line that its letters stand on; and what it belongs to.
    Zeile {
        x: f32,
        y: f32,
        zeile: Zeile,
        knoten: Knoten,
    },
    /// A sign, by its middle. Its word is with what it belongs to.
    Zeichen {
        x: f32,
        y: f32,
        groesse: f32,
        figur: Figur,
        knoten: Knoten,
    },
    /// A rule from one `x` to another.
    Linie {
        von: f32,
        bis: f32,
        y: f32,
        dicke: f32,
        farbe: Farbe,
    },
}

/// What a sign looks like.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Figur {
    Marke(Form),
    /// A box; whether it is ticked.
    Kaestchen(bool),
}

/// The background of some strips.
#[derive(Debug)]
pub(crate) struct Flaeche {
    pub(crate) streifen: Range<usize>,
    pub(crate) x: f32,
    pub(crate) breite: f32,
    pub(crate) grund: Farbe,
    /// The thick edge on its left.
    pub(crate) kante: Farbe,
}

/// All strips of a document.
#[derive(Debug, Default)]
pub(crate) struct Fluss {
    pub(crate) streifen: Vec<Streifen>,
    pub(crate) flaechen: Vec<Flaeche>,
    pub(crate) koepfe: Vec<Range<usize>>,
    offener_abstand: f32,
    /// Whatever comes next does not change it.
    fester_abstand: bool,
}

impl Fluss {
    /// At least this much is free before what comes next.
    pub(crate) fn abstand(&mut self, abstand: f32) {
        if !self.fester_abstand {
            self.offener_abstand = self.offener_abstand.max(abstand);
        }
    }

    /// So much is free before what comes next, whatever that is.
    pub(crate) fn fester_abstand(&mut self, abstand: f32) {
        (self.offener_abstand, self.fester_abstand) = (abstand, true);
    }

    /// How high the strips are from one place on, without what is free between them.
    pub(crate) fn hoehe(&self, von: usize) -> f32 {
        let streifen = self.streifen.get(von..).unwrap_or_default();
        streifen.iter().map(|streifen| streifen.hoehe).sum()
    }

    /// Where the next strip will stand.
    pub(crate) fn ort(&self) -> usize {
        self.streifen.len()
    }

    pub(crate) fn nimm(&mut self, mut streifen: Streifen) {
        streifen.abstand = streifen
            .abstand
            .max(std::mem::take(&mut self.offener_abstand));
        self.fester_abstand = false;
        self.streifen.push(streifen);
    }

    /// The lower edge of a box: directly below what is in it, on the page of it.
    pub(crate) fn schliesse(&mut self, hoehe: f32) {
        self.fester_abstand(0.0);
        self.halte_am_naechsten(self.ort().saturating_sub(1));
        self.nimm(Streifen {
            hoehe,
            ..Streifen::default()
        });
    }

    /// No page ends between the strips from one place on, but behind the last of them.
    pub(crate) fn halte_zusammen(&mut self, von: usize) {
        let bis = self.streifen.len().saturating_sub(1);
        for streifen in self.streifen.get_mut(von..bis).unwrap_or_default() {
            streifen.haelt = true;
        }
    }

    /// Nor behind it.
    pub(crate) fn halte_am_naechsten(&mut self, von: usize) {
        for streifen in self.streifen.get_mut(von..).unwrap_or_default() {
            streifen.haelt = true;
        }
    }

    /// A single line of a paragraph stays alone neither at the foot of a page nor at the top of the next.
    pub(crate) fn halte_raender(&mut self, von: usize) {
        let bis = self.streifen.len();
        for rand in [von, bis.saturating_sub(2)] {
            if rand >= von
                && rand + 1 < bis
                && let Some(streifen) = self.streifen.get_mut(rand)
            {
                streifen.haelt = true;
            }
        }
    }
}
