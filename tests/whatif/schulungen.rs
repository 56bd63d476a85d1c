//! Named cases about courses: what one more, another day or another subject would bring.

use vorabcheck::facts::*;
use vorabcheck::finding::Kriterium;
use vorabcheck::whatif::{Aenderung, Aussicht};

use crate::faelle::{bis, erfuellt, fragen, kurs, nichts, tage, von};
use crate::hilfen::{
    Fall, alle_themen_ohne, begonnen, datum, gebucht, mit_themen, ohne_tag, person_c,
};
use crate::jede_menge::auswege;
use SchulungFrage::{Dauer, GebuchtFuer, Stand, Themen};

#[test]
fn nr_4_2_3_ein_thema_fehlt() {
    let fehlt = alle_themen_ohne(&[Thema::Ehrenamt]);
    let fall = person_c().kurse([mit_themen(gebucht("2018-04-01"), &fehlt)]);
    erfuellt(&fall, &[&[kurs(Themen)]], Kriterium::BuchstabeC);
    let saetze = auswege(&fall).unwrap();
    let [Aenderung::Themen(_, themen, _)] = &saetze[0].aenderungen[..] else {
        panic!("{saetze:?}");
    };
    assert_eq!(themen.iter().collect::<Vec<_>>(), [&Thema::Ehrenamt]);
    // One that has begun may still deal with it; or another one does, for which one day is enough.
    let fall = person_c().kurse([mit_themen(begonnen("2018-02-01"), &fehlt)]);
    let saetze: &[&[Question]] = &[&[kurs(Themen)], &[Question::WeitereSchulungen]];
    erfuellt(&fall, saetze, Kriterium::BuchstabeC);
    let saetze = auswege(&fall).unwrap();
    let [Aenderung::NeueSchulung(neue)] = &saetze[1].aenderungen[..] else {
        panic!("{saetze:?}");
    };
    assert_eq!(neue.dauer, Schulungsdauer::EinTag);
    assert_eq!(neue.themen.iter().collect::<Vec<_>>(), [&Thema::Ehrenamt]);
    assert_eq!((neue.tage.von, neue.tage.bis), (None, None));
}

#[test]
fn nr_4_2_3_ein_tag() {
    let ein_tag = |kurs| Schulung {
        dauer: Some(Schulungsdauer::EinTag),
        ..kurs
    };
    let fall = person_c().kurse([ein_tag(gebucht("2018-04-01"))]);
    erfuellt(&fall, &[&[kurs(Dauer)]], Kriterium::BuchstabeC);
    // A day that is over does not get longer.
    let fall = person_c().kurse([ein_tag(begonnen("2018-02-01"))]);
    erfuellt(
        &fall,
        &[&[Question::WeitereSchulungen]],
        Kriterium::BuchstabeC,
    );
}

#[test]
fn antwort_1_zu_spaet_gebucht() {
    // Three months after 15 January 2018 end on Sunday 15 April, and that day rolls.
    for fuer in ["2018-04-16", "2018-05-14"] {
        let fall = person_c().kurse([gebucht(fuer)]);
        erfuellt(&fall, &[&[kurs(GebuchtFuer)]], Kriterium::BuchstabeC);
        assert_eq!(tage(&fall), bis("2018-04-15"));
    }
    // The months are over: the rolled day alone is left, and then nothing.
    let fall = person_c().kurse([gebucht("2018-05-14")]).am("2018-04-16");
    assert_eq!(fragen(&fall).1, Some(Aussicht::Klaerung));
    assert_eq!(tage(&fall), bis("2018-04-16"));
    nichts(&person_c().kurse([gebucht("2018-05-14")]).am("2018-04-17"));
    // What has begun too late, has.
    nichts(&person_c().kurse([begonnen("2018-05-14")]).am("2018-06-01"));
}

