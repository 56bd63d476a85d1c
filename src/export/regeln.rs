//! The rule set as it is handed out: as a text, and as decision tables.

mod dmn;
mod text;

pub use dmn::{NAME, NAMENSRAUM, dmn};
pub use text::text;
