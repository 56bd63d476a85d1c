//! Cells beside each other: of a table, of questions and answers, of signatures.

use super::{Raum, Satz};
use crate::baum::{Art, Knoten, einzeilig};
use crate::fluss::{Figur, Streifen, Zeichnung};
use crate::masse::{ABSTAND_ZELLE, BLATT, Farbe, Stil};
use crate::umbruch::{leerzeichen, zeilen};
use dokument::{Absatz, Marke};

/// The lines of a cell.
pub(super) type Zellzeilen = Vec<Zellzeile>;

/// A line of a cell.
pub(super) struct Zellzeile {
    abstand: f32,
    hoehe: f32,
    bild: Vec<Zeichnung>,
}

/// What a row has around its cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rahmen {
    pub(super) oben: f32,
    pub(super) unten: f32,
    /// The rule below it: thickness and colour.
    pub(super) linie: Option<(f32, Farbe)>,
    /// The heads that are repeated above it.
    pub(super) kopf: Option<usize>,
}

/// A row that is not higher is never torn: then it is also drawn cell by cell, as it is read, and not line by line.
const GANZE_REIHE: f32 = BLATT.1 / 2.0;
/// The sign in a cell, and how far the text stands behind its left edge.
const MARKE: (f32, f32) = (10.0, 15.0);

