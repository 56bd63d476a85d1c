//! The days that matter for the Nachqualifizierung, in their order.

use crate::datum::Tag;
use crate::facts::{DatumAngabe, Schulungsstand};
use crate::law::Zuordnung;
use crate::law::frist::drei_monate_nach;
use crate::vorantrag::Vorantrag;

/// What is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ereignis {
    /// Take-up of the work.
    Aufnahme,
    /// A course that has begun; counted from 0.
    SchulungBegonnen(usize),
    /// A booked course; counted from 0.
    SchulungGebucht(usize),
    /// The day of the assessment.
    Stichtag,
    /// Nominal last day to begin.
    LetzterTag,
    /// Next working day after it.
    Verschoben,
}

/// A day and what is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Zeitpunkt {
    /// The day.
    pub tag: Tag,
    /// What is on it.
    pub ereignis: Ereignis,
}

/// The days of one person, the earliest first; none where the take-up or every course is missing, or where another way is
/// met and they do not matter.
pub fn zeitstrahl(vorantrag: &Vorantrag, person: usize) -> Vec<Zeitpunkt> {
    let zuordnung = vorantrag
        .ergebnis(person)
        .and_then(|ergebnis| ergebnis.zuordnung);
    if let Some(Zuordnung::A | Zuordnung::B | Zuordnung::Vorerfahrung) = zuordnung {
        return Vec::new();
    }
    let Some(person) = vorantrag.personen.get(person) else {
        return Vec::new();
    };
    let Some(DatumAngabe::Am(aufnahme)) = person.aufnahme_der_taetigkeit else {
        return Vec::new();
    };
    if person.schulungen.eintraege.is_empty() {
        return Vec::new();
    }
    let frist = drei_monate_nach(aufnahme.tag());
    let mut punkte = vec![
        Zeitpunkt {
            tag: aufnahme.into(),
            ereignis: Ereignis::Aufnahme,
        },
        Zeitpunkt {
            tag: vorantrag.stichtag.into(),
            ereignis: Ereignis::Stichtag,
        },
        Zeitpunkt {
            tag: Tag(frist.letzter_tag),
            ereignis: Ereignis::LetzterTag,
        },
    ];
    if frist.verschoben != frist.letzter_tag {
        punkte.push(Zeitpunkt {
            tag: Tag(frist.verschoben),
            ereignis: Ereignis::Verschoben,
        });
    }
    for (nummer, schulung) in person.schulungen.eintraege.iter().enumerate() {
        let (tag, ereignis) = match schulung.stand {
            Some(Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis) => {
                (schulung.begonnen_am, Ereignis::SchulungBegonnen(nummer))
            }
            Some(Schulungsstand::Gebucht) => {
                (schulung.gebucht_fuer, Ereignis::SchulungGebucht(nummer))
            }
            Some(Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht) | None => continue,
        };
        punkte.extend(tag.map(|tag| Zeitpunkt {
            tag: tag.into(),
            ereignis,
        }));
    }
    punkte.sort_unstable();
    punkte
}
