//! The workers of the page: each is started when it is wanted, and ended when it has done its work or is not wanted.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::host;

/// So long a worker that is alive is never silent, in milliseconds: it tells of each part of the work, the longest of which
/// takes a second on a slow machine, and of being alive while it loads.
const STILLE: u32 = 20_000;

/// What a worker does; there is one of each at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Werkart {
    /// It writes a PDF file (static/pdf.js).
    Pdf,
    /// It evaluates many files (static/auswertung.js).
    Auswertung,
}

/// What is heard of a worker; all but the first is the last that is heard of it.
pub(super) enum Nachricht {
    /// So much is done.
    Fortschritt {
        /// Parts that are done.
        fertig: f64,
        /// All parts.
        von: f64,
    },
    /// All is done; this came of it.
    Fertig(JsValue),
    /// Its program did not arrive.
    NichtGeladen,
    /// It stopped, or does not answer any more.
    Abgebrochen,
}

type Hoert = Rc<dyn Fn(Nachricht)>;

/// A worker at work, and what hears it.
struct Werk {
    art: Werkart,
    worker: Worker,
    _listener: [EventListener; 2],
    /// Rings if nothing more is heard of it.
    wache: Timeout,
}

thread_local! {
    /// Those at work.
    static WERKE: RefCell<Vec<Werk>> = const { RefCell::new(Vec::new()) };
}

/// Starts a worker with this to do, in place of the one that may be doing such a thing.
pub(super) fn beginne(art: Werkart, auftrag: &Object, hoert: impl Fn(Nachricht) + 'static) {
    brich_ab(art);
    let hoert: Hoert = Rc::new(hoert);
    if starte(art, auftrag, &hoert).is_none() {
        hoert(Nachricht::NichtGeladen);
    }
}

/// Sends a worker more of what it has to do; whether there is one.
pub(super) fn sende(art: Werkart, mehr: &Object) -> bool {
    WERKE.with_borrow(|werke| {
        let werk = werke.iter().find(|werk| werk.art == art);
        werk.is_some_and(|werk| werk.worker.post_message(mehr).is_ok())
    })
}

/// Ends the worker, if there is one, wherever it is.
pub(super) fn brich_ab(art: Werkart) {
    let werk = WERKE.with_borrow_mut(|werke| {
        let stelle = werke.iter().position(|werk| werk.art == art)?;
        Some(werke.swap_remove(stelle))
    });
    if let Some(werk) = werk {
        werk.worker.terminate();
        // Not dropped at once: it may be its own listener that has led here.
        Timeout::new(0, move || drop(werk)).forget();
    }
}

fn starte(art: Werkart, auftrag: &Object, hoert: &Hoert) -> Option<()> {
    let worker = worker(art)?;
    let melde = Rc::clone(hoert);
    let nachricht = EventListener::new(&worker, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            verarbeite(art, &event.data(), &melde);
        }
    });
    let melde = Rc::clone(hoert);
    // Its script did not arrive, or fell over before it could say so itself.
    let fehler = EventListener::new(&worker, "error", move |_| {
        ende(art, &melde, Nachricht::NichtGeladen);
    });
    worker.post_message(auftrag).ok()?;
    let werk = Werk {
        art,
        worker,
        _listener: [nachricht, fehler],
        wache: wache(art, hoert),
    };
    WERKE.with_borrow_mut(|werke| werke.push(werk));
    Some(())
}

/// A new worker. Its address is made by start.js, because the policy of the host lets nothing else make one.
fn worker(art: Werkart) -> Option<Worker> {
    let attribut = match art {
        Werkart::Pdf => "data-pdf",
        Werkart::Auswertung => "data-auswertung",
    };
    let fenster = host::fenster();
    let skript = fenster
        .document()?
        .query_selector(&format!("script[{attribut}]"))
        .ok()??;
    let skript = skript.get_attribute(attribut)?;
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

fn wache(art: Werkart, hoert: &Hoert) -> Timeout {
    let hoert = Rc::clone(hoert);
    Timeout::new(STILLE, move || ende(art, &hoert, Nachricht::Abgebrochen))
}

/// Takes in what the worker says.
fn verarbeite(art: Werkart, nachricht: &JsValue, hoert: &Hoert) {
    let feld = |feld: &str| Reflect::get(nachricht, &feld.into()).unwrap_or_default();
    let wort = feld("art").dyn_into::<JsString>().map(String::from);
    match wort.as_deref() {
        Ok("lebt") => lebt(art, hoert),
        Ok("fortschritt") => {
            lebt(art, hoert);
            let zahl = |name: &str| feld(name).as_f64().unwrap_or_default();
            hoert(Nachricht::Fortschritt {
                fertig: zahl("fertig"),
                von: zahl("von"),
            });
        }
        Ok("fertig") => ende(art, hoert, Nachricht::Fertig(feld("ergebnis"))),
        Ok("nicht-geladen") => ende(art, hoert, Nachricht::NichtGeladen),
        _ => ende(art, hoert, Nachricht::Abgebrochen),
    }
}

/// It is alive: the wait begins anew.
fn lebt(art: Werkart, hoert: &Hoert) {
    WERKE.with_borrow_mut(|werke| {
        if let Some(werk) = werke.iter_mut().find(|werk| werk.art == art) {
            werk.wache = wache(art, hoert);
        }
    });
}

/// The last thing that is heard of a worker.
fn ende(art: Werkart, hoert: &Hoert, nachricht: Nachricht) {
    brich_ab(art);
    hoert(nachricht);
}
