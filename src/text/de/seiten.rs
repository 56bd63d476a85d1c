//! Words of the pages.

use super::{lizenzen, regelwerk};
use crate::finding::Verdict;

/// Name of the program.
pub const NAME: &str = "Vorabcheck Integrationsmanagement";
/// Beside every title.
pub const TITEL_FEHLER: &str = "Fehler: ";
/// First link of every page.
pub const ZUM_INHALT: &str = "Zum Inhalt springen";
/// Above every question.
pub const ZURUECK: &str = "Zurück";
/// Sends an answer.
pub const WEITER: &str = "Weiter";
/// Ends the interview early.
pub const ERGEBNIS_JETZT: &str = "Ergebnis jetzt ansehen";
/// Starts the interview.
pub const BEGINNEN: &str = "Prüfung beginnen";
/// Goes on with an interview.
pub const FORTSETZEN: &str = "Prüfung fortsetzen";
/// Page of all answers.
pub const ANGABEN: &str = "Ihre Angaben";
/// Page of the result.
pub const ERGEBNIS: &str = "Ergebnis";
/// Changes an answer.
pub const AENDERN: &str = "Ändern";
/// Takes a record away.
pub const ENTFERNEN: &str = "Entfernen";
/// Deletes everything.
pub const ALLES_LOESCHEN: &str = "Alle Angaben löschen";
/// After deleting.
pub const GELOESCHT: &str = "Alle Angaben sind gelöscht.";
/// Name of the notice that offers the undo.
pub const MELDUNG: &str = "Meldung";
/// After taking a record away.
pub const ENTFERNT: &str = "Der Eintrag ist entfernt.";
/// Takes the deletion back.
pub const RUECKGAENGIG: &str = "Rückgängig machen";
/// Saves the data.
pub const DATEN_SPEICHERN: &str = "Angaben und Ergebnis speichern";
/// Copies the plain text.
pub const VERMERK_KOPIEREN: &str = "Vermerk kopieren";
/// After copying.
pub const VERMERK_KOPIERT: &str = "Der Vermerk ist in der Zwischenablage.";
/// When copying is not allowed.
pub const VERMERK_NICHT_KOPIERT: &str = "Der Browser erlaubt das Kopieren nicht. Markieren Sie den Text unten und kopieren Sie ihn selbst.";
/// Label of the plain text.
pub const VERMERK: &str = "Vermerk als Text";
/// When the session cannot be kept.
pub const NICHT_GESICHERT: &str = "Der Browser lässt nicht zu, dass die Angaben in diesem Tab gesichert werden. Sie können weiterarbeiten; beim Neuladen gehen die Angaben verloren. Speichern Sie sie vorher als Datei.";
/// When what was kept for the tab cannot be read.
pub const NICHT_LESBAR: &str =
    "Die in diesem Tab gesicherten Angaben sind nicht lesbar. Die Prüfung beginnt neu.";
/// Title while the rest of the program is on its way.
pub const LAEDT: &str = "Der nächste Teil des Programms wird geladen";
/// The same when it does not arrive.
pub const NICHT_GELADEN_KOPF: &str = "Der nächste Teil des Programms fehlt noch";
/// A file waits for it.
pub const DATEI_WARTET: &str =
    "Die Datei wird geöffnet, sobald der nächste Teil des Programms geladen ist.";
/// After a file was handed over to the browser.
pub const GESPEICHERT: &str =
    "Die Datei ist gespeichert; der Browser legt sie bei den heruntergeladenen Dateien ab.";
