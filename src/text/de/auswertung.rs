//! Words of the page that evaluates many files; those of the table stand in `statistik`.

use super::datumsfehler;
use super::statistik::tausender;
use crate::datum::DatumFehler;

/// Heading of the page.
pub const KOPF: &str = "Viele Dateien auswerten";
/// Heading of the way to it, on the page that opens one file.
pub const VIELE: &str = "Mehrere Dateien auf einmal";
/// What it is.
pub const VIELE_TEXT: &str = "Die Bewilligungsstelle kann viele Voranträge zusammen auswerten.";
/// Whom it is for and what it does.
pub const TEXT: &str = "Für die Bewilligungsstelle: Sie wählen Voranträge aus und bekommen eine Tabelle. Jede Datei wird dabei neu beurteilt. Die Dateien verlassen Ihren Rechner nicht.";
/// Label of the field for files.
pub const DATEIEN_WAEHLEN: &str = "Dateien (PDF oder JSON)";
/// Label of the field for a folder.
pub const ORDNER_WAEHLEN: &str = "Ein ganzer Ordner";
/// Below the labels.
pub const ABLEGEN: &str = "Sie können Dateien und Ordner auch mit der Maus auf diese Seite ziehen. Was Sie später wählen, kommt dazu.";
/// Label of the day for all files.
pub const STICHTAG: &str = "Ein Stichtag für alle (freiwillig)";
/// Below that label.
pub const STICHTAG_HINWEIS: &str =
    "Zum Beispiel 15.03.2018. Bleibt das Feld leer, gilt der Stichtag jeder Datei.";
/// Takes that day.
pub const STICHTAG_UEBERNEHMEN: &str = "Stichtag übernehmen";
/// Name of the bar that says how far it is.
pub const FORTSCHRITT: &str = "Fortschritt der Auswertung";
/// An empty folder was chosen.
pub const LEER: &str = "Darin sind keine Dateien.";
/// It has begun.
pub const LAEUFT: &str = "Die Dateien werden ausgewertet …";
/// Ends it.
pub const ABBRECHEN: &str = "Auswertung abbrechen";
/// Heading of what went wrong.
pub const KEINE_TABELLE: &str = "Die Auswertung ist nicht fertig geworden";
/// Its program did not arrive.
pub const NICHT_GELADEN: &str =
    "Der Teil des Programms dafür ließ sich nicht laden. Prüfen Sie die Verbindung.";
/// It stopped.
pub const ABGEBROCHEN: &str = "Die Auswertung hat unterwegs aufgehört. Vielleicht reicht der Speicher nicht. Wählen Sie weniger Dateien auf einmal.";
/// The browser takes no file.
pub const NICHT_GESPEICHERT: &str = "Der Browser lässt nicht zu, dass die Datei gespeichert wird. Die Tabelle ist noch da. Versuchen Sie es noch einmal.";
/// Removes the table.
pub const LEEREN: &str = "Tabelle leeren";
/// Saves it for a spreadsheet.
pub const ALS_CSV: &str = "Tabelle speichern (CSV)";
/// Saves the list of the files for a spreadsheet.
pub const LISTE_ALS_CSV: &str = "Liste der Dateien speichern (CSV)";
/// Saves it for reading.
pub const ALS_PDF: &str = "Tabelle speichern (PDF)";

/// How far it is.
pub fn stand(fertig: usize, von: usize) -> String {
    let zahl = |zahl: usize| tausender(u64::try_from(zahl).unwrap_or(u64::MAX));
    format!("Ausgewertete Dateien: {} von {}.", zahl(fertig), zahl(von))
}

/// What is wrong with the day for all files.
pub fn stichtag_fehler(fehler: DatumFehler) -> &'static str {
    match fehler {
        DatumFehler::Form => "Geben Sie den Stichtag als TT.MM.JJJJ ein.",
        DatumFehler::GibtEsNicht | DatumFehler::AusserhalbDesBereichs => datumsfehler(fehler),
    }
}
