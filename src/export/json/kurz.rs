//! Reading a data file of whose results only verdict and letter are wanted: for the evaluation of many.

use super::{Datei, GespeichertesErgebnis};
use crate::dateifehler::Dateifehler;
use crate::datum::Datum;
use crate::export::dokument::Art;
use crate::statistik;
use crate::vorantrag::Vorantrag;

/// A data file that was read for the evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kurzdatei {
    /// What was entered.
    pub vorantrag: Vorantrag,
    /// The stored verdict and letter of each person, in their order; `None` where the file holds none.
    pub ergebnisse: Vec<Option<statistik::Urteil>>,
    /// What it was saved as.
    pub art: Art,
    /// The Stichtag that stands in it; its results are of that day.
    pub eigener_stichtag: Datum,
}

impl From<Datei> for Kurzdatei {
    fn from(datei: Datei) -> Self {
        let urteil = |ergebnis: GespeichertesErgebnis| statistik::Urteil {
            verdict: ergebnis.verdict(),
            zuordnung: ergebnis.zuordnung,
        };
        let ergebnisse = datei.ergebnisse.into_iter();
        Self {
            vorantrag: datei.vorantrag,
            ergebnisse: ergebnisse.map(|ergebnis| ergebnis.map(urteil)).collect(),
            art: datei.art,
            eigener_stichtag: datei.eigener_stichtag,
        }
    }
}

/// What [`super::lies_zum`] reads, without the reasons of the results; any bytes may come.
pub fn lies_kurz(bytes: &[u8], stichtag: Option<Datum>) -> Result<Kurzdatei, Dateifehler> {
    if let Some(datei) = schnell::lies(bytes, stichtag) {
        return Ok(datei);
    }
    super::lies_zum(bytes, stichtag).map(Kurzdatei::from)
}

/// The same for files that are as they should be.
mod schnell {
    use serde::Deserialize;

    use super::super::ergebnis::{Urteil, verdict};
    use super::super::{GelesenesDokument, direkt, grenzen, rechtsstand, text};
    use super::Kurzdatei;
    use crate::dateifehler::{FORMAT, HOECHSTENS_PERSONEN};
    use crate::datum::Datum;
    use crate::law::Zuordnung;
    use crate::statistik;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Kurzergebnis {
        urteil: Urteil,
        zuordnung: Option<Zuordnung>,
        #[serde(rename = "befund")]
        _befund: direkt::Uebergangen,
    }

    /// `None`: something is not as it should be; what, the careful reading says.
    pub(super) fn lies(bytes: &[u8], stichtag: Option<Datum>) -> Option<Kurzdatei> {
        let gelesen: GelesenesDokument<Kurzergebnis> = direkt::lies(text(bytes).ok()?)?;
        let passt = gelesen.format == FORMAT
            && gelesen.rechtsstand == rechtsstand(gelesen.fassung)
            && gelesen.personen.len() <= HOECHSTENS_PERSONEN
            && grenzen::zu_lange_liste(&gelesen).is_none();
        if !passt {
            return None;
        }
        let (mut vorantrag, ergebnisse, art) = gelesen.zerlegt();
        let eigener_stichtag = vorantrag.stichtag;
        vorantrag.stichtag = stichtag.unwrap_or(eigener_stichtag);
        let urteil = |ergebnis: Kurzergebnis| statistik::Urteil {
            verdict: verdict(ergebnis.urteil),
            zuordnung: ergebnis.zuordnung,
        };
        let ergebnisse = ergebnisse.into_iter();
        vorantrag.widersprueche().is_empty().then(|| Kurzdatei {
            vorantrag,
            ergebnisse: ergebnisse.map(|ergebnis| ergebnis.map(urteil)).collect(),
            art,
            eigener_stichtag,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::schnell;
    use crate::beispiel::{RUNDE, Verteilung, beispiele, vorantraege};
    use crate::export::json;

    /// Otherwise the careful reading would do it, and nobody would see but by the clock.
    #[test]
    fn was_das_programm_schreibt_wird_schnell_gelesen() {
        let alle = beispiele(1).take(RUNDE);
        for vorantrag in alle.chain(vorantraege(Verteilung::ANTWORT_3, 1).take(20)) {
            for text in [json::zeile(&vorantrag), json::datei(&vorantrag)] {
                let gelesen = schnell::lies(text.as_bytes(), None);
                assert_eq!(
                    gelesen.map(|datei| datei.vorantrag).as_ref(),
                    Some(&vorantrag)
                );
            }
        }
    }
}
