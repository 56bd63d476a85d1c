//! Words of the rule set: what each criterion asks for, and what leads to a value.

use super::{antwort, kriterium, wert};
use crate::facts::{
    Answer, AusbildungFrage, HochschulabschlussFrage, Listenart, Question, SchulabschlussFrage,
    Weitere, ZeitFrage,
};
use crate::finding::{Interval, Kriterium, Verbindung};
use crate::law::Fassung;
use crate::regelwerk::{
    Abdeckung, Angabe, Aufgabenlage, Rest, Spalte, Tafel, Tagklasse, Zeile, Zeitenlage,
};

/// Title of the whole.
pub const TITEL: &str = "Regelwerk";
/// What it is.
pub const EINLEITUNG: &str = "So prüft dieses Programm: Jede Bedingung mit Fundstelle und Erklärung. Eine Bedingung ist erfüllt oder nicht erfüllt. Dazwischen steht die Klärung.";

/// Title of the page that leads from the source to the program.
pub const FUNDSTELLEN: &str = "Fundstellen, Regeln und Prüfungen";
/// What it shows.
pub const FUNDSTELLEN_SATZ: &str = "Diese Seite zeigt zu jeder Fundstelle, wo das Programm sie anwendet und womit das geprüft ist. Die Namen stehen im Quelltext des Programms.";
/// Above the functions of a provision.
pub const FUNKTIONEN: &str = "Angewendet in";
/// Above the tests of a provision.
pub const PRUEFUNGEN: &str = "Geprüft durch";
/// Above the tree.
pub const ALS_BAUM: &str = "Als Baum";
/// Above the picture, and the name of its region.
pub const ALS_BILD: &str = "Als Schaubild";
/// Name of the picture.
pub const BILD_NAME: &str = "Schaubild des Regelwerks";
/// The picture holds nothing that the tree lacks.
pub const BILD_ERKLAERT: &str = "Das Schaubild zeigt dasselbe wie der Baum, von links nach rechts.";
/// The picture is on its way.
pub const BILD_LAEDT: &str = "Das Schaubild wird geladen.";
/// The picture did not arrive.
pub const BILD_FEHLT: &str = "Das Schaubild fehlt. Der Baum oben enthält alles.";
/// Opens all parts of the tree.
pub const ALLES_ZEIGEN: &str = "Alles aufklappen";
/// Makes the picture larger.
pub const GROESSER: &str = "Größer";
/// Makes the picture smaller.
pub const KLEINER: &str = "Kleiner";
/// Makes the picture as wide as the page.
pub const EINPASSEN: &str = "Einpassen";
/// At what decides on the result.
pub const ENTSCHEIDET: &str = "entscheidet";
/// What the marks mean.
pub const MARKIERT: &str = "Die Zeichen zeigen das Ergebnis dieser Person. Aufgeklappt ist der Weg zu dem, was entscheidet.";
/// Link to this page.
pub const ZUM_REGELWERK: &str = "Alle Regeln ansehen";

/// The title with the Rechtsstand.
pub fn titel_mit_stand(fassung: Fassung) -> String {
    format!("{TITEL} {}", super::stand(fassung))
}

/// Name of a node; a record stands for each of its kind.
pub fn knoten(gesucht: Kriterium) -> String {
    match gesucht {
        Kriterium::Eintrag(liste, _) => match liste {
            Listenart::Hochschulabschluesse => "Ein Hochschulabschluss",
            Listenart::Zeiten => "Ein Zeitraum",
            Listenart::Ausbildungen => "Eine Ausbildung",
            Listenart::Schulabschluesse => "Ein Schulabschluss",
            Listenart::Schulungen => "Eine Schulung",
        }
        .into(),
        Kriterium::Weitere(liste) => match liste {
            Listenart::Hochschulabschluesse => "Weitere Hochschulabschlüsse",
            Listenart::Zeiten => "Weitere Zeiten",
            Listenart::Ausbildungen => "Weitere Ausbildungen",
            Listenart::Schulabschluesse => "Weitere Schulabschlüsse",
            Listenart::Schulungen => "Weitere Schulungen",
        }
        .into(),
        Kriterium::AbschlussStattAusbildung(_) => {
            "Ein Hochschulabschluss anstelle einer Ausbildung".into()
        }
        anderes => kriterium(anderes),
    }
}

