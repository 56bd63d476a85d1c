//! The pre-application: Stichtag, what is said for all, and the persons. Everything else is computed from it.

use crate::datum::Datum;
use crate::facts::{
    self, Answer, Beleg, Facts, Listenart, PasstNicht, Person, Question, SchulungFrage,
    Schulungsstand, Vorhaben,
};
use crate::finding::{Finding, Verdict};
use crate::interview;
use crate::law::{self, Fassung, Zuordnung};

/// A pre-application as it was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vorantrag {
    /// The wording of the VwV that is applied.
    pub fassung: Fassung,
    /// The day for which the assessment is made.
    pub stichtag: Datum,
    /// What is said for all persons.
    pub vorhaben: Vorhaben,
    /// The persons.
    pub personen: Vec<Person>,
}

/// An answer that cannot be true on the Stichtag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Widerspruch {
    /// Number of the person, from 0.
    pub person: usize,
    /// The question whose answer it is.
    pub frage: Question,
    /// The day on which a course is said to have begun, after the Stichtag.
    pub begonnen_am: Datum,
}

/// The result of one person, computed from its Finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ergebnis {
    /// Everything that was assessed.
    pub finding: Finding,
    /// The letter, once it is fixed.
    pub zuordnung: Option<Zuordnung>,
}

impl Ergebnis {
    /// The person's verdict; `None`: open.
    pub fn verdict(&self) -> Option<Verdict> {
        self.finding.wert.entschieden()
    }
}

impl Vorantrag {
    /// An empty pre-application with one person.
    pub fn neu(stichtag: Datum) -> Self {
        Self {
            fassung: Fassung::Stand2018,
            stichtag,
            vorhaben: Vorhaben::default(),
            personen: vec![Person::default()],
        }
    }

    /// One person within its application.
    pub fn facts(&self, person: usize) -> Option<Facts<'_>> {
        Some(Facts {
            vorhaben: &self.vorhaben,
            person: self.personen.get(person)?,
        })
    }

    /// Whether anything was said that no rule reads: what a Vorantrag asks and a check does not.
    pub fn ist_mehr_als_pruefung(&self) -> bool {
        let mut personen = self.personen.iter();
        !self.vorhaben.formblatt.ist_leer() || !personen.all(|person| person.stelle.ist_leer())
    }

    /// Name or reference of a person, where one was entered.
    pub fn name(&self, person: usize) -> Option<&str> {
        let name = self.personen.get(person)?.stelle.name.as_ref()?;
        Some(name.text())
    }

    /// The result of one person.
    pub fn ergebnis(&self, person: usize) -> Option<Ergebnis> {
        let finding = law::assess(self.fassung, &self.facts(person)?, self.stichtag);
        let zuordnung = law::zuordnung(&finding);
        Some(Ergebnis { finding, zuordnung })
    }

    /// The results of all persons, in their order.
    pub fn ergebnisse(&self) -> impl Iterator<Item = Ergebnis> {
        (0..self.personen.len()).filter_map(|person| self.ergebnis(person))
    }

    /// What was answered, the Stichtag included.
    pub fn antwort(&self, person: usize, frage: Question) -> Option<Answer> {
        if frage == Question::Stichtag {
            return Some(Answer::Stichtag(self.stichtag));
        }
        self.facts(person)?.antwort(frage)
    }

    /// Keeps an answer.
    pub fn setze(
        &mut self,
        person: usize,
        frage: Question,
        antwort: Answer,
    ) -> Result<(), PasstNicht> {
        if let (Question::Stichtag, Answer::Stichtag(stichtag)) = (frage, &antwort) {
            self.stichtag = *stichtag;
            return Ok(());
        }
        let person = self.personen.get_mut(person).ok_or(PasstNicht)?;
        facts::setze(&mut self.vorhaben, person, frage, antwort)
    }

    /// Takes a record out of a list.
    pub fn entferne(
        &mut self,
        person: usize,
        liste: Listenart,
        nummer: usize,
    ) -> Result<(), PasstNicht> {
        let person = self.personen.get_mut(person).ok_or(PasstNicht)?;
        facts::entferne(person, liste, nummer)
    }

    /// Whether a document lies by: one that serves all persons, or one on this person.
    pub fn liegt_bei(&self, person: Option<usize>, beleg: Beleg) -> bool {
        let belege = match person {
            None => Some(&self.vorhaben.formblatt.beigefuegt),
            Some(nummer) => self
                .personen
                .get(nummer)
                .map(|person| &person.stelle.beigefuegt),
        };
        belege.is_some_and(|belege| belege.contains(&beleg))
    }

    /// The courses that are said to have begun after the Stichtag.
    pub fn widersprueche(&self) -> Vec<Widerspruch> {
        let mut gefunden = Vec::new();
        for (nummer, person) in self.personen.iter().enumerate() {
            for (kurs, schulung) in person.schulungen.eintraege.iter().enumerate() {
                let begonnen = matches!(
                    schulung.stand,
                    Some(
                        Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis
                    )
                );
                match schulung.begonnen_am {
                    Some(begonnen_am) if begonnen && begonnen_am > self.stichtag => {
                        gefunden.push(Widerspruch {
                            person: nummer,
                            frage: Question::Schulung(kurs, SchulungFrage::BegonnenAm),
                            begonnen_am,
                        });
                    }
                    Some(_) | None => {}
                }
            }
        }
        gefunden
    }

    /// The same pre-application without the answers that rest: what leaves the program.
    #[must_use]
    pub fn ohne_ruhende(&self) -> Self {
        // Where a record goes with its last answer, another answer may come to rest: until nothing rests any more.
        let mut vorantrag = self.clone();
        loop {
            let weniger = vorantrag.ohne_jetzt_ruhende();
            if weniger == vorantrag {
                return vorantrag;
            }
            vorantrag = weniger;
        }
    }

    fn ohne_jetzt_ruhende(&self) -> Self {
        let mut vorantrag = self.clone();
        // An answer for all persons rests only where it rests for each of them.
        let ruhende: Vec<Vec<Question>> = (0..self.personen.len())
            .filter_map(|person| {
                let facts = self.facts(person)?;
                Some(interview::ruhende(&facts, &self.ergebnis(person)?.finding))
            })
            .collect();
        for (person, fragen) in vorantrag.personen.iter_mut().zip(&ruhende) {
            for frage in fragen {
                if ruhende.iter().all(|andere| andere.contains(frage)) || !frage.fuer_alle() {
                    facts::loesche(&mut vorantrag.vorhaben, person, *frage);
                }
            }
            for liste in Listenart::ALL {
                let unberuehrt = (0..person.anzahl(*liste))
                    .flat_map(|nummer| liste.fragen(nummer))
                    .chain([liste.weitere()])
                    .all(|frage| {
                        let facts = Facts {
                            vorhaben: &vorantrag.vorhaben,
                            person,
                        };
                        facts.antwort(frage).is_none()
                    });
                if unberuehrt && fragen.iter().any(|frage| frage.gehoert_zu(*liste)) {
                    facts::leere(person, *liste);
                }
            }
        }
        vorantrag
    }
}
