//! Which strip comes on which page.

use crate::fluss::{Fluss, Streifen};

/// A page: its strips from top to bottom.
#[derive(Debug, Default)]
pub(crate) struct Seite {
    pub(crate) stuecke: Vec<Stueck>,
}

/// A strip on a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stueck {
    /// Which strip.
    pub(crate) streifen: usize,
    /// How far down, from where the text of the page begins.
    pub(crate) y: f32,
    /// Repeated from an earlier page, so nothing that a screen reader says again.
    pub(crate) wiederholt: bool,
}

/// The pages, at least one. `hoehe` is what a page has for strips.
pub(crate) fn seiten(fluss: &Fluss, hoehe: f32) -> Vec<Seite> {
    let mut stapel = Stapel {
        fluss,
        hoehe,
        fertige: Vec::new(),
        seite: Seite::default(),
        y: 0.0,
        leer: true,
    };
    let mut rest = fluss.streifen.as_slice();
    let mut ort = 0;
    while !rest.is_empty() {
        let laenge = zusammen(rest);
        let (gruppe, danach) = rest.split_at(laenge.min(rest.len()));
        stapel.lege(ort, gruppe);
        ort += gruppe.len();
        rest = danach;
    }
    let Stapel {
        mut fertige, seite, ..
    } = stapel;
    fertige.push(seite);
    fertige
}

/// How many strips from the first on want to stay together: at least one.
fn zusammen(streifen: &[Streifen]) -> usize {
    let paare = streifen.iter().zip(streifen.iter().skip(1));
    1 + paare.take_while(|(oben, _)| oben.haelt).count()
}

struct Stapel<'a> {
    fluss: &'a Fluss,
    hoehe: f32,
    fertige: Vec<Seite>,
    seite: Seite,
    y: f32,
    /// Nothing is on the page but what was repeated.
    leer: bool,
}

impl Stapel<'_> {
    fn lege(&mut self, ort: usize, gruppe: &[Streifen]) {
        let Some(erster) = gruppe.first() else { return };
        let platz = gruppe
            .iter()
            .map(|streifen| streifen.abstand + streifen.hoehe)
            .sum::<f32>()
            - erster.abstand;
        // What does not fit on any page would only leave a hole on this one.
        let lohnt = platz <= self.hoehe || self.y > self.hoehe * 0.6;
        if !self.leer && !self.passt(erster.abstand + platz) && lohnt {
            self.blaettere(erster);
        }
        for (stelle, streifen) in gruppe.iter().enumerate() {
            if !self.leer && !self.passt(streifen.abstand + streifen.hoehe) {
                self.blaettere(streifen);
            }
            if !self.leer {
                self.y += streifen.abstand;
            }
            self.setze(ort + stelle, streifen, false);
            self.leer = false;
        }
    }

    fn passt(&self, platz: f32) -> bool {
        self.y + platz <= self.hoehe + 0.01
    }

    /// Begins a page, with the heads of the table that goes on.
    fn blaettere(&mut self, naechster: &Streifen) {
        self.fertige.push(std::mem::take(&mut self.seite));
        (self.y, self.leer) = (0.0, true);
        let Some(kopf) = naechster.kopf.and_then(|kopf| self.fluss.koepfe.get(kopf)) else {
            return;
        };
        let streifen = self.fluss.streifen.get(kopf.clone()).unwrap_or_default();
        let platz: f32 = streifen.iter().map(|streifen| streifen.hoehe).sum();
        if platz + naechster.hoehe > self.hoehe / 2.0 {
            return;
        }
        for (ort, streifen) in kopf.clone().zip(streifen) {
            self.setze(ort, streifen, true);
        }
        self.y += naechster.unter_kopf;
    }

    fn setze(&mut self, ort: usize, streifen: &Streifen, wiederholt: bool) {
        self.seite.stuecke.push(Stueck {
            streifen: ort,
            y: self.y,
            wiederholt,
        });
        self.y += streifen.hoehe;
    }
}
