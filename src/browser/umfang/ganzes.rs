//! The whole program: every page.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html};

use super::{Beginn, Einstieg, Umfang};
use crate::browser::frage::Umgebung;
use crate::browser::{
    ablage, angaben, auswertung, barrierefreiheit, datei, druck, druckwerk, entwurf, ergebnis,
    formularseite, geraet, gesamtergebnis, heute, host, mitnahme, nachweise, personen, pruefen,
    regelwerk, uebergabe, vorantrag,
};
use crate::dialog::{
    self, Adresse, Anlass, CodeMessage, DeviceTask, Effect, FileMessage, Meldung, Message,
    RestMessage, Route, State, ende, rest,
};
use crate::export::dokument::Art;
use crate::export::{self, json};
use crate::facts::Question;
use crate::interview::Ziel;
use crate::text::{
    self, auswertung as auswertungsworte, dokument as dokumentworte, entwurf as entwurfsworte,
    kiosk as kioskworte, seiten, vorantrag as worte,
};
use crate::vollstaendigkeit::Abschnitt;

/// Every page.
pub(in crate::browser) enum Ganzes {}

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

    fn seite(state: &State, _: Option<Adresse>, dispatch: &Callback<Message>) -> Html {
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
            Route::Auswertung => auswertung::seite(state, dispatch),
            Route::Barrierefreiheit => barrierefreiheit::seite(&state.konfiguration),
            Route::Regelwerk => regelwerk::seite(state),
            Route::Mitgenommen => mitnahme::seite(state, dispatch),
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
            Route::Auswertung => auswertung::titel(state),
            Route::Barrierefreiheit => text::barrierefreiheit::KOPF.to_owned(),
            Route::Regelwerk => text::regelwerk::TITEL.to_owned(),
            Route::Mitgenommen => mitnahme::titel(state),
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

    fn nimm_mit(state: &mut State) -> Vec<Effect> {
        rest::update(state, RestMessage::Code(CodeMessage::Opened(host::hash())))
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
            begriffe: Html::default(),
            knapp: false,
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
            Meldung::TabelleNichtGespeichert => {
                (auswertungsworte::NICHT_GESPEICHERT, "kern-alert--warning")
            }
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
            Anlass::CodeUebernommen => kioskworte::UEBERNOMMEN,
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
        druckwerk::beginne(
            &dokument,
            name,
            dispatch.reform(Message::from),
            dispatch.reform(|()| FileMessage::DownloadRefused.into()),
        );
    }

    fn werte_aus(state: &State, dispatch: Callback<Message>) {
        auswertung::werte_aus(state, dispatch);
    }

    fn drucke_auswertung(state: &State, dispatch: Callback<Message>) {
        auswertung::drucke(state, &dispatch);
    }

    fn behalte_dateien(anzahl: usize) {
        auswertung::behalte(anzahl);
    }

    fn raeume_auf(state: &State) {
        if !state.druck_laeuft() && !state.tabellendruck_laeuft() {
            druckwerk::brich_ab();
        }
        auswertung::raeume_auf(state);
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
