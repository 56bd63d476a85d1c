//! The draft on the device: kept only after consent, never opened by itself, never written over what another tab wrote.
//!
//! A tab is connected with the draft that it last wrote or read, and knows it by its [`Stand`]. Whatever it does to the draft
//! it does only while that Stand is still there (`ablage.rs`); otherwise it says so and lets the user choose.

mod ablage;

pub use ablage::{Ablage, DeviceTask, PLATZ, PLATZ_DES_STANDS, Speicher, ausfuehren};

use super::{Anlass, Effect, Meldung, Message, RestMessage, Route, State};
use crate::datum::Zeitpunkt;
use crate::export::json;

/// When a draft was written, and which writing it was. No two writings have the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand(String);

impl Stand {
    /// A writing at this minute; `marke` tells it from any other, such as the milliseconds of the clock.
    pub fn neu(zeit: Zeitpunkt, marke: u64) -> Self {
        Self(format!("{}#{marke}", zeit.iso()))
    }

    /// As it stands in a storage; one that cannot be read is that of a draft of unknown age.
    pub fn lies(text: String) -> Self {
        Self(text)
    }

    /// As a storage holds it.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// When it was written, if that can be told.
    pub fn zeit(&self) -> Option<Zeitpunkt> {
        let (zeit, _) = self.0.split_once('#')?;
        Zeitpunkt::lies_iso(zeit)
    }
}

/// A draft as the device holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entwurf {
    /// When it was written.
    pub stand: Stand,
    /// A data file.
    pub text: String,
}

/// What is known of a draft that was not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fund {
    /// When it was written.
    pub stand: Stand,
    /// Whether it can be opened.
    pub lesbar: bool,
}

impl From<&Entwurf> for Fund {
    fn from(entwurf: &Entwurf) -> Self {
        Self {
            stand: entwurf.stand.clone(),
            lesbar: json::lies_sitzung(entwurf.text.as_bytes()).is_ok(),
        }
    }
}

/// What this tab has to do with the draft on the device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Geraet {
    /// There is none.
    #[default]
    Leer,
    /// There is one that this tab has nothing to do with.
    Gefunden(Fund),
    /// It holds what this tab holds.
    Verbunden(Stand),
    /// It holds an earlier state of this tab, because the browser has refused the later one.
    Veraltet(Stand),
    /// It was this tab's, and another one has written since.
    Konflikt(Fund),
    /// It was this tab's, and another one has deleted it, or the browser.
    Entfernt,
}

/// Something that happened to the draft on the device, or is to happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftMessage {
    /// The program has started: the draft that the tab was connected with, and the one that lies on the device.
    Began(Option<Stand>, Option<Fund>),
    /// Another tab has changed something on the device.
    Noticed,
    /// This lies on the device.
    Found(Option<Fund>),
    /// The draft is to be kept on the device: the consent.
    KeepRequested,
    /// The draft that was found is to take the place of what this tab holds.
    OpenRequested,
    /// What this tab holds is to take the place of the draft that was found.
    ReplaceRequested,
    /// The draft is to be deleted from the device.
    DeleteRequested,
    /// This tab is to have nothing more to do with the draft.
    Left,
    /// This tab's draft lies on the device.
    Written(Stand),
    /// The browser refused to keep it there.
    Refused,
    /// A draft was read.
    Opened(Entwurf),
    /// A draft was deleted.
    Deleted(Entwurf),
    /// A draft that was deleted is to lie there again.
    Restored(Entwurf),
}

impl From<DraftMessage> for Message {
    fn from(message: DraftMessage) -> Self {
        Self::Rest(RestMessage::Draft(message))
    }
}