/// When the browser does not let a file be saved.
pub const NICHT_GESPEICHERT: &str = "Der Browser lässt nicht zu, dass die Datei gespeichert wird. Ihre Angaben sind noch da; versuchen Sie es noch einmal oder kopieren Sie den Vermerk.";
/// When it does not arrive.
pub const NICHT_GELADEN: &str = "Der nächste Teil des Programms ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal. Hilft das nicht, laden Sie die Seite neu. Ihre Angaben bleiben erhalten.";
/// Tries again.
pub const ERNEUT_VERSUCHEN: &str = "Erneut versuchen";
/// Leads to the task list of the Vorantrag, and its heading.
pub const VORANTRAG_ZUSAMMENSTELLEN: &str = "Vorantrag zusammenstellen";
/// Page for files.
pub const DATEI_OEFFNEN: &str = "Datei öffnen";
/// Leads there from the start page.
pub const DATEI_ODER_BEISPIEL: &str = "Datei oder Beispiel öffnen";
/// The same, with a file.
pub const DATEI_GEOEFFNET: &str = "Datei geöffnet";
/// What can be opened.
pub const DATEI_TEXT: &str = "Öffnen Sie eine Datei, die mit diesem Programm gespeichert wurde. Das Ergebnis wird dabei neu berechnet und mit dem gespeicherten verglichen. Die Datei verlässt Ihren Rechner nicht.";
/// Label of the file field.
pub const DATEI_WAEHLEN: &str = "Gespeicherte Datei (PDF oder JSON)";
/// Below the label.
pub const DATEI_ABLEGEN: &str = "Sie können die Datei auch mit der Maus auf diese Seite ziehen.";
/// Before the name of a file.
pub const DATEI: &str = "Datei";
/// Another one.
pub const ANDERE_DATEI: &str = "Andere Datei öffnen";
/// Heading over what is wrong with a file.
pub const DATEI_ABGELEHNT: &str = "Diese Datei lässt sich nicht öffnen";
/// Nothing is lost.
pub const ANGABEN_UNVERAENDERT: &str = "Ihre bisherigen Angaben sind unverändert.";
/// After opening a file over other answers.
pub const ERSETZT: &str = "Die Angaben der Datei haben Ihre bisherigen ersetzt.";
/// Opens an invented case.
pub const BEISPIEL_LADEN: &str = "Beispiel laden";
/// What the invented cases are.
pub const BEISPIEL_TEXT: &str = "Erfundene Fälle zum Ansehen und Ändern:";
/// Page of all persons.
pub const PERSONEN: &str = "Personen";
/// Name of its table.
pub const PERSONEN_TABELLE: &str =
    "Alle Personen: Ergebnis, Zuordnung, was zur Förderung fehlt, Frist";
