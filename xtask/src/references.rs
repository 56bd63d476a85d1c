//! The addresses that the files of the page name, and where they lead.

use crate::folder::{Folder, ending};
use std::ops::Range;

/// An address in a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// Where it stands in the file.
    pub(crate) place: Range<usize>,
    /// As it is written there.
    pub(crate) address: String,
    /// When the file is loaded.
    pub(crate) moment: Moment,
}

/// When a file is loaded that another names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// With the file that names it.
    AtOnce,
    /// When the first question is there.
    AfterQuestion,
    /// When somebody wants a PDF file.
    ForPdf,
    /// When the host has set so.
    WhenSet,
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Into the file that names it.
    Inside,
    /// To a file of the folder, by its path in it.
    File(String),
    /// Out of the folder.
    Elsewhere,
}

/// What stands before an address and behind it.
type Marks = &'static [(&'static str, &'static str)];

/// The attributes that hold an address; the two last are how index.html tells start.js what to load.
const ATTRIBUTES: [&str; 4] = ["src", "href", "data-js", "data-wasm"];

/// What is loaded when the first question is there, or gone to if there will be none.
const LATER: [&str; 7] = [
    "data-rest-css",
    "data-rest-js",
    "data-rest-wasm",
    "data-dienst",
    "data-auswertung",
    "data-datei",
    "data-webassembly",
];

/// The worker that writes the PDF file.
const PDF: &str = "data-pdf";

/// The look that a configuration can ask for.
const THEME: &str = "data-thema-css";

const CSS: Marks = &[
    ("url(\"", "\""),
    ("url('", "'"),
    ("url(", ")"),
    ("@import \"", "\""),
    ("@import '", "'"),
    ("@import\"", "\""),
    ("@import'", "'"),
];

/// The icons, and where the installed page begins.
const MANIFEST: Marks = &[
    ("\"src\": \"", "\""),
    ("\"start_url\": \"", "\""),
    ("\"scope\": \"", "\""),
];

/// Files of one's own, and whatever begins like the address of another host.
const JAVASCRIPT: Marks = &[
    ("new URL(\"", "\""),
    ("new URL('", "'"),
    ("new URL(`", "`"),
    ("import(\"", "\""),
    ("import('", "'"),
    ("import(`", "`"),
    ("import \"", "\""),
    ("import\"", "\""),
    ("import '", "'"),
    ("import'", "'"),
    ("from \"", "\""),
    ("from\"", "\""),
    ("from '", "'"),
    ("from'", "'"),
    ("\"https:", "\""),
    ("'https:", "'"),
    ("`https:", "`"),
    ("\"http:", "\""),
    ("'http:", "'"),
    ("`http:", "`"),
    ("\"//", "\""),
    ("'//", "'"),
    ("`//", "`"),
];

/// The marks that are also the end of a sentence in quotation marks: `Error("cannot read from" + name + "now")`.
const LIKE_SENTENCES: [&str; 2] = ["import", "from"];

/// The text of a file that may name others.
pub(crate) fn text<'a>(name: &str, content: &'a [u8]) -> Option<&'a str> {
    ["html", "css", "js", "webmanifest"]
        .contains(&ending(name))
        .then(|| str::from_utf8(content).ok())
        .flatten()
}

/// All addresses in a file, in their order.
pub(crate) fn references(name: &str, content: &[u8]) -> Vec<Reference> {
    let Some(text) = text(name, content) else {
        return Vec::new();
    };
    let marked = |marks: Marks| {
        marks
            .iter()
            .flat_map(|(before, behind)| between(text, before, behind))
            .collect()
    };
    let mut found: Vec<Reference> = match ending(name) {
        "html" => ATTRIBUTES
            .iter()
            .chain(&LATER)
            .chain([&PDF, &THEME])
            .flat_map(|attribute| attributes(text, attribute))
            .collect(),
        "css" => marked(CSS),
        "webmanifest" => marked(MANIFEST),
        _ => marked(JAVASCRIPT),
    };
    found.sort_by_key(|reference| reference.place.start);
    found
}

