//! Where the documents come from: files, folders with all below them, lines, and the standard input.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use memchr::memrchr;

use super::super::eine_datei::sichtbar;
use super::super::lesefehler;
use super::werkstatt::{Ladung, Werkstatt};
use crate::dateifehler::HOECHSTENS_BYTES;
use crate::export::statistik::kommt_infrage;
use crate::export::zeilen;
use crate::statistik::Befund;
use crate::text;

/// So much of a file with many lines is read at once: past the buffer of the reader, which is far smaller.
const STUECK: usize = 1024 * 1024;

/// Reads everything that is named, in that order; what is in a folder, in the order of the names.
pub(super) fn lies_alle(
    dateien: &[OsString],
    eingabe: &mut dyn Read,
    werkstatt: &mut Werkstatt,
    nimm: &mut impl FnMut(&str, &Befund),
) {
    for datei in dateien {
        if datei == "-" {
            let mut strom = BufReader::new(&mut *eingabe);
            lies_strom(text::standardeingabe(), &mut strom, werkstatt, nimm);
        } else if Path::new(datei).is_dir() {
            lies_ordner(Path::new(datei), werkstatt, nimm);
        } else {
            lies_datei(Path::new(datei), werkstatt, nimm);
        }
    }
}

/// A folder and all below it. What a link leads to is read where it is a file; a folder could lead back to itself.
///
/// The names of one folder are sorted, not those of all: so a deep tree needs no more memory than its largest folder.
fn lies_ordner(ordner: &Path, werkstatt: &mut Werkstatt, nimm: &mut impl FnMut(&str, &Befund)) {
    let mut offene: Vec<(PathBuf, std::vec::IntoIter<OsString>)> = Vec::new();
    match namen(ordner) {
        Ok(namen) => offene.push((ordner.to_owned(), namen)),
        Err(_) => unlesbar(ordner, text::ordner_unlesbar(), werkstatt, nimm),
    }
    while let Some((ordner, rest)) = offene.last_mut() {
        let Some(name) = rest.next() else {
            offene.pop();
            continue;
        };
        let pfad = ordner.join(name);
        let ist_ordner = pfad.symlink_metadata().is_ok_and(|art| art.is_dir());
        if ist_ordner {
            match namen(&pfad) {
                Ok(namen) => offene.push((pfad, namen)),
                Err(_) => unlesbar(&pfad, text::ordner_unlesbar(), werkstatt, nimm),
            }
        } else if kommt_infrage(&pfad.to_string_lossy()) {
            // Nobody has named it: a pipe would be waited for without end.
            match pfad.metadata() {
                Ok(art) if art.is_file() => lies_datei(&pfad, werkstatt, nimm),
                Ok(art) if art.is_dir() => {
                    unlesbar(&pfad, text::datei_ist_ordner(), werkstatt, nimm);
                }
                Ok(_) => unlesbar(&pfad, text::keine_gewoehnliche_datei(), werkstatt, nimm),
                Err(fehler) => unlesbar(&pfad, lesefehler(&fehler), werkstatt, nimm),
            }
        } else {
            let name = sichtbar(pfad.as_os_str());
            werkstatt.gib_befund(&name, Befund::Uebergangen, nimm);
        }
    }
}

/// The names in a folder, in their order.
fn namen(ordner: &Path) -> io::Result<std::vec::IntoIter<OsString>> {
    let eintraege = fs::read_dir(ordner)?;
    let namen: io::Result<Vec<OsString>> =
        eintraege.map(|eintrag| Ok(eintrag?.file_name())).collect();
    let mut namen = namen?;
    namen.sort_unstable();
    Ok(namen.into_iter())
}

fn unlesbar(
    pfad: &Path,
    grund: &str,
    werkstatt: &mut Werkstatt,
    nimm: &mut impl FnMut(&str, &Befund),
) {
    let name = sichtbar(pfad.as_os_str());
    werkstatt.gib_befund(&name, Befund::Unlesbar(grund.to_owned()), nimm);
}

