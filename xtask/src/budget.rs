//! What a visitor has to download before the first question, and what of it is font.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::{Folder, ending},
    numbers::grouped,
    references::{named_at_once, named_for_pdf, text},
};
use std::collections::BTreeSet;

/// Bytes that the page, its style and the program may have together, as brotli sends them.
const FIRST_QUESTION: usize = 115_000;

/// Bytes that the fonts may have.
const FONTS: usize = 55_000;

/// Bytes that a PDF file may cost more: the worker that writes it, and its fonts. With what reads one, 20 KB in the whole
/// program (crates/anhang), it is 620 KB.
const PDF: usize = 600_000;

/// A file's bytes: as it is, and as it is sent to who takes gzip or brotli.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Files that are counted together.
struct Group {
    title: &'static str,
    /// What it cannot be without; a group that lacks it would keep any limit.
    kinds: &'static [&'static str],
    limit: Option<usize>,
    files: Vec<(String, Size)>,
}

impl Group {
    fn new(
        title: &'static str,
        kinds: &'static [&'static str],
        limit: Option<usize>,
        folder: &Folder,
        names: &[&str],
    ) -> Self {
        let files = names
            .iter()
            .map(|name| ((*name).to_owned(), size(folder, name)))
            .collect();
        Self {
            title,
            kinds,
            limit,
            files,
        }
    }

    fn sum(&self) -> Size {
        self.files
            .iter()
            .fold(Size::default(), |sum, (_, size)| Size {
                raw: sum.raw + size.raw,
                gzip: sum.gzip + size.gzip,
                brotli: sum.brotli + size.brotli,
            })
    }

    fn table(&self) -> String {
        let mut table = format!(
            "{}\n{:>62}{:>10}{:>10}\n",
            self.title, "roh", "gzip", "brotli"
        );
        for (name, size) in &self.files {
            table.push_str(&line(name, *size));
        }
        table.push_str(&line("Summe in Bytes", self.sum()));
        if let Some(limit) = self.limit {
            table.push_str(&format!("  {:<50}{:>30}\n", "erlaubt", grouped(limit)));
        }
        table
    }

    fn is_complete(&self) -> Ergebnis<()> {
        let missing = |kind: &&&str| self.files.iter().all(|(name, _)| ending(name) != **kind);
        match self.kinds.iter().find(missing) {
            Some(kind) => Err(Fehler(format!(
                "{}: Es ist keine Datei .{kind} dabei; der Ordner ist unvollständig.",
                self.title
            ))),
            None => Ok(()),
        }
    }

    fn check(&self) -> Ergebnis<()> {
        self.is_complete()?;
        let brotli = self.sum().brotli;
        match self.limit {
            Some(limit) if brotli > limit => Err(Fehler(format!(
                "{}: {} Bytes, das sind {} mehr als die erlaubten {}.",
                self.title,
                grouped(brotli),
                grouped(brotli - limit),
                grouped(limit)
            ))),
            _ => Ok(()),
        }
    }
}

/// The bytes of all files, as a table.
pub(crate) fn report(folder: &Folder) -> String {
    table(&groups(folder))
}

/// Fails where a limit is exceeded, or where a font could keep a visitor waiting.
pub(crate) fn check(folder: &Folder) -> Ergebnis<()> {
    fonts_do_not_block(folder)?;
    groups(folder).iter().try_for_each(Group::check)
}

/// Fails where the page does not reach its program or its fonts.
pub(crate) fn is_complete(folder: &Folder) -> Ergebnis<()> {
    groups(folder).iter().try_for_each(Group::is_complete)
}

fn groups(folder: &Folder) -> [Group; 4] {
    let first = reached(folder, &["css", "js", "wasm"]);
    let fonts = fonts(folder);
    let pdf = for_pdf(folder);
    let others: Vec<&str> = folder
        .keys()
        .map(String::as_str)
        .filter(|name| !["br", "gz"].contains(&ending(name)))
        .filter(|name| !first.contains(name) && !fonts.contains(name) && !pdf.contains(name))
        .collect();
    [
        Group::new(
            "Bis zur ersten Frage (HTML, CSS, JavaScript, WebAssembly)",
            &["html", "css", "js", "wasm"],
            Some(FIRST_QUESTION),
            folder,
            &first,
        ),
        Group::new("Schriften", &["woff2"], Some(FONTS), folder, &fonts),
        Group::new(
            "Erst für die PDF-Datei",
            &["js", "wasm", "ttf"],
            Some(PDF),
            folder,
            &pdf,
        ),
        Group::new("Alles andere", &[], None, folder, &others),
    ]
}

/// What is loaded when somebody wants a PDF file: the worker, and what it names.
fn for_pdf(folder: &Folder) -> Vec<&str> {
    let worker = named_for_pdf(folder, "index.html");
    reached_from(worker, folder, &["js", "wasm", "ttf"])
}

