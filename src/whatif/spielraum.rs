//! How much of a step is needed: from when, until when, which subjects. The law is asked of each candidate.

use chrono::Days;

use super::{Aenderung, Aussicht, Lage, NeueSchulung, Tage};
use crate::datum::Datum;
use crate::facts::{DatumAngabe, Menge, Schulungsdauer, Thema};
use crate::finding::{Finding, Kriterium, Verbindung};
use crate::law;
use crate::sorted::SortedSet;

/// So many days later, within the range of a [`Datum`].
fn spaeter(tag: Datum, tage: u64) -> Datum {
    let spaeter = tag.tag().checked_add_days(Days::new(tage));
    spaeter
        .and_then(|tag| Datum::aus(tag).ok())
        .unwrap_or(Datum::LETZTER)
}

/// So many days earlier, within the range of a [`Datum`].
fn frueher(tag: Datum, tage: u64) -> Datum {
    let frueher = tag.tag().checked_sub_days(Days::new(tage));
    frueher
        .and_then(|tag| Datum::aus(tag).ok())
        .unwrap_or(Datum::ERSTER)
}

fn abstand(von: Datum, bis: Datum) -> u64 {
    u64::try_from((bis.tag() - von.tag()).num_days()).unwrap_or(0)
}

/// The same changes with as little of each as still reaches the same, in no part more doubtful. First the subjects: a day is told for the subjects
/// that are told.
pub(super) fn schwaeche(
    lage: &Lage,
    aussicht: Aussicht,
    mut satz: Vec<Aenderung>,
) -> Vec<Aenderung> {
    let ist_themen = |nummer: &usize| matches!(satz.get(*nummer), Some(Aenderung::Themen(..)));
    let voll = lage.mit(&satz);
    let (zuerst, dann): (Vec<usize>, Vec<usize>) = (0..satz.len()).partition(ist_themen);
    for nummer in zuerst.into_iter().chain(dann) {
        let Some(aenderung) = satz.get(nummer).cloned() else {
            continue;
        };
        let geht = |statt: Aenderung| {
            let mut anders = satz.clone();
            if let Some(platz) = anders.get_mut(nummer) {
                *platz = statt;
            }
            let dann = lage.mit(&anders);
            aussicht.hat(dann.wert) && ist_nicht_schlechter(&dann, &voll)
        };
        let schwaecher = lage.schwaecher(aenderung, geht);
        if let Some(platz) = satz.get_mut(nummer) {
            *platz = schwaecher;
        }
    }
    satz
}

/// Whether no criterion has a lower value than there. Of the records of a list, and of what is computed from parts that
/// only explain it, what they come to together counts.
fn ist_nicht_schlechter(finding: &Finding, als: &Finding) -> bool {
    finding.wert.lo >= als.wert.lo
        && finding.wert.hi >= als.wert.hi
        && (als.verbindung == Verbindung::Berechnet
            || als.teile.iter().all(|dort| match dort.kriterium {
                Kriterium::Eintrag(..) | Kriterium::Weitere(_) => true,
                kriterium => {
                    let mut teile = finding.teile.iter();
                    let hier = teile.find(|hier| hier.kriterium == kriterium);
                    hier.is_some_and(|hier| ist_nicht_schlechter(hier, dort))
                }
            }))
}

impl Lage {
    fn schwaecher(&self, aenderung: Aenderung, geht: impl Fn(Aenderung) -> bool) -> Aenderung {
        match aenderung {
            Aenderung::Einvernehmen
            | Aenderung::Aufgabenuebertragung
            | Aenderung::Bedarfsfeststellung
            | Aenderung::Gleichwertigkeit(..)
            | Aenderung::Dauer(_) => aenderung,
            // The later, the more days count: from the first that does, every day does. But they end where another wording
            // may begin, unless only later ones do.
            Aenderung::Bewilligungszeitraum(tage) => {
                let als = |am| Aenderung::Bewilligungszeitraum(Tage { am, ..tage });
                let von = erster(self.stichtag, tage.am, |am| geht(als(am)));
                let diese_fassung = |am: Datum| !law::spaetere_fassung_moeglich_am(am);
                let bis = if diese_fassung(von) {
                    letzter(von, Datum::LETZTER, diese_fassung)
                } else {
                    Datum::LETZTER
                };
                Aenderung::Bewilligungszeitraum(self.tage(von, bis, von))
            }
            Aenderung::Aufnahme(tage) => Aenderung::Aufnahme(
                self.aufnahme(tage.am, |am| geht(Aenderung::Aufnahme(Tage { am, ..tage }))),
            ),
            Aenderung::Buchung(eintrag, tage) => {
                let als = |am| Aenderung::Buchung(eintrag, Tage { am, ..tage });
                Aenderung::Buchung(eintrag, self.beginn(tage.am, |am| geht(als(am))))
            }
            Aenderung::Beginn(eintrag, tage) => {
                let als = |am| Aenderung::Beginn(eintrag, Tage { am, ..tage });
                Aenderung::Beginn(eintrag, self.beginn(tage.am, |am| geht(als(am))))
            }
            Aenderung::Themen(eintrag, themen, verlauf) => {
                let als = |themen| Aenderung::Themen(eintrag, themen, verlauf);
                als(self.themen(themen, |themen| geht(als(themen))))
            }
            Aenderung::NeueSchulung(mut neue) => {
                let kurz = NeueSchulung {
                    dauer: Schulungsdauer::EinTag,
                    ..neue.clone()
                };
                if geht(Aenderung::NeueSchulung(kurz.clone())) {
                    neue = kurz;
                }
                let als = |neue: &NeueSchulung, themen, am| {
                    geht(Aenderung::NeueSchulung(NeueSchulung {
                        themen,
                        tage: Tage { am, ..neue.tage },
                        ..neue.clone()
                    }))
                };
                let am = neue.tage.am;
                neue.themen = self.themen(neue.themen.clone(), |themen| als(&neue, themen, am));
                neue.tage = self.beginn(am, |am| als(&neue, neue.themen.clone(), am));
                Aenderung::NeueSchulung(neue)
            }
        }
    }

