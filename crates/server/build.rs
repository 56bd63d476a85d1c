//! With the feature `eingebettet`: a table of the files in dist, for `src/embedded.rs` to include.

use std::{
    env, fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    if env::var_os("CARGO_FEATURE_EINGEBETTET").is_none() {
        println!("cargo::rerun-if-changed=build.rs");
        return Ok(());
    }
    let variable = |name| env::var_os(name).ok_or_else(|| io::Error::other(name));
    let dist = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../dist");
    // cargo looks at every file below: a page that is built anew is embedded anew.
    println!("cargo::rerun-if-changed={}", dist.display());
    if !dist.join("index.html").is_file() {
        println!(
            "cargo::error=In dist liegt keine gebaute Seite; `cargo xtask kiosk` baut erst sie und dann das Programm."
        );
        return Ok(());
    }
    let mut files = Vec::new();
    collect(&dist.canonicalize()?, "", &mut files)?;
    files.sort();
    let table = PathBuf::from(variable("OUT_DIR")?).join("files.rs");
    let mut table = fs::File::create(table)?;
    writeln!(table, "&[")?;
    for (name, path) in files {
        writeln!(table, "({name:?}, include_bytes!({path:?})),")?;
    }
    writeln!(table, "]")
}

/// The files of a folder by their path in it; without what begins with a dot: what only other servers read, and where trunk
/// puts together the next page.
fn collect(folder: &Path, before: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{before}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}
