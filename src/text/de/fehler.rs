//! What is expected of an input that was not accepted.

use crate::datum::DatumFehler;
use crate::facts::{
    BezeichnungFehler, Feld, Form, HOECHSTENS_EINTRAEGE, InputError, InputErrorArt, Question,
};

/// One sentence, the same in the summary and at the field.
pub fn eingabefehler(frage: Question, fehler: &InputError) -> String {
    let datum = match (fehler.feld, frage.form()) {
        (Feld::Bis(_), _) => "Letzter Tag",
        (Feld::Von(_), Form::Zeitspanne) => "Erster Tag",
        _ => "Datum",
    };
    match fehler.art {
        InputErrorArt::KeineAuswahl => "Wählen Sie eine Antwort aus.".into(),
        InputErrorArt::NichtsAngekreuzt => {
            "Kreuzen Sie mindestens ein Feld an. Trifft nichts zu, wählen Sie „Keine dieser Aufgaben“ oder „Keines dieser Themen“.".into()
        }
        InputErrorArt::SchliesstAus => {
            "„Keine …“ und „Weiß ich nicht“ lassen sich nicht mit anderen Angaben verbinden.".into()
        }
        InputErrorArt::DatumUnvollstaendig => match (fehler.feld, frage.form()) {
            (Feld::Bis(_), _) => {
                "Letzter Tag: Geben Sie Tag, Monat und Jahr an oder kreuzen Sie „Noch beschäftigt“ an.".into()
            }
            (_, Form::DatumOderWeissNicht) => {
                "Geben Sie Tag, Monat und Jahr an oder kreuzen Sie „Weiß ich nicht“ an.".into()
            }
            _ => format!("{datum}: Geben Sie Tag, Monat und Jahr an."),
        },
        InputErrorArt::Datum(grund) => format!("{datum}: {}", datumsfehler(grund)),
        InputErrorArt::DatumUndWeissNicht => {
            "Geben Sie entweder ein Datum an oder kreuzen Sie „Weiß ich nicht“ an, nicht beides.".into()
        }
        InputErrorArt::BisUndNochBeschaeftigt => {
            "Geben Sie entweder den letzten Tag an oder kreuzen Sie „Noch beschäftigt“ an, nicht beides.".into()
        }
        InputErrorArt::EndeVorBeginn => "Der letzte Tag darf nicht vor dem ersten Tag liegen.".into(),
        InputErrorArt::BegonnenNachStichtag(stichtag) => format!(
            "Eine Schulung, die begonnen hat, kann nicht nach dem Stichtag {stichtag} beginnen. Geben Sie einen früheren Tag an oder wählen Sie „gebucht“."
        ),
        InputErrorArt::StichtagVorBeginn(begonnen) => format!(
            "Eine Schulung hat nach Ihren Angaben am {begonnen} begonnen. Der Stichtag darf nicht davor liegen."
        ),
        InputErrorArt::ZuVieleEintraege => {
            format!("Mehr als {HOECHSTENS_EINTRAEGE} Einträge sind nicht möglich. Entfernen Sie einen, der keine Rolle spielt.")
        }
        InputErrorArt::KeineMonate => "Geben Sie eine ganze Zahl zwischen 0 und 600 an.".into(),
        InputErrorArt::Bezeichnung(BezeichnungFehler::Leer) => {
            "Geben Sie an, wie das Fach im Zeugnis heißt.".into()
        }
        InputErrorArt::Bezeichnung(BezeichnungFehler::ZuLang(zeichen)) => {
            format!("Kürzen Sie die Bezeichnung auf höchstens {zeichen} Zeichen.")
        }
        InputErrorArt::Bezeichnung(BezeichnungFehler::Steuerzeichen(zeichen)) => format!(
            "Die Bezeichnung enthält ein unsichtbares Zeichen (U+{:04X}). Tippen Sie sie neu ein.",
            u32::from(zeichen)
        ),
    }
}

/// Why a date is none.
pub fn datumsfehler(fehler: DatumFehler) -> &'static str {
    match fehler {
        DatumFehler::Form => "Geben Sie Zahlen ein, zum Beispiel 3, 4 und 2018.",
        DatumFehler::GibtEsNicht => "Diesen Tag gibt es im Kalender nicht.",
        DatumFehler::AusserhalbDesBereichs => {
            "Der Tag muss zwischen dem 01.01.1950 und dem 31.12.2035 liegen."
        }
    }
}
