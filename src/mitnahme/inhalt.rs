//! What version 1 of a code holds, in the order of its bits.
//!
//! A choice is its place among the values of its type, after "not answered"; a set has one bit for each value. What a
//! criterion asks only in some cases takes its bits in each. Whoever changes a list of values, or anything here, writes a
//! new version beside this one.

use super::bits::{Strom, liste, menge, platz, wahl};
use super::tage::{Abschnitt, Angabe, Kalender, Ordnung, Ort, ist_lueckenlos};
use super::zeiten::{Ausgang, HOECHSTENS_TAGE, Zeitenlage, spannen};
use crate::datum::Datum;
use crate::facts::{
    Anstellungstraeger, Antragsteller, Arbeitgeber, Aufgabe, Aufgabenuebertragung, Ausbildung,
    AusbildungDarunter, Ausbildungsart, Bedarfsfeststellung, DatumAngabe, Einordnung, Einsatz,
    Einvernehmen, Fach, Gleichwertigkeit, Grad, Herkunft, Hochschulbewertung, Liste, Menge, Monate,
    Person, Schulabschluss, Schulart, Schulung, Schulungsdauer, Schulungsstand, Thema,
    Vorerfahrung, VorerfahrungAngabe, Vorhaben, Zeit, Zielgruppe,
};
use crate::finding::{Finding, Interval, Verdict};
use crate::klassen::{Abschluss, Rahmen, als};
use crate::law::{self, Fassung};
use crate::vorantrag::Vorantrag;

/// The answers of one person within its application, without days and free text.
#[derive(Default)]
pub(super) struct Inhalt {
    rahmen: Rahmen,
    beginn: Option<Angabe>,
    /// The Geltungshinweis is shown.
    nach_2018: bool,
    hochschulabschluesse: Liste<Abschluss>,
    vorerfahrung: Option<VorerfahrungAngabe>,
    monate: Option<Monate>,
    zeiten: Liste<Zeitraum>,
    zeitenlage: Zeitenlage,
    ausbildungen: Liste<Ausbildung>,
    schulabschluesse: Liste<Schulabschluss>,
    aufnahme: Option<Angabe>,
    /// The take-up lies before the Bewilligungszeitraum.
    vor_beginn: bool,
    /// The last day of the three months rolls to a later one.
    verschoben: bool,
    schulungen: Liste<Kurs>,
    stichtag: Ort,
}

/// One period of Vorerfahrung.
#[derive(Default)]
struct Zeitraum {
    einsatz: Option<Einsatz>,
    arbeitgeber: Option<Arbeitgeber>,
    ausgang: Option<Ausgang>,
}

/// One course.
#[derive(Default)]
struct Kurs {
    stand: Option<Schulungsstand>,
    tag: Option<Ort>,
    dauer: Option<Schulungsdauer>,
    themen: Option<Menge<Thema>>,
}

/// Whether a course of this state has a day that counts.
fn hat_tag(stand: Option<Schulungsstand>) -> bool {
    match stand {
        Some(
            Schulungsstand::BegonnenMitNachweis
            | Schulungsstand::BegonnenOhneNachweis
            | Schulungsstand::Gebucht,
        ) => true,
        Some(Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht) | None => false,
    }
}

/// The day that counts.
fn tag(schulung: &Schulung) -> Option<Datum> {
    let tag = if schulung.stand == Some(Schulungsstand::Gebucht) {
        schulung.gebucht_fuer
    } else {
        schulung.begonnen_am
    };
    tag.filter(|_| hat_tag(schulung.stand))
}

fn bekannt(angabe: Option<DatumAngabe>) -> Option<Datum> {
    match angabe {
        Some(DatumAngabe::Am(tag)) => Some(tag),
        Some(DatumAngabe::WeissNicht) | None => None,
    }
}

