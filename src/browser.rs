//! The page: forwards Messages to [`dialog`](crate::dialog), performs its Effects, and draws its State with Yew.
//!
//! Architecture invariant: nothing here decides. What a page shows follows from the State; the views below turn props into
//! Html.

mod ablage;
mod aenderungen;
mod angaben;
mod auswertung;
mod barrierefreiheit;
mod begriffe;
mod bewilligungsstelle;
mod datei;
mod dokument;
mod druck;
mod druckwerk;
mod eintraege;
mod entwurf;
mod ergebnis;
mod formular;
mod formularseite;
mod frage;
mod geraet;
mod gesamtergebnis;
mod heute;
mod host;
mod kiosk;
mod konfiguration;
mod kriterien;
mod mitnahme;
mod nachweise;
mod personen;
mod pruefen;
mod rahmen;
mod regelwerk;
mod start;
mod uebergabe;
mod umfang;
mod vergleich;
mod vorantrag;
mod werk;

use std::marker::PhantomData;

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen_futures::spawn_local;
use yew::{Component, Context, Html};

use self::uebergabe::Uebergabe;
use self::umfang::{Beginn, Einstieg, Ganzes, Kiosk, Umfang};
use crate::dialog::{Adresse, Effect, FileMessage, Message, Route, State, update};

/// Hands out the memory of both programs.
#[global_allocator]
static SPEICHER: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Shows start page and questions.
pub fn einstieg() {
    zeige::<Einstieg>();
}

/// Shows every page, or those of a kiosk; or does the work of a worker.
pub fn start() {
    if auswertung::ist_worker() {
        auswertung::melde_an();
    } else if host::ist_kiosk() {
        zeige::<Kiosk>();
    } else {
        zeige::<Ganzes>();
    }
}

/// Shows the page in the element `app`, unless the configuration is wrong; if the program panics, start.js is told.
fn zeige<U: Umfang>() {
    std::panic::set_hook(Box::new(|panik| host::melde_absturz(&panik.to_string())));
    let Some(konfiguration) = konfiguration::lies() else {
        return;
    };
    konfiguration::zeige_verweise(&konfiguration);
    match host::element("app") {
        Some(element) => {
            // What stood there until now was the static first paint, or the last page of the Einstieg.
            element.set_text_content(None);
            yew::Renderer::<App<U>>::with_root(element).render();
        }
        None => host::melde_absturz("no element with the id app"),
    }
}

/// Where the focus goes once the page is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fokus {
    Ueberschrift,
    Fehler,
    Meldung,
    Entwurf,
}

/// What reaches the App.
enum Ereignis {
    /// For the dialog.
    Dialog(Message),
    /// The address names this page.
    Besucht(Adresse),
    /// These files were dropped.
    Abgelegt(Array),
    /// The rest of the program is there.
    Geladen,
    /// It did not arrive.
    NichtGeladen,
}

/// The root component: holds the State and hears the address change and files being dropped.
struct App<U> {
    state: State,
    fokus: Option<Fokus>,
    /// The pages of this visit up to this one: while there is one before, "Zurück" is the browser's.
    verlauf: Vec<Adresse>,
    /// None once the visit is handed over: from then on this program is silent.
    listener: Vec<EventListener>,
    /// Only while there is something to lose: with it, browsers do not put the page away to show it again.
    vor_dem_verlassen: Option<EventListener>,
    /// Files that only the whole program can read.
    wartet: Option<Array>,
    /// The whole program is there.
    geladen: bool,
    umfang: PhantomData<U>,
}

