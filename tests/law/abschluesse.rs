//! Nr. 4.2.2 Buchst. a and b; school certificate and training of c; foreign qualifications (Antwort 1).

use vorabcheck::facts::*;
use vorabcheck::finding::{
    Auskunft, Hinweis, Interval, Klaerung, Kriterium, Nachweis, Norm, Verdict, Zeugnisart,
};

use crate::hilfen::{
    Fall, anderes_fach, angenommen, ausbildung, auslaendisch, grad, liste, offen, person_c, schule,
    ungewiss,
};
use Verdict::{Erfuellt as Ja, Klaerung as Offenbleibt, NichtErfuellt as Nein};

fn mit(eintrag: Hochschulabschluss) -> Fall {
    angenommen().grade([eintrag])
}

fn a_und_b(fall: &Fall) -> (Verdict, Verdict) {
    (
        fall.wert(Kriterium::BuchstabeA),
        fall.wert(Kriterium::BuchstabeB),
    )
}

#[test]
fn nr_4_2_2_jedes_gelistete_fach() {
    let a = [
        Fach::SozialeArbeit,
        Fach::InternationaleSozialeArbeit,
        Fach::AngewandtePsychologie,
        Fach::Sozialpaedagogik,
        Fach::Migrationspaedagogik,
        Fach::Paedagogik,
    ];
    let b = [
        Fach::OeffentlicheVerwaltung,
        Fach::Islamwissenschaften,
        Fach::InterkulturelleKommunikation,
        Fach::Sprachwissenschaften,
        Fach::Entwicklungszusammenarbeit,
    ];
    assert_eq!(
        a.len() + b.len() + 2,
        Fach::ALL.len(),
        "and: other, unknown"
    );
    for fach in a {
        assert_eq!(
            a_und_b(&mit(grad(Grad::Bachelor, fach))),
            (Ja, Nein),
            "{fach:?}"
        );
    }
    for fach in b {
        assert_eq!(
            a_und_b(&mit(grad(Grad::Bachelor, fach))),
            (Nein, Ja),
            "{fach:?}"
        );
    }
    let unbekannt = mit(grad(Grad::Bachelor, Fach::WeissNicht));
    assert_eq!(a_und_b(&unbekannt), (Offenbleibt, Offenbleibt));
    assert_eq!(unbekannt.teil(Kriterium::BuchstabeA).norm, Norm::Nr422a);
    assert_eq!(unbekannt.teil(Kriterium::BuchstabeB).norm, Norm::Nr422b);
}

/// [`Norm::Nr422a`] and [`Norm::Nr422b`]: how the applicant classes it decides.
#[test]
fn nr_4_2_2_nicht_gelistetes_fach_nach_einordnung() {
    for (einordnung, wert) in [
        (Einordnung::Sozialwesen, (Offenbleibt, Nein)),
        (Einordnung::Geeignet, (Nein, Offenbleibt)),
        (Einordnung::KeinesVonBeiden, (Nein, Nein)),
        (Einordnung::WeissNicht, (Offenbleibt, Offenbleibt)),
    ] {
        let fall = mit(anderes_fach(einordnung));
        assert_eq!(a_und_b(&fall), wert, "{einordnung:?}");
        let erwartet: &[Klaerung] = match einordnung {
            Einordnung::KeinesVonBeiden => &[],
            _ => &[Klaerung::Rechtsfrage],
        };
        assert_eq!(fall.klaerungen(), erwartet);
    }
    // Not classed yet: at best a Klärung.
    let fall = mit(Hochschulabschluss {
        anderes_fach: None,
        ..anderes_fach(Einordnung::Geeignet)
    });
    let hoechstens_klaerung = Interval::von_bis(Nein, Offenbleibt);
    assert_eq!(fall.interval(Kriterium::BuchstabeA), hoechstens_klaerung);
    assert_eq!(fall.interval(Kriterium::BuchstabeB), hoechstens_klaerung);
}

/// [`Norm::Nr422a`] and [`Norm::Nr422b`].
#[test]
fn nr_4_2_2_jeder_grad() {
    for (art, wert) in [
        (Grad::Bachelor, Ja),
        (Grad::Master, Ja),
        (Grad::Magister, Ja),
        (Grad::Diplom, Ja),
        (Grad::Promotion, Ja),
        (Grad::Staatsexamen, Offenbleibt),
        (Grad::Berufsakademie, Offenbleibt),
        (Grad::FachwirtOderMeister, Nein),
        (Grad::VwaDiplom, Nein),
        (Grad::NichtAbgeschlossen, Nein),
        (Grad::WeissNicht, Offenbleibt),
    ] {
        let fall = mit(grad(art, Fach::Paedagogik));
        assert_eq!(a_und_b(&fall), (wert, Nein), "{art:?}");
        assert_eq!(
            a_und_b(&mit(grad(art, Fach::Islamwissenschaften))),
            (Nein, wert)
        );
        if wert == Offenbleibt {
            let klaerung = match art {
                Grad::WeissNicht => Klaerung::Sachverhalt(Auskunft::Person),
                _ => Klaerung::Rechtsfrage,
            };
            assert_eq!(fall.klaerungen(), [klaerung]);
        }
        let zeugnis = fall
            .nachweise()
            .contains(&Nachweis::Zeugnis(Zeugnisart::Hochschule));
        assert_eq!(zeugnis, wert != Nein, "{art:?}");
    }
}

