//! A document as plain text: what a terminal shows and what fits into a note.

use crate::{Absatz, Angabe, Block, Dokument, Form, Kasten, Marke, Punkt, Tabelle, Zeichen, Zelle};

/// The whole document: the stamp, where there is one, its blocks, and what the signs in it mean.
pub fn klartext(dokument: &Dokument) -> String {
    let mut text = String::new();
    if let Some(stempel) = &dokument.stempel {
        text.push_str(stempel);
        text.push_str("\n\n");
    }
    text.push_str(&bloecke(&dokument.inhalt));
    text
}

/// Blocks below each other, then what the signs in them mean; with a line end.
pub fn bloecke(inhalt: &[Block]) -> String {
    let mut schreiber = Schreiber::default();
    for block in inhalt {
        schreiber.block(block, 0);
    }
    schreiber.legende();
    let mut text = schreiber.zeilen.join("\n");
    text.push('\n');
    text
}

#[derive(Default)]
struct Schreiber {
    zeilen: Vec<String>,
    marken: Vec<Marke>,
}

impl Schreiber {
    fn zeile(&mut self, einzug: usize, text: &str) {
        for zeile in text.split('\n') {
            // Where lines are not broken, what must not be torn is a space like any other.
            let zeile = format!("{:einzug$}{zeile}", "").replace('\u{a0}', " ");
            self.zeilen.push(zeile.trim_end().to_owned());
        }
    }

    /// An empty line, unless there is one already.
    fn abstand(&mut self) {
        if self.zeilen.last().is_some_and(|zeile| !zeile.is_empty()) {
            self.zeilen.push(String::new());
        }
    }

    fn block(&mut self, block: &Block, einzug: usize) {
        match block {
            Block::Ueberschrift(ebene, text) => {
                self.abstand();
                self.zeile(einzug, text);
                let strich = match ebene {
                    1 => "=",
                    2 => "-",
                    _ => "",
                };
                if !strich.is_empty() {
                    self.zeile(einzug, &strich.repeat(text.chars().count()));
                }
            }
            Block::Absatz(absatz) => self.zeile(einzug, &absatz.text()),
            Block::Liste(punkte) => {
                for punkt in punkte {
                    self.punkt(punkt, einzug);
                }
            }
            Block::Tabelle(tabelle) => self.tabelle(tabelle, einzug),
            Block::Angaben(angaben) => {
                for Angabe { frage, antwort } in angaben {
                    // What is a question already needs no colon.
                    let trenner = if frage.ends_with('?') { "" } else { ":" };
                    self.mit_vorsatz(einzug, &format!("{frage}{trenner} "), &antwort.text());
                }
            }
            Block::Kasten(kasten) => self.kasten(kasten, einzug),
            Block::Schreibfeld(was, zeilen) => {
                self.zeile(einzug, was);
                for _ in 0..*zeilen {
                    self.zeile(einzug, &"_".repeat(60));
                }
            }
            Block::Unterschriften(worte) => {
                self.abstand();
                for wort in worte {
                    self.zeile(einzug, &format!("{wort}: {}", "_".repeat(40)));
                }
            }
        }
    }

    fn punkt(&mut self, punkt: &Punkt, einzug: usize) {
        let zeichen = match &punkt.zeichen {
            Zeichen::Punkt => "- ".to_owned(),
            Zeichen::Kaestchen(an, _) => (if *an { "[x] " } else { "[ ] " }).to_owned(),
            Zeichen::Marke(marke) => self.zeichen(marke),
        };
        let breite = zeichen.chars().count();
        let mut rest = punkt.inhalt.iter();
        match rest.clone().next() {
            Some(Block::Absatz(absatz)) => {
                rest.next();
                self.mit_vorsatz(einzug, &zeichen, &absatz.text());
            }
            Some(_) | None => self.zeile(einzug, zeichen.trim_end()),
        }
        for block in rest {
            self.block(block, einzug + breite);
        }
    }

    /// Text behind a word or sign; its further lines stand below its first.
    fn mit_vorsatz(&mut self, einzug: usize, vorsatz: &str, text: &str) {
        let mut zeilen = text.split('\n');
        let erste = zeilen.next().unwrap_or_default();
        self.zeile(einzug, &format!("{vorsatz}{erste}"));
        for zeile in zeilen {
            self.zeile(einzug + 2, zeile);
        }
    }

