//! Draws the pages, and hangs what is drawn into the tree of tags.

use crate::baum::{Baum, Knoten};
use crate::fluss::{Flaeche, Fluss, Zeichnung};
use crate::formen::{fuellung, zeichne};
use crate::masse::{BLATT, Farbe, KLEIN, RAND_LINKS, RAND_OBEN, Stil};
use crate::satz::KANTE;
use crate::schriften::Schriftsatz;
use crate::seiten::{Seite, Stueck};
use crate::umbruch::{Teil, Zeile, ist_akzent, leerzeichen};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::KrillaGlyph;

/// Where the ground of a box is torn by the edge of a page, it reaches so far beyond its text.
const UEBERHANG: f32 = 5.0;

/// What is open on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offen {
    Nichts,
    Knoten(Knoten),
    Beiwerk,
}

/// Draws on one page.
pub(crate) struct Zeichner<'a, 'b> {
    pub(crate) schriften: &'a Schriftsatz<'a>,
    pub(crate) surface: Surface<'b>,
    baum: &'a mut Baum,
    nummer: usize,
    offen: Offen,
}

impl<'a, 'b> Zeichner<'a, 'b> {
    /// `nummer` counts the pages from 0.
    pub(crate) fn neu(
        schriften: &'a Schriftsatz<'a>,
        surface: Surface<'b>,
        baum: &'a mut Baum,
        nummer: usize,
    ) -> Self {
        Self {
            schriften,
            surface,
            baum,
            nummer,
            offen: Offen::Nichts,
        }
    }

    /// A space, seen by nobody. The writer takes down what a glyph stands for when it first comes, and the next space
    /// may be one that stands for the word of a sign.
    pub(crate) fn lerne_leerzeichen(&mut self) {
        self.beiwerk(ArtifactType::Other);
        let zeile = leerzeichen(self.schriften, KLEIN);
        self.zeile(&zeile, RAND_LINKS, RAND_OBEN);
        self.schliesse();
    }

    /// The strips of a page and the grounds below them.
    pub(crate) fn seite(&mut self, fluss: &Fluss, seite: &Seite) {
        for flaeche in &fluss.flaechen {
            self.flaeche(flaeche, fluss, seite);
        }
        for stueck in &seite.stuecke {
            self.stueck(fluss, *stueck);
        }
    }

    fn flaeche(&mut self, flaeche: &Flaeche, fluss: &Fluss, seite: &Seite) {
        let mut grenzen: Option<(f32, f32, usize, usize)> = None;
        for stueck in seite
            .stuecke
            .iter()
            .filter(|stueck| flaeche.streifen.contains(&stueck.streifen))
        {
            let hoehe = fluss
                .streifen
                .get(stueck.streifen)
                .map_or(0.0, |streifen| streifen.hoehe);
            let (oben, unten) = (stueck.y, stueck.y + hoehe);
            let ort = stueck.streifen;
            let bisher = grenzen.unwrap_or((oben, unten, ort, ort));
            grenzen = Some((
                bisher.0.min(oben),
                bisher.1.max(unten),
                bisher.2.min(ort),
                bisher.3.max(ort),
            ));
        }
        let Some((oben, unten, erster, letzter)) = grenzen else {
            return;
        };
        // A head that is repeated comes from an earlier page, so the first strip tells nothing then.
        let wiederholt = seite
            .stuecke
            .first()
            .is_some_and(|stueck| stueck.wiederholt);
        let oben = if erster > flaeche.streifen.start || wiederholt {
            oben - UEBERHANG
        } else {
            oben
        };
        let unten = if letzter + 1 < flaeche.streifen.end {
            unten + UEBERHANG
        } else {
            unten
        };
        let (y, hoehe) = (RAND_OBEN + oben, unten - oben);
        self.rechteck(flaeche.x, y, flaeche.breite, hoehe, flaeche.grund);
        self.rechteck(flaeche.x, y, KANTE, hoehe, flaeche.kante);
    }

    fn stueck(&mut self, fluss: &Fluss, stueck: Stueck) {
        let Some(streifen) = fluss.streifen.get(stueck.streifen) else {
            return;
        };
        let oben = RAND_OBEN + stueck.y;
        for zeichnung in &streifen.bild {
            match zeichnung {
                Zeichnung::Zeile {
                    x,
                    y,
                    zeile,
                    knoten,
                } => {
                    if stueck.wiederholt {
                        self.beiwerk(ArtifactType::PaginationOther);
                    } else {
                        self.baum.steht(*knoten, self.nummer, oben);
                        self.beginne(*knoten);
                    }
                    self.zeile(zeile, *x, oben + y);
                }
                Zeichnung::Zeichen {
                    x,
                    y,
                    groesse,
                    figur,
                    knoten,
                } => {
                    self.beginne(*knoten);
                    // What extracts text puts the word in the place of a letter, so there has to be one that stands for it.
                    let wort = self.baum.wort(*knoten).unwrap_or_default();
                    let zeile = statt_wort(self.schriften, wort, *groesse);
                    self.zeile(&zeile, x - groesse / 2.0, oben + y + groesse * 0.3);
                    zeichne(&mut self.surface, *figur, *x, oben + y, *groesse);
                }
                Zeichnung::Linie {
                    von,
                    bis,
                    y,
                    dicke,
                    farbe,
                } => self.linie(*von, *bis, oben + y, *dicke, *farbe),
            }
        }
    }

