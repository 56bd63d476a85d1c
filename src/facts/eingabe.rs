//! From what stands in a form to an [`Answer`]: the form of each question, the draft of what was entered, and the parse.

use super::angaben::*;
use super::antworten::*;
use super::frage::*;
use super::werte::*;
use crate::datum::{Datum, DatumFehler};
use crate::sorted::SortedSet;

/// What a question's form consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// One of these.
    Auswahl(Vec<Answer>),
    /// Any number of tasks; none, or "not known", excludes the others.
    Aufgaben,
    /// Any number of subjects; none, or "not known", excludes the others.
    Themen,
    /// A name and one of the classings.
    AnderesFach,
    /// A number of months.
    Monate,
    /// First and last day, or "still employed".
    Zeitspanne,
    /// A day.
    Datum,
    /// A day, or "not known".
    DatumOderWeissNicht,
}

/// An input of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feld {
    /// The choices.
    Auswahl,
    /// A name.
    Text,
    /// A number.
    Zahl,
    /// Day, month or year of the (first) date.
    Von(Datumsteil),
    /// Day, month or year of the last date.
    Bis(Datumsteil),
}

/// Part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the three parts of a date")]
pub enum Datumsteil {
    Tag,
    Monat,
    Jahr,
}

impl Datumsteil {
    /// In the German order.
    pub const ALL: &'static [Self] = &[Self::Tag, Self::Monat, Self::Jahr];
}

/// What stands in a form, as it was entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Texts of the inputs that hold one.
    texte: Vec<(Feld, String)>,
    /// Numbers of the choices taken.
    pub gewaehlt: SortedSet<usize>,
}

/// An input that is not what the question takes; what was entered is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// Where.
    pub feld: Feld,
    /// What is expected.
    pub art: InputErrorArt,
}

/// Why an input is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputErrorArt {
    /// Nothing was chosen.
    KeineAuswahl,
    /// Nothing was ticked; there is a box for "none".
    NichtsAngekreuzt,
    /// "None" or "not known" together with others.
    SchliesstAus,
    /// A part of the date is missing.
    DatumUnvollstaendig,
    /// The date is none.
    Datum(DatumFehler),
    /// Date and "not known" at once.
    DatumUndWeissNicht,
    /// Last day and "still employed" at once.
    BisUndNochBeschaeftigt,
    /// The last day lies before the first.
    EndeVorBeginn,
    /// The course is said to have begun after this Stichtag.
    BegonnenNachStichtag(Datum),
    /// The Stichtag lies before this day, on which a course is said to have begun.
    StichtagVorBeginn(Datum),
    /// Not a whole number from 0 to 600.
    KeineMonate,
    /// The list is full.
    ZuVieleEintraege,
    /// Not a name.
    Bezeichnung(BezeichnungFehler),
}

fn auswahl<T: Copy>(werte: &[T], antwort: fn(T) -> Answer) -> Form {
    Form::Auswahl(werte.iter().map(|wert| antwort(*wert)).collect())
}

