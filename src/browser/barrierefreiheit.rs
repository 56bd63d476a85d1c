//! Erklärung zur Barrierefreiheit, with what the configuration says of who offers the page.

use yew::{Html, html};

use super::rahmen::UEBERSCHRIFT;
use crate::konfiguration::{Konfiguration, Schluessel};
use crate::text::barrierefreiheit as worte;

/// The declaration; a host who has one of its own is linked in the footer instead.
pub(super) fn seite(konfiguration: &Konfiguration) -> Html {
    let betreiber = konfiguration.text(Schluessel::Betreiber);
    let schlichtungsstelle = konfiguration.text(Schluessel::Schlichtungsstelle);
    html! {
        <div class="lesen">
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::KOPF }</h1>
            if let Some(betreiber) = betreiber {
                <p class="kern-body">{ worte::bereitgestellt_von(betreiber) }</p>
            }
            <h2 class="kern-heading-medium">{ worte::STAND_KOPF }</h2>
            <p class="kern-body">{ worte::STAND }</p>
            <h2 class="kern-heading-medium">{ worte::PRUEFUNG_KOPF }</h2>
            <ul class="liste">{ for worte::PRUEFUNG.iter().map(|satz| html! { <li>{ *satz }</li> }) }</ul>
            <h2 class="kern-heading-medium">{ worte::MELDEN_KOPF }</h2>
            { kontakt(konfiguration) }
            if let Some(adresse) = schlichtungsstelle {
                <h2 class="kern-heading-medium">{ worte::SCHLICHTUNG_KOPF }</h2>
                <p class="kern-body">
                    { worte::SCHLICHTUNG }{ " " }
                    <a class="verweis" href={adresse.to_owned()}>{ worte::ZUR_SCHLICHTUNGSSTELLE }</a>
                </p>
            }
            if let Some(tag) = konfiguration.tag(Schluessel::ErklaertAm) {
                <p class="kern-body kern-body--muted">{ worte::erklaert_am(tag) }</p>
            }
        </div>
    }
}

fn kontakt(konfiguration: &Konfiguration) -> Html {
    let email = konfiguration.text(Schluessel::BetreiberEmail);
    let telefon = konfiguration.text(Schluessel::BetreiberTelefon);
    if email.is_none() && telefon.is_none() {
        return html! { <p class="kern-body">{ worte::NIEMAND_GENANNT }</p> };
    }
    html! {
        <>
            <p class="kern-body">{ worte::MELDEN }</p>
            <ul class="liste">
                if let Some(email) = email {
                    <li>{ worte::EMAIL }{ ": " }{ brief(email) }</li>
                }
                if let Some(telefon) = telefon {
                    <li>{ worte::TELEFON }{ ": " }{ telefon }</li>
                }
            </ul>
        </>
    }
}

/// A link that begins a message to this address.
pub(super) fn brief(email: &str) -> Html {
    html! { <a class="verweis" href={format!("mailto:{email}")}>{ email }</a> }
}
