//! The page that prints: the document as a PDF file, on paper, its dates for a calendar; and the document itself.

use yew::{Callback, Html, MouseEvent, html};

use super::dokument::Vorschau;
use super::frage::fehlerkasten;
use super::rahmen::{UEBERSCHRIFT, zurueck};
use super::{druckwerk, host};
use crate::dialog::{
    Adresse, Druckstand, FileMessage, Message, PdfMessage, Route, State, seite_der_luecke,
};
use crate::export::dokument::{Art, Undruckbar, undruckbares};
use crate::interview::Ziel;
use crate::text::{dokument as worte, seiten, vorantrag as vorantragsworte};
use crate::uebersicht::auflagen;

/// The heading, which tells of an error as those of forms do.
pub(super) fn titel(state: &State) -> String {
    let davor = match state.druck_ist_gescheitert() {
        true => seiten::TITEL_FEHLER,
        false => "",
    };
    format!("{davor}{}", worte::DRUCK_KOPF)
}

/// The page.
pub(super) fn seite(state: &State, art: Art, dispatch: &Callback<Message>) -> Html {
    // What only a Vorantrag tells is printed wherever one comes from.
    let art = art.max(Art::von(&state.vorantrag));
    let (route, wort) = match art {
        Art::Pruefung => (state.ergebnisseite(), seiten::ZUM_ERGEBNIS),
        Art::Vorantrag => (Route::Vorantrag, vorantragsworte::ZUR_AUFGABENLISTE),
    };
    html! {
        <>
            <div class="lesen nicht-drucken">
                { zurueck(route, wort) }
                { fehler(state, art, dispatch) }
                <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::DRUCK_KOPF }</h1>
                <p class="kern-body">{ worte::DRUCK_TEXT }</p>
                { auftrag(state, art, dispatch) }
                { weitere(state, dispatch) }
                <p class="kern-body">{ worte::SO_SIEHT_ES_AUS }</p>
            </div>
            <Vorschau vorantrag={state.vorantrag.clone()} {art} />
        </>
    }
}

/// What makes the PDF file, and how far it is. The button stays while it works, for who presses it twice and for the focus.
fn auftrag(state: &State, art: Art, dispatch: &Callback<Message>) -> Html {
    let drucken = Callback::from(|_: MouseEvent| host::drucke());
    let erstellen = dispatch.reform(move |_: MouseEvent| Message::from(PdfMessage::Requested(art)));
    let abbrechen = dispatch.reform(|_: MouseEvent| Message::from(PdfMessage::Cancelled));
    let arbeitet = state.druck_laeuft().then_some("true");
    let prozent = match state.druck {
        Druckstand::Laeuft(prozent, _) => Some(prozent),
        Druckstand::Keiner | Druckstand::Undruckbar | Druckstand::Fehlgeschlagen(_) => None,
    };
    html! {
        <div class="knopfleiste">
            <button type="button" class="kern-btn kern-btn--primary" aria-disabled={arbeitet} onclick={erstellen}>
                <span class="kern-label">{ worte::PDF_ERSTELLEN }</span>
            </button>
            if state.darf_drucken() {
                <button type="button" class="kern-btn kern-btn--secondary" onclick={drucken}>
                    <span class="kern-label">{ worte::DRUCKEN }</span>
                </button>
            }
            { druckwerk::fortschritt(prozent, abbrechen) }
        </div>
    }
}

/// The data alone, and the dates.
fn weitere(state: &State, dispatch: &Callback<Message>) -> Html {
    let daten = dispatch.reform(|_: MouseEvent| Message::from(FileMessage::DownloadRequested));
    html! {
        <ul class="verweise">
            <li><button type="button" class="verweis" onclick={daten}>{ worte::NUR_DATEN }</button></li>
            { fristen(state, dispatch) }
        </ul>
    }
}

/// The dates for a calendar, if there are any: with names only for who asks for it.
fn fristen(state: &State, dispatch: &Callback<Message>) -> Html {
    if auflagen(&state.vorantrag)
        .iter()
        .all(|zeile| zeile.bis.is_none())
    {
        return Html::default();
    }
    let anzahl = state.vorantrag.personen.len();
    let mit_namen = (0..anzahl).any(|nummer| state.vorantrag.name(nummer).is_some());
    let knopf = |mit_namen: bool, wort: &'static str| {
        let klick =
            dispatch.reform(move |_: MouseEvent| FileMessage::CalendarRequested(mit_namen).into());
        html! { <li><button type="button" class="verweis" onclick={klick}>{ wort }</button></li> }
    };
    html! {
        <>
            { knopf(false, worte::KALENDER) }
            if mit_namen {
                { knopf(true, worte::KALENDER_MIT_NAMEN) }
            }
        </>
    }
}

/// Why there is no PDF file, and what to do about it.
fn fehler(state: &State, art: Art, dispatch: &Callback<Message>) -> Html {
    if !state.druck_ist_gescheitert() {
        return Html::default();
    }
    match state.druck {
        Druckstand::Keiner | Druckstand::Laeuft(..) => Html::default(),
        Druckstand::Undruckbar => {
            let undruckbar = undruckbares(&state.vorantrag);
            let felder = undruckbar
                .iter()
                .map(|eines| undruckbares_feld(state, eines));
            fehlerkasten(worte::KEINE_PDF, html! { <ul>{ for felder }</ul> })
        }
        Druckstand::Fehlgeschlagen(fehler) => {
            let nochmal = move |_: MouseEvent| Message::from(PdfMessage::Requested(art));
            druckwerk::gescheitert(fehler, dispatch.reform(nochmal))
        }
    }
}

fn undruckbares_feld(state: &State, undruckbar: &Undruckbar) -> Html {
    let Undruckbar { wo, zeichen } = undruckbar;
    let name = wo.person.and_then(|person| state.vorantrag.name(person));
    let was = vorantragsworte::fehlendes(*wo, name);
    let route = seite_der_luecke(*wo, Ziel::Pruefen);
    let adresse = Adresse::neu(wo.person.unwrap_or(state.person), route);
    html! { <li><a href={adresse.hash()}>{ worte::undruckbar(&was, zeichen) }</a></li> }
}
