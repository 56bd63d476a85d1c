//! Words of the rule set: what each criterion asks for, and what leads to a value.

mod absaetze;
mod marken;
mod tafeln;

pub use absaetze::{Absatz, absaetze, eintraege_davor, texte};
pub use marken::{groesse, werte_der_eintraege};
pub use tafeln::{TAFELSPALTEN, angaben, ergebnis, ergebnis_der_zeile, tafel_zu};

use super::kriterium;
use crate::facts::Listenart;
use crate::finding::{Kriterium, Verbindung};
use crate::law::Fassung;

/// Title of the whole.
pub const TITEL: &str = "Regelwerk";
/// What it is, and what its values mean.
pub const EINLEITUNG: &str = "So prüft dieses Programm: Jede Bedingung steht hier mit Fundstelle und Erklärung. Eine Bedingung ist erfüllt oder nicht erfüllt. Dazwischen steht die Klärung. Eine Rechtsfrage klärt die Bewilligungsstelle. Bei einem Sachverhalt steht dabei, wer Auskunft gibt. „Unsere Lesart“ heißt: Die Quelle schweigt, so verstehen wir sie. Offen heißt: Eine Antwort fehlt noch. Auflagen, Nachweise und Hinweise ändern kein Ergebnis. Bei der Qualifikation gelten nur die des Weges, der entscheidet. Ist das eine Klärung, gelten die aller Wege in Klärung.";

/// Title of the page that leads from the source to the program.
pub const FUNDSTELLEN: &str = "Fundstellen, Regeln und Prüfungen";
/// What it shows.
pub const FUNDSTELLEN_SATZ: &str = "Diese Seite zeigt zu jeder Fundstelle: wo das Programm sie anwendet und womit das geprüft ist. Die Namen stehen im Quelltext des Programms.";
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
/// Above the picture on the page: it holds nothing that the tree lacks, and less.
pub const BILD_ERKLAERT: &str = "Das Schaubild zeigt die Bedingungen des Baums, von links nach rechts. Was im Einzelnen gilt, steht im Baum.";
/// What the picture shows, where it stands alone.
pub const BILD_ALLEIN: &str = "Jede Bedingung steht in einem Kasten mit ihrer Fundstelle. Linien führen zu ihren Teilen. Was im Einzelnen gilt, sagt das Regelwerk als Text.";
/// The picture is on its way.
pub const BILD_LAEDT: &str = "Das Schaubild wird geladen.";
/// The picture did not arrive.
pub const BILD_FEHLT: &str = "Das Schaubild fehlt. Der Baum oben enthält alles.";
/// Opens all parts of the tree.
pub const ALLES_AUFKLAPPEN: &str = "Alles aufklappen";
/// Closes them.
pub const ALLES_ZUKLAPPEN: &str = "Alles zuklappen";
/// After all were opened.
pub const AUFGEKLAPPT: &str = "Alles ist aufgeklappt.";
/// After all were closed.
pub const ZUGEKLAPPT: &str = "Alles ist zugeklappt.";
/// Before the citations of a condition, each a link to its place on the page of the source passages.
pub const AUF_DER_SEITE_DER_FUNDSTELLEN: &str = "Mehr dazu auf der Seite der Fundstellen:";
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

