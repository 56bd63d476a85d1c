//! Reads the data file out of a PDF to which it is attached.
//!
//! A PDF comes from anyone: it may be damaged, or made to hurt. So this reads no more than the way to the attachment
//! needs – cross-reference, catalog, file specification, stream – and everything on that way is bounded: the size of
//! the file, how much is inflated, how much is looked at (`dokument::Quelle`). It follows no cross-reference that is
//! broken by guessing: half a file is *damaged*, rather than half the data or those of an earlier save.
//!
//! Architecture invariant: nothing here knows the data; only that they are JSON.

#![warn(clippy::arithmetic_side_effects)]

mod dokument;
mod leser;
mod objekt;
mod strom;
mod verzeichnis;

use dokument::{Dokument, Strom};
use objekt::{Objekt, Woerterbuch};

/// Larger files are not looked at.
pub const HOECHSTENS_PDF: usize = 50_000_000;

/// How far down the file the header may stand.
const KOPF: usize = 1024;

/// So many attachments are looked at, in each of the two places that name them.
const HOECHSTENS_ANHAENGE: usize = 1000;
/// So many nodes of the tree of names are looked at.
const HOECHSTENS_KNOTEN: usize = 1000;

/// Why no data file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fehler {
    /// No PDF.
    KeinPdf,
    /// Larger than [`HOECHSTENS_PDF`]; not looked at.
    ZuGross,
    /// Saved with a password or with restrictions: what is inside is encrypted.
    Verschluesselt,
    /// Cut off, changed on its way, or made to hurt.
    Beschaedigt,
    /// Nothing is attached.
    OhneAnhang,
    /// Something is attached, but no JSON.
    OhneDaten,
    /// The JSON is larger than accepted.
    AnhangZuGross,
}

/// Whether these bytes are a PDF, or meant to be one.
pub fn ist_pdf(bytes: &[u8]) -> bool {
    beginn(bytes).is_some()
}

/// Where the header stands.
fn beginn(bytes: &[u8]) -> Option<usize> {
    let anfang = bytes.get(..KOPF.min(bytes.len())).unwrap_or_default();
    leser::suche(anfang, b"%PDF-")
}

/// The JSON file that is attached to the document, of at most so many bytes.
///
/// Of several that is taken which shows most signs of being data: media type, ending of its name, relationship `Data`.
/// Where they show the same, the first counts.
pub fn lies(pdf: &[u8], hoechstens_bytes: usize) -> Result<Vec<u8>, Fehler> {
    if pdf.len() > HOECHSTENS_PDF {
        return Err(Fehler::ZuGross);
    }
    let anfang = beginn(pdf).ok_or(Fehler::KeinPdf)?;
    // Offsets count from the header, whatever a mail program has put before it.
    let dokument = Dokument::neu(pdf.get(anfang..).unwrap_or_default())?;
    let (daten, _) = bester_anhang(&dokument)?;
    let daten = daten.ok_or(Fehler::Beschaedigt)?;
    dokument.anhang(&daten, hoechstens_bytes)
}

/// The attachment for which most speaks, and how much that is.
fn bester_anhang(dokument: &Dokument<'_>) -> Result<(Option<Strom>, u8), Fehler> {
    let mut bester = None;
    for angabe in dateiangaben(dokument)? {
        let Some(Objekt::Woerterbuch(angaben)) = dokument.aufgeloest(angabe)? else {
            continue;
        };
        let Some(Objekt::Woerterbuch(eingebettet)) = dokument.wert(&angaben, b"EF")? else {
            continue;
        };
        let daten = match eingebettet.wert(b"UF").or_else(|| eingebettet.wert(b"F")) {
            Some(Objekt::Verweis(nummer)) => dokument.strom(*nummer)?,
            _ => None,
        };
        let rang = rang(&angaben, daten.as_ref());
        if bester.as_ref().is_none_or(|(_, bisher)| rang > *bisher) {
            bester = Some((daten, rang));
        }
    }
    match bester {
        None => Err(Fehler::OhneAnhang),
        Some((_, 0)) => Err(Fehler::OhneDaten),
        Some(bester) => Ok(bester),
    }
}

/// How much speaks for an attachment: nothing unless it is JSON.
fn rang(angaben: &Woerterbuch, daten: Option<&Strom>) -> u8 {
    let art = daten.and_then(|daten| daten.angaben.name(b"Subtype"));
    let art = art.is_some_and(|art| art.eq_ignore_ascii_case(b"application/json"));
    let endung = [b"UF".as_slice(), b"F"].iter().any(|schluessel| {
        let name = angaben.text(schluessel);
        name.is_some_and(endet_auf_json)
    });
    let beziehung = angaben.name(b"AFRelationship") == Some(b"Data");
    match (art, endung) {
        (false, false) => 0,
        (true, true) => 3_u8.saturating_add(beziehung.into()),
        _ => 1_u8.saturating_add(beziehung.into()),
    }
}

/// Whether a file's name ends on `.json`, be it in PDF's own encoding, UTF-8 or UTF-16.
fn endet_auf_json(name: &[u8]) -> bool {
    let ohne_nullen = name.iter().copied().filter(|byte| *byte != 0);
    let rueckwaerts = ohne_nullen.rev().map(|byte| byte.to_ascii_lowercase());
    rueckwaerts.take(5).eq(*b"nosj.")
}

/// The file specifications of everything that is attached to the document as a whole: named by the catalog's `AF`, or by
/// its tree of names, or by both.
fn dateiangaben(dokument: &Dokument<'_>) -> Result<Vec<Objekt>, Fehler> {
    let katalog = dokument.katalog()?;
    let mut angaben = Vec::new();
    if let Some(Objekt::Liste(liste)) = dokument.wert(&katalog, b"AF")? {
        angaben.extend(liste.into_iter().take(HOECHSTENS_ANHAENGE));
    }
    if let Some(Objekt::Woerterbuch(namen)) = dokument.wert(&katalog, b"Names")?
        && let Some(wurzel) = namen.wert(b"EmbeddedFiles")
    {
        namensbaum(dokument, wurzel.clone(), &mut angaben)?;
    }
    Ok(angaben)
}

/// The values of a tree of names, in its order; a node that leads back into the tree ends with the number of nodes.
fn namensbaum(
    dokument: &Dokument<'_>,
    wurzel: Objekt,
    angaben: &mut Vec<Objekt>,
) -> Result<(), Fehler> {
    let mut offen = vec![wurzel];
    for _ in 0..HOECHSTENS_KNOTEN {
        let Some(knoten) = offen.pop() else {
            return Ok(());
        };
        let Some(Objekt::Woerterbuch(knoten)) = dokument.aufgeloest(knoten)? else {
            continue;
        };
        if let Some(Objekt::Liste(namen)) = dokument.wert(&knoten, b"Names")? {
            let frei = (2 * HOECHSTENS_ANHAENGE).saturating_sub(angaben.len());
            angaben.extend(namen.into_iter().skip(1).step_by(2).take(frei));
        }
        if let Some(Objekt::Liste(kinder)) = dokument.wert(&knoten, b"Kids")? {
            offen.extend(kinder.into_iter().take(HOECHSTENS_KNOTEN).rev());
        }
    }
    Ok(())
}
