//! Where the elements stand in the diagram of the file: what only one other needs, to the right of it, as a tree; what several
//! need, in a column at the right edge, with lines through the free space between.

use super::modell::{Bedarf, Element, Modell};

/// Two coordinates, from the left and from above.
pub(super) type Punkt = [u32; 2];

/// The box of an element.
pub(super) struct Rahmen {
    pub(super) name: String,
    pub(super) ort: Punkt,
    /// Width and height.
    pub(super) groesse: [u32; 2],
}

/// The line from what is needed to what needs it.
pub(super) struct Linie {
    pub(super) von: String,
    pub(super) nach: String,
    pub(super) punkte: Vec<Punkt>,
}

/// The diagram.
#[derive(Default)]
pub(super) struct Bild {
    pub(super) rahmen: Vec<Rahmen>,
    pub(super) linien: Vec<Linie>,
}

const BREITE: u32 = 260;
const HOEHE: u32 = 60;
/// Between boxes one below the other.
const ABSTAND: u32 = 16;
/// Between a box and what it needs.
const STUFE: u32 = 48;
/// Between lines side by side.
const GASSE: u32 = 8;

/// A branch of the tree.
struct Zweig<'a> {
    name: &'a str,
    teile: Vec<Zweig<'a>>,
    /// What it shares with others.
    gemeinsame: Vec<&'a str>,
}

impl Zweig<'_> {
    /// Room for the lines to what is shared, below the parts.
    fn gasse(&self) -> u32 {
        GASSE * laenge(self.gemeinsame.len())
    }

    fn hoehe(&self) -> u32 {
        if self.teile.is_empty() {
            return HOEHE.max(self.gasse() + GASSE);
        }
        let teile = self.teile.iter().map(|teil| teil.hoehe() + ABSTAND);
        HOEHE.max(teile.sum::<u32>() + self.gasse())
    }

    fn tiefe(&self) -> u32 {
        let tiefste = self.teile.iter().map(Self::tiefe).max();
        tiefste.map_or(1, |tiefe| tiefe + 1)
    }
}

/// Lays out the diagram.
pub(super) fn zeichne(modell: &Modell) -> Bild {
    let mut bild = Bild::default();
    let Some(wurzel) = modell.elemente.last() else {
        return bild;
    };
    let gemeinsame = gemeinsame(modell);
    let baum = zweig(modell, wurzel, &gemeinsame);
    let rand = baum.tiefe() * (BREITE + STUFE);
    let spalte = rand + GASSE * (laenge(gemeinsame.len()) + 2);
    let raster = Raster {
        gemeinsame: &gemeinsame,
        rand,
        spalte,
    };
    bild.stelle(&raster, &baum, [0, 0]);
    for (nummer, name) in gemeinsame.iter().enumerate() {
        bild.rahmen.push(Rahmen {
            name: (*name).to_owned(),
            ort: [spalte, laenge(nummer) * (HOEHE + ABSTAND)],
            groesse: [BREITE, HOEHE],
        });
    }
    for element in &modell.elemente {
        if gemeinsame.contains(&element.name.as_str()) {
            bild.verbinde_gemeinsame(&raster, modell, element);
        }
    }
    bild
}

/// Where lines run to what is shared.
struct Raster<'a> {
    gemeinsame: &'a [&'a str],
    /// Right edge of the tree.
    rand: u32,
    /// Left edge of what is shared.
    spalte: u32,
}

impl Raster<'_> {
    /// The vertical line of one that is shared, and the height of its box.
    fn bahn(&self, name: &str) -> Option<(u32, u32)> {
        let platz = self
            .gemeinsame
            .iter()
            .position(|anderer| *anderer == name)?;
        let platz = laenge(platz);
        let mitte = platz * (HOEHE + ABSTAND) + HOEHE / 2;
        Some((self.rand + GASSE * (platz + 1), mitte))
    }
}

