//! What one document brings to the statistics.

use serde::{Deserialize, Serialize};

use super::Dateizeile;
use super::zahlen::{Gruppe, Zahlen, gruppe};
use crate::datum::Datum;
use crate::facts::{Bezeichnung, Kreis, Stellenumfang};
use crate::finding::Verdict;
use crate::law::{self, Zuordnung};
use crate::vollstaendigkeit::Bearbeitungsstand;
use crate::vorantrag::{Ergebnis, Vorantrag};

/// What one document brings to the statistics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Befund {
    /// It was read.
    Gelesen(Gelesenes),
    /// It cannot be read, for this reason, in a sentence.
    Unlesbar(String),
    /// It is none of the kinds that are looked at, such as a picture in a folder.
    Uebergangen,
}

/// What is counted of a document that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gelesenes {
    /// What tells whether the same was there before.
    pub abdruck: Abdruck,
    /// Who applies, where that is said.
    pub antragsteller: Option<String>,
    /// Whether neither the applicant nor anybody else has a name or a reference: then two may be alike by chance.
    pub namenlos: bool,
    /// What tells whether the same applicant and the same persons were named before; `None` where no person is named.
    pub namen: Option<Namensabdruck>,
    /// In which Kreis, where that is said.
    pub kreis: Option<Kreis>,
    /// How far it is; `None`: a mere check, which is neither complete nor not.
    pub stand: Option<Bearbeitungsstand>,
    /// The Stichtag for which it was assessed.
    pub stichtag: Datum,
    /// Whether a later wording of the VwV may apply to it.
    pub spaetere_fassung: bool,
    /// Its persons, in their order.
    pub personen: Vec<Personenbefund>,
    /// What it stores otherwise.
    pub abweichungen: Vec<Abweichung>,
}

/// What tells one content from another: 96 bits of a cryptographic hash, so that nobody can make one file pass for another.
/// Among 3.5 million documents two have the same by chance once in 10^16 times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Abdruck(pub [u32; 3]);

/// What tells who is named: 64 bits of the same hash. It changes no figure, so one wrong hint in a million evaluations of
/// 3.5 million documents may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Namensabdruck(pub [u32; 2]);

/// One person as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personenbefund {
    /// Verdict and letter, computed.
    pub urteil: Urteil,
    /// Extent of the post, where it was entered.
    pub umfang: Option<Stellenumfang>,
}

impl Personenbefund {
    /// Where the person is counted.
    pub fn gruppe(&self) -> Gruppe {
        gruppe(self.urteil.verdict, self.urteil.zuordnung)
    }
}

/// Verdict and letter of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urteil {
    /// The verdict; `None`: open.
    pub verdict: Option<Verdict>,
    /// The letter, once it is fixed.
    pub zuordnung: Option<Zuordnung>,
}

impl From<&Ergebnis> for Urteil {
    fn from(ergebnis: &Ergebnis) -> Self {
        Self {
            verdict: ergebnis.verdict(),
            zuordnung: ergebnis.zuordnung,
        }
    }
}

/// A stored result that does not follow from the answers beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abweichung {
    /// Number of the person, from 0.
    pub person: usize,
    /// Name or reference of the person, where one was entered.
    pub name: Option<String>,
    /// What is stored.
    pub gespeichert: Urteil,
    /// What follows, for the Stichtag of the file.
    pub berechnet: Urteil,
}

impl Gelesenes {
    /// What is counted of this pre-application. `stand`: how far it is, of a mere check none; `abdruck`: of its content;
    /// `namen`: of who is named in it.
    pub fn neu(
        vorantrag: &Vorantrag,
        ergebnisse: &[Ergebnis],
        stand: Option<Bearbeitungsstand>,
        abdruck: Abdruck,
        namen: Option<Namensabdruck>,
    ) -> Self {
        let antragsteller = &vorantrag.vorhaben.formblatt.antragsteller;
        let name = antragsteller.name.as_ref().map(Bezeichnung::text);
        let personen = ergebnisse.iter().zip(&vorantrag.personen);
        Self {
            abdruck,
            antragsteller: name.map(str::to_owned),
            namenlos: name.is_none()
                && (0..vorantrag.personen.len()).all(|person| vorantrag.name(person).is_none()),
            namen,
            kreis: antragsteller.kreis,
            stand,
            stichtag: vorantrag.stichtag,
            spaetere_fassung: law::spaetere_fassung_moeglich(
                &vorantrag.vorhaben,
                vorantrag.stichtag,
            ),
            personen: personen
                .map(|(ergebnis, person)| Personenbefund {
                    urteil: ergebnis.into(),
                    umfang: person.stelle.umfang,
                })
                .collect(),
            abweichungen: Vec::new(),
        }
    }

    /// As the list shows it under this name, without the places of others in the lists.
    pub fn zeile(&self, name: &str) -> Dateizeile {
        Dateizeile {
            name: name.to_owned(),
            antragsteller: self.antragsteller.clone(),
            kreis: self.kreis,
            stand: self.stand,
            stichtag: self.stichtag,
            zahlen: self.zahlen(),
            abweichendes: None,
            erneut: None,
        }
    }

    /// Its persons, counted.
    pub fn zahlen(&self) -> Zahlen {
        let mut zahlen = Zahlen::default();
        for person in &self.personen {
            zahlen.zaehle(person);
        }
        zahlen
    }
}
