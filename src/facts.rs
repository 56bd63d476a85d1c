//! What was entered, and what the law reads of it.
//!
//! [`Vorhaben`] holds what is said once for the whole application, [`Person`] what is said of one
//! person. Both are flat: every answer has one place and stays there when another answer makes it
//! irrelevant. Which answers apply is not stored; the law reads [`Facts`] and its Finding names the
//! questions it rests on (see `interview::ruhende`).

mod ablage;
mod angaben;
mod antworten;
mod eingabe;
mod eintragungen;
mod formblatt;
mod formular;
mod frage;
mod kreise;
mod werte;
pub(crate) mod wort;

pub use ablage::*;
pub use angaben::*;
pub use antworten::*;
pub use eingabe::*;
pub use eintragungen::*;
pub use formblatt::*;
pub use formular::*;
pub use frage::*;
pub use kreise::Kreis;
pub use werte::*;

/// The view that the law reads: one person within its application.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// What is said for the whole application.
    pub vorhaben: &'a Vorhaben,
    /// What is said of this person.
    pub person: &'a Person,
}
