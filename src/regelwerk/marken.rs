//! What a person's Finding says in the tree: values, the way from the whole to what decides, and what decides.

use super::{Regelwerk, nummer_des_eintrags, passender_teil};
use crate::facts::Listenart;
use crate::finding::{Finding, Interval, Verbindung, Verdict};

/// What a Finding says at one node.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marke {
    /// Each value found there; several where a list has several records.
    pub werte: Vec<Einzelwert>,
    /// Whether the node lies between the whole and what decides on it.
    pub auf_dem_weg: bool,
    /// Whether the way ends here: this is what decides.
    pub entscheidet: bool,
    /// The value of the record through which the way goes, the first of several.
    wert_des_weges: Option<Interval>,
}

/// One of the values at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Einzelwert {
    /// The record that it is of: its list, and its number from 0.
    pub eintrag: Option<(Listenart, usize)>,
    /// The value itself.
    pub wert: Interval,
    /// Whether the way ends at this one.
    pub entscheidet: bool,
}

impl Marke {
    /// The one value where only one can be shown: that of the record through which the way goes, else the best of them.
    pub fn wert(&self) -> Option<Interval> {
        let werte = self.werte.iter().map(|einzeln| einzeln.wert);
        self.wert_des_weges
            .or_else(|| werte.max_by_key(|wert| (wert.hi, wert.lo)))
    }
}

/// The marks of all nodes, in their order.
///
/// Of an `all` the lowest parts decide, of an `any` the highest; where several parts of an `any` are met, the first, because
/// the letter and the Auflagen come from it. The way ends at what has a reason of its own.
pub fn marken(regelwerk: &Regelwerk, person: &Finding) -> Vec<Marke> {
    let mut marken = vec![Marke::default(); regelwerk.knoten.len()];
    if !regelwerk.knoten.is_empty() {
        setze(regelwerk, &mut marken, (0, None), person, true);
    }
    marken
}

fn setze(
    regelwerk: &Regelwerk,
    marken: &mut [Marke],
    (nummer, eintrag): (usize, Option<(Listenart, usize)>),
    finding: &Finding,
    auf_dem_weg: bool,
) {
    if let Some(marke) = marken.get_mut(nummer) {
        let entscheidet = auf_dem_weg && finding.grund.is_some();
        marke.werte.push(Einzelwert {
            eintrag,
            wert: finding.wert,
            entscheidet,
        });
        if auf_dem_weg {
            marke.wert_des_weges.get_or_insert(finding.wert);
        }
        marke.auf_dem_weg |= auf_dem_weg;
        marke.entscheidet |= entscheidet;
    }
    let mut entschieden = false;
    for teil in &finding.teile {
        let entscheidet =
            auf_dem_weg && finding.grund.is_none() && entscheidet(finding, teil) && !entschieden;
        // One that is met is enough.
        entschieden |= entscheidet
            && finding.verbindung == Verbindung::Eine
            && teil.wert.lo == Verdict::Erfuellt;
        if let Some(knoten) = passender_teil(regelwerk, nummer, teil.kriterium) {
            let eintrag = nummer_des_eintrags(teil.kriterium).or(eintrag);
            setze(regelwerk, marken, (knoten, eintrag), teil, entscheidet);
        }
    }
}

/// Whether a part fixes an end of the whole. The end that nothing can fall below, or rise above, needs no part to fix it,
/// unless the whole is decided there.
fn entscheidet(ganzes: &Finding, teil: &Finding) -> bool {
    if ganzes.wert.entschieden().is_some() {
        return teil.wert == ganzes.wert;
    }
    let unten = teil.wert.lo == ganzes.wert.lo;
    let oben = teil.wert.hi == ganzes.wert.hi;
    match ganzes.verbindung {
        Verbindung::Alle | Verbindung::Berechnet => {
            unten || (oben && ganzes.wert.hi < Verdict::Erfuellt)
        }
        Verbindung::Eine => oben || (unten && ganzes.wert.lo > Verdict::NichtErfuellt),
        Verbindung::Blatt => false,
    }
}
