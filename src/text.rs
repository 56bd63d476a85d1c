//! All words that a person reads. One module per locale with the same functions of typed values: every match is
//! exhaustive, so a missing text does not compile. A second locale gets a sibling of `de`.

pub mod de;

pub use de::*;
