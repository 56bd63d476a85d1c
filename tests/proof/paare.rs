//! Every pair of records of every list.

use vorabcheck::facts::*;

use vorabcheck::klassen::alle::{ENDEN, abschluesse, ausbildungen, schulen, staende};
use vorabcheck::klassen::{
    Abschluss, Aufnahme, Beginn, Einsatzzeit, Fristtag, Kurs, Spanne, ausbildung, auswahl,
};

use crate::hilfen::alle_themen_ohne;
use crate::personen::{person_v, umgebung};
use crate::vergleich::{Umfang, vergleiche};

/// The pair with this number among those in which the second is not before the first.
fn paar<T: Clone + Default>(eintraege: &[T], (i, j): (usize, usize), ende: Ende) -> Liste<T> {
    Liste {
        eintraege: vec![eintraege[i].clone(), eintraege[j].clone()],
        ende: Some(ende),
    }
}

fn grade_paarweise(umfang: Umfang) -> usize {
    // The nine fields of the same letter do the same (see the block of degrees): one of each letter.
    let eine_je_buchstabe = |grad: &Abschluss| {
        matches!(
            grad.fach,
            Some(
                Fach::SozialeArbeit | Fach::Islamwissenschaften | Fach::Anderes | Fach::WeissNicht
            )
        )
    };
    let grade: Vec<_> = abschluesse()
        .into_iter()
        .filter(eine_je_buchstabe)
        .collect();
    let faktoren = [
        ("first degree", grade.len()),
        ("second degree", grade.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche(
        "pairs of degrees",
        umfang,
        &faktoren,
        &umgebung(),
        |k, klassen| {
            klassen.hochschulabschluesse = paar(&grade, (k[0], k[1]), ENDEN[k[2]]);
        },
    )
}

fn ausbildungen_paarweise(umfang: Umfang) -> usize {
    let ausbildungen = ausbildungen();
    let faktoren = [
        ("first training", ausbildungen.len()),
        ("second training", ausbildungen.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche(
        "pairs of trainings",
        umfang,
        &faktoren,
        &umgebung(),
        |k, klassen| {
            klassen.ausbildungen = paar(&ausbildungen, (k[0], k[1]), ENDEN[k[2]]);
        },
    )
}

fn schulen_paarweise(umfang: Umfang) -> usize {
    let schulen = schulen();
    let faktoren = [
        ("first certificate", schulen.len()),
        ("second certificate", schulen.len()),
        ("list end", ENDEN.len()),
    ];
    let umgebung = umgebung().mit_ausbildung(ausbildung());
    vergleiche(
        "pairs of schools",
        umfang,
        &faktoren,
        &umgebung,
        |k, klassen| {
            klassen.schulabschluesse = paar(&schulen, (k[0], k[1]), ENDEN[k[2]]);
        },
    )
}

fn zeiten_paarweise(umfang: Umfang) -> usize {
    let mut zeiten = Vec::new();
    for einsatz in Einsatz::ALL {
        for arbeitgeber in Arbeitgeber::ALL {
            // The employer counts in these two fields only (see the block of periods).
            let zaehlt = matches!(
                einsatz,
                Einsatz::KommunaleEbene | Einsatz::Fluechtlingsaufnahme
            );
            if zaehlt || *arbeitgeber == Arbeitgeber::Kommune {
                zeiten.extend(Spanne::ALL.iter().map(|spanne| Einsatzzeit {
                    einsatz: Some(*einsatz),
                    arbeitgeber: Some(*arbeitgeber),
                    spanne: Some(*spanne),
                }));
            }
        }
    }
    let faktoren = [
        ("first period", zeiten.len()),
        ("second period", zeiten.len()),
        ("Bewilligungszeitraum", Beginn::ALL.len()),
        ("list end", ENDEN.len()),
    ];
    vergleiche(
        "pairs of periods",
        umfang,
        &faktoren,
        &person_v(),
        |k, klassen| {
            klassen.beginn = Some(Beginn::ALL[k[2]]);
            klassen.zeiten = paar(&zeiten, (k[0], k[1]), ENDEN[k[3]]);
        },
    )
}

fn kurse_paarweise(umfang: Umfang) -> usize {
    let staende = staende();
    let (erste, zweite) = Thema::ALL.split_at(6);
    let themen = [
        auswahl(Thema::ALL),
        auswahl(erste),
        auswahl(zweite),
        auswahl(&alle_themen_ohne(&[Thema::CaseManagement])),
        auswahl(&[]),
        Menge::WeissNicht,
    ];
    let inhalte: Vec<_> = Schulungsdauer::ALL
        .iter()
        .flat_map(|dauer| themen.iter().map(move |themen| (*dauer, themen)))
        .collect();
    let faktoren = [
        ("take-up", Aufnahme::ALL.len()),
        ("Stichtag", Fristtag::ALL.len()),
        ("list end", ENDEN.len()),
        ("first: state and day", staende.len()),
        ("first: length × subjects", inhalte.len()),
        ("second: state and day", staende.len()),
        ("second: length × subjects", inhalte.len()),
    ];
    let umgebung = umgebung().mit_ausbildung(ausbildung());
    vergleiche(
        "pairs of courses",
        umfang,
        &faktoren,
        &umgebung,
        |k, klassen| {
            let mit = |stand: usize, inhalt: usize| Kurs {
                stand: Some(staende[stand].0),
                tag: staende[stand].1,
                dauer: Some(inhalte[inhalt].0),
                themen: Some(inhalte[inhalt].1.clone()),
            };
            klassen.aufnahme = Some(Aufnahme::ALL[k[0]]);
            klassen.stichtag = Fristtag::ALL[k[1]];
            klassen.schulungen = Liste {
                eintraege: vec![mit(k[3], k[4]), mit(k[5], k[6])],
                ende: Some(ENDEN[k[2]]),
            };
        },
    )
}

#[test]
fn paare_stichprobe() {
    grade_paarweise(Umfang::Stichprobe(397));
    ausbildungen_paarweise(Umfang::Ganz);
    schulen_paarweise(Umfang::Ganz);
    zeiten_paarweise(Umfang::Stichprobe(149));
    kurse_paarweise(Umfang::Stichprobe(3001));
}

#[test]
#[ignore = "exhaustive: cargo test --profile proof --test proof -- --include-ignored --nocapture"]
fn paare_ganz() {
    let summe = grade_paarweise(Umfang::Ganz)
        + zeiten_paarweise(Umfang::Ganz)
        + kurse_paarweise(Umfang::Ganz);
    println!("pairs: {summe} cases");
}
