//! What is said at a node above its table: what it asks for, its rules, what follows besides its value, its questions.

use super::tafeln::kopf;
use super::{angaben, ergebnis_der_zeile, erlaeuterung_an, knoten, tafel_zu, verbindung};
use crate::facts::Question;
use crate::finding::Kriterium;
use crate::regelwerk::{Genannt, Knoten, Regelwerk, Spalte};
use crate::text::{aufgabe, auflage, frage, hilfe, hinweis, nachweis, regel, thema};

/// A paragraph, and of which kind it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absatz {
    /// The kind, to stand before it; none for what the criterion asks for.
    pub kopf: Option<String>,
    /// What it says.
    pub text: String,
}

/// What is said at a node. A rule, a Hinweis and the help to a question are said at the first node that has them.
pub fn absaetze(regelwerk: &Regelwerk, nummer: usize) -> Vec<Absatz> {
    let Some(knoten) = regelwerk.knoten.get(nummer) else {
        return Vec::new();
    };
    let mut erklaert = erlaeuterung_an(&regelwerk.pfad(nummer)).to_owned();
    if let Some(verbindung) = verbindung(knoten.verbindung) {
        erklaert.push_str(&format!(" {verbindung}"));
    }
    let mut absaetze = vec![Absatz {
        kopf: None,
        text: erklaert,
    }];
    let mut sage = |kopf: String, text: String| {
        absaetze.push(Absatz {
            kopf: Some(kopf),
            text,
        });
    };
    for norm in &knoten.regeln {
        sage("Regel".into(), regel(*norm).into());
    }
    match &knoten.genannt {
        Genannt::Nichts => {}
        Genannt::Aufgaben(aufgaben) => {
            let aufgaben: Vec<&str> = aufgaben.iter().map(|eine| aufgabe(*eine)).collect();
            sage("Die genannten Aufgaben".into(), aufgaben.join("; "));
        }
        Genannt::Teilthemen(themen) => {
            let themen: Vec<&str> = themen.iter().map(|eines| thema(*eines)).collect();
            sage("Teile dieses Themas".into(), themen.join("; "));
        }
    }
    if !knoten.nachweise.is_empty() {
        let nachweise: Vec<&str> = knoten.nachweise.iter().map(|n| nachweis(*n)).collect();
        sage("Vorzulegen".into(), nachweise.join("; "));
    }
    for eine in &knoten.auflagen {
        sage("Mögliche Auflage".into(), auflage(eine));
    }
    for einer in &knoten.hinweise {
        sage("Möglicher Hinweis".into(), hinweis(*einer).into());
    }
    for gefragt in &knoten.gefragt {
        let mut worte = frage(*gefragt, eintraege_davor(knoten.kriterium)).to_owned();
        if let Some(hilfe) = hilfe(*gefragt).filter(|_| knoten.erklaert.contains(gefragt)) {
            worte.push_str(&format!(" {hilfe}"));
        }
        sage(kopf_der_frage(knoten, *gefragt), worte);
    }
    absaetze
}

/// How many records there are, where it is asked for another one.
pub fn eintraege_davor(gesucht: Kriterium) -> usize {
    usize::from(gesucht != Kriterium::Nachqualifizierung)
}

/// What its answers are called in the table, too.
fn kopf_der_frage(knoten: &Knoten, frage: Question) -> String {
    match kopf(knoten.kriterium, Spalte::Frage(frage)) {
        Some(kopf) => format!("Frage ({kopf})"),
        None => "Frage".into(),
    }
}

/// All that is said of the rules, node by node.
pub fn texte(regelwerk: &Regelwerk) -> Vec<String> {
    let mut texte = Vec::new();
    for (nummer, eines) in regelwerk.knoten.iter().enumerate() {
        texte.push(knoten(eines.kriterium));
        let absaetze = absaetze(regelwerk, nummer).into_iter();
        texte.extend(absaetze.map(|absatz| absatz.text));
        if let Some(tafel) = &eines.tafel {
            texte.push(tafel_zu(eines.kriterium).to_owned());
            for zeile in tafel.entschiedene() {
                texte.push(angaben(eines.kriterium, tafel, &zeile));
                texte.push(ergebnis_der_zeile(&zeile));
            }
        }
    }
    texte
}