impl Question {
    /// The form of this question.
    pub fn form(self) -> Form {
        use Answer as A;
        match self {
            Self::Stichtag => Form::Datum,
            Self::Antragsteller => auswahl(Antragsteller::ALL, A::Antragsteller),
            Self::Einvernehmen => auswahl(Einvernehmen::ALL, A::Einvernehmen),
            Self::Anstellungstraeger => auswahl(Anstellungstraeger::ALL, A::Anstellungstraeger),
            Self::Aufgabenuebertragung => {
                auswahl(Aufgabenuebertragung::ALL, A::Aufgabenuebertragung)
            }
            Self::Zielgruppe => auswahl(Zielgruppe::ALL, A::Zielgruppe),
            Self::Bedarfsfeststellung => auswahl(Bedarfsfeststellung::ALL, A::Bedarfsfeststellung),
            Self::Aufgaben => Form::Aufgaben,
            Self::Hochschulabschluss(_, frage) => match frage {
                HochschulabschlussFrage::Grad => auswahl(Grad::ALL, A::Grad),
                HochschulabschlussFrage::Fach => auswahl(Fach::ALL, A::Fach),
                HochschulabschlussFrage::AnderesFach => Form::AnderesFach,
                HochschulabschlussFrage::Herkunft => auswahl(Herkunft::ALL, A::Herkunft),
                HochschulabschlussFrage::Gleichwertigkeit => {
                    auswahl(Hochschulbewertung::ALL, A::Hochschulbewertung)
                }
            },
            Self::Vorerfahrung => auswahl(VorerfahrungAngabe::ALL, A::Vorerfahrung),
            Self::Monate => Form::Monate,
            Self::Zeit(_, frage) => match frage {
                ZeitFrage::Einsatz => auswahl(Einsatz::ALL, A::Einsatz),
                ZeitFrage::Arbeitgeber => auswahl(Arbeitgeber::ALL, A::Arbeitgeber),
                ZeitFrage::Zeitspanne => Form::Zeitspanne,
            },
            Self::Bewilligungszeitraum | Self::Aufnahme => Form::DatumOderWeissNicht,
            Self::Ausbildung(_, frage) => match frage {
                AusbildungFrage::Art => auswahl(Ausbildungsart::ALL, A::Ausbildungsart),
                AusbildungFrage::Darunter => {
                    auswahl(AusbildungDarunter::ALL, A::AusbildungDarunter)
                }
                AusbildungFrage::Herkunft => auswahl(Herkunft::ALL, A::Herkunft),
                AusbildungFrage::Gleichwertigkeit => {
                    auswahl(Gleichwertigkeit::ALL, A::Gleichwertigkeit)
                }
            },
            Self::Schulabschluss(_, frage) => match frage {
                SchulabschlussFrage::Art => auswahl(Schulart::ALL, A::Schulart),
                SchulabschlussFrage::Herkunft => auswahl(Herkunft::ALL, A::Herkunft),
                SchulabschlussFrage::Gleichwertigkeit => {
                    auswahl(Gleichwertigkeit::ALL, A::Gleichwertigkeit)
                }
            },
            Self::Schulung(_, frage) => match frage {
                SchulungFrage::Stand => auswahl(Schulungsstand::ALL, A::Schulungsstand),
                SchulungFrage::BegonnenAm | SchulungFrage::GebuchtFuer => Form::Datum,
                SchulungFrage::Dauer => auswahl(Schulungsdauer::ALL, A::Schulungsdauer),
                SchulungFrage::Themen => Form::Themen,
            },
            Self::WeitereHochschulabschluesse
            | Self::WeitereZeiten
            | Self::WeitereAusbildungen
            | Self::WeitereSchulabschluesse
            | Self::WeitereSchulungen => auswahl(Weitere::ALL, A::Weitere),
        }
    }
}

/// Number of the box "none of these" under a list of `anzahl` boxes; the next one is "not known".
pub fn nummer_keine(anzahl: usize) -> usize {
    anzahl
}

/// Number of the box "not known" under a list of `anzahl` boxes.
pub fn nummer_weiss_nicht(anzahl: usize) -> usize {
    anzahl + 1
}

impl Draft {
    /// What stands in the form of `frage` when `antwort` is already known.
    pub fn aus(frage: Question, antwort: Option<&Answer>) -> Self {
        let mut draft = Self::default();
        let Some(antwort) = antwort else {
            return draft;
        };
        match (frage.form(), antwort) {
            (Form::Auswahl(werte), antwort) => {
                draft.gewaehlt = werte
                    .iter()
                    .position(|wert| wert == antwort)
                    .into_iter()
                    .collect();
            }
            (_, Answer::Aufgaben(menge)) => draft.kreuze_an(Aufgabe::ALL, menge),
            (_, Answer::Themen(menge)) => draft.kreuze_an(Thema::ALL, menge),
            (_, Answer::AnderesFach(fach)) => {
                draft.setze_text(Feld::Text, fach.bezeichnung.text().to_owned());
                draft.gewaehlt = Einordnung::ALL
                    .iter()
                    .position(|wert| *wert == fach.einordnung)
                    .into_iter()
                    .collect();
            }
            (_, Answer::Monate(monate)) => {
                draft.setze_text(Feld::Zahl, monate.zahl().to_string());
            }
            (_, Answer::Zeitspanne(spanne)) => {
                draft.datum(Feld::Von, spanne.von());
                match spanne.bis() {
                    Bis::Am(bis) => draft.datum(Feld::Bis, bis),
                    Bis::NochBeschaeftigt => {
                        draft.gewaehlt.insert(0);
                    }
                }
            }
            (
                _,
                Answer::Stichtag(datum)
                | Answer::Datum(datum)
                | Answer::DatumAngabe(DatumAngabe::Am(datum)),
            ) => draft.datum(Feld::Von, *datum),
            (_, Answer::DatumAngabe(DatumAngabe::WeissNicht)) => {
                draft.gewaehlt.insert(0);
            }
            _ => {}
        }
        draft
    }

