//! Many files at once, for the Bewilligungsstelle: the fields for them, how far the evaluation is, and the table.

mod ablagezone;
mod arbeit;
mod ordner;
mod schaubild;
mod tabelle;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlInputElement};
use yew::{Callback, Event, Html, InputEvent, MouseEvent, SubmitEvent, TargetCast, html};

use self::ablagezone::Ablagezone;
pub(super) use self::arbeit::{ist_worker, melde_an};
use self::ordner::{Ding, Fundstueck};
use self::tabelle::Tabelle;
use super::frage::{fehler_uebersicht, gescheitert};
use super::rahmen::{UEBERSCHRIFT, zurueck};
use super::werk::{self, Nachricht, Werkart};
use super::{druckwerk, host};
use crate::dialog::{
    Auswertungsstand, Druckfehler, EvaluationMessage, FileMessage, Message, PdfMessage, Route,
    State, Tabellendruck,
};
use crate::export::statistik;
use crate::text::{auswertung as worte, seiten, statistik as tabellenworte};

/// Ids of the fields.
const DATEIEN: &str = "dateien";
const ORDNER: &str = "ordner";
const STICHTAG: &str = "stichtag";
/// Id of the button that ends an evaluation.
const ABBRECHEN: &str = "auswertung-abbrechen";

thread_local! {
    /// The files that were chosen so far: the browser's, of which the dialog knows but the number.
    static GEWAEHLT: RefCell<Vec<Fundstueck>> = const { RefCell::new(Vec::new()) };
    /// Which evaluation it is: an earlier one hands nothing over any more.
    static LAUF: Cell<u32> = const { Cell::new(0) };
}

/// Adds files to those that were chosen before.
fn waehle(dazu: Vec<Fundstueck>, dispatch: &Callback<Message>) {
    let anzahl = GEWAEHLT.with_borrow_mut(|gewaehlt| {
        gewaehlt.extend(dazu);
        gewaehlt.len()
    });
    dispatch.emit(EvaluationMessage::Chosen(anzahl).into());
}

/// Adds what was dropped, once the browser has listed it.
fn waehle_abgelegtes(dinge: Vec<Ding>, dispatch: Callback<Message>) {
    spawn_local(async move { waehle(ordner::dateien(dinge).await, &dispatch) });
}

/// Keeps so many of the files.
pub(super) fn behalte(anzahl: usize) {
    GEWAEHLT.with_borrow_mut(|gewaehlt| gewaehlt.truncate(anzahl));
}

/// Has the chosen files evaluated.
pub(super) fn werte_aus(state: &State, dispatch: Callback<Message>) {
    let stichtag = state.auswertung.stichtag.map(|stichtag| stichtag.iso());
    let stichtag = stichtag.unwrap_or_default();
    let (auftrag, bis) = portion(0, &stichtag);
    werk::beginne(Werkart::Auswertung, &auftrag, move |nachricht| {
        let message = match nachricht {
            Nachricht::Fortschritt { fertig, .. } =>
            {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a number of files; what is none becomes one"
                )]
                EvaluationMessage::Progressed(fertig as usize)
            }
            Nachricht::Fertig(ergebnis) => arbeit::lies(&ergebnis).map_or(
                EvaluationMessage::Failed(Druckfehler::Abgebrochen),
                |auswertung| EvaluationMessage::Finished(Rc::new(auswertung)),
            ),
            Nachricht::NichtGeladen => EvaluationMessage::Failed(Druckfehler::NichtGeladen),
            Nachricht::Abgebrochen => EvaluationMessage::Failed(Druckfehler::Abgebrochen),
        };
        // The button that has the focus goes when there is nothing more to cancel.
        let ohne_fokus =
            !matches!(message, EvaluationMessage::Progressed(_)) && host::hat_fokus(ABBRECHEN);
        dispatch.emit(message.into());
        if ohne_fokus {
            host::fokussiere(UEBERSCHRIFT);
        }
    });
    LAUF.set(LAUF.get().wrapping_add(1));
    reiche_nach(LAUF.get(), bis);
}

