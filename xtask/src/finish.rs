//! trunk's hook after a build: the page's words, the blank form, the licences, and the names that caches may trust.
//!
//! It works on the folder that trunk has put together and not yet moved to dist; so whoever builds by trunk gets the
//! same files as whoever publishes; only the paths in the wasm are shortened by `cargo xtask` (traces.rs).

use pdf::Schriften;
use vorabcheck::{export::leerformular, law::Fassung};

use crate::{
    command::{root, run},
    fehler::{Ergebnis, Fehler},
    folder::{self, Folder},
    licences, names, words,
};
use std::{env, path::PathBuf, process::Command};

/// Finishes the folder in which trunk builds.
pub(crate) fn staging() -> Ergebnis<()> {
    let path = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Fehler(
                "`cargo xtask finish` wird von trunk aufgerufen; TRUNK_STAGING_DIR ist nicht gesetzt."
                    .to_owned(),
            )
        })?;
    run(
        Command::new("node")
            .current_dir(root())
            .arg("build/minify.mjs")
            .arg(&path),
        "Die Skripte der Seite ließen sich nicht verkleinern; die Ausgabe oben nennt die Stelle.",
    )?;
    let before = folder::read(&path)?;
    let mut after = before.clone();
    blank_form(&mut after)?;
    words::fill_pages(&mut after)?;
    licences::fill_page(&mut after)?;
    folder::replace(&path, &before, &names::hashed(&after)?)
}

/// Prints the blank form, with the fonts that the page has for its own PDF files.
fn blank_form(folder: &mut Folder) -> Ergebnis<()> {
    let font = |name: &str| {
        folder.get(name).cloned().ok_or_else(|| {
            Fehler(format!(
                "Die Schrift {name} fehlt; `cargo xtask assets` macht sie."
            ))
        })
    };
    let fonts = Schriften {
        regular: font("pdf/noto-sans-400.ttf")?,
        fett: font("pdf/noto-sans-700.ttf")?,
    };
    let form = leerformular(Fassung::Stand2018);
    let pdf = pdf::schreibe(&form, &fonts, &mut |_| {}).map_err(|fehler| {
        Fehler(format!(
            "Das Leerformular ließ sich nicht schreiben: {fehler:?}"
        ))
    })?;
    folder.insert("leerformular.pdf".to_owned(), pdf);
    Ok(())
}
