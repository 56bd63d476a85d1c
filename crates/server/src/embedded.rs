//! The page within the program.

use crate::Source;

/// The files of dist when this was built, by their names in it.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The page that was there when the program was built.
pub(crate) fn page() -> Source {
    Source::embedded(FILES)
}
