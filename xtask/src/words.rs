//! Fills the placeholders of the static pages with the program's own words.
//!
//! What a visitor reads before the wasm runs, or instead of it, comes from the same place as all other texts.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::{Folder, ending},
};
use std::collections::HashMap;

/// Texts by the name of their placeholder.
type Words = HashMap<&'static str, String>;

/// What trunk writes into the page and fills itself when it serves it.
const OF_TRUNK: &str = "__TRUNK_";

/// The page that says why the program cannot begin, and for what reasons: one page for each.
const REASON_PAGE: &str = "grund.html";
const REASONS: [&str; 2] = ["datei", "webassembly"];

/// What the pages beside the program have around their own content, and the place for it.
const FRAME: &str = "rahmen.html";
const CONTENT: &str = "<!-- inhalt -->";
const FRAMED: [&str; 2] = ["fundstellen.html", "lizenzen.html"];

/// Fills the placeholders of all pages in a folder.
pub(crate) fn fill_pages(folder: &mut Folder) -> Ergebnis<()> {
    make_reason_pages(folder);
    frame_pages(folder);
    let words: Words = vorabcheck::text::seiten::statische_texte()
        .into_iter()
        .collect();
    for (name, content) in folder {
        let Some(escape) = escaping(name) else {
            continue;
        };
        *content = fill(&String::from_utf8_lossy(content), &words, escape)
            .map_err(|fehler| Fehler(format!("{name}: {fehler}")))?
            .into_bytes();
    }
    Ok(())
}

/// `datei.html` and the like from the one page, with the words of that reason.
fn make_reason_pages(folder: &mut Folder) {
    let Some(page) = folder.remove(REASON_PAGE) else {
        return;
    };
    let page = String::from_utf8_lossy(&page);
    for reason in REASONS {
        let own = page.replace("{{grund-", &format!("{{{{{reason}-"));
        folder.insert(format!("{reason}.html"), own.into_bytes());
    }
}

/// Puts the frame around the pages that have only their own content; its words are named after the page.
fn frame_pages(folder: &mut Folder) {
    let Some(frame) = folder.remove(FRAME) else {
        return;
    };
    let frame = String::from_utf8_lossy(&frame);
    for name in FRAMED {
        if let Some(page) = folder.get_mut(name) {
            let words = format!("{{{{{}", name.trim_end_matches(".html"));
            let own = frame.replace("{{seite", &words);
            *page = own
                .replace(CONTENT, &String::from_utf8_lossy(page))
                .into_bytes();
        }
    }
}

/// How a text is written in this kind of file; none for files without placeholders. Of the scripts only one has words, each
/// in double quotation marks: elsewhere the braces are code.
fn escaping(name: &str) -> Option<fn(&str) -> String> {
    match ending(name) {
        "html" => Some(html),
        "webmanifest" => Some(json),
        "js" if name == "dienst.js" => Some(json),
        _ => None,
    }
}

/// Text for an element or a quoted attribute.
pub(crate) fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// Text between the quotation marks of a JSON string.
fn json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .map_or_else(String::new, str::to_owned)
}

/// Replaces every `{{name}}`; a name without a text is an error.
fn fill(source: &str, words: &Words, escape: fn(&str) -> String) -> Ergebnis<String> {
    let mut filled = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or_else(|| {
            Fehler("ein Platzhalter beginnt mit {{ und endet nicht mit }}".to_owned())
        })?;
        filled.push_str(before);
        if name.starts_with(OF_TRUNK) {
            filled.push_str(&format!("{{{{{name}}}}}"));
        } else {
            let text = words.get(name.trim()).ok_or_else(|| {
                Fehler(format!(
                    "für den Platzhalter {{{{{name}}}}} gibt es keinen Text"
                ))
            })?;
            filled.push_str(&escape(text));
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::{FRAMED, Words, escaping, fill, frame_pages, html, json, make_reason_pages};
    use crate::{command::root, folder};
    use std::collections::BTreeSet;

    #[test]
    fn words_are_escaped_and_missing_ones_are_named() {
        let words = Words::from([("name", "Land & <Leute>".to_owned())]);
        assert_eq!(
            fill("<p title=\"{{ name }}\">{{name}}</p>", &words, html)
                .ok()
                .as_deref(),
            Some("<p title=\"Land &amp; &lt;Leute&gt;\">Land &amp; &lt;Leute&gt;</p>")
        );
        let missing = fill("{{anders}}", &words, html)
            .err()
            .map(|fehler| fehler.0);
        assert!(missing.is_some_and(|text| text.contains("{{anders}}")));
        assert!(fill("{{name", &words, html).is_err());
        assert_eq!(
            fill("{{__TRUNK_ADDRESS__}}", &words, html).ok().as_deref(),
            Some("{{__TRUNK_ADDRESS__}}")
        );
        assert_eq!(json("ein \"Wort\""), "ein \\\"Wort\\\"");
    }

    #[test]
    fn each_framed_page_is_a_whole_page_with_its_own_words() {
        let mut pages = folder::read(&root().join("static")).unwrap_or_default();
        frame_pages(&mut pages);
        assert!(!pages.contains_key("rahmen.html"));
        for name in FRAMED {
            let page = pages.get(name).map(|page| String::from_utf8_lossy(page));
            let page = page.unwrap_or_default();
            let own = name.trim_end_matches(".html");
            assert!(page.starts_with("<!doctype html>"), "{name}");
            for part in [
                format!("<title>{{{{{own}}}}} – {{{{programm}}}}</title>"),
                format!("<p class=\"kern-body\">{{{{{own}-satz}}}}</p>"),
                "<!-- Within rahmen.html. -->".to_owned(),
            ] {
                assert!(page.contains(&part), "{name}: {part}");
            }
        }
    }

    #[test]
    fn pages_and_words_belong_together() {
        let mut used = BTreeSet::new();
        let mut pages = folder::read(&root().join("static")).unwrap_or_default();
        make_reason_pages(&mut pages);
        frame_pages(&mut pages);
        for (_, content) in pages.iter().filter(|(name, _)| escaping(name).is_some()) {
            let source = String::from_utf8_lossy(content);
            let names = source
                .split("{{")
                .skip(1)
                .filter_map(|piece| piece.split_once("}}"));
            used.extend(names.map(|(name, _)| name.trim().to_owned()));
        }
        let written: BTreeSet<_> = vorabcheck::text::seiten::statische_texte()
            .into_iter()
            .map(|(name, _)| name.to_owned())
            .collect();
        assert_eq!(used, written, "left: asked for in static/, right: written");
    }
}
