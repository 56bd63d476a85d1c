//! Where lines end.

use crate::masse::{BEIWERK, Farbe, GEDAEMPFT, Stil};
use crate::schriften::Schriftsatz;
use dokument::{Absatz, Laufart};
use krilla::text::KrillaGlyph;

/// A line: parts that look the same, beside each other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Zeile {
    pub(crate) teile: Vec<Teil>,
    /// Without the spaces at its end.
    pub(crate) breite: f32,
}

/// A part of a line.
#[derive(Debug, Clone)]
pub(crate) struct Teil {
    /// From the beginning of the line.
    pub(crate) x: f32,
    pub(crate) fett: bool,
    pub(crate) groesse: f32,
    pub(crate) farbe: Farbe,
    pub(crate) text: String,
    pub(crate) glyphen: Vec<KrillaGlyph>,
}

/// A glyph with what decides on the line it gets.
struct Stelle {
    glyphe: KrillaGlyph,
    lauf: usize,
    breite: f32,
    leer: bool,
    /// A line may end before it.
    umbruch: bool,
    /// It cannot be torn from what is before it.
    klebt: bool,
}

/// How a run looks.
struct Aussehen {
    fett: bool,
    groesse: f32,
    farbe: Farbe,
}

/// The lines of a paragraph. A text without any letter has none.
pub(crate) fn zeilen(
    schriften: &Schriftsatz<'_>,
    absatz: &Absatz,
    stil: Stil,
    breite: f32,
) -> Vec<Zeile> {
    let mut zeilen = Vec::new();
    let ganz = absatz.text();
    if ganz.trim().is_empty() {
        return zeilen;
    }
    let aussehen: Vec<Aussehen> = absatz
        .0
        .iter()
        .map(|lauf| aussehen(lauf.art, stil))
        .collect();
    let mut anfang = 0;
    for abschnitt in ganz.split('\n') {
        let ende = anfang + abschnitt.len();
        let stellen = stellen(schriften, absatz, &aussehen, anfang, abschnitt);
        let bisher = zeilen.len();
        fuelle(&stellen, breite, |von, bis| {
            let stellen = stellen.get(von..bis).unwrap_or_default();
            zeilen.push(zeile(stellen, &aussehen, &ganz));
        });
        if zeilen.len() == bisher {
            zeilen.push(Zeile::default());
        }
        // A line that was ended by hand: to the ear it ends by a space, or two words become one.
        if ende < ganz.len()
            && let Some(letzter) = zeilen.last_mut().and_then(|zeile| zeile.teile.last_mut())
            && !letzter.text.ends_with(' ')
        {
            haenge_leerzeichen_an(schriften, letzter);
        }
        anfang = ende + 1;
    }
    zeilen
}

/// The one line of a text that nothing breaks.
pub(crate) fn eine_zeile(schriften: &Schriftsatz<'_>, text: &str, stil: Stil) -> Zeile {
    let text = text.replace('\n', " ");
    zeilen(schriften, &Absatz::normal(text), stil, f32::MAX)
        .into_iter()
        .next()
        .unwrap_or_default()
}

/// A space, as a line of its own.
pub(crate) fn leerzeichen(schriften: &Schriftsatz<'_>, stil: Stil) -> Zeile {
    let mut teil = Teil {
        x: 0.0,
        fett: stil.fett,
        groesse: stil.groesse,
        farbe: stil.farbe,
        text: String::new(),
        glyphen: Vec::new(),
    };
    haenge_leerzeichen_an(schriften, &mut teil);
    Zeile {
        teile: vec![teil],
        breite: 0.0,
    }
}

fn haenge_leerzeichen_an(schriften: &Schriftsatz<'_>, teil: &mut Teil) {
    let anfang = teil.text.len();
    teil.text.push(' ');
    let leer = schriften.schnitt(teil.fett).glyphen(" ");
    teil.glyphen.extend(leer.into_iter().map(|mut glyphe| {
        glyphe.text_range = anfang..anfang + 1;
        glyphe
    }));
}

fn aussehen(art: Laufart, stil: Stil) -> Aussehen {
    let Stil {
        groesse,
        fett,
        farbe,
        ..
    } = stil;
    match art {
        Laufart::Normal => Aussehen {
            fett,
            groesse,
            farbe,
        },
        Laufart::Wichtig => Aussehen {
            fett: true,
            groesse,
            farbe,
        },
        Laufart::Beiwerk => Aussehen {
            fett: false,
            groesse: groesse * BEIWERK,
            farbe: GEDAEMPFT,
        },
    }
}

