//! All persons side by side, each a row that opens the person.

use yew::{Callback, Html, MouseEvent, html};

use super::kriterien::status;
use super::rahmen::{UEBERSCHRIFT, zurueck};
use crate::dateifehler::HOECHSTENS_PERSONEN;
use crate::dialog::{Adresse, Message, PersonMessage, Route, State, seite_der_luecke};
use crate::interview::Ziel;
use crate::text::{self, seiten, vorantrag as worte};
use crate::uebersicht::{Luecke, Zeile, je_urteil, stellenumfang, uebersicht};

/// The table of persons.
pub(super) fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
    let zeilen = uebersicht(&state.vorantrag);
    let hinzu = dispatch.reform(|_: MouseEvent| Message::from(PersonMessage::Added));
    html! {
        <>
            { zurueck(Route::Vorantrag, worte::ZUR_AUFGABENLISTE) }
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ seiten::PERSONEN }</h1>
            <p class="kern-body">
                { personen_und_umfang(&zeilen) }{ ": " }{ zusammenfassung(&zeilen) }
            </p>
            <table class="personen">
                <caption class="kern-sr-only">{ seiten::PERSONEN_TABELLE }</caption>
                <thead>
                    <tr>{ for seiten::PERSONEN_SPALTEN.iter().map(|spalte| html! { <th scope="col">{ *spalte }</th> }) }</tr>
                </thead>
                <tbody>
                    { for zeilen.iter().enumerate().map(|(nummer, person)| zeile(nummer, state.vorantrag.name(nummer), zeilen.len(), person, dispatch)) }
                </tbody>
            </table>
            if zeilen.len() < HOECHSTENS_PERSONEN {
                <div class="knopfleiste">
                    <button type="button" class="kern-btn kern-btn--secondary" onclick={hinzu}>
                        <span class="kern-label">{ seiten::PERSON_HINZUFUEGEN }</span>
                    </button>
                </div>
            } else {
                <p class="kern-body">{ worte::PERSONEN_VOLL }</p>
            }
        </>
    }
}

/// Which of several persons a page is about.
pub(super) fn person_der_seite(state: &State) -> Html {
    let anzahl = state.vorantrag.personen.len();
    if anzahl < 2 {
        return Html::default();
    }
    html! { { person_von(state) + " · " } }
}

/// Which of all persons a page is about, in words.
pub(super) fn person_von(state: &State) -> String {
    let name = state.vorantrag.name(state.person);
    text::person_von(state.person, name, state.vorantrag.personen.len())
}

/// The ways to the Vorantrag and, where there are several, to all persons.
pub(super) fn navigation(state: &State) -> Html {
    html! {
        <>
            <li><a class="verweis" href={Route::Vorantrag.hash()}>{ worte::VORANTRAG }</a></li>
            if state.vorantrag.personen.len() > 1 {
                <li><a class="verweis" href={Route::Personen.hash()}>{ seiten::PERSONEN }</a></li>
            }
        </>
    }
}

/// How many persons, and their posts together.
pub(super) fn personen_und_umfang(zeilen: &[Zeile]) -> String {
    worte::personen_und_umfang(zeilen.len(), stellenumfang(zeilen))
}

/// How many persons there are of each verdict.
pub(super) fn zusammenfassung(zeilen: &[Zeile]) -> String {
    text::personen_je_urteil(&je_urteil(zeilen))
}

fn zeile(
    nummer: usize,
    name: Option<&str>,
    von: usize,
    person: &Zeile,
    dispatch: &Callback<Message>,
) -> Html {
    let name = text::person(nummer, name);
    let ergebnis = Adresse::neu(nummer, Route::Ergebnis).hash();
    let kopieren =
        dispatch.reform(move |_: MouseEvent| Message::from(PersonMessage::Copied(nummer)));
    let entfernen =
        dispatch.reform(move |_: MouseEvent| Message::from(PersonMessage::Removed(nummer)));
    let [_, spalte_urteil, spalte_weg, spalte_luecke, spalte_frist, _] = seiten::PERSONEN_SPALTEN;
    html! {
        <tr>
            <th scope="row">
                <a class="verweis" href={ergebnis}>{ name.clone() }</a>
                if let Some(umfang) = person.stellenumfang {
                    <span class="personen__umfang">{ worte::vzae(umfang) }</span>
                }
            </th>
            <td data-spalte={spalte_urteil}>
                <span class="personen__urteil">
                    { status(person.verdict) }
                    { text::urteil(person.verdict, person.zuordnung) }
                </span>
            </td>
            <td data-spalte={spalte_weg}>{ text::zuordnung(person.zuordnung) }</td>
            <td data-spalte={spalte_luecke}>{ luecke(&person.luecke) }</td>
            <td data-spalte={spalte_frist}>
                { person.frist.map_or_else(|| seiten::KEINE_FRIST.to_owned(), |tag| tag.to_string()) }
            </td>
            <td class="taten">
                if let Some(luecke) = person.fehlstellen.first() {
                    <a class="verweis" href={Adresse::neu(nummer, seite_der_luecke(*luecke, Ziel::Vorantrag)).hash()}>
                        { worte::ERGAENZEN }
                        <span class="kern-sr-only">{ ": " }{ name.clone() }</span>
                    </a>
                }
                if von < HOECHSTENS_PERSONEN {
                    { tat(seiten::KOPIEREN, &name, kopieren) }
                }
                if von > 1 {
                    { tat(seiten::ENTFERNEN, &name, entfernen) }
                }
            </td>
        </tr>
    }
}

fn tat(text: &'static str, name: &str, klick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="verweis" onclick={klick}>
            { text }<span class="kern-sr-only">{ ": " }{ name.to_owned() }</span>
        </button>
    }
}

fn luecke(luecke: &Luecke) -> Html {
    match luecke {
        Luecke::Keine => html! { { seiten::KEINE_LUECKE } },
        Luecke::Fragen(anzahl) => html! { { seiten::hoechstens_noch(*anzahl) } },
        Luecke::Gruende(gruende) => html! {
            { for gruende.iter().map(|(kriterium, grund)| html! {
                <span class="personen__grund">
                    { format!("{}: {}", text::kriterium(*kriterium), text::grund(grund)) }
                </span>
            }) }
        },
    }
}
