//! Writing a PDF file, in a worker of its own, and handing it over.

use js_sys::{Object, Reflect};
use yew::{Callback, Html, MouseEvent, html};

use super::werk::{self, Nachricht, Werkart};
use super::{frage, host};
use crate::dialog::{Druckfehler, PdfMessage};
use crate::text::dokument as worte;

/// Writes a document, as JSON, and hands it over under this name; `verweigert` hears it if the browser takes no file.
pub(super) fn beginne(
    dokument: &str,
    name: String,
    melde: Callback<PdfMessage>,
    verweigert: Callback<()>,
) {
    let auftrag = Object::new();
    // An object of our own takes every property.
    let _ = Reflect::set(&auftrag, &"dokument".into(), &dokument.into());
    werk::beginne(Werkart::Pdf, &auftrag, move |nachricht| match nachricht {
        Nachricht::Fortschritt { fertig, von } => {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a percentage; what is none becomes one"
            )]
            let prozent = (100.0 * fertig / von.max(1.0)).clamp(0.0, 100.0) as u8;
            melde.emit(PdfMessage::Progressed(prozent));
        }
        Nachricht::Fertig(pdf) => match host::lade_herunter(&name, &pdf) {
            Ok(()) => melde.emit(PdfMessage::Delivered),
            Err(()) => {
                melde.emit(PdfMessage::Cancelled);
                verweigert.emit(());
            }
        },
        Nachricht::NichtGeladen => melde.emit(PdfMessage::Failed(Druckfehler::NichtGeladen)),
        Nachricht::Abgebrochen => melde.emit(PdfMessage::Failed(Druckfehler::Abgebrochen)),
    });
}

/// How far the file is, beside the button that asks for it; `prozent`: while it is written.
pub(super) fn fortschritt(prozent: Option<u8>, abbrechen: Callback<MouseEvent>) -> Html {
    html! {
        <div class="fortschritt">
            // It is there before its words are, or nobody would hear them.
            <div role="status">
                if prozent.is_some() {
                    <label for="fortschritt">{ worte::DRUCK_LAEUFT }</label>
                }
            </div>
            if let Some(prozent) = prozent {
                <progress id="fortschritt" max="100" value={prozent.to_string()}>{ format!("{prozent} %") }</progress>
                <button type="button" class="kern-btn kern-btn--secondary" onclick={abbrechen}>
                    <span class="kern-label">{ worte::ABBRECHEN }</span>
                </button>
            }
        </div>
    }
}

/// Why there is no file, and what to do about it.
pub(super) fn gescheitert(fehler: Druckfehler, nochmal: Callback<MouseEvent>) -> Html {
    let satz = match fehler {
        Druckfehler::NichtGeladen => worte::NICHT_GELADEN,
        Druckfehler::Abgebrochen => worte::ABGEBROCHEN,
    };
    frage::gescheitert(worte::KEINE_PDF, satz, nochmal)
}

/// Ends the worker, if there is one, wherever it is.
pub(super) fn brich_ab() {
    werk::brich_ab(Werkart::Pdf);
}
