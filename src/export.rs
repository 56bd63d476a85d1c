//! What leaves the program and comes back: the data file, the document, the note on one person, and the picture of a code.
//!
//! Architecture invariant: only the files below know a format; nothing here reads or writes a file.

mod dateiname;
pub mod dokument;
pub mod ics;
pub mod json;
pub mod konfiguration;
mod leerformular;
mod oeffnen;
pub mod qr;
#[cfg(not(target_arch = "wasm32"))]
pub mod regeln;
pub mod schema;
pub mod statistik;
pub mod vergleich;
pub mod vermerk;
pub mod zeilen;

pub use dateiname::{dateiname, name_des_kalenders};
pub use ics::fristen;
pub use json::{Datei, GespeichertesErgebnis, Urteil, datei, schreibe};
pub use leerformular::leerformular;
pub use oeffnen::{lies, lies_zum};
pub use vergleich::{mit_gespeichertem, zwischen};
pub use vermerk::{Folgen, folgen, vermerk, vermerk_gesamt};

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test stops at the first thing that is wrong"
    )]

    use crate::datum::Datum;
    use crate::export;
    use crate::facts::Antragsteller;
    use crate::finding::Verdict;
    use crate::law::Fassung;
    use crate::text;
    use crate::vorantrag::Vorantrag;

    #[test]
    fn eine_andere_fassung_wird_nach_ihrem_eigenen_recht_beurteilt_und_gelesen() {
        let mut vorantrag = Vorantrag::neu(Datum::neu(2019, 3, 1).unwrap());
        vorantrag.vorhaben.antragsteller = Some(Antragsteller::StadtOderGemeinde);
        assert_eq!(vorantrag.ergebnis(0).unwrap().verdict(), None);
        vorantrag.fassung = Fassung::Probe;
        let ergebnis = vorantrag.ergebnis(0).unwrap();
        assert_eq!(ergebnis.verdict(), Some(Verdict::Erfuellt));
        let datei = export::datei(&vorantrag);
        let gelesen = export::lies(datei.as_bytes()).unwrap();
        assert_eq!(gelesen.vorantrag, vorantrag);
        assert!(export::vermerk(&vorantrag, 0).contains("nach dem Stand vom 1. Januar 2019"));
        assert_eq!(
            text::stand(Fassung::Stand2018),
            "nach dem Stand vom 4. April 2018"
        );
    }

    #[test]
    fn der_rechtsstand_muss_zur_fassung_passen() {
        let mut vorantrag = Vorantrag::neu(Datum::neu(2019, 3, 1).unwrap());
        vorantrag.fassung = Fassung::Probe;
        let vertauscht = export::datei(&vorantrag).replace("2019-01-01", "2018-04-04");
        assert!(export::lies(vertauscht.as_bytes()).is_err());
    }
}
