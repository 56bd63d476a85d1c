//! One person: verdict, every criterion, what follows, and what was entered.

use ::dokument::{Absatz, Block, Kasten, Laufart, Punkt, Zeichen};

use super::{Art, angaben, marke, mit_namen};
use crate::export::vermerk::{Folgen, folgen, ist_unbeantwortet, klaerungen};
use crate::finding::{Finding, Grund};
use crate::text::{self, dokument as worte, seiten};
use crate::vollstaendigkeit::nachweise;
use crate::vorantrag::{Ergebnis, Vorantrag};

/// The part of the document on one person (from 0).
pub(super) fn abschnitt(vorantrag: &Vorantrag, nummer: usize, art: Art) -> Vec<Block> {
    let Some(ergebnis) = vorantrag.ergebnis(nummer) else {
        return Vec::new();
    };
    let name = text::person(nummer, vorantrag.name(nummer));
    let mut inhalt = vec![Block::Ueberschrift(2, name), urteil(vorantrag, &ergebnis)];
    inhalt.extend(person(vorantrag, nummer, &ergebnis, art));
    inhalt.extend(angaben::person(vorantrag, nummer, art));
    inhalt
}

/// Why the result of one person is what it is, and what follows: what the note holds too.
pub(in crate::export) fn person(
    vorantrag: &Vorantrag,
    nummer: usize,
    ergebnis: &Ergebnis,
    art: Art,
) -> Vec<Block> {
    let finding = &ergebnis.finding;
    let Folgen {
        auflagen, hinweise, ..
    } = folgen(finding);
    let mut inhalt = vec![
        Block::Ueberschrift(3, worte::BEDINGUNGEN.to_owned()),
        baum(finding),
    ];
    let zu_klaeren = klaerungen(finding).into_iter().map(|(teil, klaerung)| {
        begruendung(teil, Laufart::Wichtig)
            .mit(Laufart::Normal, format!("\n{}", text::klaerung(klaerung)))
    });
    liste(&mut inhalt, text::VERMERK_KLAERUNGEN, zu_klaeren);
    let auflagen = auflagen.iter().map(text::auflage).map(Absatz::normal);
    liste(&mut inhalt, text::VERMERK_AUFLAGEN, auflagen);
    belege(&mut inhalt, vorantrag, nummer, art);
    let hinweise = hinweise.into_iter().map(text::hinweis).map(Absatz::normal);
    liste(&mut inhalt, text::VERMERK_HINWEISE, hinweise);
    inhalt
}

fn urteil(vorantrag: &Vorantrag, ergebnis: &Ergebnis) -> Block {
    Block::Kasten(Kasten {
        marke: marke(ergebnis.verdict()),
        titel: text::urteil(ergebnis.verdict(), ergebnis.zuordnung),
        inhalt: vec![
            Absatz::normal(format!(
                "{}. {}",
                text::stand_am_anfang(vorantrag.fassung),
                text::urteil_erklaert(&ergebnis.finding)
            ))
            .into(),
            mit_namen(worte::ZUORDNUNG, text::zuordnung(ergebnis.zuordnung))
                .mit(
                    Laufart::Normal,
                    format!("  ·  {}: {}", seiten::START_STICHTAG, vorantrag.stichtag),
                )
                .into(),
        ],
    })
}

/// The parts of a criterion, each with its own; of what nobody answered yet only the heading.
fn baum(finding: &Finding) -> Block {
    let punkte = finding.gezeigte_teile().map(|teil| {
        let unbeantwortet = ist_unbeantwortet(teil);
        let blatt = unbeantwortet || teil.teile.is_empty();
        let art = if blatt {
            Laufart::Normal
        } else {
            Laufart::Wichtig
        };
        let mut inhalt = vec![begruendung(teil, art).into()];
        if !blatt {
            inhalt.push(baum(teil));
        }
        Punkt {
            zeichen: Zeichen::Marke(marke(teil.wert.entschieden())),
            inhalt,
        }
    });
    Block::Liste(punkte.collect())
}

/// Criterion, reason and citation.
fn begruendung(finding: &Finding, art: Laufart) -> Absatz {
    let kriterium = text::kriterium(finding.kriterium);
    let absatz = Absatz::default().mit(art, kriterium);
    // What nobody answered has no reason of its own, and is no more than that.
    let unbeantwortet = ist_unbeantwortet(finding).then_some(Grund::Offen);
    let absatz = match finding.grund.or(unbeantwortet) {
        Some(grund) => absatz.mit(Laufart::Normal, format!(": {}", text::grund(&grund))),
        None => absatz,
    };
    absatz.mit(Laufart::Beiwerk, worte::in_klammern(&[finding.norm]))
}

/// The documents of this person, with a box each; of a check those for all persons too, which a Vorantrag has apart.
fn belege(inhalt: &mut Vec<Block>, vorantrag: &Vorantrag, nummer: usize, art: Art) {
    let zeilen = nachweise(vorantrag).into_iter().filter(|zeile| {
        zeile.person == Some(nummer) || (zeile.person.is_none() && art == Art::Pruefung)
    });
    let punkte: Vec<Punkt> = zeilen
        .map(|zeile| angaben::beleg(zeile.nachweis, zeile.liegt_bei))
        .collect();
    if !punkte.is_empty() {
        inhalt.extend([
            Block::Ueberschrift(3, text::VERMERK_NACHWEISE.to_owned()),
            Block::Liste(punkte),
        ]);
    }
}

/// A list below its heading, if there is anything in it.
fn liste(inhalt: &mut Vec<Block>, kopf: &str, zeilen: impl Iterator<Item = Absatz>) {
    let punkte: Vec<Punkt> = zeilen
        .map(|absatz| Punkt {
            zeichen: Zeichen::Punkt,
            inhalt: vec![absatz.into()],
        })
        .collect();
    if !punkte.is_empty() {
        inhalt.extend([
            Block::Ueberschrift(3, kopf.to_owned()),
            Block::Liste(punkte),
        ]);
    }
}
