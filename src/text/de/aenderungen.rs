//! What would change a verdict, in words.

use super::thema;
use crate::facts::{Schulungsdauer, Thema};
use crate::finding::{Kriterium, Zeugnisart};
use crate::sorted::SortedSet;
use crate::whatif::{Aenderung, Aenderungssatz, Aussicht, Auswege, Eintrag, Tage};

/// Heading.
pub const AENDERUNGEN_KOPF: &str = "Was würde das Ergebnis ändern?";

/// Below the heading: where the changes lead to, or that there are none.
pub fn aussicht(auswege: &Auswege) -> &'static str {
    match auswege.saetze.first().map(|satz| satz.aussicht) {
        Some(Aussicht::Erfuellt) => "Jeder Punkt dieser Liste würde zu „förderfähig“ führen.",
        Some(Aussicht::ErfuelltMoeglich) => {
            "Danach fehlen noch Angaben. Mit ihnen wäre „förderfähig“ möglich."
        }
        Some(Aussicht::Klaerung) if auswege.vollstaendig => {
            "„Förderfähig“ ist mit höchstens drei Änderungen nicht zu erreichen. Jeder Punkt dieser Liste würde aber zur Klärung führen."
        }
        Some(Aussicht::Klaerung) => "Jeder Punkt dieser Liste würde zur Klärung führen.",
        Some(Aussicht::KlaerungMoeglich) if auswege.vollstaendig => {
            "Danach fehlen noch Angaben. Mit ihnen wäre Klärung möglich. Mehr ist mit höchstens drei Änderungen nicht zu erreichen."
        }
        Some(Aussicht::KlaerungMoeglich) => {
            "Danach fehlen noch Angaben. Mit ihnen wäre Klärung möglich."
        }
        None if auswege.vollstaendig => {
            "Mit höchstens drei Änderungen, die noch in Ihrer Hand liegen, wird das Ergebnis nicht besser. Antragsteller, Anstellungsträger, Zielgruppe, Aufgaben, Abschlüsse und vergangene Tage bleiben dabei gleich."
        }
        None => "Es gibt zu viele Möglichkeiten, um alle zu prüfen.",
    }
}

/// After the list, where it does not name every set.
pub const WEITERE_AENDERUNGEN: &str = "Es gibt noch mehr Möglichkeiten dieser Art.";

/// After a change to what is said once for several persons.
pub const AENDERUNG_FUER_ALLE: &str = "Das gilt dann für alle Personen.";

/// One change and what it leads to; of several, what stands above them.
pub fn aenderungssatz(satz: &Aenderungssatz) -> String {
    let dann = dann(satz);
    match &satz.aenderungen[..] {
        [aenderung] => format!("Mit {} {dann}.{}", schritt(aenderung), themen(aenderung)),
        [_, _] => format!("Mit zwei Änderungen zusammen {dann}:"),
        _ => format!("Mit drei Änderungen zusammen {dann}:"),
    }
}

/// One of several changes that only help together.
pub fn teilschritt(aenderung: &Aenderung) -> String {
    format!("Mit {}.{}", schritt(aenderung), themen(aenderung))
}

/// Everything that is said of what would change a verdict.
pub fn texte_der_auswege(auswege: &Auswege) -> Vec<String> {
    let mut texte = vec![aussicht(auswege).to_owned()];
    for satz in &auswege.saetze {
        texte.push(aenderungssatz(satz));
        texte.extend(satz.aenderungen.iter().map(teilschritt));
    }
    texte
}

/// What would be the case.
fn dann(satz: &Aenderungssatz) -> &'static str {
    match (satz.aussicht, satz.weg) {
        (Aussicht::Erfuellt, Some(Kriterium::BuchstabeA)) => "wäre Buchst. a erfüllt",
        (Aussicht::Erfuellt, Some(Kriterium::BuchstabeB)) => "wäre Buchst. b erfüllt",
        (Aussicht::Erfuellt, Some(Kriterium::BuchstabeC)) => "wäre Buchst. c erfüllt",
        (Aussicht::Erfuellt, Some(Kriterium::Vorerfahrung)) => "würde die Vorerfahrung genügen",
        (Aussicht::Erfuellt, _) => "wären alle Bedingungen erfüllt",
        (Aussicht::ErfuelltMoeglich | Aussicht::KlaerungMoeglich, _) => {
            "wäre das Ergebnis wieder offen"
        }
        (Aussicht::Klaerung, Some(Kriterium::BuchstabeA)) => "wäre Buchst. a in Klärung",
        (Aussicht::Klaerung, Some(Kriterium::BuchstabeB)) => "wäre Buchst. b in Klärung",
        (Aussicht::Klaerung, Some(Kriterium::BuchstabeC)) => "wäre Buchst. c in Klärung",
        (Aussicht::Klaerung, Some(Kriterium::Vorerfahrung)) => "wäre die Vorerfahrung in Klärung",
        (Aussicht::Klaerung, _) => "wäre das Ergebnis in Klärung",
    }
}

