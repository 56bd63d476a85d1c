//! The arguments: each command reads its own.
//!
//! A further command gets a value of [`Aufruf`], a row in [`lies_befehl`] and a function that reads its options.

mod kiosk;
mod statistik;

pub(super) use kiosk::{Browserwahl, Kioskauftrag};
pub(super) use statistik::{Statistikauftrag, Statistikformat};

use std::ffi::{OsStr, OsString};

use lexopt::prelude::*;

use crate::beispiel::{RUNDE, Verteilung};
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
    /// To count files.
    Statistik(Statistikauftrag),
    /// To write examples.
    Beispiel(Beispielauftrag),
    /// To write the deadlines as a calendar.
    Kalender(Kalenderauftrag),
    /// To write a PDF file.
    Pdf(Pdfauftrag),
    /// To write the schema of the data file.
    Schema,
    /// To write the rule set.
    Regeln(Regelformat),
    /// To check this configuration of the page.
    Konfiguration(OsString),
    /// To serve the page on this machine.
    Kiosk(Kioskauftrag),
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

/// How the rule set is written.
#[derive(Clone, Copy)]
pub(super) enum Regelformat {
    Text,
    Svg,
    Dmn,
}

/// Which examples are to be written.
pub(super) struct Beispielauftrag {
    pub(super) was: Beispielart,
    pub(super) seed: u64,
    /// A file for each in this folder; `None`: lines on the standard output.
    pub(super) ordner: Option<OsString>,
}

/// Which examples there are.
pub(super) enum Beispielart {
    /// So many of all kinds.
    Anzahl(u64),
    /// Whole Vorantraege with so many persons of each letter.
    Verteilung(Verteilung),
}

/// Whose deadlines are to be written, and where to.
pub(super) struct Kalenderauftrag {
    pub(super) datei: OsString,
    pub(super) mit_namen: bool,
    /// `None`: the standard output.
    pub(super) ausgabe: Option<OsString>,
}

/// What is to be printed, with which fonts, and where to.
pub(super) struct Pdfauftrag {
    pub(super) was: Drucksache,
    /// The folder of the fonts, where it is not the usual one.
    pub(super) schriften: Option<OsString>,
    /// `None`: the standard output.
    pub(super) ausgabe: Option<OsString>,
}

/// What can be printed.
pub(super) enum Drucksache {
    /// What this file holds, for its own Stichtag or another.
    Datei(OsString, Option<Datum>),
    /// The blank form.
    Leerformular,
}

/// More examples than this are a slip of the finger.
const HOECHSTENS_BEISPIELE: u64 = 1_000_000_000;

/// The arguments without the program's own name, or a sentence on what is wrong with them.
pub(super) fn lies(argumente: impl IntoIterator<Item = OsString>) -> Result<Aufruf, String> {
    let mut leser = lexopt::Parser::from_args(argumente);
    match leser.next().map_err(argumentfehler)? {
        None => Err(text::befehl_fehlt()),
        Some(Value(befehl)) => lies_befehl(&befehl, &mut leser),
        Some(argument) => match auskunft(&argument) {
            Some(auskunft) => allein(auskunft, &mut leser),
            None => Err(argumentfehler(argument.unexpected())),
        },
    }
}

fn lies_befehl(befehl: &OsStr, leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    match befehl.to_str() {
        Some("pruefen") => lies_pruefen(leser),
        Some("statistik") => statistik::lies(leser),
        Some("beispiel") => lies_beispiel(leser),
        Some("kalender") => lies_kalender(leser),
        Some("pdf") => lies_pdf(leser),
        Some("leerformular") => lies_leerformular(leser),
        Some("schema") => lies_schema(leser),
        Some("regeln") => lies_regeln(leser),
        Some("konfiguration") => lies_konfiguration(leser),
        Some("kiosk") => kiosk::lies(leser),
        _ => Err(text::unbekannter_befehl(&befehl.to_string_lossy())),
    }
}

fn lies_pruefen(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut format = None;
    let mut stichtag = None;
    let mut dateien = Vec::new();
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Value(datei) => dateien.push(datei),
            Long("format") => {
                let wert = leser.value().map_err(argumentfehler)?;
                let wert = match wert.to_str() {
                    Some("text") => Ausgabeformat::Text,
                    Some("json") => Ausgabeformat::Json,
                    _ => return Err(text::unbekannte_ausgabe(&wert.to_string_lossy())),
                };
                einmal("--format", &mut format, wert)?;
            }
            Long("stichtag") => einmal("--stichtag", &mut stichtag, self::stichtag(leser)?)?,
            andere => return allein(bei_jedem_befehl("pruefen", &andere)?, leser),
        }
    }
    if dateien.is_empty() {
        return Err(text::datei_fehlt());
    }
    Ok(Aufruf::Pruefen(Pruefauftrag {
        format: format.unwrap_or(Ausgabeformat::Text),
        stichtag,
        dateien,
    }))
}

