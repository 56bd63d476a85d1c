//! The rule set as a text.

use crate::law::Fassung;
use crate::regelwerk::Regelwerk;
use crate::text::begriffe::begriffe_in;
use crate::text::{self, kiosk, regelwerk as worte};

/// The rule set as an indented text, for a terminal: a line for each criterion with its citation, below it what it asks for,
/// its rules and questions, and what the answers come to; at the end the terms of art.
pub fn text(fassung: Fassung) -> String {
    let regelwerk = Regelwerk::neu(fassung);
    let mut zeilen = vec![
        worte::titel_mit_stand(fassung),
        worte::EINLEITUNG.to_owned(),
        text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS.to_owned(),
        text::GELTUNGSHINWEIS.to_owned(),
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
        for absatz in worte::absaetze(&regelwerk, nummer) {
            zeilen.push(match absatz.kopf {
                Some(kopf) => format!("{einzug}   {kopf}: {}", absatz.text),
                None => format!("{einzug}   {}", absatz.text),
            });
        }
        if let Some(tafel) = &knoten.tafel {
            zeilen.push(format!("{einzug}   {}:", worte::tafel_zu(knoten.kriterium)));
            for zeile in tafel.entschiedene() {
                let ergebnis = worte::ergebnis_der_zeile(&zeile);
                let angaben = worte::angaben(knoten.kriterium, tafel, &zeile);
                zeilen.push(format!("{einzug}   – {angaben}: {ergebnis}"));
            }
        }
    }
    zeilen.extend([String::new(), kiosk::BEGRIFFE.to_owned()]);
    let texte = worte::texte(&regelwerk);
    let texte = [worte::EINLEITUNG, text::GELTUNGSHINWEIS]
        .into_iter()
        .chain(texte.iter().map(String::as_str));
    for begriff in begriffe_in(texte) {
        zeilen.push(format!("   {}: {}", begriff.wort, begriff.erklaerung));
    }
    zeilen.join("\n") + "\n"
}
