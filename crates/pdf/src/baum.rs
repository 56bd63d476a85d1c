//! What the document says, apart from how it looks: the tree of tags that a screen reader reads, and the bookmarks.
//!
//! The tree is made before anything is drawn, because its order is that of the document. What is drawn is hung into it
//! afterwards, on the page where it comes to stand.

use crate::masse::{BLATT, RAND_LINKS};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use std::num::NonZeroU16;

/// A node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Knoten(usize);

/// What a node is.
#[derive(Debug, Clone)]
pub(crate) enum Art {
    /// A heading of a level from 1, with its text.
    Ueberschrift(u16, String),
    Absatz,
    Abschnitt,
    /// A list; whether its items have bullets.
    Liste(bool),
    Punkt,
    Zeichen,
    Punktinhalt,
    Tabelle,
    Tabellenkopf,
    Tabellenkoerper,
    Zeile,
    Spaltenkopf,
    Zeilenkopf,
    Zelle,
    /// A sign, with its word.
    Marke(String),
    /// Text, which belongs to the node above without one of its own.
    Text,
}

/// The tree.
pub(crate) struct Baum {
    aeste: Vec<Ast>,
    lesezeichen: Vec<Lesezeichen>,
}

struct Ast {
    art: Art,
    kinder: Vec<Knoten>,
    inhalt: Vec<Identifier>,
}

struct Lesezeichen {
    ebene: u16,
    text: String,
    knoten: Knoten,
    /// Page from 0, and how far down.
    ort: Option<(usize, f32)>,
}

/// A text of the writer's own structures may have 32,767 bytes; far below, nobody reads it to the end.
const LAENGE: usize = 1_000;

/// A text without line ends, and not longer than a bookmark can be.
pub(crate) fn einzeilig(text: &str) -> String {
    text.chars()
        .take(LAENGE)
        .map(|zeichen| if zeichen == '\n' { ' ' } else { zeichen })
        .collect()
}

impl Baum {
    /// Above everything.
    pub(crate) const WURZEL: Knoten = Knoten(0);

    pub(crate) fn neu() -> Self {
        let wurzel = Ast {
            art: Art::Abschnitt,
            kinder: Vec::new(),
            inhalt: Vec::new(),
        };
        Self {
            aeste: vec![wurzel],
            lesezeichen: Vec::new(),
        }
    }

    /// A new last child.
    pub(crate) fn unter(&mut self, eltern: Knoten, art: Art) -> Knoten {
        let knoten = Knoten(self.aeste.len());
        if let Art::Ueberschrift(ebene, text) = &art {
            self.lesezeichen.push(Lesezeichen {
                ebene: *ebene,
                text: text.clone(),
                knoten,
                ort: None,
            });
        }
        self.aeste.push(Ast {
            art,
            kinder: Vec::new(),
            inhalt: Vec::new(),
        });
        if let Some(ast) = self.aeste.get_mut(eltern.0) {
            ast.kinder.push(knoten);
        }
        knoten
    }

    /// What was drawn belongs to a node.
    pub(crate) fn haenge_ein(&mut self, knoten: Knoten, inhalt: Identifier) {
        if let Some(ast) = self.aeste.get_mut(knoten.0) {
            ast.inhalt.push(inhalt);
        }
    }

    /// A node begins here; only the first time counts.
    pub(crate) fn steht(&mut self, knoten: Knoten, seite: usize, y: f32) {
        let gesucht = self
            .lesezeichen
            .binary_search_by_key(&knoten.0, |lesezeichen| lesezeichen.knoten.0);
        if let Some(lesezeichen) = gesucht.ok().and_then(|ort| self.lesezeichen.get_mut(ort)) {
            lesezeichen.ort.get_or_insert((seite, y));
        }
    }

    /// The word for a sign.
    pub(crate) fn wort(&self, knoten: Knoten) -> Option<&str> {
        match &self.aeste.get(knoten.0)?.art {
            Art::Marke(wort) => Some(wort),
            _ => None,
        }
    }

