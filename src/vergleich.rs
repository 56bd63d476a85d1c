//! What differs between two results of one person; `export` finds it, `text` puts it into words.

use crate::finding::{Grund, Interval, Kriterium, Norm, Verdict};
use crate::law::Zuordnung;

/// Which two results are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vergleichsart {
    /// The one in a file and the one that was computed again.
    Datei,
    /// The one on the Stichtag and the one on today.
    Stichtag,
}

/// Verdict and letter.
pub type Urteil = (Option<Verdict>, Option<Zuordnung>);

/// What differs between two results of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vergleich {
    /// Verdict and letter of the earlier result.
    pub vorher: Urteil,
    /// Verdict and letter now.
    pub jetzt: Urteil,
    /// The criteria that differ, in the order of the law.
    pub unterschiede: Vec<Unterschied>,
    /// Number of criteria that only the earlier result knows.
    pub nur_vorher: usize,
}

impl Vergleich {
    /// Whether both say the same of everything.
    pub fn ist_gleich(&self) -> bool {
        self.vorher == self.jetzt && self.unterschiede.is_empty() && self.nur_vorher == 0
    }
}

/// A criterion that two results see differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unterschied {
    /// What is assessed.
    pub kriterium: Kriterium,
    /// Where it stands.
    pub norm: Norm,
    /// How many criteria it stands below.
    pub tiefe: usize,
    /// The earlier result.
    pub vorher: Vorher,
    /// Its value now.
    pub jetzt: Interval,
    /// Why, where it has a reason of its own.
    pub grund: Option<Grund>,
}

/// What the earlier result says of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorher {
    /// Another value.
    Wert(Interval),
    /// The same value for another reason, or with other consequences.
    AndereBegruendung,
    /// Nothing.
    Fehlt,
    /// Something that is no value.
    Unlesbar,
}