    fn kreuze_an<T: Ord>(&mut self, alle: &[T], menge: &Menge<T>) {
        match menge {
            Menge::WeissNicht => {
                self.gewaehlt.insert(nummer_weiss_nicht(alle.len()));
            }
            Menge::Auswahl(menge) if menge.is_empty() => {
                self.gewaehlt.insert(nummer_keine(alle.len()));
            }
            Menge::Auswahl(menge) => {
                let nummern = alle.iter().enumerate();
                self.gewaehlt = nummern
                    .filter(|(_, wert)| menge.contains(wert))
                    .map(|(nummer, _)| nummer)
                    .collect();
            }
        }
    }

    fn datum(&mut self, feld: fn(Datumsteil) -> Feld, datum: Datum) {
        let iso = datum.iso();
        let mut teile = iso.split('-');
        for teil in [Datumsteil::Jahr, Datumsteil::Monat, Datumsteil::Tag] {
            self.setze_text(feld(teil), teile.next().unwrap_or_default().to_owned());
        }
    }

    /// Keeps what was typed into a field; a whole date pasted into one part of a date fills all three.
    pub fn schreibe(&mut self, feld: Feld, text: String) {
        let teile: Option<fn(Datumsteil) -> Feld> = match feld {
            Feld::Von(_) => Some(Feld::Von),
            Feld::Bis(_) => Some(Feld::Bis),
            Feld::Auswahl | Feld::Text | Feld::Zahl => None,
        };
        match (teile, Datum::lies(&text)) {
            (Some(teile), Ok(datum)) => self.datum(teile, datum),
            (Some(_) | None, _) => {
                self.setze_text(feld, text);
            }
        }
    }

    /// Takes or drops a choice. `eine`: only one can be taken.
    pub fn waehle(&mut self, nummer: usize, an: bool, eine: bool) {
        if eine {
            self.gewaehlt.clear();
        }
        if an {
            self.gewaehlt.insert(nummer);
        } else {
            self.gewaehlt.remove(&nummer);
        }
    }

    fn setze_text(&mut self, feld: Feld, text: String) {
        match self.texte.iter_mut().find(|(anderes, _)| *anderes == feld) {
            Some((_, stelle)) => *stelle = text,
            None => self.texte.push((feld, text)),
        }
    }

    /// What stands in an input, as it was typed.
    pub fn getippt(&self, feld: Feld) -> &str {
        let stelle = self.texte.iter().find(|(anderes, _)| *anderes == feld);
        stelle.map_or("", |(_, text)| text)
    }

    fn text(&self, feld: Feld) -> &str {
        self.getippt(feld).trim()
    }

    fn lies_datum(&self, feld: fn(Datumsteil) -> Feld) -> Result<Option<Datum>, InputError> {
        let [tag, monat, jahr] = [Datumsteil::Tag, Datumsteil::Monat, Datumsteil::Jahr]
            .map(|teil| (feld(teil), self.text(feld(teil))));
        if [tag, monat, jahr].iter().all(|(_, text)| text.is_empty()) {
            return Ok(None);
        }
        if let Some((leer, _)) = [tag, monat, jahr].iter().find(|(_, text)| text.is_empty()) {
            return Err(InputError {
                feld: *leer,
                art: InputErrorArt::DatumUnvollstaendig,
            });
        }
        let text = format!("{}.{}.{}", tag.1, monat.1, jahr.1);
        Datum::lies(&text).map(Some).map_err(|fehler| InputError {
            feld: tag.0,
            art: InputErrorArt::Datum(fehler),
        })
    }
}

fn fehler<T>(feld: Feld, art: InputErrorArt) -> Result<T, Vec<InputError>> {
    Err(vec![InputError { feld, art }])
}

