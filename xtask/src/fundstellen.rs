//! The page that leads from each source passage to the functions that apply it, and to the tests that try it.

mod sources;

use self::sources::Place;
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

/// Fills the page with all source passages.
pub(crate) fn fill_page(folder: &mut Folder) -> Ergebnis<()> {
    let law = sources::functions(&law()?)?;
    let tests = sources::tests(&tests()?)?;
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
    let mut sources = under("src")?;
    sources.retain(|path, _| path == "src/law.rs" || path.starts_with("src/law/"));
    Ok(sources)
}

/// What tries the law, provision by provision.
fn tests() -> Ergebnis<Folder> {
    under("tests/law")
}

/// The files of a folder by their path in the project.
fn under(path: &str) -> Ergebnis<Folder> {
    let files = folder::read(&root().join(path))?.into_iter();
    Ok(files
        .map(|(name, content)| (format!("{path}/{name}"), content))
        .collect())
}

fn passages(law: &[Place], tests: &[Place]) -> String {
    Norm::ALL.iter().fold(String::new(), |mut page, norm| {
        // Writing to a String does not fail.
        let _ = write!(
            page,
            "<h2 id=\"{}\" class=\"kern-heading-medium\">{}</h2>\n<p class=\"kern-body\">{}</p>\n{}{}",
            norm.kennung(),
            html(text::fundstelle(*norm)),
            html(text::regel(*norm)),
            list(text::regelwerk::FUNKTIONEN, law, *norm),
            list(text::regelwerk::PRUEFUNGEN, tests, *norm),
        );
        page
    })
}

fn list(title: &str, places: &[Place], norm: Norm) -> String {
    let places = places.iter().filter(|place| place.norms.contains(&norm));
    let items = places.fold(String::new(), |mut items, place| {
        let _ = writeln!(
            items,
            "<li><code>{}</code> – {}:{}</li>",
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

#[cfg(test)]
mod tests {
    use super::{law, passages, sources, tests};
    use crate::fehler::Ergebnis;
    use std::collections::BTreeSet;
    use vorabcheck::{finding::Norm, text};

    #[test]
    fn every_provision_has_functions_and_tests_and_is_found_by_its_name() -> Ergebnis<()> {
        // What belongs to none is named.
        let law = sources::functions(&law()?)?;
        let tests = sources::tests(&tests()?)?;
        let page = passages(&law, &tests);
        let mut names = BTreeSet::new();
        for norm in Norm::ALL {
            let named = |places: &[super::Place]| places.iter().any(|p| p.norms.contains(norm));
            assert!(named(&law), "{norm:?}: no function");
            assert!(named(&tests), "{norm:?}: no test");
            let heading = format!(
                "<h2 id=\"{}\" class=\"kern-heading-medium\">{}</h2>",
                norm.kennung(),
                text::fundstelle(*norm)
            );
            assert!(page.contains(&heading), "{heading}");
            names.insert(norm.kennung());
        }
        assert_eq!(names.len(), Norm::ALL.len());
        for place in law.iter().chain(&tests) {
            assert!(page.contains(&format!("<code>{}</code>", place.name)));
        }
        Ok(())
    }
}
