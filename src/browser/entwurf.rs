//! The draft on the device: the section on the task list, and what is said of it above the pages.

use yew::{Callback, Html, MouseEvent, classes, html};

use super::{host, rahmen};
use crate::dialog::entwurf::Fund;
use crate::dialog::{DraftMessage, FileMessage, Geraet, Message, Route, State};
use crate::text::{entwurf as worte, seiten};

/// Id of the heading of the section.
pub(super) const ENTWURF: &str = "entwurf";

/// The section on the task list. What another tab has done stands above the page instead.
pub(super) fn abschnitt(state: &State, dispatch: &Callback<Message>) -> Html {
    let inhalt = match &state.geraet {
        Geraet::Leer => html! {
            <>
                <p class="kern-body">{ worte::TEXT }</p>
                <p class="kern-body">{ worte::GETEILTES_GERAET }</p>
                { knoepfe(&[(worte::BEHALTEN, DraftMessage::KeepRequested)], dispatch) }
            </>
        },
        Geraet::Verbunden(stand) | Geraet::Veraltet(stand) => html! {
            <>
                <p class="kern-body">{ worte::gesichert(stand.zeit(), host::heute()) }</p>
                <p class="kern-body">
                    if matches!(state.geraet, Geraet::Verbunden(_)) {
                        { worte::FORTLAUFEND }{ " " }
                    }
                    { worte::ANGABEN_BLEIBEN }
                </p>
                { knoepfe(&[(worte::LOESCHEN, DraftMessage::DeleteRequested)], dispatch) }
            </>
        },
        Geraet::Gefunden(fund) => html! {
            <>
                { gefunden(fund) }
                <p class="kern-body">{ worte::NICHT_DIESER_TAB }</p>
                { angebot(fund, Some((worte::ERSETZEN, DraftMessage::ReplaceRequested)), dispatch) }
            </>
        },
        Geraet::Konflikt(_) | Geraet::Entfernt => return Html::default(),
    };
    html! {
        <section aria-labelledby={ENTWURF}>
            <h2 id={ENTWURF} class="kern-heading-small" tabindex="-1">{ worte::KOPF }</h2>
            { inhalt }
        </section>
    }
}

/// What is said above the page: on the start page that there is a draft, everywhere what this tab's draft suffers.
pub(super) fn hinweise(state: &State, dispatch: &Callback<Message>) -> Html {
    match &state.geraet {
        Geraet::Gefunden(fund) if state.route == Route::Start => rahmen::hinweis(
            "kern-alert--info",
            None,
            html! { <>{ gefunden(fund) }{ angebot(fund, None, dispatch) }</> },
        ),
        Geraet::Konflikt(fund) => konflikt(fund, dispatch),
        Geraet::Entfernt => rahmen::hinweis(
            "kern-alert--warning",
            None,
            html! {
                <>
                    <p class="kern-body">{ worte::ENTFERNT }</p>
                    { knoepfe(&[
                        (worte::WIEDER_BEHALTEN, DraftMessage::KeepRequested),
                        (worte::GETRENNT, DraftMessage::Left),
                    ], dispatch) }
                </>
            },
        ),
        // Where the tab keeps nothing either, that is said already.
        Geraet::Veraltet(_) if !state.nicht_gesichert => rahmen::hinweis(
            "kern-alert--warning",
            None,
            html! { <><p class="kern-body">{ worte::VERALTET }</p>{ als_datei(dispatch) }</> },
        ),
        Geraet::Leer | Geraet::Gefunden(_) | Geraet::Verbunden(_) | Geraet::Veraltet(_) => {
            Html::default()
        }
    }
}

fn konflikt(fund: &Fund, dispatch: &Callback<Message>) -> Html {
    let wahl = [
        (worte::UEBERNEHMEN, DraftMessage::OpenRequested),
        (worte::ERSETZEN, DraftMessage::ReplaceRequested),
        (worte::GETRENNT, DraftMessage::Left),
    ];
    // What cannot be read cannot be taken.
    let moeglich = wahl.get(usize::from(!fund.lesbar)..).unwrap_or_default();
    let satz = worte::konflikt(fund.stand.zeit(), host::heute());
    rahmen::hinweis(
        "kern-alert--warning",
        None,
        html! {
            <>
                <p class="kern-body">{ satz }{ " " }{ worte::KONFLIKT_FRAGE }</p>
                { knoepfe(moeglich, dispatch) }
            </>
        },
    )
}

/// Saves what this tab holds as a file.
pub(super) fn als_datei(dispatch: &Callback<Message>) -> Html {
    let speichern = || Message::from(FileMessage::DownloadRequested);
    rahmen::knopf(seiten::DATEN_SPEICHERN, dispatch, speichern)
}

fn gefunden(fund: &Fund) -> Html {
    html! {
        <p class="kern-body">
            { worte::gefunden(fund.stand.zeit(), host::heute()) }
            if !fund.lesbar {
                { " " }{ worte::UNLESBAR }
            }
        </p>
    }
}

/// What can be done with a draft that was found.
fn angebot(
    fund: &Fund,
    ersetzen: Option<(&'static str, DraftMessage)>,
    dispatch: &Callback<Message>,
) -> Html {
    let oeffnen = fund
        .lesbar
        .then_some((worte::OEFFNEN, DraftMessage::OpenRequested));
    let loeschen = (worte::LOESCHEN, DraftMessage::DeleteRequested);
    let alle: Vec<_> = oeffnen
        .into_iter()
        .chain(ersetzen)
        .chain([loeschen])
        .collect();
    knoepfe(&alle, dispatch)
}

fn knoepfe(knoepfe: &[(&'static str, DraftMessage)], dispatch: &Callback<Message>) -> Html {
    let knopf = |(text, message): &(&'static str, DraftMessage)| {
        let message = Message::from(message.clone());
        let klick = dispatch.reform(move |_: MouseEvent| message.clone());
        // Each button has an element of its own: what appears in the place of one must not take its second click.
        html! {
            <button key={*text} type="button" class={classes!("kern-btn", "kern-btn--secondary")} onclick={klick}>
                <span class="kern-label">{ *text }</span>
            </button>
        }
    };
    html! { <div class="knopfleiste">{ for knoepfe.iter().map(knopf) }</div> }
}
