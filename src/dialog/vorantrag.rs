//! The way through the Vorantrag: where an answer or a form leads.

use super::{Effect, Formularziel, Route, State};
use crate::facts::Question;
use crate::interview::{self, Ziel};
use crate::vollstaendigkeit::{
    Abschnitt, Fehlendes, Fehlstelle, Schritt, fehlstellen, fehlstellen_der_person, schritte,
};
use crate::vorantrag::Vorantrag;

/// Where an answer leads.
///
/// Who has opened a part from the task list goes through all of it. Else who fills a gap goes on to the next one, and who
/// changes an answer goes back where they came from, unless the change has opened a gap.
pub(super) fn beantwortet(
    state: &mut State,
    frage: Question,
    ziel: Ziel,
    vorher: &Vorantrag,
) -> Vec<Effect> {
    let abschnitt = Abschnitt::von_frage(frage);
    if ziel == Ziel::Vorantrag && abschnitt != Abschnitt::Personen {
        return vec![Effect::Navigate(naechster(
            &state.vorantrag,
            abschnitt,
            Schritt::Frage(frage),
        ))];
    }
    let luecken = luecken(&state.vorantrag, state.person, frage, ziel);
    let fruehere = self::luecken(vorher, state.person, frage, ziel);
    let war_luecke = vorher.antwort(state.person, frage).is_none();
    // What was to come anyway is no follow-up of this change, even if it counts for more now.
    let noch_vor_sich = fruehere.iter().filter_map(|luecke| luecke.frage()).min();
    let ist_folge = |luecke: &&Fehlstelle| {
        !fruehere.contains(luecke)
            && noch_vor_sich.is_none_or(|bisher| luecke.frage().is_some_and(|neu| neu < bisher))
    };
    let gesucht = |luecke: &&Fehlstelle| war_luecke || ist_folge(luecke);
    // Question after question, and only then to a form.
    let naechste = luecken
        .iter()
        .filter(gesucht)
        .find(|luecke| luecke.frage().is_some())
        .or_else(|| luecken.iter().find(gesucht));
    let weiter = match naechste {
        Some(luecke) => state.zur_luecke(*luecke, ziel),
        None => ende(ziel),
    };
    vec![Effect::Navigate(weiter)]
}

/// The page after this one in its part; after the last one the task list.
fn naechster(vorantrag: &Vorantrag, abschnitt: Abschnitt, schritt: Schritt) -> Route {
    let mut schritte = schritte(vorantrag, abschnitt).into_iter();
    // An answer may have taken its own question away; then there is nothing more to this part.
    let dahinter = schritte
        .by_ref()
        .find(|anderer| *anderer == schritt)
        .and_then(|_| schritte.next());
    dahinter.map_or(Route::Vorantrag, seite_des_schritts)
}

fn seite_des_schritts(schritt: Schritt) -> Route {
    match schritt {
        Schritt::Frage(frage) => Route::Frage(frage, Ziel::Vorantrag),
        Schritt::Seite(seite) => Route::Formular(seite, Formularziel::Vorantrag),
    }
}

/// Where a part of the task list leads; nowhere while it does not count.
pub fn seite_des_abschnitts(vorantrag: &Vorantrag, abschnitt: Abschnitt) -> Option<Route> {
    match abschnitt {
        Abschnitt::Personen => Some(Route::Personen),
        Abschnitt::Nachweise => Some(Route::Nachweise),
        _ => schritte(vorantrag, abschnitt)
            .first()
            .map(|schritt| seite_des_schritts(*schritt)),
    }
}

/// What is open where the question belongs: in its part and, within the persons, of this person.
fn luecken(vorantrag: &Vorantrag, person: usize, frage: Question, ziel: Ziel) -> Vec<Fehlstelle> {
    match ziel {
        Ziel::Vorantrag | Ziel::Pruefen => im_abschnitt(vorantrag, person, frage),
        Ziel::Ergebnis | Ziel::AlleKriterien | Ziel::Angaben => {
            let ergebnis = vorantrag.ergebnis(person);
            let fragen = ergebnis
                .map(|ergebnis| interview::offene_fragen(&ergebnis.finding, ziel).into_vec());
            let offen = |frage| Fehlstelle {
                person: Some(person),
                was: Fehlendes::Frage(frage),
            };
            fragen.unwrap_or_default().into_iter().map(offen).collect()
        }
    }
}

fn im_abschnitt(vorantrag: &Vorantrag, person: usize, frage: Question) -> Vec<Fehlstelle> {
    let abschnitt = Abschnitt::von_frage(frage);
    if abschnitt == Abschnitt::Personen {
        return fehlstellen_der_person(vorantrag, person);
    }
    let mut alle = fehlstellen(vorantrag);
    alle.retain(|fehlstelle| fehlstelle.abschnitt() == abschnitt);
    alle
}

/// The page to which an interview of this kind leads in the end.
pub fn ende(ziel: Ziel) -> Route {
    match ziel {
        Ziel::Ergebnis | Ziel::AlleKriterien => Route::Ergebnis,
        Ziel::Vorantrag => Route::Vorantrag,
        Ziel::Pruefen => Route::Pruefen,
        Ziel::Angaben => Route::Angaben,
    }
}

impl State {
    /// The page that closes a gap; the page is about its person from then on.
    fn zur_luecke(&mut self, luecke: Fehlstelle, ziel: Ziel) -> Route {
        if let Some(person) = luecke.person {
            self.person = person;
        }
        seite_der_luecke(luecke, ziel)
    }
}

/// The page that closes a gap.
pub fn seite_der_luecke(luecke: Fehlstelle, ziel: Ziel) -> Route {
    match luecke.was {
        Fehlendes::Frage(frage) => Route::Frage(frage, ziel),
        Fehlendes::Feld(feld) => Route::Formular(
            feld.seite(),
            match ziel {
                Ziel::Pruefen => Formularziel::Pruefen,
                Ziel::Ergebnis | Ziel::AlleKriterien | Ziel::Vorantrag | Ziel::Angaben => {
                    Formularziel::Vorantrag
                }
            },
        ),
    }
}

/// Where a form leads once it is accepted: on in its part, or where it came from.
pub(super) fn ausgefuellt(state: &mut State, ziel: Formularziel) -> Vec<Effect> {
    let Route::Formular(seite, _) = state.route else {
        return Vec::new();
    };
    let weiter = match ziel {
        Formularziel::Pruefen => Route::Pruefen,
        Formularziel::Vorantrag => match Abschnitt::von_seite(seite) {
            Abschnitt::Personen => {
                let luecken = fehlstellen_der_person(&state.vorantrag, state.person);
                let naechste = luecken.into_iter().find_map(Fehlstelle::frage);
                naechste.map_or(Route::Vorantrag, |frage| {
                    Route::Frage(frage, Ziel::Vorantrag)
                })
            }
            abschnitt => naechster(&state.vorantrag, abschnitt, Schritt::Seite(seite)),
        },
    };
    vec![Effect::Navigate(weiter)]
}
