//! Words of the tables: what is said, and what comes of it.

use crate::facts::{
    Answer, AusbildungFrage, HochschulabschlussFrage, Monate, Question, SchulabschlussFrage,
    Weitere, ZeitFrage,
};
use crate::finding::{Interval, Klaerung, Kriterium};
use crate::regelwerk::{
    Abdeckung, Angabe, Aufgabenlage, Rest, Spalte, Tafel, Tagklasse, Ursprung, Zeile, Zeitenlage,
};
use crate::text::{antwort, auskunft, einordnung, wert};

/// What a table is about, above its rows.
pub fn tafel_zu(gesucht: Kriterium) -> &'static str {
    match gesucht {
        Kriterium::Nachqualifizierung => "Ohne Schulung",
        _ => "Was daraus folgt",
    }
}

/// Heads of a table's columns: what is said, and its value.
pub const TAFELSPALTEN: [&str; 2] = ["Angaben", "Ergebnis"];

/// A row of the table of this criterion, in words: what leads to its value, column by column.
pub fn angaben(gesucht: Kriterium, tafel: &Tafel, zeile: &Zeile) -> String {
    let spalten = tafel.spalten.iter().zip(&zeile.angaben);
    let saetze = spalten.filter_map(|((spalte, _), angaben)| {
        let worte: Vec<String> = angaben
            .iter()
            .filter_map(|angabe| in_worten(*spalte, angabe))
            .collect();
        let worte = (!worte.is_empty()).then(|| worte.join("; "))?;
        Some(match kopf(gesucht, *spalte) {
            Some(kopf) => format!("{kopf}: {worte}"),
            None => worte,
        })
    });
    let saetze: Vec<String> = saetze.collect();
    match gesucht {
        // Nothing is asked here: it stands beside the other parts.
        Kriterium::OhneAusbildung => {
            "Solange weder Ausbildung noch Hochschulabschluss sicher zählt".into()
        }
        // The words of an empty list would be untrue beside other records.
        Kriterium::Weitere(_) if zeile.ursprung == Ursprung::Auslassung => {
            "Es gibt keine weiteren".into()
        }
        _ if saetze.is_empty() => "In jedem Fall".into(),
        _ => saetze.join(" · "),
    }
}

/// What stands before the answers to a question that is asked after another one.
pub(super) fn kopf(gesucht: Kriterium, spalte: Spalte) -> Option<&'static str> {
    let Spalte::Frage(frage) = spalte else {
        return None;
    };
    match frage {
        Question::WeitereZeiten if gesucht == Kriterium::Beschaeftigungszeit => {
            Some("Weitere Zeiten")
        }
        Question::Monate => Some("Zahl der Monate"),
        Question::Bewilligungszeitraum => Some("Beginn des Bewilligungszeitraums"),
        Question::Einvernehmen => Some("Einvernehmen"),
        Question::Aufgabenuebertragung => Some("Aufgabe übertragen"),
        Question::Hochschulabschluss(_, HochschulabschlussFrage::AnderesFach) => Some("Einordnung"),
        Question::Hochschulabschluss(_, HochschulabschlussFrage::Gleichwertigkeit)
        | Question::Ausbildung(_, AusbildungFrage::Gleichwertigkeit)
        | Question::Schulabschluss(_, SchulabschlussFrage::Gleichwertigkeit) => {
            Some("Gleichwertigkeit")
        }
        Question::Zeit(_, ZeitFrage::Arbeitgeber) => Some("Arbeitgeber"),
        Question::Ausbildung(_, AusbildungFrage::Darunter) => Some("Ausbildung darunter"),
        Question::Aufnahme => Some("Aufnahme der Tätigkeit"),
        _ => None,
    }
}

