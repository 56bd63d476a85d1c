//! What each of the two programs of the page carries.
//!
//! The Einstieg is all that is needed for the first question; the Ganze has every page. Both are the same App, and what the
//! Einstieg lacks never reaches its wasm, because it names none of it. It hands the visit over with the first page or file
//! that it does not know.
//!
//! Their style is divided likewise: static/stil/einstieg is there at once, static/stil/weiteres comes with the Ganze, and
//! build/stylesheet.mjs names the views that only the Ganze has.

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, html};

use super::rahmen::UEBERSCHRIFT;
use super::{angaben, datei, ergebnis, heute, host, personen, uebergabe};
use crate::dialog::{
    Adresse, Anlass, Effect, FileMessage, Meldung, Message, PersonMessage, Route, State,
};
use crate::text::{self, seiten};

/// How a visit begins in a program.
pub(super) struct Beginn {
    pub(super) state: State,
    /// The pages of this visit up to the one that is shown.
    pub(super) verlauf: Vec<Adresse>,
    /// What is to be done at once.
    pub(super) effects: Vec<Effect>,
}

/// The extent of a program.
pub(super) trait Umfang: 'static {
    /// The first State, for the page that the address names.
    fn beginne(adresse: Adresse) -> Beginn;

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

    /// Takes in what is to happen to a person, on a page that only the whole program has.
    fn person(_state: &mut State, _message: PersonMessage) -> Vec<Effect> {
        Vec::new()
    }

    /// Which of several persons a page is about; a visit begins with one.
    fn person_der_seite(_state: &State) -> Html {
        Html::default()
    }

    /// The way to all of them.
    fn navigation(_state: &State) -> Html {
        Html::default()
    }

    /// What a notice says, and its kind.
    fn meldung(meldung: Meldung) -> (&'static str, &'static str);

    /// What can be undone.
    fn anlass(anlass: Anlass) -> &'static str;

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
    fn beginne(adresse: Adresse) -> Beginn {
        Beginn {
            state: State::auf_seite(host::heute(), adresse.route),
            verlauf: vec![adresse],
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

/// Every page.
pub(super) enum Ganzes {}

impl Umfang for Ganzes {
    fn beginne(adresse: Adresse) -> Beginn {
        let Some(uebergabe) = uebergabe::uebergabe() else {
            return Beginn {
                state: State::wiederhergestellt(
                    host::heute(),
                    host::gesichert().as_deref(),
                    adresse,
                ),
                verlauf: vec![adresse],
                effects: Vec::new(),
            };
        };
        let sitzung = Some(uebergabe.sitzung.as_str());
        let state = State::wiederhergestellt(host::heute(), sitzung, adresse);
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
            Route::Personen => personen::seite(state, dispatch),
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
            Route::Personen => seiten::PERSONEN.to_owned(),
        }
    }

    fn datei(state: &mut State, message: FileMessage) -> Result<Vec<Effect>, FileMessage> {
        Ok(crate::dialog::datei::update(state, message))
    }

    fn person_der_seite(state: &State) -> Html {
        personen::person_der_seite(state)
    }

    fn navigation(state: &State) -> Html {
        personen::navigation(state)
    }

    fn person(state: &mut State, message: PersonMessage) -> Vec<Effect> {
        crate::dialog::personen::update(state, message)
    }

    fn meldung(meldung: Meldung) -> (&'static str, &'static str) {
        match meldung {
            Meldung::VermerkKopiert => (seiten::VERMERK_KOPIERT, "kern-alert--success"),
            Meldung::VermerkNichtKopiert => (seiten::VERMERK_NICHT_KOPIERT, "kern-alert--warning"),
            Meldung::NichtGespeichert => (seiten::NICHT_GESPEICHERT, "kern-alert--warning"),
            Meldung::NichtLesbar => (seiten::NICHT_LESBAR, "kern-alert--warning"),
            Meldung::DateiWartet | Meldung::NichtGeladen => Einstieg::meldung(meldung),
        }
    }

    fn anlass(anlass: Anlass) -> &'static str {
        match anlass {
            Anlass::AllesGeloescht | Anlass::EintragEntfernt => Einstieg::anlass(anlass),
            Anlass::PersonEntfernt => seiten::PERSON_ENTFERNT,
            Anlass::DateiGeoeffnet => seiten::ERSETZT,
            Anlass::StichtagGeaendert => seiten::STICHTAG_GEAENDERT,
        }
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
