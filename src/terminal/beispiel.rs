//! `beispiel`: invented cases, as lines or as files.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::Lauf;
use super::aufruf::{Beispielart, Beispielauftrag};
use super::eine_datei::sichtbar;
use crate::beispiel::{beispiele, vorantraege};
use crate::export::{self, json};
use crate::text;
use crate::vorantrag::Vorantrag;

impl Lauf<'_> {
    pub(super) fn schreibe_beispiele(&mut self, auftrag: &Beispielauftrag) -> io::Result<()> {
        let ordner = auftrag.ordner.as_deref();
        match auftrag.was {
            Beispielart::Anzahl(anzahl) => {
                let viele = (0..anzahl).zip(beispiele(auftrag.seed));
                self.schreibe_faelle(viele.map(|(_, vorantrag)| vorantrag), ordner)
            }
            Beispielart::Verteilung(verteilung) => {
                self.schreibe_faelle(vorantraege(verteilung, auftrag.seed), ordner)
            }
        }
    }

    /// One after the other: the first is there before the last is thought of.
    fn schreibe_faelle(
        &mut self,
        faelle: impl Iterator<Item = Vorantrag>,
        ordner: Option<&OsStr>,
    ) -> io::Result<()> {
        for (nummer, fall) in (1_u64..).zip(faelle) {
            let Some(ordner) = ordner else {
                write!(self.ausgabe, "{}", json::zeile(&fall))?;
                continue;
            };
            let pfad = Path::new(ordner).join(format!("{nummer:06}.json"));
            // What stands there already is somebody's.
            let geschrieben = File::create_new(&pfad)
                .and_then(|mut datei| datei.write_all(export::datei(&fall).as_bytes()));
            if geschrieben.is_err() {
                let satz = text::beispiel_nicht_geschrieben();
                self.melde(&format!("{}: {satz}", sichtbar(pfad.as_os_str())));
                break;
            }
        }
        Ok(())
    }
}
