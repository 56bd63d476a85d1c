//! The product across all blocks, over the first and the last raw answer of each distinct behaviour.

use std::collections::BTreeMap;

use vorabcheck::datum::Datum;
use vorabcheck::facts::*;

use crate::hilfen::{Fall, alle_themen_ohne, angenommen, ausbildung, begonnen, menge, schule};
use crate::klassen::{
    ENDEN, ausbildungen, beginne, fristen, grade, keiner_oder, kurs, schulen, spannen, staende,
};
use crate::vergleich::{Umfang, vergleiche};
use crate::zweite_fassung::{self, Ergebnis, Urteil};

/// Subjects as classes: all, each part missing, each compound one in part, one alone, none, unknown.
pub fn themenklassen() -> Vec<Menge<Thema>> {
    let fehlt = |teile: &[Thema]| menge(&alle_themen_ohne(teile));
    let mut klassen = vec![menge(Thema::ALL)];
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
        menge(&[Thema::Recht]),
        menge(&[]),
        Menge::WeissNicht,
    ]);
    klassen
}

/// The first and the last raw answer of each behaviour that the second formulation tells apart.
fn vertreter<T: Clone>(
    block: &str,
    rohe: Vec<T>,
    umgebung: &Fall,
    setze: impl Fn(&T, &mut Fall),
    verhalten: impl Fn(&Ergebnis) -> Vec<Urteil>,
) -> Vec<T> {
    let mut gruppen: BTreeMap<Vec<Urteil>, (usize, usize)> = BTreeMap::new();
    for (nummer, roh) in rohe.iter().enumerate() {
        let mut fall = umgebung.clone();
        setze(roh, &mut fall);
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

fn rahmen() -> Vec<Vorhaben> {
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
                        rahmen.push(Vorhaben {
                            antragsteller: Some(antragsteller),
                            einvernehmen,
                            anstellungstraeger: Some(anstellungstraeger),
                            aufgabenuebertragung,
                            zielgruppe: Some(*zielgruppe),
                            bedarfsfeststellung: Some(*bedarfsfeststellung),
                            aufgaben: Some(aufgaben),
                            bewilligungszeitraum_beginn: None,
                        });
                    }
                }
            }
        }
    }
    rahmen
}

fn vorerfahrungen() -> Vec<(Vorerfahrung, DatumAngabe)> {
    let mut alle = Vec::new();
    for beginn in beginne() {
        for angabe in VorerfahrungAngabe::ALL {
            for monate in [0, 5, 6] {
                let ohne_zeiten = Vorerfahrung {
                    angabe: Some(*angabe),
                    monate: Monate::neu(monate).ok(),
                    zeiten: Liste::default(),
                };
                if *angabe != VorerfahrungAngabe::Zeitraeume {
                    alle.push((ohne_zeiten, beginn));
                }
            }
        }
        let mut zeiten = Vec::new();
        for einsatz in Einsatz::ALL {
            for arbeitgeber in Arbeitgeber::ALL {
                zeiten.extend(spannen().into_iter().map(|spanne| Zeit {
                    einsatz: Some(*einsatz),
                    arbeitgeber: Some(*arbeitgeber),
                    zeitspanne: Some(spanne),
                }));
            }
        }
        for zeiten in listen(zeiten) {
            let vorerfahrung = Vorerfahrung {
                angabe: Some(VorerfahrungAngabe::Zeitraeume),
                monate: None,
                zeiten,
            };
            alle.push((vorerfahrung, beginn));
        }
    }
    alle
}

/// Take-up, Stichtag and courses.
type Kurslage = (DatumAngabe, Datum, Liste<Schulung>);

fn kurslagen() -> Vec<Kurslage> {
    let mut lagen = Vec::new();
    for frist in fristen() {
        let mut kurse = Vec::new();
        for stand in staende() {
            for dauer in Schulungsdauer::ALL {
                for themen in themenklassen() {
                    kurse.push(Schulung {
                        dauer: Some(*dauer),
                        themen: Some(themen),
                        ..kurs(&frist, stand)
                    });
                }
            }
        }
        let listen = listen(kurse);
        for stichtag in frist.tage {
            let lage = |liste: &Liste<Schulung>| (frist.aufnahme, stichtag, liste.clone());
            lagen.extend(listen.iter().map(lage));
        }
    }
    lagen
}

fn setze_kurslage(lage: &Kurslage, fall: &mut Fall) {
    fall.person.aufnahme_der_taetigkeit = Some(lage.0);
    fall.stichtag = lage.1;
    fall.person.schulungen.clone_from(&lage.2);
}

fn setze_vorerfahrung(angaben: &(Vorerfahrung, DatumAngabe), fall: &mut Fall) {
    fall.person.vorerfahrung.clone_from(&angaben.0);
    fall.vorhaben.bewilligungszeitraum_beginn = Some(angaben.1);
}

fn setze_rahmen(rahmen: &Vorhaben, fall: &mut Fall) {
    let beginn = fall.vorhaben.bewilligungszeitraum_beginn;
    fall.vorhaben.clone_from(rahmen);
    fall.vorhaben.bewilligungszeitraum_beginn = beginn;
}

fn kreuzprodukt(umfang: Umfang) -> usize {
    let umgebung = angenommen()
        .monate(6)
        .schulen([schule(Schulart::Abitur)])
        .kurse([begonnen("2018-02-01")]);
    let rahmen = vertreter("frame", rahmen(), &umgebung, setze_rahmen, |e| {
        vec![
            e.antragsteller,
            e.anstellungstraeger,
            e.zielgruppe,
            e.aufgaben,
        ]
    });
    let grade = vertreter(
        "degrees",
        listen(grade()),
        &umgebung,
        |grade, fall| fall.person.hochschulabschluesse.clone_from(grade),
        |e| vec![e.a, e.b, e.ausbildung, e.vorerfahrung],
    );
    let ausbildungen = vertreter(
        "trainings",
        listen(ausbildungen()),
        &umgebung,
        |ausbildungen, fall| fall.person.ausbildungen.clone_from(ausbildungen),
        |e| vec![e.ausbildung, e.vorerfahrung],
    );
    let schulen = vertreter(
        "schools",
        listen(schulen()),
        &umgebung,
        |schulen, fall| fall.person.schulabschluesse.clone_from(schulen),
        |e| vec![e.schule],
    );
    let mit_ausbildung = umgebung.clone().ausbildungen([ausbildung()]);
    let vorerfahrungen = vertreter(
        "Vorerfahrung",
        vorerfahrungen(),
        &mit_ausbildung,
        setze_vorerfahrung,
        |e| vec![e.vorerfahrung],
    );
    let kurse = vertreter("courses", kurslagen(), &umgebung, setze_kurslage, |e| {
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
        |k, fall| {
            setze_rahmen(&rahmen[k[0]], fall);
            fall.person.hochschulabschluesse.clone_from(&grade[k[1]]);
            setze_vorerfahrung(&vorerfahrungen[k[2]], fall);
            fall.person.ausbildungen.clone_from(&ausbildungen[k[3]]);
            fall.person.schulabschluesse.clone_from(&schulen[k[4]]);
            setze_kurslage(&kurse[k[5]], fall);
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
