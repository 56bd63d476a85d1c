//! What would change a verdict, in words.

use super::thema;
use crate::facts::{Schulungsdauer, Thema};
use crate::finding::{Kriterium, Zeugnisart};
use crate::law;
use crate::sorted::SortedSet;
use crate::whatif::{Aenderung, Aenderungssatz, Aussicht, Auswege, Eintrag, Tage, Verlauf};

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
        None if auswege.herauszufinden => {
            "Zuerst ist herauszufinden, was bei den offenen Punkten steht."
        }
        None if auswege.vollstaendig => {
            "Mit höchstens drei Änderungen, die noch in Ihrer Hand liegen, wird das Ergebnis nicht besser. Antragsteller, Anstellungsträger, Zielgruppe, Aufgaben, Abschlüsse und vergangene Tage bleiben dabei gleich."
        }
        None => "Es gibt zu viele Möglichkeiten, um alle zu prüfen.",
    }
}

/// After the list, where it does not name every set.
pub const WEITERE_AENDERUNGEN: &str = "Es gibt noch mehr Möglichkeiten dieser Art.";

/// One change and what it leads to; of several, what stands above them. `personen`: how many there are.
pub fn aenderungssatz(satz: &Aenderungssatz, personen: usize) -> String {
    let dann = dann(satz);
    match &satz.aenderungen[..] {
        [aenderung] => {
            let zusatz = zusatz(aenderung, personen);
            format!("Mit {} {dann}.{zusatz}", schritt(aenderung))
        }
        [_, _] => format!("Mit zwei Änderungen zusammen {dann}:"),
        _ => format!("Mit drei Änderungen zusammen {dann}:"),
    }
}

/// One of several changes that only help together. `personen`: how many there are.
pub fn teilschritt(aenderung: &Aenderung, personen: usize) -> String {
    format!("Mit {}.{}", schritt(aenderung), zusatz(aenderung, personen))
}

/// What else is to be known of a change.
fn zusatz(aenderung: &Aenderung, personen: usize) -> String {
    let bedingung = match aenderung {
        Aenderung::Themen(_, _, Verlauf::Begonnen) => {
            " Das geht nur, falls die Schulung noch läuft."
        }
        Aenderung::Bewilligungszeitraum(tage) if law::spaetere_fassung_moeglich_am(tage.am) => {
            " Dann kann eine andere Fassung der VwV gelten."
        }
        _ => "",
    };
    let fuer_alle = if personen > 1 && aenderung.frage().fuer_alle() {
        " Das gilt dann für alle Personen."
    } else {
        ""
    };
    let tage = passende_tage(aenderung);
    format!("{tage}{}{bedingung}{fuer_alle}", themen(aenderung))
}

/// Everything that is said of what would change a verdict. `personen`: how many there are.
pub fn texte_der_auswege(auswege: &Auswege, personen: usize) -> Vec<String> {
    let mut texte = vec![aussicht(auswege).to_owned()];
    for satz in &auswege.saetze {
        texte.push(aenderungssatz(satz, personen));
        let teile = satz.aenderungen.iter();
        texte.extend(teile.map(|aenderung| teilschritt(aenderung, personen)));
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
            format!("Beginn des Bewilligungszeitraums{}", wann(*tage))
        }
        Aenderung::Aufnahme(tage) => format!("einer Aufnahme der Tätigkeit{}", wann(*tage)),
        Aenderung::Buchung(eintrag, tage) => {
            format!("gebuchtem Beginn {}{}", der_schulung(*eintrag), wann(*tage))
        }
        Aenderung::Beginn(eintrag, tage) => {
            format!("Beginn {}{}", der_schulung(*eintrag), wann(*tage))
        }
        Aenderung::Dauer(eintrag) => {
            let schulung = match eintrag.anzahl {
                0 | 1 => "die Nachqualifizierung".into(),
                _ => einer(*eintrag, "die", "Schulung"),
            };
            format!("mindestens zwei Tagen für {schulung}")
        }
        Aenderung::Themen(eintrag, ..) => {
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
        (None, Some(bis)) => format!(" spätestens am {bis}"),
        (Some(von), None) => format!(" frühestens am {von}"),
        (Some(von), Some(bis)) if von == bis => format!(" am {von}"),
        (Some(_), Some(_)) => " zur passenden Zeit".into(),
    }
}

/// The days with a first and a last one: a sentence of their own, since "vom … bis zum" behind a course would be its length.
fn passende_tage(aenderung: &Aenderung) -> String {
    match aenderung.tage() {
        Some(Tage {
            von: Some(von),
            bis: Some(bis),
            ..
        }) if von != bis => format!(" Passend ist jeder Tag vom {von} bis zum {bis}."),
        _ => String::new(),
    }
}

/// The subjects that a course must deal with too.
fn themen(aenderung: &Aenderung) -> String {
    let themen: &SortedSet<Thema> = match aenderung {
        Aenderung::Themen(_, themen, _) => themen,
        Aenderung::NeueSchulung(neue) if neue.themen.is_empty() => {
            return " Nötig dabei ist eines der neun Themen.".into();
        }
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
