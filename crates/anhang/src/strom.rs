//! Unpacks streams (ISO 32000-1, 7.4), up to a limit.
//!
//! `FlateDecode` alone, once or several times: programs have written nothing else for what is read here since PDF 1.5.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

use crate::objekt::{Objekt, Woerterbuch};

/// Filters on one stream, at most.
const HOECHSTENS_FILTER: usize = 4;

/// Why a stream cannot be unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packfehler {
    /// It would become larger than accepted.
    ZuGross,
    /// It is damaged, or packed in a way that is not known here.
    Unlesbar,
}

/// The content of a stream, on no step of the way larger than this.
pub(crate) fn entpacke(
    angaben: &Woerterbuch,
    roh: &[u8],
    hoechstens: usize,
) -> Result<Vec<u8>, Packfehler> {
    let filter = einzelne(angaben, b"Filter");
    if filter.len() > HOECHSTENS_FILTER {
        return Err(Packfehler::Unlesbar);
    }
    let parameter = einzelne(angaben, b"DecodeParms");
    let mut entpackt: Option<Vec<u8>> = None;
    for (nummer, filter) in filter.iter().enumerate() {
        if !matches!(filter, Objekt::Name(name) if name == b"FlateDecode" || name == b"Fl") {
            return Err(Packfehler::Unlesbar);
        }
        let gepackt = entpackt.as_deref().unwrap_or(roh);
        let daten = decompress_to_vec_zlib_with_limit(gepackt, hoechstens).map_err(|fehler| {
            if fehler.status == TINFLStatus::HasMoreOutput {
                Packfehler::ZuGross
            } else {
                Packfehler::Unlesbar
            }
        })?;
        entpackt = Some(match parameter.get(nummer) {
            Some(Objekt::Woerterbuch(parameter)) => {
                ohne_vorhersage(daten, parameter).ok_or(Packfehler::Unlesbar)?
            }
            _ => daten,
        });
    }
    match entpackt {
        Some(entpackt) => Ok(entpackt),
        None if roh.len() > hoechstens => Err(Packfehler::ZuGross),
        None => Ok(roh.to_vec()),
    }
}

/// What may stand alone or in a list.
fn einzelne<'a>(angaben: &'a Woerterbuch, schluessel: &[u8]) -> &'a [Objekt] {
    match angaben.wert(schluessel) {
        None | Some(Objekt::Anderes) => &[],
        Some(Objekt::Liste(liste)) => liste,
        Some(einzelnes) => std::slice::from_ref(einzelnes),
    }
}

/// Undoes the prediction of PNG, with which cross-references are packed: each row of bytes begins with how it was
/// predicted from its left and upper neighbours.
fn ohne_vorhersage(daten: Vec<u8>, parameter: &Woerterbuch) -> Option<Vec<u8>> {
    let groesse = |schluessel: &[u8], sonst| match parameter.wert(schluessel) {
        None => Some(sonst),
        Some(_) => parameter.groesse(schluessel),
    };
    match groesse(b"Predictor", 1)? {
        1 => return Some(daten),
        10..=15 => {}
        _ => return None,
    }
    let punkt = groesse(b"Colors", 1)?.checked_mul(groesse(b"BitsPerComponent", 8)?)?;
    let zeile = punkt.checked_mul(groesse(b"Columns", 1)?)?.div_ceil(8);
    let punkt = punkt.div_ceil(8);
    // A row without a pixel would never get on.
    if punkt == 0 || zeile == 0 {
        return None;
    }
    let mut ergebnis: Vec<u8> = Vec::with_capacity(daten.len());
    for geschrieben in daten.chunks(zeile.saturating_add(1)) {
        let (art, geschrieben) = geschrieben.split_first()?;
        let beginn = ergebnis.len();
        for (spalte, byte) in geschrieben.iter().enumerate() {
            let hier = beginn.saturating_add(spalte);
            let bei = |zurueck: usize| {
                let ort = hier.checked_sub(zurueck)?;
                ergebnis.get(ort).copied()
            };
            let links = spalte.checked_sub(punkt).and_then(|_| bei(punkt));
            let oben = bei(zeile);
            let linksoben = spalte
                .checked_sub(punkt)
                .and_then(|_| bei(zeile.saturating_add(punkt)));
            let links = links.unwrap_or(0);
            let oben = oben.unwrap_or(0);
            let vorhersage = match art {
                0 => 0,
                1 => links,
                2 => oben,
                3 => links.midpoint(oben),
                4 => paeth(links, oben, linksoben.unwrap_or(0)),
                _ => return None,
            };
            ergebnis.push(byte.wrapping_add(vorhersage));
        }
    }
    Some(ergebnis)
}

