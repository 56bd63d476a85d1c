//! The rule set as a tree: nothing of the law is missing in it, its tables say what the law says, and its marks show the way.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::collections::BTreeSet;
use std::sync::OnceLock;

mod hilfen;
#[path = "regelwerk/tafeln.rs"]
mod tafeln;

use hilfen::beliebig;
use proptest::prelude::*;
use vorabcheck::beispiel::{RUNDE, beispiele};
use vorabcheck::export;
use vorabcheck::facts::{Answer, Fach, Grad, Hochschulbewertung, Listenart, Question};
use vorabcheck::finding::{Finding, Interval, Kriterium, Norm, Verbindung, Verdict};
use vorabcheck::law::Fassung;
use vorabcheck::regelwerk::{Angabe, Marke, Regelwerk, marken, ohne_nummer};
use vorabcheck::text::regelwerk as worte;

/// Asked once: the law answers some thousand questions for it.
fn regelwerk() -> &'static Regelwerk {
    static REGELWERK: OnceLock<Regelwerk> = OnceLock::new();
    REGELWERK.get_or_init(|| Regelwerk::neu(Fassung::Stand2018))
}

/// Results of examples of every kind, some rounds of them.
fn befunde(runden: usize) -> impl Iterator<Item = Finding> {
    let faelle = beispiele(7).take(RUNDE * runden);
    faelle.flat_map(|fall| {
        let ergebnisse: Vec<Finding> = fall.ergebnisse().map(|e| e.finding).collect();
        ergebnisse
    })
}

/// The path to each part of a Finding, as in the tree.
fn pfade(finding: &Finding, davor: &[Kriterium], gefunden: &mut Vec<(Vec<Kriterium>, Norm)>) {
    let mut pfad = davor.to_vec();
    // A degree in place of a training whose kind is open yet: in the tree its kind stands there.
    if davor.last() == Some(&ohne_nummer(finding.kriterium)) {
        pfad.push(Kriterium::Grad);
    } else {
        pfad.push(ohne_nummer(finding.kriterium));
    }
    for teil in &finding.teile {
        pfade(teil, &pfad, gefunden);
    }
    gefunden.push((pfad, finding.norm));
}

#[test]
fn alles_was_ein_befund_zeigen_kann_steht_im_baum() {
    let regelwerk = regelwerk();
    let mut gefunden = Vec::new();
    for befund in befunde(20) {
        pfade(&befund, &[], &mut gefunden);
    }
    for (pfad, norm) in gefunden {
        let knoten = regelwerk
            .suche(&pfad)
            .unwrap_or_else(|| panic!("not in the tree: {pfad:?}"));
        let normen = &regelwerk.knoten[knoten].normen;
        assert!(normen.contains(&norm), "{pfad:?} does not cite {norm:?}");
    }
}

proptest! {
    #![proptest_config(beliebig::faelle(300))]

    #[test]
    fn was_irgendwer_sagt_findet_seinen_platz(fall in beliebig::beliebiger_fall(beliebig::Luecken::Moeglich)) {
        let regelwerk = regelwerk();
        let befund = fall.finding();
        let werte: usize = marken(regelwerk, &befund).iter().map(|marke| marke.werte.len()).sum();
        prop_assert_eq!(werte, befund.alle().len());
    }
}

#[test]
fn jede_fundstelle_steht_im_baum() {
    let regelwerk = regelwerk();
    for norm in Norm::ALL {
        let steht_da = regelwerk.knoten.iter().any(|k| k.normen.contains(norm));
        assert!(steht_da, "{norm:?} stands at no node");
    }
}

#[test]
fn was_keine_teile_hat_hat_eine_tafel() {
    for knoten in &regelwerk().knoten {
        if knoten.teile.is_empty() {
            assert_eq!(knoten.verbindung, Verbindung::Blatt, "{knoten:?}");
            let tafel = knoten.tafel.as_ref().expect("a leaf has a table");
            assert!(tafel.entschiedene().next().is_some(), "{knoten:?}");
        }
    }
}

