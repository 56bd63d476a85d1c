//! The page that leads from each source passage to the functions that apply it, and to the tests that are named after it.

use crate::{
    command::root,
    fehler::{Ergebnis, Fehler},
    folder::{self, Folder},
    words::html,
};
use std::fmt::Write;
use vorabcheck::{finding::Norm, text};

/// The page, and the place in it that is filled.
const PAGE: &str = "fundstellen.html";
const PLACE: &str = "<!-- fundstellen -->";

/// A function or a test: its name, and where it stands.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    name: String,
    file: String,
    line: usize,
}

/// Fills the page with all source passages.
pub(crate) fn fill_page(folder: &mut Folder) -> Ergebnis<()> {
    let law = law()?;
    let tests = folder::read(&root().join("tests").join("law"))?;
    let page = folder
        .get_mut(PAGE)
        .ok_or_else(|| Fehler(format!("Im gebauten Ordner fehlt die Seite {PAGE}.")))?;
    let source = String::from_utf8_lossy(page).into_owned();
    let (before, after) = source
        .split_once(PLACE)
        .ok_or_else(|| Fehler(format!("In static/{PAGE} fehlt die Stelle {PLACE}.")))?;
    *page = format!("{before}{}{after}", passages(&law, &tests)).into_bytes();
    Ok(())
}

/// The sources of the rules: the table of contents, and a file for each subject.
fn law() -> Ergebnis<Folder> {
    let mut sources = folder::read(&root().join("src"))?;
    sources.retain(|name, _| name == "law.rs" || name.starts_with("law/"));
    Ok(sources)
}

fn passages(law: &Folder, tests: &Folder) -> String {
    Norm::ALL.iter().fold(String::new(), |mut page, norm| {
        // Writing to a String does not fail.
        let _ = write!(
            page,
            "<h2 class=\"kern-heading-medium\">{}</h2>\n<p class=\"kern-body\">{}</p>\n{}{}",
            html(text::fundstelle(*norm)),
            html(text::regel(*norm)),
            list(text::regelwerk::FUNKTIONEN, "src", &functions(law, *norm)),
            list(
                text::regelwerk::PRUEFUNGEN,
                "tests/law",
                &tests_of(tests, *norm)
            ),
        );
        page
    })
}

fn list(title: &str, folder: &str, places: &[Place]) -> String {
    let items = places.iter().fold(String::new(), |mut items, place| {
        let _ = writeln!(
            items,
            "<li><code>{}</code> – {folder}/{}:{}</li>",
            html(&place.name),
            html(&place.file),
            place.line
        );
        items
    });
    format!(
        "<h3 class=\"kern-heading-small\">{}</h3>\n<ul class=\"liste\">\n{items}</ul>\n",
        html(title)
    )
}

/// The functions in which a provision is named.
fn functions(law: &Folder, norm: Norm) -> Vec<Place> {
    let named = format!("Norm::{norm:?}");
    let mut found: Vec<Place> = Vec::new();
    for (file, content) in law {
        let mut function = None;
        for (line, text) in String::from_utf8_lossy(content).lines().enumerate() {
            if let Some(name) = function_name(text) {
                function = Some((name.to_owned(), line + 1));
            }
            let names =
                text.split(|sign: char| !(sign.is_alphanumeric() || sign == ':' || sign == '_'));
            if let (true, Some((name, line))) =
                (names.into_iter().any(|name| name == named), &function)
            {
                let place = Place {
                    name: name.clone(),
                    file: file.clone(),
                    line: *line,
                };
                if !found.contains(&place) {
                    found.push(place);
                }
            }
        }
    }
    found
}

/// The tests that are named after a provision; where several stand in one answer, those in the files of its subject.
fn tests_of(tests: &Folder, norm: Norm) -> Vec<Place> {
    let (prefixes, files) = named_after(norm);
    let mut found = Vec::new();
    for (file, content) in tests {
        if !files.is_empty() && !files.contains(&file.as_str()) {
            continue;
        }
        for (line, text) in String::from_utf8_lossy(content).lines().enumerate() {
            let name = function_name(text).filter(|name| {
                prefixes.iter().any(|prefix| {
                    name.strip_prefix(prefix)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
                })
            });
            if let Some(name) = name {
                found.push(Place {
                    name: name.to_owned(),
                    file: file.clone(),
                    line: line + 1,
                });
            }
        }
    }
    found
}

/// How the tests of a provision begin, and the files of its subject; none: all.
fn named_after(norm: Norm) -> (&'static [&'static str], &'static [&'static str]) {
    match norm {
        Norm::Foerderung => (
            &["rechtsstand", "wer_in_einem_scheitert_scheitert"],
            &["rahmen.rs"],
        ),
        Norm::Antragsberechtigung => (&["antwort_3"], &["rahmen.rs"]),
        Norm::Anstellungstraeger => (&["antwort_2"], &["rahmen.rs"]),
        Norm::Nr32 => (&["nr_3_2"], &[]),
        Norm::Zielgruppe => (&["antwort_6"], &[]),
        Norm::Nr41 => (&["nr_4_1_bedarf", "nr_4_1_sondierung"], &[]),
        Norm::Nr412 => (&["nr_4_1_2"], &[]),
        Norm::Nr42 => (&["antwort_3"], &["buchstabe.rs"]),
        Norm::Nr422a | Norm::Nr422b => (
            &[
                "nr_4_2_2_jedes",
                "nr_4_2_2_nicht",
                "nr_4_2_2_jeder",
                "nr_4_2_2_grad",
            ],
            &[],
        ),
        Norm::Nr422c => (&["nr_4_2_2_c"], &[]),
        Norm::Nr423 => (&["nr_4_2_3"], &[]),
        Norm::NachqualifizierungBeginn => (&["antwort_1"], &["nachqualifizierung.rs"]),
        Norm::Gleichwertigkeit => (&["antwort_1"], &["abschluesse.rs"]),
        Norm::Vorerfahrung => (&["antwort_1"], &["vorerfahrung.rs"]),
        Norm::Mindestausbildung => (&["antwort_4"], &[]),
    }
}

fn function_name(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let before = before.trim();
    let begins = before.is_empty() || before.starts_with("pub");
    let end = after.find(|sign: char| !(sign.is_alphanumeric() || sign == '_'))?;
    let name = after.get(..end)?;
    (begins && !before.contains("//") && !name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{function_name, functions, law, tests_of};
    use crate::{command::root, folder};
    use vorabcheck::finding::Norm;

    #[test]
    fn every_provision_has_a_function_and_a_test() {
        let law = law().unwrap_or_default();
        let tests = folder::read(&root().join("tests").join("law")).unwrap_or_default();
        for norm in Norm::ALL {
            assert!(!functions(&law, *norm).is_empty(), "{norm:?}: no function");
            assert!(!tests_of(&tests, *norm).is_empty(), "{norm:?}: no test");
        }
    }

    #[test]
    fn a_function_is_known_by_its_name() {
        assert_eq!(function_name("    fn nr_3_2(a: u8) {"), Some("nr_3_2"));
        assert_eq!(function_name("pub(super) fn wert<T>("), Some("wert"));
        assert_eq!(function_name("// a fn of ours("), None);
        assert_eq!(function_name("let f: fn (u8) = g;"), None);
    }
}
