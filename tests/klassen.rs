//! The answers that stand for the classes lie where the classes say.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::collections::BTreeSet;

use vorabcheck::export::json;
use vorabcheck::facts::{Bis, DatumAngabe};
use vorabcheck::klassen::alle::{abschluesse, ausbildungen, schulen, staende};
use vorabcheck::klassen::{
    Aufnahme, Beginn, Einsatzzeit, Fristtag, Klassen, Kurs, Spanne, Tage, vertreter,
};
use vorabcheck::law::frist::{drei_monate_nach, sechs_monate_ab};

/// The tables of days are written down; here they are measured.
#[test]
fn jeder_tag_liegt_wo_seine_klasse_ihn_nennt() {
    for aufnahme in Aufnahme::ALL {
        let klassen = Klassen {
            aufnahme: Some(*aufnahme),
            ..Klassen::ohne_qualifikation()
        };
        let tage = Tage::vertreter(&klassen);
        let am = |tag| tage.am(tag).tag();
        let frist = drei_monate_nach(am(Fristtag::Aufnahme));
        let um = (frist.verschoben - frist.letzter_tag).num_days();
        match aufnahme {
            Aufnahme::OhneVerschiebung => assert_eq!(um, 0),
            Aufnahme::UmEinenTag => assert_eq!(um, 1),
            Aufnahme::UmMehrereTage => assert!(um > 1),
            Aufnahme::Unbekannt => assert_eq!(tage.aufnahme, DatumAngabe::WeissNicht),
        }
        if *aufnahme != Aufnahme::Unbekannt {
            assert_eq!(tage.aufnahme, DatumAngabe::Am(tage.am(Fristtag::Aufnahme)));
        }
        assert_eq!(am(Fristtag::Davor).succ_opt(), Some(am(Fristtag::Aufnahme)));
        assert!(am(Fristtag::Aufnahme) < am(Fristtag::Dazwischen));
        assert!(am(Fristtag::Dazwischen) < am(Fristtag::LetzterTag));
        assert_eq!(am(Fristtag::LetzterTag), frist.letzter_tag);
        assert_eq!(
            am(Fristtag::DanachEinTag).pred_opt(),
            Some(frist.letzter_tag)
        );
        assert_eq!(am(Fristtag::Verschoben), frist.verschoben);
        assert!(am(Fristtag::ZuSpaet) > frist.verschoben);
    }
}

#[test]
fn sechs_monate_sind_es_wo_die_klasse_es_sagt() {
    assert!(
        Spanne::ALL
            .iter()
            .all(|spanne| spanne.zeitspanne().is_some())
    );
    let beginn = |beginn: Beginn| match beginn.tag() {
        DatumAngabe::Am(tag) => tag.tag(),
        DatumAngabe::WeissNicht => panic!("{beginn:?} is a day"),
    };
    for (spanne, bis_januar, bis_maerz) in [
        (Spanne::SechsMonate, true, true),
        (Spanne::BisEinTagDavor, true, true),
        (Spanne::BisZweiTageDavor, true, true),
        (Spanne::EinTagZuSpaet, false, false),
        (Spanne::Ab28August, false, true),
        (Spanne::Ab31August, false, true),
        (Spanne::Ab1SeptemberLaufend, false, true),
        (Spanne::Ab2September, false, false),
        (Spanne::SechsMonateLaufend, true, true),
        (Spanne::EinTagZuSpaetLaufend, false, true),
    ] {
        let zeitspanne = spanne.zeitspanne().unwrap();
        let letzter = |beginn: chrono::NaiveDate| {
            let davor = beginn.pred_opt().unwrap();
            match zeitspanne.bis() {
                Bis::Am(tag) => davor.min(tag.tag()),
                Bis::NochBeschaeftigt => davor,
            }
        };
        let voll = sechs_monate_ab(zeitspanne.von().tag());
        assert_eq!(
            voll <= letzter(beginn(Beginn::Januar2018)),
            bis_januar,
            "{spanne:?}"
        );
        assert_eq!(
            voll <= letzter(beginn(Beginn::Maerz2018)),
            bis_maerz,
            "{spanne:?}"
        );
    }
}

/// No class stands for two answers, and no answer for two classes.
#[test]
fn jede_klasse_hat_ihren_eigenen_vertreter() {
    fn verschieden<T>(klassen: impl Iterator<Item = T>, mit: impl Fn(T) -> Klassen) {
        let mut anzahl = 0;
        let mut vertretene = BTreeSet::new();
        for klasse in klassen {
            vertretene.insert(json::zeile(&vertreter(&mit(klasse))));
            anzahl += 1;
        }
        assert!(anzahl > 1);
        assert_eq!(vertretene.len(), anzahl);
    }
    let niemand = Klassen::ohne_qualifikation;
    verschieden(abschluesse().into_iter(), |a| niemand().mit_abschluss(a));
    verschieden(ausbildungen().into_iter(), |a| niemand().mit_ausbildung(a));
    verschieden(schulen().into_iter(), |s| niemand().mit_schule(s));
    verschieden(Spanne::ALL.iter(), |s| {
        niemand().mit_zeit(Einsatzzeit::kommunal(*s))
    });
    verschieden(Beginn::ALL.iter(), |b| Klassen {
        beginn: Some(*b),
        ..niemand()
    });
    // One day stands for two positions where nothing rolls, or nothing rolls further.
    verschieden(
        staende()
            .into_iter()
            .filter(|(_, tag)| *tag != Some(Fristtag::DanachEinTag)),
        |(stand, tag)| niemand().mit_kurs(Kurs::neu(stand, tag)),
    );
}
