//! The law, asked for every answer and every class of answers on which one criterion rests.

use super::tafel::{Angabe, Spalte, Tafel, Ursprung, Wert};
use super::{ohne_nummer, zeiten};
use crate::facts::{
    AnderesFach, Answer, Bezeichnung, DatumAngabe, Einordnung, Form, Grad, HochschulabschlussFrage,
    Listenart, Monate, Person, Question, VorerfahrungAngabe, Weitere,
};
use crate::finding::{Auflage, Finding, Hinweis, Interval, Kriterium, Nachweis, Norm, Verdict};
use crate::klassen::{Aufnahme, Beginn, Fristtag, Klassen, Tage};
use crate::law::{self, Fassung};
use crate::vorantrag::Vorantrag;

/// A person with one open record in each list.
pub(super) struct Probe {
    pub(super) leer: Vorantrag,
    /// The days around a take-up whose three months end before a holiday: no two of them are the same.
    pub(super) tage: Tage,
}

/// What the law says at one node.
#[derive(Default)]
pub(super) struct Beurteilt {
    pub(super) normen: Vec<Norm>,
    pub(super) auflagen: Vec<Auflage>,
    pub(super) nachweise: Vec<Nachweis>,
    pub(super) hinweise: Vec<Hinweis>,
    pub(super) tafel: Option<Tafel>,
}

/// Asks the law for its value at one node.
pub(super) type Recht<'a> = &'a mut dyn FnMut(&Vorantrag) -> Wert;

pub(super) const SCHULUNGEN: Listenart = Listenart::Schulungen;

impl Probe {
    pub(super) fn neu(fassung: Fassung) -> Self {
        let tage = Tage::vertreter(&Klassen {
            aufnahme: Some(Aufnahme::UmMehrereTage),
            ..Klassen::default()
        });
        let mut leer = Vorantrag::neu(tage.am(Fristtag::Dazwischen));
        leer.fassung = fassung;
        for liste in Listenart::ALL {
            setze(&mut leer, liste.weitere(), Answer::Weitere(Weitere::Ja));
        }
        let zeiten = Answer::Vorerfahrung(VorerfahrungAngabe::Zeitraeume);
        setze(&mut leer, Question::Vorerfahrung, zeiten);
        Self { leer, tage }
    }

    /// The Finding with all that can stand in one; a degree in place of a training shows its parts once its kind is known.
    pub(super) fn gestalt(&self) -> Option<Finding> {
        assess(&self.ganze())
    }

    fn ganze(&self) -> Vorantrag {
        let mut probe = self.leer.clone();
        let grad = Question::Hochschulabschluss(0, HochschulabschlussFrage::Grad);
        setze(&mut probe, grad, Answer::Grad(Grad::Bachelor));
        probe
    }

    /// A take-up that lies before the Bewilligungszeitraum, which what has parts can point out.
    fn vor_dem_bewilligungszeitraum(&self) -> Vorantrag {
        let mut probe = self.ganze();
        let beginn = Answer::DatumAngabe(Beginn::Maerz2018.tag());
        setze(&mut probe, Question::Bewilligungszeitraum, beginn);
        self.mit(&probe, Question::Aufnahme, &Angabe::Bekannt)
    }

    /// What the law says at the end of this path.
    pub(super) fn beurteile(&self, pfad: &[Kriterium]) -> Beurteilt {
        let mut beurteilt = Beurteilt::default();
        let mut frage_das_recht = |probe: &Vorantrag| {
            let person = assess(probe);
            let teil = person.as_ref().and_then(|person| entlang(person, pfad));
            if let Some(teil) = teil {
                beurteilt.merke(teil);
            }
            teil.map_or(Wert::NICHTS, Wert::von)
        };
        let recht: Recht<'_> = &mut frage_das_recht;
        let tafel = match pfad {
            [.., Kriterium::Taetigkeiten] => Some(self.aufgaben(recht)),
            [.., Kriterium::Beschaeftigungszeit] => Some(self.beschaeftigungszeit(recht)),
            [.., Kriterium::Nachqualifizierung] => Some(self.ohne_schulung(recht)),
            [.., Kriterium::Beginn, Kriterium::Eintrag(..)] => Some(self.beginn(recht)),
            [.., Kriterium::Dauer, Kriterium::Eintrag(..)] => Some(self.dauer(recht)),
            [.., Kriterium::Fachgebiet(gebiet)] => Some(self.abdeckung(*gebiet, recht)),
            _ => self
                .fragen(pfad)
                .map(|fragen| self.antworten(&fragen, recht)),
        };
        if tafel.is_none() {
            recht(&self.ganze());
            recht(&self.vor_dem_bewilligungszeitraum());
        }
        Beurteilt { tafel, ..beurteilt }
    }

