//! What a file says about itself: standards, title, language, date; and the file within it.

use crate::Fehler;
use crate::baum::einzeilig;
use dokument::{Anhang, Block, Dokument};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::metadata::{DateTime, Metadata, PageLayout};
use krilla::{Document, SerializeSettings};

/// What is not known has a language of its own.
const UNBEKANNT: &str = "und";
/// A media type is a name of the format, which has at most 127 bytes.
const MEDIENTYP: usize = 127;

/// An empty file that is to be PDF/A-3a and PDF/UA-1.
pub(crate) fn neu() -> Result<Document, Fehler> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|fehler| Fehler::Pdf(format!("{fehler:?}")))?;
    Ok(Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    }))
}

/// Title, language and day. The writer makes the file's number of what is in it, so the same input has the same.
pub(crate) fn metadaten(dokument: &Dokument) -> Metadata {
    Metadata::new()
        .title(titel(dokument))
        .language(sprache(&dokument.sprache))
        .creation_date(tag(dokument.datum))
        .page_layout(PageLayout::OneColumn)
}

/// Its title. A file without one is not accessible, so something else takes its place.
pub(crate) fn titel(dokument: &Dokument) -> String {
    let ueberschriften = dokument.inhalt.iter().filter_map(|block| match block {
        Block::Ueberschrift(_, text) => Some(text.as_str()),
        _ => None,
    });
    let titel = [dokument.titel.as_str()]
        .into_iter()
        .chain(ueberschriften)
        .chain([dokument.fusszeile.as_str()]);
    titel
        .map(einzeilig)
        .find(|titel| !titel.trim().is_empty())
        .unwrap_or_else(|| "PDF".to_owned())
}

/// Its language, if that is how a language is written.
pub(crate) fn sprache(tag: &str) -> String {
    let mut teile = tag.split('-');
    let sprache = teile.next().is_some_and(|teil| {
        (2..=3).contains(&teil.len()) && teil.bytes().all(|b| b.is_ascii_alphabetic())
    });
    let weiteres = teile.all(|teil| {
        (1..=8).contains(&teil.len()) && teil.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    if sprache && weiteres {
        tag.to_owned()
    } else {
        UNBEKANNT.to_owned()
    }
}

/// Noon, so that it is the same day wherever it is read.
fn tag((jahr, monat, tag): (u16, u8, u8)) -> DateTime {
    let monat = monat.clamp(1, 12);
    let schaltjahr =
        jahr.is_multiple_of(4) && (!jahr.is_multiple_of(100) || jahr.is_multiple_of(400));
    let tage = match monat {
        2 if schaltjahr => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    DateTime::new(jahr.clamp(1, 9999))
        .month(monat)
        .day(tag.clamp(1, tage))
        .hour(12)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
}

/// Puts a file into the file.
pub(crate) fn haenge_an(
    document: &mut Document,
    anhang: &Anhang,
    datum: (u16, u8, u8),
) -> Result<(), Fehler> {
    let mime_type = Some(&anhang.medientyp)
        .filter(|typ| typ.len() <= MEDIENTYP)
        .and_then(|typ| MimeType::new(typ));
    let file = EmbeddedFile {
        path: if anhang.name.is_empty() {
            "-".to_owned()
        } else {
            anhang.name.clone()
        },
        mime_type: mime_type.or_else(|| MimeType::new("application/octet-stream")),
        description: Some(if anhang.beschreibung.is_empty() {
            anhang.name.clone()
        } else {
            anhang.beschreibung.clone()
        }),
        association_kind: AssociationKind::Data,
        data: anhang.inhalt.clone().into_bytes().into(),
        modification_date: Some(tag(datum)),
        compress: None,
        location: None,
    };
    document
        .embed_file(file)
        .ok_or_else(|| Fehler::Pdf("embed_file".to_owned()))
}
