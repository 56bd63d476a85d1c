//! `cargo xtask dist`: the folder to upload.

use crate::{
    budget,
    command::{Tools, run},
    fehler::Ergebnis,
    folder, names, precache, traces, web,
};

/// Builds the page, puts compressed forms beside its files, and makes sure that nothing in it leads astray
/// or tells of the machine that built it.
pub(crate) fn build(tools: &Tools) -> Ergebnis<()> {
    web::build(tools)?;
    run(
        tools
            .command("node")
            .arg("build/compress.mjs")
            .arg(web::dist()),
        "Die Dateien ließen sich nicht komprimieren; die Ausgabe oben nennt den Grund.",
    )?;
    let folder = folder::read(&web::dist())?;
    budget::is_complete(&folder)?;
    names::check(&folder)?;
    precache::check(&folder)?;
    traces::cargo_home().map_or(Ok(()), |home| traces::check(&folder, &home))
}
