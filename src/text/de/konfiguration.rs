//! Words of the configuration.

use crate::dateifehler::Dateifehler;
use crate::datum::Datum;
use crate::konfiguration::{
    Art, Fehler, HOECHSTENS_SEKUNDEN, HOECHSTENS_ZEICHEN, HOECHSTENS_ZEICHEN_DER_ADRESSE,
    Konfiguration, MINDESTENS_SEKUNDEN, TABELLE,
};

/// What is wrong, and what is expected.
pub fn konfigurationsfehler(fehler: &Fehler) -> String {
    match fehler {
        Fehler::KeinObjekt => {
            "Die Datei ist kein JSON-Objekt von höchstens 64 KB. Erwartet werden Schlüssel und Werte in geschweiften Klammern.".into()
        }
        Fehler::Unbekannt(name) => {
            let mut satz = format!("{name}: Diesen Schlüssel gibt es nicht. Erwartet wird einer von diesen");
            let mut zeichen = ": ";
            for (_, name, _) in TABELLE {
                satz.push_str(zeichen);
                satz.push_str(name);
                zeichen = ", ";
            }
            satz.push('.');
            satz
        }
        Fehler::Doppelt(name) => {
            format!("{name}: Dieser Schlüssel steht zweimal da. Erwartet wird er höchstens einmal.")
        }
        Fehler::Unpassend(name, art) => format!("{name}: Erwartet wird {}.", erwarteter_wert(*art)),
    }
}

/// Where a configuration is no JSON.
pub fn konfiguration_unlesbar(fehler: &Dateifehler) -> String {
    let satz = konfigurationsfehler(&Fehler::KeinObjekt);
    match fehler.textstelle {
        Some(stelle) => format!("Zeile {}, Spalte {}: {satz}", stelle.zeile, stelle.spalte),
        None => satz,
    }
}

/// What a key takes.
pub fn erwarteter_wert(art: Art) -> String {
    match art {
        Art::Text => format!("ein Text von 1 bis {HOECHSTENS_ZEICHEN} Zeichen in einer Zeile"),
        Art::Email => "eine E-Mail-Adresse wie stelle@example.org".into(),
        Art::Verweis => "eine Adresse, die mit https:// oder mit / beginnt".into(),
        Art::Tag => format!(
            "ein Tag der Form JJJJ-MM-TT zwischen {} und {}",
            Datum::ERSTES_JAHR,
            Datum::LETZTES_JAHR
        ),
        Art::Adresse => format!(
            "eine Adresse von höchstens {HOECHSTENS_ZEICHEN_DER_ADRESSE} Zeichen, die mit https:// beginnt, ohne ? und #"
        ),
        Art::Eines(worte) => format!("„{}“", worte.join("“ oder „")),
        Art::Sekunden => {
            format!("eine ganze Zahl von {MINDESTENS_SEKUNDEN} bis {HOECHSTENS_SEKUNDEN}")
        }
    }
}

/// The day that the host offers for the begin of the Bewilligungszeitraum.
pub fn angebotener_beginn(tag: Datum) -> String {
    format!("Angeboten wird ein Beginn am {tag}.")
}

/// Takes that day.
pub fn beginn_uebernehmen(tag: Datum) -> String {
    format!("{tag} eintragen")
}

/// What a configuration sets, key by key, and what it leaves as it is.
pub fn konfiguration(konfiguration: &Konfiguration) -> Vec<String> {
    let zeile = |(schluessel, name, _)| match konfiguration.gesetzt(schluessel) {
        Some(wert) => format!("{name}: {wert}"),
        None => format!("{name}: nicht gesetzt"),
    };
    TABELLE.map(zeile).into()
}
