//! How large, how far, in which colour: every figure of the page that is a matter of taste. All lengths are points.

/// An sRGB colour.
pub(crate) type Farbe = (u8, u8, u8);

/// A4.
pub(crate) const BLATT: (f32, f32) = (595.28, 841.89);
/// 25 mm, where the hole punch goes.
pub(crate) const RAND_LINKS: f32 = 70.87;
/// 20 mm.
pub(crate) const RAND_RECHTS: f32 = 56.69;
/// 22 mm.
pub(crate) const RAND_OBEN: f32 = 62.36;
/// From the lower edge to the last line of the foot, 12 mm.
pub(crate) const RAND_UNTEN: f32 = 34.02;
/// What a line has at most.
pub(crate) const BREITE: f32 = BLATT.0 - RAND_LINKS - RAND_RECHTS;
/// However deep things stand in each other, this much is left for the text.
pub(crate) const BREITE_MINDESTENS: f32 = 96.0;

/// Nearly black.
pub(crate) const TINTE: Farbe = (0x1a, 0x1a, 0x2e);
/// For what stands by: 7.6 to 1 on white.
pub(crate) const GEDAEMPFT: Farbe = (0x4f, 0x50, 0x6b);
/// Headings.
pub(crate) const BLAU: Farbe = (0x1b, 0x30, 0x7c);
/// The short bar above the title.
pub(crate) const AKZENT: Farbe = (0x20, 0x45, 0xb0);
/// Rules between rows.
pub(crate) const HAARLINIE: Farbe = (0xc9, 0xcc, 0xd8);
/// Rules to write on.
pub(crate) const SCHREIBLINIE: Farbe = (0x6e, 0x70, 0x88);
/// The word across the page. It is multiplied with what is below it, so black stays black.
pub(crate) const STEMPEL: Farbe = (0xec, 0xee, 0xf4);
/// Signs.
pub(crate) const WEISS: Farbe = (0xff, 0xff, 0xff);

/// How a kind of text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stil {
    /// Size of the font.
    pub(crate) groesse: f32,
    /// From one line to the next.
    pub(crate) zeile: f32,
    /// Bold throughout.
    pub(crate) fett: bool,
    /// Its colour, but for what stands by.
    pub(crate) farbe: Farbe,
}

impl Stil {
    /// From the top of a line to the line that letters stand on, so that capitals are in the middle.
    pub(crate) fn grundlinie(self) -> f32 {
        f32::midpoint(self.zeile, VERSALHOEHE * self.groesse)
    }

    /// From the top of a line to the middle of its capitals, where signs have theirs.
    pub(crate) fn mitte(self) -> f32 {
        self.zeile / 2.0
    }
}

/// The height of a capital of Noto Sans, for the size 1.
const VERSALHOEHE: f32 = 0.714;
/// What stands by is this much smaller than the text around it.
pub(crate) const BEIWERK: f32 = 0.87;

/// Most of it.
pub(crate) const TEXT: Stil = stil(10.0, 14.6, false, TINTE);
/// In cells.
pub(crate) const ZELLE: Stil = stil(9.5, 13.4, false, TINTE);
/// Above columns.
pub(crate) const SPALTE: Stil = stil(8.5, 11.8, true, GEDAEMPFT);
/// What was asked.
pub(crate) const FRAGE: Stil = stil(9.5, 13.4, false, GEDAEMPFT);
/// Above lines to write on.
pub(crate) const SCHREIBFELD: Stil = stil(9.5, 13.4, true, TINTE);
/// Below lines to sign on, and at the foot.
pub(crate) const KLEIN: Stil = stil(8.0, 11.0, false, GEDAEMPFT);
/// In a box.
pub(crate) const KASTENTITEL: Stil = stil(13.0, 18.0, true, TINTE);

const fn stil(groesse: f32, zeile: f32, fett: bool, farbe: Farbe) -> Stil {
    Stil {
        groesse,
        zeile,
        fett,
        farbe,
    }
}

/// A heading: its look, and what is free above and below it.
pub(crate) fn ueberschrift(ebene: u16) -> (Stil, f32, f32) {
    match ebene {
        1 => (stil(21.0, 27.0, true, BLAU), 30.0, 12.0),
        2 => (stil(14.0, 19.0, true, BLAU), 24.0, 7.0),
        3 => (stil(11.5, 16.0, true, TINTE), 17.0, 5.0),
        _ => (stil(10.0, 14.6, true, GEDAEMPFT), 13.0, 4.0),
    }
}

/// Free between paragraphs, lists, tables.
pub(crate) const ABSTAND: f32 = 7.0;
/// Free around what has edges of its own.
pub(crate) const ABSTAND_WEIT: f32 = 12.0;
/// Free between the items of a list.
pub(crate) const ABSTAND_PUNKT: f32 = 3.5;
/// Free between the paragraphs of a cell.
pub(crate) const ABSTAND_ZELLE: f32 = 2.5;
/// A heading does not stand at the foot of a page without the text below it, nor that without what it explains, as long as
/// the text has no more lines than these.
pub(crate) const ZEILEN_UNTER_UEBERSCHRIFT: usize = 10;
/// An item of a list that is not higher stays on one page with all that is below it: seven lines.
pub(crate) const GANZER_PUNKT: f32 = 7.5 * TEXT.zeile;
