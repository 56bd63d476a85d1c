//! Where the boxes of the picture stand: flexible boxes in rows and columns (taffy) around lines of text (textwrap).

use taffy::prelude::*;
use taffy::{TaffyError, TaffyTree};

use crate::law::Fassung;
use crate::regelwerk::{Diagramm, Kasten, Regelwerk};
use crate::text::{self, regelwerk as worte};

/// Width of a box, between boxes, and between a box and its parts.
const BREITE: u32 = 252;
const ABSTAND: f32 = 8.0;
const STUFE: f32 = 36.0;
/// Letters of a line: at a size of 13 pixels the widest usual ones fit.
const ZEICHEN: usize = 30;

/// The picture of the rule set; an error, if it could not be laid out: none is better than an empty one.
pub fn bild(fassung: Fassung) -> Result<Diagramm, TaffyError> {
    lege_aus(&Regelwerk::neu(fassung))
}

fn lege_aus(regelwerk: &Regelwerk) -> Result<Diagramm, TaffyError> {
    let mut baum: TaffyTree<()> = TaffyTree::new();
    let mut kaesten = vec![None; regelwerk.knoten.len()];
    let wurzel = knoten(&mut baum, regelwerk, 0, &mut kaesten)?;
    baum.compute_layout(wurzel, Size::MAX_CONTENT)?;
    let ganzes = baum.layout(wurzel)?.size;
    let mut gefunden = Vec::new();
    for (nummer, kasten) in kaesten.into_iter().enumerate() {
        let Some(kasten) = kasten else { continue };
        let (mut x, mut y) = (0.0, 0.0);
        let mut naechster = Some(kasten);
        while let Some(teil) = naechster {
            let ort = baum.layout(teil)?.location;
            (x, y) = (x + ort.x, y + ort.y);
            naechster = baum.parent(teil);
        }
        let groesse = baum.layout(kasten)?.size;
        let (zeilen, name) = zeilen(regelwerk, nummer);
        gefunden.push(Kasten {
            x: pixel(x) + Diagramm::RAND,
            y: pixel(y) + Diagramm::RAND,
            breite: pixel(groesse.width),
            hoehe: pixel(groesse.height),
            zeilen,
            name,
        });
    }
    Ok(Diagramm {
        breite: pixel(ganzes.width) + 2 * Diagramm::RAND,
        hoehe: pixel(ganzes.height) + 2 * Diagramm::RAND,
        kaesten: gefunden,
    })
}

/// A row: the box, and a column of its parts. They begin at the same height, so that who begins to read at the top finds the
/// whole there, and its first parts beside it.
fn knoten(
    baum: &mut TaffyTree<()>,
    regelwerk: &Regelwerk,
    nummer: usize,
    kaesten: &mut [Option<NodeId>],
) -> Result<NodeId, TaffyError> {
    let (zeilen, _) = zeilen(regelwerk, nummer);
    // Below them there is room for a value.
    let anzahl = u16::try_from(zeilen.len() + 1).unwrap_or(u16::MAX);
    let hoehe = f32::from(anzahl) * laenge(Diagramm::ZEILE) + 2.0 * laenge(Diagramm::RAND);
    let kasten = baum.new_leaf(Style {
        size: Size {
            width: length(laenge(BREITE)),
            height: length(hoehe),
        },
        flex_shrink: 0.0,
        ..Style::default()
    })?;
    if let Some(platz) = kaesten.get_mut(nummer) {
        *platz = Some(kasten);
    }
    let mut teile = Vec::new();
    for (teil, _) in regelwerk.teile(nummer) {
        teile.push(self::knoten(baum, regelwerk, teil, kaesten)?);
    }
    let spalte = baum.new_with_children(
        Style {
            flex_direction: FlexDirection::Column,
            gap: Size {
                width: zero(),
                height: length(ABSTAND),
            },
            ..Style::default()
        },
        &teile,
    )?;
    baum.new_with_children(
        Style {
            align_items: AlignItems::START,
            gap: Size {
                width: length(STUFE),
                height: zero(),
            },
            ..Style::default()
        },
        &[kasten, spalte],
    )
}

/// What stands in a box, and how many lines of it are the name.
fn zeilen(regelwerk: &Regelwerk, nummer: usize) -> (Vec<String>, usize) {
    let Some(knoten) = regelwerk.knoten.get(nummer) else {
        return (Vec::new(), 0);
    };
    let stelle = regelwerk.gliederung(nummer);
    let name = format!("{stelle} {}", worte::knoten(knoten.kriterium));
    let mut zeilen = umbrochen(name.trim());
    let hoehe = zeilen.len();
    if let Some(verbindung) = worte::verbindung_kurz(knoten.verbindung) {
        zeilen.push(format!("({verbindung})"));
    }
    zeilen.extend(umbrochen(&text::dokument::fundstellen(&knoten.normen)));
    (zeilen, hoehe)
}

fn umbrochen(text: &str) -> Vec<String> {
    let zeilen = textwrap::wrap(text, ZEICHEN).into_iter();
    zeilen.map(|zeile| zeile.into_owned()).collect()
}

fn laenge(pixel: u32) -> f32 {
    u16::try_from(pixel).map_or(f32::MAX, f32::from)
}

/// taffy rounds to whole pixels, and none of them is negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number of pixels on a picture of some thousand"
)]
fn pixel(laenge: f32) -> u32 {
    laenge.max(0.0).round() as u32
}
