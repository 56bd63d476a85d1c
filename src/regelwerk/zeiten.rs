//! Vorerfahrung: the short way, and what periods amount to.

use super::proben::{Probe, Recht, angaben, assess};
use super::tafel::{Angabe, Spalte, Tafel, Wert, Zeitenlage};
use crate::facts::{
    Answer, Arbeitgeber, DatumAngabe, Einsatz, Ende, Liste, Listenart, Monate, Question,
    VorerfahrungAngabe, Weitere, Zeit, Zeitspanne,
};
use crate::finding::{Interval, Kriterium, Verdict};
use crate::klassen::{Beginn, Spanne};
use crate::vorantrag::Vorantrag;

/// Some period.
pub(super) fn irgendeine() -> Option<Zeitspanne> {
    Spanne::SechsMonate.zeitspanne()
}

/// Six unbroken months before January, in every way of being that.
const SECHS_MONATE: &[&[Spanne]] = &[
    &[Spanne::SechsMonate],
    &[Spanne::BisEinTagDavor],
    &[Spanne::BisZweiTageDavor],
    &[Spanne::ErsteHaelfte, Spanne::ZweiteHaelfte],
    &[Spanne::SechsMonateLaufend],
    &[Spanne::BisInDenZeitraum],
    &[Spanne::LangeHer],
];

/// At least 180 days before January, but no six unbroken months.
const HUNDERTACHTZIG_TAGE: &[&[Spanne]] = &[
    &[Spanne::Tage180],
    &[Spanne::EinTagZuSpaet],
    &[Spanne::EinTagZuSpaetLaufend],
    &[Spanne::ErsteHaelfte, Spanne::ZweiteHaelfteMitLuecke],
];

/// Less than that.
const WENIGER: &[&[Spanne]] = &[
    &[Spanne::Tage179],
    &[Spanne::ErsteHaelfte],
    &[Spanne::EinTag],
    &[Spanne::NachDemBeginn],
];

/// What amounts to more where no Bewilligungszeitraum cuts it off.
const DANACH: &[Spanne] = &[Spanne::EinTagZuSpaetLaufend, Spanne::NachDemBeginn];

/// Where somebody worked, and for whom, if that matters there.
type Feld = (Einsatz, Option<Arbeitgeber>);

/// The fields of work, as the law tells them apart.
struct Felder {
    sichere: Vec<Feld>,
    zweifelhafte: Vec<Feld>,
    andere: Vec<Feld>,
}

impl Probe {
    /// The short way, and what periods before the Bewilligungszeitraum amount to.
    pub(super) fn beschaeftigungszeit(&self, recht: Recht<'_>) -> Tafel {
        let angabe = Question::Vorerfahrung;
        let beginn = Question::Bewilligungszeitraum;
        let weitere = Listenart::Zeiten.weitere();
        let mit_offen = |frage, weitere: Vec<Angabe>| {
            let angaben = [Angabe::Offen].into_iter().chain(weitere);
            (Spalte::Frage(frage), angaben.collect())
        };
        let ganz = |wert: &VorerfahrungAngabe| Angabe::Antwort(Answer::Vorerfahrung(*wert));
        let lagen = Zeitenlage::ALL.iter().map(|lage| Angabe::Zeiten(*lage));
        let spalten = vec![
            mit_offen(angabe, VorerfahrungAngabe::ALL.iter().map(ganz).collect()),
            mit_offen(Question::Monate, self.monate(recht)),
            (Spalte::Zeiten, lagen.collect()),
            mit_offen(beginn, angaben(beginn)),
            mit_offen(weitere, angaben(weitere)),
        ];
        let felder = self.felder();
        let zeitraeume = ganz(&VorerfahrungAngabe::Zeitraeume);
        Tafel::von(spalten, |gesagt| {
            let [art, monate, Angabe::Zeiten(lage), beginn, ende] = gesagt else {
                return None;
            };
            let mut probe = self.mit(&self.leer, Question::Monate, monate);
            probe = self.mit(&probe, angabe, art);
            if *art == Angabe::Offen {
                for person in &mut probe.personen {
                    person.vorerfahrung.angabe = None;
                }
            }
            probe.vorhaben.bewilligungszeitraum_beginn = match beginn {
                Angabe::Bekannt => Some(Beginn::Januar2018.tag()),
                Angabe::Antwort(_) => Some(DatumAngabe::WeissNicht),
                _ => None,
            };
            if *art != zeitraeume {
                return Some(recht(&probe));
            }
            let ende = match ende {
                Angabe::Antwort(Answer::Weitere(Weitere::Nein)) => Some(Ende::KeineWeiteren),
                Angabe::Antwort(_) => Some(Ende::WeissNicht),
                _ => None,
            };
            let offen = *beginn == Angabe::Offen;
            let werte = felder.zeiten(*lage, offen).into_iter().map(|eintraege| {
                for person in &mut probe.personen {
                    let eintraege = eintraege.clone();
                    person.vorerfahrung.zeiten = Liste { eintraege, ende };
                }
                recht(&probe)
            });
            Wert::gemeinsam(werte)
        })
    }

