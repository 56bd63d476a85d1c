//! What a Vorantrag lacks: part by part, person by person; and which documents lie by.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod hilfen;

use hilfen::beliebig::{Luecken, beliebiger_fall, faelle};
use proptest::prelude::*;
use vorabcheck::datum::Datum;
use vorabcheck::export;
use vorabcheck::facts::{
    Anstellungstraeger, Antragsteller, Formularfeld, Formularseite, Herkunft, Hochschulbewertung,
    Question, Zielgruppe,
};
use vorabcheck::finding::{Nachweis, Verdict, Zeugnisart};
use vorabcheck::uebersicht::{auflagen, offene_punkte};
use vorabcheck::vollstaendigkeit::{
    Abschnitt, Bearbeitungsstand, Fehlendes, Fehlstelle, Schritt, Stand, bearbeitungsstand,
    fehlstellen, fehlstellen_der_person, fragen_der_person, nachweise, ohne_ruhendes,
    ruhende_angaben, ruhende_fragen_der_person, schritte, stand,
};
use vorabcheck::vorantrag::Vorantrag;

fn gelesen(name: &str) -> Vorantrag {
    let pfad = format!("{}/tests/beispiele/{name}.json", env!("CARGO_MANIFEST_DIR"));
    export::lies(&std::fs::read(pfad).unwrap())
        .unwrap()
        .vorantrag
}

fn leer() -> Vorantrag {
    Vorantrag::neu(Datum::lies("2018-03-15").unwrap())
}

fn staende(vorantrag: &Vorantrag) -> Vec<Stand> {
    let fehlend = fehlstellen(vorantrag);
    let staende = Abschnitt::ALL.iter();
    staende
        .map(|abschnitt| stand(vorantrag, *abschnitt, &fehlend))
        .collect()
}

#[test]
fn am_anfang_ist_nichts_begonnen() {
    use Stand as S;
    assert_eq!(
        staende(&leer()),
        [
            S::NichtBegonnen,
            S::Wartet,
            S::NichtBegonnen,
            S::NichtBegonnen,
            S::NichtBegonnen,
            S::NichtBegonnen,
            S::Belege(0, 0),
            S::Freiwillig
        ]
    );
    assert_eq!(bearbeitungsstand(&leer()), Bearbeitungsstand::Entwurf);
}

#[test]
fn ein_vollstaendiger_vorantrag() {
    use Stand as S;
    let vorantrag = gelesen("vorantrag");
    assert_eq!(fehlstellen(&vorantrag), []);
    let v = S::Vollstaendig;
    assert_eq!(staende(&vorantrag), [v, v, v, v, v, v, S::Belege(2, 5), v]);
    assert_eq!(
        bearbeitungsstand(&vorantrag),
        Bearbeitungsstand::Vollstaendig
    );
}

#[test]
fn eine_pruefung_fliesst_ein() {
    // A check that was done answers everything on the frame but when it begins.
    let vorantrag = gelesen("a");
    let fragen: Vec<Fehlendes> = fehlstellen(&vorantrag)
        .iter()
        .map(|luecke| luecke.was)
        .filter(|was| matches!(was, Fehlendes::Frage(_)))
        .collect();
    assert_eq!(
        fragen,
        [
            Fehlendes::Frage(Question::Bewilligungszeitraum),
            Fehlendes::Frage(Question::Aufnahme)
        ]
    );
}

#[test]
fn nur_landkreis_und_zusammenschluss_haben_beteiligte_kommunen() {
    let mut vorantrag = leer();
    for (art, erwartet) in [
        (Antragsteller::StadtOderGemeinde, Stand::Entfaellt),
        (Antragsteller::Landkreis, Stand::NichtBegonnen),
        (
            Antragsteller::KommunalerZusammenschluss,
            Stand::NichtBegonnen,
        ),
        (Antragsteller::FreierTraeger, Stand::Entfaellt),
    ] {
        vorantrag.vorhaben.antragsteller = Some(art);
        assert_eq!(staende(&vorantrag)[1], erwartet, "{art:?}");
    }
}

