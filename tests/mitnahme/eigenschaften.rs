//! Properties over arbitrary persons: incomplete ones, with up to thirty records in a list, and with days that contradict
//! each other.

use chrono::Days;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use vorabcheck::datum::Datum;
use vorabcheck::export::json;
use vorabcheck::facts::*;
use vorabcheck::finding::Finding;
use vorabcheck::interview::zutreffende;
use vorabcheck::mitnahme::code;
use vorabcheck::text;
use vorabcheck::vorantrag::Vorantrag;

use crate::hilfen::beliebig::{
    Luecken, beliebige_ausbildung, beliebige_schule, beliebige_zeit, beliebiger_fall,
    beliebiger_fall_mit_rahmen, beliebiger_grad, beliebiger_kurs, faelle,
};
use crate::hilfen::mitnahme::{HEUTE, hin_und_zurueck, unterschied_der_mitnahme};

/// A day near the boundaries, or any other.
fn tag() -> impl Strategy<Value = Datum> {
    let ab = |jahr, tage: u64| {
        (0..tage).prop_map(move |tage| {
            let erster = Datum::naechster(jahr, 1, 1).tag();
            Datum::aus(erster.checked_add_days(Days::new(tage)).unwrap()).unwrap()
        })
    };
    prop_oneof![6 => ab(2017, 800), 1 => ab(Datum::ERSTES_JAHR, 31_000)]
}

fn zeitspanne() -> impl Strategy<Value = Zeitspanne> {
    let laenge = prop_oneof![0..200_u64, 170..190_u64, 0..4000_u64];
    (tag(), laenge, any::<bool>()).prop_map(|(von, laenge, laufend)| {
        let bis = von.tag().checked_add_days(Days::new(laenge)).unwrap();
        let bis = Datum::aus(bis).unwrap_or(Datum::LETZTER);
        let bis = if laufend {
            Bis::NochBeschaeftigt
        } else {
            Bis::Am(bis)
        };
        Zeitspanne::neu(von, bis).unwrap()
    })
}

/// Every day of a person, or none where one is missing.
fn tage_mut(vorantrag: &mut Vorantrag) -> Vec<&mut Datum> {
    let person = &mut vorantrag.personen[0];
    let mut angaben = vec![
        vorantrag.vorhaben.bewilligungszeitraum_beginn.as_mut(),
        person.aufnahme_der_taetigkeit.as_mut(),
    ];
    let mut tage: Vec<&mut Datum> = angaben
        .drain(..)
        .flatten()
        .filter_map(|angabe| match angabe {
            DatumAngabe::Am(tag) => Some(tag),
            DatumAngabe::WeissNicht => None,
        })
        .collect();
    for kurs in &mut person.schulungen.eintraege {
        tage.extend(kurs.begonnen_am.as_mut());
        tage.extend(kurs.gebucht_fuer.as_mut());
    }
    tage.push(&mut vorantrag.stichtag);
    tage
}

/// Arbitrary answers on arbitrary days.
fn beliebig() -> impl Strategy<Value = Vorantrag> {
    let l = Luecken::Moeglich;
    let fall = prop_oneof![beliebiger_fall(l), beliebiger_fall_mit_rahmen(l)];
    let anzahl = || prop_oneof![8 => 0..=1_usize, 3 => 0..=5_usize, 1 => 0..=27_usize];
    let mehr = (
        anzahl().prop_flat_map(move |n| vec(beliebiger_grad(l), n)),
        anzahl().prop_flat_map(move |n| vec(beliebige_zeit(l), n)),
        anzahl().prop_flat_map(move |n| vec(beliebige_ausbildung(l), n)),
        anzahl().prop_flat_map(move |n| vec(beliebige_schule(l), n)),
        anzahl().prop_flat_map(move |n| vec(beliebiger_kurs(l), n)),
    );
    let tage = prop_oneof![
        // As the generators have them, around the boundaries.
        2 => Just(Vec::new()),
        2 => vec(tag(), 63),
        // Few different ones, so that some are equal.
        1 => vec(tag(), 4).prop_flat_map(|tage| vec(select(tage), 63)),
    ];
    let spannen = prop_oneof![Just(Vec::new()), vec(zeitspanne(), 30)];
    (fall, mehr, tage, spannen, any::<bool>()).prop_map(
        |(fall, (grade, zeiten, ausbildungen, schulen, kurse), tage, spannen, nach_zeiten)| {
            let mut vorantrag = Vorantrag::from(&fall);
            let person = &mut vorantrag.personen[0];
            person.hochschulabschluesse.eintraege.extend(grade);
            person.vorerfahrung.zeiten.eintraege.extend(zeiten);
            person.ausbildungen.eintraege.extend(ausbildungen);
            person.schulabschluesse.eintraege.extend(schulen);
            person.schulungen.eintraege.extend(kurse);
            if nach_zeiten {
                person.vorerfahrung.angabe = Some(VorerfahrungAngabe::Zeitraeume);
            }
            let zeiten = person.vorerfahrung.zeiten.eintraege.iter_mut();
            for (zeit, spanne) in zeiten.zip(spannen) {
                zeit.zeitspanne = zeit.zeitspanne.and(Some(spanne));
            }
            for (platz, tag) in tage_mut(&mut vorantrag).into_iter().zip(tage) {
                *platz = tag;
            }
            vorantrag
        },
    )
}

