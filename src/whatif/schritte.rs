//! The steps that are still in a municipality's hands, question by question.
//!
//! Three things are never changed: what the person has learnt, what is past on the Stichtag, and what somebody does not
//! know, since finding out changes nothing. Who applies, who employs, for whom and with which tasks say what the project
//! is; another one is no change of this one.

use super::{Aenderung, Eintrag, NeueSchulung, Tage, Verlauf};
use crate::datum::Datum;
use crate::facts::{
    Answer, Aufgabenuebertragung, AusbildungFrage, Bedarfsfeststellung, DatumAngabe, Einvernehmen,
    Facts, Gleichwertigkeit, HOECHSTENS_EINTRAEGE, HochschulabschlussFrage, Hochschulbewertung,
    Listenart, Menge, Question, SchulabschlussFrage, Schulung, SchulungFrage, Schulungsdauer,
    Schulungsstand, Thema,
};
use crate::finding::Zeugnisart;
use crate::sorted::SortedSet;

/// All steps, each as far as it can go; what of it is needed is found out afterwards. A day that can be chosen stands for
/// all others: no other does more.
pub(super) fn schritte(facts: &Facts<'_>, stichtag: Datum) -> Vec<Aenderung> {
    let umstaende = Umstaende { facts, stichtag };
    let fragen = facts.denkbare_fragen().into_iter();
    fragen.flat_map(|frage| umstaende.zu(frage)).collect()
}

struct Umstaende<'a> {
    facts: &'a Facts<'a>,
    stichtag: Datum,
}