impl Inhalt {
    /// Of the only person, with the Finding on it; `None` where the wording is one that this version of the code does not
    /// stand for.
    pub(super) fn aus(vorantrag: &Vorantrag, finding: &Finding) -> Option<Self> {
        match vorantrag.fassung {
            Fassung::Stand2018 => {}
            #[cfg(test)]
            Fassung::Probe => return None,
        }
        let vorhaben = &vorantrag.vorhaben;
        let person = vorantrag.personen.first()?;
        let beginn = bekannt(vorhaben.bewilligungszeitraum_beginn);
        let aufnahme = bekannt(person.aufnahme_der_taetigkeit);
        let kurstage = person.schulungen.eintraege.iter().filter_map(tag);
        let ordnung = Ordnung::neu(kurstage.chain([vorantrag.stichtag]), aufnahme);
        Some(Self {
            rahmen: Rahmen {
                antragsteller: vorhaben.antragsteller,
                einvernehmen: vorhaben.einvernehmen,
                anstellungstraeger: vorhaben.anstellungstraeger,
                aufgabenuebertragung: vorhaben.aufgabenuebertragung,
                zielgruppe: vorhaben.zielgruppe,
                bedarfsfeststellung: vorhaben.bedarfsfeststellung,
                aufgaben: vorhaben.aufgaben.clone(),
            },
            beginn: vorhaben.bewilligungszeitraum_beginn.map(Angabe::from),
            nach_2018: law::spaetere_fassung_moeglich(vorhaben, vorantrag.stichtag),
            hochschulabschluesse: als(&person.hochschulabschluesse, |abschluss| Abschluss {
                grad: abschluss.grad,
                fach: abschluss.fach,
                einordnung: abschluss.anderes_fach.as_ref().map(|fach| fach.einordnung),
                herkunft: abschluss.herkunft,
                gleichwertigkeit: abschluss.gleichwertigkeit,
            }),
            vorerfahrung: person.vorerfahrung.angabe,
            monate: person.vorerfahrung.monate,
            zeiten: als(&person.vorerfahrung.zeiten, |zeit| Zeitraum {
                einsatz: zeit.einsatz,
                arbeitgeber: zeit.arbeitgeber,
                ausgang: zeit.zeitspanne.map(Ausgang::from),
            }),
            zeitenlage: Zeitenlage::aus(finding),
            ausbildungen: person.ausbildungen.clone(),
            schulabschluesse: person.schulabschluesse.clone(),
            aufnahme: person.aufnahme_der_taetigkeit.map(Angabe::from),
            vor_beginn: matches!((aufnahme, beginn), (Some(aufnahme), Some(beginn)) if aufnahme < beginn),
            verschoben: ordnung.verschoben(),
            schulungen: als(&person.schulungen, |schulung| Kurs {
                stand: schulung.stand,
                tag: tag(schulung).map(|tag| ordnung.ort(tag)),
                dauer: schulung.dauer,
                themen: schulung.themen.clone(),
            }),
            stichtag: ordnung.ort(vorantrag.stichtag),
        })
    }

    /// The answers on days that stand for those of then.
    pub(super) fn ergebnis(&self) -> Vorantrag {
        let jahr = if self.nach_2018 { 2019 } else { 2018 };
        // Measured by the Bewilligungszeitraum where both are known; else the Geltungshinweis depends on the Stichtag.
        let spaet = if self.aufnahme_und_beginn_bekannt() {
            !self.vor_beginn
        } else {
            self.nach_2018
        };
        let kalender = Kalender::neu(spaet, self.verschoben);
        let mut vorantrag = Vorantrag {
            fassung: Fassung::Stand2018,
            stichtag: kalender.am(self.stichtag),
            vorhaben: Vorhaben {
                bewilligungszeitraum_beginn: self
                    .beginn
                    .map(|beginn| beginn.am(Datum::naechster(jahr, 1, 1))),
                ..self.rahmen.vorhaben()
            },
            personen: vec![self.person(&kalender)],
        };
        let Some(ergebnis) = vorantrag.ergebnis(0) else {
            return vorantrag;
        };
        let ausgaenge: Vec<_> = self.zeiten.eintraege.iter().map(|z| z.ausgang).collect();
        let bekannt = self.beginn == Some(Angabe::Bekannt);
        let spannen = spannen(
            self.zeitenlage,
            &ausgaenge,
            &ergebnis.finding,
            jahr,
            bekannt,
        );
        for person in &mut vorantrag.personen {
            let zeiten = &mut person.vorerfahrung.zeiten.eintraege;
            for (zeit, spanne) in zeiten.iter_mut().zip(&spannen) {
                zeit.zeitspanne = *spanne;
            }
        }
        vorantrag
    }

