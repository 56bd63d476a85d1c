//! The interview, derived from the Finding: which question comes next, how many at most remain, which answers rest.
//!
//! A question is asked only while its answer can still change the verdict or the letter. What the
//! minimum or maximum above it cuts off is not asked (the same cut as alpha and beta in a game tree).

use crate::facts::{
    AusbildungFrage, Facts, HochschulabschlussFrage, Listenart, Question, SchulabschlussFrage,
    SchulungFrage, Schulungsstand, ZeitFrage,
};
use crate::finding::{Finding, Interval, Kriterium, Verbindung, Verdict};
use crate::law::WEGE;
use crate::sorted::SortedSet;

/// What the interview is for: how far it asks, and where it leads in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ziel {
    /// Until the verdict is certain, and the letter too, unless the person fails anyway.
    #[default]
    Ergebnis,
    /// Until every criterion is assessed ("weiter prüfen").
    AlleKriterien,
    /// One part of the Vorantrag, then its task list.
    Vorantrag,
    /// An answer changed from "Angaben prüfen", and back there.
    Pruefen,
    /// An answer changed from the answers of one person, and back there.
    Angaben,
}

/// The questions whose answers still count, in the order of asking.
pub fn offene_fragen(person: &Finding, ziel: Ziel) -> SortedSet<Question> {
    let mut fragen = SortedSet::new();
    match ziel {
        Ziel::AlleKriterien => {
            fragen.extend(
                person
                    .alle()
                    .iter()
                    .filter_map(|finding| finding.offene_frage()),
            );
        }
        Ziel::Ergebnis | Ziel::Vorantrag | Ziel::Pruefen | Ziel::Angaben => {
            if person.wert.hi > Verdict::NichtErfuellt {
                zaehlende(person, Interval::OFFEN, &mut fragen);
                fuer_den_buchstaben(person, &mut fragen);
            }
        }
    }
    fragen
}

/// The next question, if one still counts.
pub fn naechste(person: &Finding, ziel: Ziel) -> Option<Question> {
    offene_fragen(person, ziel).into_iter().next()
}

/// Collects the open questions below `finding` that can move its value within `fenster`: all that lies outside is cut off by
/// what stands above.
fn zaehlende(finding: &Finding, fenster: Interval, fragen: &mut SortedSet<Question>) {
    if finding.wert.lo.max(fenster.lo) >= finding.wert.hi.min(fenster.hi) {
        return;
    }
    for (nummer, teil) in finding.teile.iter().enumerate() {
        let geschwister = || {
            finding
                .teile
                .iter()
                .enumerate()
                .filter(move |(anderer, _)| *anderer != nummer)
                .map(|(_, teil)| teil.wert)
        };
        let fenster = match finding.verbindung {
            Verbindung::Blatt | Verbindung::Berechnet => Interval::OFFEN,
            Verbindung::Alle => Interval {
                lo: fenster.lo,
                hi: geschwister().fold(fenster.hi, |hi, wert| hi.min(wert.hi)),
            },
            Verbindung::Eine => Interval {
                lo: geschwister().fold(fenster.lo, |lo, wert| lo.max(wert.lo)),
                hi: fenster.hi,
            },
        };
        zaehlende(teil, fenster, fragen);
    }
    fragen.extend(finding.offene_frage());
}

/// The letter is the first way that is met; else it matters whether one is in Klärung.
fn fuer_den_buchstaben(person: &Finding, fragen: &mut SortedSet<Question>) {
    let Some(qualifikation) = person.suche(Kriterium::Qualifikation) else {
        return;
    };
    for (kriterium, _) in WEGE {
        let andere = qualifikation
            .teile
            .iter()
            .filter(|teil| teil.kriterium != kriterium);
        let in_klaerung = andere
            .map(|teil| teil.wert.lo)
            .any(|lo| lo >= Verdict::Klaerung);
        let fenster = Interval {
            lo: if in_klaerung {
                Verdict::Klaerung
            } else {
                Verdict::NichtErfuellt
            },
            hi: Verdict::Erfuellt,
        };
        for weg in &qualifikation.teile {
            if weg.kriterium == kriterium {
                zaehlende(weg, fenster, fragen);
                if weg.wert.lo == Verdict::Erfuellt {
                    return;
                }
            }
        }
    }
}

