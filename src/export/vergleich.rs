//! Two results of one person, criterion by criterion: the stored one or that of another Stichtag, and the one that holds now.
//!
//! Both are compared as they would stand in a file. So a stored result need not be understood to be compared, and nothing
//! that it says can keep the file from opening.

use serde::Deserialize;

use super::json::GespeichertesErgebnis;
use super::json::baum::Baum;
use crate::finding::{Finding, Grund, Interval, Kriterium, Norm};
use crate::vorantrag::Ergebnis;

/// What differs between two results of one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vergleich {
    /// The criteria that differ, in the order of the law.
    pub unterschiede: Vec<Unterschied>,
    /// Number of criteria that only the earlier result knows.
    pub nur_vorher: usize,
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
    /// Another value, and the reason where it is known.
    Wert(Interval, Option<Grund>),
    /// The same value for another reason, or with other consequences.
    AndereBegruendung(Option<Grund>),
    /// Nothing.
    Fehlt,
    /// Something that is no value.
    Unlesbar,
}

impl Vergleich {
    /// Whether both say the same of every criterion.
    pub fn ist_gleich(&self) -> bool {
        self.unterschiede.is_empty() && self.nur_vorher == 0
    }

    /// The stored result and the one that was computed again.
    pub fn mit_gespeichertem(gespeichert: &GespeichertesErgebnis, jetzt: &Ergebnis) -> Self {
        Self::neu(None, &gespeichert.befund, &jetzt.finding)
    }

    /// The results of two Stichtage.
    pub fn zwischen(vorher: &Ergebnis, jetzt: &Ergebnis) -> Self {
        let finding = &vorher.finding;
        Self::neu(Some(finding), &im_text(finding), &jetzt.finding)
    }

    fn neu(vorher: Option<&Finding>, baum: &Baum, jetzt: &Finding) -> Self {
        let mut vergleich = Self::default();
        vergleich.gehe(
            Some(Stelle {
                finding: vorher,
                baum,
            }),
            (jetzt, &im_text(jetzt)),
            0,
        );
        vergleich
    }

    /// Compares one criterion and those below it.
    fn gehe(&mut self, vorher: Option<Stelle<'_>>, (jetzt, baum): (&Finding, &Baum), tiefe: usize) {
        let unterschied = match vorher {
            None => Some(Vorher::Fehlt),
            Some(vorher) => vorher.unterschied(jetzt, baum),
        };
        self.unterschiede
            .extend(unterschied.map(|vorher| Unterschied {
                kriterium: jetzt.kriterium,
                norm: jetzt.norm,
                tiefe,
                vorher,
                jetzt: jetzt.wert,
                grund: jetzt.grund,
            }));
        let mut fruehere = vorher.map_or_else(Vec::new, Stelle::teile);
        for (teil, baum) in jetzt.teile.iter().zip(teile(baum)) {
            let kriterium = baum.feld("kriterium");
            let platz = fruehere
                .iter()
                .position(|frueher| gleich(frueher.baum.feld("kriterium"), kriterium));
            let frueher = platz.map(|platz| fruehere.remove(platz));
            // A part that the reader is not shown is not compared either.
            if jetzt
                .gezeigte_teile()
                .any(|gezeigt| std::ptr::eq(gezeigt, teil))
            {
                self.gehe(frueher, (teil, baum), tiefe + 1);
            }
        }
        self.nur_vorher += fruehere.len();
    }
}

/// A criterion of the earlier result: as it stands in the file and, where it was computed, itself.
#[derive(Clone, Copy)]
struct Stelle<'a> {
    finding: Option<&'a Finding>,
    baum: &'a Baum,
}

impl<'a> Stelle<'a> {
    fn teile(self) -> Vec<Self> {
        let findings = self.finding.map_or(&[][..], |finding| &finding.teile);
        let findings = findings.iter().map(Some).chain(std::iter::repeat(None));
        teile(self.baum)
            .iter()
            .zip(findings)
            .map(|(baum, finding)| Self { finding, baum })
            .collect()
    }

    fn unterschied(self, jetzt: &Finding, baum: &Baum) -> Option<Vorher> {
        let grund = self.finding.and_then(|finding| finding.grund);
        let Some(wert) = self
            .baum
            .feld("wert")
            .and_then(|wert| Interval::deserialize(wert).ok())
        else {
            return Some(Vorher::Unlesbar);
        };
        if wert != jetzt.wert {
            Some(Vorher::Wert(wert, grund))
        } else if [
            "norm",
            "grund",
            "klaerung",
            "auflagen",
            "nachweise",
            "hinweise",
        ]
        .iter()
        .any(|feld| !gleich(self.baum.feld(feld), baum.feld(feld)))
        {
            Some(Vorher::AndereBegruendung(grund))
        } else {
            None
        }
    }
}

/// Whether two values say the same; the fields of an object have no order.
fn gleich(eines: Option<&Baum>, anderes: Option<&Baum>) -> bool {
    match (eines, anderes) {
        (Some(Baum::Objekt(eines)), Some(Baum::Objekt(anderes))) => {
            enthaelt(eines, anderes) && enthaelt(anderes, eines)
        }
        (Some(Baum::Liste(eine)), Some(Baum::Liste(andere))) => {
            eine.len() == andere.len()
                && eine
                    .iter()
                    .zip(andere)
                    .all(|(eines, anderes)| gleich(Some(eines), Some(anderes)))
        }
        (eines, anderes) => eines == anderes,
    }
}

/// Whether every field of `darin` stands in `objekt` with the same value.
fn enthaelt(objekt: &[(String, Baum)], darin: &[(String, Baum)]) -> bool {
    darin.iter().all(|(name, wert)| {
        let gegenstueck = objekt.iter().find(|(anderer, _)| anderer == name);
        gleich(Some(wert), gegenstueck.map(|(_, wert)| wert))
    })
}

fn teile(baum: &Baum) -> &[Baum] {
    match baum.feld("teile") {
        Some(Baum::Liste(teile)) => teile,
        _ => &[],
    }
}

/// A Finding as it would stand in a file.
fn im_text(finding: &Finding) -> Baum {
    // Writing to memory does not fail for types that JSON can say, and what was written can be read.
    serde_json::to_string(finding)
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or(Baum::Null)
}