impl Umstaende<'_> {
    /// What can be changed about the answer to a question, in how many ways.
    fn zu(&self, frage: Question) -> Vec<Aenderung> {
        use {AusbildungFrage as A, HochschulabschlussFrage as H, SchulabschlussFrage as S};
        match frage {
            // It is the day of the assessment, no fact.
            Question::Stichtag => Vec::new(),
            // They say what the project is.
            Question::Antragsteller
            | Question::Anstellungstraeger
            | Question::Zielgruppe
            | Question::Aufgaben => Vec::new(),
            Question::Einvernehmen => self.wo(frage, einvernehmen, Aenderung::Einvernehmen),
            Question::Aufgabenuebertragung => {
                self.wo(frage, uebertragung, Aenderung::Aufgabenuebertragung)
            }
            // "Vorgesehen" or not is a plan, and the talks are still to come.
            Question::Bedarfsfeststellung => self.wo(frage, bedarf, Aenderung::Bedarfsfeststellung),
            // What somebody has learnt, and where; a certificate is not invented.
            Question::Hochschulabschluss(_, H::Grad | H::Fach | H::AnderesFach | H::Herkunft)
            | Question::Ausbildung(_, A::Art | A::Darunter | A::Herkunft)
            | Question::Schulabschluss(_, S::Art | S::Herkunft)
            | Question::WeitereHochschulabschluesse
            | Question::WeitereAusbildungen
            | Question::WeitereSchulabschluesse => Vec::new(),
            Question::Hochschulabschluss(nummer, H::Gleichwertigkeit) => {
                self.nachweis(frage, Zeugnisart::Hochschule, nummer)
            }
            Question::Ausbildung(nummer, A::Gleichwertigkeit) => {
                self.nachweis(frage, Zeugnisart::Ausbildung, nummer)
            }
            Question::Schulabschluss(nummer, S::Gleichwertigkeit) => {
                self.nachweis(frage, Zeugnisart::Schule, nummer)
            }
            // Where somebody has worked; only the day up to which it counts can be moved.
            Question::Vorerfahrung
            | Question::Monate
            | Question::Zeit(..)
            | Question::WeitereZeiten => Vec::new(),
            Question::Bewilligungszeitraum => self.bewilligungszeitraum(),
            Question::Aufnahme => self.aufnahme(),
            // On which day it began, is past.
            Question::Schulung(_, SchulungFrage::BegonnenAm) => Vec::new(),
            Question::Schulung(nummer, frage) => self.schulung(nummer, frage),
            Question::WeitereSchulungen => self.neue_schulung(),
        }
    }

    /// The one change, where the answer is one of those that can still be bettered.
    fn wo(
        &self,
        frage: Question,
        besserbar: fn(&Answer) -> bool,
        aenderung: Aenderung,
    ) -> Vec<Aenderung> {
        let antwort = self.facts.antwort(frage);
        let besserbar = antwort.is_some_and(|antwort| besserbar(&antwort));
        besserbar.then_some(aenderung).into_iter().collect()
    }

    fn nachweis(&self, frage: Question, art: Zeugnisart, nummer: usize) -> Vec<Aenderung> {
        let liste = match art {
            Zeugnisart::Hochschule => Listenart::Hochschulabschluesse,
            Zeugnisart::Ausbildung => Listenart::Ausbildungen,
            Zeugnisart::Schule => Listenart::Schulabschluesse,
        };
        let aenderung = Aenderung::Gleichwertigkeit(art, self.eintrag(liste, nummer));
        self.wo(frage, gleichwertigkeit, aenderung)
    }

    fn eintrag(&self, liste: Listenart, nummer: usize) -> Eintrag {
        let anzahl = self.facts.person.anzahl(liste);
        Eintrag { nummer, anzahl }
    }

    /// The later it begins, the more days come before it.
    fn bewilligungszeitraum(&self) -> Vec<Aenderung> {
        match self.facts.vorhaben.bewilligungszeitraum_beginn {
            Some(DatumAngabe::Am(beginn)) if beginn > self.stichtag => {
                vec![Aenderung::Bewilligungszeitraum(Tage::am(Datum::LETZTER))]
            }
            Some(_) | None => Vec::new(),
        }
    }

    /// On the day of a course that course is in time. Each of these days may do together with other days around it; the
    /// days between two of them may not.
    fn aufnahme(&self) -> Vec<Aenderung> {
        match self.facts.person.aufnahme_der_taetigkeit {
            Some(DatumAngabe::Am(aufnahme)) if aufnahme > self.stichtag => {
                let tage: SortedSet<Datum> = self.kurstage().collect();
                let als = |tag| Aenderung::Aufnahme(Tage::am(tag));
                tage.into_iter().map(als).collect()
            }
            Some(_) | None => Vec::new(),
        }
    }

    /// The days of courses that are not past.
    fn kurstage(&self) -> impl Iterator<Item = Datum> {
        let schulungen = self.facts.person.schulungen.eintraege.iter();
        schulungen
            .flat_map(|schulung| [schulung.begonnen_am, schulung.gebucht_fuer])
            .flatten()
            .filter(|tag| *tag >= self.stichtag)
    }

    fn schulung(&self, nummer: usize, frage: SchulungFrage) -> Vec<Aenderung> {
        let Some(schulung) = self.facts.person.schulungen.eintraege.get(nummer) else {
            return Vec::new();
        };
        let eintrag = self.eintrag(Listenart::Schulungen, nummer);
        let geplant = self.ist_geplant(schulung);
        let aenderung = match frage {
            SchulungFrage::BegonnenAm => None,
            SchulungFrage::Stand => (schulung.stand == Some(Schulungsstand::Beabsichtigt))
                .then(|| Aenderung::Buchung(eintrag, self.beginn())),
            SchulungFrage::GebuchtFuer => (geplant
                && schulung.stand == Some(Schulungsstand::Gebucht)
                && schulung.gebucht_fuer.is_some())
            .then(|| Aenderung::Beginn(eintrag, self.beginn())),
            // One day that has begun is over.
            SchulungFrage::Dauer => (geplant && schulung.dauer == Some(Schulungsdauer::EinTag))
                .then_some(Aenderung::Dauer(eintrag)),
            // A course of several days that has begun may go on: no day of completion is set.
            SchulungFrage::Themen if geplant || laeuft(schulung) => match &schulung.themen {
                Some(Menge::Auswahl(themen)) => {
                    let fehlende = Thema::ALL.iter().copied();
                    let fehlende: SortedSet<Thema> =
                        fehlende.filter(|thema| !themen.contains(thema)).collect();
                    let verlauf = if geplant {
                        Verlauf::Geplant
                    } else {
                        Verlauf::Begonnen
                    };
                    (!fehlende.is_empty()).then_some(Aenderung::Themen(eintrag, fehlende, verlauf))
                }
                Some(Menge::WeissNicht) | None => None,
            },
            SchulungFrage::Themen => None,
        };
        aenderung.into_iter().collect()
    }

    /// Where no course is in planning that could be changed, and one more has something to bring: where all that is open
    /// is whether or how long a course goes, that is to be found out.
    fn neue_schulung(&self) -> Vec<Aenderung> {
        let schulungen = &self.facts.person.schulungen.eintraege;
        let geplant = schulungen.iter().any(|schulung| self.ist_geplant(schulung));
        if geplant || schulungen.len() >= HOECHSTENS_EINTRAEGE || self.bringt_nichts_neues() {
            return Vec::new();
        }
        vec![Aenderung::NeueSchulung(NeueSchulung {
            weitere: !schulungen.is_empty(),
            dauer: Schulungsdauer::MehrereTage,
            themen: Thema::ALL.iter().copied().collect(),
            tage: self.beginn(),
        })]
    }

    /// Whether the courses deal with all subjects, and not each of them is known to be too short.
    fn bringt_nichts_neues(&self) -> bool {
        let schulungen = &self.facts.person.schulungen.eintraege;
        let kurz = |schulung: &Schulung| schulung.dauer == Some(Schulungsdauer::EinTag);
        let behandelt = |thema: &Thema| {
            let mut themen = schulungen.iter().map(|schulung| &schulung.themen);
            themen.any(
                |themen| matches!(themen, Some(Menge::Auswahl(themen)) if themen.contains(thema)),
            )
        };
        !schulungen.iter().all(kurz) && Thema::ALL.iter().all(behandelt)
    }

    /// Whether a course is still to begin. One that was booked for a day before the Stichtag may have begun.
    fn ist_geplant(&self, schulung: &Schulung) -> bool {
        match schulung.stand {
            Some(Schulungsstand::Beabsichtigt) => true,
            Some(Schulungsstand::Gebucht) => {
                schulung.gebucht_fuer.is_none_or(|tag| tag >= self.stichtag)
            }
            Some(
                Schulungsstand::BegonnenMitNachweis
                | Schulungsstand::BegonnenOhneNachweis
                | Schulungsstand::WeissNicht,
            )
            | None => false,
        }
    }

    /// The best day for a course to begin: no sooner than the work, and no later than can be helped.
    fn beginn(&self) -> Tage {
        Tage::am(match self.facts.person.aufnahme_der_taetigkeit {
            Some(DatumAngabe::Am(aufnahme)) => aufnahme.max(self.stichtag),
            Some(DatumAngabe::WeissNicht) | None => self.stichtag,
        })
    }
}

