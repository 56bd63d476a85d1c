//! Qualification of a person (Nr. 4.2, 4.2.2 VwV; Antwort 1): one of four ways is enough.

use super::gleichwertigkeit::{Zeugnis, gleichwertigkeit, hochschulbewertung};
use super::listen::{eine_von, weitere_bis};
use super::{nachqualifizierung, vorerfahrung};
use crate::datum::Datum;
use crate::facts::{
    Ausbildung, AusbildungDarunter, AusbildungFrage, Ausbildungsart, Einordnung, Fach, Facts, Grad,
    Hochschulabschluss, HochschulabschlussFrage, Listenart, Question, Schulabschluss,
    SchulabschlussFrage, Schulart,
};
use crate::finding::{
    Auskunft, Finding, Grund, Interval, Kriterium, Nachweis, Norm, Outcome, Verdict, Zeugnisart,
    all, any,
};

/// Nr. 4.2: a, b, c, or Vorerfahrung; in the order of asking.
pub(super) fn qualifikation(facts: &Facts<'_>, stichtag: Datum) -> Finding {
    any(
        Kriterium::Qualifikation,
        Norm::Nr42,
        [
            buchstabe_a(facts),
            buchstabe_b(facts),
            vorerfahrung::vorerfahrung(facts),
            buchstabe_c(facts, stichtag),
        ],
    )
}

/// Nr. 4.2.2 Buchst. a: an academic degree in a field of the Sozialwesen.
fn buchstabe_a(facts: &Facts<'_>) -> Finding {
    hochschulweg(facts, Kriterium::BuchstabeA, Norm::Nr422a, fach_bei_a)
}

/// Nr. 4.2.2 Buchst. b: an academic degree in another field that suits the work.
fn buchstabe_b(facts: &Facts<'_>) -> Finding {
    hochschulweg(facts, Kriterium::BuchstabeB, Norm::Nr422b, fach_bei_b)
}

/// Degree, field and equivalence come from the same record.
fn hochschulweg(
    facts: &Facts<'_>,
    kriterium: Kriterium,
    norm: Norm,
    fach: fn(usize, &Hochschulabschluss) -> Finding,
) -> Finding {
    let art = Listenart::Hochschulabschluesse;
    let liste = &facts.person.hochschulabschluesse;
    eine_von(kriterium, norm, art, liste, |nummer, abschluss| {
        all(
            Kriterium::Eintrag(art, nummer),
            norm,
            [
                akademischer_grad(norm, nummer, abschluss),
                fach(nummer, abschluss),
                gleichwertiger_abschluss(nummer, abschluss),
            ],
        )
    })
}

/// Bachelor or higher. That a Staatsexamen and a Berufsakademie's diploma are a Klärung is our reading.
pub(super) fn akademischer_grad(
    norm: Norm,
    nummer: usize,
    abschluss: &Hochschulabschluss,
) -> Finding {
    let frage = Question::Hochschulabschluss(nummer, HochschulabschlussFrage::Grad);
    let Some(grad) = abschluss.grad else {
        return Finding::offen(Kriterium::Grad, norm, frage);
    };
    let outcome = match grad {
        Grad::Bachelor | Grad::Master | Grad::Magister | Grad::Diplom | Grad::Promotion => {
            Outcome::Erfuellt
        }
        Grad::Staatsexamen | Grad::Berufsakademie => Outcome::RECHTSFRAGE,
        Grad::FachwirtOderMeister | Grad::VwaDiplom | Grad::NichtAbgeschlossen => {
            Outcome::NichtErfuellt
        }
        Grad::WeissNicht => Outcome::sachverhalt(Auskunft::Person),
    };
    let finding = Finding::entschieden(Kriterium::Grad, norm, outcome, Grund::Grad(grad), [frage]);
    // With Vorerfahrung the proof of the qualification counts as given.
    if outcome == Outcome::NichtErfuellt || norm == Norm::Mindestausbildung {
        finding
    } else {
        finding.mit_nachweis(Nachweis::Zeugnis(Zeugnisart::Hochschule))
    }
}

/// Which letter of Nr. 4.2.2 VwV a field belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fachgruppe {
    /// Listed in Buchst. a, which excludes b for this degree.
    Sozialwesen,
    /// Listed in Buchst. b.
    AndereGeeignete,
    /// Not listed: the applicant's classing counts.
    NichtGelistet,
    /// Not known.
    Unbekannt,
}

