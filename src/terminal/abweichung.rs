//! What a stored result says otherwise than the one that was computed again, in lines of text.

use crate::export::{Datei, GespeichertesErgebnis, Unterschied, Vergleich, Vorher};
use crate::text::{self, Vergleichsart};
use crate::vorantrag::Ergebnis;

const ART: Vergleichsart = Vergleichsart::Datei;

/// For each person the lines on what differs; none where nothing does or nothing is stored.
pub(super) fn abweichungen(
    datei: &Datei,
    ergebnisse: &[Ergebnis],
) -> impl Iterator<Item = Vec<String>> {
    ergebnisse
        .iter()
        .zip(&datei.ergebnisse)
        .enumerate()
        .map(|(person, (jetzt, gespeichert))| match gespeichert {
            Some(gespeichert) => abweichung(person, gespeichert, jetzt),
            None => Vec::new(),
        })
}

fn abweichung(person: usize, gespeichert: &GespeichertesErgebnis, jetzt: &Ergebnis) -> Vec<String> {
    let vergleich = Vergleich::mit_gespeichertem(gespeichert, jetzt);
    let vorher = text::urteil(gespeichert.verdict(), gespeichert.zuordnung);
    let urteil = text::urteil(jetzt.verdict(), jetzt.zuordnung);
    let satz = if vorher != urteil {
        text::urteil_aendert_sich(ART, &vorher, &urteil)
    } else if !vergleich.ist_gleich() {
        text::urteil_bleibt(ART).to_owned()
    } else {
        return Vec::new();
    };
    let mut zeilen = vec![text::vergleich_person(person, &satz)];
    zeilen.extend(vergleich.unterschiede.iter().map(zeile));
    if vergleich.nur_vorher > 0 {
        zeilen.push(format!(
            "  - {}",
            text::kriterien_entfallen(ART, vergleich.nur_vorher)
        ));
    }
    zeilen
}

fn zeile(unterschied: &Unterschied) -> String {
    let jetzt = unterschied.jetzt;
    let aenderung = match unterschied.vorher {
        Vorher::Wert(vorher, _) => text::anderer_wert(ART, vorher, jetzt),
        Vorher::AndereBegruendung(_) => text::andere_begruendung(ART, jetzt),
        Vorher::Fehlt => text::kriterium_neu(ART, jetzt),
        Vorher::Unlesbar => text::kriterium_unlesbar(ART, jetzt),
    };
    let grund = unterschied.grund.as_ref().map(text::grund);
    format!(
        "{}- {}: {aenderung}{}{} [{}]",
        "  ".repeat(unterschied.tiefe + 1),
        text::kriterium(unterschied.kriterium),
        if grund.is_some() { ". " } else { "" },
        grund.unwrap_or_default(),
        text::fundstelle(unterschied.norm)
    )
}