impl Tage {
    /// Just this day.
    fn am(am: Datum) -> Self {
        Self {
            von: Some(am),
            bis: Some(am),
            am,
        }
    }
}

fn einvernehmen(antwort: &Answer) -> bool {
    match antwort {
        Answer::Einvernehmen(einvernehmen) => match einvernehmen {
            Einvernehmen::InVerhandlung | Einvernehmen::NurMitEinigen | Einvernehmen::Keines => {
                true
            }
            Einvernehmen::LiegtVor | Einvernehmen::WeissNicht => false,
        },
        _ => false,
    }
}

fn uebertragung(antwort: &Answer) -> bool {
    match antwort {
        Answer::Aufgabenuebertragung(uebertragung) => match uebertragung {
            Aufgabenuebertragung::Geplant | Aufgabenuebertragung::Keine => true,
            Aufgabenuebertragung::LiegtVor | Aufgabenuebertragung::WeissNicht => false,
        },
        _ => false,
    }
}

fn bedarf(antwort: &Answer) -> bool {
    match antwort {
        Answer::Bedarfsfeststellung(bedarf) => match bedarf {
            Bedarfsfeststellung::NichtVorgesehen => true,
            Bedarfsfeststellung::Vorgesehen | Bedarfsfeststellung::WeissNicht => false,
        },
        _ => false,
    }
}

/// A negative decision of an office stays; after a partial one a further, full proof can still be had.
fn gleichwertigkeit(antwort: &Answer) -> bool {
    match antwort {
        Answer::Gleichwertigkeit(gleichwertigkeit) => match gleichwertigkeit {
            Gleichwertigkeit::Teilweise
            | Gleichwertigkeit::Beantragt
            | Gleichwertigkeit::NurAnabin
            | Gleichwertigkeit::Keine => true,
            Gleichwertigkeit::Voll | Gleichwertigkeit::Negativ | Gleichwertigkeit::WeissNicht => {
                false
            }
        },
        Answer::Hochschulbewertung(bewertung) => match bewertung {
            Hochschulbewertung::Teilweise
            | Hochschulbewertung::Beantragt
            | Hochschulbewertung::NurAnabin
            | Hochschulbewertung::Keine => true,
            Hochschulbewertung::Voll
            | Hochschulbewertung::UnterBachelor
            | Hochschulbewertung::Negativ
            | Hochschulbewertung::WeissNicht => false,
        },
        _ => false,
    }
}

/// A course of several days that has begun.
fn laeuft(schulung: &Schulung) -> bool {
    let begonnen = matches!(
        schulung.stand,
        Some(Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis)
    );
    begonnen && schulung.dauer == Some(Schulungsdauer::MehrereTage)
}