/// Its columns.
pub const PERSONEN_SPALTEN: [&str; 6] = [
    "Person",
    "Ergebnis",
    "Zuordnung",
    "Zur Förderung fehlt",
    "Beginn der Schulung bis",
    "Ändern",
];
/// Adds a person.
pub const PERSON_HINZUFUEGEN: &str = "Weitere Person hinzufügen";
/// Adds the same person once more.
pub const KOPIEREN: &str = "Kopieren";
/// After taking a person away.
pub const PERSON_ENTFERNT: &str = "Die Person ist entfernt.";
/// No deadline.
pub const KEINE_FRIST: &str = "keine";
/// Nothing is missing.
pub const KEINE_LUECKE: &str = "nichts";
/// Leads back to the result.
pub const ZUM_ERGEBNIS: &str = "Zum Ergebnis";
/// Leads to the result.
pub const ERGEBNIS_ANSEHEN: &str = "Ergebnis ansehen";
/// Page on the Stichtag.
pub const HEUTE_KOPF: &str = "Auf heute aktualisieren";
/// Takes today as the Stichtag.
pub const HEUTE_UEBERNEHMEN: &str = "Heutigen Tag als Stichtag übernehmen";
/// Does not.
pub const HEUTE_LASSEN: &str = "Beim bisherigen Stichtag bleiben";
/// After taking today as the Stichtag.
pub const STICHTAG_GEAENDERT: &str = "Geprüft wird jetzt für den heutigen Tag.";
/// The rule behind a question.
pub const WARUM: &str = "Warum fragen wir das?";
/// Heading over the ways.
pub const STAND_DER_WEGE: &str = "Stand:";
/// Heading over all criteria.
pub const ALLE_BEDINGUNGEN: &str = "Alle Bedingungen";
/// Shows what a way to qualify consists of.
pub const EINZELHEITEN: &str = "Einzelne Bedingungen";
/// Heading over what must be done.
pub const ZU_TUN: &str = "Was jetzt zu tun ist";
/// Heading over documents.
pub const BEILEGEN: &str = "Was beiliegen soll";
/// Heading over questions of law.
pub const RECHTSFRAGEN: &str = "Mit der Bewilligungsstelle zu klären";
/// Heading over questions of fact.
pub const SACHVERHALTE: &str = "Noch herauszufinden";
/// Heading over hints.
pub const HINWEISE: &str = "Gut zu wissen";
/// Heading over the dates.
pub const FRISTEN: &str = "Zeitlicher Ablauf";
/// Heading over resting answers.
pub const RUHEND: &str = "Ruhende Angaben";
/// What resting answers are.
pub const RUHEND_ERKLAERT: &str = "Diese Angaben spielen nach Ihren jetzigen Antworten keine Rolle. Sie bleiben erhalten, gelten wieder, wenn sie zutreffen, und stehen nicht in der gespeicherten Datei.";
/// Heading of the error summary.
pub const FEHLER_KOPF: &str = "Bitte prüfen Sie Ihre Angaben";
/// Before an error at its field.
pub const FEHLER_AM_FELD: &str = "Fehler:";
/// Assesses the rest.
pub const WEITER_PRUEFEN: &str = "weiter prüfen";
/// Label of a day.
pub const TAG: &str = "Tag";
/// Label of a month.
pub const MONAT: &str = "Monat";
/// Label of a year.
pub const JAHR: &str = "Jahr";
/// Legend of a first day.
pub const ERSTER_TAG: &str = "Erster Tag";
/// Legend of a last day.
pub const LETZTER_TAG: &str = "Letzter Tag";
/// Instead of a last day.
pub const NOCH_BESCHAEFTIGT: &str = "Noch beschäftigt";
/// Label of a number of months.
pub const ANZAHL_MONATE: &str = "Zahl der Monate";
/// Label of a field's name.
pub const FACHNAME: &str = "Bezeichnung des Fachs";
/// Legend of the classing.
pub const EINORDNUNG: &str = "Einordnung";
/// None of the tasks.
pub const KEINE_AUFGABE: &str = "Keine dieser Aufgaben";
/// None of the subjects.
pub const KEIN_THEMA: &str = "Keines dieser Themen";
/// Group of fields of Buchst. a.
pub const FAECHER_A: &str = "Sozialwesen";
/// Group of fields of Buchst. b.
pub const FAECHER_B: &str = "Andere geeignete Fächer";
/// Over the boxes that exclude the others.
pub const ODER: &str = "Oder";
/// Group of the other choices.
pub const NICHT_IN_DER_LISTE: &str = "Nicht in der Liste";
/// Label of the navigation in the header.
pub const NAVIGATION: &str = "Seiten";
/// Headings of groups of answers.
pub const GRUPPE_ALLGEMEIN: &str = "Antrag";
/// Answer that is missing.
pub const NICHT_BEANTWORTET: &str = "noch nicht beantwortet";
/// Record without answers.
pub const NOCH_LEER: &str = "noch keine Angaben";
/// Records above the question for another one.
pub const BISHER: &str = "Bisher angegeben";
/// Start page: heading.
pub const START_KOPF: &str = "Würde das Land diese Stelle fördern?";
/// Start page: what happens.
pub const START_TEXT: &str = "Prüfen Sie, ob eine Integrationsmanagerin oder ein Integrationsmanager nach der VwV Integrationsmanagement gefördert werden kann. Sie bekommen ein Ergebnis mit allen Gründen und Fundstellen und eine Datei mit Ihren Angaben.";
/// Start page: how long.
pub const START_DAUER: &str = "Das dauert etwa fünf Minuten. Sie beantworten nur Fragen, die das Ergebnis noch ändern können.";
/// Start page: papers, heading.
pub const START_UNTERLAGEN: &str = "Das sollten Sie zur Hand haben";
/// Start page: papers.
pub const START_UNTERLAGEN_LISTE: [&str; 4] = [
    "Zeugnisse der Person: Studium, Ausbildung, Schule",
    "bei ausländischen Abschlüssen: Bescheid über die Gleichwertigkeit oder Zeugnisbewertung",
    "Zeiten früherer Beschäftigung in der Flüchtlingsberatung",
    "Angaben zu Schulungen: Beginn, Dauer, Themen",
];
/// Start page: privacy, heading.
pub const START_DATENSCHUTZ: &str = "Ihre Angaben bleiben bei Ihnen";
/// Start page: privacy.
pub const START_DATENSCHUTZ_TEXT: &str = "Alles wird in Ihrem Browser berechnet. Es gibt kein Konto, keine Cookies und keine Übertragung an einen Server. Die Angaben bleiben in diesem Tab, bis Sie ihn schließen oder sie löschen. Länger nur auf Ihren Wunsch.";
/// Start page: the day.
pub const START_STICHTAG: &str = "Stichtag";
/// Start page: answers are there.
pub const START_VORHANDEN: &str = "In diesem Tab sind schon Angaben vorhanden.";
/// Footer.
pub const FUSSZEILE: &str =
    "Rechtsstand: 4. April 2018. Orientierung, keine Entscheidung der Bewilligungsstelle.";

