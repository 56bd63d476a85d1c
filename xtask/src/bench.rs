//! `cargo xtask bench`: measures, and says beside each figure what it should be.
//!
//! It is no part of `cargo xtask test`: how long something takes depends on what else the machine does.

use crate::{
    chromium::chromium,
    command::{Tools, output, root, run, target_folder},
    dist,
    fehler::{Ergebnis, Fehler, io_fehler},
    install,
    numbers::grouped,
    serving::serve_in_background,
    web,
};
use serde_json::Value;
use server::UrlPath;
use std::{env, fs, path::Path, thread};

/// What one assessment with its explanation may take, in nanoseconds.
const BEURTEILUNG_HOECHSTENS: f64 = 3_000.0;

/// What a PDF file may take in the browser, by the number of its persons, in nanoseconds: from the press of the button to the
/// file, the loading of what writes it included.
const PDF_HOECHSTENS: [(usize, f64); 2] = [(1, 400e6), (100, 3e9)];

/// So many files of the Bewilligungsstelle are evaluated in the browser; what that may take, from the choice of their folder
/// to the table, and for how long the page may answer nobody meanwhile, in nanoseconds.
const AUSWERTUNG_DATEIEN: usize = 10_000;
const AUSWERTUNG_HOECHSTENS: f64 = 5e9;
const STILLE_HOECHSTENS: f64 = 200e6;

/// What the evaluation of a million lines may take on two cores, in nanoseconds.
const STATISTIK_HOECHSTENS: f64 = 30e9;

/// And the memory of it, in MB, with more documents than it remembers.
const STATISTIK_MEGABYTES: f64 = 200.0;

/// What Lighthouse should say of how fast the start page is on a phone, between 0 and 1.
const LIGHTHOUSE_MINDESTENS: f64 = 0.99;

/// A line of the table.
struct Row {
    name: String,
    figure: String,
    /// The target, and whether it is met.
    target: Option<(String, bool)>,
}

impl Row {
    /// A time without a target.
    fn time(name: &str, nanoseconds: f64) -> Self {
        Self {
            name: name.to_owned(),
            figure: duration(nanoseconds),
            target: None,
        }
    }

    /// A time that has one.
    fn limited(name: String, nanoseconds: f64, limit: f64) -> Self {
        Self {
            name,
            figure: duration(nanoseconds),
            target: Some((format!("≤ {}", duration(limit)), nanoseconds <= limit)),
        }
    }
}

/// Measures everything and prints the table.
pub(crate) fn all() -> Ergebnis<()> {
    let tools = install::web_tools()?;
    run(
        &mut tools.cargo(&["bench", "--locked", "--package", "vorabcheck"]),
        "Eine Messung ist gescheitert.",
    )?;
    let target = target_folder(&tools)?;
    let mut rows = rows(&target)?;
    rows.extend(in_the_browser(&tools)?);
    println!("\n{}\n", machine(&tools));
    print_table(&rows);
    println!("\n{}", verdict(&rows));
    Ok(())
}

