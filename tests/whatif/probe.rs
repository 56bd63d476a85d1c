//! The second formulation: what can be changed, question by question, and every way to do it, tried out.

use crate::hilfen::Fall;
use chrono::{Duration, Months};
use std::collections::BTreeSet;
use vorabcheck::datum::Datum;
use vorabcheck::facts::*;
use vorabcheck::finding::{Interval, Kriterium, Verdict};
use vorabcheck::law::{self, Fassung};

/// One way to answer a question otherwise.
pub type Antwortweise = Box<dyn Fn(&mut Fall)>;

/// A question that a municipality can still answer otherwise, and every way to do so.
pub struct Hebel {
    pub frage: Question,
    pub weisen: Vec<Antwortweise>,
}

/// How far an interval reaches, best first: met, may be met, Klärung, may be Klärung.
pub const ZIELE: [fn(Interval) -> bool; 4] = [
    |wert| wert.lo == Verdict::Erfuellt,
    |wert| wert.hi == Verdict::Erfuellt,
    |wert| wert.lo != Verdict::NichtErfuellt,
    |wert| wert.hi != Verdict::NichtErfuellt,
];

pub fn wert(fall: &Fall) -> Interval {
    law::assess(Fassung::Stand2018, &fall.facts(), fall.stichtag).wert
}

/// What a day decides on: the ways, and what of them rests on days or on courses.
const TEILE: [Kriterium; 9] = [
    Kriterium::Person,
    Kriterium::BuchstabeA,
    Kriterium::BuchstabeB,
    Kriterium::Vorerfahrung,
    Kriterium::Beschaeftigungszeit,
    Kriterium::BuchstabeC,
    Kriterium::Beginn,
    Kriterium::Dauer,
    Kriterium::Themen,
];

/// The ends of the value of each of these, of what is not looked at the lowest.
pub type Stand = [[Verdict; 2]; TEILE.len()];

pub fn stand(fall: &Fall) -> Stand {
    let finding = law::assess(Fassung::Stand2018, &fall.facts(), fall.stichtag);
    TEILE.map(|teil| {
        let teil = finding.suche(teil);
        teil.map_or([Verdict::NichtErfuellt; 2], |teil| {
            [teil.wert.lo, teil.wert.hi]
        })
    })
}

/// Of each the better.
pub fn bestes_von(links: Stand, rechts: Stand) -> Stand {
    std::array::from_fn(|teil| {
        std::array::from_fn(|ende| links[teil][ende].max(rechts[teil][ende]))
    })
}

/// The days that are tried.
pub struct Tage {
    bewilligungszeitraum: BTreeSet<Datum>,
    aufnahme: BTreeSet<Datum>,
    kurs: BTreeSet<Datum>,
}

/// The days that are tried where so many things are changed at once. Of one thing: each day that is told, three and six
/// months from it, and the days around; of two, fewer of them; of three, those alone on which something changes.
pub fn tage(fall: &Fall, zugleich: usize) -> Tage {
    let person = &fall.person;
    let am = |angabe| match angabe {
        Some(DatumAngabe::Am(tag)) => Some(tag),
        Some(DatumAngabe::WeissNicht) | None => None,
    };
    let aufnahme: Vec<Datum> = am(person.aufnahme_der_taetigkeit).into_iter().collect();
    let kurse = person.schulungen.eintraege.iter();
    let kurse: Vec<Datum> = kurse
        .flat_map(|kurs| [kurs.begonnen_am, kurs.gebucht_fuer])
        .flatten()
        .collect();
    let spannen = person.vorerfahrung.zeiten.eintraege.iter();
    let spannen = spannen.filter_map(|zeit| zeit.zeitspanne);
    let zeiten: Vec<Datum> = spannen
        .flat_map(|spanne| match spanne.bis() {
            Bis::Am(bis) => vec![spanne.von(), bis],
            Bis::NochBeschaeftigt => vec![spanne.von()],
        })
        .collect();
    let monate = |tage: &[Datum], monate: i32| -> Vec<Datum> {
        let weite = Months::new(monate.unsigned_abs());
        let tage = tage.iter().filter_map(|tag| {
            let tag = tag.tag();
            let dann = if monate < 0 {
                tag.checked_sub_months(weite)
            } else {
                tag.checked_add_months(weite)
            };
            Datum::aus(dann?).ok()
        });
        tage.collect()
    };
    let stichtag = vec![fall.stichtag];
    let halbjahr = |tage: &[Datum]| [monate(tage, 6), plus(tage, 180), plus(tage, 200)].concat();
    let bewilligungszeitraum = [halbjahr(&zeiten), vec![Datum::LETZTER]].concat();
    let fuer_aufnahme = [
        stichtag.clone(),
        kurse.clone(),
        monate(&kurse, -3),
        plus(&kurse, 1),
    ]
    .concat();
    let fuer_kurs = [stichtag, aufnahme.clone(), monate(&aufnahme, 3), kurse].concat();
    let rundum = |tage: Vec<Datum>| -> BTreeSet<Datum> {
        let abstaende: &[i64] = match zugleich {
            1 => &[-1, 0, 1, 2, 3, 4, 5],
            2 => &[0, 1],
            _ => &[0],
        };
        let tage = abstaende.iter().flat_map(|abstand| plus(&tage, *abstand));
        tage.filter(|tag| *tag >= fall.stichtag).collect()
    };
    Tage {
        bewilligungszeitraum: rundum(bewilligungszeitraum),
        aufnahme: rundum(fuer_aufnahme),
        kurs: rundum(fuer_kurs),
    }
}

