//! Words of the data file, of the note on one person, and of the terminal.

use crate::dateifehler::{
    Dateifehler, Erwartet, FORMAT, Gefunden, HOECHSTENS_EBENEN, HOECHSTENS_MB, HOECHSTENS_PERSONEN,
    Mangel,
};
use crate::datum::{Datum, DatumFehler};

/// What is wrong with a data file, where, and what is expected there.
pub fn dateifehler(fehler: &Dateifehler) -> String {
    let satz = mangel(&fehler.mangel);
    let pfad = pfad(&fehler.pfad);
    match (pfad.is_empty(), fehler.textstelle) {
        (true, None) => satz,
        (true, Some(stelle)) => {
            format!("Zeile {}, Spalte {}: {satz}", stelle.zeile, stelle.spalte)
        }
        (false, None) => format!("{pfad}: {satz}"),
        (false, Some(stelle)) => format!(
            "{pfad} (Zeile {}, Spalte {}): {satz}",
            stelle.zeile, stelle.spalte
        ),
    }
}

/// The same of a document that has a line to itself: `dokument` names the line already, so only the column is added.
pub fn dateifehler_in_zeile(dokument: &str, fehler: &Dateifehler) -> String {
    let spalte = fehler
        .textstelle
        .map(|stelle| format!(", Spalte {}", stelle.spalte))
        .unwrap_or_default();
    let ohne_stelle = Dateifehler {
        textstelle: None,
        ..fehler.clone()
    };
    format!("{dokument}{spalte}: {}", dateifehler(&ohne_stelle))
}

/// The longest path in a message, in characters: longer than that of any field this program knows.
const HOECHSTENS_PFAD: usize = 240;

/// A path with every step short, and its middle left out where it is long all the same: the names in it may come from
/// the file, and what is wrong is at its end.
fn pfad(pfad: &str) -> String {
    let schritte = pfad.split('.').map(|schritt| gekuerzt(&sichtbar(schritt)));
    let pfad = schritte.collect::<Vec<_>>().join(".");
    let laenge = pfad.chars().count();
    if laenge <= HOECHSTENS_PFAD {
        return pfad;
    }
    let anfang = pfad.chars().take(HOECHSTENS_PFAD / 2);
    let ende = pfad.chars().skip(laenge - HOECHSTENS_PFAD / 2);
    anfang.chain(['…']).chain(ende).collect()
}

