//! What the host of the page may set: `konfiguration.json`, which lies beside it.
//!
//! One table says which keys there are and what each takes; page, terminal and documentation read it. It is small, because
//! the page checks the whole file before the first question: a host who mistypes a key hears of it at once, and no visitor
//! is sent to an address that is none.

use crate::datum::Datum;

/// What can be set, in the order of the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Schluessel {
    /// Who decides on the application.
    Bewilligungsstelle,
    /// Its postal address, in one line.
    Anschrift,
    /// Its address of e-mail.
    Email,
    /// How a Vorantrag reaches it, in a sentence.
    Uebermittlung,
    /// The first day of the Bewilligungszeitraum that is offered.
    Beginn,
    /// The look.
    Thema,
    /// Where the Impressum is.
    Impressum,
    /// Where the Datenschutzerklärung is.
    Datenschutz,
    /// Where the host's own Erklärung zur Barrierefreiheit is; without it there is the program's.
    Erklaerung,
    /// Who offers the page.
    Betreiber,
    /// Where barriers are reported, by e-mail.
    BetreiberEmail,
    /// Where barriers are reported, by telephone.
    BetreiberTelefon,
    /// Where the Schlichtungsstelle is.
    Schlichtungsstelle,
    /// The day of the Erklärung zur Barrierefreiheit.
    ErklaertAm,
    /// Whether every visit is one of a kiosk, without `?kiosk` in the address.
    KioskImmer,
    /// How long a kiosk waits for a visitor, in seconds.
    KioskSekunden,
    /// The address of the public page, to which a kiosk's code leads.
    KioskAdresse,
    /// Whether a kiosk opens and saves files.
    KioskDateien,
    /// Whether a kiosk prints.
    KioskDrucken,
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Art {
    /// A text of 1 to [`HOECHSTENS_ZEICHEN`] characters on one line.
    Text,
    /// An address of e-mail.
    Email,
    /// An address that begins with `https://`, or with one `/` on the same host: nothing that runs when it is opened.
    Verweis,
    /// An address that begins with `https://`, and to which a page can be added: it has neither `?` nor `#`, and no more than
    /// [`HOECHSTENS_ZEICHEN_DER_ADRESSE`].
    Adresse,
    /// A day, `JJJJ-MM-TT`.
    Tag,
    /// One of these words.
    Eines(&'static [&'static str]),
    /// Seconds, a whole number from [`MINDESTENS_SEKUNDEN`] to [`HOECHSTENS_SEKUNDEN`].
    Sekunden,
}

/// The largest file, in bytes: many times what can be set. start.js knows it too.
pub const HOECHSTENS_BYTES: usize = 65_536;
/// The longest text, in characters.
pub const HOECHSTENS_ZEICHEN: usize = 500;
/// The longest address for a kiosk's code, in bytes: with it the longest code still fits the picture.
pub const HOECHSTENS_ZEICHEN_DER_ADRESSE: usize = 200;
/// The shortest wait of a kiosk, in seconds: who reads slowly needs some time.
pub const MINDESTENS_SEKUNDEN: u16 = 20;
/// The longest wait of a kiosk, in seconds.
pub const HOECHSTENS_SEKUNDEN: u16 = 3600;
/// The looks; the first is the one without a configuration. start.js knows the second.
pub const THEMEN: [&str; 2] = ["kern", "baden-wuerttemberg"];
/// What is allowed or not; start.js knows the first.
const JA_ODER_NEIN: [&str; 2] = ["ja", "nein"];

