//! The answers of one person within its application as the classes that the rules tell apart.
//!
//! There is no name, no free text and no date in them: a day is its position relative to what matters, a field
//! that is not listed is only its classing. [`vertreter`] gives the answers that stand for the classes. The exhaustive
//! proof compares the two formulations over just these classes ([`alle`]), and the examples are built of them.

pub mod alle;
mod tage;

pub(crate) use tage::aufzaehlung;
pub use tage::{Aufnahme, Beginn, Fristtag, Spanne, Tage};

use crate::facts::{
    AnderesFach, Anstellungstraeger, Antragsteller, Arbeitgeber, Aufgabe, Aufgabenuebertragung,
    Ausbildung, Ausbildungsart, Bedarfsfeststellung, Bezeichnung, Einordnung, Einsatz,
    Einvernehmen, Ende, Fach, Grad, Herkunft, Hochschulabschluss, Hochschulbewertung, Liste, Menge,
    Monate, Person, Schulabschluss, Schulart, Schulung, Schulungsdauer, Schulungsstand, Thema,
    Vorerfahrung, VorerfahrungAngabe, Vorhaben, Zeit, Zielgruppe,
};
use crate::law::Fassung;
use crate::vorantrag::Vorantrag;

/// The classes of all answers of one person within its application, in the order of asking. `None`: not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Klassen {
    /// What is said for the whole application.
    pub rahmen: Rahmen,
    /// Where the Bewilligungszeitraum begins.
    pub beginn: Option<Beginn>,
    /// Degrees.
    pub hochschulabschluesse: Liste<Abschluss>,
    /// How Vorerfahrung is told.
    pub vorerfahrung: Option<VorerfahrungAngabe>,
    /// Its months, for the short way.
    pub monate: Option<Monate>,
    /// Its periods.
    pub zeiten: Liste<Einsatzzeit>,
    /// Trainings; what is asked of one is a choice and so its class.
    pub ausbildungen: Liste<Ausbildung>,
    /// School certificates; what is asked of one is a choice and so its class.
    pub schulabschluesse: Liste<Schulabschluss>,
    /// The take-up of the work, by how its three months end.
    pub aufnahme: Option<Aufnahme>,
    /// Where the Stichtag lies in them.
    pub stichtag: Fristtag,
    /// Courses.
    pub schulungen: Liste<Kurs>,
}

/// What is said for the whole application, without its dates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rahmen {
    /// Who applies.
    pub antragsteller: Option<Antragsteller>,
    /// Counts for a Landkreis.
    pub einvernehmen: Option<Einvernehmen>,
    /// Who employs.
    pub anstellungstraeger: Option<Anstellungstraeger>,
    /// Counts for a freier Träger that employs.
    pub aufgabenuebertragung: Option<Aufgabenuebertragung>,
    /// For whom.
    pub zielgruppe: Option<Zielgruppe>,
    /// Needs established in personal talks.
    pub bedarfsfeststellung: Option<Bedarfsfeststellung>,
    /// What the person does.
    pub aufgaben: Option<Menge<Aufgabe>>,
}

/// One degree, without the name of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Abschluss {
    /// Its kind.
    pub grad: Option<Grad>,
    /// Field or Studienschwerpunkt.
    pub fach: Option<Fach>,
    /// The applicant's classing of a field that is not listed.
    pub einordnung: Option<Einordnung>,
    /// Where it was acquired.
    pub herkunft: Option<Herkunft>,
    /// Counts for a foreign degree.
    pub gleichwertigkeit: Option<Hochschulbewertung>,
}

/// One period of Vorerfahrung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Einsatzzeit {
    /// Field of work.
    pub einsatz: Option<Einsatz>,
    /// Kind of employer.
    pub arbeitgeber: Option<Arbeitgeber>,
    /// How it lies to the Bewilligungszeitraum.
    pub spanne: Option<Spanne>,
}

/// One course of the Nachqualifizierung.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kurs {
    /// How far it is.
    pub stand: Option<Schulungsstand>,
    /// Where the day lies on which it began or for which it is booked.
    pub tag: Option<Fristtag>,
    /// Its length.
    pub dauer: Option<Schulungsdauer>,
    /// What it deals with.
    pub themen: Option<Menge<Thema>>,
}

