//! What each of the two programs of the page carries.
//!
//! The Einstieg is all that is needed for the first question; the Ganze has every page. Both are the same App, and what the
//! Einstieg lacks never reaches its wasm, because it names none of it. It hands the visit over with the first page or file
//! that it does not know.

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, html};

use super::rahmen::UEBERSCHRIFT;
use super::{angaben, datei, ergebnis, heute, host, uebergabe};
use crate::dialog::{Effect, FileMessage, Meldung, Message, Route, State};
use crate::text::{self, seiten};

/// How a visit begins in a program.
pub(super) struct Beginn {
    pub(super) state: State,
    /// The pages of this visit up to the one that is shown.
    pub(super) verlauf: Vec<Route>,
    /// What is to be done at once.
    pub(super) effects: Vec<Effect>,
}

/// The extent of a program.
pub(super) trait Umfang: 'static {
    /// The first State, for the page that the address names.
    fn beginne(route: Route) -> Beginn;

    /// Whether it has this page.
    fn hat(route: Route) -> bool;

    /// A page that is neither the start page nor a question.
    fn seite(state: &State, dispatch: &Callback<Message>) -> Html;

    /// Its title.
    fn titel(state: &State) -> String;

    /// Why a file was not accepted, which only [`Umfang::datei`] can find.
    fn abgelehnt(_state: &State) -> Html {
        Html::default()
    }

    /// Takes in what happened to a file, or gives it back where that takes more program.
    fn datei(state: &mut State, message: FileMessage) -> Result<Vec<Effect>, FileMessage>;

    /// Hands a file over, which only [`Umfang::datei`] asks for.
    fn lade_herunter(_name: &str, _inhalt: &str) -> Result<(), ()> {
        Ok(())
    }

    /// Puts a text into the clipboard, which only [`Umfang::datei`] asks for.
    fn kopiere(_text: String, _dispatch: Callback<Message>) {}
}

/// Start page and questions.
pub(super) enum Einstieg {}

impl Umfang for Einstieg {
    fn beginne(route: Route) -> Beginn {
        Beginn {
            state: State::auf_seite(host::heute(), route),
            verlauf: vec![route],
            effects: Vec::new(),
        }
    }

    fn hat(route: Route) -> bool {
        matches!(route, Route::Start | Route::Frage(..))
    }

    fn seite(state: &State, _: &Callback<Message>) -> Html {
        html! {
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ Self::titel(state) }</h1>
        }
    }

    fn titel(state: &State) -> String {
        match state.meldung {
            Some(Meldung::NichtGeladen) => seiten::NICHT_GELADEN_KOPF.to_owned(),
            Some(_) | None => seiten::LAEDT.to_owned(),
        }
    }

    fn datei(_: &mut State, message: FileMessage) -> Result<Vec<Effect>, FileMessage> {
        Err(message)
    }
}

/// Every page.
pub(super) enum Ganzes {}

impl Umfang for Ganzes {
    fn beginne(route: Route) -> Beginn {
        let Some(uebergabe) = uebergabe::uebergabe() else {
            return Beginn {
                state: State::wiederhergestellt(host::heute(), host::gesichert().as_deref(), route),
                verlauf: vec![route],
                effects: Vec::new(),
            };
        };
        let sitzung = Some(uebergabe.sitzung.as_str());
        let state = State::wiederhergestellt(host::heute(), sitzung, route);
        let mut effects = vec![Effect::FocusHeading];
        // Kept once more, so that a browser that does not keep it is said to do so here too.
        if !state.hat_keine_antworten() {
            effects.push(state.sichern());
        }
        effects.extend(uebergabe.datei.map(Effect::File));
        Beginn {
            state,
            verlauf: uebergabe.verlauf,
            effects,
        }
    }

    fn hat(_: Route) -> bool {
        true
    }

    fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
        match state.route {
            Route::Start | Route::Frage(..) => Html::default(),
            Route::Ergebnis => ergebnis::seite(state, dispatch),
            Route::Angaben => angaben::seite(state, dispatch),
            Route::Datei => datei::seite(state, dispatch),
            Route::Heute => heute::seite(state, dispatch),
        }
    }

    fn titel(state: &State) -> String {
        match state.route {
            Route::Start | Route::Frage(..) => String::new(),
            Route::Ergebnis => state.ergebnis().map_or_else(
                || seiten::ERGEBNIS.to_owned(),
                |ergebnis| text::urteil(ergebnis.verdict(), ergebnis.zuordnung),
            ),
            Route::Angaben => seiten::ANGABEN.to_owned(),
            Route::Datei => datei::ueberschrift(state).to_owned(),
            Route::Heute => seiten::HEUTE_KOPF.to_owned(),
        }
    }

    fn datei(state: &mut State, message: FileMessage) -> Result<Vec<Effect>, FileMessage> {
        Ok(crate::dialog::datei::update(state, message))
    }

    fn abgelehnt(state: &State) -> Html {
        datei::abgelehnt(state)
    }

    fn lade_herunter(name: &str, inhalt: &str) -> Result<(), ()> {
        host::lade_herunter(name, inhalt)
    }

    fn kopiere(text: String, dispatch: Callback<Message>) {
        spawn_local(async move {
            dispatch.emit(Message::NoteCopied(host::kopiere(&text).await));
        });
    }
}
