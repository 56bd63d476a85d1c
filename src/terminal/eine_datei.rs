//! One file in, one file out: for the commands that make one of the other.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use super::abweichung::abweichungen;
use super::ziel::Ziel;
use super::{Lauf, lesefehler};
use crate::datum::Datum;
use crate::export::{self, Datei};
use crate::text;
use crate::vorantrag::Ergebnis;

impl Lauf<'_> {
    /// What one file holds, with the name by which messages call it; of one that cannot be read it says why, and of a stored result what differs
    /// from it now.
    pub(super) fn lies_eine_datei(
        &mut self,
        datei: &OsStr,
        stichtag: Option<Datum>,
        eingabe: &mut dyn Read,
    ) -> Option<(String, Datei)> {
        let (name, bytes) = lies_bytes(datei, eingabe);
        let gelesen = bytes.and_then(|bytes| {
            export::lies_zum(&bytes, stichtag).map_err(|fehler| text::dateifehler(&fehler))
        });
        match gelesen {
            Ok(datei) => {
                let ergebnisse: Vec<Ergebnis> = datei.vorantrag.ergebnisse().collect();
                for zeile in abweichungen(&datei, &ergebnisse).flatten() {
                    self.weise_hin(&format!("{name}: {zeile}"));
                }
                Some((name, datei))
            }
            Err(satz) => {
                self.melde(&format!("{name}: {satz}"));
                None
            }
        }
    }

    /// Writes into a file, or to the standard output where none is named.
    pub(super) fn schreibe_eine_datei(
        &mut self,
        ausgabe: Option<&OsStr>,
        inhalt: &[u8],
    ) -> io::Result<()> {
        let Some(ausgabe) = ausgabe else {
            return self.ausgabe.write_all(inhalt);
        };
        let geschrieben = Ziel::oeffne(Path::new(ausgabe)).and_then(|mut ziel| {
            ziel.write_all(inhalt)?;
            ziel.schliesse()
        });
        if geschrieben.is_err() {
            let satz = text::ausgabe_unmoeglich();
            self.melde(&format!("{}: {satz}", sichtbar(ausgabe)));
        }
        Ok(())
    }
}

/// The name by which messages call a file, and what is in it, or why it cannot be read.
pub(super) fn lies_bytes(
    datei: &OsStr,
    eingabe: &mut dyn Read,
) -> (String, Result<Vec<u8>, String>) {
    let (name, bytes) = if datei == "-" {
        (text::standardeingabe().to_owned(), lies_alles(eingabe))
    } else {
        let bytes = File::open(datei).and_then(|mut datei| lies_alles(&mut datei));
        (sichtbar(datei), bytes)
    };
    (name, bytes.map_err(|fehler| lesefehler(&fehler).to_owned()))
}

/// All, or as much as shows that it is too large.
fn lies_alles(strom: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let hoechstens = u64::try_from(anhang::HOECHSTENS_PDF).unwrap_or(u64::MAX);
    strom
        .take(hoechstens.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A name of a file, as it can be shown.
pub(super) fn sichtbar(datei: &OsStr) -> String {
    text::sichtbar(&datei.to_string_lossy())
}