fn rows(target: &Path) -> Ergebnis<Vec<Row>> {
    let results = target.join("criterion");
    let mut rows = Vec::new();
    let mut samples = sample_names()?;
    samples.push("alle".to_owned());
    for sample in samples {
        let time = Measured::read(&results, &format!("beurteilung/{sample}"))?.per_element();
        let name = match sample.as_str() {
            "alle" => "Beurteilung mit Begründung, Mittel aller Beispiele".to_owned(),
            _ => format!("Beurteilung mit Begründung: {sample}"),
        };
        rows.push(Row::limited(name, time, BEURTEILUNG_HOECHSTENS));
    }
    let changes = Measured::read(&results, "aenderungen/alle")?.per_element();
    rows.push(Row::time(
        "Was würde das Ergebnis ändern, Mittel aller Beispiele",
        changes,
    ));
    for (name, id) in [
        (
            "Nächste Frage, nichts beantwortet",
            "interview/naechste_frage_leer",
        ),
        (
            "Nächste Frage, halb beantwortet",
            "interview/naechste_frage_offen",
        ),
        (
            "Höchstens noch, nichts beantwortet",
            "interview/hoechstens_noch_leer",
        ),
        (
            "Höchstens noch, halb beantwortet",
            "interview/hoechstens_noch_offen",
        ),
        ("Eine Datendatei lesen", "datei/lesen"),
        ("Eine Datendatei schreiben", "datei/schreiben"),
    ] {
        rows.push(Row::time(name, Measured::read(&results, id)?.nanoseconds));
    }
    let lines = Measured::read(&results, "pruefen/json")?;
    rows.push(Row {
        name: format!("pruefen, {} JSON-Zeilen", whole(lines.elements)),
        figure: duration(lines.nanoseconds),
        target: None,
    });
    rows.push(Row {
        name: "pruefen, Zeilen je Sekunde".to_owned(),
        figure: whole(1e9 / lines.per_element()),
        target: None,
    });
    if let Some(megabytes) = memory(target, "pruefen") {
        rows.push(Row {
            name: "pruefen, Speicher höchstens".to_owned(),
            figure: format!("{} MB", decimal(megabytes)),
            target: None,
        });
    }
    let lines = Measured::read(&results, "statistik/zeilen")?;
    rows.push(Row::limited(
        "statistik, 1.000.000 JSON-Zeilen ganzer Voranträge".to_owned(),
        lines.per_element() * 1e6,
        STATISTIK_HOECHSTENS,
    ));
    if let Some(megabytes) = memory(target, "statistik") {
        rows.push(Row {
            name: "statistik, Speicher höchstens, wie viele es auch sind".to_owned(),
            figure: format!("{} MB", decimal(megabytes)),
            target: Some((
                format!("≤ {} MB", decimal(STATISTIK_MEGABYTES)),
                megabytes <= STATISTIK_MEGABYTES,
            )),
        });
    }
    Ok(rows)
}

/// The most memory that a benchmark ever had, in MB; only Linux says it.
fn memory(target: &Path, benchmark: &str) -> Option<f64> {
    let file = target.join("tmp").join(format!("{benchmark}_speicher_kib"));
    let kib: f64 = fs::read_to_string(file).ok()?.parse().ok()?;
    Some(kib / 1024.0)
}

/// The samples that are measured one by one.
fn sample_names() -> Ergebnis<Vec<String>> {
    let folder = root().join("tests").join("beispiele");
    let entries = fs::read_dir(&folder).map_err(io_fehler("lesen", &folder))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Ok(names)
}

/// What criterion has measured: the median of the samples, which single disturbances do not move.
struct Measured {
    nanoseconds: f64,
    elements: f64,
}

impl Measured {
    fn read(results: &Path, id: &str) -> Ergebnis<Self> {
        let folder = results.join(id).join("new");
        let json = |name: &str| -> Option<Value> {
            serde_json::from_slice(&fs::read(folder.join(name)).ok()?).ok()
        };
        let estimates = json("estimates.json");
        let nanoseconds = estimates
            .as_ref()
            .and_then(|value| value.pointer("/median/point_estimate")?.as_f64());
        let benchmark = json("benchmark.json");
        let elements = benchmark
            .as_ref()
            .and_then(|value| value.pointer("/throughput/Elements")?.as_f64());
        Ok(Self {
            nanoseconds: nanoseconds
                .ok_or_else(|| Fehler(format!("Die Messung {id} hat kein Ergebnis.")))?,
            elements: elements.unwrap_or(1.0),
        })
    }

    fn per_element(&self) -> f64 {
        self.nanoseconds / self.elements
    }
}

/// What the figures were measured on.
fn machine(tools: &Tools) -> String {
    let rustc = output(tools.command("rustc").arg("--version"));
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
    format!(
        "Gerät: {}, {cores} Kerne, {}",
        processor(tools).unwrap_or_else(|| "unbekannter Prozessor".to_owned()),
        rustc.unwrap_or_else(|| "rustc unbekannt".to_owned())
    )
}

fn processor(tools: &Tools) -> Option<String> {
    let linux = || {
        let text = fs::read_to_string("/proc/cpuinfo").ok()?;
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        line.split_once(':').map(|(_, name)| name.trim().to_owned())
    };
    let macos = || {
        output(
            tools
                .command("sysctl")
                .args(["-n", "machdep.cpu.brand_string"]),
        )
    };
    linux()
        .or_else(macos)
        .or_else(|| env::var("PROCESSOR_IDENTIFIER").ok())
}

