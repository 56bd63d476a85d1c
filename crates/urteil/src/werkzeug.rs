//! Programs of the system as second judges: `qpdf`, `pdftotext`, `pdfdetach`.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, io, process};

/// What a program said.
#[derive(Debug, Clone)]
pub struct Antwort {
    /// Whether it was content.
    pub status: ExitStatus,
    /// What it wrote, standard output and standard error.
    pub text: String,
}

/// A file that is gone with its owner.
#[derive(Debug)]
pub struct Datei(PathBuf);

impl Datei {
    /// Writes it.
    pub fn neu(inhalt: &[u8]) -> io::Result<Self> {
        static ZAHL: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "vorabcheck-urteil-{}-{}.pdf",
            process::id(),
            ZAHL.fetch_add(1, Ordering::Relaxed)
        );
        let path = env::temp_dir().join(name);
        fs::write(&path, inhalt)?;
        Ok(Self(path))
    }
}

impl AsRef<OsStr> for Datei {
    fn as_ref(&self) -> &OsStr {
        self.0.as_os_str()
    }
}

impl Drop for Datei {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Asks a program about a file: `{}` in its arguments stands for it. A machine without the program gets no answer, but
/// where `CI` is set, that is an error: there a check that could not run is no check.
pub fn frage(programm: &str, argumente: &[&str], inhalt: &[u8]) -> io::Result<Option<Antwort>> {
    let output = rufe(programm, argumente, inhalt)?;
    Ok(output.map(|output| {
        let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.push_str(&String::from_utf8_lossy(&output.stderr));
        Antwort {
            status: output.status,
            text,
        }
    }))
}

/// The file that a program makes of another and writes to its standard output; as for [`frage`].
pub fn wandle(programm: &str, argumente: &[&str], inhalt: &[u8]) -> io::Result<Option<Vec<u8>>> {
    Ok(rufe(programm, argumente, inhalt)?.map(|output| output.stdout))
}

fn rufe(programm: &str, argumente: &[&str], inhalt: &[u8]) -> io::Result<Option<Output>> {
    let datei = Datei::neu(inhalt)?;
    let mut command = Command::new(programm);
    for argument in argumente {
        match *argument {
            "{}" => command.arg(&datei),
            anderes => command.arg(anderes),
        };
    }
    match command.stdin(Stdio::null()).output() {
        Ok(output) => Ok(Some(output)),
        Err(error) if error.kind() == io::ErrorKind::NotFound && env::var_os("CI").is_none() => {
            eprintln!("NICHT GEPRÜFT: {programm} ist nicht installiert.");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