/// The inputs, what more than one other needs, and what these need.
fn gemeinsame(modell: &Modell) -> Vec<&str> {
    let mut verlangte: Vec<&str> = Vec::new();
    let mut mehrfach: Vec<&str> = modell.eingaben.iter().map(|eingabe| eingabe.name).collect();
    for element in &modell.elemente {
        for (bedarf, name) in modell.verlangte(element) {
            if bedarf == Bedarf::Eingabe || mehrfach.contains(&name) {
                continue;
            }
            if verlangte.contains(&name) {
                mehrfach.push(name);
            }
            verlangte.push(name);
        }
    }
    let mut nummer = 0;
    while let Some(name) = mehrfach.get(nummer).copied() {
        let element = modell.elemente.iter().find(|element| element.name == name);
        for (_, name) in element
            .map(|element| modell.verlangte(element))
            .unwrap_or_default()
        {
            if !mehrfach.contains(&name) {
                mehrfach.push(name);
            }
        }
        nummer += 1;
    }
    mehrfach
}

fn zweig<'a>(modell: &'a Modell, element: &'a Element, gemeinsame: &[&'a str]) -> Zweig<'a> {
    let mut zweig = Zweig {
        name: &element.name,
        teile: Vec::new(),
        gemeinsame: Vec::new(),
    };
    // In the file parts stand before what they are parts of, so the last one is the first of them.
    for (_, name) in modell.verlangte(element).into_iter().rev() {
        if gemeinsame.contains(&name) {
            zweig.gemeinsame.push(name);
        } else if let Some(teil) = modell.elemente.iter().find(|teil| teil.name == name) {
            zweig.teile.push(self::zweig(modell, teil, gemeinsame));
        }
    }
    zweig
}

impl Bild {
    /// Places a branch; returns the middle of its box's left edge.
    fn stelle(&mut self, raster: &Raster<'_>, zweig: &Zweig<'_>, [x, y]: Punkt) -> Punkt {
        let hoehe = zweig.hoehe();
        let mitte = y + hoehe / 2;
        let rechts = x + BREITE;
        self.rahmen.push(Rahmen {
            name: zweig.name.to_owned(),
            ort: [x, mitte.saturating_sub(HOEHE / 2)],
            groesse: [BREITE, HOEHE],
        });
        let mut unten = y;
        for teil in &zweig.teile {
            let [links, seine_mitte] = self.stelle(raster, teil, [rechts + STUFE, unten]);
            let knick = rechts + STUFE / 2;
            self.linien.push(Linie {
                von: teil.name.to_owned(),
                nach: zweig.name.to_owned(),
                punkte: vec![
                    [links, seine_mitte],
                    [knick, seine_mitte],
                    [knick, mitte],
                    [rechts, mitte],
                ],
            });
            unten += teil.hoehe() + ABSTAND;
        }
        // Without parts the lines leave the box itself.
        let erste = if zweig.teile.is_empty() {
            mitte.saturating_sub(zweig.gasse() / 2)
        } else {
            unten
        };
        for (nummer, name) in zweig.gemeinsame.iter().enumerate() {
            let Some((bahn, ziel)) = raster.bahn(name) else {
                continue;
            };
            let hier = erste + GASSE * laenge(nummer);
            let mut punkte = vec![[raster.spalte, ziel], [bahn, ziel], [bahn, hier]];
            if zweig.teile.is_empty() {
                punkte.push([rechts, hier]);
            } else {
                let knick = rechts + STUFE / 4;
                punkte.extend([[knick, hier], [knick, mitte], [rechts, mitte]]);
            }
            self.linien.push(Linie {
                von: (*name).to_owned(),
                nach: zweig.name.to_owned(),
                punkte,
            });
        }
        [x, mitte]
    }

    /// What is shared may need others that are shared: these lines run at the far right.
    fn verbinde_gemeinsame(&mut self, raster: &Raster<'_>, modell: &Modell, element: &Element) {
        let rechts = raster.spalte + BREITE;
        for (_, name) in modell.verlangte(element) {
            let (Some((_, von)), Some((bahn, nach))) =
                (raster.bahn(name), raster.bahn(&element.name))
            else {
                continue;
            };
            let aussen = rechts + (bahn - raster.rand);
            self.linien.push(Linie {
                von: name.to_owned(),
                nach: element.name.clone(),
                punkte: vec![[rechts, von], [aussen, von], [aussen, nach], [rechts, nach]],
            });
        }
    }
}

/// A number of things, on a picture of some thousand.
fn laenge(anzahl: usize) -> u32 {
    u32::try_from(anzahl).unwrap_or(u32::MAX)
}
