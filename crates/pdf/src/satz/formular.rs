//! What is filled in by hand: lines to write and to sign on.

use super::zelle::Rahmen;
use super::{Raum, Satz};
use crate::baum::{Art, Knoten};
use crate::fluss::{Streifen, Zeichnung};
use crate::masse::{ABSTAND_WEIT, KLEIN, SCHREIBFELD, SCHREIBLINIE};
use dokument::Absatz;

/// From one line to write on to the next: 8.5 mm.
const SCHREIBZEILE: f32 = 24.0;
/// Free above a line to sign on: 15 mm.
const UNTERSCHRIFT: f32 = 42.0;
/// Free between two lines to sign on.
const STEG: f32 = 26.0;
/// More signatures than these stand below.
const NEBENEINANDER: usize = 3;

impl Satz<'_> {
    pub(super) fn schreibfeld(&mut self, was: &str, zeilen: u8, raum: Raum, eltern: Knoten) {
        self.fluss.abstand(ABSTAND_WEIT);
        if !was.trim().is_empty() {
            let knoten = self.baum.unter(eltern, Art::Absatz);
            let von = self.fluss.ort();
            self.text(&Absatz::normal(was), SCHREIBFELD, raum, knoten);
            self.fluss.halte_am_naechsten(von);
        }
        let von = self.fluss.ort();
        for _ in 0..zeilen {
            let linie = schreiblinie(raum.x, raum.rechts(), SCHREIBZEILE);
            self.fluss.nimm(Streifen {
                hoehe: SCHREIBZEILE,
                bild: vec![linie],
                ..Streifen::default()
            });
        }
        self.fluss.halte_raender(von);
        self.fluss.abstand(ABSTAND_WEIT);
    }

    pub(super) fn unterschriften(&mut self, wer: &[String], raum: Raum, eltern: Knoten) {
        let anfang = self.fluss.ort();
        for nebeneinander in wer.chunks(NEBENEINANDER) {
            // One alone does not run across the page.
            let plaetze = wer.len().clamp(2, NEBENEINANDER) as f32;
            let breite = (raum.breite - STEG * (plaetze - 1.0)) / plaetze;
            let mut linien = Vec::new();
            let mut zellen = Vec::new();
            for (stelle, wer) in nebeneinander.iter().enumerate() {
                let platz = Raum {
                    x: raum.x + stelle as f32 * (breite + STEG),
                    breite,
                    ..raum
                };
                linien.push(schreiblinie(platz.x, platz.rechts(), UNTERSCHRIFT));
                zellen.push(self.zelle(
                    None,
                    &[Absatz::normal(wer.as_str())],
                    KLEIN,
                    platz,
                    eltern,
                ));
            }
            self.fluss.nimm(Streifen {
                hoehe: UNTERSCHRIFT,
                haelt: true,
                bild: linien,
                ..Streifen::default()
            });
            self.reihe(
                zellen,
                Rahmen {
                    oben: 3.0,
                    unten: 0.0,
                    linie: None,
                    kopf: None,
                },
                raum,
            );
            self.fluss.abstand(ABSTAND_WEIT);
        }
        self.fluss.halte_zusammen(anfang);
    }
}

fn schreiblinie(von: f32, bis: f32, y: f32) -> Zeichnung {
    Zeichnung::Linie {
        von,
        bis,
        y: y - 0.3,
        dicke: 0.6,
        farbe: SCHREIBLINIE,
    }
}
