//! Who employs (Antwort 2; Nr. 3.2 VwV).

use crate::facts::{Anstellungstraeger, Aufgabenuebertragung, Facts, Question};
use crate::finding::{Auskunft, Finding, Grund, Kriterium, Nachweis, Norm, Outcome};

/// Antwort 2: Städte, Gemeinden and Landkreise; freie Träger where the task was transferred to them. The list is closed.
/// That a joint municipal body is a Klärung is our reading. Who employs need not be who applies.
pub(super) fn anstellungstraeger(facts: &Facts<'_>) -> Finding {
    let Some(traeger) = facts.vorhaben.anstellungstraeger else {
        return Finding::offen(
            Kriterium::Anstellungstraeger,
            Norm::Anstellungstraeger,
            Question::Anstellungstraeger,
        );
    };
    let outcome = match traeger {
        Anstellungstraeger::StadtOderGemeinde | Anstellungstraeger::Landkreis => Outcome::Erfuellt,
        Anstellungstraeger::FreierTraeger => return freier_traeger(facts),
        Anstellungstraeger::KommunalerZusammenschluss => Outcome::RECHTSFRAGE,
        Anstellungstraeger::Land | Anstellungstraeger::Andere => Outcome::NichtErfuellt,
        Anstellungstraeger::WeissNicht => Outcome::sachverhalt(Auskunft::Antragsteller),
    };
    Finding::entschieden(
        Kriterium::Anstellungstraeger,
        Norm::Anstellungstraeger,
        outcome,
        Grund::Anstellungstraeger(traeger),
        [Question::Anstellungstraeger],
    )
}

/// Nr. 3.2: the task must have been transferred to the freier Träger.
fn freier_traeger(facts: &Facts<'_>) -> Finding {
    let Some(uebertragung) = facts.vorhaben.aufgabenuebertragung else {
        return Finding::offen(
            Kriterium::Anstellungstraeger,
            Norm::Nr32,
            Question::Aufgabenuebertragung,
        )
        .beruht_auf([Question::Anstellungstraeger]);
    };
    let outcome = match uebertragung {
        Aufgabenuebertragung::LiegtVor => Outcome::Erfuellt,
        Aufgabenuebertragung::Geplant | Aufgabenuebertragung::WeissNicht => {
            Outcome::sachverhalt(Auskunft::Antragsteller)
        }
        Aufgabenuebertragung::Keine => Outcome::NichtErfuellt,
    };
    let finding = Finding::entschieden(
        Kriterium::Anstellungstraeger,
        Norm::Nr32,
        outcome,
        Grund::Aufgabenuebertragung(uebertragung),
        [Question::Anstellungstraeger, Question::Aufgabenuebertragung],
    );
    if uebertragung == Aufgabenuebertragung::LiegtVor {
        finding.mit_nachweis(Nachweis::Aufgabenuebertragung)
    } else {
        finding
    }
}
