//! Words of the draft on the device.

use crate::datum::{Datum, Zeitpunkt};

/// Heading of the section on the task list.
pub const KOPF: &str = "Entwurf auf diesem Gerät";
/// What keeping it means.
pub const TEXT: &str = "Ohne Ihre Zustimmung bleiben die Angaben nur in diesem Tab und sind weg, wenn er geschlossen wird. Wenn Sie den Entwurf auf diesem Gerät behalten, liegt er im Speicher dieses Browsers, bis Sie ihn löschen, und wird mit jeder gesendeten Angabe erneuert. Er wird an niemanden übertragen.";
/// Who can read it.
pub const GETEILTES_GERAET: &str = "Wer diesen Browser auf diesem Gerät benutzt, kann den Entwurf lesen. Behalten Sie ihn nicht auf einem Gerät, das Sie mit anderen teilen.";
/// The consent.
pub const BEHALTEN: &str = "Entwurf auf diesem Gerät behalten";
/// Deletes it.
pub const LOESCHEN: &str = "Entwurf vom Gerät löschen";
/// How it is kept.
pub const FORTLAUFEND: &str = "Jede gesendete Angabe wird gleich gesichert.";
/// What deleting leaves.
pub const ANGABEN_BLEIBEN: &str =
    "Löschen Sie den Entwurf vom Gerät, bleiben die Angaben in diesem Tab.";
/// Opens one that was found.
pub const OEFFNEN: &str = "Entwurf öffnen";
/// What is to be known of one that was found, where this tab holds other answers.
pub const NICHT_DIESER_TAB: &str =
    "Die Angaben in diesem Tab gehören nicht dazu; sie werden nur auf Ihren Wunsch gesichert.";
/// One that was found cannot be opened.
pub const UNLESBAR: &str = "Er ist beschädigt oder stammt aus einer anderen Fassung dieses Programms und lässt sich nicht öffnen.";
/// Puts the answers of this tab in its place.
pub const ERSETZEN: &str = "Durch die Angaben dieses Tabs ersetzen";
/// Takes what another tab has written.
pub const UEBERNEHMEN: &str = "Stand des anderen Tabs übernehmen";
/// Leaves the draft to the other tab.
pub const GETRENNT: &str = "Nur in diesem Tab weiterarbeiten";
/// What is to be decided.
pub const KONFLIKT_FRAGE: &str = "Er wurde nicht überschrieben; was Sie in diesem Tab angeben, wird deshalb nicht mehr auf dem Gerät gesichert. Welcher Stand soll dort liegen?";
/// Another tab has deleted it.
pub const ENTFERNT: &str = "Der Entwurf liegt nicht mehr auf diesem Gerät: Ein anderer Tab oder der Browser hat ihn gelöscht. Die Angaben in diesem Tab sind noch da, werden aber nicht mehr auf dem Gerät gesichert.";
/// Keeps it again.
pub const WIEDER_BEHALTEN: &str = "Wieder auf diesem Gerät behalten";
/// The browser refuses to keep what has changed.
pub const VERALTET: &str = "Der Browser lässt nicht zu, dass die letzten Angaben auf diesem Gerät gesichert werden. Sie können weiterarbeiten; speichern Sie die Angaben als Datei.";
/// The browser refuses to keep it at all.
pub const VERWEIGERT: &str = "Der Browser lässt nicht zu, dass der Entwurf auf diesem Gerät gesichert wird. Sie können weiterarbeiten; speichern Sie die Angaben als Datei.";
/// After deleting the one of this tab.
pub const GELOESCHT: &str =
    "Der Entwurf ist vom Gerät gelöscht. Die Angaben in diesem Tab sind noch da.";
/// After deleting one that was not opened.
pub const FUND_GELOESCHT: &str = "Der Entwurf ist vom Gerät gelöscht.";
/// After opening it over other answers.
pub const GEOEFFNET: &str = "Der Entwurf vom Gerät hat Ihre bisherigen Angaben ersetzt.";

/// The draft of this tab.
pub fn gesichert(zeit: Option<Zeitpunkt>, heute: Datum) -> String {
    format!("Auf diesem Gerät gesichert {}.", wann(zeit, heute))
}

/// A draft that this tab has nothing to do with.
pub fn gefunden(zeit: Option<Zeitpunkt>, heute: Datum) -> String {
    format!(
        "Auf diesem Gerät liegt ein Entwurf, gesichert {}.",
        wann(zeit, heute)
    )
}

/// Another tab has written.
pub fn konflikt(zeit: Option<Zeitpunkt>, heute: Datum) -> String {
    format!(
        "Ein anderer Tab hat den Entwurf auf diesem Gerät geändert, {}.",
        wann(zeit, heute)
    )
}

fn wann(zeit: Option<Zeitpunkt>, heute: Datum) -> String {
    let Some(zeit) = zeit else {
        return "zu unbekannter Zeit".into();
    };
    let alter = match (heute.tag() - zeit.tag().tag()).num_days() {
        0 => " (heute)".into(),
        1 => " (gestern)".into(),
        tage if tage > 1 => format!(" (vor {tage} Tagen)"),
        // The clock has been set back.
        _ => String::new(),
    };
    format!("am {} um {} Uhr{alter}", zeit.tag(), zeit.uhrzeit())
}