/// What a criterion asks for.
pub fn erlaeuterung(gesucht: Kriterium) -> &'static str {
    match gesucht {
        Kriterium::Person => "Eine Person wird nur gefördert, wenn jede dieser Bedingungen passt.",
        Kriterium::Antragsteller => "Hier zählt, wer den Antrag stellt.",
        Kriterium::Anstellungstraeger => "Hier zählt, bei wem die Person angestellt ist.",
        Kriterium::Zielgruppe => "Hier zählt, für wen die Person arbeitet.",
        Kriterium::Aufgaben => "Hier zählt, wie und woran die Person arbeitet.",
        Kriterium::Bedarfsfeststellung => {
            "In Gesprächen wird festgestellt, was die Geflüchteten brauchen."
        }
        Kriterium::Taetigkeiten => "Eine der sechs genannten Aufgaben genügt.",
        Kriterium::Qualifikation => {
            "Die vier Wege werden in dieser Reihenfolge geprüft. Der erste erfüllte zählt für die Statistik."
        }
        Kriterium::BuchstabeA => {
            "Ein einziger Abschluss muss alle Bedingungen dieses Weges erfüllen."
        }
        Kriterium::BuchstabeB => {
            "Ein einziger Abschluss muss alle Bedingungen dieses Weges erfüllen. Das Fach gehört nicht zum Sozialwesen."
        }
        Kriterium::BuchstabeC => "Dieser Weg führt ohne Studium zum Ziel.",
        Kriterium::Vorerfahrung => {
            "Wer lange genug dort gearbeitet hat, muss seine Qualifikation nicht eigens nachweisen."
        }
        Kriterium::Eintrag(Listenart::Zeiten, _) => {
            "Jeder Zeitraum wird für sich eingeordnet. Danach zählen alle zusammen."
        }
        Kriterium::Eintrag(..) => {
            "Wer mehrere hat, gibt jeden einzeln an. Jeder wird gleich geprüft."
        }
        Kriterium::Weitere(_) => "Solange noch etwas fehlen kann, ist das Ergebnis offen.",
        Kriterium::Grad => "Gefragt ist ein Abschluss einer Hochschule, mindestens der Bachelor.",
        Kriterium::Fach => "Das Fach steht im Zeugnis.",
        Kriterium::Gleichwertigkeit => "Nur ein Abschluss aus dem Ausland braucht diesen Nachweis.",
        Kriterium::Schulabschluss => "Auch Fachhochschulreife und Abitur genügen.",
        Kriterium::Ausbildung => {
            "Ein Hochschulabschluss an ihrer Stelle führt höchstens zu einer Klärung."
        }
        Kriterium::Art => "Hier zählt, welche Art von Abschluss es ist.",
        Kriterium::AbschlussStattAusbildung(_) => {
            "Ob ein Studium die Ausbildung ersetzt, sagt die Quelle nicht."
        }
        Kriterium::Nachqualifizierung => {
            "Sie beginnt rechtzeitig, dauert mehrere Tage und behandelt alle neun Themen."
        }
        Kriterium::Beginn => {
            "Die drei Monate beginnen mit der Aufnahme der Tätigkeit. Eine rechtzeitige Schulung genügt."
        }
        Kriterium::Dauer => "Eine Schulung von mindestens zwei Tagen genügt.",
        Kriterium::Themen => "Mehrere Schulungen können sich die Themen teilen.",
        Kriterium::Fachgebiet(_) => "Eine der Schulungen muss dieses Thema behandeln.",
        Kriterium::Beschaeftigungszeit => {
            "Die sechs Monate liegen vor dem Bewilligungszeitraum und haben keine Lücke."
        }
        Kriterium::Taetigkeitsfeld => "Hier zählt, was die Person wo gearbeitet hat.",
        Kriterium::Zeitspanne => "Der erste und der letzte Tag zählen mit.",
        Kriterium::Bewilligungszeitraum => "Nur die Zeit davor zählt.",
        Kriterium::Mindestausbildung => {
            "Auch mit Vorerfahrung braucht die Person eine Ausbildung oder ein Studium."
        }
        Kriterium::OhneAusbildung => "Fehlt beides, muss die Bewilligungsstelle entscheiden.",
    }
}

