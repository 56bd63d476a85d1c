//! Opening a file that the program has saved: the data file, or the PDF file that it is attached to.

use std::borrow::Cow;

use super::json;
use crate::dateifehler::{Dateifehler, HOECHSTENS_BYTES, Mangel};
use crate::datum::Datum;

/// Reads a file; any bytes may come.
pub fn lies(bytes: &[u8]) -> Result<json::Datei, Dateifehler> {
    lies_zum(bytes, None)
}

/// Reads a file for another Stichtag than its own.
pub fn lies_zum(bytes: &[u8], stichtag: Option<Datum>) -> Result<json::Datei, Dateifehler> {
    json::lies_zum(&daten(bytes)?, stichtag)
}

/// Reads a file for another Stichtag than its own, and of its results only verdict and letter.
pub(super) fn lies_kurz(
    bytes: &[u8],
    stichtag: Option<Datum>,
) -> Result<json::Kurzdatei, Dateifehler> {
    json::lies_kurz(&daten(bytes)?, stichtag)
}

/// The data in a file: the file itself, or what is attached to it.
fn daten(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Dateifehler> {
    if !anhang::ist_pdf(bytes) {
        return Ok(bytes.into());
    }
    let daten = anhang::lies(bytes, HOECHSTENS_BYTES);
    daten.map(Cow::from).map_err(|fehler| {
        Dateifehler::ganze_datei(match fehler {
            anhang::Fehler::ZuGross => Mangel::PdfZuGross,
            anhang::Fehler::Verschluesselt => Mangel::PdfVerschluesselt,
            anhang::Fehler::Beschaedigt => Mangel::PdfBeschaedigt,
            anhang::Fehler::KeinPdf | anhang::Fehler::OhneAnhang | anhang::Fehler::OhneDaten => {
                Mangel::PdfOhneDaten
            }
            anhang::Fehler::AnhangZuGross => Mangel::ZuGross,
        })
    })
}