#[test]
fn antwort_3_die_tafel_der_antragsteller() {
    let regelwerk = regelwerk();
    let pfad = [Kriterium::Person, Kriterium::Antragsteller];
    let tafel = regelwerk.knoten[regelwerk.suche(&pfad).unwrap()]
        .tafel
        .clone()
        .unwrap();
    let zeilen: Vec<(String, String)> = tafel
        .entschiedene()
        .map(|zeile| {
            (
                worte::angaben(Kriterium::Antragsteller, &tafel, &zeile),
                worte::ergebnis_der_zeile(&zeile),
            )
        })
        .collect();
    let erwartet = [
        ("Stadt (auch Stadtkreis) oder Gemeinde", "erfüllt"),
        ("Landkreis · Einvernehmen: Ja, mit allen", "erfüllt"),
        (
            "Landkreis · Einvernehmen: Darüber wird noch verhandelt; Weiß ich nicht",
            "Klärung (Sachverhalt: Auskunft gibt der Landkreis mit seinen Städten und Gemeinden)",
        ),
        (
            "Landkreis · Einvernehmen: Nur mit einigen von ihnen",
            "Klärung (Rechtsfrage)",
        ),
        ("Landkreis · Einvernehmen: Nein", "nicht erfüllt"),
        (
            "Gemeinsame Einrichtung: Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband oder Ähnliches",
            "Klärung (Rechtsfrage)",
        ),
        (
            "Freier Träger; Land Baden-Württemberg; Jemand anderes",
            "nicht erfüllt",
        ),
    ];
    assert_eq!(
        zeilen,
        erwartet.map(|(angaben, wert)| (angaben.to_owned(), wert.to_owned()))
    );
}

#[test]
fn nr_4_2_2_die_tafel_der_abschluesse_nennt_jede_art_einmal() {
    let regelwerk = regelwerk();
    let knoten = regelwerk
        .knoten
        .iter()
        .find(|knoten| knoten.kriterium == Kriterium::Grad)
        .unwrap();
    let tafel = knoten.tafel.as_ref().unwrap();
    let mut gesehen = Vec::new();
    for zeile in tafel.entschiedene() {
        for angabe in &zeile.angaben[0] {
            let Angabe::Antwort(Answer::Grad(grad)) = angabe else {
                panic!("{angabe:?} is no degree");
            };
            assert!(!gesehen.contains(grad), "{grad:?} stands there twice");
            gesehen.push(*grad);
        }
    }
    assert_eq!(gesehen.len(), Grad::ALL.len());
}

/// The node at the end of a way, and whether the way ends there.
fn enden(regelwerk: &Regelwerk, marken: &[Marke]) -> Vec<Kriterium> {
    let enden = regelwerk.knoten.iter().zip(marken);
    let enden = enden.filter(|(_, marke)| marke.entscheidet);
    enden.map(|(knoten, _)| knoten.kriterium).collect()
}

