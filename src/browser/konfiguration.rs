//! What the host has set: start.js has fetched it beside the program, and leaves it as pairs of name and value.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use super::host;
use crate::konfiguration::{Konfiguration, Rohwert, Schluessel};
use crate::text;

/// Where start.js leaves it.
const PLATZ: &str = "vorabcheckKonfiguration";
/// How start.js is told that it is wrong.
const MELDEN: &str = "vorabcheckKonfigurationsfehler";

/// The links of the footer, by the id of their element, and what sets them; none: a page of the program that no host has.
const VERWEISE: [(&str, Option<Schluessel>); 4] = [
    ("impressum", Some(Schluessel::Impressum)),
    ("datenschutz", Some(Schluessel::Datenschutz)),
    ("barrierefreiheit", Some(Schluessel::Erklaerung)),
    ("regelwerk", None),
];

/// What is set. If it is wrong, the page says what and there is no program.
pub(super) fn lies() -> Option<Konfiguration> {
    let paare = Reflect::get(&js_sys::global(), &PLATZ.into()).unwrap_or_default();
    let paare = Array::from(&paare);
    let eintraege = paare.iter().map(|paar| {
        let paar = Array::from(&paar);
        (
            paar.get(0).as_string().unwrap_or_default(),
            rohwert(&paar.get(1)),
        )
    });
    match Konfiguration::lies(eintraege) {
        Ok(konfiguration) => Some(konfiguration),
        Err(fehler) => {
            for fehler in fehler {
                host::rufe(MELDEN, &text::konfigurationsfehler(&fehler));
            }
            None
        }
    }
}

fn rohwert(wert: &JsValue) -> Rohwert {
    match (wert.as_string(), wert.as_f64()) {
        (Some(text), _) => Rohwert::Text(text),
        (None, Some(zahl)) => Rohwert::Zahl(zahl),
        (None, None) => Rohwert::Anderes,
    }
}

/// Shows the links of the footer: those that were set, and the program's own Erklärung zur Barrierefreiheit where the host
/// has none; and the rules.
pub(super) fn zeige_verweise(konfiguration: &Konfiguration) {
    for (id, schluessel) in VERWEISE {
        let Some(element) = host::element(id) else {
            continue;
        };
        let gesetzt = schluessel.and_then(|schluessel| konfiguration.text(schluessel));
        // Neither can fail: both names are names.
        if let Some(adresse) = gesetzt {
            let _ = element.set_attribute("href", adresse);
        }
        if gesetzt.is_some() || matches!(schluessel, None | Some(Schluessel::Erklaerung)) {
            let _ = element.remove_attribute("hidden");
        }
    }
}