/// What the page loads: itself, what it names, what that names, of these kinds.
fn reached<'a>(folder: &'a Folder, endings: &[&str]) -> Vec<&'a str> {
    let page = folder.get_key_value("index.html");
    let page = page.map(|(name, _)| name.as_str());
    reached_from(page.into_iter().collect(), folder, endings)
}

fn reached_from<'a>(
    mut waiting: Vec<&'a str>,
    folder: &'a Folder,
    endings: &[&str],
) -> Vec<&'a str> {
    let mut reached = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if reached.insert(name) {
            waiting.extend(
                named_at_once(folder, name)
                    .into_iter()
                    .filter(|other| endings.contains(&ending(other))),
            );
        }
    }
    reached.into_iter().collect()
}

fn fonts(folder: &Folder) -> Vec<&str> {
    let mut found = reached(folder, &["css", "woff2"]);
    found.retain(|name| ending(name) == "woff2");
    found
}

/// A form that is not there is not smaller than the file itself.
fn size(folder: &Folder, name: &str) -> Size {
    let bytes = |name: &str| folder.get(name).map(Vec::len);
    let raw = bytes(name).unwrap_or_default();
    Size {
        raw,
        gzip: bytes(&format!("{name}.gz")).unwrap_or(raw),
        brotli: bytes(&format!("{name}.br")).unwrap_or(raw),
    }
}

/// Text is shown before the fonts are there, and they wait behind what the first question needs.
fn fonts_do_not_block(folder: &Folder) -> Ergebnis<()> {
    for (name, content) in folder {
        let Some(text) = text(name, content) else {
            continue;
        };
        if ending(name) == "html" && text.contains("as=\"font\"") {
            return Err(Fehler(format!(
                "Die Seite {name} lädt Schriften vorab und hält damit das Programm auf."
            )));
        }
        let close: String = without_comments(text).split_whitespace().collect();
        let blocking = close
            .split("@font-face{")
            .skip(1)
            .filter_map(|face| face.split('}').next())
            .any(|face| {
                !["swap", "optional"]
                    .iter()
                    .any(|way| face.contains(&format!("font-display:{way}")))
            });
        if ending(name) == "css" && blocking {
            return Err(Fehler(format!(
                "In {name} steht eine Schrift ohne font-display: swap oder optional; solange sie lädt, fehlt der Text."
            )));
        }
    }
    Ok(())
}

/// A style sheet as the browser reads it; what a string holds is no comment.
fn without_comments(style: &str) -> String {
    let mut kept = String::with_capacity(style.len());
    let mut string = None;
    let mut rest = style;
    while let Some(sign) = rest.chars().next() {
        if string.is_none() && rest.starts_with("/*") {
            rest = rest
                .get(2..)
                .and_then(|comment| comment.split_once("*/"))
                .map_or("", |(_, behind)| behind);
            continue;
        }
        match sign {
            '"' | '\'' if string.is_none() => string = Some(sign),
            // A string ends with its mark, and a broken one with its line.
            _ if string == Some(sign) || sign == '\n' => string = None,
            _ => {}
        }
        // A mark behind a backslash does not end the string.
        let length = match rest.get(1..).and_then(|behind| behind.chars().next()) {
            Some(escaped) if sign == '\\' => 1 + escaped.len_utf8(),
            _ => sign.len_utf8(),
        };
        let (taken, behind) = rest.split_at(length);
        kept.push_str(taken);
        rest = behind;
    }
    kept
}

