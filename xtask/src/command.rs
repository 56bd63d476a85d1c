//! Running other programs: where they start, what they find on the PATH, what is said when they fail.

use crate::fehler::{Ergebnis, Fehler};
pub(crate) use server::find_on_path;
use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// npm is a batch file on Windows, which is found under its full name only.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The root of the repository.
///
/// `cargo run` says where the package lies; the path of the build is the fallback for who starts the program by hand.
pub(crate) fn root() -> PathBuf {
    let manifest =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&manifest)
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The programs that are asked before all others: those of npm, then those in the cache.
pub(crate) struct Tools {
    path: OsString,
}

impl Tools {
    /// Puts `node_modules/.bin` and the given folders before the PATH.
    ///
    /// npm's folder comes first because of wasm-opt: the one of a distribution is often too old for today's wasm.
    pub(crate) fn new(folders: impl IntoIterator<Item = PathBuf>) -> Ergebnis<Self> {
        let npm = root().join("node_modules").join(".bin");
        let before = env::var_os("PATH").unwrap_or_default();
        let all = std::iter::once(npm)
            .chain(folders)
            .chain(env::split_paths(&before));
        env::join_paths(all)
            .map(|path| Self { path })
            .map_err(|error| {
                Fehler(format!(
                    "Der Suchpfad PATH lässt sich nicht bilden: {error}"
                ))
            })
    }

    /// A command in the root of the repository that finds the tools.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(root())
            .env("PATH", &self.path)
            // trunk takes the usual NO_COLOR=1 for an invalid value and stops.
            .env_remove("NO_COLOR");
        if cfg!(windows) && env::var_os("CARGO_TARGET_DIR").is_none() {
            // Windows cannot overwrite a program that runs; so what xtask starts builds elsewhere than where xtask lies.
            command.env("CARGO_TARGET_DIR", root().join("target").join("xtask-kind"));
        }
        command
    }

    /// `cargo` with the given arguments.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments);
        command
    }
}

/// Runs a command whose output the person sees; `failure` is the sentence if it fails.
pub(crate) fn run(command: &mut Command, failure: &str) -> Ergebnis<()> {
    let status = command.status().map_err(|error| {
        Fehler(format!(
            "{failure} ({} ließ sich nicht starten: {error})",
            Path::new(command.get_program()).display()
        ))
    })?;
    if status.success() {
        Ok(())
    } else {
        Err(Fehler(failure.to_owned()))
    }
}

/// The standard output of a command, if it can be started and succeeds.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where cargo puts what it builds; only cargo knows.
pub(crate) fn target_folder(tools: &Tools) -> Ergebnis<PathBuf> {
    output(&mut tools.cargo(&[
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]))
    .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok())
    .and_then(|metadata| Some(PathBuf::from(metadata.get("target_directory")?.as_str()?)))
    .ok_or_else(|| Fehler("cargo sagt nicht, wohin es baut.".to_owned()))
}