    /// A rule, which no screen reader speaks of.
    pub(crate) fn linie(&mut self, von: f32, bis: f32, y: f32, dicke: f32, farbe: Farbe) {
        self.rechteck(von, y - dicke / 2.0, bis - von, dicke, farbe);
    }

    fn rechteck(&mut self, x: f32, y: f32, breite: f32, hoehe: f32, farbe: Farbe) {
        let Some(rechteck) = Rect::from_xywh(x, y, breite, hoehe) else {
            return;
        };
        let mut weg = PathBuilder::new();
        weg.push_rect(rechteck);
        let Some(weg) = weg.finish() else { return };
        self.beiwerk(ArtifactType::Layout);
        self.surface.set_fill(Some(fuellung(farbe)));
        self.surface.set_stroke(None);
        self.surface.draw_path(&weg);
        self.schliesse();
    }

    /// What follows belongs to a node. As long as it is the same one, it goes on.
    fn beginne(&mut self, knoten: Knoten) {
        if self.offen == Offen::Knoten(knoten) {
            return;
        }
        self.schliesse();
        let inhalt = self
            .surface
            .start_tagged(ContentTag::Span(SpanTag::empty()));
        self.offen = Offen::Knoten(knoten);
        self.baum.haenge_ein(knoten, inhalt);
    }

    /// What follows belongs to nothing.
    pub(crate) fn beiwerk(&mut self, art: ArtifactType) {
        self.schliesse();
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(art)));
        self.offen = Offen::Beiwerk;
    }

    pub(crate) fn schliesse(&mut self) {
        if self.offen != Offen::Nichts {
            self.surface.end_tagged();
            self.offen = Offen::Nichts;
        }
    }

    /// A line of text into what is open.
    pub(crate) fn zeile(&mut self, zeile: &Zeile, x: f32, y: f32) {
        for teil in &zeile.teile {
            let font = self.schriften.schnitt(teil.fett).font.clone();
            let ort = Point::from_xy(x + teil.x, y);
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(fuellung(teil.farbe)));
            let verbunden = mit_akzenten(teil);
            if verbunden.is_some() {
                // What a glyph stands for is taken down when it first comes. So that an accented letter does not become
                // the meaning of the bare one, both come alone once, on a sheet that nobody gets to see.
                let mut beiseite = self.surface.stream_builder();
                let mut blatt = beiseite.surface();
                blatt.draw_glyphs(
                    ort,
                    &teil.glyphen,
                    font.clone(),
                    &teil.text,
                    teil.groesse,
                    false,
                );
                blatt.finish();
                beiseite.finish();
            }
            let glyphen = verbunden.as_ref().unwrap_or(&teil.glyphen);
            self.surface
                .draw_glyphs(ort, glyphen, font, &teil.text, teil.groesse, false);
        }
    }

    /// Closes the page.
    pub(crate) fn fertig(mut self) {
        self.schliesse();
        self.surface.finish();
    }
}

/// The glyphs of a part, if it has accents of their own: those then stand for letter and accents together. Otherwise a
/// reader takes an accent above its letter for a line above the line. The letter behind joins them, because a reader takes
/// the end of an accent for the end of its letter, and what is then free for a space.
fn mit_akzenten(teil: &Teil) -> Option<Vec<KrillaGlyph>> {
    let text = |glyphe: &KrillaGlyph| teil.text.get(glyphe.text_range.clone()).unwrap_or_default();
    let hat_akzent = |glyphe: &KrillaGlyph| text(glyphe).starts_with(ist_akzent);
    if !teil.glyphen.iter().any(hat_akzent) {
        return None;
    }
    let zusammen = |davor: &KrillaGlyph, danach: &KrillaGlyph| {
        hat_akzent(danach) || (hat_akzent(davor) && text(danach) != " ")
    };
    let mut glyphen = teil.glyphen.clone();
    for verbund in glyphen.chunk_by_mut(zusammen) {
        let anfang = verbund
            .iter()
            .map(|glyphe| glyphe.text_range.start)
            .min()
            .unwrap_or_default();
        let ende = verbund
            .iter()
            .map(|glyphe| glyphe.text_range.end)
            .max()
            .unwrap_or_default();
        for glyphe in verbund {
            glyphe.text_range = anfang..ende;
        }
    }
    Some(glyphen)
}

/// A space that stands for a word.
fn statt_wort(schriften: &Schriftsatz<'_>, wort: &str, groesse: f32) -> Zeile {
    let mut zeile = leerzeichen(schriften, Stil { groesse, ..KLEIN });
    for teil in &mut zeile.teile {
        if !wort.is_empty() {
            teil.text = wort.to_owned();
            teil.glyphen
                .iter_mut()
                .for_each(|glyphe| glyphe.text_range = 0..wort.len());
        }
    }
    zeile
}

/// The middle of the sheet.
pub(crate) const MITTE: (f32, f32) = (BLATT.0 / 2.0, BLATT.1 / 2.0);
