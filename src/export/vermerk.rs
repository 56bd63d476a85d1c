//! The note on one person as plain text: the terminal prints it, the page copies it.

use ::dokument::{Absatz, Block, bloecke};

use super::dokument::{self, Art};
use crate::facts::Bezeichnung;
use crate::finding::{Auflage, Finding, Hinweis, Nachweis};
use crate::text;
use crate::uebersicht::{je_urteil, uebersicht};
use crate::vollstaendigkeit::{Bearbeitungsstand, Nachweiszeile, bearbeitungsstand, nachweise};
use crate::vorantrag::Vorantrag;

/// What follows from a person's Finding besides its value, each once, in the order of the law.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folgen {
    /// What must still be done.
    pub auflagen: Vec<Auflage>,
    /// Documents to hand in.
    pub nachweise: Vec<Nachweis>,
    /// What should be known.
    pub hinweise: Vec<Hinweis>,
}

/// Collects what follows from the deciding parts of a Finding.
pub fn folgen(finding: &Finding) -> Folgen {
    let mut folgen = Folgen::default();
    for teil in finding.tragende() {
        ergaenze(&mut folgen.auflagen, teil.auflagen.iter().copied());
        ergaenze(&mut folgen.nachweise, teil.nachweise.iter().copied());
        ergaenze(&mut folgen.hinweise, teil.hinweise.iter().copied());
    }
    folgen
}

/// Adds what is not there yet.
pub(super) fn ergaenze<T: PartialEq>(liste: &mut Vec<T>, werte: impl IntoIterator<Item = T>) {
    for wert in werte {
        if !liste.contains(&wert) {
            liste.push(wert);
        }
    }
}

/// The note on one person, without resting answers having any part in it; empty where there is no such person.
pub fn vermerk(vorantrag: &Vorantrag, person: usize) -> String {
    mit_nachweisen(vorantrag, person, &nachweise(vorantrag))
}

/// `belege`: the documents that the results of all persons ask for.
fn mit_nachweisen(vorantrag: &Vorantrag, person: usize, belege: &[Nachweiszeile]) -> String {
    let Some(ergebnis) = vorantrag.ergebnis(person) else {
        return String::new();
    };
    let mut inhalt: Vec<Block> = Vec::new();
    if let Some(hinweis) = text::geltungshinweis(&vorantrag.vorhaben, vorantrag.stichtag) {
        inhalt.push(Absatz::normal(hinweis).into());
    }
    let urteil = text::urteil(ergebnis.verdict(), ergebnis.zuordnung);
    let stand = text::stand(vorantrag.fassung);
    let kopf = text::vermerk_kopf(person, vorantrag.name(person), &urteil, &stand);
    let zuordnung = text::zuordnung(ergebnis.zuordnung);
    inhalt.extend([
        Block::Ueberschrift(2, kopf),
        Absatz::normal(text::vermerk_stichtag(vorantrag.stichtag)).into(),
        Absatz::normal(text::vermerk_zuordnung(zuordnung)).into(),
        Absatz::normal(text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS).into(),
    ]);
    inhalt.extend(dokument::person(
        vorantrag,
        person,
        &ergebnis,
        belege,
        Art::Pruefung,
    ));
    bloecke(&inhalt)
}

/// The note on all persons: the head of the Vorantrag, and then each person.
pub fn vermerk_gesamt(vorantrag: &Vorantrag) -> String {
    let mut text = vec![kopf(vorantrag)];
    let belege = nachweise(vorantrag);
    let personen = 0..vorantrag.personen.len();
    text.extend(personen.map(|person| mit_nachweisen(vorantrag, person, &belege)));
    text.join("\n")
}

/// Who applies, how many persons there are of each verdict, and whether something is missing; with a line end.
fn kopf(vorantrag: &Vorantrag) -> String {
    let zeilen = uebersicht(vorantrag);
    let name = vorantrag.vorhaben.formblatt.antragsteller.name.as_ref();
    let mut kopf = text::vorantrag::vermerk_gesamt(
        name.map(Bezeichnung::text),
        &text::stand(vorantrag.fassung),
        &text::personen_je_urteil(&je_urteil(&zeilen)),
    );
    kopf.push('\n');
    if bearbeitungsstand(vorantrag) == Bearbeitungsstand::Entwurf {
        kopf.push_str(text::vorantrag::VERMERK_ENTWURF);
        kopf.push('\n');
    }
    kopf
}
