//! What would change a verdict: every kind of change, with every bound of its days, and everything it may lead to.

use vorabcheck::facts::{Schulungsdauer, Thema};
use vorabcheck::finding::Kriterium;
use vorabcheck::sorted::SortedSet;
use vorabcheck::text;
use vorabcheck::whatif::{
    Aenderung, Aenderungssatz, Aussicht, Auswege, Eintrag, NeueSchulung, Tage, Verlauf,
};

use super::gruende::ZEUGNISARTEN;
use super::hilfen::datum;
use super::texte::{Art, Gelesen};

fn alle_aenderungen() -> Vec<Aenderung> {
    let am = datum("2018-04-15");
    let spaeter = datum("2018-04-20");
    let tage = [
        (None, None),
        (None, Some(am)),
        (Some(am), None),
        (Some(am), Some(am)),
        (Some(am), Some(spaeter)),
    ]
    .map(|(von, bis)| Tage { von, bis, am });
    let eintraege = [1, 2].map(|anzahl| Eintrag { nummer: 0, anzahl });
    let themen = Thema::ALL.iter().map(|thema| SortedSet::from(vec![*thema]));
    let themen: Vec<_> = themen
        .chain([Thema::ALL.iter().copied().collect()])
        .collect();
    let mut alle = vec![
        Aenderung::Einvernehmen,
        Aenderung::Aufgabenuebertragung,
        Aenderung::Bedarfsfeststellung,
    ];
    for tage in tage {
        alle.push(Aenderung::Bewilligungszeitraum(tage));
        alle.push(Aenderung::Aufnahme(tage));
        for eintrag in eintraege {
            alle.push(Aenderung::Buchung(eintrag, tage));
            alle.push(Aenderung::Beginn(eintrag, tage));
        }
        for weitere in [false, true] {
            for dauer in [Schulungsdauer::MehrereTage, Schulungsdauer::EinTag] {
                for themen in [themen[0].clone(), SortedSet::new()] {
                    alle.push(Aenderung::NeueSchulung(NeueSchulung {
                        weitere,
                        dauer,
                        themen,
                        tage,
                    }));
                }
            }
        }
    }
    let nach_2018 = datum("2019-01-01");
    alle.push(Aenderung::Bewilligungszeitraum(Tage {
        von: Some(nach_2018),
        bis: None,
        am: nach_2018,
    }));
    for eintrag in eintraege {
        alle.push(Aenderung::Dauer(eintrag));
        let arten = ZEUGNISARTEN.map(|art| Aenderung::Gleichwertigkeit(art, eintrag));
        alle.extend(arten);
        let themen = themen.iter().cloned();
        alle.extend(themen.flat_map(|themen| {
            [Verlauf::Geplant, Verlauf::Begonnen]
                .map(|verlauf| Aenderung::Themen(eintrag, themen.clone(), verlauf))
        }));
    }
    alle
}

/// Everything that is said of changes.
pub(super) fn aenderungen() -> Vec<Gelesen> {
    let mut texte = vec![
        text::AENDERUNGEN_KOPF.to_owned(),
        text::WEITERE_AENDERUNGEN.to_owned(),
        "; ".to_owned(),
    ];
    let wege = [
        None,
        Some(Kriterium::BuchstabeA),
        Some(Kriterium::BuchstabeB),
        Some(Kriterium::BuchstabeC),
        Some(Kriterium::Vorerfahrung),
    ];
    let alle = alle_aenderungen();
    for personen in [1, 2] {
        let teile = alle.iter();
        texte.extend(teile.map(|teil| text::teilschritt(teil, personen)));
    }
    for aussicht in Aussicht::ALL {
        for weg in wege {
            let satz = |aenderungen: Vec<Aenderung>| Aenderungssatz {
                aenderungen,
                aussicht,
                weg,
                normen: Vec::new(),
            };
            let einzeln = alle.iter().map(|aenderung| satz(vec![aenderung.clone()]));
            let zusammen = [2, 3].map(|anzahl| satz(vec![Aenderung::Einvernehmen; anzahl]));
            for satz in einzeln.chain(zusammen) {
                texte.push(text::aenderungssatz(&satz, 2));
            }
            texte.extend([true, false].map(|vollstaendig| {
                let saetze = vec![satz(Vec::new())];
                let auswege = Auswege {
                    saetze,
                    herauszufinden: false,
                    vollstaendig,
                };
                text::aussicht(&auswege).to_owned()
            }));
        }
    }
    for (herauszufinden, vollstaendig) in [(true, true), (false, true), (false, false)] {
        let saetze = Vec::new();
        let keine = Auswege {
            saetze,
            herauszufinden,
            vollstaendig,
        };
        texte.push(text::aussicht(&keine).to_owned());
    }
    texte.into_iter().map(|text| (Art::Folge, text)).collect()
}