impl<U: Umfang> Component for App<U> {
    type Message = Ereignis;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let besucht = EventListener::new(&host::fenster(), "hashchange", move |_| {
            let hash = host::hash();
            match Adresse::aus_hash(&hash) {
                Some(adresse) => link.send_message(Ereignis::Besucht(adresse)),
                None if hash.starts_with("#/") => host::ersetze_hash(&Route::Start.hash()),
                // A jump within the page.
                None => {}
            }
        });
        let link = ctx.link().clone();
        let abgelegt =
            ablage::listener(move |dateien| link.send_message(Ereignis::Abgelegt(dateien)));
        let mut listener = U::lausche(&ctx.link().callback(Ereignis::Dialog));
        listener.extend([besucht, abgelegt]);
        let start = Adresse::neu(0, Route::Start);
        let gewuenscht = Adresse::aus_hash(&host::hash()).unwrap_or(start);
        // Whoever comes to a kiosk begins.
        let adresse = if U::KIOSK { start } else { gewuenscht };
        let Beginn {
            mut state,
            verlauf,
            effects,
            dateien,
        } = U::beginne(adresse);
        state.konfiguration = konfiguration::lies().unwrap_or_default();
        let mut app = Self {
            state,
            fokus: None,
            verlauf,
            listener,
            vor_dem_verlassen: None,
            wartet: None,
            geladen: false,
            umfang: PhantomData,
        };
        app.perform_all(ctx, effects);
        let erreichbar = U::erreichbar(&app.state, adresse);
        if erreichbar != gewuenscht {
            host::ersetze_hash(&erreichbar.hash());
        }
        if adresse.route == Route::Mitgenommen {
            app.nimm_mit(ctx);
        }
        if let Some(dateien) = dateien {
            app.oeffne(ctx, dateien);
        }
        if !U::hat(adresse.route) {
            Self::lade_rest(ctx);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, ereignis: Ereignis) -> bool {
        if self.ist_uebergeben() {
            return false;
        }
        match ereignis {
            Ereignis::Dialog(message) => self.dialog(ctx, message),
            Ereignis::Besucht(adresse) => self.besuche(ctx, adresse),
            Ereignis::Abgelegt(dateien) => self.oeffne(ctx, dateien),
            Ereignis::Geladen => self.geladen = true,
            Ereignis::NichtGeladen => {
                // Who has gone back to a page that is here need not hear of it.
                if self.braucht_rest() {
                    self.dialog(ctx, Message::LoadingFailed);
                }
            }
        }
        if self.geladen && self.braucht_rest() {
            self.uebergib();
        }
        !self.ist_uebergeben()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let dispatch = ctx.link().callback(Ereignis::Dialog);
        let vorher = self.verlauf.iter().rev().nth(1).copied();
        rahmen::seite::<U>(&self.state, vorher, &dispatch)
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        if self.ist_uebergeben() {
            return;
        }
        host::setze_titel(&rahmen::titel::<U>(&self.state));
        self.frage_vor_dem_verlassen();
        U::gezeichnet(&self.state);
        if let Some(fokus) = self.fokus.take() {
            host::fokussiere(match fokus {
                Fokus::Ueberschrift => rahmen::UEBERSCHRIFT,
                Fokus::Fehler => frage::FEHLER,
                Fokus::Meldung => rahmen::MELDUNG,
                Fokus::Entwurf => entwurf::ENTWURF,
            });
            if U::KIOSK && fokus == Fokus::Ueberschrift {
                host::nach_oben();
            }
        }
    }
}

impl<U: Umfang> App<U> {
    fn dialog(&mut self, ctx: &Context<Self>, message: Message) {
        let effects = update(&mut self.state, message);
        self.perform_all(ctx, effects);
        U::raeume_auf(&self.state);
    }

    /// Lets the browser ask before the page is left, or no longer.
    fn frage_vor_dem_verlassen(&mut self) {
        match U::fragt_vor_dem_verlassen(&self.state) {
            true if self.vor_dem_verlassen.is_none() => {
                self.vor_dem_verlassen = Some(geraet::warnung());
            }
            true => {}
            false => self.vor_dem_verlassen = None,
        }
    }

    /// Shows the page that the address names.
    fn besuche(&mut self, ctx: &Context<Self>, gewuenscht: Adresse) {
        let adresse = U::erreichbar(&self.state, gewuenscht);
        if adresse != gewuenscht {
            host::ersetze_hash(&adresse.hash());
            return;
        }
        self.merke(adresse);
        if let Some(person) = adresse.person {
            self.dialog(ctx, Message::PersonOpened(person));
        }
        self.dialog(ctx, Message::Navigated(adresse.route));
        if adresse.route == Route::Mitgenommen {
            self.nimm_mit(ctx);
        }
        if !U::hat(adresse.route) {
            Self::lade_rest(ctx);
        }
    }

    /// Takes in the code of the address.
    fn nimm_mit(&mut self, ctx: &Context<Self>) {
        let effects = U::nimm_mit(&mut self.state);
        self.perform_all(ctx, effects);
    }

