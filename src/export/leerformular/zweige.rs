//! What the law says to each answer, tried out one by one: when a question counts, and what follows from an answer.

use super::folge::{self, Blick, Folge, Folgerung};
use crate::datum::Datum;
use crate::export::vermerk::ergaenze;
use crate::facts::{
    self, AnderesFach, Answer, Aufgabe, Bezeichnung, DatumAngabe, Einordnung, Form, Formularseite,
    Listenart, Menge, Monate, Question, Thema, Weitere,
};
use crate::finding::{Finding, Hinweis, Nachweis, Norm};
use crate::interview;
use crate::law::Fassung;
use crate::text::dokument as worte;
use crate::vollstaendigkeit::{Abschnitt, Schritt, schritte};
use crate::vorantrag::Vorantrag;

/// What makes a question count: answers to one before it.
pub(super) type Bedingung = (Question, Vec<Answer>);

/// The branches of the interview.
pub(super) struct Zweige {
    /// One person with one record in each list, and nothing answered.
    leer: Vorantrag,
    /// The questions that count only after others, in the order of asking.
    bedingungen: Vec<(Question, Bedingung)>,
}

impl Zweige {
    pub(super) fn neu(fassung: Fassung, stichtag: Datum) -> Self {
        let mut leer = Vorantrag::neu(stichtag);
        leer.fassung = fassung;
        for liste in Listenart::ALL {
            setze(&mut leer, liste.weitere(), Answer::Weitere(Weitere::Ja));
        }
        let mut zweige = Self {
            leer,
            bedingungen: Vec::new(),
        };
        for frage in zweige.fragen() {
            if let Some(bedingung) = zweige.suche_bedingung(frage) {
                zweige.bedingungen.push((frage, bedingung));
            }
        }
        zweige
    }

    /// The day on which the answers are tried out.
    pub(super) fn stichtag(&self) -> Datum {
        self.leer.stichtag
    }

    /// Every question, in the order of asking.
    pub(super) fn fragen(&self) -> Vec<Question> {
        self.leer
            .facts(0)
            .map_or_else(Vec::new, |facts| facts.denkbare_fragen())
    }

    /// The question and those of its answers that make this one count; none where it counts anyway.
    pub(super) fn bedingung(&self, frage: Question) -> Option<&Bedingung> {
        let gesucht = |(andere, _): &&(Question, Bedingung)| *andere == frage;
        self.bedingungen
            .iter()
            .find(gesucht)
            .map(|(_, bedingung)| bedingung)
    }

    /// What is asked before is known already: an answer counts only if its question does.
    fn suche_bedingung(&self, frage: Question) -> Option<Bedingung> {
        if zaehlt(&self.leer, frage) {
            return None;
        }
        let davor = |andere: &Question| *andere < frage;
        self.suche(davor, |vorantrag| zaehlt(vorantrag, frage))
    }

    /// The question and those of its answers that make a form belong to the Vorantrag; none where it belongs anyway.
    pub(super) fn bedingung_der_seite(&self, seite: Formularseite) -> Option<Bedingung> {
        let gehoert_dazu = |vorantrag: &Vorantrag| {
            schritte(vorantrag, Abschnitt::von_seite(seite)).contains(&Schritt::Seite(seite))
        };
        if gehoert_dazu(&self.leer) {
            return None;
        }
        self.suche(|frage| frage.fuer_alle(), gehoert_dazu)
    }

    /// The first of these questions with answers that make something true.
    fn suche(
        &self,
        welche: impl Fn(&Question) -> bool,
        wahr: impl Fn(&Vorantrag) -> bool,
    ) -> Option<Bedingung> {
        self.fragen().into_iter().filter(welche).find_map(|frage| {
            let davor = self.gefragt(frage);
            let Form::Auswahl(mut antworten) = frage.form() else {
                return None;
            };
            antworten.retain(|antwort| wahr(&mit(&davor, frage, antwort)));
            let noetig = !antworten.is_empty() && !wahr(&davor);
            noetig.then_some((frage, antworten))
        })
    }

    /// The provisions that a question serves.
    pub(super) fn normen(&self, frage: Question) -> Vec<Norm> {
        let mut normen = Vec::new();
        for teil in finding(&self.gefragt(frage)).iter().flat_map(Finding::alle) {
            if folge::beruht_auf(teil, frage) && teil.norm != Norm::Foerderung {
                ergaenze(&mut normen, [teil.norm]);
            }
        }
        normen
    }

