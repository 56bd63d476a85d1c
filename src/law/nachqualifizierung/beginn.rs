//! The begin of the Nachqualifizierung (Antwort 1; §§ 187(1), 188(2)(3) BGB): within three months after the take-up.

use chrono::NaiveDate;

use super::ART;
use crate::datum::{Datum, Tag};
use crate::facts::{
    DatumAngabe, Facts, Menge, Question, Schulung, SchulungFrage, Schulungsstand, Thema,
};
use crate::finding::{
    Auflage, Auskunft, Finding, Grund, Hinweis, Interval, Kriterium, Nachweis, Norm, Outcome,
    Verdict, any,
};
use crate::law::frist::{Frist, drei_monate_nach};
use crate::law::listen::weitere;
use crate::sorted::SortedSet;

/// The course must begin within three months after the take-up; the earliest one counts, so one in time is enough.
pub(super) fn beginn(facts: &Facts<'_>, stichtag: Datum) -> Finding {
    let lage = Lage::neu(facts, stichtag);
    // The courses that have begun come first, then the booked ones by date: the first that is in time decides on the Auflagen.
    // Of two that began on the same day, the one whose proof is at hand.
    let rang = |schulung: &Schulung| match erster_tag(schulung) {
        Some((Stand::Begonnen(beleg), am)) => (0, Some(am), matches!(beleg, Beleg::Fehlt)),
        Some((Stand::Gebucht, am)) => (1, Some(am), false),
        None => (2, None, false),
    };
    let schulungen = lage.schulungen.iter().enumerate();
    let reihenfolge: SortedSet<_> = schulungen
        .map(|(nummer, schulung)| (rang(schulung), nummer))
        .collect();
    let kurse = reihenfolge.into_iter().filter_map(|(_, nummer)| {
        let schulung = lage.schulungen.get(nummer)?;
        Some(lage.beginn_der_schulung(nummer, schulung))
    });
    let finding = any(
        Kriterium::Beginn,
        Norm::NachqualifizierungBeginn,
        kurse.chain(weitere(
            Norm::NachqualifizierungBeginn,
            ART,
            &facts.person.schulungen,
        )),
    )
    .beruht_auf([ART.weitere(), Question::Aufnahme])
    .mit_hinweis(Hinweis::FristenNurOrientierung);
    match (
        facts.person.aufnahme_der_taetigkeit,
        facts.vorhaben.bewilligungszeitraum_beginn,
    ) {
        (Some(DatumAngabe::Am(aufnahme)), Some(DatumAngabe::Am(beginn))) if aufnahme < beginn => {
            finding.mit_hinweis(Hinweis::AufnahmeVorBewilligungszeitraum)
        }
        _ => finding,
    }
}

/// Everything the begin of one course depends on.
struct Lage<'a> {
    schulungen: &'a [Schulung],
    liste_offen: bool,
    aufnahme: Option<DatumAngabe>,
    stichtag: NaiveDate,
}

#[derive(Clone, Copy)]
enum Stand {
    Begonnen(Beleg),
    Gebucht,
}

/// Whether the proof of a course that has begun is at hand.
#[derive(Clone, Copy)]
enum Beleg {
    LiegtVor,
    Fehlt,
}

/// The first day of a course that has begun or is booked.
fn erster_tag(schulung: &Schulung) -> Option<(Stand, Datum)> {
    match schulung.stand? {
        Schulungsstand::BegonnenMitNachweis => {
            Some((Stand::Begonnen(Beleg::LiegtVor), schulung.begonnen_am?))
        }
        Schulungsstand::BegonnenOhneNachweis => {
            Some((Stand::Begonnen(Beleg::Fehlt), schulung.begonnen_am?))
        }
        Schulungsstand::Gebucht => Some((Stand::Gebucht, schulung.gebucht_fuer?)),
        Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht => None,
    }
}

/// The first question on the begin of this course that is not answered.
fn fehlende_frage(nummer: usize, schulung: &Schulung) -> Option<Question> {
    let frage = match schulung.stand {
        None => SchulungFrage::Stand,
        Some(Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis)
            if schulung.begonnen_am.is_none() =>
        {
            SchulungFrage::BegonnenAm
        }
        Some(Schulungsstand::Gebucht) if schulung.gebucht_fuer.is_none() => {
            SchulungFrage::GebuchtFuer
        }
        Some(_) => return None,
    };
    Some(Question::Schulung(nummer, frage))
}