#[test]
fn antwort_1_auslaendischer_abschluss() {
    use Hochschulbewertung as B;
    let stelle = Klaerung::Sachverhalt(Auskunft::Anerkennungsstelle(Zeugnisart::Hochschule));
    let person = Klaerung::Sachverhalt(Auskunft::Person);
    for (bewertung, wert, klaerung) in [
        (B::Voll, Ja, None),
        (B::UnterBachelor, Nein, None),
        (B::Teilweise, Offenbleibt, Some(Klaerung::Rechtsfrage)),
        (B::Beantragt, Offenbleibt, Some(stelle)),
        (B::NurAnabin, Offenbleibt, Some(stelle)),
        (B::Negativ, Nein, None),
        (B::Keine, Nein, None),
        (B::WeissNicht, Offenbleibt, Some(person)),
    ] {
        let fall = mit(auslaendisch(bewertung, Fach::SozialeArbeit));
        assert_eq!(fall.wert(Kriterium::BuchstabeA), wert, "{bewertung:?}");
        assert_eq!(fall.klaerungen(), Vec::from_iter(klaerung), "{bewertung:?}");
        let nachweis = fall
            .nachweise()
            .contains(&Nachweis::Gleichwertigkeit(Zeugnisart::Hochschule));
        assert_eq!(nachweis, bewertung == B::Voll);
        let stelle = fall
            .hinweise()
            .contains(&Hinweis::Anerkennungsstelle(Zeugnisart::Hochschule));
        assert_eq!(stelle, wert == Offenbleibt, "{bewertung:?}");
        let finding = fall.teil(Kriterium::BuchstabeA);
        let gleichwertigkeit = finding.suche(Kriterium::Gleichwertigkeit).unwrap();
        assert_eq!(gleichwertigkeit.norm, Norm::Gleichwertigkeit);
    }
    let unbekannt = mit(Hochschulabschluss {
        herkunft: Some(Herkunft::WeissNicht),
        ..auslaendisch(B::Keine, Fach::SozialeArbeit)
    });
    assert_eq!(unbekannt.wert(Kriterium::BuchstabeA), Offenbleibt);
    // Domestic: none needed, whatever rests there.
    let inland = mit(Hochschulabschluss {
        herkunft: Some(Herkunft::Inland),
        ..auslaendisch(B::Negativ, Fach::SozialeArbeit)
    });
    assert_eq!(inland.wert(Kriterium::BuchstabeA), Ja);
}

/// [`Norm::Nr422a`] and [`Norm::Nr422b`]: degree, field and equivalence come from the same record.
#[test]
fn nr_4_2_2_grad_und_fach_aus_demselben_eintrag() {
    let fall = angenommen().grade([
        grad(Grad::Master, Fach::OeffentlicheVerwaltung),
        grad(Grad::NichtAbgeschlossen, Fach::SozialeArbeit),
        auslaendisch(Hochschulbewertung::Negativ, Fach::Paedagogik),
    ]);
    assert_eq!(a_und_b(&fall), (Nein, Ja));
}

#[test]
fn nr_4_2_2_c_schulabschluss() {
    for (art, wert) in [
        (Schulart::Mittlerer, Ja),
        (Schulart::Fachhochschulreife, Ja),
        (Schulart::Abitur, Ja),
        (Schulart::Darunter, Nein),
        (Schulart::WeissNicht, Offenbleibt),
    ] {
        let fall = person_c().schulen([schule(art)]);
        assert_eq!(fall.wert(Kriterium::Schulabschluss), wert, "{art:?}");
        assert_eq!(fall.wert(Kriterium::BuchstabeC), wert, "{art:?}");
        assert_eq!(fall.teil(Kriterium::Schulabschluss).norm, Norm::Nr422c);
    }
    assert_eq!(person_c().schulen([]).wert(Kriterium::BuchstabeC), Nein);
    // A degree does not stand in for the certificate.
    let mit_grad = person_c()
        .schulen([])
        .grade([grad(Grad::Bachelor, Fach::Islamwissenschaften)]);
    assert_eq!(mit_grad.wert(Kriterium::BuchstabeC), Nein);
}

/// [`Norm::Nr422c`].
#[test]
fn nr_4_2_2_c_ausbildung() {
    use {AusbildungDarunter as D, Ausbildungsart as A};
    for (art, darunter, wert) in [
        (A::Berufsausbildung, None, Ja),
        (A::MeisterOderFachwirt, Some(D::Ja), Ja),
        (A::MeisterOderFachwirt, Some(D::Nein), Offenbleibt),
        (A::MeisterOderFachwirt, Some(D::WeissNicht), Offenbleibt),
        (A::NichtAbgeschlossen, None, Nein),
        (A::WeissNicht, None, Offenbleibt),
    ] {
        let fall = person_c().ausbildungen([Ausbildung {
            art: Some(art),
            ausbildung_darunter: darunter,
            ..ausbildung()
        }]);
        assert_eq!(
            fall.wert(Kriterium::Ausbildung),
            wert,
            "{art:?} {darunter:?}"
        );
        assert_eq!(fall.wert(Kriterium::BuchstabeC), wert);
    }
    let offen = person_c().ausbildungen([Ausbildung {
        art: Some(A::MeisterOderFachwirt),
        ..ausbildung()
    }]);
    let mindestens = Interval::von_bis(Offenbleibt, Ja);
    assert_eq!(offen.interval(Kriterium::Ausbildung), mindestens);
}