/// Every key, its name in the file, and what it takes.
pub const TABELLE: [(Schluessel, &str, Art); 19] = [
    (
        Schluessel::Bewilligungsstelle,
        "bewilligungsstelle.name",
        Art::Text,
    ),
    (
        Schluessel::Anschrift,
        "bewilligungsstelle.anschrift",
        Art::Text,
    ),
    (Schluessel::Email, "bewilligungsstelle.email", Art::Email),
    (
        Schluessel::Uebermittlung,
        "bewilligungsstelle.uebermittlung",
        Art::Text,
    ),
    (Schluessel::Beginn, "bewilligungszeitraum.beginn", Art::Tag),
    (Schluessel::Thema, "thema", Art::Eines(&THEMEN)),
    (Schluessel::Impressum, "impressum", Art::Verweis),
    (Schluessel::Datenschutz, "datenschutz", Art::Verweis),
    (
        Schluessel::Erklaerung,
        "barrierefreiheit.erklaerung",
        Art::Verweis,
    ),
    (
        Schluessel::Betreiber,
        "barrierefreiheit.betreiber",
        Art::Text,
    ),
    (
        Schluessel::BetreiberEmail,
        "barrierefreiheit.email",
        Art::Email,
    ),
    (
        Schluessel::BetreiberTelefon,
        "barrierefreiheit.telefon",
        Art::Text,
    ),
    (
        Schluessel::Schlichtungsstelle,
        "barrierefreiheit.schlichtungsstelle",
        Art::Verweis,
    ),
    (Schluessel::ErklaertAm, "barrierefreiheit.stand", Art::Tag),
    (
        Schluessel::KioskImmer,
        "kiosk.immer",
        Art::Eines(&JA_ODER_NEIN),
    ),
    (Schluessel::KioskSekunden, "kiosk.sekunden", Art::Sekunden),
    (Schluessel::KioskAdresse, "kiosk.adresse", Art::Adresse),
    (
        Schluessel::KioskDateien,
        "kiosk.dateien",
        Art::Eines(&JA_ODER_NEIN),
    ),
    (
        Schluessel::KioskDrucken,
        "kiosk.drucken",
        Art::Eines(&JA_ODER_NEIN),
    ),
];

/// A value as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub enum Rohwert {
    /// A text.
    Text(String),
    /// A number.
    Zahl(f64),
    /// Anything else.
    Anderes,
}

/// What is wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fehler {
    /// It is no JSON, or no object.
    KeinObjekt,
    /// There is no such key.
    Unbekannt(String),
    /// The key is there twice.
    Doppelt(&'static str),
    /// The key takes something else.
    Unpassend(&'static str, Art),
}

/// A value that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wert {
    Text(String),
    Tag(Datum),
    Sekunden(u16),
}

/// What the host has set; the default is nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Konfiguration {
    werte: Vec<(Schluessel, Wert)>,
}

impl Konfiguration {
    /// Reads the values of the file: each with the names that lead to it, joined by dots. One without a name is the file
    /// itself, which is no object then. Tells everything that is wrong.
    pub fn lies(
        eintraege: impl IntoIterator<Item = (String, Rohwert)>,
    ) -> Result<Self, Vec<Fehler>> {
        let mut konfiguration = Self::default();
        let mut fehler = Vec::new();
        for (name, wert) in eintraege {
            if let Err(falsch) = konfiguration.nimm(name, wert) {
                fehler.push(falsch);
            }
        }
        if fehler.is_empty() {
            Ok(konfiguration)
        } else {
            Err(fehler)
        }
    }

    fn nimm(&mut self, name: String, wert: Rohwert) -> Result<(), Fehler> {
        if name.is_empty() {
            return Err(Fehler::KeinObjekt);
        }
        let Some((schluessel, name, art)) = TABELLE.iter().find(|(_, bekannt, _)| *bekannt == name)
        else {
            return Err(Fehler::Unbekannt(name));
        };
        let wert = gelesen(*art, wert).ok_or(Fehler::Unpassend(name, *art))?;
        if self.wert(*schluessel).is_some() {
            return Err(Fehler::Doppelt(name));
        }
        self.werte.push((*schluessel, wert));
        Ok(())
    }

