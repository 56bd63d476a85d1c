//! The whole rule set as a tree: every criterion with its provisions, the questions it rests on, and what each answer comes to.
//!
//! No value is said here a second time. The tree is the Finding of a person with one open record in each list, and each
//! table is the law, asked for every answer. Days, periods, sets of tasks and of subjects have no end, so a table asks for
//! classes of them. These classes are said here: each is asked for in several ways that lie at its limits, and where the
//! law tells them apart after all, the row is undecided. That no row is, and that the tables fit arbitrary persons, is
//! tested (`tests/regelwerk.rs`).
//!
//! Architecture invariant: `law` does not know this module, and no result depends on it.

mod beginn;
mod diagramm;
mod lagen;
mod marken;
mod proben;
mod tafel;
mod zeiten;

pub use diagramm::{Diagramm, Kasten};
pub use lagen::{genannte_aufgaben, teilthemen};
pub use marken::{Einzelwert, Marke, marken};
pub use tafel::{
    Abdeckung, Angabe, Aufgabenlage, Rest, Spalte, Tafel, Tagklasse, Ursprung, Zeile, Zeitenlage,
};

use crate::facts::{Aufgabe, Listenart, Question, Thema};
use crate::finding::{Auflage, Finding, Hinweis, Kriterium, Nachweis, Norm, Verbindung};
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
    /// Of these the ones that no node before it cites: their rule is said here.
    pub regeln: Vec<Norm>,
    /// The questions it rests on, those of its parts not repeated; of a record, the first one.
    pub fragen: Vec<Question>,
    /// The questions to be said here: those of its table, but for those that all parts of a whole share, which stand there.
    pub gefragt: Vec<Question>,
    /// Of these the ones that no node before it says: their help is said here.
    pub erklaert: Vec<Question>,
    /// What it names one by one.
    pub genannt: Genannt,
    /// What may still have to be done; without the days of a case.
    pub auflagen: Vec<Auflage>,
    /// Documents that it may ask for.
    pub nachweise: Vec<Nachweis>,
    /// What should be known about it, as far as no node before it says so.
    pub hinweise: Vec<Hinweis>,
    /// What its answers come to, where it has a value of its own.
    pub tafel: Option<Tafel>,
    /// Numbers of its parts.
    pub teile: Vec<usize>,
}

/// What a criterion names one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Genannt {
    /// Nothing.
    Nichts,
    /// Tasks of which one is enough.
    Aufgaben(Vec<Aufgabe>),
    /// The parts of a subject that has several.
    Teilthemen(Vec<Thema>),
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
                // First those of the table, in the order of its columns.
                let spalten = beurteilt.tafel.iter().flat_map(|tafel| &tafel.spalten);
                let aus_spalten = spalten.flat_map(|(spalte, _)| spalte.fragen());
                let alle: Vec<Question> = aus_spalten.chain(knoten.fragen.clone()).collect();
                knoten.fragen = neue(&alle, &mut Vec::new());
                knoten.genannt = Genannt::neu(fassung, knoten.kriterium);
                knoten.auflagen = beurteilt.auflagen;
                knoten.nachweise = beurteilt.nachweise;
                knoten.hinweise = beurteilt.hinweise;
                knoten.tafel = beurteilt.tafel;
            }
        }
        regelwerk.sage_jedes_einmal();
        regelwerk
    }

    fn sammle(&mut self, finding: &Finding, eltern: Option<usize>) -> usize {
        let nummer = self.knoten.len();
        self.knoten.push(Knoten {
            kriterium: ohne_nummer(finding.kriterium),
            eltern,
            verbindung: finding.verbindung,
            normen: vec![finding.norm],
            regeln: Vec::new(),
            fragen: finding.fragen.iter().collect(),
            gefragt: Vec::new(),
            erklaert: Vec::new(),
            genannt: Genannt::Nichts,
            auflagen: Vec::new(),
            nachweise: Vec::new(),
            hinweise: Vec::new(),
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

    /// A rule, what should be known, and the help to a question are said where they first come up.
    fn sage_jedes_einmal(&mut self) {
        for nummer in 0..self.knoten.len() {
            let gefragt = self.gefragt(nummer);
            if let Some(knoten) = self.knoten.get_mut(nummer) {
                knoten.gefragt = gefragt;
            }
        }
        let (mut normen, mut hinweise, mut fragen) = (Vec::new(), Vec::new(), Vec::new());
        for knoten in &mut self.knoten {
            knoten.regeln = neue(&knoten.normen, &mut normen);
            knoten.hinweise = neue(&knoten.hinweise, &mut hinweise);
            knoten.erklaert = neue(&knoten.gefragt, &mut fragen);
        }
    }

    fn gefragt(&self, nummer: usize) -> Vec<Question> {
        let Some(knoten) = self.knoten.get(nummer) else {
            return Vec::new();
        };
        let eltern = knoten.eltern.map(|eltern| self.gemeinsam(eltern));
        match (&knoten.tafel, eltern.as_deref()) {
            (Some(_), Some([])) => knoten.fragen.clone(),
            (Some(_), _) => Vec::new(),
            (None, _) => self.gemeinsam(nummer),
        }
    }

    /// The questions that all tables of several parts rest on.
    fn gemeinsam(&self, nummer: usize) -> Vec<Question> {
        let mut teile = self.teile(nummer).map(|(_, teil)| teil);
        let Some(erster) = teile.next() else {
            return Vec::new();
        };
        let mut weitere = teile.peekable();
        let mehrere = weitere.peek().is_some();
        let gleiche = weitere.all(|teil| teil.tafel.is_some() && teil.fragen == erster.fragen);
        if mehrere && gleiche && erster.tafel.is_some() {
            erster.fragen.clone()
        } else {
            Vec::new()
        }
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

impl Genannt {
    fn neu(fassung: Fassung, kriterium: Kriterium) -> Self {
        match kriterium {
            Kriterium::Taetigkeiten => Self::Aufgaben(genannte_aufgaben(fassung)),
            Kriterium::Fachgebiet(gebiet) => match teilthemen(fassung, gebiet) {
                teile if teile.len() > 1 => Self::Teilthemen(teile),
                _ => Self::Nichts,
            },
            _ => Self::Nichts,
        }
    }
}

/// Those that are not among the ones known, which they join, each once.
fn neue<T: Copy + PartialEq>(genannte: &[T], bekannte: &mut Vec<T>) -> Vec<T> {
    let mut neue = Vec::new();
    for eines in genannte {
        if !bekannte.contains(eines) {
            bekannte.push(*eines);
            neue.push(*eines);
        }
    }
    neue
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
