//! A Finding: the value of a criterion on a three-valued chain, with its reasons.
//!
//! The chain is `NichtErfuellt < Klaerung < Erfuellt`. A Finding's value is an interval on it; an
//! interval of more than one point is *offen*. [`all`] takes the minimum of both ends, [`any`] the
//! maximum, so that filling an open answer can only narrow the interval. Auflagen, Nachweise and
//! Hinweise never change a value.

mod folgen;
mod grund;
mod kriterium;
mod norm;
mod selten;

pub use folgen::*;
pub use grund::*;
pub use kriterium::*;
pub use norm::*;
pub use selten::*;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::facts::Question;
use crate::facts::wort::auswahl;

auswahl! {
    /// Value of a criterion that is decided; `ALL` goes from the lowest to the highest.
    Verdict {
        /// Not met.
        NichtErfuellt = "nicht_erfuellt",
        /// Answered, but not decidable here.
        Klaerung = "klaerung",
        /// Met.
        Erfuellt = "erfuellt",
    }
}

/// What a criterion can still become: from `lo` to `hi`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Interval {
    /// Lowest value that is still possible.
    pub lo: Verdict,
    /// Highest value that is still possible.
    pub hi: Verdict,
}

impl Interval {
    /// Nothing known yet.
    pub const OFFEN: Self = Self {
        lo: Verdict::NichtErfuellt,
        hi: Verdict::Erfuellt,
    };

    /// Just this value.
    pub const fn genau(wert: Verdict) -> Self {
        Self { lo: wert, hi: wert }
    }

    /// From `lo` to `hi`.
    pub fn von_bis(lo: Verdict, hi: Verdict) -> Self {
        debug_assert!(lo <= hi, "an interval has its lower end below");
        Self { lo, hi }
    }

    /// The value, if it is decided.
    pub fn entschieden(self) -> Option<Verdict> {
        (self.lo == self.hi).then_some(self.lo)
    }

    fn min(self, other: Self) -> Self {
        Self {
            lo: self.lo.min(other.lo),
            hi: self.hi.min(other.hi),
        }
    }

    fn max(self, other: Self) -> Self {
        Self {
            lo: self.lo.max(other.lo),
            hi: self.hi.max(other.hi),
        }
    }
}

/// How a Finding's value comes from its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verbindung {
    /// It has a reason of its own.
    Blatt,
    /// The minimum of its parts.
    Alle,
    /// The maximum of its parts.
    Eine,
    /// Computed from answers that only count together; the parts explain.
    Berechnet,
}

/// The value of one criterion, why, and what follows from it.
///
/// A person has some forty of them, and each moves several times until it stands in its place: so the lists that are
/// mostly empty take one word, and the one question that most rest on lies in the Finding itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// What is assessed.
    pub kriterium: Kriterium,
    /// Where it stands.
    pub norm: Norm,
    /// Its value.
    pub wert: Interval,
    /// How the value comes from the parts.
    pub verbindung: Verbindung,
    /// Why; none for a mere `all` or `any`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grund: Option<Grund>,
    /// Of a Klärung with a reason of its own: which kind, and whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub klaerung: Option<Klaerung>,
    /// The questions whose answers it rests on, those of its parts not repeated; first the one that is open.
    #[serde(skip)]
    pub fragen: Fragen,
    /// Its parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub teile: Vec<Finding>,
    /// What must still be done.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub auflagen: Selten<Auflage>,
    /// Documents to hand in.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub nachweise: Selten<Nachweis>,
    /// What should be known.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub hinweise: Selten<Hinweis>,
}

/// Outcome of one rule on answers that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Met.
    Erfuellt,
    /// Not decidable here.
    Klaerung(Klaerung),
    /// Not met.
    NichtErfuellt,
}

impl Outcome {
    /// A Klärung that is a question of law, for the Bewilligungsstelle.
    pub const RECHTSFRAGE: Self = Self::Klaerung(Klaerung::Rechtsfrage);

    /// A Klärung that is a question of fact; `wen` can tell.
    pub const fn sachverhalt(wen: Auskunft) -> Self {
        Self::Klaerung(Klaerung::Sachverhalt(wen))
    }

    /// Its value on the chain.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::Erfuellt => Verdict::Erfuellt,
            Self::Klaerung(_) => Verdict::Klaerung,
            Self::NichtErfuellt => Verdict::NichtErfuellt,
        }
    }
}

