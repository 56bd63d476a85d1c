//! What several answers amount to together: the tasks, and the length and the subjects of the courses.

use super::proben::{Probe, Recht, SCHULUNGEN, angaben, assess};
use super::tafel::{Abdeckung, Angabe, Aufgabenlage, Spalte, Tafel, Wert};
use crate::facts::{
    Answer, Aufgabe, Ende, Liste, Menge, Question, Schulung, SchulungFrage, Schulungsdauer, Thema,
};
use crate::finding::{Fachgebiet, Kriterium, Verdict};
use crate::law::Fassung;
use crate::vorantrag::Vorantrag;

impl Probe {
    pub(super) fn aufgaben(&self, recht: Recht<'_>) -> Tafel {
        let lagen = Aufgabenlage::ALL.iter().map(|lage| Angabe::Aufgaben(*lage));
        let unbekannt = Angabe::Antwort(Answer::Aufgaben(Menge::WeissNicht));
        let angaben = [Angabe::Offen].into_iter().chain(lagen).chain([unbekannt]);
        Tafel::von(vec![(Spalte::Aufgaben, angaben.collect())], |gesagt| {
            let mengen: Vec<Option<Menge<Aufgabe>>> = match gesagt {
                [Angabe::Aufgaben(lage)] => auswahlen(*lage)
                    .into_iter()
                    .map(|auswahl| Some(Menge::Auswahl(auswahl.into())))
                    .collect(),
                [Angabe::Antwort(_)] => vec![Some(Menge::WeissNicht)],
                _ => vec![None],
            };
            let mut probe = self.leer.clone();
            Wert::gemeinsam(mengen.into_iter().map(|menge| {
                probe.vorhaben.aufgaben = menge;
                recht(&probe)
            }))
        })
    }

    /// What holds without any course.
    pub(super) fn ohne_schulung(&self, recht: Recht<'_>) -> Tafel {
        let frage = SCHULUNGEN.weitere();
        let angaben = [Angabe::Offen].into_iter().chain(angaben(frage));
        let leer = self.mit_schulungen(Vec::new(), None);
        Tafel::von(vec![(Spalte::Frage(frage), angaben.collect())], |gesagt| {
            Some(recht(&self.mit(&leer, frage, gesagt.first()?)))
        })
    }

    pub(super) fn dauer(&self, recht: Recht<'_>) -> Tafel {
        let dauer = Question::Schulung(0, SchulungFrage::Dauer);
        let angaben = [Angabe::Offen].into_iter().chain(angaben(dauer));
        let spalten = vec![
            (Spalte::Frage(dauer), angaben.collect()),
            (Spalte::WeitereEintaegige, vec![Angabe::Ja, Angabe::Nein]),
        ];
        Tafel::von(spalten, |gesagt| {
            let [eigene, weitere] = gesagt else {
                return None;
            };
            let eigene = match eigene {
                Angabe::Antwort(Answer::Schulungsdauer(dauer)) => Some(*dauer),
                _ => None,
            };
            let (ein_tag, mehrere) = (Schulungsdauer::EinTag, Schulungsdauer::MehrereTage);
            let andere: &[&[Option<Schulungsdauer>]] = match weitere {
                Angabe::Ja => &[&[Some(ein_tag)], &[Some(mehrere), Some(ein_tag)]],
                _ => &[
                    &[],
                    &[None],
                    &[Some(mehrere)],
                    &[Some(Schulungsdauer::WeissNicht)],
                ],
            };
            Wert::gemeinsam(andere.iter().map(|andere| {
                let alle = [eigene].into_iter().chain(andere.iter().copied());
                let schulungen = alle.map(|dauer| Schulung {
                    dauer,
                    ..Schulung::default()
                });
                recht(&self.mit_schulungen(schulungen.collect(), None))
            }))
        })
    }