/// The glyphs of a part of the paragraph without line ends, with the places where a line may end.
fn stellen(
    schriften: &Schriftsatz<'_>,
    absatz: &Absatz,
    aussehen: &[Aussehen],
    anfang: usize,
    abschnitt: &str,
) -> Vec<Stelle> {
    let ende = anfang + abschnitt.len();
    let umbrueche: Vec<usize> = unicode_linebreak::linebreaks(abschnitt)
        .map(|(ort, _)| anfang + ort)
        .collect();
    let mut stellen: Vec<Stelle> = Vec::new();
    let mut bisher = 0;
    for (lauf, (inhalt, aussehen)) in absatz.0.iter().zip(aussehen).enumerate() {
        let (von, bis) = (bisher.max(anfang), (bisher + inhalt.text.len()).min(ende));
        let text = if von < bis {
            inhalt
                .text
                .get(von - bisher..bis - bisher)
                .unwrap_or_default()
        } else {
            ""
        };
        bisher += inhalt.text.len();
        for mut glyphe in schriften.schnitt(aussehen.fett).glyphen(text) {
            let wort = text.get(glyphe.text_range.clone()).unwrap_or_default();
            let (leer, mut klebt) = (wort == " ", wort.starts_with(ist_akzent));
            glyphe.text_range = von + glyphe.text_range.start..von + glyphe.text_range.end;
            if let Some(davor) = stellen.last() {
                klebt |= davor.glyphe.text_range == glyphe.text_range
                    || verbindet(text, glyphe.text_range.start.saturating_sub(von));
            }
            let umbruch = !klebt && umbrueche.binary_search(&glyphe.text_range.start).is_ok();
            let breite = glyphe.x_advance * aussehen.groesse;
            stellen.push(Stelle {
                glyphe,
                lauf,
                breite,
                leer,
                umbruch,
                klebt,
            });
        }
    }
    stellen
}

/// Whether it stands on or under the letter before it.
pub(crate) fn ist_akzent(zeichen: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&zeichen)
}

/// Whether what ends here binds the next letter, like the line under K͟h.
fn verbindet(text: &str, ort: usize) -> bool {
    text.get(..ort)
        .is_some_and(|davor| davor.ends_with(|zeichen| ('\u{35c}'..='\u{362}').contains(&zeichen)))
}

/// As much on each line as fits. Spaces at its end may stand over the edge, as nobody sees them.
fn fuelle(stellen: &[Stelle], breite: f32, mut nimm: impl FnMut(usize, usize)) {
    let (mut anfang, mut laenge) = (0, 0.0);
    // Where the line could end: before this glyph, and how long it is up to there.
    let mut wort: Option<(usize, f32)> = None;
    let mut silbe: Option<(usize, f32)> = None;
    for (ort, stelle) in stellen.iter().enumerate() {
        if ort > anfang && stelle.umbruch {
            wort = Some((ort, laenge));
        }
        if ort > anfang && !stelle.klebt {
            silbe = Some((ort, laenge));
        }
        laenge += stelle.breite;
        // A hair's breadth is for what is lost by adding.
        // A word that is longer than a line is broken where the line ends.
        while !stelle.leer
            && laenge > breite + 0.01
            && let Some((ende, bis_dahin)) = wort.or(silbe)
        {
            nimm(anfang, ende);
            (anfang, laenge) = (ende, laenge - bis_dahin);
            wort = None;
            silbe = silbe
                .filter(|(silbe, _)| *silbe > ende)
                .map(|(ort, bis)| (ort, bis - bis_dahin));
        }
    }
    if anfang < stellen.len() {
        nimm(anfang, stellen.len());
    }
}

fn zeile(stellen: &[Stelle], aussehen: &[Aussehen], ganz: &str) -> Zeile {
    let mut zeile = Zeile::default();
    let mut x = 0.0;
    for gleiche in stellen.chunk_by(|a, b| a.lauf == b.lauf) {
        let Some(aussehen) = gleiche.first().and_then(|erste| aussehen.get(erste.lauf)) else {
            continue;
        };
        let anfang = gleiche
            .iter()
            .map(|stelle| stelle.glyphe.text_range.start)
            .min()
            .unwrap_or_default();
        let ende = gleiche
            .iter()
            .map(|stelle| stelle.glyphe.text_range.end)
            .max()
            .unwrap_or_default();
        let glyphen = gleiche.iter().map(|stelle| {
            let mut glyphe = stelle.glyphe.clone();
            glyphe.text_range = glyphe.text_range.start - anfang..glyphe.text_range.end - anfang;
            glyphe
        });
        zeile.teile.push(Teil {
            x,
            fett: aussehen.fett,
            groesse: aussehen.groesse,
            farbe: aussehen.farbe,
            text: ganz.get(anfang..ende).unwrap_or_default().to_owned(),
            glyphen: glyphen.collect(),
        });
        for stelle in gleiche {
            x += stelle.breite;
            if !stelle.leer {
                zeile.breite = x;
            }
        }
    }
    zeile
}
