//! The law, asked for every answer and every class of answers on which one criterion rests.

use super::tafel::{Abdeckung, Angabe, Aufgabenlage, Spalte, Tafel, Zeitenlage};
use super::{ohne_nummer, zeiten};
use crate::facts::{
    AnderesFach, Answer, Aufgabe, Bezeichnung, DatumAngabe, Einordnung, Form, Grad,
    HochschulabschlussFrage, Listenart, Menge, Monate, Person, Question, Schulung, SchulungFrage,
    Schulungsdauer, Thema, VorerfahrungAngabe, Weitere,
};
use crate::finding::{Fachgebiet, Finding, Interval, Kriterium, Norm, Verdict};
use crate::klassen::{Fristtag, Klassen, Tage};
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
    pub(super) tafel: Option<Tafel>,
}

pub(super) const SCHULUNGEN: Listenart = Listenart::Schulungen;

impl Probe {
    pub(super) fn neu(fassung: Fassung) -> Self {
        let tage = Tage::vertreter(&Klassen {
            aufnahme: Some(crate::klassen::Aufnahme::UmMehrereTage),
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
        let mut probe = self.leer.clone();
        let grad = Question::Hochschulabschluss(0, HochschulabschlussFrage::Grad);
        setze(&mut probe, grad, Answer::Grad(Grad::Bachelor));
        assess(&probe)
    }

    /// What the law says at the end of this path.
    pub(super) fn beurteile(&self, pfad: &[Kriterium]) -> Beurteilt {
        let mut normen = Vec::new();
        let mut frage_das_recht = |probe: &Vorantrag| {
            let person = assess(probe);
            let teil = person.as_ref().and_then(|person| entlang(person, pfad));
            if let Some(teil) = teil
                && !normen.contains(&teil.norm)
            {
                normen.push(teil.norm);
            }
            // What the law leaves out can bring nothing.
            let nichts = Interval::genau(Verdict::NichtErfuellt);
            teil.map_or(nichts, |teil| teil.wert)
        };
        let recht: &mut dyn FnMut(&Vorantrag) -> Interval = &mut frage_das_recht;
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
        Beurteilt { normen, tafel }
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
    fn antworten(
        &self,
        fragen: &[Question],
        recht: &mut dyn FnMut(&Vorantrag) -> Interval,
    ) -> Tafel {
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

    fn aufgaben(&self, recht: &mut dyn FnMut(&Vorantrag) -> Interval) -> Tafel {
        let lagen = Aufgabenlage::ALL.iter().map(|lage| Angabe::Aufgaben(*lage));
        let unbekannt = Angabe::Antwort(Answer::Aufgaben(Menge::WeissNicht));
        let angaben = [Angabe::Offen].into_iter().chain(lagen).chain([unbekannt]);
        Tafel::von(vec![(Spalte::Aufgaben, angaben.collect())], |gesagt| {
            let mut probe = self.leer.clone();
            let menge = match gesagt {
                [Angabe::Aufgaben(lage)] => Some(Menge::Auswahl(match lage {
                    Aufgabenlage::Genannte => vec![Aufgabe::Sozialberatung].into(),
                    Aufgabenlage::NurAndere => vec![Aufgabe::Andere].into(),
                    Aufgabenlage::Keine => Vec::new().into(),
                })),
                [Angabe::Antwort(_)] => Some(Menge::WeissNicht),
                _ => None,
            };
            probe.vorhaben.aufgaben = menge;
            Some(recht(&probe))
        })
    }

    /// The short way, and what periods before a known Bewilligungszeitraum amount to.
    fn beschaeftigungszeit(&self, recht: &mut dyn FnMut(&Vorantrag) -> Interval) -> Tafel {
        let angabe = Question::Vorerfahrung;
        let ganz = |wert: &VorerfahrungAngabe| Angabe::Antwort(Answer::Vorerfahrung(*wert));
        let arten = VorerfahrungAngabe::ALL.iter().map(ganz);
        let lagen = Zeitenlage::ALL.iter().map(|lage| Angabe::Zeiten(*lage));
        let spalten = vec![
            (
                Spalte::Frage(angabe),
                [Angabe::Offen].into_iter().chain(arten).collect(),
            ),
            (
                Spalte::Frage(Question::Monate),
                [Angabe::Offen]
                    .into_iter()
                    .chain(self.monate(recht))
                    .collect(),
            ),
            (Spalte::Zeiten, lagen.collect()),
        ];
        let zeitraeume = ganz(&VorerfahrungAngabe::Zeitraeume);
        Tafel::von(spalten, |gesagt| {
            let [art, monate, Angabe::Zeiten(lage)] = gesagt else {
                return None;
            };
            let mut probe = self.mit(&self.leer, Question::Monate, monate);
            if *art == zeitraeume {
                zeiten::setze(&mut probe, *lage)?;
            } else {
                probe = self.mit(&probe, angabe, art);
            }
            if *art == Angabe::Offen {
                for person in &mut probe.personen {
                    person.vorerfahrung.angabe = None;
                }
            }
            Some(recht(&probe))
        })
    }

    /// The numbers of months of the short way, as the ranges that come to the same.
    fn monate(&self, recht: &mut dyn FnMut(&Vorantrag) -> Interval) -> Vec<Angabe> {
        let kurzweg = Answer::Vorerfahrung(VorerfahrungAngabe::Monate);
        let mut probe = self.leer.clone();
        setze(&mut probe, Question::Vorerfahrung, kurzweg);
        let mut bereiche: Vec<(u16, u16, Interval)> = Vec::new();
        for zahl in 0..=Monate::HOECHSTENS {
            let wert = recht(&self.mit(&probe, Question::Monate, &Angabe::Monate(zahl, zahl)));
            match bereiche.last_mut() {
                Some((_, bis, davor)) if *davor == wert => *bis = zahl,
                _ => bereiche.push((zahl, zahl, wert)),
            }
        }
        let bereiche = bereiche.into_iter();
        bereiche
            .map(|(von, bis, _)| Angabe::Monate(von, bis))
            .collect()
    }

    /// What holds without any course.
    fn ohne_schulung(&self, recht: &mut dyn FnMut(&Vorantrag) -> Interval) -> Tafel {
        let frage = SCHULUNGEN.weitere();
        let angaben = [Angabe::Offen].into_iter().chain(angaben(frage));
        Tafel::von(vec![(Spalte::Frage(frage), angaben.collect())], |gesagt| {
            let mut probe = self.leer.clone();
            for person in &mut probe.personen {
                person.schulungen.eintraege.clear();
            }
            Some(recht(&self.mit(&probe, frage, gesagt.first()?)))
        })
    }

    fn dauer(&self, recht: &mut dyn FnMut(&Vorantrag) -> Interval) -> Tafel {
        let dauer = |nummer| Question::Schulung(nummer, SchulungFrage::Dauer);
        let angaben = [Angabe::Offen].into_iter().chain(angaben(dauer(0)));
        let spalten = vec![
            (Spalte::Frage(dauer(0)), angaben.collect()),
            (Spalte::WeitereEintaegige, vec![Angabe::Ja, Angabe::Nein]),
        ];
        Tafel::von(spalten, |gesagt| {
            let [angabe, weitere] = gesagt else {
                return None;
            };
            let mut probe = self.mit(&self.leer, dauer(0), angabe);
            let zweite = match weitere {
                Angabe::Ja => Schulungsdauer::EinTag,
                _ => Schulungsdauer::MehrereTage,
            };
            noch_eine_schulung(&mut probe);
            setze(&mut probe, dauer(1), Answer::Schulungsdauer(zweite));
            Some(recht(&probe))
        })
    }

    fn abdeckung(
        &self,
        gebiet: Fachgebiet,
        recht: &mut dyn FnMut(&Vorantrag) -> Interval,
    ) -> Tafel {
        let teile = teilthemen(self.leer.fassung, gebiet);
        let spalten = vec![
            (
                Spalte::Abdeckung,
                Abdeckung::ALL
                    .iter()
                    .map(|a| Angabe::Abdeckung(*a))
                    .collect(),
            ),
            (Spalte::ThemenUnbekannt, vec![Angabe::Nein, Angabe::Ja]),
            (Spalte::ThemenOffen, vec![Angabe::Nein, Angabe::Ja]),
        ];
        Tafel::von(spalten, |gesagt| {
            let [Angabe::Abdeckung(abdeckung), unbekannt, offen] = gesagt else {
                return None;
            };
            let behandelt = match (abdeckung, teile.as_slice()) {
                (Abdeckung::Ganz, teile) => teile.to_vec(),
                (Abdeckung::Teilweise, [erstes, _, ..]) => vec![*erstes],
                (Abdeckung::Teilweise, _) => return None,
                (Abdeckung::Keine, _) => Vec::new(),
            };
            let mut probe = self.leer.clone();
            let themen = Question::Schulung(0, SchulungFrage::Themen);
            let behandelt = Menge::Auswahl(behandelt.into());
            setze(&mut probe, themen, Answer::Themen(behandelt));
            if *unbekannt == Angabe::Ja {
                noch_eine_schulung(&mut probe);
                let themen = Question::Schulung(1, SchulungFrage::Themen);
                setze(&mut probe, themen, Answer::Themen(Menge::WeissNicht));
            }
            if *offen == Angabe::Nein {
                let keine = Answer::Weitere(Weitere::Nein);
                setze(&mut probe, SCHULUNGEN.weitere(), keine);
            }
            Some(recht(&probe))
        })
    }
}

/// The parts of one of the nine subjects: those without which it is not met.
pub fn teilthemen(fassung: Fassung, gebiet: Fachgebiet) -> Vec<Thema> {
    let probe = Probe::neu(fassung);
    let fehlt = |thema: &&Thema| {
        let andere = Thema::ALL
            .iter()
            .copied()
            .filter(|anderes| anderes != *thema);
        let themen = Question::Schulung(0, SchulungFrage::Themen);
        let mut probe = probe.leer.clone();
        setze(
            &mut probe,
            themen,
            Answer::Themen(Menge::Auswahl(andere.collect())),
        );
        let person = assess(&probe);
        let gebiet = person.and_then(|p| Some(p.suche(Kriterium::Fachgebiet(gebiet))?.wert.lo));
        gebiet != Some(Verdict::Erfuellt)
    };
    Thema::ALL.iter().filter(fehlt).copied().collect()
}

/// The tasks of which one is enough.
pub fn genannte_aufgaben(fassung: Fassung) -> Vec<Aufgabe> {
    let probe = Probe::neu(fassung);
    let genuegt = |aufgabe: &&Aufgabe| {
        let mut probe = probe.leer.clone();
        probe.vorhaben.aufgaben = Some(Menge::Auswahl(vec![**aufgabe].into()));
        let person = assess(&probe);
        let wert = person.and_then(|p| Some(p.suche(Kriterium::Taetigkeiten)?.wert.lo));
        wert == Some(Verdict::Erfuellt)
    };
    Aufgabe::ALL.iter().filter(genuegt).copied().collect()
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

fn assess(probe: &Vorantrag) -> Option<Finding> {
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

pub(super) fn noch_eine_schulung(probe: &mut Vorantrag) {
    for person in &mut probe.personen {
        person.schulungen.eintraege.push(Schulung::default());
    }
}

pub(super) fn setze(probe: &mut Vorantrag, frage: Question, antwort: Answer) {
    let passt = probe.setze(0, frage, antwort);
    debug_assert!(passt.is_ok(), "{frage:?} takes such an answer");
}
