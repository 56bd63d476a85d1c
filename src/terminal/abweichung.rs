//! What a stored result says otherwise than the one that was computed again, in lines of text.

use crate::export::Datei;
use crate::text;
use crate::vergleich::{Vergleich, Vergleichsart};
use crate::vorantrag::Ergebnis;

const ART: Vergleichsart = Vergleichsart::Datei;

/// For each person the lines on what differs; none where nothing does or nothing is stored.
pub(super) fn abweichungen(
    datei: &Datei,
    ergebnisse: &[Ergebnis],
) -> impl Iterator<Item = Vec<String>> {
    let vergleiche = datei.vergleiche(ergebnisse).into_iter().enumerate();
    vergleiche.map(|(person, vergleich)| match vergleich {
        Some(vergleich) if !vergleich.ist_gleich() => {
            zeilen(person, datei.vorantrag.name(person), &vergleich)
        }
        Some(_) | None => Vec::new(),
    })
}

fn zeilen(person: usize, name: Option<&str>, vergleich: &Vergleich) -> Vec<String> {
    let mut zeilen = vec![text::vergleich_person(
        person,
        name,
        &text::vergleich(ART, vergleich),
    )];
    zeilen.extend(vergleich.unterschiede.iter().map(|unterschied| {
        let einzug = "  ".repeat(unterschied.tiefe + 1);
        format!("{einzug}- {}", text::unterschied(ART, unterschied))
    }));
    if vergleich.nur_vorher > 0 {
        zeilen.push(format!(
            "  - {}",
            text::kriterien_entfallen(ART, vergleich.nur_vorher)
        ));
    }
    zeilen
}
