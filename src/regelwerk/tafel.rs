//! A table of the rules: what is said, and the value that comes of it.

use crate::facts::{Answer, Question, SchulungFrage};
use crate::finding::{Interval, Klaerung};
use crate::klassen::aufzaehlung;

/// The values of one criterion by what they depend on. No two rows fit the same case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tafel {
    /// What the value depends on, and all that can be said to it.
    pub spalten: Vec<(Spalte, Vec<Angabe>)>,
    /// The rows, in the order of the answers.
    pub zeilen: Vec<Zeile>,
}

/// One row of a [`Tafel`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    /// For each column what leads here; empty: whatever is said.
    pub angaben: Vec<Vec<Angabe>>,
    /// The value.
    pub wert: Interval,
    /// Of a Klärung: which kind, and whom to ask.
    pub klaerung: Option<Klaerung>,
    /// What the value rests on.
    pub ursprung: Ursprung,
}

aufzaehlung! {
    /// What the value of a row rests on.
    pub Ursprung {
        /// A rule of the source.
        Regel,
        /// Our own reading, where the source is silent.
        Lesart,
        /// The law leaves the criterion out: it brings nothing.
        Auslassung,
    }
}

/// What the law says in one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wert {
    pub(super) wert: Interval,
    pub(super) klaerung: Option<Klaerung>,
    pub(super) ursprung: Ursprung,
}

impl Wert {
    /// What holds in all of these cases, which a table does not tell apart: where the law does, every value that occurs, so
    /// that the row is undecided. `None`: there is no such case.
    pub(super) fn gemeinsam(werte: impl IntoIterator<Item = Self>) -> Option<Self> {
        werte.into_iter().reduce(|einer, anderer| {
            if einer == anderer {
                return einer;
            }
            let (lo, hi) = (
                einer.wert.lo.min(anderer.wert.lo),
                einer.wert.hi.max(anderer.wert.hi),
            );
            Self {
                wert: Interval::von_bis(lo, hi),
                klaerung: None,
                ursprung: Ursprung::Regel,
            }
        })
    }
}

/// What a value depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spalte {
    /// The answer to a question; of a record, the first one.
    Frage(Question),
    /// Which tasks were chosen.
    Aufgaben,
    /// What the periods amount to.
    Zeiten,
    /// Where the first day of a course lies.
    Tag,
    /// Whether the day for which a course is booked has passed.
    Vergangen,
    /// Where the Stichtag lies.
    Stichtag,
    /// How the subjects begin that a course before the take-up leaves out.
    Rest,
    /// Whether another course of one day stands beside it.
    WeitereEintaegige,
    /// How far the courses deal with a subject.
    Abdeckung,
    /// Whether a course, or whether there is another, is not known.
    ThemenUnbekannt,
    /// Whether a course still may be added or completed.
    ThemenOffen,
}

impl Spalte {
    /// The questions whose answers it is made of; of a record, the first one.
    pub fn fragen(self) -> Vec<Question> {
        let schulung = |frage| Question::Schulung(0, frage);
        match self {
            Self::Frage(frage) => vec![frage],
            Self::Aufgaben => vec![Question::Aufgaben],
            // Those of the periods stand at the parts.
            Self::Zeiten => Vec::new(),
            Self::Tag | Self::Vergangen => [SchulungFrage::BegonnenAm, SchulungFrage::GebuchtFuer]
                .map(schulung)
                .into(),
            Self::Stichtag => vec![Question::Stichtag],
            Self::Rest | Self::Abdeckung | Self::ThemenUnbekannt | Self::ThemenOffen => {
                vec![schulung(SchulungFrage::Themen)]
            }
            Self::WeitereEintaegige => vec![schulung(SchulungFrage::Dauer)],
        }
    }
}

/// What can be said in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Angabe {
    /// Not answered yet.
    Offen,
    /// This answer.
    Antwort(Answer),
    /// Any day, any period.
    Bekannt,
    /// From so many months to so many.
    Monate(u16, u16),
    /// Which tasks.
    Aufgaben(Aufgabenlage),
    /// What the periods amount to.
    Zeiten(Zeitenlage),
    /// Where a day lies.
    Tag(Tagklasse),
    /// How the rest of the subjects begins.
    Rest(Rest),
    /// How far a subject is dealt with.
    Abdeckung(Abdeckung),
    /// It is so.
    Ja,
    /// It is not so.
    Nein,
}

aufzaehlung! {
    /// Which tasks were chosen.
    pub Aufgabenlage {
        /// At least one of those that are named.
        Genannte,
        /// Only others.
        NurAndere,
        /// None at all.
        Keine,
    }
}

aufzaehlung! {
    /// What periods of Vorerfahrung amount to before the Bewilligungszeitraum; while that is open, or not known, at all.
    pub Zeitenlage {
        /// Six unbroken months that count in full.
        SechsMonate,
        /// Six unbroken months only with doubtful periods.
        SechsMonateMitZweifel,
        /// At least 180 days, but no six unbroken months.
        HundertachtzigTage,
        /// Less than that.
        Weniger,
        /// No period counts, not even in doubt.
        Keine,
    }
}

aufzaehlung! {
    /// Where a day lies to the take-up of the work and its three months.
    pub Tagklasse {
        /// Before the take-up.
        VorAufnahme,
        /// From the take-up to the nominal last day.
        InDerFrist,
        /// After that, up to the next working day.
        Verschoben,
        /// After that, too.
        ZuSpaet,
    }
}

aufzaehlung! {
    /// How the subjects begin that courses before the take-up leave out.
    pub Rest {
        /// Courses in time deal with all of them, or no other course with any that these leave out.
        Rechtzeitig,
        /// A course that begins late, or without a date, deals with some, or may do.
        Fraglich,
        /// It depends on what is not answered yet.
        Offen,
    }
}

