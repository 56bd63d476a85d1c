//! Every class of each kind of answer: what the exhaustive proof goes through.

use super::{Abschluss, Fristtag};
use crate::facts::{
    Ausbildung, AusbildungDarunter, Ausbildungsart, Einordnung, Ende, Fach, Gleichwertigkeit, Grad,
    Herkunft, Hochschulbewertung, Menge, Schulabschluss, Schulart, Schulungsstand,
};

/// Both ends that a complete list can have.
pub const ENDEN: [Ende; 2] = [Ende::KeineWeiteren, Ende::WeissNicht];

/// Months of the short way: both ends of what is accepted, and both sides of six.
pub const MONATE: [u16; 6] = [0, 1, 5, 6, 7, 600];

/// Field and classing: every listed field, unknown, every classing of an unlisted one.
pub fn faecher() -> Vec<(Fach, Option<Einordnung>)> {
    let gelistet = Fach::ALL.iter().filter(|fach| **fach != Fach::Anderes);
    let anderes = Einordnung::ALL.iter().map(|e| (Fach::Anderes, Some(*e)));
    gelistet.map(|fach| (*fach, None)).chain(anderes).collect()
}

/// Domestic, unknown, or foreign with each of these.
pub fn herkuenfte<G: Copy>(bewertungen: &[G]) -> Vec<(Herkunft, Option<G>)> {
    let ausland = bewertungen.iter().map(|g| (Herkunft::Ausland, Some(*g)));
    [(Herkunft::Inland, None), (Herkunft::WeissNicht, None)]
        .into_iter()
        .chain(ausland)
        .collect()
}

/// Every degree.
pub fn abschluesse() -> Vec<Abschluss> {
    let mut abschluesse = Vec::new();
    for grad in Grad::ALL {
        for (fach, einordnung) in faecher() {
            for (herkunft, gleichwertigkeit) in herkuenfte(Hochschulbewertung::ALL) {
                abschluesse.push(Abschluss {
                    grad: Some(*grad),
                    fach: Some(fach),
                    einordnung,
                    herkunft: Some(herkunft),
                    gleichwertigkeit,
                });
            }
        }
    }
    abschluesse
}

/// Every training.
pub fn ausbildungen() -> Vec<Ausbildung> {
    let mut arten = Vec::new();
    for art in Ausbildungsart::ALL {
        if *art == Ausbildungsart::MeisterOderFachwirt {
            arten.extend(AusbildungDarunter::ALL.iter().map(|d| (*art, Some(*d))));
        } else {
            arten.push((*art, None));
        }
    }
    let mut ausbildungen = Vec::new();
    for (art, ausbildung_darunter) in arten {
        for (herkunft, gleichwertigkeit) in herkuenfte(Gleichwertigkeit::ALL) {
            ausbildungen.push(Ausbildung {
                art: Some(art),
                ausbildung_darunter,
                herkunft: Some(herkunft),
                gleichwertigkeit,
            });
        }
    }
    ausbildungen
}

/// Every school certificate.
pub fn schulen() -> Vec<Schulabschluss> {
    let mut schulen = Vec::new();
    for art in Schulart::ALL {
        for (herkunft, gleichwertigkeit) in herkuenfte(Gleichwertigkeit::ALL) {
            schulen.push(Schulabschluss {
                art: Some(*art),
                herkunft: Some(herkunft),
                gleichwertigkeit,
            });
        }
    }
    schulen
}

/// Every state of a course with the position of its day, where it has one.
pub fn staende() -> Vec<(Schulungsstand, Option<Fristtag>)> {
    let mut staende = Vec::new();
    for stand in Schulungsstand::ALL {
        match stand {
            Schulungsstand::BegonnenMitNachweis
            | Schulungsstand::BegonnenOhneNachweis
            | Schulungsstand::Gebucht => {
                staende.extend(Fristtag::ALL.iter().map(|tag| (*stand, Some(*tag))));
            }
            Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht => {
                staende.push((*stand, None));
            }
        }
    }
    staende
}

/// Every set of these, and unknown.
pub fn teilmengen<T: Ord + Copy>(alle: &[T]) -> Vec<Menge<T>> {
    let teilmenge = |bits: u32| {
        let gewaehlt = alle.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
        Menge::Auswahl(gewaehlt.map(|(_, wert)| *wert).collect())
    };
    (0..1 << alle.len())
        .map(teilmenge)
        .chain([Menge::WeissNicht])
        .collect()
}
