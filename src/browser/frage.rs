//! A question's page: one question, its rule behind a disclosure, the state of the ways.

use yew::{Callback, Html, MouseEvent, SubmitEvent, classes, html};

use super::rahmen::sprung;
use super::{eintraege, formular};
use crate::dialog::{Message, Route, State};
use crate::facts::{Listenart, Question};
use crate::finding::{Finding, Kriterium, Norm};
use crate::interview::{self, Ziel};
use crate::law::WEGE;
use crate::text::{self, seiten};

/// Id of the error summary.
pub(super) const FEHLER: &str = "fehler-uebersicht";

/// The heading of a question.
pub(super) fn ueberschrift(state: &State, frage: Question) -> String {
    let anzahl = frage
        .liste()
        .zip(state.facts())
        .map_or(0, |(liste, facts)| facts.person.anzahl(liste));
    text::frage(frage, anzahl).to_owned()
}

/// What the page around a question adds to it.
pub(super) struct Umgebung {
    /// Which of several persons it is about.
    pub(super) person: Html,
    /// Which part of the Vorantrag it belongs to; else a check says how many questions remain.
    pub(super) teil: Option<&'static str>,
    /// What explains its terms.
    pub(super) begriffe: Html,
    /// Whether the way on stands before all explanations, and the ways to qualify are not spoken of.
    pub(super) knapp: bool,
    /// Where one can go without an answer: the page, and what the link says.
    pub(super) abkuerzung: (Route, &'static str),
}

/// One question.
pub(super) fn seite(
    state: &State,
    frage: Question,
    ziel: Ziel,
    zurueck: Html,
    umgebung: Umgebung,
    dispatch: &Callback<Message>,
) -> Html {
    let (Some(ergebnis), Some(facts)) = (state.ergebnis(), state.facts()) else {
        return Html::default();
    };
    let finding = &ergebnis.finding;
    let (route, wort) = umgebung.abkuerzung;
    let noch = || seiten::hoechstens_noch(interview::hoechstens_noch(&facts, finding, ziel));
    let fehler = state.fehler.iter().map(|fehler| {
        let satz = text::eingabefehler(frage, fehler);
        (formular::erstes_element(fehler.feld), satz)
    });
    let senden = dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        Message::Submitted
    });
    let knoepfe = html! {
        <div class="knopfleiste">
            <button type="submit" class="kern-btn kern-btn--primary">
                <span class="kern-label">{ seiten::WEITER }</span>
            </button>
            <a class="kern-btn kern-btn--tertiary" href={state.adresse(route)}>
                <span class="kern-label">{ wort }</span>
            </a>
        </div>
    };
    html! {
        <div class="lesen">
            { zurueck }
            { fehler_uebersicht(fehler) }
            <p class="vorzeile">
                { umgebung.person }
                if let Some((liste, nummer)) = frage.eintrag() {
                    { text::eintrag(liste, nummer) }{ " · " }
                }
                { umgebung.teil.map_or_else(noch, str::to_owned) }
            </p>
            <form onsubmit={senden} novalidate=true>
                { formular::felder(state, frage, dispatch) }
                if let Some(liste) = frage.liste() {
                    { bisherige(state, liste, ziel, dispatch) }
                }
                if umgebung.knapp {
                    { knoepfe }
                    { umgebung.begriffe }
                    { warum(finding, frage) }
                } else {
                    { umgebung.begriffe }
                    { warum(finding, frage) }
                    { wege(finding) }
                    { knoepfe }
                }
            </form>
        </div>
    }
}

/// Everything that was not accepted: the sentence of each input, as a link to the element with this id.
pub(super) fn fehler_uebersicht(fehler: impl Iterator<Item = (String, String)>) -> Html {
    let mut zeilen = fehler
        .map(|(id, satz)| html! { <li>{ sprung(&id, "", html! { { satz } }) }</li> })
        .peekable();
    if zeilen.peek().is_none() {
        return Html::default();
    }
    fehlerkasten(seiten::FEHLER_KOPF, html! { <ul>{ for zeilen }</ul> })
}

/// What went wrong, where a reader hears and finds it at once; a page has one at most.
pub(super) fn fehlerkasten(kopf: &'static str, inhalt: Html) -> Html {
    html! {
        <div id={FEHLER} class="fehler-uebersicht" role="alert" tabindex="-1"
            aria-labelledby="fehler-kopf">
            <h2 id="fehler-kopf" class="kern-heading-small">{ kopf }</h2>
            { inhalt }
        </div>
    }
}

/// What went wrong in a work that may do better the next time.
pub(super) fn gescheitert(
    kopf: &'static str,
    satz: &'static str,
    nochmal: Callback<MouseEvent>,
) -> Html {
    fehlerkasten(
        kopf,
        html! {
            <>
                <p class="kern-body">{ satz }</p>
                <button type="button" class="kern-btn kern-btn--secondary" onclick={nochmal}>
                    <span class="kern-label">{ seiten::ERNEUT_VERSUCHEN }</span>
                </button>
            </>
        },
    )
}

/// The records that the list has already.
fn bisherige(state: &State, liste: Listenart, ziel: Ziel, dispatch: &Callback<Message>) -> Html {
    let Some(facts) = state.facts() else {
        return Html::default();
    };
    let anzahl = facts.person.anzahl(liste);
    if anzahl == 0 {
        return Html::default();
    }
    html! {
        <section class="bisher">
            <h2 class="kern-heading-small">{ seiten::BISHER }</h2>
            <dl class="angaben">
                { for (0..anzahl).map(|nummer| eintraege::zeile(state, liste, nummer, ziel, dispatch)) }
            </dl>
        </section>
    }
}

/// The provisions that this question serves.
pub(super) fn normen(finding: &Finding, frage: Question) -> Vec<Norm> {
    let mut normen: Vec<Norm> = Vec::new();
    for teil in finding.alle() {
        let betrifft = teil.fragen.iter().any(|andere| andere == frage);
        if betrifft && teil.norm != Norm::Foerderung && !normen.contains(&teil.norm) {
            normen.push(teil.norm);
        }
    }
    normen
}

/// The same in our words and with their citation.
fn warum(finding: &Finding, frage: Question) -> Html {
    let normen = normen(finding, frage);
    if normen.is_empty() {
        return Html::default();
    }
    html! {
        <details class="kern-accordion">
            <summary class="kern-accordion__header"><span class="kern-title">{ seiten::WARUM }</span></summary>
            <div class="kern-accordion__body">
                { for normen.iter().map(|norm| html! {
                    <p class="kern-body">
                        { text::regel(*norm) }{ " " }<cite class="fundstelle">{ text::fundstelle(*norm) }</cite>
                    </p>
                }) }
            </div>
        </details>
    }
}

/// A quiet line: what has become of each way so far.
fn wege(finding: &Finding) -> Html {
    let Some(qualifikation) = finding.suche(Kriterium::Qualifikation) else {
        return Html::default();
    };
    let zeilen = WEGE.iter().filter_map(|(kriterium, _)| {
        let weg = qualifikation
            .teile
            .iter()
            .find(|teil| teil.kriterium == *kriterium)?;
        let wort = seiten::weg(weg.wert.lo, weg.wert.hi);
        Some(html! {
            <li class={classes!(wort.replace(' ', "-"))}>
                <strong>{ text::kriterium_kurz(*kriterium) }</strong>{ " " }{ wort }
            </li>
        })
    });
    html! {
        <div class="stand">
            <ul class="wege"><li>{ seiten::STAND_DER_WEGE }</li>{ for zeilen }</ul>
        </div>
    }
}
