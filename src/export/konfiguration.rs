//! `konfiguration.json` as the values in it, for the terminal; in the browser start.js takes it apart in the same way.

use super::json::{self, baum::Baum};
use crate::dateifehler::Dateifehler;
use crate::konfiguration::Rohwert;

/// Each value of the file with the names that lead to it, joined by dots, for
/// [`Konfiguration::lies`](crate::konfiguration::Konfiguration::lies); any bytes may come.
pub fn eintraege(bytes: &[u8]) -> Result<Vec<(String, Rohwert)>, Dateifehler> {
    let mut gefunden = Vec::new();
    sammle(json::lies_baum(bytes)?, String::new(), &mut gefunden);
    Ok(gefunden)
}

fn sammle(baum: Baum, name: String, gefunden: &mut Vec<(String, Rohwert)>) {
    let innen = |feld: String| match name.as_str() {
        "" => feld,
        davor => format!("{davor}.{feld}"),
    };
    let wert = match baum {
        Baum::Objekt(felder) => {
            for (feld, wert) in felder {
                sammle(wert, innen(feld), gefunden);
            }
            return;
        }
        Baum::Liste(liste) => {
            for (nummer, wert) in liste.into_iter().enumerate() {
                sammle(wert, innen(nummer.to_string()), gefunden);
            }
            return;
        }
        Baum::Text(text) => Rohwert::Text(text),
        Baum::Zahl(zahl) => zahl.as_f64().map_or(Rohwert::Anderes, Rohwert::Zahl),
        Baum::Null | Baum::Wahrheitswert(_) => Rohwert::Anderes,
    };
    gefunden.push((name, wert));
}
