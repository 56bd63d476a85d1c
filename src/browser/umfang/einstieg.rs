//! The Einstieg: start page and questions.

use yew::{Callback, Html, html};

use super::{Beginn, Umfang};
use crate::browser::host;
use crate::browser::rahmen::UEBERSCHRIFT;
use crate::dialog::{Adresse, Anlass, Meldung, Message, Route, State};
use crate::export::json;
use crate::interview::Ziel;
use crate::text::seiten;

/// Start page and questions.
pub(in crate::browser) enum Einstieg {}

impl Umfang for Einstieg {
    fn beginne(adresse: Adresse) -> Beginn {
        Beginn {
            state: State::auf_seite(host::heute(), adresse.route),
            verlauf: vec![adresse],
            effects: Vec::new(),
            dateien: None,
        }
    }

    fn hat(route: Route) -> bool {
        matches!(
            route,
            Route::Start | Route::Frage(_, Ziel::Ergebnis | Ziel::AlleKriterien)
        )
    }

    fn sitzung(state: &State) -> String {
        json::sitzung_der_pruefung(&state.vorantrag)
    }

    fn seite(state: &State, _: Option<Adresse>, _: &Callback<Message>) -> Html {
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

    fn meldung(meldung: Meldung) -> (&'static str, &'static str) {
        match meldung {
            Meldung::DateiWartet => (seiten::DATEI_WARTET, "kern-alert--info"),
            _ => (seiten::NICHT_GELADEN, "kern-alert--warning"),
        }
    }

    fn anlass(anlass: Anlass) -> &'static str {
        match anlass {
            Anlass::AllesGeloescht => seiten::GELOESCHT,
            _ => seiten::ENTFERNT,
        }
    }
}
