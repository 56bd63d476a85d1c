//! What was ever given out stays readable: codes of every version with what they hold, and the lists of values behind them.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use vorabcheck::export::json;
use vorabcheck::facts::*;
use vorabcheck::mitnahme::{code, lies};
use vorabcheck::vorantrag::Vorantrag;

use crate::hilfen::mitnahme::{HEUTE, aussage};
use crate::hilfen::{
    Fall, begonnen, gebucht, liste, menge, ohne_tag, person_c, person_v, ungewiss, zeit, zeit_als,
};

fn datei(name: &str) -> String {
    let ordner = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/beispiele/mitnahme");
    fs::read_to_string(ordner.join(name)).unwrap()
}

/// The value with this number; beyond the last one it is not answered.
fn wert<T: Copy>(alle: &[T], nummer: usize) -> Option<T> {
    alle.get(nummer).copied()
}

fn eine<T: Ord + Copy>(alle: &[T], nummer: usize) -> Option<Menge<T>> {
    let ab = alle.get(..=nummer).map(menge);
    ab.or((nummer == alle.len()).then_some(Menge::WeissNicht))
}

/// Every value of every choice at least once, in the cases of this number.
fn werte(n: usize) -> Fall {
    Fall {
        vorhaben: Vorhaben {
            antragsteller: wert(Antragsteller::ALL, n),
            einvernehmen: wert(Einvernehmen::ALL, n),
            anstellungstraeger: wert(Anstellungstraeger::ALL, n),
            aufgabenuebertragung: wert(Aufgabenuebertragung::ALL, n),
            zielgruppe: wert(Zielgruppe::ALL, n),
            bedarfsfeststellung: wert(Bedarfsfeststellung::ALL, n),
            aufgaben: eine(Aufgabe::ALL, n),
            ..person_c().vorhaben
        },
        person: Person {
            hochschulabschluesse: Liste {
                eintraege: vec![Hochschulabschluss {
                    grad: wert(Grad::ALL, n),
                    fach: wert(Fach::ALL, n),
                    anderes_fach: None,
                    herkunft: Some(Herkunft::Ausland),
                    gleichwertigkeit: wert(Hochschulbewertung::ALL, n),
                }],
                ende: wert(Ende::ALL, n),
            },
            ausbildungen: ungewiss([Ausbildung {
                art: wert(Ausbildungsart::ALL, n),
                ausbildung_darunter: None,
                herkunft: Some(Herkunft::Ausland),
                gleichwertigkeit: wert(Gleichwertigkeit::ALL, n),
            }]),
            schulabschluesse: liste([Schulabschluss {
                art: wert(Schulart::ALL, n),
                herkunft: wert(Herkunft::ALL, n),
                gleichwertigkeit: None,
            }]),
            vorerfahrung: Vorerfahrung {
                angabe: wert(VorerfahrungAngabe::ALL, n),
                monate: Monate::neu(i64::try_from(n * 50).unwrap()).ok(),
                zeiten: liste([]),
            },
            schulungen: liste([Schulung {
                stand: wert(Schulungsstand::ALL, n),
                dauer: wert(Schulungsdauer::ALL, n),
                themen: eine(Thema::ALL, n),
                ..begonnen("2018-02-01")
            }]),
            ..person_c().person
        },
        ..person_c()
    }
}

