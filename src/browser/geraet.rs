//! The draft on the device, as the browser has it: its storages, what other tabs do to them, and the question before
//! leaving.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Date, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};
use yew::Callback;

use super::host;
use crate::datum::Zeitpunkt;
use crate::dialog::entwurf::{Ablage, PLATZ_DES_STANDS, Speicher, Stand, ausfuehren};
use crate::dialog::{DeviceTask, DraftMessage, Message};

/// A storage, where the browser allows one.
struct Browserspeicher(Option<Storage>);

impl Ablage for Browserspeicher {
    fn lies(&self, platz: &str) -> Option<String> {
        self.0.as_ref()?.get_item(platz).ok().flatten()
    }

    fn schreibe(&self, platz: &str, text: &str) -> Result<(), ()> {
        let speicher = self.0.as_ref().ok_or(())?;
        speicher.set_item(platz, text).map_err(drop)
    }

    fn loesche(&self, platz: &str) {
        if let Some(speicher) = &self.0 {
            // A storage that cannot be read holds nothing of ours.
            let _ = speicher.remove_item(platz);
        }
    }
}

/// Does it, and tells what came of it.
pub(super) fn tue(auftrag: DeviceTask) -> Option<DraftMessage> {
    let fenster = host::fenster();
    let speicher = Speicher {
        geraet: Browserspeicher(fenster.local_storage().ok().flatten()),
        tab: Browserspeicher(fenster.session_storage().ok().flatten()),
    };
    ausfuehren(auftrag, &speicher, jetzt())
}

/// This moment. The milliseconds tell it from every other: no two answers are given in the same.
fn jetzt() -> Stand {
    let jetzt = Date::new_0();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a clock shows whole milliseconds since 1970"
    )]
    let marke = jetzt.get_time() as u64;
    match Zeitpunkt::neu(host::heute(), jetzt.get_hours(), jetzt.get_minutes()) {
        Some(zeit) => Stand::neu(zeit, marke),
        None => Stand::lies(format!("#{marke}")),
    }
}

/// Hears what other tabs do to the draft.
pub(super) fn lausche(dispatch: &Callback<Message>) -> Vec<EventListener> {
    let fenster = host::fenster();
    let bemerkt = dispatch.clone();
    let geaendert = EventListener::new(&fenster, "storage", move |event| {
        let platz = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        // Without a place everything was cleared.
        if platz.is_none_or(|platz| platz == PLATZ_DES_STANDS) {
            bemerkt.emit(DraftMessage::Noticed.into());
        }
    });
    let bemerkt = dispatch.clone();
    // A page that was put away and shown again has heard nothing meanwhile.
    let gezeigt = EventListener::new(&fenster, "pageshow", move |_| {
        bemerkt.emit(DraftMessage::Noticed.into());
    });
    vec![geaendert, gezeigt]
}

/// Lets the browser ask before the page is left.
pub(super) fn warnung() -> EventListener {
    let optionen = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&host::fenster(), "beforeunload", optionen, |event| {
        event.prevent_default();
        // Chromium before 119 looks at this alone.
        let _ = Reflect::set(event, &"returnValue".into(), &true.into());
    })
}
