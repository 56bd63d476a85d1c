//! Verdicts, letters, and what stands on every result.

use crate::datum::Datum;
use crate::facts::Vorhaben;
use crate::finding::{Finding, Grund, Klaerung, Kriterium, Verdict};
use crate::law::{self, Fassung, Zuordnung};
use crate::zeitstrahl::Ereignis;

/// Value of a criterion.
pub fn wert(wert: Option<Verdict>) -> &'static str {
    match wert {
        Some(Verdict::Erfuellt) => "erfüllt",
        Some(Verdict::Klaerung) => "Klärung",
        Some(Verdict::NichtErfuellt) => "nicht erfüllt",
        None => "offen",
    }
}

/// Headline of a person's result.
pub fn urteil(verdict: Option<Verdict>, zuordnung: Option<Zuordnung>) -> String {
    match (verdict, zuordnung) {
        (Some(Verdict::Erfuellt), Some(Zuordnung::A)) => "Förderfähig nach Buchst. a".into(),
        (Some(Verdict::Erfuellt), Some(Zuordnung::B)) => "Förderfähig nach Buchst. b".into(),
        (Some(Verdict::Erfuellt), Some(Zuordnung::C)) => "Förderfähig nach Buchst. c".into(),
        (Some(Verdict::Erfuellt), Some(Zuordnung::Vorerfahrung)) => {
            "Förderfähig wegen Vorerfahrung".into()
        }
        (Some(Verdict::Erfuellt), Some(Zuordnung::InKlaerung | Zuordnung::Keine) | None) => {
            "Förderfähig".into()
        }
        (Some(Verdict::Klaerung), _) => "Klärung nötig".into(),
        (Some(Verdict::NichtErfuellt), _) => "Nicht förderfähig".into(),
        (None, _) => "Noch offen".into(),
    }
}

/// A person, counted from 0, with the name or reference where there is one.
pub fn person(nummer: usize, name: Option<&str>) -> String {
    match name {
        None => format!("Person {}", nummer + 1),
        Some(name) => format!("Person {} ({name})", nummer + 1),
    }
}

/// Which of several persons a page is about.
pub fn person_von(nummer: usize, name: Option<&str>, anzahl: usize) -> String {
    match name {
        None => format!("Person {} von {anzahl}", nummer + 1),
        Some(name) => format!("Person {} von {anzahl} ({name})", nummer + 1),
    }
}

/// How many persons there are of each verdict.
pub fn personen_je_urteil(zahlen: &[(Option<Verdict>, usize)]) -> String {
    let genannte: Vec<String> = zahlen
        .iter()
        .filter(|(_, anzahl)| *anzahl > 0)
        .map(|(verdict, anzahl)| {
            let was = match verdict {
                Some(Verdict::Erfuellt) => "förderfähig",
                Some(Verdict::Klaerung) => "in Klärung",
                Some(Verdict::NichtErfuellt) => "nicht förderfähig",
                None => "noch offen",
            };
            format!("{anzahl} {was}")
        })
        .collect();
    format!("{}.", genannte.join(", "))
}

/// One sentence under the headline.
pub fn urteil_erklaert(finding: &Finding) -> String {
    match finding.wert.entschieden() {
        Some(Verdict::Erfuellt) => "Alle Bedingungen sind erfüllt.".into(),
        Some(Verdict::Klaerung) => {
            "Was hier angegeben ist, reicht für ein Ja oder Nein nicht aus. Unten steht, wer was klären kann.".into()
        }
        Some(Verdict::NichtErfuellt) => {
            let gruende: Vec<String> = finding
                .teile
                .iter()
                .filter(|teil| teil.wert.hi == Verdict::NichtErfuellt)
                .map(|teil| super::kriterium_kurz(teil.kriterium).to_owned())
                .collect();
            format!("Nicht erfüllt: {}.", gruende.join(", "))
        }
        None => "Es fehlen noch Angaben, auf die es ankommt.".into(),
    }
}

/// The letter as the statistics count it.
pub fn zuordnung(zuordnung: Option<Zuordnung>) -> &'static str {
    match zuordnung {
        Some(Zuordnung::A) => "Buchst. a",
        Some(Zuordnung::B) => "Buchst. b",
        Some(Zuordnung::C) => "Buchst. c",
        Some(Zuordnung::Vorerfahrung) => "Vorerfahrung",
        Some(Zuordnung::InKlaerung) => "in Klärung",
        Some(Zuordnung::Keine) => "keine",
        None => "steht noch nicht fest",
    }
}

/// The Rechtsstand, as every headline has it.
pub fn stand(fassung: Fassung) -> String {
    format!("nach dem Stand vom {}", rechtsstand(fassung))
}

/// The Rechtsstand at the beginning of a line.
pub fn stand_am_anfang(fassung: Fassung) -> String {
    format!("Nach dem Stand vom {}", rechtsstand(fassung))
}

fn rechtsstand(fassung: Fassung) -> String {
    const MONATE: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let (jahr, monat, tag) = fassung.rechtsstand();
    let monat = MONATE.iter().zip(1..).find(|(_, zahl)| *zahl == monat);
    format!("{tag}. {} {jahr}", monat.map_or("", |(name, _)| name))
}

/// What is on a day of the date strip.
pub fn ereignis(ereignis: Ereignis) -> String {
    match ereignis {
        Ereignis::Aufnahme => "Aufnahme der Tätigkeit".into(),
        Ereignis::SchulungBegonnen(nummer) => format!("{}. Schulung begonnen", nummer + 1),
        Ereignis::SchulungGebucht(nummer) => format!("{}. Schulung gebucht", nummer + 1),
        Ereignis::Stichtag => "Stichtag".into(),
        Ereignis::LetzterTag => "letzter Tag für den Beginn".into(),
        Ereignis::Verschoben => "nächster Werktag (Klärung)".into(),
    }
}

/// A Klärung in a list of what is to be cleared.
pub fn offener_punkt(kriterium: Kriterium, grund: &Grund, wer: Klaerung) -> String {
    let satz = super::grund(grund);
    match wer {
        Klaerung::Rechtsfrage => format!("{}: {satz}", super::kriterium(kriterium)),
        Klaerung::Sachverhalt(wen) => format!(
            "{}: {satz} Auskunft gibt {}.",
            super::kriterium(kriterium),
            super::auskunft(wen)
        ),
    }
}

/// The Geltungshinweis, where the Bewilligungszeitraum lies after 2018.
pub fn geltungshinweis(vorhaben: &Vorhaben, stichtag: Datum) -> Option<&'static str> {
    law::spaetere_fassung_moeglich(vorhaben, stichtag).then_some(GELTUNGSHINWEIS)
}

/// The Geltungshinweis, wherever it is said.
pub const GELTUNGSHINWEIS: &str = "Die VwV Integrationsmanagement ist nach 2018 geändert worden. Dieses Programm kennt nur den Stand vom 4. April 2018. Für einen Bewilligungszeitraum nach 2018 fragen Sie die Bewilligungsstelle nach der geltenden Fassung.";

/// That the result binds nobody, where the Bewilligungsstelle is named beside it.
pub const KEINE_ENTSCHEIDUNG: &str =
    "Das Ergebnis ist eine Orientierung und keine Entscheidung der Bewilligungsstelle.";

/// That the result binds nobody, in what leaves the program.
pub const KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS: &str = "Das Ergebnis ist eine Orientierung und keine Entscheidung der Bewilligungsstelle (Regierungspräsidium Stuttgart).";
