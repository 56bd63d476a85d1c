//! Installs the two build tools that are written in Rust, once per user and version.

use crate::{
    command::{NPM, Tools, find_on_path, output, root, run},
    fehler::{Ergebnis, Fehler, io_fehler},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A program that `cargo install` builds.
struct RustTool {
    /// The program and the name of its folder in the cache.
    program: &'static str,
    /// The crate it comes from.
    package: &'static str,
    version: String,
    /// Whether its own Cargo.lock is used.
    locked: bool,
}

/// The newest trunk that Rust 1.95 builds.
const TRUNK: &str = "0.21.14";

/// The wasm target that rustup adds.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that everything is there which a build of the web page needs.
pub(crate) fn web_tools() -> Ergebnis<Tools> {
    node()?;
    wasm_target()?;
    let bindgen = wasm_bindgen_version(&read_lock()?)?;
    let folders = [
        RustTool {
            program: "trunk",
            package: "trunk",
            version: TRUNK.to_owned(),
            locked: true,
        },
        RustTool {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: bindgen,
            // Its lock names a crate that is no longer to be had.
            locked: false,
        },
    ]
    .iter()
    .map(ensure)
    .collect::<Ergebnis<Vec<_>>>()?;
    npm_packages()?;
    Tools::new(folders.into_iter().flatten())
}

/// Node 20 or newer.
pub(crate) fn node() -> Ergebnis<()> {
    const HINT: &str =
        "Bitte Node.js 20 oder neuer installieren (Debian: apt-get install nodejs npm).";
    let version = output(Command::new("node").arg("--version"))
        .ok_or_else(|| Fehler(format!("Node.js fehlt. {HINT}")))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        _ => Err(Fehler(format!("Node.js {version} ist zu alt. {HINT}"))),
    }
}

/// `npm ci`, unless node_modules already is what package-lock.json says.
///
/// The stamp is a copy of the lock, written last: an interrupted `npm ci` leaves none.
pub(crate) fn npm_packages() -> Ergebnis<()> {
    let lock_path = root().join("package-lock.json");
    let stamp = root().join("node_modules").join(".vorabcheck-stand.json");
    let lock = fs::read(&lock_path).map_err(io_fehler("lesen", &lock_path))?;
    if fs::read(&stamp).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    eprintln!("npm-Pakete werden installiert …");
    run(
        Command::new(NPM).current_dir(root()).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]),
        "Die npm-Pakete ließen sich nicht installieren. Ist npm installiert und das Netz erreichbar?",
    )?;
    fs::write(&stamp, lock).map_err(io_fehler("schreiben", &stamp))
}

/// The part of the standard library that is compiled to wasm.
fn wasm_target() -> Ergebnis<()> {
    let there = output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .is_some_and(|folder| Path::new(&folder).is_dir());
    if there {
        return Ok(());
    }
    run(
        Command::new("rustup")
            .current_dir(root())
            .args(["target", "add", WASM]),
        "Das Rust-Ziel wasm32-unknown-unknown ließ sich nicht installieren. Sind rustup und das Netz erreichbar?",
    )
}

fn read_lock() -> Ergebnis<String> {
    let path = root().join("Cargo.lock");
    fs::read_to_string(&path).map_err(io_fehler("lesen", &path))
}

/// The version of wasm-bindgen in Cargo.lock; its command line tool must be exactly as old.
fn wasm_bindgen_version(lock: &str) -> Ergebnis<String> {
    lock.split("[[package]]")
        .find(|package| package.contains("\nname = \"wasm-bindgen\"\n"))
        .and_then(|package| {
            package
                .lines()
                .find_map(|line| line.strip_prefix("version = \""))
        })
        .map(|version| version.trim_end_matches('"').to_owned())
        .ok_or_else(|| Fehler("In Cargo.lock fehlt das Paket wasm-bindgen.".to_owned()))
}

/// The folder to put on the PATH, or none if the PATH already has the tool.
fn ensure(tool: &RustTool) -> Ergebnis<Option<PathBuf>> {
    if find_on_path(tool.program).is_some_and(|program| tool.is(&program)) {
        return Ok(None);
    }
    let cache = cache()?;
    let folder = cache.join(format!("{}-{}", tool.program, tool.version));
    let bin = folder.join("bin");
    if !tool.is(&bin.join(format!("{}{}", tool.program, env::consts::EXE_SUFFIX))) {
        install(tool, &cache, &folder)?;
    }
    Ok(Some(bin))
}

impl RustTool {
    /// Whether this file is the tool in the right version and can be started.
    fn is(&self, program: &Path) -> bool {
        output(Command::new(program).arg("--version")).is_some_and(|answer| {
            answer
                .split_whitespace()
                .any(|word| word.trim_start_matches('v') == self.version)
        })
    }
}

/// Builds the tool beside its place and moves it there when it is complete.
fn install(tool: &RustTool, cache: &Path, folder: &Path) -> Ergebnis<()> {
    eprintln!(
        "{} {} wird gebaut (einmalig, etwa 10 Minuten) …",
        tool.program, tool.version
    );
    let unfinished = cache.join(format!("{}-{}.unfertig", tool.program, tool.version));
    let mut command = Command::new("cargo");
    command
        .current_dir(root())
        .args(["install", tool.package, "--version"])
        .arg(format!("={}", tool.version))
        .arg("--root")
        .arg(&unfinished)
        // Kept after an interruption, as is `unfinished`, so that the next attempt goes on from there.
        .env("CARGO_TARGET_DIR", cache.join("bau"));
    if tool.locked {
        command.arg("--locked");
    }
    let built = run(
        &mut command,
        &format!(
            "{} {} ließ sich nicht installieren. Ist das Netz erreichbar?",
            tool.program, tool.version
        ),
    )
    .and_then(|()| {
        // What lies there is broken, or `is` would have known it.
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(io_fehler("ersetzen", folder))?;
        }
        fs::rename(&unfinished, folder).map_err(io_fehler("anlegen", folder))
    });
    if built.is_ok() {
        // Failing to tidy up does no harm.
        drop(fs::remove_dir_all(cache.join("bau")));
    }
    built
}

/// The folder in which the tools outlive a fresh clone.
fn cache() -> Ergebnis<PathBuf> {
    let absolute = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("LOCALAPPDATA"))
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .map(|folder| folder.join("vorabcheck"))
        .ok_or_else(|| {
            Fehler("Es gibt kein Benutzerverzeichnis; bitte XDG_CACHE_HOME setzen.".to_owned())
        })
}

#[cfg(test)]
mod tests {
    use super::wasm_bindgen_version;

    #[test]
    fn the_version_of_wasm_bindgen_is_read_from_the_lock() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(wasm_bindgen_version(lock).ok().as_deref(), Some("0.2.130"));
        assert!(wasm_bindgen_version("").is_err());
    }
}
