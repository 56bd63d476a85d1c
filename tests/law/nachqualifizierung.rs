//! Antwort 1: the beginning of the Nachqualifizierung within three months after the take-up of the work
//! (`Norm::NachqualifizierungBeginn`).

use vorabcheck::facts::*;
use vorabcheck::finding::{
    Auflage, Auskunft, Grund, Hinweis, Klaerung, Kriterium, Nachweis, Norm, Verdict,
};

use crate::hilfen::{
    Fall, alle_themen_ohne, begonnen, datum, gebucht, mit_themen, ohne_tag, person_c, tag,
};
use Verdict::{Erfuellt as Ja, Klaerung as Offenbleibt, NichtErfuellt as Nein};

/// Take-up on Saturday 30 December 2017: Karfreitag is the nominal day, Tuesday 3 April 2018 the rolled one.
fn ostern() -> Fall {
    person_c().aufnahme("2017-12-30")
}

fn kurs(fall: Fall, kurs: Schulung, stichtag: &str) -> Fall {
    fall.kurse([kurs]).am(stichtag)
}

fn beginn(fall: &Fall) -> Verdict {
    let wert = fall.wert(Kriterium::Beginn);
    assert_eq!(fall.wert(Kriterium::BuchstabeC), wert);
    assert_eq!(
        fall.teil(Kriterium::Beginn).norm,
        Norm::NachqualifizierungBeginn
    );
    wert
}

#[test]
fn antwort_1_begonnen_um_den_letzten_tag() {
    for (aufnahme, am, wert) in [
        ("2017-12-30", "2017-12-30", Ja),
        ("2017-12-30", "2018-03-29", Ja),
        ("2017-12-30", "2018-03-30", Ja),
        ("2017-12-30", "2018-03-31", Offenbleibt),
        ("2017-12-30", "2018-04-03", Offenbleibt),
        ("2017-12-30", "2018-04-04", Nein),
        // The nominal day does not roll.
        ("2018-03-01", "2018-06-01", Ja),
        ("2018-03-01", "2018-06-02", Nein),
        ("2018-01-15", "2018-04-15", Ja),
        ("2018-01-15", "2018-04-16", Offenbleibt),
        ("2018-01-15", "2018-04-17", Nein),
    ] {
        let fall = kurs(person_c().aufnahme(aufnahme), begonnen(am), "2018-12-31");
        assert_eq!(beginn(&fall), wert, "{aufnahme} {am}");
        if wert == Offenbleibt {
            assert_eq!(fall.klaerungen(), [Klaerung::Rechtsfrage]);
        }
    }
}

#[test]
fn antwort_1_beginn_am_letzten_tag() {
    let fall = kurs(ostern(), begonnen("2018-03-30"), "2018-03-30");
    assert_eq!(fall.verdict(), Some(Ja));
    assert!(fall.hinweise().contains(&Hinweis::FristenNurOrientierung));
}

#[test]
fn antwort_1_nachweis_des_beginns_fehlt() {
    let ohne_nachweis = Schulung {
        stand: Some(Schulungsstand::BegonnenOhneNachweis),
        ..begonnen("2018-02-01")
    };
    let fall = kurs(ostern(), ohne_nachweis, "2018-03-15");
    assert_eq!(beginn(&fall), Ja, "a missing proof is never a refusal");
    assert_eq!(fall.auflagen(), [Auflage::BeginnNachweisen]);
    let mit_nachweis = kurs(ostern(), begonnen("2018-02-01"), "2018-03-15");
    assert_eq!(mit_nachweis.auflagen(), []);
    let beleg = Nachweis::BeginnDerNachqualifizierung;
    assert!(mit_nachweis.nachweise().contains(&beleg));
    assert!(!fall.nachweise().contains(&beleg));
}

/// Of two courses that began on the same day, the one whose proof is at hand decides, whichever was entered first.
#[test]
fn antwort_1_zwei_am_selben_tag_einer_mit_nachweis() {
    let ohne_nachweis = Schulung {
        stand: Some(Schulungsstand::BegonnenOhneNachweis),
        ..begonnen("2018-02-01")
    };
    let kurse = [ohne_nachweis, begonnen("2018-02-01")];
    let mut andersherum = kurse.clone();
    andersherum.reverse();
    assert_eq!(ostern().kurse(kurse).auflagen(), []);
    assert_eq!(ostern().kurse(andersherum).auflagen(), []);
}