/// The answers that stand for these classes: a pre-application with this one person.
pub fn vertreter(klassen: &Klassen) -> Vorantrag {
    klassen.an(&Tage::vertreter(klassen))
}

impl Klassen {
    /// An application whose frame is met, with a person who has no qualification and says so.
    pub fn ohne_qualifikation() -> Self {
        Self {
            rahmen: Rahmen {
                antragsteller: Some(Antragsteller::StadtOderGemeinde),
                einvernehmen: None,
                anstellungstraeger: Some(Anstellungstraeger::StadtOderGemeinde),
                aufgabenuebertragung: None,
                zielgruppe: Some(Zielgruppe::Ja),
                bedarfsfeststellung: Some(Bedarfsfeststellung::Vorgesehen),
                aufgaben: Some(auswahl(&[Aufgabe::Sozialberatung])),
            },
            beginn: Some(Beginn::Januar2018),
            hochschulabschluesse: vollstaendig([]),
            vorerfahrung: Some(VorerfahrungAngabe::Keine),
            monate: None,
            zeiten: Liste::default(),
            ausbildungen: vollstaendig([]),
            schulabschluesse: vollstaendig([]),
            aufnahme: Some(Aufnahme::UmEinenTag),
            stichtag: Fristtag::Dazwischen,
            schulungen: vollstaendig([]),
        }
    }

    /// The same with Vorerfahrung told by the short way.
    #[must_use]
    pub fn mit_monaten(mut self, zahl: u16) -> Self {
        self.vorerfahrung = Some(VorerfahrungAngabe::Monate);
        self.monate = Monate::neu(i64::from(zahl)).ok();
        self
    }

    /// The same with Vorerfahrung told as this one period.
    #[must_use]
    pub fn mit_zeit(mut self, zeit: Einsatzzeit) -> Self {
        self.vorerfahrung = Some(VorerfahrungAngabe::Zeitraeume);
        self.zeiten = vollstaendig([zeit]);
        self
    }

    /// The same with just this degree.
    #[must_use]
    pub fn mit_abschluss(mut self, abschluss: Abschluss) -> Self {
        self.hochschulabschluesse = vollstaendig([abschluss]);
        self
    }

    /// The same with just this training.
    #[must_use]
    pub fn mit_ausbildung(mut self, ausbildung: Ausbildung) -> Self {
        self.ausbildungen = vollstaendig([ausbildung]);
        self
    }

    /// The same with just this school certificate.
    #[must_use]
    pub fn mit_schule(mut self, schule: Schulabschluss) -> Self {
        self.schulabschluesse = vollstaendig([schule]);
        self
    }

    /// The same with just this course.
    #[must_use]
    pub fn mit_kurs(mut self, kurs: Kurs) -> Self {
        self.schulungen = vollstaendig([kurs]);
        self
    }

    /// The answers of these classes on these days.
    pub fn an(&self, tage: &Tage) -> Vorantrag {
        Vorantrag {
            fassung: Fassung::Stand2018,
            stichtag: tage.am(self.stichtag),
            vorhaben: Vorhaben {
                bewilligungszeitraum_beginn: self.beginn.map(|_| tage.beginn),
                ..self.rahmen.vorhaben()
            },
            personen: vec![self.person(tage)],
        }
    }

    fn person(&self, tage: &Tage) -> Person {
        Person {
            hochschulabschluesse: als(&self.hochschulabschluesse, Abschluss::vertreter),
            vorerfahrung: Vorerfahrung {
                angabe: self.vorerfahrung,
                monate: self.monate,
                zeiten: als(&self.zeiten, Einsatzzeit::vertreter),
            },
            ausbildungen: self.ausbildungen.clone(),
            schulabschluesse: self.schulabschluesse.clone(),
            aufnahme_der_taetigkeit: self.aufnahme.map(|_| tage.aufnahme),
            schulungen: als(&self.schulungen, |kurs| kurs.an(tage)),
            ..Person::default()
        }
    }
}

