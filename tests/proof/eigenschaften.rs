//! Properties over arbitrary persons with up to three records in each list.

use proptest::prelude::*;
use vorabcheck::facts::{Liste, Listenart, Person};
use vorabcheck::finding::{Kriterium, Verdict};

use crate::hilfen::Fall;
use crate::hilfen::beliebig::{Luecken, beliebige_person, beliebiger_fall_mit_rahmen, faelle};
use crate::vergleich::unterschied;

/// Turns the records of every list round by so many places, or mirrors them.
fn umgestellt(person: &Person, drehung: usize, gespiegelt: bool) -> Person {
    fn stelle_um<T: Default>(liste: &mut Liste<T>, drehung: usize, gespiegelt: bool) {
        let anzahl = liste.eintraege.len();
        if anzahl > 0 {
            liste.eintraege.rotate_left(drehung % anzahl);
        }
        if gespiegelt {
            liste.eintraege.reverse();
        }
    }
    let mut person = person.clone();
    stelle_um(&mut person.hochschulabschluesse, drehung, gespiegelt);
    stelle_um(&mut person.vorerfahrung.zeiten, drehung, gespiegelt);
    stelle_um(&mut person.ausbildungen, drehung, gespiegelt);
    stelle_um(&mut person.schulabschluesse, drehung, gespiegelt);
    stelle_um(&mut person.schulungen, drehung, gespiegelt);
    person
}

/// Adds the first record that the other person has in this list.
fn ergaenzt(person: &Person, andere: &Person, liste: Listenart) -> Person {
    fn ergaenze<T: Default + Clone>(liste: &mut Liste<T>, andere: &Liste<T>) {
        liste.eintraege.extend(andere.eintraege.first().cloned());
    }
    let mut person = person.clone();
    match liste {
        Listenart::Hochschulabschluesse => {
            ergaenze(
                &mut person.hochschulabschluesse,
                &andere.hochschulabschluesse,
            );
        }
        Listenart::Zeiten => ergaenze(&mut person.vorerfahrung.zeiten, &andere.vorerfahrung.zeiten),
        Listenart::Ausbildungen => ergaenze(&mut person.ausbildungen, &andere.ausbildungen),
        Listenart::Schulabschluesse => {
            ergaenze(&mut person.schulabschluesse, &andere.schulabschluesse);
        }
        Listenart::Schulungen => ergaenze(&mut person.schulungen, &andere.schulungen),
    }
    person
}

fn ergebnis(fall: &Fall) -> (Option<Verdict>, Option<vorabcheck::law::Zuordnung>) {
    (fall.verdict(), fall.zuordnung())
}

proptest! {
    #![proptest_config(faelle(4000))]

    #[test]
    fn beide_fassungen_stimmen_ueberein(fall in beliebiger_fall_mit_rahmen(Luecken::Keine)) {
        if let Some(unterschied) = unterschied(&fall) {
            prop_assert!(false, "{}", unterschied);
        }
    }

    #[test]
    fn die_reihenfolge_der_eintraege_aendert_nichts(
        fall in beliebiger_fall_mit_rahmen(Luecken::Moeglich),
        drehung in 0_usize..3,
        gespiegelt in any::<bool>(),
    ) {
        let person = umgestellt(&fall.person, drehung, gespiegelt);
        let andere = Fall { person, ..fall.clone() };
        prop_assert_eq!(ergebnis(&fall), ergebnis(&andere));
        prop_assert_eq!(fall.finding().wert, andere.finding().wert);
        prop_assert_eq!(fall.auflagen(), andere.auflagen());
    }

    #[test]
    fn ein_weiterer_eintrag_senkt_die_qualifikation_nie(
        fall in beliebiger_fall_mit_rahmen(Luecken::Keine),
        andere in beliebige_person(Luecken::Keine),
    ) {
        for liste in Listenart::ALL {
            let person = ergaenzt(&fall.person, &andere, *liste);
            let mehr = Fall { person, ..fall.clone() };
            let (vorher, nachher) =
                (fall.wert(Kriterium::Qualifikation), mehr.wert(Kriterium::Qualifikation));
            prop_assert!(vorher <= nachher, "{:?}: {:?} became {:?}\n{:#?}", liste, vorher, nachher, mehr);
        }
    }
}
