//! Days for an example: others than those that stand for its classes, in the same positions.

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

use super::wuerfel::Wuerfel;
use crate::datum::Datum;
use crate::facts::{Bis, DatumAngabe, Person, Schulungsstand, Zeitspanne};
use crate::klassen::{Aufnahme, Beginn, Fristtag, Klassen, Spanne, Tage, vertreter};
use crate::law::frist::{Frist, drei_monate_nach, ist_feiertag};
use crate::vorantrag::Vorantrag;

/// The persons of one pre-application, all with the same take-up, Stichtag and Bewilligungszeitraum somewhere in 2018.
pub(super) fn datiert(personen: &[Klassen], wuerfel: &mut Wuerfel) -> Vorantrag {
    let Some(erste) = personen.first() else {
        return vertreter(&Klassen::ohne_qualifikation());
    };
    let lage = Lage::neu(erste, wuerfel);
    in_der_lage(&lage, personen, erste, wuerfel)
}

/// The same for this Stichtag: it lies in the three months after a take-up that end on a working day.
pub(super) fn datiert_zum(
    personen: &[Klassen],
    stichtag: Datum,
    wuerfel: &mut Wuerfel,
) -> Vorantrag {
    let Some(erste) = personen.first() else {
        return vertreter(&Klassen::ohne_qualifikation());
    };
    let lage = Lage::zum(stichtag, wuerfel);
    in_der_lage(&lage, personen, erste, wuerfel)
}

fn in_der_lage(
    lage: &Lage,
    personen: &[Klassen],
    erste: &Klassen,
    wuerfel: &mut Wuerfel,
) -> Vorantrag {
    let mut vorantrag = erste.an(&lage.tage(erste, wuerfel));
    vorantrag.stichtag = lage.stichtag;
    vorantrag.personen.clear();
    for klassen in personen {
        let tage = lage.tage(klassen, wuerfel);
        for mut person in klassen.an(&tage).personen {
            lage.verlege_zeiten(klassen, &mut person, wuerfel);
            vorantrag.personen.push(person);
        }
    }
    vorantrag
}

/// What is the same for all persons of a pre-application.
struct Lage {
    aufnahme: NaiveDate,
    frist: Frist,
    stichtag: Datum,
    beginn: NaiveDate,
}

impl Lage {
    fn neu(klassen: &Klassen, wuerfel: &mut Wuerfel) -> Self {
        let aufnahme = aufnahme(klassen.aufnahme.unwrap_or(Aufnahme::Unbekannt), wuerfel);
        let frist = drei_monate_nach(aufnahme);
        let stichtag = match klassen.stichtag {
            Fristtag::Davor => werktag_davor(plus(aufnahme, -wuerfel.zwischen(10, 40))),
            Fristtag::Aufnahme => aufnahme,
            Fristtag::Dazwischen => werktag_danach(plus(aufnahme, wuerfel.zwischen(14, 60))),
            Fristtag::LetzterTag => frist.letzter_tag,
            Fristtag::DanachEinTag => plus(frist.letzter_tag, 1),
            Fristtag::Verschoben => frist.verschoben,
            Fristtag::ZuSpaet => werktag_danach(plus(frist.verschoben, wuerfel.zwischen(1, 30))),
        };
        Self::mit(aufnahme, frist, datum(stichtag))
    }

    /// Taken up some weeks before this Stichtag, which lies in the three months.
    fn zum(stichtag: Datum, wuerfel: &mut Wuerfel) -> Self {
        let mut moegliche: Vec<NaiveDate> = (14..=70)
            .map(|tage| plus(stichtag.tag(), -tage))
            .filter(|tag| {
                let frist = drei_monate_nach(*tag);
                arbeitstag(*tag) && frist.verschoben == frist.letzter_tag
            })
            .collect();
        wuerfel.mische(&mut moegliche);
        let aufnahme = moegliche.first().copied().unwrap_or(stichtag.tag());
        Self::mit(aufnahme, drei_monate_nach(aufnahme), stichtag)
    }

    fn mit(aufnahme: NaiveDate, frist: Frist, stichtag: Datum) -> Self {
        Self {
            aufnahme,
            frist,
            stichtag,
            // The funding begins with the month in which the work is taken up.
            beginn: aufnahme.with_day(1).unwrap_or(aufnahme),
        }
    }