/// [`Norm::Gleichwertigkeit`].
#[test]
fn antwort_1_auslaendische_ausbildung_und_schule() {
    use Gleichwertigkeit as G;
    for (gleichwertigkeit, wert) in [
        (G::Voll, Ja),
        (G::Teilweise, Offenbleibt),
        (G::Beantragt, Offenbleibt),
        (G::NurAnabin, Offenbleibt),
        (G::Negativ, Nein),
        (G::Keine, Nein),
        (G::WeissNicht, Offenbleibt),
    ] {
        let (herkunft, gleichwertigkeit) = (Some(Herkunft::Ausland), Some(gleichwertigkeit));
        let eine = Ausbildung {
            herkunft,
            gleichwertigkeit,
            ..ausbildung()
        };
        assert_eq!(
            person_c().ausbildungen([eine]).wert(Kriterium::BuchstabeC),
            wert
        );
        let eine = Schulabschluss {
            herkunft,
            gleichwertigkeit,
            ..schule(Schulart::Abitur)
        };
        let fall = person_c().schulen([eine]);
        assert_eq!(fall.wert(Kriterium::BuchstabeC), wert);
        let stelle = Hinweis::Anerkennungsstelle(Zeugnisart::Schule);
        assert_eq!(fall.hinweise().contains(&stelle), wert == Offenbleibt);
    }
}

/// [`Norm::Mindestausbildung`]: Antwort 4 speaks of "mindestens", so a degree or a Berufsakademie's diploma in place of the training is a Klärung.
#[test]
fn antwort_4_abschluss_statt_ausbildung() {
    for (art, wert) in [
        (Grad::Bachelor, Offenbleibt),
        (Grad::Promotion, Offenbleibt),
        (Grad::Staatsexamen, Offenbleibt),
        (Grad::Berufsakademie, Offenbleibt),
        (Grad::FachwirtOderMeister, Offenbleibt),
        (Grad::VwaDiplom, Nein),
        (Grad::NichtAbgeschlossen, Nein),
    ] {
        let fall = person_c()
            .ausbildungen([])
            .grade([grad(art, Fach::Anderes)]);
        assert_eq!(fall.wert(Kriterium::Ausbildung), wert, "{art:?}");
    }
    let ohne_nachweis = auslaendisch(Hochschulbewertung::Keine, Fach::Paedagogik);
    let fall = person_c().ausbildungen([]).grade([ohne_nachweis]);
    assert_eq!(fall.wert(Kriterium::Ausbildung), Nein);
    let unter = auslaendisch(Hochschulbewertung::UnterBachelor, Fach::Paedagogik);
    let fall = person_c().ausbildungen([]).grade([unter]);
    assert_eq!(fall.wert(Kriterium::Ausbildung), Offenbleibt);
}

/// [`Norm::Nr422a`], [`Norm::Nr422b`] and [`Norm::Nr422c`]: a list stays open upward until the user says that there are no more.
#[test]
fn listen_bleiben_nach_oben_offen() {
    let eintrag = || [grad(Grad::NichtAbgeschlossen, Fach::SozialeArbeit)];
    let mit =
        |liste: Liste<Hochschulabschluss>| angenommen().person(|p| p.hochschulabschluesse = liste);
    let a = |fall: Fall| fall.interval(Kriterium::BuchstabeA);
    assert_eq!(a(mit(offen([]))), Interval::OFFEN);
    assert_eq!(a(mit(offen(eintrag()))), Interval::OFFEN);
    assert_eq!(a(mit(liste(eintrag()))), Interval::genau(Nein));
    assert_eq!(a(mit(ungewiss(eintrag()))), Interval::genau(Offenbleibt));
    assert_eq!(a(mit(ungewiss([]))), Interval::genau(Offenbleibt));
    let guter = grad(Grad::Bachelor, Fach::SozialeArbeit);
    assert_eq!(a(mit(offen([guter]))), Interval::genau(Ja));
    let c = |aendere: fn(&mut Person)| person_c().person(aendere).interval(Kriterium::BuchstabeC);
    assert_eq!(c(|p| p.schulabschluesse = offen([])), Interval::OFFEN);
    assert_eq!(c(|p| p.ausbildungen = offen([])), Interval::OFFEN);
    assert_eq!(c(|p| p.schulungen = offen([])), Interval::OFFEN);
    assert_eq!(
        c(|p| p.schulungen = ungewiss([])),
        Interval::genau(Offenbleibt)
    );
}
