//! Who decides, and how a Vorantrag reaches them: by the configuration, else by the source.

use yew::{Html, html};

use super::barrierefreiheit::brief;
use crate::konfiguration::{Konfiguration, Schluessel};
use crate::text::vorantrag as worte;

/// The last step of the way on.
pub(super) fn schritt(konfiguration: &Konfiguration) -> Html {
    let uebermittlung = konfiguration.text(Schluessel::Uebermittlung);
    html! {
        <li>
            { kontakt(konfiguration) }
            <p class="kern-body">{ uebermittlung.unwrap_or(worte::UEBERMITTLUNG).to_owned() }</p>
        </li>
    }
}

/// Whom to ask.
pub(super) fn kontakt(konfiguration: &Konfiguration) -> Html {
    html! {
        <p class="kern-body">
            { worte::BEWILLIGUNGSSTELLE_IST }{ " " }{ anschrift(konfiguration) }
        </p>
    }
}

/// Name, postal address and address of e-mail, as far as they are known.
fn anschrift(konfiguration: &Konfiguration) -> Html {
    let name = konfiguration.text(Schluessel::Bewilligungsstelle);
    html! {
        <>
            { name.unwrap_or(worte::BEWILLIGUNGSSTELLE).to_owned() }
            if let Some(anschrift) = konfiguration.text(Schluessel::Anschrift) {
                { ", " }{ anschrift.to_owned() }
            }
            if let Some(email) = konfiguration.text(Schluessel::Email) {
                { ", " }{ brief(email) }
            }
        </>
    }
}