/// A change, as it stands after "mit".
fn schritt(aenderung: &Aenderung) -> String {
    match aenderung {
        Aenderung::Einvernehmen => "dem Einvernehmen aller Städte und Gemeinden".into(),
        Aenderung::Aufgabenuebertragung => "der Aufgabenübertragung an den freien Träger".into(),
        Aenderung::Bedarfsfeststellung => "persönlichen Gesprächen als Grundlage".into(),
        Aenderung::Gleichwertigkeit(art, eintrag) => {
            let zeugnis = match art {
                Zeugnisart::Hochschule => einer(*eintrag, "des", "Hochschulabschlusses"),
                Zeugnisart::Ausbildung => einer(*eintrag, "der", "Ausbildung"),
                Zeugnisart::Schule => einer(*eintrag, "des", "Schulabschlusses"),
            };
            format!("einem Nachweis der vollen Gleichwertigkeit {zeugnis}")
        }
        Aenderung::Bewilligungszeitraum(tage) => {
            format!("einem Bewilligungszeitraum{}", wann(*tage))
        }
        Aenderung::Aufnahme(tage) => format!("einer Aufnahme der Tätigkeit{}", wann(*tage)),
        Aenderung::Buchung(eintrag, tage) => {
            format!("gebuchtem Beginn {}{}", der_schulung(*eintrag), wann(*tage))
        }
        Aenderung::Beginn(eintrag, tage) => {
            format!("Beginn {}{}", der_schulung(*eintrag), wann(*tage))
        }
        Aenderung::Dauer(eintrag) => {
            format!("einer Dauer {} ab zwei Tagen", der_schulung(*eintrag))
        }
        Aenderung::Themen(eintrag, _) => {
            format!("weiteren Themen {}", der_schulung(*eintrag))
        }
        Aenderung::NeueSchulung(neue) => {
            let weiteren = if neue.weitere { " weiteren" } else { "" };
            let mehrtaegigen = match neue.dauer {
                Schulungsdauer::MehrereTage => " mehrtägigen",
                Schulungsdauer::EinTag | Schulungsdauer::WeissNicht => "",
            };
            let schulung = format!("einer{weiteren}{mehrtaegigen} Schulung");
            match wann(neue.tage) {
                wann if wann.is_empty() => schulung,
                wann => format!("Beginn {schulung}{wann}"),
            }
        }
    }
}

/// In the genitive; with its number where there are several.
fn einer(eintrag: Eintrag, artikel: &str, name: &str) -> String {
    match eintrag.anzahl {
        0 | 1 => format!("{artikel} {name}"),
        _ => format!("{artikel} {}. {name}", eintrag.nummer + 1),
    }
}

/// The only course is the Nachqualifizierung.
fn der_schulung(eintrag: Eintrag) -> String {
    match eintrag.anzahl {
        0 | 1 => "der Nachqualifizierung".into(),
        _ => einer(eintrag, "der", "Schulung"),
    }
}

fn wann(tage: Tage) -> String {
    match (tage.von, tage.bis) {
        (None, None) => String::new(),
        (None, Some(bis)) => format!(" bis {bis}"),
        (Some(von), None) => format!(" ab {von}"),
        (Some(von), Some(bis)) if von == bis => format!(" am {von}"),
        (Some(von), Some(bis)) => format!(" zwischen {von} und {bis}"),
    }
}

/// The subjects that a course must deal with too.
fn themen(aenderung: &Aenderung) -> String {
    let themen: &SortedSet<Thema> = match aenderung {
        Aenderung::Themen(_, themen) => themen,
        Aenderung::NeueSchulung(neue) => &neue.themen,
        _ => return String::new(),
    };
    if themen.len() == Thema::ALL.len() {
        return " Nötig sind alle neun Themen.".into();
    }
    let namen: Vec<&str> = themen.iter().map(|wert| thema(*wert)).collect();
    match &namen[..] {
        [] => String::new(),
        _ => format!(" Nötig dabei: {}.", namen.join("; ")),
    }
}
