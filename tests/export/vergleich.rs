//! What differs between a stored result and the computed one, and between two Stichtage.

use proptest::prelude::*;
use serde_json::{Value, json};
use vorabcheck::datum::Datum;
use vorabcheck::export::{Datei, lies, mit_gespeichertem, schreibe, zwischen};
use vorabcheck::finding::{Interval, Kriterium, Verdict};
use vorabcheck::vergleich::{Vergleich, Vorher};
use vorabcheck::vorantrag::Vorantrag;

use super::beispiele::beispiel;
use super::hilfen::datum;
use super::hin_und_zurueck::beliebiger_vorantrag;

fn vergleich(datei: &Datei) -> Vergleich {
    let jetzt = datei.vorantrag.ergebnis(0).unwrap();
    mit_gespeichertem(datei.ergebnisse[0].as_ref().unwrap(), &jetzt)
}

/// The sample after this change to its JSON.
fn geaendert(name: &str, aendere: impl Fn(&mut Value)) -> Datei {
    let mut dokument: Value = serde_json::from_slice(&beispiel(name)).unwrap();
    aendere(&mut dokument);
    lies(dokument.to_string().as_bytes()).unwrap()
}

fn kriterien(vergleich: &Vergleich) -> Vec<Kriterium> {
    let unterschiede = vergleich.unterschiede.iter();
    unterschiede
        .map(|unterschied| unterschied.kriterium)
        .collect()
}

const BEFUND: &str = "/personen/0/ergebnis/befund";

#[test]
fn ein_unveraenderter_vorantrag_hat_keinen_unterschied() {
    for name in ["a", "c", "vorerfahrung", "offen", "klaerung_anderes_fach"] {
        let gleich = vergleich(&geaendert(name, |_| {}));
        assert!(gleich.ist_gleich(), "{name}: {gleich:?}");
    }
}

#[test]
fn geaenderte_angaben_zeigen_sich_bei_jedem_kriterium_das_davon_abhaengt() {
    let datei = geaendert("a", |dokument| {
        dokument["vorhaben"]["antragsteller"] = json!("freier_traeger");
    });
    let vergleich = vergleich(&datei);
    assert_eq!(
        kriterien(&vergleich),
        [Kriterium::Person, Kriterium::Antragsteller]
    );
    let antragsteller = vergleich.unterschiede[1];
    assert_eq!(antragsteller.tiefe, 1);
    assert_eq!(antragsteller.jetzt, Interval::genau(Verdict::NichtErfuellt));
    assert_eq!(
        antragsteller.vorher,
        Vorher::Wert(Interval::genau(Verdict::Erfuellt))
    );
}

#[test]
fn ein_gespeichertes_ergebnis_das_luegt_zeigt_sich() {
    let datei = geaendert("nicht_foerderfaehig_freier_traeger", |dokument| {
        dokument["personen"][0]["ergebnis"]["urteil"] = json!("erfuellt");
        let wert = json!({"lo": "erfuellt", "hi": "erfuellt"});
        *dokument.pointer_mut(&format!("{BEFUND}/wert")).unwrap() = wert.clone();
        *dokument
            .pointer_mut(&format!("{BEFUND}/teile/0/wert"))
            .unwrap() = wert;
    });
    assert_eq!(
        datei.ergebnisse[0].as_ref().unwrap().verdict(),
        Some(Verdict::Erfuellt)
    );
    assert_eq!(
        datei.vorantrag.ergebnis(0).unwrap().verdict(),
        Some(Verdict::NichtErfuellt)
    );
    assert_eq!(
        kriterien(&vergleich(&datei)),
        [Kriterium::Person, Kriterium::Antragsteller]
    );
}

