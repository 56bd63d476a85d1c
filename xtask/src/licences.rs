//! The licences of everything that the published folder contains, as a page of it.

mod page;

use crate::{
    command::root,
    fehler::{Ergebnis, Fehler, io_fehler},
    folder::Folder,
    install::WASM,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The package that the program is named after.
const PROGRAM: &str = "vorabcheck";

/// The packages that become wasm: the page, and what writes its PDF files.
const SHIPPED: [&str; 2] = [PROGRAM, "pdf"];

/// How the files begin in which packages keep their licences.
const LICENCE_FILES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "UNLICENSE",
    "NOTICE",
    "COPYRIGHT",
];

/// Something that is shipped.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Work {
    name: String,
    version: String,
    /// An SPDX expression, as its authors wrote it.
    licence: String,
    texts: Vec<Text>,
}

/// The text of a licence.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Text {
    /// The file it comes from.
    file: String,
    lang: &'static str,
    content: String,
}

impl Text {
    /// Equal texts that are broken into other lines are one text.
    fn words(&self) -> Vec<&str> {
        self.content.split_whitespace().collect()
    }

    fn is_apache(&self) -> bool {
        self.content.trim_start().starts_with("Apache License\n")
            && self.content.contains("Version 2.0, January 2004")
    }
}

/// The works of the page, under the three headings that it has.
struct Works {
    program: Vec<Work>,
    design: Vec<Work>,
    packages: Vec<Work>,
}

/// Writes the works into the page that has a place for them.
pub(crate) fn fill_page(folder: &mut Folder) -> Ergebnis<()> {
    let page = folder
        .get_mut("lizenzen.html")
        .ok_or_else(|| Fehler("Im gebauten Ordner fehlt die Seite lizenzen.html.".to_owned()))?;
    let filled = page::fill(&String::from_utf8_lossy(page), &works()?)?;
    *page = filled.into_bytes();
    Ok(())
}

fn works() -> Ergebnis<Works> {
    let metadata = metadata()?;
    let mut packages = Vec::new();
    let mut program = Vec::new();
    for package in linked(&metadata) {
        if text_of(package, "name") == PROGRAM {
            program.push(work(package, "de")?);
        } else if package.get("source").is_some_and(Value::is_string) {
            packages.push(work(package, "en")?);
        }
        // What comes from no registry is of this workspace, and a part of the program.
    }
    packages.push(standard_library()?);
    give_apache(&mut packages)?;
    Ok(Works {
        program,
        design: design()?,
        packages,
    })
}

/// What cargo knows about the packages and who needs whom, in the browser.
fn metadata() -> Ergebnis<Value> {
    let failed =
        || Fehler("cargo konnte nicht sagen, welche Pakete im Programm stecken.".to_owned());
    let output = Command::new("cargo")
        .current_dir(root())
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(["--filter-platform", WASM])
        // What cargo has to say about a failure is for the person at the terminal.
        .stderr(Stdio::inherit())
        .output()
        .map_err(|_| failed())?;
    serde_json::from_slice(&output.stdout).map_err(|_| failed())
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text_of<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The packages whose code is in the wasm, by name: those that the program needs in order to run, and those that they need.
///
/// What only helps to build (build scripts, macros, tests) is not shipped.
fn linked(metadata: &Value) -> Vec<&Value> {
    let packages: BTreeMap<&str, &Value> = list(metadata, "packages")
        .map(|package| (text_of(package, "id"), package))
        .collect();
    let resolve = metadata.get("resolve").unwrap_or(&Value::Null);
    let nodes: BTreeMap<&str, &Value> = list(resolve, "nodes")
        .map(|node| (text_of(node, "id"), node))
        .collect();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| SHIPPED.contains(&text_of(package, "name")))
        .map(|(id, _)| *id)
        .collect();
    while let Some(id) = waiting.pop() {
        let (Some(package), Some(node)) = (packages.get(id), nodes.get(id)) else {
            continue;
        };
        if is_macro(package) || !seen.insert(id) {
            continue;
        }
        waiting.extend(
            list(node, "deps")
                .filter(|dependency| list(dependency, "dep_kinds").any(is_normal))
                .map(|dependency| text_of(dependency, "pkg")),
        );
    }
    let mut linked: Vec<&Value> = seen
        .iter()
        .filter_map(|id| packages.get(id).copied())
        .collect();
    linked.sort_by_key(|package| (text_of(package, "name"), text_of(package, "version")));
    linked
}

fn is_macro(package: &Value) -> bool {
    list(package, "targets").any(|target| list(target, "kind").any(|kind| kind == "proc-macro"))
}

/// cargo calls the dependencies for running `null`.
fn is_normal(kind: &Value) -> bool {
    kind.get("kind").is_none_or(Value::is_null)
}

