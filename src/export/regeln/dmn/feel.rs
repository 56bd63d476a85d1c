//! Questions and answers in FEEL: an input is called as in the data file, an answer by its word there.

use std::fmt::Debug;

use crate::facts::{
    Answer, AusbildungFrage, DatumAngabe, Form, HochschulabschlussFrage, Listenart, Question,
    SchulabschlussFrage, SchulungFrage, Weitere, ZeitFrage,
};
use crate::finding::{Interval, Kriterium, Verdict};
use crate::regelwerk::{Angabe, Regelwerk, Spalte};

/// Where an answer stands in what is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behaelter {
    /// It is entered by itself.
    Eingabe,
    Vorhaben,
    Person,
    Vorerfahrung,
    /// In a record of this list.
    Eintrag(Listenart),
    /// At the end of this list.
    Ende(Listenart),
}

/// What a part is called within the whole.
pub(super) fn teilname(kriterium: Kriterium) -> String {
    match kriterium {
        Kriterium::Eintrag(art, _) => einzahl(art).to_owned(),
        Kriterium::Weitere(art) => format!("Weitere{art:?}"),
        Kriterium::AbschlussStattAusbildung(_) => "AbschlussStattAusbildung".to_owned(),
        Kriterium::Fachgebiet(gebiet) => format!("Fachgebiet{gebiet:?}"),
        anderes => format!("{anderes:?}"),
    }
}

/// Name of a node's element: that of its criterion, or, where that occurs more than once, behind the one above.
pub(super) fn name(regelwerk: &Regelwerk, nummer: usize) -> String {
    let Some(knoten) = regelwerk.knoten.get(nummer) else {
        return String::new();
    };
    let eigener = teilname(knoten.kriterium);
    let gleiche = regelwerk.knoten.iter();
    let gleiche = gleiche.filter(|anderer| anderer.kriterium == knoten.kriterium);
    match knoten.eltern {
        Some(eltern) if gleiche.count() > 1 => format!("{}_{eigener}", name(regelwerk, eltern)),
        _ => eigener,
    }
}

/// What one record of a list is called.
pub(super) fn einzahl(art: Listenart) -> &'static str {
    match art {
        Listenart::Hochschulabschluesse => "Hochschulabschluss",
        Listenart::Zeiten => "Zeitraum",
        Listenart::Ausbildungen => "EineAusbildung",
        Listenart::Schulabschluesse => "EinSchulabschluss",
        Listenart::Schulungen => "Schulung",
    }
}

/// The type of one record.
pub(super) fn typ_des_eintrags(art: Listenart) -> &'static str {
    match art {
        Listenart::Hochschulabschluesse => "tHochschulabschluss",
        Listenart::Zeiten => "tZeit",
        Listenart::Ausbildungen => "tAusbildung",
        Listenart::Schulabschluesse => "tSchulabschluss",
        Listenart::Schulungen => "tSchulung",
    }
}

/// What a list is called in the data file.
pub(super) fn listenname(art: Listenart) -> &'static str {
    match art {
        Listenart::Hochschulabschluesse => "hochschulabschluesse",
        Listenart::Zeiten => "zeiten",
        Listenart::Ausbildungen => "ausbildungen",
        Listenart::Schulabschluesse => "schulabschluesse",
        Listenart::Schulungen => "schulungen",
    }
}

/// Where a list stands.
pub(super) fn liste(art: Listenart) -> String {
    match art {
        Listenart::Zeiten => "(person.vorerfahrung).zeiten".into(),
        andere => format!("person.{}", listenname(andere)),
    }
}