fn plus(tage: &[Datum], weite: i64) -> Vec<Datum> {
    let tage = tage.iter().map(|tag| tag.tag() + Duration::days(weite));
    tage.filter_map(|tag| Datum::aus(tag).ok()).collect()
}

/// Everything that can be changed; of days, these.
pub fn hebel(fall: &Fall, tage: &Tage) -> Vec<Hebel> {
    let mut hebel = Vec::new();
    let mut dazu = |frage, weisen: Vec<Antwortweise>| {
        if !weisen.is_empty() {
            hebel.push(Hebel { frage, weisen });
        }
    };
    let eine = |wann: bool, weise: fn(&mut Fall)| -> Vec<Antwortweise> {
        if wann {
            vec![Box::new(weise)]
        } else {
            Vec::new()
        }
    };
    let v = &fall.vorhaben;
    let p = &fall.person;
    let fehlt = !matches!(
        v.einvernehmen,
        None | Some(Einvernehmen::LiegtVor | Einvernehmen::WeissNicht)
    );
    dazu(
        Question::Einvernehmen,
        eine(fehlt, |f| {
            f.vorhaben.einvernehmen = Some(Einvernehmen::LiegtVor);
        }),
    );
    let fehlt = matches!(
        v.aufgabenuebertragung,
        Some(Aufgabenuebertragung::Geplant | Aufgabenuebertragung::Keine)
    );
    dazu(
        Question::Aufgabenuebertragung,
        eine(fehlt, |f| {
            f.vorhaben.aufgabenuebertragung = Some(Aufgabenuebertragung::LiegtVor);
        }),
    );
    let fehlt = v.bedarfsfeststellung == Some(Bedarfsfeststellung::NichtVorgesehen);
    dazu(
        Question::Bedarfsfeststellung,
        eine(fehlt, |f| {
            f.vorhaben.bedarfsfeststellung = Some(Bedarfsfeststellung::Vorgesehen);
        }),
    );
    let spaeter =
        |tag: Option<DatumAngabe>| matches!(tag, Some(DatumAngabe::Am(tag)) if tag > fall.stichtag);
    if spaeter(v.bewilligungszeitraum_beginn) {
        let als = |tag: &Datum| -> Antwortweise {
            let tag = *tag;
            Box::new(move |f| {
                f.vorhaben.bewilligungszeitraum_beginn = Some(DatumAngabe::Am(tag));
            })
        };
        dazu(
            Question::Bewilligungszeitraum,
            tage.bewilligungszeitraum.iter().map(als).collect(),
        );
    }
    if spaeter(p.aufnahme_der_taetigkeit) {
        let als = |tag: &Datum| -> Antwortweise {
            let tag = *tag;
            Box::new(move |f| f.person.aufnahme_der_taetigkeit = Some(DatumAngabe::Am(tag)))
        };
        dazu(Question::Aufnahme, tage.aufnahme.iter().map(als).collect());
    }
    for (nummer, abschluss) in p.hochschulabschluesse.eintraege.iter().enumerate() {
        use Hochschulbewertung as H;
        let zu_haben = [H::Teilweise, H::Beantragt, H::NurAnabin, H::Keine];
        if abschluss
            .gleichwertigkeit
            .is_some_and(|g| zu_haben.contains(&g))
        {
            dazu(
                Question::Hochschulabschluss(nummer, HochschulabschlussFrage::Gleichwertigkeit),
                vec![Box::new(move |f| {
                    f.person.hochschulabschluesse.eintraege[nummer].gleichwertigkeit =
                        Some(H::Voll);
                })],
            );
        }
    }
    use Gleichwertigkeit as G;
    let zu_haben = |g: Option<G>| {
        g.is_some_and(|g| [G::Teilweise, G::Beantragt, G::NurAnabin, G::Keine].contains(&g))
    };
    for (nummer, ausbildung) in p.ausbildungen.eintraege.iter().enumerate() {
        if zu_haben(ausbildung.gleichwertigkeit) {
            dazu(
                Question::Ausbildung(nummer, AusbildungFrage::Gleichwertigkeit),
                vec![Box::new(move |f| {
                    f.person.ausbildungen.eintraege[nummer].gleichwertigkeit = Some(G::Voll);
                })],
            );
        }
    }
    for (nummer, schule) in p.schulabschluesse.eintraege.iter().enumerate() {
        if zu_haben(schule.gleichwertigkeit) {
            dazu(
                Question::Schulabschluss(nummer, SchulabschlussFrage::Gleichwertigkeit),
                vec![Box::new(move |f| {
                    f.person.schulabschluesse.eintraege[nummer].gleichwertigkeit = Some(G::Voll);
                })],
            );
        }
    }
    for (frage, weisen) in an_den_kursen(fall, &tage.kurs) {
        dazu(frage, weisen);
    }
    hebel
}

