//! What each of the two programs of the page carries.
//!
//! The Einstieg is all that is needed for the first question; the Ganze has every page. Both are the same App, and what the
//! Einstieg lacks never reaches its wasm, because it names none of it. It hands the visit over with the first page or file
//! that it does not know.
//!
//! Their style is divided likewise: static/stil/einstieg is there at once, static/stil/weiteres comes with the Ganze, and
//! build/stylesheet.mjs names the views that only the Ganze has.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, html};

use super::frage::Umgebung;
use super::rahmen::UEBERSCHRIFT;
use super::{
    ablage, angaben, barrierefreiheit, datei, druck, druckwerk, entwurf, ergebnis, formularseite,
    geraet, gesamtergebnis, heute, host, nachweise, personen, pruefen, uebergabe, vorantrag,
};
use crate::dialog::{
    self, Adresse, Anlass, DeviceTask, Effect, Meldung, Message, RestMessage, Route, State, ende,
    rest,
};
use crate::export::dokument::Art;
use crate::export::{self, json};
use crate::facts::Question;
use crate::interview::Ziel;
use crate::text::{
    self, dokument as dokumentworte, entwurf as entwurfsworte, seiten, vorantrag as worte,
};
use crate::vollstaendigkeit::Abschnitt;

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
    /// The first State, for the page that the address names.
    fn beginne(adresse: Adresse) -> Beginn;

    /// Whether it has this page.
    fn hat(route: Route) -> bool;

    /// What keeps everything that can be entered in it.
    fn sitzung(state: &State) -> String;

    /// A page that is neither the start page nor a question.
    fn seite(state: &State, dispatch: &Callback<Message>) -> Html;

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