/// Takes in what happened and says what is to be done.
pub(super) fn update(state: &mut State, message: DraftMessage) -> Vec<Effect> {
    match message {
        DraftMessage::Began(bekannt, fund) => {
            state.geraet = bekannt.map_or(Geraet::Leer, Geraet::Verbunden);
            gefunden(state, fund);
            Vec::new()
        }
        DraftMessage::Noticed => vec![Effect::Device(DeviceTask::Look)],
        DraftMessage::Found(fund) => {
            gefunden(state, fund);
            Vec::new()
        }
        DraftMessage::KeepRequested => schreibe(state, None),
        DraftMessage::ReplaceRequested => match &state.geraet {
            Geraet::Gefunden(fund) | Geraet::Konflikt(fund) => {
                schreibe(state, Some(fund.stand.clone()))
            }
            Geraet::Leer | Geraet::Verbunden(_) | Geraet::Veraltet(_) | Geraet::Entfernt => {
                Vec::new()
            }
        },
        DraftMessage::OpenRequested => vec![Effect::Device(DeviceTask::Read)],
        DraftMessage::Opened(entwurf) => geoeffnet(state, entwurf),
        DraftMessage::DeleteRequested => match &state.geraet {
            Geraet::Verbunden(stand) | Geraet::Veraltet(stand) => {
                vec![
                    Effect::Device(DeviceTask::Delete(stand.clone())),
                    Effect::FocusDraft,
                ]
            }
            Geraet::Gefunden(fund) => {
                vec![
                    Effect::Device(DeviceTask::Delete(fund.stand.clone())),
                    Effect::FocusNotice,
                ]
            }
            Geraet::Leer | Geraet::Konflikt(_) | Geraet::Entfernt => Vec::new(),
        },
        DraftMessage::Deleted(entwurf) => geloescht(state, entwurf),
        DraftMessage::Restored(entwurf) => {
            vec![Effect::Device(DeviceTask::Restore(entwurf))]
        }
        DraftMessage::Left => {
            state.geraet = verlassen(std::mem::take(&mut state.geraet));
            vec![Effect::Device(DeviceTask::Remember(None)), fokus(state)]
        }
        DraftMessage::Written(stand) => {
            if state.meldung == Some(Meldung::EntwurfVerweigert) {
                state.meldung = None;
            }
            vec![verbinde(state, stand)]
        }
        DraftMessage::Refused => {
            verweigert(state);
            Vec::new()
        }
    }
}

/// After the tab has kept this text: the device keeps it too, if that was agreed to.
pub fn gesichert(state: &State, text: String) -> Vec<Effect> {
    match &state.geraet {
        Geraet::Verbunden(stand) | Geraet::Veraltet(stand) => {
            let erwartet = Some(stand.clone());
            vec![Effect::Device(DeviceTask::Write { erwartet, text })]
        }
        Geraet::Leer | Geraet::Gefunden(_) | Geraet::Konflikt(_) | Geraet::Entfernt => Vec::new(),
    }
}

/// After everything was deleted: the draft of this tab goes too, and comes back with the undo.
pub fn vergessen(state: &mut State) -> Vec<Effect> {
    let mut effects = vec![Effect::Device(DeviceTask::Remember(None))];
    state.geraet = match std::mem::take(&mut state.geraet) {
        Geraet::Verbunden(stand) | Geraet::Veraltet(stand) => {
            if let Some(ruecknahme) = &mut state.ruecknahme {
                ruecknahme.danach = Some(DraftMessage::KeepRequested);
            }
            effects.push(Effect::Device(DeviceTask::Delete(stand)));
            Geraet::Leer
        }
        // What another tab has written is not this tab's to delete unasked.
        andere => verlassen(andere),
    };
    effects
}

/// After something else took the place of what this tab held: the draft stays on the device, and the undo takes it up again.
pub(super) fn getrennt(state: &mut State) -> Option<Effect> {
    if !matches!(state.geraet, Geraet::Verbunden(_) | Geraet::Veraltet(_)) {
        return None;
    }
    state.geraet = verlassen(std::mem::take(&mut state.geraet));
    if let Some(ruecknahme) = &mut state.ruecknahme {
        ruecknahme.danach = Some(DraftMessage::KeepRequested);
    }
    Some(Effect::Device(DeviceTask::Remember(None)))
}

/// The device holds what this tab holds.
fn verbinde(state: &mut State, stand: Stand) -> Effect {
    // A tab that keeps nothing itself has to be offered the draft when it is loaded again.
    let gemerkt = (!state.nicht_gesichert).then(|| stand.clone());
    state.geraet = Geraet::Verbunden(stand);
    Effect::Device(DeviceTask::Remember(gemerkt))
}

