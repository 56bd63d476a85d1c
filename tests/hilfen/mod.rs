//! Builders and generators shared by the tests: a complete application whose frame is met, and what can be said in it.

// Each test crate that includes this module uses a part of it; an impossible example must stop the test.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod beliebig;
pub mod mitnahme;

use vorabcheck::datum::{Datum, Tag};
use vorabcheck::facts::*;
use vorabcheck::finding::{
    Auflage, Finding, Hinweis, Interval, Klaerung, Kriterium, Nachweis, Verdict,
};
// The same records as the classes have.
pub use vorabcheck::klassen::{ausbildung, auswahl as menge, schule, vollstaendig as liste};
use vorabcheck::law::{self, Fassung, Zuordnung};
use vorabcheck::vorantrag::Vorantrag;

/// The day with this ISO text.
pub fn datum(text: &str) -> Datum {
    Datum::lies(text).unwrap_or_else(|fehler| panic!("{text}: {fehler:?}"))
}

/// The calculated day with this ISO text.
pub fn tag(text: &str) -> Tag {
    Tag(datum(text).tag())
}

/// One person within its application, on a Stichtag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fall {
    /// What is said for all.
    pub vorhaben: Vorhaben,
    /// What is said of the person.
    pub person: Person,
    /// The day of the assessment.
    pub stichtag: Datum,
}

/// The only person of a pre-application.
impl From<Vorantrag> for Fall {
    fn from(vorantrag: Vorantrag) -> Self {
        let [person] = <[Person; 1]>::try_from(vorantrag.personen).expect("one person");
        Self {
            vorhaben: vorantrag.vorhaben,
            person,
            stichtag: vorantrag.stichtag,
        }
    }
}

impl Fall {
    /// Nothing answered.
    pub fn leer() -> Self {
        Self {
            vorhaben: Vorhaben::default(),
            person: Person::default(),
            stichtag: datum("2018-03-15"),
        }
    }

    /// The view that the law reads.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            vorhaben: &self.vorhaben,
            person: &self.person,
        }
    }

    /// The assessment.
    pub fn finding(&self) -> Finding {
        law::assess(Fassung::Stand2018, &self.facts(), self.stichtag)
    }

    /// The person's verdict; `None`: open.
    pub fn verdict(&self) -> Option<Verdict> {
        self.finding().wert.entschieden()
    }

    /// The letter; `None`: not fixed.
    pub fn zuordnung(&self) -> Option<Zuordnung> {
        law::zuordnung(&self.finding())
    }

    /// The first Finding on a criterion.
    pub fn teil(&self, kriterium: Kriterium) -> Finding {
        let finding = self.finding();
        let teil = finding.suche(kriterium).cloned();
        teil.unwrap_or_else(|| panic!("{kriterium:?} is not assessed"))
    }

    /// The interval of a criterion.
    pub fn interval(&self, kriterium: Kriterium) -> Interval {
        self.teil(kriterium).wert
    }

    /// The value of a criterion, which must be decided.
    pub fn wert(&self, kriterium: Kriterium) -> Verdict {
        let wert = self.interval(kriterium);
        wert.entschieden()
            .unwrap_or_else(|| panic!("{kriterium:?} is open: {wert:?}"))
    }

    /// Changes the application.
    pub fn vorhaben(mut self, aendere: impl FnOnce(&mut Vorhaben)) -> Self {
        aendere(&mut self.vorhaben);
        self
    }

    /// Changes the person.
    pub fn person(mut self, aendere: impl FnOnce(&mut Person)) -> Self {
        aendere(&mut self.person);
        self
    }

    /// On another Stichtag.
    pub fn am(mut self, stichtag: &str) -> Self {
        self.stichtag = datum(stichtag);
        self
    }

    /// With just these degrees, the list complete.
    pub fn grade(self, eintraege: impl Into<Vec<Hochschulabschluss>>) -> Self {
        self.person(|p| p.hochschulabschluesse = liste(eintraege))
    }

    /// With just these trainings, the list complete.
    pub fn ausbildungen(self, eintraege: impl Into<Vec<Ausbildung>>) -> Self {
        self.person(|p| p.ausbildungen = liste(eintraege))
    }

    /// With just these school certificates, the list complete.
    pub fn schulen(self, eintraege: impl Into<Vec<Schulabschluss>>) -> Self {
        self.person(|p| p.schulabschluesse = liste(eintraege))
    }

    /// With just these courses, the list complete.
    pub fn kurse(self, eintraege: impl Into<Vec<Schulung>>) -> Self {
        self.person(|p| p.schulungen = liste(eintraege))
    }

    /// With Vorerfahrung told as just these periods.
    pub fn zeiten(self, eintraege: impl Into<Vec<Zeit>>) -> Self {
        self.person(|p| {
            p.vorerfahrung.angabe = Some(VorerfahrungAngabe::Zeitraeume);
            p.vorerfahrung.zeiten = liste(eintraege);
        })
    }

    /// With Vorerfahrung told by the short way.
    pub fn monate(self, zahl: i64) -> Self {
        self.person(|p| {
            p.vorerfahrung.angabe = Some(VorerfahrungAngabe::Monate);
            p.vorerfahrung.monate = Monate::neu(zahl).ok();
        })
    }

    /// The Bewilligungszeitraum begins on this day.
    pub fn bz(self, beginn: &str) -> Self {
        let beginn = DatumAngabe::Am(datum(beginn));
        self.vorhaben(|v| v.bewilligungszeitraum_beginn = Some(beginn))
    }

    /// The work was taken up on this day.
    pub fn aufnahme(self, am: &str) -> Self {
        let am = DatumAngabe::Am(datum(am));
        self.person(|p| p.aufnahme_der_taetigkeit = Some(am))
    }

    /// Auflagen of the deciding routes.
    pub fn auflagen(&self) -> Vec<Auflage> {
        sammle(&self.finding(), |f| &f.auflagen)
    }

    /// Nachweise of the deciding routes.
    pub fn nachweise(&self) -> Vec<Nachweis> {
        sammle(&self.finding(), |f| &f.nachweise)
    }

    /// Hinweise of the deciding routes.
    pub fn hinweise(&self) -> Vec<Hinweis> {
        sammle(&self.finding(), |f| &f.hinweise)
    }

    /// The kinds of Klärung of the deciding routes.
    pub fn klaerungen(&self) -> Vec<Klaerung> {
        let finding = self.finding();
        let mut gefunden: Vec<Klaerung> = finding
            .tragende()
            .iter()
            .filter_map(|f| f.klaerung)
            .collect();
        gefunden.sort();
        gefunden.dedup();
        gefunden
    }
}

