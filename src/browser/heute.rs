//! What today as Stichtag would change, before it is changed.

use yew::{Callback, Html, MouseEvent, html};

use super::rahmen::UEBERSCHRIFT;
use super::{host, vergleich};
use crate::dialog::{Message, RestMessage, Route, State, Vorschau};
use crate::text::{self, seiten};
use crate::vergleich::Vergleichsart;

/// The link to this page, where today is not the Stichtag already; a kiosk has no such page.
pub(super) fn verweis(state: &State) -> Html {
    if state.vorantrag.stichtag == host::heute() || state.kiosk.is_some() {
        return Html::default();
    }
    html! {
        <span class="nicht-drucken">
            { " · " }<a class="verweis" href={state.adresse(Route::Heute)}>{ seiten::HEUTE_KOPF }</a>
        </span>
    }
}

/// The preview.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let heute = host::heute();
    let vorschau = state.vorschau(heute);
    let inhalt = match &vorschau {
        Vorschau::IstStichtag => {
            html! { <p class="kern-body">{ text::stichtag_ist_heute(heute) }</p> }
        }
        Vorschau::VorBeginn(begonnen_am) => {
            html! { <p class="kern-body">{ text::stichtag_vor_beginn(heute, *begonnen_am) }</p> }
        }
        Vorschau::Personen(personen) => html! {
            <>
                <p class="kern-body">{ text::stichtag_vorschau(state.vorantrag.stichtag, heute) }</p>
                { for personen.iter().enumerate().map(|(nummer, vergleich)| {
                    vergleich::person(nummer, state.vorantrag.name(nummer), Vergleichsart::Stichtag, vergleich)
                }) }
            </>
        },
    };
    let uebernehmen =
        dispatch.reform(move |_: MouseEvent| Message::Rest(RestMessage::TodayAdopted(heute)));
    let moeglich = matches!(vorschau, Vorschau::Personen(_));
    html! {
        <div class="lesen">
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ seiten::HEUTE_KOPF }</h1>
            { inhalt }
            <div class="knopfleiste">
                if moeglich {
                    <button type="button" class="kern-btn kern-btn--primary" onclick={uebernehmen}>
                        <span class="kern-label">{ seiten::HEUTE_UEBERNEHMEN }</span>
                    </button>
                }
                <a class="kern-btn kern-btn--secondary" href={state.adresse(state.ergebnisseite())}>
                    <span class="kern-label">
                        { if moeglich { seiten::HEUTE_LASSEN } else { seiten::ERGEBNIS_ANSEHEN } }
                    </span>
                </a>
            </div>
        </div>
    }
}