    fn wert(&self, schluessel: Schluessel) -> Option<&Wert> {
        let gesetzt = |(anderer, _): &&(Schluessel, Wert)| *anderer == schluessel;
        self.werte.iter().find(gesetzt).map(|(_, wert)| wert)
    }

    /// The text, address or look that was set.
    pub fn text(&self, schluessel: Schluessel) -> Option<&str> {
        match self.wert(schluessel)? {
            Wert::Text(text) => Some(text),
            Wert::Tag(_) | Wert::Sekunden(_) => None,
        }
    }

    /// The day that was set.
    pub fn tag(&self, schluessel: Schluessel) -> Option<Datum> {
        match self.wert(schluessel)? {
            Wert::Tag(tag) => Some(*tag),
            Wert::Text(_) | Wert::Sekunden(_) => None,
        }
    }

    /// The seconds that were set.
    pub fn sekunden(&self, schluessel: Schluessel) -> Option<u16> {
        match self.wert(schluessel)? {
            Wert::Sekunden(sekunden) => Some(*sekunden),
            Wert::Text(_) | Wert::Tag(_) => None,
        }
    }

    /// Whether it was allowed; what is not set is not.
    pub fn erlaubt(&self, schluessel: Schluessel) -> bool {
        let [ja, _] = JA_ODER_NEIN;
        self.text(schluessel) == Some(ja)
    }

    /// What was set, as it stands in the file.
    pub fn gesetzt(&self, schluessel: Schluessel) -> Option<String> {
        Some(match self.wert(schluessel)? {
            Wert::Text(text) => text.clone(),
            Wert::Tag(tag) => tag.iso(),
            Wert::Sekunden(sekunden) => sekunden.to_string(),
        })
    }
}

/// The value, if it is what the key takes.
fn gelesen(art: Art, wert: Rohwert) -> Option<Wert> {
    let text = match wert {
        Rohwert::Text(text) => text,
        Rohwert::Zahl(zahl) if art == Art::Sekunden => return sekunden(zahl).map(Wert::Sekunden),
        Rohwert::Zahl(_) | Rohwert::Anderes => return None,
    };
    let passt = match art {
        Art::Tag => return Datum::lies_iso(&text).ok().map(Wert::Tag),
        Art::Sekunden => false,
        Art::Eines(worte) => worte.contains(&text.as_str()),
        Art::Text => !text.trim().is_empty(),
        Art::Email => ist_email(&text),
        Art::Verweis => ist_verweis(&text),
        Art::Adresse => {
            let kurz = text.len() <= HOECHSTENS_ZEICHEN_DER_ADRESSE;
            kurz && ist_verweis(&text) && !text.starts_with('/') && !text.contains(['?', '#'])
        }
    };
    let lesbar = text.chars().count() <= HOECHSTENS_ZEICHEN && !text.contains(char::is_control);
    (passt && lesbar).then_some(Wert::Text(text))
}

fn sekunden(zahl: f64) -> Option<u16> {
    let erlaubt = MINDESTENS_SEKUNDEN..=HOECHSTENS_SEKUNDEN;
    erlaubt
        .into_iter()
        .find(|sekunden| f64::from(*sekunden) == zahl)
}

/// One `@` with something around it, and no space. What reads addresses of e-mail thoroughly weighs more than all of this;
/// and only somebody at the host writes this one.
fn ist_email(text: &str) -> bool {
    let Some((vorn, hinten)) = text.split_once('@') else {
        return false;
    };
    let gut = |teil: &str| !teil.is_empty() && !teil.contains(['@', ' ', '?', '&', '<', '>']);
    gut(vorn) && gut(hinten)
}

fn ist_verweis(text: &str) -> bool {
    let ziel = match text.strip_prefix("https://") {
        Some(ziel) => ziel,
        None if text.starts_with('/') => text,
        None => return false,
    };
    !ziel.is_empty() && !ziel.starts_with("//") && !ziel.contains([' ', '\\'])
}
