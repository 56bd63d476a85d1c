//! Words for what differs between two results of one person.

use super::wert;
use crate::datum::Datum;
use crate::finding::Interval;

/// Which two results are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vergleichsart {
    /// The one in a file and the one that was computed again.
    Datei,
    /// The one on the Stichtag and the one on today.
    Stichtag,
}

impl Vergleichsart {
    fn vorher(self) -> &'static str {
        match self {
            Self::Datei => "in der Datei",
            Self::Stichtag => "bisher",
        }
    }

    fn jetzt(self) -> &'static str {
        match self {
            Self::Datei => "neu berechnet",
            Self::Stichtag => "dann",
        }
    }
}

/// Headline of one person in a comparison, counted from 0.
pub fn vergleich_person(person: usize, urteil: &str) -> String {
    format!("Person {}: {urteil}", person + 1)
}

/// The verdict changes.
pub fn urteil_aendert_sich(art: Vergleichsart, vorher: &str, jetzt: &str) -> String {
    match art {
        Vergleichsart::Datei => format!(
            "In der Datei steht das Ergebnis „{vorher}“. Neu berechnet ist es „{jetzt}“; das gilt."
        ),
        Vergleichsart::Stichtag => format!("Bisher ist das Ergebnis „{vorher}“, dann „{jetzt}“."),
    }
}

/// The verdict stays, its criteria do not all.
pub fn urteil_bleibt(art: Vergleichsart) -> &'static str {
    match art {
        Vergleichsart::Datei => {
            "Das Ergebnis ist dasselbe wie in der Datei, einzelne Bedingungen unterscheiden sich."
        }
        Vergleichsart::Stichtag => {
            "Das Ergebnis bleibt dasselbe, einzelne Bedingungen ändern sich."
        }
    }
}

/// Nothing differs.
pub fn alles_gleich(art: Vergleichsart) -> &'static str {
    match art {
        Vergleichsart::Datei => {
            "Das Ergebnis in der Datei stimmt mit dem neu berechneten in allen Bedingungen überein."
        }
        Vergleichsart::Stichtag => "Am Ergebnis und seinen Gründen ändert sich nichts.",
    }
}

/// A criterion has another value.
pub fn anderer_wert(art: Vergleichsart, vorher: Interval, jetzt: Interval) -> String {
    format!(
        "{}: {}, {}: {}",
        art.vorher(),
        wert(vorher.entschieden()),
        art.jetzt(),
        wert(jetzt.entschieden())
    )
}

/// A criterion has the same value for another reason.
pub fn andere_begruendung(art: Vergleichsart, wert: Interval) -> String {
    format!(
        "{} {}, {} mit anderer Begründung",
        super::wert(wert.entschieden()),
        match art {
            Vergleichsart::Datei => "wie in der Datei",
            Vergleichsart::Stichtag => "wie bisher",
        },
        art.jetzt()
    )
}

/// A criterion that the earlier result does not have.
pub fn kriterium_neu(art: Vergleichsart, jetzt: Interval) -> String {
    format!(
        "{} nicht vorhanden, {}: {}",
        art.vorher(),
        art.jetzt(),
        wert(jetzt.entschieden())
    )
}

/// A criterion whose stored value is none.
pub fn kriterium_unlesbar(art: Vergleichsart, jetzt: Interval) -> String {
    format!(
        "{} nicht lesbar, {}: {}",
        art.vorher(),
        art.jetzt(),
        wert(jetzt.entschieden())
    )
}

/// Criteria that only the earlier result has.
pub fn kriterien_entfallen(art: Vergleichsart, anzahl: usize) -> String {
    let wo = match art {
        Vergleichsart::Datei => "Nur in der Datei",
        Vergleichsart::Stichtag => "Nur bisher",
    };
    match anzahl {
        1 => format!("{wo} steht 1 weitere Bedingung, zu der es nach diesen Angaben keine gibt."),
        zahl => {
            format!(
                "{wo} stehen {zahl} weitere Bedingungen, zu denen es nach diesen Angaben keine gibt."
            )
        }
    }
}

/// Why a stored result differs.
pub fn warum_anders() -> &'static str {
    "Maßgeblich sind die Angaben; das Ergebnis wird aus ihnen immer neu berechnet. Ein Unterschied entsteht, wenn die Datei von Hand geändert, mit einer anderen Fassung des Programms geschrieben oder für einen anderen Stichtag geprüft wurde."
}

/// The file holds no result to compare.
pub fn kein_gespeichertes_ergebnis() -> &'static str {
    "Die Datei enthält kein Ergebnis zum Vergleichen; es wurde neu berechnet."
}

/// What today as Stichtag means.
pub fn stichtag_vorschau(stichtag: Datum, heute: Datum) -> String {
    format!(
        "Geprüft wurde bisher für den Stichtag {stichtag}. Mit dem Stichtag {heute} (heute) ergibt sich:"
    )
}

/// Today is the Stichtag already.
pub fn stichtag_ist_heute(heute: Datum) -> String {
    format!("Der Stichtag ist schon der heutige Tag, der {heute}.")
}

/// Today cannot be the Stichtag.
pub fn stichtag_vor_beginn(heute: Datum, begonnen_am: Datum) -> String {
    format!(
        "Der heutige Tag, nach der Uhr dieses Geräts der {heute}, kann nicht Stichtag sein: Eine Schulung hat nach den Angaben am {begonnen_am} begonnen. Prüfen Sie die Uhr oder diese Angabe."
    )
}
