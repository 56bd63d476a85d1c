//! A table of the rules: what is said, and the value that comes of it.

use crate::facts::{Answer, Question};
use crate::finding::Interval;
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
}

/// What a value depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spalte {
    /// The answer to a question; of a record, the first one.
    Frage(Question),
    /// Which tasks were chosen.
    Aufgaben,
    /// What the periods before the Bewilligungszeitraum amount to.
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
    /// What periods of Vorerfahrung amount to.
    pub Zeitenlage {
        /// Six unbroken months that count in full.
        SechsMonate,
        /// Six unbroken months only with doubtful periods.
        SechsMonateMitZweifel,
        /// At least 180 days, but no six unbroken months.
        HundertachtzigTage,
        /// Less than that.
        Weniger,
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
        /// In time, as far as any course deals with them.
        Rechtzeitig,
        /// Late, or without a date.
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
    /// The rows of what is answered: those that a reader who knows all the answers needs.
    pub fn entschiedene(&self) -> impl Iterator<Item = Zeile> {
        self.zeilen.iter().filter_map(|zeile| {
            zeile.wert.entschieden()?;
            let spalten = self.spalten.iter().zip(&zeile.angaben);
            let angaben = spalten.map(|((_, moegliche), angaben)| beantwortete(angaben, moegliche));
            Some(Zeile {
                angaben: angaben.collect::<Option<_>>()?,
                wert: zeile.wert,
            })
        })
    }

    /// The table of a function of these columns, each with what can be said in it: rows that do not differ are one row, and
    /// what does not matter is left out. `None` from the function: such a case does not exist.
    pub(super) fn von(
        spalten: Vec<(Spalte, Vec<Angabe>)>,
        mut wert: impl FnMut(&[Angabe]) -> Option<Interval>,
    ) -> Self {
        let zeilen = zeilen(&spalten, &mut Vec::new(), &mut wert).unwrap_or_default();
        Self { spalten, zeilen }
    }
}

/// What is answered of this; nothing where that is everything, `None` where nothing is.
fn beantwortete(angaben: &[Angabe], moegliche: &[Angabe]) -> Option<Vec<Angabe>> {
    let ist_antwort = |angabe: &&Angabe| **angabe != Angabe::Offen;
    let beantwortet: Vec<Angabe> = angaben.iter().filter(ist_antwort).cloned().collect();
    if angaben.is_empty() || moegliche.iter().filter(ist_antwort).count() == beantwortet.len() {
        return Some(Vec::new());
    }
    (!beantwortet.is_empty()).then_some(beantwortet)
}

/// The rows for what was said so far; `None`: such a case does not exist.
fn zeilen(
    spalten: &[(Spalte, Vec<Angabe>)],
    gesagt: &mut Vec<Angabe>,
    wert: &mut impl FnMut(&[Angabe]) -> Option<Interval>,
) -> Option<Vec<Zeile>> {
    let Some(((_, moegliche), weitere)) = spalten.split_first() else {
        let wert = wert(gesagt)?;
        let angaben = Vec::new();
        return Some(vec![Zeile { angaben, wert }]);
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
            gesammelt.push(Zeile {
                angaben,
                wert: zeile.wert,
            });
        }
    }
    Some(gesammelt)
}
