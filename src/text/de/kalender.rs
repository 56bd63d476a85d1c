//! Words of the calendar of the deadlines.

use crate::datum::{Datum, Tag};

/// Which program has written the file.
pub const PRODID: &str = "-//Vorabcheck Integrationsmanagement//Fristen//DE";

/// Title of an entry and of its reminder.
pub fn titel(person: &str) -> String {
    format!("{person}: letzter Tag für den Beginn der Nachqualifizierung")
}

/// What is to be done, why, and where that stands.
pub fn begruendung(auflage: &str, grund: Option<&str>, fundstelle: &str) -> String {
    match grund {
        Some(grund) => format!("{auflage} {grund} [{fundstelle}]"),
        None => format!("{auflage} [{fundstelle}]"),
    }
}

/// The last day is a Saturday, a Sunday or a public holiday.
pub fn naechster_werktag(werktag: Tag) -> String {
    format!(
        "Der Tag fällt auf ein Wochenende oder einen Feiertag. Ob ein Beginn am nächsten Werktag, dem {werktag}, noch genügt, ist offen (§ 193 BGB)."
    )
}

/// The proof of the beginning.
pub fn nachweis(auflage: &str) -> String {
    format!("{auflage} Einen festen Tag dafür gibt es nicht. [Antwort 1]")
}

/// By which law and for which day the deadline was computed.
pub fn stand(stand: &str, stichtag: Datum) -> String {
    format!("Berechnet {stand}, zum Stichtag {stichtag}.")
}
