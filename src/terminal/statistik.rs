//! `statistik`: many files as one evaluation. They are read side by side and counted one after the other, so that the result
//! is the same on any machine.

mod quellen;
mod tafel;
mod werkstatt;

use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufWriter, IntoInnerError, Read};
use std::path::Path;

use self::quellen::lies_alle;
use self::tafel::tafel;
use self::werkstatt::in_der_werkstatt;
use super::aufruf::{Statistikauftrag, Statistikformat};
use super::eine_datei::sichtbar;
use super::ziel::{Ziel, wirklicher_pfad};
use super::{EINGABE_FEHLERHAFT, Lauf, NICHT_ALLE_ERFUELLT};
use crate::export::statistik::{self, Dateiliste};
use crate::statistik::{Auswertung, Befund, Verbleib};
use crate::text;

impl Lauf<'_> {
    pub(super) fn werte_aus(
        &mut self,
        auftrag: &Statistikauftrag,
        eingabe: &mut dyn Read,
    ) -> io::Result<()> {
        if let Some((ziel, satz)) = verbotenes_ziel(auftrag) {
            self.melde(&format!("{}: {satz}", sichtbar(ziel)));
            return Ok(());
        }
        let mut liste = match &auftrag.liste {
            None => None,
            Some(datei) => {
                let offen = Ziel::oeffne(Path::new(datei))
                    .and_then(|ziel| Dateiliste::neu(BufWriter::new(ziel)));
                if offen.is_err() {
                    self.melde(&format!(
                        "{}: {}",
                        sichtbar(datei),
                        text::ausgabe_unmoeglich()
                    ));
                    return Ok(());
                }
                offen.ok()
            }
        };
        let mut auswertung = Auswertung::neu(auftrag.stichtag);
        let mut geschrieben = Ok(());
        let mut nimm = |name: &str, befund: &Befund| {
            let verbleib = auswertung.nimm(name, befund);
            // In a text the list of them stands among the rest.
            if let Befund::Unlesbar(grund) = befund
                && auftrag.format != Statistikformat::Text
            {
                self.weise_hin(&format!("{name}: {grund}"));
            }
            if let (Some(liste), Ok(())) = (&mut liste, &geschrieben) {
                geschrieben = liste.nimm(&auswertung, name, befund, verbleib);
            }
            if verbleib == Verbleib::Unlesbar {
                self.code = EINGABE_FEHLERHAFT;
            }
        };
        in_der_werkstatt(auftrag.stichtag, |werkstatt| {
            lies_alle(&auftrag.dateien, eingabe, werkstatt, &mut nimm);
            werkstatt.beende(&mut nimm);
        });
        if let (Some(liste), Ok(())) = (liste, &geschrieben) {
            geschrieben = liste.schliesse().and_then(|puffer| {
                let ziel = puffer.into_inner().map_err(IntoInnerError::into_error)?;
                ziel.schliesse()
            });
        }
        if let (Err(_), Some(datei)) = (geschrieben, &auftrag.liste) {
            self.melde(&format!(
                "{}: {}",
                sichtbar(datei),
                text::ausgabe_unmoeglich()
            ));
        }
        if auswertung.gezaehlt == 0 {
            self.code = self.code.max(NICHT_ALLE_ERFUELLT);
        }
        self.schreibe_auswertung(auftrag, &auswertung)
    }

    fn schreibe_auswertung(
        &mut self,
        auftrag: &Statistikauftrag,
        auswertung: &Auswertung,
    ) -> io::Result<()> {
        match auftrag.format {
            Statistikformat::Text => write!(self.ausgabe, "{}", tafel(auswertung))?,
            Statistikformat::Csv => self.ausgabe.write_all(&statistik::tabelle(auswertung))?,
            Statistikformat::Json => write!(self.ausgabe, "{}", statistik::zahlen(auswertung))?,
        }
        match &auftrag.pdf {
            None => Ok(()),
            Some(pdf) => {
                let dokument = statistik::druckbares_dokument(auswertung);
                self.drucke(&dokument, auftrag.schriften.as_deref(), Some(pdf))
            }
        }
    }
}

/// Where something would be written that is read, or both outputs would go; and what is to be said about it.
fn verbotenes_ziel(auftrag: &Statistikauftrag) -> Option<(&OsStr, &'static str)> {
    let ziele = [&auftrag.liste, &auftrag.pdf];
    let ziele = ziele.map(|ziel| {
        let ziel = ziel.as_deref()?;
        Some((ziel, wirklicher_pfad(Path::new(ziel))))
    });
    let eingaben = auftrag.dateien.iter().filter(|datei| *datei != "-");
    let eingaben: Vec<_> = eingaben
        .filter_map(|datei| fs::canonicalize(datei).ok())
        .collect();
    for (ziel, pfad) in ziele.iter().flatten() {
        // A folder is read with all that is in it.
        if eingaben.iter().any(|eingabe| pfad.starts_with(eingabe)) {
            return Some((ziel, text::ausgabe_ist_eingabe()));
        }
    }
    match &ziele {
        [Some((ziel, liste)), Some((_, pdf))] if liste == pdf => {
            Some((ziel, text::ausgabe_zweimal()))
        }
        _ => None,
    }
}
