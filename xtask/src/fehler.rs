//! The one error of this program: a sentence for the person at the terminal.

use std::{fmt, io, path::Path};

/// A sentence in German that says what went wrong and what to do.
#[derive(Debug)]
pub(crate) struct Fehler(pub(crate) String);

/// What a step that may fail returns.
pub(crate) type Ergebnis<T> = Result<T, Fehler>;

impl fmt::Display for Fehler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<lexopt::Error> for Fehler {
    fn from(error: lexopt::Error) -> Self {
        use lexopt::Error;
        Self(match error {
            Error::MissingValue {
                option: Some(option),
            } => format!("Nach {option} fehlt ein Wert."),
            Error::UnexpectedOption(option) => format!("Die Option {option} gibt es nicht."),
            Error::UnexpectedArgument(argument) => {
                format!(
                    "Mit „{}“ ist nichts anzufangen.",
                    argument.to_string_lossy()
                )
            }
            Error::ParsingFailed { value, .. } => format!("„{value}“ ist kein gültiger Wert."),
            other => format!("Der Aufruf ist nicht zu verstehen ({other})."),
        })
    }
}

/// Turns an I/O error into a sentence about the file or folder.
pub(crate) fn io_fehler(was: &str, path: &Path) -> impl FnOnce(io::Error) -> Fehler {
    move |error| Fehler(format!("{} ließ sich nicht {was}: {error}", path.display()))
}
