//! The note on one person as plain text: the terminal prints it, the page copies it.

use crate::facts::Bezeichnung;
use crate::finding::{Auflage, Finding, Grund, Hinweis, Nachweis, Verdict};
use crate::text;
use crate::uebersicht::{je_urteil, uebersicht};
use crate::vollstaendigkeit::{Bearbeitungsstand, bearbeitungsstand};
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
        ergaenze(&mut folgen.auflagen, &teil.auflagen);
        ergaenze(&mut folgen.nachweise, &teil.nachweise);
        ergaenze(&mut folgen.hinweise, &teil.hinweise);
    }
    folgen
}

fn ergaenze<T: Copy + PartialEq>(gesammelt: &mut Vec<T>, weitere: &[T]) {
    for folge in weitere {
        if !gesammelt.contains(folge) {
            gesammelt.push(*folge);
        }
    }
}

/// The note on one person, without resting answers having any part in it; empty where there is no such person.
pub fn vermerk(vorantrag: &Vorantrag, person: usize) -> String {
    let Some(ergebnis) = vorantrag.ergebnis(person) else {
        return String::new();
    };
    let finding = &ergebnis.finding;
    let mut zeilen = Vec::new();
    if let Some(hinweis) = text::geltungshinweis(&vorantrag.vorhaben, vorantrag.stichtag) {
        zeilen.extend([hinweis.to_owned(), String::new()]);
    }
    zeilen.push(text::vermerk_kopf(
        person,
        vorantrag.name(person),
        &text::urteil(ergebnis.verdict(), ergebnis.zuordnung),
        &text::stand(vorantrag.fassung),
    ));
    zeilen.push(text::vermerk_stichtag(vorantrag.stichtag));
    zeilen.push(text::vermerk_zuordnung(text::zuordnung(ergebnis.zuordnung)));
    zeilen.push(text::keine_entscheidung().to_owned());
    zeilen.push(String::new());
    baum(finding, 0, &mut zeilen);
    zeilen.extend([String::new(), legende()]);

    let folgen = folgen(finding);
    abschnitt(&mut zeilen, text::VERMERK_KLAERUNGEN, klaerungen(finding));
    abschnitt(
        &mut zeilen,
        text::VERMERK_AUFLAGEN,
        folgen.auflagen.iter().map(text::auflage),
    );
    abschnitt(
        &mut zeilen,
        text::VERMERK_NACHWEISE,
        folgen.nachweise.into_iter().map(text::nachweis),
    );
    abschnitt(
        &mut zeilen,
        text::VERMERK_HINWEISE,
        folgen.hinweise.into_iter().map(text::hinweis),
    );
    zeilen.push(String::new());
    zeilen.join("\n")
}

/// The note on all persons: the head of the Vorantrag, and then each person.
pub fn vermerk_gesamt(vorantrag: &Vorantrag) -> String {
    let mut text = vec![vorantragskopf(vorantrag)];
    text.extend((0..vorantrag.personen.len()).map(|person| vermerk(vorantrag, person)));
    text.join("\n")
}

/// Who applies, how many persons there are of each verdict, and whether something is missing; with a line end.
pub fn vorantragskopf(vorantrag: &Vorantrag) -> String {
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

/// One line per criterion, its parts indented below; of what nobody answered yet only the heading.
fn baum(finding: &Finding, tiefe: usize, zeilen: &mut Vec<String>) {
    zeilen.push(format!(
        "{}{} {}",
        "  ".repeat(tiefe),
        zeichen(finding.wert.entschieden()),
        begruendung(finding)
    ));
    if !ist_unbeantwortet(finding) {
        for teil in finding.gezeigte_teile() {
            baum(teil, tiefe + 1, zeilen);
        }
    }
}

/// Criterion, reason and citation.
fn begruendung(finding: &Finding) -> String {
    let kriterium = text::kriterium(finding.kriterium);
    let fundstelle = text::fundstelle(finding.norm);
    match &finding.grund {
        Some(grund) => format!("{kriterium}: {} [{fundstelle}]", text::grund(grund)),
        None => format!("{kriterium} [{fundstelle}]"),
    }
}

/// Whether none of the answers below it was given.
fn ist_unbeantwortet(finding: &Finding) -> bool {
    finding.wert.entschieden().is_none()
        && finding.alle().iter().all(|teil| {
            teil.wert.entschieden().is_none() && matches!(teil.grund, None | Some(Grund::Offen))
        })
}

/// What is in Klärung on the deciding ways: which kind, and whom to ask.
fn klaerungen(finding: &Finding) -> Vec<String> {
    let mut klaerungen = Vec::new();
    for (teil, klaerung) in finding.klaerungen() {
        let zeile = format!("{}\n    {}", begruendung(teil), text::klaerung(klaerung));
        if !klaerungen.contains(&zeile) {
            klaerungen.push(zeile);
        }
    }
    klaerungen
}

fn abschnitt<T: AsRef<str>>(
    zeilen: &mut Vec<String>,
    ueberschrift: &str,
    eintraege: impl IntoIterator<Item = T>,
) {
    let mut eintraege = eintraege.into_iter().peekable();
    if eintraege.peek().is_some() {
        zeilen.extend([String::new(), ueberschrift.to_owned()]);
        zeilen.extend(eintraege.map(|eintrag| format!("  - {}", eintrag.as_ref())));
    }
}

fn zeichen(verdict: Option<Verdict>) -> char {
    match verdict {
        Some(Verdict::Erfuellt) => '✓',
        Some(Verdict::Klaerung) => '?',
        Some(Verdict::NichtErfuellt) => '✕',
        None => '○',
    }
}

fn legende() -> String {
    let werte: Vec<String> = Verdict::ALL
        .iter()
        .rev()
        .copied()
        .map(Some)
        .chain([None])
        .map(|wert| format!("{} {}", zeichen(wert), text::wert(wert)))
        .collect();
    werte.join("   ")
}
