//! `kalender`: the deadlines of one file as a calendar.

use std::io::{self, Read};

use super::aufruf::Kalenderauftrag;
use super::{Lauf, NICHT_ALLE_ERFUELLT};
use crate::export::fristen;
use crate::text;

impl Lauf<'_> {
    pub(super) fn schreibe_kalender(
        &mut self,
        auftrag: &Kalenderauftrag,
        eingabe: &mut dyn Read,
    ) -> io::Result<()> {
        let Some((name, datei)) = self.lies_eine_datei(&auftrag.datei, None, eingabe) else {
            return Ok(());
        };
        match fristen(&datei.vorantrag, auftrag.mit_namen) {
            Some(kalender) => {
                self.schreibe_eine_datei(auftrag.ausgabe.as_deref(), kalender.as_bytes())
            }
            None => {
                self.weise_hin(&format!("{name}: {}", text::keine_fristen()));
                self.code = NICHT_ALLE_ERFUELLT;
                Ok(())
            }
        }
    }
}
