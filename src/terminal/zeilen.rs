//! Whether a stream is one document or has one on each line, told without reading all of it where that can be helped.

use std::io::{self, BufRead, Cursor, Read};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Whether each line is a document of its own. Whatever had to be read to tell is in `gelesen` then; of one document, all.
///
/// A document that spreads over several lines has none that begins with its brace but the first, and
/// that one does not end with it.
pub(super) fn ist_zeilenweise(strom: &mut dyn BufRead, gelesen: &mut Vec<u8>) -> io::Result<bool> {
    lies_bis_zum_naechsten_inhalt(strom, gelesen)?;
    let erste = ohne_rand(gelesen);
    if erste.starts_with(b"{") && erste.ends_with(b"}") {
        let mut weitere = Vec::new();
        lies_bis_zum_naechsten_inhalt(strom, &mut weitere)?;
        gelesen.append(&mut weitere);
        return Ok(mehrere(gelesen));
    }
    strom.read_to_end(gelesen)?;
    let jede_beginnt = inhalte(gelesen).all(|zeile| zeile.starts_with(b"{"));
    Ok(jede_beginnt && mehrere(gelesen))
}

/// The lines that are not empty, each with the number of lines before it: those read already, then those of the stream.
pub(super) fn zeilen(
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

/// Reads up to the end of the first line that is not empty, or of the stream.
fn lies_bis_zum_naechsten_inhalt(strom: &mut dyn BufRead, gelesen: &mut Vec<u8>) -> io::Result<()> {
    while ohne_rand(gelesen).is_empty() && strom.read_until(b'\n', gelesen)? > 0 {}
    Ok(())
}

fn mehrere(text: &[u8]) -> bool {
    inhalte(text).nth(1).is_some()
}

fn inhalte(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let zeilen = text.split(|byte| *byte == b'\n').map(ohne_rand);
    zeilen.filter(|zeile| !zeile.is_empty())
}

/// Without a byte order mark and white space around it.
fn ohne_rand(text: &[u8]) -> &[u8] {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    text.trim_ascii()
}
