//! What is on every page: the foot, and the word across it.

use crate::masse::{
    BLATT, BREITE, Farbe, HAARLINIE, KLEIN, RAND_LINKS, RAND_OBEN, RAND_UNTEN, STEMPEL, Stil,
};
use crate::schriften::Schriftsatz;
use crate::umbruch::{Zeile, eine_zeile, zeilen};
use crate::zeichnen::{MITTE, Zeichner};
use dokument::{Absatz, Dokument};
use krilla::blend::BlendMode;
use krilla::geom::{Point, Transform};
use krilla::tagging::ArtifactType;

/// Free between the text of the page and the rule above the foot.
const FREI: f32 = 16.0;
/// Free between that rule and the foot.
const UNTER_DER_LINIE: f32 = 6.0;
/// More lines than these would leave too little of the page.
const ZEILEN: usize = 6;
/// How far the word reaches across the page, and how high it is at most.
const STEMPEL_BREITE: f32 = 600.0;
const STEMPEL_HOEHE: f32 = 132.0;

/// The foot and the word, set once for all pages.
pub(crate) struct Rand {
    fuss: Vec<Zeile>,
    seitenzahl: String,
    stempel: Option<(Zeile, f32)>,
}

impl Rand {
    pub(crate) fn setze(schriften: &Schriftsatz<'_>, dokument: &Dokument) -> Self {
        // The widest number that can be, so that all pages have the same foot.
        let breite = eine_zeile(
            schriften,
            &seitenzahl(&dokument.seitenzahl, 8888, 8888),
            KLEIN,
        )
        .breite;
        let mut fuss = zeilen(
            schriften,
            &Absatz::normal(dokument.fusszeile.as_str()),
            KLEIN,
            (BREITE - breite - 18.0).max(BREITE / 2.0),
        );
        fuss.truncate(ZEILEN);
        let stempel = dokument
            .stempel
            .as_ref()
            .filter(|wort| !wort.trim().is_empty())
            .map(|wort| {
                let stil = Stil {
                    groesse: 1.0,
                    zeile: 1.0,
                    fett: true,
                    farbe: STEMPEL,
                };
                let zeile = eine_zeile(schriften, wort, stil);
                let groesse = (STEMPEL_BREITE / zeile.breite.max(0.1)).min(STEMPEL_HOEHE);
                (zeile, groesse)
            });
        Self {
            fuss,
            seitenzahl: dokument.seitenzahl.clone(),
            stempel,
        }
    }

    /// What is left of a page for its text.
    pub(crate) fn hoehe(&self) -> f32 {
        self.oberkante() - UNTER_DER_LINIE - FREI - RAND_OBEN
    }

    /// Where the foot begins.
    fn oberkante(&self) -> f32 {
        BLATT.1 - RAND_UNTEN - KLEIN.zeile * self.fuss.len().max(1) as f32
    }

    /// Draws both; pages count from 1.
    pub(crate) fn zeichne(&self, zeichner: &mut Zeichner<'_, '_>, seite: usize, seiten: usize) {
        let oben = self.oberkante();
        zeichner.linie(
            RAND_LINKS,
            RAND_LINKS + BREITE,
            oben - UNTER_DER_LINIE,
            0.5,
            HAARLINIE,
        );
        zeichner.beiwerk(ArtifactType::Footer);
        for (stelle, zeile) in self.fuss.iter().enumerate() {
            zeichner.zeile(
                zeile,
                RAND_LINKS,
                oben + KLEIN.grundlinie() + stelle as f32 * KLEIN.zeile,
            );
        }
        let zahl = eine_zeile(
            zeichner.schriften,
            &seitenzahl(&self.seitenzahl, seite, seiten),
            KLEIN,
        );
        zeichner.zeile(
            &zahl,
            RAND_LINKS + BREITE - zahl.breite,
            oben + KLEIN.grundlinie(),
        );
        zeichner.schliesse();
        if let Some((zeile, groesse)) = &self.stempel {
            stemple(zeichner, zeile, *groesse, STEMPEL);
        }
    }
}

/// The word from bottom left to top right. It is drawn as shapes, so nobody who copies text gets it in between.
fn stemple(zeichner: &mut Zeichner<'_, '_>, zeile: &Zeile, groesse: f32, farbe: Farbe) {
    zeichner.beiwerk(ArtifactType::Watermark);
    // The angle of the diagonal of a sheet, in the order that the writer has: x, then y.
    let (sin, cos) = (BLATT.1 / BLATT.0).atan().sin_cos();
    let drehung = Transform::from_row(cos, -sin, sin, cos, MITTE.0, MITTE.1);
    zeichner.surface.push_transform(&drehung);
    // What is below it shows through as on paper: black stays black.
    zeichner.surface.push_blend_mode(BlendMode::Multiply);
    zeichner.surface.set_stroke(None);
    zeichner
        .surface
        .set_fill(Some(crate::formen::fuellung(farbe)));
    for teil in &zeile.teile {
        let font = zeichner.schriften.schnitt(teil.fett).font.clone();
        let ort = Point::from_xy((teil.x - zeile.breite / 2.0) * groesse, 0.357 * groesse);
        zeichner
            .surface
            .draw_glyphs(ort, &teil.glyphen, font, &teil.text, groesse, true);
    }
    zeichner.surface.pop();
    zeichner.surface.pop();
    zeichner.schliesse();
}

/// The number of a page.
pub(crate) fn seitenzahl(muster: &str, seite: usize, seiten: usize) -> String {
    muster
        .replace("{seiten}", &seiten.to_string())
        .replace("{seite}", &seite.to_string())
}
