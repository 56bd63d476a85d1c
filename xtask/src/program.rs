//! The program for the terminal with the page in it: one file, which serves it on any machine.

use crate::{
    command::{Tools, run, target_folder},
    dist,
    fehler::{Ergebnis, io_fehler},
    install,
};
use std::{env, fs, path::PathBuf};

const NAME: &str = "vorabcheck";

/// `cargo xtask kiosk`: builds the page, then the program around it.
pub(crate) fn kiosk() -> Ergebnis<()> {
    let tools = install::web_tools()?;
    dist::build(&tools)?;
    let program = with_page(&tools, &["--release"])?;
    let size = fs::metadata(&program)
        .map_err(io_fehler("lesen", &program))?
        .len();
    println!(
        "\nFertig, {} MB: {}",
        size.div_ceil(1_000_000),
        program.display()
    );
    println!("Diese Datei und ein Browser genügen: {NAME} kiosk --browser");
    Ok(())
}

/// Builds the program with what lies in dist, with these arguments for cargo besides, and returns where it lies.
pub(crate) fn with_page(tools: &Tools, more: &[&str]) -> Ergebnis<PathBuf> {
    run(
        tools
            .cargo(&["build", "--locked", "--features", "eingebettet"])
            .args(more),
        "Das Programm ließ sich nicht bauen; die Ausgabe oben nennt die Stelle.",
    )?;
    let profile = if more.contains(&"--release") {
        "release"
    } else {
        "debug"
    };
    let file = format!("{NAME}{}", env::consts::EXE_SUFFIX);
    Ok(target_folder(tools)?.join(profile).join(file))
}
