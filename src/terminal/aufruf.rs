//! The arguments: each command reads its own.
//!
//! A further command gets a value of [`Aufruf`], a row in [`lies_befehl`] and a function that reads its options.

use std::ffi::{OsStr, OsString};

use lexopt::prelude::*;

use crate::beispiel::RUNDE;
use crate::datum::Datum;
use crate::text;

/// What the program is asked to do.
pub(super) enum Aufruf {
    /// To say how it is used.
    Hilfe,
    /// To say its version.
    Version,
    /// To assess files.
    Pruefen(Pruefauftrag),
    /// To write examples.
    Beispiel(Beispielauftrag),
    /// To write the schema of the data file.
    Schema,
}

/// What is to be assessed, and how it is written.
pub(super) struct Pruefauftrag {
    pub(super) format: Ausgabeformat,
    /// Instead of the one in the file.
    pub(super) stichtag: Option<Datum>,
    pub(super) dateien: Vec<OsString>,
}

/// How a result is written.
#[derive(Clone, Copy)]
pub(super) enum Ausgabeformat {
    Text,
    Json,
}

/// Which examples are to be written.
pub(super) struct Beispielauftrag {
    pub(super) anzahl: u64,
    pub(super) seed: u64,
}

/// More examples than this are a slip of the finger.
const HOECHSTENS_BEISPIELE: u64 = 1_000_000_000;

/// The arguments without the program's own name, or a sentence on what is wrong with them.
pub(super) fn lies(argumente: impl IntoIterator<Item = OsString>) -> Result<Aufruf, String> {
    let mut leser = lexopt::Parser::from_args(argumente);
    match leser.next().map_err(argumentfehler)? {
        None => Err(text::befehl_fehlt()),
        Some(Value(befehl)) => lies_befehl(&befehl, &mut leser),
        Some(Long("hilfe" | "help") | Short('h')) => Ok(Aufruf::Hilfe),
        Some(Long("version")) => Ok(Aufruf::Version),
        Some(andere) => Err(argumentfehler(andere.unexpected())),
    }
}

fn lies_befehl(befehl: &OsStr, leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    match befehl.to_str() {
        Some("pruefen") => lies_pruefen(leser),
        Some("beispiel") => lies_beispiel(leser),
        Some("schema") => lies_schema(leser),
        _ => Err(text::unbekannter_befehl(&befehl.to_string_lossy())),
    }
}

fn lies_pruefen(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut auftrag = Pruefauftrag {
        format: Ausgabeformat::Text,
        stichtag: None,
        dateien: Vec::new(),
    };
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Value(datei) => auftrag.dateien.push(datei),
            Long("format") => {
                let wert = leser.value().map_err(argumentfehler)?;
                auftrag.format = match wert.to_str() {
                    Some("text") => Ausgabeformat::Text,
                    Some("json") => Ausgabeformat::Json,
                    _ => return Err(text::unbekannte_ausgabe(&wert.to_string_lossy())),
                };
            }
            Long("stichtag") => {
                let wert = leser.value().map_err(argumentfehler)?;
                let wert = wert.to_string_lossy();
                let stichtag = Datum::lies(&wert).map_err(|_| text::kein_stichtag(&wert))?;
                auftrag.stichtag = Some(stichtag);
            }
            andere => return bei_jedem_befehl("pruefen", andere),
        }
    }
    if auftrag.dateien.is_empty() {
        Err(text::datei_fehlt())
    } else {
        Ok(Aufruf::Pruefen(auftrag))
    }
}

fn lies_beispiel(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut auftrag = Beispielauftrag {
        // One of each kind.
        anzahl: u64::try_from(RUNDE).unwrap_or(HOECHSTENS_BEISPIELE),
        seed: 1,
    };
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Long("anzahl") => auftrag.anzahl = zahl("--anzahl", 1, HOECHSTENS_BEISPIELE, leser)?,
            Long("seed") => auftrag.seed = zahl("--seed", 0, u64::MAX, leser)?,
            andere => return bei_jedem_befehl("beispiel", andere),
        }
    }
    Ok(Aufruf::Beispiel(auftrag))
}

fn lies_schema(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    match leser.next().map_err(argumentfehler)? {
        None => Ok(Aufruf::Schema),
        Some(argument) => bei_jedem_befehl("schema", argument),
    }
}

/// What every command understands; all else is none of its arguments.
fn bei_jedem_befehl(befehl: &str, argument: lexopt::Arg<'_>) -> Result<Aufruf, String> {
    match argument {
        Long("hilfe" | "help") | Short('h') => Ok(Aufruf::Hilfe),
        Long("version") => Ok(Aufruf::Version),
        Long(option) => Err(text::option_gibt_es_beim_befehl_nicht(
            &format!("--{option}"),
            befehl,
        )),
        Short(option) => Err(text::option_gibt_es_beim_befehl_nicht(
            &format!("-{option}"),
            befehl,
        )),
        Value(wert) => Err(text::befehl_ohne_datei(befehl, &wert.to_string_lossy())),
    }
}

/// The value of an option that takes a whole number.
fn zahl(option: &str, von: u64, bis: u64, leser: &mut lexopt::Parser) -> Result<u64, String> {
    let wert = leser.value().map_err(argumentfehler)?;
    let zahl = wert.to_str().and_then(|wert| wert.parse().ok());
    zahl.filter(|zahl| (von..=bis).contains(zahl))
        .ok_or_else(|| text::keine_zahl(option, &wert.to_string_lossy(), von, bis))
}

fn argumentfehler(fehler: lexopt::Error) -> String {
    match fehler {
        lexopt::Error::MissingValue { option } => {
            text::optionswert_fehlt(&option.unwrap_or_default())
        }
        lexopt::Error::UnexpectedOption(option) => text::unbekannte_option(&option),
        lexopt::Error::UnexpectedValue { option, .. } => text::optionswert_unerwartet(&option),
        lexopt::Error::UnexpectedArgument(wert) | lexopt::Error::NonUnicodeValue(wert) => {
            text::unbekannter_befehl(&wert.to_string_lossy())
        }
        lexopt::Error::ParsingFailed { value, .. } => text::unbekannter_befehl(&value),
        lexopt::Error::Custom(_) => text::befehl_fehlt(),
    }
}