/// A package with the texts that lie in its folder.
fn work(package: &Value, lang: &'static str) -> Ergebnis<Work> {
    let folder = Path::new(text_of(package, "manifest_path"))
        .parent()
        .map(Path::to_path_buf)
        .unwrap_or_default();
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .map_err(io_fehler("lesen", &folder))?;
    files.retain(|file| file.is_file() && is_licence(file));
    files.sort();
    let mut texts = files
        .iter()
        .map(|file| text(file, lang))
        .collect::<Ergebnis<Vec<_>>>()?;
    if texts.is_empty() {
        texts.extend(above_the_source(&folder, lang));
    }
    Ok(Work {
        name: text_of(package, "name").to_owned(),
        version: text_of(package, "version").to_owned(),
        licence: text_of(package, "license").to_owned(),
        texts,
    })
}

/// The licence that stands in the first comment of the source: who brings no file of it may have it there.
fn above_the_source(folder: &Path, lang: &'static str) -> Option<Text> {
    let source = text(&folder.join("src").join("lib.rs"), lang).ok()?;
    let content = first_comment(&source.content)?;
    Some(Text { content, ..source })
}

/// The first comment, if it grants something, without the stars before its lines.
fn first_comment(source: &str) -> Option<String> {
    let (comment, _) = source.trim_start().strip_prefix("/*")?.split_once("*/")?;
    let line = |line: &str| {
        let line = line.trim();
        line.strip_prefix('*').unwrap_or(line).trim().to_owned()
    };
    let lines: Vec<String> = comment.lines().map(line).collect();
    let content = lines.join("\n").trim().to_owned();
    content
        .contains("Permission is hereby granted")
        .then_some(content)
}

fn is_licence(file: &Path) -> bool {
    let name = file_name(file).to_uppercase();
    LICENCE_FILES.iter().any(|start| name.starts_with(start))
}

fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn text(file: &Path, lang: &'static str) -> Ergebnis<Text> {
    let content = fs::read(file).map_err(io_fehler("lesen", file))?;
    Ok(Text {
        file: file_name(file),
        lang,
        content: String::from_utf8_lossy(&content).replace("\r\n", "\n"),
    })
}

/// The part of the wasm that comes with the compiler and is no package.
fn standard_library() -> Ergebnis<Work> {
    let version = crate::command::output(Command::new("rustc").arg("--version"))
        .and_then(|answer| answer.split_whitespace().nth(1).map(str::to_owned))
        .ok_or_else(|| Fehler("rustc konnte seine Version nicht nennen.".to_owned()))?;
    Ok(Work {
        name: vorabcheck::text::lizenzen::STANDARDBIBLIOTHEK.to_owned(),
        version,
        licence: "MIT OR Apache-2.0".to_owned(),
        texts: Vec::new(),
    })
}

/// Gives those that bring no text, and leave the choice, the Apache licence of their neighbours.
fn give_apache(packages: &mut [Work]) -> Ergebnis<()> {
    let apache = packages
        .iter()
        .flat_map(|work| &work.texts)
        .find(|text| text.is_apache())
        .cloned();
    for work in packages.iter_mut().filter(|work| work.texts.is_empty()) {
        match &apache {
            Some(text) if leaves_apache(&work.licence) => work.texts.push(text.clone()),
            _ => {
                return Err(Fehler(format!(
                    "Dem Paket {} {} liegt kein Lizenztext bei ({}).",
                    work.name, work.version, work.licence
                )));
            }
        }
    }
    Ok(())
}

/// Whether whoever passes the work on may choose the Apache licence and needs no other.
///
/// Packages write `A/B` too, for `A OR B`. What stands in brackets is not taken apart: such a package is named, and a
/// person decides.
fn leaves_apache(licence: &str) -> bool {
    let ambiguous = licence.contains('(') || (licence.contains('/') && licence.contains(" AND "));
    !ambiguous
        && licence
            .split(" OR ")
            .flat_map(|choice| choice.split('/'))
            .any(|choice| choice.trim() == "Apache-2.0")
}

/// The design system and its fonts, from npm.
fn design() -> Ergebnis<Vec<Work>> {
    let kern = root().join("node_modules").join("@kern-ux").join("native");
    let path = kern.join("package.json");
    let package: Value = fs::read(&path)
        .map_err(io_fehler("lesen", &path))
        .and_then(|content| {
            serde_json::from_slice(&content)
                .map_err(|error| Fehler(format!("{} ist kein JSON: {error}", path.display())))
        })?;
    let font = |name: &str, version: &str, file: &str| -> Ergebnis<Work> {
        let file = root().join("static").join("lizenzen").join(file);
        Ok(Work {
            name: name.to_owned(),
            version: version.to_owned(),
            licence: "OFL-1.1".to_owned(),
            texts: vec![text(&file, "en")?],
        })
    };
    Ok(vec![
        Work {
            name: "KERN (@kern-ux/native)".to_owned(),
            version: text_of(&package, "version").to_owned(),
            licence: "EUPL-1.2".to_owned(),
            texts: vec![text(&kern.join("LICENSE.md"), "de")?],
        },
        font("Fira Sans", "4.106", "Fira-Sans-OFL-1.1.txt")?,
        font("Noto Sans", "2.003", "Noto-Sans-OFL-1.1.txt")?,
    ])
}

