//! The product across all blocks, over the first and the last raw answer of each distinct behaviour.

use std::collections::BTreeMap;

use vorabcheck::facts::*;
use vorabcheck::klassen::alle::{ENDEN, abschluesse, ausbildungen, schulen, staende};
use vorabcheck::klassen::{
    Aufnahme, Beginn, Einsatzzeit, Fristtag, Klassen, Kurs, Rahmen, Spanne, ausbildung, auswahl,
    vertreter,
};

use crate::hilfen::{Fall, alle_themen_ohne};
use crate::personen::umgebung;
use crate::vergleich::{Umfang, vergleiche};
use crate::zweite_fassung::{self, Ergebnis, Urteil};

/// Subjects as classes: all, each part missing, each compound one in part, one alone, none, unknown.
pub fn themenklassen() -> Vec<Menge<Thema>> {
    let fehlt = |teile: &[Thema]| auswahl(&alle_themen_ohne(teile));
    let mut klassen = vec![auswahl(Thema::ALL)];
    klassen.extend(Thema::ALL.iter().map(|thema| fehlt(&[*thema])));
    klassen.extend([
        fehlt(&[Thema::Schule, Thema::Jugendhilfe]),
        fehlt(&[
            Thema::Schule,
            Thema::Kindertageseinrichtungen,
            Thema::Jugendhilfe,
        ]),
        fehlt(&[Thema::Beratungsarbeit, Thema::CaseManagement]),
        fehlt(&[Thema::Schule, Thema::CaseManagement]),
        auswahl(&[Thema::Recht]),
        auswahl(&[]),
        Menge::WeissNicht,
    ]);
    klassen
}

/// The first and the last raw answer of each behaviour that the second formulation tells apart.
fn je_verhalten<T: Clone>(
    block: &str,
    rohe: Vec<T>,
    umgebung: &Klassen,
    setze: impl Fn(&T, &mut Klassen),
    verhalten: impl Fn(&Ergebnis) -> Vec<Urteil>,
) -> Vec<T> {
    let mut gruppen: BTreeMap<Vec<Urteil>, (usize, usize)> = BTreeMap::new();
    for (nummer, roh) in rohe.iter().enumerate() {
        let mut klassen = umgebung.clone();
        setze(roh, &mut klassen);
        let fall = Fall::from(vertreter(&klassen));
        let ergebnis = zweite_fassung::beurteile(&fall.vorhaben, &fall.person, fall.stichtag);
        let gruppe = gruppen
            .entry(verhalten(&ergebnis))
            .or_insert((nummer, nummer));
        gruppe.1 = nummer;
    }
    println!(
        "{block}: {} raw answers, {} behaviours",
        rohe.len(),
        gruppen.len()
    );
    gruppen
        .values()
        .flat_map(|(erster, letzter)| {
            let weiterer = (letzter != erster).then(|| rohe[*letzter].clone());
            std::iter::once(rohe[*erster].clone()).chain(weiterer)
        })
        .collect()
}

/// No record, or one of these.
pub fn keiner_oder<T: Clone + Default>(eintraege: Vec<T>) -> Vec<Vec<T>> {
    let einer = eintraege.into_iter().map(|eintrag| vec![eintrag]);
    std::iter::once(vec![]).chain(einer).collect()
}

fn listen<T: Clone + Default>(eintraege: Vec<T>) -> Vec<Liste<T>> {
    let mut listen = Vec::new();
    for eintraege in keiner_oder(eintraege) {
        for ende in ENDEN {
            listen.push(Liste {
                eintraege: eintraege.clone(),
                ende: Some(ende),
            });
        }
    }
    listen
}

fn rahmen() -> Vec<Rahmen> {
    let traeger = || {
        let uebertragung = Aufgabenuebertragung::ALL.iter();
        let frei = uebertragung.map(|u| (Anstellungstraeger::FreierTraeger, Some(*u)));
        let andere = Anstellungstraeger::ALL.iter().map(|t| (*t, None));
        frei.chain(andere.filter(|(t, _)| *t != Anstellungstraeger::FreierTraeger))
    };
    let antragsteller = || {
        let einvernehmen = Einvernehmen::ALL.iter();
        let kreis = einvernehmen.map(|e| (Antragsteller::Landkreis, Some(*e)));
        let andere = Antragsteller::ALL.iter().map(|a| (*a, None));
        kreis.chain(andere.filter(|(a, _)| *a != Antragsteller::Landkreis))
    };
    let mut rahmen = Vec::new();
    for (antragsteller, einvernehmen) in antragsteller() {
        for (anstellungstraeger, aufgabenuebertragung) in traeger() {
            for zielgruppe in Zielgruppe::ALL {
                for bedarfsfeststellung in Bedarfsfeststellung::ALL {
                    for aufgaben in crate::hilfen::beliebig::aufgaben() {
                        rahmen.push(Rahmen {
                            antragsteller: Some(antragsteller),
                            einvernehmen,
                            anstellungstraeger: Some(anstellungstraeger),
                            aufgabenuebertragung,
                            zielgruppe: Some(*zielgruppe),
                            bedarfsfeststellung: Some(*bedarfsfeststellung),
                            aufgaben: Some(aufgaben),
                        });
                    }
                }
            }
        }
    }
    rahmen
}

/// How Vorerfahrung is told, its months, its periods, and the Bewilligungszeitraum.
type Vorerfahrungslage = (
    VorerfahrungAngabe,
    Option<Monate>,
    Liste<Einsatzzeit>,
    Beginn,
);

