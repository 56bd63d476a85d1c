//! The search: which steps are enough together, and none of them too many.
//!
//! A criterion that needs all of its parts needs a step for each that fails; so it is enough to try the steps for one of
//! them. One that needs a single part is tried with the steps for any. Both are read off the Finding, which names the
//! questions it rests on.

use super::spielraum::schwaeche;
use super::{Aenderung, Aussicht, HOECHSTENS, Lage, schritte};
use crate::facts::{Listenart, Question};
use crate::finding::{Finding, Kriterium, Verbindung};
use crate::interview;
use crate::sorted::SortedSet;

/// So many sets are assessed at most for one goal. A case that people have takes a few dozen.
const HOECHSTENS_VERSUCHE: usize = 3000;

/// So many sets are told at most: more are read by nobody.
const HOECHSTENS_SAETZE: usize = 40;

/// What the search has found.
pub(super) struct Gefunden {
    /// Each with its steps in the order of asking.
    pub(super) saetze: Vec<Vec<Aenderung>>,
    /// Whether it looked at every set.
    pub(super) vollstaendig: bool,
}

/// All sets of the least number of changes that reach this, up to [`HOECHSTENS`].
pub(super) fn kleinste(lage: &Lage, aussicht: Aussicht) -> Gefunden {
    let mut suche = Suche {
        lage,
        aussicht,
        schritte: schritte::schritte(&lage.facts(), lage.stichtag),
        gesehen: SortedSet::new(),
        saetze: Vec::new(),
        versuche: 0,
    };
    for groesse in 1..=HOECHSTENS {
        suche.gesehen.clear();
        suche.erweitere(&[], groesse);
        if !suche.saetze.is_empty() {
            break;
        }
    }
    let vollstaendig = !suche.ist_am_ende();
    suche.saetze.truncate(HOECHSTENS_SAETZE);
    Gefunden {
        vollstaendig,
        saetze: suche.geschwaecht(),
    }
}

struct Suche<'a> {
    lage: &'a Lage,
    aussicht: Aussicht,
    schritte: Vec<Aenderung>,
    /// The sets of steps, by their numbers, that were looked at.
    gesehen: SortedSet<Vec<usize>>,
    saetze: Vec<Vec<usize>>,
    versuche: usize,
}

impl Suche<'_> {
    /// Looks at the set, and adds up to so many steps to it.
    fn erweitere(&mut self, satz: &[usize], noch: usize) {
        if self.ist_am_ende() {
            return;
        }
        self.versuche += 1;
        let finding = self.lage.mit(&self.aenderungen(satz));
        if noch == 0 {
            if self.aussicht.hat(finding.wert) {
                self.saetze.push(satz.to_vec());
            }
            return;
        }
        for schritt in self.noetige(&finding) {
            let mut weiterer: Vec<usize> = satz.to_vec();
            weiterer.push(schritt);
            weiterer.sort_unstable();
            if self.nimmt_eine_frage_zweimal(&weiterer) || self.gesehen.contains(&weiterer) {
                continue;
            }
            self.gesehen.insert(weiterer.clone());
            self.erweitere(&weiterer, noch - 1);
        }
    }

    /// Whether it has taken too long or found too much, and leaves the rest.
    fn ist_am_ende(&self) -> bool {
        self.versuche > HOECHSTENS_VERSUCHE || self.saetze.len() > HOECHSTENS_SAETZE
    }

    fn aenderungen(&self, satz: &[usize]) -> Vec<Aenderung> {
        let schritte = satz.iter().filter_map(|nummer| self.schritte.get(*nummer));
        schritte.cloned().collect()
    }

    /// A question has one answer.
    fn nimmt_eine_frage_zweimal(&self, satz: &[usize]) -> bool {
        let fragen: SortedSet<Question> = self.fragen(satz).collect();
        fragen.len() < satz.len()
    }

    fn fragen(&self, satz: &[usize]) -> impl Iterator<Item = Question> {
        satz.iter()
            .filter_map(|nummer| Some(self.schritte.get(*nummer)?.frage()))
    }

    /// The steps of which at least one is needed; none where none helps.
    fn noetige(&self, finding: &Finding) -> SortedSet<usize> {
        let fehlende = finding
            .teile
            .iter()
            .filter(|teil| !self.aussicht.hat(teil.wert))
            .map(|teil| self.noetige(teil));
        match finding.verbindung {
            // The courses count together: the subjects of one may decide on the begin of another.
            _ if finding.kriterium == Kriterium::Nachqualifizierung => self
                .zu(|frage| frage.gehoert_zu(Listenart::Schulungen) || frage == Question::Aufnahme),
            Verbindung::Alle => fehlende.min_by_key(SortedSet::len).unwrap_or_default(),
            Verbindung::Eine => fehlende.flatten().collect(),
            Verbindung::Blatt | Verbindung::Berechnet => {
                let fragen = interview::zutreffende(finding);
                self.zu(|frage| fragen.contains(&frage))
            }
        }
    }

    /// The steps that change the answer to one of these questions.
    fn zu(&self, gesucht: impl Fn(Question) -> bool) -> SortedSet<usize> {
        let schritte = self.schritte.iter().enumerate();
        schritte
            .filter(|(_, schritt)| gesucht(schritt.frage()))
            .map(|(nummer, _)| nummer)
            .collect()
    }

    /// The sets, with as little of each step as does. Where a day can be chosen in several ways, the one that changes least.
    fn geschwaecht(&self) -> Vec<Vec<Aenderung>> {
        let mut saetze: SortedSet<(Vec<Question>, i64, usize)> = SortedSet::new();
        let mut geschwaecht: Vec<Vec<Aenderung>> = Vec::new();
        for satz in &self.saetze {
            let aenderungen = schwaeche(self.lage, self.aussicht, self.aenderungen(satz));
            let weite = aenderungen
                .iter()
                .map(|aenderung| self.lage.weite(aenderung));
            saetze.insert((self.fragen(satz).collect(), weite.sum(), geschwaecht.len()));
            geschwaecht.push(aenderungen);
        }
        let mut fragen_davor: Vec<Question> = Vec::new();
        let mut gewaehlt = Vec::new();
        for (fragen, _, nummer) in saetze {
            if fragen != fragen_davor {
                gewaehlt.extend(geschwaecht.get(nummer).cloned());
                fragen_davor = fragen;
            }
        }
        gewaehlt
    }
}