fn befund(beispiel: &str) -> Finding {
    let pfad = format!(
        "{}/tests/beispiele/{beispiel}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let datei = export::lies(&std::fs::read(pfad).unwrap()).unwrap();
    datei.vorantrag.ergebnis(0).unwrap().finding
}

#[test]
fn was_nicht_erfuellt_ist_entscheidet_allein() {
    let regelwerk = regelwerk();
    let person = befund("nicht_foerderfaehig_freier_traeger");
    let marken = marken(regelwerk, &person);
    assert_eq!(enden(regelwerk, &marken), [Kriterium::Antragsteller]);
    assert!(marken[0].auf_dem_weg);
}

#[test]
fn von_mehreren_wegen_entscheidet_der_hoechste() {
    let regelwerk = regelwerk();
    let marken = marken(regelwerk, &befund("klaerung_staatsexamen"));
    let enden = enden(regelwerk, &marken);
    assert!(enden.contains(&Kriterium::Grad), "{enden:?}");
    let unter_c = regelwerk
        .suche(&[
            Kriterium::Person,
            Kriterium::Qualifikation,
            Kriterium::BuchstabeC,
        ])
        .unwrap();
    assert!(!marken[unter_c].auf_dem_weg);
}

#[test]
fn der_weg_haengt_zusammen_und_endet_bei_gruenden() {
    let regelwerk = regelwerk();
    for person in befunde(10) {
        let marken = marken(regelwerk, &person);
        let [ganzes] = marken[0].werte[..] else {
            panic!("{:?}", marken[0]);
        };
        assert_eq!((ganzes.eintrag, ganzes.wert), (None, person.wert));
        assert!(marken.iter().any(|marke| marke.entscheidet), "{person:?}");
        for (knoten, marke) in regelwerk.knoten.iter().zip(&marken) {
            if let (true, Some(eltern)) = (marke.auf_dem_weg, knoten.eltern) {
                assert!(marken[eltern].auf_dem_weg, "a way begins at the whole");
            }
            assert!(marke.auf_dem_weg || !marke.entscheidet);
            let einer = marke.werte.iter().any(|wert| wert.entscheidet);
            assert_eq!(marke.entscheidet, einer, "{marke:?}");
        }
        // What decides has the value of the whole, unless that is open.
        if person.wert.entschieden().is_some() {
            for marke in marken.iter().filter(|marke| marke.entscheidet) {
                let mut entscheidende = marke.werte.iter().filter(|wert| wert.entscheidet);
                assert!(
                    entscheidende.all(|wert| wert.wert == person.wert),
                    "{marke:?}"
                );
                assert_eq!(marke.wert(), Some(person.wert), "{marke:?}");
            }
        }
    }
}

/// Two degrees that fail at different conditions: what decides is not met, however the other degree does there.
#[test]
fn was_entscheidet_zeigt_seinen_eigenen_wert() {
    let person = hilfen::angenommen()
        .grade([
            hilfen::grad(Grad::FachwirtOderMeister, Fach::SozialeArbeit),
            hilfen::auslaendisch(Hochschulbewertung::Negativ, Fach::SozialeArbeit),
        ])
        .finding();
    let nicht_erfuellt = Interval::genau(Verdict::NichtErfuellt);
    assert_eq!(person.wert, nicht_erfuellt);
    let doppelt: Vec<Marke> = marken(regelwerk(), &person)
        .into_iter()
        .filter(|marke| marke.entscheidet && marke.werte.len() > 1)
        .collect();
    assert!(doppelt.len() > 1, "{person:?}");
    assert!(
        doppelt
            .iter()
            .all(|marke| marke.wert() == Some(nicht_erfuellt))
    );
    // Each value is that of a record with a name, as on the page of the result.
    let genannt: BTreeSet<String> = doppelt
        .iter()
        .map(|marke| worte::werte_der_eintraege(&marke.werte))
        .collect();
    for satz in [
        "1. Hochschulabschluss: nicht erfüllt (entscheidet) · 2. Hochschulabschluss: erfüllt",
        "1. Hochschulabschluss: erfüllt · 2. Hochschulabschluss: nicht erfüllt (entscheidet)",
    ] {
        assert!(genannt.contains(satz), "{genannt:?}");
    }
}

#[test]
fn jeder_wert_eines_befundes_steht_an_seinem_knoten() {
    let regelwerk = regelwerk();
    for person in befunde(5) {
        let marken = marken(regelwerk, &person);
        let werte: usize = marken.iter().map(|marke| marke.werte.len()).sum();
        assert_eq!(werte, person.alle().len());
    }
}

#[test]
fn die_gliederung_ist_eindeutig() {
    let regelwerk = regelwerk();
    let alle: BTreeSet<String> = (0..regelwerk.knoten.len())
        .map(|nummer| regelwerk.gliederung(nummer))
        .collect();
    assert_eq!(alle.len(), regelwerk.knoten.len());
}

/// Each question is asked above a table, at the first one with its help.
#[test]
fn jede_frage_an_die_regeln_steht_im_baum() {
    let regelwerk = regelwerk();
    let mut gefragt = Vec::new();
    for (nummer, knoten) in regelwerk.knoten.iter().enumerate() {
        let texte: Vec<String> = worte::absaetze(regelwerk, nummer)
            .into_iter()
            .filter(|absatz| absatz.kopf.as_ref().is_some_and(|k| k.starts_with("Frage")))
            .map(|absatz| absatz.text)
            .collect();
        assert_eq!(texte.len(), knoten.gefragt.len());
        for (frage, text) in knoten.gefragt.iter().zip(texte) {
            let erste = !gefragt.contains(frage);
            let hilfe = vorabcheck::text::hilfe(*frage).filter(|_| erste);
            let anzahl = usize::from(knoten.kriterium != Kriterium::Nachqualifizierung);
            let worte = vorabcheck::text::frage(*frage, anzahl);
            let worte = [Some(worte), hilfe].into_iter().flatten();
            assert_eq!(text, worte.collect::<Vec<_>>().join(" "));
            gefragt.push(*frage);
        }
        // Whoever reads a table finds its questions there, or above all tables that share them.
        if knoten.tafel.is_some() && !knoten.fragen.is_empty() && knoten.gefragt.is_empty() {
            let eltern = &regelwerk.knoten[knoten.eltern.unwrap()];
            assert_eq!(eltern.gefragt, knoten.fragen);
        }
    }
    let mut alle = Question::EINZELNE.to_vec();
    for liste in Listenart::ALL {
        alle.push(liste.weitere());
        alle.extend(liste.fragen(0));
    }
    for frage in alle {
        assert!(gefragt.contains(&frage), "{frage:?}");
    }
}

/// Each rule is said once, at the first node that cites it.
#[test]
fn jede_regel_steht_einmal_im_baum() {
    let regelwerk = regelwerk();
    let gesagt: Vec<Norm> = regelwerk
        .knoten
        .iter()
        .flat_map(|knoten| knoten.regeln.clone())
        .collect();
    assert_eq!(gesagt.len(), Norm::ALL.len());
    for norm in Norm::ALL {
        let knoten = regelwerk
            .knoten
            .iter()
            .position(|k| k.normen.contains(norm));
        let absaetze = worte::absaetze(regelwerk, knoten.unwrap());
        let regel = vorabcheck::text::regel(*norm);
        assert!(
            absaetze.iter().any(|absatz| absatz.text == regel),
            "{norm:?}"
        );
    }
}
