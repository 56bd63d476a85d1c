//! Who decides, and how a Vorantrag reaches them: by the configuration, else by the source.

use yew::{Html, html};

use super::barrierefreiheit::brief;
use crate::dialog::State;
use crate::konfiguration::Schluessel;
use crate::text::vorantrag as worte;

/// The last step of the way on.
pub(super) fn schritt(state: &State) -> Html {
    let uebermittlung = state.konfiguration.text(Schluessel::Uebermittlung);
    html! {
        <li>
            { kontakt(state) }
            <p class="kern-body">{ uebermittlung.unwrap_or(worte::UEBERMITTLUNG).to_owned() }</p>
        </li>
    }
}

/// Whom to ask.
pub(super) fn kontakt(state: &State) -> Html {
    html! {
        <p class="kern-body">
            { worte::BEWILLIGUNGSSTELLE_IST }{ " " }{ anschrift(state) }
        </p>
    }
}

/// Name, postal address and address of e-mail, as far as they are known.
fn anschrift(state: &State) -> Html {
    let konfiguration = &state.konfiguration;
    let name = konfiguration.text(Schluessel::Bewilligungsstelle);
    html! {
        <>
            { name.unwrap_or(worte::BEWILLIGUNGSSTELLE).to_owned() }
            if let Some(anschrift) = konfiguration.text(Schluessel::Anschrift) {
                { ", " }{ anschrift.to_owned() }
            }
            if let Some(email) = konfiguration.text(Schluessel::Email) {
                { ", " }
                // A kiosk has nobody who could send a message.
                { if state.kiosk.is_some() { html! { { email.to_owned() } } } else { brief(email) } }
            }
        </>
    }
}
