//! A person may have several degrees, trainings, certificates, courses: a condition on a list is an `any` over its records.

use crate::facts::{Ende, Liste, Listenart};
use crate::finding::{Auskunft, Finding, Grund, Interval, Kriterium, Norm, Outcome, any};

/// Met when one record of the list meets it. Until the user says that there are no more, a further one still could.
pub(super) fn eine_von<T: Default>(
    kriterium: Kriterium,
    norm: Norm,
    art: Listenart,
    liste: &Liste<T>,
    bedingung: impl Fn(usize, &T) -> Finding,
) -> Finding {
    let eintraege = liste
        .eintraege
        .iter()
        .enumerate()
        .map(|(nummer, eintrag)| bedingung(nummer, eintrag));
    any(kriterium, norm, eintraege.chain(weitere(norm, art, liste))).beruht_auf([art.weitere()])
}

/// What further records may bring; nothing, once the list is complete and not empty.
pub(super) fn weitere<T: Default>(norm: Norm, art: Listenart, liste: &Liste<T>) -> Option<Finding> {
    weitere_bis(norm, art, liste, Interval::OFFEN)
}

/// As [`weitere`], where a further record could bring no more than `wert` allows.
pub(super) fn weitere_bis<T: Default>(
    norm: Norm,
    art: Listenart,
    liste: &Liste<T>,
    wert: Interval,
) -> Option<Finding> {
    let kriterium = Kriterium::Weitere(art);
    match liste.ende {
        None => Some(Finding::teilweise_offen(
            kriterium,
            norm,
            wert,
            Grund::Offen,
            art.weitere(),
        )),
        Some(Ende::WeissNicht) => Some(Finding::entschieden(
            kriterium,
            norm,
            Outcome::sachverhalt(Auskunft::Person),
            Grund::WeitereUnbekannt(art),
            [art.weitere()],
        )),
        Some(Ende::KeineWeiteren) if liste.eintraege.is_empty() => Some(Finding::entschieden(
            kriterium,
            norm,
            Outcome::NichtErfuellt,
            Grund::Keine(art),
            [art.weitere()],
        )),
        Some(Ende::KeineWeiteren) => None,
    }
}
