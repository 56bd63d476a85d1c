//! "Angaben prüfen": everything on one page, each with a way to change it that leads back here.

use yew::{Callback, Html, MouseEvent, html};

use super::rahmen::{UEBERSCHRIFT, zurueck};
use super::vorantrag::{marke, was_fehlt};
use crate::dialog::{Adresse, FileMessage, Formularziel, Message, Route, State};
use crate::export::dokument::Art;
use crate::facts::{Facts, Formularfeld, Formularseite, Person, Question};
use crate::interview::Ziel;
use crate::text::{self, dokument as dokumentworte, seiten, vorantrag as worte};
use crate::vollstaendigkeit::{
    Abschnitt, Fehlstelle, Nachweiszeile, Schritt, Stand, fehlstellen, fragen_der_person,
    nachweise, ruhende_angaben, ruhende_fragen_der_person, schritte, stand,
};

/// Of more persons than this the answers are folded, but for the one who was looked at last.
const AUFGEKLAPPT: usize = 5;

/// The review.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let fehlend = fehlstellen(&state.vorantrag);
    let speichern = dispatch.reform(|_: MouseEvent| FileMessage::ApplicationRequested.into());
    let vollstaendig = fehlend.is_empty();
    html! {
        <>
            { zurueck(Route::Vorantrag, worte::ZUR_AUFGABENLISTE) }
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ worte::ANGABEN_PRUEFEN }</h1>
            { was_fehlt(state, &fehlend, Ziel::Pruefen) }
            { for Abschnitt::ALL.iter().map(|abschnitt| self::abschnitt(state, *abschnitt, &fehlend)) }
            <div class="knopfleiste">
                <a class="kern-btn kern-btn--primary" href={Route::Druck(Art::Vorantrag).hash()}>
                    <span class="kern-label">{ dokumentworte::DRUCK_KOPF }</span>
                </a>
                <button type="button" class="kern-btn kern-btn--secondary" onclick={speichern}>
                    <span class="kern-label">
                        { if vollstaendig { worte::VORANTRAG_SPEICHERN } else { worte::ENTWURF_SPEICHERN } }
                    </span>
                </button>
                <a class="kern-btn kern-btn--secondary" href={Route::Gesamtergebnis.hash()}>
                    <span class="kern-label">{ worte::GESAMTERGEBNIS }</span>
                </a>
            </div>
        </>
    }
}

fn abschnitt(state: &State, abschnitt: Abschnitt, fehlend: &[Fehlstelle]) -> Html {
    let stand = stand(&state.vorantrag, abschnitt, fehlend);
    let inhalt = match abschnitt {
        _ if matches!(stand, Stand::Entfaellt | Stand::Wartet) => Html::default(),
        Abschnitt::Personen => personen(state),
        Abschnitt::Nachweise => belege(state),
        _ => {
            let schritte = schritte(&state.vorantrag, abschnitt).into_iter();
            html! {
                <dl class="angaben">
                    if abschnitt == Abschnitt::Bewilligungszeitraum {
                        { frage(state, state.person, Question::Stichtag) }
                    }
                    { for schritte.map(|schritt| self::schritt(state, schritt)) }
                </dl>
            }
        }
    };
    let ruhend = ruhende_angaben(&state.vorantrag, abschnitt);
    let ruhend: Vec<&str> = ruhend.into_iter().map(worte::fehlendes_kurz).collect();
    html! {
        <section class="pruefteil">
            <h2 class="kern-heading-small">{ worte::abschnitt(abschnitt) }{ " " }{ marke(stand) }</h2>
            { inhalt }
            if !ruhend.is_empty() {
                <p class="kern-body">{ worte::es_ruhen(&ruhend) }</p>
            }
        </section>
    }
}

/// A page of a part: the answer to its question, or what stands in its fields.
fn schritt(state: &State, schritt: Schritt) -> Html {
    match schritt {
        Schritt::Frage(frage) => self::frage(state, state.person, frage),
        Schritt::Seite(seite) => html! {
            { for seite.felder().iter().map(|feld| self::feld(state, state.person, *feld)) }
        },
    }
}

fn personen(state: &State) -> Html {
    let anzahl = state.vorantrag.personen.len();
    html! {
        <>
            { for (0..anzahl).map(|nummer| person(state, nummer, anzahl <= AUFGEKLAPPT || nummer == state.person)) }
            <p class="kern-body">
                <a class="verweis" href={Route::Personen.hash()}>{ worte::PERSONEN_VERWALTEN }</a>
            </p>
        </>
    }
}

