//! Periods of Vorerfahrung that amount to something.

use super::tafel::Zeitenlage;
use crate::facts::{
    Answer, Arbeitgeber, Einsatz, Listenart, Question, Weitere, ZeitFrage, Zeitspanne,
};
use crate::klassen::{Beginn, Spanne};
use crate::vorantrag::Vorantrag;

/// Some period.
pub(super) fn irgendeine() -> Option<Zeitspanne> {
    Spanne::SechsMonate.zeitspanne()
}

/// One period that amounts to this, before the Bewilligungszeitraum.
pub(super) fn setze(probe: &mut Vorantrag, lage: Zeitenlage) -> Option<()> {
    let (spanne, arbeitgeber) = match lage {
        Zeitenlage::SechsMonate => (Spanne::SechsMonate, Arbeitgeber::Kommune),
        Zeitenlage::SechsMonateMitZweifel => (Spanne::SechsMonate, Arbeitgeber::FreierTraeger),
        Zeitenlage::HundertachtzigTage => (Spanne::Tage180, Arbeitgeber::Kommune),
        Zeitenlage::Weniger => (Spanne::Tage179, Arbeitgeber::Kommune),
    };
    let frage = |frage| Question::Zeit(0, frage);
    let antworten = [
        (
            Question::Bewilligungszeitraum,
            Answer::DatumAngabe(Beginn::Januar2018.tag()),
        ),
        (
            frage(ZeitFrage::Einsatz),
            Answer::Einsatz(Einsatz::KommunaleEbene),
        ),
        (
            frage(ZeitFrage::Arbeitgeber),
            Answer::Arbeitgeber(arbeitgeber),
        ),
        (
            frage(ZeitFrage::Zeitspanne),
            Answer::Zeitspanne(spanne.zeitspanne()?),
        ),
        (Listenart::Zeiten.weitere(), Answer::Weitere(Weitere::Nein)),
    ];
    for (frage, antwort) in antworten {
        probe.setze(0, frage, antwort).ok()?;
    }
    Some(())
}