/// Whether a course has yet to begin.
fn steht_bevor(fall: &Fall, kurs: &Schulung) -> bool {
    kurs.stand == Some(Schulungsstand::Beabsichtigt)
        || (kurs.stand == Some(Schulungsstand::Gebucht)
            && kurs.gebucht_fuer.is_none_or(|tag| tag >= fall.stichtag))
}

fn an_den_kursen(fall: &Fall, tage: &BTreeSet<Datum>) -> Vec<(Question, Vec<Antwortweise>)> {
    let mut hebel: Vec<(Question, Vec<Antwortweise>)> = Vec::new();
    let kurse = &fall.person.schulungen.eintraege;
    for (nummer, kurs) in kurse.iter().enumerate() {
        let frage = |frage| Question::Schulung(nummer, frage);
        let bevor = steht_bevor(fall, kurs);
        let buche = |tag: &Datum| -> Antwortweise {
            let tag = *tag;
            Box::new(move |f| {
                let kurs = &mut f.person.schulungen.eintraege[nummer];
                kurs.stand = Some(Schulungsstand::Gebucht);
                kurs.gebucht_fuer = Some(tag);
            })
        };
        if kurs.stand == Some(Schulungsstand::Beabsichtigt) {
            hebel.push((
                frage(SchulungFrage::Stand),
                tage.iter().map(buche).collect(),
            ));
        } else if bevor && kurs.gebucht_fuer.is_some() {
            hebel.push((
                frage(SchulungFrage::GebuchtFuer),
                tage.iter().map(buche).collect(),
            ));
        }
        if bevor && kurs.dauer == Some(Schulungsdauer::EinTag) {
            let laenger: Antwortweise = Box::new(move |f| {
                f.person.schulungen.eintraege[nummer].dauer = Some(Schulungsdauer::MehrereTage);
            });
            hebel.push((frage(SchulungFrage::Dauer), vec![laenger]));
        }
        let begonnen = matches!(
            kurs.stand,
            Some(Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis)
        );
        let laeuft = begonnen && kurs.dauer == Some(Schulungsdauer::MehrereTage);
        if let Some(Menge::Auswahl(themen)) = &kurs.themen
            && (bevor || laeuft)
            && themen.len() < Thema::ALL.len()
        {
            let alles: Antwortweise = Box::new(move |f| {
                let alle = Menge::Auswahl(Thema::ALL.iter().copied().collect());
                f.person.schulungen.eintraege[nummer].themen = Some(alle);
            });
            hebel.push((frage(SchulungFrage::Themen), vec![alles]));
        }
    }
    // A new course brings a subject that is missing, or the days where there was only one.
    let thema_fehlt = Thema::ALL.iter().any(|thema| {
        kurse.iter().all(|kurs| match &kurs.themen {
            Some(Menge::Auswahl(themen)) => !themen.contains(thema),
            Some(Menge::WeissNicht) | None => true,
        })
    });
    let nur_tage = kurse
        .iter()
        .all(|kurs| kurs.dauer == Some(Schulungsdauer::EinTag));
    if !kurse.iter().any(|kurs| steht_bevor(fall, kurs))
        && kurse.len() < HOECHSTENS_EINTRAEGE
        && (thema_fehlt || nur_tage)
    {
        let neu = |tag: &Datum| -> Antwortweise {
            let tag = *tag;
            Box::new(move |f| {
                f.person.schulungen.eintraege.push(Schulung {
                    stand: Some(Schulungsstand::Gebucht),
                    begonnen_am: None,
                    gebucht_fuer: Some(tag),
                    dauer: Some(Schulungsdauer::MehrereTage),
                    themen: Some(Menge::Auswahl(Thema::ALL.iter().copied().collect())),
                });
            })
        };
        hebel.push((Question::WeitereSchulungen, tage.iter().map(neu).collect()));
    }
    hebel
}

