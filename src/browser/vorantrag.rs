//! The task list of the Vorantrag: its parts, each with how far it is, and the way on.

use yew::{Callback, Html, classes, html};

use super::entwurf;
use super::rahmen::UEBERSCHRIFT;
use crate::dialog::{Adresse, Message, Route, State, seite_der_luecke, seite_des_abschnitts};
use crate::interview::Ziel;
use crate::text::vorantrag as worte;
use crate::vollstaendigkeit::{Abschnitt, Fehlstelle, Stand, fehlstellen, fortschritt, stand};

/// The parts of the Vorantrag.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let fehlend = fehlstellen(&state.vorantrag);
    let teile: Vec<(Abschnitt, Stand)> = Abschnitt::ALL
        .iter()
        .map(|abschnitt| (*abschnitt, stand(&state.vorantrag, *abschnitt, &fehlend)))
        .collect();
    let (fertig, von) = fortschritt(&teile);
    html! {
        <div class="lesen">
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::VORANTRAG_KOPF }</h1>
            <p class="kern-body">{ worte::VORANTRAG_TEXT }</p>
            <p class="kern-body"><strong>{ worte::teile_vollstaendig(fertig, von) }</strong></p>
            <ol class="aufgaben">
                { for teile.iter().map(|(abschnitt, stand)| zeile(state, *abschnitt, *stand)) }
            </ol>
            <div class="knopfleiste">
                <a class="kern-btn kern-btn--primary" href={Route::Pruefen.hash()}>
                    <span class="kern-label">{ worte::ANGABEN_PRUEFEN }</span>
                </a>
                <a class="kern-btn kern-btn--secondary" href={Route::Gesamtergebnis.hash()}>
                    <span class="kern-label">{ worte::GESAMTERGEBNIS }</span>
                </a>
            </div>
            { entwurf::abschnitt(state, dispatch) }
        </div>
    }
}

fn zeile(state: &State, abschnitt: Abschnitt, stand: Stand) -> Html {
    let id = format!("stand-{abschnitt:?}").to_lowercase();
    let name = worte::abschnitt(abschnitt);
    html! {
        <li>
            if let Some(route) = seite_des_abschnitts(&state.vorantrag, abschnitt) {
                <a class="verweis" href={route.hash()} aria-describedby={id.clone()}>{ name }</a>
            } else {
                <span>{ name }</span>
            }
            <span id={id} class="aufgaben__stand">{ marke(stand) }</span>
        </li>
    }
}

/// How far a part is, as a mark.
pub(super) fn marke(stand: Stand) -> Html {
    let art = match stand {
        Stand::Vollstaendig => Some("kern-badge--success"),
        Stand::Unvollstaendig => Some("kern-badge--warning"),
        Stand::NichtBegonnen => Some("kern-badge--info"),
        Stand::Belege(da, von) if von > 0 && da == von => Some("kern-badge--success"),
        Stand::Belege(_, von) if von > 0 => Some("kern-badge--info"),
        Stand::Belege(..) | Stand::Wartet | Stand::Entfaellt | Stand::Freiwillig => None,
    };
    let wort = worte::abschnittsstand(stand);
    match art {
        None => html! { <span class="aufgaben__leise">{ wort }</span> },
        Some(art) => html! {
            <span class={classes!("kern-badge", art)}><span class="kern-label kern-label--small">{ wort }</span></span>
        },
    }
}

/// The mark of an incomplete Vorantrag, and what is missing, each a link that leads there.
pub(super) fn was_fehlt(state: &State, fehlend: &[Fehlstelle], ziel: Ziel) -> Html {
    /// More would hide what follows.
    const GENANNT: usize = 30;
    if fehlend.is_empty() {
        return html! { <p class="kern-body">{ worte::VOLLSTAENDIG_TEXT }</p> };
    }
    let punkt = |luecke: &Fehlstelle| {
        let name = luecke
            .person
            .and_then(|person| state.vorantrag.name(person));
        let route = seite_der_luecke(*luecke, ziel);
        let adresse = Adresse::neu(luecke.person.unwrap_or(state.person), route).hash();
        html! { <li><a class="verweis" href={adresse}>{ worte::fehlendes(*luecke, name) }</a></li> }
    };
    html! {
        <section class="entwurf">
            <h2 class="kern-heading-small"><strong class="entwurf__marke">{ worte::ENTWURF }</strong>{ worte::NOCH_OFFEN }</h2>
            <p class="kern-body">{ worte::ENTWURF_TEXT }</p>
            <ul class="liste">{ for fehlend.iter().take(GENANNT).map(punkt) }</ul>
            if fehlend.len() > GENANNT {
                <p class="kern-body">{ worte::und_weitere(fehlend.len() - GENANNT) }</p>
            }
        </section>
    }
}
