//! Written and read again: the same pre-application, the same bytes.

use proptest::collection::vec;
use proptest::prelude::*;
use vorabcheck::dateifehler::{HOECHSTENS_BYTES, HOECHSTENS_PERSONEN};
use vorabcheck::datum::Datum;
use vorabcheck::export::dokument::Art;
use vorabcheck::export::{datei, dateiname, json, lies, schreibe};
use vorabcheck::facts::{
    Bezeichnung, Einordnung, Einvernehmen, Fach, Grad, HOECHSTENS_EINTRAEGE, Hochschulbewertung,
    Person, Schulart,
};
use vorabcheck::law::Fassung;
use vorabcheck::vorantrag::Vorantrag;

use super::beispiele::beispiel;
use super::hilfen::beliebig::{
    Luecken, beliebige_person, beliebiger_stichtag, beliebiges_vorhaben,
};
use super::hilfen::{
    anderes_fach, angenommen, ausbildung, auslaendisch, begonnen, datum, grad, person_a, schule,
    zeit,
};

pub fn beliebiger_vorantrag() -> impl Strategy<Value = Vorantrag> {
    (
        beliebiges_vorhaben(Luecken::Moeglich),
        vec(beliebige_person(Luecken::Moeglich), 0..4),
        beliebiger_stichtag(),
    )
        .prop_map(|(vorhaben, personen, stichtag)| Vorantrag {
            fassung: Fassung::Stand2018,
            stichtag,
            vorhaben,
            personen,
        })
}

/// The same on a Stichtag on which nothing contradicts.
fn ohne_widerspruch(mut vorantrag: Vorantrag) -> Vorantrag {
    vorantrag.stichtag = Datum::neu(2035, 12, 31).unwrap();
    vorantrag
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn gelesen_wird_was_geschrieben_wurde(vorantrag in beliebiger_vorantrag()) {
        let vorantrag = ohne_widerspruch(vorantrag);
        let text = schreibe(&vorantrag);
        let gelesen = lies(text.as_bytes()).unwrap();
        prop_assert_eq!(&gelesen.vorantrag, &vorantrag);
        prop_assert_eq!(schreibe(&gelesen.vorantrag), text);
        for (neu, gespeichert) in vorantrag.ergebnisse().zip(&gelesen.ergebnisse) {
            prop_assert!(gespeichert.as_ref().unwrap().stimmt_mit(&neu));
        }
    }

    #[test]
    fn die_sitzung_auch_mit_widerspruch(vorantrag in beliebiger_vorantrag()) {
        let gelesen = json::lies_sitzung(schreibe(&vorantrag).as_bytes()).unwrap();
        prop_assert_eq!(gelesen, vorantrag);
    }

    #[test]
    fn was_herausgegeben_wird_hat_dieselben_ergebnisse(vorantrag in beliebiger_vorantrag()) {
        let vorantrag = ohne_widerspruch(vorantrag);
        let gelesen = lies(datei(&vorantrag).as_bytes()).unwrap();
        for (neu, gespeichert) in vorantrag.ergebnisse().zip(&gelesen.ergebnisse) {
            prop_assert!(gespeichert.as_ref().unwrap().stimmt_mit(&neu));
        }
        prop_assert_eq!(datei(&gelesen.vorantrag), datei(&vorantrag));
    }

    #[test]
    fn eine_zeile_ist_dasselbe_dokument(vorantrag in beliebiger_vorantrag()) {
        let vorantrag = ohne_widerspruch(vorantrag);
        let zeile = json::zeile(&vorantrag);
        prop_assert_eq!(zeile.matches('\n').count(), 1);
        prop_assert_eq!(lies(zeile.as_bytes()), lies(schreibe(&vorantrag).as_bytes()));
    }

    #[test]
    fn jede_bezeichnung_kommt_unveraendert_zurueck(text in "\\PC{1,200}") {
        let Ok(bezeichnung) = Bezeichnung::neu(&text) else { return Ok(()); };
        let mut vorantrag = lies(&beispiel("klaerung_anderes_fach")).unwrap().vorantrag;
        let fach = vorantrag.personen[0].hochschulabschluesse.eintraege[0].anderes_fach.as_mut();
        fach.unwrap().bezeichnung = bezeichnung;
        prop_assert_eq!(lies(schreibe(&vorantrag).as_bytes()).unwrap().vorantrag, vorantrag);
    }
}

#[test]
fn ruhende_angaben_bleiben_in_der_sitzung_und_nicht_in_der_datei() {
    let mut fall = person_a();
    fall.vorhaben.einvernehmen = Some(Einvernehmen::LiegtVor);
    let vorantrag = Vorantrag {
        fassung: Fassung::Stand2018,
        stichtag: fall.stichtag,
        vorhaben: fall.vorhaben,
        personen: vec![fall.person],
    };
    assert!(schreibe(&vorantrag).contains("einvernehmen"));
    assert!(!datei(&vorantrag).contains("einvernehmen"));
}

