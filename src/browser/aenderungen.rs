//! What would change the verdict: each change leads to its question.

use yew::{Html, html};

use super::eintraege;
use crate::dialog::State;
use crate::interview::Ziel;
use crate::text;
use crate::whatif::{Aenderung, Aenderungssatz, Auswege};

/// The smallest changes.
pub(super) fn abschnitt(state: &State, auswege: &Auswege) -> Html {
    html! {
        <section>
            <h2 class="kern-heading-medium">{ text::AENDERUNGEN_KOPF }</h2>
            <p class="kern-body">{ text::aussicht(auswege) }</p>
            if !auswege.saetze.is_empty() {
                <ul class="liste">{ for auswege.saetze.iter().map(|satz| punkt(state, satz)) }</ul>
                if !auswege.vollstaendig {
                    <p class="kern-body">{ text::WEITERE_AENDERUNGEN }</p>
                }
            }
        </section>
    }
}

fn punkt(state: &State, satz: &Aenderungssatz) -> Html {
    let personen = state.vorantrag.personen.len();
    match &satz.aenderungen[..] {
        [aenderung] => html! {
            <li>{ text::aenderungssatz(satz, personen) }{ verweis(state, aenderung) }</li>
        },
        aenderungen => html! {
            <li>
                { text::aenderungssatz(satz, personen) }
                <ul class="liste">
                    { for aenderungen.iter().map(|aenderung| html! {
                        <li>{ text::teilschritt(aenderung, personen) }{ verweis(state, aenderung) }</li>
                    }) }
                </ul>
            </li>
        },
    }
}

/// The way to its question.
fn verweis(state: &State, aenderung: &Aenderung) -> Html {
    let frage = aenderung.frage();
    let anzahl = frage
        .liste()
        .zip(state.facts())
        .map_or(0, |(liste, facts)| facts.person.anzahl(liste));
    html! {
        <span class="nicht-drucken">
            { " " }{ eintraege::aendern(state, frage, text::frage(frage, anzahl), Ziel::Ergebnis) }
        </span>
    }
}
