//! Vorerfahrung (Antwort 1): six months of work in the field before the Bewilligungszeitraum stand in for the proof of
//! qualification, and no Nachqualifizierung is needed. Antwort 4 still asks for at least a finished training.

use chrono::NaiveDate;

use super::frist::{gestern, morgen, sechs_monate_ab};
use super::listen::weitere;
use super::qualifikation::{
    abgeschlossene_ausbildung, akademischer_grad, gleichwertiger_abschluss,
};
use crate::datum::Tag;
use crate::facts::{
    Arbeitgeber, Bis, DatumAngabe, Einsatz, Ende, Facts, Listenart, Question, VorerfahrungAngabe,
    Zeit, ZeitFrage,
};
use crate::finding::{
    Auskunft, Finding, Grund, Hinweis, Interval, Klaerung, Kriterium, Norm, Outcome, Verdict, all,
    any,
};
use crate::sorted::SortedSet;

/// Months that must be unbroken.
const MONATE: u16 = 6;
/// Days of six months whose parts do not hang together (§ 191 BGB).
const TAGE: i64 = 180;

/// Both: the time, and at least a finished training. No school certificate is needed here.
pub(super) fn vorerfahrung(facts: &Facts<'_>) -> Finding {
    all(
        Kriterium::Vorerfahrung,
        Norm::Vorerfahrung,
        [beschaeftigungszeit(facts), mindestausbildung(facts)],
    )
}

/// Antwort 4: a finished training or a degree meets it; where neither is shown it is a Klärung, never a refusal.
fn mindestausbildung(facts: &Facts<'_>) -> Finding {
    let norm = Norm::Mindestausbildung;
    let abschluesse = &facts.person.hochschulabschluesse;
    let ausbildungen = &facts.person.ausbildungen;
    let mit_abschluss = abschluesse
        .eintraege
        .iter()
        .enumerate()
        .map(|(nummer, abschluss)| {
            all(
                Kriterium::Eintrag(Listenart::Hochschulabschluesse, nummer),
                norm,
                [
                    akademischer_grad(norm, nummer, abschluss),
                    gleichwertiger_abschluss(nummer, abschluss),
                ],
            )
        })
        .chain(weitere(norm, Listenart::Hochschulabschluesse, abschluesse));
    let mit_ausbildung = ausbildungen
        .eintraege
        .iter()
        .enumerate()
        .map(|(nummer, ausbildung)| abgeschlossene_ausbildung(norm, nummer, ausbildung))
        .chain(weitere(norm, Listenart::Ausbildungen, ausbildungen));
    let ohne = Finding::entschieden(
        Kriterium::OhneAusbildung,
        norm,
        Outcome::RECHTSFRAGE,
        Grund::OhneAusbildung,
        [],
    );
    any(
        Kriterium::Mindestausbildung,
        norm,
        mit_abschluss.chain(mit_ausbildung).chain([ohne]),
    )
}

/// Six months in the field, told as periods or, the short way, as a number of unbroken months.
fn beschaeftigungszeit(facts: &Facts<'_>) -> Finding {
    let kriterium = Kriterium::Beschaeftigungszeit;
    let norm = Norm::Vorerfahrung;
    let vorerfahrung = &facts.person.vorerfahrung;
    let blatt = |outcome, grund| {
        Finding::entschieden(kriterium, norm, outcome, grund, [Question::Vorerfahrung])
    };
    match vorerfahrung.angabe {
        None => Finding::offen(kriterium, norm, Question::Vorerfahrung),
        Some(VorerfahrungAngabe::Keine) => blatt(Outcome::NichtErfuellt, Grund::KeineVorerfahrung),
        Some(VorerfahrungAngabe::WeissNicht) => blatt(
            Outcome::sachverhalt(Auskunft::Person),
            Grund::VorerfahrungUnbekannt,
        ),
        Some(VorerfahrungAngabe::Monate) => match vorerfahrung.monate {
            None => Finding::offen(kriterium, norm, Question::Monate)
                .beruht_auf([Question::Vorerfahrung]),
            Some(monate) => {
                let outcome = if monate.zahl() >= MONATE {
                    Outcome::Erfuellt
                } else {
                    Outcome::NichtErfuellt
                };
                blatt(outcome, Grund::Monate(monate))
                    .beruht_auf([Question::Monate])
                    .mit_hinweis(Hinweis::Kurzweg)
                    .mit_hinweis(Hinweis::Teilzeit)
            }
        },
        Some(VorerfahrungAngabe::Zeitraeume) => zeitraeume(facts),
    }
}

