//! Erklärung zur Barrierefreiheit: what the program can say of itself, and what whoever offers it has set.

use crate::datum::Datum;

/// Heading.
pub const KOPF: &str = "Erklärung zur Barrierefreiheit";
/// Heading: how far it is.
pub const STAND_KOPF: &str = "Wie barrierefrei dieses Programm ist";
/// What it is built for.
pub const STAND: &str = "Das Programm ist für die Anforderungen der WCAG 2.2 (Stufen A und AA) gebaut. Die PDF-Dateien, die es schreibt, folgen PDF/UA-1. Abweichungen sind nicht bekannt.";
/// Heading: how that was found.
pub const PRUEFUNG_KOPF: &str = "Wie das geprüft wird";
/// How that was found.
pub const PRUEFUNG: [&str; 4] = [
    "Bei jeder Änderung prüft axe-core jede Seite: breit und 320 Pixel schmal, mit doppelt großem Text, hell, dunkel und mit den Farben des Systems.",
    "Alle Wege vom Start bis zur gespeicherten Datei werden allein mit der Tastatur gegangen.",
    "Die PDF-Dateien prüft ein zweites Programm auf PDF/UA-1.",
    "Mit Vorleseprogrammen und von Menschen mit Behinderungen ist das Programm noch nicht geprüft worden.",
];
/// Heading: whom to tell.
pub const MELDEN_KOPF: &str = "Eine Barriere melden";
/// Where nobody is named.
pub const NIEMAND_GENANNT: &str = "Wer diese Seite bereitstellt, hat hier keine Stelle genannt, bei der Sie Barrieren melden können.";
/// Before the names of whom to tell.
pub const MELDEN: &str = "Wenn Sie auf eine Barriere stoßen, sagen Sie es hier:";
/// Label of an address of e-mail.
pub const EMAIL: &str = "E-Mail";
/// Label of a telephone number.
pub const TELEFON: &str = "Telefon";
/// Heading: who helps if they do not.
pub const SCHLICHTUNG_KOPF: &str = "Schlichtung";
/// Who helps if they do not.
pub const SCHLICHTUNG: &str = "Bleibt Ihre Meldung ohne eine Antwort, mit der Sie zufrieden sind, können Sie sich an die Schlichtungsstelle wenden.";
/// The link to it.
pub const ZUR_SCHLICHTUNGSSTELLE: &str = "Zur Schlichtungsstelle";

/// Who offers the page.
pub fn bereitgestellt_von(betreiber: &str) -> String {
    format!(
        "Diese Erklärung gilt für den Vorabcheck Integrationsmanagement. Bereitgestellt von: {betreiber}."
    )
}

/// The day of the declaration.
pub fn erklaert_am(tag: Datum) -> String {
    format!("Stand dieser Erklärung: {tag}")
}
