//! The evaluation in a terminal: tables with aligned columns.

use crate::statistik::{Auswertung, Gruppe, Liste, Zahlen, anteil};
use crate::text::{self, statistik as worte};

/// The whole evaluation, with a line end.
pub(super) fn tafel(auswertung: &Auswertung) -> String {
    let gesamt = auswertung.gesamt();
    let mut zeilen = vec![
        worte::TITEL.to_owned(),
        "=".repeat(worte::TITEL.chars().count()),
        worte::unterzeile(auswertung),
        worte::umfang(auswertung),
    ];
    kopf(&mut zeilen, worte::NACH_BUCHSTABEN);
    zeilen.extend(nach_buchstaben(&gesamt));
    zeilen.push(worte::erklaerung().to_owned());
    let hinweise = worte::hinweise(auswertung);
    if !hinweise.is_empty() {
        kopf(&mut zeilen, worte::HINWEISE);
        zeilen.extend(hinweise.iter().map(|hinweis| format!("- {hinweis}")));
    }
    kopf(&mut zeilen, worte::NACH_KREISEN);
    zeilen.extend(nach_kreisen(auswertung));
    zeilen.push(worte::KURZE_SPALTEN_TEXT.to_owned());
    liste(
        &mut zeilen,
        worte::UNLESBARE,
        &auswertung.unlesbare,
        |datei| vec![format!("{}: {}", datei.name, datei.grund)],
    );
    liste(
        &mut zeilen,
        worte::ABWEICHENDE,
        &auswertung.abweichende,
        |datei| {
            let saetze = worte::abweichungen(datei);
            saetze
                .iter()
                .map(|satz| format!("{}: {satz}", datei.name))
                .collect()
        },
    );
    liste(
        &mut zeilen,
        worte::DOPPELTE,
        &auswertung.doppelte,
        |datei| vec![format!("{}: {}", datei.name, worte::doppelt(datei))],
    );
    liste(&mut zeilen, worte::ERNEUTE, &auswertung.erneute, |datei| {
        vec![format!("{}: {}", datei.name, worte::erneut(datei))]
    });
    zeilen.extend([
        String::new(),
        text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS.to_owned(),
    ]);
    let mut tafel = zeilen.join("\n");
    tafel.push('\n');
    tafel
}

fn kopf(zeilen: &mut Vec<String>, kopf: &str) {
    zeilen.extend([
        String::new(),
        kopf.to_owned(),
        "-".repeat(kopf.chars().count()),
    ]);
}

fn nach_buchstaben(gesamt: &Zahlen) -> Vec<String> {
    let zeile = |gruppe: Gruppe, anteil: String| {
        let personen = worte::tausender(gesamt.personen(gruppe));
        let vzae = worte::vzae(gesamt.hundertstel(gruppe));
        vec![worte::gruppe(gruppe).to_owned(), personen, anteil, vzae]
    };
    let mut tabelle = vec![worte::SPALTEN.map(str::to_owned).to_vec()];
    for gruppe in Gruppe::BASIS {
        let anteil = anteil(gesamt.personen(gruppe), gesamt.basis());
        tabelle.push(zeile(gruppe, worte::anteil(anteil)));
    }
    tabelle.push(vec![
        worte::SUMME.to_owned(),
        worte::tausender(gesamt.basis()),
        String::new(),
        worte::vzae(gesamt.basis_hundertstel()),
    ]);
    tabelle.extend(Gruppe::DANEBEN.map(|gruppe| zeile(gruppe, String::new())));
    ausgerichtet(&tabelle)
}

fn nach_kreisen(auswertung: &Auswertung) -> Vec<String> {
    let zeile = |name: &str, zahlen: &Zahlen| {
        let mut zeile = vec![name.to_owned()];
        zeile.extend(Gruppe::BASIS.map(|gruppe| worte::tausender(zahlen.personen(gruppe))));
        zeile.push(worte::tausender(zahlen.basis()));
        zeile.push(worte::vzae(zahlen.basis_hundertstel()));
        zeile.extend(Gruppe::DANEBEN.map(|gruppe| worte::tausender(zahlen.personen(gruppe))));
        zeile
    };
    let mut tabelle = vec![worte::KURZE_SPALTEN.map(str::to_owned).to_vec()];
    let kreise = auswertung.kreise();
    tabelle.extend(kreise.map(|(kreis, zahlen)| zeile(worte::kreis_oder_ohne(kreis), &zahlen)));
    tabelle.push(zeile(worte::ALLE_KREISE, &auswertung.gesamt()));
    ausgerichtet(&tabelle)
}

/// The first column to the left, the others to the right.
fn ausgerichtet(tabelle: &[Vec<String>]) -> Vec<String> {
    let breite = |platz: usize| {
        let zellen = tabelle.iter().filter_map(|zeile| zeile.get(platz));
        zellen.map(|zelle| zelle.chars().count()).max().unwrap_or(0)
    };
    let spalten = tabelle.iter().map(Vec::len).max().unwrap_or(0);
    let breiten: Vec<usize> = (0..spalten).map(breite).collect();
    let zeile = |zellen: &Vec<String>| {
        let mut text = String::new();
        for (platz, (zelle, breite)) in zellen.iter().zip(&breiten).enumerate() {
            match platz {
                0 => text.push_str(&format!("{zelle:breite$}")),
                _ => text.push_str(&format!("  {zelle:>breite$}")),
            }
        }
        text.trim_end().to_owned()
    };
    tabelle.iter().map(zeile).collect()
}

fn liste<T>(
    zeilen: &mut Vec<String>,
    ueberschrift: &str,
    liste: &Liste<T>,
    zeile: impl Fn(&T) -> Vec<String>,
) {
    if liste.anzahl() == 0 {
        return;
    }
    kopf(zeilen, ueberschrift);
    zeilen.extend(liste.eintraege().iter().flat_map(zeile));
    zeilen.extend(worte::weitere(liste.weitere()));
}
