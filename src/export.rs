//! What leaves the program and comes back: the data file, and the note on one person.
//!
//! Architecture invariant: only the files below know a format; nothing here reads or writes a file.

pub mod json;
pub mod vermerk;

pub use json::{Datei, GespeichertesErgebnis, Urteil, datei, dateiname, lies, schreibe};
pub use vermerk::{Folgen, folgen, vermerk};
