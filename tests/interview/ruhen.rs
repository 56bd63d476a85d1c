//! Answers that rest: they change nothing, come back, and do not leave the program.

use proptest::prelude::*;
use proptest::sample::Index;
use vorabcheck::facts::{Answer, Listenart, Person, Question};
use vorabcheck::finding::{Finding, Interval, Kriterium};
use vorabcheck::interview;
use vorabcheck::law::{self, Fassung};
use vorabcheck::vorantrag::Vorantrag;

use crate::gang::antworte;
use crate::hilfen::beliebig::{Luecken, antworten, beliebige_person, beliebiger_fall, faelle};
use crate::hilfen::{Fall, person_a, person_c, sammle};

proptest! {
    #![proptest_config(faelle(1000))]

    #[test]
    fn anders_und_zurueck_bringt_dasselbe(
        fall in beliebiger_fall(Luecken::Moeglich),
        welche in any::<Index>(),
        wahl in any::<Index>(),
    ) {
        let beantwortet = |frage: &Question| {
            frage.liste().is_none() && fall.facts().antwort(*frage).is_some()
        };
        let fragen: Vec<Question> =
            fall.facts().denkbare_fragen().into_iter().filter(beantwortet).collect();
        if !fragen.is_empty() {
            let frage = *welche.get(&fragen);
            let alt = fall.facts().antwort(frage).unwrap();
            // Once more: "periods" opens the first record.
            let mut fall = fall.clone();
            antworte(&mut fall, frage, alt.clone());
            let mut danach = fall.clone();
            antworte(&mut danach, frage, wahl.get(&antworten(frage)).clone());
            antworte(&mut danach, frage, alt);
            prop_assert_eq!(fall.finding(), danach.finding());
        }
    }

    #[test]
    fn was_ruht_aendert_nichts(
        fall in beliebiger_fall(Luecken::Moeglich),
        wahl in any::<Index>(),
    ) {
        let finding = fall.finding();
        for frage in interview::ruhende(&fall.facts(), &finding) {
            let mut danach = fall.clone();
            let antworten: Vec<Answer> = antworten(frage);
            if frage.liste().is_none() {
                antworte(&mut danach, frage, wahl.get(&antworten).clone());
                prop_assert!(finding == danach.finding(), "{:?} rests and matters\n{:#?}", frage, danach);
            }
        }
    }

    #[test]
    fn was_das_programm_verlaesst_hat_dasselbe_ergebnis(
        fall in beliebiger_fall(Luecken::Moeglich),
        weitere in prop::collection::vec(beliebige_person(Luecken::Moeglich), 0..3),
    ) {
        let mut vorantrag = Vorantrag::neu(fall.stichtag);
        vorantrag.vorhaben = fall.vorhaben;
        vorantrag.personen = std::iter::once(fall.person).chain(weitere).collect();
        let ohne = vorantrag.ohne_ruhende();
        for (vorher, nachher) in vorantrag.ergebnisse().zip(ohne.ergebnisse()) {
            prop_assert_eq!(werte(&vorher.finding), werte(&nachher.finding));
            prop_assert_eq!(vorher.zuordnung, nachher.zuordnung);
            prop_assert_eq!(
                sammle(&vorher.finding, |f| &f.auflagen),
                sammle(&nachher.finding, |f| &f.auflagen)
            );
        }
        // A record of which nothing but resting answers was said goes with them; else the Finding is the same in all parts.
        let anzahlen = |v: &Vorantrag| -> Vec<usize> {
            let von = |p: &Person| Listenart::ALL.iter().map(|l| p.anzahl(*l)).collect::<Vec<_>>();
            v.personen.iter().flat_map(von).collect()
        };
        if anzahlen(&vorantrag) == anzahlen(&ohne) {
            prop_assert!(vorantrag.ergebnisse().eq(ohne.ergebnisse()));
            prop_assert_eq!(&ohne, &ohne.ohne_ruhende(), "nothing rests any more");
        }
    }
}

/// The values of all criteria outside the records, in the order of the tree.
fn werte(finding: &Finding) -> Vec<Option<Interval>> {
    [
        Kriterium::Person,
        Kriterium::Antragsteller,
        Kriterium::Anstellungstraeger,
        Kriterium::Zielgruppe,
        Kriterium::Aufgaben,
        Kriterium::Qualifikation,
        Kriterium::BuchstabeA,
        Kriterium::BuchstabeB,
        Kriterium::Vorerfahrung,
        Kriterium::Beschaeftigungszeit,
        Kriterium::Mindestausbildung,
        Kriterium::BuchstabeC,
        Kriterium::Schulabschluss,
        Kriterium::Ausbildung,
        Kriterium::Nachqualifizierung,
    ]
    .map(|kriterium| finding.suche(kriterium).map(|f| f.wert))
    .into()
}

/// The Einvernehmen rests once no Landkreis applies, and is back when one does.
#[test]
fn das_einvernehmen_ruht_und_kommt_zurueck() {
    use vorabcheck::facts::{Antragsteller, Einvernehmen};
    let kreis = person_a().vorhaben(|v| {
        v.antragsteller = Some(Antragsteller::Landkreis);
        v.einvernehmen = Some(Einvernehmen::NurMitEinigen);
    });
    let stadt = kreis
        .clone()
        .vorhaben(|v| v.antragsteller = Some(Antragsteller::StadtOderGemeinde));
    let ruhende = |fall: &Fall| interview::ruhende(&fall.facts(), &fall.finding());
    // Without a course nothing depends on the take-up; but the Vorantrag tells it.
    assert_eq!(ruhende(&kreis), []);
    assert_eq!(ruhende(&stadt), [Question::Einvernehmen]);
    let zurueck = stadt.vorhaben(|v| v.antragsteller = Some(Antragsteller::Landkreis));
    assert_eq!(zurueck, kreis);
}

/// The other state's day rests; the file does not hold it.
#[test]
fn der_tag_des_anderen_standes_ruht() {
    let fall = person_c().person(|p| {
        p.schulungen.eintraege[0].gebucht_fuer = Some(crate::hilfen::datum("2018-05-01"));
    });
    let mut vorantrag = Vorantrag::neu(fall.stichtag);
    vorantrag.vorhaben = fall.vorhaben.clone();
    vorantrag.personen = vec![fall.person.clone()];
    assert_eq!(vorantrag.fassung, Fassung::Stand2018);
    let kurs = &vorantrag.ohne_ruhende().personen[0].schulungen.eintraege[0];
    assert_eq!(kurs.gebucht_fuer, None);
    assert!(kurs.begonnen_am.is_some());
    assert_eq!(law::zuordnung(&fall.finding()), Some(law::Zuordnung::C));
}
