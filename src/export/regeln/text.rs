//! The rule set as a text.

use crate::law::Fassung;
use crate::regelwerk::Regelwerk;
use crate::text::{self, regelwerk as worte};

/// The rule set as an indented text, for a terminal: a line for each criterion with its citation, below it what it asks for
/// and what the answers come to.
pub fn text(fassung: Fassung) -> String {
    let regelwerk = Regelwerk::neu(fassung);
    let mut zeilen = vec![
        worte::titel_mit_stand(fassung),
        worte::EINLEITUNG.to_owned(),
        String::new(),
    ];
    for (nummer, knoten) in regelwerk.knoten.iter().enumerate() {
        let einzug = "   ".repeat(regelwerk.tiefe(nummer));
        let stelle = regelwerk.gliederung(nummer);
        let abstand = if stelle.is_empty() { "" } else { " " };
        // A terminal may show a space that does not break as something else.
        let normen = text::dokument::fundstellen(&knoten.normen).replace('\u{A0}', " ");
        let name = worte::knoten(knoten.kriterium);
        zeilen.push(format!("{einzug}{stelle}{abstand}{name} ({normen})"));
        let mut erklaert = worte::erlaeuterung(knoten.kriterium).to_owned();
        if let Some(verbindung) = worte::verbindung(knoten.verbindung) {
            erklaert.push_str(&format!(" {verbindung}"));
        }
        zeilen.push(format!("{einzug}   {erklaert}"));
        if let Some(tafel) = &knoten.tafel {
            for zeile in tafel.entschiedene() {
                let wert = worte::ergebnis(zeile.wert);
                let angaben = worte::angaben(tafel, &zeile);
                zeilen.push(format!("{einzug}   – {angaben}: {wert}"));
            }
        }
    }
    zeilen.join("\n") + "\n"
}
