//! Fills the placeholders of the static pages with the program's own words.
//!
//! What a visitor reads before the wasm runs, or instead of it, comes from the same place as all other texts.

use crate::fehler::{Ergebnis, Fehler, io_fehler};
use std::{
    collections::HashMap,
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

/// Texts by the name of their placeholder.
type Words = HashMap<&'static str, String>;

/// Fills the pages that trunk has put together and not yet moved to dist.
pub(crate) fn fill_staging() -> Ergebnis<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Fehler(
                "`cargo xtask words` wird von trunk aufgerufen; TRUNK_STAGING_DIR ist nicht gesetzt."
                    .to_owned(),
            )
        })?;
    let mut words: Words = vorabcheck::text::seiten::statische_texte()
        .into_iter()
        .collect();
    words.insert("stand-start", version_of(&folder.join("start.js"))?);
    for page in files_of(&folder)? {
        let Some(escape) = escaping(&page) else {
            continue;
        };
        let source = fs::read_to_string(&page).map_err(io_fehler("lesen", &page))?;
        let filled = fill(&source, &words, escape)
            .map_err(|fehler| Fehler(format!("{}: {fehler}", page.display())))?;
        if filled != source {
            fs::write(&page, filled).map_err(io_fehler("schreiben", &page))?;
        }
    }
    Ok(())
}

/// A short mark of the content, so that a new page never meets an older script in some cache.
fn version_of(path: &Path) -> Ergebnis<String> {
    let content = fs::read(path).map_err(io_fehler("lesen", path))?;
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

fn files_of(folder: &Path) -> Ergebnis<Vec<PathBuf>> {
    fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .map_err(io_fehler("lesen", folder))
}

/// How a text is written in this kind of file; none for files without placeholders.
fn escaping(path: &Path) -> Option<fn(&str) -> String> {
    match path.extension()?.to_str()? {
        "html" => Some(html),
        "webmanifest" => Some(json),
        _ => None,
    }
}

/// Text for an element or a quoted attribute.
fn html(text: &str) -> String {
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
        let text = words.get(name.trim()).ok_or_else(|| {
            Fehler(format!(
                "für den Platzhalter {{{{{name}}}}} gibt es keinen Text"
            ))
        })?;
        filled.push_str(before);
        filled.push_str(&escape(text));
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::{Words, escaping, files_of, fill, html, json};
    use crate::command::root;
    use std::{collections::BTreeSet, fs};

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
        assert_eq!(json("ein \"Wort\""), "ein \\\"Wort\\\"");
    }

    #[test]
    fn pages_and_words_belong_together() {
        let mut used = BTreeSet::new();
        let pages = files_of(&root().join("static")).unwrap_or_default();
        for page in pages.iter().filter(|page| escaping(page).is_some()) {
            let source = fs::read_to_string(page).unwrap_or_default();
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