/// Where the answer to a question stands, and what it is called there: as in the data file.
pub(super) fn feld(frage: Question) -> (Behaelter, &'static str) {
    let in_liste = |name| (Behaelter::Eintrag(liste_der(frage)), name);
    match frage {
        Question::Stichtag => (Behaelter::Eingabe, "stichtag"),
        Question::Antragsteller => (Behaelter::Vorhaben, "antragsteller"),
        Question::Einvernehmen => (Behaelter::Vorhaben, "einvernehmen"),
        Question::Anstellungstraeger => (Behaelter::Vorhaben, "anstellungstraeger"),
        Question::Aufgabenuebertragung => (Behaelter::Vorhaben, "aufgabenuebertragung"),
        Question::Zielgruppe => (Behaelter::Vorhaben, "zielgruppe"),
        Question::Bedarfsfeststellung => (Behaelter::Vorhaben, "bedarfsfeststellung"),
        Question::Aufgaben => (Behaelter::Vorhaben, "aufgaben"),
        Question::Bewilligungszeitraum => (Behaelter::Vorhaben, "bewilligungszeitraum_beginn"),
        Question::Vorerfahrung => (Behaelter::Vorerfahrung, "angabe"),
        Question::Monate => (Behaelter::Vorerfahrung, "monate"),
        Question::Aufnahme => (Behaelter::Person, "aufnahme_der_taetigkeit"),
        Question::Hochschulabschluss(_, feld) => in_liste(match feld {
            HochschulabschlussFrage::Grad => "grad",
            HochschulabschlussFrage::Fach => "fach",
            HochschulabschlussFrage::AnderesFach => "anderes_fach",
            HochschulabschlussFrage::Herkunft => "herkunft",
            HochschulabschlussFrage::Gleichwertigkeit => "gleichwertigkeit",
        }),
        Question::Zeit(_, feld) => in_liste(match feld {
            ZeitFrage::Einsatz => "einsatz",
            ZeitFrage::Arbeitgeber => "arbeitgeber",
            ZeitFrage::Zeitspanne => "zeitspanne",
        }),
        Question::Ausbildung(_, feld) => in_liste(match feld {
            AusbildungFrage::Art => "art",
            AusbildungFrage::Darunter => "ausbildung_darunter",
            AusbildungFrage::Herkunft => "herkunft",
            AusbildungFrage::Gleichwertigkeit => "gleichwertigkeit",
        }),
        Question::Schulabschluss(_, feld) => in_liste(match feld {
            SchulabschlussFrage::Art => "art",
            SchulabschlussFrage::Herkunft => "herkunft",
            SchulabschlussFrage::Gleichwertigkeit => "gleichwertigkeit",
        }),
        Question::Schulung(_, feld) => in_liste(match feld {
            SchulungFrage::Stand => "stand",
            SchulungFrage::BegonnenAm => "begonnen_am",
            SchulungFrage::GebuchtFuer => "gebucht_fuer",
            SchulungFrage::Dauer => "dauer",
            SchulungFrage::Themen => "themen",
        }),
        Question::WeitereHochschulabschluesse
        | Question::WeitereZeiten
        | Question::WeitereAusbildungen
        | Question::WeitereSchulabschluesse
        | Question::WeitereSchulungen => (Behaelter::Ende(liste_der(frage)), "ende"),
    }
}

/// The list that a question is about.
fn liste_der(frage: Question) -> Listenart {
    match frage {
        Question::Zeit(..) | Question::WeitereZeiten => Listenart::Zeiten,
        Question::Ausbildung(..) | Question::WeitereAusbildungen => Listenart::Ausbildungen,
        Question::Schulabschluss(..) | Question::WeitereSchulabschluesse => {
            Listenart::Schulabschluesse
        }
        Question::Schulung(..) | Question::WeitereSchulungen => Listenart::Schulungen,
        _ => Listenart::Hochschulabschluesse,
    }
}

/// The answer to a question, from where it stands.
pub(super) fn eingabe(frage: Question) -> String {
    let (behaelter, name) = feld(frage);
    let wo = match behaelter {
        Behaelter::Eingabe => name.to_owned(),
        Behaelter::Vorhaben => format!("vorhaben.{name}"),
        Behaelter::Person => format!("person.{name}"),
        Behaelter::Vorerfahrung => format!("(person.vorerfahrung).{name}"),
        Behaelter::Eintrag(_) => format!("eintrag.{name}"),
        Behaelter::Ende(art) => format!("({}).{name}", liste(art)),
    };
    match frage.form() {
        // Of an unlisted field, only its classing counts.
        Form::AnderesFach => format!("if {wo} = null then null else ({wo}).einordnung"),
        // A day or a period is only told from "not known" in a table.
        Form::DatumOderWeissNicht | Form::Zeitspanne => format!("Bekanntheit({wo})"),
        _ => wo,
    }
}

/// What a column is called where it is the parameter of a function.
pub(super) fn parameter(spalte: Spalte) -> &'static str {
    match spalte {
        Spalte::Frage(frage) => feld(frage).1,
        Spalte::Aufgaben => "aufgabenlage",
        Spalte::Zeiten => "zeitenlage",
        Spalte::Tag => "tag",
        Spalte::Vergangen => "vergangen",
        Spalte::Stichtag => "lage_des_stichtags",
        Spalte::Rest => "rest",
        Spalte::WeitereEintaegige => "mehrere_eintaegige",
        Spalte::Abdeckung => "abdeckung",
        Spalte::ThemenUnbekannt => "themen_unbekannt",
        Spalte::ThemenOffen => "themen_offen",
    }
}

