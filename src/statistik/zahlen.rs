//! The groups in which persons are counted, how many there are in each, and what share that is.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

use super::befund::Personenbefund;
use crate::facts::wort::auswahl;
use crate::finding::Verdict;
use crate::law::Zuordnung;

auswahl! {
    /// Where a person is counted: each in one of them.
    Gruppe {
        /// Buchst. a.
        A = "a",
        /// Buchst. b.
        B = "b",
        /// Buchst. c.
        C = "c",
        /// Vorerfahrung, our own row.
        Vorerfahrung = "vorerfahrung",
        /// Qualification in Klärung.
        InKlaerung = "in_klaerung",
        /// Not eligible, with whatever qualification: counted apart.
        NichtFoerderfaehig = "nicht_foerderfaehig",
        /// Not answered to the end, so that verdict or letter is not fixed: counted apart.
        Offen = "offen",
    }
}

impl Gruppe {
    /// The rows of the table, in the order of Antwort 3 and with Vorerfahrung among them: the base of the shares.
    pub const BASIS: [Self; 5] = [
        Self::A,
        Self::B,
        Self::C,
        Self::Vorerfahrung,
        Self::InKlaerung,
    ];
    /// What is counted apart.
    pub const DANEBEN: [Self; 2] = [Self::NichtFoerderfaehig, Self::Offen];
}

/// The group of a person.
///
/// The letter tells the qualification, the verdict tells all conditions. The table is of those whom the Land may fund: so
/// whoever is not eligible stands apart with any letter (a freier Träger applies for somebody with Buchst. a), and so does
/// whoever has open answers. A Klärung that is not about the qualification leaves the letter.
pub fn gruppe(verdict: Option<Verdict>, zuordnung: Option<Zuordnung>) -> Gruppe {
    match (verdict, zuordnung) {
        (Some(Verdict::NichtErfuellt), _) | (_, Some(Zuordnung::Keine)) => {
            Gruppe::NichtFoerderfaehig
        }
        (None, _) | (_, None) => Gruppe::Offen,
        (Some(_), Some(Zuordnung::A)) => Gruppe::A,
        (Some(_), Some(Zuordnung::B)) => Gruppe::B,
        (Some(_), Some(Zuordnung::C)) => Gruppe::C,
        (Some(_), Some(Zuordnung::Vorerfahrung)) => Gruppe::Vorerfahrung,
        (Some(_), Some(Zuordnung::InKlaerung)) => Gruppe::InKlaerung,
    }
}

/// How many persons there are in each group, and how large their posts are together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Zahlen {
    /// Persons, in the order of [`Gruppe::ALL`].
    personen: [u64; Gruppe::ALL.len()],
    /// Their posts, in hundredths of a VZÄ.
    hundertstel: [u64; Gruppe::ALL.len()],
    /// Persons of whose post nothing is said; it counts nothing.
    pub ohne_umfang: u64,
    /// Persons by verdict: met, in Klärung, not met, open.
    urteile: [u64; 4],
    /// Of those not eligible the ones who are qualified, or may be: another condition is not met.
    pub trotz_qualifikation: u64,
}

impl Zahlen {
    /// How many persons are in this group.
    pub fn personen(&self, gruppe: Gruppe) -> u64 {
        self.personen.get(platz(gruppe)).copied().unwrap_or(0)
    }

    /// Their posts, in hundredths of a VZÄ.
    pub fn hundertstel(&self, gruppe: Gruppe) -> u64 {
        self.hundertstel.get(platz(gruppe)).copied().unwrap_or(0)
    }

    /// How many persons have this verdict.
    pub fn urteile(&self, verdict: Option<Verdict>) -> u64 {
        self.urteile
            .get(platz_des_urteils(verdict))
            .copied()
            .unwrap_or(0)
    }

    /// The persons of the table: all but those counted apart.
    pub fn basis(&self) -> u64 {
        Gruppe::BASIS
            .iter()
            .map(|gruppe| self.personen(*gruppe))
            .sum()
    }

    /// Their posts, in hundredths of a VZÄ.
    pub fn basis_hundertstel(&self) -> u64 {
        let basis = Gruppe::BASIS.iter();
        basis.map(|gruppe| self.hundertstel(*gruppe)).sum()
    }

    /// All persons.
    pub fn alle(&self) -> u64 {
        self.personen.iter().sum()
    }

    pub(super) fn zaehle(&mut self, person: &Personenbefund) {
        let gruppe = person.gruppe();
        let platz = platz(gruppe);
        if let Some(anzahl) = self.personen.get_mut(platz) {
            *anzahl += 1;
        }
        match (person.umfang, self.hundertstel.get_mut(platz)) {
            (Some(umfang), Some(summe)) => *summe += u64::from(umfang.hundertstel()),
            (Some(_), None) | (None, _) => self.ohne_umfang += 1,
        }
        let urteil = platz_des_urteils(person.urteil.verdict);
        if let Some(anzahl) = self.urteile.get_mut(urteil) {
            *anzahl += 1;
        }
        let unqualifiziert = matches!(person.urteil.zuordnung, Some(Zuordnung::Keine));
        if gruppe == Gruppe::NichtFoerderfaehig && !unqualifiziert {
            self.trotz_qualifikation += 1;
        }
    }
}

impl AddAssign for Zahlen {
    fn add_assign(&mut self, andere: Self) {
        let plus = |hier: &mut [u64], dort: &[u64]| {
            for (summe, zahl) in hier.iter_mut().zip(dort) {
                *summe += zahl;
            }
        };
        plus(&mut self.personen, &andere.personen);
        plus(&mut self.hundertstel, &andere.hundertstel);
        plus(&mut self.urteile, &andere.urteile);
        self.ohne_umfang += andere.ohne_umfang;
        self.trotz_qualifikation += andere.trotz_qualifikation;
    }
}

fn platz(gruppe: Gruppe) -> usize {
    gruppe as usize
}

fn platz_des_urteils(verdict: Option<Verdict>) -> usize {
    match verdict {
        Some(Verdict::Erfuellt) => 0,
        Some(Verdict::Klaerung) => 1,
        Some(Verdict::NichtErfuellt) => 2,
        None => 3,
    }
}

/// A share in tenths of a per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anteil(pub u64);

/// Which share `teil` has of `ganzes`, half up; of nothing there is none. Shares are not forced to 100 % together.
pub fn anteil(teil: u64, ganzes: u64) -> Option<Anteil> {
    let (teil, ganzes) = (u128::from(teil), u128::from(ganzes));
    let zehntel = (teil * 2000 + ganzes).checked_div(ganzes * 2)?;
    u64::try_from(zehntel).ok().map(Anteil)
}