    /// The bookmarks, one within the other. A document without headings has one for itself.
    pub(crate) fn lesezeichen(&self, titel: &str) -> Outline {
        let mut outline = Outline::new();
        let mut offene: Vec<(u16, OutlineNode)> = Vec::new();
        for Lesezeichen {
            ebene, text, ort, ..
        } in &self.lesezeichen
        {
            schliesse(&mut offene, &mut outline, *ebene);
            let (seite, y) = ort.unwrap_or_default();
            offene.push((*ebene, eintrag(text.clone(), *ebene, seite, y)));
        }
        schliesse(&mut offene, &mut outline, 0);
        if self.lesezeichen.is_empty() {
            outline.push_child(eintrag(titel.to_owned(), 1, 0, 0.0));
        }
        outline
    }

    /// The tags, for the writer.
    pub(crate) fn tags(&self, sprache: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(sprache.to_owned()));
        tree.children = self.kinder(Self::WURZEL);
        tree
    }

    fn kinder(&self, knoten: Knoten) -> Vec<Node> {
        let Some(ast) = self.aeste.get(knoten.0) else {
            return Vec::new();
        };
        let mut nodes: Vec<Node> = ast
            .inhalt
            .iter()
            .map(|inhalt| Node::Leaf(*inhalt))
            .collect();
        for kind in &ast.kinder {
            let darunter = self.kinder(*kind);
            match self.aeste.get(kind.0).and_then(|ast| tag(&ast.art)) {
                Some(tag) => nodes.push(TagGroup::with_children(tag, darunter).into()),
                None => nodes.extend(darunter),
            }
        }
        nodes
    }
}

fn eintrag(text: String, ebene: u16, seite: usize, y: f32) -> OutlineNode {
    // A little above, so that the heading does not stick to the edge of the window.
    let ort = Point::from_xy(RAND_LINKS.min(BLATT.0), (y - 12.0).max(0.0));
    let text = if text.trim().is_empty() {
        "–".to_owned()
    } else {
        text
    };
    OutlineNode::new(text, XyzDestination::new(seite, ort)).with_open(ebene < 2)
}

/// Whatever is at a level or below it has no more children to come.
fn schliesse(offene: &mut Vec<(u16, OutlineNode)>, outline: &mut Outline, ebene: u16) {
    while let Some((_, fertig)) = offene.pop_if(|(offen, _)| *offen >= ebene) {
        match offene.last_mut() {
            Some((_, darueber)) => darueber.push_child(fertig),
            None => outline.push_child(fertig),
        }
    }
}

fn tag(art: &Art) -> Option<TagKind> {
    Some(match art {
        Art::Ueberschrift(ebene, text) => {
            let ebene = NonZeroU16::new(*ebene).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(ebene, Some(text.clone())).into()
        }
        Art::Absatz => Tag::P.into(),
        Art::Abschnitt => Tag::Section.into(),
        Art::Liste(true) => Tag::L(ListNumbering::Disc).into(),
        Art::Liste(false) => Tag::L(ListNumbering::None).into(),
        Art::Punkt => Tag::LI.into(),
        Art::Zeichen => Tag::Lbl.into(),
        Art::Punktinhalt => Tag::LBody.into(),
        Art::Tabelle => Tag::Table.into(),
        Art::Tabellenkopf => Tag::THead.into(),
        Art::Tabellenkoerper => Tag::TBody.into(),
        Art::Zeile => Tag::TR.into(),
        Art::Spaltenkopf => Tag::TH(TableHeaderScope::Column).into(),
        Art::Zeilenkopf => Tag::TH(TableHeaderScope::Row).into(),
        Art::Zelle => Tag::TD.into(),
        Art::Marke(wort) => Tag::Span
            .with_actual_text(Some(wort.clone()).filter(|wort| !wort.is_empty()))
            .into(),
        Art::Text => return None,
    })
}
