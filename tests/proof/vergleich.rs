//! Comparing the two formulations over a product of factors, on all cores, and a result with what a code makes of it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use vorabcheck::finding::{Finding, Kriterium, Verdict};
use vorabcheck::klassen::{Klassen, vertreter};
use vorabcheck::law;
use vorabcheck::vorantrag::Vorantrag;

use crate::hilfen::Fall;
use crate::hilfen::mitnahme::{finding_ohne_tage, hin_und_zurueck, unterschied_der_mitnahme};
use crate::zweite_fassung::{self, Urteil, Zuordnung};

/// One factor of a product: its name and how many classes it has.
pub type Faktor = (&'static str, usize);

/// How much of a product is compared.
#[derive(Debug, Clone, Copy)]
pub enum Umfang {
    /// Every case.
    Ganz,
    /// One case of so many; a prime, so that every class of every factor comes up.
    Stichprobe(usize),
}

fn verdict(urteil: Urteil) -> Verdict {
    match urteil {
        Urteil::Nein => Verdict::NichtErfuellt,
        Urteil::Klaerung => Verdict::Klaerung,
        Urteil::Ja => Verdict::Erfuellt,
    }
}

fn buchstabe(zuordnung: Zuordnung) -> law::Zuordnung {
    match zuordnung {
        Zuordnung::A => law::Zuordnung::A,
        Zuordnung::B => law::Zuordnung::B,
        Zuordnung::Vorerfahrung => law::Zuordnung::Vorerfahrung,
        Zuordnung::C => law::Zuordnung::C,
        Zuordnung::InKlaerung => law::Zuordnung::InKlaerung,
        Zuordnung::Keine => law::Zuordnung::Keine,
    }
}

/// What the second formulation says of each criterion, in the order of the tree.
fn erwartet(fall: &Fall) -> ([(Kriterium, Urteil); 13], Zuordnung) {
    let e = zweite_fassung::beurteile(&fall.vorhaben, &fall.person, fall.stichtag);
    let werte = [
        (Kriterium::Person, e.person),
        (Kriterium::Antragsteller, e.antragsteller),
        (Kriterium::Anstellungstraeger, e.anstellungstraeger),
        (Kriterium::Zielgruppe, e.zielgruppe),
        (Kriterium::Aufgaben, e.aufgaben),
        (Kriterium::Qualifikation, e.qualifikation),
        (Kriterium::BuchstabeA, e.a),
        (Kriterium::BuchstabeB, e.b),
        (Kriterium::Vorerfahrung, e.vorerfahrung),
        (Kriterium::BuchstabeC, e.c),
        (Kriterium::Schulabschluss, e.schule),
        (Kriterium::Ausbildung, e.ausbildung),
        (Kriterium::Nachqualifizierung, e.nachqualifizierung),
    ];
    (werte, e.zuordnung)
}

fn teilerfremd(a: usize, b: usize) -> bool {
    if b == 0 {
        a == 1
    } else {
        teilerfremd(b, a % b)
    }
}

/// Says where the two formulations differ; nothing where they agree.
pub fn unterschied(fall: &Fall) -> Option<String> {
    let (werte, zuordnung) = erwartet(fall);
    let finding: Finding = fall.finding();
    for (kriterium, urteil) in werte {
        let wert = finding.suche(kriterium).map(|f| f.wert.entschieden());
        if wert != Some(Some(verdict(urteil))) {
            return Some(format!(
                "{kriterium:?}: law {wert:?}, second formulation {urteil:?}\n{fall:#?}"
            ));
        }
    }
    let gefunden = law::zuordnung(&finding);
    (gefunden != Some(buchstabe(zuordnung)))
        .then(|| format!("letter: law {gefunden:?}, second formulation {zuordnung:?}\n{fall:#?}"))
}

/// A product of so many cases is taken home as codes and back as a whole;
const MITNAHME_GANZ: usize = 750_000;

/// of a larger one so many cases at most: it takes several times as long as the comparison.
const MITNAHMEN_SONST: usize = 400_000;

/// The case, and what a code makes of it: the same Finding but for its days, and the same letter.
fn ist_mitgenommen_dasselbe(vorantrag: &Vorantrag) -> bool {
    let (_, mitnahme) = hin_und_zurueck(vorantrag);
    finding_ohne_tage(vorantrag) == finding_ohne_tage(&mitnahme.ergebnis)
}

/// Compares the representatives of every case of a product: `stelle` puts the classes, given by number, into a case. Takes
/// them home as well, all or a share.
pub fn vergleiche(
    name: &str,
    umfang: Umfang,
    faktoren: &[Faktor],
    grundfall: &Klassen,
    stelle: impl Fn(&[usize], &mut Klassen) + Sync,
) -> usize {
    const BLOCK: usize = 4096;
    let produkt: usize = faktoren.iter().map(|(_, anzahl)| anzahl).product();
    let schritt = match umfang {
        Umfang::Ganz => 1,
        Umfang::Stichprobe(schritt) => schritt,
    };
    let faelle = produkt.div_ceil(schritt);
    let mindestens = match faelle {
        0..=MITNAHME_GANZ => 1,
        _ => faelle.div_ceil(MITNAHMEN_SONST),
    };
    // Prime to every number of classes, so that each class of each factor comes up.
    let jeder = (mindestens..)
        .find(|n| faktoren.iter().all(|(_, anzahl)| teilerfremd(*n, *anzahl)))
        .unwrap();
    let beginn = Instant::now();
    let [naechster, verglichen, mitgenommen] = [const { AtomicUsize::new(0) }; 3];
    let arbeite = || {
        let mut klassen = grundfall.clone();
        let mut stellen = vec![0; faktoren.len()];
        loop {
            let erster = naechster.fetch_add(BLOCK, Ordering::Relaxed);
            if erster >= faelle {
                return;
            }
            for nummer in erster..(erster + BLOCK).min(faelle) {
                let mut rest = nummer * schritt;
                for (stelle, (_, anzahl)) in stellen.iter_mut().zip(faktoren).rev() {
                    (*stelle, rest) = (rest % anzahl, rest / anzahl);
                }
                stelle(&stellen, &mut klassen);
                let vorantrag = vertreter(&klassen);
                if nummer.is_multiple_of(jeder) {
                    if !ist_mitgenommen_dasselbe(&vorantrag) {
                        let unterschied = unterschied_der_mitnahme(&vorantrag);
                        panic!("{name}, classes {stellen:?}, taken home: {unterschied:?}");
                    }
                    mitgenommen.fetch_add(1, Ordering::Relaxed);
                }
                if let Some(unterschied) = unterschied(&vorantrag.into()) {
                    panic!("{name}, classes {stellen:?}: {unterschied}");
                }
                verglichen.fetch_add(1, Ordering::Relaxed);
            }
        }
    };
    let kerne = std::thread::available_parallelism().map_or(2, |kerne| kerne.get().max(2));
    std::thread::scope(|bereich| {
        for _ in 0..kerne {
            bereich.spawn(arbeite);
        }
    });
    let verglichen = verglichen.into_inner();
    let liste: Vec<String> = faktoren.iter().map(|(n, z)| format!("{n} {z}")).collect();
    println!(
        "{name}: {} = {produkt}; compared {verglichen}, taken home {} in {:.1} s",
        liste.join(" × "),
        mitgenommen.into_inner(),
        beginn.elapsed().as_secs_f64()
    );
    assert_eq!(verglichen, faelle, "{name}: every case is compared once");
    verglichen
}