fn mangel(mangel: &Mangel) -> String {
    match mangel {
        Mangel::Leer => "Die Datei ist leer. Erwartet wird eine Datei dieses Programms.".into(),
        Mangel::ZuGross => {
            format!("Die Datei ist größer als {HOECHSTENS_MB} MB und wird nicht gelesen. Die Dateien dieses Programms sind viel kleiner.")
        }
        Mangel::Unlesbar => datei_unlesbar().into(),
        Mangel::Utf16 => {
            "Die Datei ist in UTF-16 gespeichert. Erwartet wird UTF-8; wählen Sie diese Kodierung beim Speichern.".into()
        }
        Mangel::KeinUtf8 => {
            "Ab hier ist die Datei kein Text in UTF-8. Erwartet wird eine Textdatei in dieser Kodierung.".into()
        }
        Mangel::ZuTief => {
            format!("Die Angaben sind hier zu tief ineinander geschachtelt. Erwartet werden höchstens {HOECHSTENS_EBENEN} Ebenen.")
        }
        Mangel::Abgebrochen => {
            "Die Datei bricht hier mitten in den Angaben ab. Erwartet wird eine vollständige Datei.".into()
        }
        Mangel::KeinJson => {
            "Der Text ist hier kein gültiges JSON. Erwartet wird eine unveränderte Datei dieses Programms.".into()
        }
        Mangel::ZahlZuGross => {
            "Die Zahl an dieser Stelle ist zu groß. Erwartet wird eine Angabe, wie dieses Programm sie schreibt.".into()
        }
        Mangel::TextDahinter => {
            "Hinter dem Ende der Angaben steht noch etwas. Erwartet wird dort nichts mehr.".into()
        }
        Mangel::FormatFehlt => {
            format!("Das Feld „format“ fehlt. Erwartet wird dort „{FORMAT}“.")
        }
        Mangel::AndereVersion(format) => format!(
            "Die Datei hat das Format {}. Dieses Programm liest „{FORMAT}“.",
            zitat(format)
        ),
        Mangel::AnderesFormat => {
            format!("Die Datei stammt nicht von diesem Programm. Erwartet wird hier „{FORMAT}“.")
        }
        Mangel::AndereFassung(fassung) => format!(
            "Die Fassung {} der VwV kennt dieses Programm nicht. Erwartet wird „2018“.",
            zitat(fassung)
        ),
        Mangel::AndererRechtsstand { erwartet } => {
            format!("Der Rechtsstand passt nicht zur Fassung. Erwartet wird „{erwartet}“.")
        }
        Mangel::ZuVielePersonen(zahl) => {
            format!("Die Datei enthält {zahl} Personen. Erwartet werden höchstens {HOECHSTENS_PERSONEN}.")
        }
        Mangel::ZuVieleEintraege { anzahl, hoechstens } => {
            format!("Die Liste hat {anzahl} Einträge. Erwartet werden höchstens {hoechstens}.")
        }
        Mangel::MehrereDateien => {
            "Es sind mehrere Dateien auf einmal. Erwartet wird eine.".into()
        }
        Mangel::UnbekanntesFeld { feld, erlaubt } => format!(
            "Das Feld {} gibt es hier nicht. Möglich {}.",
            zitat(feld),
            aufzaehlung(erlaubt)
        ),
        Mangel::UnbekannterWert { wert, erlaubt } => format!(
            "Die Angabe {} gibt es hier nicht. Möglich {}.",
            zitat(wert),
            aufzaehlung(erlaubt)
        ),
        Mangel::FeldFehlt(feld) => {
            format!("Hier fehlt das Feld „{feld}“. Erwartet wird es an dieser Stelle.")
        }
        Mangel::FeldDoppelt(feld) => {
            format!("Das Feld „{feld}“ steht hier zweimal. Erwartet wird es einmal.")
        }
        Mangel::UnpassenderWert {
            gefunden: Gefunden::Text(tag),
            erwartet: Erwartet::Beschrieben(satz),
        } if Datum::lies(tag) == Err(DatumFehler::GibtEsNicht) => {
            format!("Den Tag {} gibt es nicht. Erwartet wird {satz}.", zitat(tag))
        }
        Mangel::UnpassenderWert { gefunden, erwartet } => format!(
            "Hier steht {}. Erwartet wird {}.",
            self::gefunden(gefunden),
            self::erwartet(erwartet)
        ),
        Mangel::Unzulaessig(satz) => {
            let mut zeichen = satz.chars();
            let anfang = zeichen.next().into_iter().flat_map(char::to_uppercase);
            format!("{}.", anfang.chain(zeichen).collect::<String>())
        }
        Mangel::BegonnenNachStichtag {
            begonnen_am,
            stichtag,
        } => format!(
            "Die Schulung soll am {begonnen_am} begonnen haben, das ist nach dem Stichtag {stichtag}. Erwartet wird ein Tag bis zum Stichtag; eine Schulung, die erst beginnt, ist gebucht."
        ),
    }
}

fn gefunden(gefunden: &Gefunden) -> String {
    match gefunden {
        Gefunden::Null => "keine Angabe (null)".into(),
        Gefunden::Wahrheitswert(wert) => format!("der Wahrheitswert {wert}"),
        Gefunden::Zahl(zahl) => format!("die Zahl {zahl}"),
        Gefunden::Text(text) => format!("der Text {}", zitat(text)),
        Gefunden::Liste => "eine Liste".into(),
        Gefunden::Objekt => "ein Objekt".into(),
    }
}

fn erwartet(erwartet: &Erwartet) -> String {
    match erwartet {
        Erwartet::Text => "ein Text".into(),
        Erwartet::GanzeZahl => "eine ganze Zahl, die nicht zu groß ist".into(),
        Erwartet::Liste => "eine Liste".into(),
        Erwartet::Objekt => "ein Objekt mit Feldern".into(),
        Erwartet::Auswahl(worte) => format!("eines dieser Wörter: {}", worte.join(", ")),
        Erwartet::Beschrieben(satz) => satz.clone(),
    }
}

