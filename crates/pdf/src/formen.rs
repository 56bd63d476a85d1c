//! The signs, as shapes that differ from each other also without their colours, and the colours.

use crate::fluss::Figur;
use crate::masse::{AKZENT, Farbe, TINTE, WEISS};
use dokument::Form;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;

/// The colour of a sign: at least 4.5 to 1 on white, and white on it.
pub(crate) fn farbe(form: Form) -> Farbe {
    match form {
        Form::Haken => (0x15, 0x73, 0x3b),
        Form::Fragezeichen => (0x8f, 0x56, 0x00),
        Form::Kreuz => (0xae, 0x22, 0x22),
        Form::Kreis => (0x5b, 0x5d, 0x78),
    }
}

/// The ground of a box under a sign.
pub(crate) fn grund(form: Form) -> Farbe {
    match form {
        Form::Haken => (0xeb, 0xf5, 0xee),
        Form::Fragezeichen => (0xfd, 0xf4, 0xe3),
        Form::Kreuz => (0xfc, 0xee, 0xec),
        Form::Kreis => (0xf2, 0xf3, 0xf7),
    }
}

/// A colour to fill with.
pub(crate) fn fuellung((rot, gruen, blau): Farbe) -> Fill {
    Fill {
        paint: rgb::Color::new(rot, gruen, blau).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

fn strich((rot, gruen, blau): Farbe, width: f32) -> Stroke {
    Stroke {
        paint: rgb::Color::new(rot, gruen, blau).into(),
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }
}

/// Draws a sign around its middle, so high and wide.
pub(crate) fn zeichne(surface: &mut Surface<'_>, figur: Figur, x: f32, y: f32, groesse: f32) {
    let stift = Stift { x, y, groesse };
    match figur {
        Figur::Marke(form @ Form::Haken) => {
            fuelle(surface, stift.kreis(0.0, 0.0, 0.5), farbe(form));
            ziehe(surface, stift.haken(), WEISS, 0.11 * groesse);
        }
        Figur::Marke(form @ Form::Kreuz) => {
            fuelle(
                surface,
                stift.weg(
                    &[(-0.44, -0.44), (0.44, -0.44), (0.44, 0.44), (-0.44, 0.44)],
                    true,
                ),
                farbe(form),
            );
            ziehe(
                surface,
                stift.weg(&[(-0.2, -0.2), (0.2, 0.2)], false),
                WEISS,
                0.11 * groesse,
            );
            ziehe(
                surface,
                stift.weg(&[(0.2, -0.2), (-0.2, 0.2)], false),
                WEISS,
                0.11 * groesse,
            );
        }
        Figur::Marke(form @ Form::Fragezeichen) => {
            fuelle(
                surface,
                stift.weg(
                    &[(0.0, -0.58), (0.58, 0.0), (0.0, 0.58), (-0.58, 0.0)],
                    true,
                ),
                farbe(form),
            );
            ziehe(surface, stift.bogen(), WEISS, 0.095 * groesse);
            fuelle(surface, stift.kreis(0.0, 0.25, 0.06), WEISS);
        }
        Figur::Marke(form @ Form::Kreis) => ziehe(
            surface,
            stift.kreis(0.0, 0.0, 0.4),
            farbe(form),
            0.12 * groesse,
        ),
        Figur::Kaestchen(angekreuzt) => {
            ziehe(
                surface,
                stift.weg(
                    &[(-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45)],
                    true,
                ),
                TINTE,
                0.9,
            );
            if angekreuzt {
                ziehe(surface, stift.haken(), AKZENT, 0.15 * groesse);
            }
        }
    }
}

fn fuelle(surface: &mut Surface<'_>, weg: Option<Path>, farbe: Farbe) {
    surface.set_stroke(None);
    surface.set_fill(Some(fuellung(farbe)));
    if let Some(weg) = weg {
        surface.draw_path(&weg);
    }
}

fn ziehe(surface: &mut Surface<'_>, weg: Option<Path>, farbe: Farbe, breite: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(strich(farbe, breite)));
    if let Some(weg) = weg {
        surface.draw_path(&weg);
    }
    surface.set_stroke(None);
}

/// Places of a sign of the size 1 around 0.
struct Stift {
    x: f32,
    y: f32,
    groesse: f32,
}

impl Stift {
    fn ort(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.x + x * self.groesse, self.y + y * self.groesse)
    }

    fn weg(&self, orte: &[(f32, f32)], geschlossen: bool) -> Option<Path> {
        let mut weg = PathBuilder::new();
        for (stelle, ort) in orte.iter().enumerate() {
            let (x, y) = self.ort(*ort);
            if stelle == 0 {
                weg.move_to(x, y)
            } else {
                weg.line_to(x, y)
            }
        }
        if geschlossen {
            weg.close();
        }
        weg.finish()
    }

    fn haken(&self) -> Option<Path> {
        self.weg(&[(-0.22, 0.02), (-0.07, 0.18), (0.23, -0.18)], false)
    }

    /// A question mark without its dot.
    fn bogen(&self) -> Option<Path> {
        let mut weg = PathBuilder::new();
        let (x, y) = self.ort((-0.14, -0.15));
        weg.move_to(x, y);
        for [a, b, ende] in [
            [(-0.14, -0.34), (0.15, -0.34), (0.15, -0.14)],
            [(0.15, -0.02), (0.0, -0.02), (0.0, 0.1)],
        ] {
            let ((ax, ay), (bx, by), (x, y)) = (self.ort(a), self.ort(b), self.ort(ende));
            weg.cubic_to(ax, ay, bx, by, x, y);
        }
        weg.finish()
    }

    fn kreis(&self, x: f32, y: f32, radius: f32) -> Option<Path> {
        // How far the handles of a quarter are from its ends.
        let griff = 0.5523 * radius;
        let mut weg = PathBuilder::new();
        let (start_x, start_y) = self.ort((x + radius, y));
        weg.move_to(start_x, start_y);
        for (cos, sin) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
            let (ax, ay) = self.ort((
                x + radius * cos - griff * sin,
                y + radius * sin + griff * cos,
            ));
            let (bx, by) = self.ort((
                x - radius * sin + griff * cos,
                y + radius * cos + griff * sin,
            ));
            let (ende_x, ende_y) = self.ort((x - radius * sin, y + radius * cos));
            weg.cubic_to(ax, ay, bx, by, ende_x, ende_y);
        }
        weg.close();
        weg.finish()
    }
}
