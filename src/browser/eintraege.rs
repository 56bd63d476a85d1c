//! Rows of answers, each with its "Ändern".

use yew::{Callback, Html, MouseEvent, html};

use crate::dialog::{Message, Route, State};
use crate::facts::{Listenart, Question};
use crate::interview::Ziel;
use crate::text::{self, seiten};

/// One answer.
pub(super) fn antwort(
    state: &State,
    frage: Question,
    anzahl: usize,
    antwort: Option<String>,
    ziel: Ziel,
) -> Html {
    let name = text::frage(frage, anzahl);
    html! {
        <div>
            <dt>{ name }</dt>
            <dd>{ antwort.unwrap_or_else(|| seiten::NICHT_BEANTWORTET.to_owned()) }</dd>
            <dd class="taten">{ aendern(state, frage, name, ziel) }</dd>
        </div>
    }
}

/// Leads to a question.
pub(super) fn aendern(state: &State, frage: Question, name: &str, ziel: Ziel) -> Html {
    html! {
        <a class="verweis" href={state.adresse(Route::Frage(frage, ziel))}>
            { seiten::AENDERN }<span class="kern-sr-only">{ ": " }{ name }</span>
        </a>
    }
}

/// One record in a line, with "Ändern" and "Entfernen".
pub(super) fn zeile(
    state: &State,
    liste: Listenart,
    nummer: usize,
    ziel: Ziel,
    dispatch: &Callback<Message>,
) -> Html {
    let name = text::eintrag(liste, nummer);
    let antworten: Vec<String> = liste
        .fragen(nummer)
        .into_iter()
        .filter_map(|frage| state.vorantrag.antwort(state.person, frage))
        .map(|antwort| text::antwort(&antwort))
        .collect();
    let inhalt = if antworten.is_empty() {
        seiten::NOCH_LEER.to_owned()
    } else {
        antworten.join(" · ")
    };
    html! {
        <div>
            <dt>{ name.clone() }</dt>
            <dd>{ inhalt }</dd>
            <dd class="taten">
                { aendern(state, liste.erste_frage(nummer), &name, ziel) }
                { entfernen(liste, nummer, dispatch) }
            </dd>
        </div>
    }
}

/// Takes a record away.
pub(super) fn entfernen(liste: Listenart, nummer: usize, dispatch: &Callback<Message>) -> Html {
    let entferne = dispatch.reform(move |_: MouseEvent| Message::RecordRemoved(liste, nummer));
    html! {
        <button type="button" class="verweis" onclick={entferne}>
            { seiten::ENTFERNEN }
            <span class="kern-sr-only">{ ": " }{ text::eintrag(liste, nummer) }</span>
        </button>
    }
}
