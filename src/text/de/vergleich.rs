//! Words for what differs between two results of one person.

use super::{fundstelle, grund, kriterium, urteil, wert, zuordnung};
use crate::datum::Datum;
use crate::vergleich::{Unterschied, Vergleich, Vergleichsart, Vorher};

fn vorher(art: Vergleichsart) -> &'static str {
    match art {
        Vergleichsart::Datei => "in der Datei",
        Vergleichsart::Stichtag => "bisher",
    }
}

fn jetzt(art: Vergleichsart) -> &'static str {
    match art {
        Vergleichsart::Datei => "neu berechnet",
        Vergleichsart::Stichtag => "dann",
    }
}

/// Before what is said of one person, counted from 0.
pub fn vergleich_person(person: usize, name: Option<&str>, satz: &str) -> String {
    format!("{}: {satz}", super::person(person, name))
}

/// What a comparison comes to.
pub fn vergleich(art: Vergleichsart, vergleich: &Vergleich) -> String {
    let (verdict_vorher, zuordnung_vorher) = vergleich.vorher;
    let (verdict_jetzt, zuordnung_jetzt) = vergleich.jetzt;
    let alt = urteil(verdict_vorher, zuordnung_vorher);
    let neu = urteil(verdict_jetzt, zuordnung_jetzt);
    if alt != neu {
        match art {
            Vergleichsart::Datei => format!(
                "In der Datei steht das Ergebnis „{alt}“. Neu berechnet ist es „{neu}“; das gilt."
            ),
            Vergleichsart::Stichtag => format!("Bisher ist das Ergebnis „{alt}“, dann „{neu}“."),
        }
    } else if zuordnung_vorher != zuordnung_jetzt {
        format!(
            "Zuordnung in der Statistik {}: {}, {}: {}.",
            vorher(art),
            zuordnung(zuordnung_vorher),
            jetzt(art),
            zuordnung(zuordnung_jetzt)
        )
    } else if vergleich.ist_gleich() {
        match art {
            Vergleichsart::Datei => {
                "Das Ergebnis in der Datei stimmt mit dem neu berechneten in allen Bedingungen überein."
            }
            Vergleichsart::Stichtag => "Am Ergebnis und seinen Gründen ändert sich nichts.",
        }
        .into()
    } else {
        match art {
            Vergleichsart::Datei => {
                "Das Ergebnis ist dasselbe wie in der Datei, einzelne Bedingungen unterscheiden sich."
            }
            Vergleichsart::Stichtag => {
                "Das Ergebnis bleibt dasselbe, einzelne Bedingungen ändern sich."
            }
        }
        .into()
    }
}

/// How a criterion differs.
pub fn aenderung(art: Vergleichsart, unterschied: &Unterschied) -> String {
    let wert_jetzt = wert(unterschied.jetzt.entschieden());
    let wert_vorher = match unterschied.vorher {
        Vorher::Wert(wert_vorher) => format!(": {}", wert(wert_vorher.entschieden())),
        Vorher::Fehlt => " nicht vorhanden".into(),
        Vorher::Unlesbar => " nicht lesbar".into(),
        Vorher::AndereBegruendung => {
            return format!(
                "{wert_jetzt} wie {}, {} mit anderer Begründung",
                vorher(art),
                jetzt(art)
            );
        }
    };
    format!("{}{wert_vorher}, {}: {wert_jetzt}", vorher(art), jetzt(art))
}

/// A criterion that differs, in one line: what, how, why, and where it stands.
pub fn unterschied(art: Vergleichsart, unterschied: &Unterschied) -> String {
    let satz = unterschied.grund.as_ref().map(grund);
    format!(
        "{}: {}{}{} [{}]",
        kriterium(unterschied.kriterium),
        aenderung(art, unterschied),
        if satz.is_some() { ". " } else { "" },
        satz.unwrap_or_default(),
        fundstelle(unterschied.norm)
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
