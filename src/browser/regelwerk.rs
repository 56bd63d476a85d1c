//! The rule set as a tree and as a picture; with answers given, the values and what decides are marked.

mod schaubild;

use yew::{Component, Context, Html, Properties, classes, html};

use self::schaubild::{Ansicht, Meldung};
use super::begriffe;
use super::kriterien::{legende, status};
use super::rahmen::UEBERSCHRIFT;
use crate::dialog::State;
use crate::finding::{Finding, Verbindung};
use crate::law::Fassung;
use crate::regelwerk::{Diagramm, Knoten, Marke, Regelwerk, Tafel, marken};
use crate::text::{self, regelwerk as worte};

/// The page: for a person of whom something was said, marked with its result.
pub(super) fn seite(state: &State) -> Html {
    let ergebnis = (!state.hat_keine_antworten())
        .then(|| state.ergebnis())
        .flatten();
    html! {
        <>
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::TITEL }</h1>
            <p class="kern-body">{ worte::titel_mit_stand(state.vorantrag.fassung) }</p>
            <p class="kern-body">{ worte::EINLEITUNG }</p>
            <Ganzes fassung={state.vorantrag.fassung} person={ergebnis.map(|ergebnis| ergebnis.finding)} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct Eingabe {
    fassung: Fassung,
    person: Option<Finding>,
}

/// Tree and picture. The law is asked for its rules once, when the page is opened.
struct Ganzes {
    regelwerk: Regelwerk,
    /// The address of the page of the source passages.
    fundstellen: Option<String>,
    /// The picture, once it is there.
    diagramm: Ansicht,
    /// Whether every part of the tree is shown.
    alles: bool,
    /// The terms of art in it.
    begriffe: Html,
}

impl Component for Ganzes {
    type Message = Meldung;
    type Properties = Eingabe;

    fn create(ctx: &Context<Self>) -> Self {
        schaubild::lade(ctx.link().callback(Meldung::Geladen));
        let regelwerk = Regelwerk::neu(ctx.props().fassung);
        let mut texte = worte::texte(&regelwerk);
        texte.insert(0, worte::EINLEITUNG.to_owned());
        Self {
            begriffe: begriffe::abschnitt(texte),
            regelwerk,
            fundstellen: schaubild::verweis("link[data-fundstellen]"),
            diagramm: Ansicht::default(),
            alles: false,
        }
    }

    fn update(&mut self, _: &Context<Self>, meldung: Meldung) -> bool {
        match meldung {
            Meldung::Umgeschaltet => self.alles = !self.alles,
            Meldung::Geladen(text) => {
                let diagramm = text.and_then(|text| serde_json::from_str::<Diagramm>(&text).ok());
                let passend = diagramm.filter(|diagramm| diagramm.passt_zu(&self.regelwerk));
                self.diagramm.geladen(passend);
            }
            Meldung::Gezoomt(zoom) => self.diagramm.zoome(zoom),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let person = ctx.props().person.as_ref();
        let marken = person.map(|person| marken(&self.regelwerk, person));
        let marken = marken.as_deref();
        let umschalten = ctx.link().callback(|_| Meldung::Umgeschaltet);
        html! {
            <>
                if marken.is_some() {
                    <p class="kern-body">{ worte::MARKIERT }</p>
                    { legende() }
                }
                if let Some(adresse) = &self.fundstellen {
                    <p class="kern-body nicht-drucken">
                        <a class="verweis" href={adresse.clone()}>{ worte::FUNDSTELLEN }</a>
                    </p>
                }
                <h2 class="kern-heading-medium">{ worte::ALS_BAUM }</h2>
                <div class="knopfleiste nicht-drucken">
                    <button type="button" class="kern-btn kern-btn--secondary" aria-pressed={self.alles.to_string()} onclick={umschalten}>
                        <span class="kern-label">{ worte::ALLES_ZEIGEN }</span>
                    </button>
                </div>
                <ul class="regelwerk">{ self.knoten(0, marken) }</ul>
                <h2 class="kern-heading-medium">{ worte::ALS_BILD }</h2>
                { self.diagramm.zeige(&self.regelwerk, marken, ctx.link()) }
                { self.begriffe.clone() }
            </>
        }
    }
}

impl Ganzes {
    /// A node behind a disclosure: what it asks for, what its answers come to, its parts.
    fn knoten(&self, nummer: usize, marken: Option<&[Marke]>) -> Html {
        let Some(knoten) = self.regelwerk.knoten.get(nummer) else {
            return Html::default();
        };
        let marke = marken.and_then(|marken| marken.get(nummer));
        let offen = self.alles
            || self.regelwerk.tiefe(nummer) < 1
            || marke.is_some_and(|marke| marke.auf_dem_weg);
        html! {
            <li>
                <details open={offen}>
                    <summary>
                        { self.zusammenfassung(nummer, knoten, marke) }
                    </summary>
                    { for worte::absaetze(&self.regelwerk, nummer).into_iter().map(absatz) }
                    { for knoten.tafel.iter().map(|tafel| tabelle(knoten, tafel)) }
                    if knoten.verbindung != Verbindung::Blatt {
                        <ul class="regelwerk">
                            { for knoten.teile.iter().map(|teil| self.knoten(*teil, marken)) }
                        </ul>
                    }
                </details>
            </li>
        }
    }

    fn zusammenfassung(&self, nummer: usize, knoten: &Knoten, marke: Option<&Marke>) -> Html {
        let werte = marke.map_or(&[][..], |marke| marke.werte.as_slice());
        html! {
            <>
                { for werte.iter().map(|(_, wert)| status(wert.entschieden())) }
                <span class="regelwerk__name">
                    { self.regelwerk.gliederung(nummer) }{ " " }{ worte::knoten(knoten.kriterium) }
                </span>
                { " " }
                <cite class="kriterium__norm">{ text::dokument::fundstellen(&knoten.normen) }</cite>
                if marke.is_some_and(|marke| marke.entscheidet) {
                    { " " }<strong class="regelwerk__entscheidet">{ worte::ENTSCHEIDET }</strong>
                }
            </>
        }
    }
}

fn absatz(absatz: worte::Absatz) -> Html {
    html! {
        <p>
            if let Some(kopf) = absatz.kopf {
                <strong>{ kopf }{ ":" }</strong>{ " " }
            }
            { absatz.text }
        </p>
    }
}

/// What the answers come to.
fn tabelle(knoten: &Knoten, tafel: &Tafel) -> Html {
    html! {
        <table class={classes!("regelwerk__tafel")}>
            <caption>{ worte::tafel_zu(knoten.kriterium) }</caption>
            <thead>
                <tr>{ for worte::TAFELSPALTEN.iter().map(|kopf| html! { <th scope="col">{ *kopf }</th> }) }</tr>
            </thead>
            <tbody>
                { for tafel.entschiedene().map(|zeile| html! {
                    <tr>
                        <td>{ worte::angaben(knoten.kriterium, tafel, &zeile) }</td>
                        <td>{ worte::ergebnis_der_zeile(&zeile) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