impl Finding {
    fn neu(kriterium: Kriterium, norm: Norm, wert: Interval, grund: Grund) -> Self {
        let mut finding = Self::aus_teilen(kriterium, norm, wert, Verbindung::Blatt, Vec::new());
        finding.grund = Some(grund);
        finding
    }

    fn aus_teilen(
        kriterium: Kriterium,
        norm: Norm,
        wert: Interval,
        verbindung: Verbindung,
        teile: Vec<Self>,
    ) -> Self {
        Self {
            kriterium,
            norm,
            wert,
            verbindung,
            grund: None,
            klaerung: None,
            fragen: Fragen::default(),
            teile,
            auflagen: Selten::default(),
            nachweise: Selten::default(),
            hinweise: Selten::default(),
        }
    }

    /// A criterion decided by the answers to `fragen`.
    pub fn entschieden<const N: usize>(
        kriterium: Kriterium,
        norm: Norm,
        outcome: Outcome,
        grund: Grund,
        fragen: [Question; N],
    ) -> Self {
        let wert = Interval::genau(outcome.verdict());
        let mut finding = Self::neu(kriterium, norm, wert, grund);
        if let Outcome::Klaerung(klaerung) = outcome {
            finding.klaerung = Some(klaerung);
        }
        finding.beruht_auf(fragen)
    }

    /// A criterion of which nothing is known until `frage` is answered.
    pub fn offen(kriterium: Kriterium, norm: Norm, frage: Question) -> Self {
        Self::teilweise_offen(kriterium, norm, Interval::OFFEN, Grund::Offen, frage)
    }

    /// A criterion that the answer to `frage` narrows further.
    pub fn teilweise_offen(
        kriterium: Kriterium,
        norm: Norm,
        wert: Interval,
        grund: Grund,
        frage: Question,
    ) -> Self {
        let mut finding = Self::neu(kriterium, norm, wert, grund);
        finding.fragen.push(frage);
        finding
    }

    /// A criterion whose value was computed from all of its parts together.
    pub fn berechnet(
        kriterium: Kriterium,
        norm: Norm,
        wert: Interval,
        grund: Grund,
        teile: Vec<Self>,
    ) -> Self {
        let mut finding = Self::aus_teilen(kriterium, norm, wert, Verbindung::Berechnet, teile);
        finding.grund = Some(grund);
        finding
    }

    /// Adds parts to an [`any`]: each of them would be enough as well.
    #[must_use]
    pub fn oder(mut self, teile: impl IntoIterator<Item = Self>) -> Self {
        debug_assert!(
            self.verbindung == Verbindung::Eine,
            "only an `any` has alternatives"
        );
        self.teile.extend(teile);
        self.wert = hoechster(&self.teile);
        self
    }

    /// Names questions whose answers it rests on as well.
    #[must_use]
    pub fn beruht_auf(mut self, fragen: impl IntoIterator<Item = Question>) -> Self {
        for frage in fragen {
            self.fragen.push(frage);
        }
        self
    }

    /// Adds an Auflage.
    #[must_use]
    pub fn mit_auflage(mut self, auflage: Auflage) -> Self {
        self.auflagen.push(auflage);
        self
    }

    /// Adds a Nachweis.
    #[must_use]
    pub fn mit_nachweis(mut self, nachweis: Nachweis) -> Self {
        self.nachweise.push(nachweis);
        self
    }

    /// Adds a Hinweis.
    #[must_use]
    pub fn mit_hinweis(mut self, hinweis: Hinweis) -> Self {
        self.hinweise.push(hinweis);
        self
    }

    /// Of an open Finding with a reason of its own: the question whose answer narrows it.
    pub fn offene_frage(&self) -> Option<Question> {
        match (self.verbindung, self.wert.entschieden()) {
            (Verbindung::Blatt, None) => self.fragen.iter().next(),
            _ => None,
        }
    }

    /// This Finding and all below it, each before its parts.
    pub fn alle(&self) -> Vec<&Self> {
        let mut gefunden = Vec::new();
        self.sammle(&mut gefunden);
        gefunden
    }