    pub(super) fn abdeckung(&self, gebiet: Fachgebiet, recht: Recht<'_>) -> Tafel {
        let teile = teilthemen(self.leer.fassung, gebiet);
        let abdeckungen = Abdeckung::ALL.iter().map(|a| Angabe::Abdeckung(*a));
        let spalten = vec![
            (Spalte::Abdeckung, abdeckungen.collect()),
            (Spalte::ThemenUnbekannt, vec![Angabe::Nein, Angabe::Ja]),
            (Spalte::ThemenOffen, vec![Angabe::Nein, Angabe::Ja]),
        ];
        Tafel::von(spalten, |gesagt| {
            let [Angabe::Abdeckung(abdeckung), unbekannt, offen] = gesagt else {
                return None;
            };
            let mut werte = Vec::new();
            for bekannte in behandelt(*abdeckung, &teile) {
                for (schulung_unbekannt, ende_unbekannt) in woran_es_liegt(unbekannt) {
                    for (schulung_offen, ende_offen) in woran_es_liegt(offen) {
                        let ende = match (ende_unbekannt, ende_offen) {
                            // The end of the list is one of them.
                            (true, true) => continue,
                            (true, false) => Some(Ende::WeissNicht),
                            (false, true) => None,
                            (false, false) => Some(Ende::KeineWeiteren),
                        };
                        let bekannte = bekannte.iter();
                        let themen = bekannte
                            .map(|themen| Some(Menge::Auswahl(themen.clone().into())))
                            .chain(schulung_unbekannt.then_some(Some(Menge::WeissNicht)))
                            .chain(schulung_offen.then_some(None));
                        let schulungen = themen.map(|themen| Schulung {
                            themen,
                            ..Schulung::default()
                        });
                        werte.push(recht(&self.mit_schulungen(schulungen.collect(), ende)));
                    }
                }
            }
            Wert::gemeinsam(werte)
        })
    }

    fn mit_schulungen(&self, eintraege: Vec<Schulung>, ende: Option<Ende>) -> Vorantrag {
        let mut probe = self.leer.clone();
        for person in &mut probe.personen {
            let eintraege = eintraege.clone();
            person.schulungen = Liste { eintraege, ende };
        }
        probe
    }
}

/// Sets of tasks of this kind: one, one beside others, all.
fn auswahlen(lage: Aufgabenlage) -> Vec<Vec<Aufgabe>> {
    let genannte = || {
        let alle = Aufgabe::ALL.iter().copied();
        alle.filter(|aufgabe| *aufgabe != Aufgabe::Andere)
    };
    match lage {
        Aufgabenlage::Genannte => genannte()
            .map(|eine| vec![eine])
            .chain(genannte().map(|eine| vec![eine, Aufgabe::Andere]))
            .chain([genannte().collect(), Aufgabe::ALL.to_vec()])
            .collect(),
        Aufgabenlage::NurAndere => vec![vec![Aufgabe::Andere]],
        Aufgabenlage::Keine => vec![Vec::new()],
    }
}

/// What courses may deal with, so that a subject of these parts is covered so far: course by course.
fn behandelt(abdeckung: Abdeckung, teile: &[Thema]) -> Vec<Vec<Vec<Thema>>> {
    let ausser = |gewaehlt: &dyn Fn(&Thema) -> bool| -> Vec<Thema> {
        let alle = Thema::ALL.iter().copied();
        alle.filter(|thema| gewaehlt(thema)).collect()
    };
    match abdeckung {
        Abdeckung::Ganz => vec![
            vec![teile.to_vec()],
            vec![Thema::ALL.to_vec()],
            teile.iter().map(|teil| vec![*teil]).collect(),
        ],
        // Of a subject without parts there is no half.
        Abdeckung::Teilweise if teile.len() < 2 => Vec::new(),
        Abdeckung::Teilweise => {
            let eines = teile.iter().map(|teil| vec![vec![*teil]]);
            let fehlt = teile
                .iter()
                .map(|teil| vec![ausser(&|thema| thema != teil)]);
            eines.chain(fehlt).collect()
        }
        Abdeckung::Keine => vec![
            vec![Vec::new()],
            vec![ausser(&|thema| !teile.contains(thema))],
        ],
    }
}

/// Whether something is not known, or open: for a course, for the end of their list, for both, or for neither.
fn woran_es_liegt(angabe: &Angabe) -> Vec<(bool, bool)> {
    match angabe {
        Angabe::Ja => vec![(true, false), (false, true), (true, true)],
        _ => vec![(false, false)],
    }
}

/// The parts of one of the nine subjects: those without which it is not met.
pub fn teilthemen(fassung: Fassung, gebiet: Fachgebiet) -> Vec<Thema> {
    let probe = Probe::neu(fassung);
    let fehlt = |thema: &&Thema| {
        let andere = Thema::ALL.iter().copied();
        let andere = andere.filter(|anderes| anderes != *thema).collect();
        let schulung = Schulung {
            themen: Some(Menge::Auswahl(andere)),
            ..Schulung::default()
        };
        let person = assess(&probe.mit_schulungen(vec![schulung], None));
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
