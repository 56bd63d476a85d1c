//! The page: forwards Messages to [`dialog`](crate::dialog), performs its Effects, and draws its State with Yew.
//!
//! Architecture invariant: nothing here decides. What a page shows follows from the State; the views below turn props into
//! Html.

mod angaben;
mod eintraege;
mod ergebnis;
mod formular;
mod frage;
mod host;
mod kriterien;
mod rahmen;
mod start;

use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::{Component, Context, Html};

use crate::dialog::{Effect, Message, Route, State, update};

/// Shows the page in the element `app`; if the program panics, start.js is told.
pub fn start() {
    std::panic::set_hook(Box::new(|panik| host::melde_absturz(&panik.to_string())));
    match host::element("app") {
        Some(element) => {
            // What stood there until now was the static first paint.
            element.set_text_content(None);
            yew::Renderer::<App>::with_root(element).render();
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
}

/// The root component: holds the State and hears the address change.
struct App {
    state: State,
    fokus: Option<Fokus>,
    /// The pages of this visit up to this one: while there is one before, "Zurück" is the browser's.
    verlauf: Vec<Route>,
    _adresse: EventListener,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let adresse = EventListener::new(&host::fenster(), "hashchange", move |_| {
            // A hash that is no page of ours is a jump within the page.
            if let Some(route) = Route::aus_hash(&host::hash()) {
                link.send_message(Message::Navigated(route));
            }
        });
        let route = Route::aus_hash(&host::hash()).unwrap_or(Route::Start);
        Self {
            state: State::wiederhergestellt(host::heute(), host::gesichert().as_deref(), route),
            fokus: None,
            verlauf: vec![route],
            _adresse: adresse,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        if let Message::Navigated(route) = &message {
            self.besuche(*route);
        }
        for effect in update(&mut self.state, message) {
            self.perform(ctx, effect);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let dispatch = ctx.link().callback(|message| message);
        rahmen::seite(&self.state, self.verlauf.len() > 1, &dispatch)
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        host::setze_titel(&rahmen::titel(&self.state));
        if let Some(fokus) = self.fokus.take() {
            host::fokussiere(match fokus {
                Fokus::Ueberschrift => rahmen::UEBERSCHRIFT,
                Fokus::Fehler => frage::FEHLER,
                Fokus::Meldung => rahmen::MELDUNG,
            });
        }
    }
}

impl App {
    /// Keeps the pages of this visit: going to the one before is going back.
    fn besuche(&mut self, route: Route) {
        if self.verlauf.iter().rev().nth(1) == Some(&route) {
            self.verlauf.pop();
        } else if self.verlauf.last() != Some(&route) {
            // "Zurück" after a reload is a link, and no visit that one could go back from.
            if self.verlauf.len() == 1 && route == self.state.vorherige_seite() {
                self.verlauf.clear();
            }
            self.verlauf.push(route);
        }
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link();
        match effect {
            Effect::Navigate(route) => {
                let hash = route.hash();
                if host::hash() == hash {
                    link.send_message(Message::Navigated(route));
                } else {
                    host::gehe_zu(&hash);
                }
            }
            Effect::Store(text) => {
                if host::sichere(&text).is_err() {
                    link.send_message(Message::StorageRefused);
                }
            }
            Effect::Forget => host::vergiss(),
            Effect::Download { name, inhalt } => host::lade_herunter(&name, &inhalt),
            Effect::Copy(text) => {
                let link = link.clone();
                spawn_local(async move {
                    let ergebnis = host::kopiere(&text).await;
                    link.send_message(Message::NoteCopied(ergebnis));
                });
            }
            Effect::FocusHeading => self.fokus = Some(Fokus::Ueberschrift),
            Effect::FocusErrors => self.fokus = Some(Fokus::Fehler),
            Effect::FocusNotice => self.fokus = Some(Fokus::Meldung),
        }
    }
}