#[cfg(test)]
mod tests {
    use super::{
        Text, Work, first_comment, give_apache, is_licence, leaves_apache, linked, text_of,
    };
    use serde_json::json;
    use std::path::Path;

    #[test]
    fn what_is_linked_is_what_runs() {
        let package = |name: &str, kind: &str| json!({"id": name, "name": name, "version": "1", "targets": [{"kind": [kind]}]});
        let needs =
            |name: &str, kind: Option<&str>| json!({"pkg": name, "dep_kinds": [{"kind": kind}]});
        let metadata = json!({
            "packages": [
                package("xtask", "bin"), package("vorabcheck", "lib"), package("yew", "lib"), package("macro", "proc-macro"),
                package("syn", "lib"), package("cc", "lib"), package("proptest", "lib"), package("bytes", "lib"),
            ],
            "resolve": {"nodes": [
                {"id": "xtask", "deps": [needs("vorabcheck", None), needs("cc", None)]},
                {"id": "vorabcheck", "deps": [needs("yew", None), needs("proptest", Some("dev")), needs("cc", Some("build"))]},
                {"id": "yew", "deps": [needs("macro", None), needs("bytes", None)]},
                {"id": "macro", "deps": [needs("syn", None)]},
                {"id": "syn", "deps": []}, {"id": "cc", "deps": []}, {"id": "proptest", "deps": []},
                {"id": "bytes", "deps": [needs("yew", None)]},
            ]},
        });
        let names: Vec<_> = linked(&metadata)
            .into_iter()
            .map(|package| text_of(package, "name"))
            .collect();
        assert_eq!(names, ["bytes", "vorabcheck", "yew"]);
    }

    #[test]
    fn a_package_without_a_text_gets_that_of_its_licence_or_is_named() {
        let work = |name: &str, licence: &str, texts: Vec<Text>| Work {
            name: name.to_owned(),
            version: "1".to_owned(),
            licence: licence.to_owned(),
            texts,
        };
        let apache = Text {
            file: "LICENSE-APACHE".to_owned(),
            lang: "en",
            content: "   Apache License\n   Version 2.0, January 2004".to_owned(),
        };
        let with = work("a", "MIT OR Apache-2.0", vec![apache.clone()]);
        let mut packages = [with.clone(), work("b", "MIT OR Apache-2.0", Vec::new())];
        assert!(give_apache(&mut packages).is_ok());
        assert!(packages.iter().all(|work| work.texts == [apache.clone()]));
        let message = give_apache(&mut [with, work("c", "MIT", Vec::new())])
            .err()
            .map(|fehler| fehler.0);
        assert_eq!(
            message.as_deref(),
            Some("Dem Paket c 1 liegt kein Lizenztext bei (MIT).")
        );
    }

    #[test]
    fn apache_is_chosen_only_where_there_is_a_choice() {
        for licence in [
            "Apache-2.0",
            "MIT OR Apache-2.0",
            "Apache-2.0 OR MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 / MIT",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        ] {
            assert!(leaves_apache(licence), "{licence}");
        }
        for licence in [
            "MIT",
            "MIT AND Apache-2.0",
            "Apache-2.0 AND MIT OR Zlib",
            "Apache-2.0 WITH LLVM-exception",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Unicode-3.0 AND (MIT OR Apache-2.0 OR Zlib)",
            "Unicode-3.0 AND MIT/Apache-2.0",
        ] {
            assert!(!leaves_apache(licence), "{licence}");
        }
        let package = |name: &str, licence: &str, texts: Vec<Text>| Work {
            name: name.to_owned(),
            version: "1".to_owned(),
            licence: licence.to_owned(),
            texts,
        };
        let apache = Text {
            file: "LICENSE-APACHE".to_owned(),
            lang: "en",
            content: "Apache License\nVersion 2.0, January 2004".to_owned(),
        };
        let with = package("a", "Apache-2.0", vec![apache]);
        let both = package("b", "MIT AND Apache-2.0", Vec::new());
        assert!(give_apache(&mut [with, both]).is_err());
    }

    #[test]
    fn a_licence_may_stand_above_the_source() {
        let source =
            "/* \n * Copyright (c) A\n *\n * Permission is hereby granted to all.\n */\n\n//! A";
        assert_eq!(
            first_comment(source).as_deref(),
            Some("Copyright (c) A\n\nPermission is hereby granted to all.")
        );
        assert_eq!(first_comment("/* What it does. */\nfn a() {}"), None);
        assert_eq!(first_comment("//! Permission is hereby granted"), None);
    }

    #[test]
    fn licences_are_known_by_their_names() {
        for name in [
            "LICENSE",
            "LICENSE-MIT",
            "license.txt",
            "COPYING",
            "UNLICENSE",
            "NOTICE",
        ] {
            assert!(is_licence(Path::new(name)), "{name}");
        }
        assert!(!is_licence(Path::new("README.md")));
    }
}
