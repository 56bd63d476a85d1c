//! A result that was taken home: the same verdict and reasons, without a day, and the way on from there.

use yew::{Callback, Html, MouseEvent, classes, html};

use super::ergebnis::{offene_punkte, punkte};
use super::frage::FEHLER;
use super::rahmen::UEBERSCHRIFT;
use super::{begriffe, kriterien, start};
use crate::dialog::{CodeMessage, Message, State};
use crate::export;
use crate::finding::{Grund, Klaerung};
use crate::mitnahme::{Codefehler, Mitnahme};
use crate::text::{self, kiosk as worte, ohne_tage, seiten};

/// Title of the page.
pub(super) fn titel(state: &State) -> String {
    match state.mitnahme() {
        Err(_) => format!("{}{}", seiten::TITEL_FEHLER, seiten::START_KOPF),
        Ok(mitnahme) => urteil(&mitnahme),
    }
}

/// What the code of the address holds; the start page, if it is none.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    match state.mitnahme() {
        Err(fehler) => html! { <>{ abgelehnt(fehler) }{ start::seite(state) }</> },
        Ok(mitnahme) => mitgenommen(&mitnahme, dispatch),
    }
}

fn abgelehnt(fehler: Codefehler) -> Html {
    html! {
        <div id={FEHLER} class="kern-alert kern-alert--danger meldung" role="alert" tabindex="-1">
            <div class="kern-alert__body">
                <h2 class="kern-heading-small">{ worte::CODE_ABGELEHNT }</h2>
                <p class="kern-body">{ text::codefehler(fehler) }</p>
            </div>
        </div>
    }
}

fn urteil(mitnahme: &Mitnahme) -> String {
    let ergebnis = mitnahme.ergebnis.ergebnis(0);
    ergebnis.map_or_else(String::new, |ergebnis| {
        text::urteil(ergebnis.verdict(), ergebnis.zuordnung)
    })
}

fn grund(grund: &Grund) -> String {
    ohne_tage(&text::grund(grund))
}

fn mitgenommen(mitnahme: &Mitnahme, dispatch: &Callback<Message>) -> Html {
    let vorantrag = &mitnahme.ergebnis;
    let Some(ergebnis) = vorantrag.ergebnis(0) else {
        return Html::default();
    };
    let finding = &ergebnis.finding;
    let folgen = export::folgen(finding);
    let auflagen: Vec<String> = folgen
        .auflagen
        .iter()
        .map(|auflage| ohne_tage(&text::auflage(auflage)))
        .collect();
    let nachweise = folgen
        .nachweise
        .iter()
        .map(|nachweis| text::nachweis(*nachweis).to_owned());
    let hinweise = folgen
        .hinweise
        .iter()
        .map(|hinweis| ohne_tage(text::hinweis(*hinweis)));
    let offen = |gesucht: fn(Klaerung) -> bool| {
        offene_punkte(finding, gesucht)
            .iter()
            .map(|punkt| ohne_tage(punkt))
            .collect()
    };
    let uebernehmen = dispatch.reform(|_: MouseEvent| CodeMessage::Adopted.into());
    html! {
        <>
            <div class="kern-alert kern-alert--info meldung">
                <div class="kern-alert__body">
                    <p class="kern-body">{ worte::MITGEBRACHT }{ " " }{ worte::OHNE_TAGE }</p>
                </div>
            </div>
            if let Some(hinweis) = text::geltungshinweis(&vorantrag.vorhaben, vorantrag.stichtag) {
                <p class="kern-body">{ ohne_tage(hinweis) }</p>
            }
            <section class={classes!("urteil", format!("urteil--{}", kriterien::klasse(ergebnis.verdict())))}>
                <p class="urteil__stand">{ text::stand_am_anfang(vorantrag.fassung) }</p>
                <h1 id={UEBERSCHRIFT} class="urteil__titel" tabindex="-1">{ urteil(mitnahme) }</h1>
                <p class="urteil__text">{ ohne_tage(&text::urteil_erklaert(finding)) }</p>
                { for auflagen.iter().map(|auflage| html! { <p class="urteil__text">{ auflage }</p> }) }
            </section>
            <p class="kern-body">{ worte::UEBERNEHMEN_TEXT }</p>
            <div class="knopfleiste">
                <button type="button" class="kern-btn kern-btn--primary" onclick={uebernehmen}>
                    <span class="kern-label">{ worte::UEBERNEHMEN }</span>
                </button>
            </div>
            <h2 class="kern-heading-medium">{ seiten::ALLE_BEDINGUNGEN }</h2>
            { kriterien::legende() }
            { kriterien::baum(finding, grund) }
            <div class="spalten">
                { punkte(seiten::ZU_TUN, auflagen) }
                { punkte(seiten::BEILEGEN, nachweise.collect()) }
                { punkte(seiten::RECHTSFRAGEN, offen(|klaerung| klaerung == Klaerung::Rechtsfrage)) }
                { punkte(seiten::SACHVERHALTE, offen(|klaerung| klaerung != Klaerung::Rechtsfrage)) }
                { punkte(seiten::HINWEISE, hinweise.collect()) }
            </div>
            { begriffe::zum_ergebnis(finding, Vec::new()) }
            <p class="kern-body kern-body--muted">{ text::KEINE_ENTSCHEIDUNG }</p>
        </>
    }
}
