//! The result of a Vorantrag: how many persons of each verdict, each with every criterion, and what to do now.

use yew::{Callback, Html, MouseEvent, html};

use super::rahmen::UEBERSCHRIFT;
use super::{bewilligungsstelle, ergebnis, heute, kriterien, personen};
use crate::dialog::{Adresse, FileMessage, Meldung, Message, Route, State};
use crate::export::{self, dokument::Art};
use crate::finding::Klaerung;
use crate::text::{self, dokument as dokumentworte, seiten, vorantrag as worte};
use crate::uebersicht::{Auflagenzeile, OffenerPunkt, Zeile, auflagen, offene_punkte, uebersicht};
use crate::vollstaendigkeit::{Bearbeitungsstand, bearbeitungsstand};
use crate::vorantrag::Ergebnis;

/// The result of all persons.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let vorantrag = &state.vorantrag;
    let zeilen = uebersicht(vorantrag);
    let offen = offene_punkte(vorantrag);
    let entwurf = bearbeitungsstand(vorantrag) == Bearbeitungsstand::Entwurf;
    html! {
        <>
            { ergebnis::geltungshinweis(state) }
            <p class="vorzeile">
                { format!("{}: {}", seiten::START_STICHTAG, vorantrag.stichtag) }
                { heute::verweis(state) }
            </p>
            <p class="urteil__stand">{ text::stand_am_anfang(vorantrag.fassung) }</p>
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ kopf(&zeilen) }</h1>
            <p class="kern-body">{ personen::personen_und_umfang(&zeilen) }</p>
            if entwurf {
                <p class="kern-body">
                    <strong class="entwurf__marke">{ worte::ENTWURF }</strong>
                    <a class="verweis" href={Route::Pruefen.hash()}>{ worte::FEHLENDES_ANSEHEN }</a>
                </p>
            }
            { taten(dispatch, entwurf) }
            if state.meldung == Some(Meldung::VermerkNichtKopiert) {
                { ergebnis::vermerk_zum_kopieren(export::vermerk_gesamt(vorantrag)) }
            }
            { auflagentabelle(state) }
            <div class="spalten">
                { punkte(state, &offen, seiten::RECHTSFRAGEN, |klaerung| klaerung == Klaerung::Rechtsfrage) }
                { punkte(state, &offen, seiten::SACHVERHALTE, |klaerung| klaerung != Klaerung::Rechtsfrage) }
            </div>
            <h2 class="kern-heading-medium">{ worte::ERGEBNIS_JE_PERSON }</h2>
            { kriterien::legende() }
            { for vorantrag.ergebnisse().enumerate().map(|(nummer, ergebnis)| person(state, nummer, &ergebnis)) }
            <h2 class="kern-heading-medium">{ worte::SO_GEHT_ES_WEITER }</h2>
            <ol class="liste">
                if entwurf || !offen.is_empty() {
                    <li>{ worte::ZUERST_KLAEREN }</li>
                }
                { for worte::SO_GEHT_ES_WEITER_LISTE.iter().map(|schritt| html! { <li>{ *schritt }</li> }) }
                { bewilligungsstelle::schritt(state) }
            </ol>
            <p class="kern-body kern-body--muted">{ text::KEINE_ENTSCHEIDUNG }</p>
        </>
    }
}

/// How many persons there are of each verdict.
pub(super) fn titel(state: &State) -> String {
    kopf(&uebersicht(&state.vorantrag))
}

fn kopf(zeilen: &[Zeile]) -> String {
    worte::gesamt(&personen::zusammenfassung(zeilen))
}