fn aufzaehlung(worte: &[&str]) -> String {
    match worte {
        [] => "ist hier keine".into(),
        [eines] => format!("ist: {eines}"),
        mehrere => format!("sind: {}", mehrere.join(", ")),
    }
}

/// The longest quotation from a file, in characters.
const HOECHSTENS_ZITIERT: usize = 60;

/// A text from a file in quotation marks, short and without characters that a terminal would obey.
fn zitat(text: &str) -> String {
    format!("„{}“", gekuerzt(&sichtbar(text)))
}

fn gekuerzt(text: &str) -> String {
    match text.char_indices().nth(HOECHSTENS_ZITIERT) {
        None => text.to_owned(),
        Some((ende, _)) => format!("{}…", text.get(..ende).unwrap_or_default()),
    }
}

/// The same text with a mark in place of every character that is not seen: control characters, what turns the direction
/// of writing, and what has no width, so that two names which look alike are alike.
///
/// U+200D stays where it joins two emoji, which would fall apart without it; and so do the variation selectors, which
/// only choose how the character before them looks.
pub fn sichtbar(text: &str) -> String {
    let mut zeichen = text.chars().peekable();
    let mut davor = None;
    let mut sichtbar = String::with_capacity(text.len());
    while let Some(dieses) = zeichen.next() {
        let verbindet = dieses == '\u{200D}'
            && davor.is_some_and(|davor| ist_bildzeichen(davor) || davor == '\u{FE0F}')
            && zeichen.peek().copied().is_some_and(ist_bildzeichen);
        let ersetzt = ist_unsichtbar(dieses) && !verbindet;
        sichtbar.push(if ersetzt { '\u{FFFD}' } else { dieses });
        davor = Some(dieses);
    }
    sichtbar
}