impl<'a> Lage<'a> {
    fn neu(facts: &Facts<'a>, stichtag: Datum) -> Self {
        Self {
            schulungen: &facts.person.schulungen.eintraege,
            liste_offen: facts.person.schulungen.ende.is_none(),
            aufnahme: facts.person.aufnahme_der_taetigkeit,
            stichtag: stichtag.tag(),
        }
    }

    fn beginn_der_schulung(&self, nummer: usize, schulung: &Schulung) -> Finding {
        let kriterium = Kriterium::Eintrag(ART, nummer);
        let norm = Norm::NachqualifizierungBeginn;
        let frage = |frage| Question::Schulung(nummer, frage);
        if let Some(fehlend) = fehlende_frage(nummer, schulung) {
            return Finding::offen(kriterium, norm, fehlend)
                .beruht_auf([frage(SchulungFrage::Stand)]);
        }
        let aufnahme = match (erster_tag(schulung), self.aufnahme) {
            (None, _) if schulung.stand == Some(Schulungsstand::WeissNicht) => {
                return Finding::entschieden(
                    kriterium,
                    norm,
                    Outcome::sachverhalt(Auskunft::Anstellungstraeger),
                    Grund::StandUnbekannt,
                    [frage(SchulungFrage::Stand)],
                );
            }
            (_, Some(aufnahme)) => aufnahme,
            (tag, None) => {
                let hoechstens = match tag {
                    Some((Stand::Begonnen(_), _)) => Verdict::Erfuellt,
                    Some((Stand::Gebucht, am)) if am.tag() >= self.stichtag => Verdict::Erfuellt,
                    Some((Stand::Gebucht, _)) | None => Verdict::Klaerung,
                };
                return Finding::teilweise_offen(
                    kriterium,
                    norm,
                    Interval::von_bis(Verdict::NichtErfuellt, hoechstens),
                    Grund::Offen,
                    Question::Aufnahme,
                )
                .beruht_auf(fragen_zum_beginn(nummer, schulung));
            }
        };
        let finding = match (erster_tag(schulung), aufnahme) {
            (None, DatumAngabe::Am(aufnahme)) => self.beabsichtigt(kriterium, aufnahme),
            (None, DatumAngabe::WeissNicht) => ohne_aufnahme(kriterium),
            (Some((Stand::Begonnen(beleg), am)), DatumAngabe::Am(aufnahme)) => {
                mit_beleg(self.begonnen(kriterium, am, aufnahme), beleg)
            }
            (Some((Stand::Begonnen(beleg), am)), DatumAngabe::WeissNicht) => mit_beleg(
                blatt(
                    kriterium,
                    Outcome::Erfuellt,
                    Grund::BegonnenAufnahmeUnbekannt { am },
                )
                .mit_hinweis(Hinweis::AufnahmeUnbekannt),
                beleg,
            ),
            (Some((Stand::Gebucht, fuer)), DatumAngabe::Am(aufnahme)) => {
                self.gebucht(kriterium, fuer, aufnahme)
            }
            (Some((Stand::Gebucht, fuer)), DatumAngabe::WeissNicht)
                if fuer.tag() < self.stichtag =>
            {
                gebucht_vergangen(kriterium, fuer)
            }
            (Some((Stand::Gebucht, _)), DatumAngabe::WeissNicht) => ohne_aufnahme(kriterium),
        };
        finding.beruht_auf(fragen_zum_beginn(nummer, schulung))
    }

    /// Begun on a day: up to the nominal last day it is in time.
    fn begonnen(&self, kriterium: Kriterium, am: Datum, aufnahme: Datum) -> Finding {
        let frist = drei_monate_nach(aufnahme.tag());
        if am < aufnahme {
            return self.vor_der_aufnahme(kriterium, am, frist);
        }
        let bis = Tag(frist.letzter_tag);
        if am.tag() <= frist.letzter_tag {
            blatt(
                kriterium,
                Outcome::Erfuellt,
                Grund::RechtzeitigBegonnen { am, bis },
            )
        } else {
            nach_dem_letzten_tag(kriterium, am, frist)
        }
    }

