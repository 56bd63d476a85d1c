//! What each of the two programs of the page carries.
//!
//! The Einstieg is all that is needed for the first question; the Ganze has every page. Both are the same App, and what the
//! Einstieg lacks never reaches its wasm, because it names none of it. It hands the visit over with the first page or file
//! that it does not know.

use yew::{Callback, Html, MouseEvent, html};

use super::rahmen::UEBERSCHRIFT;
use super::{angaben, datei, ergebnis, heute, host, uebergabe};
use crate::dialog::{Effect, FileMessage, Meldung, Message, Route, State};
use crate::text::{self, seiten};

/// How a visit begins in a program.
pub(super) struct Beginn {
    pub(super) state: State,
    /// The pages of this visit up to the one that is shown.
    pub(super) verlauf: Vec<Route>,
    /// What is to be taken in at once.
    pub(super) dann: Vec<Message>,
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

    /// Takes in what happened to a file, or gives it back where that takes more program.
    fn datei(state: &mut State, message: FileMessage) -> Result<Vec<Effect>, FileMessage>;
}

/// Start page and questions.
pub(super) enum Einstieg {}

impl Umfang for Einstieg {
    fn beginne(route: Route) -> Beginn {
        Beginn {
            state: State::auf_seite(host::heute(), route),
            verlauf: vec![route],
            dann: Vec::new(),
        }
    }

    fn hat(route: Route) -> bool {
        matches!(route, Route::Start | Route::Frage(..))
    }

    fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
        let route = state.route;
        let erneut = dispatch.reform(move |_: MouseEvent| Message::Navigated(route));
        html! {
            <>
                <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">{ Self::titel(state) }</h1>
                if state.meldung == Some(Meldung::NichtGeladen) {
                    <div class="knopfleiste">
                        <button type="button" class="kern-btn kern-btn--primary" onclick={erneut}>
                            <span class="kern-label">{ seiten::ERNEUT_VERSUCHEN }</span>
                        </button>
                    </div>
                }
            </>
        }
    }

    fn titel(_: &State) -> String {
        seiten::LAEDT.to_owned()
    }

    fn datei(_: &mut State, message: FileMessage) -> Result<Vec<Effect>, FileMessage> {
        Err(message)
    }
}

/// Every page.
pub(super) enum Ganzes {}

impl Umfang for Ganzes {
    fn beginne(route: Route) -> Beginn {
        let uebergabe = uebergabe::uebergabe();
        let (mut verlauf, sitzung, mut dann) = match uebergabe {
            Some(uebergabe) => {
                let mut dann = vec![Message::Navigated(route)];
                dann.extend(uebergabe.datei.map(Message::File));
                (uebergabe.verlauf, Some(uebergabe.sitzung), dann)
            }
            None => (Vec::new(), host::gesichert(), Vec::new()),
        };
        if verlauf.last() != Some(&route) {
            verlauf.push(route);
        }
        let state = State::wiederhergestellt(host::heute(), sitzung.as_deref(), route);
        // What could not be read is said once more after the first page has been taken in.
        if state.meldung.is_some() {
            dann.clear();
        }
        Beginn {
            state,
            verlauf,
            dann,
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
}
