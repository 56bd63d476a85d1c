//! One person: verdict, every criterion, what follows, and what was entered.

use ::dokument::{Absatz, Block, Kasten, Laufart, Punkt, Zeichen};

use super::{Art, angaben, liste, marke, mit_namen, punkt};
use crate::export::vermerk::{Folgen, folgen};
use crate::finding::{Finding, Grund, Klaerung};
use crate::text::{self, dokument as worte, seiten};
use crate::vollstaendigkeit::Nachweiszeile;
use crate::vorantrag::{Ergebnis, Vorantrag};
use crate::whatif::{self, Auswege};

/// The part of the document on one person (from 0); `belege`: the documents that the results of all persons ask for.
pub(super) fn abschnitt(
    vorantrag: &Vorantrag,
    nummer: usize,
    belege: &[Nachweiszeile],
    art: Art,
) -> Vec<Block> {
    let Some(ergebnis) = vorantrag.ergebnis(nummer) else {
        return Vec::new();
    };
    let name = text::person(nummer, vorantrag.name(nummer));
    let mut inhalt = vec![Block::Ueberschrift(2, name), urteil(vorantrag, &ergebnis)];
    inhalt.extend(person(vorantrag, nummer, &ergebnis, belege, art));
    inhalt.extend(angaben::person(vorantrag, nummer, art));
    inhalt
}

/// Why the result of one person is what it is, and what follows: what the note holds too.
pub(in crate::export) fn person(
    vorantrag: &Vorantrag,
    nummer: usize,
    ergebnis: &Ergebnis,
    belege: &[Nachweiszeile],
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
    let auflagen = auflagen.iter().map(text::auflage).map(Absatz::normal);
    let hinweise = hinweise.into_iter().map(text::hinweis).map(Absatz::normal);
    inhalt.extend(liste(3, text::VERMERK_KLAERUNGEN, zu_klaeren.map(punkt)));
    inhalt.extend(liste(3, text::VERMERK_AUFLAGEN, auflagen.map(punkt)));
    let belege = eigene(belege, nummer, art).map(angaben::beleg);
    inhalt.extend(liste(3, text::VERMERK_NACHWEISE, belege));
    inhalt.extend(liste(3, text::VERMERK_HINWEISE, hinweise.map(punkt)));
    if let Some(auswege) = whatif::aenderungen(vorantrag, nummer) {
        inhalt.extend(aenderungen(&auswege, vorantrag.personen.len()));
    }
    inhalt
}

/// What would change the verdict, each set with the provisions that would then be met or in Klärung. `personen`: how many
/// there are.
fn aenderungen(auswege: &Auswege, personen: usize) -> Vec<Block> {
    let mut inhalt = vec![
        Block::Ueberschrift(3, text::AENDERUNGEN_KOPF.to_owned()),
        Absatz::normal(text::aussicht(auswege)).into(),
    ];
    if auswege.saetze.is_empty() {
        return inhalt;
    }
    let saetze = auswege.saetze.iter().map(|satz| {
        let kopf = Absatz::normal(text::aenderungssatz(satz, personen))
            .mit(Laufart::Beiwerk, worte::in_klammern(&satz.normen));
        let mut punkt = punkt(kopf);
        if satz.aenderungen.len() > 1 {
            let teile = satz.aenderungen.iter();
            let teile = teile.map(|teil| text::teilschritt(teil, personen));
            let teile = teile.map(|teil| self::punkt(Absatz::normal(teil)));
            punkt.inhalt.push(Block::Liste(teile.collect()));
        }
        punkt
    });
    inhalt.push(Block::Liste(saetze.collect()));
    if !auswege.vollstaendig {
        inhalt.push(Absatz::normal(text::WEITERE_AENDERUNGEN).into());
    }
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

/// The documents of this person; of a check those for all persons too, which a Vorantrag has apart.
fn eigene(
    belege: &[Nachweiszeile],
    nummer: usize,
    art: Art,
) -> impl Iterator<Item = &Nachweiszeile> {
    belege.iter().filter(move |zeile| {
        zeile.person == Some(nummer) || (zeile.person.is_none() && art == Art::Pruefung)
    })
}

/// Whether none of the answers below it was given.
fn ist_unbeantwortet(finding: &Finding) -> bool {
    finding.wert.entschieden().is_none()
        && finding.alle().iter().all(|teil| {
            teil.wert.entschieden().is_none() && matches!(teil.grund, None | Some(Grund::Offen))
        })
}

/// What is in Klärung on the deciding ways: which kind, and whom to ask; each reason once.
fn klaerungen(finding: &Finding) -> Vec<(&Finding, Klaerung)> {
    let mut klaerungen: Vec<(&Finding, Klaerung)> = Vec::new();
    for (teil, klaerung) in finding.klaerungen() {
        let gleich = |(anderer, andere): &(&Finding, Klaerung)| {
            (anderer.kriterium, anderer.grund, anderer.norm, *andere)
                == (teil.kriterium, teil.grund, teil.norm, klaerung)
        };
        if !klaerungen.iter().any(gleich) {
            klaerungen.push((teil, klaerung));
        }
    }
    klaerungen
}
