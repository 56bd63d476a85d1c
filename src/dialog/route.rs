//! Addresses: they live in the hash and hold no data.

use crate::export::dokument::Art;
use crate::facts::{Formularseite, Listenart, Question};
use crate::interview::Ziel;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Start.
    Start,
    /// A question, and how far the interview goes.
    Frage(Question, Ziel),
    /// The result.
    Ergebnis,
    /// All answers.
    Angaben,
    /// Opening a file, and what differs in it.
    Datei,
    /// What today as Stichtag would change.
    Heute,
    /// All persons side by side.
    Personen,
    /// The task list of the Vorantrag.
    Vorantrag,
    /// A form of the Vorantrag, and where it leads.
    Formular(Formularseite, Formularziel),
    /// The documents as a check list.
    Nachweise,
    /// "Angaben prüfen": everything on one page.
    Pruefen,
    /// The result of all persons.
    Gesamtergebnis,
    /// The document: as PDF, on paper, its dates.
    Druck(Art),
    /// Many files at once, for the Bewilligungsstelle.
    Auswertung,
    /// Erklärung zur Barrierefreiheit.
    Barrierefreiheit,
    /// The rule set.
    Regelwerk,
    /// The result of a code; the code itself stands in the address alone.
    Mitgenommen,
}

/// Where a form leads once it is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formularziel {
    /// To the next gap of its part, and then to the task list.
    Vorantrag,
    /// Back to "Angaben prüfen".
    Pruefen,
}

/// A page and, where it is about one, its person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adresse {
    /// Number of the person, from 0.
    pub person: Option<usize>,
    /// The page.
    pub route: Route,
}

impl Adresse {
    /// The address of a page about this person, as far as it is about one.
    pub fn neu(person: usize, route: Route) -> Self {
        Self {
            person: route.ist_ueber_eine_person().then_some(person),
            route,
        }
    }

    /// The hash of this page, with the `#`. The first person has no number in it.
    pub fn hash(self) -> String {
        let hash = self.route.hash();
        match (self.person, hash.strip_prefix('#')) {
            (Some(person), Some(pfad)) if person > 0 => format!("#/{PERSON}/{}{pfad}", person + 1),
            _ => hash,
        }
    }

    /// The page of a hash; `None` where there is none.
    pub fn aus_hash(hash: &str) -> Option<Self> {
        let mut teile = hash
            .trim_start_matches('#')
            .trim_matches('/')
            .splitn(3, '/');
        if teile.next() == Some(PERSON) {
            let person = teile.next()?.parse::<usize>().ok()?.checked_sub(1)?;
            let route = Route::aus_hash(teile.next()?)?;
            return route.ist_ueber_eine_person().then_some(Self {
                person: Some(person),
                route,
            });
        }
        Route::aus_hash(hash).map(|route| Self::neu(0, route))
    }
}

/// Before the number of a person.
const PERSON: &str = "person";

/// Names of the questions that stand once, in the order of `Question::EINZELNE`.
const EINZELNE: [&str; Question::EINZELNE.len()] = [
    "stichtag",
    "antragsteller",
    "einvernehmen",
    "anstellungstraeger",
    "aufgabenuebertragung",
    "zielgruppe",
    "bedarfsfeststellung",
    "aufgaben",
    "vorerfahrung",
    "monate",
    "bewilligungszeitraum",
    "aufnahme",
];

const WEITERE: &str = "weitere";

fn listenname(liste: Listenart) -> &'static str {
    match liste {
        Listenart::Hochschulabschluesse => "hochschulabschluss",
        Listenart::Zeiten => "zeit",
        Listenart::Ausbildungen => "ausbildung",
        Listenart::Schulabschluesse => "schulabschluss",
        Listenart::Schulungen => "schulung",
    }
}

/// Names of the questions on a record, in the order of `Listenart::fragen`.
fn feldnamen(liste: Listenart) -> &'static [&'static str] {
    match liste {
        Listenart::Hochschulabschluesse => &[
            "grad",
            "fach",
            "anderes-fach",
            "herkunft",
            "gleichwertigkeit",
        ],
        Listenart::Zeiten => &["einsatz", "arbeitgeber", "zeitspanne"],
        Listenart::Ausbildungen => &["art", "darunter", "herkunft", "gleichwertigkeit"],
        Listenart::Schulabschluesse => &["art", "herkunft", "gleichwertigkeit"],
        Listenart::Schulungen => &["stand", "begonnen-am", "gebucht-fuer", "dauer", "themen"],
    }
}

impl Route {
    /// The hash of this page, with the `#`.
    pub fn hash(self) -> String {
        match self {
            Self::Start => "#/".into(),
            Self::Ergebnis => "#/ergebnis".into(),
            Self::Angaben => "#/angaben".into(),
            Self::Datei => "#/datei".into(),
            Self::Heute => "#/heute".into(),
            Self::Personen => "#/personen".into(),
            Self::Vorantrag => "#/vorantrag".into(),
            Self::Nachweise => "#/nachweise".into(),
            Self::Pruefen => "#/pruefen".into(),
            Self::Gesamtergebnis => "#/gesamtergebnis".into(),
            Self::Auswertung => "#/auswertung".into(),
            Self::Barrierefreiheit => "#/barrierefreiheit".into(),
            Self::Regelwerk => "#/regelwerk".into(),
            Self::Mitgenommen => "#/e/".into(),
            Self::Druck(Art::Pruefung) => "#/druck".into(),
            Self::Druck(Art::Vorantrag) => "#/vorantrag/druck".into(),
            Self::Formular(seite, ziel) => {
                let ziel = match ziel {
                    Formularziel::Vorantrag => "vorantrag",
                    Formularziel::Pruefen => "pruefen",
                };
                format!("#/{ziel}/{}", seitenname(seite))
            }
            Self::Frage(frage, ziel) => {
                let ziel = match ziel {
                    Ziel::Ergebnis => "frage",
                    Ziel::AlleKriterien => "weiter",
                    Ziel::Vorantrag => "vorantrag/frage",
                    Ziel::Pruefen => "pruefen/frage",
                    Ziel::Angaben => "angaben/frage",
                };
                format!("#/{ziel}/{}", fragenname(frage))
            }
        }
    }