/// So many files are handed over at once, of so many bytes: a browser needs half a millisecond for each, and nobody
/// is answered meanwhile; and the worker holds the content of two portions.
const PORTION: usize = 100;
const PORTION_BYTES: f64 = 8_000_000.0;

/// The files from this one on, as the worker takes them, and the number of the first that is not among them.
///
/// Their contents are one: for a browser, ten thousand files are a hundred things to hand over and to read, which is
/// quicker by seconds.
fn portion(ab: usize, stichtag: &str) -> (Object, usize) {
    let (dateien, inhalte) = (Array::new(), Array::new());
    let von = GEWAEHLT.with_borrow(|gewaehlt| {
        let mut bytes = 0.0;
        for Fundstueck { name, datei } in gewaehlt.iter().skip(ab).take(PORTION) {
            let groesse = datei.size();
            let gelesen = arbeit::hindernis(name, groesse).is_none();
            dateien.push(&Array::of3(
                &name.as_str().into(),
                &groesse.into(),
                &gelesen.into(),
            ));
            if gelesen {
                inhalte.push(datei);
                bytes += groesse;
            }
            if bytes > PORTION_BYTES {
                break;
            }
        }
        gewaehlt.len()
    });
    let portion = Object::new();
    let setze = |name: &str, wert: &JsValue| {
        // An object of our own takes every property.
        let _ = Reflect::set(&portion, &name.into(), wert);
    };
    let bis = ab.saturating_add(usize::try_from(dateien.length()).unwrap_or(usize::MAX));
    setze("dateien", &dateien);
    // Files are always a content; without one the worker would not know any of them.
    setze(
        "inhalt",
        &Blob::new_with_blob_sequence(&inhalte).map_or(JsValue::NULL, Into::into),
    );
    setze("von", &u32::try_from(von).unwrap_or(u32::MAX).into());
    setze("stichtag", &stichtag.into());
    (portion, bis)
}

/// Hands over the files from this one on, as long as this evaluation goes on.
fn reiche_nach(lauf: u32, ab: usize) {
    Timeout::new(0, move || {
        let da = GEWAEHLT.with_borrow(|gewaehlt| ab < gewaehlt.len());
        if !da || lauf != LAUF.get() {
            return;
        }
        let (portion, bis) = portion(ab, "");
        if werk::sende(Werkart::Auswertung, &portion) {
            reiche_nach(lauf, bis);
        }
    })
    .forget();
}

/// Has the table written as a PDF file.
pub(super) fn drucke(state: &State, dispatch: &Callback<Message>) {
    let Some(auswertung) = &state.auswertung.tabelle else {
        return;
    };
    druckwerk::beginne(
        &statistik::als_json(auswertung),
        tabellenworte::dateiname(auswertung, "pdf"),
        dispatch.reform(|message| EvaluationMessage::Pdf(message).into()),
        dispatch.reform(|()| FileMessage::DownloadRefused.into()),
    );
}

/// Ends the workers that the State no longer wants.
pub(super) fn raeume_auf(state: &State) {
    if !state.auswertung_laeuft() {
        werk::brich_ab(Werkart::Auswertung);
    }
}

/// The heading, which tells of an error as those of forms do.
pub(super) fn titel(state: &State) -> String {
    let davor = match state.auswertung.hat_fehler() {
        true => seiten::TITEL_FEHLER,
        false => "",
    };
    format!("{davor}{}", worte::KOPF)
}