#[test]
fn ein_ausschluss_erspart_die_fragen_zur_person_aber_nicht_den_rahmen() {
    let mut vorantrag = leer();
    vorantrag.vorhaben.zielgruppe = Some(Zielgruppe::Nein);
    assert_eq!(
        vorantrag.ergebnis(0).unwrap().verdict(),
        Some(Verdict::NichtErfuellt)
    );
    let zur_person: Vec<Fehlendes> = fehlstellen_der_person(&vorantrag, 0)
        .iter()
        .map(|luecke| luecke.was)
        .collect();
    assert_eq!(
        zur_person,
        [
            Fehlendes::Feld(Formularfeld::Personenname),
            Fehlendes::Feld(Formularfeld::Stellenumfang),
            Fehlendes::Frage(Question::Aufnahme)
        ]
    );
    let alle = fehlstellen(&vorantrag);
    assert!(alle.contains(&Fehlstelle {
        person: None,
        was: Fehlendes::Frage(Question::Aufgaben)
    }));
}

#[test]
fn nachweise_stehen_einmal_fuer_alle_und_dann_je_person() {
    let zeilen = nachweise(&gelesen("vorantrag"));
    let kurz: Vec<_> = zeilen
        .iter()
        .map(|zeile| (zeile.person, zeile.nachweis, zeile.liegt_bei))
        .collect();
    assert_eq!(
        kurz,
        [
            (None, Nachweis::Einvernehmen, true),
            (Some(0), Nachweis::Zeugnis(Zeugnisart::Hochschule), true),
            (Some(1), Nachweis::Zeugnis(Zeugnisart::Schule), false),
            (Some(1), Nachweis::Zeugnis(Zeugnisart::Ausbildung), false),
            (Some(2), Nachweis::Zeugnis(Zeugnisart::Hochschule), false),
        ]
    );
}

#[test]
fn auflagen_stehen_nach_datum_und_klaerungen_einmal_fuer_alle_die_es_betrifft() {
    let mut vorantrag = gelesen("vorantrag");
    let c = vorantrag.personen[1].clone();
    let mut spaeter = c.clone();
    spaeter.aufnahme_der_taetigkeit = Some(vorabcheck::facts::DatumAngabe::Am(
        Datum::lies("2018-02-20").unwrap(),
    ));
    vorantrag.personen.extend([c, spaeter]);
    let zeilen = auflagen(&vorantrag);
    let kurz: Vec<_> = zeilen
        .iter()
        .map(|zeile| (zeile.bis.map(|tag| tag.to_string()), zeile.personen.clone()))
        .collect();
    assert_eq!(
        kurz,
        [
            (Some("20.05.2018".to_owned()), vec![4]),
            (Some("01.06.2018".to_owned()), vec![1, 3]),
            (None, vec![1, 3, 4]),
        ]
    );
    vorantrag.vorhaben.zielgruppe = Some(Zielgruppe::NurEinTeil);
    let punkte = offene_punkte(&vorantrag);
    assert_eq!(punkte[0].personen, [0, 1, 2, 3, 4]);
    assert!(punkte.iter().any(|punkt| punkt.personen == [2]));
}

#[test]
fn die_pruefung_einer_person_geht_bis_nichts_entscheidendes_offen_ist() {
    let mut vorantrag = gelesen("vorantrag");
    let person = &mut vorantrag.personen[2];
    let grad = &mut person.hochschulabschluesse.eintraege[0];
    assert_eq!(grad.herkunft, Some(Herkunft::Ausland));
    assert_eq!(grad.gleichwertigkeit, Some(Hochschulbewertung::Beantragt));
    grad.gleichwertigkeit = None;
    let fehlend = fehlstellen_der_person(&vorantrag, 2);
    assert!(
        matches!(
            fehlend[..],
            [
                Fehlstelle {
                    person: Some(2),
                    was: Fehlendes::Frage(Question::Hochschulabschluss(0, _))
                },
                ..
            ]
        ),
        "{fehlend:?}"
    );
}

#[test]
fn wer_einen_teil_oeffnet_geht_durch_alle_seiten_die_zutreffen() {
    use Question as Q;
    let mut vorantrag = gelesen("vorantrag");
    let seiten = |vorantrag: &Vorantrag, abschnitt| schritte(vorantrag, abschnitt);
    assert_eq!(
        seiten(&vorantrag, Abschnitt::Kommunen),
        [
            Schritt::Frage(Q::Einvernehmen),
            Schritt::Seite(Formularseite::Kommunen)
        ]
    );
    assert_eq!(
        seiten(&vorantrag, Abschnitt::Anstellungstraeger),
        [Schritt::Frage(Q::Anstellungstraeger)]
    );
    vorantrag.vorhaben.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
    assert_eq!(
        seiten(&vorantrag, Abschnitt::Anstellungstraeger),
        [Q::Anstellungstraeger, Q::Aufgabenuebertragung].map(Schritt::Frage)
    );
    vorantrag.vorhaben.antragsteller = Some(Antragsteller::KommunalerZusammenschluss);
    assert_eq!(
        seiten(&vorantrag, Abschnitt::Kommunen),
        [Schritt::Seite(Formularseite::Kommunen)]
    );
    vorantrag.vorhaben.antragsteller = None;
    assert_eq!(seiten(&vorantrag, Abschnitt::Kommunen), []);
    assert_eq!(
        seiten(&vorantrag, Abschnitt::ZielgruppeUndAufgaben),
        [Q::Zielgruppe, Q::Bedarfsfeststellung, Q::Aufgaben].map(Schritt::Frage)
    );
}

