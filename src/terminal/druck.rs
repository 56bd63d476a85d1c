//! `pdf`, `leerformular` and the PDF file of `statistik`: documents as PDF files, the same bytes as in the browser.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use ::dokument::Dokument;
use pdf::Schriften;

use super::Lauf;
use super::aufruf::{Drucksache, Pdfauftrag};
use super::eine_datei::sichtbar;
use crate::export::dokument::{self, undruckbares};
use crate::export::{Datei, leerformular};
use crate::law::Fassung;
use crate::text::{self, dokument as worte, vorantrag as vorantragsworte};

/// Where the build puts the fonts.
const SCHRIFTEN: &str = "target/assets/pdf";

impl Lauf<'_> {
    pub(super) fn schreibe_pdf(
        &mut self,
        auftrag: &Pdfauftrag,
        eingabe: &mut dyn Read,
    ) -> io::Result<()> {
        let dokument = match &auftrag.was {
            Drucksache::Leerformular => Some(leerformular(Fassung::Stand2018)),
            Drucksache::Datei(datei, stichtag) => self
                .lies_eine_datei(datei, *stichtag, eingabe)
                .and_then(|(name, datei)| self.druckbar(&name, &datei)),
        };
        let Some(dokument) = dokument else {
            return Ok(());
        };
        self.drucke(
            &dokument,
            auftrag.schriften.as_deref(),
            auftrag.ausgabe.as_deref(),
        )
    }

    /// Writes a document as a PDF file; `schriften`: the folder of the fonts, where it is not the usual one.
    pub(super) fn drucke(
        &mut self,
        dokument: &Dokument,
        schriften: Option<&OsStr>,
        ausgabe: Option<&OsStr>,
    ) -> io::Result<()> {
        let ordner = schriften.unwrap_or(OsStr::new(SCHRIFTEN));
        let Some(schriften) = self.schriften(Path::new(ordner)) else {
            return Ok(());
        };
        match pdf::schreibe(dokument, &schriften, &mut |_| {}) {
            Ok(pdf) => self.schreibe_eine_datei(ausgabe, &pdf),
            // Its characters were looked at before; so these are other fonts than ours.
            Err(_) => {
                self.melde(&text::schriften_unbrauchbar(&sichtbar(ordner)));
                Ok(())
            }
        }
    }

    /// The document, or what in it cannot be printed.
    fn druckbar(&mut self, name: &str, datei: &Datei) -> Option<Dokument> {
        let vorantrag = &datei.vorantrag;
        let undruckbar = undruckbares(vorantrag);
        for eines in &undruckbar {
            let person = eines.wo.person.and_then(|person| vorantrag.name(person));
            let was = vorantragsworte::fehlendes(eines.wo, person);
            self.melde(&format!(
                "{name}: {}",
                worte::undruckbar(&was, &eines.zeichen)
            ));
        }
        undruckbar
            .is_empty()
            .then(|| dokument::dokument(vorantrag, datei.art))
    }

    fn schriften(&mut self, ordner: &Path) -> Option<Schriften> {
        let mut lies = |name: &str| {
            let pfad = ordner.join(name);
            let bytes = fs::read(&pfad);
            if bytes.is_err() {
                self.melde(&text::schrift_fehlt(&sichtbar(pfad.as_os_str())));
            }
            bytes.ok()
        };
        Some(Schriften {
            regular: lies("noto-sans-400.ttf")?,
            fett: lies("noto-sans-700.ttf")?,
        })
    }
}
