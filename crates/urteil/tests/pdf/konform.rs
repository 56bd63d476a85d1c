//! Every document is PDF/A-3a and PDF/UA-1, and the same document is the same file.

use crate::hilfen::{konform, lies, objekte, schreibe, schriften, unter};
use dokument::{Absatz, Block, Dokument, Form, Kasten, Marke, Punkt, Tabelle, Zeichen, Zelle};
use pdf::{Fehler, Fortschritt, Schriften};
use std::{env, fs, process};
use urteil::beispiel::{leer, mit_absaetzen, reich};
use urteil::werkzeug::frage;

#[test]
fn alles_fuer_eine_person() {
    konform(&reich(1));
}

#[test]
fn alles_fuer_zehn_personen() {
    konform(&reich(10));
}

#[test]
fn alles_fuer_hundert_personen() {
    konform(&reich(100));
}

#[test]
fn ohne_stempel_und_anhang() {
    konform(&Dokument {
        stempel: None,
        anhang: None,
        ..reich(1)
    });
}

#[test]
fn ein_leeres_dokument() {
    let pdf = konform(&leer());
    assert_eq!(objekte(&pdf).get_pages().len(), 1);
}

#[test]
fn leeres_in_allen_bloecken() {
    let marke = Marke {
        form: Form::Kreis,
        wort: String::new(),
    };
    let punkt = |zeichen: Zeichen, inhalt: Vec<Block>| Punkt { zeichen, inhalt };
    let spalten = vec![(String::new(), 0), ("Zweite".to_owned(), 0)];
    let inhalt = vec![
        Block::Ueberschrift(4, "Eine Ebene ohne die darüber".to_owned()),
        Block::Ueberschrift(1, String::new()),
        Block::Ueberschrift(0, "Null".to_owned()),
        Block::Absatz(Absatz::default()),
        Block::Absatz(Absatz::normal("\n \n")),
        Block::Liste(vec![]),
        Block::Liste(vec![
            punkt(Zeichen::Punkt, vec![]),
            punkt(
                Zeichen::Kaestchen(true, String::new()),
                vec![Block::Liste(vec![punkt(Zeichen::Punkt, vec![])])],
            ),
            punkt(Zeichen::Marke(marke.clone()), vec![]),
        ]),
        Block::Tabelle(Tabelle {
            spalten: vec![],
            zeilen: vec![vec![Zelle::default()]],
        }),
        Block::Tabelle(Tabelle {
            spalten: spalten.clone(),
            zeilen: vec![],
        }),
        Block::Tabelle(Tabelle {
            spalten,
            zeilen: vec![
                vec![],
                vec![Zelle {
                    marke: Some(marke.clone()),
                    absaetze: vec![],
                }],
                vec![
                    Zelle {
                        marke: None,
                        absaetze: vec![Absatz::normal("zu viele")]
                    };
                    4
                ],
            ],
        }),
        Block::Angaben(vec![]),
        Block::Kasten(Kasten {
            marke: marke.clone(),
            titel: String::new(),
            inhalt: vec![],
        }),
        Block::Kasten(Kasten {
            marke,
            titel: "Zu".to_owned(),
            inhalt: vec![Block::Tabelle(Tabelle {
                spalten: vec![],
                zeilen: vec![],
            })],
        }),
        Block::Schreibfeld(String::new(), 0),
        Block::Unterschriften(vec![]),
        Block::Unterschriften(vec![String::new(); 7]),
    ];
    let pdf = konform(&Dokument {
        inhalt,
        anhang: None,
        stempel: Some(" ".to_owned()),
        ..reich(0)
    });
    if let Some(text) = lies(&pdf, &[]) {
        assert_eq!(text.matches("zu viele").count(), 4, "{text}");
    }
}

