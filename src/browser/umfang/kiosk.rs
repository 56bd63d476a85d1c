//! The kiosk: the check of one person out of the whole program.

use gloo::events::EventListener;
use js_sys::Array;
use yew::{Callback, Html, html};

use super::{Beginn, Ganzes, Umfang};
use crate::browser::frage::Umgebung;
use crate::browser::{begriffe, host, kiosk};
use crate::dialog::{Adresse, Anlass, Effect, Meldung, Message, RestMessage, Route, State};
use crate::export::dokument::Art;
use crate::facts::Question;
use crate::interview::Ziel;
use crate::text::kiosk as worte;

/// The pages of a kiosk.
pub(in crate::browser) enum Kiosk {}

impl Umfang for Kiosk {
    const KIOSK: bool = true;
    const START: &'static str = worte::KOPF;

    fn beginne(adresse: Adresse) -> Beginn {
        host::kennzeichne("data-kiosk");
        Beginn {
            state: State::am_kiosk(host::heute()),
            verlauf: vec![adresse],
            effects: Vec::new(),
            dateien: None,
        }
    }

    fn hat(_: Route) -> bool {
        true
    }

    fn erreichbar(state: &State, adresse: Adresse) -> Adresse {
        state.erreichbar_im_kiosk(adresse)
    }

    fn weiter(state: &State, route: Route) -> Route {
        state.zuerst_zur_person(route)
    }

    /// Nothing is kept.
    fn sitzung(_: &State) -> String {
        String::new()
    }

    fn start(state: &State) -> Html {
        kiosk::start(state)
    }

    fn kopf(state: &State, dispatch: &Callback<Message>) -> Html {
        if state.ist_unberuehrt(host::heute()) {
            return Html::default();
        }
        kiosk::kopf(dispatch)
    }

    fn zurueck(_: &State, vorher: Option<Adresse>) -> Html {
        kiosk::zurueck(vorher)
    }

    fn seite(state: &State, vorher: Option<Adresse>, dispatch: &Callback<Message>) -> Html {
        let seite = Ganzes::seite(state, vorher, dispatch);
        match state.route {
            // It has its own.
            Route::Druck(_) => seite,
            _ => html! { <>{ kiosk::zurueck(vorher) }{ seite }</> },
        }
    }

    fn darueber(state: &State, _: &Callback<Message>) -> Html {
        state.kiosk.map_or_else(Html::default, kiosk::leerlauf)
    }

    fn gezeichnet(state: &State) {
        kiosk::gezeichnet(state);
    }

    fn beende() {
        kiosk::beende();
    }

    fn titel(state: &State) -> String {
        Ganzes::titel(state)
    }

    fn abgelehnt(state: &State) -> Html {
        Ganzes::abgelehnt(state)
    }

    /// Files are opened only where the host allows it; what is dropped elsewhere is passed over.
    fn oeffne(_: Array, _: Callback<Message>) -> Option<Array> {
        None
    }

    fn rest(state: &mut State, message: RestMessage) -> Vec<Effect> {
        Ganzes::rest(state, message)
    }

    fn umgebung(state: &State, frage: Question, ziel: Ziel) -> Umgebung {
        Umgebung {
            begriffe: begriffe::zur_frage(state, frage),
            knapp: true,
            ..Ganzes::umgebung(state, frage, ziel)
        }
    }

    fn meldung(meldung: Meldung) -> (&'static str, &'static str) {
        Ganzes::meldung(meldung)
    }

    fn anlass(anlass: Anlass) -> &'static str {
        Ganzes::anlass(anlass)
    }

    fn lade_herunter(name: &str, inhalt: &str) -> Result<(), ()> {
        Ganzes::lade_herunter(name, inhalt)
    }

    fn pdf(state: &State, art: Art, dispatch: Callback<Message>) {
        Ganzes::pdf(state, art, dispatch);
    }

    fn raeume_auf(state: &State) {
        Ganzes::raeume_auf(state);
    }

    fn lausche(dispatch: &Callback<Message>) -> Vec<EventListener> {
        kiosk::lausche(dispatch)
    }
}
