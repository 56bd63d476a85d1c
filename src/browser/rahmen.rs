//! What every page has: skip link, header, notice, footer.

use yew::{Callback, Html, MouseEvent, html};

use super::umfang::Umfang;
use super::{frage, host, start};
use crate::dialog::{Meldung, Message, Route, State};
use crate::text::{lizenzen, seiten};

/// Id of every page's heading.
pub(super) const UEBERSCHRIFT: &str = "ueberschrift";
/// Id of the notice above the page.
pub(super) const MELDUNG: &str = "meldung";
/// Id of the content.
const INHALT: &str = "inhalt";

/// The whole page. `verlauf`: the browser knows an earlier page of this visit.
pub(super) fn seite<U: Umfang>(state: &State, verlauf: bool, dispatch: &Callback<Message>) -> Html {
    let inhalt = match state.route {
        Route::Start => start::seite(state),
        Route::Frage(frage, ziel) => frage::seite(state, frage, ziel, verlauf, dispatch),
        _ => U::seite(state, dispatch),
    };
    html! {
        <>
            { sprung(INHALT, "sprungmarke", html! { { seiten::ZUM_INHALT } }) }
            { kopf(dispatch) }
            <main id={INHALT} class="rahmen inhalt" tabindex="-1">
                { meldung(state.meldung.as_ref(), dispatch) }
                { inhalt }
            </main>
            <footer class="fuss">
                <div class="fuss__innen rahmen">
                    <p>{ seiten::FUSSZEILE }</p>
                    if let Some(adresse) = host::lizenzen() {
                        <a class="verweis" href={adresse}>{ lizenzen::LIZENZEN }</a>
                    }
                </div>
            </footer>
        </>
    }
}

/// Title of the tab.
pub(super) fn titel<U: Umfang>(state: &State) -> String {
    let seite = match state.route {
        Route::Start => seiten::START_KOPF.to_owned(),
        Route::Frage(frage, _) => frage::ueberschrift(state, frage),
        _ => U::titel(state),
    };
    seiten::titel(&seite, !state.fehler.is_empty())
}

fn kopf(dispatch: &Callback<Message>) -> Html {
    let loeschen = dispatch.reform(|_: MouseEvent| Message::AllDeleted(host::heute()));
    html! {
        <header class="kopf">
            <div class="kopf__innen rahmen">
                <a class="kopf__name" href={Route::Start.hash()}>{ seiten::NAME }</a>
                <nav aria-label={seiten::NAVIGATION}>
                    <ul class="verweise">
                        <li><a class="verweis" href={Route::Angaben.hash()}>{ seiten::ANGABEN }</a></li>
                        <li><a class="verweis" href={Route::Ergebnis.hash()}>{ seiten::ERGEBNIS }</a></li>
                        <li>
                            <button type="button" class="verweis" onclick={loeschen}>
                                { seiten::ALLES_LOESCHEN }
                            </button>
                        </li>
                    </ul>
                </nav>
            </div>
        </header>
    }
}

fn meldung(meldung: Option<&Meldung>, dispatch: &Callback<Message>) -> Html {
    let Some(meldung) = meldung else {
        return html! { <div role="status"></div> };
    };
    let (text, art, rueckgaengig) = match meldung {
        Meldung::AllesGeloescht(_) => (seiten::GELOESCHT, "kern-alert--info", true),
        Meldung::EintragEntfernt(_) => (seiten::ENTFERNT, "kern-alert--info", true),
        Meldung::DateiGeoeffnet(_) => (seiten::ERSETZT, "kern-alert--info", true),
        Meldung::StichtagGeaendert(_) => (seiten::STICHTAG_GEAENDERT, "kern-alert--info", true),
        Meldung::VermerkKopiert => (seiten::VERMERK_KOPIERT, "kern-alert--success", false),
        Meldung::VermerkNichtKopiert => {
            (seiten::VERMERK_NICHT_KOPIERT, "kern-alert--warning", false)
        }
        Meldung::NichtGesichert => (seiten::NICHT_GESICHERT, "kern-alert--warning", false),
        Meldung::NichtLesbar => (seiten::NICHT_LESBAR, "kern-alert--warning", false),
        Meldung::NichtGeladen => (seiten::NICHT_GELADEN, "kern-alert--warning", false),
    };
    let zurueck = dispatch.reform(|_: MouseEvent| Message::Undone);
    html! {
        <div role="status">
            <div id={MELDUNG} class={yew::classes!("kern-alert", art, "meldung")} tabindex="-1"
                role="group" aria-label={seiten::MELDUNG}>
                <div class="kern-alert__body">
                    <p class="kern-body">{ text }</p>
                    if rueckgaengig {
                        <button type="button" class="kern-btn kern-btn--secondary" onclick={zurueck}>
                            <span class="kern-label">{ seiten::RUECKGAENGIG }</span>
                        </button>
                    }
                </div>
            </div>
        </div>
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
