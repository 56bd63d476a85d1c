//! Names of the examples.

use crate::beispiel::Musterfall;

/// Name of an example that the page offers.
pub fn musterfall(fall: Musterfall) -> &'static str {
    match fall {
        Musterfall::BuchstabeA => "Förderfähig nach Buchst. a: Bachelor in Sozialer Arbeit",
        Musterfall::BuchstabeB => "Förderfähig nach Buchst. b: Master in Islamwissenschaften",
        Musterfall::Vorerfahrung => "Förderfähig wegen Vorerfahrung: 14 Monate",
        Musterfall::BuchstabeC => "Förderfähig nach Buchst. c: Schulung gebucht",
        Musterfall::Rechtsfrage => "Klärung durch die Bewilligungsstelle: Fach nicht genannt",
        Musterfall::Sachverhalt => "Klärung einer Tatsache: Aufgaben nicht bekannt",
        Musterfall::NichtFoerderfaehig => "Nicht förderfähig: Schulung beginnt zu spät",
        Musterfall::MehrerePersonen => "Drei Personen eines Landkreises",
    }
}

/// Such an example in place of the name of a file.
pub fn beispiel(fall: Musterfall) -> String {
    format!("Beispiel (erfunden): {}", musterfall(fall))
}
