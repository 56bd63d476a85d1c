//! Places in the text of a data file: how deep it goes, and where a field stands.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::dateifehler::{Dateifehler, Mangel, Textstelle};

/// One step from the whole document to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Schritt {
    /// Into a field of an object.
    Feld(String),
    /// Into an entry of a list, from 0.
    Eintrag(usize),
}

impl Schritt {
    pub(super) fn feld(name: &str) -> Self {
        Self::Feld(name.to_owned())
    }
}

/// An error in this field, with its place in the text.
pub(super) fn fehler_im_feld(text: &str, mangel: Mangel, pfad: &[Schritt]) -> Dateifehler {
    Dateifehler {
        mangel,
        textstelle: stelle_des_feldes(text, pfad),
        pfad: pfad
            .iter()
            .fold(String::new(), |pfad, schritt| match schritt {
                Schritt::Eintrag(nummer) => format!("{pfad}[{nummer}]"),
                Schritt::Feld(name) if pfad.is_empty() => name.clone(),
                Schritt::Feld(name) => format!("{pfad}.{name}"),
            }),
    }
}

/// Where in `text` lists and objects first stand more than `hoechstens` deep within each other.
///
/// It runs before parsing, so that the depth of a file never becomes the depth of the call stack.
pub(super) fn zu_tief(text: &str, hoechstens: usize) -> Option<usize> {
    let mut tiefe = 0_usize;
    let mut in_text = false;
    let mut maskiert = false;
    for (stelle, byte) in text.bytes().enumerate() {
        match byte {
            _ if maskiert => maskiert = false,
            b'\\' if in_text => maskiert = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                tiefe += 1;
                if tiefe > hoechstens {
                    return Some(stelle);
                }
            }
            b']' | b'}' if !in_text => tiefe = tiefe.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Line and column of a byte.
pub(super) fn textstelle(text: &str, byte: usize) -> Textstelle {
    let davor = text.get(..byte).unwrap_or(text);
    let zeilenanfang = davor.rfind('\n').map_or(0, |umbruch| umbruch + 1);
    Textstelle {
        zeile: davor.matches('\n').count() + 1,
        spalte: davor
            .get(zeilenanfang..)
            .map_or(1, |zeile| zeile.chars().count() + 1),
    }
}

/// The place of a serde_json error, which counts bytes, in characters.
pub(super) fn stelle_des_fehlers(text: &str, fehler: &serde_json::Error) -> Textstelle {
    let davor = fehler.column().saturating_sub(1);
    let zeile = text
        .lines()
        .nth(fehler.line().saturating_sub(1))
        .unwrap_or("");
    Textstelle {
        zeile: fehler.line(),
        spalte: zeile
            .get(..davor)
            .map_or(davor, |davor| davor.chars().count())
            + 1,
    }
}

/// The first character of the number that ends at, or just before, this place.
pub(super) fn zahlenanfang(text: &str, ende: Textstelle) -> Textstelle {
    let zeile = text.lines().nth(ende.zeile.saturating_sub(1));
    let davor = zeile.unwrap_or_default().chars().take(ende.spalte);
    let mut anfang = None;
    for (spalte, zeichen) in (1..).zip(davor) {
        let in_der_zahl = matches!(zeichen, '0'..='9' | '+' | '-' | '.' | 'e' | 'E');
        match (in_der_zahl, anfang) {
            (true, None) => anfang = Some(spalte),
            // What stands behind the number may have been looked at, too.
            (false, _) if spalte < ende.spalte => anfang = None,
            (true, Some(_)) | (false, _) => {}
        }
    }
    Textstelle {
        spalte: anfang.unwrap_or(ende.spalte),
        ..ende
    }
}

/// Where the value under `pfad` stands; where a part of the path does not exist, what it should stand in.
fn stelle_des_feldes(text: &str, pfad: &[Schritt]) -> Option<Textstelle> {
    let mut wert: &RawValue = serde_json::from_str(text).ok()?;
    for schritt in pfad {
        let darin = match schritt {
            Schritt::Eintrag(nummer) => eintrag(wert, *nummer),
            Schritt::Feld(name) => feld(wert, name),
        };
        match darin {
            Some(darin) => wert = darin,
            None => break,
        }
    }
    // A raw value borrows from the text: the distance of their beginnings is its place.
    let byte = wert
        .get()
        .as_ptr()
        .addr()
        .checked_sub(text.as_ptr().addr())?;
    Some(textstelle(text, byte))
}

fn eintrag(liste: &RawValue, nummer: usize) -> Option<&RawValue> {
    let eintraege: Vec<&RawValue> = serde_json::from_str(liste.get()).ok()?;
    eintraege.get(nummer).copied()
}

/// Of a repeated field the last value, the one that is too many.
fn feld<'a>(objekt: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    let felder: BTreeMap<String, &RawValue> = serde_json::from_str(objekt.get()).ok()?;
    felder.get(name).copied()
}