    /// The numbers of months of the short way, as the ranges that come to the same.
    fn monate(&self, recht: Recht<'_>) -> Vec<Angabe> {
        let kurzweg = Answer::Vorerfahrung(VorerfahrungAngabe::Monate);
        let probe = self.mit(
            &self.leer,
            Question::Vorerfahrung,
            &Angabe::Antwort(kurzweg),
        );
        let mut bereiche: Vec<(u16, u16, Wert)> = Vec::new();
        for zahl in 0..=Monate::HOECHSTENS {
            let wert = recht(&self.mit(&probe, Question::Monate, &Angabe::Monate(zahl, zahl)));
            match bereiche.last_mut() {
                Some((_, bis, davor)) if *davor == wert => *bis = zahl,
                _ => bereiche.push((zahl, zahl, wert)),
            }
        }
        let bereiche = bereiche.into_iter();
        bereiche
            .map(|(von, bis, _)| Angabe::Monate(von, bis))
            .collect()
    }

    /// Every field of work by what the law makes of it.
    fn felder(&self) -> Felder {
        let mut felder = Felder {
            sichere: Vec::new(),
            zweifelhafte: Vec::new(),
            andere: Vec::new(),
        };
        for einsatz in Einsatz::ALL {
            let arbeitgeber = Arbeitgeber::ALL.iter().copied().map(Some);
            for feld in [None].into_iter().chain(arbeitgeber) {
                let feld = (*einsatz, feld);
                let Some(wert) = self.taetigkeitsfeld(feld).and_then(Interval::entschieden) else {
                    continue;
                };
                match wert {
                    Verdict::Erfuellt => felder.sichere.push(feld),
                    Verdict::Klaerung => felder.zweifelhafte.push(feld),
                    Verdict::NichtErfuellt => felder.andere.push(feld),
                }
                // The employer is not asked for.
                if feld.1.is_none() {
                    break;
                }
            }
        }
        felder
    }

    fn taetigkeitsfeld(&self, feld: Feld) -> Option<Interval> {
        let mut probe: Vorantrag = self.leer.clone();
        for person in &mut probe.personen {
            person.vorerfahrung.zeiten.eintraege = vec![zeit(feld, Spanne::SechsMonate)];
        }
        let person = assess(&probe)?;
        Some(person.suche(Kriterium::Taetigkeitsfeld)?.wert)
    }
}

impl Felder {
    /// Lists of periods that amount to this before a Bewilligungszeitraum from January 2018, or at all where it is open: each
    /// way of being that in one field, and one of these ways in every field.
    fn zeiten(&self, lage: Zeitenlage, beginn_offen: bool) -> Vec<Vec<Zeit>> {
        let in_feldern = |spannen: &[&[Spanne]], arten: &[&[Feld]]| {
            let danach = |spanne: &Spanne| beginn_offen && DANACH.contains(spanne);
            let spannen: Vec<&[Spanne]> = spannen
                .iter()
                .copied()
                .filter(|spannen| !spannen.iter().any(danach))
                .collect();
            in_feldern(&spannen, arten)
        };
        let (sichere, zweifelhafte) = (self.sichere.as_slice(), self.zweifelhafte.as_slice());
        let mut listen = match lage {
            Zeitenlage::SechsMonate => in_feldern(SECHS_MONATE, &[sichere]),
            Zeitenlage::SechsMonateMitZweifel => in_feldern(SECHS_MONATE, &[zweifelhafte]),
            Zeitenlage::HundertachtzigTage => {
                in_feldern(HUNDERTACHTZIG_TAGE, &[sichere, zweifelhafte])
            }
            Zeitenlage::Weniger => in_feldern(WENIGER, &[sichere, zweifelhafte]),
            Zeitenlage::Keine => {
                let mut listen = in_feldern(SECHS_MONATE, &[&self.andere]);
                listen.push(Vec::new());
                listen
            }
        };
        if let ([sicher, ..], [zweifelhaft, ..]) = (sichere, zweifelhafte) {
            let (erste, zweite) = (Spanne::ErsteHaelfte, Spanne::ZweiteHaelfte);
            match lage {
                Zeitenlage::SechsMonate => listen.push(vec![
                    zeit(*sicher, Spanne::SechsMonate),
                    zeit(*zweifelhaft, erste),
                ]),
                Zeitenlage::SechsMonateMitZweifel => {
                    listen.push(vec![zeit(*sicher, erste), zeit(*zweifelhaft, zweite)]);
                }
                _ => {}
            }
        }
        listen
    }
}

/// All of these periods in the first field of each kind, and the first of them in the other fields.
fn in_feldern(spannen: &[&[Spanne]], arten: &[&[Feld]]) -> Vec<Vec<Zeit>> {
    let in_einem = |spannen: &[Spanne], feld: Feld| -> Vec<Zeit> {
        spannen.iter().map(|spanne| zeit(feld, *spanne)).collect()
    };
    let mut listen = Vec::new();
    for felder in arten {
        for (platz, feld) in felder.iter().enumerate() {
            let anzahl = if platz == 0 { spannen.len() } else { 1 };
            let spannen = spannen.iter().take(anzahl);
            listen.extend(spannen.map(|spannen| in_einem(spannen, *feld)));
        }
    }
    listen
}

fn zeit((einsatz, arbeitgeber): Feld, spanne: Spanne) -> Zeit {
    Zeit {
        einsatz: Some(einsatz),
        arbeitgeber,
        zeitspanne: spanne.zeitspanne(),
    }
}