/// How a node's value comes from its parts.
pub fn verbindung(verbindung: Verbindung) -> Option<&'static str> {
    match verbindung {
        Verbindung::Blatt => None,
        Verbindung::Alle => Some("Alle Teile müssen erfüllt sein."),
        Verbindung::Eine => Some("Ein erfüllter Teil genügt."),
        Verbindung::Berechnet => Some("Die Teile zählen zusammen."),
    }
}

/// How a node's value comes from its parts, in a word or two.
pub fn verbindung_kurz(verbindung: Verbindung) -> Option<&'static str> {
    match verbindung {
        Verbindung::Blatt => None,
        Verbindung::Alle => Some("alle"),
        Verbindung::Eine => Some("einer genügt"),
        Verbindung::Berechnet => Some("zusammen"),
    }
}

/// What a table is about, above its rows.
pub fn tafel_zu(gesucht: Kriterium) -> &'static str {
    match gesucht {
        Kriterium::Nachqualifizierung => "Ohne Schulung",
        _ => "Was daraus folgt",
    }
}

/// Heads of a table's columns: what is said, and its value.
pub const TAFELSPALTEN: [&str; 2] = ["Angaben", "Ergebnis"];

/// A row of a table, in words: what leads to its value, column by column.
pub fn angaben(tafel: &Tafel, zeile: &Zeile) -> String {
    let spalten = tafel.spalten.iter().zip(&zeile.angaben);
    let saetze = spalten.filter_map(|((spalte, _), angaben)| {
        let worte: Vec<String> = angaben
            .iter()
            .filter_map(|angabe| in_worten(*spalte, angabe))
            .collect();
        let worte = (!worte.is_empty()).then(|| worte.join("; "))?;
        Some(match kopf(*spalte) {
            Some(kopf) => format!("{kopf}: {worte}"),
            None => worte,
        })
    });
    let saetze: Vec<String> = saetze.collect();
    if saetze.is_empty() {
        "In jedem Fall".into()
    } else {
        saetze.join(" · ")
    }
}

/// What stands before the answers to a question that is asked after another one.
fn kopf(spalte: Spalte) -> Option<&'static str> {
    let Spalte::Frage(frage) = spalte else {
        return None;
    };
    match frage {
        Question::Einvernehmen => Some("Einvernehmen"),
        Question::Aufgabenuebertragung => Some("Aufgabe übertragen"),
        Question::Hochschulabschluss(_, HochschulabschlussFrage::AnderesFach) => Some("Einordnung"),
        Question::Hochschulabschluss(_, HochschulabschlussFrage::Gleichwertigkeit)
        | Question::Ausbildung(_, AusbildungFrage::Gleichwertigkeit)
        | Question::Schulabschluss(_, SchulabschlussFrage::Gleichwertigkeit) => {
            Some("Gleichwertigkeit")
        }
        Question::Zeit(_, ZeitFrage::Arbeitgeber) => Some("Arbeitgeber"),
        Question::Ausbildung(_, AusbildungFrage::Darunter) => Some("Ausbildung darunter"),
        Question::Aufnahme => Some("Aufnahme der Tätigkeit"),
        _ => None,
    }
}

