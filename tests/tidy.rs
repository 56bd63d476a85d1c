//! The architecture, checked: who may know whom, what stays out of the core, how long a file is.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The law and what is computed from it, without words, formats or pages.
const UEBER_DEM_RECHT: &[&str] = &[
    "datum",
    "sorted",
    "facts",
    "finding",
    "law",
    "interview",
    "vorantrag",
    "klassen",
    "beispiel",
    "zeitstrahl",
    "vergleich",
    "dateifehler",
];

/// And the words.
const BIS_ZUM_TEXT: &[&str] = &[
    "datum",
    "sorted",
    "facts",
    "finding",
    "law",
    "interview",
    "vorantrag",
    "klassen",
    "beispiel",
    "zeitstrahl",
    "vergleich",
    "dateifehler",
    "text",
];

/// And the formats.
const BIS_ZUR_DATEI: &[&str] = &[
    "datum",
    "sorted",
    "facts",
    "finding",
    "law",
    "interview",
    "vorantrag",
    "klassen",
    "beispiel",
    "zeitstrahl",
    "vergleich",
    "dateifehler",
    "text",
    "export",
];

/// The modules that each module of the crate may name, besides itself. A module that is not listed may name every other.
/// `law -> facts, finding` · `interview, vorantrag -> law` · `export -> vorantrag, text` · `dialog -> all of these`.
const RICHTUNG: &[(&str, &[&str])] = &[
    ("datum", &[]),
    ("sorted", &[]),
    ("facts", &["datum", "sorted"]),
    ("finding", &["datum", "facts"]),
    ("law", &["datum", "sorted", "facts", "finding"]),
    ("interview", &["datum", "sorted", "facts", "finding", "law"]),
    (
        "vorantrag",
        &["datum", "facts", "finding", "law", "interview"],
    ),
    ("klassen", &["datum", "facts", "law", "vorantrag"]),
    (
        "beispiel",
        &[
            "datum",
            "facts",
            "finding",
            "interview",
            "klassen",
            "law",
            "vorantrag",
        ],
    ),
    ("zeitstrahl", UEBER_DEM_RECHT),
    ("vergleich", UEBER_DEM_RECHT),
    ("dateifehler", UEBER_DEM_RECHT),
    ("text", UEBER_DEM_RECHT),
    ("export", BIS_ZUM_TEXT),
    ("dialog", BIS_ZUR_DATEI),
    ("terminal", BIS_ZUR_DATEI),
];

/// Words that may stand only in certain modules, and why.
const VERBOTEN: &[(&[&str], &[&str], &str)] = &[
    (
        &[
            "yew",
            "web_sys",
            "gloo",
            "wasm_bindgen",
            "js_sys",
            "gloo_storage",
        ],
        &["browser", "main", "einstieg"],
        "only the browser knows the web; the rest builds natively",
    ),
    (
        &[
            "std::time",
            "SystemTime",
            "Instant::now",
            "Utc::now",
            "Local::now",
            "chrono::Local",
            "chrono::Utc",
        ],
        &["browser", "terminal", "main"],
        "nothing in the core reads a clock: the Stichtag is an input",
    ),
    (
        &[
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "File::open",
        ],
        &["terminal", "main"],
        "nothing in the core reads files, the network or the environment",
    ),
    (
        &["rand::", "getrandom", "Math.random"],
        &[],
        "nothing here is random",
    ),
];

const HOECHSTENS_ZEILEN: usize = 450;

/// Files that are longer, with the length they may reach until they are split.
const NOCH_ZU_LANG: &[(&str, usize)] = &[
    // One formulation in one piece, to be read from top to bottom.
    ("tests/zweite_fassung/mod.rs", 1180),
];

fn wurzel() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below these folders with one of these endings; a folder that does not exist yet has none.
fn dateien(ordner: &[&str], endungen: &[&str]) -> Vec<PathBuf> {
    fn sammle(ordner: &Path, endungen: &[&str], gefunden: &mut Vec<PathBuf>) {
        let Ok(eintraege) = fs::read_dir(ordner) else {
            return;
        };
        for eintrag in eintraege {
            let pfad = eintrag.unwrap().path();
            let ausgelassen = ["target", "node_modules", "dist"];
            if pfad.is_dir() {
                if !ausgelassen.iter().any(|name| pfad.ends_with(name)) {
                    sammle(&pfad, endungen, gefunden);
                }
            } else if endungen
                .iter()
                .any(|endung| pfad.extension().is_some_and(|e| e == *endung))
            {
                gefunden.push(pfad);
            }
        }
    }
    let mut gefunden = Vec::new();
    for ordner in ordner {
        sammle(&wurzel().join(ordner), endungen, &mut gefunden);
    }
    gefunden.sort();
    gefunden
}

