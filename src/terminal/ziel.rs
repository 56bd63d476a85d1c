//! Writing a file so that the one that is there stays until the new one is whole: beside it first, then in its place.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file that is being written.
pub(super) enum Ziel {
    /// Beside the place where it goes.
    Daneben(NamedTempFile, PathBuf),
    /// What is no file, such as a pipe or a device, is written to as it is: nothing could take its place.
    Geradewegs(File),
}

impl Ziel {
    /// Begins it; what is there already is not touched.
    pub(super) fn oeffne(pfad: &Path) -> io::Result<Self> {
        let pfad = wirklicher_pfad(pfad);
        let bisher = match fs::metadata(&pfad) {
            Ok(art) if !art.is_file() => return File::create(&pfad).map(Self::Geradewegs),
            Ok(art) => {
                // Whoever must not change the file must not replace it either.
                OpenOptions::new().append(true).open(&pfad)?;
                Some(art.permissions())
            }
            Err(_) => None,
        };
        let ordner = pfad.parent().unwrap_or(Path::new(""));
        let datei = neue_datei(ordner)?;
        if let Some(rechte) = bisher {
            datei.as_file().set_permissions(rechte)?;
        }
        Ok(Self::Daneben(datei, pfad))
    }

    /// Ends it: now it is in its place.
    pub(super) fn schliesse(self) -> io::Result<()> {
        match self {
            Self::Daneben(datei, pfad) => {
                datei.persist(pfad).map_err(|fehler| fehler.error)?;
                Ok(())
            }
            Self::Geradewegs(mut datei) => datei.flush(),
        }
    }
}

impl Write for Ziel {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Daneben(datei, _) => datei.write(bytes),
            Self::Geradewegs(datei) => datei.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Daneben(datei, _) => datei.flush(),
            Self::Geradewegs(datei) => datei.flush(),
        }
    }
}

/// With the rights of any new file: a temporary one would be readable by nobody else.
fn neue_datei(ordner: &Path) -> io::Result<NamedTempFile> {
    let mut art = tempfile::Builder::new();
    #[cfg(unix)]
    art.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    art.prefix(".vorabcheck-").tempfile_in(ordner)
}

/// The same place whatever leads to it; the file itself need not be there.
pub(super) fn wirklicher_pfad(pfad: &Path) -> PathBuf {
    if let Ok(pfad) = fs::canonicalize(pfad) {
        return pfad;
    }
    let ordner = match pfad.parent() {
        Some(ordner) if !ordner.as_os_str().is_empty() => ordner,
        _ => Path::new("."),
    };
    match (fs::canonicalize(ordner), pfad.file_name()) {
        (Ok(ordner), Some(name)) => ordner.join(name),
        _ => pfad.to_owned(),
    }
}
