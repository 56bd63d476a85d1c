//! What the machine that builds would leave in the program: the paths of the packages' sources, with the name of whoever
//! built it, where a panic names its place.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::{Folder, ending},
};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

/// Where cargo looks for flags for the part in the browser; those of a configuration file stay beside them.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The same for all parts, with a sign between the flags that stands in no path.
const FLAGS_WITH_SPACES: &str = "CARGO_ENCODED_RUSTFLAGS";

/// Where cargo keeps the sources of packages.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .filter(|home| !home.is_empty())
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The variable that lets the compiler write `cargo` for the path of cargo's folder, and its value.
pub(crate) fn remapping(home: &Path) -> (&'static str, OsString) {
    remapping_beside(home, env::var_os(FLAGS))
}

fn remapping_beside(home: &Path, already: Option<OsString>) -> (&'static str, OsString) {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(home);
    flag.push("=cargo");
    let already = already.unwrap_or_default();
    // cargo takes a space for the end of a flag, and people have spaces in their names.
    let (name, between) = if home.to_string_lossy().contains(char::is_whitespace) {
        (FLAGS_WITH_SPACES, "\u{1f}")
    } else {
        (FLAGS, " ")
    };
    let mut flags = OsString::new();
    for flag in already.to_string_lossy().split_whitespace() {
        flags.push(flag);
        flags.push(between);
    }
    flags.push(flag);
    (name, flags)
}

/// Fails where a program names cargo's folder.
///
/// It would, for instance, if the variable RUSTFLAGS is set, since cargo then asks for no other flags.
pub(crate) fn check(folder: &Folder, home: &Path) -> Ergebnis<()> {
    let path = home.to_string_lossy();
    let path = path.trim_end_matches(['/', '\\']).as_bytes();
    let names_it = |content: &[u8]| content.windows(path.len()).any(|piece| piece == path);
    let left = folder
        .iter()
        .find(|(name, content)| ending(name) == "wasm" && !path.is_empty() && names_it(content));
    match left {
        Some((name, _)) => Err(Fehler(format!(
            "Die Datei {name} nennt den Ordner {}, der nur auf diesem Rechner etwas bedeutet. Ist RUSTFLAGS gesetzt?",
            home.display()
        ))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{FLAGS, check, remapping_beside};
    use crate::folder::Folder;
    use std::path::Path;

    #[test]
    fn the_path_is_shortened_beside_the_flags_that_are_there() {
        let remapping = |home: &str, already: Option<&str>| {
            let (name, flags) = remapping_beside(Path::new(home), already.map(Into::into));
            (name, flags.to_string_lossy().into_owned())
        };
        let flag = "--remap-path-prefix=/home/a/.cargo=cargo";
        assert_eq!(remapping("/home/a/.cargo", None), (FLAGS, flag.to_owned()));
        assert_eq!(
            remapping("/home/a/.cargo", Some("-Cdebuginfo=0 --cfg x")),
            (FLAGS, format!("-Cdebuginfo=0 --cfg x {flag}"))
        );
        assert_eq!(
            remapping("/home/a b/.cargo", Some("--cfg x")),
            (
                "CARGO_ENCODED_RUSTFLAGS",
                "--cfg\u{1f}x\u{1f}--remap-path-prefix=/home/a b/.cargo=cargo".to_owned()
            )
        );
    }

    #[test]
    fn a_program_that_names_the_builder_is_not_published() {
        let folder = |name: &str, content: &str| {
            Folder::from([(name.to_owned(), content.as_bytes().to_vec())])
        };
        let home = Path::new("/home/a/.cargo");
        let path = "\0at /home/a/.cargo/registry/src/yew";
        let message = check(&folder("p.wasm", path), home)
            .err()
            .map(|fehler| fehler.0);
        assert!(
            message.is_some_and(|text| text.contains("p.wasm nennt den Ordner /home/a/.cargo"))
        );
        assert!(check(&folder("p.wasm", path), Path::new("/home/a/.cargo/")).is_err());
        assert!(check(&folder("p.wasm", "cargo/registry/src/yew"), home).is_ok());
        assert!(check(&folder("p.wasm", ""), home).is_ok());
        assert!(check(&folder("p.wasm", "x"), Path::new("")).is_ok());
    }
}
