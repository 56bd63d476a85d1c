//! Every block over all its raw answers, the other blocks at representatives.

use vorabcheck::facts::*;

use crate::hilfen::{Fall, angenommen, ausbildung, begonnen, liste, person_c, person_v, schule};
use crate::klassen::{
    ENDEN, alle_themenmengen, ausbildungen, beginne, fristen, grade, keiner_oder, kurs, schulen,
    spannen, staende, teilmengen,
};
use crate::vergleich::{Umfang, vergleiche};

/// Persons of every outcome of the qualification.
fn vertreter() -> Vec<Fall> {
    let unbekannt = |mut fall: Fall| {
        fall.person.vorerfahrung.angabe = Some(VorerfahrungAngabe::WeissNicht);
        fall
    };
    let frueher_kurs = person_c().kurse([begonnen("2018-01-01")]);
    vec![
        angenommen(),
        unbekannt(angenommen()),
        person_v(),
        person_v().ausbildungen([]),
        person_c(),
        person_c().ausbildungen([]),
        frueher_kurs.schulen([]).ausbildungen([ausbildung()]),
        unbekannt(person_c()),
    ]
}

fn rahmen(umfang: Umfang) -> usize {
    let aufgaben = teilmengen(Aufgabe::ALL);
    let faktoren = [
        ("Antragsteller", Antragsteller::ALL.len()),
        ("Einvernehmen", Einvernehmen::ALL.len()),
        ("Anstellungsträger", Anstellungstraeger::ALL.len()),
        ("Aufgabenübertragung", Aufgabenuebertragung::ALL.len()),
        ("Zielgruppe", Zielgruppe::ALL.len()),
        ("Bedarfsfeststellung", Bedarfsfeststellung::ALL.len()),
        ("Aufgaben (every set, unknown)", aufgaben.len()),
    ];
    let grundfall = angenommen().monate(6).ausbildungen([ausbildung()]);
    vergleiche("frame", umfang, &faktoren, &grundfall, |k, fall| {
        let v = &mut fall.vorhaben;
        v.antragsteller = Some(Antragsteller::ALL[k[0]]);
        v.einvernehmen = Some(Einvernehmen::ALL[k[1]]);
        v.anstellungstraeger = Some(Anstellungstraeger::ALL[k[2]]);
        v.aufgabenuebertragung = Some(Aufgabenuebertragung::ALL[k[3]]);
        v.zielgruppe = Some(Zielgruppe::ALL[k[4]]);
        v.bedarfsfeststellung = Some(Bedarfsfeststellung::ALL[k[5]]);
        v.aufgaben = Some(aufgaben[k[6]].clone());
    })
}

fn abschluesse(umfang: Umfang) -> usize {
    let vertreter = vertreter();
    let grade = grade();
    let faktoren = [
        ("representatives", vertreter.len()),
        ("list end", ENDEN.len()),
        ("degree (kind × field × origin, or none)", grade.len() + 1),
    ];
    vergleiche("degrees", umfang, &faktoren, &angenommen(), |k, fall| {
        fall.clone_from(&vertreter[k[0]]);
        fall.person.hochschulabschluesse = Liste {
            eintraege: grade.get(k[2]).cloned().into_iter().collect(),
            ende: Some(ENDEN[k[1]]),
        };
    })
}

