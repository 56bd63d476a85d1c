//! What must be the same of a result that was taken home: everything but its days.

use vorabcheck::datum::{Datum, Tag};
use vorabcheck::facts::{DatumAngabe, Question, Zeitspanne};
use vorabcheck::finding::{Auflage, Finding, Grund};
use vorabcheck::law::Zuordnung;
use vorabcheck::mitnahme::{Mitnahme, code, lies};
use vorabcheck::text;
use vorabcheck::vorantrag::Vorantrag;
use vorabcheck::zeitstrahl::{Ereignis, zeitstrahl};

use super::Fall;

impl From<&Fall> for Vorantrag {
    fn from(fall: &Fall) -> Self {
        let mut vorantrag = Self::neu(fall.stichtag);
        vorantrag.vorhaben = fall.vorhaben.clone();
        vorantrag.personen = vec![fall.person.clone()];
        vorantrag
    }
}

/// The day on which the code is read.
pub const HEUTE: Datum = Datum::LETZTER;

/// All that a result says, without a day.
#[derive(Debug, PartialEq, Eq)]
pub struct Aussage {
    /// The whole tree, so the verdict too.
    pub finding: Finding,
    /// The letter.
    pub zuordnung: Option<Zuordnung>,
    /// Above the verdict.
    pub geltungshinweis: Option<&'static str>,
    /// Answers that cannot be true on the Stichtag.
    pub widersprueche: Vec<Question>,
    /// What is on the days, in their order.
    pub zeitstrahl: Vec<Ereignis>,
}

/// What a pre-application of one person says.
pub fn aussage(vorantrag: &Vorantrag) -> Aussage {
    let (finding, zuordnung) = finding_ohne_tage(vorantrag);
    Aussage {
        finding,
        zuordnung,
        geltungshinweis: text::geltungshinweis(&vorantrag.vorhaben, vorantrag.stichtag),
        widersprueche: vorantrag.widersprueche().iter().map(|w| w.frage).collect(),
        zeitstrahl: zeitstrahl(vorantrag, 0)
            .iter()
            .map(|z| z.ereignis)
            .collect(),
    }
}

/// Puts one day in the place of every other. A reason that is not listed keeps its days and so shows.
fn ohne_tage(finding: &mut Finding) {
    const TAG: Datum = Datum::ERSTER;
    let tag = Tag(TAG.tag());
    if let Some(grund) = &mut finding.grund {
        match grund {
            Grund::RechtzeitigBegonnen { am, bis }
            | Grund::RechtzeitigGebucht { fuer: am, bis }
            | Grund::ZuSpaet { am, bis }
            | Grund::VorAufnahmeRestFraglich { am, bis } => (*am, *bis) = (TAG, tag),
            Grund::BeginnNachVerschiebung {
                am,
                bis,
                verschoben,
            } => {
                (*am, *bis, *verschoben) = (TAG, tag, tag);
            }
            Grund::VorAufnahme { am }
            | Grund::GebuchtVergangen { fuer: am }
            | Grund::BegonnenAufnahmeUnbekannt { am } => *am = TAG,
            Grund::Beabsichtigt { bis } | Grund::BeabsichtigtZuSpaet { bis } => *bis = tag,
            Grund::BeabsichtigtNachVerschiebung { bis, verschoben } => {
                (*bis, *verschoben) = (tag, tag);
            }
            Grund::SechsMonate { von, bis } | Grund::SechsMonateMitZweifel { von, bis } => {
                (*von, *bis) = (tag, tag);
            }
            Grund::Zeitspanne(spanne) => {
                let bis = match spanne.bis() {
                    vorabcheck::facts::Bis::Am(_) => vorabcheck::facts::Bis::Am(TAG),
                    laufend => laufend,
                };
                *spanne = Zeitspanne::neu(TAG, bis).unwrap();
            }
            Grund::Bewilligungszeitraum(DatumAngabe::Am(am)) => *am = TAG,
            _ => {}
        }
    }
    let auflagen: Vec<Auflage> = finding
        .auflagen
        .iter()
        .map(|auflage| match auflage {
            Auflage::NachqualifizierungBeginnen(_) => Auflage::NachqualifizierungBeginnen(tag),
            andere => *andere,
        })
        .collect();
    if !auflagen.is_empty() {
        finding.auflagen = Default::default();
        for auflage in auflagen {
            finding.auflagen.push(auflage);
        }
    }
    finding.teile.iter_mut().for_each(ohne_tage);
}

/// Takes a result home and back.
pub fn hin_und_zurueck(vorantrag: &Vorantrag) -> (String, Mitnahme) {
    let code = code(vorantrag, 0).unwrap();
    let mitnahme = lies(&code, HEUTE).unwrap_or_else(|fehler| panic!("{code}: {fehler:?}"));
    (code, mitnahme)
}

/// The Finding without its days, and the letter; what is compared where there are millions of cases.
pub fn finding_ohne_tage(vorantrag: &Vorantrag) -> (Finding, Option<Zuordnung>) {
    let ergebnis = vorantrag.ergebnis(0).unwrap();
    let mut finding = ergebnis.finding;
    ohne_tage(&mut finding);
    (finding, ergebnis.zuordnung)
}

/// Says where a result that was taken home differs from what it was; nothing where it does not.
pub fn unterschied_der_mitnahme(vorantrag: &Vorantrag) -> Option<String> {
    let (gegeben, mitnahme) = hin_und_zurueck(vorantrag);
    let (hier, dort) = (aussage(vorantrag), aussage(&mitnahme.ergebnis));
    if hier != dort {
        // The innermost first: what stands above it differs because it does.
        let alle = |finding: &Finding| -> Vec<Finding> {
            finding.alle().into_iter().rev().cloned().collect()
        };
        let (von, zu) = (alle(&hier.finding), alle(&dort.finding));
        let stelle = von.iter().zip(&zu).find(|(von, zu)| von != zu);
        let sonst =
            |a: &Aussage| format!("{:?} {:?} {:?}", a.zuordnung, a.widersprueche, a.zeitstrahl);
        return Some(format!(
            "{gegeben}: {stelle:#?}\n{}\n{}\n{vorantrag:?}\nbecame {:?}",
            sonst(&hier),
            sonst(&dort),
            mitnahme.ergebnis
        ));
    }
    let nochmals = code(&mitnahme.ergebnis, 0);
    (nochmals.as_ref() != Some(&gegeben))
        .then(|| format!("{gegeben} became {nochmals:?}\n{vorantrag:#?}"))
}
