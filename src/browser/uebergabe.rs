//! How the Einstieg hands a visit over to the whole program: through start.js, which loads it.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::dialog::Adresse;

/// A visit as it stands.
pub(super) struct Uebergabe {
    /// The pages of this visit up to the one that is shown.
    pub(super) verlauf: Vec<Adresse>,
    /// What was entered, as the tab keeps it.
    pub(super) sitzung: String,
    /// Files that were dropped before there was a program to read them.
    pub(super) dateien: Option<Array>,
}

// Names that start.js knows.
const LADE_REST: &str = "vorabcheckRest";
const WEITER: &str = "vorabcheckWeiter";
const UEBERGABE: &str = "vorabcheckUebergabe";
const VERLAUF: &str = "verlauf";
const SITZUNG: &str = "sitzung";
const DATEIEN: &str = "dateien";

fn lies(objekt: &JsValue, name: &str) -> Option<JsValue> {
    let wert = Reflect::get(objekt, &name.into()).ok()?;
    (!wert.is_undefined()).then_some(wert)
}

fn setze(objekt: &Object, name: &str, wert: &JsValue) {
    // An object of our own takes every field.
    let _ = Reflect::set(objekt, &name.into(), wert);
}

fn funktion(name: &str) -> Option<Function> {
    lies(&js_sys::global(), name)?.dyn_into().ok()
}

/// Waits until the whole program has arrived.
pub(super) async fn lade_rest() -> Result<(), ()> {
    let lade = funktion(LADE_REST).ok_or(())?;
    let versprechen = lade.call0(&JsValue::NULL).map_err(drop)?;
    JsFuture::from(Promise::resolve(&versprechen))
        .await
        .map(drop)
        .map_err(drop)
}

/// Starts the whole program with this visit; what goes wrong there start.js says itself.
pub(super) fn uebergib(uebergabe: &Uebergabe) {
    let objekt = Object::new();
    let verlauf: Array = uebergabe
        .verlauf
        .iter()
        .map(|adresse| JsValue::from(adresse.hash()))
        .collect();
    setze(&objekt, VERLAUF, &verlauf);
    setze(&objekt, SITZUNG, &uebergabe.sitzung.as_str().into());
    if let Some(dateien) = &uebergabe.dateien {
        setze(&objekt, DATEIEN, dateien);
    }
    if let Some(weiter) = funktion(WEITER) {
        // It catches its own errors.
        let _ = weiter.call1(&JsValue::NULL, &objekt);
    }
}

/// The visit that the Einstieg has handed over, if there was one.
pub(super) fn uebergabe() -> Option<Uebergabe> {
    let fenster = js_sys::global();
    let objekt = lies(&fenster, UEBERGABE)?;
    // It holds everything that was entered, and is read once.
    let _ = Reflect::delete_property(&fenster, &UEBERGABE.into());
    let verlauf = Array::from(&lies(&objekt, VERLAUF)?)
        .iter()
        .filter_map(|hash| Adresse::aus_hash(&hash.as_string()?))
        .collect();
    Some(Uebergabe {
        verlauf,
        sitzung: lies(&objekt, SITZUNG)?.as_string()?,
        dateien: lies(&objekt, DATEIEN).map(|dateien| Array::from(&dateien)),
    })
}
