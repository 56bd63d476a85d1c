//! A fold of its own: can this open question still change the verdict or the letter?
//!
//! Every open leaf of the tree may take any value of its interval, independently of the others. Since each leaf stands in
//! the tree once, the sets of reachable values of two subtrees are independent too, so that sets of pairs (the outcome
//! with the asked leaf at its lowest, the outcome with it at its highest) are as good as all assignments one by one.

use std::collections::BTreeSet;

use vorabcheck::facts::Question;
use vorabcheck::finding::{Finding, Kriterium, Verbindung, Verdict};

/// The value with the asked leaf at its lowest, and at its highest.
type Paar = (Verdict, Verdict);

/// What a person comes to: the verdict, and the values of the four ways, in their order.
type Ausgang = (Verdict, Vec<Verdict>);

/// The values from the lowest to the highest of a Finding.
fn werte(finding: &Finding) -> impl Iterator<Item = Verdict> {
    let wert = finding.wert;
    let alle = Verdict::ALL.iter().copied();
    alle.filter(move |v| wert.lo <= *v && *v <= wert.hi)
}

/// Whether a Finding with a value of its own waits for this answer. What was computed from its parts counts as one leaf.
fn wartet_auf(blatt: &Finding, frage: Question) -> bool {
    let wartende = blatt.alle();
    wartende.iter().any(|f| f.offene_frage() == Some(frage))
}

fn ist_blatt(finding: &Finding) -> bool {
    matches!(
        finding.verbindung,
        Verbindung::Blatt | Verbindung::Berechnet
    )
}

/// The leaves below a Finding, numbered from the left.
fn blaetter<'a>(finding: &'a Finding, gefunden: &mut Vec<&'a Finding>) {
    if ist_blatt(finding) {
        gefunden.push(finding);
    }
    for teil in finding.teile.iter().filter(|_| !ist_blatt(finding)) {
        blaetter(teil, gefunden);
    }
}

/// Every pair that a subtree can come to, where `gefragt` is the leaf that moves.
fn paare(finding: &Finding, gefragt: &Finding) -> BTreeSet<Paar> {
    if std::ptr::eq(finding, gefragt) {
        return BTreeSet::from([(finding.wert.lo, finding.wert.hi)]);
    }
    let falte = match finding.verbindung {
        Verbindung::Blatt | Verbindung::Berechnet => {
            return werte(finding).map(|wert| (wert, wert)).collect();
        }
        Verbindung::Alle => |a: Verdict, b: Verdict| if a < b { a } else { b },
        Verbindung::Eine => |a: Verdict, b: Verdict| if a < b { b } else { a },
    };
    let anfang = match finding.verbindung {
        Verbindung::Alle => Verdict::Erfuellt,
        _ => Verdict::NichtErfuellt,
    };
    let mut bisher = BTreeSet::from([(anfang, anfang)]);
    for teil in &finding.teile {
        let teil = paare(teil, gefragt);
        let mut verbunden = BTreeSet::new();
        for (a, b) in &bisher {
            verbunden.extend(teil.iter().map(|(c, d)| (falte(*a, *c), falte(*b, *d))));
        }
        bisher = verbunden;
    }
    bisher
}

/// The letter: the first way that is met; else whether one is in Klärung.
fn buchstabe(wege: &[Verdict]) -> usize {
    let erfuellt = wege.iter().position(|weg| *weg == Verdict::Erfuellt);
    erfuellt.unwrap_or_else(|| {
        if wege.contains(&Verdict::Klaerung) {
            10
        } else {
            11
        }
    })
}

fn ausgaenge(person: &Finding, gefragt: &Finding) -> Vec<(Ausgang, Ausgang)> {
    let mut rahmen = BTreeSet::from([(Verdict::Erfuellt, Verdict::Erfuellt)]);
    let mut wege: Vec<(Vec<Verdict>, Vec<Verdict>)> = vec![(vec![], vec![])];
    for teil in &person.teile {
        if teil.kriterium == Kriterium::Qualifikation {
            for weg in &teil.teile {
                let weg = paare(weg, gefragt);
                let mut mehr = Vec::new();
                for (a, b) in &wege {
                    for (c, d) in &weg {
                        mehr.push(([&a[..], &[*c]].concat(), [&b[..], &[*d]].concat()));
                    }
                }
                wege = mehr;
            }
        } else {
            let teil = paare(teil, gefragt);
            rahmen = rahmen
                .iter()
                .flat_map(|(a, b)| teil.iter().map(move |(c, d)| (*a.min(c), *b.min(d))))
                .collect();
        }
    }
    let person = |rahmen: Verdict, wege: &[Verdict]| {
        let qualifikation = wege.iter().copied().max().unwrap_or(Verdict::NichtErfuellt);
        rahmen.min(qualifikation)
    };
    let mut alle = Vec::new();
    for (a, b) in &rahmen {
        for (c, d) in &wege {
            alle.push(((person(*a, c), c.clone()), (person(*b, d), d.clone())));
        }
    }
    alle
}

/// Whether a leaf that waits for this answer, moved from its lowest to its highest value, changes the verdict or the letter for some
/// values of the other open leaves.
pub fn zaehlt_noch(person: &Finding, frage: Question) -> bool {
    let mut alle = Vec::new();
    blaetter(person, &mut alle);
    let wartende = alle.into_iter().filter(|blatt| wartet_auf(blatt, frage));
    wartende.into_iter().any(|blatt| {
        let ausgaenge = ausgaenge(person, blatt);
        let anders = |(tief, hoch): &(Ausgang, Ausgang)| {
            tief.0 != hoch.0 || buchstabe(&tief.1) != buchstabe(&hoch.1)
        };
        ausgaenge.iter().any(anders)
    })
}
