//! Words of the kiosk, and of the result that somebody takes home from it.

/// Attract page: heading.
pub const KOPF: &str = "Passt Ihre Qualifikation zum Integrationsmanagement?";
/// Attract page: what happens.
pub const TEXT: &str = "Das Land Baden-Württemberg fördert Integrationsmanagerinnen und Integrationsmanager in Städten, Gemeinden und Landkreisen. Sie begleiten geflüchtete Menschen. Prüfen Sie hier, ob eine Stelle mit Ihnen gefördert werden kann. In den Fragen heißen Sie „die Person“.";
/// Attract page: what becomes of the answers.
pub const DATEN: &str =
    "Ihre Antworten werden nicht gespeichert. Sind Sie fertig, werden sie gelöscht.";
/// Attract page: begins.
pub const BEGINNEN: &str = "Check beginnen";
/// Attract page: goes on.
pub const FORTSETZEN: &str = "Check fortsetzen";
/// Attract page: name of the list of what to expect.
pub const ERWARTUNGEN: &str = "Das erwartet Sie";
/// Attract page: how long it takes.
pub const DAUER: &str = "etwa fünf Minuten";
/// Attract page: what one learns.
pub const GRUENDE: &str = "alle Gründe zum Nachlesen";
/// Attract page: what one takes home.
pub const ALS_CODE: &str = "Ergebnis zum Mitnehmen";
/// Deletes everything and begins anew.
pub const VON_VORN: &str = "Von vorn";
/// Ends the visit, below the result.
pub const BEENDEN: &str = "Beenden und Antworten löschen";
/// Heading over the terms of a result.
pub const BEGRIFFE: &str = "Was die Wörter heißen";
/// Prints the result.
pub const DRUCKEN: &str = "Ergebnis drucken";

/// Idle: heading.
pub const NOCH_DA: &str = "Sind Sie noch da?";
/// Idle: what happens.
pub const NOCH_DA_TEXT: &str = "Wenn Sie nichts tun, werden gleich alle Ihre Antworten gelöscht. Berühren Sie den Bildschirm oder drücken Sie eine Taste, um weiterzumachen.";
/// Idle: goes on.
pub const WEITERMACHEN: &str = "Weitermachen";

/// Opens the explanation of these terms.
pub fn was_heisst(begriffe: &[&str]) -> String {
    match begriffe.len() {
        1..=4 => format!("Was heißt das: {}?", begriffe.join(", ")),
        viele => format!("Was heißt das? {viele} Wörter dieser Seite"),
    }
}

/// Idle: the remaining time, as it is seen.
pub fn noch_sekunden(sekunden: u16) -> String {
    match sekunden {
        1 => "noch 1 Sekunde".into(),
        zahl => format!("noch {zahl} Sekunden"),
    }
}

/// Idle: the remaining time, as it is read out: every ten seconds, so that it can be heard to its end.
pub fn noch_sekunden_gehoert(sekunden: u16) -> String {
    format!(
        "In {} Sekunden werden alle Antworten gelöscht.",
        sekunden.div_ceil(10) * 10
    )
}

/// Take home: heading.
pub const MITNEHMEN: &str = "Ergebnis mitnehmen";
/// Take home: how.
pub const MITNEHMEN_TEXT: &str = "Richten Sie die Kamera Ihres Telefons auf das Bild. Ihr Telefon zeigt dann dasselbe Ergebnis mit allen Gründen. Dort können Sie weiterprüfen.";
/// Take home: what is in it.
pub const MITNEHMEN_INHALT: &str = "Der Code enthält Ihre Antworten in Kurzform. Namen, Daten und eigene Texte stehen nicht darin.";
/// Take home: what the picture is, for who does not see it.
pub const MITNEHMEN_BILD: &str = "QR-Code mit der Adresse Ihres Ergebnisses";
/// Take home: when it does not go.
pub const MITNEHMEN_ZU_VIEL: &str =
    "Das sind zu viele Antworten für einen Code. Schreiben Sie sich das Ergebnis auf.";

/// At home: where the result comes from.
pub const MITGEBRACHT: &str = "Dieses Ergebnis haben Sie von einem öffentlichen Gerät mitgenommen.";
/// At home: what the code leaves out.
pub const OHNE_TAGE: &str = "Der Code enthält kein Datum. Wo eines stünde, steht deshalb „[Tag]“.";
/// At home: goes on.
pub const UEBERNEHMEN: &str = "Mit diesen Antworten weiterprüfen";
/// At home: what then happens.
pub const UEBERNEHMEN_TEXT: &str = "Prüfen Sie weiter, übernehmen wir diese Antworten. Nach dem Datum und dem Namen eines Fachs fragen wir noch einmal.";
/// After taking the answers over in the place of others.
pub const UEBERNOMMEN: &str = "Die Antworten aus dem Code haben Ihre bisherigen ersetzt.";
/// Over a code that was not accepted.
pub const CODE_ABGELEHNT: &str = "Dieser Code lässt sich nicht lesen";
