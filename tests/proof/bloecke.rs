//! Every block over all its raw answers, the other blocks at representatives.

use vorabcheck::facts::*;

use vorabcheck::klassen::alle::{
    ENDEN, MONATE, abschluesse, ausbildungen, schulen, staende, teilmengen,
};
use vorabcheck::klassen::{
    Aufnahme, Beginn, Einsatzzeit, Fristtag, Klassen, Kurs, Spanne, ausbildung, schule,
    vollstaendig,
};

use crate::kreuz::keiner_oder;
use crate::personen::{person_c, person_v, personen};
use crate::vergleich::{Umfang, vergleiche};

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
    let grundfall = Klassen::ohne_qualifikation()
        .mit_monaten(6)
        .mit_ausbildung(ausbildung());
    vergleiche("frame", umfang, &faktoren, &grundfall, |k, klassen| {
        let v = &mut klassen.rahmen;
        v.antragsteller = Some(Antragsteller::ALL[k[0]]);
        v.einvernehmen = Some(Einvernehmen::ALL[k[1]]);
        v.anstellungstraeger = Some(Anstellungstraeger::ALL[k[2]]);
        v.aufgabenuebertragung = Some(Aufgabenuebertragung::ALL[k[3]]);
        v.zielgruppe = Some(Zielgruppe::ALL[k[4]]);
        v.bedarfsfeststellung = Some(Bedarfsfeststellung::ALL[k[5]]);
        v.aufgaben = Some(aufgaben[k[6]].clone());
    })
}

fn hochschulabschluesse(umfang: Umfang) -> usize {
    let personen = personen();
    let grade = abschluesse();
    let faktoren = [
        ("representatives", personen.len()),
        ("list end", ENDEN.len()),
        ("degree (kind × field × origin, or none)", grade.len() + 1),
    ];
    vergleiche(
        "degrees",
        umfang,
        &faktoren,
        &Klassen::ohne_qualifikation(),
        |k, klassen| {
            klassen.clone_from(&personen[k[0]]);
            klassen.hochschulabschluesse = Liste {
                eintraege: grade.get(k[2]).copied().into_iter().collect(),
                ende: Some(ENDEN[k[1]]),
            };
        },
    )
}

fn zeitraeume(umfang: Umfang) -> usize {
    let ausbildungen = [vec![], vec![ausbildung()]];
    let faktoren = [
        ("training", ausbildungen.len()),
        ("Einsatz", Einsatz::ALL.len()),
        ("Arbeitgeber", Arbeitgeber::ALL.len()),
        ("period", Spanne::ALL.len()),
        ("Bewilligungszeitraum", Beginn::ALL.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche(
        "Vorerfahrung by periods",
        umfang,
        &faktoren,
        &person_v(),
        |k, klassen| {
            klassen.ausbildungen = vollstaendig(ausbildungen[k[0]].clone());
            klassen.zeiten = Liste {
                eintraege: vec![Einsatzzeit {
                    einsatz: Some(Einsatz::ALL[k[1]]),
                    arbeitgeber: Some(Arbeitgeber::ALL[k[2]]),
                    spanne: Some(Spanne::ALL[k[3]]),
                }],
                ende: Some(ENDEN[k[5]]),
            };
            klassen.beginn = Some(Beginn::ALL[k[4]]);
        },
    )
}

fn vorerfahrung_sonst(umfang: Umfang) -> usize {
    let ausbildungen = [vec![], vec![ausbildung()]];
    let faktoren = [
        ("training", ausbildungen.len()),
        ("told", VorerfahrungAngabe::ALL.len()),
        ("months", MONATE.len()),
        ("Bewilligungszeitraum", Beginn::ALL.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche(
        "Vorerfahrung without periods",
        umfang,
        &faktoren,
        &Klassen::ohne_qualifikation(),
        |k, klassen| {
            klassen.ausbildungen = vollstaendig(ausbildungen[k[0]].clone());
            klassen.vorerfahrung = Some(VorerfahrungAngabe::ALL[k[1]]);
            klassen.monate = Some(Monate::neu(MONATE[k[2]].into()).unwrap());
            klassen.zeiten = Liste {
                eintraege: vec![],
                ende: Some(ENDEN[k[4]]),
            };
            klassen.beginn = Some(Beginn::ALL[k[3]]);
        },
    )
}

fn schule_und_ausbildung(umfang: Umfang) -> usize {
    let personen = personen();
    let schulen = keiner_oder(schulen());
    let ausbildungen = keiner_oder(ausbildungen());
    let faktoren = [
        ("representatives", personen.len()),
        ("end of schools", ENDEN.len()),
        ("end of trainings", ENDEN.len()),
        ("school certificate", schulen.len()),
        ("training", ausbildungen.len()),
    ];
    vergleiche(
        "school and training",
        umfang,
        &faktoren,
        &Klassen::ohne_qualifikation(),
        |k, klassen| {
            klassen.clone_from(&personen[k[0]]);
            klassen.schulabschluesse = Liste {
                eintraege: schulen[k[3]].clone(),
                ende: Some(ENDEN[k[1]]),
            };
            klassen.ausbildungen = Liste {
                eintraege: ausbildungen[k[4]].clone(),
                ende: Some(ENDEN[k[2]]),
            };
        },
    )
}

fn kurse(umfang: Umfang) -> usize {
    let (staende, themen) = (staende(), teilmengen(Thema::ALL));
    let faktoren = [
        ("take-up", Aufnahme::ALL.len()),
        ("Stichtag", Fristtag::ALL.len()),
        ("state and day", staende.len()),
        ("length", Schulungsdauer::ALL.len()),
        ("list end", ENDEN.len()),
        ("subjects (every set, unknown)", themen.len()),
    ];
    let grundfall = Klassen::ohne_qualifikation()
        .mit_schule(schule(Schulart::Abitur))
        .mit_ausbildung(ausbildung());
    vergleiche("course", umfang, &faktoren, &grundfall, |k, klassen| {
        klassen.aufnahme = Some(Aufnahme::ALL[k[0]]);
        klassen.stichtag = Fristtag::ALL[k[1]];
        let (stand, tag) = staende[k[2]];
        klassen.schulungen = Liste {
            eintraege: vec![Kurs {
                stand: Some(stand),
                tag,
                dauer: Some(Schulungsdauer::ALL[k[3]]),
                themen: Some(themen[k[5]].clone()),
            }],
            ende: Some(ENDEN[k[4]]),
        };
    })
}

fn ohne_kurs(umfang: Umfang) -> usize {
    let faktoren = [
        ("take-up", Aufnahme::ALL.len()),
        ("Stichtag", Fristtag::ALL.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche("no course", umfang, &faktoren, &person_c(), |k, klassen| {
        klassen.aufnahme = Some(Aufnahme::ALL[k[0]]);
        klassen.stichtag = Fristtag::ALL[k[1]];
        klassen.schulungen = Liste {
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
    hochschulabschluesse(Umfang::Stichprobe(13));
    schule_und_ausbildung(Umfang::Stichprobe(47));
    kurse(Umfang::Stichprobe(1999));
}

#[test]
#[ignore = "exhaustive: cargo test --profile proof --test proof -- --include-ignored --nocapture"]
fn bloecke_ganz() {
    let summe = rahmen(Umfang::Ganz)
        + hochschulabschluesse(Umfang::Ganz)
        + schule_und_ausbildung(Umfang::Ganz)
        + kurse(Umfang::Ganz);
    println!("blocks: {summe} cases");
}