/// The page.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    html! {
        <>
            <Ablagezone dispatch={dispatch.clone()} />
            <div class="lesen nicht-drucken">
                { zurueck(Route::Datei, seiten::DATEI_OEFFNEN) }
                { fehler(state, dispatch) }
                <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::KOPF }</h1>
                <p class="kern-body">{ worte::TEXT }</p>
                { felder(dispatch) }
                { stichtag(state, dispatch) }
                { fortschritt(state, dispatch) }
                if state.auswertung.tabelle.is_some() {
                    { leiste(state, dispatch) }
                }
            </div>
            if let Some(auswertung) = &state.auswertung.tabelle {
                <Tabelle auswertung={Rc::clone(auswertung)} />
            }
        </>
    }
}

fn felder(dispatch: &Callback<Message>) -> Html {
    let gewaehlt = |dispatch: &Callback<Message>| {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let feld: HtmlInputElement = event.target_unchecked_into();
            if let Some(dateien) = feld.files() {
                waehle(ordner::gewaehlt(&Array::from(&dateien)), &dispatch);
            }
            // So that the same files can be chosen again after they were mended.
            feld.set_value("");
        })
    };
    html! {
        <div class="auswahl-dateien">
            <div class="kern-form-input">
                <label class="kern-label" for={DATEIEN}>{ worte::DATEIEN_WAEHLEN }</label>
                <input id={DATEIEN} class="kern-form-input__input dateifeld" type="file" multiple={true}
                    accept=".pdf,.json,.jsonl,.ndjson,application/pdf,application/json"
                    aria-describedby="ablegen" onchange={gewaehlt(dispatch)} />
            </div>
            <div class="kern-form-input">
                <label class="kern-label" for={ORDNER}>{ worte::ORDNER_WAEHLEN }</label>
                <input id={ORDNER} class="kern-form-input__input dateifeld" type="file" webkitdirectory={true}
                    aria-describedby="ablegen" onchange={gewaehlt(dispatch)} />
            </div>
            <p class="kern-hint" id="ablegen">{ worte::ABLEGEN }</p>
        </div>
    }
}

/// The one day for which all are to be assessed.
fn stichtag(state: &State, dispatch: &Callback<Message>) -> Html {
    let senden = dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        EvaluationMessage::Submitted.into()
    });
    let tippen = dispatch.reform(|event: InputEvent| {
        let feld: HtmlInputElement = event.target_unchecked_into();
        EvaluationMessage::Typed(feld.value()).into()
    });
    let fehler = state.auswertung.fehler;
    let falsch = fehler.is_some();
    let beschrieben = match falsch {
        true => format!("{STICHTAG}-fehler {STICHTAG}-hinweis"),
        false => format!("{STICHTAG}-hinweis"),
    };
    html! {
        <form class="stichtag-fuer-alle" onsubmit={senden} novalidate={true}>
            <div class={if falsch { "kern-form-input kern-form-input--error" } else { "kern-form-input" }}>
                <label class="kern-label" for={STICHTAG}>{ worte::STICHTAG }</label>
                <div class="kern-hint" id={format!("{STICHTAG}-hinweis")}>{ worte::STICHTAG_HINWEIS }</div>
                <input id={STICHTAG} class="kern-form-input__input" type="text" inputmode="numeric" autocomplete="off"
                    value={state.auswertung.getippt.clone()} oninput={tippen}
                    aria-invalid={falsch.then_some("true")} aria-describedby={beschrieben} />
                if let Some(fehler) = fehler {
                    <p class="kern-error" id={format!("{STICHTAG}-fehler")}>
                        <span class="kern-body">{ worte::stichtag_fehler(fehler) }</span>
                    </p>
                }
            </div>
            <button type="submit" class="kern-btn kern-btn--secondary">
                <span class="kern-label">{ worte::STICHTAG_UEBERNEHMEN }</span>
            </button>
        </form>
    }
}

