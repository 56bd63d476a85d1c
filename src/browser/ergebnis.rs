//! The result: verdict first, then every criterion, then what to do.

use yew::{Callback, Html, MouseEvent, classes, html};

use super::rahmen::UEBERSCHRIFT;
use super::{aenderungen, begriffe, bewilligungsstelle, heute, kiosk, kriterien, personen};
use crate::dialog::{FileMessage, Meldung, Message, Route, State};
use crate::export::{self, dokument::Art};
use crate::finding::{Finding, Klaerung};
use crate::interview::{self, Ziel};
use crate::text::{
    self, dokument as dokumentworte, regelwerk as regelwerkworte, seiten, vorantrag as worte,
};
use crate::whatif;
use crate::zeitstrahl::{Ereignis, Zeitpunkt, zeitstrahl};

/// The result of the person.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let Some(ergebnis) = state.ergebnis() else {
        return Html::default();
    };
    let finding = &ergebnis.finding;
    let verdict = ergebnis.verdict();
    let folgen = export::folgen(finding);
    let auswege = whatif::aenderungen(&state.vorantrag, state.person);
    let auflagen = folgen
        .auflagen
        .iter()
        .map(text::auflage)
        .collect::<Vec<_>>();
    html! {
        <>
            { geltungshinweis(state) }
            <p class="vorzeile">
                { personen::person_der_seite(state) }
                { format!("{}: {}", seiten::START_STICHTAG, state.vorantrag.stichtag) }
                { heute::verweis(state) }
            </p>
            <section class={classes!("urteil", format!("urteil--{}", kriterien::klasse(verdict)))}>
                <p class="urteil__stand">{ text::stand_am_anfang(state.vorantrag.fassung) }</p>
                <h1 id={UEBERSCHRIFT} class="urteil__titel" tabindex="-1">
                    { text::urteil(verdict, ergebnis.zuordnung) }
                </h1>
                <p class="urteil__text">{ text::urteil_erklaert(finding) }</p>
                { for auflagen.iter().map(|auflage| html! { <p class="urteil__text">{ auflage }</p> }) }
            </section>
            { rest(state, finding) }
            { ablauf(&zeitstrahl(&state.vorantrag, state.person), state) }
            { if state.kiosk.is_some() { kiosk::taten(state) } else { taten(state, dispatch) } }
            if state.meldung == Some(Meldung::VermerkNichtKopiert) {
                { vermerk_zum_kopieren(export::vermerk(&state.vorantrag, state.person)) }
            }
            <h2 class="kern-heading-medium">{ seiten::ALLE_BEDINGUNGEN }</h2>
            { kriterien::legende() }
            { kriterien::baum(finding, text::grund) }
            { auswege.as_ref().map_or_else(Html::default, |auswege| aenderungen::abschnitt(state, auswege)) }
            if state.kiosk.is_none() {
                <p class="kern-body nicht-drucken">
                    <a class="verweis" href={state.adresse(Route::Regelwerk)}>{ regelwerkworte::ZUM_REGELWERK }</a>
                </p>
            }
            <div class="spalten">
                { punkte(seiten::ZU_TUN, auflagen) }
                { punkte(seiten::BEILEGEN, folgen.nachweise.iter().map(|nachweis| text::nachweis(*nachweis).to_owned()).collect()) }
                { punkte(seiten::RECHTSFRAGEN, offene_punkte(finding, |klaerung| klaerung == Klaerung::Rechtsfrage)) }
                { punkte(seiten::SACHVERHALTE, offene_punkte(finding, |klaerung| klaerung != Klaerung::Rechtsfrage)) }
                { punkte(seiten::HINWEISE, folgen.hinweise.iter().map(|hinweis| text::hinweis(*hinweis).to_owned()).collect()) }
            </div>
            if state.kiosk.is_some() {
                { begriffe::zum_ergebnis(finding, auswege.iter().flat_map(|auswege| text::texte_der_auswege(auswege, state.vorantrag.personen.len())).collect()) }
            }
            { bewilligungsstelle::kontakt(state) }
            <p class="kern-body kern-body--muted">{ text::KEINE_ENTSCHEIDUNG }</p>
            if state.kiosk.is_some() {
                { kiosk::ende(dispatch) }
            }
        </>
    }
}

/// That there is a later VwV, where the Bewilligungszeitraum is.
pub(super) fn geltungshinweis(state: &State) -> Html {
    let hinweis = text::geltungshinweis(&state.vorantrag.vorhaben, state.vorantrag.stichtag);
    hinweis.map_or_else(Html::default, |hinweis| {
        html! {
            <div class="kern-alert kern-alert--info meldung">
                <div class="kern-alert__body"><p class="kern-body">{ hinweis }</p></div>
            </div>
        }
    })
}

