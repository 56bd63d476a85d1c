//! For whom and what (Antwort 6; Nr. 4.1, 4.1.2 VwV in Antwort 3).

use crate::facts::{Aufgabe, Bedarfsfeststellung, Facts, Menge, Question, Zielgruppe};
use crate::finding::{
    Auskunft, Finding, Grund, Hinweis, Interval, Kriterium, Norm, Outcome, Verdict, all,
};

/// Antwort 6: refugees with Bleibeperspektive in Anschlussunterbringung.
pub(super) fn zielgruppe(facts: &Facts<'_>) -> Finding {
    let Some(zielgruppe) = facts.vorhaben.zielgruppe else {
        return Finding::offen(
            Kriterium::Zielgruppe,
            Norm::Zielgruppe,
            Question::Zielgruppe,
        );
    };
    let outcome = match zielgruppe {
        Zielgruppe::Ja => Outcome::Erfuellt,
        Zielgruppe::NurEinTeil | Zielgruppe::NurEinesVonBeiden => Outcome::RECHTSFRAGE,
        Zielgruppe::Nein => Outcome::NichtErfuellt,
        Zielgruppe::WeissNicht => Outcome::sachverhalt(Auskunft::Antragsteller),
    };
    Finding::entschieden(
        Kriterium::Zielgruppe,
        Norm::Zielgruppe,
        outcome,
        Grund::Zielgruppe(zielgruppe),
        [Question::Zielgruppe],
    )
}

/// Nr. 4.1: needs established in personal talks are the basis, and the tasks are among those of Nr. 4.1.2.
/// Sondierungsgespräch and Integrationsplan are *Soll*: a Hinweis, never a condition.
pub(super) fn aufgaben(facts: &Facts<'_>) -> Finding {
    all(
        Kriterium::Aufgaben,
        Norm::Nr41,
        [bedarfsfeststellung(facts), taetigkeiten(facts)],
    )
    .mit_hinweis(Hinweis::Sondierungsgespraech)
    .mit_hinweis(Hinweis::Integrationsplan)
}

fn bedarfsfeststellung(facts: &Facts<'_>) -> Finding {
    let Some(bedarf) = facts.vorhaben.bedarfsfeststellung else {
        return Finding::teilweise_offen(
            Kriterium::Bedarfsfeststellung,
            Norm::Nr41,
            Interval::von_bis(Verdict::Klaerung, Verdict::Erfuellt),
            Grund::Offen,
            Question::Bedarfsfeststellung,
        );
    };
    let outcome = match bedarf {
        Bedarfsfeststellung::Vorgesehen => Outcome::Erfuellt,
        Bedarfsfeststellung::NichtVorgesehen => Outcome::RECHTSFRAGE,
        Bedarfsfeststellung::WeissNicht => Outcome::sachverhalt(Auskunft::Anstellungstraeger),
    };
    Finding::entschieden(
        Kriterium::Bedarfsfeststellung,
        Norm::Nr41,
        outcome,
        Grund::Bedarfsfeststellung(bedarf),
        [Question::Bedarfsfeststellung],
    )
}

/// Nr. 4.1.2 names six kinds, with "insbesondere": one is enough, others may do.
fn taetigkeiten(facts: &Facts<'_>) -> Finding {
    let Some(aufgaben) = &facts.vorhaben.aufgaben else {
        return Finding::offen(Kriterium::Taetigkeiten, Norm::Nr412, Question::Aufgaben);
    };
    let (outcome, grund) = match aufgaben {
        Menge::WeissNicht => (
            Outcome::sachverhalt(Auskunft::Anstellungstraeger),
            Grund::AufgabenUnbekannt,
        ),
        Menge::Auswahl(aufgaben) => {
            let genannte = aufgaben
                .iter()
                .filter(|aufgabe| **aufgabe != Aufgabe::Andere)
                .count();
            match u8::try_from(genannte) {
                Ok(0) if aufgaben.is_empty() => (Outcome::NichtErfuellt, Grund::KeineAufgaben),
                Ok(0) => (Outcome::RECHTSFRAGE, Grund::NurAndereAufgaben),
                Ok(genannte) => (Outcome::Erfuellt, Grund::GenannteAufgaben(genannte)),
                Err(_) => (Outcome::Erfuellt, Grund::GenannteAufgaben(u8::MAX)),
            }
        }
    };
    Finding::entschieden(
        Kriterium::Taetigkeiten,
        Norm::Nr412,
        outcome,
        grund,
        [Question::Aufgaben],
    )
}
