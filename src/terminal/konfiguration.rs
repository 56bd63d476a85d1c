//! `konfiguration`: whether the page would take a konfiguration.json, and what it would then do.

use std::ffi::OsStr;
use std::io::{self, Read};

use super::Lauf;
use super::eine_datei::lies_bytes;
use crate::export::konfiguration::eintraege;
use crate::konfiguration::Konfiguration;
use crate::text;

impl Lauf<'_> {
    pub(super) fn pruefe_konfiguration(
        &mut self,
        datei: &OsStr,
        eingabe: &mut dyn Read,
    ) -> io::Result<()> {
        let (name, bytes) = lies_bytes(datei, eingabe);
        let gelesen = bytes.map_err(|satz| vec![satz]);
        match gelesen.and_then(|bytes| lies_konfiguration(&bytes)) {
            Ok(konfiguration) => {
                for zeile in text::konfiguration(&konfiguration) {
                    self.schreibe(&zeile)?;
                }
            }
            Err(saetze) => self.melde_zu(&name, &saetze),
        }
        Ok(())
    }

    /// What is wrong with a configuration, sentence by sentence.
    pub(super) fn melde_zu(&mut self, name: &str, saetze: &[String]) {
        for satz in saetze {
            self.melde(&format!("{name}: {}", text::sichtbar(satz)));
        }
    }
}

/// What a configuration sets, or all that is wrong with it.
pub(super) fn lies_konfiguration(bytes: &[u8]) -> Result<Konfiguration, Vec<String>> {
    let eintraege =
        eintraege(bytes).map_err(|fehler| vec![text::konfiguration_unlesbar(&fehler)])?;
    Konfiguration::lies(eintraege)
        .map_err(|fehler| fehler.iter().map(text::konfigurationsfehler).collect())
}
