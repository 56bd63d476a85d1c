//! Periods that count together, and the days that they have: nothing of either is in a code but how many days there are.

use chrono::Days;
use proptest::collection::vec;
use proptest::prelude::*;
use vorabcheck::datum::Datum;
use vorabcheck::facts::{DatumAngabe, Schulungsstand, Zeit};
use vorabcheck::finding::{Grund, Kriterium};
use vorabcheck::klassen::alle::staende;
use vorabcheck::klassen::{Aufnahme, Beginn, Fristtag, Klassen, Kurs, Tage, ausbildung, schule};
use vorabcheck::law::frist::drei_monate_nach;
use vorabcheck::mitnahme::code;

use crate::hilfen::beliebig::faelle;
use crate::hilfen::mitnahme::{hin_und_zurueck, unterschied_der_mitnahme};
use crate::hilfen::{angenommen, datum, zeit};

/// A person with these periods, before a Bewilligungszeitraum from 2018.
fn mit_zeiten(zeiten: Vec<Zeit>) -> vorabcheck::vorantrag::Vorantrag {
    (&angenommen().zeiten(zeiten).bz("2018-01-01")).into()
}

#[test]
fn zeiten_die_noch_laufen_ueberschneiden_sich_auch_zu_hause() {
    let vorantrag = mit_zeiten(vec![
        zeit("2017-10-01", None),
        zeit("2017-11-01", None),
        zeit("2016-01-01", Some("2016-06-28")),
    ]);
    let (_, mitnahme) = hin_und_zurueck(&vorantrag);
    let grund = |vorantrag: &vorabcheck::vorantrag::Vorantrag| {
        let finding = vorantrag.ergebnis(0).unwrap().finding;
        finding.suche(Kriterium::Beschaeftigungszeit).unwrap().grund
    };
    assert_eq!(grund(&vorantrag), Some(Grund::HundertachtzigTage(272)));
    assert_eq!(grund(&mitnahme.ergebnis), grund(&vorantrag));
}

/// A period of up to 200 days that begins within two years before the Bewilligungszeitraum, or still runs.
fn kurze_zeit() -> impl Strategy<Value = Zeit> {
    (0..730_u64, 0..200_u64, any::<bool>()).prop_map(|(davor, laenge, laeuft)| {
        let neujahr = datum("2018-01-01").tag();
        let von = neujahr.checked_sub_days(Days::new(davor)).unwrap();
        let bis = von.checked_add_days(Days::new(laenge)).unwrap();
        let iso = |tag| Datum::aus(tag).unwrap().iso();
        zeit(&iso(von), (!laeuft).then(|| iso(bis)).as_deref())
    })
}

proptest! {
    #![proptest_config(faelle(1000))]

    #[test]
    fn kurze_zeiten_ergeben_zu_hause_denselben_grund(zeiten in vec(kurze_zeit(), 1..=6)) {
        let vorantrag = mit_zeiten(zeiten);
        prop_assert_eq!(unterschied_der_mitnahme(&vorantrag), None);
    }
}

/// The same positions around a take-up in another year, whose three months roll by as many days.
fn in_anderem_jahr(tage: &Tage) -> Tage {
    let DatumAngabe::Am(aufnahme) = tage.aufnahme else {
        panic!("a take-up that is known");
    };
    let um =
        |frist: vorabcheck::law::frist::Frist| (frist.verschoben - frist.letzter_tag).num_days();
    let gesucht = um(drei_monate_nach(aufnahme.tag()));
    let neu = (0..3_000_u64)
        .map(|tage| {
            datum("2016-01-05")
                .tag()
                .checked_add_days(Days::new(tage))
                .unwrap()
        })
        .find(|tag| um(drei_monate_nach(*tag)) == gesucht)
        .unwrap();
    let frist = drei_monate_nach(neu);
    let am = |tag: chrono::NaiveDate, tage: i64| {
        Datum::aus(tag + chrono::TimeDelta::days(tage)).unwrap()
    };
    Tage {
        beginn: tage.beginn,
        aufnahme: DatumAngabe::Am(am(neu, 0)),
        fristtage: [
            am(neu, -7),
            am(neu, 0),
            am(neu, 20),
            am(frist.letzter_tag, 0),
            am(frist.letzter_tag, 1),
            am(frist.verschoben, 0),
            am(frist.verschoben, 9),
        ],
    }
}

/// A code says where the days lie, not which days they are: in another year it is the same.
#[test]
fn an_anderen_tagen_derselben_lage_ist_es_derselbe_code() {
    let mut verglichen = 0;
    for aufnahme in [
        Aufnahme::OhneVerschiebung,
        Aufnahme::UmEinenTag,
        Aufnahme::UmMehrereTage,
    ] {
        for stichtag in Fristtag::ALL {
            for (stand, tag) in staende() {
                let klassen = Klassen {
                    aufnahme: Some(aufnahme),
                    beginn: Some(Beginn::Unbekannt),
                    stichtag: *stichtag,
                    ..Klassen::ohne_qualifikation()
                }
                .mit_ausbildung(ausbildung())
                .mit_schule(schule(vorabcheck::facts::Schulart::Abitur))
                .mit_kurs(Kurs::neu(stand, tag));
                let hier = Tage::vertreter(&klassen);
                let dort = in_anderem_jahr(&hier);
                let [code_hier, code_dort] = [hier, dort].map(|tage| code(&klassen.an(&tage), 0));
                assert!(code_hier.is_some());
                // Without a roll the day after the last one is after the rolled one, too: both tables say the same.
                assert_eq!(
                    code_hier, code_dort,
                    "{aufnahme:?} {stichtag:?} {stand:?} {tag:?}"
                );
                verglichen += 1;
            }
        }
    }
    assert!(verglichen > 400 && Schulungsstand::ALL.len() == 5);
}

/// Neither do periods: a year earlier, with the Bewilligungszeitraum, they have the same code.
#[test]
fn ein_jahr_frueher_ist_es_derselbe_code() {
    for (von, bis) in [
        ("07-01", Some("12-31")),
        ("07-02", Some("12-31")),
        ("08-15", Some("11-30")),
        ("09-01", None),
    ] {
        let im_jahr = |jahr: i32| {
            let tag = |tag: &str| format!("{jahr}-{tag}");
            let zeiten = vec![zeit(&tag(von), bis.map(tag).as_deref())];
            let fall = angenommen()
                .zeiten(zeiten)
                .bz(&format!("{}-01-01", jahr + 1));
            code(&(&fall).into(), 0)
        };
        assert!(im_jahr(2017).is_some());
        assert_eq!(im_jahr(2017), im_jahr(2016), "{von} {bis:?}");
        assert_eq!(im_jahr(2017), im_jahr(2014), "{von} {bis:?}");
    }
}