impl Rahmen {
    /// The answers of this frame.
    pub(crate) fn vorhaben(&self) -> Vorhaben {
        Vorhaben {
            antragsteller: self.antragsteller,
            einvernehmen: self.einvernehmen,
            anstellungstraeger: self.anstellungstraeger,
            aufgabenuebertragung: self.aufgabenuebertragung,
            zielgruppe: self.zielgruppe,
            bedarfsfeststellung: self.bedarfsfeststellung,
            aufgaben: self.aufgaben.clone(),
            ..Vorhaben::default()
        }
    }
}

impl Abschluss {
    /// A domestic degree in a listed field.
    pub fn inland(grad: Grad, fach: Fach) -> Self {
        Self {
            grad: Some(grad),
            fach: Some(fach),
            einordnung: None,
            herkunft: Some(Herkunft::Inland),
            gleichwertigkeit: None,
        }
    }

    /// A degree of this class; its field has no name.
    pub(crate) fn vertreter(&self) -> Hochschulabschluss {
        Hochschulabschluss {
            grad: self.grad,
            fach: self.fach,
            anderes_fach: self.einordnung.and_then(|einordnung| {
                // The name of the field is in no class: this stands for any.
                let bezeichnung = Bezeichnung::neu("…").ok()?;
                Some(AnderesFach {
                    bezeichnung,
                    einordnung,
                })
            }),
            herkunft: self.herkunft,
            gleichwertigkeit: self.gleichwertigkeit,
        }
    }
}

impl Einsatzzeit {
    /// A fully counting period at municipal level.
    pub fn kommunal(spanne: Spanne) -> Self {
        Self {
            einsatz: Some(Einsatz::KommunaleEbene),
            arbeitgeber: Some(Arbeitgeber::Kommune),
            spanne: Some(spanne),
        }
    }

    fn vertreter(&self) -> Zeit {
        Zeit {
            einsatz: self.einsatz,
            arbeitgeber: self.arbeitgeber,
            zeitspanne: self.spanne.and_then(Spanne::zeitspanne),
        }
    }
}

impl Kurs {
    /// A course of several days on all subjects.
    pub fn neu(stand: Schulungsstand, tag: Option<Fristtag>) -> Self {
        Self {
            stand: Some(stand),
            tag,
            dauer: Some(Schulungsdauer::MehrereTage),
            themen: Some(auswahl(Thema::ALL)),
        }
    }

    /// The place of the other state's day stays empty.
    fn an(&self, tage: &Tage) -> Schulung {
        let tag = self.tag.map(|tag| tage.am(tag));
        let gebucht = self.stand == Some(Schulungsstand::Gebucht);
        Schulung {
            stand: self.stand,
            begonnen_am: tag.filter(|_| !gebucht),
            gebucht_fuer: tag.filter(|_| gebucht),
            dauer: self.dauer,
            themen: self.themen.clone(),
        }
    }
}

/// A finished domestic training.
pub fn ausbildung() -> Ausbildung {
    Ausbildung {
        art: Some(Ausbildungsart::Berufsausbildung),
        ausbildung_darunter: None,
        herkunft: Some(Herkunft::Inland),
        gleichwertigkeit: None,
    }
}

/// A domestic school certificate.
pub fn schule(art: Schulart) -> Schulabschluss {
    Schulabschluss {
        art: Some(art),
        herkunft: Some(Herkunft::Inland),
        gleichwertigkeit: None,
    }
}

/// Just these choices.
pub fn auswahl<T: Ord + Copy>(werte: &[T]) -> Menge<T> {
    Menge::Auswahl(werte.iter().copied().collect())
}

/// A list of which it is said that there are no more.
pub fn vollstaendig<T: Default>(eintraege: impl Into<Vec<T>>) -> Liste<T> {
    Liste {
        eintraege: eintraege.into(),
        ende: Some(Ende::KeineWeiteren),
    }
}

/// The same list of something else.
pub(crate) fn als<K: Default, T: Default>(
    klassen: &Liste<K>,
    vertreter: impl Fn(&K) -> T,
) -> Liste<T> {
    Liste {
        eintraege: klassen.eintraege.iter().map(vertreter).collect(),
        ende: klassen.ende,
    }
}
