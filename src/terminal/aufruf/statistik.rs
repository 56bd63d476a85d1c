//! The arguments of `statistik`.

use std::ffi::OsString;

use lexopt::prelude::*;

use super::{Aufruf, allein, argumentfehler, bei_jedem_befehl, einmal, stichtag, wert};
use crate::datum::Datum;
use crate::text;

/// What is to be counted, and how it is written.
pub(in crate::terminal) struct Statistikauftrag {
    pub(in crate::terminal) format: Statistikformat,
    /// Instead of the one in each file.
    pub(in crate::terminal) stichtag: Option<Datum>,
    /// Where the list of all documents goes.
    pub(in crate::terminal) liste: Option<OsString>,
    /// Where the PDF file goes.
    pub(in crate::terminal) pdf: Option<OsString>,
    /// The folder of the fonts, where it is not the usual one.
    pub(in crate::terminal) schriften: Option<OsString>,
    /// Files, folders, and "-" for the standard input.
    pub(in crate::terminal) dateien: Vec<OsString>,
}

/// How an evaluation is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::terminal) enum Statistikformat {
    Text,
    Csv,
    Json,
}

pub(super) fn lies(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut format = None;
    let mut tag = None;
    let mut liste = None;
    let mut pdf = None;
    let mut schriften = None;
    let mut dateien = Vec::new();
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Value(datei) => dateien.push(datei),
            Long("format") => {
                let wert = wert(leser)?;
                let wert = match wert.to_str() {
                    Some("text") => Statistikformat::Text,
                    Some("csv") => Statistikformat::Csv,
                    Some("json") => Statistikformat::Json,
                    _ => return Err(text::unbekanntes_statistikformat(&wert.to_string_lossy())),
                };
                einmal("--format", &mut format, wert)?;
            }
            Long("stichtag") => einmal("--stichtag", &mut tag, stichtag(leser)?)?,
            Long("liste") => einmal("--liste", &mut liste, dateiname("--liste", leser)?)?,
            Long("pdf") => einmal("--pdf", &mut pdf, dateiname("--pdf", leser)?)?,
            Long("schriften") => einmal("--schriften", &mut schriften, wert(leser)?)?,
            andere => return allein(bei_jedem_befehl("statistik", &andere)?, leser),
        }
    }
    if dateien.is_empty() {
        return Err(text::datei_oder_ordner_fehlt());
    }
    Ok(Aufruf::Statistik(Statistikauftrag {
        format: format.unwrap_or(Statistikformat::Text),
        stichtag: tag,
        liste,
        pdf,
        schriften,
        dateien,
    }))
}

/// The standard output has the evaluation already.
fn dateiname(option: &str, leser: &mut lexopt::Parser) -> Result<OsString, String> {
    let wert = wert(leser)?;
    if wert == "-" {
        return Err(text::nur_in_eine_datei(option));
    }
    Ok(wert)
}
