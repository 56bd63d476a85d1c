//! How much of everything a file may hold.

use super::GelesenesDokument;
use super::ort::Schritt;
use crate::facts::{HOECHSTENS_EINTRAEGE, HOECHSTENS_KOMMUNEN, Listenart};

/// A list with more entries than accepted: its place, their number, and how many are accepted.
pub(super) fn zu_lange_liste<E>(
    gelesen: &GelesenesDokument<E>,
) -> Option<(Vec<Schritt>, usize, usize)> {
    let kommunen = gelesen.formblatt.beteiligte_kommunen.len();
    if kommunen > HOECHSTENS_KOMMUNEN {
        let pfad = ["formblatt", "beteiligte_kommunen"].map(Schritt::feld);
        return Some((pfad.into(), kommunen, HOECHSTENS_KOMMUNEN));
    }
    gelesen
        .personen
        .iter()
        .enumerate()
        .find_map(|(nummer, person)| {
            let (liste, anzahl) = Listenart::ALL
                .iter()
                .map(|liste| (*liste, person.angaben.anzahl(*liste)))
                .find(|(_, anzahl)| *anzahl > HOECHSTENS_EINTRAEGE)?;
            let mut pfad = vec![
                Schritt::feld("personen"),
                Schritt::Eintrag(nummer),
                Schritt::feld("angaben"),
            ];
            pfad.extend(feld_der_liste(liste).iter().map(|feld| Schritt::feld(feld)));
            pfad.push(Schritt::feld("eintraege"));
            Some((pfad, anzahl, HOECHSTENS_EINTRAEGE))
        })
}

fn feld_der_liste(liste: Listenart) -> &'static [&'static str] {
    match liste {
        Listenart::Hochschulabschluesse => &["hochschulabschluesse"],
        Listenart::Zeiten => &["vorerfahrung", "zeiten"],
        Listenart::Ausbildungen => &["ausbildungen"],
        Listenart::Schulabschluesse => &["schulabschluesse"],
        Listenart::Schulungen => &["schulungen"],
    }
}