/// Everything that a page says of a Finding, in words.
fn saetze(finding: &Finding) -> Vec<String> {
    let alle = finding.alle();
    let gruende = alle
        .iter()
        .filter_map(|f| f.grund.as_ref())
        .map(text::grund);
    let auflagen = alle.iter().flat_map(|f| f.auflagen.iter());
    let auflagen = auflagen.map(text::auflage);
    gruende
        .chain(auflagen)
        .map(|satz| text::ohne_tage(&satz))
        .collect()
}

proptest! {
    #![proptest_config(faelle(500))]

    #[test]
    fn was_mitgenommen_wird_ist_dasselbe(vorantrag in beliebig()) {
        if let Some(unterschied) = unterschied_der_mitnahme(&vorantrag) {
            prop_assert!(false, "{}", unterschied);
        }
        let (_, mitnahme) = hin_und_zurueck(&vorantrag);
        let finding = |vorantrag: &Vorantrag| vorantrag.ergebnis(0).unwrap().finding;
        prop_assert_eq!(saetze(&finding(&vorantrag)), saetze(&finding(&mitnahme.ergebnis)));
    }

    /// What somebody goes on from: all that was answered and does not rest, but for days and names.
    #[test]
    fn die_antworten_sind_dieselben_ohne_tage_und_namen(vorantrag in beliebig()) {
        let (_, mitnahme) = hin_und_zurueck(&vorantrag);
        let zutreffende = zutreffende(&vorantrag.ergebnis(0).unwrap().finding);
        let hier = vorantrag.facts(0).unwrap();
        let dort = mitnahme.antworten.facts(0).unwrap();
        for frage in hier.denkbare_fragen() {
            let erwartet = hier.antwort(frage).filter(|antwort| {
                let zaehlt = zutreffende.contains(&frage) || frage.steht_im_vorantrag();
                zaehlt && !matches!(
                    antwort,
                    Answer::Datum(_)
                        | Answer::DatumAngabe(DatumAngabe::Am(_))
                        | Answer::Zeitspanne(_)
                        | Answer::AnderesFach(_)
                )
            });
            prop_assert_eq!(dort.antwort(frage), erwartet, "{:?}", frage);
        }
        let neu = dort.denkbare_fragen().into_iter().filter(|frage| !hier.denkbare_fragen().contains(frage));
        prop_assert_eq!(neu.count(), 0);
        prop_assert_eq!(mitnahme.antworten.stichtag, HEUTE);
        prop_assert!(!mitnahme.antworten.ist_mehr_als_pruefung());
        // Seen from outside as well: the only day is the one on which it was read.
        let text = json::schreibe(&mitnahme.antworten).replace("2018-04-04", "");
        prop_assert!(!text.replace(&HEUTE.iso(), "").contains("-0"), "{}", text);
        prop_assert!(!text.contains("bezeichnung"), "{}", text);
    }

    /// Take-up and Bewilligungszeitraum of a result are always the same few, whatever was entered; and on its days the code is
    /// the same. That no day decides on a code is tested in `zeiten`.
    #[test]
    fn kein_code_haengt_an_tagen(vorantrag in beliebig()) {
        let (gegeben, mitnahme) = hin_und_zurueck(&vorantrag);
        let iso = |angabe| match angabe {
            Some(DatumAngabe::Am(tag)) => Datum::iso(tag),
            Some(DatumAngabe::WeissNicht) | None => String::new(),
        };
        let beginn = iso(mitnahme.ergebnis.vorhaben.bewilligungszeitraum_beginn);
        prop_assert!(["", "2018-01-01", "2019-01-01"].contains(&&*beginn));
        let aufnahme = iso(mitnahme.ergebnis.personen[0].aufnahme_der_taetigkeit);
        let aufnahmen = ["", "2017-12-01", "2017-12-30", "2020-01-10", "2020-02-04"];
        prop_assert!(aufnahmen.contains(&&*aufnahme));
        prop_assert_eq!(code(&mitnahme.ergebnis, 0), Some(gegeben));
    }

    /// Names, remarks, other persons and what rests are in no code.
    #[test]
    fn kein_code_haengt_an_namen(vorantrag in beliebig(), andere in beliebig(), name in "[A-Z][a-z]{1,20}") {
        let gegeben = code(&vorantrag, 0);
        let mut umbenannt = vorantrag.clone();
        umbenannt.vorhaben.formblatt = andere.vorhaben.formblatt.clone();
        umbenannt.personen[0].stelle = andere.personen[0].stelle.clone();
        for grad in &mut umbenannt.personen[0].hochschulabschluesse.eintraege {
            if let Some(fach) = &mut grad.anderes_fach {
                fach.bezeichnung = Bezeichnung::neu(&name).unwrap();
            }
        }
        prop_assert_eq!(code(&umbenannt, 0), gegeben.clone());
        umbenannt.personen.extend(andere.personen);
        prop_assert_eq!(code(&umbenannt, 0), gegeben);
    }
}