/// Cases that use every part of the form of version 1.
fn faelle() -> Vec<Fall> {
    let mut faelle: Vec<Fall> = (0..=Fach::ALL.len()).map(werte).collect();
    let monate = |zahl| person_v().monate(zahl);
    faelle.extend([
        Fall::leer(),
        person_v(),
        person_c(),
        monate(0),
        monate(5),
        monate(600),
    ]);
    // What only some values open: the classing of a field, the training beneath a Meister, each state of origin.
    for einordnung in Einordnung::ALL {
        faelle.push(person_c().grade([crate::hilfen::anderes_fach(*einordnung)]));
    }
    for darunter in AusbildungDarunter::ALL {
        faelle.push(person_c().person(|p| {
            p.ausbildungen.eintraege[0].art = Some(Ausbildungsart::MeisterOderFachwirt);
            p.ausbildungen.eintraege[0].ausbildung_darunter = Some(*darunter);
        }));
    }
    // Every field of work and every employer, on days of every kind.
    for einsatz in Einsatz::ALL {
        for arbeitgeber in Arbeitgeber::ALL {
            let (von, bis) = ("2017-08-01", Some("2017-12-31"));
            faelle.push(person_v().zeiten([zeit_als(*einsatz, *arbeitgeber, von, bis)]));
        }
    }
    let halb = zeit("2017-07-01", Some("2017-09-30"));
    let laufend = zeit("2017-10-01", None);
    let ohne_einsatz = Zeit {
        einsatz: None,
        ..zeit("2017-01-01", None)
    };
    let ohne_arbeitgeber = Zeit {
        arbeitgeber: None,
        ..zeit("2017-01-01", None)
    };
    for zeiten in [
        vec![halb.clone(), laufend.clone()],
        vec![halb.clone(), zeit("2016-01-01", Some("2016-05-31"))],
        vec![halb.clone(), ohne_einsatz],
        vec![laufend, ohne_arbeitgeber],
        vec![halb, Zeit::default()],
    ] {
        for bz in [
            None,
            Some(DatumAngabe::WeissNicht),
            person_v().vorhaben.bewilligungszeitraum_beginn,
        ] {
            let fall = person_v().zeiten(zeiten.clone());
            faelle.push(fall.vorhaben(|v| v.bewilligungszeitraum_beginn = bz));
        }
    }
    // Every part of the three months, which end on a Sunday, and courses in every order.
    let tage = [
        "2018-01-10",
        "2018-02-01",
        "2018-04-15",
        "2018-04-16",
        "2018-05-01",
    ];
    for tag in tage {
        faelle.push(person_c().kurse([
            begonnen(tag),
            gebucht("2018-04-16"),
            gebucht("2018-02-01"),
        ]));
        faelle.push(person_c().kurse([gebucht(tag)]).am("2018-04-16"));
        faelle.push(
            person_c()
                .kurse([ohne_tag(Schulungsstand::Beabsichtigt)])
                .am(tag),
        );
        faelle.push(person_c().kurse([begonnen(tag)]).bz("2019-03-01"));
        let ohne_aufnahme = person_c().kurse([gebucht(tag), begonnen("2018-04-15")]);
        faelle.push(
            ohne_aufnahme.person(|p| p.aufnahme_der_taetigkeit = Some(DatumAngabe::WeissNicht)),
        );
    }
    faelle
}

/// A code and the answers that it holds, as a visit keeps them.
fn zeile(code: &str, vorantrag: &Vorantrag) -> String {
    format!(
        "{code} {}",
        json::sitzung_der_pruefung(vorantrag).trim_end()
    )
}

/// Codes of this version stand on paper. What they hold may never become anything else.
#[test]
fn codes_der_ersten_version_oeffnen_sich_wie_damals() {
    let datei = datei("version-1.txt");
    let mut gelesen = 0;
    for damals in datei.lines() {
        let (code, _) = damals.split_once(' ').unwrap();
        let mitnahme = lies(code, HEUTE).unwrap_or_else(|fehler| panic!("{code}: {fehler:?}"));
        assert_eq!(zeile(code, &mitnahme.ergebnis), damals);
        gelesen += 1;
    }
    assert!(gelesen > 100);
}

/// And this version still writes them: another form needs another number.
#[test]
fn die_erste_version_schreibt_noch_dieselben() {
    let heute: Vec<String> = faelle()
        .iter()
        .map(|fall| {
            let vorantrag = Vorantrag::from(fall);
            let code = code(&vorantrag, 0).unwrap();
            let ergebnis = lies(&code, HEUTE).unwrap().ergebnis;
            assert_eq!(aussage(&ergebnis), aussage(&vorantrag));
            zeile(&code, &ergebnis)
        })
        .collect();
    let damals = datei("version-1.txt");
    let damals: Vec<&str> = damals.lines().collect();
    assert_eq!(heute.len(), damals.len());
    for (heute, damals) in heute.iter().zip(damals) {
        assert_eq!(
            heute, damals,
            "a code has changed: write a new version, and keep reading this one"
        );
    }
}

/// The values of every choice in their order, as words of the data file.
fn listen() -> String {
    let mut text = String::new();
    macro_rules! schreibe {
        ($($name:ident),+ $(,)?) => {
            $(writeln!(text, "{}: {}", stringify!($name), $name::WORTE.join(" ")).unwrap();)+
        };
    }
    schreibe!(
        Antragsteller,
        Einvernehmen,
        Anstellungstraeger,
        Aufgabenuebertragung,
        Zielgruppe,
        Bedarfsfeststellung,
        Aufgabe,
        Grad,
        Fach,
        Einordnung,
        Herkunft,
        Hochschulbewertung,
        VorerfahrungAngabe,
        Einsatz,
        Arbeitgeber,
        Ausbildungsart,
        AusbildungDarunter,
        Gleichwertigkeit,
        Schulart,
        Schulungsstand,
        Schulungsdauer,
        Thema,
        Ende,
    );
    text
}

#[test]
fn die_listen_der_ersten_version_sind_fest() {
    let damals = datei("listen-1.txt");
    for (heute, damals) in listen().lines().zip(damals.lines()) {
        assert_eq!(
            heute, damals,
            "this list of values has changed, and codes on paper name values by their place in it: give version 1 in \
             src/mitnahme/inhalt.rs a list of its own with the values as they were, and write codes of a new version"
        );
    }
    assert_eq!(listen(), damals);
}