    /// The answers that stand for all that can be said to a question.
    pub(super) fn proben(&self, frage: Question) -> Vec<Answer> {
        match frage.form() {
            Form::Auswahl(antworten) => antworten,
            Form::Aufgaben => mengen(Aufgabe::ALL, Answer::Aufgaben),
            Form::Themen => mengen(Thema::ALL, Answer::Themen),
            Form::AnderesFach => Einordnung::ALL
                .iter()
                .filter_map(|einordnung| {
                    Some(Answer::AnderesFach(AnderesFach {
                        bezeichnung: Bezeichnung::neu(worte::IRGENDEIN_FACH).ok()?,
                        einordnung: *einordnung,
                    }))
                })
                .collect(),
            // The last number that is too small, and the first that is not.
            Form::Monate => [6, 5]
                .into_iter()
                .filter_map(|zahl| Monate::neu(zahl).ok().map(Answer::Monate))
                .collect(),
            // What follows from a period shows only beside others.
            Form::Zeitspanne => Vec::new(),
            Form::Datum => vec![Answer::Datum(self.stichtag())],
            Form::DatumOderWeissNicht => vec![Answer::DatumAngabe(DatumAngabe::WeissNicht)],
        }
    }

    /// What follows from an answer at once, whatever the other answers are.
    pub(super) fn folgerung(&self, frage: Question, antwort: &Answer) -> Folgerung {
        let basis = self.basis(frage);
        let mut folgen = einzelne_folgen(&basis, frage, antwort);
        // Of a set, only what differs from the empty one.
        let leere = match antwort {
            Answer::Themen(Menge::Auswahl(menge)) if !menge.is_empty() => {
                Some(Answer::Themen(Menge::Auswahl(Vec::new().into())))
            }
            _ => None,
        };
        if let Some(leere) = leere {
            let bekannt = einzelne_folgen(&basis, frage, &leere);
            folgen.retain(|folge| !bekannt.contains(folge));
        }
        let mit_tagen = self.mit_tagen(&basis, frage);
        Folgerung {
            folgen: folge::zusammengefasst(folgen),
            auflagen: neue(&mit_tagen, frage, antwort, folge::auflagen),
            hinweise: neue(&basis, frage, antwort, folge::hinweise),
        }
    }

    /// What follows from an answer that by itself leads to nothing, beside answers to another question.
    pub(super) fn folgerungen_neben(
        &self,
        frage: Question,
        antwort: &Answer,
    ) -> Vec<(Question, Answer, Folgerung)> {
        let andere = self.fragen().into_iter();
        let andere = andere.filter(|andere| *andere != frage && andere.liste().is_none());
        for andere in andere {
            let Form::Auswahl(antworten) = andere.form() else {
                continue;
            };
            let basis = self.mit_tagen(&self.gefragt(andere), frage);
            let treffer = antworten.into_iter().filter_map(|voraussetzung| {
                let basis = mit(&basis, andere, &voraussetzung);
                let folgen = einzelne_folgen(&basis, frage, antwort);
                let folgerung = Folgerung {
                    folgen: folge::zusammengefasst(folgen),
                    auflagen: neue(&basis, frage, antwort, folge::auflagen),
                    hinweise: neue(&basis, frage, antwort, folge::hinweise),
                };
                (!folgerung.folgen.is_empty()).then_some((andere, voraussetzung, folgerung))
            });
            let treffer: Vec<_> = treffer.collect();
            if !treffer.is_empty() {
                return treffer;
            }
        }
        Vec::new()
    }

    /// The documents that what rests on a question asks for, over all its answers.
    pub(super) fn nachweise(&self, frage: Question) -> Vec<Nachweis> {
        let basis = self.mit_tagen(&self.basis(frage), frage);
        let mut nachweise = Vec::new();
        for antwort in self.proben(frage) {
            if let Some(finding) = finding(&mit(&basis, frage, &antwort)) {
                ergaenze(&mut nachweise, folge::nachweise(&finding, frage));
            }
        }
        nachweise
    }

    /// What should be known of a part as a whole, whatever is answered to its questions.
    pub(super) fn hinweise(&self, abschnitt: Abschnitt) -> Vec<Hinweis> {
        let mut hinweise = Vec::new();
        for ganzes in finding(&self.leer).iter().flat_map(Finding::alle) {
            let eigene = ganzes.fragen.iter().next().is_some();
            let hierher = || {
                let mut fragen = ganzes
                    .alle()
                    .into_iter()
                    .flat_map(|teil| teil.fragen.iter());
                fragen.all(|frage| abschnitt.fragen().any(|andere| andere == frage))
            };
            if !eigene && !ganzes.hinweise.is_empty() && hierher() {
                ergaenze(&mut hinweise, ganzes.hinweise.iter().copied());
            }
        }
        hinweise
    }

