//! Two results of one person, criterion by criterion: the stored one or that of another Stichtag, and the one that holds now.
//!
//! Both are compared as they would stand in a file. So a stored result need not be understood to be compared, and nothing
//! that it says can keep the file from opening.

use serde::{Deserialize, Serialize};

use super::json::baum::Baum;
use super::json::{Datei, GespeichertesErgebnis};
use crate::finding::{Finding, Interval};
use crate::vergleich::{Unterschied, Vergleich, Vorher};
use crate::vorantrag::Ergebnis;

impl Datei {
    /// For each person what the stored result says otherwise than `ergebnisse`, those computed again; `None` where none is
    /// stored.
    pub fn vergleiche(&self, ergebnisse: &[Ergebnis]) -> Vec<Option<Vergleich>> {
        let personen = ergebnisse.iter().zip(&self.ergebnisse);
        personen
            .map(|(jetzt, gespeichert)| Some(mit_gespeichertem(gespeichert.as_ref()?, jetzt)))
            .collect()
    }
}

/// The stored result and the one that was computed again.
pub fn mit_gespeichertem(gespeichert: &GespeichertesErgebnis, jetzt: &Ergebnis) -> Vergleich {
    let vorher = (gespeichert.verdict(), gespeichert.zuordnung);
    vergleiche(vorher, &gespeichert.befund, jetzt)
}

/// The results of two Stichtage.
pub fn zwischen(vorher: &Ergebnis, jetzt: &Ergebnis) -> Vergleich {
    let urteil = (vorher.verdict(), vorher.zuordnung);
    let befund = serde_json::from_str(&im_text(&vorher.finding)).unwrap_or(Baum::Null);
    vergleiche(urteil, &befund, jetzt)
}

fn vergleiche(vorher: crate::vergleich::Urteil, befund: &Baum, jetzt: &Ergebnis) -> Vergleich {
    let mut vergleich = Vergleich {
        vorher,
        jetzt: (jetzt.verdict(), jetzt.zuordnung),
        unterschiede: Vec::new(),
        nur_vorher: 0,
    };
    let text = im_text(&jetzt.finding);
    // Nearly every stored result says just what the computed one says, in the same order: then there is nothing to look for.
    if text != im_text(befund) {
        let baum = serde_json::from_str(&text).unwrap_or(Baum::Null);
        gehe(&mut vergleich, Some(befund), (&jetzt.finding, &baum), 0);
    }
    vergleich
}

/// Compares one criterion and those below it.
fn gehe(
    vergleich: &mut Vergleich,
    vorher: Option<&Baum>,
    (jetzt, baum): (&Finding, &Baum),
    tiefe: usize,
) {
    let unterschied = match vorher {
        None => Some(Vorher::Fehlt),
        Some(vorher) => unterschied(vorher, jetzt, baum),
    };
    vergleich
        .unterschiede
        .extend(unterschied.map(|vorher| Unterschied {
            kriterium: jetzt.kriterium,
            norm: jetzt.norm,
            tiefe,
            vorher,
            jetzt: jetzt.wert,
            grund: jetzt.grund,
        }));
    let mut fruehere: Vec<&Baum> = vorher.map(teile).unwrap_or_default().iter().collect();
    for (teil, baum) in jetzt.teile.iter().zip(teile(baum)) {
        let kriterium = baum.feld("kriterium");
        let platz = fruehere
            .iter()
            .position(|frueher| gleich(frueher.feld("kriterium"), kriterium));
        let frueher = platz.map(|platz| fruehere.remove(platz));
        // A part that the reader is not shown is not compared either.
        if jetzt
            .gezeigte_teile()
            .any(|gezeigt| std::ptr::eq(gezeigt, teil))
        {
            gehe(vergleich, frueher, (teil, baum), tiefe + 1);
        }
    }
    vergleich.nur_vorher += fruehere.len();
}

fn unterschied(vorher: &Baum, jetzt: &Finding, baum: &Baum) -> Option<Vorher> {
    let wert = vorher.feld("wert").map(Interval::deserialize);
    let Some(Ok(wert)) = wert else {
        return Some(Vorher::Unlesbar);
    };
    let felder = [
        "kriterium",
        "norm",
        "grund",
        "klaerung",
        "auflagen",
        "nachweise",
        "hinweise",
    ];
    if wert != jetzt.wert {
        Some(Vorher::Wert(wert))
    } else if felder
        .iter()
        .any(|feld| !gleich(vorher.feld(feld), baum.feld(feld)))
    {
        Some(Vorher::AndereBegruendung)
    } else {
        None
    }
}

/// Whether two values say the same; the fields of an object have no order.
fn gleich(eines: Option<&Baum>, anderes: Option<&Baum>) -> bool {
    match (eines, anderes) {
        (Some(Baum::Objekt(eines)), Some(Baum::Objekt(anderes))) => {
            eines.len() == anderes.len() && enthaelt(eines, anderes) && enthaelt(anderes, eines)
        }
        (Some(Baum::Liste(eine)), Some(Baum::Liste(andere))) => {
            eine.len() == andere.len()
                && eine
                    .iter()
                    .zip(andere)
                    .all(|(eines, anderes)| gleich(Some(eines), Some(anderes)))
        }
        (eines, anderes) => eines == anderes,
    }
}

/// Whether every field of `darin` stands in `objekt` with the same value.
fn enthaelt(objekt: &[(String, Baum)], darin: &[(String, Baum)]) -> bool {
    darin.iter().all(|(name, wert)| {
        let gegenstueck = objekt.iter().find(|(anderer, _)| anderer == name);
        gleich(Some(wert), gegenstueck.map(|(_, wert)| wert))
    })
}

fn teile(baum: &Baum) -> &[Baum] {
    match baum.feld("teile") {
        Some(Baum::Liste(teile)) => teile,
        _ => &[],
    }
}

/// As it would stand in a file, on one line. Writing to memory does not fail for types that JSON can say.
fn im_text(befund: &impl Serialize) -> String {
    serde_json::to_string(befund).unwrap_or_default()
}
