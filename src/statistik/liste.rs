//! A list that ends: its first entries, and how many more there would be.

use serde::{Deserialize, Serialize};

/// The first entries of a list, and how many there are of them all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Liste<T> {
    eintraege: Vec<T>,
    anzahl: u64,
    hoechstens: usize,
}

impl<T> Liste<T> {
    /// An empty one that keeps so many.
    pub(super) fn neu(hoechstens: usize) -> Self {
        Self {
            eintraege: Vec::new(),
            anzahl: 0,
            hoechstens,
        }
    }

    /// One more; it is made only where it is kept, and then this is its place.
    pub(super) fn nimm(&mut self, eintrag: impl FnOnce() -> T) -> Option<usize> {
        self.anzahl += 1;
        let platz = self.eintraege.len();
        if platz >= self.hoechstens {
            return None;
        }
        self.eintraege.push(eintrag());
        Some(platz)
    }

    /// The first of them.
    pub fn eintraege(&self) -> &[T] {
        &self.eintraege
    }

    /// How many there are, those not kept included.
    pub fn anzahl(&self) -> u64 {
        self.anzahl
    }

    /// How many are not kept.
    pub fn weitere(&self) -> u64 {
        let gezeigt = u64::try_from(self.eintraege.len()).unwrap_or(u64::MAX);
        self.anzahl.saturating_sub(gezeigt)
    }
}
