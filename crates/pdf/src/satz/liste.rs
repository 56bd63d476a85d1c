//! Lists: what stands before an item stands out to its left, on its first line.

use super::{Raum, Satz};
use crate::baum::{Art, Knoten, einzeilig};
use crate::fluss::{Figur, Streifen, Zeichnung};
use crate::masse::{ABSTAND, ABSTAND_PUNKT, GANZER_PUNKT, TEXT};
use crate::umbruch::eine_zeile;
use dokument::{Block, Punkt, Zeichen};

/// How far an item is set in behind a bullet, and behind a sign.
const EINZUG: (f32, f32) = (13.0, 19.0);
/// Free between the paragraphs of an item.
const ABSTAND_IM_PUNKT: f32 = 1.5;
const BULLET: &str = "•";

impl Satz<'_> {
    pub(super) fn liste(&mut self, punkte: &[Punkt], raum: Raum, eltern: Knoten) {
        if punkte.is_empty() {
            return;
        }
        let mit_punkten = punkte.iter().any(|punkt| punkt.zeichen == Zeichen::Punkt);
        let liste = self.baum.unter(eltern, Art::Liste(mit_punkten));
        self.fluss.abstand(raum.abstand.min(ABSTAND_PUNKT));
        for punkt in punkte {
            self.punkt(punkt, raum, liste);
            // What has something below it stands apart.
            self.fluss.abstand(if punkt.inhalt.len() > 1 {
                2.0 * ABSTAND_PUNKT
            } else {
                ABSTAND_PUNKT
            });
        }
        self.fluss
            .abstand(raum.abstand.clamp(ABSTAND_PUNKT, ABSTAND));
    }

    fn punkt(&mut self, punkt: &Punkt, raum: Raum, liste: Knoten) {
        let knoten = self.baum.unter(liste, Art::Punkt);
        let davor = self.baum.unter(knoten, Art::Zeichen);
        let zeichen = self.zeichen(&punkt.zeichen, raum.x, davor);
        let einzug = if punkt.zeichen == Zeichen::Punkt {
            EINZUG.0
        } else {
            EINZUG.1
        };
        let innen = Raum {
            abstand: ABSTAND_IM_PUNKT,
            ..raum.schmaler(einzug, 0.0)
        };
        let ort = self.fluss.ort();
        let beginnt_mit_text = matches!(punkt.inhalt.first(), Some(Block::Absatz(absatz)) if !absatz.text().trim().is_empty());
        if !beginnt_mit_text {
            // What has no first line of its own gets one.
            self.fluss.nimm(Streifen {
                hoehe: TEXT.zeile,
                haelt: !punkt.inhalt.is_empty(),
                ..Streifen::default()
            });
        }
        if !punkt.inhalt.is_empty() {
            let inhalt = self.baum.unter(knoten, Art::Punktinhalt);
            let (erster, weitere) = punkt.inhalt.split_at(1);
            self.bloecke(erster, innen, inhalt);
            if !weitere.is_empty() {
                // What stands below an item explains it.
                self.fluss.halte_am_naechsten(ort);
                self.bloecke(weitere, innen, inhalt);
            }
        }
        if self.fluss.hoehe(ort) <= GANZER_PUNKT {
            self.fluss.halte_zusammen(ort);
        }
        if let Some(erster) = self.fluss.streifen.get_mut(ort) {
            erster.bild.insert(0, zeichen);
        }
    }

    fn zeichen(&mut self, zeichen: &Zeichen, x: f32, knoten: Knoten) -> Zeichnung {
        let (figur, wort, groesse) = match zeichen {
            Zeichen::Punkt => {
                let zeile = eine_zeile(self.schriften, BULLET, TEXT);
                return Zeichnung::Zeile {
                    x: x + 2.0,
                    y: TEXT.grundlinie(),
                    zeile,
                    knoten,
                };
            }
            Zeichen::Kaestchen(angekreuzt, wort) => (Figur::Kaestchen(*angekreuzt), wort, 9.5),
            Zeichen::Marke(marke) => (Figur::Marke(marke.form), &marke.wort, 11.5),
        };
        let knoten = self.baum.unter(knoten, Art::Marke(einzeilig(wort)));
        Zeichnung::Zeichen {
            x: x + 6.0,
            y: TEXT.mitte(),
            groesse,
            figur,
            knoten,
        }
    }
}
