//! The rule set as a tree and as a picture; with answers given, the values and what decides are marked.

mod schaubild;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{Component, Context, Html, Properties, classes, html};

use self::schaubild::{Ansicht, Meldung};
use super::begriffe;
use super::kriterien::{legende, status};
use super::rahmen::UEBERSCHRIFT;
use super::{ergebnis, host, personen};
use crate::dialog::{Route, State};
use crate::finding::{Finding, Norm, Verbindung};
use crate::law::Fassung;
use crate::regelwerk::{Diagramm, Knoten, Marke, Regelwerk, Tafel, marken};
use crate::text::{self, regelwerk as worte, seiten};

/// The page: for a person of whom something was said, marked with its result.
pub(super) fn seite(state: &State) -> Html {
    let ergebnis = (!state.hat_keine_antworten())
        .then(|| state.ergebnis())
        .flatten();
    let hat_ergebnis = ergebnis.is_some();
    html! {
        <>
            if hat_ergebnis {
                <p class="zurueck">
                    <a class="verweis verweis--zurueck" href={state.adresse(Route::Ergebnis)}>{ seiten::ZUM_ERGEBNIS }</a>
                </p>
            }
            { ergebnis::geltungshinweis(state) }
            if hat_ergebnis {
                <p class="vorzeile">
                    { personen::person_der_seite(state) }
                    { format!("{}: {}", seiten::START_STICHTAG, state.vorantrag.stichtag) }
                </p>
            }
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::TITEL }</h1>
            <p class="kern-body">{ text::stand_am_anfang(state.vorantrag.fassung) }</p>
            <p class="kern-body">{ worte::EINLEITUNG }</p>
            <Ganzes fassung={state.vorantrag.fassung} person={ergebnis.map(|ergebnis| ergebnis.finding)} />
            // Without a person there is no result of which it could be said; the foot of the page says it of the program.
            if hat_ergebnis {
                <p class="kern-body kern-body--muted">{ text::KEINE_ENTSCHEIDUNG }</p>
            }
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
    /// What was last done to all parts of the tree at once: opened them, or closed them.
    geklappt: Option<bool>,
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
            geklappt: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, meldung: Meldung) -> bool {
        match meldung {
            Meldung::Geklappt(auf) => {
                klappe(auf);
                self.geklappt = Some(auf);
            }
            Meldung::Geladen(text) => {
                let diagramm = text.and_then(|text| serde_json::from_str::<Diagramm>(&text).ok());
                let passend = diagramm.filter(|diagramm| diagramm.passt_zu(&self.regelwerk));
                let marken = self.marken(ctx);
                self.diagramm.geladen(passend, marken.as_deref());
            }
            Meldung::Gezoomt(zoom) => self.diagramm.zoome(zoom),
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.diagramm.gezeichnet();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let marken = self.marken(ctx);
        let marken = marken.as_deref();
        let knopf = |auf: bool, wort: &'static str| {
            let onclick = ctx.link().callback(move |_| Meldung::Geklappt(auf));
            html! {
                <button type="button" class="kern-btn kern-btn--secondary" {onclick}>
                    <span class="kern-label">{ wort }</span>
                </button>
            }
        };
        let geklappt = self.geklappt.map(|auf| {
            if auf {
                worte::AUFGEKLAPPT
            } else {
                worte::ZUGEKLAPPT
            }
        });
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
                    { knopf(true, worte::ALLES_AUFKLAPPEN) }
                    { knopf(false, worte::ALLES_ZUKLAPPEN) }
                    <p class="kern-sr-only" role="status">{ geklappt }</p>
                </div>
                <ul class="regelwerk">{ self.knoten(0, marken) }</ul>
                // On paper the tree says the same in letters that can be read.
                <h2 class="kern-heading-medium nicht-drucken">{ worte::ALS_BILD }</h2>
                { self.diagramm.zeige(&self.regelwerk, marken, ctx.link()) }
                { self.begriffe.clone() }
            </>
        }
    }
}

impl Ganzes {
    fn marken(&self, ctx: &Context<Self>) -> Option<Vec<Marke>> {
        let person = ctx.props().person.as_ref();
        person.map(|person| marken(&self.regelwerk, person))
    }

