//! Files as they come: twice, unreadable, of another version, with a result that is not true.

use std::fs;

use vorabcheck::beispiel::{Verteilung, musterfaelle, vorantraege};
use vorabcheck::dateifehler::HOECHSTENS_BYTES;
use vorabcheck::export::statistik::{befund, kommt_infrage, nimm_datei};
use vorabcheck::export::{self, json};
use vorabcheck::facts::{Antragsteller, Bezeichnung};
use vorabcheck::finding::Verdict;
use vorabcheck::law::Zuordnung;
use vorabcheck::statistik::{Auswertung, Grenzen, Gruppe, Urteil, Verbleib};
use vorabcheck::text;
use vorabcheck::vorantrag::Vorantrag;

use super::hilfen::datum;

fn muster(nummer: usize) -> Vorantrag {
    musterfaelle().nth(nummer).unwrap().1
}

fn auswertung(dateien: &[(&str, &[u8])]) -> Auswertung {
    let mut auswertung = Auswertung::neu(None);
    for (name, bytes) in dateien {
        nimm_datei(&mut auswertung, name, bytes);
    }
    auswertung
}

#[test]
fn ohne_dateien_ist_alles_null() {
    let leer = auswertung(&[]);
    assert_eq!((leer.dokumente(), leer.gesamt().alle()), (0, 0));
    assert_eq!((leer.kreise().count(), leer.stichtage), (45, None));
}

#[test]
fn dieselbe_datei_zaehlt_einmal_wie_sie_auch_geschrieben_ist() {
    let vorantrag = muster(0);
    let (huebsch, zeile) = (export::datei(&vorantrag), json::zeile(&vorantrag));
    assert_ne!(huebsch, zeile);
    let auswertung = auswertung(&[
        ("a.json", huebsch.as_bytes()),
        ("b.json", zeile.as_bytes()),
        ("c.json", huebsch.as_bytes()),
        ("d.json", json::zeile(&muster(1)).as_bytes()),
    ]);
    assert_eq!((auswertung.gezaehlt, auswertung.gesamt().alle()), (2, 2));
    let doppelte: Vec<_> = auswertung.doppelte.eintraege().iter().collect();
    assert_eq!((doppelte.len(), doppelte[0].name.as_str()), (2, "b.json"));
    assert_eq!(doppelte[0].wie.as_deref(), Some("a.json"));
    // Nobody has a name in it: it may be chance.
    assert!(doppelte[0].namenlos);
    assert_eq!(auswertung.namenlose_doppelte, 2);
}

#[test]
fn ein_anderer_stichtag_ist_ein_anderer_stand() {
    let vorantrag = muster(0);
    let spaeter = Vorantrag {
        stichtag: datum("2018-12-01"),
        ..vorantrag.clone()
    };
    let dateien = [json::zeile(&vorantrag), json::zeile(&spaeter)];
    let mut zwei = Auswertung::neu(None);
    let mut eine = Auswertung::neu(Some(datum("2018-12-31")));
    for auswertung in [&mut zwei, &mut eine] {
        for datei in &dateien {
            nimm_datei(auswertung, "x.json", datei.as_bytes());
        }
    }
    assert_eq!(
        zwei.stichtage,
        Some((vorantrag.stichtag, datum("2018-12-01")))
    );
    assert_eq!((zwei.gezaehlt, zwei.doppelte.anzahl()), (2, 0));
    // For one Stichtag they say the same, so that nobody is counted twice.
    assert_eq!((eine.gezaehlt, eine.doppelte.anzahl()), (1, 1));
    assert_eq!(
        eine.stichtage,
        Some((datum("2018-12-31"), datum("2018-12-31")))
    );
}

/// The same with these names of the applicant and of the person.
fn benannt(antragsteller: Option<&str>, person: Option<&str>) -> Vorantrag {
    let neu = |name| Bezeichnung::neu(name).unwrap();
    let mut vorantrag = muster(0);
    vorantrag.vorhaben.formblatt.antragsteller.name = antragsteller.map(neu);
    vorantrag.personen[0].stelle.name = person.map(neu);
    vorantrag
}