    /// Without the days of the periods.
    fn person(&self, kalender: &Kalender) -> Person {
        Person {
            hochschulabschluesse: als(&self.hochschulabschluesse, Abschluss::vertreter),
            vorerfahrung: Vorerfahrung {
                angabe: self.vorerfahrung,
                monate: self.monate,
                zeiten: als(&self.zeiten, |zeit| Zeit {
                    einsatz: zeit.einsatz,
                    arbeitgeber: zeit.arbeitgeber,
                    zeitspanne: None,
                }),
            },
            ausbildungen: self.ausbildungen.clone(),
            schulabschluesse: self.schulabschluesse.clone(),
            aufnahme_der_taetigkeit: self.aufnahme.map(|angabe| angabe.am(kalender.aufnahme)),
            schulungen: als(&self.schulungen, |kurs| {
                let tag = kurs.tag.map(|ort| kalender.am(ort));
                let gebucht = kurs.stand == Some(Schulungsstand::Gebucht);
                Schulung {
                    stand: kurs.stand,
                    begonnen_am: tag.filter(|_| !gebucht),
                    gebucht_fuer: tag.filter(|_| gebucht),
                    dauer: kurs.dauer,
                    themen: kurs.themen.clone(),
                }
            }),
            ..Person::default()
        }
    }

    fn aufnahme_und_beginn_bekannt(&self) -> bool {
        (self.aufnahme, self.beginn) == (Some(Angabe::Bekannt), Some(Angabe::Bekannt))
    }

    /// Writes all of it, or reads it; `None` where it is no content.
    pub(super) fn packe(&mut self, strom: &mut impl Strom) -> Option<()> {
        packe_rahmen(&mut self.rahmen, strom)?;
        wahl(strom, &mut self.beginn, Angabe::ALL)?;
        strom.bit(&mut self.nach_2018)?;
        liste(strom, &mut self.hochschulabschluesse, |strom, abschluss| {
            wahl(strom, &mut abschluss.grad, Grad::ALL)?;
            wahl(strom, &mut abschluss.fach, Fach::ALL)?;
            wahl(strom, &mut abschluss.einordnung, Einordnung::ALL)?;
            wahl(strom, &mut abschluss.herkunft, Herkunft::ALL)?;
            wahl(
                strom,
                &mut abschluss.gleichwertigkeit,
                Hochschulbewertung::ALL,
            )
        })?;
        wahl(strom, &mut self.vorerfahrung, VorerfahrungAngabe::ALL)?;
        packe_monate(&mut self.monate, strom)?;
        liste(strom, &mut self.zeiten, |strom, zeit| {
            wahl(strom, &mut zeit.einsatz, Einsatz::ALL)?;
            wahl(strom, &mut zeit.arbeitgeber, Arbeitgeber::ALL)?;
            wahl(strom, &mut zeit.ausgang, Ausgang::ALL)
        })?;
        if self
            .zeiten
            .eintraege
            .iter()
            .any(|zeit| zeit.ausgang.is_some())
        {
            packe_zeitenlage(&mut self.zeitenlage, strom)?;
        }
        liste(strom, &mut self.ausbildungen, |strom, ausbildung| {
            wahl(strom, &mut ausbildung.art, Ausbildungsart::ALL)?;
            wahl(
                strom,
                &mut ausbildung.ausbildung_darunter,
                AusbildungDarunter::ALL,
            )?;
            wahl(strom, &mut ausbildung.herkunft, Herkunft::ALL)?;
            wahl(
                strom,
                &mut ausbildung.gleichwertigkeit,
                Gleichwertigkeit::ALL,
            )
        })?;
        liste(strom, &mut self.schulabschluesse, |strom, schule| {
            wahl(strom, &mut schule.art, Schulart::ALL)?;
            wahl(strom, &mut schule.herkunft, Herkunft::ALL)?;
            wahl(strom, &mut schule.gleichwertigkeit, Gleichwertigkeit::ALL)
        })?;
        wahl(strom, &mut self.aufnahme, Angabe::ALL)?;
        if self.aufnahme_und_beginn_bekannt() {
            strom.bit(&mut self.vor_beginn)?;
        }
        if self.aufnahme == Some(Angabe::Bekannt) {
            strom.bit(&mut self.verschoben)?;
        }
        liste(strom, &mut self.schulungen, |strom, kurs| {
            wahl(strom, &mut kurs.stand, Schulungsstand::ALL)?;
            if hat_tag(kurs.stand) {
                let mut beantwortet = kurs.tag.is_some();
                strom.bit(&mut beantwortet)?;
                kurs.tag = beantwortet.then(|| kurs.tag.unwrap_or_default());
            }
            wahl(strom, &mut kurs.dauer, Schulungsdauer::ALL)?;
            menge(strom, &mut kurs.themen, Thema::ALL)
        })?;
        self.packe_orte(strom)
    }

