//! Builds, runs, tests and measures the project: `cargo xtask run`, `cargo xtask test`, `cargo xtask bench`.
//!
//! Whatever a step needs it installs itself, once; what went wrong it says in one German sentence.

mod bench;
mod budget;
mod chromium;
mod command;
mod debian;
mod dist;
mod fehler;
mod finish;
mod folder;
mod fundstellen;
mod hosts;
mod icons;
mod imports;
mod install;
mod licences;
mod names;
mod nginx;
mod numbers;
mod other_browsers;
mod policy;
mod precache;
mod program;
mod references;
mod serving;
mod test;
mod traces;
mod web;
mod words;

use fehler::{Ergebnis, Fehler};
use server::UrlPath;
use std::{net::TcpListener, path::PathBuf, process::ExitCode};

const HELP: &str = "\
cargo xtask run [--port N] [--pfad /P/] [--open]  baut die Seite und stellt sie auf diesem Rechner bereit
cargo xtask dist                                  baut den Ordner dist, fertig zum Hochladen
cargo xtask serve [--dist ORDNER] [--port N] [--pfad /P/] [--open]
                                                  stellt eine gebaute Seite bereit, ohne zu bauen
cargo xtask kiosk                                 baut die Seite und das Programm für das Terminal, das sie enthält
cargo xtask test                                  prüft alles, der Reihe nach
cargo xtask bench                                 misst, wie lange es dauert
cargo xtask assets | finish                       Schritte, die trunk vor und nach dem Bauen aufruft";

/// The port that the address in the README names.
const PORT: u16 = 8080;

/// What stands on the command line after the name of the step.
struct Options {
    port: u16,
    open: bool,
    dist: PathBuf,
    path: UrlPath,
}

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fehler) => {
            eprintln!("Fehler: {fehler}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Ergebnis<()> {
    let mut arguments = lexopt::Parser::from_env();
    let step = match arguments.next()? {
        Some(lexopt::Arg::Value(step)) => step.to_string_lossy().into_owned(),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
        None => return Err(Fehler(format!("Es fehlt, was zu tun ist.\n\n{HELP}"))),
    };
    let options = Options::parse(&step, &mut arguments)?;
    match step.as_str() {
        "run" => build_and_serve(options),
        "serve" => serve(serving::listen(options.port)?, options),
        "dist" => publish(),
        "kiosk" => program::kiosk(),
        "test" => test::all(),
        "bench" => bench::all(),
        "assets" => web::assets(),
        "finish" => finish::staging(),
        "help" => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(Fehler(format!(
            "Den Schritt „{step}“ gibt es nicht.\n\n{HELP}"
        ))),
    }
}

impl Options {
    fn parse(step: &str, arguments: &mut lexopt::Parser) -> Ergebnis<Self> {
        use lexopt::{Arg::Long, ValueExt};
        let mut options = Self {
            port: PORT,
            open: false,
            dist: web::dist(),
            path: UrlPath::root(),
        };
        while let Some(argument) = arguments.next()? {
            match (step, argument) {
                ("run" | "serve", Long("port")) => options.port = arguments.value()?.parse()?,
                ("run" | "serve", Long("open")) => options.open = true,
                ("run" | "serve", Long("pfad")) => {
                    options.path = serving::path(&arguments.value()?.to_string_lossy())?;
                }
                ("serve", Long("dist")) => options.dist = arguments.value()?.into(),
                (_, other) => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Reserves the port first: whoever waits for a build should not learn afterwards that it was taken.
fn build_and_serve(options: Options) -> Ergebnis<()> {
    let listener = serving::listen(options.port)?;
    web::build(&install::web_tools()?)?;
    serve(listener, options)
}

fn publish() -> Ergebnis<()> {
    dist::build(&install::web_tools()?)?;
    println!("\n{}", budget::report(&folder::read(&web::dist())?));
    println!("Fertig zum Hochladen: {}", web::dist().display());
    Ok(())
}

fn serve(listener: TcpListener, options: Options) -> Ergebnis<()> {
    let server = serving::server(listener, &options.dist, options.path)?;
    let address = server.address();
    println!("\nVorabcheck läuft unter {address} (Ende mit Strg+C)");
    if options.open && open::that_detached(&address).is_err() {
        eprintln!("Der Browser ließ sich nicht öffnen; bitte die Adresse von Hand eingeben.");
    }
    serving::serve(server)
}
