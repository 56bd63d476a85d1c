//! What runs in the worker that evaluates files (static/auswertung.js): the same program, without a page.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::browser::ablage::zu_gross;
use crate::dateifehler::{Dateifehler, Mangel};
use crate::datum::Datum;
use crate::export::statistik;
use crate::statistik::{Auswertung, Befund};
use crate::text;

/// The function on the worker's global object.
const NAME: &str = "vorabcheckAuswertung";

/// Whether this program runs in a worker, where there is nothing to show a page in.
pub(in crate::browser) fn ist_worker() -> bool {
    !Reflect::has(&js_sys::global(), &"document".into()).unwrap_or(true)
}

/// Puts the function on the global object, for as long as the worker lives: with the Stichtag for all, or an empty text, it
/// gives two: `nimm(name, size, bytes)` takes one file after the other, `ergebnis()` is the evaluation as JSON.
pub(in crate::browser) fn melde_an() {
    let beginne: Closure<dyn FnMut(String) -> Object> =
        Closure::new(|stichtag: String| beginne(&stichtag));
    setze(&js_sys::global(), NAME, &beginne.into_js_value());
}

fn beginne(stichtag: &str) -> Object {
    let stichtag = Datum::lies_iso(stichtag).ok();
    let auswertung = Rc::new(RefCell::new(Auswertung::neu(stichtag)));
    let hier = Rc::clone(&auswertung);
    let nimm: Closure<dyn FnMut(String, f64, Option<Uint8Array>)> = Closure::new(
        move |name: String, groesse: f64, bytes: Option<Uint8Array>| {
            let bytes = bytes.map(|bytes| bytes.to_vec());
            nimm(&mut hier.borrow_mut(), &name, groesse, bytes.as_deref());
        },
    );
    let ergebnis: Closure<dyn FnMut() -> Result<String, JsValue>> = Closure::new(move || {
        serde_json::to_string(&*auswertung.borrow())
            .map_err(|fehler| js_sys::Error::new(&fehler.to_string()).into())
    });
    let funktionen = Object::new();
    setze(&funktionen, "nimm", &nimm.into_js_value());
    setze(&funktionen, "ergebnis", &ergebnis.into_js_value());
    funktionen
}

/// An object that takes nothing has lost its worker too.
fn setze(wo: &JsValue, name: &str, was: &JsValue) {
    let _ = Reflect::set(wo, &name.into(), was);
}

/// Why a file is not even read, as its name and size tell: what lies in a folder may have nothing to do with this.
pub(super) fn hindernis(name: &str, groesse: f64) -> Option<Befund> {
    if name.contains('/') && !statistik::kommt_infrage(name) {
        return Some(Befund::Uebergangen);
    }
    zu_gross(name, groesse).map(unlesbar)
}

fn nimm(auswertung: &mut Auswertung, name: &str, groesse: f64, bytes: Option<&[u8]>) {
    match (hindernis(name, groesse), bytes) {
        (None, Some(bytes)) => {
            statistik::nimm_datei(auswertung, name, bytes);
        }
        (None, None) => {
            auswertung.nimm(name, &unlesbar(Mangel::Unlesbar));
        }
        (Some(befund), _) => {
            auswertung.nimm(name, &befund);
        }
    }
}

fn unlesbar(mangel: Mangel) -> Befund {
    Befund::Unlesbar(text::dateifehler(&Dateifehler::ganze_datei(mangel)))
}

/// What the worker has found, on the page.
pub(super) fn lies(ergebnis: &JsValue) -> Option<Auswertung> {
    serde_json::from_str(&ergebnis.as_string()?).ok()
}