/// What was not assessed, and the way on.
fn rest(state: &State, finding: &Finding) -> Html {
    let anzahl = interview::nicht_geprueft(finding);
    if anzahl == 0 {
        return Html::default();
    }
    if interview::naechste(finding, Ziel::Ergebnis).is_some() {
        let weiter = state.adresse(state.fortsetzung(Ziel::Ergebnis));
        return html! {
            <p class="kern-body"><a class="verweis" href={weiter}>{ seiten::FORTSETZEN }</a></p>
        };
    }
    let weiter = state.adresse(state.fortsetzung(Ziel::AlleKriterien));
    html! {
        <p class="kern-body">
            { seiten::nicht_geprueft(anzahl) }
            <span class="nicht-drucken">
                { " – " }<a class="verweis" href={weiter}>{ seiten::WEITER_PRUEFEN }</a>
            </span>
        </p>
    }
}

fn taten(state: &State, dispatch: &Callback<Message>) -> Html {
    let speichern = dispatch.reform(|_: MouseEvent| Message::from(FileMessage::DownloadRequested));
    let kopieren = dispatch.reform(|_: MouseEvent| Message::from(FileMessage::NoteRequested));
    html! {
        <div class="knopfleiste">
            <a class="kern-btn kern-btn--primary" href={Route::Druck(Art::von(&state.vorantrag)).hash()}>
                <span class="kern-label">{ dokumentworte::DRUCK_KOPF }</span>
            </a>
            <button type="button" class="kern-btn kern-btn--secondary" onclick={speichern}>
                <span class="kern-label">{ seiten::DATEN_SPEICHERN }</span>
            </button>
            <button type="button" class="kern-btn kern-btn--secondary" onclick={kopieren}>
                <span class="kern-label">{ seiten::VERMERK_KOPIEREN }</span>
            </button>
            <a class="kern-btn kern-btn--secondary" href={state.adresse(Route::Angaben)}>
                <span class="kern-label">{ seiten::ANGABEN }</span>
            </a>
            <a class="kern-btn kern-btn--secondary" href={Route::Vorantrag.hash()}>
                <span class="kern-label">{ worte::VORANTRAG_KOPF }</span>
            </a>
        </div>
    }
}

/// The note to copy by hand, where the browser does not.
pub(super) fn vermerk_zum_kopieren(vermerk: String) -> Html {
    html! {
        <div class="vermerk">
            <label class="kern-label" for="vermerk">{ seiten::VERMERK }</label>
            <textarea id="vermerk" readonly=true rows="12" value={vermerk} />
        </div>
    }
}

pub(super) fn punkte(kopf: &str, punkte: Vec<String>) -> Html {
    if punkte.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="kern-heading-small">{ kopf }</h2>
            <ul class="liste">{ for punkte.into_iter().map(|punkt| html! { <li>{ punkt }</li> }) }</ul>
        </section>
    }
}

/// The Klärungen on which the verdict rests.
pub(super) fn offene_punkte(finding: &Finding, gesucht: fn(Klaerung) -> bool) -> Vec<String> {
    let mut punkte = Vec::new();
    for (teil, klaerung) in finding.klaerungen() {
        if let Some(grund) = &teil.grund
            && gesucht(klaerung)
        {
            let punkt = text::offener_punkt(teil.kriterium, grund, klaerung);
            if !punkte.contains(&punkt) {
                punkte.push(punkt);
            }
        }
    }
    punkte
}

fn ablauf(punkte: &[Zeitpunkt], state: &State) -> Html {
    if punkte.is_empty() {
        return Html::default();
    }
    let zeile = |punkt: &Zeitpunkt| {
        let vergangen = punkt.tag < state.vorantrag.stichtag.into();
        let klasse = match punkt.ereignis {
            Ereignis::Aufnahme | Ereignis::Stichtag => None,
            Ereignis::SchulungBegonnen(_) | Ereignis::SchulungGebucht(_) => Some("zeitpunkt--kurs"),
            Ereignis::LetzterTag | Ereignis::Verschoben => Some("zeitpunkt--frist"),
        };
        html! {
            <li class={classes!(klasse, vergangen.then_some("zeitpunkt--vergangen"))}>
                <time datetime={punkt.tag.iso()}>{ punkt.tag.to_string() }</time>
                { text::ereignis(punkt.ereignis) }
            </li>
        }
    };
    html! {
        <section>
            <h2 class="kern-heading-small">{ seiten::FRISTEN }</h2>
            <ol class="zeitstrahl">{ for punkte.iter().map(zeile) }</ol>
        </section>
    }
}