    /// The questions that a node without parts rests on, whatever was answered.
    fn fragen(&self, pfad: &[Kriterium]) -> Option<Vec<Question>> {
        let person = self.gestalt()?;
        if !entlang(&person, pfad)?.teile.is_empty() {
            return None;
        }
        let mut fragen: Vec<Question> = Vec::new();
        let mut proben = vec![self.leer.clone()];
        while let Some(probe) = proben.pop() {
            let Some(person) = assess(&probe) else {
                continue;
            };
            let offene = entlang(&person, pfad).into_iter();
            for frage in offene.flat_map(|teil| teil.fragen.iter()) {
                if !fragen.contains(&frage) {
                    fragen.push(frage);
                    let angaben = angaben(frage).into_iter();
                    proben.extend(angaben.map(|angabe| self.mit(&probe, frage, &angabe)));
                }
            }
        }
        fragen.sort();
        Some(fragen)
    }

    pub(super) fn mit(&self, probe: &Vorantrag, frage: Question, angabe: &Angabe) -> Vorantrag {
        let mut probe = probe.clone();
        match angabe {
            Angabe::Antwort(antwort) => {
                let davor = probe.personen.clone();
                setze(&mut probe, frage, antwort.clone());
                // An end takes what is still empty out of its list; here it stands for one of which everything is said.
                if frage.liste().is_some() {
                    zurueck(&mut probe.personen, davor);
                }
            }
            Angabe::Monate(von, _) => {
                if let Ok(monate) = Monate::neu(i64::from(*von)) {
                    setze(&mut probe, frage, Answer::Monate(monate));
                }
            }
            Angabe::Bekannt => {
                if let Some(antwort) = self.irgendein_tag(frage) {
                    setze(&mut probe, frage, antwort);
                }
            }
            _ => {}
        }
        probe
    }

    fn irgendein_tag(&self, frage: Question) -> Option<Answer> {
        let tag = self.tage.am(Fristtag::Aufnahme);
        match frage.form() {
            Form::DatumOderWeissNicht => Some(Answer::DatumAngabe(DatumAngabe::Am(tag))),
            Form::Zeitspanne => Some(Answer::Zeitspanne(zeiten::irgendeine()?)),
            _ => None,
        }
    }

    /// Every answer to these questions.
    fn antworten(&self, fragen: &[Question], recht: Recht<'_>) -> Tafel {
        let spalten = fragen.iter().map(|frage| {
            let angaben = [Angabe::Offen].into_iter().chain(angaben(*frage));
            (Spalte::Frage(*frage), angaben.collect())
        });
        Tafel::von(spalten.collect(), |gesagt| {
            let mut probe = self.leer.clone();
            for (frage, angabe) in fragen.iter().zip(gesagt) {
                probe = self.mit(&probe, *frage, angabe);
            }
            Some(recht(&probe))
        })
    }
}