#[test]
fn wer_schon_genannt_war_zaehlt_und_wird_gesagt() {
    let spaeter = |vorantrag: &Vorantrag| Vorantrag {
        stichtag: datum("2018-12-01"),
        ..vorantrag.clone()
    };
    for (antragsteller, person, erneute) in [
        (Some("Stadt Muster"), Some("Anna"), 1),
        (None, Some("Anna"), 1),
        // Two documents of one applicant that name no person may be about different people.
        (Some("Stadt Muster"), None, 0),
        (None, None, 0),
    ] {
        let vorantrag = benannt(antragsteller, person);
        let eins = json::zeile(&vorantrag);
        let zwei = json::zeile(&spaeter(&vorantrag));
        let anders = json::zeile(&spaeter(&benannt(Some("Stadt Anders"), Some("Anna"))));
        for dateien in [[&eins, &zwei], [&zwei, &eins]] {
            let auswertung = auswertung(&[
                ("eins.json", dateien[0].as_bytes()),
                ("zwei.json", dateien[1].as_bytes()),
                ("anders.json", anders.as_bytes()),
                ("noch.json", dateien[1].as_bytes()),
            ]);
            assert_eq!((auswertung.gezaehlt, auswertung.doppelte.anzahl()), (3, 1));
            assert_eq!(auswertung.erneute.anzahl(), erneute);
            let hinweise = text::statistik::hinweise(&auswertung).join("\n");
            let satz = "1 Datei nennt dieselben Personen wie eine andere";
            assert_eq!(hinweise.contains(satz), erneute == 1, "{hinweise}");
            for datei in auswertung.erneute.eintraege() {
                assert_eq!(datei.name, "zwei.json");
                assert_eq!(datei.wie.as_deref(), Some("eins.json"));
            }
        }
    }
}

#[test]
fn auch_das_gedaechtnis_fuer_namen_endet_und_sagt_es() {
    let grenzen = Grenzen {
        namen: 1,
        ..Grenzen::default()
    };
    let mut auswertung = Auswertung::mit_grenzen(None, grenzen);
    for name in ["Anna", "Berta", "Clara", "Anna"] {
        let zeile = json::zeile(&Vorantrag {
            stichtag: datum(["2018-04-01", "2018-12-01"][usize::from(auswertung.gezaehlt == 3)]),
            ..benannt(None, Some(name))
        });
        nimm_datei(&mut auswertung, "x.json", zeile.as_bytes());
    }
    assert_eq!((auswertung.gezaehlt, auswertung.erneute.anzahl()), (4, 1));
    assert_eq!(auswertung.namen_nicht_verglichen, 2);
    let hinweise = text::statistik::hinweise(&auswertung).join(" ");
    assert!(hinweise.contains("Bei 2 Dateien wurden die Namen nicht mehr verglichen."));
}

#[test]
fn unlesbares_wird_genannt_und_der_rest_gezaehlt() {
    let gut = json::zeile(&muster(0));
    let andere_version = gut.replace("vorabcheck/1", "vorabcheck/7");
    let abgebrochen = &gut.as_bytes()[..200];
    let auswertung = auswertung(&[
        ("leer.json", b""),
        ("kaputt.json", abgebrochen),
        ("version.json", andere_version.as_bytes()),
        ("bild.json", b"\x89PNG\r\n\x1a\n"),
        ("kein.pdf", b"%PDF-1.7\n%%EOF"),
        ("gut.json", gut.as_bytes()),
    ]);
    assert_eq!((auswertung.gezaehlt, auswertung.dokumente()), (1, 6));
    let namen: Vec<_> = auswertung.unlesbare.eintraege().iter().collect();
    let namen: Vec<&str> = namen.iter().map(|datei| datei.name.as_str()).collect();
    let erwartet = [
        "leer.json",
        "kaputt.json",
        "version.json",
        "bild.json",
        "kein.pdf",
    ];
    assert_eq!(namen, erwartet);
    let grund = &auswertung.unlesbare.eintraege()[2].grund;
    assert!(grund.contains("vorabcheck/7"), "{grund}");
}

#[test]
fn jede_fruehere_version_und_jedes_beispiel_wird_gezaehlt() {
    let mut auswertung = Auswertung::neu(None);
    let mut personen = 0;
    for ordner in ["tests/beispiele", "tests/beispiele/versionen"] {
        for eintrag in fs::read_dir(ordner).unwrap() {
            let pfad = eintrag.unwrap().path();
            if !pfad.is_file() || !kommt_infrage(&pfad.to_string_lossy()) {
                continue;
            }
            let bytes = fs::read(&pfad).unwrap();
            let verbleib = nimm_datei(&mut auswertung, &pfad.to_string_lossy(), &bytes);
            if matches!(verbleib[..], [Verbleib::Gezaehlt | Verbleib::Erneut(_)]) {
                personen += export::lies(&bytes).unwrap().vorantrag.personen.len();
            }
        }
    }
    assert_eq!(auswertung.unlesbare.eintraege(), []);
    assert_eq!(auswertung.gesamt().alle(), personen as u64);
    assert!(personen > 20);
}