/// Start page and questions.
pub(super) enum Einstieg {}

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
                effects: vec![Effect::Device(DeviceTask::Begin)],
                dateien: None,
            };
        };
        let sitzung = Some(uebergabe.sitzung.as_str());
        let state = State::wiederhergestellt(host::heute(), sitzung, adresse);
        let mut effects = vec![Effect::FocusHeading, Effect::Device(DeviceTask::Begin)];
        // Kept once more, so that a browser that does not keep it is said to do so here too.
        if !state.hat_keine_antworten() {
            effects.push(state.sichern());
        }
        Beginn {
            state,
            verlauf: uebergabe.verlauf,
            effects,
            dateien: uebergabe.dateien,
        }
    }

    fn hat(_: Route) -> bool {
        true
    }

    fn sitzung(state: &State) -> String {
        json::sitzung(&state.vorantrag)
    }

    fn seite(state: &State, dispatch: &Callback<Message>) -> Html {
        match state.route {
            Route::Start | Route::Frage(..) => Html::default(),
            Route::Ergebnis => ergebnis::seite(state, dispatch),
            Route::Angaben => angaben::seite(state, dispatch),
            Route::Datei => datei::seite(state, dispatch),
            Route::Heute => heute::seite(state, dispatch),
            Route::Personen => personen::seite(state, dispatch),
            Route::Vorantrag => vorantrag::seite(state, dispatch),
            Route::Formular(seite, ziel) => formularseite::seite(state, seite, ziel, dispatch),
            Route::Nachweise => nachweise::seite(state, dispatch),
            Route::Pruefen => pruefen::seite(state, dispatch),
            Route::Gesamtergebnis => gesamtergebnis::seite(state, dispatch),
            Route::Druck(art) => druck::seite(state, art, dispatch),
            Route::Barrierefreiheit => barrierefreiheit::seite(&state.konfiguration),
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
            Route::Vorantrag => worte::VORANTRAG_KOPF.to_owned(),
            Route::Formular(seite, _) => worte::formularseite(seite).to_owned(),
            Route::Nachweise => worte::abschnitt(Abschnitt::Nachweise).to_owned(),
            Route::Pruefen => worte::ANGABEN_PRUEFEN.to_owned(),
            Route::Gesamtergebnis => gesamtergebnis::titel(state),
            Route::Druck(_) => druck::titel(state),
            Route::Barrierefreiheit => text::barrierefreiheit::KOPF.to_owned(),
        }
    }

    fn oeffne(dateien: Array, dispatch: Callback<Message>) -> Option<Array> {
        ablage::lies(&dateien, move |message| {
            dispatch.emit(Message::from(message))
        });
        None
    }

    fn rest(state: &mut State, message: RestMessage) -> Vec<Effect> {
        rest::update(state, message)
    }

    fn umgebung(state: &State, frage: Question, ziel: Ziel) -> Umgebung {
        let teil = worte::abschnitt(Abschnitt::von_frage(frage));
        let (teil, wort) = match ziel {
            Ziel::Ergebnis | Ziel::AlleKriterien => (None, seiten::ERGEBNIS_JETZT),
            Ziel::Vorantrag => (Some(teil), worte::ZUR_AUFGABENLISTE),
            Ziel::Pruefen => (Some(teil), worte::ZURUECK_ZUM_PRUEFEN),
            Ziel::Angaben => (None, worte::ZURUECK_ZU_ANGABEN),
        };
        Umgebung {
            // What is asked once for all is about no person.
            person: match frage.fuer_alle() {
                true => Html::default(),
                false => personen::person_der_seite(state),
            },
            teil,
            abkuerzung: (ende(ziel), wort),
        }
    }

    fn navigation(state: &State) -> Html {
        personen::navigation(state)
    }

    fn meldung(meldung: Meldung) -> (&'static str, &'static str) {
        match meldung {
            Meldung::VermerkKopiert => (seiten::VERMERK_KOPIERT, "kern-alert--success"),
            Meldung::VermerkNichtKopiert => (seiten::VERMERK_NICHT_KOPIERT, "kern-alert--warning"),
            Meldung::Gespeichert => (seiten::GESPEICHERT, "kern-alert--success"),
            Meldung::PdfGespeichert => (dokumentworte::PDF_GESPEICHERT, "kern-alert--success"),
            Meldung::NichtGespeichert => (seiten::NICHT_GESPEICHERT, "kern-alert--warning"),
            Meldung::NichtLesbar => (seiten::NICHT_LESBAR, "kern-alert--warning"),
            Meldung::EntwurfVerweigert => (entwurfsworte::VERWEIGERT, "kern-alert--warning"),
            Meldung::EntwurfGeloescht => (entwurfsworte::GELOESCHT, "kern-alert--info"),
            Meldung::DateiWartet | Meldung::NichtGeladen => Einstieg::meldung(meldung),
        }
    }

    fn anlass(anlass: Anlass) -> &'static str {
        match anlass {
            Anlass::AllesGeloescht | Anlass::EintragEntfernt => Einstieg::anlass(anlass),
            Anlass::PersonEntfernt => seiten::PERSON_ENTFERNT,
            Anlass::DateiGeoeffnet => seiten::ERSETZT,
            Anlass::StichtagGeaendert => seiten::STICHTAG_GEAENDERT,
            Anlass::EntwurfGeoeffnet => entwurfsworte::GEOEFFNET,
            Anlass::EntwurfGeloescht => entwurfsworte::FUND_GELOESCHT,
        }
    }

    fn abgelehnt(state: &State) -> Html {
        datei::abgelehnt(state)
    }

    fn hinweise(state: &State, dispatch: &Callback<Message>) -> Html {
        entwurf::hinweise(state, dispatch)
    }

    fn als_datei(dispatch: &Callback<Message>) -> Html {
        entwurf::als_datei(dispatch)
    }

    fn zur_meldung(meldung: Meldung, dispatch: &Callback<Message>) -> Html {
        match meldung {
            Meldung::EntwurfVerweigert => entwurf::als_datei(dispatch),
            _ => Html::default(),
        }
    }

    fn im_tab_geaendert(state: &mut State, text: Option<String>) -> Vec<Effect> {
        match text {
            Some(text) => dialog::entwurf::gesichert(state, text),
            None => dialog::entwurf::vergessen(state),
        }
    }

    fn am_geraet(state: &mut State, auftrag: DeviceTask) -> Vec<Effect> {
        geraet::tue(auftrag).map_or_else(Vec::new, |message| {
            rest::update(state, RestMessage::Draft(message))
        })
    }

    fn pdf(state: &State, art: Art, dispatch: Callback<Message>) {
        let name = export::dateiname(&state.vorantrag, art, "pdf");
        let dokument = export::dokument::als_json(&state.vorantrag, art);
        druckwerk::beginne(&dokument, name, dispatch);
    }

    fn raeume_auf(state: &State) {
        if !state.druck_laeuft() {
            druckwerk::brich_ab();
        }
    }

    fn lausche(dispatch: &Callback<Message>) -> Vec<EventListener> {
        geraet::lausche(dispatch)
    }

    fn fragt_vor_dem_verlassen(state: &State) -> bool {
        state.hat_ungesichertes()
    }

    fn lade_herunter(name: &str, inhalt: &str) -> Result<(), ()> {
        host::lade_herunter(name, &inhalt.into())
    }

    fn kopiere(text: String, dispatch: Callback<Message>) {
        spawn_local(async move {
            dispatch.emit(Message::NoteCopied(host::kopiere(&text).await));
        });
    }
}
