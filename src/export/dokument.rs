//! The document that leaves the program: PDF, print page and plain text are renderings of it.
//!
//! It holds what was entered and counts, and everything that follows from it: for each person the verdict with every
//! criterion, reason and citation, the Auflagen and the Nachweise; and of a Vorantrag who applies, what all persons have in
//! common, what is still to be cleared, and a place to sign.

mod angaben;
mod person;
mod vorspann;
mod zeichen;

pub(super) use self::person::person;
pub use self::zeichen::{Undruckbar, undruckbares};

use ::dokument::{Absatz, Anhang, Block, Dokument, Form, Laufart, Marke, Punkt, Zeichen};

use super::{dateiname, json};
use crate::facts::Bezeichnung;
use crate::finding::Verdict;
use crate::text::{self, dokument as worte, seiten, vorantrag as vorantragsworte};
use crate::vollstaendigkeit::{Bearbeitungsstand, bearbeitungsstand, nachweise, ohne_ruhendes};
use crate::vorantrag::Vorantrag;

/// What a document is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Art {
    /// A mere check: its answers and its result.
    Pruefung,
    /// A Vorantrag, marked ENTWURF where something is missing.
    Vorantrag,
}

impl Art {
    /// What this was made for: a Vorantrag, once somebody has told what only a Vorantrag asks.
    pub fn von(vorantrag: &Vorantrag) -> Self {
        if vorantrag.ist_mehr_als_pruefung() {
            Self::Vorantrag
        } else {
            Self::Pruefung
        }
    }
}

/// The document with its data attached: what rests is in neither.
pub fn dokument(vorantrag: &Vorantrag, art: Art) -> Dokument {
    let vorantrag = &ohne_ruhendes(vorantrag);
    let inhalt = match art {
        Art::Pruefung => json::datei(vorantrag),
        Art::Vorantrag => json::vorantragsdatei(vorantrag),
    };
    Dokument {
        anhang: Some(Anhang {
            name: dateiname(vorantrag, art, "json"),
            beschreibung: worte::ANHANG.to_owned(),
            medientyp: "application/json".to_owned(),
            inhalt,
        }),
        ..ohne_anhang(vorantrag, art)
    }
}

/// The document as the worker takes it that writes the PDF file.
pub fn als_json(vorantrag: &Vorantrag, art: Art) -> String {
    // Writing to memory fails only for types that JSON cannot say, and none of these is one.
    serde_json::to_string(&dokument(vorantrag, art)).unwrap_or_default()
}

/// The same for who only reads it.
pub fn zum_lesen(vorantrag: &Vorantrag, art: Art) -> Dokument {
    ohne_anhang(&ohne_ruhendes(vorantrag), art)
}

fn ohne_anhang(vorantrag: &Vorantrag, art: Art) -> Dokument {
    let antragsteller = vorantrag.vorhaben.formblatt.antragsteller.name.as_ref();
    let antragsteller = antragsteller.map(Bezeichnung::text);
    let (titel, entwurf) = match art {
        Art::Pruefung => (worte::TITEL_PRUEFUNG, false),
        Art::Vorantrag => (
            worte::TITEL_VORANTRAG,
            bearbeitungsstand(vorantrag) == Bearbeitungsstand::Entwurf,
        ),
    };
    Dokument {
        titel: match antragsteller {
            Some(name) => format!("{titel} – {name}"),
            None => titel.to_owned(),
        },
        sprache: "de-DE".to_owned(),
        datum: vorantrag.stichtag.teile(),
        fusszeile: worte::fusszeile(titel, antragsteller, vorantrag.stichtag),
        seitenzahl: worte::SEITENZAHL.to_owned(),
        stempel: entwurf.then(|| vorantragsworte::ENTWURF.to_owned()),
        inhalt: inhalt(vorantrag, art, titel, entwurf),
        anhang: None,
    }
}

fn inhalt(vorantrag: &Vorantrag, art: Art, titel: &str, entwurf: bool) -> Vec<Block> {
    let mut inhalt = vec![
        Block::Ueberschrift(1, titel.to_owned()),
        Absatz::beiwerk(worte::unterzeile(vorantrag.fassung, vorantrag.stichtag)).into(),
    ];
    if let Some(hinweis) = text::geltungshinweis(&vorantrag.vorhaben, vorantrag.stichtag) {
        inhalt.push(Absatz::wichtig(hinweis).into());
    }
    if entwurf {
        inhalt.push(vorspann::entwurf(vorantrag));
    }
    let belege = nachweise(vorantrag);
    // A Vorantrag tells before what all persons have in common; of a check the verdict comes first.
    if art == Art::Vorantrag {
        inhalt.extend(angaben::antragsteller(vorantrag));
        inhalt.extend(vorspann::ueberblick(vorantrag));
        inhalt.extend(angaben::vorhaben(vorantrag, &belege));
    }
    if vorantrag.personen.is_empty() {
        inhalt.extend([
            Block::Ueberschrift(2, seiten::PERSONEN.to_owned()),
            Absatz::normal(text::keine_person()).into(),
        ]);
    }
    for nummer in 0..vorantrag.personen.len() {
        inhalt.extend(person::abschnitt(vorantrag, nummer, &belege, art));
    }
    inhalt.extend(match art {
        Art::Pruefung => angaben::pruefung(vorantrag),
        Art::Vorantrag => angaben::anmerkungen(vorantrag),
    });
    inhalt.extend([
        Block::Ueberschrift(2, worte::GRUNDLAGE.to_owned()),
        Absatz::normal(worte::grundlage()).into(),
        Absatz::wichtig(text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS).into(),
    ]);
    if art == Art::Vorantrag {
        inhalt.extend([
            Block::Ueberschrift(2, worte::UNTERSCHRIFT_KOPF.to_owned()),
            Block::Unterschriften(worte::UNTERSCHRIFTEN.map(str::to_owned).into()),
        ]);
    }
    inhalt
}

/// The sign of a value.
pub(super) fn marke(verdict: Option<Verdict>) -> Marke {
    let form = match verdict {
        Some(Verdict::Erfuellt) => Form::Haken,
        Some(Verdict::Klaerung) => Form::Fragezeichen,
        Some(Verdict::NichtErfuellt) => Form::Kreuz,
        None => Form::Kreis,
    };
    Marke {
        form,
        wort: text::wert(verdict).to_owned(),
    }
}

/// A list below its heading, if there is anything in it.
fn liste(ebene: u8, kopf: &str, punkte: impl Iterator<Item = Punkt>) -> Vec<Block> {
    let punkte: Vec<Punkt> = punkte.collect();
    if punkte.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Ueberschrift(ebene, kopf.to_owned()),
        Block::Liste(punkte),
    ]
}

/// An item behind a bullet.
fn punkt(absatz: Absatz) -> Punkt {
    Punkt {
        zeichen: Zeichen::Punkt,
        inhalt: vec![absatz.into()],
    }
}

/// Something short, and what stands behind it.
fn mit_namen(name: &str, rest: impl Into<String>) -> Absatz {
    Absatz::wichtig(format!("{name}: ")).mit(Laufart::Normal, rest)
}