#[test]
fn was_anders_gespeichert_ist_wird_genannt_und_richtig_gezaehlt() {
    let gut = json::zeile(&muster(0));
    let gelogen = gut
        .replace("\"urteil\":\"erfuellt\"", "\"urteil\":\"klaerung\"")
        .replace("\"zuordnung\":\"a\"", "\"zuordnung\":\"c\"");
    assert_ne!(gut, gelogen);
    for dateien in [[&gut, &gelogen], [&gelogen, &gut]] {
        let auswertung = auswertung(&[
            ("eins.json", dateien[0].as_bytes()),
            ("zwei.json", dateien[1].as_bytes()),
        ]);
        // It says the same otherwise; and lies, whichever of them comes first.
        assert_eq!((auswertung.gezaehlt, auswertung.doppelte.anzahl()), (1, 1));
        assert_eq!(auswertung.gesamt().personen(Gruppe::A), 1);
        let [eine] = auswertung.abweichende.eintraege() else {
            panic!("one lies");
        };
        let [abweichung] = eine.personen.as_slice() else {
            panic!("about one person");
        };
        let urteil = |verdict, zuordnung| Urteil {
            verdict: Some(verdict),
            zuordnung: Some(zuordnung),
        };
        assert_eq!(
            (abweichung.gespeichert, abweichung.berechnet),
            (
                urteil(Verdict::Klaerung, Zuordnung::C),
                urteil(Verdict::Erfuellt, Zuordnung::A)
            )
        );
    }
}

#[test]
fn ein_anderer_stichtag_macht_kein_gespeichertes_ergebnis_falsch() {
    // Booked for a day that is over on the later Stichtag: the letter changes, but the file has told the truth.
    let vorantrag = muster(3);
    let (tag, spaeter) = (vorantrag.stichtag, datum("2018-12-31"));
    let mut auswertung = Auswertung::neu(Some(spaeter));
    nimm_datei(
        &mut auswertung,
        "c.json",
        json::zeile(&vorantrag).as_bytes(),
    );
    assert_eq!(auswertung.gesamt().personen(Gruppe::C), 0);
    assert_eq!(auswertung.abweichende.anzahl(), 0);
    assert!(tag < spaeter);
}

#[test]
fn je_zeile_ein_dokument_und_jede_hat_ihren_namen() {
    let zeilen = format!(
        "{}{{\"format\": kaputt}}\n\n{}",
        json::zeile(&muster(0)),
        json::zeile(&muster(1))
    );
    let auswertung = auswertung(&[("alle.jsonl", zeilen.as_bytes())]);
    assert_eq!((auswertung.gezaehlt, auswertung.unlesbare.anzahl()), (2, 1));
    assert_eq!(
        auswertung.unlesbare.eintraege()[0].name,
        "alle.jsonl, Zeile 2"
    );
    assert_eq!(
        auswertung.dateien.eintraege()[1].name,
        "alle.jsonl, Zeile 4"
    );
}

#[test]
fn eine_zu_lange_zeile_ist_keine_datei() {
    let lang = format!("{{\"format\": \"{}\"}}", "x".repeat(HOECHSTENS_BYTES));
    let zeilen = format!(
        "{}\n{lang}\n{}",
        json::zeile(&muster(0)),
        json::zeile(&muster(1))
    );
    let auswertung = auswertung(&[("alle.jsonl", zeilen.as_bytes())]);
    assert_eq!((auswertung.gezaehlt, auswertung.unlesbare.anzahl()), (2, 1));
    let unlesbares = &auswertung.unlesbare.eintraege()[0];
    assert_eq!(
        unlesbares.grund,
        "Die Zeile ist größer als 5 MB und wird nicht gelesen."
    );
}

#[test]
fn listen_enden_und_sagen_wie_viel_fehlt() {
    let grenzen = Grenzen {
        dateien: 2,
        besondere: 1,
        abdruecke: 3,
        namen: 1,
    };
    let mut auswertung = Auswertung::mit_grenzen(None, grenzen);
    let zeilen: Vec<String> = (0..5).map(|nummer| json::zeile(&muster(nummer))).collect();
    for zeile in zeilen.iter().chain(&zeilen) {
        auswertung.nimm("x.json", &befund(zeile.as_bytes(), None));
    }
    for _ in 0..4 {
        nimm_datei(&mut auswertung, "leer.json", b"");
    }
    // Three are recognised again; the other two come after the memory is full, and are counted twice.
    assert_eq!((auswertung.gezaehlt, auswertung.doppelte.anzahl()), (7, 3));
    assert_eq!(auswertung.nicht_verglichen, 4);
    assert_eq!(auswertung.doppelte.eintraege().len(), 1);
    assert_eq!(auswertung.doppelte.weitere(), 2);
    let dateien = &auswertung.dateien;
    assert_eq!((dateien.eintraege().len(), dateien.weitere()), (2, 5));
    assert_eq!(auswertung.unlesbare.weitere(), 3);
}

