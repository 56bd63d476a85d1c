//! The note on one person.

use vorabcheck::export::{lies, vermerk};

use super::beispiele::{beispiel, namen, ordner};

fn vermerk_zu(name: &str) -> String {
    vermerk(&lies(&beispiel(name)).unwrap().vorantrag, 0)
}

fn zeilen_nach<'a>(vermerk: &'a str, ueberschrift: &str) -> Vec<&'a str> {
    vermerk
        .lines()
        .skip_while(|zeile| *zeile != ueberschrift)
        .skip(1)
        .take_while(|zeile| !zeile.is_empty())
        .collect()
}

#[test]
fn die_ueberschrift_nennt_stand_und_buchstaben() {
    assert_eq!(
        vermerk_zu("a").lines().next(),
        Some("Person 1 – nach dem Stand vom 4. April 2018: Förderfähig nach Buchst. a")
    );
}

#[test]
fn der_geltungshinweis_steht_ueber_dem_ergebnis() {
    let vermerk = vermerk_zu("spaetere_fassung");
    let hinweis = vermerk.find("ist nach 2018 geändert worden").unwrap();
    assert!(hinweis < vermerk.find("Person 1").unwrap());
    assert!(!vermerk_zu("vorerfahrung").contains("ist nach 2018 geändert worden"));
}

#[test]
fn jedes_kriterium_hat_eine_zeile_mit_grund_und_fundstelle() {
    let vermerk = vermerk_zu("c");
    let zeile = vermerk
        .lines()
        .find(|zeile| zeile.contains("Gebucht ab"))
        .unwrap();
    assert_eq!(
        zeile.trim_start(),
        "✓ 1. Schulung: Gebucht ab 14.05.2018; Zeit ist bis zum 01.06.2018. [Antwort 1; §§ 187 Abs. 1, 188 Abs. 2, 3, 193 BGB]"
    );
}

#[test]
fn auflagen_nennen_den_letzten_tag() {
    let vermerk = vermerk_zu("c");
    let auflagen = zeilen_nach(&vermerk, "Noch zu tun");
    assert_eq!(auflagen.len(), 2);
    assert!(auflagen[0].contains("01.06.2018"), "{}", auflagen[0]);
}

#[test]
fn eine_klaerung_nennt_ihre_art_und_wen_man_fragt() {
    for (name, erwartet) in [
        (
            "klaerung_staatsexamen",
            "  Rechtsfrage: mit der Bewilligungsstelle klären",
        ),
        (
            "klaerung_einvernehmen",
            "  Sachverhalt: Auskunft gibt der Landkreis mit seinen Städten und Gemeinden",
        ),
    ] {
        let vermerk = vermerk_zu(name);
        assert!(
            zeilen_nach(&vermerk, "Zu klären").contains(&erwartet),
            "{vermerk}"
        );
    }
    assert!(!vermerk_zu("a").contains("Zu klären"));
}

#[test]
fn was_niemand_beantwortet_hat_steht_in_einer_zeile() {
    let vermerk = vermerk_zu("offen");
    let weg_c: Vec<&str> = vermerk
        .lines()
        .skip_while(|zeile| !zeile.contains(" c) "))
        .collect();
    assert!(weg_c[0].contains('○'));
    assert!(weg_c[1].contains("○ Mindestens mittlerer Bildungsabschluss"));
    assert!(weg_c[2].contains("✓ Abgeschlossene Berufsausbildung"));
}

#[test]
fn kein_vermerk_wiederholt_sich_oder_enthaelt_steuerzeichen() {
    for name in namen(&ordner()) {
        let vermerk = vermerk_zu(&name);
        for ueberschrift in ["Noch zu tun", "Nachweise", "Hinweise"] {
            let zeilen = zeilen_nach(&vermerk, ueberschrift);
            for (nummer, zeile) in zeilen.iter().enumerate() {
                assert!(!zeilen[..nummer].contains(zeile), "{name}: {zeile}");
            }
        }
        assert!(
            vermerk.contains("keine Entscheidung der Bewilligungsstelle"),
            "{name}"
        );
        assert!(
            !vermerk
                .chars()
                .any(|zeichen| zeichen.is_control() && zeichen != '\n')
        );
        assert!(vermerk.ends_with('\n'));
    }
}

#[test]
fn wen_es_nicht_gibt_hat_keinen_vermerk() {
    assert_eq!(vermerk(&lies(&beispiel("a")).unwrap().vorantrag, 1), "");
}