/// How far it is. The words are there for who listens, too, but not with every file.
fn fortschritt(state: &State, dispatch: &Callback<Message>) -> Html {
    let abbrechen = dispatch.reform(|_: MouseEvent| EvaluationMessage::Cancelled.into());
    let von = state.auswertung.dateien;
    let gehoert = match state.auswertung.stand {
        Auswertungsstand::Laeuft(_) => worte::LAEUFT.to_owned(),
        Auswertungsstand::Leer => worte::LEER.to_owned(),
        Auswertungsstand::Keine if state.auswertung.tabelle.is_some() => {
            worte::stand(state.auswertung.ausgewertet, von)
        }
        Auswertungsstand::Keine | Auswertungsstand::Fehlgeschlagen(_) => String::new(),
    };
    html! {
        <div class="fortschritt">
            <p class="kern-body" role="status">{ gehoert }</p>
            if let Auswertungsstand::Laeuft(fertig) = state.auswertung.stand {
                <progress aria-label={worte::FORTSCHRITT} max={von.max(1).to_string()} value={fertig.to_string()}></progress>
                <p class="kern-body kern-body--muted">{ worte::stand(fertig, von) }</p>
                <button id={ABBRECHEN} type="button" class="kern-btn kern-btn--secondary" onclick={abbrechen}>
                    <span class="kern-label">{ worte::ABBRECHEN }</span>
                </button>
            }
        </div>
    }
}

/// What went wrong, and what to do about it.
fn fehler(state: &State, dispatch: &Callback<Message>) -> Html {
    let klick = |nochmal: EvaluationMessage| {
        dispatch.reform(move |_: MouseEvent| Message::from(nochmal.clone()))
    };
    match (state.auswertung.stand, state.auswertung.pdf) {
        (Auswertungsstand::Fehlgeschlagen(fehler), _) => {
            let satz = match fehler {
                Druckfehler::NichtGeladen => worte::NICHT_GELADEN,
                Druckfehler::Abgebrochen => worte::ABGEBROCHEN,
            };
            gescheitert(
                worte::KEINE_TABELLE,
                satz,
                klick(EvaluationMessage::Retried),
            )
        }
        (_, Tabellendruck::Fehlgeschlagen(fehler)) => {
            druckwerk::gescheitert(fehler, klick(EvaluationMessage::PdfRequested))
        }
        _ => {
            let falsch = state.auswertung.fehler.map(worte::stichtag_fehler);
            let falsch = falsch.map(|satz| (STICHTAG.to_owned(), satz.to_owned()));
            fehler_uebersicht(falsch.into_iter())
        }
    }
}

/// What can be done with the table.
fn leiste(state: &State, dispatch: &Callback<Message>) -> Html {
    let klick = |message: EvaluationMessage| {
        dispatch.reform(move |_: MouseEvent| Message::from(message.clone()))
    };
    let arbeitet = state.tabellendruck_laeuft().then_some("true");
    let prozent = match state.auswertung.pdf {
        Tabellendruck::Laeuft(prozent) => Some(prozent),
        Tabellendruck::Keiner | Tabellendruck::Fehlgeschlagen(_) => None,
    };
    html! {
        <div class="knopfleiste nicht-drucken">
            <button type="button" class="kern-btn kern-btn--primary" onclick={klick(EvaluationMessage::TableRequested)}>
                <span class="kern-label">{ worte::ALS_CSV }</span>
            </button>
            <button type="button" class="kern-btn kern-btn--secondary" onclick={klick(EvaluationMessage::ListRequested)}>
                <span class="kern-label">{ worte::LISTE_ALS_CSV }</span>
            </button>
            <button type="button" class="kern-btn kern-btn--secondary" aria-disabled={arbeitet}
                onclick={klick(EvaluationMessage::PdfRequested)}>
                <span class="kern-label">{ worte::ALS_PDF }</span>
            </button>
            <button type="button" class="kern-btn kern-btn--secondary" onclick={klick(EvaluationMessage::Cleared)}>
                <span class="kern-label">{ worte::LEEREN }</span>
            </button>
            { druckwerk::fortschritt(prozent, klick(EvaluationMessage::Pdf(PdfMessage::Cancelled))) }
        </div>
    }
}
