//! Equivalence of foreign qualifications (Antwort 1): shown by Gleichwertigkeitsprüfung or Zeugnisbewertung, either one for
//! any qualification. Domestic ones need none.

use crate::facts::{Gleichwertigkeit, Herkunft, Hochschulbewertung, Question};
use crate::finding::{
    Auskunft, Finding, Grund, Hinweis, Kriterium, Nachweis, Norm, Outcome, Zeugnisart,
};

/// The two questions on one certificate's equivalence, and where the certificate is from.
#[derive(Clone, Copy)]
pub(super) struct Zeugnis {
    pub(super) art: Zeugnisart,
    pub(super) herkunft: Option<Herkunft>,
    pub(super) frage_herkunft: Question,
    pub(super) frage_gleichwertigkeit: Question,
}

/// Equivalence of a school certificate or training ([`Norm::Gleichwertigkeit`]).
pub(super) fn gleichwertigkeit(
    zeugnis: Zeugnis,
    gleichwertigkeit: Option<Gleichwertigkeit>,
) -> Finding {
    herkunft(zeugnis, || {
        let Some(gleichwertigkeit) = gleichwertigkeit else {
            return offen(zeugnis);
        };
        entschieden(
            zeugnis,
            wert(zeugnis.art, gleichwertigkeit),
            Grund::Gleichwertigkeit(zeugnis.art, gleichwertigkeit),
        )
    })
}

/// Equivalence of a degree ([`Norm::Gleichwertigkeit`]); what a Zeugnisbewertung below Bachelor means depends on what the degree is to show.
pub(super) fn hochschulbewertung(
    zeugnis: Zeugnis,
    bewertung: Option<Hochschulbewertung>,
    unter_bachelor: (Outcome, Grund),
) -> Finding {
    herkunft(zeugnis, || {
        let Some(bewertung) = bewertung else {
            return offen(zeugnis);
        };
        match allgemein(bewertung) {
            None => entschieden(zeugnis, unter_bachelor.0, unter_bachelor.1),
            Some(gleichwertigkeit) => entschieden(
                zeugnis,
                wert(zeugnis.art, gleichwertigkeit),
                Grund::Gleichwertigkeit(zeugnis.art, gleichwertigkeit),
            ),
        }
    })
}

fn allgemein(bewertung: Hochschulbewertung) -> Option<Gleichwertigkeit> {
    match bewertung {
        Hochschulbewertung::Voll => Some(Gleichwertigkeit::Voll),
        Hochschulbewertung::UnterBachelor => None,
        Hochschulbewertung::Teilweise => Some(Gleichwertigkeit::Teilweise),
        Hochschulbewertung::Beantragt => Some(Gleichwertigkeit::Beantragt),
        Hochschulbewertung::NurAnabin => Some(Gleichwertigkeit::NurAnabin),
        Hochschulbewertung::Negativ => Some(Gleichwertigkeit::Negativ),
        Hochschulbewertung::Keine => Some(Gleichwertigkeit::Keine),
        Hochschulbewertung::WeissNicht => Some(Gleichwertigkeit::WeissNicht),
    }
}

fn wert(art: Zeugnisart, gleichwertigkeit: Gleichwertigkeit) -> Outcome {
    match gleichwertigkeit {
        Gleichwertigkeit::Voll => Outcome::Erfuellt,
        Gleichwertigkeit::Teilweise => Outcome::RECHTSFRAGE,
        Gleichwertigkeit::Beantragt | Gleichwertigkeit::NurAnabin => {
            Outcome::sachverhalt(Auskunft::Anerkennungsstelle(art))
        }
        Gleichwertigkeit::WeissNicht => Outcome::sachverhalt(Auskunft::Person),
        Gleichwertigkeit::Negativ | Gleichwertigkeit::Keine => Outcome::NichtErfuellt,
    }
}

fn herkunft(zeugnis: Zeugnis, ausland: impl FnOnce() -> Finding) -> Finding {
    let blatt = |outcome, grund| {
        Finding::entschieden(
            Kriterium::Gleichwertigkeit,
            Norm::Gleichwertigkeit,
            outcome,
            grund,
            [zeugnis.frage_herkunft],
        )
    };
    match zeugnis.herkunft {
        None => Finding::offen(
            Kriterium::Gleichwertigkeit,
            Norm::Gleichwertigkeit,
            zeugnis.frage_herkunft,
        ),
        Some(Herkunft::Inland) => blatt(Outcome::Erfuellt, Grund::Inland),
        Some(Herkunft::WeissNicht) => blatt(
            Outcome::sachverhalt(Auskunft::Person),
            Grund::HerkunftUnbekannt,
        ),
        Some(Herkunft::Ausland) => ausland(),
    }
}

fn offen(zeugnis: Zeugnis) -> Finding {
    Finding::offen(
        Kriterium::Gleichwertigkeit,
        Norm::Gleichwertigkeit,
        zeugnis.frage_gleichwertigkeit,
    )
    .beruht_auf([zeugnis.frage_herkunft])
}

fn entschieden(zeugnis: Zeugnis, outcome: Outcome, grund: Grund) -> Finding {
    let finding = Finding::entschieden(
        Kriterium::Gleichwertigkeit,
        Norm::Gleichwertigkeit,
        outcome,
        grund,
        [zeugnis.frage_herkunft, zeugnis.frage_gleichwertigkeit],
    );
    if outcome == Outcome::Erfuellt {
        finding.mit_nachweis(Nachweis::Gleichwertigkeit(zeugnis.art))
    } else {
        finding.mit_hinweis(Hinweis::Anerkennungsstelle(zeugnis.art))
    }
}