/// The letter that lists a field, if one does.
pub fn fachgruppe(fach: Fach) -> Fachgruppe {
    match fach {
        Fach::SozialeArbeit
        | Fach::InternationaleSozialeArbeit
        | Fach::AngewandtePsychologie
        | Fach::Sozialpaedagogik
        | Fach::Migrationspaedagogik
        | Fach::Paedagogik => Fachgruppe::Sozialwesen,
        Fach::OeffentlicheVerwaltung
        | Fach::Islamwissenschaften
        | Fach::InterkulturelleKommunikation
        | Fach::Sprachwissenschaften
        | Fach::Entwicklungszusammenarbeit => Fachgruppe::AndereGeeignete,
        Fach::Anderes => Fachgruppe::NichtGelistet,
        Fach::WeissNicht => Fachgruppe::Unbekannt,
    }
}

fn fach_bei_a(nummer: usize, abschluss: &Hochschulabschluss) -> Finding {
    let regel = Fachregel {
        norm: Norm::Nr422a,
        sozialwesen: Outcome::Erfuellt,
        andere_geeignete: Outcome::NichtErfuellt,
        einordnung: |einordnung| match einordnung {
            Einordnung::Sozialwesen | Einordnung::WeissNicht => Outcome::RECHTSFRAGE,
            Einordnung::Geeignet | Einordnung::KeinesVonBeiden => Outcome::NichtErfuellt,
        },
        grund_fach: Grund::FachBeiA,
        grund_einordnung: Grund::EinordnungBeiA,
    };
    regel.fach(nummer, abschluss)
}

fn fach_bei_b(nummer: usize, abschluss: &Hochschulabschluss) -> Finding {
    let regel = Fachregel {
        norm: Norm::Nr422b,
        sozialwesen: Outcome::NichtErfuellt,
        andere_geeignete: Outcome::Erfuellt,
        einordnung: |einordnung| match einordnung {
            Einordnung::Geeignet | Einordnung::WeissNicht => Outcome::RECHTSFRAGE,
            Einordnung::Sozialwesen | Einordnung::KeinesVonBeiden => Outcome::NichtErfuellt,
        },
        grund_fach: Grund::FachBeiB,
        grund_einordnung: Grund::EinordnungBeiB,
    };
    regel.fach(nummer, abschluss)
}

/// What one letter makes of a field: both list theirs with "insbesondere", so an unlisted one is at best a Klärung.
struct Fachregel {
    norm: Norm,
    sozialwesen: Outcome,
    andere_geeignete: Outcome,
    einordnung: fn(Einordnung) -> Outcome,
    grund_fach: fn(Fach) -> Grund,
    grund_einordnung: fn(Einordnung) -> Grund,
}

impl Fachregel {
    fn fach(&self, nummer: usize, abschluss: &Hochschulabschluss) -> Finding {
        let frage = Question::Hochschulabschluss(nummer, HochschulabschlussFrage::Fach);
        let Some(fach) = abschluss.fach else {
            return Finding::offen(Kriterium::Fach, self.norm, frage);
        };
        let outcome = match fachgruppe(fach) {
            Fachgruppe::Sozialwesen => self.sozialwesen,
            Fachgruppe::AndereGeeignete => self.andere_geeignete,
            Fachgruppe::Unbekannt => Outcome::sachverhalt(Auskunft::Person),
            Fachgruppe::NichtGelistet => return self.anderes_fach(nummer, abschluss),
        };
        let grund = (self.grund_fach)(fach);
        Finding::entschieden(Kriterium::Fach, self.norm, outcome, grund, [frage])
    }

    fn anderes_fach(&self, nummer: usize, abschluss: &Hochschulabschluss) -> Finding {
        let fach = Question::Hochschulabschluss(nummer, HochschulabschlussFrage::Fach);
        let frage = Question::Hochschulabschluss(nummer, HochschulabschlussFrage::AnderesFach);
        let Some(anderes) = &abschluss.anderes_fach else {
            return Finding::teilweise_offen(
                Kriterium::Fach,
                self.norm,
                HOECHSTENS_KLAERUNG,
                Grund::Offen,
                frage,
            )
            .beruht_auf([fach]);
        };
        Finding::entschieden(
            Kriterium::Fach,
            self.norm,
            (self.einordnung)(anderes.einordnung),
            (self.grund_einordnung)(anderes.einordnung),
            [fach, frage],
        )
    }
}

const HOECHSTENS_KLAERUNG: Interval = Interval {
    lo: Verdict::NichtErfuellt,
    hi: Verdict::Klaerung,
};

fn zeugnis_des_abschlusses(nummer: usize, abschluss: &Hochschulabschluss) -> Zeugnis {
    Zeugnis {
        art: Zeugnisart::Hochschule,
        herkunft: abschluss.herkunft,
        frage_herkunft: Question::Hochschulabschluss(nummer, HochschulabschlussFrage::Herkunft),
        frage_gleichwertigkeit: Question::Hochschulabschluss(
            nummer,
            HochschulabschlussFrage::Gleichwertigkeit,
        ),
    }
}

