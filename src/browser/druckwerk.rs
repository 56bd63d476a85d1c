//! The worker that writes the PDF file (static/pdf.js): started when one is wanted, ended when it is there or not wanted.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::host;
use crate::dialog::{Druckfehler, Message, PdfMessage};

/// So long a worker that is alive is never silent, in milliseconds: it tells of each part of the work, the longest of which
/// takes a second on a slow machine, and of being alive while it loads.
const STILLE: u32 = 20_000;

/// A worker at work, and what hears it.
struct Werk {
    worker: Worker,
    _listener: [EventListener; 2],
    /// Rings if nothing more is heard of it.
    wache: Timeout,
}

thread_local! {
    /// There is one at most.
    static WERK: RefCell<Option<Werk>> = const { RefCell::new(None) };
}

/// Writes a document, as JSON, and hands it over under this name.
pub(super) fn beginne(dokument: &str, name: String, dispatch: Callback<Message>) {
    brich_ab();
    if starte(dokument, name, dispatch.clone()).is_none() {
        dispatch.emit(PdfMessage::Failed(Druckfehler::NichtGeladen).into());
    }
}

/// Ends the worker, if there is one, wherever it is.
pub(super) fn brich_ab() {
    if let Some(werk) = WERK.take() {
        werk.worker.terminate();
        // Not dropped at once: it may be its own listener that has led here.
        Timeout::new(0, move || drop(werk)).forget();
    }
}

fn starte(dokument: &str, name: String, dispatch: Callback<Message>) -> Option<()> {
    let worker = worker()?;
    let auftrag = Object::new();
    Reflect::set(&auftrag, &"dokument".into(), &dokument.into()).ok()?;
    let melde = dispatch.clone();
    let nachricht = EventListener::new(&worker, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            verarbeite(&event.data(), &name, &melde);
        }
    });
    let melde = dispatch.clone();
    // Its script did not arrive, or fell over before it could say so itself.
    let fehler = EventListener::new(&worker, "error", move |_| {
        ende(&melde, PdfMessage::Failed(Druckfehler::NichtGeladen));
    });
    worker.post_message(&auftrag).ok()?;
    WERK.set(Some(Werk {
        worker,
        _listener: [nachricht, fehler],
        wache: wache(dispatch),
    }));
    Some(())
}

/// A new worker. Its address is made by start.js, because the policy of the host lets nothing else make one.
fn worker() -> Option<Worker> {
    let fenster = host::fenster();
    let skript = fenster
        .document()?
        .query_selector("script[data-pdf]")
        .ok()??;
    let skript = skript.get_attribute("data-pdf")?;
    let adresse: Function = Reflect::get(&fenster, &"vorabcheckSkript".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let adresse = adresse.call1(&JsValue::NULL, &skript.into()).ok()?;
    let optionen = WorkerOptions::new();
    optionen.set_type(WorkerType::Module);
    let klasse: Function = Reflect::get(&fenster, &"Worker".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let argumente = Array::of2(&adresse, &optionen);
    Reflect::construct(&klasse, &argumente)
        .ok()?
        .dyn_into()
        .ok()
}

fn wache(dispatch: Callback<Message>) -> Timeout {
    Timeout::new(STILLE, move || {
        ende(&dispatch, PdfMessage::Failed(Druckfehler::Abgebrochen));
    })
}

/// Takes in what the worker says.
fn verarbeite(nachricht: &JsValue, name: &str, dispatch: &Callback<Message>) {
    let feld = |feld: &str| Reflect::get(nachricht, &feld.into()).unwrap_or_default();
    let art = feld("art").dyn_into::<JsString>().map(String::from);
    match art.as_deref() {
        Ok("lebt") => lebt(dispatch),
        Ok("fortschritt") => {
            lebt(dispatch);
            let zahl = |name: &str| feld(name).as_f64().unwrap_or_default();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a percentage; what is none becomes one"
            )]
            let prozent = (100.0 * zahl("fertig") / zahl("von").max(1.0)).clamp(0.0, 100.0) as u8;
            dispatch.emit(PdfMessage::Progressed(prozent).into());
        }
        Ok("pdf") => match host::lade_herunter(name, &feld("pdf")) {
            Ok(()) => ende(dispatch, PdfMessage::Delivered),
            Err(()) => {
                ende(dispatch, PdfMessage::Cancelled);
                dispatch.emit(Message::DownloadRefused);
            }
        },
        Ok("nicht-geladen") => ende(dispatch, PdfMessage::Failed(Druckfehler::NichtGeladen)),
        _ => ende(dispatch, PdfMessage::Failed(Druckfehler::Abgebrochen)),
    }
}

/// It is alive: the wait begins anew.
fn lebt(dispatch: &Callback<Message>) {
    WERK.with_borrow_mut(|werk| {
        if let Some(werk) = werk {
            werk.wache = wache(dispatch.clone());
        }
    });
}

/// The last thing that is heard of a worker.
fn ende(dispatch: &Callback<Message>, message: PdfMessage) {
    brich_ab();
    dispatch.emit(message.into());
}