/// The answer that stands in the form, or every reason why there is none.
pub fn parse(frage: Question, draft: &Draft, stichtag: Datum) -> Result<Answer, Vec<InputError>> {
    let tag = Feld::Von(Datumsteil::Tag);
    match frage.form() {
        Form::Auswahl(werte) => draft
            .gewaehlt
            .first()
            .and_then(|nummer| werte.get(*nummer).cloned())
            .map_or_else(|| fehler(Feld::Auswahl, InputErrorArt::KeineAuswahl), Ok),
        Form::Aufgaben => menge(draft, Aufgabe::ALL).map(Answer::Aufgaben),
        Form::Themen => menge(draft, Thema::ALL).map(Answer::Themen),
        Form::AnderesFach => anderes_fach(draft),
        Form::Monate => match draft.text(Feld::Zahl).parse().map(Monate::neu) {
            Ok(Ok(monate)) => Ok(Answer::Monate(monate)),
            Ok(Err(_)) | Err(_) => fehler(Feld::Zahl, InputErrorArt::KeineMonate),
        },
        Form::Zeitspanne => zeitspanne(draft),
        Form::Datum => match draft.lies_datum(Feld::Von) {
            Err(grund) => Err(vec![grund]),
            Ok(None) => fehler(tag, InputErrorArt::DatumUnvollstaendig),
            Ok(Some(datum)) => match frage {
                Question::Stichtag => Ok(Answer::Stichtag(datum)),
                Question::Schulung(_, SchulungFrage::BegonnenAm) if datum > stichtag => {
                    fehler(tag, InputErrorArt::BegonnenNachStichtag(stichtag))
                }
                _ => Ok(Answer::Datum(datum)),
            },
        },
        Form::DatumOderWeissNicht => {
            match (draft.lies_datum(Feld::Von), draft.gewaehlt.is_empty()) {
                (Ok(None), true) => fehler(tag, InputErrorArt::DatumUnvollstaendig),
                (Ok(None), false) => Ok(Answer::DatumAngabe(DatumAngabe::WeissNicht)),
                (Ok(Some(datum)), true) => Ok(Answer::DatumAngabe(DatumAngabe::Am(datum))),
                (Ok(Some(_)) | Err(_), false) => fehler(tag, InputErrorArt::DatumUndWeissNicht),
                (Err(grund), true) => Err(vec![grund]),
            }
        }
    }
}

fn menge<T: Ord + Copy>(draft: &Draft, alle: &[T]) -> Result<Menge<T>, Vec<InputError>> {
    let keine = draft.gewaehlt.contains(&nummer_keine(alle.len()));
    let weiss_nicht = draft.gewaehlt.contains(&nummer_weiss_nicht(alle.len()));
    match (draft.gewaehlt.len(), keine, weiss_nicht) {
        (0, _, _) => fehler(Feld::Auswahl, InputErrorArt::NichtsAngekreuzt),
        (1, true, _) => Ok(Menge::Auswahl(SortedSet::new())),
        (1, _, true) => Ok(Menge::WeissNicht),
        (_, false, false) => Ok(Menge::Auswahl(
            draft
                .gewaehlt
                .iter()
                .filter_map(|nummer| alle.get(*nummer).copied())
                .collect(),
        )),
        _ => fehler(Feld::Auswahl, InputErrorArt::SchliesstAus),
    }
}

fn anderes_fach(draft: &Draft) -> Result<Answer, Vec<InputError>> {
    let bezeichnung = Bezeichnung::neu(draft.text(Feld::Text)).map_err(|grund| InputError {
        feld: Feld::Text,
        art: InputErrorArt::Bezeichnung(grund),
    });
    let einordnung = draft
        .gewaehlt
        .first()
        .and_then(|nummer| Einordnung::ALL.get(*nummer).copied())
        .ok_or(InputError {
            feld: Feld::Auswahl,
            art: InputErrorArt::KeineAuswahl,
        });
    match (bezeichnung, einordnung) {
        (Ok(bezeichnung), Ok(einordnung)) => Ok(Answer::AnderesFach(AnderesFach {
            bezeichnung,
            einordnung,
        })),
        (bezeichnung, einordnung) => Err(bezeichnung
            .err()
            .into_iter()
            .chain(einordnung.err())
            .collect()),
    }
}

fn zeitspanne(draft: &Draft) -> Result<Answer, Vec<InputError>> {
    let fehlt = |feld: fn(Datumsteil) -> Feld| InputError {
        feld: feld(Datumsteil::Tag),
        art: InputErrorArt::DatumUnvollstaendig,
    };
    let von = draft
        .lies_datum(Feld::Von)
        .and_then(|von| von.ok_or_else(|| fehlt(Feld::Von)));
    let bis = match (draft.lies_datum(Feld::Bis), draft.gewaehlt.is_empty()) {
        (Ok(Some(bis)), true) => Ok(Bis::Am(bis)),
        (Ok(None), false) => Ok(Bis::NochBeschaeftigt),
        (Ok(None), true) => Err(fehlt(Feld::Bis)),
        (Err(grund), true) => Err(grund),
        (Ok(Some(_)) | Err(_), false) => Err(InputError {
            feld: Feld::Bis(Datumsteil::Tag),
            art: InputErrorArt::BisUndNochBeschaeftigt,
        }),
    };
    match (von, bis) {
        (Ok(von), Ok(bis)) => Zeitspanne::neu(von, bis)
            .map(Answer::Zeitspanne)
            .map_err(|_| {
                vec![InputError {
                    feld: Feld::Bis(Datumsteil::Tag),
                    art: InputErrorArt::EndeVorBeginn,
                }]
            }),
        (von, bis) => Err(von.err().into_iter().chain(bis.err()).collect()),
    }
}