fn ist_unsichtbar(zeichen: char) -> bool {
    zeichen.is_control()
        || matches!(
            zeichen,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{115F}'
                | '\u{1160}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

/// What emoji are made of; roughly, as a character more that may stand beside U+200D does no harm.
fn ist_bildzeichen(zeichen: char) -> bool {
    matches!(zeichen, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Heading of what is in Klärung.
pub const VERMERK_KLAERUNGEN: &str = "Zu klären";
/// Heading of the Auflagen.
pub const VERMERK_AUFLAGEN: &str = "Noch zu tun";
/// Heading of the Nachweise.
pub const VERMERK_NACHWEISE: &str = "Nachweise";
/// Heading of the Hinweise.
pub const VERMERK_HINWEISE: &str = "Hinweise";

/// Headline of the note on one person (counted from 0).
pub fn vermerk_kopf(person: usize, name: Option<&str>, urteil: &str, stand: &str) -> String {
    format!("{} – {stand}: {urteil}", super::person(person, name))
}

/// The Stichtag of the note.
pub fn vermerk_stichtag(stichtag: Datum) -> String {
    format!("Stichtag: {stichtag}")
}

/// The letter of the note.
pub fn vermerk_zuordnung(zuordnung: &str) -> String {
    format!("Zuordnung in der Statistik: {zuordnung}")
}

/// A file without persons.
pub fn keine_person() -> &'static str {
    "Es ist noch keine Person eingetragen; das Ergebnis ist offen."
}

/// How the terminal is used.
pub fn aufruf() -> &'static str {
    "Aufruf: vorabcheck pruefen [--format text|json] [--stichtag JJJJ-MM-TT] DATEI…
        vorabcheck beispiel [--anzahl N] [--seed S]
        vorabcheck schema

pruefen: prüft Dateien des Vorabchecks Integrationsmanagement und gibt je Person das Ergebnis mit Begründung aus.
DATEI ist eine JSON-Datei dieses Programms, oder je Zeile eine; „-“ liest von der Standardeingabe.

  --format text|json   Vermerk zum Lesen (Vorgabe) oder je Datei eine Zeile JSON
  --stichtag TAG       prüft für diesen Stichtag statt für den der Datei

beispiel: schreibt erfundene Fälle, je Zeile einen als JSON; derselbe Startwert ergibt dieselben Fälle.

  --anzahl N           so viele Fälle (Vorgabe 32: von jeder Art einer)
  --seed S             der Startwert, eine ganze Zahl (Vorgabe 1)

schema: schreibt das JSON-Schema der Dateien.

  --hilfe, -h          zeigt diese Hilfe
  --version            zeigt die Version

Rückgabe: 0 jede Person ist förderfähig, 1 mindestens eine nicht oder noch nicht, 2 Eingabe fehlerhaft;
bei beispiel und schema: 0, oder 2 bei fehlerhafter Eingabe."
}

/// What the terminal says about its arguments.
pub fn unbekannte_option(option: &str) -> String {
    format!("Die Option {} gibt es nicht.", zitat(option))
}

/// An option that does not belong to this command.
pub fn option_gibt_es_beim_befehl_nicht(option: &str, befehl: &str) -> String {
    format!(
        "Die Option {} gibt es beim Befehl „{befehl}“ nicht.",
        zitat(option)
    )
}

/// A command that takes no files has one.
pub fn befehl_ohne_datei(befehl: &str, wert: &str) -> String {
    format!(
        "Zum Befehl „{befehl}“ gehört {} nicht. Erwartet werden nur Optionen.",
        zitat(wert)
    )
}

/// The value of an option is no whole number of this range.
pub fn keine_zahl(option: &str, wert: &str, von: u64, bis: u64) -> String {
    format!(
        "Zur Option „{option}“ passt der Wert {} nicht. Erwartet wird eine ganze Zahl von {von} bis {bis}.",
        zitat(wert)
    )
}

/// An unknown command.
pub fn unbekannter_befehl(befehl: &str) -> String {
    format!("Den Befehl {} gibt es nicht.", zitat(befehl))
}

/// No command.
pub fn befehl_fehlt() -> String {
    "Es fehlt der Befehl.".into()
}

/// No file.
pub fn datei_fehlt() -> String {
    "Es fehlt eine Datei.".into()
}

/// An option that needs a value has none.
pub fn optionswert_fehlt(option: &str) -> String {
    format!("Zur Option {} fehlt der Wert.", zitat(option))
}

/// An option that takes no value has one.
pub fn optionswert_unerwartet(option: &str) -> String {
    format!("Zur Option {} gehört kein Wert.", zitat(option))
}

/// An option that answers by itself has something behind it.
pub fn option_steht_allein(option: &str, wert: &str) -> String {
    format!(
        "Zur Option „{option}“ gehört {} nicht. Erwartet wird dahinter nichts mehr.",
        zitat(wert)
    )
}

/// The same option twice.
pub fn option_doppelt(option: &str) -> String {
    format!("Die Option „{option}“ steht zweimal da. Erwartet wird sie höchstens einmal.")
}

/// A value of `--format` that does not exist.
pub fn unbekannte_ausgabe(wert: &str) -> String {
    format!(
        "Das Format {} gibt es nicht. Möglich sind: text, json.",
        zitat(wert)
    )
}

/// A value of `--stichtag` that is no day.
pub fn kein_stichtag(wert: &str) -> String {
    format!(
        "{} ist kein Stichtag. Erwartet wird ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035.",
        zitat(wert)
    )
}

/// The file does not exist.
pub fn datei_gibt_es_nicht() -> &'static str {
    "Diese Datei gibt es nicht. Erwartet wird der Name einer vorhandenen Datei."
}

/// The file must not be read.
pub fn datei_gesperrt() -> &'static str {
    "Diese Datei darf nicht gelesen werden. Erwartet wird eine Datei, die Sie lesen dürfen."
}

/// It is a folder.
pub fn datei_ist_ordner() -> &'static str {
    "Das ist ein Ordner. Erwartet wird eine Datei."
}

/// The file cannot be read for another reason.
pub fn datei_unlesbar() -> &'static str {
    "Diese Datei lässt sich nicht lesen. Erwartet wird eine lesbare Datei."
}

/// The output cannot be written, for instance because the disk is full.
pub fn ausgabe_unmoeglich() -> &'static str {
    "Die Ausgabe lässt sich nicht schreiben."
}

/// Name of the standard input.
pub fn standardeingabe() -> &'static str {
    "Standardeingabe"
}

/// Name of one of several documents in a file, by its line.
pub fn dokument_in_zeile(datei: &str, zeile: usize) -> String {
    format!("{datei}, Zeile {zeile}")
}
