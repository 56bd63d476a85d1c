//! Words of what is marked in the rule set for a person, and of how it is shown.

use super::{ENTSCHEIDET, ergebnis};
use crate::regelwerk::Einzelwert;
use crate::text::eintrag;

/// The values of several records at one condition, each with the name of its record.
pub fn werte_der_eintraege(werte: &[Einzelwert]) -> String {
    let saetze: Vec<String> = werte.iter().map(wert_des_eintrags).collect();
    saetze.join(" · ")
}

fn wert_des_eintrags(einzeln: &Einzelwert) -> String {
    let mut satz = String::new();
    if let Some((liste, nummer)) = einzeln.eintrag {
        satz = format!("{}: ", eintrag(liste, nummer));
    }
    satz.push_str(ergebnis(einzeln.wert));
    if einzeln.entscheidet {
        satz.push_str(&format!(" ({ENTSCHEIDET})"));
    }
    satz
}

/// How large the picture is shown.
pub fn groesse(prozent: u32) -> String {
    format!("Größe: {prozent}\u{a0}%")
}