/// The quoted values of an attribute, which stands behind any white space.
fn attributes(text: &str, attribute: &str) -> Vec<Reference> {
    text.match_indices(attribute)
        .filter(|(at, _)| {
            text.get(..*at)
                .is_some_and(|before| before.ends_with(|sign: char| sign.is_ascii_whitespace()))
        })
        .filter_map(|(at, _)| {
            let rest = text.get(at + attribute.len()..)?.trim_start();
            let rest = rest.strip_prefix('=')?.trim_start();
            let mark = rest.chars().next().filter(|sign| "\"'".contains(*sign))?;
            let rest = rest.strip_prefix(mark)?;
            let (address, _) = rest.split_once(mark)?;
            let start = text.len() - rest.len();
            Some(Reference {
                place: start..start + address.len(),
                address: address.to_owned(),
                moment: match attribute {
                    PDF => Moment::ForPdf,
                    THEME => Moment::WhenSet,
                    _ if LATER.contains(&attribute) => Moment::AfterQuestion,
                    _ => Moment::AtOnce,
                },
            })
        })
        .collect()
}

/// What stands between two marks; of an address of another host, the first mark is a part.
fn between(text: &str, before: &str, behind: &str) -> Vec<Reference> {
    let kept = before
        .find("http")
        .or_else(|| before.find("//"))
        .unwrap_or(before.len());
    let word = before.trim_end_matches(['"', '\'', ' ']);
    text.match_indices(before)
        .filter_map(|(at, _)| {
            let start = at + kept;
            let rest = text.get(start..)?;
            let (address, _) = rest.split_once(behind)?;
            // The quotation mark belongs to another pair of marks.
            let quoted = behind == ")" && address.starts_with(['"', '\'']);
            let code = LIKE_SENTENCES.contains(&word) && !is_address(address);
            (!quoted && !code).then(|| Reference {
                place: start..start + address.len(),
                address: address.to_owned(),
                moment: Moment::AtOnce,
            })
        })
        .collect()
}

/// Whether this may be the address of a script, and not the code between two strings: that begins with an operator,
/// a comma or a dot before a name.
fn is_address(text: &str) -> bool {
    let start = ["./", "../", "/"]
        .iter()
        .any(|start| text.starts_with(start))
        || text.starts_with(|sign: char| sign.is_alphanumeric() || "_@#".contains(sign));
    start
        && !text.contains(|sign: char| sign.is_whitespace() || "+,;(){}[]<>=*|\"'`".contains(sign))
}

/// Where an address in this file leads.
///
/// An address from the root of the host leads elsewhere too: the folder may lie at any path.
pub(crate) fn target(file: &str, address: &str) -> Target {
    let path = path(address);
    if address.starts_with("data:") || (path.is_empty() && !address.starts_with('/')) {
        return Target::Inside;
    }
    if path.starts_with('/') || path.contains(':') {
        return Target::Elsewhere;
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return Target::Elsewhere;
                }
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    // A folder answers with its page.
    if address.ends_with('/') || path.is_empty() {
        let folder = path.trim_end_matches('/');
        let before = if folder.is_empty() { "" } else { "/" };
        return Target::File(format!("{folder}{before}index.html"));
    }
    Target::File(path)
}

/// An address without what stands behind the path.
pub(crate) fn path(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// The files of the folder that a file names.
pub(crate) fn named<'a>(folder: &'a Folder, name: &str) -> Vec<&'a str> {
    files(folder, name, |_| true)
}

/// Those of them that are loaded without waiting for the first question.
pub(crate) fn named_at_once<'a>(folder: &'a Folder, name: &str) -> Vec<&'a str> {
    files(folder, name, |reference| reference.moment == Moment::AtOnce)
}

/// Those of them that are loaded when somebody wants a PDF file.
pub(crate) fn named_for_pdf<'a>(folder: &'a Folder, name: &str) -> Vec<&'a str> {
    files(folder, name, |reference| reference.moment == Moment::ForPdf)
}