/// The type of what stands in a column.
pub(super) fn typ(angaben: &[Angabe]) -> &'static str {
    match angaben.iter().find(|angabe| **angabe != Angabe::Offen) {
        Some(Angabe::Monate(..)) => "number",
        Some(Angabe::Ja | Angabe::Nein) => "boolean",
        _ => "string",
    }
}

/// An input entry: any of these, or whatever is said.
pub(super) fn eintrag(angaben: &[Angabe]) -> String {
    if angaben.is_empty() {
        return "-".into();
    }
    let worte: Vec<String> = angaben.iter().map(literal).collect();
    worte.join(", ")
}

/// Both ends of a value.
pub(super) fn wert(wert: Interval) -> [String; 2] {
    [wert.lo, wert.hi].map(|ende| zahl(ende).to_owned())
}

fn zahl(wert: Verdict) -> &'static str {
    match wert {
        Verdict::NichtErfuellt => "0",
        Verdict::Klaerung => "1",
        Verdict::Erfuellt => "2",
    }
}

/// A word as FEEL writes it; no word of the file holds a quotation mark.
pub(super) fn zitat(wort: &str) -> String {
    format!("\"{wort}\"")
}

fn literal(angabe: &Angabe) -> String {
    match angabe {
        Angabe::Offen => "null".into(),
        Angabe::Antwort(antwort) => zitat(wort(antwort)),
        Angabe::Bekannt => zitat("bekannt"),
        Angabe::Monate(von, bis) => format!("[{von}..{bis}]"),
        Angabe::Aufgaben(lage) => klasse(lage),
        Angabe::Zeiten(lage) => klasse(lage),
        Angabe::Tag(tag) => klasse(tag),
        Angabe::Rest(rest) => klasse(rest),
        Angabe::Abdeckung(abdeckung) => klasse(abdeckung),
        Angabe::Ja => "true".into(),
        Angabe::Nein => "false".into(),
    }
}

/// A day as FEEL writes it.
pub(super) fn tag((jahr, monat, tag): (i32, u32, u32)) -> String {
    format!("date({})", zitat(&format!("{jahr:04}-{monat:02}-{tag:02}")))
}

/// The word of a class that a table tells apart: its name, as the words of the data file are written.
pub(super) fn klasse(klasse: impl Debug) -> String {
    let mut wort = String::new();
    for zeichen in format!("{klasse:?}").chars() {
        if zeichen.is_uppercase() && !wort.is_empty() {
            wort.push('_');
        }
        wort.extend(zeichen.to_lowercase());
    }
    zitat(&wort)
}

/// The word of an answer in the data file.
pub(super) fn wort(antwort: &Answer) -> &'static str {
    match antwort {
        Answer::Antragsteller(wert) => wert.wort(),
        Answer::Einvernehmen(wert) => wert.wort(),
        Answer::Anstellungstraeger(wert) => wert.wort(),
        Answer::Aufgabenuebertragung(wert) => wert.wort(),
        Answer::Zielgruppe(wert) => wert.wort(),
        Answer::Bedarfsfeststellung(wert) => wert.wort(),
        Answer::Grad(wert) => wert.wort(),
        Answer::Fach(wert) => wert.wort(),
        Answer::AnderesFach(wert) => wert.einordnung.wort(),
        Answer::Herkunft(wert) => wert.wort(),
        Answer::Hochschulbewertung(wert) => wert.wort(),
        Answer::Gleichwertigkeit(wert) => wert.wort(),
        Answer::Vorerfahrung(wert) => wert.wort(),
        Answer::Einsatz(wert) => wert.wort(),
        Answer::Arbeitgeber(wert) => wert.wort(),
        Answer::Ausbildungsart(wert) => wert.wort(),
        Answer::AusbildungDarunter(wert) => wert.wort(),
        Answer::Schulart(wert) => wert.wort(),
        Answer::Schulungsstand(wert) => wert.wort(),
        Answer::Schulungsdauer(wert) => wert.wort(),
        // The file says that there are no more.
        Answer::Weitere(Weitere::Nein) => "keine_weiteren",
        Answer::DatumAngabe(DatumAngabe::Am(_)) => "bekannt",
        // What is more than a choice stands in a table only where it is not known.
        Answer::Weitere(_)
        | Answer::DatumAngabe(DatumAngabe::WeissNicht)
        | Answer::Stichtag(_)
        | Answer::Aufgaben(_)
        | Answer::Monate(_)
        | Answer::Zeitspanne(_)
        | Answer::Datum(_)
        | Answer::Themen(_) => "weiss_nicht",
    }
}
