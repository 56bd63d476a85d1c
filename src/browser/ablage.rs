//! Files from outside: dropped anywhere on the page, or chosen.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File};

use super::host;
use crate::dateifehler::{HOECHSTENS_BYTES, Mangel};
use crate::dialog::FileMessage;

/// Hears files being dropped anywhere. Without it the browser would leave the page and show the file.
pub(super) fn listener(gelesen: impl Fn(FileMessage) + Clone + 'static) -> Vec<EventListener> {
    let fenster = host::fenster();
    let aktiv = EventListenerOptions::enable_prevent_default();
    let darueber = EventListener::new_with_options(&fenster, "dragover", aktiv, |event| {
        event.prevent_default();
    });
    let abgelegt = EventListener::new_with_options(&fenster, "drop", aktiv, move |event| {
        event.prevent_default();
        let datei = event
            .dyn_ref::<DragEvent>()
            .and_then(DragEvent::data_transfer)
            .and_then(|inhalt| inhalt.files()?.get(0));
        if let Some(datei) = datei {
            lies(datei, gelesen.clone());
        }
    });
    vec![darueber, abgelegt]
}

/// Reads a file and tells what came of it; one that is too large is not even read.
pub(super) fn lies(datei: File, gelesen: impl Fn(FileMessage) + 'static) {
    spawn_local(async move {
        let name = datei.name();
        #[expect(clippy::cast_precision_loss, reason = "five million is exact")]
        let inhalt = if datei.size() > HOECHSTENS_BYTES as f64 {
            Err(Mangel::ZuGross)
        } else {
            match JsFuture::from(datei.array_buffer()).await {
                Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
                Err(_) => Err(Mangel::Unlesbar),
            }
        };
        gelesen(FileMessage::Read { name, inhalt });
    });
}
