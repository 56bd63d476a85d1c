//! How long codes are, and how large their pictures.

use vorabcheck::export::qr::{mitnahmeadresse, qr};
use vorabcheck::facts::*;
use vorabcheck::konfiguration::HOECHSTENS_ZEICHEN_DER_ADRESSE;
use vorabcheck::mitnahme::code;
use vorabcheck::vorantrag::Vorantrag;

use crate::hilfen::{
    Fall, anderes_fach, auslaendisch, begonnen, datum, gebucht, menge, offen, person_a, person_b,
    person_c, person_v, ungewiss, zeit,
};

/// As long as the address of a host may be.
fn lange_adresse() -> String {
    let anfang = "https://www.example.org/";
    let rest = HOECHSTENS_ZEICHEN_DER_ADRESSE - anfang.len();
    format!("{anfang}{}", "a".repeat(rest))
}

/// Thirty records in each list, every one of them answered in full and different days.
pub fn groesste() -> Vorantrag {
    let kurs = |nummer: u64| {
        let tag = datum("2018-01-16").tag() + chrono::Days::new(nummer);
        Schulung {
            gebucht_fuer: Some(vorabcheck::datum::Datum::aus(tag).unwrap()),
            ..gebucht("2018-03-01")
        }
    };
    let schule = Schulabschluss {
        art: Some(Schulart::Abitur),
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(Gleichwertigkeit::WeissNicht),
    };
    let ausbildung = Ausbildung {
        art: Some(Ausbildungsart::MeisterOderFachwirt),
        ausbildung_darunter: Some(AusbildungDarunter::Ja),
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(Gleichwertigkeit::WeissNicht),
    };
    let grad = Hochschulabschluss {
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(Hochschulbewertung::WeissNicht),
        ..anderes_fach(Einordnung::WeissNicht)
    };
    let fall = Fall::leer()
        .vorhaben(|v| {
            v.antragsteller = Some(Antragsteller::Landkreis);
            v.einvernehmen = Some(Einvernehmen::WeissNicht);
            v.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
            v.aufgabenuebertragung = Some(Aufgabenuebertragung::WeissNicht);
            v.zielgruppe = Some(Zielgruppe::WeissNicht);
            v.bedarfsfeststellung = Some(Bedarfsfeststellung::WeissNicht);
            v.aufgaben = Some(menge(Aufgabe::ALL));
        })
        .bz("2018-01-01")
        .aufnahme("2018-01-15")
        .grade(vec![grad; 30])
        .ausbildungen(vec![ausbildung; 30])
        .schulen(vec![schule; 30])
        .kurse((0..30).map(kurs).collect::<Vec<_>>())
        .zeiten(vec![zeit("2017-10-01", Some("2017-12-31")); 30]);
    (&fall).into()
}

#[test]
fn codes_sind_kurz_und_bilder_klein() {
    let mit_ausland = person_c().grade([auslaendisch(
        Hochschulbewertung::Beantragt,
        Fach::SozialeArbeit,
    )]);
    let mehreres = person_c()
        .grade([anderes_fach(Einordnung::Geeignet)])
        .zeiten([
            zeit("2017-01-01", Some("2017-03-31")),
            zeit("2017-06-01", None),
        ])
        .kurse([
            begonnen("2018-02-01"),
            gebucht("2018-04-01"),
            gebucht("2018-04-16"),
        ]);
    let faelle: [(&str, Vorantrag, usize, u8); 8] = [
        ("nothing answered", (&Fall::leer()).into(), 30, 6),
        ("Buchst. a", (&person_a()).into(), 30, 6),
        ("Buchst. b", (&person_b()).into(), 30, 6),
        ("Vorerfahrung", (&person_v()).into(), 30, 6),
        ("Buchst. c", (&person_c()).into(), 40, 6),
        (
            "Buchst. c and a foreign degree",
            (&mit_ausland).into(),
            45,
            6,
        ),
        ("several of each", (&mehreres).into(), 70, 7),
        ("the largest", groesste(), 520, 15),
    ];
    for (name, vorantrag, zeichen, version) in faelle {
        let code = code(&vorantrag, 0).unwrap();
        let kurz = qr("https://www.example.org/vorabcheck/", &code).unwrap();
        let lang = qr(&lange_adresse(), &code).unwrap();
        println!(
            "{name}: {} characters, version {}, with an address of {} characters {}",
            code.len(),
            kurz.version,
            HOECHSTENS_ZEICHEN_DER_ADRESSE,
            lang.version
        );
        assert!(
            code.len() <= zeichen && kurz.version <= version,
            "{name}: {code}"
        );
        assert_eq!(kurz.module, u32::from(kurz.version) * 4 + 17);
    }
    assert_eq!(lange_adresse().len(), HOECHSTENS_ZEICHEN_DER_ADRESSE);
}

#[test]
fn was_nicht_hineinpasst_hat_kein_bild() {
    assert_eq!(qr("https://www.example.org/", &"A".repeat(2_000)), None);
    assert_eq!(qr("https://www.example.org/", "a"), None);
    assert_eq!(
        mitnahmeadresse("https://www.example.org/", "AB2"),
        "https://www.example.org/#/e/AB2"
    );
}

/// Lists that are not finished take no more.
#[test]
fn das_ende_einer_liste_kostet_nichts() {
    let laenge = |fall: Fall| code(&(&fall).into(), 0).unwrap().len();
    let kurse = || vec![begonnen("2018-02-01")];
    assert_eq!(
        laenge(person_c().person(|p| p.schulungen = offen(kurse()))),
        laenge(person_c().person(|p| p.schulungen = ungewiss(kurse())))
    );
}
