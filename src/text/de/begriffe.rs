//! Terms of art, each explained in one or two plain sentences.
//!
//! What a term means is told where it first occurs: a view hands over the texts it shows and gets the terms in them.
//! The first part of the page must not name this module: every byte that it loads counts, and the questions come before it.

mod arbeit;
mod bildung;
mod verfahren;

use arbeit::ARBEIT;
use bildung::BILDUNG;
use verfahren::VERFAHREN;

/// A term of art.
#[derive(Debug, PartialEq, Eq)]
pub struct Begriff {
    /// The term, as it is shown.
    pub wort: &'static str,
    /// What it means.
    pub erklaerung: &'static str,
    /// The words by which it is found, each without its ending; of several words, one after the other.
    staemme: &'static [&'static str],
}

const fn begriff(
    wort: &'static str,
    erklaerung: &'static str,
    staemme: &'static [&'static str],
) -> Begriff {
    Begriff {
        wort,
        erklaerung,
        staemme,
    }
}

/// Every term.
pub fn alle() -> impl Iterator<Item = &'static Begriff> {
    VERFAHREN.iter().chain(ARBEIT).chain(BILDUNG)
}

/// The terms that occur in these texts, each once, in the order of their first occurrence.
pub fn begriffe_in<'a>(texte: impl IntoIterator<Item = &'a str>) -> Vec<&'static Begriff> {
    let mut gefunden: Vec<&'static Begriff> = Vec::new();
    for text in texte {
        let mut rest: &[&str] = &woerter(text);
        while !rest.is_empty() {
            for begriff in alle() {
                if begriff.beginnt(rest) && !gefunden.contains(&begriff) {
                    gefunden.push(begriff);
                }
            }
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    gefunden
}

impl Begriff {
    /// Whether these words begin with the term.
    fn beginnt(&self, woerter: &[&str]) -> bool {
        self.staemme.iter().any(|stamm| {
            let mut woerter = woerter.iter();
            stamm
                .split(' ')
                .all(|teil| woerter.next().is_some_and(|wort| gebeugt(wort, teil)))
        })
    }
}

/// The words without the signs around them; a hyphen belongs to its word.
fn woerter(text: &str) -> Vec<&str> {
    text.split(|zeichen: char| zeichen.is_whitespace() || zeichen == '/')
        .map(|wort| {
            wort.trim_matches(|zeichen: char| {
                !zeichen.is_alphanumeric() && !matches!(zeichen, '-' | '§')
            })
        })
        .filter(|wort| !wort.is_empty())
        .collect()
}

/// What an inflected noun or adjective may end in.
const ENDUNGEN: [&str; 11] = [
    "", "e", "em", "en", "er", "ern", "es", "n", "s", "se", "sen",
];

/// Whether a word is this one in any case or number; the first letter may be of either size, as at the beginning of a
/// sentence.
fn gebeugt(wort: &str, stamm: &str) -> bool {
    let (mut gelesen, mut gesucht) = (wort.chars(), stamm.chars());
    let (Some(eines), Some(anderes)) = (gelesen.next(), gesucht.next()) else {
        return false;
    };
    (eines == anderes || eines.to_lowercase().eq(anderes.to_lowercase()))
        && gelesen
            .as_str()
            .strip_prefix(gesucht.as_str())
            .is_some_and(|endung| ENDUNGEN.contains(&endung))
}