#[test]
fn ein_leerer_vorantrag_ist_offen() {
    let vorantrag = Vorantrag::neu(datum("2018-03-15"));
    let text = schreibe(&vorantrag);
    assert!(text.contains(r#""urteil": "offen""#), "{text}");
    assert!(text.contains(r#""zuordnung": null"#), "{text}");
    assert!(text.ends_with("}\n"));
    assert_eq!(
        lies(text.as_bytes()).unwrap().vorantrag.personen,
        [Person::default()]
    );
}

#[test]
fn der_kopf_steht_vorn() {
    let text = schreibe(&Vorantrag::neu(datum("2018-03-15")));
    let kopf = r#"{
  "format": "vorabcheck/1",
  "fassung": "2018",
  "rechtsstand": "2018-04-04",
  "stichtag": "2018-03-15",
  "vorhaben": {},
  "personen": ["#;
    assert!(text.starts_with(kopf), "{text}");
}

#[test]
fn der_name_nennt_den_stichtag() {
    let vorantrag = Vorantrag::neu(datum("2018-03-15"));
    assert_eq!(
        dateiname(&vorantrag, Art::Pruefung, "json"),
        "Vorabcheck_2018-03-15.json"
    );
}

/// As much as one can reasonably enter, and each list of more than one entry.
fn volle_person() -> Person {
    let kurse = ["2018-02-01", "2018-03-01", "2018-04-03", "2018-05-02"];
    let von_bis = [
        ("2014-01-01", "2014-12-31"),
        ("2015-01-01", "2015-12-31"),
        ("2016-01-01", "2016-12-31"),
        ("2017-01-01", "2017-12-31"),
    ];
    let fall = angenommen()
        .grade([
            grad(Grad::Bachelor, Fach::ALL[0]),
            auslaendisch(Hochschulbewertung::ALL[0], Fach::ALL[1]),
            anderes_fach(Einordnung::ALL[0]),
        ])
        .zeiten(von_bis.map(|(von, bis)| zeit(von, Some(bis))))
        .ausbildungen([ausbildung(), ausbildung()])
        .schulen([schule(Schulart::Mittlerer), schule(Schulart::Abitur)])
        .kurse(kurse.map(begonnen));
    fall.person
}

#[test]
fn auch_hundert_personen_mit_vollen_listen_werden_wieder_gelesen() {
    let vorantrag = Vorantrag {
        fassung: Fassung::Stand2018,
        stichtag: datum("2018-06-15"),
        vorhaben: angenommen().vorhaben,
        personen: vec![volle_person(); HOECHSTENS_PERSONEN],
    };
    for (geschrieben, erwartet) in [
        (schreibe(&vorantrag), vorantrag.clone()),
        (datei(&vorantrag), vorantrag.ohne_ruhende()),
        (json::zeile(&vorantrag), vorantrag.clone()),
    ] {
        assert!(
            geschrieben.len() <= HOECHSTENS_BYTES,
            "{}",
            geschrieben.len()
        );
        let gelesen = lies(geschrieben.as_bytes()).unwrap();
        assert_eq!(gelesen.vorantrag, erwartet);
        assert!(gelesen.ergebnisse.iter().all(Option::is_some));
    }
    let einzeln = Vorantrag {
        personen: vec![volle_person()],
        ..vorantrag
    };
    // Otherwise nothing would be tried here: spread over lines it is too large.
    assert!(schreibe(&einzeln).len() * HOECHSTENS_PERSONEN > HOECHSTENS_BYTES);
}

#[test]
fn ein_entwurf_der_fuer_seine_ergebnisse_zu_gross_ist_bleibt_gekennzeichnet() {
    let grade = vec![auslaendisch(Hochschulbewertung::ALL[0], Fach::ALL[1]); HOECHSTENS_EINTRAEGE];
    let mut person = angenommen().grade(grade).person;
    person.stelle.name = Bezeichnung::neu("A. Muster").ok();
    let vorantrag = Vorantrag {
        fassung: Fassung::Stand2018,
        stichtag: datum("2018-06-15"),
        vorhaben: angenommen().vorhaben,
        personen: vec![person; HOECHSTENS_PERSONEN],
    };
    let geschrieben = json::vorantragsdatei(&vorantrag);
    assert!(geschrieben.len() <= HOECHSTENS_BYTES);
    let gelesen = lies(geschrieben.as_bytes()).unwrap();
    assert!(gelesen.ergebnisse.iter().all(Option::is_none), "too large");
    assert!(geschrieben.contains("\"bearbeitungsstand\":\"entwurf\""));
}
