//! The begin of one course: days as where they lie, and what then is still missing.

use super::proben::{Probe, Recht, angaben};
use super::tafel::{Angabe, Rest, Spalte, Tafel, Tagklasse, Wert};
use crate::datum::Datum;
use crate::facts::{
    Answer, DatumAngabe, Ende, Liste, Menge, Question, Schulung, SchulungFrage, Schulungsstand,
    Thema,
};
use crate::klassen::{Aufnahme, Fristtag, Klassen, Tage};

impl Probe {
    pub(super) fn beginn(&self, recht: Recht<'_>) -> Tafel {
        let stand = Question::Schulung(0, SchulungFrage::Stand);
        let mit_offen = |frage| {
            let angaben = [Angabe::Offen].into_iter().chain(angaben(frage));
            (Spalte::Frage(frage), angaben.collect())
        };
        let tage = || Tagklasse::ALL.iter().map(|tag| Angabe::Tag(*tag));
        let spalten = vec![
            mit_offen(stand),
            mit_offen(Question::Aufnahme),
            (Spalte::Tag, tage().chain([Angabe::Offen]).collect()),
            (Spalte::Vergangen, vec![Angabe::Nein, Angabe::Ja]),
            (Spalte::Stichtag, tage().collect()),
            (
                Spalte::Rest,
                Rest::ALL.iter().map(|rest| Angabe::Rest(*rest)).collect(),
            ),
        ];
        let umgebungen = umgebungen();
        Tafel::von(spalten, |gesagt| {
            let [
                art,
                aufnahme,
                tag,
                vergangen,
                Angabe::Tag(stichtag),
                Angabe::Rest(rest),
            ] = gesagt
            else {
                return None;
            };
            let art = match art {
                Angabe::Antwort(Answer::Schulungsstand(stand)) => Some(*stand),
                _ => None,
            };
            let mut werte = Vec::new();
            for tage in &umgebungen {
                let stellungen = stellungen(tage, art, tag, *stichtag, *vergangen == Angabe::Ja);
                for (platz, (am, stichtag)) in stellungen.into_iter().enumerate() {
                    let mut listen = schulungen(*rest, tage, &schulung(art, am));
                    // All ways of what is missing on the first days, one of them on the others.
                    listen.truncate(if platz == 0 { listen.len() } else { 1 });
                    for schulungen in listen {
                        let mut probe = self.leer.clone();
                        probe.stichtag = stichtag;
                        for person in &mut probe.personen {
                            person.schulungen = schulungen.clone();
                            person.aufnahme_der_taetigkeit = match aufnahme {
                                Angabe::Bekannt => {
                                    Some(DatumAngabe::Am(tage.am(Fristtag::Aufnahme)))
                                }
                                Angabe::Antwort(_) => Some(DatumAngabe::WeissNicht),
                                _ => None,
                            };
                        }
                        werte.push(recht(&probe));
                    }
                }
            }
            Wert::gemeinsam(werte)
        })
    }
}

/// The days around take-ups whose three months end in each of the ways that there are.
fn umgebungen() -> Vec<Tage> {
    let bekannte = Aufnahme::ALL
        .iter()
        .filter(|aufnahme| **aufnahme != Aufnahme::Unbekannt);
    let tage = bekannte.map(|aufnahme| {
        Tage::vertreter(&Klassen {
            aufnahme: Some(*aufnahme),
            ..Klassen::default()
        })
    });
    tage.collect()
}