impl Satz<'_> {
    /// The lines of a cell. The sign stands before the first paragraph.
    pub(super) fn zelle(
        &mut self,
        marke: Option<&Marke>,
        absaetze: &[Absatz],
        stil: Stil,
        raum: Raum,
        zelle: Knoten,
    ) -> Zellzeilen {
        let raum_text = if marke.is_some() {
            Raum {
                x: raum.x + MARKE.1,
                breite: (raum.breite - MARKE.1).max(MARKE.1),
                ..raum
            }
        } else {
            raum
        };
        let mut ergebnis: Zellzeilen = Vec::new();
        let mut offene_marke = marke;
        let leer = Absatz::default();
        let mut beschriebene: Vec<&Absatz> = absaetze
            .iter()
            .filter(|absatz| !absatz.text().trim().is_empty())
            .collect();
        if beschriebene.is_empty() && marke.is_some() {
            beschriebene.push(&leer);
        }
        for absatz in beschriebene {
            let mut knoten = self.baum.unter(zelle, Art::Absatz);
            let mut davor = Vec::new();
            if let Some(marke) = offene_marke.take() {
                let (zeichen, text) = self.marke(marke, raum.x, MARKE.0, stil, knoten);
                (davor, knoten) = (zeichen, text);
            }
            let mut gesetzt = zeilen(self.schriften, absatz, stil, raum_text.breite);
            if gesetzt.is_empty() {
                gesetzt.push(crate::umbruch::Zeile::default());
            }
            for (stelle, zeile) in gesetzt.into_iter().enumerate() {
                let mut bild = std::mem::take(&mut davor);
                bild.push(Zeichnung::Zeile {
                    x: raum_text.x,
                    y: stil.grundlinie(),
                    zeile,
                    knoten,
                });
                let abstand = if stelle == 0 && !ergebnis.is_empty() {
                    ABSTAND_ZELLE
                } else {
                    0.0
                };
                ergebnis.push(Zellzeile {
                    abstand,
                    hoehe: stil.zeile,
                    bild,
                });
            }
        }
        ergebnis
    }

    /// A sign before a text: what draws it, and the node for the text behind it.
    pub(super) fn marke(
        &mut self,
        marke: &Marke,
        x: f32,
        groesse: f32,
        stil: Stil,
        absatz: Knoten,
    ) -> (Vec<Zeichnung>, Knoten) {
        let zeichen = self.baum.unter(absatz, Art::Marke(einzeilig(&marke.wort)));
        let text = self.baum.unter(absatz, Art::Text);
        let figur = Figur::Marke(marke.form);
        let bild = vec![
            Zeichnung::Zeichen {
                x: x + groesse / 2.0,
                y: stil.mitte(),
                groesse,
                figur,
                knoten: zeichen,
            },
            // To the ear its word and the text behind it are two words.
            Zeichnung::Zeile {
                x: x + groesse,
                y: stil.grundlinie(),
                zeile: leerzeichen(self.schriften, stil),
                knoten: text,
            },
        ];
        (bild, text)
    }

    /// A row of cells. A high one may be torn between its lines; then all cells have their lines at the same height.
    pub(super) fn reihe(&mut self, zellen: Vec<Zellzeilen>, rahmen: Rahmen, raum: Raum) {
        let hoehe_von = |zelle: &Zellzeilen| {
            zelle
                .iter()
                .map(|zeile| zeile.abstand + zeile.hoehe)
                .sum::<f32>()
        };
        let hoehe = zellen.iter().map(hoehe_von).fold(0.0, f32::max);
        let von = self.fluss.ort();
        if hoehe <= GANZE_REIHE {
            let mut bild = Vec::new();
            for zelle in zellen {
                let mut y = rahmen.oben;
                for zeile in zelle {
                    y += zeile.abstand;
                    bild.extend(zeile.bild.into_iter().map(|zeichnung| tiefer(zeichnung, y)));
                    y += zeile.hoehe;
                }
            }
            self.fluss.nimm(Streifen {
                hoehe: rahmen.oben + hoehe,
                kopf: rahmen.kopf,
                bild,
                ..Streifen::default()
            });
        } else {
            let mut zellen: Vec<_> = zellen.into_iter().map(Vec::into_iter).collect();
            let mut oben = rahmen.oben;
            loop {
                let nebeneinander: Zellzeilen =
                    zellen.iter_mut().filter_map(Iterator::next).collect();
                if nebeneinander.is_empty() {
                    break;
                }
                let abstand = oben
                    + nebeneinander
                        .iter()
                        .map(|zeile| zeile.abstand)
                        .fold(0.0, f32::max);
                let hoehe = abstand
                    + nebeneinander
                        .iter()
                        .map(|zeile| zeile.hoehe)
                        .fold(0.0, f32::max);
                let bild = nebeneinander
                    .into_iter()
                    .flat_map(|zeile| zeile.bild)
                    .map(|zeichnung| tiefer(zeichnung, abstand));
                self.fluss.nimm(Streifen {
                    hoehe,
                    kopf: rahmen.kopf,
                    unter_kopf: rahmen.oben - oben,
                    bild: bild.collect(),
                    ..Streifen::default()
                });
                oben = 0.0;
            }
            self.fluss.halte_raender(von);
        }
        if let Some(letzter) = self
            .fluss
            .streifen
            .get_mut(von..)
            .and_then(<[Streifen]>::last_mut)
        {
            letzter.hoehe += rahmen.unten;
            if let Some((dicke, farbe)) = rahmen.linie {
                letzter.bild.push(Zeichnung::Linie {
                    von: raum.x,
                    bis: raum.rechts(),
                    y: letzter.hoehe,
                    dicke,
                    farbe,
                });
            }
        }
    }
}

fn tiefer(zeichnung: Zeichnung, um: f32) -> Zeichnung {
    match zeichnung {
        Zeichnung::Zeile {
            x,
            y,
            zeile,
            knoten,
        } => Zeichnung::Zeile {
            x,
            y: y + um,
            zeile,
            knoten,
        },
        Zeichnung::Zeichen {
            x,
            y,
            groesse,
            figur,
            knoten,
        } => Zeichnung::Zeichen {
            x,
            y: y + um,
            groesse,
            figur,
            knoten,
        },
        Zeichnung::Linie {
            von,
            bis,
            y,
            dicke,
            farbe,
        } => Zeichnung::Linie {
            von,
            bis,
            y: y + um,
            dicke,
            farbe,
        },
    }
}
