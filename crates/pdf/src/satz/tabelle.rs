//! Tables, and questions with their answers, which are a table without heads of columns.

use super::zelle::Rahmen;
use super::{Raum, Satz};
use crate::baum::{Art, Knoten};
use crate::fluss::{Streifen, Zeichnung};
use crate::masse::{ABSTAND_WEIT, FRAGE, HAARLINIE, SCHREIBLINIE, SPALTE, ZELLE};
use dokument::{Absatz, Angabe, Tabelle, Zelle};

/// Free between two columns.
const STEG: f32 = 10.0;
/// However small its share, a column has room for a few letters.
const SPALTE_MINDESTENS: f32 = 14.0;
/// What the questions have of the width.
const FRAGEN: f32 = 0.38;

impl Satz<'_> {
    pub(super) fn tabelle(&mut self, tabelle: &Tabelle, raum: Raum, eltern: Knoten) {
        if tabelle.spalten.is_empty() {
            return;
        }
        let knoten = self.baum.unter(eltern, Art::Tabelle);
        let anteile: Vec<f32> = tabelle
            .spalten
            .iter()
            .map(|(_, anteil)| f32::from(*anteil))
            .collect();
        let spalten = spalten(raum, &anteile);
        self.fluss.abstand(ABSTAND_WEIT);
        let von = self.fluss.ort();
        self.spaltenkoepfe(tabelle, &spalten, raum, knoten);
        self.fluss.koepfe.push(von..self.fluss.ort());
        let kopf = Some(self.fluss.koepfe.len() - 1);
        if !tabelle.zeilen.is_empty() {
            let koerper = self.baum.unter(knoten, Art::Tabellenkoerper);
            for zeile in &tabelle.zeilen {
                self.zeile(zeile, &spalten, kopf, raum, koerper);
            }
        }
        self.fluss.abstand(ABSTAND_WEIT);
    }

    fn spaltenkoepfe(&mut self, tabelle: &Tabelle, spalten: &[Raum], raum: Raum, knoten: Knoten) {
        // A head without a body is none to PDF/UA.
        let kopf = if tabelle.zeilen.is_empty() {
            knoten
        } else {
            self.baum.unter(knoten, Art::Tabellenkopf)
        };
        let zeile = self.baum.unter(kopf, Art::Zeile);
        let mut zellen = Vec::new();
        for ((titel, _), spalte) in tabelle.spalten.iter().zip(spalten) {
            let zelle = self.baum.unter(zeile, Art::Spaltenkopf);
            zellen.push(self.zelle(
                None,
                &[Absatz::normal(titel.as_str())],
                SPALTE,
                *spalte,
                zelle,
            ));
        }
        let von = self.fluss.ort();
        self.reihe(
            zellen,
            Rahmen {
                oben: 0.0,
                unten: 4.0,
                linie: Some((0.9, SCHREIBLINIE)),
                kopf: None,
            },
            raum,
        );
        self.fluss.halte_am_naechsten(von);
    }

    /// A row has a cell for each column: what is missing is empty, and what is too much stands in the last.
    fn zeile(
        &mut self,
        zeile: &[Zelle],
        spalten: &[Raum],
        kopf: Option<usize>,
        raum: Raum,
        koerper: Knoten,
    ) {
        let knoten = self.baum.unter(koerper, Art::Zeile);
        let leer = Zelle::default();
        let mut zellen = Vec::new();
        for (stelle, spalte) in spalten.iter().enumerate() {
            let art = if stelle == 0 {
                Art::Zeilenkopf
            } else {
                Art::Zelle
            };
            let unter = self.baum.unter(knoten, art);
            let zelle = zeile.get(stelle).unwrap_or(&leer);
            let mut gesetzt =
                self.zelle(zelle.marke.as_ref(), &zelle.absaetze, ZELLE, *spalte, unter);
            if stelle + 1 == spalten.len() {
                for weitere in zeile.get(stelle + 1..).unwrap_or_default() {
                    gesetzt.extend(self.zelle(
                        weitere.marke.as_ref(),
                        &weitere.absaetze,
                        ZELLE,
                        *spalte,
                        unter,
                    ));
                }
            }
            zellen.push(gesetzt);
        }
        self.reihe(
            zellen,
            Rahmen {
                oben: 4.5,
                unten: 5.0,
                linie: Some((0.5, HAARLINIE)),
                kopf,
            },
            raum,
        );
    }

    pub(super) fn angaben(&mut self, angaben: &[Angabe], raum: Raum, eltern: Knoten) {
        if angaben.is_empty() {
            return;
        }
        let knoten = self.baum.unter(eltern, Art::Tabelle);
        let spalten = spalten(raum, &[FRAGEN, 1.0 - FRAGEN]);
        self.fluss.abstand(ABSTAND_WEIT);
        let linie = Zeichnung::Linie {
            von: raum.x,
            bis: raum.rechts(),
            y: 0.0,
            dicke: 0.5,
            farbe: HAARLINIE,
        };
        self.fluss.nimm(Streifen {
            haelt: true,
            bild: vec![linie],
            ..Streifen::default()
        });
        for angabe in angaben {
            let zeile = self.baum.unter(knoten, Art::Zeile);
            let frage = self.baum.unter(zeile, Art::Zeilenkopf);
            let antwort = self.baum.unter(zeile, Art::Zelle);
            let [links, rechts] = spalten.as_slice() else {
                return;
            };
            let frage = self.zelle(
                None,
                &[Absatz::normal(angabe.frage.as_str())],
                FRAGE,
                *links,
                frage,
            );
            let antwort = self.zelle(
                None,
                std::slice::from_ref(&angabe.antwort),
                ZELLE,
                *rechts,
                antwort,
            );
            self.reihe(
                vec![frage, antwort],
                Rahmen {
                    oben: 4.0,
                    unten: 4.5,
                    linie: Some((0.5, HAARLINIE)),
                    kopf: None,
                },
                raum,
            );
        }
        self.fluss.abstand(ABSTAND_WEIT);
    }
}

/// The room of each column.
fn spalten(raum: Raum, anteile: &[f32]) -> Vec<Raum> {
    let summe: f32 = anteile.iter().sum();
    let gleich = 1.0 / anteile.len().max(1) as f32;
    let steg = if raum.breite / anteile.len().max(1) as f32 > 3.0 * STEG {
        STEG
    } else {
        3.0
    };
    let mut x = raum.x;
    let mut spalten = Vec::new();
    for (stelle, anteil) in anteile.iter().enumerate() {
        let breite = raum.breite * if summe > 0.0 { anteil / summe } else { gleich };
        let frei = if stelle + 1 == anteile.len() {
            0.0
        } else {
            steg
        };
        spalten.push(Raum {
            x,
            breite: (breite - frei).max(SPALTE_MINDESTENS),
            ..raum
        });
        x += breite;
    }
    spalten
}