/// A foreign degree that is to count as an academic degree ([`Norm::Gleichwertigkeit`]): a Zeugnisbewertung below Bachelor rules
/// that out.
pub(super) fn gleichwertiger_abschluss(nummer: usize, abschluss: &Hochschulabschluss) -> Finding {
    hochschulbewertung(
        zeugnis_des_abschlusses(nummer, abschluss),
        abschluss.gleichwertigkeit,
        (Outcome::NichtErfuellt, Grund::UnterBachelor),
    )
}

/// Nr. 4.2.2 Buchst. c: school certificate, training and Nachqualifizierung.
fn buchstabe_c(facts: &Facts<'_>, stichtag: Datum) -> Finding {
    all(
        Kriterium::BuchstabeC,
        Norm::Nr422c,
        [
            schulabschluss(facts),
            ausbildung(facts),
            nachqualifizierung::nachqualifizierung(facts, stichtag),
        ],
    )
}

/// A school certificate of at least middle level; Fachhochschulreife and Abitur count.
fn schulabschluss(facts: &Facts<'_>) -> Finding {
    let art = Listenart::Schulabschluesse;
    let liste = &facts.person.schulabschluesse;
    eine_von(
        Kriterium::Schulabschluss,
        Norm::Nr422c,
        art,
        liste,
        |nummer, schulabschluss| {
            let zeugnis = Zeugnis {
                art: Zeugnisart::Schule,
                herkunft: schulabschluss.herkunft,
                frage_herkunft: Question::Schulabschluss(nummer, SchulabschlussFrage::Herkunft),
                frage_gleichwertigkeit: Question::Schulabschluss(
                    nummer,
                    SchulabschlussFrage::Gleichwertigkeit,
                ),
            };
            all(
                Kriterium::Eintrag(art, nummer),
                Norm::Nr422c,
                [
                    mittlerer_bildungsabschluss(nummer, schulabschluss),
                    gleichwertigkeit(zeugnis, schulabschluss.gleichwertigkeit),
                ],
            )
        },
    )
}

fn mittlerer_bildungsabschluss(nummer: usize, schulabschluss: &Schulabschluss) -> Finding {
    let frage = Question::Schulabschluss(nummer, SchulabschlussFrage::Art);
    let Some(art) = schulabschluss.art else {
        return Finding::offen(Kriterium::Art, Norm::Nr422c, frage);
    };
    let outcome = match art {
        Schulart::Mittlerer | Schulart::Fachhochschulreife | Schulart::Abitur => Outcome::Erfuellt,
        Schulart::Darunter => Outcome::NichtErfuellt,
        Schulart::WeissNicht => Outcome::sachverhalt(Auskunft::Person),
    };
    let finding = Finding::entschieden(
        Kriterium::Art,
        Norm::Nr422c,
        outcome,
        Grund::Schulart(art),
        [frage],
    );
    if outcome == Outcome::NichtErfuellt {
        finding
    } else {
        finding.mit_nachweis(Nachweis::Zeugnis(Zeugnisart::Schule))
    }
}

/// A finished training. A degree in its place is a Klärung: Antwort 4 speaks of "mindestens".
fn ausbildung(facts: &Facts<'_>) -> Finding {
    let abschluesse = &facts.person.hochschulabschluesse;
    let ausbildungen = eine_von(
        Kriterium::Ausbildung,
        Norm::Nr422c,
        Listenart::Ausbildungen,
        &facts.person.ausbildungen,
        |nummer, ausbildung| abgeschlossene_ausbildung(Norm::Nr422c, nummer, ausbildung),
    );
    let statt = abschluesse
        .eintraege
        .iter()
        .enumerate()
        .filter_map(|(nummer, abschluss)| abschluss_statt_ausbildung(nummer, abschluss));
    let weitere = weitere_bis(
        Norm::Mindestausbildung,
        Listenart::Hochschulabschluesse,
        abschluesse,
        HOECHSTENS_KLAERUNG,
    )
    .filter(|weitere| weitere.wert.hi > Verdict::NichtErfuellt);
    ausbildungen.oder(statt.chain(weitere))
}

/// One training and, if foreign, its equivalence.
pub(super) fn abgeschlossene_ausbildung(
    norm: Norm,
    nummer: usize,
    ausbildung: &Ausbildung,
) -> Finding {
    let zeugnis = Zeugnis {
        art: Zeugnisart::Ausbildung,
        herkunft: ausbildung.herkunft,
        frage_herkunft: Question::Ausbildung(nummer, AusbildungFrage::Herkunft),
        frage_gleichwertigkeit: Question::Ausbildung(nummer, AusbildungFrage::Gleichwertigkeit),
    };
    all(
        Kriterium::Eintrag(Listenart::Ausbildungen, nummer),
        norm,
        [
            berufsausbildung(norm, nummer, ausbildung),
            gleichwertigkeit(zeugnis, ausbildung.gleichwertigkeit),
        ],
    )
}

