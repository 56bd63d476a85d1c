//! What a Vorantrag still lacks, part by part: the task list, "Angaben prüfen" and the mark ENTWURF read it.
//!
//! A check that was done before flows in: what the law rests on is asked once, and what is missing here is only what nobody
//! has said yet. The documents are a check list and never make a Vorantrag incomplete; remarks are free.

mod abschnitt;
mod nachweise;

pub use abschnitt::Abschnitt;
pub use nachweise::{Nachweiszeile, nachweise};

use crate::facts::wort::auswahl;
use crate::facts::{Beleg, Facts, Formularfeld, Formularseite, Person, Question};
use crate::finding::Finding;
use crate::interview::{self, Ziel};
use crate::law;
use crate::sorted::SortedSet;
use crate::vorantrag::{Ergebnis, Vorantrag};

auswahl! {
    /// How far a Vorantrag is, as its file says.
    Bearbeitungsstand {
        /// Something is missing.
        Entwurf = "entwurf",
        /// Nothing is missing.
        Vollstaendig = "vollstaendig",
    }
}

/// How far a Vorantrag is.
pub fn bearbeitungsstand(vorantrag: &Vorantrag) -> Bearbeitungsstand {
    let ergebnisse: Vec<Ergebnis> = vorantrag.ergebnisse().collect();
    bearbeitungsstand_mit(vorantrag, &ergebnisse)
}

/// The same where the results of all persons are known already.
pub fn bearbeitungsstand_mit(vorantrag: &Vorantrag, ergebnisse: &[Ergebnis]) -> Bearbeitungsstand {
    // Nothing is missing of persons who are not there; but then there is no Vorantrag.
    if !vorantrag.personen.is_empty() && fehlstellen_mit(vorantrag, ergebnisse).is_empty() {
        Bearbeitungsstand::Vollstaendig
    } else {
        Bearbeitungsstand::Entwurf
    }
}

/// The same without the answers and entries that rest: what leaves the program.
#[must_use]
pub fn ohne_ruhendes(vorantrag: &Vorantrag) -> Vorantrag {
    let mut vorantrag = vorantrag.ohne_ruhende();
    if !kommunen_zaehlen(&vorantrag) {
        vorantrag.vorhaben.formblatt.beteiligte_kommunen.clear();
    }
    let gefragt = nachweise(&vorantrag);
    let gefragt = |person: Option<usize>, beleg: &Beleg| {
        let zeile =
            |zeile: &Nachweiszeile| zeile.person == person && Beleg::from(zeile.nachweis) == *beleg;
        gefragt.iter().any(zeile)
    };
    let gemeinsame = &mut vorantrag.vorhaben.formblatt.beigefuegt;
    gemeinsame.retain(|beleg| gefragt(None, beleg));
    for (nummer, person) in vorantrag.personen.iter_mut().enumerate() {
        let eigene = &mut person.stelle.beigefuegt;
        eigene.retain(|beleg| gefragt(Some(nummer), beleg));
    }
    vorantrag
}

/// Something that nobody has said yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fehlstelle {
    /// The person, from 0, where it is about one.
    pub person: Option<usize>,
    /// What is missing.
    pub was: Fehlendes,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fehlendes {
    /// The answer to this question.
    Frage(Question),
    /// What this field asks for.
    Feld(Formularfeld),
}

impl Fehlstelle {
    /// The question, where its answer is missing.
    pub fn frage(self) -> Option<Question> {
        match self.was {
            Fehlendes::Frage(frage) => Some(frage),
            Fehlendes::Feld(_) => None,
        }
    }

    /// The part that lacks it.
    pub fn abschnitt(self) -> Abschnitt {
        match self.was {
            Fehlendes::Frage(frage) => Abschnitt::von_frage(frage),
            Fehlendes::Feld(feld) => Abschnitt::von_seite(feld.seite()),
        }
    }
}

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Nothing was said of it.
    NichtBegonnen,
    /// Something is missing.
    Unvollstaendig,
    /// Nothing is missing.
    Vollstaendig,
    /// It waits until it is known who applies.
    Wartet,
    /// It does not concern this applicant.
    Entfaellt,
    /// Nobody has to say anything here, and nobody did.
    Freiwillig,
    /// So many of so many documents lie by.
    Belege(usize, usize),
}

