//! The two weights of the font, and which of its glyphs a text is made of.

use crate::{Fehler, Schriften};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{BufferClusterLevel, Direction, Face, ShapePlan, UnicodeBuffer, script};

/// Both weights, ready to be used.
pub(crate) struct Schriftsatz<'a> {
    regular: Schnitt<'a>,
    fett: Schnitt<'a>,
}

/// One weight.
pub(crate) struct Schnitt<'a> {
    face: Face<'a>,
    plan: ShapePlan,
    je_geviert: f32,
    /// The same for the writer.
    pub(crate) font: Font,
}

impl<'a> Schriftsatz<'a> {
    pub(crate) fn lies(schriften: &'a Schriften) -> Result<Self, Fehler> {
        let regular = Schnitt::lies(&schriften.regular)?;
        let fett = Schnitt::lies(&schriften.fett)?;
        Ok(Self { regular, fett })
    }

    pub(crate) fn schnitt(&self, fett: bool) -> &Schnitt<'a> {
        if fett { &self.fett } else { &self.regular }
    }
}

impl<'a> Schnitt<'a> {
    fn lies(bytes: &'a [u8]) -> Result<Self, Fehler> {
        let face = Face::from_slice(bytes, 0).ok_or(Fehler::Schrift)?;
        let font = Font::new(bytes.to_vec().into(), 0).ok_or(Fehler::Schrift)?;
        let plan = ShapePlan::new(
            &face,
            Direction::LeftToRight,
            Some(script::LATIN),
            None,
            &[],
        );
        let je_geviert = font.units_per_em().max(1.0);
        Ok(Self {
            face,
            plan,
            je_geviert,
            font,
        })
    }

    /// The glyphs of a text without line ends, in its order, for the size 1; each with the part of the text it stands for.
    pub(crate) fn glyphen(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut buffer = UnicodeBuffer::new();
        // Accents that a letter does not have ready made keep their own place in the text. Otherwise each of them would
        // stand for letter and accent together, and whoever copies the text would get the letter twice.
        buffer.set_cluster_level(BufferClusterLevel::Characters);
        buffer.push_str(text);
        // Greek and Cyrillic letters need nothing of their own, so one plan serves them all.
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let geformt = rustybuzz::shape_with_plan(&self.face, &self.plan, buffer);
        let anfaenge: Vec<usize> = geformt
            .glyph_infos()
            .iter()
            .map(|info| info.cluster as usize)
            .collect();
        let paare = geformt.glyph_infos().iter().zip(geformt.glyph_positions());
        let em = |wert: i32| wert as f32 / self.je_geviert;
        paare
            .zip(bereiche(&anfaenge, text.len()))
            .map(|((info, ort), bereich)| {
                let id = GlyphId::new(info.glyph_id);
                KrillaGlyph::new(
                    id,
                    em(ort.x_advance),
                    em(ort.x_offset),
                    em(ort.y_offset),
                    0.0,
                    bereich,
                    None,
                )
            })
            .collect()
    }
}

/// What each glyph stands for, from where it begins. Accents may have been put into another order: glyphs that cannot be
/// told apart then stand together for all that they are made of.
fn bereiche(anfaenge: &[usize], ende: usize) -> Vec<std::ops::Range<usize>> {
    let mut bereiche = vec![0..0; anfaenge.len()];
    // From the end: whatever begins before anything behind it belongs together with it.
    let mut naechster = ende;
    let mut offen: Option<(usize, usize)> = None;
    let groesste: Vec<Option<usize>> = anfaenge
        .iter()
        .scan(None, |bisher: &mut Option<usize>, anfang| {
            let davor = *bisher;
            *bisher = Some(davor.map_or(*anfang, |davor| davor.max(*anfang)));
            Some(davor)
        })
        .collect();
    for (stelle, (anfang, davor)) in anfaenge.iter().zip(&groesste).enumerate().rev() {
        let (kleinster, letzte) = offen.map_or((*anfang, stelle), |(kleinster, letzte)| {
            (kleinster.min(*anfang), letzte)
        });
        if davor.is_none_or(|davor| davor < kleinster) {
            for bereich in bereiche.iter_mut().take(letzte + 1).skip(stelle) {
                *bereich = kleinster..naechster;
            }
            naechster = kleinster;
            offen = None;
        } else {
            offen = Some((kleinster, letzte));
        }
    }
    bereiche
}

#[cfg(test)]
mod tests {
    use super::bereiche;

    #[test]
    fn jede_glyphe_steht_fuer_ihren_teil() {
        assert_eq!(bereiche(&[], 0), []);
        assert_eq!(bereiche(&[0, 1, 3], 4), [0..1, 1..3, 3..4]);
        // One character, two glyphs.
        assert_eq!(bereiche(&[0, 1, 1, 2], 3), [0..1, 1..2, 1..2, 2..3]);
        // Two accents in another order.
        assert_eq!(bereiche(&[0, 3, 1, 5], 6), [0..1, 1..5, 1..5, 5..6]);
        assert_eq!(bereiche(&[2, 0], 4), [0..4, 0..4]);
    }
}
