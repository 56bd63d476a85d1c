//! What today as Stichtag would change, before it is changed.

use yew::{Callback, Html, MouseEvent, html};

use super::rahmen::UEBERSCHRIFT;
use super::{host, vergleich};
use crate::dialog::{Message, Route, State};
use crate::export::Vergleich;
use crate::text::{self, Vergleichsart, seiten};
use crate::vorantrag::Vorantrag;

/// The link to this page, where today is not the Stichtag already.
pub(super) fn verweis(state: &State) -> Html {
    if state.vorantrag.stichtag == host::heute() {
        return Html::default();
    }
    html! {
        <>{ " · " }<a class="verweis" href={Route::Heute.hash()}>{ seiten::HEUTE_KOPF }</a></>
    }
}

/// The preview.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let heute = host::heute();
    let bisher = &state.vorantrag;
    let dann = Vorantrag {
        stichtag: heute,
        ..bisher.clone()
    };
    let widersprueche = dann.widersprueche();
    let inhalt = if bisher.stichtag == heute {
        html! { <p class="kern-body">{ text::stichtag_ist_heute(heute) }</p> }
    } else if let Some(widerspruch) = widersprueche.first() {
        html! { <p class="kern-body">{ text::stichtag_vor_beginn(heute, widerspruch.begonnen_am) }</p> }
    } else {
        let personen = bisher.ergebnisse().zip(dann.ergebnisse()).enumerate();
        html! {
            <>
                <p class="kern-body">{ text::stichtag_vorschau(bisher.stichtag, heute) }</p>
                { for personen.map(|(nummer, (vorher, jetzt))| vergleich::person(
                    nummer,
                    Vergleichsart::Stichtag,
                    &text::urteil(vorher.verdict(), vorher.zuordnung),
                    &jetzt,
                    &Vergleich::zwischen(&vorher, &jetzt),
                )) }
            </>
        }
    };
    let uebernehmen = dispatch.reform(move |_: MouseEvent| Message::TodayAdopted(heute));
    let moeglich = bisher.stichtag != heute && widersprueche.is_empty();
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
                <a class="kern-btn kern-btn--secondary" href={Route::Ergebnis.hash()}>
                    <span class="kern-label">
                        { if moeglich { seiten::HEUTE_LASSEN } else { seiten::ERGEBNIS_ANSEHEN } }
                    </span>
                </a>
            </div>
        </div>
    }
}
