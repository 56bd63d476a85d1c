//! What would change a verdict: the smallest sets of changes to what a municipality can still change.
//!
//! Nothing of the law is restated here. What a change brings, the law says of the changed answers; what may be changed
//! at all, [`schritte`] decides for every question.

mod schritte;
mod spielraum;
mod suche;

use crate::datum::Datum;
use crate::facts::{
    Aufgabenuebertragung, AusbildungFrage, Bedarfsfeststellung, DatumAngabe, Einvernehmen, Facts,
    Gleichwertigkeit, HochschulabschlussFrage, Hochschulbewertung, Menge, Person, Question,
    SchulabschlussFrage, Schulung, SchulungFrage, Schulungsdauer, Schulungsstand, Thema, Vorhaben,
};
use crate::finding::{Finding, Interval, Klaerung, Kriterium, Norm, Verdict, Zeugnisart};
use crate::law::{self, Fassung, WEGE};
use crate::sorted::SortedSet;
use crate::vorantrag::Vorantrag;

/// The most changes that are looked at together.
pub const HOECHSTENS: usize = 3;

/// What changes may lead to, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aussicht {
    /// The person's verdict is Erfüllt.
    Erfuellt,
    /// It is open, because answers are missing, and may become Erfüllt.
    ErfuelltMoeglich,
    /// It is Klärung, or open from there on.
    Klaerung,
    /// It is open, and may become Klärung.
    KlaerungMoeglich,
}

impl Aussicht {
    /// In their order.
    pub const ALL: [Self; 4] = [
        Self::Erfuellt,
        Self::ErfuelltMoeglich,
        Self::Klaerung,
        Self::KlaerungMoeglich,
    ];

    /// Whether this value is as good as that. Of an `all` it is where it is of all its parts, of an `any` where it is of one.
    pub fn hat(self, wert: Interval) -> bool {
        match self {
            Self::Erfuellt => wert.lo == Verdict::Erfuellt,
            Self::ErfuelltMoeglich => wert.hi == Verdict::Erfuellt,
            Self::Klaerung => wert.lo >= Verdict::Klaerung,
            Self::KlaerungMoeglich => wert.hi >= Verdict::Klaerung,
        }
    }
}

/// What would change a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Auswege {
    /// All sets of the least number of changes that lead to the best that can be reached; none where nothing helps.
    pub saetze: Vec<Aenderungssatz>,
    /// Whether it is in Klärung for something that is to be found out; finding out is no change.
    pub herauszufinden: bool,
    /// Whether every set was looked at. Only dozens of foreign certificates make more of them than anybody could read.
    pub vollstaendig: bool,
}

/// Changes that are enough together, each of them needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aenderungssatz {
    /// In the order of asking.
    pub aenderungen: Vec<Aenderung>,
    /// What they lead to.
    pub aussicht: Aussicht,
    /// The first way to qualify that is then just what they lead to, and was less before; `None`: there is no such way.
    pub weg: Option<Kriterium>,
    /// The provisions that are then met, or in Klärung, and were not before.
    pub normen: Vec<Norm>,
}

/// One step that a municipality can still take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aenderung {
    /// The Einvernehmen of all Städte und Gemeinden is there.
    Einvernehmen,
    /// The Aufgabenübertragung to the freier Träger is there.
    Aufgabenuebertragung,
    /// Needs established in personal talks are intended as the basis of the work.
    Bedarfsfeststellung,
    /// Equivalence of a foreign certificate is shown in full.
    Gleichwertigkeit(Zeugnisart, Eintrag),
    /// The Bewilligungszeitraum begins on another day.
    Bewilligungszeitraum(Tage),
    /// The work is taken up on another day.
    Aufnahme(Tage),
    /// An intended course is booked.
    Buchung(Eintrag, Tage),
    /// A booked course begins on another day.
    Beginn(Eintrag, Tage),
    /// A planned course lasts several days.
    Dauer(Eintrag),
    /// A course deals with these subjects too.
    Themen(Eintrag, SortedSet<Thema>, Verlauf),
    /// One more course is booked.
    NeueSchulung(NeueSchulung),
}

/// A record of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Eintrag {
    /// Its number, from 0.
    pub nummer: usize,
    /// How many the list has.
    pub anzahl: usize,
}

/// Whether a course that is to deal with more has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verlauf {
    /// It is still to begin.
    Geplant,
    /// It has begun; whether it still goes on, nobody was asked.
    Begonnen,
}

/// The days from which one can be chosen; each of them does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tage {
    /// The first of them; `None`: the Stichtag.
    pub von: Option<Datum>,
    /// The last of them; `None`: there is none.
    pub bis: Option<Datum>,
    /// The one of them that changes least, or is the last that does.
    pub am: Datum,
}

/// A course that is yet to be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeueSchulung {
    /// Whether there are courses already.
    pub weitere: bool,
    /// How long it must be.
    pub dauer: Schulungsdauer,
    /// The subjects that it must deal with; where none is missing, only one of them, whichever.
    pub themen: SortedSet<Thema>,
    /// When it must begin.
    pub tage: Tage,
}