/// The number of the best goal that some choice of one way each leads to.
fn bestes(fall: &Fall, hebel: &[&Hebel]) -> Option<usize> {
    let Some((erster, rest)) = hebel.split_first() else {
        let wert = wert(fall);
        return ZIELE.iter().position(|ziel| ziel(wert));
    };
    let mut bestes: Option<usize> = None;
    for weise in &erster.weisen {
        let mut anders = fall.clone();
        weise(&mut anders);
        if let Some(ziel) = self::bestes(&anders, rest) {
            bestes = Some(bestes.map_or(ziel, |bisher| bisher.min(ziel)));
        }
        if bestes == Some(0) {
            break;
        }
    }
    bestes
}

/// All sets of so many of them.
fn auswahlen<T>(alle: &[T], anzahl: usize) -> Vec<Vec<&T>> {
    if anzahl == 0 {
        return vec![Vec::new()];
    }
    let mut auswahlen = Vec::new();
    for (platz, erster) in alle.iter().enumerate() {
        for mut rest in self::auswahlen(&alle[platz + 1..], anzahl - 1) {
            rest.insert(0, erster);
            auswahlen.push(rest);
        }
    }
    auswahlen
}

/// The number of the best goal that can be reached, with all smallest sets of questions for it. `hebel`: what can be
/// changed, for sets of one, of two and of three.
pub fn kleinste(fall: &Fall, hebel: &[Vec<Hebel>; 3]) -> Option<(usize, BTreeSet<Vec<Question>>)> {
    let jetzt = wert(fall);
    let schon = ZIELE.iter().position(|ziel| ziel(jetzt));
    let mut gefunden: Option<(usize, BTreeSet<Vec<Question>>)> = None;
    for (groesse, hebel) in (1..).zip(hebel) {
        let mut hier: Vec<BTreeSet<Vec<Question>>> = vec![BTreeSet::new(); ZIELE.len()];
        for satz in auswahlen(hebel, groesse) {
            if let Some(ziel) = bestes(fall, &satz) {
                let mut fragen: Vec<Question> = satz.iter().map(|hebel| hebel.frage).collect();
                fragen.sort();
                hier[ziel].insert(fragen);
            }
        }
        let bisher = gefunden.as_ref().map(|(ziel, _)| *ziel).or(schon);
        let besser = (0..bisher.unwrap_or(ZIELE.len())).find(|ziel| !hier[*ziel].is_empty());
        if let Some(ziel) = besser {
            gefunden = Some((ziel, std::mem::take(&mut hier[ziel])));
        }
        if matches!(gefunden, Some((0, _))) {
            break;
        }
    }
    gefunden
}