/// What was said for all persons and rests in this part: it does not count for who applies now, and does not leave the
/// program.
pub fn ruhende_angaben(vorantrag: &Vorantrag, abschnitt: Abschnitt) -> Vec<Fehlendes> {
    let niemand = Person::default();
    let facts = Facts {
        vorhaben: &vorantrag.vorhaben,
        person: &niemand,
    };
    let zutreffend = rahmenfragen(vorantrag);
    let fragen = abschnitt
        .fragen()
        .filter(|frage| facts.antwort(*frage).is_some() && !zutreffend.contains(frage));
    let namen = abschnitt == Abschnitt::Kommunen
        && !kommunen_zaehlen(vorantrag)
        && !vorantrag.vorhaben.formblatt.beteiligte_kommunen.is_empty();
    let namen = namen.then_some(Fehlendes::Feld(Formularfeld::Kommunen));
    fragen.map(Fehlendes::Frage).chain(namen).collect()
}

/// The answers on one person that rest; those for all persons are named once, in their part.
pub fn ruhende_fragen_der_person(vorantrag: &Vorantrag, nummer: usize) -> Vec<Question> {
    let (Some(facts), Some(ergebnis)) = (vorantrag.facts(nummer), vorantrag.ergebnis(nummer))
    else {
        return Vec::new();
    };
    let mut ruhende = interview::ruhende(&facts, &ergebnis.finding);
    ruhende.retain(|frage| !frage.fuer_alle());
    ruhende
}

/// A page of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schritt {
    /// A question.
    Frage(Question),
    /// A form.
    Seite(Formularseite),
}

/// The pages of a part that is the same for all persons, in their order: whoever opens it goes through all of them, answered
/// or not. None for the persons and the documents, which have pages of their own, and for a part that does not count (yet).
pub fn schritte(vorantrag: &Vorantrag, abschnitt: Abschnitt) -> Vec<Schritt> {
    if !hat_schritte(vorantrag, abschnitt) {
        return Vec::new();
    }
    schritte_mit(&rahmenfragen(vorantrag), abschnitt)
}

/// The same where the questions for all persons that apply are known already, and the part counts.
fn schritte_mit(zutreffend: &SortedSet<Question>, abschnitt: Abschnitt) -> Vec<Schritt> {
    let fragen = abschnitt
        .fragen()
        .filter(|frage| zutreffend.contains(frage));
    let seiten = Formularseite::ALL.iter().copied();
    let seiten = seiten.filter(|seite| Abschnitt::von_seite(*seite) == abschnitt);
    fragen
        .map(Schritt::Frage)
        .chain(seiten.map(Schritt::Seite))
        .collect()
}

fn hat_schritte(vorantrag: &Vorantrag, abschnitt: Abschnitt) -> bool {
    match abschnitt {
        Abschnitt::Personen => false,
        Abschnitt::Kommunen => kommunen_zaehlen(vorantrag),
        _ => true,
    }
}

/// How many of the parts that have to be complete are so, and how many there are.
pub fn fortschritt(staende: &[(Abschnitt, Stand)]) -> (usize, usize) {
    let zaehlend = staende.iter().filter(|(abschnitt, stand)| {
        *stand != Stand::Entfaellt
            && !matches!(abschnitt, Abschnitt::Nachweise | Abschnitt::Anmerkungen)
    });
    let fertig = zaehlend
        .clone()
        .filter(|(_, stand)| *stand == Stand::Vollstaendig);
    (fertig.count(), zaehlend.count())
}