/// What the deciding routes of a Finding bring, without repetitions.
pub fn sammle<T: Copy + Ord>(finding: &Finding, was: fn(&Finding) -> &[T]) -> Vec<T> {
    let mut gefunden: Vec<T> = finding
        .tragende()
        .into_iter()
        .flat_map(|f| was(f).iter().copied())
        .collect();
    gefunden.sort();
    gefunden.dedup();
    gefunden
}

/// A list of which nobody knows whether there is more.
pub fn ungewiss<T: Default>(eintraege: impl Into<Vec<T>>) -> Liste<T> {
    Liste {
        eintraege: eintraege.into(),
        ende: Some(Ende::WeissNicht),
    }
}

/// A list that is not finished.
pub fn offen<T: Default>(eintraege: impl Into<Vec<T>>) -> Liste<T> {
    Liste {
        eintraege: eintraege.into(),
        ende: None,
    }
}

/// A complete application whose frame is met; the person has no qualification at all.
pub fn angenommen() -> Fall {
    Fall {
        vorhaben: Vorhaben {
            antragsteller: Some(Antragsteller::StadtOderGemeinde),
            einvernehmen: None,
            anstellungstraeger: Some(Anstellungstraeger::StadtOderGemeinde),
            aufgabenuebertragung: None,
            zielgruppe: Some(Zielgruppe::Ja),
            bedarfsfeststellung: Some(Bedarfsfeststellung::Vorgesehen),
            aufgaben: Some(menge(&[Aufgabe::Sozialberatung])),
            bewilligungszeitraum_beginn: Some(DatumAngabe::Am(datum("2018-01-01"))),
            ..Vorhaben::default()
        },
        person: Person {
            hochschulabschluesse: liste([]),
            vorerfahrung: Vorerfahrung {
                angabe: Some(VorerfahrungAngabe::Keine),
                ..Vorerfahrung::default()
            },
            ausbildungen: liste([]),
            schulabschluesse: liste([]),
            aufnahme_der_taetigkeit: Some(DatumAngabe::Am(datum("2018-01-15"))),
            schulungen: liste([]),
            ..Person::default()
        },
        stichtag: datum("2018-03-15"),
    }
}