impl Aenderung {
    /// The question whose answer it changes.
    pub fn frage(&self) -> Question {
        match self {
            Self::Einvernehmen => Question::Einvernehmen,
            Self::Aufgabenuebertragung => Question::Aufgabenuebertragung,
            Self::Bedarfsfeststellung => Question::Bedarfsfeststellung,
            Self::Gleichwertigkeit(Zeugnisart::Hochschule, eintrag) => {
                Question::Hochschulabschluss(
                    eintrag.nummer,
                    HochschulabschlussFrage::Gleichwertigkeit,
                )
            }
            Self::Gleichwertigkeit(Zeugnisart::Ausbildung, eintrag) => {
                Question::Ausbildung(eintrag.nummer, AusbildungFrage::Gleichwertigkeit)
            }
            Self::Gleichwertigkeit(Zeugnisart::Schule, eintrag) => {
                Question::Schulabschluss(eintrag.nummer, SchulabschlussFrage::Gleichwertigkeit)
            }
            Self::Bewilligungszeitraum(_) => Question::Bewilligungszeitraum,
            Self::Aufnahme(_) => Question::Aufnahme,
            Self::Buchung(eintrag, _) => Question::Schulung(eintrag.nummer, SchulungFrage::Stand),
            Self::Beginn(eintrag, _) => {
                Question::Schulung(eintrag.nummer, SchulungFrage::GebuchtFuer)
            }
            Self::Dauer(eintrag) => Question::Schulung(eintrag.nummer, SchulungFrage::Dauer),
            Self::Themen(eintrag, ..) => Question::Schulung(eintrag.nummer, SchulungFrage::Themen),
            Self::NeueSchulung(_) => Question::WeitereSchulungen,
        }
    }

    /// The days from which one can be chosen, where it is about a day.
    pub fn tage(&self) -> Option<Tage> {
        match self {
            Self::Bewilligungszeitraum(tage)
            | Self::Aufnahme(tage)
            | Self::Buchung(_, tage)
            | Self::Beginn(_, tage)
            | Self::NeueSchulung(NeueSchulung { tage, .. }) => Some(*tage),
            Self::Einvernehmen
            | Self::Aufgabenuebertragung
            | Self::Bedarfsfeststellung
            | Self::Gleichwertigkeit(..)
            | Self::Dauer(_)
            | Self::Themen(..) => None,
        }
    }

    /// Makes the change; of its days, [`Tage::am`].
    pub fn nimm_vor(&self, vorhaben: &mut Vorhaben, person: &mut Person) {
        let schulungen = &mut person.schulungen.eintraege;
        match self {
            Self::Einvernehmen => vorhaben.einvernehmen = Some(Einvernehmen::LiegtVor),
            Self::Aufgabenuebertragung => {
                vorhaben.aufgabenuebertragung = Some(Aufgabenuebertragung::LiegtVor);
            }
            Self::Bedarfsfeststellung => {
                vorhaben.bedarfsfeststellung = Some(Bedarfsfeststellung::Vorgesehen);
            }
            Self::Gleichwertigkeit(Zeugnisart::Hochschule, Eintrag { nummer, .. }) => {
                if let Some(abschluss) = person.hochschulabschluesse.eintraege.get_mut(*nummer) {
                    abschluss.gleichwertigkeit = Some(Hochschulbewertung::Voll);
                }
            }
            Self::Gleichwertigkeit(Zeugnisart::Ausbildung, Eintrag { nummer, .. }) => {
                if let Some(ausbildung) = person.ausbildungen.eintraege.get_mut(*nummer) {
                    ausbildung.gleichwertigkeit = Some(Gleichwertigkeit::Voll);
                }
            }
            Self::Gleichwertigkeit(Zeugnisart::Schule, Eintrag { nummer, .. }) => {
                if let Some(schule) = person.schulabschluesse.eintraege.get_mut(*nummer) {
                    schule.gleichwertigkeit = Some(Gleichwertigkeit::Voll);
                }
            }
            Self::Bewilligungszeitraum(tage) => {
                vorhaben.bewilligungszeitraum_beginn = Some(DatumAngabe::Am(tage.am));
            }
            Self::Aufnahme(tage) => person.aufnahme_der_taetigkeit = Some(DatumAngabe::Am(tage.am)),
            Self::Buchung(Eintrag { nummer, .. }, tage)
            | Self::Beginn(Eintrag { nummer, .. }, tage) => {
                if let Some(schulung) = schulungen.get_mut(*nummer) {
                    schulung.stand = Some(Schulungsstand::Gebucht);
                    schulung.gebucht_fuer = Some(tage.am);
                }
            }
            Self::Dauer(Eintrag { nummer, .. }) => {
                if let Some(schulung) = schulungen.get_mut(*nummer) {
                    schulung.dauer = Some(Schulungsdauer::MehrereTage);
                }
            }
            Self::Themen(Eintrag { nummer, .. }, weitere, _) => {
                let themen = schulungen
                    .get_mut(*nummer)
                    .map(|schulung| &mut schulung.themen);
                if let Some(Some(Menge::Auswahl(themen))) = themen {
                    themen.extend(weitere.iter().copied());
                }
            }
            Self::NeueSchulung(neue) => {
                let eines = Thema::ALL.iter().take(1);
                let eines = eines.filter(|_| neue.themen.is_empty());
                let themen = neue.themen.iter().chain(eines).copied();
                schulungen.push(Schulung {
                    stand: Some(Schulungsstand::Gebucht),
                    begonnen_am: None,
                    gebucht_fuer: Some(neue.tage.am),
                    dauer: Some(neue.dauer),
                    themen: Some(Menge::Auswahl(themen.collect())),
                });
            }
        }
    }
}