fn lies_datei(pfad: &Path, werkstatt: &mut Werkstatt, nimm: &mut impl FnMut(&str, &Befund)) {
    match File::open(pfad) {
        Ok(datei) => {
            let name = sichtbar(pfad.as_os_str());
            let mut strom = BufReader::new(datei);
            lies_strom(&name, &mut strom, werkstatt, nimm);
        }
        Err(fehler) => unlesbar(pfad, lesefehler(&fehler), werkstatt, nimm),
    }
}

/// A document, or lines.
fn lies_strom(
    name: &str,
    strom: &mut dyn BufRead,
    werkstatt: &mut Werkstatt,
    nimm: &mut impl FnMut(&str, &Befund),
) {
    let mut gelesen = Vec::new();
    let ausgang = match zeilen::ist_zeilenweise(strom, &mut gelesen) {
        Ok(false) => {
            werkstatt.gib(name, Ladung::Dokument(gelesen), nimm);
            Ok(())
        }
        Ok(true) => {
            werkstatt.beginne_zeilen(nimm);
            lies_zeilen(Cursor::new(gelesen).chain(strom), |stueck| {
                werkstatt.gib(name, Ladung::Zeilen(stueck), nimm);
            })
        }
        Err(fehler) => Err(fehler),
    };
    if let Err(fehler) = ausgang {
        let grund = lesefehler(&fehler).to_owned();
        werkstatt.gib_befund(name, Befund::Unlesbar(grund), nimm);
    }
}

/// Whole lines, so many at once as fit into a piece, at least one. Of one that is longer than any document only so much is
/// kept as shows that it is.
fn lies_zeilen(mut strom: impl Read, mut gib: impl FnMut(Vec<u8>)) -> io::Result<()> {
    let mut stueck = Vec::with_capacity(STUECK);
    loop {
        let davor = stueck.len();
        let noch = u64::try_from(STUECK).unwrap_or(u64::MAX);
        let gelesen = strom.by_ref().take(noch).read_to_end(&mut stueck)?;
        if gelesen == 0 {
            if !stueck.is_empty() {
                gib(stueck);
            }
            return Ok(());
        }
        let neu = stueck.get(davor..).unwrap_or_default();
        match memrchr(b'\n', neu) {
            Some(ende) => {
                let rest = stueck.split_off(davor + ende + 1);
                let mut naechstes = Vec::with_capacity(rest.len() + STUECK);
                naechstes.extend_from_slice(&rest);
                gib(std::mem::replace(&mut stueck, naechstes));
            }
            // Still the same line; its end may be far away.
            None => stueck.truncate(HOECHSTENS_BYTES + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stuecke_enden_mit_zeilen_und_lange_zeilen_werden_gekuerzt() {
        let lang = "x".repeat(HOECHSTENS_BYTES * 2);
        let mittel = "y".repeat(STUECK);
        let text = format!("a\nb\n{mittel}\nc\n{lang}\nd\ne");
        let mut stuecke = Vec::new();
        let gelesen = lies_zeilen(text.as_bytes(), |stueck| stuecke.push(stueck));
        assert!(gelesen.is_ok());
        assert!(stuecke.len() > 2);
        for stueck in stuecke.iter().rev().skip(1) {
            assert_eq!(stueck.last(), Some(&b'\n'));
            assert!(stueck.len() <= HOECHSTENS_BYTES + 1 + STUECK);
        }
        let alles = stuecke.concat();
        let zeilen: Vec<&[u8]> = alles.split(|byte| *byte == b'\n').collect();
        let laengen: Vec<usize> = zeilen.iter().map(|zeile| zeile.len()).collect();
        let lange = laengen.get(4).copied().unwrap_or_default();
        assert_eq!(laengen, [1, 1, STUECK, 1, lange, 1, 1]);
        assert!(lange > HOECHSTENS_BYTES && lange <= HOECHSTENS_BYTES + 1 + STUECK);
    }
}
