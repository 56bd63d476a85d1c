//! The name under which a data file is handed out.

use crate::vollstaendigkeit::{Bearbeitungsstand, bearbeitungsstand};
use crate::vorantrag::Vorantrag;

/// The name of a check.
pub fn dateiname(vorantrag: &Vorantrag) -> String {
    format!("Vorabcheck_{}.json", vorantrag.stichtag.iso())
}

/// The name of a Vorantrag: it is told by who applies, and marked while it is incomplete.
pub fn name_des_vorantrags(vorantrag: &Vorantrag) -> String {
    let stichtag = vorantrag.stichtag.iso();
    let antragsteller = vorantrag.vorhaben.formblatt.antragsteller.name.as_ref();
    let name = antragsteller.map_or_else(String::new, |name| im_dateinamen(name.text()));
    match bearbeitungsstand(vorantrag) {
        Bearbeitungsstand::Vollstaendig => format!("Vorantrag{name}_{stichtag}.json"),
        Bearbeitungsstand::Entwurf => format!("Vorantrag{name}_{stichtag}_ENTWURF.json"),
    }
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
