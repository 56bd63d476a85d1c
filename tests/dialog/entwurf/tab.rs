//! A device and its tabs, as the browser has them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use vorabcheck::datum::Zeitpunkt;
use vorabcheck::dialog::entwurf::{self, Ablage, PLATZ, Speicher, Stand, ausfuehren};
use vorabcheck::dialog::{
    Adresse, DeviceTask, DraftMessage, Effect, Geraet, Message, RestMessage, Route, State, rest,
    update,
};
use vorabcheck::export::json;
use vorabcheck::facts::{Antragsteller, Question};

use super::super::{frage, tag};

/// A storage in memory, which can be full.
#[derive(Clone, Default)]
pub(super) struct Speicherplatz {
    pub(super) texte: Rc<RefCell<BTreeMap<String, String>>>,
    pub(super) voll: Rc<Cell<bool>>,
    /// Refuses this place alone.
    pub(super) gesperrt: Rc<Cell<Option<&'static str>>>,
}

impl Ablage for Speicherplatz {
    fn lies(&self, platz: &str) -> Option<String> {
        self.texte.borrow().get(platz).cloned()
    }

    fn schreibe(&self, platz: &str, text: &str) -> Result<(), ()> {
        if self.voll.get() || self.gesperrt.get() == Some(platz) {
            return Err(());
        }
        self.texte
            .borrow_mut()
            .insert(platz.to_owned(), text.to_owned());
        Ok(())
    }

    fn loesche(&self, platz: &str) {
        self.texte.borrow_mut().remove(platz);
    }
}

/// A tab, as the browser has it: performs what the dialog wants done.
pub(super) struct Tab {
    pub(super) state: State,
    pub(super) speicher: Speicher<Speicherplatz>,
    pub(super) uhr: Rc<Cell<u64>>,
    pub(super) fokus: Vec<Effect>,
}

/// A device, and the number of the next writing.
#[derive(Clone, Default)]
pub(super) struct Rechner {
    pub(super) speicher: Speicherplatz,
    pub(super) uhr: Rc<Cell<u64>>,
}

impl Rechner {
    pub(super) fn tab(&self) -> Tab {
        self.tab_mit(Speicherplatz::default())
    }

    /// A tab that keeps this already: one that is loaded again, or a copy.
    pub(super) fn tab_mit(&self, eigener: Speicherplatz) -> Tab {
        let mut tab = Tab {
            state: State::wiederhergestellt(
                tag("2018-03-15"),
                eigener.lies(PLATZ).as_deref(),
                Adresse::neu(0, Route::Start),
            ),
            speicher: Speicher {
                geraet: self.speicher.clone(),
                tab: eigener,
            },
            uhr: self.uhr.clone(),
            fokus: Vec::new(),
        };
        tab.perform(vec![Effect::Device(DeviceTask::Begin)]);
        tab
    }

    pub(super) fn entwurf(&self) -> Option<String> {
        self.speicher.lies(PLATZ)
    }

    pub(super) fn ist_leer(&self) -> bool {
        self.speicher.texte.borrow().is_empty()
    }
}

impl Tab {
    pub(super) fn kopie(&self, rechner: &Rechner) -> Tab {
        let kopie = Speicherplatz::default();
        *kopie.texte.borrow_mut() = self.speicher.tab.texte.borrow().clone();
        rechner.tab_mit(kopie)
    }

    pub(super) fn neu_geladen(&self, rechner: &Rechner) -> Tab {
        rechner.tab_mit(self.speicher.tab.clone())
    }

    pub(super) fn sende(&mut self, message: impl Into<Message>) {
        let effects = update(&mut self.state, message.into());
        self.perform(effects);
    }

    pub(super) fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let folgen = match effect {
                Effect::Store => {
                    let text = json::sitzung(&self.state.vorantrag);
                    if self.speicher.tab.schreibe(PLATZ, &text).is_err() {
                        update(&mut self.state, Message::StorageRefused);
                    }
                    entwurf::gesichert(&self.state, text)
                }
                Effect::Forget => {
                    self.speicher.tab.loesche(PLATZ);
                    entwurf::vergessen(&mut self.state)
                }
                Effect::Rest(message) => rest::update(&mut self.state, message),
                Effect::Device(auftrag) => {
                    self.uhr.set(self.uhr.get() + 1);
                    let zeit = Zeitpunkt::neu(tag("2018-03-15"), 14, 5).unwrap();
                    let jetzt = Stand::neu(zeit, self.uhr.get());
                    match ausfuehren(auftrag, &self.speicher, jetzt) {
                        Some(message) => rest::update(&mut self.state, RestMessage::Draft(message)),
                        None => Vec::new(),
                    }
                }
                Effect::Navigate(route) => update(&mut self.state, Message::Navigated(route)),
                Effect::FocusHeading | Effect::FocusNotice | Effect::FocusDraft => {
                    self.fokus.push(effect);
                    Vec::new()
                }
                _ => Vec::new(),
            };
            self.perform(folgen);
        }
    }

    /// Answers who applies.
    pub(super) fn antworte(&mut self, wahl: usize) {
        self.sende(Message::Navigated(frage(Question::Antragsteller)));
        self.sende(Message::Chosen(wahl, true));
        self.sende(Message::Submitted);
    }

    pub(super) fn antragsteller(&self) -> Option<Antragsteller> {
        self.state.vorantrag.vorhaben.antragsteller
    }

    pub(super) fn text(&self) -> String {
        json::sitzung(&self.state.vorantrag)
    }

    pub(super) fn ist_verbunden(&self) -> bool {
        matches!(self.state.geraet, Geraet::Verbunden(_))
    }
}

/// A tab with an answer that is kept on the device.
pub(super) fn behalten(rechner: &Rechner) -> Tab {
    let mut tab = rechner.tab();
    tab.antworte(1);
    tab.sende(DraftMessage::KeepRequested);
    assert!(tab.ist_verbunden());
    tab
}

/// Two tabs with the same draft.
pub(super) fn zwei() -> (Rechner, Tab, Tab) {
    let rechner = Rechner::default();
    let erster = behalten(&rechner);
    let mut zweiter = rechner.tab();
    zweiter.sende(DraftMessage::OpenRequested);
    assert!(zweiter.ist_verbunden());
    (rechner, erster, zweiter)
}
