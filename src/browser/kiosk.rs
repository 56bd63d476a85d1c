//! What a kiosk shows, and how it notices that nobody is there any more.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Interval;
use js_sys::{Date, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::{Callback, Html, MouseEvent, html};

use super::rahmen::{UEBERSCHRIFT, knopf};
use super::{druckwerk, host, konfiguration};
use crate::dialog::kiosk::fristen;
use crate::dialog::{Adresse, Besuch, KioskMessage, Message, Route, State};
use crate::export::{dokument::Art, qr};
use crate::interview::Ziel;
use crate::konfiguration::{MINDESTENS_SEKUNDEN, Schluessel};
use crate::mitnahme;
use crate::text::{dokument as dokumentworte, kiosk as worte, seiten};

/// Id of the dialog that asks whether somebody is there.
const LEERLAUF: &str = "leerlauf";

/// How start.js begins at the start page, with empty memory.
const VON_VORN: &str = "vorabcheckVonVorn";

/// What shows that somebody is there; whatever the device is operated with, one of these comes of it.
const REGUNGEN: [&str; 5] = ["pointerdown", "click", "keydown", "wheel", "input"];

thread_local! {
    /// Whether the page holds anything of a visitor.
    static BESUCHT: Cell<bool> = const { Cell::new(false) };
}

// ---------------------------------------------------------------------------------------------------------------------
// Views
// ---------------------------------------------------------------------------------------------------------------------

/// The attract page.
pub(super) fn start(state: &State) -> Html {
    let weiter = if state.hat_keine_antworten() {
        worte::BEGINNEN
    } else {
        worte::FORTSETZEN
    };
    let mitnehmen = state.konfiguration.text(Schluessel::KioskAdresse).is_some();
    html! {
        <div class="auftakt">
            <h1 id={UEBERSCHRIFT} class="auftakt__kopf" tabindex="-1">{ worte::KOPF }</h1>
            <p class="auftakt__text">{ worte::TEXT }</p>
            <p class="auftakt__text">{ worte::DATEN }</p>
            <a class="auftakt__knopf" href={state.adresse(state.fortsetzung(Ziel::Ergebnis))}>{ weiter }</a>
            if state.konfiguration.erlaubt(Schluessel::KioskDateien) {
                <p><a class="verweis" href={Route::Datei.hash()}>{ seiten::DATEI_OEFFNEN }</a></p>
            }
            <ul class="auftakt__punkte" aria-label={worte::ERWARTUNGEN}>
                <li>{ worte::DAUER }</li>
                <li>{ worte::GRUENDE }</li>
                if mitnehmen {
                    <li>{ worte::ALS_CODE }</li>
                }
            </ul>
            <p class="auftakt__stand">{ seiten::FUSSZEILE }</p>
        </div>
    }
}

/// The head of every page: its name, and the way to begin anew.
pub(super) fn kopf(dispatch: &Callback<Message>) -> Html {
    let von_vorn = dispatch.reform(|_: MouseEvent| KioskMessage::Ended.into());
    html! {
        <header class="kopf">
            <div class="kopf__innen rahmen">
                <span class="kopf__name">{ seiten::NAME }</span>
                <button type="button" class="kern-btn kern-btn--secondary" onclick={von_vorn}>
                    <span class="kern-label">{ worte::VON_VORN }</span>
                </button>
            </div>
        </header>
    }
}

/// The way back, which the browser does not know.
pub(super) fn zurueck(vorher: Option<Adresse>) -> Html {
    let ziel = vorher.unwrap_or(Adresse::neu(0, Route::Start));
    html! {
        <p class="zurueck">
            <a class="verweis verweis--zurueck" href={ziel.hash()}>{ seiten::ZURUECK }</a>
        </p>
    }
}

/// Asks whether somebody is there.
pub(super) fn leerlauf(besuch: Besuch) -> Html {
    // What it holds while it is closed is never seen.
    let noch = match besuch {
        Besuch::Laeuft => None,
        Besuch::EndetIn(noch) => Some(noch),
    };
    let kopf = format!("{LEERLAUF}-kopf");
    let text = format!("{LEERLAUF}-text");
    html! {
        <dialog id={LEERLAUF} class="leerlauf" aria-labelledby={kopf.clone()} aria-describedby={text.clone()}>
            <h2 id={kopf} class="kern-heading-large">{ worte::NOCH_DA }</h2>
            <p id={text} class="kern-body kern-body--large">{ worte::NOCH_DA_TEXT }</p>
            <p class="leerlauf__zeit" aria-hidden="true">{ noch.map(worte::noch_sekunden) }</p>
            <p class="kern-sr-only" role="status">{ noch.map(worte::noch_sekunden_gehoert) }</p>
            // Any touch and any key goes on: see `lausche`.
            <button type="button" class="kern-btn kern-btn--primary">
                <span class="kern-label">{ worte::WEITERMACHEN }</span>
            </button>
        </dialog>
    }
}

/// The end of a visit, below all that there was to read.
pub(super) fn ende(dispatch: &Callback<Message>) -> Html {
    html! {
        <div class="knopfleiste">
            { knopf(worte::BEENDEN, dispatch, || KioskMessage::Ended.into()) }
        </div>
    }
}

/// What can be done with the result at a kiosk.
pub(super) fn taten(state: &State) -> Html {
    let drucken = Callback::from(|_: MouseEvent| host::drucke());
    html! {
        <>
            <div class="knopfleiste">
                <a class="kern-btn kern-btn--secondary" href={state.adresse(Route::Angaben)}>
                    <span class="kern-label">{ seiten::ANGABEN }</span>
                </a>
                if state.konfiguration.erlaubt(Schluessel::KioskDateien) {
                    <a class="kern-btn kern-btn--secondary" href={Route::Druck(Art::Pruefung).hash()}>
                        <span class="kern-label">{ dokumentworte::DRUCK_KOPF }</span>
                    </a>
                }
                if state.darf_drucken() {
                    <button type="button" class="kern-btn kern-btn--secondary" onclick={drucken}>
                        <span class="kern-label">{ worte::DRUCKEN }</span>
                    </button>
                }
            </div>
            // Who has answered nothing has nothing to take home.
            if !state.hat_keine_antworten() {
                { mitnehmen(state) }
            }
        </>
    }
}

/// The result as a picture for a telephone.
fn mitnehmen(state: &State) -> Html {
    let Some(adresse) = state.konfiguration.text(Schluessel::KioskAdresse) else {
        return Html::default();
    };
    let bild =
        mitnahme::code(&state.vorantrag, state.person).and_then(|code| qr::qr(adresse, &code));
    let Some(bild) = bild else {
        return html! { <p class="kern-body">{ worte::MITNEHMEN_ZU_VIEL }</p> };
    };
    // Four modules of white around it, by which a camera finds it.
    let seite = bild.module + 8;
    html! {
        <section class="mitnehmen">
            <svg class="mitnehmen__bild" role="img" aria-label={worte::MITNEHMEN_BILD}
                viewBox={format!("-4 -4 {seite} {seite}")} shape-rendering="crispEdges">
                <rect x="-4" y="-4" width={seite.to_string()} height={seite.to_string()} fill="#fff" />
                <path d={bild.pfad} fill="#000" />
            </svg>
            <div>
                <h2 class="kern-heading-medium">{ worte::MITNEHMEN }</h2>
                <p class="kern-body">{ worte::MITNEHMEN_TEXT }</p>
                <p class="kern-body">{ worte::MITNEHMEN_INHALT }</p>
            </div>
        </section>
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// The visit
// ---------------------------------------------------------------------------------------------------------------------

/// Hears whether somebody is there, tells how long nobody was, and keeps every link within the page.
pub(super) fn lausche(dispatch: &Callback<Message>) -> Vec<EventListener> {
    let (_, ende) = fristen(&konfiguration::lies().unwrap_or_default());
    let zuletzt = Rc::new(Cell::new(Date::now()));
    let mut listener: Vec<EventListener> = REGUNGEN
        .into_iter()
        .map(|art| {
            let zuletzt = Rc::clone(&zuletzt);
            let dispatch = dispatch.clone();
            zuerst(art, move |event| {
                let seit = sekunden_seit(&zuletzt);
                if seit >= ende && BESUCHT.get() {
                    // The machine has slept: whoever touches it now is the next visitor.
                    event.prevent_default();
                    event.stop_immediate_propagation();
                    dispatch.emit(KioskMessage::Quiet(seit, host::heute()).into());
                    return;
                }
                zuletzt.set(Date::now());
                // A finger that comes down ends the wait; only its click closes the dialog, or what lies under it would get it.
                if leerlauf_ist_offen() && event.type_() != "pointerdown" {
                    // The key or the click was for the dialog.
                    event.prevent_default();
                    event.stop_propagation();
                    dispatch.emit(KioskMessage::Touched.into());
                }
            })
        })
        .collect();
    let sieh_nach = {
        let dispatch = dispatch.clone();
        move || {
            let sekunden = sekunden_seit(&zuletzt);
            // No host can set a shorter wait: until then there is nothing to tell, and nothing is drawn anew.
            if sekunden >= u32::from(MINDESTENS_SEKUNDEN) || leerlauf_ist_offen() {
                dispatch.emit(KioskMessage::Quiet(sekunden, host::heute()).into());
            }
        }
    };
    let aufgewacht = sieh_nach.clone();
    // Not only with the next second: what is on the screen could be read until then.
    let wecker = ["visibilitychange", "focus", "resume"];
    listener.extend(wecker.map(|art| {
        let sieh_nach = aufgewacht.clone();
        zuerst(art, move |_| sieh_nach())
    }));
    // For as long as the page: every visit ends with it.
    Interval::new(1_000, sieh_nach).forget();
    listener.extend(["click", "auxclick"].map(|art| zuerst(art, bleibe)));
    // Nothing gets into the clipboard, another window or a file, where the next visitor would find it.
    let hinaus = ["copy", "cut", "dragstart", "contextmenu"];
    listener.extend(hinaus.map(|art| zuerst(art, web_sys::Event::prevent_default)));
    listener.push(zuerst("pagehide", |_| verbirg()));
    // The browser has kept the page of another visit.
    listener.push(zuerst("pageshow", |event| {
        let aufbewahrt = Reflect::get(event, &"persisted".into());
        if aufbewahrt.is_ok_and(|wert| wert.is_truthy()) {
            beende();
        }
    }));
    listener
}

/// Whole seconds since then; what lies beyond u32 is long enough. After a clock was set back they are counted anew.
fn sekunden_seit(zuletzt: &Cell<f64>) -> u32 {
    let jetzt = Date::now();
    let seit = (jetzt - zuletzt.get()).max(0.0);
    zuletzt.set(jetzt - seit);
    (seit / 1_000.0) as u32
}

/// Hears an event before anything in the page does, and may keep the browser from what it does with it.
fn zuerst(art: &'static str, tue: impl FnMut(&web_sys::Event) + 'static) -> EventListener {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(&host::fenster(), art, options, tue)
}

/// A link leads to a page of this program, in place of the one that the history knows, or nowhere.
fn bleibe(event: &web_sys::Event) {
    let element = event
        .target()
        .and_then(|ziel| ziel.dyn_into::<Element>().ok());
    let Some(link) = element.and_then(|element| element.closest("a[href]").ok().flatten()) else {
        return;
    };
    event.prevent_default();
    let ziel = link.get_attribute("href").unwrap_or_default();
    if event.type_() == "click" && ziel.starts_with("#/") {
        host::ersetze_hash(&ziel);
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    host::element(LEERLAUF)?.dyn_into().ok()
}

fn leerlauf_ist_offen() -> bool {
    dialog().is_some_and(|dialog| dialog.open())
}

/// Opens the dialog over everything else, or closes it and gives the focus back; and knows what the page then holds.
pub(super) fn gezeichnet(state: &State) {
    BESUCHT.set(!state.ist_unberuehrt(host::heute()));
    if state.darf_drucken() {
        host::kennzeichne("data-drucken");
    }
    let Some(dialog) = dialog() else {
        return;
    };
    match state.kiosk {
        Some(Besuch::EndetIn(_)) if !dialog.open() => {
            // It is in the page and closed, so it opens.
            let _ = dialog.show_modal();
        }
        Some(Besuch::Laeuft) if dialog.open() => dialog.close(),
        Some(_) | None => {}
    }
}

/// Nothing of the visit is to be seen any more.
fn verbirg() {
    for id in ["app", LEERLAUF] {
        if let Some(element) = host::element(id) {
            // A name that is one.
            let _ = element.set_attribute("hidden", "");
        }
    }
}

/// Ends the visit: memory goes with the page. Nothing was stored or copied; a draft that somebody keeps on this device for
/// the page that is no kiosk stays.
pub(super) fn beende() {
    verbirg();
    druckwerk::brich_ab();
    host::rufe(VON_VORN, "");
}