#[test]
fn antwort_1_gebucht() {
    let schulungsanbieter = Klaerung::Sachverhalt(Auskunft::Schulungsanbieter);
    let nominell = Auflage::NachqualifizierungBeginnen(tag("2018-03-30"));
    for (fuer, stichtag, wert, klaerung) in [
        ("2018-03-30", "2018-03-15", Ja, None),
        ("2018-03-15", "2018-03-15", Ja, None),
        (
            "2018-03-14",
            "2018-03-15",
            Offenbleibt,
            Some(schulungsanbieter),
        ),
        (
            "2018-03-31",
            "2018-03-15",
            Offenbleibt,
            Some(Klaerung::Rechtsfrage),
        ),
        (
            "2018-04-03",
            "2018-03-15",
            Offenbleibt,
            Some(Klaerung::Rechtsfrage),
        ),
        ("2018-04-04", "2018-03-15", Nein, None),
        // Too late stays too late, whether or not it has begun.
        ("2018-04-04", "2018-05-01", Nein, None),
    ] {
        let fall = kurs(ostern(), gebucht(fuer), stichtag);
        assert_eq!(beginn(&fall), wert, "{fuer} {stichtag}");
        assert_eq!(
            fall.klaerungen(),
            Vec::from_iter(klaerung),
            "{fuer} {stichtag}"
        );
        if wert == Ja {
            assert_eq!(fall.auflagen(), [nominell, Auflage::BeginnNachweisen]);
        }
    }
    // The Auflage names the nominal day, not the rolled one.
    let fall = kurs(
        person_c().aufnahme("2018-01-15"),
        gebucht("2018-04-01"),
        "2018-03-15",
    );
    let nominell = Auflage::NachqualifizierungBeginnen(tag("2018-04-15"));
    assert_eq!(fall.auflagen(), [nominell, Auflage::BeginnNachweisen]);
}

#[test]
fn antwort_1_beabsichtigt() {
    for (stichtag, wert) in [
        ("2017-12-01", Offenbleibt),
        ("2018-03-30", Offenbleibt),
        ("2018-03-31", Offenbleibt),
        ("2018-04-03", Offenbleibt),
        ("2018-04-04", Nein),
    ] {
        let fall = kurs(ostern(), ohne_tag(Schulungsstand::Beabsichtigt), stichtag);
        assert_eq!(beginn(&fall), wert, "{stichtag}");
    }
    let fall = kurs(
        ostern(),
        ohne_tag(Schulungsstand::Beabsichtigt),
        "2018-03-15",
    );
    let nominell = Auflage::NachqualifizierungBeginnen(tag("2018-03-30"));
    assert_eq!(fall.auflagen(), [nominell, Auflage::BeginnNachweisen]);
    let traeger = Klaerung::Sachverhalt(Auskunft::Anstellungstraeger);
    assert_eq!(fall.klaerungen(), [traeger]);
}

#[test]
fn antwort_1_keine_nachqualifizierung() {
    let fall = ostern().kurse([]);
    assert_eq!(fall.wert(Kriterium::BuchstabeC), Nein);
    let teil = fall.teil(Kriterium::Nachqualifizierung);
    assert_eq!(teil.grund, Some(Grund::KeineNachqualifizierung));
    assert_eq!(teil.norm, Norm::Nr423);
}

#[test]
fn antwort_1_aufnahme_unbekannt() {
    let unbekannt = |kurs: Schulung| {
        let fall = person_c().person(|p| p.aufnahme_der_taetigkeit = Some(DatumAngabe::WeissNicht));
        fall.kurse([kurs])
    };
    let fall = unbekannt(begonnen("2018-02-01"));
    assert_eq!(beginn(&fall), Ja);
    assert!(fall.hinweise().contains(&Hinweis::AufnahmeUnbekannt));
    for kurs in [
        gebucht("2018-04-01"),
        gebucht("2018-03-01"),
        ohne_tag(Schulungsstand::Beabsichtigt),
        ohne_tag(Schulungsstand::WeissNicht),
    ] {
        assert_eq!(beginn(&unbekannt(kurs)), Offenbleibt);
    }
    let ohne_datum = Auflage::NachqualifizierungBeginnenOhneDatum;
    assert!(
        unbekannt(gebucht("2018-04-01"))
            .auflagen()
            .contains(&ohne_datum)
    );
}

#[test]
fn antwort_1_beginn_vor_der_aufnahme() {
    let fall = kurs(ostern(), begonnen("2017-12-29"), "2018-03-15");
    assert_eq!(beginn(&fall), Ja);
    assert!(fall.hinweise().contains(&Hinweis::BeginnVorAufnahme));
    let am_tag = kurs(ostern(), begonnen("2017-12-30"), "2018-03-15");
    assert!(!am_tag.hinweise().contains(&Hinweis::BeginnVorAufnahme));
}