/// An upper bound of the questions still to come, if no list gets a second record.
pub fn hoechstens_noch(facts: &Facts<'_>, person: &Finding, ziel: Ziel) -> usize {
    let mut fragen = offene_fragen(person, ziel);
    fragen.extend(dahinter(facts, &fragen));
    let summe: usize = fragen
        .iter()
        .map(|frage| mit_folgefragen(facts, *frage))
        .sum();
    // The take-up is asked once, when it is known how far a course is.
    let aufnahme_folgt = facts.person.aufnahme_der_taetigkeit.is_none()
        && !fragen.contains(&Question::Aufnahme)
        && fragen.iter().any(|frage| {
            matches!(
                frage,
                Question::Schulung(
                    _,
                    SchulungFrage::Stand | SchulungFrage::BegonnenAm | SchulungFrage::GebuchtFuer
                )
            ) || *frage == Question::WeitereSchulungen
        });
    summe + usize::from(aufnahme_folgt)
}

/// The courses count together: a Finding on them names the first question that is open and hides those behind it.
fn dahinter(facts: &Facts<'_>, fragen: &SortedSet<Question>) -> Vec<Question> {
    let haengt_zusammen = |frage: &Question| match frage {
        Question::Aufnahme => true,
        Question::Schulung(_, kurs) => *kurs != SchulungFrage::Dauer,
        _ => false,
    };
    let schulungen = &facts.person.schulungen;
    if schulungen.eintraege.is_empty() || !fragen.iter().any(haengt_zusammen) {
        return Vec::new();
    }
    let mut hinten: Vec<Question> = Vec::new();
    for (nummer, schulung) in schulungen.eintraege.iter().enumerate() {
        hinten.push(Question::Schulung(nummer, SchulungFrage::Themen));
        match schulung.stand {
            None => hinten.push(Question::Schulung(nummer, SchulungFrage::Stand)),
            Some(Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis) => {
                hinten.push(Question::Schulung(nummer, SchulungFrage::BegonnenAm));
            }
            Some(Schulungsstand::Gebucht) => {
                hinten.push(Question::Schulung(nummer, SchulungFrage::GebuchtFuer));
            }
            Some(Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht) => {}
        }
    }
    hinten.push(Listenart::Schulungen.weitere());
    hinten.retain(|frage| facts.antwort(*frage).is_none());
    hinten
}

/// A question and the longest way of questions that its answer can open.
fn mit_folgefragen(facts: &Facts<'_>, frage: Question) -> usize {
    match frage {
        // Landkreis → Einvernehmen; freier Träger → Aufgabenübertragung.
        Question::Antragsteller | Question::Anstellungstraeger => 2,
        // Unlisted field → its name; abroad → equivalence.
        Question::Hochschulabschluss(
            _,
            HochschulabschlussFrage::Fach | HochschulabschlussFrage::Herkunft,
        )
        | Question::Schulabschluss(_, SchulabschlussFrage::Herkunft) => 2,
        // Meister → the training beneath; abroad → equivalence.
        Question::Ausbildung(_, AusbildungFrage::Art | AusbildungFrage::Herkunft) => 2,
        // Begun or booked → its date.
        Question::Schulung(_, SchulungFrage::Stand) => 2,
        // In a counting field → the employer.
        Question::Zeit(_, ZeitFrage::Einsatz) => 2,
        // Periods → the questions on the first one (or on those that rest), the Bewilligungszeitraum, another one?
        Question::Vorerfahrung => {
            let zeiten = facts.person.anzahl(Listenart::Zeiten).max(1);
            1 + zeiten * eintragslaenge(Listenart::Zeiten) + 1 + 1
        }
        _ => match frage.liste() {
            Some(liste) if facts.person.anzahl(liste) == 0 => 1 + eintragslaenge(liste) + 1,
            Some(_) | None => 1,
        },
    }
}

/// The most questions on one record.
fn eintragslaenge(liste: Listenart) -> usize {
    match liste {
        Listenart::Hochschulabschluesse => 5,
        Listenart::Zeiten | Listenart::Schulabschluesse => 3,
        Listenart::Ausbildungen | Listenart::Schulungen => 4,
    }
}

/// How many criteria are not assessed: one for each question that is open, whether or not its answer still counts.
pub fn nicht_geprueft(person: &Finding) -> usize {
    offene_fragen(person, Ziel::AlleKriterien).len()
}

/// The questions that apply: those on whose answers the Finding rests.
pub fn zutreffende(person: &Finding) -> SortedSet<Question> {
    person
        .alle()
        .iter()
        .flat_map(|finding| finding.fragen.iter())
        .collect()
}

/// The questions that are answered but do not apply (any more): these answers rest, and come back when they apply again.
/// What the Vorantrag tells in any case does not.
pub fn ruhende(facts: &Facts<'_>, person: &Finding) -> Vec<Question> {
    let zutreffende = zutreffende(person);
    facts
        .denkbare_fragen()
        .into_iter()
        .filter(|frage| facts.antwort(*frage).is_some() && !zutreffende.contains(frage))
        .filter(|frage| !frage.steht_im_vorantrag())
        .collect()
}
