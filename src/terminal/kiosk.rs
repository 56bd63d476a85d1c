//! `kiosk`: the page on this machine alone, and if wanted the browser that shows nothing else.

use std::ffi::OsStr;
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::thread;
use std::time::Duration;

use server::{End, Server, Source, UrlPath};
use tempfile::TempDir;

use super::aufruf::{Browserwahl, Kioskauftrag};
use super::eine_datei::{lies_bytes, sichtbar};
use super::konfiguration::lies_konfiguration;
use super::{Lauf, lesefehler};
use crate::text;

/// What the host sets, beside the page.
const KONFIGURATION: &str = "konfiguration.json";

/// What makes a kiosk of the page.
const ALS_KIOSK: &str = "?kiosk";

impl Lauf<'_> {
    /// Serves until the process ends or its browser does; returns before only if something is wrong.
    pub(super) fn kiosk(
        &mut self,
        auftrag: &Kioskauftrag,
        eingabe: &mut dyn Read,
    ) -> io::Result<()> {
        // The port first: it may be taken, and all else costs time.
        let port = match server::listen(auftrag.port) {
            Ok(port) => port,
            Err(vergeben) => {
                let art = vergeben.error.kind();
                self.melde(&text::port_geht_nicht(auftrag.port, art, vergeben.free));
                return Ok(());
            }
        };
        let quelle = match quelle(auftrag.ordner.as_deref()) {
            Ok(quelle) => quelle,
            Err(satz) => {
                self.melde(&satz);
                return Ok(());
            }
        };
        let Some(quelle) =
            self.mit_konfiguration(quelle, auftrag.konfiguration.as_deref(), eingabe)
        else {
            return Ok(());
        };
        match Server::new(port, quelle, UrlPath::root()) {
            Ok(server) => self.stelle_bereit(server, auftrag.browser.as_ref()),
            Err(fehler) => {
                self.melde(&text::server_steht(&fehler.to_string()));
                Ok(())
            }
        }
    }

    /// The page with a configuration that it takes: what was checked is what is served, whatever becomes of the file.
    fn mit_konfiguration(
        &mut self,
        quelle: Source,
        datei: Option<&OsStr>,
        eingabe: &mut dyn Read,
    ) -> Option<Source> {
        let (name, bytes) = match datei {
            Some(datei) => lies_bytes(datei, eingabe),
            None => match quelle.read(KONFIGURATION) {
                // Nothing is set then.
                Err(fehler) if fehler.kind() == ErrorKind::NotFound => return Some(quelle),
                bytes => (
                    KONFIGURATION.to_owned(),
                    bytes.map_err(|fehler| lesefehler(&fehler).to_owned()),
                ),
            },
        };
        let geprueft = bytes
            .map_err(|satz| vec![satz])
            .and_then(|bytes| lies_konfiguration(&bytes).map(|_| bytes));
        match geprueft {
            Ok(bytes) => Some(quelle.with(KONFIGURATION, bytes)),
            Err(saetze) => {
                self.melde_zu(&name, &saetze);
                None
            }
        }
    }

    fn stelle_bereit(&mut self, server: Server, browser: Option<&Browserwahl>) -> io::Result<()> {
        let adresse = format!("{}{ALS_KIOSK}", server.address());
        let programm = match browser {
            None => None,
            Some(Browserwahl::Dieser(programm)) => Some(programm.clone()),
            Some(Browserwahl::Irgendeiner) => {
                let gefunden = server::find_browser();
                if gefunden.is_none() {
                    self.weise_hin(&text::kein_browser(&adresse));
                }
                gefunden.map(Into::into)
            }
        };
        self.schreibe(&text::kiosk_laeuft(&adresse, programm.is_some()))?;
        // Whoever starts this has to know the address now, not at the end.
        self.ausgabe.flush()?;
        let geendet = match programm {
            None => server
                .run()
                .map_err(|fehler| text::server_steht(&fehler.to_string())),
            Some(programm) => self.mit_browser(server, &programm, &adresse),
        };
        if let Err(satz) = geendet {
            self.melde(&satz);
        }
        Ok(())
    }

    /// Until one of them ends, and then both; or a sentence on what went wrong.
    fn mit_browser(
        &mut self,
        server: Server,
        programm: &OsStr,
        adresse: &str,
    ) -> Result<(), String> {
        let profil = tempfile::Builder::new()
            .prefix("vorabcheck-kiosk-")
            .tempdir()
            .map_err(|_| text::kein_profil())?;
        let geendet = server.run_with(server::kiosk(programm, profil.path(), adresse));
        if let Err(ordner) = entferne(profil) {
            self.weise_hin(&text::profil_bleibt(&ordner));
        }
        match geendet {
            Ok(End::Signal) => Ok(()),
            Ok(End::Browser(status)) if status.success() => Ok(()),
            Ok(End::Browser(status)) => Err(text::browser_gescheitert(
                &sichtbar(programm),
                &status.to_string(),
            )),
            Ok(End::NotStarted(_)) => Err(text::browser_startet_nicht(&sichtbar(programm))),
            Err(fehler) => Err(text::server_steht(&fehler.to_string())),
        }
    }
}

fn quelle(ordner: Option<&OsStr>) -> Result<Source, String> {
    let Some(ordner) = ordner else {
        return server::embedded_page().ok_or_else(text::seite_nicht_enthalten);
    };
    let (pfad, name) = (Path::new(ordner), sichtbar(ordner));
    Source::folder(pfad).ok_or_else(|| {
        if pfad.is_dir() {
            text::ordner_ohne_seite(&name)
        } else {
            text::ordner_gibt_es_nicht(&name)
        }
    })
}

/// Takes the profile away, or says where it lies. Parts of a browser that was ended may write for another moment.
fn entferne(profil: TempDir) -> Result<(), String> {
    let ordner = profil.keep();
    for _ in 0..50 {
        match std::fs::remove_dir_all(&ordner) {
            Err(fehler) if fehler.kind() != ErrorKind::NotFound => {
                thread::sleep(Duration::from_millis(100));
            }
            Ok(()) | Err(_) => return Ok(()),
        }
    }
    Err(sichtbar(ordner.as_os_str()))
}
