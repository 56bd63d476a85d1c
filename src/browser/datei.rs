//! Opening a data file: the field for it, what is wrong with it, or what differs in it.

use js_sys::Array;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, MouseEvent, TargetCast, html};

use super::frage::FEHLER;
use super::rahmen::UEBERSCHRIFT;
use super::{ablage, heute, vergleich};
use crate::beispiel::Musterfall;
use crate::dialog::{FileMessage, GeleseneDatei, Message, Route, State};
use crate::export::Datei;
use crate::interview::Ziel;
use crate::text::{self, auswertung, seiten};
use crate::vergleich::Vergleichsart;
use crate::vorantrag::Ergebnis;

/// Id of the file field.
const FELD: &str = "datei";

/// The heading: whether a file is open.
pub(super) fn ueberschrift(state: &State) -> &'static str {
    match &state.datei {
        Some(GeleseneDatei { inhalt: Ok(_), .. }) => seiten::DATEI_GEOEFFNET,
        Some(_) | None => seiten::DATEI_OEFFNEN,
    }
}

/// The page for files.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let inhalt = match &state.datei {
        Some(GeleseneDatei {
            name,
            inhalt: Ok(datei),
        }) => geoeffnet(state, name, datei),
        Some(_) | None => html! { <p class="kern-body">{ seiten::DATEI_TEXT }</p> },
    };
    html! {
        <div class="lesen">
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ ueberschrift(state) }</h1>
            { inhalt }
            { feld(state, dispatch) }
            { beispiele(dispatch) }
            { viele(state) }
        </div>
    }
}

/// The way to the page for many files.
fn viele(state: &State) -> Html {
    // A kiosk has files of one person at most.
    if state.kiosk.is_some() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="kern-heading-small">{ auswertung::VIELE }</h2>
            <p class="kern-body">
                { auswertung::VIELE_TEXT }{ " " }
                <a class="verweis" href={Route::Auswertung.hash()}>{ auswertung::KOPF }</a>
            </p>
        </section>
    }
}

/// Invented cases, for who wants to see how it works.
fn beispiele(dispatch: &Callback<Message>) -> Html {
    let beispiel = |fall: &Musterfall| {
        let fall = *fall;
        let laden =
            dispatch.reform(move |_: MouseEvent| Message::from(FileMessage::ExampleChosen(fall)));
        html! {
            <li><button type="button" class="verweis" onclick={laden}>{ text::musterfall(fall) }</button></li>
        }
    };
    html! {
        <section>
            <h2 class="kern-heading-small">{ seiten::BEISPIEL_LADEN }</h2>
            <p class="kern-body">{ seiten::BEISPIEL_TEXT }</p>
            <ul class="liste">{ for Musterfall::ALL.iter().map(beispiel) }</ul>
        </section>
    }
}

/// Why a file was not accepted, on whichever page it was chosen or dropped.
pub(super) fn abgelehnt(state: &State) -> Html {
    let Some((name, fehler)) = state.abgelehnte_datei() else {
        return Html::default();
    };
    html! {
        <div id={FEHLER} class="kern-alert kern-alert--danger meldung" role="alert" tabindex="-1">
            <div class="kern-alert__body">
                <h2 class="kern-heading-small">{ seiten::DATEI_ABGELEHNT }</h2>
                <p class="kern-body">{ dateiname(name) }</p>
                <p class="kern-body">{ text::dateifehler(fehler) }</p>
                <p class="kern-body">{ seiten::ANGABEN_UNVERAENDERT }</p>
            </div>
        </div>
    }
}

fn dateiname(name: &str) -> String {
    format!("{}: {}", seiten::DATEI, text::sichtbar(name))
}

/// What is in the file, and what differs from the result that is stored in it.
fn geoeffnet(state: &State, name: &str, datei: &Datei) -> Html {
    let ergebnisse: Vec<Ergebnis> = datei.vorantrag.ergebnisse().collect();
    let vergleiche = datei.vergleiche(&ergebnisse);
    let weicht_ab = vergleiche
        .iter()
        .flatten()
        .any(|vergleich| !vergleich.ist_gleich());
    let zeilen = ergebnisse.iter().zip(&vergleiche).enumerate();
    let zeilen: Vec<Html> = zeilen
        .map(|(nummer, (jetzt, vergleich))| match vergleich {
            Some(vergleich) => vergleich::person(nummer, datei.vorantrag.name(nummer), Vergleichsart::Datei, vergleich),
            None => html! {
                <section>
                    { vergleich::kopf(nummer, datei.vorantrag.name(nummer), (jetzt.verdict(), jetzt.zuordnung)) }
                    <p class="kern-body">{ text::kein_gespeichertes_ergebnis() }</p>
                </section>
            },
        })
        .collect();
    let naechste = state.fortsetzung(Ziel::Ergebnis);
    html! {
        <>
            <p class="vorzeile">
                { dateiname(name) }
                { format!(" · {}: {}", seiten::START_STICHTAG, datei.vorantrag.stichtag) }
                { heute::verweis(state) }
            </p>
            if zeilen.is_empty() {
                <p class="kern-body">{ text::keine_person() }</p>
            }
            { for zeilen }
            if weicht_ab {
                <p class="kern-body">{ text::warum_anders() }</p>
            }
            <div class="knopfleiste">
                <a class="kern-btn kern-btn--primary" href={state.adresse(naechste)}>
                    <span class="kern-label">
                        { if naechste == Route::Ergebnis { seiten::ERGEBNIS_ANSEHEN } else { seiten::FORTSETZEN } }
                    </span>
                </a>
                <a class="kern-btn kern-btn--secondary" href={state.adresse(Route::Angaben)}>
                    <span class="kern-label">{ seiten::ANGABEN }</span>
                </a>
            </div>
            <h2 class="kern-heading-small">{ seiten::ANDERE_DATEI }</h2>
        </>
    }
}

fn feld(state: &State, dispatch: &Callback<Message>) -> Html {
    let dispatch = dispatch.clone();
    let gewaehlt = Callback::from(move |event: Event| {
        let feld: HtmlInputElement = event.target_unchecked_into();
        if let Some(dateien) = feld.files() {
            let dispatch = dispatch.clone();
            ablage::lies(&Array::from(&dateien), move |message| {
                dispatch.emit(Message::from(message))
            });
        }
        // So that the same file can be chosen again after it was mended.
        feld.set_value("");
    });
    let beschrieben = match &state.datei {
        Some(GeleseneDatei { inhalt: Err(_), .. }) => format!("{FELD}-hinweis {FEHLER}"),
        Some(_) | None => format!("{FELD}-hinweis"),
    };
    html! {
        <div class="kern-form-input">
            <label class="kern-label" for={FELD}>{ seiten::DATEI_WAEHLEN }</label>
            <div class="kern-hint" id={format!("{FELD}-hinweis")}>{ seiten::DATEI_ABLEGEN }</div>
            <input id={FELD} class="kern-form-input__input dateifeld" type="file" accept=".pdf,.json,application/pdf,application/json"
                aria-describedby={beschrieben} onchange={gewaehlt} />
        </div>
    }
}
