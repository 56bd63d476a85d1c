//! Names with a hash of the content: what has such a name never changes, and any cache may keep it for ever.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::{Folder, ending},
    references::{Target, named, path, references, target, text},
};
use hmac_sha256::Hash;
use server::{DIGITS, hash_in};
use std::collections::BTreeMap;

/// Files that are found by their name, so that it stays: the page, the service worker, what a host puts in its place when
/// the page ends, what the host sets, and what tells hosts which headers to send (hosts.rs).
pub(crate) const KEPT: [&str; 7] = [
    "index.html",
    "sw.js",
    "sw-ende.js",
    "konfiguration.json",
    "nginx.conf",
    ".htaccess",
    "_headers",
];

/// The first digits of the SHA-256 of a content, as `sha256sum` prints them.
pub(crate) fn hash(content: &[u8]) -> String {
    let digits: String = Hash::hash(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    digits.chars().take(DIGITS).collect()
}

/// Gives every file its hashed name, and every reference the new name of what it refers to.
///
/// A file is named after those that it names, because their names are a part of its content.
pub(crate) fn hashed(folder: &Folder) -> Ergebnis<Folder> {
    let mut names = BTreeMap::new();
    let mut done = Folder::new();
    let mut waiting: Vec<&str> = folder.keys().map(String::as_str).collect();
    while !waiting.is_empty() {
        let (ready, rest): (Vec<&str>, Vec<&str>) = waiting.iter().partition(|name| {
            named(folder, name)
                .iter()
                .all(|other| KEPT.contains(other) || names.contains_key(*other))
        });
        if ready.is_empty() {
            return Err(Fehler(format!(
                "Diese Dateien verweisen im Kreis aufeinander und können keine Namen nach ihrem Inhalt haben: {}.",
                rest.join(", ")
            )));
        }
        for name in ready {
            let Some(content) = folder.get(name) else {
                continue;
            };
            let content = renamed_within(name, content, &names);
            let new = if KEPT.contains(&name) {
                name.to_owned()
            } else {
                with_hash(name, &hash(&content))
            };
            names.insert(name.to_owned(), new.clone());
            done.insert(new, content);
        }
        waiting = rest;
    }
    Ok(done)
}

fn with_hash(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

/// A content with the new names in the place of the old.
fn renamed_within(name: &str, content: &[u8], names: &BTreeMap<String, String>) -> Vec<u8> {
    let Some(source) = text(name, content) else {
        return content.to_vec();
    };
    let mut renamed = source.to_owned();
    // From the end, so that the places before stay where they are.
    for reference in references(name, content).into_iter().rev() {
        let Target::File(file) = target(name, &reference.address) else {
            continue;
        };
        let (Some(new), false) = (names.get(&file), KEPT.contains(&file.as_str())) else {
            continue;
        };
        let before = path(&reference.address);
        let folder = before.rfind('/').map_or(0, |slash| slash + 1);
        let file_name = new.rsplit('/').next().unwrap_or(new);
        let place = reference.place.start + folder..reference.place.start + before.len();
        renamed.replace_range(place, file_name);
    }
    renamed.into_bytes()
}

/// Whether a folder can be published: every name is that of its content, every reference leads to a file of the folder,
/// and nothing waits to be filled in or goes by a name that nothing has any more.
///
/// What the program asks for while it runs is watched by the browser tests (`Watcher` in tests/e2e/hilfen/browser.mjs).
pub(crate) fn check(folder: &Folder) -> Ergebnis<()> {
    if !folder.contains_key("index.html") {
        return Err(Fehler(
            "Im Ordner fehlt die Seite index.html; er ist unvollständig.".to_owned(),
        ));
    }
    let former: Vec<String> = folder
        .keys()
        .filter_map(|name| without_hash(name))
        .collect();
    for (name, content) in folder {
        let compressed = ["br", "gz"].contains(&ending(name))
            && name
                .rsplit_once('.')
                .is_some_and(|(original, _)| folder.contains_key(original));
        if !compressed && !KEPT.contains(&name.as_str()) && hash_in(name) != Some(&hash(content)) {
            return Err(Fehler(format!(
                "Die Datei {name} trägt nicht den Hash ihres Inhalts im Namen."
            )));
        }
        if ["html", "webmanifest"].contains(&ending(name))
            && String::from_utf8_lossy(content).contains("{{")
        {
            return Err(Fehler(format!(
                "In der Datei {name} steht noch ein Platzhalter ({{{{)."
            )));
        }
        if let Some(old) = text(name, content).and_then(|text| quoted(text, &former)) {
            return Err(Fehler(format!(
                "Die Datei {name} nennt „{old}“ ohne den Hash, den der Name jetzt trägt."
            )));
        }
        for reference in references(name, content) {
            let problem = match target(name, &reference.address) {
                Target::Inside => continue,
                Target::File(file) if folder.contains_key(&file) => continue,
                Target::File(_) => "das es im Ordner nicht gibt",
                Target::Elsewhere => "das außerhalb des Ordners liegt",
            };
            return Err(Fehler(format!(
                "Die Datei {name} verweist auf „{}“, {problem}.",
                reference.address
            )));
        }
    }
    Ok(())
}

/// The name that a file had before it got its hash.
fn without_hash(name: &str) -> Option<String> {
    let hash = hash_in(name)?;
    let (stem, ending) = name.rsplit_once('.')?;
    let stem = stem.strip_suffix(hash)?.strip_suffix('-')?;
    Some(format!("{stem}.{ending}"))
}

/// The first of these files that a text still names in quotation marks, in whatever place.
///
/// It finds what no mark of an address finds: a name in an object, in a constant, in a call of one's own.
fn quoted<'a>(text: &str, names: &'a [String]) -> Option<&'a str> {
    let stands = |name: &str| {
        text.match_indices(name).any(|(at, _)| {
            let before = text.get(..at).unwrap_or_default();
            let before = before.strip_suffix("./").unwrap_or(before);
            let behind = text.get(at + name.len()..).unwrap_or_default();
            ['"', '\'', '`']
                .iter()
                .any(|mark| before.ends_with(*mark) && behind.starts_with(*mark))
        })
    };
    names.iter().map(String::as_str).find(|name| {
        // A style sheet names its fonts from the folder in which both lie.
        let file = name.rsplit('/').next().unwrap_or(name);
        stands(name) || stands(file)
    })
}