fn taten(dispatch: &Callback<Message>, entwurf: bool) -> Html {
    let speichern = dispatch.reform(|_: MouseEvent| FileMessage::ApplicationRequested.into());
    let kopieren = dispatch.reform(|_: MouseEvent| FileMessage::AllNotesRequested.into());
    html! {
        <div class="knopfleiste">
            <a class="kern-btn kern-btn--primary" href={Route::Druck(Art::Vorantrag).hash()}>
                <span class="kern-label">{ dokumentworte::DRUCK_KOPF }</span>
            </a>
            <button type="button" class="kern-btn kern-btn--secondary" onclick={speichern}>
                <span class="kern-label">
                    { if entwurf { worte::ENTWURF_SPEICHERN } else { worte::VORANTRAG_SPEICHERN } }
                </span>
            </button>
            <button type="button" class="kern-btn kern-btn--secondary" onclick={kopieren}>
                <span class="kern-label">{ worte::VERMERKE_KOPIEREN }</span>
            </button>
            <a class="kern-btn kern-btn--secondary" href={Route::Pruefen.hash()}>
                <span class="kern-label">{ worte::ANGABEN_PRUEFEN }</span>
            </a>
            <a class="kern-btn kern-btn--secondary" href={Route::Vorantrag.hash()}>
                <span class="kern-label">{ worte::ZUR_AUFGABENLISTE }</span>
            </a>
        </div>
    }
}

fn auflagentabelle(state: &State) -> Html {
    let zeilen = auflagen(&state.vorantrag);
    if zeilen.is_empty() {
        return Html::default();
    }
    let [bis, was, wer] = worte::AUFLAGEN_SPALTEN;
    let zeile = |zeile: &Auflagenzeile| {
        html! {
            <tr>
                <th scope="row">
                    { zeile.bis.map_or_else(|| worte::OHNE_DATUM.to_owned(), |tag| tag.to_string()) }
                </th>
                <td data-spalte={was}>{ text::auflage(&zeile.auflage) }</td>
                <td data-spalte={wer}>{ worte::fuer_wen(&state.vorantrag, &zeile.personen) }</td>
            </tr>
        }
    };
    html! {
        <section>
            <h2 class="kern-heading-medium" id="auflagen">{ worte::AUFLAGEN_KOPF }</h2>
            <table class="personen" aria-labelledby="auflagen">
                <thead>
                    <tr>
                        <th scope="col">{ bis }</th>
                        <th scope="col">{ was }</th>
                        <th scope="col">{ wer }</th>
                    </tr>
                </thead>
                <tbody>{ for zeilen.iter().map(zeile) }</tbody>
            </table>
        </section>
    }
}

fn punkte(
    state: &State,
    offen: &[OffenerPunkt],
    kopf: &str,
    gesucht: fn(Klaerung) -> bool,
) -> Html {
    let punkte = offen.iter().filter(|punkt| gesucht(punkt.klaerung));
    let punkte: Vec<Html> = punkte
        .map(|punkt| {
            let satz = text::offener_punkt(punkt.kriterium, &punkt.grund, punkt.klaerung);
            html! {
                <li>
                    { satz }
                    <span class="fuer-wen">{ worte::fuer_wen(&state.vorantrag, &punkt.personen) }</span>
                </li>
            }
        })
        .collect();
    if punkte.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="kern-heading-small">{ kopf }</h2>
            <ul class="liste">{ for punkte }</ul>
        </section>
    }
}

/// One person with every criterion.
fn person(state: &State, nummer: usize, ergebnis: &Ergebnis) -> Html {
    let name = text::person(nummer, state.vorantrag.name(nummer));
    html! {
        <details class="einzelheiten person">
            <summary>
                <span class="urteilszeile">
                    { kriterien::status(ergebnis.verdict()) }
                    { worte::person_mit_urteil(&name, &text::urteil(ergebnis.verdict(), ergebnis.zuordnung)) }
                </span>
            </summary>
            <p class="kern-body">
                { text::urteil_erklaert(&ergebnis.finding) }{ " " }
                <a class="verweis" href={Adresse::neu(nummer, Route::Ergebnis).hash()}>
                    { seiten::ERGEBNIS_ANSEHEN }<span class="kern-sr-only">{ ": " }{ name }</span>
                </a>
            </p>
            { kriterien::baum(&ergebnis.finding, text::grund) }
        </details>
    }
}