/// What is said in a column; nothing where it goes without saying.
fn in_worten(spalte: Spalte, angabe: &Angabe) -> Option<String> {
    Some(match (spalte, angabe) {
        (_, Angabe::Offen) => return None,
        (_, Angabe::Antwort(Answer::AnderesFach(fach))) => {
            super::einordnung(fach.einordnung).to_owned()
        }
        (_, Angabe::Antwort(Answer::Weitere(weitere))) => match weitere {
            Weitere::Ja => return None,
            Weitere::Nein => "Es gibt keine",
            Weitere::WeissNicht => "Ob es welche gibt, ist nicht bekannt",
        }
        .into(),
        (_, Angabe::Antwort(wert)) => antwort(wert),
        (_, Angabe::Bekannt) => "Ist bekannt".into(),
        (_, Angabe::Monate(0, bis)) => format!("Höchstens {bis} Monate"),
        (_, Angabe::Monate(von, _)) => format!("Mindestens {von} Monate"),
        (_, Angabe::Aufgaben(lage)) => match lage {
            Aufgabenlage::Genannte => "Mindestens eine der sechs genannten Aufgaben",
            Aufgabenlage::NurAndere => "Nur andere Aufgaben",
            Aufgabenlage::Keine => "Keine davon",
        }
        .into(),
        (_, Angabe::Zeiten(lage)) => match lage {
            Zeitenlage::SechsMonate => "Sechs Monate ohne Lücke, die sicher zählen",
            Zeitenlage::SechsMonateMitZweifel => {
                "Sechs Monate ohne Lücke nur zusammen mit zweifelhaften Zeiten"
            }
            Zeitenlage::HundertachtzigTage => {
                "Mindestens 180 Tage, aber keine sechs Monate ohne Lücke"
            }
            Zeitenlage::Weniger => "Weniger als 180 Tage",
        }
        .into(),
        (Spalte::Stichtag, Angabe::Tag(tag)) => match tag {
            Tagklasse::VorAufnahme => "Stichtag vor der Aufnahme der Tätigkeit",
            Tagklasse::InDerFrist => "Stichtag in den drei Monaten",
            Tagklasse::Verschoben => "Stichtag nach den drei Monaten, bis zum nächsten Werktag",
            Tagklasse::ZuSpaet => "Stichtag noch später",
        }
        .into(),
        (_, Angabe::Tag(tag)) => match tag {
            Tagklasse::VorAufnahme => "Beginn vor der Aufnahme der Tätigkeit",
            Tagklasse::InDerFrist => "Beginn in den drei Monaten",
            Tagklasse::Verschoben => "Beginn nach den drei Monaten, bis zum nächsten Werktag",
            Tagklasse::ZuSpaet => "Beginn noch später",
        }
        .into(),
        (_, Angabe::Rest(rest)) => match rest {
            Rest::Rechtzeitig => "Was dann noch fehlt, beginnt rechtzeitig",
            Rest::Fraglich => "Was dann noch fehlt, beginnt zu spät oder ohne Tag",
            Rest::Offen => return None,
        }
        .into(),
        (_, Angabe::Abdeckung(abdeckung)) => match abdeckung {
            Abdeckung::Ganz => "Das Thema wird ganz behandelt",
            Abdeckung::Teilweise => "Das Thema wird nur zum Teil behandelt",
            Abdeckung::Keine => "Das Thema wird nicht behandelt",
        }
        .into(),
        (Spalte::Vergangen, Angabe::Ja) => "Der Tag ist schon vorbei".into(),
        (Spalte::Vergangen, Angabe::Nein) => "Der Tag ist noch nicht vorbei".into(),
        (Spalte::WeitereEintaegige, Angabe::Ja) => "Es gibt noch eine eintägige Schulung".into(),
        (Spalte::WeitereEintaegige, Angabe::Nein) => "Es ist die einzige eintägige Schulung".into(),
        (Spalte::ThemenUnbekannt, Angabe::Ja) => "Nicht alle Themen sind bekannt".into(),
        (Spalte::ThemenUnbekannt, Angabe::Nein) => "Alle Themen sind bekannt".into(),
        (_, Angabe::Ja | Angabe::Nein) => return None,
    })
}

/// A value in words, where it may be open.
pub fn ergebnis(intervall: Interval) -> &'static str {
    wert(intervall.entschieden())
}