#[test]
fn lange_woerter_bleiben_auf_dem_blatt() {
    let wort = "Wohnungsgeberbescheinigung".repeat(12);
    let zelle = Zelle {
        marke: Some(Marke {
            form: Form::Haken,
            wort: wort.clone(),
        }),
        absaetze: vec![Absatz::normal(wort.as_str())],
    };
    let mut tief = vec![Block::Absatz(Absatz::normal(wort.as_str()))];
    for _ in 0..30 {
        tief = vec![Block::Liste(vec![Punkt {
            zeichen: Zeichen::Punkt,
            inhalt: tief,
        }])];
    }
    let mut inhalt = vec![
        Block::Ueberschrift(1, wort.clone()),
        Block::Absatz(Absatz::wichtig(wort.as_str())),
        Block::Tabelle(Tabelle {
            spalten: vec![(wort.clone(), 1); 6],
            zeilen: vec![vec![zelle; 6]],
        }),
        Block::Kasten(Kasten {
            marke: Marke {
                form: Form::Kreuz,
                wort: "nein".to_owned(),
            },
            titel: wort.clone(),
            inhalt: tief,
        }),
        Block::Unterschriften(vec![wort.clone(); 5]),
        Block::Schreibfeld(wort.clone(), 2),
    ];
    inhalt.extend(reich(0).inhalt);
    let pdf = konform(&Dokument {
        inhalt,
        fusszeile: wort.clone(),
        stempel: Some(wort),
        ..reich(0)
    });
    let Some(text) = lies(&pdf, &["-bbox"]) else {
        return;
    };
    let mut orte = 0;
    for zeile in text.lines().filter(|zeile| zeile.contains("<word ")) {
        let zahl = |name: &str| -> f32 {
            let rest = zeile.split_once(&format!("{name}=\"")).unwrap().1;
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        assert!(
            zahl("xMin") >= 70.0 && zahl("xMax") <= 595.3 - 56.0,
            "{zeile}"
        );
        orte += 1;
    }
    assert!(orte > 100);
}

#[test]
fn eine_zeile_hoeher_als_das_blatt_geht_auf_dem_naechsten_weiter() {
    let satz = "Das Einvernehmen mit den kreisangehörigen Städten und Gemeinden liegt vor. ";
    let zelle = |wie_oft| Zelle {
        marke: None,
        absaetze: vec![Absatz::normal(satz.repeat(wie_oft))],
    };
    let tabelle = Tabelle {
        spalten: vec![("Erste".to_owned(), 1), ("Zweite".to_owned(), 1)],
        zeilen: vec![vec![zelle(1), zelle(80)], vec![zelle(60), zelle(2)]],
    };
    let pdf = konform(&Dokument {
        inhalt: vec![Block::Tabelle(tabelle)],
        ..reich(0)
    });
    let seiten = objekte(&pdf).get_pages().len();
    assert!(seiten > 3, "{seiten}");
    let Some(text) = lies(&pdf, &[]) else { return };
    // Each page has the heads.
    assert_eq!(text.matches("Zweite").count(), seiten, "{text}");
    assert_eq!(text.matches("Einvernehmen").count(), 143);
}

#[test]
fn das_gleiche_dokument_ist_die_gleiche_datei() {
    assert_eq!(schreibe(&reich(3)), schreibe(&reich(3)));
    assert_ne!(
        schreibe(&reich(3)),
        schreibe(&Dokument {
            datum: (2018, 3, 16),
            ..reich(3)
        })
    );
}

#[test]
fn ein_dokument_kommt_als_json_ganz_beim_werk_an() {
    let dokument = reich(2);
    assert_eq!(
        serde_json::from_str::<Dokument>(&serde_json::to_string(&dokument).unwrap()).unwrap(),
        dokument
    );
}

#[test]
fn der_fortschritt_geht_von_nichts_bis_alles() {
    let mut schritte: Vec<Fortschritt> = Vec::new();
    pdf::schreibe(&reich(10), schriften(), &mut |schritt| {
        schritte.push(schritt)
    })
    .unwrap();
    assert!(
        schritte
            .is_sorted_by(|davor, danach| davor.fertig < danach.fertig && davor.von == danach.von)
    );
    let (erster, letzter) = (schritte[0], schritte[schritte.len() - 1]);
    assert_eq!((erster.fertig, letzter.fertig), (0, letzter.von));
    assert!(schritte.len() > 50);
}

#[test]
fn was_sich_nicht_drucken_laesst_wird_zuerst_genannt() {
    let mut schritte = 0;
    let mut dokument = mit_absaetzen(["a\tb".to_owned(), "中\u{0}中".to_owned()]);
    dokument.stempel = Some("😀".to_owned());
    let fehler = pdf::schreibe(&dokument, schriften(), &mut |_| schritte += 1);
    assert_eq!(
        fehler,
        Err(Fehler::Zeichen(vec!['😀', '\t', '中', '\u{0}']))
    );
    assert_eq!(schritte, 0);
}

#[test]
fn was_keine_schrift_ist_wird_nicht_gelesen() {
    for fett in [
        vec![],
        b"keine Schrift".to_vec(),
        schriften().fett[..1000].to_vec(),
    ] {
        let schriften = Schriften {
            regular: schriften().regular.clone(),
            fett,
        };
        let fehler = pdf::schreibe(&reich(1), &schriften, &mut |_| {});
        assert!(
            matches!(fehler, Err(Fehler::Schrift | Fehler::Pdf(_))),
            "{fehler:?}"
        );
    }
}

/// One of 256 compressed streams ends by a carriage return. Judges that look for its end from behind miss that byte, so
/// the writer ends it by another line end.
fn mit_wagenruecklauf() -> Dokument {
    let mut dokumente = (0..4000).map(|zahl| mit_absaetzen([format!("Nummer {zahl}")]));
    let ende = b"\r\r\nendstream";
    dokumente
        .find(|dokument| {
            schreibe(dokument)
                .windows(ende.len())
                .any(|stelle| stelle == ende)
        })
        .unwrap()
}

#[test]
fn auch_ein_strom_mit_wagenruecklauf_endet_klar() {
    konform(&mit_wagenruecklauf());
}

#[test]
fn qpdf_findet_nichts() {
    for dokument in [reich(3), leer(), mit_wagenruecklauf()] {
        let Some(antwort) = frage("qpdf", &["--check", "{}"], &schreibe(&dokument)).unwrap() else {
            return;
        };
        assert!(
            antwort.status.success() && !antwort.text.contains("WARNING"),
            "{}",
            antwort.text
        );
    }
}

#[test]
fn der_anhang_kommt_unveraendert_wieder_heraus() {
    let dokument = reich(2);
    let ziel = env::temp_dir().join(format!("vorabcheck-anhang-{}.json", process::id()));
    let pdf = schreibe(&dokument);
    let argumente = ["-save", "1", "-o", ziel.to_str().unwrap(), "{}"];
    let Some(antwort) = frage("pdfdetach", &argumente, &pdf).unwrap() else {
        return;
    };
    assert!(antwort.status.success(), "{}", antwort.text);
    assert_eq!(
        fs::read_to_string(&ziel).unwrap(),
        dokument.anhang.unwrap().inhalt
    );
    fs::remove_file(ziel).unwrap();
}

#[test]
fn die_datei_sagt_was_sie_ist() {
    let document = objekte(&schreibe(&reich(1)));
    let catalog = document.catalog().unwrap();
    assert_eq!(
        unter(&document, catalog, "Lang").unwrap().as_str().unwrap(),
        b"de-DE"
    );
    let anzeige = unter(&document, catalog, "ViewerPreferences")
        .unwrap()
        .as_dict()
        .unwrap();
    assert!(
        unter(&document, anzeige, "DisplayDocTitle")
            .unwrap()
            .as_bool()
            .unwrap()
    );
    assert!(unter(&document, catalog, "Outlines").is_some());
    // The attached file belongs to the whole document, as its data.
    let dateien = unter(&document, catalog, "AF").unwrap().as_array().unwrap();
    let datei = document
        .dereference(&dateien[0])
        .unwrap()
        .1
        .as_dict()
        .unwrap();
    assert_eq!(
        unter(&document, datei, "AFRelationship")
            .unwrap()
            .as_name()
            .unwrap(),
        b"Data"
    );
    let info = document
        .dereference(document.trailer.get(b"Info").unwrap())
        .unwrap()
        .1
        .as_dict()
        .unwrap();
    assert_eq!(
        unter(&document, info, "CreationDate")
            .unwrap()
            .as_str()
            .unwrap(),
        b"D:20180315120000Z"
    );
}