/// The periods count together, so the value is computed; each period explains what it contributes.
fn zeitraeume(facts: &Facts<'_>) -> Finding {
    let zeiten = &facts.person.vorerfahrung.zeiten;
    let felder: Vec<Finding> = zeiten
        .eintraege
        .iter()
        .enumerate()
        .map(|(nummer, zeit)| taetigkeitsfeld(nummer, zeit))
        .collect();
    let klassen: Vec<(Interval, &Zeit)> = felder
        .iter()
        .map(|feld| feld.wert)
        .zip(&zeiten.eintraege)
        .collect();
    let mut teile: Vec<Finding> = felder
        .into_iter()
        .zip(&zeiten.eintraege)
        .enumerate()
        .map(|(nummer, (feld, zeit))| eintrag(nummer, feld, zeit))
        .collect();
    let (wert, grund, klaerung) = if keine_zaehlt(&klassen, zeiten.ende) {
        (
            Interval::genau(Verdict::NichtErfuellt),
            Grund::KeineZeitZaehlt,
            None,
        )
    } else {
        teile.push(bewilligungszeitraum(facts));
        beurteile_zeiten(
            &klassen,
            zeiten.ende,
            facts.vorhaben.bewilligungszeitraum_beginn,
        )
    };
    teile.extend(weitere(Norm::Vorerfahrung, Listenart::Zeiten, zeiten));
    let mut finding = Finding::berechnet(
        Kriterium::Beschaeftigungszeit,
        Norm::Vorerfahrung,
        wert,
        grund,
        teile,
    )
    .beruht_auf([Question::Vorerfahrung, Question::WeitereZeiten])
    .mit_hinweis(Hinweis::Teilzeit)
    .mit_hinweis(Hinweis::FristenNurOrientierung);
    finding.klaerung = klaerung;
    finding
}

/// The list is complete and none of its periods counts, not even in doubt: the Bewilligungszeitraum no longer matters.
fn keine_zaehlt(klassen: &[(Interval, &Zeit)], ende: Option<Ende>) -> bool {
    ende == Some(Ende::KeineWeiteren)
        && klassen
            .iter()
            .all(|(klasse, _)| klasse.hi == Verdict::NichtErfuellt)
}

fn beurteile_zeiten(
    klassen: &[(Interval, &Zeit)],
    ende: Option<Ende>,
    bewilligungszeitraum: Option<DatumAngabe>,
) -> (Interval, Grund, Option<Klaerung>) {
    let niedrigstens = match ende {
        Some(Ende::WeissNicht) => Verdict::Klaerung,
        Some(Ende::KeineWeiteren) | None => Verdict::NichtErfuellt,
    };
    match bewilligungszeitraum {
        None => {
            // No Bewilligungszeitraum lets more days count than one that begins after all of them. "Not known" is a Klärung.
            let denkbar =
                Tage::sammle(klassen, NaiveDate::MAX, |klasse| klasse.hi, true).beurteile();
            let hoechstens = match ende {
                None => Verdict::Erfuellt,
                Some(Ende::WeissNicht | Ende::KeineWeiteren) => {
                    denkbar.0.verdict().max(Verdict::Klaerung)
                }
            };
            (
                Interval::von_bis(niedrigstens, hoechstens),
                Grund::ZeitenOffen,
                None,
            )
        }
        Some(DatumAngabe::WeissNicht) => {
            let zaehlt = klassen
                .iter()
                .any(|(klasse, _)| klasse.lo >= Verdict::Klaerung);
            let lo = if zaehlt {
                Verdict::Klaerung
            } else {
                niedrigstens
            };
            (
                Interval::von_bis(lo, Verdict::Klaerung),
                Grund::ZeitenOhneBewilligungszeitraum,
                Some(Klaerung::Sachverhalt(Auskunft::Antragsteller)),
            )
        }
        Some(DatumAngabe::Am(beginn)) => {
            let letzter_tag = gestern(beginn.tag());
            let sicher = Tage::sammle(klassen, letzter_tag, |klasse| klasse.lo, false).beurteile();
            let denkbar = Tage::sammle(klassen, letzter_tag, |klasse| klasse.hi, true).beurteile();
            let lo = sicher.0.verdict().max(niedrigstens);
            let hi = match ende {
                None => Verdict::Erfuellt,
                Some(Ende::WeissNicht | Ende::KeineWeiteren) => {
                    denkbar.0.verdict().max(niedrigstens)
                }
            };
            if lo < hi {
                (Interval::von_bis(lo, hi), Grund::ZeitenOffen, None)
            } else if lo > sicher.0.verdict() {
                (
                    Interval::genau(lo),
                    Grund::WeitereZeitenUnbekannt,
                    Some(Klaerung::Sachverhalt(Auskunft::Person)),
                )
            } else {
                let klaerung = match sicher.0 {
                    Outcome::Klaerung(klaerung) => Some(klaerung),
                    Outcome::Erfuellt | Outcome::NichtErfuellt => None,
                };
                (Interval::genau(lo), sicher.1, klaerung)
            }
        }
    }
}

