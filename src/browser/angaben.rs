//! All answers, each with "Ändern"; those that rest stand apart.

use yew::{Callback, Html, html};

use super::rahmen::UEBERSCHRIFT;
use super::{eintraege, personen};
use crate::dialog::{Message, Route, State};
use crate::facts::{Listenart, Question};
use crate::finding::Kriterium;
use crate::interview::{self, Ziel};
use crate::sorted::SortedSet;
use crate::text::{self, seiten, vorantrag as worte};

/// Everything that was entered.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let (Some(facts), Some(ergebnis)) = (state.facts(), state.ergebnis()) else {
        return Html::default();
    };
    let mut zutreffend = interview::zutreffende(&ergebnis.finding);
    let denkbare = facts.denkbare_fragen().into_iter();
    zutreffend.extend(
        denkbare.filter(|frage| frage.steht_im_vorantrag() && facts.antwort(*frage).is_some()),
    );
    let ruhend = interview::ruhende(&facts, &ergebnis.finding);
    html! {
        <>
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ seiten::ANGABEN }</h1>
            if state.vorantrag.personen.len() > 1 {
                <p class="vorzeile">{ personen::person_von(state) }</p>
            }
            <h2 class="kern-heading-small">{ seiten::GRUPPE_ALLGEMEIN }</h2>
            if state.vorantrag.personen.len() > 1 {
                <p class="kern-body">{ worte::GILT_FUER_ALLE }</p>
            }
            <dl class="angaben">
                { zeile(state, Question::Stichtag) }
                { for zutreffend.iter().filter(|frage| frage.fuer_alle()).map(|frage| zeile(state, *frage)) }
            </dl>
            if zutreffend.iter().any(zur_person) {
                <h2 class="kern-heading-small">{ worte::ZUR_PERSON }</h2>
                <dl class="angaben">
                    { for zutreffend.iter().filter(|frage| zur_person(frage)).map(|frage| zeile(state, *frage)) }
                </dl>
            }
            { for Listenart::ALL.iter().map(|liste| abschnitt(state, *liste, &zutreffend, dispatch)) }
            if !ruhend.is_empty() {
                <h2 class="kern-heading-small">{ seiten::RUHEND }</h2>
                <p class="kern-body">{ seiten::RUHEND_ERKLAERT }</p>
                <dl class="angaben">{ for ruhend.iter().map(|frage| zeile(state, *frage)) }</dl>
            }
            <div class="knopfleiste">
                <a class="kern-btn kern-btn--primary" href={state.adresse(state.fortsetzung(Ziel::Ergebnis))}>
                    <span class="kern-label">{ seiten::WEITER }</span>
                </a>
                <a class="kern-btn kern-btn--secondary" href={state.adresse(Route::Ergebnis)}>
                    <span class="kern-label">{ seiten::ERGEBNIS }</span>
                </a>
            </div>
        </>
    }
}

/// Whether it is asked of the person and stands in none of their lists.
fn zur_person(frage: &Question) -> bool {
    !frage.fuer_alle() && frage.eintrag().is_none() && frage.liste().is_none()
}

fn zeile(state: &State, frage: Question) -> Html {
    let anzahl = frage
        .liste()
        .zip(state.facts())
        .map_or(0, |(liste, facts)| facts.person.anzahl(liste));
    let antwort = state.vorantrag.antwort(state.person, frage);
    eintraege::antwort(
        state,
        frage,
        anzahl,
        antwort.map(|antwort| text::antwort(&antwort)),
        Ziel::Angaben,
    )
}

/// One list: its records, and whether there are more.
fn abschnitt(
    state: &State,
    liste: Listenart,
    zutreffend: &SortedSet<Question>,
    dispatch: &Callback<Message>,
) -> Html {
    let Some(facts) = state.facts() else {
        return Html::default();
    };
    let anzahl = facts.person.anzahl(liste);
    let trifft_zu = zutreffend.iter().any(|frage| frage.gehoert_zu(liste));
    if !trifft_zu {
        return Html::default();
    }
    let eintrag = |nummer: usize| {
        let fragen = liste.fragen(nummer).into_iter();
        html! {
            <>
                <div class="eintrag-kopf">
                    <h3 class="kern-heading-small">{ text::eintrag(liste, nummer) }</h3>
                    { eintraege::entfernen(liste, nummer, dispatch) }
                </div>
                <dl class="angaben">
                    { for fragen.filter(|frage| zutreffend.contains(frage)).map(|frage| zeile(state, frage)) }
                </dl>
            </>
        }
    };
    html! {
        <section>
            <h2 class="kern-heading-small">{ text::kriterium(Kriterium::Weitere(liste)) }</h2>
            { for (0..anzahl).map(eintrag) }
            <dl class="angaben">{ zeile(state, liste.weitere()) }</dl>
            if anzahl > 0 {
                <p class="kern-body">
                    <a class="verweis" href={state.adresse(Route::Frage(liste.weitere(), Ziel::Angaben))}>
                        { text::weiteren_hinzufuegen(liste) }
                    </a>
                </p>
            }
        </section>
    }
}
