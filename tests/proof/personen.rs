//! Persons around whom a block varies, as classes.

use vorabcheck::facts::*;
use vorabcheck::klassen::{
    Einsatzzeit, Fristtag, Klassen, Kurs, Spanne, ausbildung, schule, vollstaendig,
};

/// A course that has begun in time, with the proof at hand.
pub fn begonnen(tag: Fristtag) -> Kurs {
    Kurs::neu(Schulungsstand::BegonnenMitNachweis, Some(tag))
}

/// A person who is qualified by Vorerfahrung, told as a period.
pub fn person_v() -> Klassen {
    Klassen::ohne_qualifikation()
        .mit_zeit(Einsatzzeit::kommunal(Spanne::SechsMonate))
        .mit_ausbildung(ausbildung())
}

/// A person who is qualified by Buchst. c.
pub fn person_c() -> Klassen {
    Klassen::ohne_qualifikation()
        .mit_schule(schule(Schulart::Mittlerer))
        .mit_ausbildung(ausbildung())
        .mit_kurs(begonnen(Fristtag::Dazwischen))
}

/// Persons of every outcome of the qualification.
pub fn personen() -> Vec<Klassen> {
    let unbekannt = |klassen: Klassen| Klassen {
        vorerfahrung: Some(VorerfahrungAngabe::WeissNicht),
        ..klassen
    };
    let ohne_ausbildung = |klassen: Klassen| Klassen {
        ausbildungen: vollstaendig([]),
        ..klassen
    };
    let vor_der_aufnahme = Klassen {
        schulabschluesse: vollstaendig([]),
        ..person_c().mit_kurs(begonnen(Fristtag::Davor))
    };
    vec![
        Klassen::ohne_qualifikation(),
        unbekannt(Klassen::ohne_qualifikation()),
        person_v(),
        ohne_ausbildung(person_v()),
        person_c(),
        ohne_ausbildung(person_c()),
        vor_der_aufnahme,
        unbekannt(person_c()),
    ]
}

/// Everything but degrees and trainings is met, so that each record shows in every way it can count.
pub fn umgebung() -> Klassen {
    Klassen::ohne_qualifikation()
        .mit_monaten(6)
        .mit_schule(schule(Schulart::Abitur))
        .mit_kurs(begonnen(Fristtag::Dazwischen))
}
