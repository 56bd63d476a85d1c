//! Words of the data file and of the note on one person.

use super::auswertung;
use crate::dateifehler::{
    Dateifehler, Erwartet, FORMAT, Gefunden, HOECHSTENS_EBENEN, HOECHSTENS_MB, HOECHSTENS_PDF_MB,
    HOECHSTENS_PERSONEN, Mangel,
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
        Mangel::PdfZuGross => {
            format!("Die PDF-Datei ist größer als {HOECHSTENS_PDF_MB} MB und wird nicht gelesen. Die PDF-Dateien dieses Programms sind viel kleiner.")
        }
        Mangel::PdfVerschluesselt => {
            "Die PDF-Datei ist verschlüsselt, mit einem Kennwort oder gegen das Ändern. Erwartet wird sie so, wie dieses Programm sie gespeichert hat; heben Sie den Schutz auf oder öffnen Sie die ursprüngliche Datei.".into()
        }
        Mangel::PdfBeschaedigt => {
            "Die PDF-Datei ist abgeschnitten oder beschädigt. Erwartet wird eine vollständige Datei; laden oder kopieren Sie sie noch einmal.".into()
        }
        Mangel::PdfOhneDaten => {
            "Diese PDF enthält keine Daten mehr, die das Programm öffnen kann. Erwartet wird die PDF-Datei, wie dieses Programm sie gespeichert hat: Wer sie in einem anderen Programm druckt oder neu speichert, verliert die Daten darin.".into()
        }
        Mangel::Unlesbar => super::datei_unlesbar().into(),
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
            format!(
                "Es sind mehrere Dateien auf einmal. Erwartet wird eine. Mehrere zusammen nimmt die Seite „{}“.",
                auswertung::KOPF
            )
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
pub(super) fn zitat(text: &str) -> String {
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