#[test]
fn gezeigt_wird_was_zaehlt_und_was_fehlt() {
    let mut vorantrag = gelesen("vorantrag");
    let a = fragen_der_person(&vorantrag, 0).into_vec();
    // Who is eligible by a degree need not say anything of trainings.
    assert!(a.contains(&Question::Aufnahme) && a.contains(&Question::WeitereHochschulabschluesse));
    assert!(!a.contains(&Question::WeitereAusbildungen) && !a.contains(&Question::Vorerfahrung));
    vorantrag.personen[1].schulungen = Default::default();
    let c = fragen_der_person(&vorantrag, 1).into_vec();
    assert!(c.contains(&Question::WeitereSchulungen), "it is missing");
    assert_eq!(fragen_der_person(&vorantrag, 9).into_vec(), []);
}

#[test]
fn was_ruht_ist_genannt_und_verlaesst_das_programm_nicht() {
    let mut vorantrag = gelesen("vorantrag");
    vorantrag.vorhaben.antragsteller = Some(Antragsteller::StadtOderGemeinde);
    vorantrag.personen[0].hochschulabschluesse = Default::default();
    assert_eq!(
        ruhende_angaben(&vorantrag, Abschnitt::Kommunen),
        [
            Fehlendes::Frage(Question::Einvernehmen),
            Fehlendes::Feld(Formularfeld::Kommunen)
        ]
    );
    // Named once in its part, and not for each person again.
    for person in 0..3 {
        let ruhend = ruhende_fragen_der_person(&vorantrag, person);
        assert!(!ruhend.contains(&Question::Einvernehmen), "{person}");
    }
    let draussen = ohne_ruhendes(&vorantrag);
    assert_eq!(draussen.vorhaben.einvernehmen, None);
    assert!(draussen.vorhaben.formblatt.beteiligte_kommunen.is_empty());
    assert!(draussen.vorhaben.formblatt.beigefuegt.is_empty());
    assert!(draussen.personen[0].stelle.beigefuegt.is_empty());
    // Here nothing is lost.
    vorantrag.vorhaben.antragsteller = Some(Antragsteller::Landkreis);
    assert_eq!(ruhende_angaben(&vorantrag, Abschnitt::Kommunen), []);
    assert_eq!(vorantrag.vorhaben, gelesen("vorantrag").vorhaben);
}

proptest! {
    #![proptest_config(faelle(300))]

    /// Whoever answers what is missing, question by question, comes to an end, and then no way that decides has anything
    /// open.
    #[test]
    fn ohne_fehlstellen_ist_auf_den_entscheidenden_wegen_nichts_offen(
        fall in beliebiger_fall(Luecken::Moeglich),
    ) {
        let mut vorantrag = Vorantrag::neu(fall.stichtag);
        vorantrag.vorhaben = fall.vorhaben;
        vorantrag.personen = vec![fall.person];
        let fehlt_etwas = fehlstellen_der_person(&vorantrag, 0)
            .iter()
            .any(|luecke| matches!(luecke.was, Fehlendes::Frage(_)));
        let rahmen_offen = fehlstellen(&vorantrag)
            .iter()
            .any(|luecke| luecke.person.is_none() && matches!(luecke.was, Fehlendes::Frage(_)));
        let ergebnis = vorantrag.ergebnis(0).unwrap();
        if !fehlt_etwas && !rahmen_offen {
            prop_assert!(ergebnis.verdict().is_some());
            for teil in ergebnis.finding.tragende() {
                prop_assert_eq!(teil.offene_frage(), None);
            }
        }
        // And the other way round: where the verdict is open, something is missing.
        if ergebnis.verdict().is_none() {
            prop_assert!(fehlt_etwas || rahmen_offen);
        }
    }
}
