//! What persons bring along, in the variety that does not change an outcome.

use super::wuerfel::Wuerfel;
use crate::facts::*;
use crate::klassen::{Abschluss, Fristtag, Klassen, Kurs, ausbildung, auswahl, schule};
use crate::vorantrag::Vorantrag;

/// One of the six kinds, and any others.
pub(super) fn aufgaben(w: &mut Wuerfel) -> Menge<Aufgabe> {
    let eine = w.eines(Aufgabe::Sozialberatung, &[Aufgabe::Integrationsplaene]);
    let weitere = Aufgabe::ALL.iter().copied().filter(|_| w.einmal_in(2));
    Menge::Auswahl(weitere.chain([eine]).collect())
}

/// Somebody with a degree has been to school for it.
pub(super) fn studiert(klassen: Klassen, abschluss: Abschluss, w: &mut Wuerfel) -> Klassen {
    let schulart = w.eines(Schulart::Abitur, &[Schulart::Fachhochschulreife]);
    klassen
        .mit_abschluss(abschluss)
        .mit_schule(schule(schulart))
}

/// Somebody with a school certificate and a finished training.
pub(super) fn gelernt(klassen: Klassen, w: &mut Wuerfel) -> Klassen {
    let hoehere = [
        Schulart::Mittlerer,
        Schulart::Fachhochschulreife,
        Schulart::Abitur,
    ];
    let schulart = w.eines(Schulart::Mittlerer, &hoehere);
    let inland = ausbildung();
    let ausbildung = match w.unter(6) {
        0 => Ausbildung {
            art: Some(Ausbildungsart::MeisterOderFachwirt),
            ausbildung_darunter: Some(AusbildungDarunter::Ja),
            ..inland
        },
        1 => Ausbildung {
            herkunft: Some(Herkunft::Ausland),
            gleichwertigkeit: Some(Gleichwertigkeit::Voll),
            ..inland
        },
        _ => inland,
    };
    klassen
        .mit_ausbildung(ausbildung)
        .mit_schule(schule(schulart))
}

pub(super) fn grad(w: &mut Wuerfel) -> Grad {
    w.eines(
        Grad::Bachelor,
        &[Grad::Bachelor, Grad::Master, Grad::Diplom, Grad::Magister],
    )
}

pub(super) fn sozialwesen(w: &mut Wuerfel) -> Fach {
    w.eines(
        Fach::SozialeArbeit,
        &[
            Fach::SozialeArbeit,
            Fach::InternationaleSozialeArbeit,
            Fach::AngewandtePsychologie,
            Fach::Sozialpaedagogik,
            Fach::Migrationspaedagogik,
            Fach::Paedagogik,
        ],
    )
}

pub(super) fn geeignet(w: &mut Wuerfel) -> Fach {
    w.eines(
        Fach::OeffentlicheVerwaltung,
        &[
            Fach::Islamwissenschaften,
            Fach::InterkulturelleKommunikation,
            Fach::Sprachwissenschaften,
            Fach::Entwicklungszusammenarbeit,
        ],
    )
}

pub(super) fn auslaendisch(
    bewertung: Hochschulbewertung,
    fach: Fach,
    w: &mut Wuerfel,
) -> Abschluss {
    Abschluss {
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(bewertung),
        ..Abschluss::inland(w.eines(Grad::Bachelor, &[Grad::Master, Grad::Diplom]), fach)
    }
}

pub(super) fn anderes_fach(einordnung: Einordnung, w: &mut Wuerfel) -> Abschluss {
    Abschluss {
        einordnung: Some(einordnung),
        ..Abschluss::inland(grad(w), Fach::Anderes)
    }
}

/// Subjects of one part, but the first.
pub(super) const EINFACHE_THEMEN: &[Thema] = &[
    Thema::Regeldienste,
    Thema::Arbeitsmarkt,
    Thema::Anerkennungsberatung,
    Thema::Spracherwerb,
    Thema::Ehrenamt,
    Thema::InterkulturelleKompetenz,
];

/// Parts of a compound subject, but the last.
pub(super) const TEILTHEMEN: &[Thema] = &[
    Thema::Schule,
    Thema::Kindertageseinrichtungen,
    Thema::Jugendhilfe,
    Thema::Beratungsarbeit,
];

pub(super) fn begonnen(w: &mut Wuerfel) -> Kurs {
    let ohne = Schulungsstand::BegonnenOhneNachweis;
    let stand = w.eines(Schulungsstand::BegonnenMitNachweis, &[ohne]);
    Kurs::neu(stand, Some(Fristtag::Dazwischen))
}

pub(super) fn gebucht(tag: Fristtag) -> Kurs {
    Kurs::neu(Schulungsstand::Gebucht, Some(tag))
}

pub(super) fn ohne(kurs: Kurs, fehlt: Thema) -> Kurs {
    let themen: Vec<Thema> = Thema::ALL.iter().copied().filter(|t| *t != fehlt).collect();
    Kurs {
        themen: Some(auswahl(&themen)),
        ..kurs
    }
}

/// With names for the fields that are not listed, as a certificate has them.
pub(super) fn benannt(mut vorantrag: Vorantrag, w: &mut Wuerfel) -> Vorantrag {
    for person in &mut vorantrag.personen {
        for abschluss in &mut person.hochschulabschluesse.eintraege {
            if let Some(anderes) = &mut abschluss.anderes_fach {
                let name = match anderes.einordnung {
                    Einordnung::Sozialwesen => {
                        w.eines("Kindheitspädagogik", &["Heilpädagogik", "Sozialmanagement"])
                    }
                    Einordnung::Geeignet | Einordnung::WeissNicht => {
                        w.eines("Ethnologie", &["Soziologie", "Politikwissenschaft"])
                    }
                    Einordnung::KeinesVonBeiden => {
                        w.eines("Maschinenbau", &["Betriebswirtschaft", "Chemie"])
                    }
                };
                if let Ok(name) = Bezeichnung::neu(name) {
                    anderes.bezeichnung = name;
                }
            }
        }
    }
    vorantrag
}
