//! Antwort 1: six months in the field before the Bewilligungszeitraum (`Norm::Vorerfahrung`); Antwort 4: at least a finished training.

use vorabcheck::facts::*;
use vorabcheck::finding::{Auskunft, Grund, Hinweis, Interval, Klaerung, Kriterium, Norm, Verdict};

use crate::hilfen::{
    Fall, angenommen, ausbildung, auslaendisch, grad, offen, person_v, tag, ungewiss, zeit,
    zeit_als,
};
use Verdict::{Erfuellt as Ja, Klaerung as Offenbleibt, NichtErfuellt as Nein};

fn mit(zeiten: impl Into<Vec<Zeit>>) -> Fall {
    person_v().zeiten(zeiten)
}

fn dauer(fall: &Fall) -> Verdict {
    assert_eq!(fall.teil(Kriterium::Vorerfahrung).norm, Norm::Vorerfahrung);
    fall.wert(Kriterium::Beschaeftigungszeit)
}

#[test]
fn antwort_1_sechs_monate_vor_dem_bewilligungszeitraum() {
    for (bz, von, bis, wert) in [
        ("2018-01-01", "2017-07-01", Some("2017-12-31"), Ja),
        ("2018-01-01", "2017-07-01", None, Ja),
        ("2018-01-01", "2017-07-01", Some("2018-06-30"), Ja),
        ("2018-01-01", "2017-07-01", Some("2017-12-30"), Offenbleibt),
        // 183, 180 and 179 days (§ 191 BGB).
        ("2018-01-01", "2017-07-02", Some("2017-12-31"), Offenbleibt),
        ("2018-01-01", "2017-07-05", Some("2017-12-31"), Offenbleibt),
        ("2018-01-01", "2017-07-06", Some("2017-12-31"), Nein),
        ("2018-03-01", "2017-08-28", Some("2018-02-28"), Ja),
        ("2018-03-01", "2017-08-31", Some("2018-02-28"), Ja),
        ("2018-03-01", "2017-09-01", None, Ja),
        ("2018-03-01", "2017-09-02", None, Offenbleibt),
        // In the Bewilligungszeitraum itself nothing counts.
        ("2018-01-01", "2018-01-01", Some("2018-12-31"), Nein),
        ("2018-01-01", "2018-01-01", None, Nein),
        ("2018-01-01", "1990-01-01", Some("1990-06-30"), Ja),
    ] {
        let fall = mit([zeit(von, bis)]).bz(bz);
        assert_eq!(dauer(&fall), wert, "{bz}: {von} {bis:?}");
        assert_eq!(fall.wert(Kriterium::Vorerfahrung), wert);
        if wert == Offenbleibt {
            assert_eq!(fall.klaerungen(), [Klaerung::Rechtsfrage]);
        }
    }
    let tage = mit([zeit("2017-07-02", None)]).teil(Kriterium::Beschaeftigungszeit);
    assert_eq!(tage.grund, Some(Grund::HundertachtzigTage(183)));
    let tage = mit([zeit("2017-07-06", None)]).teil(Kriterium::Beschaeftigungszeit);
    assert_eq!(tage.grund, Some(Grund::ZuWenigTage(179)));
}

#[test]
fn antwort_1_zeiten_schliessen_aneinander_an() {
    let grund = |fall: &Fall| fall.teil(Kriterium::Beschaeftigungszeit).grund;
    let (erste, zweite) = (
        zeit("2017-07-01", Some("2017-09-30")),
        zeit("2017-10-01", Some("2017-12-31")),
    );
    let fall = mit([zweite.clone(), erste.clone()]);
    assert_eq!(dauer(&fall), Ja);
    let (von, bis) = (tag("2017-07-01"), tag("2017-12-31"));
    assert_eq!(grund(&fall), Some(Grund::SechsMonate { von, bis }));
    // Overlapping days count once.
    let fall = mit([zeit("2017-07-10", None), zeit("2017-07-10", None)]);
    assert_eq!(grund(&fall), Some(Grund::ZuWenigTage(175)));
    // A gap of one day: only the days.
    let luecke = zeit("2017-10-02", Some("2017-12-31"));
    assert_eq!(dauer(&mit([erste.clone(), luecke])), Offenbleibt);
    // The second half is doubtful.
    let zweifelhaft = zeit_als(
        Einsatz::KommunaleEbene,
        Arbeitgeber::FreierTraeger,
        "2017-10-01",
        Some("2017-12-31"),
    );
    let fall = mit([erste, zweifelhaft]);
    assert_eq!(dauer(&fall), Offenbleibt);
    assert_eq!(
        grund(&fall),
        Some(Grund::SechsMonateMitZweifel { von, bis })
    );
}

