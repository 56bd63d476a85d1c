//! Whether everything in a document can be printed.

use dokument::zeichen::fehlende;
use dokument::{Absatz, Block, Dokument, Kasten, Marke, Zeichen};

/// The characters that cannot be printed, each once, in the order in which they come.
pub(crate) fn unbekannte(dokument: &Dokument) -> Vec<char> {
    let mut pruefung = Pruefung(Vec::new());
    pruefung.texte([&dokument.titel, &dokument.fusszeile, &dokument.seitenzahl]);
    pruefung.texte(&dokument.stempel);
    pruefung.bloecke(&dokument.inhalt);
    pruefung.0
}

struct Pruefung(Vec<char>);

impl Pruefung {
    fn texte<'a>(&mut self, texte: impl IntoIterator<Item = &'a String>) {
        for text in texte {
            // Most texts are nothing else, and whoever reads them letter by letter here does so on each page.
            if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
                continue;
            }
            for zeichen in fehlende(text) {
                if !self.0.contains(&zeichen) {
                    self.0.push(zeichen);
                }
            }
        }
    }

    fn absatz(&mut self, absatz: &Absatz) {
        self.texte(absatz.0.iter().map(|lauf| &lauf.text));
    }

    fn marke(&mut self, marke: &Marke) {
        self.texte([&marke.wort]);
    }

    fn bloecke(&mut self, bloecke: &[Block]) {
        for block in bloecke {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Ueberschrift(_, text) | Block::Schreibfeld(text, _) => self.texte([text]),
            Block::Absatz(absatz) => self.absatz(absatz),
            Block::Liste(punkte) => {
                for punkt in punkte {
                    match &punkt.zeichen {
                        Zeichen::Punkt => {}
                        Zeichen::Kaestchen(_, wort) => self.texte([wort]),
                        Zeichen::Marke(marke) => self.marke(marke),
                    }
                    self.bloecke(&punkt.inhalt);
                }
            }
            Block::Tabelle(tabelle) => {
                self.texte(tabelle.spalten.iter().map(|(titel, _)| titel));
                for zelle in tabelle.zeilen.iter().flatten() {
                    zelle.marke.iter().for_each(|marke| self.marke(marke));
                    zelle.absaetze.iter().for_each(|absatz| self.absatz(absatz));
                }
            }
            Block::Angaben(angaben) => {
                for angabe in angaben {
                    self.texte([&angabe.frage]);
                    self.absatz(&angabe.antwort);
                }
            }
            Block::Kasten(Kasten {
                marke,
                titel,
                inhalt,
            }) => {
                self.marke(marke);
                self.texte([titel]);
                self.bloecke(inhalt);
            }
            Block::Unterschriften(wer) => self.texte(wer),
        }
    }
}