    fn sammle<'a>(&'a self, gefunden: &mut Vec<&'a Self>) {
        gefunden.push(self);
        for teil in &self.teile {
            teil.sammle(gefunden);
        }
    }

    /// The first Finding on this criterion, itself or below.
    pub fn suche(&self, kriterium: Kriterium) -> Option<&Self> {
        if self.kriterium == kriterium {
            return Some(self);
        }
        self.teile.iter().find_map(|teil| teil.suche(kriterium))
    }

    /// The Findings with a reason of their own that keep this one from being met: where it is not met, those that are not;
    /// where it is a Klärung, those in Klärung; none where it is met or open.
    pub fn ausschlaggebende(&self) -> Vec<&Self> {
        let mut gefunden = Vec::new();
        match self.wert.entschieden() {
            None | Some(Verdict::Erfuellt) => {}
            Some(wert) => self.sammle_ausschlaggebende(wert, &mut gefunden),
        }
        gefunden
    }

    fn sammle_ausschlaggebende<'a>(&'a self, wert: Verdict, gefunden: &mut Vec<&'a Self>) {
        if self.grund.is_some() {
            gefunden.push(self);
            return;
        }
        for teil in &self.teile {
            if teil.wert.entschieden() == Some(wert) {
                teil.sammle_ausschlaggebende(wert, gefunden);
            }
        }
    }

    /// The parts that a reader is shown: what holds without any training only where it is the reason, and what further
    /// records of a list may bring only where that could still matter.
    pub fn gezeigte_teile(&self) -> impl Iterator<Item = &Self> {
        self.teile.iter().filter(|teil| match teil.kriterium {
            Kriterium::OhneAusbildung => {
                self.wert.entschieden() == Some(Verdict::Klaerung)
                    && !self.teile.iter().any(|anderer| {
                        anderer.kriterium != Kriterium::OhneAusbildung
                            && anderer.wert.lo == Verdict::Klaerung
                    })
            }
            Kriterium::Weitere(_) => self.wert.lo < Verdict::Erfuellt,
            _ => true,
        })
    }

    /// This Finding and the parts that decide it: of an `any` the first that is met, else all in Klärung, else none.
    ///
    /// From these alone come the Auflagen, Nachweise and Hinweise and the open points of a result.
    pub fn tragende(&self) -> Vec<&Self> {
        let mut gefunden = Vec::new();
        self.sammle_tragende(&mut gefunden);
        gefunden
    }

    /// The open points of a result: the deciding Findings in Klärung, each with its kind.
    pub fn klaerungen(&self) -> impl Iterator<Item = (&Self, Klaerung)> {
        self.tragende()
            .into_iter()
            .filter_map(|teil| Some((teil, teil.klaerung?)))
    }

    fn sammle_tragende<'a>(&'a self, gefunden: &mut Vec<&'a Self>) {
        gefunden.push(self);
        match self.verbindung {
            Verbindung::Blatt => {}
            Verbindung::Alle | Verbindung::Berechnet => {
                for teil in &self.teile {
                    teil.sammle_tragende(gefunden);
                }
            }
            Verbindung::Eine => match self.wert.lo {
                Verdict::Erfuellt => {
                    if let Some(teil) = self
                        .teile
                        .iter()
                        .find(|teil| teil.wert.lo == Verdict::Erfuellt)
                    {
                        teil.sammle_tragende(gefunden);
                    }
                }
                Verdict::Klaerung => {
                    for teil in &self.teile {
                        if teil.wert.lo == Verdict::Klaerung {
                            teil.sammle_tragende(gefunden);
                        }
                    }
                }
                Verdict::NichtErfuellt => {}
            },
        }
    }
}

/// Met when every part is met: the minimum of the parts. Without parts it is met.
pub fn all(kriterium: Kriterium, norm: Norm, teile: impl IntoIterator<Item = Finding>) -> Finding {
    let teile: Vec<Finding> = teile.into_iter().collect();
    Finding::aus_teilen(
        kriterium,
        norm,
        niedrigster(&teile),
        Verbindung::Alle,
        teile,
    )
}

/// Met when one part is met: the maximum of the parts. Without parts it is not met.
pub fn any(kriterium: Kriterium, norm: Norm, teile: impl IntoIterator<Item = Finding>) -> Finding {
    let teile: Vec<Finding> = teile.into_iter().collect();
    Finding::aus_teilen(kriterium, norm, hoechster(&teile), Verbindung::Eine, teile)
}

fn niedrigster(teile: &[Finding]) -> Interval {
    let werte = teile.iter().map(|teil| teil.wert);
    werte.fold(Interval::genau(Verdict::Erfuellt), Interval::min)
}

fn hoechster(teile: &[Finding]) -> Interval {
    let werte = teile.iter().map(|teil| teil.wert);
    werte.fold(Interval::genau(Verdict::NichtErfuellt), Interval::max)
}
