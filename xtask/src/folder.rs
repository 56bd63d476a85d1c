//! A folder of the page in memory, so that what is done to its files can be tried without a disk.

use crate::fehler::{Ergebnis, io_fehler};
use std::{collections::BTreeMap, fs, path::Path};

/// The files of a folder by their path in it, with `/` between the parts on every system.
pub(crate) type Folder = BTreeMap<String, Vec<u8>>;

/// Reads a folder with everything in it.
pub(crate) fn read(path: &Path) -> Ergebnis<Folder> {
    let mut folder = Folder::new();
    collect(path, "", &mut folder)?;
    Ok(folder)
}

fn collect(path: &Path, before: &str, folder: &mut Folder) -> Ergebnis<()> {
    for entry in fs::read_dir(path).map_err(io_fehler("lesen", path))? {
        let entry = entry.map_err(io_fehler("lesen", path))?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &format!("{name}/"), folder)?;
        } else {
            let content = fs::read(&path).map_err(io_fehler("lesen", &path))?;
            folder.insert(name, content);
        }
    }
    Ok(())
}

/// Puts these files in the place of those that were read.
pub(crate) fn replace(path: &Path, before: &Folder, after: &Folder) -> Ergebnis<()> {
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        let file = path.join(name);
        fs::remove_file(&file).map_err(io_fehler("löschen", &file))?;
    }
    for (name, content) in after {
        if before.get(name) != Some(content) {
            let file = path.join(name);
            fs::write(&file, content).map_err(io_fehler("schreiben", &file))?;
        }
    }
    Ok(())
}

/// Writes a file only if its content differs, so that trunk, which watches it, is not woken for nothing.
pub(crate) fn put(file: &Path, content: &[u8]) -> Ergebnis<()> {
    if fs::read(file).is_ok_and(|before| before == content) {
        return Ok(());
    }
    fs::write(file, content).map_err(io_fehler("schreiben", file))
}

/// The ending of a name, without the dot.
pub(crate) fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::put;
    use std::{env, fs, io, process, time::SystemTime};

    #[test]
    fn only_what_differs_is_written() -> io::Result<()> {
        let file = env::temp_dir().join(format!("vorabcheck-put-{}", process::id()));
        let long_ago = SystemTime::UNIX_EPOCH;
        let mut written = Vec::new();
        for content in ["a", "a", "b"] {
            assert!(put(&file, content.as_bytes()).is_ok());
            assert_eq!(fs::read_to_string(&file)?, content);
            written.push(fs::metadata(&file)?.modified()? != long_ago);
            fs::File::options()
                .write(true)
                .open(&file)?
                .set_modified(long_ago)?;
        }
        fs::remove_file(&file)?;
        assert_eq!(written, [true, false, true]);
        Ok(())
    }
}
