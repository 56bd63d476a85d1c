//! What differs between two results, person by person.

use yew::{Html, html};

use super::kriterien::status;
use crate::text;
use crate::vergleich::{Unterschied, Urteil, Vergleich, Vergleichsart};

/// One person: the verdict now, and what differs from the earlier result.
pub(super) fn person(
    nummer: usize,
    name: Option<&str>,
    art: Vergleichsart,
    vergleich: &Vergleich,
) -> Html {
    html! {
        <section>
            { kopf(nummer, name, vergleich.jetzt) }
            <p class="kern-body">{ text::vergleich(art, vergleich) }</p>
            if !vergleich.unterschiede.is_empty() {
                <ul class="kriterien">
                    { for vergleich.unterschiede.iter().map(|unterschied| zeile(art, unterschied)) }
                </ul>
            }
            if vergleich.nur_vorher > 0 {
                <p class="kern-body">{ text::kriterien_entfallen(art, vergleich.nur_vorher) }</p>
            }
        </section>
    }
}

/// The person's number and verdict.
pub(super) fn kopf(nummer: usize, name: Option<&str>, (verdict, zuordnung): Urteil) -> Html {
    html! {
        <h2 class="kern-heading-small urteilszeile">
            { status(verdict) }
            { text::vergleich_person(nummer, name, &text::urteil(verdict, zuordnung)) }
        </h2>
    }
}

fn zeile(art: Vergleichsart, unterschied: &Unterschied) -> Html {
    html! {
        <li>
            { status(unterschied.jetzt.entschieden()) }
            <span class="kriterium__titel">{ text::kriterium(unterschied.kriterium) }</span>
            <cite class="kriterium__norm">{ text::fundstelle(unterschied.norm) }</cite>
            <p class="kriterium__grund">
                <strong>{ text::aenderung(art, unterschied) }</strong>
                if let Some(grund) = unterschied.grund {
                    <br />{ text::grund(&grund) }
                }
            </p>
        </li>
    }
}
