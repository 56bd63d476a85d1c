//! Nachqualifizierung for Buchst. c (Nr. 4.2.3 VwV; Antwort 1): in time, of several days, with all nine subjects.
//!
//! No day of completion is set, and a missing proof is never a refusal. Only here does the Stichtag count.

mod beginn;

use self::beginn::beginn;
use super::listen::eine_von;
use crate::datum::Datum;
use crate::facts::{Ende, Facts, Listenart, Menge, Question, SchulungFrage, Schulungsdauer, Thema};
use crate::finding::{
    Auskunft, Fachgebiet, Finding, Grund, Interval, Kriterium, Norm, Outcome, Verdict, all,
};

const ART: Listenart = Listenart::Schulungen;

/// In time, long enough, and on all nine subjects.
pub(super) fn nachqualifizierung(facts: &Facts<'_>, stichtag: Datum) -> Finding {
    let kriterium = Kriterium::Nachqualifizierung;
    let schulungen = &facts.person.schulungen;
    if schulungen.eintraege.is_empty() {
        match schulungen.ende {
            None => return Finding::offen(kriterium, Norm::Nr423, ART.weitere()),
            Some(Ende::KeineWeiteren) => {
                return Finding::entschieden(
                    kriterium,
                    Norm::Nr423,
                    Outcome::NichtErfuellt,
                    Grund::KeineNachqualifizierung,
                    [ART.weitere()],
                );
            }
            Some(Ende::WeissNicht) => {
                return Finding::entschieden(
                    kriterium,
                    Norm::Nr423,
                    Outcome::sachverhalt(Auskunft::Anstellungstraeger),
                    Grund::WeitereUnbekannt(ART),
                    [ART.weitere()],
                );
            }
        }
    }
    all(
        kriterium,
        Norm::Nr423,
        [beginn(facts, stichtag), dauer(facts), themen(facts)],
    )
}

/// "Mehrtägig": one course of at least two days; one-day courses that add up to two or more are a Klärung.
fn dauer(facts: &Facts<'_>) -> Finding {
    let schulungen = &facts.person.schulungen;
    let eintaegige = schulungen
        .eintraege
        .iter()
        .filter(|schulung| schulung.dauer == Some(Schulungsdauer::EinTag))
        .count();
    eine_von(
        Kriterium::Dauer,
        Norm::Nr423,
        ART,
        schulungen,
        |nummer, schulung| {
            let kriterium = Kriterium::Eintrag(ART, nummer);
            let frage = Question::Schulung(nummer, SchulungFrage::Dauer);
            let (outcome, grund) = match schulung.dauer {
                None => return Finding::offen(kriterium, Norm::Nr423, frage),
                Some(Schulungsdauer::MehrereTage) => (Outcome::Erfuellt, Grund::MehrereTage),
                Some(Schulungsdauer::EinTag) if eintaegige >= 2 => (
                    Outcome::RECHTSFRAGE,
                    Grund::EintaegigeSchulungen(u16::try_from(eintaegige).unwrap_or(u16::MAX)),
                ),
                Some(Schulungsdauer::EinTag) => (Outcome::NichtErfuellt, Grund::EinTag),
                Some(Schulungsdauer::WeissNicht) => (
                    Outcome::sachverhalt(Auskunft::Schulungsanbieter),
                    Grund::DauerUnbekannt,
                ),
            };
            Finding::entschieden(kriterium, Norm::Nr423, outcome, grund, [frage])
        },
    )
}

/// All nine subjects in the union of the courses; the list is closed.
fn themen(facts: &Facts<'_>) -> Finding {
    let fragen = (0..facts.person.schulungen.eintraege.len())
        .map(|nummer| Question::Schulung(nummer, SchulungFrage::Themen))
        .chain([ART.weitere()]);
    all(
        Kriterium::Themen,
        Norm::Nr423,
        Fachgebiet::ALL
            .iter()
            .map(|fachgebiet| abgedeckt(facts, *fachgebiet)),
    )
    .beruht_auf(fragen)
}

/// The parts of a subject; only 5 and 8 are compound.
fn teile(fachgebiet: Fachgebiet) -> &'static [Thema] {
    match fachgebiet {
        Fachgebiet::Recht => &[Thema::Recht],
        Fachgebiet::Regeldienste => &[Thema::Regeldienste],
        Fachgebiet::Arbeitsmarkt => &[Thema::Arbeitsmarkt],
        Fachgebiet::Anerkennungsberatung => &[Thema::Anerkennungsberatung],
        Fachgebiet::SchuleKindertageseinrichtungenJugendhilfe => &[
            Thema::Schule,
            Thema::Kindertageseinrichtungen,
            Thema::Jugendhilfe,
        ],
        Fachgebiet::Spracherwerb => &[Thema::Spracherwerb],
        Fachgebiet::Ehrenamt => &[Thema::Ehrenamt],
        Fachgebiet::BeratungsarbeitCaseManagement => {
            &[Thema::Beratungsarbeit, Thema::CaseManagement]
        }
        Fachgebiet::InterkulturelleKompetenzen => &[Thema::InterkulturelleKompetenz],
    }
}

fn abgedeckt(facts: &Facts<'_>, fachgebiet: Fachgebiet) -> Finding {
    let kriterium = Kriterium::Fachgebiet(fachgebiet);
    let schulungen = &facts.person.schulungen;
    let vorhanden = teile(fachgebiet)
        .iter()
        .filter(|thema| {
            schulungen.eintraege.iter().any(|schulung| {
                matches!(&schulung.themen, Some(Menge::Auswahl(themen)) if themen.contains(*thema))
            })
        })
        .count();
    let unbekannt = schulungen.ende == Some(Ende::WeissNicht)
        || schulungen
            .eintraege
            .iter()
            .any(|schulung| schulung.themen == Some(Menge::WeissNicht));
    let (outcome, grund) = if vorhanden == teile(fachgebiet).len() {
        (Outcome::Erfuellt, Grund::FachgebietAbgedeckt(fachgebiet))
    } else if unbekannt {
        (
            Outcome::sachverhalt(Auskunft::Schulungsanbieter),
            Grund::FachgebietUnbekannt(fachgebiet),
        )
    } else if vorhanden > 0 {
        (Outcome::RECHTSFRAGE, Grund::FachgebietTeilweise(fachgebiet))
    } else {
        (Outcome::NichtErfuellt, Grund::FachgebietFehlt(fachgebiet))
    };
    let offen = schulungen
        .eintraege
        .iter()
        .position(|schulung| schulung.themen.is_none())
        .map(|nummer| Question::Schulung(nummer, SchulungFrage::Themen))
        .or_else(|| schulungen.ende.is_none().then(|| ART.weitere()));
    match offen {
        Some(frage) if outcome != Outcome::Erfuellt => Finding::teilweise_offen(
            kriterium,
            Norm::Nr423,
            Interval::von_bis(outcome.verdict(), Verdict::Erfuellt),
            grund,
            frage,
        ),
        Some(_) | None => Finding::entschieden(kriterium, Norm::Nr423, outcome, grund, []),
    }
}
