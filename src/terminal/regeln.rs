//! `regeln`: the rule set as a text, a diagram, or decision tables.

use std::io;

use super::Lauf;
use super::aufruf::Regelformat;
use crate::export::regeln;
use crate::law::Fassung;
use crate::text;

impl Lauf<'_> {
    pub(super) fn schreibe_regeln(&mut self, format: Regelformat) -> io::Result<()> {
        let fassung = Fassung::Stand2018;
        let regeln = match format {
            Regelformat::Text => regeln::text(fassung),
            Regelformat::Svg => match regeln::svg(fassung) {
                Ok(bild) => bild,
                Err(_) => {
                    self.melde(text::schaubild_unmoeglich());
                    return Ok(());
                }
            },
            Regelformat::Dmn => regeln::dmn(fassung),
        };
        write!(self.ausgabe, "{regeln}")
    }
}
