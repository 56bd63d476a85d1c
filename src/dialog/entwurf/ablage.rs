//! What is done to the storages of the browser, and in which order.
//!
//! It stands in the dialog and not in the browser, because whether one tab overwrites another is decided here.

use super::{DraftMessage, Entwurf, Fund, Stand};

/// Where the draft lies: where the tab has its session, so that start.js finds it too after a panic.
pub const PLATZ: &str = "vorabcheck/1";
/// Where its Stand lies. It is written last, and watched by other tabs.
pub const PLATZ_DES_STANDS: &str = "vorabcheck/stand";
/// Where the tab has the Stand of the draft that it is connected with.
///
/// A copy of the tab has it too; which of the two writes first is noticed by the other.
const PLATZ_IM_TAB: &str = "vorabcheck/geraet";

/// A storage of the browser.
pub trait Ablage {
    /// What lies there.
    fn lies(&self, platz: &str) -> Option<String>;
    /// Puts a text there; the browser may refuse.
    #[expect(clippy::result_unit_err, reason = "a browser does not say why")]
    fn schreibe(&self, platz: &str, text: &str) -> Result<(), ()>;
    /// Takes away what lies there.
    fn loesche(&self, platz: &str);
}

/// The storages of the browser.
pub struct Speicher<A> {
    /// What every tab sees, and what stays when all are closed.
    pub geraet: A,
    /// What only this tab sees, and what goes with it.
    pub tab: A,
}

/// Something that is to be done to the draft on the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceTask {
    /// See what this tab is connected with and what lies there.
    Begin,
    /// See what lies there.
    Look,
    /// Read the draft.
    Read,
    /// Write this, if the draft of this Stand lies there, or none.
    Write {
        /// What this tab believes to be there.
        erwartet: Option<Stand>,
        /// A data file.
        text: String,
    },
    /// Delete the draft, if it is the one of this Stand.
    Delete(Stand),
    /// Put this draft back, if none lies there.
    Restore(Entwurf),
    /// Let the tab remember what it is connected with.
    Remember(Option<Stand>),
}

/// Does it, at this moment (`jetzt`), and says what came of it.
pub fn ausfuehren(
    auftrag: DeviceTask,
    speicher: &Speicher<impl Ablage>,
    jetzt: Stand,
) -> Option<DraftMessage> {
    let da = entwurf(&speicher.geraet);
    let fund = |da: Option<Entwurf>| DraftMessage::Found(da.as_ref().map(Fund::from));
    Some(match auftrag {
        DeviceTask::Begin => {
            let bekannt = speicher.tab.lies(PLATZ_IM_TAB).map(Stand::lies);
            DraftMessage::Began(bekannt, da.as_ref().map(Fund::from))
        }
        DeviceTask::Look => fund(da),
        DeviceTask::Read => match da {
            Some(da) => DraftMessage::Opened(da),
            None => fund(None),
        },
        DeviceTask::Write { erwartet, text } => match da {
            // Nothing to write, and for other tabs nothing to be asked about.
            Some(da) if da.text == text => DraftMessage::Written(da.stand),
            da if da.as_ref().map(|da| &da.stand) != erwartet.as_ref() => fund(da),
            da => {
                let neu = Entwurf { stand: jetzt, text };
                match schreibe(&speicher.geraet, &neu, da) {
                    Ok(()) => DraftMessage::Written(neu.stand),
                    Err(()) => DraftMessage::Refused,
                }
            }
        },
        DeviceTask::Delete(stand) => match da {
            Some(da) if da.stand == stand => {
                loesche(&speicher.geraet);
                DraftMessage::Deleted(da)
            }
            da => fund(da),
        },
        DeviceTask::Restore(entwurf) => match da {
            Some(da) => fund(Some(da)),
            None => match schreibe(&speicher.geraet, &entwurf, None) {
                Ok(()) => fund(Some(entwurf)),
                Err(()) => DraftMessage::Refused,
            },
        },
        DeviceTask::Remember(stand) => {
            match stand {
                // Refused, the tab is offered the draft when it is loaded again.
                Some(stand) => drop(speicher.tab.schreibe(PLATZ_IM_TAB, stand.text())),
                None => speicher.tab.loesche(PLATZ_IM_TAB),
            }
            return None;
        }
    })
}

fn entwurf(geraet: &impl Ablage) -> Option<Entwurf> {
    let text = geraet.lies(PLATZ)?;
    let stand = Stand::lies(geraet.lies(PLATZ_DES_STANDS).unwrap_or_default());
    Some(Entwurf { stand, text })
}

/// Both or nothing: without its Stand a draft would look like another's.
fn schreibe(geraet: &impl Ablage, neu: &Entwurf, vorher: Option<Entwurf>) -> Result<(), ()> {
    geraet.schreibe(PLATZ, &neu.text)?;
    geraet
        .schreibe(PLATZ_DES_STANDS, neu.stand.text())
        .inspect_err(|()| match vorher {
            // It was there a moment ago, so there is room for it.
            Some(vorher) => drop(geraet.schreibe(PLATZ, &vorher.text)),
            None => loesche(geraet),
        })
}

fn loesche(geraet: &impl Ablage) {
    geraet.loesche(PLATZ);
    geraet.loesche(PLATZ_DES_STANDS);
}
