//! What a source file names, as far as its text tells.

use std::collections::BTreeSet;

/// The lines of code, without comments, numbered from 1.
pub(crate) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(nummer, zeile)| {
        let zeile = match zeile.find("//") {
            // An address in a string is no comment.
            Some(stelle) if !zeile[..stelle].ends_with(':') => &zeile[..stelle],
            Some(_) | None => zeile,
        };
        (!zeile.trim().is_empty()).then_some((nummer + 1, zeile))
    })
}

fn ist_bezeichner(zeichen: char) -> bool {
    zeichen.is_alphanumeric() || zeichen == '_'
}

/// Whether a word stands in a line, and not as a part of another.
pub(crate) fn nennt(zeile: &str, wort: &str) -> bool {
    zeile.match_indices(wort).any(|(stelle, _)| {
        let davor = zeile[..stelle].chars().next_back();
        let danach = zeile[stelle + wort.len()..].chars().next();
        let grenze = |zeichen: Option<char>| !zeichen.is_some_and(ist_bezeichner);
        grenze(davor) && (wort.ends_with(':') || grenze(danach))
    })
}

/// What stands in the groups of a text, written out: `std::{fs, io::Read}` is `std::fs` and `std::io::Read`, each with the
/// line where its last part begins.
fn ausgeschrieben(text: &str) -> Vec<(usize, String)> {
    // With the comments blank, so that the lines keep their numbers.
    let mut zeilen = vec![""; text.lines().count()];
    for (nummer, zeile) in code(text) {
        zeilen[nummer - 1] = zeile;
    }
    // The beginnings of the groups that are open; a block that is no group has none and is skipped.
    let mut offen: Vec<Option<String>> = Vec::new();
    let (mut pfad, mut beginn, mut zu_ende) = (String::new(), 0, false);
    let mut gefunden = Vec::new();
    for (nummer, zeile) in (1..).zip(zeilen) {
        for zeichen in zeile.chars().chain(['\n']) {
            let gruppe = offen.last().cloned().flatten();
            match zeichen {
                '{' => {
                    let davor = gruppe.unwrap_or_default();
                    offen.push(pfad.ends_with("::").then(|| format!("{davor}{pfad}")));
                }
                ',' | '}' => {
                    if let (Some(davor), false) = (gruppe, pfad.is_empty()) {
                        gefunden.push((beginn, format!("{davor}{pfad}")));
                    }
                    if zeichen == '}' {
                        offen.pop();
                    }
                }
                zeichen if ist_bezeichner(zeichen) || zeichen == ':' => {
                    if pfad.is_empty() {
                        beginn = nummer;
                    }
                    if !zu_ende {
                        pfad.push(zeichen);
                    }
                    continue;
                }
                // What comes behind the space in a group is the new name in `export as e`.
                _ if gruppe.is_some() => {
                    zu_ende = !pfad.is_empty();
                    continue;
                }
                _ => {}
            }
            pfad.clear();
            zu_ende = false;
        }
    }
    gefunden
}

/// The modules that a text names as `crate::modul` or in `crate::{modul, …}`.
pub(crate) fn genannte_module(text: &str) -> BTreeSet<String> {
    let einzeln = code(text).map(|(_, zeile)| zeile.to_owned());
    let in_gruppen = ausgeschrieben(text).into_iter().map(|(_, pfad)| pfad);
    let mut genannt = BTreeSet::new();
    for stueck in einzeln.chain(in_gruppen) {
        for (stelle, anfang) in stueck.match_indices("crate::") {
            let rest = &stueck[stelle + anfang.len()..];
            genannt.insert(rest.chars().take_while(|z| ist_bezeichner(*z)).collect());
        }
    }
    // Of `crate::{` nothing is left here.
    genannt.remove("");
    genannt
}

/// Where a text names one of these words, in one piece or in a group.
pub(crate) fn genannte_woerter<'a>(text: &str, woerter: &[&'a str]) -> Vec<(usize, &'a str)> {
    let in_gruppen = ausgeschrieben(text);
    let stellen = code(text).chain(in_gruppen.iter().map(|(nummer, pfad)| (*nummer, &**pfad)));
    let mut genannt: Vec<_> = stellen
        .filter_map(|(nummer, stueck)| {
            let wort = woerter.iter().find(|wort| nennt(stueck, wort))?;
            Some((nummer, *wort))
        })
        .collect();
    genannt.sort_unstable();
    genannt.dedup();
    genannt
}
