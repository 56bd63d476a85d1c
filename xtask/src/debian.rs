//! What is installed by apt, where that is possible: on Debian, as root.

use crate::command::{find_on_path, output, run};
use std::{path::Path, process::Command};

/// What `find` finds, at once or after these packages were installed.
pub(crate) fn found_or_installed<T>(
    name: &str,
    packages: &[&str],
    find: impl Fn() -> Option<T>,
) -> Option<T> {
    find().or_else(|| {
        install(name, packages);
        find()
    })
}

/// Installs packages, or does nothing where it cannot.
fn install(name: &str, packages: &[&str]) {
    let debian = Path::new("/etc/debian_version").is_file() && find_on_path("apt-get").is_some();
    let as_root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if !(debian && as_root) {
        return;
    }
    eprintln!("Einmalig wird installiert: {name} …");
    let apt = |arguments: &[&str]| {
        run(
            Command::new("apt-get")
                .env("DEBIAN_FRONTEND", "noninteractive")
                .args(arguments),
            "Die Installation ist gescheitert.",
        )
    };
    let options = ["install", "-y", "-qq", "--no-install-recommends"];
    let installed = apt(&["update", "-qq"]).and_then(|()| apt(&[&options, packages].concat()));
    if let Err(fehler) = installed {
        eprintln!("{fehler}");
    }
}