    /// A node behind a disclosure: what it asks for, what its answers come to, its parts.
    fn knoten(&self, nummer: usize, marken: Option<&[Marke]>) -> Html {
        let Some(knoten) = self.regelwerk.knoten.get(nummer) else {
            return Html::default();
        };
        let marke = marken.and_then(|marken| marken.get(nummer));
        // As it is at first: then the elements keep what was done to them.
        let offen = knoten.eltern.is_none() || marke.is_some_and(|marke| marke.auf_dem_weg);
        html! {
            <li>
                <details open={offen}>
                    <summary>
                        { self.zusammenfassung(nummer, knoten, marke) }
                    </summary>
                    { for worte::absaetze(&self.regelwerk, nummer).into_iter().map(absatz) }
                    { for knoten.tafel.iter().map(|tafel| tabelle(knoten, tafel)) }
                    { self.zu_den_fundstellen(&knoten.normen) }
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
        let wert = marke.and_then(Marke::wert);
        // Of one record, nobody asks which it is.
        let werte = marke.map(|marke| marke.werte.as_slice());
        let werte = werte.filter(|werte| {
            werte.len() > 1
                || werte
                    .iter()
                    .any(|wert| matches!(wert.eintrag, Some((_, 1..))))
        });
        html! {
            <>
                { for wert.map(|wert| status(wert.entschieden())) }
                <span class="regelwerk__name">
                    { self.regelwerk.gliederung(nummer) }{ " " }{ worte::knoten(knoten.kriterium) }
                </span>
                { " " }
                <cite class="kriterium__norm">{ text::dokument::fundstellen(&knoten.normen) }</cite>
                if marke.is_some_and(|marke| marke.entscheidet) {
                    { " " }<strong class="regelwerk__entscheidet">{ worte::ENTSCHEIDET }</strong>
                }
                if let Some(werte) = werte {
                    { " " }<span class="regelwerk__eintraege">{ worte::werte_der_eintraege(werte) }</span>
                }
            </>
        }
    }

    /// The citations as links: not in the summary, where a screen reader may read over them.
    fn zu_den_fundstellen(&self, normen: &[Norm]) -> Html {
        let Some(seite) = &self.fundstellen else {
            return Html::default();
        };
        html! {
            <p class="regelwerk__fundstellen nicht-drucken">
                { worte::AUF_DER_SEITE_DER_FUNDSTELLEN }
                { for normen.iter().map(|norm| html! {
                    <>
                        { " " }
                        <a class="verweis" href={format!("{seite}#{}", norm.kennung())}>{ text::dokument::fundstellen(&[*norm]) }</a>
                    </>
                }) }
            </p>
        }
    }
}

/// Opens all parts of the tree or closes them, but for the whole, whose parts are then still named. It asks the elements:
/// they alone know what was opened and closed by hand.
fn klappe(auf: bool) {
    let auswahl = if auf {
        ".regelwerk details"
    } else {
        ".regelwerk .regelwerk details"
    };
    let Some(Ok(liste)) = host::fenster()
        .document()
        .map(|document| document.query_selector_all(auswahl))
    else {
        return;
    };
    let teile = (0..liste.length()).filter_map(|nummer| liste.get(nummer));
    for teil in teile.filter_map(|teil| teil.dyn_into::<Element>().ok()) {
        // The name is one, so it cannot fail.
        let _ = if auf {
            teil.set_attribute("open", "")
        } else {
            teil.remove_attribute("open")
        };
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
            // Who has the tables listed hears of which condition each is.
            <caption>
                <span class="kern-sr-only">{ worte::knoten(knoten.kriterium) }{ ": " }</span>
                { worte::tafel_zu(knoten.kriterium) }
            </caption>
            <thead>
                <tr>{ for worte::TAFELSPALTEN.iter().map(|kopf| html! { <th scope="col">{ *kopf }</th> }) }</tr>
            </thead>
            <tbody>
                { for tafel.entschiedene().map(|zeile| html! {
                    <tr>
                        <th scope="row">{ worte::angaben(knoten.kriterium, tafel, &zeile) }</th>
                        <td>{ worte::ergebnis_der_zeile(&zeile) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
