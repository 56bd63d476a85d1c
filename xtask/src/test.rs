//! `cargo xtask test`: every check, in order, up to the first that fails.

use crate::{
    budget,
    chromium::chromium,
    command::{Tools, find_on_path, output, root, run},
    debian, dist,
    fehler::{Ergebnis, Fehler, io_fehler},
    folder,
    install::{self, WASM},
    nginx::nginx,
    other_browsers, program,
    serving::{path, serve_in_background},
    web,
};
use server::UrlPath;
use std::{
    env, fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// How a check ended that did not fail.
enum Outcome {
    Passed,
    /// It could not run; the reason. In CI this counts as a failure.
    NotChecked(String),
}

/// A check: its name and what it does.
type Check = (&'static str, fn(&Tools) -> Ergebnis<Outcome>);

const CHECKS: [Check; 9] = [
    ("Schreibweise (cargo fmt)", formatting),
    ("Hinweise des Compilers (cargo clippy)", clippy),
    (
        "Hinweise des Compilers für den Browser (cargo clippy)",
        clippy_wasm,
    ),
    ("Tests (cargo test)", native_tests),
    ("Vollständiger Beweis (tests/proof.rs)", proof),
    ("Ordner zum Hochladen (cargo xtask dist)", page),
    ("Größe der Seite", size),
    ("Tests im Browser (tests/e2e)", browser_tests),
    (
        "Tests in Firefox und WebKit (tests/andere_browser)",
        in_other_browsers,
    ),
];

/// Runs the checks and prints how many passed.
pub(crate) fn all() -> Ergebnis<()> {
    let start = Instant::now();
    let tools = install::web_tools()?;
    let mut passed = 0_usize;
    let mut not_checked = Vec::new();
    for (number, (name, check)) in (1..).zip(CHECKS) {
        println!("\n▶ {number}/{} {name}", CHECKS.len());
        let begin = Instant::now();
        let outcome = check(&tools);
        let time = seconds(begin.elapsed());
        match outcome {
            Ok(Outcome::Passed) => {
                passed += 1;
                println!("✓ {name} ({time})");
            }
            Ok(Outcome::NotChecked(reason)) => {
                println!("NICHT GEPRÜFT: {name} – {reason}");
                not_checked.push(name);
            }
            Err(fehler) => {
                println!("✕ {name} ({time})");
                println!("{}", summary(passed, 1, not_checked.len(), start.elapsed()));
                return Err(fehler);
            }
        }
    }
    println!(
        "\n{}",
        summary(passed, 0, not_checked.len(), start.elapsed())
    );
    if in_ci() && !not_checked.is_empty() {
        return Err(Fehler(format!(
            "NICHT GEPRÜFT wurde: {}. Mit CI=true gilt das als Fehler.",
            not_checked.join(", ")
        )));
    }
    Ok(())
}

fn summary(passed: usize, failed: usize, not_checked: usize, time: Duration) -> String {
    format!(
        "cargo xtask test: {passed} passed, {failed} failed, {not_checked} NICHT GEPRÜFT ({})",
        seconds(time)
    )
}

/// Seconds with one decimal place, the German way.
fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64()).replace('.', ",")
}

fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

fn formatting(tools: &Tools) -> Ergebnis<Outcome> {
    cargo_component(
        tools,
        "rustfmt",
        &["fmt", "--all", "--check"],
        "Der Quelltext ist nicht formatiert; `cargo fmt --all` behebt das.",
    )
}