#[test]
fn antwort_1_beginn_vor_der_aufnahme_der_rest_spaet() {
    let (erste, zweite) = Thema::ALL.split_at(5);
    let frueh = || mit_themen(begonnen("2017-12-29"), erste);
    for (zweiter_kurs, wert) in [
        (gebucht("2018-03-30"), Ja),
        (gebucht("2018-03-31"), Offenbleibt),
        (gebucht("2018-04-04"), Offenbleibt),
        (begonnen("2018-12-01"), Offenbleibt),
    ] {
        let fall = ostern().kurse([frueh(), mit_themen(zweiter_kurs, zweite)]);
        assert_eq!(beginn(&fall), wert);
    }
    // What the early course covers already may come again late.
    let fall = ostern().kurse([
        begonnen("2017-12-29"),
        mit_themen(gebucht("2018-06-01"), zweite),
    ]);
    assert_eq!(beginn(&fall), Ja);
    // A subject that nobody deals with is missing, not late.
    let themen = alle_themen_ohne(&[Thema::Recht]);
    let fall = ostern().kurse([mit_themen(begonnen("2017-12-29"), &themen)]);
    assert_eq!(fall.wert(Kriterium::Beginn), Ja);
    assert_eq!(fall.wert(Kriterium::BuchstabeC), Nein);
}

/// The earliest course counts: one in time is enough.
#[test]
fn antwort_1_die_frueheste_schulung_zaehlt() {
    let (erste, zweite) = Thema::ALL.split_at(5);
    let fall = ostern().kurse([
        mit_themen(begonnen("2018-09-01"), zweite),
        mit_themen(begonnen("2018-03-30"), erste),
    ]);
    assert_eq!(beginn(&fall), Ja);
    // A booked one beside it brings no Auflage: the Nachqualifizierung has begun.
    let fall = ostern().kurse([
        mit_themen(gebucht("2018-03-28"), zweite),
        mit_themen(begonnen("2018-03-01"), erste),
    ]);
    assert_eq!(fall.auflagen(), []);
}

#[test]
fn antwort_1_aufnahme_vor_dem_bewilligungszeitraum() {
    let hinweis = Hinweis::AufnahmeVorBewilligungszeitraum;
    for (bz, erwartet) in [
        ("2017-12-30", false),
        ("2017-12-31", true),
        ("2018-07-01", true),
        ("2017-01-01", false),
    ] {
        let fall = kurs(ostern().bz(bz), begonnen("2018-03-30"), "2018-04-30");
        assert_eq!(
            beginn(&fall),
            Ja,
            "no refusal, and the three months run from the real take-up"
        );
        assert_eq!(fall.hinweise().contains(&hinweis), erwartet, "{bz}");
    }
    let spaet = kurs(
        ostern().bz("2018-07-01"),
        begonnen("2018-09-01"),
        "2018-09-30",
    );
    assert_eq!(beginn(&spaet), Nein);
}

/// A course that is said to have begun after the Stichtag is an input error.
#[test]
fn begonnen_nach_dem_stichtag_ist_ein_widerspruch() {
    use vorabcheck::vorantrag::{Vorantrag, Widerspruch};
    for (stichtag, widerspruch) in [("2018-02-01", false), ("2018-01-31", true)] {
        let mut vorantrag = Vorantrag::neu(datum(stichtag));
        vorantrag.personen = vec![
            person_c().person,
            person_c().kurse([gebucht("2018-06-01")]).person,
        ];
        let erwartet = Widerspruch {
            person: 0,
            frage: Question::Schulung(0, SchulungFrage::BegonnenAm),
            begonnen_am: datum("2018-02-01"),
        };
        let erwartet = if widerspruch { vec![erwartet] } else { vec![] };
        assert_eq!(vorantrag.widersprueche(), erwartet);
    }
}

/// A subject that only a course without a date, or one that begins late, surely deals with is not settled.
#[test]
fn antwort_1_beginn_vor_der_aufnahme_der_rest_ohne_gewissheit() {
    let (erste, zweite) = Thema::ALL.split_at(5);
    let frueh = || mit_themen(begonnen("2017-12-29"), erste);
    for stand in [Schulungsstand::Beabsichtigt, Schulungsstand::WeissNicht] {
        let fall = ostern().kurse([frueh(), mit_themen(ohne_tag(stand), zweite)]);
        assert_eq!(beginn(&fall), Offenbleibt, "{stand:?}");
    }
    let mut ungewiss = begonnen("2017-12-29");
    ungewiss.themen = Some(Menge::WeissNicht);
    let fall = ostern().kurse([ungewiss, gebucht("2018-06-01")]);
    assert_eq!(beginn(&fall), Offenbleibt);
}

/// The rest is booked, not begun: the Auflage stays.
#[test]
fn antwort_1_beginn_vor_der_aufnahme_der_rest_gebucht() {
    let (erste, zweite) = Thema::ALL.split_at(5);
    let frueh = mit_themen(begonnen("2017-12-29"), erste);
    let fall = ostern().kurse([frueh.clone(), mit_themen(gebucht("2018-03-30"), zweite)]);
    assert_eq!(beginn(&fall), Ja);
    assert_eq!(
        fall.auflagen(),
        [
            Auflage::NachqualifizierungBeginnen(tag("2018-03-30")),
            Auflage::BeginnNachweisen
        ]
    );
    let fall = ostern().kurse([frueh, mit_themen(begonnen("2018-03-01"), zweite)]);
    assert_eq!(fall.auflagen(), []);
}
