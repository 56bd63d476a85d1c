//! The rule set as it is handed out: as a text, as a picture, and as decision tables.

mod bild;
mod dmn;
mod svg;
mod text;

pub use bild::bild;
pub use dmn::{ERGEBNIS, NAME, dmn, namensraum, teilname};
pub use svg::svg;
pub use text::text;