/// Meister and Fachwirt build on a training: it counts; without one it is a Klärung.
fn berufsausbildung(norm: Norm, nummer: usize, ausbildung: &Ausbildung) -> Finding {
    let frage = Question::Ausbildung(nummer, AusbildungFrage::Art);
    let darunter = Question::Ausbildung(nummer, AusbildungFrage::Darunter);
    let Some(art) = ausbildung.art else {
        return Finding::offen(Kriterium::Art, norm, frage);
    };
    let (outcome, grund) = match (art, ausbildung.ausbildung_darunter) {
        (Ausbildungsart::Berufsausbildung, _) => (Outcome::Erfuellt, Grund::Berufsausbildung),
        (Ausbildungsart::MeisterOderFachwirt, Some(AusbildungDarunter::Ja)) => {
            (Outcome::Erfuellt, Grund::MeisterMitAusbildung)
        }
        (Ausbildungsart::MeisterOderFachwirt, Some(AusbildungDarunter::Nein)) => {
            (Outcome::RECHTSFRAGE, Grund::MeisterOhneAusbildung)
        }
        (Ausbildungsart::MeisterOderFachwirt, Some(AusbildungDarunter::WeissNicht)) => (
            Outcome::sachverhalt(Auskunft::Person),
            Grund::MeisterAusbildungUnbekannt,
        ),
        (Ausbildungsart::MeisterOderFachwirt, None) => {
            return Finding::teilweise_offen(
                Kriterium::Art,
                norm,
                Interval::von_bis(Verdict::Klaerung, Verdict::Erfuellt),
                Grund::MeisterAusbildungOffen,
                darunter,
            )
            .beruht_auf([frage]);
        }
        (Ausbildungsart::NichtAbgeschlossen, _) => {
            (Outcome::NichtErfuellt, Grund::AusbildungNichtAbgeschlossen)
        }
        (Ausbildungsart::WeissNicht, _) => (
            Outcome::sachverhalt(Auskunft::Person),
            Grund::AusbildungUnbekannt,
        ),
    };
    let mut finding = Finding::entschieden(Kriterium::Art, norm, outcome, grund, [frage]);
    if art == Ausbildungsart::MeisterOderFachwirt {
        finding = finding.beruht_auf([darunter]);
    }
    // With Vorerfahrung the proof of the qualification counts as given.
    if outcome == Outcome::NichtErfuellt || norm == Norm::Mindestausbildung {
        finding
    } else {
        finding.mit_nachweis(Nachweis::Zeugnis(Zeugnisart::Ausbildung))
    }
}

/// A degree, a state diploma of a Berufsakademie or a Meister in the list of degrees, where a training is asked for:
/// a Klärung, with its equivalence if foreign. A Zeugnisbewertung below Bachelor is not addressed here.
fn abschluss_statt_ausbildung(nummer: usize, abschluss: &Hochschulabschluss) -> Option<Finding> {
    let kriterium = Kriterium::AbschlussStattAusbildung(nummer);
    let frage = Question::Hochschulabschluss(nummer, HochschulabschlussFrage::Grad);
    let grad = match abschluss.grad {
        None => Finding::teilweise_offen(
            kriterium,
            Norm::Mindestausbildung,
            HOECHSTENS_KLAERUNG,
            Grund::AbschlussStattAusbildungOffen,
            frage,
        ),
        Some(Grad::VwaDiplom | Grad::NichtAbgeschlossen) => return None,
        Some(grad) => {
            let (outcome, nachweis) = match grad {
                Grad::WeissNicht => (Outcome::sachverhalt(Auskunft::Person), None),
                Grad::FachwirtOderMeister => (
                    Outcome::sachverhalt(Auskunft::Person),
                    Some(Zeugnisart::Ausbildung),
                ),
                _ => (Outcome::RECHTSFRAGE, Some(Zeugnisart::Hochschule)),
            };
            let finding = Finding::entschieden(
                Kriterium::Grad,
                Norm::Mindestausbildung,
                outcome,
                Grund::AbschlussStattAusbildung(grad),
                [frage],
            );
            match nachweis {
                Some(art) => finding.mit_nachweis(Nachweis::Zeugnis(art)),
                None => finding,
            }
        }
    };
    let gleichwertigkeit = hochschulbewertung(
        zeugnis_des_abschlusses(nummer, abschluss),
        abschluss.gleichwertigkeit,
        (Outcome::RECHTSFRAGE, Grund::UnterBachelorStattAusbildung),
    );
    Some(all(
        kriterium,
        Norm::Mindestausbildung,
        [grad, gleichwertigkeit],
    ))
}