/// Everything that is missing, in the order of the task list.
pub fn fehlstellen(vorantrag: &Vorantrag) -> Vec<Fehlstelle> {
    let ergebnisse: Vec<Ergebnis> = vorantrag.ergebnisse().collect();
    fehlstellen_mit(vorantrag, &ergebnisse)
}

fn fehlstellen_mit(vorantrag: &Vorantrag, ergebnisse: &[Ergebnis]) -> Vec<Fehlstelle> {
    let mut gefunden = Vec::new();
    let zutreffend = rahmenfragen(vorantrag);
    for abschnitt in Abschnitt::ALL {
        match abschnitt {
            Abschnitt::Personen => {
                for (nummer, ergebnis) in ergebnisse.iter().enumerate() {
                    gefunden.extend(fehlstellen_zu(vorantrag, nummer, &ergebnis.finding));
                }
            }
            // Remarks are free.
            Abschnitt::Anmerkungen => {}
            _ if !hat_schritte(vorantrag, *abschnitt) => {}
            _ => {
                let schritte = schritte_mit(&zutreffend, *abschnitt).into_iter();
                let fehlend = schritte.flat_map(|schritt| fehlt_im_schritt(vorantrag, schritt));
                gefunden.extend(fehlend.map(|was| Fehlstelle { person: None, was }));
            }
        }
    }
    gefunden
}

/// What is missing on a page that is the same for all persons.
fn fehlt_im_schritt(vorantrag: &Vorantrag, schritt: Schritt) -> Vec<Fehlendes> {
    let niemand = Person::default();
    let facts = Facts {
        vorhaben: &vorantrag.vorhaben,
        person: &niemand,
    };
    match schritt {
        Schritt::Frage(frage) => match facts.antwort(frage) {
            Some(_) => Vec::new(),
            None => vec![Fehlendes::Frage(frage)],
        },
        Schritt::Seite(seite) => leere_felder(facts, seite).collect(),
    }
}

/// The fields of a form into which nothing was entered.
fn leere_felder(facts: Facts<'_>, seite: Formularseite) -> impl Iterator<Item = Fehlendes> {
    let felder = seite.felder().iter();
    felder
        .filter(move |feld| feld.text(facts.vorhaben, facts.person).is_empty())
        .map(|feld| Fehlendes::Feld(*feld))
}

/// What is missing of one person.
pub fn fehlstellen_der_person(vorantrag: &Vorantrag, nummer: usize) -> Vec<Fehlstelle> {
    match vorantrag.ergebnis(nummer) {
        Some(ergebnis) => fehlstellen_zu(vorantrag, nummer, &ergebnis.finding),
        None => Vec::new(),
    }
}

fn fehlstellen_zu(vorantrag: &Vorantrag, nummer: usize, finding: &Finding) -> Vec<Fehlstelle> {
    let Some(facts) = vorantrag.facts(nummer) else {
        return Vec::new();
    };
    let fragen = fehlende_fragen(facts, finding).into_iter();
    leere_felder(facts, Formularseite::Stelle)
        .chain(fragen.map(Fehlendes::Frage))
        .map(|was| Fehlstelle {
            person: Some(nummer),
            was,
        })
        .collect()
}

/// The questions on a person that the Vorantrag shows: those that were answered and count, and those that are missing. No one
/// has to answer the rest.
pub fn fragen_der_person(vorantrag: &Vorantrag, nummer: usize) -> SortedSet<Question> {
    let (Some(facts), Some(ergebnis)) = (vorantrag.facts(nummer), vorantrag.ergebnis(nummer))
    else {
        return SortedSet::new();
    };
    let zutreffende = interview::zutreffende(&ergebnis.finding).into_iter();
    let beantwortete = zutreffende
        .chain([Question::Aufnahme])
        .filter(|frage| !frage.fuer_alle() && facts.antwort(*frage).is_some());
    beantwortete
        .chain(fehlende_fragen(facts, &ergebnis.finding))
        .collect()
}