fn zeitraeume(umfang: Umfang) -> usize {
    let (beginne, spannen) = (beginne(), spannen());
    let ausbildungen = [vec![], vec![ausbildung()]];
    let faktoren = [
        ("training", ausbildungen.len()),
        ("Einsatz", Einsatz::ALL.len()),
        ("Arbeitgeber", Arbeitgeber::ALL.len()),
        ("period", spannen.len()),
        ("Bewilligungszeitraum", beginne.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche(
        "Vorerfahrung by periods",
        umfang,
        &faktoren,
        &person_v(),
        |k, fall| {
            fall.person.ausbildungen = liste(ausbildungen[k[0]].clone());
            fall.person.vorerfahrung.zeiten = Liste {
                eintraege: vec![Zeit {
                    einsatz: Some(Einsatz::ALL[k[1]]),
                    arbeitgeber: Some(Arbeitgeber::ALL[k[2]]),
                    zeitspanne: Some(spannen[k[3]]),
                }],
                ende: Some(ENDEN[k[5]]),
            };
            fall.vorhaben.bewilligungszeitraum_beginn = Some(beginne[k[4]]);
        },
    )
}

fn vorerfahrung_sonst(umfang: Umfang) -> usize {
    let beginne = beginne();
    let ausbildungen = [vec![], vec![ausbildung()]];
    let monate = [0, 1, 5, 6, 7, 600];
    let faktoren = [
        ("training", ausbildungen.len()),
        ("told", VorerfahrungAngabe::ALL.len()),
        ("months", monate.len()),
        ("Bewilligungszeitraum", beginne.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche(
        "Vorerfahrung without periods",
        umfang,
        &faktoren,
        &angenommen(),
        |k, fall| {
            fall.person.ausbildungen = liste(ausbildungen[k[0]].clone());
            fall.person.vorerfahrung = Vorerfahrung {
                angabe: Some(VorerfahrungAngabe::ALL[k[1]]),
                monate: Some(Monate::neu(monate[k[2]]).unwrap()),
                zeiten: Liste {
                    eintraege: vec![],
                    ende: Some(ENDEN[k[4]]),
                },
            };
            fall.vorhaben.bewilligungszeitraum_beginn = Some(beginne[k[3]]);
        },
    )
}

fn schule_und_ausbildung(umfang: Umfang) -> usize {
    let vertreter = vertreter();
    let schulen = keiner_oder(schulen());
    let ausbildungen = keiner_oder(ausbildungen());
    let faktoren = [
        ("representatives", vertreter.len()),
        ("end of schools", ENDEN.len()),
        ("end of trainings", ENDEN.len()),
        ("school certificate", schulen.len()),
        ("training", ausbildungen.len()),
    ];
    vergleiche(
        "school and training",
        umfang,
        &faktoren,
        &angenommen(),
        |k, fall| {
            fall.clone_from(&vertreter[k[0]]);
            fall.person.schulabschluesse = Liste {
                eintraege: schulen[k[3]].clone(),
                ende: Some(ENDEN[k[1]]),
            };
            fall.person.ausbildungen = Liste {
                eintraege: ausbildungen[k[4]].clone(),
                ende: Some(ENDEN[k[2]]),
            };
        },
    )
}

fn kurse(umfang: Umfang) -> usize {
    let (fristen, staende, themen) = (fristen(), staende(), alle_themenmengen());
    let faktoren = [
        ("take-up", fristen.len()),
        ("Stichtag", fristen[0].tage.len()),
        ("state and day", staende.len()),
        ("length", Schulungsdauer::ALL.len()),
        ("list end", ENDEN.len()),
        ("subjects (every set, unknown)", themen.len()),
    ];
    let grundfall = angenommen()
        .schulen([schule(Schulart::Abitur)])
        .ausbildungen([ausbildung()]);
    vergleiche("course", umfang, &faktoren, &grundfall, |k, fall| {
        let frist = &fristen[k[0]];
        fall.person.aufnahme_der_taetigkeit = Some(frist.aufnahme);
        fall.stichtag = frist.tage[k[1]];
        fall.person.schulungen = Liste {
            eintraege: vec![Schulung {
                dauer: Some(Schulungsdauer::ALL[k[3]]),
                themen: Some(themen[k[5]].clone()),
                ..kurs(frist, staende[k[2]])
            }],
            ende: Some(ENDEN[k[4]]),
        };
    })
}

fn ohne_kurs(umfang: Umfang) -> usize {
    let fristen = fristen();
    let faktoren = [
        ("take-up", fristen.len()),
        ("Stichtag", fristen[0].tage.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche("no course", umfang, &faktoren, &person_c(), |k, fall| {
        let frist = &fristen[k[0]];
        fall.person.aufnahme_der_taetigkeit = Some(frist.aufnahme);
        fall.stichtag = frist.tage[k[1]];
        fall.person.schulungen = Liste {
            eintraege: vec![],
            ende: Some(ENDEN[k[2]]),
        };
    })
}

/// The small blocks are compared in full, always.
#[test]
fn kleine_bloecke_ganz() {
    zeitraeume(Umfang::Ganz);
    vorerfahrung_sonst(Umfang::Ganz);
    ohne_kurs(Umfang::Ganz);
}

#[test]
fn grosse_bloecke_stichprobe() {
    rahmen(Umfang::Stichprobe(499));
    abschluesse(Umfang::Stichprobe(13));
    schule_und_ausbildung(Umfang::Stichprobe(47));
    kurse(Umfang::Stichprobe(1999));
}

#[test]
#[ignore = "exhaustive: cargo test --profile proof --test proof -- --include-ignored --nocapture"]
fn bloecke_ganz() {
    let summe = rahmen(Umfang::Ganz)
        + abschluesse(Umfang::Ganz)
        + schule_und_ausbildung(Umfang::Ganz)
        + kurse(Umfang::Ganz);
    println!("blocks: {summe} cases");
}
