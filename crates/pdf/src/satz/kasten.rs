//! Boxes: set apart by a pale ground and a thick edge in the colour of their sign.

use super::{Raum, Satz};
use crate::baum::{Art, Knoten};
use crate::fluss::{Flaeche, Streifen, Zeichnung};
use crate::formen::{farbe, grund};
use crate::masse::{ABSTAND_WEIT, KASTENTITEL};
use crate::umbruch::{Zeile, zeilen};
use dokument::{Absatz, Kasten};

/// Free between the edges of a box and what is in it.
const POLSTER: f32 = 11.0;
/// Free below its title.
const UNTER_DEM_TITEL: f32 = 4.0;
/// The thick edge.
pub(crate) const KANTE: f32 = 3.5;
/// The sign, and how far the text stands behind its left edge.
const MARKE: (f32, f32) = (15.0, 23.0);

impl Satz<'_> {
    pub(super) fn kasten(&mut self, kasten: &Kasten, raum: Raum, eltern: Knoten) {
        let knoten = self.baum.unter(eltern, Art::Abschnitt);
        self.fluss.abstand(ABSTAND_WEIT);
        let von = self.fluss.ort();
        let stelle = self.fluss.flaechen.len();
        let (kante, grund) = (farbe(kasten.marke.form), grund(kasten.marke.form));
        self.fluss.flaechen.push(Flaeche {
            streifen: von..von,
            x: raum.x,
            breite: raum.breite,
            grund,
            kante,
        });
        self.fluss.nimm(Streifen {
            hoehe: POLSTER,
            haelt: true,
            ..Streifen::default()
        });

        let aussen = raum.schmaler(KANTE + POLSTER, POLSTER);
        let innen = aussen.schmaler(MARKE.1, 0.0);
        self.kastentitel(kasten, aussen.x, innen, knoten);
        self.fluss.fester_abstand(UNTER_DEM_TITEL);
        self.bloecke(&kasten.inhalt, innen, knoten);

        self.fluss.schliesse(POLSTER);
        let bis = self.fluss.ort();
        if let Some(flaeche) = self.fluss.flaechen.get_mut(stelle) {
            flaeche.streifen = von..bis;
        }
        self.fluss.abstand(ABSTAND_WEIT);
    }

    fn kastentitel(&mut self, kasten: &Kasten, x: f32, innen: Raum, knoten: Knoten) {
        let absatz = self.baum.unter(knoten, Art::Absatz);
        let (mut davor, text) = self.marke(&kasten.marke, x, MARKE.0, KASTENTITEL, absatz);
        let mut gesetzt = zeilen(
            self.schriften,
            &Absatz::normal(kasten.titel.as_str()),
            KASTENTITEL,
            innen.breite,
        );
        if gesetzt.is_empty() {
            gesetzt.push(Zeile::default());
        }
        let von = self.fluss.ort();
        for zeile in gesetzt {
            let mut bild = std::mem::take(&mut davor);
            bild.push(Zeichnung::Zeile {
                x: innen.x,
                y: KASTENTITEL.grundlinie(),
                zeile,
                knoten: text,
            });
            self.fluss.nimm(Streifen {
                hoehe: KASTENTITEL.zeile,
                bild,
                ..Streifen::default()
            });
        }
        if kasten.inhalt.is_empty() {
            self.fluss.halte_raender(von);
        } else {
            self.fluss.halte_am_naechsten(von);
        }
    }
}
