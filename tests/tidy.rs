//! The architecture, checked: who may know whom, what stays out of the core, how long a file is.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "tidy/quelltext.rs"]
mod quelltext;

use quelltext::{code, genannte_module, genannte_woerter, nennt};
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
    "whatif",
    "klassen",
    "beispiel",
    "mitnahme",
    "zeitstrahl",
    "vergleich",
    "uebersicht",
    "vollstaendigkeit",
    "dateifehler",
    "statistik",
    "konfiguration",
    "regelwerk",
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
    "whatif",
    "klassen",
    "beispiel",
    "mitnahme",
    "zeitstrahl",
    "vergleich",
    "uebersicht",
    "vollstaendigkeit",
    "dateifehler",
    "statistik",
    "konfiguration",
    "regelwerk",
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
    "whatif",
    "klassen",
    "beispiel",
    "mitnahme",
    "zeitstrahl",
    "vergleich",
    "uebersicht",
    "vollstaendigkeit",
    "dateifehler",
    "statistik",
    "konfiguration",
    "regelwerk",
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
    (
        "whatif",
        &[
            "datum",
            "facts",
            "finding",
            "interview",
            "law",
            "sorted",
            "vorantrag",
        ],
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
    (
        "mitnahme",
        &[
            "datum",
            "facts",
            "finding",
            "interview",
            "klassen",
            "law",
            "sorted",
            "vorantrag",
        ],
    ),
    (
        "regelwerk",
        &["datum", "facts", "finding", "klassen", "law", "vorantrag"],
    ),
    ("zeitstrahl", UEBER_DEM_RECHT),
    ("vergleich", UEBER_DEM_RECHT),
    ("vollstaendigkeit", UEBER_DEM_RECHT),
    ("uebersicht", UEBER_DEM_RECHT),
    ("dateifehler", UEBER_DEM_RECHT),
    ("statistik", UEBER_DEM_RECHT),
    ("konfiguration", &["datum"]),
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

/// Every file that people write and read, without the data.
fn quellen() -> Vec<PathBuf> {
    dateien(
        &[
            "src", "crates", "tests", "benches", "xtask", "build", "static",
        ],
        &["rs", "js", "mjs", "html", "css"],
    )
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
            for (nummer, wort) in genannte_woerter(&text, woerter) {
                verstoesse.push(format!("{}:{nummer}: {wort} ({warum})", name(&pfad)));
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
    let mut verstoesse = Vec::new();
    for pfad in quellen() {
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
    for pfad in dateien(&["src", "crates", "tests", "benches", "xtask"], &["rs"]) {
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
    let gruppen = "use std::{fs as net, env as e};\nuse std::{\n    // fs\n    io::{self, Read},\n    net,\n};\nfn f() { x::time }\nstd::env::args();";
    assert_eq!(
        genannte_woerter(gruppen, &["std::fs", "std::env", "std::net", "std::time"]),
        [
            (1, "std::env"),
            (1, "std::fs"),
            (5, "std::net"),
            (8, "std::env")
        ]
    );
    assert_eq!(
        genannte_woerter(
            "use std::{\n    io::{Read, Write},\n    fmt,\n};",
            &["std::io"]
        ),
        [(2, "std::io")]
    );
    assert!(nennt("use yew::prelude::*;", "yew") && !nennt("let yewish = 1;", "yew"));
    assert!(nennt("let x = rand::random();", "rand::") && !nennt("operand::x", "rand::"));
    assert!(code("a // b\n// c\n\"https://d\"").eq([(1, "a "), (3, "\"https://d\"")]));
    assert_eq!(modul(&wurzel().join("src/law/frist.rs")), "law");
    assert_eq!(modul(&wurzel().join("src/law.rs")), "law");
    for gelesen in [
        "build/assets.mjs",
        "tests/e2e/wege.test.mjs",
        "benches/pruefen.rs",
        "static/start.js",
    ] {
        assert!(quellen().contains(&wurzel().join(gelesen)), "{gelesen}");
    }
    assert!(dateien(&["src"], &["rs"]).len() > 10 && dateien(&["gibtesnicht"], &["rs"]).is_empty());
}