fn table(groups: &[Group]) -> String {
    groups
        .iter()
        .map(Group::table)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A line of the table: what, and the three numbers.
fn line(name: &str, size: Size) -> String {
    let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(grouped);
    format!("  {name:<50}{raw:>10}{gzip:>10}{brotli:>10}\n")
}

#[cfg(test)]
mod tests {
    use super::{
        Group, Size, check, fonts, fonts_do_not_block, for_pdf, reached, report, size, table,
        without_comments,
    };
    use crate::folder::Folder;

    const FACE: &str = "@font-face{font-display:swap;src:url(\"f.woff2\")}";

    fn folder(font_face: &str, program: usize, font: usize) -> Folder {
        [
            (
                "index.html",
                b"<link rel=\"license\" href=\"l.html\"><link href=\"a.css\"><script src=\"s.js\" data-wasm=\"p.wasm\" data-rest-js=\"spaeter.js\" data-rest-css=\"spaeter.css\" data-pdf=\"pdf.js\">".to_vec(),
            ),
            ("a.css", font_face.as_bytes().to_vec()),
            ("s.js", b"import(\"m.js\")".to_vec()),
            ("m.js", Vec::new()),
            ("p.wasm", vec![0; 400_000]),
            ("p.wasm.br", vec![0; program]),
            ("f.woff2", vec![0; font]),
            ("l.html", vec![0; 900_000]),
            ("pdf.js", b"import(\"w.js\");new URL(\"w.wasm\");new URL(\"n.ttf\")".to_vec()),
            ("w.js", Vec::new()),
            ("w.wasm", vec![0; 300_000]),
            ("n.ttf", vec![0; 90_000]),
            ("spaeter.js", vec![0; 900_000]),
            ("spaeter.css", vec![b' '; 900_000]),
        ]
        .map(|(name, content)| (name.to_owned(), content))
        .into()
    }

    #[test]
    fn counted_is_what_the_first_question_needs() {
        let folder = folder(FACE, 100, 200);
        assert_eq!(
            reached(&folder, &["css", "js", "wasm"]),
            ["a.css", "index.html", "m.js", "p.wasm", "s.js"]
        );
        assert_eq!(fonts(&folder), ["f.woff2"]);
        let expected = Size {
            raw: 400_000,
            gzip: 400_000,
            brotli: 100,
        };
        assert_eq!(size(&folder, "p.wasm"), expected);
    }

    #[test]
    fn the_limit_itself_is_allowed_and_the_excess_is_named() {
        let group = |brotli: usize| Group {
            title: "Alles",
            kinds: &[],
            limit: Some(115_000),
            files: vec![
                ("a".to_owned(), Size::default()),
                (
                    "b".to_owned(),
                    Size {
                        brotli,
                        ..Size::default()
                    },
                ),
            ],
        };
        assert!(group(115_000).check().is_ok());
        let message = group(116_234).check().err().map(|fehler| fehler.0);
        assert_eq!(
            message.as_deref(),
            Some("Alles: 116.234 Bytes, das sind 1.234 mehr als die erlaubten 115.000.")
        );
        assert!(table(&[group(5_000)]).contains("5.000"));
    }

    #[test]
    fn comments_end_and_strings_hold_none() {
        for (style, read) in [
            ("a/*b*/c/**/d", "acd"),
            ("a/*b", "a"),
            ("a/*/b*/c", "ac"),
            ("url(\"/*\")/*'*/x", "url(\"/*\")x"),
            (r#""\"/*"/*ä*/ü"#, r#""\"/*"ü"#),
            ("\"a\n/*b*/c", "\"a\nc"),
        ] {
            assert_eq!(without_comments(style), read, "{style}");
        }
    }

    #[test]
    fn a_folder_without_a_program_is_not_small_but_broken() {
        let message = |folder: &Folder| {
            check(folder)
                .err()
                .map_or_else(String::new, |fehler| fehler.0)
        };
        assert!(message(&Folder::new()).contains("keine Datei .html"));
        for (name, missing) in [
            ("a.css", "keine Datei .css"),
            ("p.wasm", "keine Datei .wasm"),
            ("f.woff2", "Schriften: Es ist keine Datei .woff2"),
        ] {
            let mut folder = folder(FACE, 100, 200);
            assert_eq!(message(&folder), "");
            folder.remove(name);
            assert!(message(&folder).contains(missing), "{name}");
        }
        // A style sheet that names no font is as good as none.
        assert!(message(&folder("", 100, 200)).starts_with("Schriften"));
    }

    #[test]
    fn program_and_fonts_have_limits_of_their_own() {
        let message = |program: usize, font: usize| {
            check(&folder(FACE, program, font))
                .err()
                .map_or_else(String::new, |fehler| fehler.0)
        };
        assert_eq!(message(100_000, 55_000), "");
        let report = report(&folder(FACE, 120_000, 55_000));
        assert_eq!(report.matches("115.000").count(), 1);
        let (_, others) = report.split_once("Alles andere").unwrap_or_default();
        assert!(others.contains("spaeter.js") && others.contains("spaeter.css"));
        assert!(message(120_000, 55_000).starts_with("Bis zur ersten Frage"));
        assert!(message(100_000, 55_001).ends_with("1 mehr als die erlaubten 55.000."));
    }

    #[test]
    fn what_a_pdf_file_costs_is_counted_apart() {
        let mut folder = folder(FACE, 100, 200);
        assert_eq!(for_pdf(&folder), ["n.ttf", "pdf.js", "w.js", "w.wasm"]);
        assert!(check(&folder).is_ok());
        folder.insert("w.wasm".to_owned(), vec![0; 600_000]);
        let message = check(&folder).err().map(|fehler| fehler.0);
        assert!(message.is_some_and(|message| message.starts_with("Erst für die PDF-Datei")));
    }

    #[test]
    fn a_font_that_hides_the_text_is_found() {
        assert!(fonts_do_not_block(&folder(FACE, 0, 0)).is_ok());
        let without = format!("{FACE} @font-face {{ src: url(g.woff2) }}");
        assert!(fonts_do_not_block(&folder(&without, 0, 0)).is_err());
        let hidden = "@font-face{font-display:auto;/*font-display:swap*/}";
        assert!(fonts_do_not_block(&folder(hidden, 0, 0)).is_err());
        let mut preloading = folder(FACE, 0, 0);
        preloading.insert(
            "index.html".to_owned(),
            b"<link rel=\"preload\" as=\"font\" href=\"f.woff2\">".to_vec(),
        );
        assert!(fonts_do_not_block(&preloading).is_err());
    }
}
