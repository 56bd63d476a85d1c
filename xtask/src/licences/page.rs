//! The page of the licences: who wrote what, and each text once.

use super::{Text, Work, Works};
use crate::{
    fehler::{Ergebnis, Fehler},
    words::html,
};
use std::{collections::BTreeMap, fmt::Write};
use vorabcheck::text::lizenzen;

/// A text with the names of those who use it.
struct Shared<'a> {
    text: &'a Text,
    works: Vec<&'a str>,
}

/// Puts the works and the texts in their places of the page.
pub(super) fn fill(page: &str, works: &Works) -> Ergebnis<String> {
    let mut numbers = BTreeMap::new();
    let mut shared: Vec<Shared<'_>> = Vec::new();
    for work in [&works.program, &works.design, &works.packages]
        .into_iter()
        .flatten()
    {
        for text in &work.texts {
            let number = *numbers.entry(text.words()).or_insert_with(|| {
                shared.push(Shared {
                    text,
                    works: Vec::new(),
                });
                shared.len()
            });
            if let Some(shared) = shared.get_mut(number - 1) {
                shared.works.push(&work.name);
                // A package may be there in two versions, or keep a text in two files.
                shared.works.dedup();
            }
        }
    }
    let places = [
        ("<!-- programm -->", entries(&works.program, &numbers)),
        ("<!-- gestaltung -->", entries(&works.design, &numbers)),
        ("<!-- pakete -->", entries(&works.packages, &numbers)),
        ("<!-- texte -->", texts(&shared)),
    ];
    let mut filled = page.to_owned();
    for (place, content) in places {
        let (before, after) = filled
            .split_once(place)
            .ok_or_else(|| Fehler(format!("In static/lizenzen.html fehlt die Stelle {place}.")))?;
        filled = format!("{before}{content}{after}");
    }
    Ok(filled)
}

/// The items of a list of works, with links to their texts.
fn entries(works: &[Work], numbers: &BTreeMap<Vec<&str>, usize>) -> String {
    works.iter().fold(String::new(), |mut items, work| {
        let mut links: Vec<String> = work
            .texts
            .iter()
            .filter_map(|text| numbers.get(&text.words()))
            .map(|number| {
                format!(
                    "<a class=\"verweis\" href=\"#text-{number}\">{}</a>",
                    html(&lizenzen::text(*number))
                )
            })
            .collect();
        links.dedup();
        // Writing into a String does not fail.
        let _ = writeln!(
            items,
            "<li>{} {}: {} – {}</li>",
            html(&work.name),
            html(&work.version),
            html(&work.licence),
            links.join(", ")
        );
        items
    })
}

fn texts(shared: &[Shared<'_>]) -> String {
    (1..)
        .zip(shared)
        .fold(String::new(), |mut sections, (number, Shared { text, works })| {
            let _ = writeln!(
                sections,
                "<section aria-labelledby=\"text-{number}\">\n<h3 class=\"kern-heading-small\" id=\"text-{number}\">{}</h3>\n\
                 <p class=\"kern-body\">{}</p>\n<pre class=\"lizenztext\" lang=\"{}\">{}</pre>\n</section>",
                html(&lizenzen::ueberschrift(number, &text.file)),
                html(&lizenzen::gilt_fuer(works)),
                text.lang,
                html(text.content.trim_matches('\n').trim_end())
            );
            sections
        })
}

#[cfg(test)]
mod tests {
    use super::{Text, Work, Works, fill};

    const PAGE: &str = "<ul><!-- programm --></ul><ul><!-- gestaltung --></ul><ul><!-- pakete --></ul><!-- texte -->";

    fn work(name: &str, texts: &[(&str, &str)]) -> Work {
        Work {
            name: name.to_owned(),
            version: "1.2".to_owned(),
            licence: "MIT & mehr".to_owned(),
            texts: texts
                .iter()
                .map(|(file, content)| Text {
                    file: (*file).to_owned(),
                    lang: "en",
                    content: (*content).to_owned(),
                })
                .collect(),
        }
    }

    #[test]
    fn each_text_stands_once_and_each_work_leads_to_its_texts() {
        let works = Works {
            program: vec![work("eins", &[("LICENSE", "ein  Text")])],
            design: vec![work("zwei", &[("LICENSE", "<b>")])],
            packages: vec![work(
                "drei",
                &[("COPYING", "ein\nText"), ("MIT", "dritter")],
            )],
        };
        let page = fill(PAGE, &works).unwrap_or_default();
        assert_eq!(page.matches("<pre").count(), 3);
        assert!(page.contains("drei 1.2: MIT &amp; mehr – <a class=\"verweis\" href=\"#text-1\">Text 1</a>, <a class=\"verweis\" href=\"#text-3\">Text 3</a>"));
        assert!(page.contains("Gilt für: eins, drei"));
        assert!(page.contains("&lt;b&gt;"));
        assert!(fill("", &works).is_err());
    }
}
