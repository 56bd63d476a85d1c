//! The whole rule set as a tree: every criterion with its provisions, the questions it rests on, and what each answer comes to.
//!
//! Nothing of the law is said here a second time. The tree is the Finding of a person with one open record in each list,
//! and each table is the law, asked for every answer or every class of answers; so neither can drift from it.
//!
//! Architecture invariant: `law` does not know this module, and no result depends on it.

mod beginn;
mod diagramm;
mod marken;
mod proben;
mod tafel;
mod zeiten;

pub use diagramm::{Diagramm, Kasten};
pub use marken::{Marke, marken};
pub use proben::{genannte_aufgaben, teilthemen};
pub use tafel::{
    Abdeckung, Angabe, Aufgabenlage, Rest, Spalte, Tafel, Tagklasse, Zeile, Zeitenlage,
};

use crate::facts::{Listenart, Question};
use crate::finding::{Finding, Kriterium, Norm, Verbindung};
use crate::law::Fassung;

/// The rule set of one wording of the VwV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regelwerk {
    /// Every node before its parts; the first is the whole.
    pub knoten: Vec<Knoten>,
}

/// One criterion in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knoten {
    /// What is assessed. Records have the number 0: each of a list is assessed alike.
    pub kriterium: Kriterium,
    /// Number of the node it is a part of; none for the whole.
    pub eltern: Option<usize>,
    /// How its value comes from its parts.
    pub verbindung: Verbindung,
    /// The provisions it can cite, that of the open question first.
    pub normen: Vec<Norm>,
    /// The questions it rests on, those of its parts not repeated.
    pub fragen: Vec<Question>,
    /// What its answers come to, where it has a value of its own.
    pub tafel: Option<Tafel>,
    /// Numbers of its parts.
    pub teile: Vec<usize>,
}

impl Regelwerk {
    /// Asks the law for the whole of its rules.
    pub fn neu(fassung: Fassung) -> Self {
        let mut regelwerk = Self { knoten: Vec::new() };
        let probe = proben::Probe::neu(fassung);
        if let Some(person) = probe.gestalt() {
            regelwerk.sammle(&person, None);
        }
        for nummer in 0..regelwerk.knoten.len() {
            let pfad = regelwerk.pfad(nummer);
            let beurteilt = probe.beurteile(&pfad);
            if let Some(knoten) = regelwerk.knoten.get_mut(nummer) {
                for norm in beurteilt.normen {
                    if !knoten.normen.contains(&norm) {
                        knoten.normen.push(norm);
                    }
                }
                knoten.tafel = beurteilt.tafel;
            }
        }
        regelwerk
    }

    fn sammle(&mut self, finding: &Finding, eltern: Option<usize>) -> usize {
        let nummer = self.knoten.len();
        self.knoten.push(Knoten {
            kriterium: ohne_nummer(finding.kriterium),
            eltern,
            verbindung: finding.verbindung,
            normen: vec![finding.norm],
            fragen: finding.fragen.iter().collect(),
            tafel: None,
            teile: Vec::new(),
        });
        for teil in &finding.teile {
            let teil = self.sammle(teil, Some(nummer));
            if let Some(knoten) = self.knoten.get_mut(nummer) {
                knoten.teile.push(teil);
            }
        }
        nummer
    }

    /// The criteria from the whole down to this node.
    pub fn pfad(&self, nummer: usize) -> Vec<Kriterium> {
        let mut pfad = Vec::new();
        let mut naechster = Some(nummer);
        while let Some(knoten) = naechster.and_then(|nummer| self.knoten.get(nummer)) {
            pfad.push(knoten.kriterium);
            naechster = knoten.eltern;
        }
        pfad.reverse();
        pfad
    }

    /// How deep the node stands; the whole stands at 0.
    pub fn tiefe(&self, nummer: usize) -> usize {
        self.pfad(nummer).len().saturating_sub(1)
    }

    /// The place of a node as a number with sections, such as 5.1.2; the whole has none.
    pub fn gliederung(&self, nummer: usize) -> String {
        let Some(eltern) = self.knoten.get(nummer).and_then(|knoten| knoten.eltern) else {
            return String::new();
        };
        let platz = self.teile(eltern).position(|(teil, _)| teil == nummer);
        let platz = (platz.unwrap_or_default() + 1).to_string();
        match self.gliederung(eltern) {
            darueber if darueber.is_empty() => platz,
            darueber => format!("{darueber}.{platz}"),
        }
    }

    /// The node in this place.
    pub fn suche(&self, pfad: &[Kriterium]) -> Option<usize> {
        (0..self.knoten.len()).find(|nummer| self.pfad(*nummer) == pfad)
    }

    /// The parts of a node, each with its number.
    pub fn teile(&self, nummer: usize) -> impl Iterator<Item = (usize, &Knoten)> {
        let teile = self
            .knoten
            .get(nummer)
            .map(|knoten| knoten.teile.as_slice());
        teile
            .unwrap_or_default()
            .iter()
            .filter_map(|teil| Some((*teil, self.knoten.get(*teil)?)))
    }
}

/// The part of a node that a Finding below its Finding stands for. What is about the same as the whole, because only its
/// kind is open yet, stands in the place of the first part.
fn passender_teil(regelwerk: &Regelwerk, nummer: usize, kriterium: Kriterium) -> Option<usize> {
    let gesucht = ohne_nummer(kriterium);
    let mut teile = regelwerk.teile(nummer);
    let gefunden = teile.find(|(_, teil)| teil.kriterium == gesucht);
    let knoten = regelwerk.knoten.get(nummer)?;
    match gefunden {
        Some((teil, _)) => Some(teil),
        None if knoten.kriterium == gesucht => knoten.teile.first().copied(),
        None => None,
    }
}

/// The criterion as it is for the first record.
pub fn ohne_nummer(kriterium: Kriterium) -> Kriterium {
    match kriterium {
        Kriterium::Eintrag(liste, _) => Kriterium::Eintrag(liste, 0),
        Kriterium::AbschlussStattAusbildung(_) => Kriterium::AbschlussStattAusbildung(0),
        anderes => anderes,
    }
}

/// The number of the record that a criterion is about, and its list.
pub fn nummer_des_eintrags(kriterium: Kriterium) -> Option<(Listenart, usize)> {
    match kriterium {
        Kriterium::Eintrag(liste, nummer) => Some((liste, nummer)),
        Kriterium::AbschlussStattAusbildung(nummer) => {
            Some((Listenart::Hochschulabschluesse, nummer))
        }
        _ => None,
    }
}
