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
        let gelesen = bytes
            .and_then(|bytes| {
                eintraege(&bytes).map_err(|fehler| text::konfiguration_unlesbar(&fehler))
            })
            .map_err(|satz| vec![satz])
            .and_then(|eintraege| {
                let saetze =
                    |fehler: Vec<_>| fehler.iter().map(text::konfigurationsfehler).collect();
                Konfiguration::lies(eintraege).map_err(saetze)
            });
        match gelesen {
            Ok(konfiguration) => {
                for zeile in text::konfiguration(&konfiguration) {
                    self.schreibe(&zeile)?;
                }
            }
            Err(saetze) => {
                for satz in saetze {
                    self.melde(&format!("{name}: {}", text::sichtbar(&satz)));
                }
            }
        }
        Ok(())
    }
}
