//! While the page is shown, what is dropped anywhere on it is evaluated, not opened.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::DragEvent;
use yew::{Callback, Component, Context, Html, Properties};

use super::{ordner, waehle_abgelegtes};
use crate::browser::host;
use crate::dialog::Message;

/// Who hears of it.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The dialog.
    pub(super) dispatch: Callback<Message>,
}

/// Hears files and folders being dropped before the listener that opens a single file does.
pub(super) struct Ablagezone {
    _listener: EventListener,
}

impl Component for Ablagezone {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = ctx.props().dispatch.clone();
        let zuerst = EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        };
        let fenster = host::fenster();
        Self {
            _listener: EventListener::new_with_options(&fenster, "drop", zuerst, move |event| {
                let inhalt = event
                    .dyn_ref::<DragEvent>()
                    .and_then(DragEvent::data_transfer);
                let dinge = inhalt.map_or_else(Vec::new, |inhalt| ordner::abgelegt(&inhalt));
                if !dinge.is_empty() {
                    event.prevent_default();
                    event.stop_propagation();
                    waehle_abgelegtes(dinge, dispatch.clone());
                }
            }),
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        Html::default()
    }
}
