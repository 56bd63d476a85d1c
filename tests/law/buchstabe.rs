//! The letter for the statistics (Antwort 3), and what follows from the deciding routes only (`Norm::Nr42`).

use vorabcheck::facts::*;
use vorabcheck::finding::{Auflage, Kriterium, Nachweis, Verdict, Zeugnisart};
use vorabcheck::law::{WEGE, Zuordnung};

use crate::hilfen::{
    Fall, anderes_fach, angenommen, ausbildung, begonnen, gebucht, grad, offen, ohne_tag, person_a,
    person_b, person_c, person_v, schule, tag,
};

fn a() -> Hochschulabschluss {
    grad(Grad::Bachelor, Fach::SozialeArbeit)
}

fn b() -> Hochschulabschluss {
    grad(Grad::Bachelor, Fach::Islamwissenschaften)
}

/// Meets c and Vorerfahrung.
fn c_und_v() -> Fall {
    person_c().monate(6)
}

#[test]
fn antwort_3_der_erste_erfuellte_weg() {
    for (fall, zuordnung) in [
        (person_a(), Zuordnung::A),
        (person_b(), Zuordnung::B),
        (person_v(), Zuordnung::Vorerfahrung),
        (person_c(), Zuordnung::C),
        (angenommen(), Zuordnung::Keine),
        (c_und_v(), Zuordnung::Vorerfahrung),
        (c_und_v().grade([b()]), Zuordnung::B),
        (c_und_v().grade([b(), a()]), Zuordnung::A),
        // A Klärung before it does not hold the letter up.
        (
            person_c().grade([anderes_fach(Einordnung::WeissNicht)]),
            Zuordnung::C,
        ),
        (
            angenommen().grade([anderes_fach(Einordnung::WeissNicht)]),
            Zuordnung::InKlaerung,
        ),
    ] {
        assert_eq!(fall.zuordnung(), Some(zuordnung));
    }
    let reihenfolge = WEGE.map(|(_, zuordnung)| zuordnung);
    let erwartet = [
        Zuordnung::A,
        Zuordnung::B,
        Zuordnung::Vorerfahrung,
        Zuordnung::C,
    ];
    assert_eq!(reihenfolge, erwartet);
}

#[test]
fn antwort_3_fest_erst_wenn_kein_frueherer_weg_mehr_offen_ist() {
    // b is met, but a further degree could still meet a.
    let fall = person_b().person(|p| p.hochschulabschluesse.ende = None);
    assert_eq!(fall.verdict(), Some(Verdict::Erfuellt));
    assert_eq!(fall.zuordnung(), None);
    // a is met: nothing comes before it.
    let fall = person_a().person(|p| p.hochschulabschluesse.ende = None);
    assert_eq!(fall.zuordnung(), Some(Zuordnung::A));
    // c is met, Vorerfahrung is open.
    let fall = person_c().person(|p| p.vorerfahrung.angabe = None);
    assert_eq!(fall.zuordnung(), None);
    // b is met; that Vorerfahrung and c are open does not matter.
    let fall = person_b()
        .person(|p| p.vorerfahrung.angabe = None)
        .person(|p| p.schulungen = offen([]));
    assert_eq!(fall.zuordnung(), Some(Zuordnung::B));
    // a can become a Klärung at best: it does not hold up b.
    let unklassiert = Hochschulabschluss {
        anderes_fach: None,
        ..anderes_fach(Einordnung::Sozialwesen)
    };
    let fall = angenommen().grade([b(), unklassiert]);
    assert_eq!(fall.zuordnung(), Some(Zuordnung::B));
    // Vorerfahrung that can only become a Klärung does not hold up c.
    let fall = person_c().ausbildungen([ausbildung()]).zeiten([Zeit {
        einsatz: Some(Einsatz::AndereLandesaufnahme),
        ..Zeit::default()
    }]);
    assert_eq!(fall.zuordnung(), Some(Zuordnung::C));
    assert_eq!(Fall::leer().zuordnung(), None);
}