aufzaehlung! {
    /// How far the courses deal with one of the nine subjects.
    pub Abdeckung {
        /// With all its parts.
        Ganz,
        /// With some of them.
        Teilweise,
        /// With none.
        Keine,
    }
}

impl Tafel {
    /// The rows of what is answered: those that a reader who knows all the answers needs. Rows that tell apart only what is
    /// open are one.
    pub fn entschiedene(&self) -> impl Iterator<Item = Zeile> {
        let mut gefunden: Vec<Zeile> = Vec::new();
        for zeile in &self.zeilen {
            let spalten = self.spalten.iter().zip(&zeile.angaben);
            let angaben = spalten.map(|((_, moegliche), angaben)| beantwortete(angaben, moegliche));
            if let (Some(_), Some(angaben)) = (zeile.wert.entschieden(), angaben.collect()) {
                gefunden.push(Zeile {
                    angaben,
                    ..zeile.clone()
                });
            }
        }
        while let Some((platz, vereint)) = self.vereinbar(&gefunden) {
            if let Some(erste) = gefunden.get_mut(platz.0) {
                *erste = vereint;
            }
            gefunden.remove(platz.1);
        }
        gefunden.into_iter()
    }

    /// Two rows of the same value that differ in one column, and the row that says both.
    fn vereinbar(&self, zeilen: &[Zeile]) -> Option<((usize, usize), Zeile)> {
        let mit_platz = || zeilen.iter().enumerate();
        mit_platz().find_map(|(erste, eine)| {
            mit_platz().skip(erste + 1).find_map(|(zweite, andere)| {
                let vereint = self.vereint(eine, andere)?;
                Some(((erste, zweite), vereint))
            })
        })
    }

    fn vereint(&self, eine: &Zeile, andere: &Zeile) -> Option<Zeile> {
        let gleich = eine.wert == andere.wert
            && eine.klaerung == andere.klaerung
            && eine.ursprung == andere.ursprung;
        let paare = eine.angaben.iter().zip(&andere.angaben);
        let mut verschieden = paare.enumerate().filter(|(_, (a, b))| a != b);
        let (spalte, (a, b)) = verschieden.next()?;
        if !gleich || verschieden.next().is_some() || a.is_empty() || b.is_empty() {
            return None;
        }
        let (_, moegliche) = self.spalten.get(spalte)?;
        let beide: Vec<Angabe> = moegliche
            .iter()
            .filter(|angabe| a.contains(angabe) || b.contains(angabe))
            .cloned()
            .collect();
        let mut vereint = eine.clone();
        *vereint.angaben.get_mut(spalte)? = beantwortete(&beide, moegliche)?;
        Some(vereint)
    }

    /// The table of a function of these columns, each with what can be said in it: rows that do not differ are one row, and
    /// what does not matter is left out. `None` from the function: such a case does not exist.
    pub(super) fn von(
        spalten: Vec<(Spalte, Vec<Angabe>)>,
        mut wert: impl FnMut(&[Angabe]) -> Option<Wert>,
    ) -> Self {
        let zeilen = zeilen(&spalten, &mut Vec::new(), &mut wert).unwrap_or_default();
        Self { spalten, zeilen }
    }
}

/// What is answered of this; nothing where that is one of several and whatever is said, `None` where nothing is.
fn beantwortete(angaben: &[Angabe], moegliche: &[Angabe]) -> Option<Vec<Angabe>> {
    let ist_antwort = |angabe: &&Angabe| **angabe != Angabe::Offen;
    let beantwortet: Vec<Angabe> = angaben.iter().filter(ist_antwort).cloned().collect();
    let anzahl = moegliche.iter().filter(ist_antwort).count();
    if angaben.is_empty() || (anzahl > 1 && anzahl == beantwortet.len()) {
        return Some(Vec::new());
    }
    (!beantwortet.is_empty()).then_some(beantwortet)
}

/// The rows for what was said so far; `None`: such a case does not exist.
fn zeilen(
    spalten: &[(Spalte, Vec<Angabe>)],
    gesagt: &mut Vec<Angabe>,
    wert: &mut impl FnMut(&[Angabe]) -> Option<Wert>,
) -> Option<Vec<Zeile>> {
    let Some(((_, moegliche), weitere)) = spalten.split_first() else {
        let wert = wert(gesagt)?;
        return Some(vec![Zeile {
            angaben: Vec::new(),
            wert: wert.wert,
            klaerung: wert.klaerung,
            ursprung: wert.ursprung,
        }]);
    };
    // What leads to the same rows, together.
    let mut gruppen: Vec<(Vec<Angabe>, Vec<Zeile>)> = Vec::new();
    for angabe in moegliche {
        gesagt.push(angabe.clone());
        let darunter = zeilen(weitere, gesagt, wert);
        gesagt.pop();
        let Some(darunter) = darunter else { continue };
        match gruppen.iter_mut().find(|(_, zeilen)| *zeilen == darunter) {
            Some((angaben, _)) => angaben.push(angabe.clone()),
            None => gruppen.push((vec![angabe.clone()], darunter)),
        }
    }
    if gruppen.is_empty() {
        return None;
    }
    let eine = gruppen.len() == 1;
    let mut gesammelt = Vec::new();
    for (angaben, darunter) in gruppen {
        for zeile in darunter {
            let erste = if eine { Vec::new() } else { angaben.clone() };
            let angaben = [erste].into_iter().chain(zeile.angaben).collect();
            gesammelt.push(Zeile { angaben, ..zeile });
        }
    }
    Some(gesammelt)
}
