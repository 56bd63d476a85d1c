//! `konfiguration.json` as the values in it, for the terminal; in the browser start.js takes it apart in the same way, but for a
//! key that is there twice: of these the browser tells only the last.

use super::json::{self, baum::Baum};
use crate::dateifehler::{Dateifehler, Mangel};
use crate::konfiguration::{HOECHSTENS_BYTES, Rohwert};

/// Each value of the file with the names that lead to it, joined by dots, for
/// [`Konfiguration::lies`](crate::konfiguration::Konfiguration::lies); any bytes may come.
pub fn eintraege(bytes: &[u8]) -> Result<Vec<(String, Rohwert)>, Dateifehler> {
    if bytes.len() > HOECHSTENS_BYTES {
        return Err(Dateifehler::ganze_datei(Mangel::ZuGross));
    }
    let mut gefunden = Vec::new();
    match json::lies_baum(bytes)? {
        Baum::Objekt(felder) if felder.is_empty() => {}
        baum => sammle(baum, None, &mut gefunden),
    }
    Ok(gefunden)
}

/// A list or object without anything in it counts as a value, which no key takes.
fn sammle(baum: Baum, name: Option<String>, gefunden: &mut Vec<(String, Rohwert)>) {
    let innen = |feld: String| match &name {
        None => Some(feld),
        Some(davor) => Some(format!("{davor}.{feld}")),
    };
    let wert = match baum {
        Baum::Objekt(felder) if !felder.is_empty() => {
            for (feld, wert) in felder {
                sammle(wert, innen(feld), gefunden);
            }
            return;
        }
        Baum::Liste(liste) if !liste.is_empty() => {
            for (nummer, wert) in liste.into_iter().enumerate() {
                sammle(wert, innen(nummer.to_string()), gefunden);
            }
            return;
        }
        Baum::Text(text) => Rohwert::Text(text),
        Baum::Zahl(zahl) => zahl.as_f64().map_or(Rohwert::Anderes, Rohwert::Zahl),
        Baum::Null | Baum::Wahrheitswert(_) | Baum::Liste(_) | Baum::Objekt(_) => Rohwert::Anderes,
    };
    gefunden.push((name.unwrap_or_default(), wert));
}