    /// Opens files, or keeps them for the program that can; of several drops the last one counts, as it would there.
    fn oeffne(&mut self, ctx: &Context<Self>, dateien: Array) {
        self.wartet = U::oeffne(dateien, ctx.link().callback(Ereignis::Dialog));
        if self.wartet.is_some() {
            self.dialog(ctx, Message::FileWaiting);
            Self::lade_rest(ctx);
        }
    }

    /// Whether the page or a file needs more program than this one.
    fn braucht_rest(&self) -> bool {
        self.wartet.is_some() || !U::hat(self.state.route)
    }

    fn ist_uebergeben(&self) -> bool {
        self.listener.is_empty()
    }

    /// Waits for the rest of the program.
    fn lade_rest(ctx: &Context<Self>) {
        let link = ctx.link().clone();
        spawn_local(async move {
            link.send_message(match uebergabe::lade_rest().await {
                Ok(()) => Ereignis::Geladen,
                Err(()) => Ereignis::NichtGeladen,
            });
        });
    }

    /// Hands the visit over.
    fn uebergib(&mut self) {
        self.listener.clear();
        uebergabe::uebergib(&Uebergabe {
            verlauf: self.verlauf.clone(),
            sitzung: U::sitzung(&self.state),
            dateien: self.wartet.take(),
        });
    }

    /// Keeps the pages of this visit: going to the one before is going back.
    fn merke(&mut self, adresse: Adresse) {
        if self.verlauf.iter().rev().nth(1) == Some(&adresse) {
            self.verlauf.pop();
        } else if self.verlauf.last() != Some(&adresse) {
            // "Zurück" after a reload is a link, and no visit that one could go back from.
            let vorherige = Adresse::neu(self.state.person, self.state.vorherige_seite());
            if self.verlauf.len() == 1 && adresse == vorherige {
                self.verlauf.clear();
            }
            self.verlauf.push(adresse);
        }
    }

    fn perform_all(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            self.perform(ctx, effect);
        }
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link();
        match effect {
            Effect::Navigate(route) => {
                let route = U::weiter(&self.state, route);
                let adresse = Adresse::neu(self.state.person, route);
                let hash = adresse.hash();
                if host::hash() == hash {
                    link.send_message(Ereignis::Besucht(adresse));
                } else if U::KIOSK {
                    host::ersetze_hash(&hash);
                } else {
                    host::gehe_zu(&hash);
                }
            }
            // A kiosk keeps nothing.
            Effect::Store | Effect::Forget if U::KIOSK => {}
            Effect::Store => {
                let text = U::sitzung(&self.state);
                if host::sichere(&text).is_err() {
                    self.dialog(ctx, Message::StorageRefused);
                }
                let effects = U::im_tab_geaendert(&mut self.state, Some(text));
                self.perform_all(ctx, effects);
            }
            Effect::Forget => {
                host::vergiss();
                let effects = U::im_tab_geaendert(&mut self.state, None);
                self.perform_all(ctx, effects);
            }
            Effect::Download { name, inhalt } => {
                if U::lade_herunter(&name, &inhalt).is_err() {
                    link.send_message(Ereignis::Dialog(FileMessage::DownloadRefused.into()));
                }
            }
            Effect::Copy(text) => U::kopiere(text, ctx.link().callback(Ereignis::Dialog)),
            Effect::Rest(message) => {
                let effects = U::rest(&mut self.state, message);
                self.perform_all(ctx, effects);
            }
            Effect::Device(auftrag) => {
                let effects = U::am_geraet(&mut self.state, auftrag);
                self.perform_all(ctx, effects);
            }
            Effect::Pdf(art) => U::pdf(&self.state, art, ctx.link().callback(Ereignis::Dialog)),
            Effect::Evaluate => U::werte_aus(&self.state, ctx.link().callback(Ereignis::Dialog)),
            Effect::EvaluationPdf => {
                U::drucke_auswertung(&self.state, ctx.link().callback(Ereignis::Dialog));
            }
            Effect::KeepFiles(anzahl) => U::behalte_dateien(anzahl),
            Effect::LoadRest => Self::lade_rest(ctx),
            Effect::EndVisit => U::beende(),
            Effect::FocusHeading => self.fokus = Some(Fokus::Ueberschrift),
            Effect::FocusErrors => self.fokus = Some(Fokus::Fehler),
            Effect::FocusNotice => self.fokus = Some(Fokus::Meldung),
            Effect::FocusDraft => self.fokus = Some(Fokus::Entwurf),
        }
    }
}