/// The module of the crate that a file below src belongs to: the first part of its path.
fn modul(pfad: &Path) -> String {
    let unter_src = pfad.strip_prefix(wurzel().join("src")).unwrap();
    let erstes = unter_src.components().next().unwrap().as_os_str();
    Path::new(erstes)
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned()
}

fn name(pfad: &Path) -> String {
    pfad.strip_prefix(wurzel()).unwrap().display().to_string()
}

fn lies(pfad: &Path) -> String {
    fs::read_to_string(pfad).unwrap_or_else(|fehler| panic!("{}: {fehler}", pfad.display()))
}

/// The lines of code, without comments, numbered from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(nummer, zeile)| {
        let zeile = match zeile.find("//") {
            // An address in a string is no comment.
            Some(stelle) if !zeile[..stelle].ends_with(':') => &zeile[..stelle],
            Some(_) | None => zeile,
        };
        (!zeile.trim().is_empty()).then_some((nummer + 1, zeile))
    })
}

fn ist_bezeichner(zeichen: char) -> bool {
    zeichen.is_alphanumeric() || zeichen == '_'
}

/// Whether a word stands in a line, and not as a part of another.
fn nennt(zeile: &str, wort: &str) -> bool {
    zeile.match_indices(wort).any(|(stelle, _)| {
        let davor = zeile[..stelle].chars().next_back();
        let danach = zeile[stelle + wort.len()..].chars().next();
        let grenze = |zeichen: Option<char>| !zeichen.is_some_and(ist_bezeichner);
        grenze(davor) && (wort.ends_with(':') || grenze(danach))
    })
}

/// The modules that a text names as `crate::modul` or in `crate::{modul, …}`.
fn genannte_module(text: &str) -> BTreeSet<String> {
    let code: String = code(text).map(|(_, zeile)| format!("{zeile}\n")).collect();
    let mut genannt = BTreeSet::new();
    for (stelle, anfang) in code.match_indices("crate::") {
        let rest = &code[stelle + anfang.len()..];
        let bezeichner =
            |text: &str| -> String { text.chars().take_while(|z| ist_bezeichner(*z)).collect() };
        let Some(gruppe) = rest.strip_prefix('{') else {
            genannt.insert(bezeichner(rest));
            continue;
        };
        // Names at the top level of the group: after its opening, and after each comma that no inner group holds.
        let (mut tiefe, mut am_anfang) = (0_u32, true);
        for (ort, zeichen) in gruppe.char_indices() {
            match zeichen {
                '{' => tiefe += 1,
                '}' if tiefe == 0 => break,
                '}' => tiefe -= 1,
                ',' if tiefe == 0 => am_anfang = true,
                zeichen if zeichen.is_whitespace() => {}
                _ if am_anfang && tiefe == 0 => {
                    genannt.insert(bezeichner(&gruppe[ort..]));
                    am_anfang = false;
                }
                _ => {}
            }
        }
    }
    genannt
}

fn melde(verstoesse: &[String], regel: &str) {
    assert!(
        verstoesse.is_empty(),
        "{regel}:\n  {}",
        verstoesse.join("\n  ")
    );
}

#[test]
fn module_kennen_nur_was_unter_ihnen_liegt() {
    let vorhandene: BTreeSet<String> = dateien(&["src"], &["rs"])
        .iter()
        .map(|p| modul(p))
        .collect();
    let mut verstoesse = Vec::new();
    for pfad in dateien(&["src"], &["rs"]) {
        let eigenes = modul(&pfad);
        let Some((_, erlaubte)) = RICHTUNG.iter().find(|(modul, _)| *modul == eigenes) else {
            continue;
        };
        for anderes in genannte_module(&lies(&pfad)) {
            let erlaubt = anderes == eigenes || erlaubte.contains(&anderes.as_str());
            if vorhandene.contains(&anderes) && !erlaubt {
                verstoesse.push(format!(
                    "{} ({eigenes}) names crate::{anderes}",
                    name(&pfad)
                ));
            }
        }
    }
    melde(
        &verstoesse,
        "each module knows only what lies below it (RICHTUNG)",
    );
}