/// Whatever can be said to a question, as far as it can differ in what comes of it.
pub(super) fn angaben(frage: Question) -> Vec<Angabe> {
    match frage.form() {
        // That there is another one says its record.
        Form::Auswahl(antworten) => antworten
            .into_iter()
            .filter(|antwort| *antwort != Answer::Weitere(Weitere::Ja))
            .map(Angabe::Antwort)
            .collect(),
        Form::AnderesFach => Einordnung::ALL
            .iter()
            .filter_map(|einordnung| {
                Some(Angabe::Antwort(Answer::AnderesFach(AnderesFach {
                    // Its name is in no rule: this stands for any.
                    bezeichnung: Bezeichnung::neu("…").ok()?,
                    einordnung: *einordnung,
                })))
            })
            .collect(),
        Form::DatumOderWeissNicht => vec![
            Angabe::Bekannt,
            Angabe::Antwort(Answer::DatumAngabe(DatumAngabe::WeissNicht)),
        ],
        Form::Zeitspanne => vec![Angabe::Bekannt],
        // Their tables have columns of their own.
        Form::Aufgaben | Form::Themen | Form::Monate | Form::Datum => Vec::new(),
    }
}

pub(super) fn assess(probe: &Vorantrag) -> Option<Finding> {
    Some(law::assess(probe.fassung, &probe.facts(0)?, probe.stichtag))
}

/// The Finding at the end of a path.
fn entlang<'a>(person: &'a Finding, pfad: &[Kriterium]) -> Option<&'a Finding> {
    let (erstes, rest) = pfad.split_first()?;
    let mut finding = (person.kriterium == *erstes).then_some(person)?;
    for kriterium in rest {
        let passend = |teil: &&Finding| ohne_nummer_gleich(teil, *kriterium);
        let gleich = |teil: &&Finding| teil.kriterium == finding.kriterium;
        let mut teile = finding.teile.iter();
        finding = teile
            .find(passend)
            // Only its kind is open yet.
            .or_else(|| finding.teile.iter().find(gleich))?;
    }
    Some(finding)
}

/// Of several records the first is asked for.
fn ohne_nummer_gleich(teil: &Finding, kriterium: Kriterium) -> bool {
    teil.kriterium == ohne_nummer(kriterium)
}

/// Puts back the records that an end has taken out.
fn zurueck(personen: &mut [Person], davor: Vec<Person>) {
    for (person, davor) in personen.iter_mut().zip(davor) {
        person.hochschulabschluesse.eintraege = davor.hochschulabschluesse.eintraege;
        person.vorerfahrung.zeiten.eintraege = davor.vorerfahrung.zeiten.eintraege;
        person.ausbildungen.eintraege = davor.ausbildungen.eintraege;
        person.schulabschluesse.eintraege = davor.schulabschluesse.eintraege;
        person.schulungen.eintraege = davor.schulungen.eintraege;
    }
}

fn setze(probe: &mut Vorantrag, frage: Question, antwort: Answer) {
    let passt = probe.setze(0, frage, antwort);
    debug_assert!(passt.is_ok(), "{frage:?} takes such an answer");
}

impl Beurteilt {
    /// Keeps what a Finding cites and entails, each once.
    fn merke(&mut self, finding: &Finding) {
        fn dazu<T: PartialEq>(liste: &mut Vec<T>, eines: T) {
            if !liste.contains(&eines) {
                liste.push(eines);
            }
        }
        dazu(&mut self.normen, finding.norm);
        for auflage in finding.auflagen.iter() {
            // The day is that of the case; the rule knows three months.
            let auflage = match auflage {
                Auflage::NachqualifizierungBeginnen(_) => {
                    Auflage::NachqualifizierungBeginnenOhneDatum
                }
                andere => *andere,
            };
            dazu(&mut self.auflagen, auflage);
        }
        for nachweis in finding.nachweise.iter() {
            dazu(&mut self.nachweise, *nachweis);
        }
        for hinweis in finding.hinweise.iter() {
            dazu(&mut self.hinweise, *hinweis);
        }
    }
}

impl Wert {
    /// What the law leaves out can bring nothing.
    const NICHTS: Self = Self {
        wert: Interval::genau(Verdict::NichtErfuellt),
        klaerung: None,
        ursprung: Ursprung::Auslassung,
    };

    fn von(finding: &Finding) -> Self {
        let lesart = finding.grund.is_some_and(|grund| grund.ist_eigene_lesart());
        Self {
            wert: finding.wert,
            klaerung: finding.klaerung,
            ursprung: if lesart {
                Ursprung::Lesart
            } else {
                Ursprung::Regel
            },
        }
    }
}