    /// A course may begin until the last day in time; before the take-up either on every day or on none.
    fn beginn(&self, gut: Datum, geht: impl Fn(Datum) -> bool) -> Tage {
        let von = erster(self.stichtag, gut, &geht);
        let bis = letzter(gut, Datum::LETZTER, &geht);
        self.tage(von, bis, if bis == Datum::LETZTER { gut } else { bis })
    }

    /// The work may be taken up on any day around the good one. One after the other is asked: between two good days there
    /// may be bad ones. After the last course no day differs from the next.
    fn aufnahme(&self, gut: Datum, geht: impl Fn(Datum) -> bool) -> Tage {
        let mut von = gut;
        while von > self.stichtag && geht(frueher(von, 1)) {
            von = frueher(von, 1);
        }
        let schulungen = self.person.schulungen.eintraege.iter();
        let tage = schulungen.flat_map(|schulung| [schulung.begonnen_am, schulung.gebucht_fuer]);
        let ende = spaeter(tage.flatten().max().unwrap_or(gut), 1);
        let mut bis = gut;
        while bis < ende && geht(spaeter(bis, 1)) {
            bis = spaeter(bis, 1);
        }
        let bis = if bis < ende { bis } else { Datum::LETZTER };
        let spaeter_als_jetzt = matches!(
            self.person.aufnahme_der_taetigkeit,
            Some(DatumAngabe::Am(jetzt)) if jetzt < von
        );
        self.tage(von, bis, if spaeter_als_jetzt { von } else { bis })
    }

    fn tage(&self, von: Datum, bis: Datum, am: Datum) -> Tage {
        Tage {
            von: (von > self.stichtag).then_some(von),
            bis: (bis < Datum::LETZTER).then_some(bis),
            am,
        }
    }

    /// The subjects that no course deals with; where others are needed too, none that can be left out.
    fn themen(
        &self,
        alle: SortedSet<Thema>,
        geht: impl Fn(SortedSet<Thema>) -> bool,
    ) -> SortedSet<Thema> {
        let behandelt = |thema: &Thema| {
            let mut schulungen = self.person.schulungen.eintraege.iter();
            schulungen.any(|schulung| {
                matches!(&schulung.themen, Some(Menge::Auswahl(themen)) if themen.contains(thema))
            })
        };
        let mut fehlende = alle.clone();
        fehlende.retain(|thema| !behandelt(thema));
        if geht(fehlende.clone()) {
            return fehlende;
        }
        let mut noetige = alle;
        for thema in Thema::ALL {
            let mut ohne = noetige.clone();
            ohne.remove(thema);
            if ohne.len() < noetige.len() && geht(ohne.clone()) {
                noetige = ohne;
            }
        }
        noetige
    }

    /// By how many days a change moves the take-up of the work.
    pub(super) fn weite(&self, aenderung: &Aenderung) -> i64 {
        match (aenderung, self.person.aufnahme_der_taetigkeit) {
            (Aenderung::Aufnahme(tage), Some(DatumAngabe::Am(jetzt))) => {
                (tage.am.tag() - jetzt.tag()).num_days().abs()
            }
            _ => 0,
        }
    }
}

/// The first good day; `gut` is one, and so is every day between two good ones.
fn erster(ab: Datum, gut: Datum, geht: impl Fn(Datum) -> bool) -> Datum {
    let tage = weiteste(abstand(ab, gut), |tage| geht(frueher(gut, tage)));
    frueher(gut, tage)
}

/// The last good day; `gut` is one, and so is every day between two good ones.
fn letzter(gut: Datum, bis: Datum, geht: impl Fn(Datum) -> bool) -> Datum {
    let tage = weiteste(abstand(gut, bis), |tage| geht(spaeter(gut, tage)));
    spaeter(gut, tage)
}

/// The greatest number up to this one that is good, where every smaller one is.
fn weiteste(mut hoechstens: u64, geht: impl Fn(u64) -> bool) -> u64 {
    let mut sicher = 0;
    while sicher < hoechstens {
        let mitte = sicher + (hoechstens - sicher).div_ceil(2);
        if geht(mitte) {
            sicher = mitte;
        } else {
            hoechstens = mitte - 1;
        }
    }
    sicher
}
