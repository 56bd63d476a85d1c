//! Short names for what a program takes from its script: wasm-bindgen gives each the hash of its type, which no compression
//! shortens, and both sides name it.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::Folder,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
};
use wasm_encoder::{
    ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

/// The short name of each import.
type Names = BTreeMap<String, String>;

/// Shortens the names between every program of the folder and its script.
pub(crate) fn shorten(folder: &mut Folder) -> Ergebnis<()> {
    let programs: Vec<String> = folder
        .keys()
        .filter_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned))
        .collect();
    for program in programs {
        let mut file = |name: String| {
            let missing = Fehler(format!("Im Ordner fehlt {name}."));
            folder.remove_entry(&name).ok_or(missing)
        };
        let (wasm_name, wasm) = file(format!("{program}_bg.wasm"))?;
        let (script_name, script) = file(format!("{program}.js"))?;
        let names = short_names(&wasm)?;
        folder.insert(wasm_name, renamed(&wasm, &names)?);
        let script = in_script(&String::from_utf8_lossy(&script), &names);
        folder.insert(script_name, script.into_bytes());
    }
    Ok(())
}

/// A short name for each import; one that the program exports, too, keeps its name: in the script it would be both.
fn short_names(wasm: &[u8]) -> Ergebnis<Names> {
    let mut imports = BTreeSet::new();
    let mut exports = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(unreadable)? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports.insert(import.map_err(unreadable)?.name.to_owned());
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    exports.insert(export.map_err(unreadable)?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    let free = (0..).map(short).filter(|name| !imports.contains(name));
    Ok(imports.difference(&exports).cloned().zip(free).collect())
}

/// The name with this number: a, b, …, z, aa, ab, …
fn short(number: usize) -> String {
    let letter = |number: usize| {
        let offset = u8::try_from(number % 26).unwrap_or_default();
        char::from(b'a' + offset)
    };
    match number.checked_sub(26) {
        None => letter(number).to_string(),
        Some(rest) => format!("{}{}", short(rest / 26), letter(rest)),
    }
}

fn unreadable(error: impl Display) -> Fehler {
    Fehler(format!("Ein Programm der Seite ist nicht lesbar: {error}"))
}

/// The program with other names for its imports, and nothing else changed.
fn renamed(wasm: &[u8], names: &Names) -> Ergebnis<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(unreadable)?;
        if let Payload::ImportSection(section) = &payload {
            let mut imports = ImportSection::new();
            for import in section.clone().into_imports() {
                let import = import.map_err(unreadable)?;
                let kind = RoundtripReencoder
                    .entity_type(import.ty)
                    .map_err(unreadable)?;
                let name = names.get(import.name).map_or(import.name, String::as_str);
                imports.import(import.module, name, kind);
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let data = wasm.get(range).unwrap_or_default();
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// The script with these names for what it hands over.
fn in_script(script: &str, names: &Names) -> String {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || "_$".contains(sign);
    let mut short = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_part) {
        let (before, word) = rest.split_at(start);
        let (word, behind) = word.split_at(word.find(|sign| !is_part(sign)).unwrap_or(word.len()));
        short.push_str(before);
        short.push_str(names.get(word).map_or(word, String::as_str));
        rest = behind;
    }
    short + rest
}

#[cfg(test)]
mod tests {
    use super::{Names, in_script, renamed, short, short_names};
    use crate::fehler::Ergebnis;
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Module, TypeSection,
    };

    /// A program that takes these and hands one of them on.
    fn program(imports: &[&str], export: &str) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut taken = ImportSection::new();
        for import in imports {
            taken.import("./p_bg.js", import, EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut handed = ExportSection::new();
        handed.export(export, ExportKind::Func, 0);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().call(0).end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&taken).section(&functions);
        module.section(&handed).section(&code);
        module.finish()
    }

    #[test]
    fn imports_get_short_names_and_nothing_else_changes() -> Ergebnis<()> {
        let wasm = program(&["__wbg_a_0123", "__wbg_b_4567", "main"], "main");
        let names = short_names(&wasm)?;
        let expected: Names = [("__wbg_a_0123", "a"), ("__wbg_b_4567", "b")]
            .map(|(long, short)| (long.to_owned(), short.to_owned()))
            .into();
        // What it exports, too, keeps its name.
        assert_eq!(names, expected);
        assert_eq!(
            renamed(&wasm, &names)?,
            program(&["a", "b", "main"], "main")
        );
        Ok(())
    }

    #[test]
    fn a_short_name_that_is_taken_is_left_out() -> Ergebnis<()> {
        let names = short_names(&program(&["a", "__wbg_a_0123"], "main"))?;
        let short: Vec<&str> = names.values().map(String::as_str).collect();
        assert_eq!(short, ["b", "c"]);
        Ok(())
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(short_names(b"<!doctype html>").is_err());
    }

    #[test]
    fn the_script_hands_them_over_by_the_same_names() {
        let names: Names = [("__wbg_a_01".to_owned(), "a".to_owned())].into();
        let script = "let i={__wbg_a_01:e=>e,x__wbg_a_01:1,__wbg_a_012:2,\"é\":w.__wbg_a_01}";
        let expected = "let i={a:e=>e,x__wbg_a_01:1,__wbg_a_012:2,\"é\":w.a}";
        assert_eq!(in_script(script, &names), expected);
    }

    #[test]
    fn every_number_has_its_own_name() {
        let names: std::collections::BTreeSet<String> = (0..2_000).map(short).collect();
        assert_eq!(names.len(), 2_000);
        assert_eq!(
            [0, 25, 26, 27, 701, 702].map(short),
            ["a", "z", "aa", "ab", "zz", "aaa"]
        );
    }
}
