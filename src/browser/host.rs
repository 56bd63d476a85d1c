//! What the page asks of the browser.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, ScrollBehavior,
    ScrollToOptions, Storage, Url, Window,
};

use crate::datum::Datum;
use crate::dialog::entwurf::PLATZ;

/// The window; without one there is no page at all.
pub(super) fn fenster() -> Window {
    js_sys::global().unchecked_into()
}

/// The element with this id.
pub(super) fn element(id: &str) -> Option<Element> {
    fenster().document()?.get_element_by_id(id)
}

/// Moves the focus to the element with this id.
pub(super) fn fokussiere(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is: nothing to be done about it.
        let _ = element.focus();
    }
}

/// Whether the element with this id has the focus.
pub(super) fn hat_fokus(id: &str) -> bool {
    let document = fenster().document();
    let mit_fokus = document.and_then(|document| document.active_element());
    mit_fokus.is_some_and(|element| element.id() == id)
}

/// Shows the beginning of the page, which a browser does by itself only for a page that is new in its history.
pub(super) fn nach_oben() {
    let oben = ScrollToOptions::new();
    oben.set_top(0.0);
    // The focus, which comes with it, would end a movement.
    oben.set_behavior(ScrollBehavior::Instant);
    fenster().scroll_to_with_scroll_to_options(&oben);
}

/// The hash of the address, with the `#`.
pub(super) fn hash() -> String {
    fenster().location().hash().unwrap_or_default()
}

/// Goes to a page, as a new entry of the history.
pub(super) fn gehe_zu(hash: &str) {
    // Only a detached window refuses; then nobody sees the page.
    let _ = fenster().location().set_hash(hash);
}

/// Goes to a page in place of this entry of the history.
pub(super) fn ersetze_hash(hash: &str) {
    // Only a detached window refuses; then nobody sees the page.
    let _ = fenster().location().replace(hash);
}

/// Goes back one entry of the history.
pub(super) fn gehe_zurueck() {
    if let Ok(history) = fenster().history() {
        let _ = history.back();
    }
}

/// Whether this is the page of a kiosk, as start.js has read it from the address.
pub(super) fn ist_kiosk() -> bool {
    js_sys::Reflect::get(&js_sys::global(), &"vorabcheckKiosk".into())
        .is_ok_and(|wert| wert.is_truthy())
}

/// Gives the whole page a name that its style knows.
pub(super) fn kennzeichne(name: &str) {
    let wurzel = fenster()
        .document()
        .and_then(|document| document.document_element());
    if let Some(wurzel) = wurzel {
        // A name that is one.
        let _ = wurzel.set_attribute(name, "");
    }
}

/// The title of the tab.
pub(super) fn setze_titel(titel: &str) {
    if let Some(document) = fenster().document() {
        document.set_title(titel);
    }
}

/// Today, by the visitor's clock; a day outside the accepted range becomes the nearest accepted one.
pub(super) fn heute() -> Datum {
    let jetzt = js_sys::Date::new_0();
    let jahr = i32::try_from(jetzt.get_full_year()).unwrap_or(Datum::LETZTES_JAHR);
    Datum::naechster(jahr, jetzt.get_month() + 1, jetzt.get_date())
}

fn speicher() -> Option<Storage> {
    fenster().session_storage().ok().flatten()
}

/// What was kept for the tab.
pub(super) fn gesichert() -> Option<String> {
    speicher()?.get_item(PLATZ).ok().flatten()
}

/// Keeps the text for the tab; the browser may refuse.
pub(super) fn sichere(text: &str) -> Result<(), ()> {
    speicher().ok_or(())?.set_item(PLATZ, text).map_err(|_| ())
}

/// Forgets what was kept for the tab.
pub(super) fn vergiss() {
    if let Some(speicher) = speicher() {
        // A storage that cannot be read holds nothing of ours.
        let _ = speicher.remove_item(PLATZ);
    }
}

/// Hands a file over, text or bytes; the browser may refuse.
pub(super) fn lade_herunter(name: &str, inhalt: &JsValue) -> Result<(), ()> {
    let lade = || -> Result<(), JsValue> {
        let art = BlobPropertyBag::new();
        art.set_type(match name.rsplit('.').next() {
            Some("pdf") => "application/pdf",
            Some("ics") => "text/calendar",
            Some("csv") => "text/csv",
            _ => "application/json",
        });
        let teile = js_sys::Array::of1(inhalt);
        let blob = Blob::new_with_blob_sequence_and_options(&teile, &art)?;
        let adresse = Url::create_object_url_with_blob(&blob)?;
        let document = fenster().document().ok_or(JsValue::NULL)?;
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&adresse);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&adresse)
    };
    lade().map_err(drop)
}

/// Opens the browser's dialog for printing.
pub(super) fn drucke() {
    // A window without one has nothing to print on.
    let _ = fenster().print();
}

/// Puts a text into the clipboard; the browser may refuse.
pub(super) async fn kopiere(text: &str) -> Result<(), ()> {
    let zwischenablage = fenster().navigator().clipboard();
    // Outside a secure context there is none.
    if zwischenablage.is_undefined() {
        return Err(());
    }
    JsFuture::from(zwischenablage.write_text(text))
        .await
        .map(drop)
        .map_err(drop)
}

/// Tells start.js that the program cannot go on.
pub(super) fn melde_absturz(meldung: &str) {
    rufe("vorabcheckAbsturz", meldung);
}

/// Calls a function of start.js with a text.
pub(super) fn rufe(name: &str, text: &str) {
    let funktion = js_sys::Reflect::get(&js_sys::global(), &name.into());
    if let Ok(funktion) = funktion.and_then(|wert| wert.dyn_into::<js_sys::Function>()) {
        // If even this fails, the browser's console has said so.
        let _ = funktion.call1(&JsValue::NULL, &text.into());
    }
}