fn print_table(rows: &[Row]) {
    let width = |column: fn(&Row) -> &String| {
        let lengths = rows.iter().map(|row| column(row).chars().count());
        lengths.max().unwrap_or_default()
    };
    let (names, figures) = (width(|row| &row.name), width(|row| &row.figure));
    println!(
        "{:names$}  {:>figures$}  {:10}  erreicht",
        "Messung", "Wert", "Ziel"
    );
    for Row {
        name,
        figure,
        target,
    } in rows
    {
        let (target, met) = match target {
            Some((target, true)) => (target.as_str(), "ja"),
            Some((target, false)) => (target.as_str(), "NEIN"),
            None => ("–", ""),
        };
        println!("{name:names$}  {figure:>figures$}  {target:10}  {met}");
    }
}

fn verdict(rows: &[Row]) -> String {
    let targets = || rows.iter().filter_map(|row| row.target.as_ref());
    let missed = targets().filter(|(_, met)| !met).count();
    if missed == 0 {
        "Alle Ziele sind erreicht.".to_owned()
    } else {
        format!(
            "{missed} von {} Zielen sind VERFEHLT. Auf einem beschäftigten Gerät lohnt eine zweite Messung.",
            targets().count()
        )
    }
}

/// How long a PDF file and an evaluation take in the browser.
fn in_the_browser(tools: &Tools) -> Ergebnis<Vec<Row>> {
    let Some(chromium) = chromium() else {
        println!("NICHT GEMESSEN: die Seite im Browser, denn Chromium fehlt.");
        return Ok(Vec::new());
    };
    dist::build(tools)?;
    run(
        &mut tools.cargo(&[
            "build",
            "--locked",
            "--package",
            "vorabcheck",
            "--bin",
            "vorabcheck",
        ]),
        "Das Programm ließ sich nicht bauen.",
    )?;
    let program = target_folder(tools)?
        .join("debug")
        .join(format!("vorabcheck{}", env::consts::EXE_SUFFIX));
    let address = serve_in_background(&web::dist(), UrlPath::root())?;
    let figure = |script: &str, words: &[String]| -> Ergebnis<f64> {
        output(
            tools
                .command("node")
                .arg(format!("benches/{script}"))
                .args(words)
                .env("VORABCHECK_ADRESSE", &address)
                .env("VORABCHECK_PROGRAMM", &program)
                .env("VORABCHECK_CHROMIUM", &chromium),
        )
        .and_then(|answer| answer.trim().parse().ok())
        .ok_or_else(|| Fehler(format!("Die Messung benches/{script} ist gescheitert.")))
    };
    let mut rows = Vec::new();
    for (persons, limit) in PDF_HOECHSTENS {
        let milliseconds = figure("pdf.mjs", &[persons.to_string()])?;
        let name = format!("PDF-Datei im Browser, Personen: {persons}");
        rows.push(Row::limited(name, milliseconds * 1e6, limit));
    }
    for (which, name, limit) in [
        ("total", "Auswertung im Browser", AUSWERTUNG_HOECHSTENS),
        (
            "silence",
            "dabei längste Stille der Seite",
            STILLE_HOECHSTENS,
        ),
    ] {
        let words = [AUSWERTUNG_DATEIEN.to_string(), which.to_owned()];
        let milliseconds = figure("auswertung.mjs", &words)?;
        let name = format!("{name}, Dateien: {}", grouped(AUSWERTUNG_DATEIEN));
        rows.push(Row::limited(name, milliseconds * 1e6, limit));
    }
    let score = figure("lighthouse.mjs", &[])?;
    rows.push(Row {
        name: "Startseite nach Lighthouse (Telefon), von 1".to_owned(),
        figure: decimal(score),
        target: Some((
            format!("≥ {}", decimal(LIGHTHOUSE_MINDESTENS)),
            score >= LIGHTHOUSE_MINDESTENS,
        )),
    });
    Ok(rows)
}

/// A time in the unit that suits it.
fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e3 => format!("{} ns", decimal(nanoseconds)),
        ..1e6 => format!("{} µs", decimal(nanoseconds / 1e3)),
        ..1e9 => format!("{} ms", decimal(nanoseconds / 1e6)),
        _ => format!("{} s", decimal(nanoseconds / 1e9)),
    }
}

/// Two decimal places below ten, one below a hundred, else none; the German way.
fn decimal(number: f64) -> String {
    match number {
        ..10.0 => format!("{number:.2}"),
        ..100.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
    .replace('.', ",")
}

/// A measured figure without its decimal places.
fn whole(number: f64) -> String {
    grouped(number.round() as usize)
}