/// Of the neighbours the one that is nearest to left + upper − upper left.
fn paeth(links: u8, oben: u8, linksoben: u8) -> u8 {
    let ziel = i16::from(links)
        .saturating_add(oben.into())
        .saturating_sub(linksoben.into());
    let abstand = |wert: &u8| ziel.abs_diff(i16::from(*wert));
    // `min_by_key` takes the first of equals, as PNG asks.
    [links, oben, linksoben]
        .into_iter()
        .min_by_key(abstand)
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test stops at the first thing that is wrong"
    )]

    use miniz_oxide::deflate::compress_to_vec_zlib;

    use super::*;
    use crate::leser::Leser;

    fn mit(angaben: &str, roh: &[u8]) -> Result<Vec<u8>, Packfehler> {
        match Leser::neu(angaben.as_bytes()).objekt() {
            Some(Objekt::Woerterbuch(angaben)) => entpacke(&angaben, roh, 1000),
            _ => unreachable!("a dictionary"),
        }
    }

    fn gepackt(daten: &[u8]) -> Vec<u8> {
        compress_to_vec_zlib(daten, 6)
    }

    #[test]
    fn filter() {
        let einmal = gepackt(b"abc");
        let zweimal = gepackt(&einmal);
        let abc = Ok(b"abc".to_vec());
        assert_eq!(mit("<<>>", b"abc"), abc);
        assert_eq!(mit("<</Filter null>>", b"abc"), abc);
        assert_eq!(mit("<</Filter/FlateDecode>>", &einmal), abc);
        assert_eq!(mit("<</Filter[/FlateDecode]>>", &einmal), abc);
        assert_eq!(mit("<</Filter[/FlateDecode/Fl]>>", &zweimal), abc);
        assert_eq!(
            mit("<</Filter/LZWDecode>>", &einmal),
            Err(Packfehler::Unlesbar)
        );
        assert_eq!(mit("<</Filter 1 0 R>>", &einmal), Err(Packfehler::Unlesbar));
        let oft = "<</Filter[/Fl/Fl/Fl/Fl/Fl]>>";
        assert_eq!(mit(oft, &einmal), Err(Packfehler::Unlesbar));
    }

    #[test]
    fn die_groesse_ist_auf_jedem_schritt_begrenzt() {
        let passt = vec![b'x'; 1000];
        let zu_gross = vec![b'x'; 1001];
        let flate = "<</Filter/FlateDecode>>";
        assert_eq!(mit("<<>>", &passt), Ok(passt.clone()));
        assert_eq!(mit("<<>>", &zu_gross), Err(Packfehler::ZuGross));
        assert_eq!(mit(flate, &gepackt(&passt)), Ok(passt));
        assert_eq!(mit(flate, &gepackt(&zu_gross)), Err(Packfehler::ZuGross));
        let zweimal = gepackt(&gepackt(&vec![0; 1_000_000]));
        let beide = "<</Filter[/FlateDecode/FlateDecode]>>";
        assert_eq!(mit(beide, &zweimal), Err(Packfehler::ZuGross));
    }

    #[test]
    fn abgeschnittenes_und_veraendertes_wird_nicht_angenommen() {
        let flate = "<</Filter/FlateDecode>>";
        let ganz = gepackt(b"Die Daten, von denen kein Byte fehlen darf.");
        for laenge in 0..ganz.len() {
            let anfang = ganz.get(..laenge).unwrap();
            assert_eq!(mit(flate, anfang), Err(Packfehler::Unlesbar), "{laenge}");
        }
        let mut pruefsumme = ganz;
        *pruefsumme.last_mut().unwrap() ^= 1;
        assert_eq!(mit(flate, &pruefsumme), Err(Packfehler::Unlesbar));
    }

    #[test]
    fn vorhersage() {
        // Two rows of three bytes in each of the five ways; in the second row left is 10, upper 2, upper left 1.
        for (art, zweite) in [
            (0, [10, 20, 30]),
            (1, [10, 30, 60]),
            (2, [11, 22, 33]),
            (3, [10, 26, 44]),
            (4, [11, 31, 61]),
        ] {
            let daten = [0, 1, 2, 3, art, 10, 20, 30];
            let gelesen = mit(
                "<</Filter/Fl/DecodeParms<</Predictor 12/Columns 3>>>>",
                &gepackt(&daten),
            );
            let erwartet: Vec<u8> = [1, 2, 3].into_iter().chain(zweite).collect();
            assert_eq!(gelesen, Ok(erwartet), "{art}");
        }
        for parameter in [
            "<</Predictor 2>>",
            "<</Predictor 12/Columns 0>>",
            "<</Predictor 12/Columns -1>>",
            "<</Predictor 12/Columns 9223372036854775807/Colors 9>>",
        ] {
            let angaben = format!("<</Filter/Fl/DecodeParms{parameter}>>");
            let gelesen = mit(&angaben, &gepackt(&[9, 1, 2]));
            assert_eq!(gelesen, Err(Packfehler::Unlesbar), "{parameter}");
        }
    }
}