    /// The blank one, with what makes this question count; where it asks for a record, there is none yet.
    fn basis(&self, frage: Question) -> Vorantrag {
        let mut basis = self.gefragt(frage);
        if let Some(liste) = frage.liste() {
            for person in &mut basis.personen {
                facts::leere(person, liste);
            }
        }
        basis
    }

    /// The blank one, with what makes this question count.
    fn gefragt(&self, frage: Question) -> Vorantrag {
        let Some((andere, antworten)) = self.bedingung(frage) else {
            return self.leer.clone();
        };
        let mut vorantrag = self.gefragt(*andere);
        if let Some(antwort) = antworten.first() {
            setze(&mut vorantrag, *andere, antwort.clone());
        }
        vorantrag
    }

    /// The same with the other days answered, so that what depends on a day shows without one of them being late.
    fn mit_tagen(&self, vorantrag: &Vorantrag, frage: Question) -> Vorantrag {
        let mut vorantrag = vorantrag.clone();
        for andere in self.fragen() {
            let antwort = match andere.form() {
                _ if andere == frage => continue,
                Form::Datum => Answer::Datum(self.stichtag()),
                Form::DatumOderWeissNicht => Answer::DatumAngabe(DatumAngabe::WeissNicht),
                _ => continue,
            };
            setze(&mut vorantrag, andere, antwort);
        }
        vorantrag
    }
}

/// What follows condition by condition; of a record that shows something only beside all others, as if it were the only one.
fn einzelne_folgen(basis: &Vorantrag, frage: Question, antwort: &Answer) -> Vec<Folge> {
    let versuch = mit(basis, frage, antwort);
    let Some(ganzes) = finding(&versuch) else {
        return Vec::new();
    };
    let Some((liste, _)) = frage.eintrag() else {
        let blick = match frage.liste() {
            Some(_) => Blick::Weg,
            None => Blick::Einzeln,
        };
        return folge::folgen(&ganzes, frage, &blick);
    };
    let Some(allein) = finding(&nur_diese_liste(&versuch, liste)) else {
        return Vec::new();
    };
    let blick = Blick::Eintrag(&allein);
    let folgen = folge::folgen(&ganzes, frage, &blick);
    if folgen.is_empty() {
        let geschlossen = mit(&versuch, liste.weitere(), &Answer::Weitere(Weitere::Nein));
        return finding(&geschlossen).map_or_else(Vec::new, |geschlossen| {
            folge::folgen(&geschlossen, frage, &blick)
        });
    }
    folgen
}

/// The person has nothing but what stands in this list.
fn nur_diese_liste(vorantrag: &Vorantrag, diese: Listenart) -> Vorantrag {
    let mut vorantrag = vorantrag.clone();
    for liste in Listenart::ALL {
        if *liste != diese {
            for person in &mut vorantrag.personen {
                facts::leere(person, *liste);
            }
        }
        setze(
            &mut vorantrag,
            liste.weitere(),
            Answer::Weitere(Weitere::Nein),
        );
    }
    vorantrag
}

/// What an answer brings that was not there before it.
fn neue<T: PartialEq>(
    basis: &Vorantrag,
    frage: Question,
    antwort: &Answer,
    was: fn(&Finding, Question) -> Vec<T>,
) -> Vec<T> {
    let alle = |vorantrag| finding(vorantrag).map_or_else(Vec::new, |f| was(&f, frage));
    let bekannt = alle(basis);
    let mut neue = alle(&mit(basis, frage, antwort));
    neue.retain(|wert| !bekannt.contains(wert));
    neue
}

/// Each value alone, none of them, and "not known".
fn mengen<T: Ord + Copy>(werte: &[T], antwort: fn(Menge<T>) -> Answer) -> Vec<Answer> {
    let einzeln = werte.iter().map(|wert| vec![*wert]);
    let auswahl = einzeln.chain([Vec::new()]);
    auswahl
        .map(|auswahl| Menge::Auswahl(auswahl.into()))
        .chain([Menge::WeissNicht])
        .map(antwort)
        .collect()
}

fn mit(vorantrag: &Vorantrag, frage: Question, antwort: &Answer) -> Vorantrag {
    let mut vorantrag = vorantrag.clone();
    setze(&mut vorantrag, frage, antwort.clone());
    vorantrag
}

fn setze(vorantrag: &mut Vorantrag, frage: Question, antwort: Answer) {
    // Each question is given answers of its own form, on records that are there.
    let _ = vorantrag.setze(0, frage, antwort);
}

fn finding(vorantrag: &Vorantrag) -> Option<Finding> {
    Some(vorantrag.ergebnis(0)?.finding)
}

fn zaehlt(vorantrag: &Vorantrag, frage: Question) -> bool {
    finding(vorantrag).is_some_and(|finding| interview::zutreffende(&finding).contains(&frage))
}