/// What the applicant leaves in Klärung is no reason to advise what is doubtful itself.
#[test]
fn antwort_1_neben_einer_klaerung_gilt_der_letzte_tag_und_mehrere_tage() {
    let verbund = |fall: Fall| {
        fall.vorhaben(|v| v.antragsteller = Some(Antragsteller::KommunalerZusammenschluss))
    };
    let fall = verbund(person_c().kurse([gebucht("2018-05-14")]));
    assert_eq!(fragen(&fall).1, Some(Aussicht::Klaerung));
    assert_eq!(tage(&fall), bis("2018-04-15"));
    let fall = verbund(person_c().kurse([]));
    assert_eq!(tage(&fall), bis("2018-04-15"));
    // A second day somewhere else would be a Klärung; so would Schule without Jugendhilfe.
    let ein_tag = Schulung {
        dauer: Some(Schulungsdauer::EinTag),
        ..mit_themen(
            begonnen("2018-02-01"),
            &alle_themen_ohne(&[Thema::Jugendhilfe, Thema::Ehrenamt]),
        )
    };
    let saetze = auswege(&verbund(person_c().kurse([ein_tag]))).unwrap();
    let [Aenderung::NeueSchulung(neue)] = &saetze[0].aenderungen[..] else {
        panic!("{saetze:?}");
    };
    assert_eq!(neue.dauer, Schulungsdauer::MehrereTage);
    let themen: Vec<_> = neue.themen.iter().copied().collect();
    let mut noetig = vec![Thema::Jugendhilfe, Thema::Ehrenamt];
    noetig.sort();
    assert_eq!(themen, noetig);
}

#[test]
fn antwort_1_beabsichtigt_oder_keine() {
    let fall = person_c().kurse([ohne_tag(Schulungsstand::Beabsichtigt)]);
    erfuellt(&fall, &[&[kurs(Stand)]], Kriterium::BuchstabeC);
    assert_eq!(tage(&fall), bis("2018-04-15"));
    let fall = person_c().kurse([]);
    erfuellt(
        &fall,
        &[&[Question::WeitereSchulungen]],
        Kriterium::BuchstabeC,
    );
    assert_eq!(tage(&fall), bis("2018-04-15"));
}

/// Finding out changes nothing, and no course about nothing stands in for it.
#[test]
fn antwort_1_eine_neue_schulung_bringt_ein_thema() {
    let fehlt = alle_themen_ohne(&[Thema::Ehrenamt]);
    let unbekannt_lang = Schulung {
        dauer: Some(Schulungsdauer::WeissNicht),
        ..begonnen("2018-02-01")
    };
    for kurs in [
        ohne_tag(Schulungsstand::WeissNicht),
        gebucht("2018-02-01"),
        unbekannt_lang,
    ] {
        nichts(&person_c().kurse([kurs.clone()]));
        // Where something is missing, another one brings it.
        let fall = person_c().kurse([mit_themen(kurs, &fehlt)]);
        let saetze = auswege(&fall).unwrap();
        for satz in &saetze {
            if let [Aenderung::NeueSchulung(neue)] = &satz.aenderungen[..] {
                assert_eq!(neue.themen.iter().collect::<Vec<_>>(), [&Thema::Ehrenamt]);
            }
        }
        assert!(!saetze.is_empty());
    }
}

#[test]
fn antwort_1_aufnahme_der_taetigkeit_steht_bevor() {
    let fall = person_c()
        .aufnahme("2018-04-01")
        .kurse([gebucht("2018-08-01")]);
    let saetze: &[&[Question]] = &[&[kurs(GebuchtFuer)], &[Question::Aufnahme]];
    erfuellt(&fall, saetze, Kriterium::BuchstabeC);
    let saetze = auswege(&fall).unwrap();
    let Aenderung::Aufnahme(aufnahme) = &saetze[1].aenderungen[0] else {
        panic!("{saetze:?}");
    };
    assert_eq!((aufnahme.von, aufnahme.bis), von("2018-05-01"));
    assert_eq!(aufnahme.am, datum("2018-05-01"));
    // On the Stichtag and before it, it is no plan.
    for aufnahme in ["2018-03-15", "2018-03-14"] {
        let fall = person_c().aufnahme(aufnahme).kurse([gebucht("2018-08-01")]);
        erfuellt(&fall, &[&[kurs(GebuchtFuer)]], Kriterium::BuchstabeC);
    }
}

#[test]
fn antwort_1_tage_gelten_fuer_die_genannten_themen() {
    let (erste, zweite) = Thema::ALL.split_at(6);
    let beabsichtigt = mit_themen(ohne_tag(Schulungsstand::Beabsichtigt), &erste[1..]);
    let fall = person_c()
        .aufnahme("2018-06-02")
        .kurse([beabsichtigt, mit_themen(gebucht("2018-12-01"), zweite)]);
    let saetze = auswege(&fall).unwrap();
    assert_eq!(saetze.len(), 6, "{saetze:?}");
    let [Aenderung::Buchung(_, tage), Aenderung::Themen(_, themen, _)] = &saetze[0].aenderungen[..]
    else {
        panic!("{saetze:?}");
    };
    assert_eq!(themen.iter().collect::<Vec<_>>(), [&Thema::Recht]);
    let genannt = (Some(datum("2018-06-02")), Some(datum("2018-09-02")));
    assert_eq!((tage.von, tage.bis), genannt);
}
