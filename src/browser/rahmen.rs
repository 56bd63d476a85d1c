//! What every page has: skip link, header, notice. The footer is static (static/index.html).

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::umfang::Umfang;
use super::{frage, host};
use crate::dialog::{Adresse, Meldung, Message, Route, State};
use crate::text::seiten;

/// Id of every page's heading.
pub(super) const UEBERSCHRIFT: &str = "ueberschrift";
/// Id of the notice above the page.
pub(super) const MELDUNG: &str = "meldung";
/// Id of the content.
const INHALT: &str = "inhalt";

/// The whole page. `vorher`: the page of this visit before this one, if there is one.
pub(super) fn seite<U: Umfang>(
    state: &State,
    vorher: Option<Adresse>,
    dispatch: &Callback<Message>,
) -> Html {
    let inhalt = match state.route {
        Route::Start => U::start(state),
        Route::Frage(frage, ziel) => frage::seite(
            state,
            frage,
            ziel,
            U::zurueck(state, vorher),
            U::umgebung(state, frage, ziel),
            dispatch,
        ),
        _ => U::seite(state, vorher, dispatch),
    };
    html! {
        <>
            { sprung(INHALT, "sprungmarke", html! { { seiten::ZUM_INHALT } }) }
            { U::kopf(state, dispatch) }
            <main id={INHALT} class="rahmen inhalt" tabindex="-1">
                { meldungen::<U>(state, dispatch) }
                { U::abgelehnt(state) }
                { inhalt }
            </main>
            { U::darueber(state, dispatch) }
        </>
    }
}

/// Title of the tab.
pub(super) fn titel<U: Umfang>(state: &State) -> String {
    let seite = match state.route {
        Route::Start => U::START.to_owned(),
        Route::Frage(frage, _) => frage::ueberschrift(state, frage),
        _ => U::titel(state),
    };
    seiten::titel(&seite, state.hat_fehler())
}

/// The head of every page: the way to the others.
pub(super) fn kopf<U: Umfang>(state: &State, dispatch: &Callback<Message>) -> Html {
    let loeschen = dispatch.reform(|_: MouseEvent| Message::AllDeleted(host::heute()));
    html! {
        <header class="kopf">
            <div class="kopf__innen rahmen">
                <a class="kopf__name" href={Route::Start.hash()}>{ seiten::NAME }</a>
                // What somebody took home is on no other page yet: "Ergebnis" would be another one.
                if state.route != Route::Mitgenommen {
                <nav aria-label={seiten::NAVIGATION}>
                    <ul class="verweise">
                        <li><a class="verweis" href={state.adresse(Route::Angaben)}>{ seiten::ANGABEN }</a></li>
                        <li><a class="verweis" href={state.adresse(Route::Ergebnis)}>{ seiten::ERGEBNIS }</a></li>
                        { U::navigation(state) }
                        <li>
                            <button type="button" class="verweis" onclick={loeschen}>
                                { seiten::ALLES_LOESCHEN }
                            </button>
                        </li>
                    </ul>
                </nav>
                }
            </div>
        </header>
    }
}

/// The way back from a question: the browser's, if it knows an earlier page of this visit.
pub(super) fn zur_vorherigen(state: &State, vorher: Option<Adresse>) -> Html {
    let verlauf = vorher.is_some();
    let gehe = Callback::from(move |event: MouseEvent| {
        if verlauf {
            event.prevent_default();
            host::gehe_zurueck();
        }
    });
    html! {
        <p class="zurueck">
            <a class="verweis verweis--zurueck" href={state.adresse(state.vorherige_seite())} onclick={gehe}>
                { seiten::ZURUECK }
            </a>
        </p>
    }
}

/// What is said above the page: what can be undone, what just happened, what lasts.
fn meldungen<U: Umfang>(state: &State, dispatch: &Callback<Message>) -> Html {
    html! {
        <div role="status">
            if let Some(ruecknahme) = &state.ruecknahme {
                { hinweis("kern-alert--info", Some(MELDUNG), html! {
                    <>
                        <p class="kern-body">{ U::anlass(ruecknahme.anlass) }</p>
                        { knopf(seiten::RUECKGAENGIG, dispatch, || Message::Undone) }
                    </>
                }) }
            }
            if let Some(meldung) = state.meldung {
                { diese_meldung::<U>(meldung, dispatch) }
            }
            { U::hinweise(state, dispatch) }
            if state.nicht_gesichert {
                { hinweis("kern-alert--warning", None, html! {
                    <><p class="kern-body">{ seiten::NICHT_GESICHERT }</p>{ U::als_datei(dispatch) }</>
                }) }
            }
        </div>
    }
}

fn diese_meldung<U: Umfang>(meldung: Meldung, dispatch: &Callback<Message>) -> Html {
    let (text, art) = U::meldung(meldung);
    hinweis(
        art,
        None,
        html! {
            <>
                <p class="kern-body">{ text }</p>
                if meldung == Meldung::NichtGeladen {
                    { knopf(seiten::ERNEUT_VERSUCHEN, dispatch, || Message::LoadingRetried) }
                }
                { U::zur_meldung(meldung, dispatch) }
            </>
        },
    )
}

/// A notice.
pub(super) fn hinweis(art: &'static str, id: Option<&'static str>, inhalt: Html) -> Html {
    html! {
        <div id={id} class={yew::classes!("kern-alert", art, "meldung")} tabindex="-1"
            role="group" aria-label={seiten::MELDUNG}>
            <div class="kern-alert__body">{ inhalt }</div>
        </div>
    }
}

/// A quiet button; what it sends is made when it is pressed.
pub(super) fn knopf(
    text: impl Into<AttrValue>,
    dispatch: &Callback<Message>,
    message: impl Fn() -> Message + 'static,
) -> Html {
    let text = text.into();
    let klick = dispatch.reform(move |_: MouseEvent| message());
    html! {
        <button type="button" class="kern-btn kern-btn--secondary" onclick={klick}>
            <span class="kern-label">{ text }</span>
        </button>
    }
}

/// The link above a page of the Vorantrag that leads back.
pub(super) fn zurueck(route: Route, text: &'static str) -> Html {
    html! {
        <p class="zurueck"><a class="verweis verweis--zurueck" href={route.hash()}>{ text }</a></p>
    }
}

/// A link that moves the focus within the page and leaves the address alone.
pub(super) fn sprung(ziel: &str, klasse: &'static str, inhalt: Html) -> Html {
    let adresse = format!("#{ziel}");
    let ziel = ziel.to_owned();
    let springe = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        host::fokussiere(&ziel);
    });
    html! { <a class={klasse} href={adresse} onclick={springe}>{ inhalt }</a> }
}