/// A person who is qualified by Buchst. a.
pub fn person_a() -> Fall {
    angenommen().grade([grad(Grad::Bachelor, Fach::SozialeArbeit)])
}

/// A person who is qualified by Buchst. b.
pub fn person_b() -> Fall {
    angenommen().grade([grad(Grad::Master, Fach::Islamwissenschaften)])
}

/// A person who is qualified by Vorerfahrung, told as a period.
pub fn person_v() -> Fall {
    angenommen()
        .zeiten([zeit("2017-07-01", Some("2017-12-31"))])
        .ausbildungen([ausbildung()])
}

/// A person who is qualified by Buchst. c, with a course begun on 1 February 2018 and the proof at hand.
pub fn person_c() -> Fall {
    angenommen()
        .schulen([schule(Schulart::Mittlerer)])
        .ausbildungen([ausbildung()])
        .kurse([begonnen("2018-02-01")])
}

/// A domestic degree.
pub fn grad(grad: Grad, fach: Fach) -> Hochschulabschluss {
    Hochschulabschluss {
        grad: Some(grad),
        fach: Some(fach),
        anderes_fach: None,
        herkunft: Some(Herkunft::Inland),
        gleichwertigkeit: None,
    }
}

/// A domestic Bachelor in a field that is not listed.
pub fn anderes_fach(einordnung: Einordnung) -> Hochschulabschluss {
    Hochschulabschluss {
        anderes_fach: Some(AnderesFach {
            bezeichnung: Bezeichnung::neu("Ethnologie").unwrap(),
            einordnung,
        }),
        ..grad(Grad::Bachelor, Fach::Anderes)
    }
}

/// A foreign degree.
pub fn auslaendisch(bewertung: Hochschulbewertung, fach: Fach) -> Hochschulabschluss {
    Hochschulabschluss {
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(bewertung),
        ..grad(Grad::Bachelor, fach)
    }
}

/// A course of several days with all subjects, begun, with the proof at hand.
pub fn begonnen(am: &str) -> Schulung {
    Schulung {
        stand: Some(Schulungsstand::BegonnenMitNachweis),
        begonnen_am: Some(datum(am)),
        gebucht_fuer: None,
        dauer: Some(Schulungsdauer::MehrereTage),
        themen: Some(menge(Thema::ALL)),
    }
}

/// The same course, booked.
pub fn gebucht(fuer: &str) -> Schulung {
    Schulung {
        stand: Some(Schulungsstand::Gebucht),
        begonnen_am: None,
        gebucht_fuer: Some(datum(fuer)),
        ..begonnen(fuer)
    }
}

/// The same course, of another state without a day.
pub fn ohne_tag(stand: Schulungsstand) -> Schulung {
    Schulung {
        stand: Some(stand),
        begonnen_am: None,
        ..begonnen("2018-02-01")
    }
}

/// The course with other subjects.
pub fn mit_themen(kurs: Schulung, themen: &[Thema]) -> Schulung {
    Schulung {
        themen: Some(menge(themen)),
        ..kurs
    }
}

/// All subjects but these.
pub fn alle_themen_ohne(fehlende: &[Thema]) -> Vec<Thema> {
    let alle = Thema::ALL.iter().copied();
    alle.filter(|thema| !fehlende.contains(thema)).collect()
}

/// A fully counting period at municipal level; without an end it is still running.
pub fn zeit(von: &str, bis: Option<&str>) -> Zeit {
    zeit_als(Einsatz::KommunaleEbene, Arbeitgeber::Kommune, von, bis)
}

/// A period.
pub fn zeit_als(einsatz: Einsatz, arbeitgeber: Arbeitgeber, von: &str, bis: Option<&str>) -> Zeit {
    Zeit {
        einsatz: Some(einsatz),
        arbeitgeber: Some(arbeitgeber),
        zeitspanne: Some(spanne(von, bis)),
    }
}

/// From and to.
pub fn spanne(von: &str, bis: Option<&str>) -> Zeitspanne {
    let bis = bis.map_or(Bis::NochBeschaeftigt, |bis| Bis::Am(datum(bis)));
    Zeitspanne::neu(datum(von), bis).expect("the end is not before the beginning")
}
