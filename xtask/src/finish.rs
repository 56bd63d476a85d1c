//! trunk's hook after a build: the page's words and policy, the blank form, the icons, the licences, the names that caches
//! may trust, the service worker that keeps them, and what hosts should send.
//!
//! It works on the folder that trunk has put together and not yet moved to dist; so whoever builds by trunk gets the
//! same files as whoever publishes; only the paths in the wasm are shortened by `cargo xtask` (traces.rs).

use pdf::Schriften;
use vorabcheck::{export::leerformular, law::Fassung};

use crate::{
    command::{root, run},
    fehler::{Ergebnis, Fehler},
    folder::{self, Folder},
    fundstellen, hosts, icons, imports, licences, names, policy, precache, words,
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
    icons::add(&mut after)?;
    words::fill_pages(&mut after)?;
    licences::fill_page(&mut after)?;
    fundstellen::fill_page(&mut after)?;
    if while_developing() {
        without_service_worker(&mut after)?;
        return folder::replace(&path, &before, &names::hashed(&after)?);
    }
    imports::shorten(&mut after)?;
    policy::into_pages(&mut after)?;
    let mut named = names::hashed(&after)?;
    precache::fill(&mut named)?;
    hosts::add(&mut named);
    folder::replace(&path, &before, &named)
}

/// Whether this is `trunk serve` or `trunk build` without `--release`: the script with which trunk reloads the page breaks
/// the policy.
fn while_developing() -> bool {
    env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug")
}

/// A service worker would go on showing what was there before. Where one is from a visit to a finished page at this address,
/// what ends a page takes its place.
fn without_service_worker(folder: &mut Folder) -> Ergebnis<()> {
    let end = folder
        .get(precache::END)
        .cloned()
        .ok_or_else(|| Fehler(format!("Im Ordner fehlt {}.", precache::END)))?;
    folder.insert("dienst.js".to_owned(), Vec::new());
    folder.insert(precache::WORKER.to_owned(), end);
    Ok(())
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