/// The days before the Bewilligungszeitraum, as merged stretches: fully counting ones (E), and these with the doubtful (K).
struct Tage {
    sicher: Vec<(NaiveDate, NaiveDate)>,
    mit_zweifel: Vec<(NaiveDate, NaiveDate)>,
}

impl Tage {
    /// `offene_mitzaehlen`: a period without dates may hold every day before the Bewilligungszeitraum.
    fn sammle(
        klassen: &[(Interval, &Zeit)],
        letzter_tag: NaiveDate,
        wert: fn(&Interval) -> Verdict,
        offene_mitzaehlen: bool,
    ) -> Self {
        let strecken = |grenze: Verdict| {
            let tage = klassen
                .iter()
                .filter(|(klasse, _)| wert(klasse) >= grenze)
                .filter_map(|(_, zeit)| match zeit.zeitspanne {
                    None => offene_mitzaehlen.then_some((NaiveDate::MIN, letzter_tag)),
                    Some(spanne) => {
                        let ende = match spanne.bis() {
                            Bis::Am(ende) => ende.tag().min(letzter_tag),
                            Bis::NochBeschaeftigt => letzter_tag,
                        };
                        Some((spanne.von().tag(), ende))
                    }
                })
                .filter(|(von, bis)| von <= bis);
            vereinige(tage.collect())
        };
        Self {
            sicher: strecken(Verdict::Erfuellt),
            mit_zweifel: strecken(Verdict::Klaerung),
        }
    }

    /// E holds six unbroken months; else K holds them, or K has at least 180 days; else not.
    fn beurteile(&self) -> (Outcome, Grund) {
        if let Some((von, bis)) = sechs_monate(&self.sicher) {
            return (Outcome::Erfuellt, Grund::SechsMonate { von, bis });
        }
        if let Some((von, bis)) = sechs_monate(&self.mit_zweifel) {
            let grund = Grund::SechsMonateMitZweifel { von, bis };
            return (Outcome::RECHTSFRAGE, grund);
        }
        let tage: i64 = self
            .mit_zweifel
            .iter()
            .map(|(von, bis)| (*bis - *von).num_days() + 1)
            .sum();
        let anzahl = u32::try_from(tage).unwrap_or(u32::MAX);
        if tage >= TAGE {
            (Outcome::RECHTSFRAGE, Grund::HundertachtzigTage(anzahl))
        } else {
            (Outcome::NichtErfuellt, Grund::ZuWenigTage(anzahl))
        }
    }
}

/// Overlapping and adjoining stretches become one.
fn vereinige(strecken: SortedSet<(NaiveDate, NaiveDate)>) -> Vec<(NaiveDate, NaiveDate)> {
    let mut vereinigt: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(strecken.len());
    for (von, bis) in strecken {
        match vereinigt.last_mut() {
            Some((_, ende)) if von <= morgen(*ende) => *ende = bis.max(*ende),
            _ => vereinigt.push((von, bis)),
        }
    }
    vereinigt
}

/// The first stretch of six months. A stretch that begins earlier never completes six months later, so its first day decides.
fn sechs_monate(strecken: &[(NaiveDate, NaiveDate)]) -> Option<(Tag, Tag)> {
    strecken
        .iter()
        .find(|(von, bis)| sechs_monate_ab(*von) <= *bis)
        .map(|(von, bis)| (Tag(*von), Tag(*bis)))
}

fn eintrag(nummer: usize, feld: Finding, zeit: &Zeit) -> Finding {
    all(
        Kriterium::Eintrag(Listenart::Zeiten, nummer),
        Norm::Vorerfahrung,
        [feld, zeitspanne(nummer, zeit)],
    )
}