#[test]
fn auch_eine_andere_begruendung_und_andere_folgen_zeigen_sich() {
    let datei = geaendert("a", |dokument| {
        let stelle = format!("{BEFUND}/teile/0/grund");
        *dokument.pointer_mut(&stelle).unwrap() = json!({"antragsteller": "land"});
        let stelle = format!("{BEFUND}/teile/1");
        let teil = dokument.pointer_mut(&stelle).unwrap();
        teil["auflagen"] = json!(["eine, die es nicht gibt"]);
    });
    let vergleich = vergleich(&datei);
    assert_eq!(
        kriterien(&vergleich),
        [Kriterium::Antragsteller, Kriterium::Anstellungstraeger]
    );
    for unterschied in &vergleich.unterschiede {
        assert_eq!(unterschied.vorher, Vorher::AndereBegruendung);
    }
}

#[test]
fn was_dieses_programm_nicht_kennt_haelt_die_datei_nicht_auf() {
    let datei = geaendert("a", |dokument| {
        let teile = dokument.pointer_mut(&format!("{BEFUND}/teile")).unwrap();
        teile.as_array_mut().unwrap().push(json!({
            "kriterium": "ein_neues", "norm": "nr_9", "wert": {"lo": "erfuellt", "hi": "erfuellt"}
        }));
        teile[0]["wert"] = json!("gelb");
        teile[1]["kriterium"] = json!(["auch", "neu"]);
    });
    let vergleich = vergleich(&datei);
    assert_eq!(vergleich.nur_vorher, 2);
    assert_eq!(
        vergleich.unterschiede[0].vorher,
        Vorher::Unlesbar,
        "{vergleich:?}"
    );
    assert_eq!(vergleich.unterschiede[1].vorher, Vorher::Fehlt);
}

#[test]
fn irgendetwas_an_der_stelle_des_befunds() {
    for befund in [
        json!(null),
        json!([]),
        json!("x"),
        json!({"teile": 1}),
        json!({"teile": [1, null]}),
    ] {
        let datei = geaendert("c", |dokument| {
            *dokument.pointer_mut(BEFUND).unwrap() = befund.clone();
        });
        let vergleich = vergleich(&datei);
        assert_eq!(
            vergleich.unterschiede[0].vorher,
            Vorher::Unlesbar,
            "{befund}"
        );
        assert!(vergleich.unterschiede.len() > 5, "{befund}");
    }
}

fn am(vorantrag: &Vorantrag, stichtag: Datum) -> Vorantrag {
    Vorantrag {
        stichtag,
        ..vorantrag.clone()
    }
}

#[test]
fn ein_anderer_stichtag_aendert_die_gebuchte_schulung() {
    let vorantrag = lies(&beispiel("c")).unwrap().vorantrag;
    let dann = am(&vorantrag, datum("2018-06-15"));
    let vergleich = zwischen(&vorantrag.ergebnis(0).unwrap(), &dann.ergebnis(0).unwrap());
    let kriterien = kriterien(&vergleich);
    assert!(kriterien.contains(&Kriterium::Beginn), "{kriterien:?}");
    assert!(!kriterien.contains(&Kriterium::Antragsteller));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn geschrieben_und_gelesen_ist_gleich(vorantrag in beliebiger_vorantrag()) {
        let vorantrag = am(&vorantrag, Datum::LETZTER);
        let datei = lies(schreibe(&vorantrag).as_bytes()).unwrap();
        for (jetzt, gespeichert) in datei.vorantrag.ergebnisse().zip(&datei.ergebnisse) {
            let vergleich = mit_gespeichertem(gespeichert.as_ref().unwrap(), &jetzt);
            prop_assert!(vergleich.ist_gleich(), "{:?}", vergleich);
            prop_assert!(zwischen(&jetzt, &jetzt).ist_gleich());
        }
    }

    /// Where no criterion differs, neither does the verdict.
    #[test]
    fn ein_anderes_urteil_ist_ein_unterschied(vorantrag in beliebiger_vorantrag(), andere in beliebiger_vorantrag()) {
        for (vorher, jetzt) in vorantrag.ergebnisse().zip(andere.ergebnisse()) {
            let vergleich = zwischen(&vorher, &jetzt);
            if vorher.verdict() != jetzt.verdict() {
                prop_assert_eq!(vergleich.unterschiede.first().map(|u| u.kriterium), Some(Kriterium::Person));
            }
        }
    }
}