fn files<'a>(folder: &'a Folder, name: &str, wanted: fn(&Reference) -> bool) -> Vec<&'a str> {
    folder
        .get(name)
        .map(|content| references(name, content))
        .unwrap_or_default()
        .iter()
        .filter(|reference| wanted(reference))
        .filter_map(|reference| match target(name, &reference.address) {
            Target::File(file) => folder.get_key_value(&file),
            Target::Inside | Target::Elsewhere => None,
        })
        .map(|(name, _)| name.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Target, references, target};

    fn addresses(name: &str, text: &str) -> Vec<String> {
        references(name, text.as_bytes())
            .into_iter()
            .map(|reference| reference.address)
            .collect()
    }

    #[test]
    fn addresses_are_found_in_markup_style_and_script() {
        assert_eq!(
            addresses(
                "index.html",
                r##"<link href="./a.css"><a href="#b"></a><script src="c.js" data-js="d.js" data-wasm="e.wasm"></script>"##
            ),
            ["./a.css", "#b", "c.js", "d.js", "e.wasm"]
        );
        assert_eq!(
            addresses(
                "a.css",
                "@import \"z.css\";a{src:url(b.woff2)}c{mask:url(\"data:image/svg+xml,)\")}d{src:url('e')}"
            ),
            ["z.css", "b.woff2", "data:image/svg+xml,)", "e"]
        );
        assert_eq!(
            addresses(
                "a.js",
                "import b from './b.js'; import(\"c.js\"); new URL('d.wasm', x); fetch(`https://e.example/${f}`); // https://g"
            ),
            ["./b.js", "c.js", "d.wasm", "https://e.example/${f}"]
        );
        assert_eq!(
            addresses(
                "a.webmanifest",
                r#"{ "start_url": "./", "icons": [{ "src": "a.png" }] }"#
            ),
            ["./", "a.png"]
        );
        assert!(addresses("a.svg", "href=\"b\"").is_empty());
    }

    #[test]
    fn every_way_to_write_an_address_is_known() {
        assert_eq!(
            addresses(
                "index.html",
                "<link href='a.css'><script\n  src = \"b.js\"\n\tdata-rest-js='c.js' data-rest-css=\"d.css\"></script><p data-href=\"e\" hrefs=\"f\">"
            ),
            ["a.css", "b.js", "c.js", "d.css"]
        );
        assert_eq!(
            addresses("a.css", "@import\"a.css\";@import'b.css';"),
            ["a.css", "b.css"]
        );
        assert_eq!(
            addresses(
                "a.js",
                "import{a}from'./a.js';import'./b.js';import(`./c.js`);new URL(`d.wasm`,e);import*as f from\"../f.js\""
            ),
            ["./a.js", "./b.js", "./c.js", "d.wasm", "../f.js"]
        );
    }

    #[test]
    fn code_between_two_strings_is_no_address() {
        for code in [
            "Error(\"cannot read from\"+a+\"b\")",
            "Error('cannot read from' + a + 'b')",
            "say(\"from\",\"to\")",
            "\"what to import\".length>2?\"a\":\"b\"",
            "a={\"from\":\"b\"}",
        ] {
            assert!(addresses("a.js", code).is_empty(), "{code}");
        }
    }

    #[test]
    fn an_address_leads_into_the_folder_or_elsewhere() {
        let file = |name: &str| Target::File(name.to_owned());
        assert_eq!(target("index.html", "./a.css?b#c"), file("a.css"));
        assert_eq!(target("stil/a.css", "b.woff2"), file("stil/b.woff2"));
        assert_eq!(target("stil/a.css", "../b.svg"), file("b.svg"));
        assert_eq!(target("lizenzen.html", "./"), file("index.html"));
        assert_eq!(target("lizenzen.html", "./#/ergebnis"), file("index.html"));
        assert_eq!(target("index.html", "amt/"), file("amt/index.html"));
        for inside in ["#a", "", "?a", "data:image/svg+xml,a"] {
            assert_eq!(target("index.html", inside), Target::Inside, "{inside}");
        }
        for elsewhere in [
            "https://a.example/",
            "//a.example",
            "/a.css",
            "mailto:a@b.example",
            "../a.css",
        ] {
            assert_eq!(
                target("index.html", elsewhere),
                Target::Elsewhere,
                "{elsewhere}"
            );
        }
    }
}
