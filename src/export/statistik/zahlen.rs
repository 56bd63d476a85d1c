//! The evaluation as JSON, for other programs: every figure with its name.

use serde::Serialize;

use crate::datum::Datum;
use crate::facts::Kreis;
use crate::law::Fassung;
use crate::statistik::{Auswertung, Gruppe, Zahlen, anteil};

#[derive(Serialize)]
struct Ausgabe {
    rechtsstand: String,
    stichtag: Option<Datum>,
    stichtage: Option<(Datum, Datum)>,
    dateien: Dateien,
    gesamt: Reihe,
    kreise: Vec<Kreisreihe>,
}

#[derive(Serialize)]
struct Dateien {
    gezaehlt: u64,
    entwuerfe: u64,
    pruefungen: u64,
    ohne_personen: u64,
    spaetere_fassung: u64,
    doppelt: u64,
    namenlos_doppelt: u64,
    nicht_verglichen: u64,
    dieselben_personen: u64,
    namen_nicht_verglichen: u64,
    abweichend: u64,
    unlesbar: u64,
    uebergangen: u64,
}

#[derive(Serialize)]
struct Kreisreihe {
    kreis: Option<Kreis>,
    #[serde(flatten)]
    reihe: Reihe,
}

#[derive(Serialize)]
struct Reihe {
    /// The base: without those not eligible and those open.
    personen: u64,
    vzae_hundertstel: u64,
    ohne_umfang: u64,
    nicht_foerderfaehig_trotz_qualifikation: u64,
    gruppen: Vec<Gruppenzahl>,
}

#[derive(Serialize)]
struct Gruppenzahl {
    gruppe: Gruppe,
    personen: u64,
    /// In tenths of a per cent of the base; of what is counted apart there is none.
    anteil_promille: Option<u64>,
    vzae_hundertstel: u64,
}

/// The evaluation on one line: the figures, without the lists of files.
pub fn zahlen(auswertung: &Auswertung) -> String {
    let (jahr, monat, tag) = Fassung::Stand2018.rechtsstand();
    let ausgabe = Ausgabe {
        rechtsstand: format!("{jahr:04}-{monat:02}-{tag:02}"),
        stichtag: auswertung.stichtag,
        stichtage: auswertung.stichtage,
        dateien: Dateien {
            gezaehlt: auswertung.gezaehlt,
            entwuerfe: auswertung.entwuerfe,
            pruefungen: auswertung.pruefungen,
            ohne_personen: auswertung.ohne_personen,
            spaetere_fassung: auswertung.spaetere_fassung,
            doppelt: auswertung.doppelte.anzahl(),
            namenlos_doppelt: auswertung.namenlose_doppelte,
            nicht_verglichen: auswertung.nicht_verglichen,
            dieselben_personen: auswertung.erneute.anzahl(),
            namen_nicht_verglichen: auswertung.namen_nicht_verglichen,
            abweichend: auswertung.abweichende.anzahl(),
            unlesbar: auswertung.unlesbare.anzahl(),
            uebergangen: auswertung.uebergangen,
        },
        gesamt: reihe(&auswertung.gesamt()),
        kreise: auswertung
            .kreise()
            .map(|(kreis, zahlen)| Kreisreihe {
                kreis,
                reihe: reihe(&zahlen),
            })
            .collect(),
    };
    // Writing to memory fails only for types that JSON cannot say, and none of ours is one.
    let mut text = serde_json::to_string(&ausgabe).unwrap_or_default();
    text.push('\n');
    text
}

fn reihe(zahlen: &Zahlen) -> Reihe {
    let gruppen = Gruppe::ALL.iter().map(|gruppe| {
        let personen = zahlen.personen(*gruppe);
        let anteil = anteil(personen, zahlen.basis()).map(|anteil| anteil.0);
        Gruppenzahl {
            gruppe: *gruppe,
            personen,
            anteil_promille: anteil.filter(|_| Gruppe::BASIS.contains(gruppe)),
            vzae_hundertstel: zahlen.hundertstel(*gruppe),
        }
    });
    Reihe {
        personen: zahlen.basis(),
        vzae_hundertstel: zahlen.basis_hundertstel(),
        ohne_umfang: zahlen.ohne_umfang,
        nicht_foerderfaehig_trotz_qualifikation: zahlen.trotz_qualifikation,
        gruppen: gruppen.collect(),
    }
}