#[cfg(test)]
mod tests {
    use super::{check, hash, hash_in, hashed};
    use crate::folder::Folder;

    fn folder(files: &[(&str, &str)]) -> Folder {
        files
            .iter()
            .map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec()))
            .collect()
    }

    fn complaint(files: &[(&str, &str)]) -> String {
        check(&folder(files))
            .err()
            .map_or_else(String::new, |fehler| fehler.0)
    }

    #[test]
    fn the_hash_is_that_of_sha256sum() {
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(
            hash_in("schriften/fira-ba7816bf8f01cfea.woff2"),
            Some("ba7816bf8f01cfea")
        );
        for without in [
            "index.html",
            "start.js",
            "a-ba7816bf8f01cfe.js",
            "a-ba7816bf8f01cfeg.js",
            "ba7816bf8f01cfea",
        ] {
            assert_eq!(hash_in(without), None, "{without}");
        }
    }

    #[test]
    fn names_change_with_the_content_and_with_what_it_names() {
        let page = |font: &str| {
            folder(&[
                (
                    "index.html",
                    "<link href=\"./a.css?b#c\"><a href=\"lizenzen.html\"></a>",
                ),
                ("a.css", "x{src:url(\"schriften/f.woff2\")}"),
                (
                    "lizenzen.html",
                    "<link href=\"a.css\"><a href=\"./\">zurück</a>",
                ),
                ("schriften/f.woff2", font),
            ])
        };
        let one = hashed(&page("1")).unwrap_or_default();
        let two = hashed(&page("2")).unwrap_or_default();
        assert_eq!((one.len(), two.len()), (4, 4));
        assert!(check(&one).is_ok() && check(&two).is_ok());
        let names = |folder: &Folder| folder.keys().cloned().collect::<Vec<_>>();
        let (one_names, two_names) = (names(&one), names(&two));
        assert!(one_names.iter().any(|name| name == "index.html"));
        let same: Vec<_> = one_names
            .iter()
            .filter(|name| two_names.contains(name))
            .collect();
        assert_eq!(same, ["index.html"]);
        let index = one
            .get("index.html")
            .map(|content| String::from_utf8_lossy(content).into_owned())
            .unwrap_or_default();
        let style = one_names.iter().find(|name| name.ends_with(".css"));
        assert!(style.is_some_and(|style| index.contains(&format!("\"./{style}?b#c\""))));
    }

    #[test]
    fn what_is_loaded_later_has_a_hash_in_its_name_too() {
        let files = folder(&[
            ("index.html", "<script data-rest-css=\"./a.css\">"),
            ("a.css", "x"),
        ]);
        let page = format!("<script data-rest-css=\"./a-{}.css\">", hash(b"x"));
        let named = hashed(&files).unwrap_or_default();
        assert_eq!(named.get("index.html"), Some(&page.into_bytes()));
    }

    #[test]
    fn a_circle_is_named() {
        let circle = folder(&[
            ("a.js", "import './b.js'"),
            ("b.js", "import './a.js'"),
            ("c.css", ""),
        ]);
        let message = hashed(&circle).err().map(|fehler| fehler.0);
        assert!(message.is_some_and(|text| text.ends_with("a.js, b.js.")));
    }

    #[test]
    fn a_folder_with_a_gap_is_not_published() {
        let style = format!("a-{}.css", hash(b"x"));
        let good = [
            ("index.html", "<link href=\"#a\">"),
            (style.as_str(), "x"),
            ("sw.js", ""),
        ];
        assert_eq!(complaint(&good), "");
        let page = ("index.html", "");
        assert!(complaint(&[page, ("start.js", "x")]).contains("start.js trägt nicht den Hash"));
        assert!(complaint(&[page, (style.as_str(), "y")]).contains("trägt nicht den Hash"));
        let missing = "Die Datei index.html verweist auf „fehlt.css“, das es im Ordner nicht gibt.";
        assert_eq!(
            complaint(&[("index.html", "<link href=\"fehlt.css\">")]),
            missing
        );
        let later = "<script data-rest-css=\"fehlt.css\"></script>";
        assert_eq!(complaint(&[("index.html", later)]), missing);
        for foreign in ["https://a.example/b.js", "//a.example/b.js", "/b.js"] {
            let page = format!("<script src=\"{foreign}\"></script>");
            assert!(complaint(&[("index.html", &page)]).contains("außerhalb des Ordners"));
        }
        let compressed = format!("{style}.br");
        assert_eq!(
            complaint(&[page, (style.as_str(), "x"), (compressed.as_str(), "")]),
            ""
        );
        assert!(complaint(&[page, (compressed.as_str(), "")]).contains(".br trägt nicht"));
    }

    #[test]
    fn a_folder_without_a_page_is_not_published() {
        assert!(complaint(&[]).contains("fehlt die Seite index.html"));
    }

    #[test]
    fn a_placeholder_that_nobody_has_filled_is_found() {
        assert!(complaint(&[("index.html", "<p>{{name}}</p>")]).contains("noch ein Platzhalter"));
        let manifest = "{\"name\": \"{{name}}\"}";
        let name = format!("app-{}.webmanifest", hash(manifest.as_bytes()));
        let files = [("index.html", ""), (name.as_str(), manifest)];
        assert!(complaint(&files).contains("noch ein Platzhalter"));
        // In a script this is an object in a block.
        let script = format!("a-{}.js", hash(b"if(a){{b}}"));
        assert_eq!(
            complaint(&[("index.html", ""), (script.as_str(), "if(a){{b}}")]),
            ""
        );
    }

    #[test]
    fn a_name_that_nothing_has_any_more_is_found_wherever_it_stands() {
        let font = format!("schriften/f-{}.woff2", hash(b"x"));
        let script = |text: &str| {
            let name = format!("a-{}.js", hash(text.as_bytes()));
            complaint(&[("index.html", ""), (&font, "x"), (&name, text)])
        };
        for old in [
            "load({font:\"schriften/f.woff2\"})",
            "const f='./schriften/f.woff2'",
            "load(`f.woff2`)",
            "load(`./f.woff2`)",
        ] {
            assert!(script(old).contains("nennt „schriften/f.woff2“"), "{old}");
        }
        for other in ["\"f.woff2'", "\"off.woff2\"", "f.woff2", "\"f.woff\""] {
            assert_eq!(script(other), "", "{other}");
        }
    }
}