    /// Row by row, because columns do not fit into a line.
    fn tabelle(&mut self, tabelle: &Tabelle, einzug: usize) {
        for zeile in &tabelle.zeilen {
            let mut zellen = zeile.iter().zip(&tabelle.spalten);
            if let Some((kopf, _)) = zellen.next() {
                let kopf = self.zelle(kopf);
                self.zeile(einzug, &kopf);
            }
            for (zelle, (spalte, _)) in zellen {
                let text = self.zelle(zelle);
                self.mit_vorsatz(einzug + 2, &format!("{spalte}: "), &text);
            }
        }
    }

    fn zelle(&mut self, zelle: &Zelle) -> String {
        let absaetze: Vec<String> = zelle.absaetze.iter().map(Absatz::text).collect();
        let zeichen = zelle.marke.as_ref().map(|marke| self.zeichen(marke));
        format!("{}{}", zeichen.unwrap_or_default(), absaetze.join("\n"))
    }

    fn kasten(&mut self, kasten: &Kasten, einzug: usize) {
        let zeichen = self.zeichen(&kasten.marke);
        self.abstand();
        self.zeile(einzug, &format!("{zeichen}{}", kasten.titel));
        for block in &kasten.inhalt {
            self.block(block, einzug + zeichen.chars().count());
        }
        self.abstand();
    }

    fn zeichen(&mut self, marke: &Marke) -> String {
        if !self.marken.contains(marke) {
            self.marken.push(marke.clone());
        }
        format!("{} ", zeichen(marke.form))
    }

    fn legende(&mut self) {
        let marken = std::mem::take(&mut self.marken);
        if marken.is_empty() {
            return;
        }
        let worte: Vec<String> = marken
            .iter()
            .map(|marke| format!("{} {}", zeichen(marke.form), marke.wort))
            .collect();
        self.abstand();
        self.zeile(0, &worte.join("   "));
    }
}

fn zeichen(form: Form) -> char {
    match form {
        Form::Haken => '✓',
        Form::Fragezeichen => '?',
        Form::Kreuz => '✕',
        Form::Kreis => '○',
    }
}

#[cfg(test)]
mod tests {
    use super::bloecke;
    use crate::*;

    fn marke(form: Form, wort: &str) -> Marke {
        Marke {
            form,
            wort: wort.to_owned(),
        }
    }

    #[test]
    fn jeder_block_steht_in_lesefolge_und_die_zeichen_sind_erklaert() {
        let punkt = |zeichen, inhalt| Punkt { zeichen, inhalt };
        let text = bloecke(&[
            Block::Ueberschrift(1, "Titel".into()),
            Absatz::normal("Ein Satz.")
                .mit(Laufart::Beiwerk, " [Stelle]")
                .into(),
            Block::Kasten(Kasten {
                marke: marke(Form::Haken, "erfüllt"),
                titel: "Ja".into(),
                inhalt: vec![Absatz::normal("Weil.").into()],
            }),
            Block::Liste(vec![
                punkt(
                    Zeichen::Marke(marke(Form::Kreuz, "nicht erfüllt")),
                    vec![
                        Absatz::normal("Oben").into(),
                        Block::Liste(vec![punkt(
                            Zeichen::Kaestchen(true, "angekreuzt".into()),
                            vec![Absatz::normal("Unten").into()],
                        )]),
                    ],
                ),
                punkt(Zeichen::Punkt, vec![]),
            ]),
            Block::Angaben(vec![Angabe {
                frage: "Wer".into(),
                antwort: Absatz::normal("Eine\nZwei"),
            }]),
            Block::Tabelle(Tabelle {
                spalten: vec![("Person".into(), 1), ("Ergebnis".into(), 1)],
                zeilen: vec![vec![
                    Zelle {
                        marke: None,
                        absaetze: vec![Absatz::normal("Person 1")],
                    },
                    Zelle {
                        marke: Some(marke(Form::Haken, "erfüllt")),
                        absaetze: vec![Absatz::normal("Ja")],
                    },
                ]],
            }),
            Block::Unterschriften(vec!["Ort".into()]),
        ]);
        let erwartet = "Titel\n=====\nEin Satz. [Stelle]\n\n✓ Ja\n  Weil.\n\n✕ Oben\n  [x] Unten\n-\n\
                        Wer: Eine\n  Zwei\nPerson 1\n  Ergebnis: ✓ Ja\n\n\
                        Ort: ________________________________________\n\n✓ erfüllt   ✕ nicht erfüllt\n";
        assert_eq!(text, erwartet);
    }
}