/// In the Tätigkeitsfeld at municipal level, or in Erstaufnahme or vorläufige Unterbringung under the FlüAG, whoever employs
/// there. What is doubtful is our reading.
fn taetigkeitsfeld(nummer: usize, zeit: &Zeit) -> Finding {
    let kriterium = Kriterium::Taetigkeitsfeld;
    let norm = Norm::Vorerfahrung;
    let frage = Question::Zeit(nummer, ZeitFrage::Einsatz);
    let Some(einsatz) = zeit.einsatz else {
        return Finding::offen(kriterium, norm, frage);
    };
    let ohne_arbeitgeber =
        |outcome, grund| Finding::entschieden(kriterium, norm, outcome, grund, [frage]);
    match einsatz {
        Einsatz::KommunaleEbene | Einsatz::Fluechtlingsaufnahme => {
            let frage_arbeitgeber = Question::Zeit(nummer, ZeitFrage::Arbeitgeber);
            let Some(arbeitgeber) = zeit.arbeitgeber else {
                return Finding::teilweise_offen(
                    kriterium,
                    norm,
                    Interval::von_bis(Verdict::Klaerung, Verdict::Erfuellt),
                    Grund::Offen,
                    frage_arbeitgeber,
                )
                .beruht_auf([frage]);
            };
            let (outcome, grund) = arbeitgeber_zaehlt(einsatz, arbeitgeber);
            Finding::entschieden(kriterium, norm, outcome, grund, [frage, frage_arbeitgeber])
        }
        Einsatz::AusserhalbDesTaetigkeitsfelds => {
            ohne_arbeitgeber(Outcome::RECHTSFRAGE, Grund::ZeitAusserhalb)
        }
        Einsatz::AndereLandesaufnahme => {
            ohne_arbeitgeber(Outcome::RECHTSFRAGE, Grund::ZeitAnderesLand)
        }
        Einsatz::WeissNicht => {
            ohne_arbeitgeber(Outcome::sachverhalt(Auskunft::Person), Grund::ZeitUnbekannt)
        }
        Einsatz::Anderes => ohne_arbeitgeber(Outcome::NichtErfuellt, Grund::ZeitZaehltNicht),
    }
}

fn arbeitgeber_zaehlt(einsatz: Einsatz, arbeitgeber: Arbeitgeber) -> (Outcome, Grund) {
    match arbeitgeber {
        Arbeitgeber::EhrenamtOderPraktikum => (Outcome::RECHTSFRAGE, Grund::ZeitEhrenamt),
        Arbeitgeber::WeissNicht => (Outcome::sachverhalt(Auskunft::Person), Grund::ZeitUnbekannt),
        Arbeitgeber::Kommune => (Outcome::Erfuellt, Grund::ZeitZaehlt),
        Arbeitgeber::FreierTraeger | Arbeitgeber::Land | Arbeitgeber::Anderer
            if einsatz == Einsatz::Fluechtlingsaufnahme =>
        {
            (Outcome::Erfuellt, Grund::ZeitZaehlt)
        }
        Arbeitgeber::FreierTraeger => (Outcome::RECHTSFRAGE, Grund::ZeitFreierTraeger),
        Arbeitgeber::Land | Arbeitgeber::Anderer => {
            (Outcome::RECHTSFRAGE, Grund::ZeitAndererArbeitgeber)
        }
    }
}

fn zeitspanne(nummer: usize, zeit: &Zeit) -> Finding {
    let frage = Question::Zeit(nummer, ZeitFrage::Zeitspanne);
    match zeit.zeitspanne {
        None => Finding::offen(Kriterium::Zeitspanne, Norm::Vorerfahrung, frage),
        Some(spanne) => Finding::entschieden(
            Kriterium::Zeitspanne,
            Norm::Vorerfahrung,
            Outcome::Erfuellt,
            Grund::Zeitspanne(spanne),
            [frage],
        ),
    }
}

fn bewilligungszeitraum(facts: &Facts<'_>) -> Finding {
    let kriterium = Kriterium::Bewilligungszeitraum;
    let frage = Question::Bewilligungszeitraum;
    match facts.vorhaben.bewilligungszeitraum_beginn {
        None => Finding::offen(kriterium, Norm::Vorerfahrung, frage),
        Some(beginn) => {
            let outcome = match beginn {
                DatumAngabe::Am(_) => Outcome::Erfuellt,
                DatumAngabe::WeissNicht => Outcome::sachverhalt(Auskunft::Antragsteller),
            };
            let grund = Grund::Bewilligungszeitraum(beginn);
            Finding::entschieden(kriterium, Norm::Vorerfahrung, outcome, grund, [frage])
        }
    }
}