fn vorerfahrungen() -> Vec<Vorerfahrungslage> {
    let mut alle = Vec::new();
    for beginn in Beginn::ALL {
        for angabe in VorerfahrungAngabe::ALL {
            for monate in [0, 5, 6] {
                if *angabe != VorerfahrungAngabe::Zeitraeume {
                    alle.push((*angabe, Monate::neu(monate).ok(), Liste::default(), *beginn));
                }
            }
        }
        let mut zeiten = Vec::new();
        for einsatz in Einsatz::ALL {
            for arbeitgeber in Arbeitgeber::ALL {
                zeiten.extend(Spanne::ALL.iter().map(|spanne| Einsatzzeit {
                    einsatz: Some(*einsatz),
                    arbeitgeber: Some(*arbeitgeber),
                    spanne: Some(*spanne),
                }));
            }
        }
        let als_zeiten = |zeiten| (VorerfahrungAngabe::Zeitraeume, None, zeiten, *beginn);
        alle.extend(listen(zeiten).into_iter().map(als_zeiten));
    }
    alle
}

/// Take-up, Stichtag and courses.
type Kurslage = (Aufnahme, Fristtag, Liste<Kurs>);

fn kurslagen() -> Vec<Kurslage> {
    let mut kurse = Vec::new();
    for (stand, tag) in staende() {
        for dauer in Schulungsdauer::ALL {
            for themen in themenklassen() {
                kurse.push(Kurs {
                    stand: Some(stand),
                    tag,
                    dauer: Some(*dauer),
                    themen: Some(themen),
                });
            }
        }
    }
    let listen = listen(kurse);
    let mut lagen = Vec::new();
    for aufnahme in Aufnahme::ALL {
        for stichtag in Fristtag::ALL {
            let lage = |liste: &Liste<Kurs>| (*aufnahme, *stichtag, liste.clone());
            lagen.extend(listen.iter().map(lage));
        }
    }
    lagen
}

fn setze_kurslage(lage: &Kurslage, klassen: &mut Klassen) {
    klassen.aufnahme = Some(lage.0);
    klassen.stichtag = lage.1;
    klassen.schulungen.clone_from(&lage.2);
}

fn setze_vorerfahrung(lage: &Vorerfahrungslage, klassen: &mut Klassen) {
    klassen.vorerfahrung = Some(lage.0);
    klassen.monate = lage.1;
    klassen.zeiten.clone_from(&lage.2);
    klassen.beginn = Some(lage.3);
}

fn setze_rahmen(rahmen: &Rahmen, klassen: &mut Klassen) {
    klassen.rahmen.clone_from(rahmen);
}

fn kreuzprodukt(umfang: Umfang) -> usize {
    let umgebung = umgebung();
    let rahmen = je_verhalten("frame", rahmen(), &umgebung, setze_rahmen, |e| {
        vec![
            e.antragsteller,
            e.anstellungstraeger,
            e.zielgruppe,
            e.aufgaben,
        ]
    });
    let grade = je_verhalten(
        "degrees",
        listen(abschluesse()),
        &umgebung,
        |grade, klassen| klassen.hochschulabschluesse.clone_from(grade),
        |e| vec![e.a, e.b, e.ausbildung, e.vorerfahrung],
    );
    let ausbildungen = je_verhalten(
        "trainings",
        listen(ausbildungen()),
        &umgebung,
        |ausbildungen, klassen| klassen.ausbildungen.clone_from(ausbildungen),
        |e| vec![e.ausbildung, e.vorerfahrung],
    );
    let schulen = je_verhalten(
        "schools",
        listen(schulen()),
        &umgebung,
        |schulen, klassen| klassen.schulabschluesse.clone_from(schulen),
        |e| vec![e.schule],
    );
    let mit_ausbildung = umgebung.clone().mit_ausbildung(ausbildung());
    let vorerfahrungen = je_verhalten(
        "Vorerfahrung",
        vorerfahrungen(),
        &mit_ausbildung,
        setze_vorerfahrung,
        |e| vec![e.vorerfahrung],
    );
    let kurse = je_verhalten("courses", kurslagen(), &umgebung, setze_kurslage, |e| {
        vec![e.nachqualifizierung]
    });
    let faktoren = [
        ("frame", rahmen.len()),
        ("degrees", grade.len()),
        ("Vorerfahrung", vorerfahrungen.len()),
        ("trainings", ausbildungen.len()),
        ("schools", schulen.len()),
        ("courses", kurse.len()),
    ];
    vergleiche(
        "across all blocks",
        umfang,
        &faktoren,
        &umgebung,
        |k, klassen| {
            setze_rahmen(&rahmen[k[0]], klassen);
            klassen.hochschulabschluesse.clone_from(&grade[k[1]]);
            setze_vorerfahrung(&vorerfahrungen[k[2]], klassen);
            klassen.ausbildungen.clone_from(&ausbildungen[k[3]]);
            klassen.schulabschluesse.clone_from(&schulen[k[4]]);
            setze_kurslage(&kurse[k[5]], klassen);
        },
    )
}

#[test]
fn kreuzprodukt_stichprobe() {
    kreuzprodukt(Umfang::Stichprobe(2003));
}

#[test]
#[ignore = "exhaustive: cargo test --profile proof --test proof -- --include-ignored --nocapture"]
fn kreuzprodukt_ganz() {
    kreuzprodukt(Umfang::Ganz);
}
