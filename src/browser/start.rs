//! The start page.

use yew::{Html, html};

use super::rahmen::UEBERSCHRIFT;
use crate::dialog::{Route, State};
use crate::facts::Question;
use crate::interview::Ziel;
use crate::text::seiten;

/// How long it takes, which papers to have at hand, where the data stays.
pub(super) fn seite(state: &State) -> Html {
    let leer = state.hat_keine_antworten();
    let stichtag = Route::Frage(Question::Stichtag, Ziel::Ergebnis);
    html! {
        <>
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ seiten::START_KOPF }</h1>
            <p class="kern-body kern-body--large">{ seiten::START_TEXT }</p>
            <p class="kern-body">{ seiten::START_DAUER }</p>
            if !leer {
                <p class="kern-body">{ seiten::START_VORHANDEN }</p>
            }
            <div class="knopfleiste">
                <a class="kern-btn kern-btn--primary" href={state.adresse(state.naechste_seite(Ziel::Ergebnis))}>
                    <span class="kern-label">
                        { if leer { seiten::BEGINNEN } else { seiten::FORTSETZEN } }
                    </span>
                </a>
                <a class="kern-btn kern-btn--secondary" href={state.adresse(Route::Datei)}>
                    <span class="kern-label">{ seiten::DATEI_ODER_BEISPIEL }</span>
                </a>
                <a class="kern-btn kern-btn--secondary" href={state.adresse(Route::Vorantrag)}>
                    <span class="kern-label">{ seiten::VORANTRAG_ZUSAMMENSTELLEN }</span>
                </a>
            </div>
            <p class="kern-body">
                { format!("{}: {} ", seiten::START_STICHTAG, state.vorantrag.stichtag) }
                <a class="verweis" href={state.adresse(stichtag)}>
                    { seiten::AENDERN }<span class="kern-sr-only">{ " " }{ seiten::START_STICHTAG }</span>
                </a>
            </p>
            <div class="spalten">
                <section>
                    <h2 class="kern-heading-small">{ seiten::START_UNTERLAGEN }</h2>
                    <ul class="liste">
                        { for seiten::START_UNTERLAGEN_LISTE.iter().map(|punkt| html! { <li>{ *punkt }</li> }) }
                    </ul>
                </section>
                <section>
                    <h2 class="kern-heading-small">{ seiten::START_DATENSCHUTZ }</h2>
                    <p class="kern-body">{ seiten::START_DATENSCHUTZ_TEXT }</p>
                </section>
            </div>
        </>
    }
}