/// What the last criterion of this path asks for; some ask for something else below another one.
pub fn erlaeuterung_an(pfad: &[Kriterium]) -> &'static str {
    let unter = |kriterium| pfad.contains(&kriterium);
    let Some(gesucht) = pfad.last() else {
        return "";
    };
    match gesucht {
        Kriterium::Person => {
            "Eine Person wird nur gefördert, wenn jede dieser Bedingungen passt. Antragsteller und Anstellungsträger sind für alle Personen eines Vorantrags dieselben."
        }
        Kriterium::Antragsteller => "Hier zählt, wer den Antrag stellt.",
        Kriterium::Anstellungstraeger => "Hier zählt, bei wem die Person angestellt ist.",
        Kriterium::Zielgruppe => {
            "Hier zählt, für wen die Person arbeitet. Nötig ist beides: Bleibeperspektive und Anschlussunterbringung."
        }
        Kriterium::Aufgaben => "Hier zählt, wie und woran die Person arbeitet.",
        Kriterium::Bedarfsfeststellung => {
            "In Gesprächen wird festgestellt, was die Geflüchteten brauchen."
        }
        Kriterium::Taetigkeiten => "Eine der sechs genannten Aufgaben genügt.",
        Kriterium::Qualifikation => {
            "Die vier Wege werden in dieser Reihenfolge geprüft. Der erste erfüllte zählt für die Statistik. Er steht fest, sobald kein früherer mehr erfüllt werden kann. Ist keiner erfüllt, aber einer in Klärung, zählt die Person als „in Klärung“. Über die Förderung entscheiden alle Bedingungen zusammen."
        }
        Kriterium::BuchstabeA => {
            "Ein einziger Abschluss muss alle Bedingungen dieses Weges erfüllen."
        }
        Kriterium::BuchstabeB => {
            "Ein einziger Abschluss muss alle Bedingungen dieses Weges erfüllen. Das Fach gehört nicht zum Sozialwesen."
        }
        Kriterium::BuchstabeC => {
            "Dieser Weg führt ohne Studium zum Ziel. Schule und Ausbildung werden getrennt geprüft, auch ihre Gleichwertigkeit."
        }
        Kriterium::Vorerfahrung => {
            "Wer lange genug dort gearbeitet hat, muss seine Qualifikation nicht eigens nachweisen."
        }
        Kriterium::Eintrag(Listenart::Zeiten, _) => {
            "Jeder Zeitraum wird für sich eingeordnet. Danach zählen alle zusammen."
        }
        Kriterium::Eintrag(..) => "Mehrere werden einzeln angegeben. Alle werden gleich geprüft.",
        Kriterium::Weitere(_) => {
            "Solange noch etwas fehlen kann, ist das Ergebnis offen. Gibt es keine weiteren, zählen nur die genannten."
        }
        Kriterium::Grad if unter(Kriterium::Ausbildung) => {
            "Verlangt ist „mindestens“ eine Ausbildung. Ob ein Studium mehr ist, klärt die Bewilligungsstelle. Unter einem Meister oder Fachwirt liegt meist eine Ausbildung: Sie wird bei den Ausbildungen angegeben."
        }
        Kriterium::Grad => "Gefragt ist ein Abschluss einer Hochschule, mindestens der Bachelor.",
        Kriterium::Fach if unter(Kriterium::BuchstabeB) => {
            "Das Fach steht im Zeugnis. Auch ein Studienschwerpunkt genügt. Ein Fach, das bei Buchst. a genannt ist, zählt nur dort."
        }
        Kriterium::Fach => "Das Fach steht im Zeugnis. Ein Studienschwerpunkt genügt hier nicht.",
        Kriterium::Gleichwertigkeit => {
            "Nur ein Abschluss aus dem Ausland braucht diesen Nachweis. Eine Prüfung oder eine Bewertung genügt, gleich bei welchem Abschluss."
        }
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
            "Die drei Monate beginnen mit der Aufnahme der Tätigkeit. Vom 15. Januar reichen sie bis zum 15. April. Gibt es diesen Tag im Monat nicht, gilt der letzte: Vom 30. November reichen sie bis Ende Februar. Ist das Ende ein Samstag, Sonntag oder Feiertag, bleibt es dabei. Ein Beginn bis zum nächsten Werktag ist dann eine Klärung. Feiertage sind die in Baden-Württemberg von 2015 bis 2035. Eine rechtzeitige Schulung genügt. Nur bei dieser Bedingung kommt es auf den Stichtag an."
        }
        Kriterium::Dauer => {
            "Eine Schulung von mindestens zwei Tagen genügt. Mehrere eintägige sind eine Klärung."
        }
        Kriterium::Themen => "Mehrere Schulungen können sich die Themen teilen.",
        Kriterium::Fachgebiet(_) => "Die Schulungen müssen dieses Thema behandeln.",
        Kriterium::Beschaeftigungszeit => {
            "Die sechs Monate liegen vor dem Bewilligungszeitraum und haben keine Lücke. Sechs Monate ab dem 1. Juli enden am 31. Dezember. Feiertage und Wochenenden verschieben hier nichts. Jeder Tag zählt einmal, auch bei mehreren Beschäftigungen. Was noch läuft, zählt bis zum Tag vor dem Bewilligungszeitraum."
        }
        Kriterium::Taetigkeitsfeld => "Hier zählt, was die Person wo gearbeitet hat.",
        Kriterium::Zeitspanne => {
            "Der erste und der letzte Tag zählen mit. Erfüllt heißt hier nur: Die Tage sind angegeben."
        }
        Kriterium::Bewilligungszeitraum => {
            "Nur die Zeit davor zählt. Erfüllt heißt hier nur: Der Tag ist bekannt."
        }
        Kriterium::Mindestausbildung => {
            "Auch mit Vorerfahrung braucht die Person eine Ausbildung oder ein Studium. Ein Schulabschluss ist hier nicht nötig."
        }
        Kriterium::OhneAusbildung => {
            "Fehlt beides, entscheidet die Bewilligungsstelle. Dasselbe gilt, wenn die Gleichwertigkeit nicht nachgewiesen ist."
        }
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
