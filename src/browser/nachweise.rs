//! The documents as a check list.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, html};

use super::rahmen::{UEBERSCHRIFT, zurueck};
use crate::dialog::{FormMessage, Message, Route, State};
use crate::facts::Beleg;
use crate::text::{self, seiten, vorantrag as worte};
use crate::vollstaendigkeit::{Abschnitt, Nachweiszeile, nachweise};

/// The documents that the results ask for, each with a box.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let zeilen = nachweise(&state.vorantrag);
    // They come in order: those for all, then person by person.
    let gruppen = zeilen.chunk_by(|eine, andere| eine.person == andere.person);
    html! {
        <div class="lesen">
            { zurueck(Route::Vorantrag, worte::ZUR_AUFGABENLISTE) }
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::abschnitt(Abschnitt::Nachweise) }</h1>
            <p class="kern-body">
                { if zeilen.is_empty() { worte::KEINE_BELEGE } else { worte::NACHWEISE_TEXT } }
            </p>
            { for gruppen.map(|gruppe| self::gruppe(state, gruppe, dispatch)) }
            <div class="knopfleiste">
                <a class="kern-btn kern-btn--primary" href={Route::Vorantrag.hash()}>
                    <span class="kern-label">{ seiten::WEITER }</span>
                </a>
            </div>
        </div>
    }
}

fn gruppe(state: &State, zeilen: &[Nachweiszeile], dispatch: &Callback<Message>) -> Html {
    let Some(erste) = zeilen.first() else {
        return Html::default();
    };
    let fuer_wen = match erste.person {
        None => worte::NACHWEISE_FUER_ALLE.to_owned(),
        Some(person) => text::person(person, state.vorantrag.name(person)),
    };
    html! {
        <fieldset class="kern-fieldset belege">
            <legend class="kern-label kern-label--large">{ fuer_wen }</legend>
            <div class="kern-fieldset__body">{ for zeilen.iter().map(|zeile| kasten(zeile, dispatch)) }</div>
        </fieldset>
    }
}

fn kasten(zeile: &Nachweiszeile, dispatch: &Callback<Message>) -> Html {
    let person = zeile.person;
    let beleg = Beleg::from(zeile.nachweis);
    let id = format!(
        "beleg-{}-{}",
        person.map_or(0, |person| person + 1),
        beleg.wort()
    );
    let haken = dispatch.reform(move |event: Event| {
        let an = event
            .target()
            .and_then(|ziel| ziel.dyn_into::<HtmlInputElement>().ok())
            .is_some_and(|kasten| kasten.checked());
        FormMessage::Attached(person, beleg, an).into()
    });
    html! {
        <div class="kern-form-check">
            <input class="kern-form-check__checkbox" type="checkbox" id={id.clone()} checked={zeile.liegt_bei} onchange={haken} />
            <label class="kern-label" for={id}>{ text::nachweis(zeile.nachweis) }</label>
        </div>
    }
}
