//! The terms of art of a page, explained where they occur: at a kiosk, whose visitors need not know them, and below the rules.

use yew::{Html, html};

use super::frage::normen;
use crate::dialog::State;
use crate::export;
use crate::facts::{Aufgabe, Einordnung, Form, Question, Thema};
use crate::finding::Finding;
use crate::text::begriffe::{Begriff, begriffe_in};
use crate::text::{self, kiosk as worte};

/// Those of a question and its choices, behind a disclosure that names them.
pub(super) fn zur_frage(state: &State, frage: Question) -> Html {
    let begriffe = gefunden(texte_der_frage(state, frage));
    if begriffe.is_empty() {
        return Html::default();
    }
    let genannt: Vec<&str> = begriffe.iter().map(|begriff| begriff.wort).collect();
    html! {
        <details class="kern-accordion">
            <summary class="kern-accordion__header">
                <span class="kern-title">{ worte::was_heisst(&genannt) }</span>
            </summary>
            <div class="kern-accordion__body">{ liste(&begriffe) }</div>
        </details>
    }
}

/// Those of a result, and of what else stands on its page.
pub(super) fn zum_ergebnis(finding: &Finding, weitere: Vec<String>) -> Html {
    let mut texte = texte_des_ergebnisses(finding);
    texte.extend(weitere);
    abschnitt(texte)
}

/// Those of these texts, under a heading.
pub(super) fn abschnitt(texte: Vec<String>) -> Html {
    let begriffe = gefunden(texte);
    if begriffe.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="kern-heading-medium">{ worte::BEGRIFFE }</h2>
            { liste(&begriffe) }
        </section>
    }
}

fn gefunden(texte: Vec<String>) -> Vec<&'static Begriff> {
    begriffe_in(texte.iter().map(String::as_str))
}

fn liste(begriffe: &[&'static Begriff]) -> Html {
    html! {
        <dl class="begriffe">
            { for begriffe.iter().map(|begriff| html! {
                <div><dt>{ begriff.wort }</dt><dd>{ begriff.erklaerung }</dd></div>
            }) }
        </dl>
    }
}

fn texte_der_frage(state: &State, frage: Question) -> Vec<String> {
    let anzahl = frage
        .liste()
        .zip(state.facts())
        .map_or(0, |(liste, facts)| facts.person.anzahl(liste));
    let mut texte = vec![text::frage(frage, anzahl).to_owned()];
    texte.extend(text::hilfe(frage).map(str::to_owned));
    match frage.form() {
        Form::Auswahl(werte) => texte.extend(werte.iter().map(text::antwort)),
        Form::Aufgaben => texte.extend(Aufgabe::ALL.iter().map(|eine| text::aufgabe(*eine).into())),
        Form::Themen => texte.extend(Thema::ALL.iter().map(|eines| text::thema(*eines).into())),
        Form::AnderesFach => {
            texte.extend(
                Einordnung::ALL
                    .iter()
                    .map(|eine| text::einordnung(*eine).into()),
            );
        }
        Form::Monate | Form::Zeitspanne | Form::Datum | Form::DatumOderWeissNicht => {}
    }
    if let Some(ergebnis) = state.ergebnis() {
        for norm in normen(&ergebnis.finding, frage) {
            texte.push(text::regel(norm).to_owned());
        }
    }
    texte
}

fn texte_des_ergebnisses(finding: &Finding) -> Vec<String> {
    let mut texte = vec![text::urteil_erklaert(finding)];
    for teil in finding.alle() {
        texte.push(text::kriterium(teil.kriterium).to_owned());
        texte.extend(teil.grund.as_ref().map(text::grund));
    }
    let folgen = export::folgen(finding);
    texte.extend(folgen.auflagen.iter().map(text::auflage));
    texte.extend(
        folgen
            .nachweise
            .iter()
            .map(|nachweis| text::nachweis(*nachweis).to_owned()),
    );
    texte.extend(
        folgen
            .hinweise
            .iter()
            .map(|hinweis| text::hinweis(*hinweis).to_owned()),
    );
    texte
}
