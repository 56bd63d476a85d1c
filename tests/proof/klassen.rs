//! The classes of answers: every raw answer of each block, with days and periods reduced to their boundaries.

use vorabcheck::datum::Datum;
use vorabcheck::facts::*;

use crate::hilfen::{datum, menge, ohne_tag, spanne};

/// Both ends that a complete list can have.
pub const ENDEN: [Ende; 2] = [Ende::KeineWeiteren, Ende::WeissNicht];

/// Field and classing: every listed field, every classing of an unlisted one, unknown.
pub fn faecher() -> Vec<(Fach, Option<AnderesFach>)> {
    let anderes = Einordnung::ALL.iter().map(|einordnung| {
        let bezeichnung = Bezeichnung::neu("Ethnologie").unwrap();
        let anderes = AnderesFach {
            bezeichnung,
            einordnung: *einordnung,
        };
        (Fach::Anderes, Some(anderes))
    });
    let gelistet = Fach::ALL.iter().filter(|fach| **fach != Fach::Anderes);
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
pub fn grade() -> Vec<Hochschulabschluss> {
    let mut grade = Vec::new();
    for grad in Grad::ALL {
        for (fach, anderes_fach) in faecher() {
            for (herkunft, gleichwertigkeit) in herkuenfte(Hochschulbewertung::ALL) {
                grade.push(Hochschulabschluss {
                    grad: Some(*grad),
                    fach: Some(fach),
                    anderes_fach: anderes_fach.clone(),
                    herkunft: Some(herkunft),
                    gleichwertigkeit,
                });
            }
        }
    }
    grade
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

/// No record, or one of these.
pub fn keiner_oder<T: Clone + Default>(eintraege: Vec<T>) -> Vec<Vec<T>> {
    let einer = eintraege.into_iter().map(|eintrag| vec![eintrag]);
    std::iter::once(vec![]).chain(einer).collect()
}

/// Periods around a Bewilligungszeitraum from 1 January or 1 March 2018: six months, a day less, 180 and 179 days, from the last days of
/// August, open-ended, reaching into it, after it, a single day.
pub fn spannen() -> Vec<Zeitspanne> {
    [
        ("2017-07-01", Some("2017-12-31")),
        ("2017-06-30", Some("2017-12-30")),
        ("2017-06-30", Some("2017-12-29")),
        ("2017-07-02", Some("2017-12-31")),
        ("2017-07-05", Some("2017-12-31")),
        ("2017-07-06", Some("2017-12-31")),
        ("2017-07-01", Some("2017-09-30")),
        ("2017-10-01", Some("2017-12-31")),
        ("2017-10-02", Some("2017-12-31")),
        ("2017-08-28", Some("2018-02-28")),
        ("2017-08-31", Some("2018-02-28")),
        ("2017-09-01", None),
        ("2017-09-02", Some("2018-02-28")),
        ("2017-07-01", None),
        ("2017-07-02", None),
        ("2017-07-01", Some("2018-06-30")),
        ("2018-01-01", Some("2018-12-31")),
        ("2017-12-31", Some("2017-12-31")),
        ("1990-01-01", Some("1995-12-31")),
    ]
    .iter()
    .map(|(von, bis)| spanne(von, *bis))
    .collect()
}

/// First days of the Bewilligungszeitraum, or not known.
pub fn beginne() -> Vec<DatumAngabe> {
    let tage = ["2018-01-01", "2018-03-01", "2019-01-01"].map(|tag| DatumAngabe::Am(datum(tag)));
    tage.into_iter().chain([DatumAngabe::WeissNicht]).collect()
}

/// A take-up with the days that matter: before, take-up, between, nominal day, the day after, rolled day, the day after.
pub struct Frist {
    pub aufnahme: DatumAngabe,
    pub tage: [Datum; 7],
}

/// A nominal day that does not roll, one that rolls by a day, one that rolls over Easter, and an unknown take-up.
pub fn fristen() -> Vec<Frist> {
    let frist = |aufnahme: Option<&str>, tage: [&str; 7]| Frist {
        aufnahme: aufnahme.map_or(DatumAngabe::WeissNicht, |tag| DatumAngabe::Am(datum(tag))),
        tage: tage.map(datum),
    };
    let gerade = [
        "2018-02-28",
        "2018-03-01",
        "2018-05-01",
        "2018-06-01",
        "2018-06-02",
        "2018-06-01",
        "2018-06-04",
    ];
    vec![
        frist(Some("2018-03-01"), gerade),
        frist(
            Some("2018-01-15"),
            [
                "2018-01-14",
                "2018-01-15",
                "2018-03-01",
                "2018-04-15",
                "2018-04-16",
                "2018-04-16",
                "2018-04-17",
            ],
        ),
        frist(
            Some("2017-12-30"),
            [
                "2017-12-29",
                "2017-12-30",
                "2018-02-01",
                "2018-03-30",
                "2018-03-31",
                "2018-04-03",
                "2018-04-04",
            ],
        ),
        frist(None, gerade),
    ]
}

/// Every state of a course with the number of its day, where it has one.
pub fn staende() -> Vec<(Schulungsstand, Option<usize>)> {
    let mut staende = Vec::new();
    for stand in Schulungsstand::ALL {
        match stand {
            Schulungsstand::BegonnenMitNachweis
            | Schulungsstand::BegonnenOhneNachweis
            | Schulungsstand::Gebucht => staende.extend((0..7).map(|tag| (*stand, Some(tag)))),
            Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht => {
                staende.push((*stand, None));
            }
        }
    }
    staende
}

/// A course of this state; the place of the other state's day stays empty.
pub fn kurs(frist: &Frist, stand: (Schulungsstand, Option<usize>)) -> Schulung {
    let tag = stand.1.map(|tag| frist.tage[tag]);
    let gebucht = stand.0 == Schulungsstand::Gebucht;
    Schulung {
        begonnen_am: tag.filter(|_| !gebucht),
        gebucht_fuer: tag.filter(|_| gebucht),
        ..ohne_tag(stand.0)
    }
}

/// Every set of subjects, and unknown.
pub fn alle_themenmengen() -> Vec<Menge<Thema>> {
    teilmengen(Thema::ALL)
}

pub fn teilmengen<T: Ord + Copy>(alle: &[T]) -> Vec<Menge<T>> {
    let teilmenge = |bits: u32| {
        let gewaehlt = alle.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
        menge(&gewaehlt.map(|(_, wert)| *wert).collect::<Vec<_>>())
    };
    let mut mengen: Vec<Menge<T>> = (0..1 << alle.len()).map(teilmenge).collect();
    mengen.push(Menge::WeissNicht);
    mengen
}