    /// The days of one person: a course that has begun lies before the Stichtag, a booked one after it.
    fn tage(&self, klassen: &Klassen, wuerfel: &mut Wuerfel) -> Tage {
        let Frist {
            letzter_tag,
            verschoben,
        } = self.frist;
        let stichtag = self.stichtag.tag();
        let kurse = &klassen.schulungen.eintraege;
        let gebucht = kurse
            .iter()
            .any(|kurs| kurs.stand == Some(Schulungsstand::Gebucht));
        let dazwischen = if gebucht && stichtag < letzter_tag {
            let bis = (letzter_tag - stichtag).num_days();
            let tag = werktag_danach(plus(stichtag, wuerfel.zwischen(1, bis)));
            if tag < letzter_tag { tag } else { stichtag }
        } else {
            let bis = (stichtag.min(letzter_tag) - self.aufnahme).num_days();
            let tag = werktag_davor(plus(self.aufnahme, wuerfel.zwischen(1, bis)));
            if tag > self.aufnahme { tag } else { stichtag }
        };
        let zu_spaet = werktag_danach(plus(verschoben, wuerfel.zwischen(1, 30)));
        // A course that has begun late has begun all the same.
        let zu_spaet = if stichtag > verschoben {
            zu_spaet.min(stichtag)
        } else {
            zu_spaet
        };
        Tage {
            beginn: match klassen.beginn {
                Some(Beginn::Unbekannt) | None => DatumAngabe::WeissNicht,
                Some(_) => DatumAngabe::Am(datum(self.beginn)),
            },
            aufnahme: match klassen.aufnahme {
                Some(Aufnahme::Unbekannt) | None => DatumAngabe::WeissNicht,
                Some(_) => DatumAngabe::Am(datum(self.aufnahme)),
            },
            fristtage: [
                werktag_davor(plus(self.aufnahme, -wuerfel.zwischen(3, 40))),
                self.aufnahme,
                dazwischen,
                letzter_tag,
                plus(letzter_tag, 1),
                verschoben,
                zu_spaet,
            ]
            .map(datum),
        }
    }

    /// Moves the periods along with the Bewilligungszeitraum; one of six months may have begun years before.
    fn verlege_zeiten(&self, klassen: &Klassen, person: &mut Person, wuerfel: &mut Wuerfel) {
        let Some(DatumAngabe::Am(bisher)) = klassen.beginn.map(Beginn::tag) else {
            return;
        };
        let spaeter = (self.beginn - bisher.tag()).num_days();
        let zeiten = klassen.zeiten.eintraege.iter();
        for (klasse, zeit) in zeiten.zip(&mut person.vorerfahrung.zeiten.eintraege) {
            let Some(spanne) = zeit.zeitspanne else {
                continue;
            };
            let mut von = plus(spanne.von().tag(), spaeter);
            if klasse.spanne == Some(Spanne::SechsMonate) {
                let monate = u32::try_from(wuerfel.zwischen(0, 40)).unwrap_or(0);
                von = von.checked_sub_months(Months::new(monate)).unwrap_or(von);
                von = von.with_day(1).unwrap_or(von);
            }
            let bis = match spanne.bis() {
                Bis::Am(tag) => Bis::Am(datum(plus(tag.tag(), spaeter))),
                Bis::NochBeschaeftigt => Bis::NochBeschaeftigt,
            };
            zeit.zeitspanne = Zeitspanne::neu(datum(von), bis).ok();
        }
    }
}

/// The first or the fifteenth of a month from January to September, the three months after which end as the class says.
fn aufnahme(klasse: Aufnahme, wuerfel: &mut Wuerfel) -> NaiveDate {
    let mut moegliche: Vec<NaiveDate> = (1..=9)
        .flat_map(|monat| [1, 15].map(|tag| NaiveDate::from_ymd_opt(2018, monat, tag)))
        .flatten()
        .filter(|tag| {
            let frist = drei_monate_nach(*tag);
            let um = (frist.verschoben - frist.letzter_tag).num_days();
            match klasse {
                Aufnahme::OhneVerschiebung => um == 0,
                Aufnahme::UmEinenTag => um == 1,
                Aufnahme::UmMehrereTage => um > 1,
                Aufnahme::Unbekannt => true,
            }
        })
        .collect();
    wuerfel.mische(&mut moegliche);
    moegliche.first().copied().unwrap_or_default()
}

fn arbeitstag(tag: NaiveDate) -> bool {
    !matches!(tag.weekday(), Weekday::Sat | Weekday::Sun) && !ist_feiertag(tag)
}

/// The same day, or the next one on which people work.
fn werktag_danach(mut tag: NaiveDate) -> NaiveDate {
    while !arbeitstag(tag) {
        tag = plus(tag, 1);
    }
    tag
}

/// The same day, or the last one before it on which people work.
fn werktag_davor(mut tag: NaiveDate) -> NaiveDate {
    while !arbeitstag(tag) {
        tag = plus(tag, -1);
    }
    tag
}

fn plus(tag: NaiveDate, tage: i64) -> NaiveDate {
    let tage = TimeDelta::try_days(tage).unwrap_or_default();
    tag.checked_add_signed(tage).unwrap_or(tag)
}

/// All of these days lie in 2018 or a few years before.
fn datum(tag: NaiveDate) -> Datum {
    Datum::aus(tag).unwrap_or(Datum::LETZTER)
}