fn lies_beispiel(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut anzahl = None;
    let mut verteilung = None;
    let mut seed = None;
    let mut ordner = None;
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Long("anzahl") => {
                let zahl = zahl("--anzahl", 1, HOECHSTENS_BEISPIELE, leser)?;
                einmal("--anzahl", &mut anzahl, zahl)?;
            }
            Long("verteilung") => {
                let wert = wert(leser)?.to_string_lossy().into_owned();
                let gelesen = Verteilung::lies(&wert);
                let gelesen = gelesen.ok_or_else(|| text::keine_verteilung(&wert))?;
                einmal("--verteilung", &mut verteilung, gelesen)?;
            }
            Long("seed") => {
                let zahl = zahl("--seed", 0, u64::MAX, leser)?;
                einmal("--seed", &mut seed, zahl)?;
            }
            Long("ordner") => einmal("--ordner", &mut ordner, wert(leser)?)?,
            andere => return allein(bei_jedem_befehl("beispiel", &andere)?, leser),
        }
    }
    let was = match (verteilung, anzahl) {
        (Some(_), Some(_)) => return Err(text::optionen_zusammen("--anzahl", "--verteilung")),
        (Some(verteilung), None) => Beispielart::Verteilung(verteilung),
        (None, Some(anzahl)) => Beispielart::Anzahl(anzahl),
        // One of each kind.
        (None, None) => Beispielart::Anzahl(u64::try_from(RUNDE).unwrap_or(HOECHSTENS_BEISPIELE)),
    };
    Ok(Aufruf::Beispiel(Beispielauftrag {
        was,
        seed: seed.unwrap_or(1),
        ordner,
    }))
}

fn lies_kalender(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut datei: Option<OsString> = None;
    let mut namen = None;
    let mut ausgabe = None;
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Value(wert) => match datei {
                None => datei = Some(wert),
                Some(_) => return Err(text::nur_eine_datei("kalender", &wert.to_string_lossy())),
            },
            Long("namen") => einmal("--namen", &mut namen, ())?,
            Short('o') => einmal("-o", &mut ausgabe, wert(leser)?)?,
            andere => return allein(bei_jedem_befehl("kalender", &andere)?, leser),
        }
    }
    Ok(Aufruf::Kalender(Kalenderauftrag {
        datei: datei.ok_or_else(text::datei_fehlt)?,
        mit_namen: namen.is_some(),
        ausgabe: ausgabe.filter(|ausgabe| ausgabe != "-"),
    }))
}

fn lies_pdf(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut datei: Option<OsString> = None;
    let mut stichtag = None;
    let mut schriften = None;
    let mut ausgabe = None;
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Value(wert) => match datei {
                None => datei = Some(wert),
                Some(_) => return Err(text::nur_eine_datei("pdf", &wert.to_string_lossy())),
            },
            Long("stichtag") => einmal("--stichtag", &mut stichtag, self::stichtag(leser)?)?,
            Long("schriften") => einmal("--schriften", &mut schriften, wert(leser)?)?,
            Short('o') => einmal("-o", &mut ausgabe, wert(leser)?)?,
            andere => return allein(bei_jedem_befehl("pdf", &andere)?, leser),
        }
    }
    Ok(Aufruf::Pdf(Pdfauftrag {
        was: Drucksache::Datei(datei.ok_or_else(text::datei_fehlt)?, stichtag),
        schriften,
        ausgabe: ausgabe.filter(|ausgabe| ausgabe != "-"),
    }))
}

fn lies_leerformular(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut schriften = None;
    let mut ausgabe = None;
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Long("schriften") => einmal("--schriften", &mut schriften, wert(leser)?)?,
            Short('o') => einmal("-o", &mut ausgabe, wert(leser)?)?,
            andere => return allein(bei_jedem_befehl("leerformular", &andere)?, leser),
        }
    }
    Ok(Aufruf::Pdf(Pdfauftrag {
        was: Drucksache::Leerformular,
        schriften,
        ausgabe: ausgabe.filter(|ausgabe| ausgabe != "-"),
    }))
}