/// Puts what lies on the device beside what this tab knows of it.
fn gefunden(state: &mut State, fund: Option<Fund>) {
    let bisher = std::mem::take(&mut state.geraet);
    state.geraet = match (bisher, fund) {
        (Geraet::Verbunden(stand), Some(fund)) if stand == fund.stand => Geraet::Verbunden(stand),
        (Geraet::Veraltet(stand), Some(fund)) if stand == fund.stand => Geraet::Veraltet(stand),
        (Geraet::Leer | Geraet::Gefunden(_), Some(fund)) => Geraet::Gefunden(fund),
        (Geraet::Leer | Geraet::Gefunden(_), None) => Geraet::Leer,
        (_, Some(fund)) => Geraet::Konflikt(fund),
        (_, None) => Geraet::Entfernt,
    };
}

fn schreibe(state: &State, erwartet: Option<Stand>) -> Vec<Effect> {
    let text = json::sitzung(&state.vorantrag);
    vec![
        Effect::Device(DeviceTask::Write { erwartet, text }),
        fokus(state),
    ]
}

/// Where the focus goes when the button that had it is gone.
fn fokus(state: &State) -> Effect {
    match state.route {
        Route::Vorantrag => Effect::FocusDraft,
        _ => Effect::FocusHeading,
    }
}

/// The draft stays where it is, and this tab has nothing to do with it.
fn verlassen(geraet: Geraet) -> Geraet {
    match geraet {
        Geraet::Verbunden(stand) | Geraet::Veraltet(stand) => Geraet::Gefunden(Fund {
            stand,
            lesbar: true,
        }),
        Geraet::Gefunden(fund) | Geraet::Konflikt(fund) => Geraet::Gefunden(fund),
        Geraet::Leer | Geraet::Entfernt => Geraet::Leer,
    }
}

fn geoeffnet(state: &mut State, entwurf: Entwurf) -> Vec<Effect> {
    let vorantrag = match json::lies_sitzung(entwurf.text.as_bytes()) {
        Ok(vorantrag) if !vorantrag.personen.is_empty() => vorantrag,
        Ok(_) | Err(_) => {
            let fund = Fund {
                stand: entwurf.stand,
                lesbar: false,
            };
            gefunden(state, Some(fund));
            return Vec::new();
        }
    };
    if vorantrag != state.vorantrag {
        let leer = state.hat_keine_antworten();
        state.ersetze(vorantrag, Anlass::EntwurfGeoeffnet);
        match &mut state.ruecknahme {
            Some(ruecknahme) if !leer => ruecknahme.danach = Some(DraftMessage::Left),
            andere => *andere = None,
        }
    }
    vec![
        verbinde(state, entwurf.stand),
        state.sichern(),
        Effect::Navigate(Route::Vorantrag),
    ]
}

fn geloescht(state: &mut State, entwurf: Entwurf) -> Vec<Effect> {
    match std::mem::take(&mut state.geraet) {
        // Everything was deleted, and that has been said.
        Geraet::Leer | Geraet::Entfernt => {}
        Geraet::Verbunden(_) | Geraet::Veraltet(_) => {
            state.meldung = Some(Meldung::EntwurfGeloescht);
        }
        // Nobody else may hold what was in it.
        Geraet::Gefunden(_) | Geraet::Konflikt(_) => {
            state.ersetze(state.vorantrag.clone(), Anlass::EntwurfGeloescht);
            if let Some(ruecknahme) = &mut state.ruecknahme {
                ruecknahme.danach = Some(DraftMessage::Restored(entwurf));
            }
        }
    }
    vec![Effect::Device(DeviceTask::Remember(None))]
}

/// The browser refused: what was there before is still there.
fn verweigert(state: &mut State) {
    state.geraet = match std::mem::take(&mut state.geraet) {
        // That lasts, and is said as long as it does.
        Geraet::Verbunden(stand) | Geraet::Veraltet(stand) => Geraet::Veraltet(stand),
        andere => {
            state.meldung = Some(Meldung::EntwurfVerweigert);
            andere
        }
    };
}

impl State {
    /// Whether leaving the page would lose work: what was typed and not sent, or a Vorantrag that is neither in a file nor
    /// on the device. A mere check is done again in minutes.
    pub fn hat_ungesichertes(&self) -> bool {
        let ist_vorantrag =
            self.vorantrag.ist_mehr_als_pruefung() || self.vorantrag.personen.len() > 1;
        let in_datei = self.gespeichert.as_deref() == Some(&self.vorantrag);
        let auf_geraet = matches!(self.geraet, Geraet::Verbunden(_));
        self.formular.ist_beruehrt() || (ist_vorantrag && !in_datei && !auf_geraet)
    }
}