/// What is said in a column; nothing where it goes without saying.
fn in_worten(spalte: Spalte, angabe: &Angabe) -> Option<String> {
    Some(match (spalte, angabe) {
        (_, Angabe::Offen) => return None,
        (_, Angabe::Antwort(Answer::AnderesFach(fach))) => {
            einordnung(fach.einordnung).to_owned()
        }
        (_, Angabe::Antwort(Answer::Weitere(weitere))) => match weitere {
            Weitere::Ja => return None,
            Weitere::Nein => "Es gibt keine",
            Weitere::WeissNicht => "Ob es welche gibt, ist nicht bekannt",
        }
        .into(),
        (_, Angabe::Antwort(wert)) => antwort(wert),
        (Spalte::Frage(Question::Zeit(..)), Angabe::Bekannt) => "Die Tage sind angegeben".into(),
        (_, Angabe::Bekannt) => "Ist bekannt".into(),
        (_, Angabe::Monate(0, bis)) => format!("Höchstens {bis} Monate"),
        (_, Angabe::Monate(von, Monate::HOECHSTENS)) => format!("Mindestens {von} Monate"),
        (_, Angabe::Monate(von, bis)) => format!("{von}–{bis} Monate"),
        (_, Angabe::Aufgaben(lage)) => match lage {
            Aufgabenlage::Genannte => "Mindestens eine der sechs genannten Aufgaben",
            Aufgabenlage::NurAndere => "Nur andere Aufgaben",
            Aufgabenlage::Keine => "Keine davon",
        }
        .into(),
        (_, Angabe::Zeiten(lage)) => match lage {
            Zeitenlage::SechsMonate => "Sechs Monate ohne Lücke, die sicher zählen",
            Zeitenlage::SechsMonateMitZweifel => {
                "Sechs Monate ohne Lücke nur zusammen mit zweifelhaften Zeiten"
            }
            Zeitenlage::HundertachtzigTage => {
                "Mindestens 180 Tage, zweifelhafte Zeiten eingerechnet, aber keine sechs Monate ohne Lücke"
            }
            Zeitenlage::Weniger => "Weniger als 180 Tage, zweifelhafte Zeiten eingerechnet",
            Zeitenlage::Keine => "Keine Zeit zählt, auch nicht im Zweifel",
        }
        .into(),
        (Spalte::Stichtag, Angabe::Tag(tag)) => match tag {
            Tagklasse::VorAufnahme => "Stichtag vor der Aufnahme der Tätigkeit",
            Tagklasse::InDerFrist => "Stichtag in den drei Monaten",
            Tagklasse::Verschoben => "Stichtag nach den drei Monaten, bis zum nächsten Werktag",
            Tagklasse::ZuSpaet => "Stichtag noch später",
        }
        .into(),
        (_, Angabe::Tag(tag)) => match tag {
            Tagklasse::VorAufnahme => "Beginn vor der Aufnahme der Tätigkeit",
            Tagklasse::InDerFrist => "Beginn in den drei Monaten",
            Tagklasse::Verschoben => "Beginn nach den drei Monaten, bis zum nächsten Werktag",
            Tagklasse::ZuSpaet => "Beginn noch später",
        }
        .into(),
        (_, Angabe::Rest(rest)) => match rest {
            Rest::Rechtzeitig => "Keine andere Schulung holt Themen zu spät oder ohne Termin nach",
            Rest::Fraglich => "Eine andere Schulung holt Themen zu spät oder ohne Termin nach",
            Rest::Offen => return None,
        }
        .into(),
        (_, Angabe::Abdeckung(abdeckung)) => match abdeckung {
            Abdeckung::Ganz => "Das Thema wird ganz behandelt",
            Abdeckung::Teilweise => "Das Thema wird nur zum Teil behandelt",
            Abdeckung::Keine => "Das Thema wird nicht behandelt",
        }
        .into(),
        (Spalte::Vergangen, Angabe::Ja) => "Der Tag ist schon vorbei".into(),
        (Spalte::Vergangen, Angabe::Nein) => "Der Tag ist noch nicht vorbei".into(),
        (Spalte::WeitereEintaegige, Angabe::Ja) => "Es gibt noch eine eintägige Schulung".into(),
        (Spalte::WeitereEintaegige, Angabe::Nein) => "Es ist die einzige eintägige Schulung".into(),
        (Spalte::ThemenUnbekannt, Angabe::Ja) => "Nicht alle Themen sind bekannt".into(),
        (Spalte::ThemenUnbekannt, Angabe::Nein) => "Alle Themen sind bekannt".into(),
        (_, Angabe::Ja | Angabe::Nein) => return None,
    })
}

/// A value in words, where it may be open.
pub fn ergebnis(intervall: Interval) -> &'static str {
    wert(intervall.entschieden())
}

/// What comes of a row: its value and, of a Klärung, its kind; whether it is our own reading.
pub fn ergebnis_der_zeile(zeile: &Zeile) -> String {
    let wert = ergebnis(zeile.wert);
    let art = zeile.klaerung.map(|klaerung| match klaerung {
        Klaerung::Rechtsfrage => "Rechtsfrage".to_owned(),
        Klaerung::Sachverhalt(wen) => format!("Sachverhalt: Auskunft gibt {}", auskunft(wen)),
    });
    match (zeile.ursprung, art) {
        (Ursprung::Auslassung, _) => "bringt nichts hinzu".into(),
        (Ursprung::Regel, None) => wert.into(),
        (Ursprung::Regel, Some(art)) => format!("{wert} ({art})"),
        (Ursprung::Lesart, None) => format!("{wert} (unsere Lesart)"),
        (Ursprung::Lesart, Some(art)) => format!("{wert} ({art}, unsere Lesart)"),
    }
}