    /// Booked for a day: as if begun then; if the day has passed, somebody must say whether it has begun.
    fn gebucht(&self, kriterium: Kriterium, fuer: Datum, aufnahme: Datum) -> Finding {
        let frist = drei_monate_nach(aufnahme.tag());
        let bis = Tag(frist.letzter_tag);
        let finding = if fuer < aufnahme {
            self.vor_der_aufnahme(kriterium, fuer, frist)
        } else if fuer.tag() <= frist.letzter_tag {
            blatt(
                kriterium,
                Outcome::Erfuellt,
                Grund::RechtzeitigGebucht { fuer, bis },
            )
        } else {
            nach_dem_letzten_tag(kriterium, fuer, frist)
        };
        if finding.wert.hi == Verdict::NichtErfuellt {
            finding
        } else if fuer.tag() < self.stichtag {
            gebucht_vergangen(kriterium, fuer)
        } else {
            finding
                .mit_auflage(Auflage::NachqualifizierungBeginnen(bis))
                .mit_auflage(Auflage::BeginnNachweisen)
        }
    }

    /// Intended without a date: as long as there is time it is a Klärung.
    fn beabsichtigt(&self, kriterium: Kriterium, aufnahme: Datum) -> Finding {
        let frist = drei_monate_nach(aufnahme.tag());
        let bis = Tag(frist.letzter_tag);
        let verschoben = Tag(frist.verschoben);
        if self.stichtag <= frist.letzter_tag {
            blatt(
                kriterium,
                Outcome::sachverhalt(Auskunft::Anstellungstraeger),
                Grund::Beabsichtigt { bis },
            )
            .mit_auflage(Auflage::NachqualifizierungBeginnen(bis))
            .mit_auflage(Auflage::BeginnNachweisen)
        } else if self.stichtag <= frist.verschoben {
            blatt(
                kriterium,
                Outcome::RECHTSFRAGE,
                Grund::BeabsichtigtNachVerschiebung { bis, verschoben },
            )
        } else {
            blatt(
                kriterium,
                Outcome::NichtErfuellt,
                Grund::BeabsichtigtZuSpaet { bis },
            )
        }
    }

    /// Begun before the take-up: met; but where subjects that are then still missing begin late, it is a Klärung.
    fn vor_der_aufnahme(&self, kriterium: Kriterium, am: Datum, frist: Frist) -> Finding {
        let bis = Tag(frist.letzter_tag);
        let finding = match self.rest(frist) {
            Rest::Begonnen => blatt(kriterium, Outcome::Erfuellt, Grund::VorAufnahme { am }),
            Rest::Gebucht => blatt(kriterium, Outcome::Erfuellt, Grund::VorAufnahme { am })
                .mit_auflage(Auflage::NachqualifizierungBeginnen(bis))
                .mit_auflage(Auflage::BeginnNachweisen),
            Rest::Fraglich => blatt(
                kriterium,
                Outcome::RECHTSFRAGE,
                Grund::VorAufnahmeRestFraglich { am, bis },
            ),
            Rest::Offen(frage) => Finding::teilweise_offen(
                kriterium,
                Norm::NachqualifizierungBeginn,
                Interval::von_bis(Verdict::Klaerung, Verdict::Erfuellt),
                Grund::VorAufnahme { am },
                frage,
            ),
        };
        finding.mit_hinweis(Hinweis::BeginnVorAufnahme)
    }

    /// How the parts of the nine subjects begin that courses before the take-up leave out. A part that a course in time
    /// surely deals with is settled; one that only a late or undated course may deal with is not.
    fn rest(&self, frist: Frist) -> Rest {
        let sicher = |thema: Thema, passt: fn(Stand) -> bool| {
            self.schulungen.iter().any(|schulung| {
                matches!(erster_tag(schulung), Some((stand, am)) if am.tag() <= frist.letzter_tag && passt(stand))
                    && matches!(&schulung.themen, Some(Menge::Auswahl(themen)) if themen.contains(&thema))
            })
        };
        let begonnen = |thema: Thema| sicher(thema, |stand| matches!(stand, Stand::Begonnen(_)));
        let rechtzeitig = |thema: Thema| sicher(thema, |_| true);
        let fraglich = |thema: Thema| {
            !rechtzeitig(thema)
                && self.schulungen.iter().any(|schulung| {
                    !matches!(erster_tag(schulung), Some((_, am)) if am.tag() <= frist.letzter_tag)
                        && behandelt(schulung, thema)
                })
        };
        let alle = |passt: &dyn Fn(Thema) -> bool| Thema::ALL.iter().all(|thema| passt(*thema));
        if !alle(&rechtzeitig) {
            if let Some(frage) = self.offene_frage() {
                return Rest::Offen(frage);
            }
            if Thema::ALL.iter().any(|thema| fraglich(*thema)) {
                return Rest::Fraglich;
            }
        }
        if alle(&|thema| begonnen(thema) || !rechtzeitig(thema)) {
            Rest::Begonnen
        } else {
            Rest::Gebucht
        }
    }

