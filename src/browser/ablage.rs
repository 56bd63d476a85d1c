//! Files from outside: dropped anywhere on the page, or chosen. That a browser does not leave the page for a dropped file
//! sees start.js to, which is there before any program.

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File};

use super::host;
use crate::dateifehler::{HOECHSTENS_BYTES, Mangel};
use crate::dialog::FileMessage;

/// Hears files being dropped anywhere.
pub(super) fn listener(abgelegt: impl Fn(Array) + 'static) -> EventListener {
    EventListener::new(&host::fenster(), "drop", move |event| {
        let dateien = event
            .dyn_ref::<DragEvent>()
            .and_then(DragEvent::data_transfer)
            .and_then(|inhalt| inhalt.files())
            .map(|dateien| Array::from(&dateien))
            .filter(|dateien| dateien.length() > 0);
        if let Some(dateien) = dateien {
            abgelegt(dateien);
        }
    })
}

/// Reads the file and tells what came of it; one that is too large is not even read, and of several none.
pub(super) fn lies(dateien: &Array, gelesen: impl Fn(FileMessage) + 'static) {
    let Ok(datei) = dateien.get(0).dyn_into::<File>() else {
        return;
    };
    let mehrere = dateien.length() > 1;
    spawn_local(async move {
        let name = datei.name();
        let inhalt = if mehrere {
            Err(Mangel::MehrereDateien)
        } else {
            inhalt(&datei).await
        };
        gelesen(FileMessage::Read { name, inhalt });
    });
}

async fn inhalt(datei: &File) -> Result<Vec<u8>, Mangel> {
    if let Some(mangel) = zu_gross(&datei.name(), datei.size()) {
        return Err(mangel);
    }
    match JsFuture::from(datei.array_buffer()).await {
        Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
        Err(_) => Err(Mangel::Unlesbar),
    }
}

/// Whether a file of this name is larger, in bytes, than any that is looked at.
pub(super) fn zu_gross(name: &str, groesse: f64) -> Option<Mangel> {
    let (hoechstens, mangel) = if name.to_lowercase().ends_with(".pdf") {
        (anhang::HOECHSTENS_PDF, Mangel::PdfZuGross)
    } else {
        (HOECHSTENS_BYTES, Mangel::ZuGross)
    };
    #[expect(clippy::cast_precision_loss, reason = "some million are exact")]
    let zu_gross = groesse > hoechstens as f64;
    zu_gross.then_some(mangel)
}
