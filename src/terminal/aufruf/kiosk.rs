//! The arguments of `kiosk`.

use std::ffi::{OsStr, OsString};

use lexopt::prelude::*;

use super::{Aufruf, allein, argumentfehler, bei_jedem_befehl, einmal, wert, zahl};
use crate::terminal::KIOSK_PORT;

/// Which page is to be served, where, and who shows it.
pub(in crate::terminal) struct Kioskauftrag {
    /// `None`: the page in the program.
    pub(in crate::terminal) ordner: Option<OsString>,
    /// Instead of the one of the page.
    pub(in crate::terminal) konfiguration: Option<OsString>,
    pub(in crate::terminal) port: u16,
    pub(in crate::terminal) browser: Option<Browserwahl>,
}

/// Which browser is to be started.
pub(in crate::terminal) enum Browserwahl {
    /// The first that this machine has.
    Irgendeiner,
    Dieser(OsString),
}

pub(super) fn lies(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut ordner = None;
    let mut konfiguration = None;
    let mut port = None;
    let mut browser = None;
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Long("ordner") => einmal("--ordner", &mut ordner, wert(leser)?)?,
            Long("konfiguration") => {
                einmal("--konfiguration", &mut konfiguration, wert(leser)?)?;
            }
            Long("port") => {
                let zahl = zahl("--port", 0, u16::MAX.into(), leser)?;
                einmal(
                    "--port",
                    &mut port,
                    u16::try_from(zahl).unwrap_or(KIOSK_PORT),
                )?;
            }
            Long("browser") => einmal("--browser", &mut browser, browserwahl(leser))?,
            andere => return allein(bei_jedem_befehl("kiosk", &andere)?, leser),
        }
    }
    Ok(Aufruf::Kiosk(Kioskauftrag {
        ordner,
        konfiguration,
        port: port.unwrap_or(KIOSK_PORT),
        browser,
    }))
}

/// A program may follow, unless it is the next option.
fn browserwahl(leser: &mut lexopt::Parser) -> Browserwahl {
    let folgt = leser.optional_value().or_else(|| {
        let ist_option = |wert: &OsStr| wert.as_encoded_bytes().starts_with(b"-");
        leser.try_raw_args()?.next_if(|wert| !ist_option(wert))
    });
    folgt.map_or(Browserwahl::Irgendeiner, Browserwahl::Dieser)
}