    /// Whether another person has another such page.
    fn ist_ueber_eine_person(self) -> bool {
        match self {
            Self::Frage(..)
            | Self::Ergebnis
            | Self::Angaben
            | Self::Regelwerk
            | Self::Formular(Formularseite::Stelle, _) => true,
            Self::Start
            | Self::Datei
            | Self::Heute
            | Self::Personen
            | Self::Vorantrag
            | Self::Formular(..)
            | Self::Nachweise
            | Self::Pruefen
            | Self::Gesamtergebnis
            | Self::Druck(_)
            | Self::Auswertung
            | Self::Barrierefreiheit
            | Self::Mitgenommen => false,
        }
    }

    /// The page of a hash; `None` where there is none.
    pub fn aus_hash(hash: &str) -> Option<Self> {
        let mut teile = hash.trim_start_matches('#').trim_matches('/').split('/');
        let route = match teile.next() {
            None | Some("") => Self::Start,
            Some("ergebnis") => Self::Ergebnis,
            Some("angaben") => match teile.next() {
                None => Self::Angaben,
                Some("frage") => Self::Frage(lies_frage(&mut teile)?, Ziel::Angaben),
                Some(_) => return None,
            },
            Some("vorantrag") => match teile.next() {
                None => Self::Vorantrag,
                Some("frage") => Self::Frage(lies_frage(&mut teile)?, Ziel::Vorantrag),
                Some("druck") => Self::Druck(Art::Vorantrag),
                Some(seite) => Self::Formular(lies_seite(seite)?, Formularziel::Vorantrag),
            },
            Some("pruefen") => match teile.next() {
                None => Self::Pruefen,
                Some("frage") => Self::Frage(lies_frage(&mut teile)?, Ziel::Pruefen),
                Some(seite) => Self::Formular(lies_seite(seite)?, Formularziel::Pruefen),
            },
            Some("nachweise") => Self::Nachweise,
            Some("gesamtergebnis") => Self::Gesamtergebnis,
            Some("druck") => Self::Druck(Art::Pruefung),
            Some("auswertung") => Self::Auswertung,
            Some("barrierefreiheit") => Self::Barrierefreiheit,
            Some("regelwerk") => Self::Regelwerk,
            Some("datei") => Self::Datei,
            Some("heute") => Self::Heute,
            // Whatever follows is the code, or none: the page says which.
            Some("e") => return Some(Self::Mitgenommen),
            Some("personen") => Self::Personen,
            Some("frage") => Self::Frage(lies_frage(&mut teile)?, Ziel::Ergebnis),
            Some("weiter") => Self::Frage(lies_frage(&mut teile)?, Ziel::AlleKriterien),
            Some(_) => return None,
        };
        teile.next().is_none().then_some(route)
    }
}

fn seitenname(seite: Formularseite) -> &'static str {
    match seite {
        Formularseite::Antragsteller => "antragsteller",
        Formularseite::Kommunen => "kommunen",
        Formularseite::Stelle => "stelle",
        Formularseite::Anmerkungen => "anmerkungen",
    }
}

fn lies_seite(name: &str) -> Option<Formularseite> {
    let mut seiten = Formularseite::ALL.iter().copied();
    seiten.find(|seite| seitenname(*seite) == name)
}

fn fragenname(frage: Question) -> String {
    let mut einzelne = Question::EINZELNE.into_iter().zip(EINZELNE);
    if let Some((_, name)) = einzelne.find(|(einzelne, _)| *einzelne == frage) {
        return name.to_owned();
    }
    if let Some(liste) = frage.liste() {
        return format!("{}/{WEITERE}", listenname(liste));
    }
    frage.eintrag().map_or_else(String::new, |(liste, nummer)| {
        let name = liste
            .fragen(nummer)
            .into_iter()
            .zip(feldnamen(liste))
            .find(|(andere, _)| *andere == frage)
            .map_or("", |(_, name)| name);
        format!("{}/{}/{name}", listenname(liste), nummer + 1)
    })
}

fn lies_frage<'a>(teile: &mut impl Iterator<Item = &'a str>) -> Option<Question> {
    let erster = teile.next()?;
    let mut einzelne = Question::EINZELNE.into_iter().zip(EINZELNE);
    if let Some((frage, _)) = einzelne.find(|(_, name)| *name == erster) {
        return Some(frage);
    }
    let liste = Listenart::ALL
        .iter()
        .copied()
        .find(|liste| listenname(*liste) == erster)?;
    let nummer = teile.next()?;
    if nummer == WEITERE {
        return Some(liste.weitere());
    }
    let nummer = nummer.parse::<usize>().ok()?.checked_sub(1)?;
    let name = teile.next()?;
    let stelle = feldnamen(liste).iter().position(|feld| *feld == name)?;
    liste.fragen(nummer).get(stelle).copied()
}
