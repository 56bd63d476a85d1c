//! Who applies (Antwort 3).

use crate::facts::{Antragsteller, Einvernehmen, Facts, Question};
use crate::finding::{Auskunft, Finding, Grund, Hinweis, Kriterium, Nachweis, Norm, Outcome};

/// Antwort 3: Städte and Gemeinden; a Landkreis with the Einvernehmen of its Städte and Gemeinden.
/// Joint municipal bodies are not mentioned.
pub(super) fn antragsteller(facts: &Facts<'_>) -> Finding {
    let Some(antragsteller) = facts.vorhaben.antragsteller else {
        return Finding::offen(
            Kriterium::Antragsteller,
            Norm::Antragsberechtigung,
            Question::Antragsteller,
        );
    };
    let outcome = match antragsteller {
        Antragsteller::StadtOderGemeinde => Outcome::Erfuellt,
        Antragsteller::Landkreis => return landkreis(facts),
        Antragsteller::KommunalerZusammenschluss => Outcome::RECHTSFRAGE,
        Antragsteller::FreierTraeger | Antragsteller::Land | Antragsteller::Andere => {
            Outcome::NichtErfuellt
        }
    };
    let finding = Finding::entschieden(
        Kriterium::Antragsteller,
        Norm::Antragsberechtigung,
        outcome,
        Grund::Antragsteller(antragsteller),
        [Question::Antragsteller],
    );
    if antragsteller == Antragsteller::FreierTraeger {
        finding.mit_hinweis(Hinweis::FreierTraegerAlsAnstellungstraeger)
    } else {
        finding
    }
}

fn landkreis(facts: &Facts<'_>) -> Finding {
    let Some(einvernehmen) = facts.vorhaben.einvernehmen else {
        return Finding::offen(
            Kriterium::Antragsteller,
            Norm::Antragsberechtigung,
            Question::Einvernehmen,
        )
        .beruht_auf([Question::Antragsteller]);
    };
    let outcome = match einvernehmen {
        Einvernehmen::LiegtVor => Outcome::Erfuellt,
        Einvernehmen::InVerhandlung | Einvernehmen::WeissNicht => {
            Outcome::sachverhalt(Auskunft::LandkreisUndGemeinden)
        }
        Einvernehmen::NurMitEinigen => Outcome::RECHTSFRAGE,
        Einvernehmen::Keines => Outcome::NichtErfuellt,
    };
    let finding = Finding::entschieden(
        Kriterium::Antragsteller,
        Norm::Antragsberechtigung,
        outcome,
        Grund::Einvernehmen(einvernehmen),
        [Question::Antragsteller, Question::Einvernehmen],
    );
    if einvernehmen == Einvernehmen::LiegtVor {
        finding.mit_nachweis(Nachweis::Einvernehmen)
    } else {
        finding
    }
}
