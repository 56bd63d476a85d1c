//! The persons of a pre-application side by side: one row each with way, verdict, what is missing, and the deadline.

use crate::datum::Tag;
use crate::facts::Stellenumfang;
use crate::finding::{Auflage, Grund, Klaerung, Kriterium, Verdict};
use crate::interview::{self, Ziel};
use crate::law::Zuordnung;
use crate::vollstaendigkeit::{Fehlstelle, fehlstellen_der_person};
use crate::vorantrag::{Ergebnis, Vorantrag};

/// One person in the row of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    /// Extent of the post, where it was entered.
    pub stellenumfang: Option<Stellenumfang>,
    /// The verdict; `None`: open.
    pub verdict: Option<Verdict>,
    /// The letter, once it is fixed.
    pub zuordnung: Option<Zuordnung>,
    /// What keeps the person from being eligible.
    pub luecke: Luecke,
    /// Nominal last day to begin the Nachqualifizierung, where one is still to be begun.
    pub frist: Option<Tag>,
    /// What the Vorantrag still lacks of this person.
    pub fehlstellen: Vec<Fehlstelle>,
}

/// What keeps a person from being eligible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Luecke {
    /// Nothing.
    Keine,
    /// At most so many questions are open.
    Fragen(usize),
    /// These criteria are not met, or in Klärung, each for its reason.
    Gruende(Vec<(Kriterium, Grund)>),
}

/// The row of each person, in their order.
pub fn uebersicht(vorantrag: &Vorantrag) -> Vec<Zeile> {
    vorantrag
        .ergebnisse()
        .enumerate()
        .map(|(person, ergebnis)| zeile(vorantrag, person, &ergebnis))
        .collect()
}

/// How many persons there are of each verdict, from met to open.
pub fn je_urteil(zeilen: &[Zeile]) -> [(Option<Verdict>, usize); 4] {
    let werte = [
        Some(Verdict::Erfuellt),
        Some(Verdict::Klaerung),
        Some(Verdict::NichtErfuellt),
        None,
    ];
    werte.map(|verdict| {
        let gleiche = zeilen.iter().filter(|zeile| zeile.verdict == verdict);
        (verdict, gleiche.count())
    })
}

/// The posts together, in hundredths of a VZÄ; what was not entered counts nothing.
pub fn stellenumfang(zeilen: &[Zeile]) -> u32 {
    let umfaenge = zeilen.iter().filter_map(|zeile| zeile.stellenumfang);
    umfaenge.map(Stellenumfang::hundertstel).sum()
}

fn zeile(vorantrag: &Vorantrag, person: usize, ergebnis: &Ergebnis) -> Zeile {
    let finding = &ergebnis.finding;
    let luecke = match ergebnis.verdict() {
        Some(Verdict::Erfuellt) => Luecke::Keine,
        None => Luecke::Fragen(vorantrag.facts(person).map_or(0, |facts| {
            interview::hoechstens_noch(&facts, finding, Ziel::Ergebnis)
        })),
        Some(Verdict::NichtErfuellt | Verdict::Klaerung) => {
            let mut gruende = Vec::new();
            for teil in finding.ausschlaggebende() {
                if let Some(grund) = teil.grund
                    && !gruende.contains(&(teil.kriterium, grund))
                {
                    gruende.push((teil.kriterium, grund));
                }
            }
            Luecke::Gruende(gruende)
        }
    };
    let frist = finding
        .tragende()
        .into_iter()
        .find_map(|teil| teil.auflagen.iter().find_map(|auflage| auflage.bis()));
    let personen = &vorantrag.personen;
    Zeile {
        stellenumfang: personen.get(person).and_then(|person| person.stelle.umfang),
        verdict: ergebnis.verdict(),
        zuordnung: ergebnis.zuordnung,
        luecke,
        frist,
        fehlstellen: fehlstellen_der_person(vorantrag, person),
    }
}

/// Something in Klärung, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OffenerPunkt {
    /// The criterion.
    pub kriterium: Kriterium,
    /// Why.
    pub grund: Grund,
    /// Of which kind, and whom to ask.
    pub klaerung: Klaerung,
    /// Numbers of the persons, from 0.
    pub personen: Vec<usize>,
}

/// What is in Klärung on the ways that decide, each once with all persons whom it concerns.
pub fn offene_punkte(vorantrag: &Vorantrag) -> Vec<OffenerPunkt> {
    let mut punkte: Vec<OffenerPunkt> = Vec::new();
    for (person, ergebnis) in vorantrag.ergebnisse().enumerate() {
        for (teil, klaerung) in ergebnis.finding.klaerungen() {
            let Some(grund) = teil.grund else {
                continue;
            };
            let gleicher = punkte.iter_mut().find(|punkt| {
                (punkt.kriterium, punkt.grund, punkt.klaerung) == (teil.kriterium, grund, klaerung)
            });
            match gleicher {
                Some(punkt) if punkt.personen.last() == Some(&person) => {}
                Some(punkt) => punkt.personen.push(person),
                None => punkte.push(OffenerPunkt {
                    kriterium: teil.kriterium,
                    grund,
                    klaerung,
                    personen: vec![person],
                }),
            }
        }
    }
    punkte
}

/// An Auflage, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Auflagenzeile {
    /// By when, where a day follows.
    pub bis: Option<Tag>,
    /// What must still be done.
    pub auflage: Auflage,
    /// Numbers of the persons, from 0.
    pub personen: Vec<usize>,
}

/// The Auflagen of all persons by date; those without a day come last.
pub fn auflagen(vorantrag: &Vorantrag) -> Vec<Auflagenzeile> {
    let mut zeilen: Vec<Auflagenzeile> = Vec::new();
    for (person, ergebnis) in vorantrag.ergebnisse().enumerate() {
        let tragende = ergebnis.finding.tragende();
        for auflage in tragende.iter().flat_map(|teil| teil.auflagen.iter()) {
            match zeilen.iter_mut().find(|zeile| zeile.auflage == *auflage) {
                Some(zeile) if zeile.personen.last() == Some(&person) => {}
                Some(zeile) => zeile.personen.push(person),
                None => zeilen.push(Auflagenzeile {
                    bis: auflage.bis(),
                    auflage: *auflage,
                    personen: vec![person],
                }),
            }
        }
    }
    zeilen.sort_by_key(|zeile| (zeile.bis.is_none(), zeile.bis));
    zeilen
}