/// Every day of a course, and every Stichtag, in these classes. A course of this kind may have no day.
fn stellungen(
    tage: &Tage,
    art: Option<Schulungsstand>,
    tag: &Angabe,
    stichtag: Tagklasse,
    vergangen: bool,
) -> Vec<(Option<Datum>, Datum)> {
    let in_der_klasse = |klasse: Tagklasse| {
        let mut gefunden: Vec<Datum> = Vec::new();
        for tag in Fristtag::ALL.iter().map(|tag| tage.am(*tag)) {
            if tagklasse(tage, tag) == klasse && !gefunden.contains(&tag) {
                gefunden.push(tag);
            }
        }
        gefunden
    };
    let hat_tag = matches!(
        art,
        Some(
            Schulungsstand::BegonnenMitNachweis
                | Schulungsstand::BegonnenOhneNachweis
                | Schulungsstand::Gebucht
        )
    );
    let tage = match tag {
        Angabe::Tag(klasse) if hat_tag => in_der_klasse(*klasse).into_iter().map(Some).collect(),
        Angabe::Tag(_) => Vec::new(),
        _ => vec![None],
    };
    let stichtage = in_der_klasse(stichtag);
    let paare = tage.into_iter().flat_map(|am| {
        let stichtage = stichtage.iter().copied();
        stichtage.map(move |stichtag| (am, stichtag))
    });
    paare
        .filter(|(am, stichtag)| am.is_some_and(|am| am < *stichtag) == vergangen)
        .collect()
}

/// The class of a day.
fn tagklasse(tage: &Tage, tag: Datum) -> Tagklasse {
    if tag < tage.am(Fristtag::Aufnahme) {
        Tagklasse::VorAufnahme
    } else if tag <= tage.am(Fristtag::LetzterTag) {
        Tagklasse::InDerFrist
    } else if tag <= tage.am(Fristtag::Verschoben) {
        Tagklasse::Verschoben
    } else {
        Tagklasse::ZuSpaet
    }
}

fn schulung(stand: Option<Schulungsstand>, am: Option<Datum>) -> Schulung {
    let gebucht = stand == Some(Schulungsstand::Gebucht);
    Schulung {
        stand,
        begonnen_am: am.filter(|_| !gebucht),
        gebucht_fuer: am.filter(|_| gebucht),
        ..Schulung::default()
    }
}

/// This course first, with what it leaves out of the subjects, and who deals with that: one list for each way in which it
/// can come to this.
fn schulungen(rest: Rest, tage: &Tage, erste: &Schulung) -> Vec<Liste<Schulung>> {
    let alle = || Some(Menge::Auswahl(Thema::ALL.iter().copied().collect()));
    let keine = || Some(Menge::Auswahl(Vec::new().into()));
    let ungewiss = || Some(Menge::WeissNicht);
    let mit = |themen, schulung: Schulung| Schulung { themen, ..schulung };
    let begonnen = |tag| {
        let stand = Some(Schulungsstand::BegonnenMitNachweis);
        mit(alle(), schulung(stand, Some(tage.am(tag))))
    };
    let ohne_tag = |stand, themen| mit(themen, schulung(Some(stand), None));
    let weitere = match rest {
        Rest::Rechtzeitig => vec![
            (alle(), None, None),
            (keine(), None, Some(Ende::KeineWeiteren)),
            (ungewiss(), None, Some(Ende::WeissNicht)),
            (keine(), Some(begonnen(Fristtag::LetzterTag)), None),
        ],
        Rest::Fraglich => vec![
            (
                keine(),
                Some(ohne_tag(Schulungsstand::Beabsichtigt, alle())),
                Some(Ende::KeineWeiteren),
            ),
            (
                keine(),
                Some(begonnen(Fristtag::ZuSpaet)),
                Some(Ende::KeineWeiteren),
            ),
            (
                ungewiss(),
                Some(ohne_tag(Schulungsstand::WeissNicht, ungewiss())),
                Some(Ende::WeissNicht),
            ),
        ],
        Rest::Offen => vec![
            (keine(), None, None),
            (None, None, Some(Ende::KeineWeiteren)),
            (
                keine(),
                Some(Schulung::default()),
                Some(Ende::KeineWeiteren),
            ),
        ],
    };
    let listen = weitere.into_iter().map(|(themen, andere, ende)| Liste {
        eintraege: [mit(themen, erste.clone())]
            .into_iter()
            .chain(andere)
            .collect(),
        ende,
    });
    listen.collect()
}