/// What would change the verdict of one person; `None` where it is Erfüllt, open, or where there is no such person.
pub fn aenderungen(vorantrag: &Vorantrag, person: usize) -> Option<Auswege> {
    let lage = Lage::neu(vorantrag, vorantrag.facts(person)?);
    let jetzt = lage.mit(&[]);
    let moeglich = match jetzt.wert.entschieden()? {
        Verdict::Erfuellt => return None,
        Verdict::Klaerung => &Aussicht::ALL[..2],
        Verdict::NichtErfuellt => &Aussicht::ALL[..],
    };
    let mut auswege = Auswege {
        saetze: Vec::new(),
        herauszufinden: jetzt.wert.entschieden() == Some(Verdict::Klaerung)
            && jetzt
                .klaerungen()
                .any(|(_, klaerung)| matches!(klaerung, Klaerung::Sachverhalt(_))),
        vollstaendig: true,
    };
    for aussicht in moeglich {
        let gefunden = suche::kleinste(&lage, *aussicht);
        auswege.vollstaendig &= gefunden.vollstaendig;
        for satz in gefunden.saetze {
            auswege.saetze.push(lage.satz(&jetzt, *aussicht, satz));
        }
        if !auswege.saetze.is_empty() {
            break;
        }
    }
    Some(auswege)
}

/// What the law assesses, with changes.
struct Lage {
    fassung: Fassung,
    stichtag: Datum,
    vorhaben: Vorhaben,
    person: Person,
}

impl Lage {
    /// Without what no rule reads.
    fn neu(vorantrag: &Vorantrag, facts: Facts<'_>) -> Self {
        Self {
            fassung: vorantrag.fassung,
            stichtag: vorantrag.stichtag,
            vorhaben: Vorhaben {
                formblatt: Default::default(),
                ..facts.vorhaben.clone()
            },
            person: Person {
                stelle: Default::default(),
                ..facts.person.clone()
            },
        }
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            vorhaben: &self.vorhaben,
            person: &self.person,
        }
    }

    /// What the law says once these changes are made.
    fn mit(&self, aenderungen: &[Aenderung]) -> Finding {
        if aenderungen.is_empty() {
            return law::assess(self.fassung, &self.facts(), self.stichtag);
        }
        let mut vorhaben = self.vorhaben.clone();
        let mut person = self.person.clone();
        for aenderung in aenderungen {
            aenderung.nimm_vor(&mut vorhaben, &mut person);
        }
        let facts = Facts {
            vorhaben: &vorhaben,
            person: &person,
        };
        law::assess(self.fassung, &facts, self.stichtag)
    }

    /// The changes with what they lead to.
    fn satz(
        &self,
        jetzt: &Finding,
        aussicht: Aussicht,
        aenderungen: Vec<Aenderung>,
    ) -> Aenderungssatz {
        let dann = self.mit(&aenderungen);
        let neu = |kriterium: Kriterium| {
            let hat = |finding: &Finding| {
                finding
                    .suche(kriterium)
                    .is_some_and(|teil| aussicht.hat(teil.wert))
            };
            !hat(jetzt) && hat(&dann)
        };
        let wege = WEGE.iter().map(|(weg, _)| *weg);
        // A way that is met while something else is in Klärung is not in Klärung itself.
        let genau = |weg: Kriterium| {
            let teil = dann.suche(weg);
            aussicht != Aussicht::Klaerung
                || teil.is_some_and(|teil| teil.wert.entschieden() == Some(Verdict::Klaerung))
        };
        let weg = wege.clone().find(|weg| neu(*weg) && genau(*weg));
        let rahmen = dann.teile.iter().map(|teil| teil.kriterium);
        let rahmen = rahmen.filter(|kriterium| *kriterium != Kriterium::Qualifikation);
        let normen = rahmen
            .chain(wege)
            .filter(|kriterium| neu(*kriterium))
            .filter_map(|kriterium| Some(dann.suche(kriterium)?.norm))
            .collect();
        Aenderungssatz {
            aenderungen,
            aussicht,
            weg,
            normen,
        }
    }
}
