//! `statistik`: many files as one evaluation. They are read side by side and counted one after the other, so that the result
//! is the same on any machine.

mod quellen;
mod tafel;
mod werkstatt;

use std::fs::File;
use std::io::{self, BufWriter, Read};

use self::quellen::lies_alle;
use self::tafel::tafel;
use self::werkstatt::in_der_werkstatt;
use super::aufruf::{Statistikauftrag, Statistikformat};
use super::eine_datei::sichtbar;
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
        let mut liste = match &auftrag.liste {
            None => None,
            Some(datei) => {
                let offen =
                    File::create(datei).and_then(|datei| Dateiliste::neu(BufWriter::new(datei)));
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
            geschrieben = liste.schliesse();
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
                let dokument = statistik::dokument(auswertung);
                self.drucke(&dokument, auftrag.schriften.as_deref(), Some(pdf))
            }
        }
    }
}
