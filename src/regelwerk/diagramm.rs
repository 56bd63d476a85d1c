//! The tree as a picture: where each node stands. Laid out when the program is built, coloured where it is shown.

use serde::{Deserialize, Serialize};

use super::Regelwerk;

/// A picture of the tree, from left to right. Lengths are pixels at a size of 100 %.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diagramm {
    /// Width of the whole.
    pub breite: u32,
    /// Height of the whole.
    pub hoehe: u32,
    /// A box for each node, in the order of the nodes.
    pub kaesten: Vec<Kasten>,
}

/// The box of one node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kasten {
    /// Left edge.
    pub x: u32,
    /// Upper edge.
    pub y: u32,
    /// Width.
    pub breite: u32,
    /// Height.
    pub hoehe: u32,
    /// What stands in it, line by line; the last ones are its citation. Below them there is room for a value.
    pub zeilen: Vec<String>,
    /// How many of the lines are the name.
    pub name: usize,
}

impl Diagramm {
    /// Distance of two lines.
    pub const ZEILE: u32 = 16;
    /// Distance of the lines from the edge of a box, and of the boxes from that of the picture.
    pub const RAND: u32 = 8;

    /// Whether the picture is one of this tree.
    pub fn passt_zu(&self, regelwerk: &Regelwerk) -> bool {
        self.kaesten.len() == regelwerk.knoten.len()
    }

    /// The line from the box of a node to that of a part, as a path.
    pub fn verbindung(&self, von: usize, nach: usize) -> Option<String> {
        let (von, nach) = (self.kaesten.get(von)?, self.kaesten.get(nach)?);
        let (x, y) = (von.x + von.breite, von.y + von.hoehe / 2);
        let (ende, ziel) = (nach.x, nach.y + nach.hoehe / 2);
        let mitte = x.midpoint(ende);
        Some(format!("M{x} {y}H{mitte}V{ziel}H{ende}"))
    }
}
