//! From blocks to strips: what each block looks like, and what it is.

mod formular;
mod kasten;
mod liste;
mod tabelle;
mod zelle;

use crate::baum::{Art, Baum, Knoten, einzeilig};
use crate::fluss::{Fluss, Streifen, Zeichnung};
use crate::masse::{
    ABSTAND, AKZENT, BREITE, BREITE_MINDESTENS, RAND_LINKS, Stil, TEXT, ZEILEN_UNTER_UEBERSCHRIFT,
    ueberschrift,
};
use crate::schriften::Schriftsatz;
use crate::umbruch::zeilen;
use dokument::{Absatz, Block};

pub(crate) use kasten::KANTE;

/// A document on its way to pages.
pub(crate) struct Satz<'a> {
    pub(crate) schriften: &'a Schriftsatz<'a>,
    pub(crate) fluss: Fluss,
    pub(crate) baum: Baum,
    /// The level of the last heading; none may be skipped.
    ebene: u16,
    /// Where the text below the last heading begins, as long as nothing but a little text has followed.
    unter_ueberschrift: Option<usize>,
}

/// Where blocks stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Raum {
    pub(crate) x: f32,
    pub(crate) breite: f32,
    /// Free between paragraphs.
    abstand: f32,
}

impl Raum {
    /// Between the edges of the page.
    pub(crate) const GANZ: Self = Self {
        x: RAND_LINKS,
        breite: BREITE,
        abstand: ABSTAND,
    };

    /// Narrower by so much on both sides, as long as it stays wide enough to read.
    fn schmaler(self, links: f32, rechts: f32) -> Self {
        if self.breite - links - rechts < BREITE_MINDESTENS {
            return self;
        }
        Self {
            x: self.x + links,
            breite: self.breite - links - rechts,
            ..self
        }
    }

    fn rechts(self) -> f32 {
        self.x + self.breite
    }
}

impl<'a> Satz<'a> {
    pub(crate) fn neu(schriften: &'a Schriftsatz<'a>) -> Self {
        Self {
            schriften,
            fluss: Fluss::default(),
            baum: Baum::neu(),
            ebene: 0,
            unter_ueberschrift: None,
        }
    }

    /// One block after the other, inside another.
    pub(crate) fn bloecke(&mut self, bloecke: &[Block], raum: Raum, eltern: Knoten) {
        for block in bloecke {
            self.block(block, raum, eltern);
        }
        self.unter_ueberschrift = None;
    }

    pub(crate) fn block(&mut self, block: &Block, raum: Raum, eltern: Knoten) {
        let ist_text = matches!(block, Block::Ueberschrift(..) | Block::Absatz(_));
        if !ist_text && let Some(von) = self.unter_ueberschrift.take() {
            self.fluss.halte_am_naechsten(von);
        }
        match block {
            Block::Ueberschrift(ebene, text) => self.ueberschrift(*ebene, text, raum, eltern),
            Block::Absatz(absatz) => self.absatz(absatz, raum, eltern),
            Block::Liste(punkte) => self.liste(punkte, raum, eltern),
            Block::Tabelle(tabelle) => self.tabelle(tabelle, raum, eltern),
            Block::Angaben(angaben) => self.angaben(angaben, raum, eltern),
            Block::Kasten(kasten) => self.kasten(kasten, raum, eltern),
            Block::Schreibfeld(was, zeilen) => self.schreibfeld(was, *zeilen, raum, eltern),
            Block::Unterschriften(wer) => self.unterschriften(wer, raum, eltern),
        }
    }

    fn ueberschrift(&mut self, ebene: u8, text: &str, raum: Raum, eltern: Knoten) {
        if text.trim().is_empty() {
            return;
        }
        self.ebene = u16::from(ebene).clamp(1, self.ebene + 1);
        let (stil, davor, danach) = ueberschrift(self.ebene);
        let knoten = self
            .baum
            .unter(eltern, Art::Ueberschrift(self.ebene, einzeilig(text)));
        let von = self.fluss.ort();
        self.fluss.abstand(davor);
        if self.ebene == 1 {
            let (x, dicke) = (raum.x, 3.0);
            let balken = Zeichnung::Linie {
                von: x,
                bis: x + 42.0,
                y: dicke / 2.0,
                dicke,
                farbe: AKZENT,
            };
            self.fluss.nimm(Streifen {
                hoehe: 13.0,
                bild: vec![balken],
                ..Streifen::default()
            });
        }
        self.text(&Absatz::normal(text), stil, raum, knoten);
        self.fluss.halte_am_naechsten(von);
        self.fluss.fester_abstand(danach);
        self.unter_ueberschrift = Some(self.fluss.ort());
    }

    fn absatz(&mut self, absatz: &Absatz, raum: Raum, eltern: Knoten) {
        let text = absatz.text();
        if text.trim().is_empty() {
            return;
        }
        let knoten = self.baum.unter(eltern, Art::Absatz);
        self.fluss.abstand(raum.abstand);
        self.text(absatz, TEXT, raum, knoten);
        self.fluss.abstand(raum.abstand);
        if let Some(von) = self.unter_ueberschrift {
            if self.fluss.ort() - von <= ZEILEN_UNTER_UEBERSCHRIFT {
                self.fluss.halte_zusammen(von);
            } else {
                self.unter_ueberschrift = None;
            }
        }
        if text.trim_end().ends_with(':') {
            // It announces what comes next.
            self.fluss
                .halte_am_naechsten(self.fluss.ort().saturating_sub(1));
        }
    }

    /// The lines of a paragraph, each a strip.
    fn text(&mut self, absatz: &Absatz, stil: Stil, raum: Raum, knoten: Knoten) {
        let von = self.fluss.ort();
        for zeile in zeilen(self.schriften, absatz, stil, raum.breite) {
            let bild = vec![Zeichnung::Zeile {
                x: raum.x,
                y: stil.grundlinie(),
                zeile,
                knoten,
            }];
            self.fluss.nimm(Streifen {
                hoehe: stil.zeile,
                bild,
                ..Streifen::default()
            });
        }
        self.fluss.halte_raender(von);
    }
}
