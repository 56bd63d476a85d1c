//! What differs between two results, person by person.

use yew::{Html, html};

use super::kriterien::status;
use crate::export::{Unterschied, Vergleich, Vorher};
use crate::text::{self, Vergleichsart};
use crate::vorantrag::Ergebnis;

/// One person: the verdict now, and what differs from the earlier result.
pub(super) fn person(
    nummer: usize,
    art: Vergleichsart,
    vorher: &str,
    jetzt: &Ergebnis,
    vergleich: &Vergleich,
) -> Html {
    let urteil = text::urteil(jetzt.verdict(), jetzt.zuordnung);
    let satz = if vorher != urteil {
        text::urteil_aendert_sich(art, vorher, &urteil)
    } else if vergleich.ist_gleich() {
        text::alles_gleich(art).to_owned()
    } else {
        text::urteil_bleibt(art).to_owned()
    };
    html! {
        <section>
            { kopf(nummer, jetzt) }
            <p class="kern-body">{ satz }</p>
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
pub(super) fn kopf(nummer: usize, jetzt: &Ergebnis) -> Html {
    let urteil = text::urteil(jetzt.verdict(), jetzt.zuordnung);
    html! {
        <h2 class="kern-heading-small urteilszeile">
            { status(jetzt.verdict()) }
            { text::vergleich_person(nummer, &urteil) }
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
                <strong>{ aenderung(art, unterschied) }</strong>
                if let Some(grund) = unterschied.grund {
                    <br />{ text::grund(&grund) }
                }
            </p>
        </li>
    }
}

fn aenderung(art: Vergleichsart, unterschied: &Unterschied) -> String {
    match unterschied.vorher {
        Vorher::Wert(vorher, _) => text::anderer_wert(art, vorher, unterschied.jetzt),
        Vorher::AndereBegruendung(_) => text::andere_begruendung(art, unterschied.jetzt),
        Vorher::Fehlt => text::kriterium_neu(art, unterschied.jetzt),
        Vorher::Unlesbar => text::kriterium_unlesbar(art, unterschied.jetzt),
    }
}