    /// The places of the days; there are as many ranks as days at most.
    fn packe_orte(&mut self, strom: &mut impl Strom) -> Option<()> {
        let bekannt = self.aufnahme == Some(Angabe::Bekannt);
        let kurse = self.schulungen.eintraege.iter_mut();
        let mut orte: Vec<&mut Ort> = kurse.filter_map(|kurs| kurs.tag.as_mut()).collect();
        orte.push(&mut self.stichtag);
        let raenge = orte.len();
        for ort in &mut orte {
            if bekannt {
                platz(strom, &mut ort.abschnitt, Abschnitt::ALL)?;
            }
            strom.zahl(&mut ort.rang, raenge)?;
        }
        let orte: Vec<Ort> = orte.iter().map(|ort| **ort).collect();
        ist_lueckenlos(&orte, self.verschoben).then_some(())
    }
}

fn packe_rahmen(rahmen: &mut Rahmen, strom: &mut impl Strom) -> Option<()> {
    wahl(strom, &mut rahmen.antragsteller, Antragsteller::ALL)?;
    wahl(strom, &mut rahmen.einvernehmen, Einvernehmen::ALL)?;
    wahl(
        strom,
        &mut rahmen.anstellungstraeger,
        Anstellungstraeger::ALL,
    )?;
    wahl(
        strom,
        &mut rahmen.aufgabenuebertragung,
        Aufgabenuebertragung::ALL,
    )?;
    wahl(strom, &mut rahmen.zielgruppe, Zielgruppe::ALL)?;
    wahl(
        strom,
        &mut rahmen.bedarfsfeststellung,
        Bedarfsfeststellung::ALL,
    )?;
    menge(strom, &mut rahmen.aufgaben, Aufgabe::ALL)
}

fn packe_monate(monate: &mut Option<Monate>, strom: &mut impl Strom) -> Option<()> {
    let mut beantwortet = monate.is_some();
    strom.bit(&mut beantwortet)?;
    if !beantwortet {
        return Some(());
    }
    let mut zahl = monate.map_or(0, |monate| usize::from(monate.zahl()));
    strom.zahl(&mut zahl, usize::from(Monate::HOECHSTENS) + 1)?;
    *monate = Some(Monate::neu(i64::try_from(zahl).ok()?).ok()?);
    Some(())
}

/// What the time can still become; a reason of its own tells what it is.
const OFFEN: [Interval; 4] = [
    Interval {
        lo: Verdict::NichtErfuellt,
        hi: Verdict::Klaerung,
    },
    Interval {
        lo: Verdict::NichtErfuellt,
        hi: Verdict::Erfuellt,
    },
    Interval {
        lo: Verdict::Klaerung,
        hi: Verdict::Klaerung,
    },
    Interval {
        lo: Verdict::Klaerung,
        hi: Verdict::Erfuellt,
    },
];

fn packe_zeitenlage(lage: &mut Zeitenlage, strom: &mut impl Strom) -> Option<()> {
    let ohne_tage = [Zeitenlage::SechsMonate, Zeitenlage::MitZweifel]
        .into_iter()
        .chain(OFFEN.map(Zeitenlage::Offen));
    let lagen: Vec<Zeitenlage> = ohne_tage.collect();
    let mut nummer = match *lage {
        Zeitenlage::Tage(_) => lagen.len(),
        andere => lagen.iter().position(|lage| *lage == andere)?,
    };
    strom.zahl(&mut nummer, lagen.len() + 1)?;
    let mut tage = match *lage {
        Zeitenlage::Tage(tage) => tage,
        Zeitenlage::SechsMonate | Zeitenlage::MitZweifel | Zeitenlage::Offen(_) => 0,
    };
    *lage = match lagen.get(nummer) {
        Some(lage) => *lage,
        None => {
            strom.zahl(&mut tage, HOECHSTENS_TAGE + 1)?;
            Zeitenlage::Tage(tage)
        }
    };
    Some(())
}