/// The questions on a person that the Vorantrag still asks: its interview goes on until the ways that decide have nothing
/// open, and the take-up is always told.
fn fehlende_fragen(facts: Facts<'_>, finding: &Finding) -> Vec<Question> {
    let mut fragen = interview::offene_fragen(finding, Ziel::Ergebnis);
    fragen.extend(
        finding
            .tragende()
            .into_iter()
            .filter_map(Finding::offene_frage),
    );
    fragen.remove(&Question::Aufnahme);
    // It belongs to the post, and is asked before the interview.
    let aufnahme = facts.antwort(Question::Aufnahme).is_none();
    let aufnahme = aufnahme.then_some(Question::Aufnahme);
    let zur_person = fragen.into_iter().filter(|frage| !frage.fuer_alle());
    aufnahme.into_iter().chain(zur_person).collect()
}

/// The questions that are asked once for all persons and apply, answered or not.
fn rahmenfragen(vorantrag: &Vorantrag) -> SortedSet<Question> {
    let facts = Facts {
        vorhaben: &vorantrag.vorhaben,
        person: &Person::default(),
    };
    let finding = law::assess(vorantrag.fassung, &facts, vorantrag.stichtag);
    let mut fragen: SortedSet<Question> = interview::zutreffende(&finding)
        .into_iter()
        .filter(|frage| frage.fuer_alle())
        .collect();
    fragen.insert(Question::Bewilligungszeitraum);
    fragen
}

/// Whether Städte und Gemeinden take part: where a Landkreis or a joint body applies.
fn kommunen_zaehlen(vorantrag: &Vorantrag) -> bool {
    use crate::facts::Antragsteller as A;
    matches!(
        vorantrag.vorhaben.antragsteller,
        Some(A::Landkreis | A::KommunalerZusammenschluss)
    )
}

/// How far a part is; `fehlstellen`: everything that is missing.
pub fn stand(vorantrag: &Vorantrag, abschnitt: Abschnitt, fehlstellen: &[Fehlstelle]) -> Stand {
    match abschnitt {
        Abschnitt::Kommunen if vorantrag.vorhaben.antragsteller.is_none() => return Stand::Wartet,
        Abschnitt::Kommunen if !kommunen_zaehlen(vorantrag) => return Stand::Entfaellt,
        Abschnitt::Nachweise => {
            let zeilen = nachweise(vorantrag);
            let da = zeilen.iter().filter(|zeile| zeile.liegt_bei).count();
            return Stand::Belege(da, zeilen.len());
        }
        Abschnitt::Anmerkungen => {
            return match vorantrag.vorhaben.formblatt.anmerkungen {
                None => Stand::Freiwillig,
                Some(_) => Stand::Vollstaendig,
            };
        }
        _ => {}
    }
    let fehlt = fehlstellen
        .iter()
        .any(|fehlstelle| fehlstelle.abschnitt() == abschnitt);
    match (fehlt, ist_begonnen(vorantrag, abschnitt)) {
        (false, _) => Stand::Vollstaendig,
        (true, true) => Stand::Unvollstaendig,
        (true, false) => Stand::NichtBegonnen,
    }
}

/// Whether anything was said of a part.
fn ist_begonnen(vorantrag: &Vorantrag, abschnitt: Abschnitt) -> bool {
    let niemand = Person::default();
    let facts = Facts {
        vorhaben: &vorantrag.vorhaben,
        person: &niemand,
    };
    let seiten = Formularseite::ALL.iter();
    let felder = seiten
        .filter(|seite| Abschnitt::von_seite(**seite) == abschnitt)
        .flat_map(|seite| seite.felder());
    let ein_feld = felder
        .into_iter()
        .any(|feld| !feld.text(facts.vorhaben, facts.person).is_empty());
    let eine_antwort = abschnitt
        .fragen()
        .any(|frage| facts.antwort(frage).is_some());
    let eine_person = abschnitt == Abschnitt::Personen
        && vorantrag.personen.iter().any(|person| *person != niemand);
    ein_feld || eine_antwort || eine_person
}