/// The value of an option.
fn wert(leser: &mut lexopt::Parser) -> Result<OsString, String> {
    leser.value().map_err(argumentfehler)
}

fn stichtag(leser: &mut lexopt::Parser) -> Result<Datum, String> {
    let wert = wert(leser)?;
    let wert = wert.to_string_lossy();
    Datum::lies(&wert).map_err(|_| text::kein_stichtag(&wert))
}

fn lies_schema(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    match leser.next().map_err(argumentfehler)? {
        None => Ok(Aufruf::Schema),
        Some(argument) => allein(bei_jedem_befehl("schema", &argument)?, leser),
    }
}

fn lies_regeln(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut format = None;
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Long("format") => {
                let wert = wert(leser)?;
                let wert = match wert.to_str() {
                    Some("text") => Regelformat::Text,
                    Some("svg") => Regelformat::Svg,
                    Some("dmn") => Regelformat::Dmn,
                    _ => return Err(text::unbekanntes_regelformat(&wert.to_string_lossy())),
                };
                einmal("--format", &mut format, wert)?;
            }
            andere => return allein(bei_jedem_befehl("regeln", &andere)?, leser),
        }
    }
    Ok(Aufruf::Regeln(format.unwrap_or(Regelformat::Text)))
}

fn lies_konfiguration(leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    let mut datei: Option<OsString> = None;
    while let Some(argument) = leser.next().map_err(argumentfehler)? {
        match argument {
            Value(wert) => match datei {
                None => datei = Some(wert),
                Some(_) => {
                    return Err(text::nur_eine_datei(
                        "konfiguration",
                        &wert.to_string_lossy(),
                    ));
                }
            },
            andere => return allein(bei_jedem_befehl("konfiguration", &andere)?, leser),
        }
    }
    Ok(Aufruf::Konfiguration(datei.ok_or_else(text::datei_fehlt)?))
}

/// A question about the program itself, and the option that asks it.
type Auskunft = (Aufruf, &'static str);

fn auskunft(argument: &lexopt::Arg<'_>) -> Option<Auskunft> {
    match argument {
        Long("hilfe") => Some((Aufruf::Hilfe, "--hilfe")),
        Long("help") => Some((Aufruf::Hilfe, "--help")),
        Short('h') => Some((Aufruf::Hilfe, "-h")),
        Long("version") => Some((Aufruf::Version, "--version")),
        _ => None,
    }
}

/// What every command understands; all else is none of its arguments.
fn bei_jedem_befehl(befehl: &str, argument: &lexopt::Arg<'_>) -> Result<Auskunft, String> {
    let nicht_hier = |option: String| Err(text::option_gibt_es_beim_befehl_nicht(&option, befehl));
    if let Some(auskunft) = auskunft(argument) {
        return Ok(auskunft);
    }
    match argument {
        Long(option) => nicht_hier(format!("--{option}")),
        Short(option) => nicht_hier(format!("-{option}")),
        Value(wert) => Err(text::befehl_ohne_datei(befehl, &wert.to_string_lossy())),
    }
}

/// The answer, if nothing stands behind the option: whatever that is, it would be passed over in silence.
fn allein((aufruf, option): Auskunft, leser: &mut lexopt::Parser) -> Result<Aufruf, String> {
    if leser.optional_value().is_some() {
        return Err(text::optionswert_unerwartet(option));
    }
    match leser.try_raw_args().and_then(|mut rest| rest.next()) {
        None => Ok(aufruf),
        Some(wert) => Err(text::option_steht_allein(option, &wert.to_string_lossy())),
    }
}

/// Takes the value of an option. A second one would silently replace the first.
fn einmal<T>(option: &str, platz: &mut Option<T>, wert: T) -> Result<(), String> {
    match platz.replace(wert) {
        None => Ok(()),
        Some(_) => Err(text::option_doppelt(option)),
    }
}

/// The value of an option that takes a whole number.
fn zahl(option: &str, von: u64, bis: u64, leser: &mut lexopt::Parser) -> Result<u64, String> {
    let wert = leser.value().map_err(argumentfehler)?;
    // Digits alone: Rust also reads a plus sign, which the sentence does not promise.
    let ziffern = wert
        .to_str()
        .filter(|wert| wert.bytes().all(|zeichen| zeichen.is_ascii_digit()));
    let zahl = ziffern.and_then(|wert| wert.parse().ok());
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