fn clippy(tools: &Tools) -> Ergebnis<Outcome> {
    cargo_component(
        tools,
        "clippy",
        &[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
        "clippy hat Hinweise.",
    )
}

fn clippy_wasm(tools: &Tools) -> Ergebnis<Outcome> {
    cargo_component(
        tools,
        "clippy",
        &[
            "clippy",
            "--locked",
            "--package",
            "vorabcheck",
            "--package",
            "pdf",
            "--target",
            WASM,
            "--",
            "-D",
            "warnings",
        ],
        "clippy hat Hinweise zum Teil für den Browser.",
    )
}

/// Runs a part of the tool chain that a bare installation may lack.
fn cargo_component(
    tools: &Tools,
    component: &str,
    arguments: &[&str],
    failure: &str,
) -> Ergebnis<Outcome> {
    let subcommand = arguments.first().copied().unwrap_or_default();
    let there = || output(tools.cargo(&[subcommand]).arg("--version")).is_some();
    if !there() {
        // Whether it worked shows in the second look.
        drop(run(
            tools
                .command("rustup")
                .args(["component", "add", component]),
            "",
        ));
    }
    if !there() {
        return Ok(Outcome::NotChecked(format!(
            "{component} fehlt; `rustup component add {component}` installiert es."
        )));
    }
    run(&mut tools.cargo(arguments), failure).map(|()| Outcome::Passed)
}

/// The tests of PDF files need their fonts, and ask two other readers what they see.
fn native_tests(tools: &Tools) -> Ergebnis<Outcome> {
    web::assets()?;
    let readers = debian::found_or_installed("qpdf, poppler", &["qpdf", "poppler-utils"], || {
        Some([find_on_path("qpdf")?, find_on_path("pdftotext")?])
    });
    run(
        &mut tools.cargo(&["test", "--locked", "--workspace"]),
        "Ein Test ist fehlgeschlagen.",
    )?;
    Ok(match readers {
        Some(_) => Outcome::Passed,
        None => Outcome::NotChecked(
            "qpdf und pdftotext (poppler) fehlen; ohne sie lesen keine anderen Programme die PDF-Dateien gegen.".to_owned(),
        ),
    })
}

fn proof(tools: &Tools) -> Ergebnis<Outcome> {
    if !root().join("tests").join("proof.rs").is_file() {
        return Ok(Outcome::NotChecked("tests/proof.rs fehlt.".to_owned()));
    }
    run(
        // The cases that take long are marked `#[ignore]`, so that a plain `cargo test` stays quick.
        &mut tools.cargo(&[
            "test",
            "--locked",
            "--profile",
            "proof",
            "--test",
            "proof",
            "--",
            "--nocapture",
            "--test-threads=1",
            "--include-ignored",
        ]),
        "Der Beweis ist gescheitert.",
    )
    .map(|()| Outcome::Passed)
}

fn page(tools: &Tools) -> Ergebnis<Outcome> {
    dist::build(tools).map(|()| Outcome::Passed)
}

fn size(_: &Tools) -> Ergebnis<Outcome> {
    let folder = folder::read(&web::dist())?;
    println!("{}", budget::report(&folder));
    budget::check(&folder).map(|()| Outcome::Passed)
}

fn browser_tests(tools: &Tools) -> Ergebnis<Outcome> {
    let mut files = Vec::new();
    test_files(&root().join("tests").join("e2e"), &mut files)?;
    if files.is_empty() {
        return Ok(Outcome::NotChecked(
            "in tests/e2e liegt keine Datei namens *.test.mjs.".to_owned(),
        ));
    }
    let Some(chromium) = chromium() else {
        return Ok(Outcome::NotChecked(
            "Chromium fehlt; wo es liegt, kann auch die Umgebungsvariable CHROME sagen.".to_owned(),
        ));
    };
    // With the page in it, for the test of the kiosk.
    let program = program::with_page(tools, &[])?;
    // Under a path that is not the root, so that every test shows that the folder works at any.
    let address = serve_in_background(&web::dist(), path("/amt/vorabcheck/")?)?;
    let at_root = serve_in_background(&web::dist(), UrlPath::root())?;
    let mut node = tools.command("node");
    node.args(["--test", "--test-reporter=spec"])
        // Named one by one: newer Node takes no folder here, older no pattern.
        .args(files)
        .env("VORABCHECK_ADRESSE", address)
        .env("VORABCHECK_WURZEL", at_root)
        .env("VORABCHECK_PROGRAMM", program)
        .env("VORABCHECK_CHROMIUM", chromium)
        // Hosts of their own, for tests that stop and update them.
        .env("VORABCHECK_ORDNER", web::dist())
        .env("VORABCHECK_XTASK", this_program()?);
    let nginx = nginx();
    if let Some(nginx) = &nginx {
        node.env("VORABCHECK_NGINX", nginx);
    }
    run(&mut node, "Ein Test im Browser ist fehlgeschlagen.")?;
    Ok(match nginx {
        Some(_) => Outcome::Passed,
        None => Outcome::NotChecked(
            "nginx fehlt; ohne es bleibt offen, ob die Datei für diesen Server stimmt.".to_owned(),
        ),
    })
}

fn this_program() -> Ergebnis<PathBuf> {
    env::current_exe()
        .map_err(|error| Fehler(format!("Wo xtask liegt, ist nicht zu erfahren: {error}")))
}

fn in_other_browsers(tools: &Tools) -> Ergebnis<Outcome> {
    let address = serve_in_background(&web::dist(), path("/amt/vorabcheck/")?)?;
    let missing = other_browsers::test(tools, &address, &program::with_page(tools, &[])?)?;
    Ok(if missing.is_empty() {
        Outcome::Passed
    } else {
        Outcome::NotChecked(format!(
            "hier fehlt: {}. Auf Debian installiert es `apt-get install firefox-esr webkit2gtk-driver xvfb xauth`.",
            missing.join(", ")
        ))
    })
}

/// Collects the test files of a folder and the folders in it, in the order of their names.
fn test_files(folder: &Path, files: &mut Vec<PathBuf>) -> Ergebnis<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .map_err(io_fehler("lesen", folder))?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            test_files(&entry, files)?;
        } else if entry.to_string_lossy().ends_with(".test.mjs") {
            files.push(entry);
        }
    }
    Ok(())
}
