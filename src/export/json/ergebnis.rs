//! The result beside the answers: how it is written, and what is kept of a stored one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::baum::Baum;
use crate::facts::wort::auswahl;
use crate::finding::{Finding, Verdict};
use crate::law::Zuordnung;
use crate::vorantrag::Ergebnis;

/// A result as it is written.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(in crate::export) struct GeschriebenesErgebnis {
    /// The verdict.
    urteil: Urteil,
    /// The letter under which the statistics count the person, once it is fixed.
    zuordnung: Option<Zuordnung>,
    /// Everything that was assessed.
    befund: Finding,
}

impl From<Ergebnis> for GeschriebenesErgebnis {
    fn from(ergebnis: Ergebnis) -> Self {
        Self {
            urteil: ergebnis.verdict().into(),
            zuordnung: ergebnis.zuordnung,
            befund: ergebnis.finding,
        }
    }
}

/// A result as it stands in a file that was read. It decides nothing; it is there to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GespeichertesErgebnis {
    /// The verdict.
    pub urteil: Urteil,
    /// The letter, if it was fixed.
    pub zuordnung: Option<Zuordnung>,
    /// Everything that was assessed, unread: a file of another day may know criteria and reasons that this program
    /// does not, and opens all the same.
    pub(in crate::export) befund: Baum,
}

auswahl! {
    /// The verdict as it stands in a file.
    Urteil {
        /// Met.
        Erfuellt = "erfuellt",
        /// Not decidable here.
        Klaerung = "klaerung",
        /// Not met.
        NichtErfuellt = "nicht_erfuellt",
        /// Not answered to the end.
        Offen = "offen",
    }
}

impl From<Option<Verdict>> for Urteil {
    fn from(verdict: Option<Verdict>) -> Self {
        match verdict {
            Some(Verdict::Erfuellt) => Self::Erfuellt,
            Some(Verdict::Klaerung) => Self::Klaerung,
            Some(Verdict::NichtErfuellt) => Self::NichtErfuellt,
            None => Self::Offen,
        }
    }
}

impl GespeichertesErgebnis {
    /// The verdict as the law has it.
    pub fn verdict(&self) -> Option<Verdict> {
        verdict(self.urteil)
    }

    /// Whether verdict and letter are those of `ergebnis`.
    pub fn stimmt_mit(&self, ergebnis: &Ergebnis) -> bool {
        self.verdict() == ergebnis.verdict() && self.zuordnung == ergebnis.zuordnung
    }
}

/// The verdict as the law has it.
pub(super) fn verdict(urteil: Urteil) -> Option<Verdict> {
    match urteil {
        Urteil::Erfuellt => Some(Verdict::Erfuellt),
        Urteil::Klaerung => Some(Verdict::Klaerung),
        Urteil::NichtErfuellt => Some(Verdict::NichtErfuellt),
        Urteil::Offen => None,
    }
}
