//! Builds the web page and prepares what trunk takes into it.

use crate::{
    command::{Tools, root, run},
    fehler::{Ergebnis, Fehler},
    folder, install, traces,
};
use std::{error::Error, path::PathBuf, process::Command};

/// Where trunk puts the page.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the page as it is published.
pub(crate) fn build(tools: &Tools) -> Ergebnis<()> {
    // trunk works offline, so that it loads no tools on its own; hence the crates have to be there before.
    run(
        &mut tools.cargo(&["fetch", "--locked"]),
        "Die Rust-Pakete ließen sich nicht holen. Ist das Netz erreichbar und Cargo.lock aktuell?",
    )?;
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--release"]);
    // Here and not in a configuration of cargo: only a published program tells strangers where it was built.
    if let Some(home) = traces::cargo_home() {
        let (name, flags) = traces::remapping(&home);
        trunk.env(name, flags);
    }
    run(
        &mut trunk,
        "Die Seite ließ sich nicht bauen; die Ausgabe oben nennt die Stelle.",
    )
}

/// trunk's hook before a build: design system, own style, fonts and schema in target/assets.
pub(crate) fn assets() -> Ergebnis<()> {
    install::node()?;
    install::npm_packages()?;
    run(
        Command::new("node")
            .current_dir(root())
            .arg("build/assets.mjs"),
        "Stil und Schriften ließen sich nicht bauen; die Ausgabe oben nennt die Stelle.",
    )?;
    // Published beside the program, for whoever reads its files.
    let schema = root()
        .join("target")
        .join("assets")
        .join("vorabcheck-1.schema.json");
    folder::put(&schema, vorabcheck::export::schema::schema().as_bytes())?;
    // Laid out here, so that the page only draws it.
    let failed = |error: &dyn Error| Fehler(format!("Das Schaubild der Regeln: {error}"));
    let picture = vorabcheck::export::regeln::bild(vorabcheck::law::Fassung::Stand2018)
        .map_err(|error| failed(&error))?;
    let picture = serde_json::to_vec(&picture).map_err(|error| failed(&error))?;
    let file = root().join("target").join("assets").join("regelwerk.json");
    folder::put(&file, &picture)
}