#[test]
fn antwort_1_welche_zeit_zaehlt() {
    use {Arbeitgeber as G, Einsatz as E};
    for (einsatz, arbeitgeber, wert) in [
        (E::KommunaleEbene, G::Kommune, Ja),
        (E::KommunaleEbene, G::FreierTraeger, Offenbleibt),
        (E::KommunaleEbene, G::Land, Offenbleibt),
        (E::KommunaleEbene, G::Anderer, Offenbleibt),
        (E::KommunaleEbene, G::EhrenamtOderPraktikum, Offenbleibt),
        (E::KommunaleEbene, G::WeissNicht, Offenbleibt),
        (E::Fluechtlingsaufnahme, G::Kommune, Ja),
        (E::Fluechtlingsaufnahme, G::FreierTraeger, Ja),
        (E::Fluechtlingsaufnahme, G::Land, Ja),
        (E::Fluechtlingsaufnahme, G::Anderer, Ja),
        (
            E::Fluechtlingsaufnahme,
            G::EhrenamtOderPraktikum,
            Offenbleibt,
        ),
        (E::Fluechtlingsaufnahme, G::WeissNicht, Offenbleibt),
        (E::AusserhalbDesTaetigkeitsfelds, G::Kommune, Offenbleibt),
        (E::AndereLandesaufnahme, G::Land, Offenbleibt),
        (E::WeissNicht, G::Kommune, Offenbleibt),
        (E::Anderes, G::Kommune, Nein),
    ] {
        let fall = mit([zeit_als(einsatz, arbeitgeber, "2017-07-01", None)]);
        assert_eq!(dauer(&fall), wert, "{einsatz:?} {arbeitgeber:?}");
    }
}

#[test]
fn antwort_1_kurzer_weg() {
    for (monate, wert) in [(0, Nein), (5, Nein), (6, Ja), (600, Ja)] {
        let fall = person_v().monate(monate);
        assert_eq!(fall.wert(Kriterium::Vorerfahrung), wert, "{monate}");
        if wert == Ja {
            assert!(fall.hinweise().contains(&Hinweis::Kurzweg));
        }
    }
    // The number is the whole answer: the Bewilligungszeitraum is not looked at.
    let unbekannt = Some(DatumAngabe::WeissNicht);
    let fall = person_v()
        .monate(6)
        .vorhaben(|v| v.bewilligungszeitraum_beginn = unbekannt);
    assert_eq!(fall.wert(Kriterium::Vorerfahrung), Ja);
    let keine = |angabe| person_v().person(|p| p.vorerfahrung.angabe = Some(angabe));
    assert_eq!(dauer(&keine(VorerfahrungAngabe::Keine)), Nein);
    let fall = keine(VorerfahrungAngabe::WeissNicht);
    assert_eq!(dauer(&fall), Offenbleibt);
    assert_eq!(fall.klaerungen(), [Klaerung::Sachverhalt(Auskunft::Person)]);
}

/// Part-time is not addressed: it counts, with a Hinweis.
#[test]
fn antwort_1_teilzeit_ist_ein_hinweis() {
    assert!(person_v().hinweise().contains(&Hinweis::Teilzeit));
    assert!(
        person_v()
            .hinweise()
            .contains(&Hinweis::FristenNurOrientierung)
    );
}

