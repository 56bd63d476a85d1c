//! What follows from an answer, read off the Findings that rest on it.

use crate::export::vermerk::ergaenze;
use crate::facts::Question;
use crate::finding::{Auflage, Finding, Grund, Hinweis, Kriterium, Nachweis, Norm, Verdict};
use crate::law::WEGE;
use crate::text;

/// What follows from an answer for one condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Folge {
    /// For which ways to qualify, or parts of one that stand by themselves; none where it is no matter of qualification.
    pub(super) wofuer: Vec<Kriterium>,
    /// The conditions themselves, where the reason does not tell which it means.
    pub(super) was: Vec<Kriterium>,
    /// The value.
    pub(super) verdict: Verdict,
    /// Whether other answers can make it less.
    pub(super) hoechstens: bool,
    /// Why.
    pub(super) grund: Grund,
    /// Where it stands.
    pub(super) normen: Vec<Norm>,
}

/// Everything that follows from an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folgerung {
    /// For the conditions.
    pub(super) folgen: Vec<Folge>,
    /// What must still be done.
    pub(super) auflagen: Vec<Auflage>,
    /// What should be known.
    pub(super) hinweise: Vec<Hinweis>,
}

/// How an answer is looked at.
pub(super) enum Blick<'a> {
    /// By itself.
    Einzeln,
    /// For what the way to qualify can still reach with it: whether a list has a record.
    Weg,
    /// For this record, beside what holds where the person has nothing but this record.
    Eintrag(&'a Finding),
}

/// Whether a Finding rests on a question, parts not looked at.
pub(super) fn beruht_auf(finding: &Finding, frage: Question) -> bool {
    finding.fragen.iter().any(|andere| andere == frage)
}

/// What follows for each condition that rests on a question, one by one.
pub(super) fn folgen(finding: &Finding, frage: Question, blick: &Blick<'_>) -> Vec<Folge> {
    let mut sammler = Sammler {
        frage,
        blick,
        folgen: Vec::new(),
    };
    sammler.sammle(finding, None, false);
    sammler.folgen
}

struct Sammler<'a> {
    frage: Question,
    blick: &'a Blick<'a>,
    folgen: Vec<Folge>,
}

impl Sammler<'_> {
    /// `geerbt`: what stands above rests on the question, and speaks for parts that name none.
    fn sammle(&mut self, finding: &Finding, wofuer: Option<&Finding>, geerbt: bool) {
        let wofuer = if wird_genannt(finding.kriterium) {
            Some(finding)
        } else {
            wofuer
        };
        let eigene = beruht_auf(finding, self.frage);
        if eigene || (geerbt && finding.fragen.iter().next().is_none()) {
            self.folgen.extend(self.folge(finding, wofuer));
        }
        for teil in &finding.teile {
            self.sammle(teil, wofuer, eigene && finding.grund.is_none());
        }
    }

    fn folge(&self, finding: &Finding, wofuer: Option<&Finding>) -> Option<Folge> {
        let wert = finding.wert.entschieden()?;
        let grund = finding.grund?;
        // A value that was computed from parts is explained by the part that says the same.
        let gesagt = |teil: &Finding| {
            teil.grund.is_some() && teil.wert == finding.wert && beruht_auf(teil, self.frage)
        };
        if finding.teile.iter().any(gesagt) {
            return None;
        }
        let (verdict, hoechstens) = match (self.blick, wofuer) {
            (Blick::Weg, Some(weg)) if wert < Verdict::Erfuellt => match weg.wert.hi {
                Verdict::Erfuellt => return None,
                Verdict::Klaerung => (
                    Verdict::Klaerung,
                    wert < Verdict::Klaerung || weg.wert.entschieden().is_none(),
                ),
                Verdict::NichtErfuellt => (Verdict::NichtErfuellt, false),
            },
            (Blick::Eintrag(allein), Some(weg)) if wert == Verdict::NichtErfuellt => {
                // What the record does not show is final only where it would be the end of that way.
                let endgueltig = allein
                    .suche(weg.kriterium)
                    .is_some_and(|weg| weg.wert.hi == Verdict::NichtErfuellt);
                if !endgueltig {
                    return None;
                }
                (wert, false)
            }
            _ => (wert, false),
        };
        let was = matches!(
            finding.kriterium,
            Kriterium::Fachgebiet(_) | Kriterium::Bewilligungszeitraum
        );
        Some(Folge {
            wofuer: wofuer.map(|weg| weg.kriterium).into_iter().collect(),
            was: was.then_some(finding.kriterium).into_iter().collect(),
            verdict,
            hoechstens,
            grund,
            normen: vec![finding.norm],
        })
    }
}

/// Whether a criterion is named beside what follows for it.
fn wird_genannt(kriterium: Kriterium) -> bool {
    kriterium == Kriterium::Mindestausbildung || WEGE.iter().any(|(weg, _)| *weg == kriterium)
}

/// The same where what reads alike stands once.
pub(super) fn zusammengefasst(einzelne: Vec<Folge>) -> Vec<Folge> {
    let mut folgen: Vec<Folge> = Vec::new();
    for folge in einzelne {
        let gleiche = folgen.iter_mut().find(|andere| {
            (andere.verdict, andere.hoechstens) == (folge.verdict, folge.hoechstens)
                && text::grund(&andere.grund) == text::grund(&folge.grund)
        });
        match gleiche {
            Some(andere) => {
                ergaenze(&mut andere.wofuer, folge.wofuer);
                ergaenze(&mut andere.was, folge.was);
                ergaenze(&mut andere.normen, folge.normen);
            }
            None => folgen.push(folge),
        }
    }
    folgen
}

/// The Auflagen of what rests on a question.
pub(super) fn auflagen(finding: &Finding, frage: Question) -> Vec<Auflage> {
    gesammelt(finding, frage, |teil| &teil.auflagen)
}

/// The Nachweise of what rests on a question.
pub(super) fn nachweise(finding: &Finding, frage: Question) -> Vec<Nachweis> {
    gesammelt(finding, frage, |teil| &teil.nachweise)
}

/// The Hinweise of what rests on a question.
pub(super) fn hinweise(finding: &Finding, frage: Question) -> Vec<Hinweis> {
    gesammelt(finding, frage, |teil| &teil.hinweise)
}

fn gesammelt<T: PartialEq + Clone>(
    finding: &Finding,
    frage: Question,
    was: impl Fn(&Finding) -> &[T],
) -> Vec<T> {
    let mut gefunden = Vec::new();
    for teil in finding.alle() {
        if beruht_auf(teil, frage) {
            ergaenze(&mut gefunden, was(teil).iter().cloned());
        }
    }
    gefunden
}