fn person(state: &State, nummer: usize, offen: bool) -> Html {
    let vorantrag = &state.vorantrag;
    let (Some(facts), Some(ergebnis)) = (vorantrag.facts(nummer), vorantrag.ergebnis(nummer))
    else {
        return Html::default();
    };
    let fragen = fragen_der_person(vorantrag, nummer).into_iter();
    let ruhend = ruhende_fragen_der_person(vorantrag, nummer).into_iter();
    let ruhend: Vec<String> = ruhend
        .map(|frage| text::frage_im_zusammenhang(facts, frage))
        .collect();
    let ruhend: Vec<&str> = ruhend.iter().map(String::as_str).collect();
    html! {
        <details class="einzelheiten person" open={offen}>
            <summary>
                { text::person(nummer, vorantrag.name(nummer)) }{ ": " }
                { text::urteil(ergebnis.verdict(), ergebnis.zuordnung) }
            </summary>
            <dl class="angaben">
                { for Formularseite::Stelle.felder().iter().map(|feld| self::feld(state, nummer, *feld)) }
                { for fragen.map(|frage| self::frage(state, nummer, frage)) }
            </dl>
            if !ruhend.is_empty() {
                <p class="kern-body">{ worte::es_ruhen(&ruhend) }</p>
            }
        </details>
    }
}

/// The answer to a question.
fn frage(state: &State, nummer: usize, frage: Question) -> Html {
    let Some(facts) = state.vorantrag.facts(nummer) else {
        return Html::default();
    };
    let name = text::frage_im_zusammenhang(facts, frage);
    let antwort = state.vorantrag.antwort(nummer, frage);
    let antwort = antwort.map_or_else(
        || seiten::NICHT_BEANTWORTET.to_owned(),
        |antwort| text::antwort(&antwort),
    );
    let route = Route::Frage(frage, Ziel::Pruefen);
    let wessen = (!frage.fuer_alle()).then_some(nummer);
    zeile(state, &name, &antwort, wessen, Adresse::neu(nummer, route))
}

/// What stands in a field.
fn feld(state: &State, nummer: usize, feld: Formularfeld) -> Html {
    let niemand = Person::default();
    let person = state.vorantrag.personen.get(nummer).unwrap_or(&niemand);
    let facts = Facts {
        vorhaben: &state.vorantrag.vorhaben,
        person,
    };
    let text = worte::feldinhalt(feld, facts);
    let text = text.as_deref().unwrap_or(worte::NICHT_ANGEGEBEN);
    let route = Route::Formular(feld.seite(), Formularziel::Pruefen);
    let wessen = (feld.seite() == Formularseite::Stelle).then_some(nummer);
    zeile(
        state,
        worte::feld(feld),
        text,
        wessen,
        Adresse::neu(nummer, route),
    )
}

/// One row; `wessen`: the person whose it is, told to who only hears the link.
fn zeile(state: &State, name: &str, inhalt: &str, wessen: Option<usize>, adresse: Adresse) -> Html {
    let wessen = wessen.map(|nummer| text::person(nummer, state.vorantrag.name(nummer)));
    html! {
        <div>
            <dt>{ name }</dt>
            <dd class="mehrzeilig">{ inhalt }</dd>
            <dd class="taten">
                <a class="verweis" href={adresse.hash()}>
                    { seiten::AENDERN }
                    <span class="kern-sr-only">
                        { ": " }{ name }
                        if let Some(wessen) = wessen {
                            { " – " }{ wessen }
                        }
                    </span>
                </a>
            </dd>
        </div>
    }
}

fn belege(state: &State) -> Html {
    let zeilen = nachweise(&state.vorantrag);
    if zeilen.is_empty() {
        return html! { <p class="kern-body">{ worte::KEINE_BELEGE }</p> };
    }
    let punkt = |zeile: &Nachweiszeile| {
        let fuer_wen = match zeile.person {
            None => worte::NACHWEISE_FUER_ALLE.to_owned(),
            Some(person) => text::person(person, state.vorantrag.name(person)),
        };
        html! { <li>{ worte::beleg(&fuer_wen, text::nachweis(zeile.nachweis), zeile.liegt_bei) }</li> }
    };
    html! {
        <>
            <ul class="liste">{ for zeilen.iter().map(punkt) }</ul>
            <p class="kern-body"><a class="verweis" href={Route::Nachweise.hash()}>{ worte::NACHWEISE_ABHAKEN }</a></p>
        </>
    }
}
