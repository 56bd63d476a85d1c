//! Periods (§§ 187 ff. BGB) and the public holidays of Baden-Württemberg (`Norm::NachqualifizierungBeginn`).

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use vorabcheck::law::frist::{Frist, drei_monate_nach, ist_feiertag, sechs_monate_ab};

use crate::hilfen::datum;

fn tag(text: &str) -> NaiveDate {
    datum(text).tag()
}

#[test]
fn antwort_1_drei_monate_nach_der_aufnahme() {
    for (aufnahme, letzter_tag, verschoben) in [
        ("2018-03-01", "2018-06-01", "2018-06-01"),
        ("2017-11-30", "2018-02-28", "2018-02-28"),
        ("2018-01-31", "2018-04-30", "2018-04-30"),
        ("2018-02-28", "2018-05-28", "2018-05-28"),
        ("2018-01-15", "2018-04-15", "2018-04-16"),
        ("2018-01-02", "2018-04-02", "2018-04-03"),
        ("2019-11-30", "2020-02-29", "2020-03-02"),
        // Karfreitag to Tuesday; 31 December is a working day; 24 December is one.
        ("2017-12-30", "2018-03-30", "2018-04-03"),
        ("2018-09-30", "2018-12-30", "2018-12-31"),
        ("2018-10-01", "2019-01-01", "2019-01-02"),
        ("2018-09-24", "2018-12-24", "2018-12-24"),
        ("2017-07-31", "2017-10-31", "2017-11-02"),
        ("2018-07-31", "2018-10-31", "2018-10-31"),
    ] {
        let frist = drei_monate_nach(tag(aufnahme));
        let erwartet = Frist {
            letzter_tag: tag(letzter_tag),
            verschoben: tag(verschoben),
        };
        assert_eq!(frist, erwartet, "{aufnahme}");
    }
}

/// [`Norm::Vorerfahrung`].
#[test]
fn antwort_1_sechs_monate() {
    for (erster, letzter) in [
        ("2017-07-01", "2017-12-31"),
        ("2017-07-02", "2018-01-01"),
        ("2017-08-28", "2018-02-27"),
        ("2017-08-29", "2018-02-28"),
        ("2017-08-30", "2018-02-28"),
        ("2017-08-31", "2018-02-28"),
        ("2017-09-01", "2018-02-28"),
        ("2019-08-29", "2020-02-28"),
        ("2019-08-30", "2020-02-29"),
        ("2019-08-31", "2020-02-29"),
        ("2019-09-01", "2020-02-29"),
        ("2017-03-31", "2017-09-30"),
        ("2017-12-31", "2018-06-30"),
    ] {
        assert_eq!(sechs_monate_ab(tag(erster)), tag(letzter), "{erster}");
    }
}

/// Easter Sunday of each year.
const OSTERN: [&str; 21] = [
    "2015-04-05",
    "2016-03-27",
    "2017-04-16",
    "2018-04-01",
    "2019-04-21",
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
    "2033-04-17",
    "2034-04-09",
    "2035-03-25",
];

/// Every public holiday of 2015 to 2035, and no other day.
#[test]
fn feiertage_2015_bis_2035() {
    let mut erwartet: BTreeSet<NaiveDate> = ["2017-10-31"].map(tag).into();
    for ostern in OSTERN {
        let ostern = tag(ostern);
        assert_eq!(ostern.weekday(), Weekday::Sun);
        let jahr = ostern.year();
        for (monat, tag) in [(1, 1), (1, 6), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)] {
            erwartet.extend(NaiveDate::from_ymd_opt(jahr, monat, tag));
        }
        erwartet.extend(ostern.checked_sub_days(Days::new(2)));
        for danach in [1, 39, 50, 60] {
            erwartet.extend(ostern.checked_add_days(Days::new(danach)));
        }
    }
    assert_eq!(erwartet.len(), 21 * 12 + 1);
    let mut tag = tag("2015-01-01");
    while tag.year() <= 2035 {
        assert_eq!(ist_feiertag(tag), erwartet.contains(&tag), "{tag}");
        tag = tag.succ_opt().unwrap();
    }
}

#[test]
fn kein_feiertag() {
    for werktag in [
        "2018-12-24",
        "2018-12-31",
        "2018-08-15",
        "2018-10-31",
        "2018-03-29",
    ] {
        assert!(!ist_feiertag(tag(werktag)), "{werktag}");
    }
}
