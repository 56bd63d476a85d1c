//! Whether a stream is one document or has one on each line, told without reading all of it where that can be helped.

use std::io::{self, BufRead, Cursor, Read};

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::dateifehler::HOECHSTENS_BYTES;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Whether each line is a document of its own. Whatever had to be read to tell is in `gelesen` then; of one document, all,
/// or as much as shows that it is too large.
///
/// One line that is a whole document tells it, wherever it stands: within a document that spreads over several lines
/// there are whole objects, but none with a field `format`. So a broken line does not cost the others, be it the first.
pub fn ist_zeilenweise(strom: &mut dyn BufRead, gelesen: &mut Vec<u8>) -> io::Result<bool> {
    let mut inhalte = 0_usize;
    let mut jede_beginnt = true;
    let mut erste_ist_ganz = false;
    loop {
        let davor = gelesen.len();
        if inhalte == 1 && anhang::ist_pdf(gelesen) {
            // It has no lines; and is read as far as shows whether it is too large.
            let hoechstens = u64::try_from(anhang::HOECHSTENS_PDF).unwrap_or(u64::MAX);
            strom.take(hoechstens).read_to_end(gelesen)?;
            return Ok(false);
        }
        // A line may have no end; so much of it shows that it is too large.
        let noch = (HOECHSTENS_BYTES + 1).saturating_sub(davor);
        let noch = u64::try_from(noch).unwrap_or(u64::MAX);
        if Read::take(&mut *strom, noch).read_until(b'\n', gelesen)? == 0 {
            // Lines that are all broken still show by their beginnings what they were meant to be.
            return Ok(inhalte > 1 && jede_beginnt);
        }
        let zeile = ohne_rand(gelesen.get(davor..).unwrap_or_default());
        if zeile.is_empty() {
            continue;
        }
        inhalte += 1;
        let ganz = ganzes_objekt(zeile);
        if inhalte > 1 && (erste_ist_ganz || ganz.is_some_and(|kopf| kopf.format.is_some())) {
            return Ok(true);
        }
        erste_ist_ganz = inhalte == 1 && ganz.is_some();
        jede_beginnt &= beginnt_ein_dokument(zeile);
    }
}

/// The field that no object within a document has.
#[derive(Clone, Copy, Deserialize)]
struct Kopf {
    format: Option<IgnoredAny>,
}

fn ganzes_objekt(zeile: &[u8]) -> Option<Kopf> {
    // Most lines of a document that spreads over several end here, unparsed.
    let moeglich = zeile.starts_with(b"{") && zeile.ends_with(b"}");
    moeglich.then(|| serde_json::from_slice(zeile).ok())?
}

fn beginnt_ein_dokument(zeile: &[u8]) -> bool {
    let inhalt = zeile.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    inhalt.is_some_and(|inhalt| inhalt.starts_with(b"\"format\""))
}

/// The lines that are not empty, each with the number of lines before it: those read already, then those of the stream.
pub fn zeilen(
    gelesen: Vec<u8>,
    strom: &mut dyn BufRead,
) -> impl Iterator<Item = io::Result<(usize, Vec<u8>)>> {
    let alle = Cursor::new(gelesen).chain(strom).split(b'\n').enumerate();
    alle.filter_map(|(davor, zeile)| match zeile {
        Ok(zeile) => match ohne_rand(&zeile) {
            [] => None,
            zeile => Some(Ok((davor, zeile.to_vec()))),
        },
        Err(fehler) => Some(Err(fehler)),
    })
}

/// Without a byte order mark and white space around it.
pub(crate) fn ohne_rand(text: &[u8]) -> &[u8] {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    text.trim_ascii()
}