/// How many questions remain.
pub fn hoechstens_noch(anzahl: usize) -> String {
    match anzahl {
        0 => "keine weitere Frage nötig".into(),
        1 => "höchstens noch 1 Frage".into(),
        zahl => format!("höchstens noch {zahl} Fragen"),
    }
}

/// How many criteria were not assessed.
pub fn nicht_geprueft(anzahl: usize) -> String {
    match anzahl {
        1 => "1 Kriterium nicht geprüft".into(),
        zahl => format!("{zahl} Kriterien nicht geprüft"),
    }
}

/// State of a way under a question.
pub fn weg(lo: Verdict, hi: Verdict) -> &'static str {
    match (lo, hi) {
        (Verdict::Erfuellt, _) => "erfüllt",
        (_, Verdict::NichtErfuellt) => "ausgeschlossen",
        (Verdict::Klaerung, Verdict::Klaerung) => "in Klärung",
        (_, Verdict::Klaerung | Verdict::Erfuellt) => "möglich",
    }
}

/// Title of the browser's tab.
pub fn titel(seite: &str, fehler: bool) -> String {
    let davor = if fehler { TITEL_FEHLER } else { "" };
    format!("{davor}{seite} – {NAME}")
}

/// Words that the build writes into the static pages, by the name of their place: the first paint, what start.js shows where
/// the program cannot run, what dienst.js says of a new version, and the frame of the page of licences.
pub fn statische_texte() -> Vec<(&'static str, String)> {
    [
        ("programm", NAME),
        (
            "beschreibung",
            "Vor dem Antrag prüfen, ob das Land Integrationsmanagerinnen und Integrationsmanager fördern würde: mit allen Gründen und Fundstellen, im Browser, ohne Anmeldung.",
        ),
        ("zum-inhalt", ZUM_INHALT),
        ("start-titel", START_KOPF),
        ("start-satz", START_TEXT),
        ("laedt", "Das Programm wird geladen …"),
        (
            "laedt-lange",
            "Das dauert länger als gewöhnlich. Prüfen Sie die Verbindung und laden Sie die Seite neu. Wurde sie als Datei vom eigenen Rechner geöffnet, kann sie so nicht laufen: Sie braucht die Adresse einer Website.",
        ),
        (
            "ohne-javascript",
            "Dieses Programm rechnet in Ihrem Browser und braucht dafür JavaScript. Schalten Sie es für diese Seite ein und laden Sie sie neu.",
        ),
        ("auf-papier", "Auf Papier geht es auch:"),
        ("erneut-versuchen", ERNEUT_VERSUCHEN),
        ("datei-titel", "So lässt sich das Programm nicht öffnen"),
        (
            "datei-text",
            "Die Seite wurde als Datei vom eigenen Rechner geöffnet. Browser führen das Programm dann nicht aus. Öffnen Sie es über die Adresse der Website, auf der es liegt.",
        ),
        ("webassembly-titel", "Ihr Browser kann das Programm nicht ausführen"),
        (
            "webassembly-text",
            "Das Programm braucht WebAssembly. Aktuelle Fassungen von Firefox, Chrome, Edge und Safari haben es; auf manchen Rechnern ist es abgeschaltet. Öffnen Sie die Seite in einem anderen Browser oder fragen Sie Ihre IT-Stelle.",
        ),
        ("laden-titel", "Das Programm ist nicht angekommen"),
        (
            "laden-text",
            "Ein Teil des Programms ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal. Ihre Angaben in diesem Tab bleiben erhalten.",
        ),
        ("erneut-laden", "Erneut laden"),
        ("konfiguration-titel", "Die Seite ist falsch eingerichtet"),
        (
            "konfiguration-text",
            "Wer diese Seite bereitstellt, hat in der Datei konfiguration.json etwas angegeben, womit das Programm nicht arbeiten kann. Bitte geben Sie dort Bescheid. Ihre Angaben in diesem Tab bleiben erhalten.",
        ),
        ("barrierefreiheit", "Barrierefreiheit"),
        ("datenschutz", "Datenschutz"),
        ("impressum", "Impressum"),
        ("absturz-titel", "Das hätte nicht passieren dürfen"),
        (
            "absturz-text",
            "Das Programm ist auf einen Fehler gestoßen und kann nicht weiterarbeiten. Wir bitten um Entschuldigung.",
        ),
        (
            "absturz-angaben",
            "Ihre bisherigen Angaben sind noch da. Speichern Sie sie als Datei, bevor Sie etwas anderes tun.",
        ),
        ("absturz-keine-angaben", "Es waren noch keine Angaben gesichert."),
        ("absturz-dateiname", "Vorabcheck_gerettet.json"),
        ("absturz-sichern", "Bisherige Angaben speichern"),
        ("neu-laden", "Neu laden und weitermachen"),
        ("neu-beginnen", "Ohne meine Angaben neu beginnen"),
        (
            "neu-beginnen-hinweis",
            "Führt das Neuladen wieder hierher, beginnen Sie ohne Ihre Angaben neu.",
        ),
        ("kurzname", "Vorabcheck"),
        ("fassung-titel", "Neue Fassung"),
        (
            "fassung-text",
            "Es gibt eine neue Fassung des Programms. Beim Aktualisieren wird die Seite neu geladen. Ihre bisherigen Angaben bleiben erhalten; was Sie auf dieser Seite noch nicht bestätigt haben, geben Sie danach noch einmal ein.",
        ),
        ("fassung-jetzt", "Jetzt aktualisieren"),
        ("fassung-spaeter", "Später"),
        ("fusszeile", FUSSZEILE),
        ("leerformular", "Leerformular (PDF)"),
        ("regelwerk", regelwerk::TITEL),
        ("zum-regelwerk", regelwerk::ZUM_REGELWERK),
        ("fundstellen", regelwerk::FUNDSTELLEN),
        ("fundstellen-satz", regelwerk::FUNDSTELLEN_SATZ),
        ("lizenzen", lizenzen::LIZENZEN),
        ("lizenzen-satz", lizenzen::SATZ),
        ("lizenzen-programm", lizenzen::PROGRAMM),
        ("lizenzen-gestaltung", lizenzen::GESTALTUNG),
        ("lizenzen-pakete", lizenzen::PAKETE),
        ("lizenzen-pakete-satz", lizenzen::PAKETE_SATZ),
        ("lizenzen-texte", lizenzen::TEXTE),
        ("zum-programm", lizenzen::ZUM_PROGRAMM),
    ]
    .map(|(platz, text)| (platz, text.to_owned()))
    .into()
}
