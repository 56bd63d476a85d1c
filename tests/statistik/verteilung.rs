//! Invented Vorantraege to a distribution: with that of Antwort 3 the table shows its figures.

use std::collections::BTreeSet;

use proptest::prelude::*;
use vorabcheck::beispiel::{Verteilung, stichtag, vorantraege};
use vorabcheck::export::json;
use vorabcheck::export::statistik::nimm_datei;
use vorabcheck::statistik::{Auswertung, Gruppe, anteil};
use vorabcheck::text;
use vorabcheck::vollstaendigkeit::{fehlstellen, ohne_ruhendes};

use super::hilfen::datum;

fn auswertung(verteilung: Verteilung, seed: u64) -> Auswertung {
    let mut auswertung = Auswertung::neu(None);
    for (nummer, vorantrag) in vorantraege(verteilung, seed).enumerate() {
        let zeile = json::zeile(&vorantrag);
        nimm_datei(&mut auswertung, &format!("{nummer}.json"), zeile.as_bytes());
    }
    auswertung
}

#[test]
fn antwort_3_die_tabelle() {
    for seed in [1, 2, 3] {
        let auswertung = auswertung(Verteilung::ANTWORT_3, seed);
        let gesamt = auswertung.gesamt();
        let zeilen = Gruppe::BASIS.map(|gruppe| {
            let personen = gesamt.personen(gruppe);
            let anteil = anteil(personen, gesamt.basis());
            (personen, text::statistik::anteil(anteil))
        });
        let erwartet = [
            (247, "59,4 %"),
            (104, "25,0 %"),
            (59, "14,2 %"),
            (0, "0,0 %"),
            (6, "1,4 %"),
        ];
        assert_eq!(zeilen, erwartet.map(|(zahl, text)| (zahl, text.to_owned())));
        assert_eq!((gesamt.basis(), gesamt.alle()), (416, 416));
        assert_eq!(
            auswertung.stichtage,
            Some((datum("2018-03-15"), datum("2018-03-15")))
        );
        assert_eq!(stichtag(), datum("2018-03-15"));
        let besetzt = auswertung.kreise().filter(|(_, zahlen)| zahlen.basis() > 0);
        let besetzt: Vec<_> = besetzt.map(|(kreis, _)| kreis).collect();
        assert_eq!(besetzt.len(), 44);
        assert!(besetzt.iter().all(Option::is_some));
        assert_eq!(
            (
                auswertung.entwuerfe,
                auswertung.pruefungen,
                gesamt.ohne_umfang
            ),
            (0, 0, 0)
        );
        assert_eq!(
            (
                auswertung.doppelte.anzahl(),
                auswertung.abweichende.anzahl()
            ),
            (0, 0)
        );
        assert!(text::statistik::hinweise(&auswertung).is_empty());
    }
}

#[test]
fn an_keinem_fehlt_etwas_und_nichts_ruht() {
    let verteilung = Verteilung {
        vorerfahrung: 40,
        ..Verteilung::ANTWORT_3
    };
    let mut namen = BTreeSet::new();
    let (mut mehrere, mut personen) = (0, 0);
    for vorantrag in vorantraege(verteilung, 5) {
        assert_eq!(fehlstellen(&vorantrag), []);
        assert_eq!(ohne_ruhendes(&vorantrag), vorantrag);
        assert_eq!(vorantrag.widersprueche(), []);
        let name = vorantrag.vorhaben.formblatt.antragsteller.name.clone();
        assert!(namen.insert(name.unwrap()), "each has a name of its own");
        mehrere += usize::from(vorantrag.personen.len() > 1);
        personen += vorantrag.personen.len();
    }
    assert!(mehrere > 30);
    assert_eq!(personen, 456);
    // The same seed gives the same ones, another seed others.
    let zeilen = |seed| -> Vec<String> {
        let alle = vorantraege(verteilung, seed);
        alle.take(20).map(|v| json::zeile(&v)).collect()
    };
    assert_eq!(zeilen(5), zeilen(5));
    assert_ne!(zeilen(5), zeilen(6));
}

#[test]
fn eine_verteilung_aus_vier_oder_fuenf_zahlen() {
    assert_eq!(
        Verteilung::lies("247/104/59/6"),
        Some(Verteilung::ANTWORT_3)
    );
    let mit = Verteilung::lies("1/2/3/4/5").unwrap();
    assert_eq!(
        (mit.in_klaerung, mit.vorerfahrung, mit.personen()),
        (4, 5, 15)
    );
    for falsch in [
        "",
        "1/2/3",
        "1/2/3/4/5/6",
        "a/b/c/d",
        "1/2/3/",
        "+1/2/3/4",
        "-1/2/3/4",
        "0/0/0/0",
        "1,5/2/3/4",
        "99999999999999999999/1/1/1",
        "1000000000/1/0/0",
    ] {
        assert_eq!(Verteilung::lies(falsch), None, "{falsch}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn jede_verteilung_kommt_genau_heraus(
        a in 0_u64..30, b in 0_u64..30, c in 0_u64..30, in_klaerung in 0_u64..10, vorerfahrung in 0_u64..30, seed: u64
    ) {
        let verteilung = Verteilung { a, b, c, in_klaerung, vorerfahrung };
        let gesamt = auswertung(verteilung, seed).gesamt();
        let gezaehlt = Gruppe::ALL.iter().map(|gruppe| gesamt.personen(*gruppe));
        prop_assert_eq!(gezaehlt.collect::<Vec<_>>(), [a, b, c, vorerfahrung, in_klaerung, 0, 0]);
    }
}