#[test]
fn nur_was_es_sein_kann_wird_in_ordnern_gelesen() {
    for name in ["a.json", "A.JSON", "x/y.pdf", "alle.jsonl", "alle.ndjson"] {
        assert!(kommt_infrage(name), "{name}");
    }
    for name in ["a.docx", "json", "a.json.bak", "", ".DS_Store", "pdf/x.png"] {
        assert!(!kommt_infrage(name), "{name}");
    }
}

/// The smallest PDF file with this attached.
fn pdf_mit(daten: &str) -> Vec<u8> {
    let objekte = [
        "<</Type/Catalog/AF[2 0 R]>>".to_owned(),
        "<</Type/Filespec/UF(a.json)/EF<</F 3 0 R>>>>".to_owned(),
        format!(
            "<</Type/EmbeddedFile/Subtype/application#2Fjson/Length {}>>\nstream\n{daten}\nendstream",
            daten.len()
        ),
    ];
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut verzeichnis = "xref\n0 1\n0000000000 65535 f \n".to_owned();
    for (nummer, objekt) in (1..).zip(&objekte) {
        verzeichnis += &format!("{nummer} 1\n{:010} 00000 n \n", pdf.len());
        pdf += &format!("{nummer} 0 obj\n{objekt}\nendobj\n");
    }
    let ort = pdf.len();
    pdf += &format!("{verzeichnis}trailer\n<</Root 1 0 R>>\nstartxref\n{ort}\n%%EOF\n");
    pdf.into_bytes()
}

#[test]
fn json_und_pdf_desselben_vorantrags_zaehlen_einmal() {
    let datei = export::datei(&muster(7));
    let auswertung = auswertung(&[
        ("v.pdf", &pdf_mit(&datei)),
        ("v.json", datei.as_bytes()),
        ("w.pdf", &pdf_mit(&export::datei(&muster(1)))),
    ]);
    assert_eq!(auswertung.unlesbare.eintraege(), []);
    assert_eq!((auswertung.gezaehlt, auswertung.doppelte.anzahl()), (2, 1));
    assert_eq!(auswertung.gesamt().alle(), 4);
}

#[test]
fn ein_entwurf_zaehlt_und_ist_gekennzeichnet() {
    let mut vorantrag = vorantraege(Verteilung::ANTWORT_3, 1).next().unwrap();
    let ganz = json::zeile(&vorantrag);
    vorantrag.vorhaben.formblatt.antragsteller.telefon = None;
    let entwurf = json::zeile(&vorantrag);
    // What the file says of itself does not count.
    let gelogen = entwurf.replace("\"entwurf\"", "\"vollstaendig\"");
    assert_ne!(entwurf, gelogen);
    for datei in [entwurf, gelogen] {
        let auswertung =
            auswertung(&[("ganz.json", ganz.as_bytes()), ("e.json", datei.as_bytes())]);
        assert_eq!((auswertung.gezaehlt, auswertung.entwuerfe), (2, 1));
        assert_eq!(
            auswertung.gesamt().alle(),
            2 * vorantrag.personen.len() as u64
        );
    }
}

#[test]
fn ein_traeger_ohne_antragsrecht_und_eine_spaetere_fassung() {
    let mut vorantrag = muster(0);
    vorantrag.vorhaben.antragsteller = Some(Antragsteller::FreierTraeger);
    let spaeter = fs::read("tests/beispiele/spaetere_fassung.json").unwrap();
    let auswertung = auswertung(&[
        ("traeger.json", json::zeile(&vorantrag).as_bytes()),
        ("spaeter.json", &spaeter),
    ]);
    let gesamt = auswertung.gesamt();
    // The person has Buchst. a, and cannot be funded: so it stands apart.
    assert_eq!(gesamt.personen(Gruppe::NichtFoerderfaehig), 1);
    assert_eq!((gesamt.basis(), gesamt.trotz_qualifikation), (1, 1));
    assert_eq!(auswertung.spaetere_fassung, 1);
}
