//! What each of the two programs of the page carries, and what a kiosk has of the second.
//!
//! The Einstieg is all that is needed for the first question; the Ganze has every page. Both are the same App, and what the
//! Einstieg lacks never reaches its wasm, because it names none of it. It hands the visit over with the first page or file
//! that it does not know.
//!
//! Their style is divided likewise: static/stil/einstieg is there at once, static/stil/weiteres comes with the Ganze, and
//! build/stylesheet.mjs names the views that only the Ganze has.

mod einstieg;
mod ganzes;
mod kiosk;

use gloo::events::EventListener;
use js_sys::Array;
use yew::{Callback, Html};

pub(super) use self::einstieg::Einstieg;
pub(super) use self::ganzes::Ganzes;
pub(super) use self::kiosk::Kiosk;
use super::frage::Umgebung;
use super::{rahmen, start};
use crate::dialog::{
    Adresse, Anlass, DeviceTask, Effect, Meldung, Message, RestMessage, Route, State,
};
use crate::export::dokument::Art;
use crate::facts::Question;
use crate::interview::Ziel;
use crate::text::seiten;

/// How a visit begins in a program.
pub(super) struct Beginn {
    pub(super) state: State,
    /// The pages of this visit up to the one that is shown.
    pub(super) verlauf: Vec<Adresse>,
    /// What is to be done at once.
    pub(super) effects: Vec<Effect>,
    /// Files that are to be opened.
    pub(super) dateien: Option<Array>,
}

/// The extent of a program.
pub(super) trait Umfang: 'static {
    /// Whether it is the one for a kiosk: it keeps nothing, and the browser's history knows one page of it.
    const KIOSK: bool = false;
    /// The title of its start page.
    const START: &'static str = seiten::START_KOPF;

    /// The first State, for the page that the address names.
    fn beginne(adresse: Adresse) -> Beginn;

    /// Whether it has this page.
    fn hat(route: Route) -> bool;

    /// What keeps everything that can be entered in it.
    fn sitzung(state: &State) -> String;

    /// The page that this address leads to.
    fn erreichbar(state: &State, adresse: Adresse) -> Adresse {
        state.erreichbar(adresse)
    }

    /// Where the dialog leads.
    fn weiter(_state: &State, route: Route) -> Route {
        route
    }

    /// The start page.
    fn start(state: &State) -> Html {
        start::seite(state)
    }

    /// The head of every page.
    fn kopf(state: &State, dispatch: &Callback<Message>) -> Html
    where
        Self: Sized,
    {
        rahmen::kopf::<Self>(state, dispatch)
    }

    /// The way back from a question.
    fn zurueck(state: &State, vorher: Option<Adresse>) -> Html {
        rahmen::zur_vorherigen(state, vorher)
    }

    /// A page that is neither the start page nor a question.
    fn seite(state: &State, vorher: Option<Adresse>, dispatch: &Callback<Message>) -> Html;

    /// What lies over every page.
    fn darueber(_state: &State, _dispatch: &Callback<Message>) -> Html {
        Html::default()
    }

    /// What is done once the page is drawn.
    fn gezeichnet(_state: &State) {}

    /// Takes in the code of the address.
    fn nimm_mit(_state: &mut State) -> Vec<Effect> {
        Vec::new()
    }

    /// Leaves nothing of a visit.
    fn beende() {}

    /// Its title.
    fn titel(state: &State) -> String;

    /// Why a file was not accepted, which only [`Umfang::rest`] can find.
    fn abgelehnt(_state: &State) -> Html {
        Html::default()
    }

    /// Opens files, or gives them back where that takes more program.
    fn oeffne(dateien: Array, _dispatch: Callback<Message>) -> Option<Array> {
        Some(dateien)
    }

    /// Takes in what only happens on pages of the whole program.
    fn rest(_state: &mut State, _message: RestMessage) -> Vec<Effect> {
        Vec::new()
    }

    /// What stands around a question; a visit begins with a check of one person.
    fn umgebung(_state: &State, _frage: Question, _ziel: Ziel) -> Umgebung {
        Umgebung {
            person: Html::default(),
            teil: None,
            begriffe: Html::default(),
            knapp: false,
            abkuerzung: (Route::Ergebnis, seiten::ERGEBNIS_JETZT),
        }
    }

    /// The ways to the pages that only the whole program has.
    fn navigation(_state: &State) -> Html {
        Html::default()
    }

    /// What a notice says, and its kind.
    fn meldung(meldung: Meldung) -> (&'static str, &'static str);

    /// What can be undone.
    fn anlass(anlass: Anlass) -> &'static str;

    /// Hands a file over, which only [`Umfang::rest`] asks for.
    fn lade_herunter(_name: &str, _inhalt: &str) -> Result<(), ()> {
        Ok(())
    }

    /// What is said of the draft on the device, above every page.
    fn hinweise(_state: &State, _dispatch: &Callback<Message>) -> Html {
        Html::default()
    }

    /// Offers what was entered as a file.
    fn als_datei(_dispatch: &Callback<Message>) -> Html {
        Html::default()
    }

    /// What a notice offers to do.
    fn zur_meldung(_meldung: Meldung, _dispatch: &Callback<Message>) -> Html {
        Html::default()
    }

    /// What follows from it that the tab now keeps this text, or nothing any more.
    fn im_tab_geaendert(_state: &mut State, _text: Option<String>) -> Vec<Effect> {
        Vec::new()
    }

    /// Does something to the draft on the device.
    fn am_geraet(_state: &mut State, _auftrag: DeviceTask) -> Vec<Effect> {
        Vec::new()
    }

    /// Starts what writes the PDF file.
    fn pdf(_state: &State, _art: Art, _dispatch: Callback<Message>) {}

    /// Has the chosen files evaluated.
    fn werte_aus(_state: &State, _dispatch: Callback<Message>) {}

    /// Starts what writes the PDF file of the evaluation.
    fn drucke_auswertung(_state: &State, _dispatch: Callback<Message>) {}

    /// Keeps so many of the files that were chosen for an evaluation.
    fn behalte_dateien(_anzahl: usize) {}

    /// Ends what goes on in the background, where the State no longer wants it.
    fn raeume_auf(_state: &State) {}

    /// Hears what other tabs do to the draft on the device.
    fn lausche(_dispatch: &Callback<Message>) -> Vec<EventListener> {
        Vec::new()
    }

    /// Whether the browser is to ask before the page is left.
    fn fragt_vor_dem_verlassen(_state: &State) -> bool {
        false
    }

    /// Puts a text into the clipboard, which only [`Umfang::rest`] asks for.
    fn kopiere(_text: String, _dispatch: Callback<Message>) {}
}