#[test]
fn antwort_1_bewilligungszeitraum_unbekannt() {
    let mit_bz =
        |zeiten: Vec<Zeit>, bz| mit(zeiten).vorhaben(|v| v.bewilligungszeitraum_beginn = bz);
    let zaehlt = || vec![zeit("2017-07-01", None)];
    let offen = mit_bz(zaehlt(), None);
    assert_eq!(offen.interval(Kriterium::Vorerfahrung), Interval::OFFEN);
    let unbekannt = Some(DatumAngabe::WeissNicht);
    let fall = mit_bz(zaehlt(), unbekannt);
    assert_eq!(dauer(&fall), Offenbleibt);
    assert_eq!(
        fall.klaerungen(),
        [Klaerung::Sachverhalt(Auskunft::Antragsteller)]
    );
    let anderes = vec![zeit_als(
        Einsatz::Anderes,
        Arbeitgeber::Kommune,
        "2010-01-01",
        None,
    )];
    assert_eq!(dauer(&mit_bz(anderes.clone(), unbekannt)), Nein);
    assert_eq!(dauer(&mit_bz(anderes, None)), Nein);
}

#[test]
fn antwort_1_weitere_zeiten() {
    let zu_kurz = || [zeit("2017-10-01", Some("2017-12-31"))];
    let mit_liste = |liste: Liste<Zeit>| person_v().person(|p| p.vorerfahrung.zeiten = liste);
    let fall = mit_liste(offen(zu_kurz()));
    assert_eq!(fall.interval(Kriterium::Vorerfahrung), Interval::OFFEN);
    assert_eq!(dauer(&mit_liste(ungewiss(zu_kurz()))), Offenbleibt);
    assert_eq!(dauer(&mit_liste(ungewiss([zeit("2017-01-01", None)]))), Ja);
    assert_eq!(dauer(&mit(zu_kurz())), Nein);
}

#[test]
fn antwort_4_mindestens_eine_berufsausbildung() {
    let ohne = person_v().ausbildungen([]);
    assert_eq!(ohne.wert(Kriterium::Vorerfahrung), Offenbleibt);
    assert_eq!(ohne.klaerungen(), [Klaerung::Rechtsfrage]);
    let teil = ohne.teil(Kriterium::Mindestausbildung);
    assert_eq!(teil.norm, Norm::Mindestausbildung);
    let abschluss = |eintrag| ohne.clone().grade([eintrag]).wert(Kriterium::Vorerfahrung);
    assert_eq!(abschluss(grad(Grad::Bachelor, Fach::Anderes)), Ja);
    assert_eq!(
        abschluss(grad(Grad::Staatsexamen, Fach::Anderes)),
        Offenbleibt
    );
    assert_eq!(abschluss(grad(Grad::VwaDiplom, Fach::Anderes)), Offenbleibt);
    for (bewertung, wert) in [
        (Hochschulbewertung::Voll, Ja),
        (Hochschulbewertung::Beantragt, Offenbleibt),
        (Hochschulbewertung::UnterBachelor, Offenbleibt),
        (Hochschulbewertung::Keine, Offenbleibt),
    ] {
        assert_eq!(
            abschluss(auslaendisch(bewertung, Fach::Anderes)),
            wert,
            "{bewertung:?}"
        );
    }
    for (gleichwertigkeit, wert) in [
        (Gleichwertigkeit::Voll, Ja),
        (Gleichwertigkeit::Teilweise, Offenbleibt),
        (Gleichwertigkeit::Negativ, Offenbleibt),
        (Gleichwertigkeit::Keine, Offenbleibt),
    ] {
        let fall = person_v().ausbildungen([Ausbildung {
            herkunft: Some(Herkunft::Ausland),
            gleichwertigkeit: Some(gleichwertigkeit),
            ..ausbildung()
        }]);
        assert_eq!(
            fall.wert(Kriterium::Vorerfahrung),
            wert,
            "{gleichwertigkeit:?}"
        );
    }
}

/// Neither school certificate nor Nachqualifizierung is needed.
#[test]
fn antwort_1_ohne_schulabschluss_und_nachqualifizierung() {
    let fall = person_v();
    assert_eq!(fall.wert(Kriterium::Schulabschluss), Nein);
    assert_eq!(fall.wert(Kriterium::BuchstabeC), Nein);
    assert_eq!(fall.verdict(), Some(Ja));
    // With too short a time a training does not help.
    let fall = angenommen().monate(5).ausbildungen([ausbildung()]);
    assert_eq!(fall.verdict(), Some(Nein));
}