    fn offene_frage(&self) -> Option<Question> {
        self.schulungen
            .iter()
            .enumerate()
            .find_map(|(nummer, schulung)| {
                fehlende_frage(nummer, schulung).or_else(|| {
                    let frage = Question::Schulung(nummer, SchulungFrage::Themen);
                    schulung.themen.is_none().then_some(frage)
                })
            })
            .or_else(|| self.liste_offen.then(|| ART.weitere()))
    }
}

/// How the subjects begin that courses before the take-up leave out.
enum Rest {
    /// All in time, and begun.
    Begonnen,
    /// All in time, some of them only booked.
    Gebucht,
    /// Some of them late, or without a date.
    Fraglich,
    /// It depends on this question.
    Offen(Question),
}

/// A course whose subjects are not known may deal with any.
fn behandelt(schulung: &Schulung, thema: Thema) -> bool {
    match &schulung.themen {
        Some(Menge::Auswahl(themen)) => themen.contains(&thema),
        Some(Menge::WeissNicht) => true,
        None => false,
    }
}

fn fragen_zum_beginn(nummer: usize, schulung: &Schulung) -> impl Iterator<Item = Question> {
    let tag = erster_tag(schulung).map(|(stand, _)| match stand {
        Stand::Begonnen(_) => SchulungFrage::BegonnenAm,
        Stand::Gebucht => SchulungFrage::GebuchtFuer,
    });
    [Some(SchulungFrage::Stand), tag]
        .into_iter()
        .flatten()
        .map(move |frage| Question::Schulung(nummer, frage))
        .chain([Question::Aufnahme])
}

fn blatt(kriterium: Kriterium, outcome: Outcome, grund: Grund) -> Finding {
    Finding::entschieden(
        kriterium,
        Norm::NachqualifizierungBeginn,
        outcome,
        grund,
        [],
    )
}

/// § 193 BGB speaks of declarations and payments, not of beginning a course: within the roll it is a Klärung.
fn nach_dem_letzten_tag(kriterium: Kriterium, am: Datum, frist: Frist) -> Finding {
    let bis = Tag(frist.letzter_tag);
    if am.tag() <= frist.verschoben {
        blatt(
            kriterium,
            Outcome::RECHTSFRAGE,
            Grund::BeginnNachVerschiebung {
                am,
                bis,
                verschoben: Tag(frist.verschoben),
            },
        )
    } else {
        blatt(
            kriterium,
            Outcome::NichtErfuellt,
            Grund::ZuSpaet { am, bis },
        )
    }
}

fn gebucht_vergangen(kriterium: Kriterium, fuer: Datum) -> Finding {
    blatt(
        kriterium,
        Outcome::sachverhalt(Auskunft::Schulungsanbieter),
        Grund::GebuchtVergangen { fuer },
    )
    .mit_auflage(Auflage::BeginnNachweisen)
}

fn ohne_aufnahme(kriterium: Kriterium) -> Finding {
    blatt(
        kriterium,
        Outcome::sachverhalt(Auskunft::Anstellungstraeger),
        Grund::AufnahmeUnbekannt,
    )
    .mit_auflage(Auflage::NachqualifizierungBeginnenOhneDatum)
    .mit_auflage(Auflage::BeginnNachweisen)
}

fn mit_beleg(finding: Finding, beleg: Beleg) -> Finding {
    if finding.wert.hi == Verdict::NichtErfuellt {
        return finding;
    }
    match beleg {
        Beleg::LiegtVor => finding.mit_nachweis(Nachweis::BeginnDerNachqualifizierung),
        Beleg::Fehlt => finding.mit_auflage(Auflage::BeginnNachweisen),
    }
}
