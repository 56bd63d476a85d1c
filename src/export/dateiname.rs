//! The name under which a file is handed out.

use super::dokument::Art;
use crate::vollstaendigkeit::{Bearbeitungsstand, bearbeitungsstand};
use crate::vorantrag::Vorantrag;

/// The name of a file with this ending. That of a Vorantrag is told by who applies, and marked while it is incomplete.
pub fn dateiname(vorantrag: &Vorantrag, art: Art, endung: &str) -> String {
    let stichtag = vorantrag.stichtag.iso();
    match art {
        Art::Pruefung => format!("Vorabcheck_{stichtag}.{endung}"),
        Art::Vorantrag => {
            let name = antragsteller(vorantrag);
            let marke = match bearbeitungsstand(vorantrag) {
                Bearbeitungsstand::Vollstaendig => "",
                Bearbeitungsstand::Entwurf => "_ENTWURF",
            };
            format!("Vorantrag{name}_{stichtag}{marke}.{endung}")
        }
    }
}

/// The name of the calendar of the deadlines.
pub fn name_des_kalenders(vorantrag: &Vorantrag) -> String {
    let name = antragsteller(vorantrag);
    format!("Fristen{name}_{}.ics", vorantrag.stichtag.iso())
}

/// Who applies, as a part of a name; empty where nobody is named.
pub(super) fn antragsteller(vorantrag: &Vorantrag) -> String {
    let antragsteller = vorantrag.vorhaben.formblatt.antragsteller.name.as_ref();
    antragsteller.map_or_else(String::new, |name| im_dateinamen(name.text()))
}

/// The longest part of a file's name that comes from a name, in characters; file systems count bytes, up to 255.
const HOECHSTENS_IM_DATEINAMEN: usize = 60;

/// A name behind "_", without what file systems give a meaning to: letters, their diacritics and digits stay, everything
/// between them is one hyphen.
fn im_dateinamen(name: &str) -> String {
    let bleibt =
        |zeichen: char| zeichen.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&zeichen);
    let worte = name.split(|zeichen| !bleibt(zeichen));
    let worte: Vec<&str> = worte.filter(|wort| !wort.is_empty()).collect();
    let name: String = worte
        .join("-")
        .chars()
        .take(HOECHSTENS_IM_DATEINAMEN)
        .collect();
    match name.trim_end_matches('-') {
        "" => String::new(),
        name => format!("_{name}"),
    }
}