/// In Klärung or none needs the Qualifikation to be decided.
#[test]
fn antwort_3_in_klaerung_erst_wenn_nichts_mehr_erfuellt_werden_kann() {
    let fall = angenommen().grade([anderes_fach(Einordnung::WeissNicht)]);
    let offener = fall.clone().person(|p| p.schulungen = offen([]));
    // c fails without a school certificate anyway.
    assert_eq!(offener.zuordnung(), Some(Zuordnung::InKlaerung));
    let offener = offener
        .schulen([schule(Schulart::Abitur)])
        .ausbildungen([ausbildung()]);
    assert_eq!(offener.zuordnung(), None);
}

/// Letter (qualification) and verdict of the person (all conditions) are two things.
#[test]
fn buchstabe_und_urteil_sind_zweierlei() {
    let fall = person_a().vorhaben(|v| v.antragsteller = Some(Antragsteller::Land));
    assert_eq!(fall.verdict(), Some(Verdict::NichtErfuellt));
    assert_eq!(fall.zuordnung(), Some(Zuordnung::A));
}

#[test]
fn auflagen_nur_aus_dem_tragenden_weg() {
    let mit_buchung = || person_c().kurse([gebucht("2018-04-01")]);
    let auflagen = [
        Auflage::NachqualifizierungBeginnen(tag("2018-04-15")),
        Auflage::BeginnNachweisen,
    ];
    assert_eq!(mit_buchung().auflagen(), auflagen);
    // Met by a, b or Vorerfahrung: the Nachqualifizierung is not needed.
    assert_eq!(mit_buchung().grade([a()]).auflagen(), []);
    assert_eq!(mit_buchung().grade([b()]).auflagen(), []);
    assert_eq!(mit_buchung().monate(6).auflagen(), []);
    // A Klärung before it is not deciding.
    let fall = mit_buchung().grade([anderes_fach(Einordnung::WeissNicht)]);
    assert_eq!(fall.auflagen(), auflagen);
    assert!(
        !fall
            .nachweise()
            .contains(&Nachweis::Zeugnis(Zeugnisart::Hochschule))
    );
    assert_eq!(fall.klaerungen(), []);
}

#[test]
fn in_klaerung_aus_allen_wegen_in_klaerung() {
    let beabsichtigt = || person_c().kurse([ohne_tag(Schulungsstand::Beabsichtigt)]);
    let fall = beabsichtigt().grade([anderes_fach(Einordnung::Geeignet)]);
    assert_eq!(fall.wert(Kriterium::Qualifikation), Verdict::Klaerung);
    let nachweise = fall.nachweise();
    for art in [
        Zeugnisart::Hochschule,
        Zeugnisart::Ausbildung,
        Zeugnisart::Schule,
    ] {
        assert!(nachweise.contains(&Nachweis::Zeugnis(art)), "{art:?}");
    }
    assert!(fall.auflagen().contains(&Auflage::BeginnNachweisen));
    assert_eq!(
        fall.klaerungen().len(),
        2,
        "a question of law, and one of fact"
    );
}

/// [`Norm::Foerderung`].
#[test]
fn wer_scheitert_bekommt_keine_auflagen_der_qualifikation() {
    let fall = person_c().schulen([]).kurse([gebucht("2018-04-01")]);
    assert_eq!(fall.verdict(), Some(Verdict::NichtErfuellt));
    assert_eq!(fall.auflagen(), []);
    let fall = person_c().kurse([begonnen("2018-09-01")]).am("2018-10-01");
    assert_eq!(fall.auflagen(), []);
}

/// [`Norm::NachqualifizierungBeginn`]: an Auflage is due while the way is met or in Klärung; its day is the nominal one.
#[test]
fn jede_frist_einer_auflage_ist_der_nominelle_tag() {
    let fall = person_c()
        .aufnahme("2019-11-30")
        .kurse([gebucht("2020-02-20")]);
    let auflage = Auflage::NachqualifizierungBeginnen(tag("2020-02-29"));
    assert!(fall.am("2020-01-01").auflagen().contains(&auflage));
}