#[test]
fn kein_modul_ausserhalb_der_ordnung() {
    let geordnet: BTreeSet<&str> = RICHTUNG.iter().map(|(modul, _)| *modul).collect();
    let frei = ["lib", "main", "einstieg", "browser"];
    let mut verstoesse: Vec<String> = dateien(&["src"], &["rs"])
        .iter()
        .map(|p| modul(p))
        .collect();
    verstoesse
        .retain(|modul| !geordnet.contains(modul.as_str()) && !frei.contains(&modul.as_str()));
    verstoesse.dedup();
    melde(&verstoesse, "a new module needs a row in RICHTUNG");
}

#[test]
fn der_kern_kennt_weder_browser_noch_uhr_noch_dateien() {
    let mut verstoesse = Vec::new();
    for pfad in dateien(&["src"], &["rs"]) {
        let text = lies(&pfad);
        for (woerter, erlaubt_in, warum) in VERBOTEN {
            if erlaubt_in.contains(&modul(&pfad).as_str()) {
                continue;
            }
            for (nummer, zeile) in code(&text) {
                if let Some(wort) = woerter.iter().find(|wort| nennt(zeile, wort)) {
                    verstoesse.push(format!("{}:{nummer}: {wort} ({warum})", name(&pfad)));
                }
            }
        }
    }
    melde(&verstoesse, "words that must not stand there");
}

#[test]
fn kein_style_attribut() {
    let mut verstoesse = Vec::new();
    let mut quellen = dateien(&["static"], &["html"]);
    quellen.extend(
        dateien(&["src"], &["rs"])
            .into_iter()
            .filter(|p| modul(p) == "browser"),
    );
    for pfad in quellen {
        for (nummer, zeile) in code(&lies(&pfad)) {
            let ohne_leerzeichen: String = zeile.split_whitespace().collect();
            if ohne_leerzeichen.contains("style=\"")
                || ohne_leerzeichen.contains("style={")
                || nennt(zeile, "style=")
            {
                verstoesse.push(format!("{}:{nummer}: {}", name(&pfad), zeile.trim()));
            }
        }
    }
    melde(
        &verstoesse,
        "no style attribute: the design system and the style sheet do that",
    );
}

#[test]
fn keine_datei_ist_zu_lang() {
    let endungen = ["rs", "js", "html", "css"];
    let mut verstoesse = Vec::new();
    for pfad in dateien(&["src", "tests", "benches", "xtask", "static"], &endungen) {
        let zeilen = lies(&pfad).lines().count();
        let ausnahme = NOCH_ZU_LANG.iter().find(|(lang, _)| *lang == name(&pfad));
        if zeilen > ausnahme.map_or(HOECHSTENS_ZEILEN, |(_, zeilen)| *zeilen) {
            verstoesse.push(format!("{}: {zeilen} lines", name(&pfad)));
        }
    }
    melde(&verstoesse, "a file says one thing, in at most 450 lines");
}

#[test]
fn jede_datei_sagt_was_sie_ist() {
    let mut verstoesse = Vec::new();
    for pfad in dateien(&["src", "tests", "benches", "xtask"], &["rs"]) {
        if !lies(&pfad).starts_with("//! ") {
            verstoesse.push(name(&pfad));
        }
    }
    melde(&verstoesse, "each file starts with a `//!` sentence");
}

/// The checks above see what they are to see.
#[test]
fn die_pruefung_prueft() {
    let text = "use crate::facts::Facts;\nuse crate::{\n    datum,\n    law::{a, text},\n    export as e,\n};\n// crate::dialog\n";
    let genannt: Vec<String> = genannte_module(text).into_iter().collect();
    assert_eq!(genannt, ["datum", "export", "facts", "law"]);
    assert!(nennt("use yew::prelude::*;", "yew") && !nennt("let yewish = 1;", "yew"));
    assert!(nennt("let x = rand::random();", "rand::") && !nennt("operand::x", "rand::"));
    assert!(code("a // b\n// c\n\"https://d\"").eq([(1, "a "), (3, "\"https://d\"")]));
    assert_eq!(modul(&wurzel().join("src/law/frist.rs")), "law");
    assert_eq!(modul(&wurzel().join("src/law.rs")), "law");
    assert!(dateien(&["src"], &["rs"]).len() > 10 && dateien(&["gibtesnicht"], &["rs"]).is_empty());
}
