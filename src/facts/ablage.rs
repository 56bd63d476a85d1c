//! Where the answer to a question is kept: reading, setting and clearing it.

use super::Facts;
use super::angaben::*;
use super::antworten::*;
use super::frage::*;
use crate::sorted::SortedSet;

impl Facts<'_> {
    /// What was answered to `frage`, whether or not it applies; the Stichtag is no answer of a person.
    pub fn antwort(&self, frage: Question) -> Option<Answer> {
        use Question as Q;
        let vorhaben = self.vorhaben;
        let person = self.person;
        match frage {
            Q::Stichtag => None,
            Q::Antragsteller => vorhaben.antragsteller.map(Answer::Antragsteller),
            Q::Einvernehmen => vorhaben.einvernehmen.map(Answer::Einvernehmen),
            Q::Anstellungstraeger => vorhaben.anstellungstraeger.map(Answer::Anstellungstraeger),
            Q::Aufgabenuebertragung => vorhaben
                .aufgabenuebertragung
                .map(Answer::Aufgabenuebertragung),
            Q::Zielgruppe => vorhaben.zielgruppe.map(Answer::Zielgruppe),
            Q::Bedarfsfeststellung => vorhaben
                .bedarfsfeststellung
                .map(Answer::Bedarfsfeststellung),
            Q::Aufgaben => vorhaben.aufgaben.clone().map(Answer::Aufgaben),
            Q::Hochschulabschluss(nummer, frage) => {
                let eintrag = person.hochschulabschluesse.eintraege.get(nummer)?;
                match frage {
                    HochschulabschlussFrage::Grad => eintrag.grad.map(Answer::Grad),
                    HochschulabschlussFrage::Fach => eintrag.fach.map(Answer::Fach),
                    HochschulabschlussFrage::AnderesFach => {
                        eintrag.anderes_fach.clone().map(Answer::AnderesFach)
                    }
                    HochschulabschlussFrage::Herkunft => eintrag.herkunft.map(Answer::Herkunft),
                    HochschulabschlussFrage::Gleichwertigkeit => {
                        eintrag.gleichwertigkeit.map(Answer::Hochschulbewertung)
                    }
                }
            }
            Q::WeitereHochschulabschluesse => ende(person.hochschulabschluesse.ende),
            Q::Vorerfahrung => person.vorerfahrung.angabe.map(Answer::Vorerfahrung),
            Q::Monate => person.vorerfahrung.monate.map(Answer::Monate),
            Q::Zeit(nummer, frage) => {
                let eintrag = person.vorerfahrung.zeiten.eintraege.get(nummer)?;
                match frage {
                    ZeitFrage::Einsatz => eintrag.einsatz.map(Answer::Einsatz),
                    ZeitFrage::Arbeitgeber => eintrag.arbeitgeber.map(Answer::Arbeitgeber),
                    ZeitFrage::Zeitspanne => eintrag.zeitspanne.map(Answer::Zeitspanne),
                }
            }
            Q::Bewilligungszeitraum => vorhaben
                .bewilligungszeitraum_beginn
                .map(Answer::DatumAngabe),
            Q::WeitereZeiten => ende(person.vorerfahrung.zeiten.ende),
            Q::Ausbildung(nummer, frage) => {
                let eintrag = person.ausbildungen.eintraege.get(nummer)?;
                match frage {
                    AusbildungFrage::Art => eintrag.art.map(Answer::Ausbildungsart),
                    AusbildungFrage::Darunter => {
                        eintrag.ausbildung_darunter.map(Answer::AusbildungDarunter)
                    }
                    AusbildungFrage::Herkunft => eintrag.herkunft.map(Answer::Herkunft),
                    AusbildungFrage::Gleichwertigkeit => {
                        eintrag.gleichwertigkeit.map(Answer::Gleichwertigkeit)
                    }
                }
            }
            Q::WeitereAusbildungen => ende(person.ausbildungen.ende),
            Q::Schulabschluss(nummer, frage) => {
                let eintrag = person.schulabschluesse.eintraege.get(nummer)?;
                match frage {
                    SchulabschlussFrage::Art => eintrag.art.map(Answer::Schulart),
                    SchulabschlussFrage::Herkunft => eintrag.herkunft.map(Answer::Herkunft),
                    SchulabschlussFrage::Gleichwertigkeit => {
                        eintrag.gleichwertigkeit.map(Answer::Gleichwertigkeit)
                    }
                }
            }
            Q::WeitereSchulabschluesse => ende(person.schulabschluesse.ende),
            Q::Aufnahme => person.aufnahme_der_taetigkeit.map(Answer::DatumAngabe),
            Q::Schulung(nummer, frage) => {
                let eintrag = person.schulungen.eintraege.get(nummer)?;
                match frage {
                    SchulungFrage::Stand => eintrag.stand.map(Answer::Schulungsstand),
                    SchulungFrage::BegonnenAm => eintrag.begonnen_am.map(Answer::Datum),
                    SchulungFrage::GebuchtFuer => eintrag.gebucht_fuer.map(Answer::Datum),
                    SchulungFrage::Dauer => eintrag.dauer.map(Answer::Schulungsdauer),
                    SchulungFrage::Themen => eintrag.themen.clone().map(Answer::Themen),
                }
            }
            Q::WeitereSchulungen => ende(person.schulungen.ende),
        }
    }
}

fn ende(ende: Option<Ende>) -> Option<Answer> {
    ende.map(|ende| {
        Answer::Weitere(match ende {
            Ende::KeineWeiteren => Weitere::Nein,
            Ende::WeissNicht => Weitere::WeissNicht,
        })
    })
}

/// Keeps `antwort` in its place. For "is there another one?": *yes* appends an empty record; *no* and
/// *not known* end the list and drop records of which nothing was said.
pub fn setze(
    vorhaben: &mut Vorhaben,
    person: &mut Person,
    frage: Question,
    antwort: Answer,
) -> Result<(), PasstNicht> {
    use {Answer as A, Question as Q};
    match (frage, antwort) {
        (Q::Antragsteller, A::Antragsteller(wert)) => vorhaben.antragsteller = Some(wert),
        (Q::Einvernehmen, A::Einvernehmen(wert)) => vorhaben.einvernehmen = Some(wert),
        (Q::Anstellungstraeger, A::Anstellungstraeger(wert)) => {
            vorhaben.anstellungstraeger = Some(wert);
        }
        (Q::Aufgabenuebertragung, A::Aufgabenuebertragung(wert)) => {
            vorhaben.aufgabenuebertragung = Some(wert);
        }
        (Q::Zielgruppe, A::Zielgruppe(wert)) => vorhaben.zielgruppe = Some(wert),
        (Q::Bedarfsfeststellung, A::Bedarfsfeststellung(wert)) => {
            vorhaben.bedarfsfeststellung = Some(wert);
        }
        (Q::Aufgaben, A::Aufgaben(wert)) => vorhaben.aufgaben = Some(wert),
        (Q::Bewilligungszeitraum, A::DatumAngabe(wert)) => {
            vorhaben.bewilligungszeitraum_beginn = Some(wert);
        }
        (Q::Aufnahme, A::DatumAngabe(wert)) => person.aufnahme_der_taetigkeit = Some(wert),
        (Q::Vorerfahrung, A::Vorerfahrung(wert)) => {
            person.vorerfahrung.angabe = Some(wert);
            let zeiten = &mut person.vorerfahrung.zeiten;
            if wert == VorerfahrungAngabe::Zeitraeume && zeiten.eintraege.is_empty() {
                zeiten.eintraege.push(Zeit::default());
                zeiten.ende = None;
            }
        }
        (Q::Monate, A::Monate(wert)) => person.vorerfahrung.monate = Some(wert),
        (Q::Hochschulabschluss(nummer, frage), antwort) => {
            use HochschulabschlussFrage as F;
            let eintrag = eintrag(&mut person.hochschulabschluesse, nummer)?;
            match (frage, antwort) {
                (F::Grad, A::Grad(wert)) => eintrag.grad = Some(wert),
                (F::Fach, A::Fach(wert)) => eintrag.fach = Some(wert),
                (F::AnderesFach, A::AnderesFach(wert)) => eintrag.anderes_fach = Some(wert),
                (F::Herkunft, A::Herkunft(wert)) => eintrag.herkunft = Some(wert),
                (F::Gleichwertigkeit, A::Hochschulbewertung(wert)) => {
                    eintrag.gleichwertigkeit = Some(wert);
                }
                _ => return Err(PasstNicht),
            }
        }
        (Q::Zeit(nummer, frage), antwort) => {
            let eintrag = eintrag(&mut person.vorerfahrung.zeiten, nummer)?;
            match (frage, antwort) {
                (ZeitFrage::Einsatz, A::Einsatz(wert)) => eintrag.einsatz = Some(wert),
                (ZeitFrage::Arbeitgeber, A::Arbeitgeber(wert)) => {
                    eintrag.arbeitgeber = Some(wert);
                }
                (ZeitFrage::Zeitspanne, A::Zeitspanne(wert)) => eintrag.zeitspanne = Some(wert),
                _ => return Err(PasstNicht),
            }
        }
        (Q::Ausbildung(nummer, frage), antwort) => {
            use AusbildungFrage as F;
            let eintrag = eintrag(&mut person.ausbildungen, nummer)?;
            match (frage, antwort) {
                (F::Art, A::Ausbildungsart(wert)) => eintrag.art = Some(wert),
                (F::Darunter, A::AusbildungDarunter(wert)) => {
                    eintrag.ausbildung_darunter = Some(wert);
                }
                (F::Herkunft, A::Herkunft(wert)) => eintrag.herkunft = Some(wert),
                (F::Gleichwertigkeit, A::Gleichwertigkeit(wert)) => {
                    eintrag.gleichwertigkeit = Some(wert);
                }
                _ => return Err(PasstNicht),
            }
        }
        (Q::Schulabschluss(nummer, frage), antwort) => {
            use SchulabschlussFrage as F;
            let eintrag = eintrag(&mut person.schulabschluesse, nummer)?;
            match (frage, antwort) {
                (F::Art, A::Schulart(wert)) => eintrag.art = Some(wert),
                (F::Herkunft, A::Herkunft(wert)) => eintrag.herkunft = Some(wert),
                (F::Gleichwertigkeit, A::Gleichwertigkeit(wert)) => {
                    eintrag.gleichwertigkeit = Some(wert);
                }
                _ => return Err(PasstNicht),
            }
        }
        (Q::Schulung(nummer, frage), antwort) => {
            use SchulungFrage as F;
            let eintrag = eintrag(&mut person.schulungen, nummer)?;
            match (frage, antwort) {
                (F::Stand, A::Schulungsstand(wert)) => eintrag.stand = Some(wert),
                (F::BegonnenAm, A::Datum(wert)) => eintrag.begonnen_am = Some(wert),
                (F::GebuchtFuer, A::Datum(wert)) => eintrag.gebucht_fuer = Some(wert),
                (F::Dauer, A::Schulungsdauer(wert)) => eintrag.dauer = Some(wert),
                (F::Themen, A::Themen(wert)) => eintrag.themen = Some(wert),
                _ => return Err(PasstNicht),
            }
        }
        (Q::WeitereHochschulabschluesse, A::Weitere(wert)) => {
            weitere(&mut person.hochschulabschluesse, wert);
        }
        (Q::WeitereZeiten, A::Weitere(wert)) => weitere(&mut person.vorerfahrung.zeiten, wert),
        (Q::WeitereAusbildungen, A::Weitere(wert)) => weitere(&mut person.ausbildungen, wert),
        (Q::WeitereSchulabschluesse, A::Weitere(wert)) => {
            weitere(&mut person.schulabschluesse, wert);
        }
        (Q::WeitereSchulungen, A::Weitere(wert)) => weitere(&mut person.schulungen, wert),
        _ => return Err(PasstNicht),
    }
    Ok(())
}

fn eintrag<T: Default>(liste: &mut Liste<T>, nummer: usize) -> Result<&mut T, PasstNicht> {
    liste.eintraege.get_mut(nummer).ok_or(PasstNicht)
}

fn weitere<T: Default + PartialEq>(liste: &mut Liste<T>, wert: Weitere) {
    let ende = match wert {
        Weitere::Ja => {
            // A record of which nothing was said yet is the one that is meant.
            if liste.eintraege.last() != Some(&T::default()) {
                liste.eintraege.push(T::default());
            }
            liste.ende = None;
            return;
        }
        Weitere::Nein => Ende::KeineWeiteren,
        Weitere::WeissNicht => Ende::WeissNicht,
    };
    let leer = T::default();
    liste.eintraege.retain(|eintrag| *eintrag != leer);
    liste.ende = Some(ende);
}

/// Takes one record out of its list.
pub fn entferne(person: &mut Person, liste: Listenart, nummer: usize) -> Result<(), PasstNicht> {
    fn aus<T: Default>(liste: &mut Liste<T>, nummer: usize) -> Result<(), PasstNicht> {
        if nummer < liste.eintraege.len() {
            liste.eintraege.remove(nummer);
            // That there is none at all, nobody has said.
            if liste.eintraege.is_empty() {
                liste.ende = None;
            }
            Ok(())
        } else {
            Err(PasstNicht)
        }
    }
    match liste {
        Listenart::Hochschulabschluesse => aus(&mut person.hochschulabschluesse, nummer),
        Listenart::Zeiten => aus(&mut person.vorerfahrung.zeiten, nummer),
        Listenart::Ausbildungen => aus(&mut person.ausbildungen, nummer),
        Listenart::Schulabschluesse => aus(&mut person.schulabschluesse, nummer),
        Listenart::Schulungen => aus(&mut person.schulungen, nummer),
    }
}

impl Person {
    /// Number of records in a list.
    pub fn anzahl(&self, liste: Listenart) -> usize {
        match liste {
            Listenart::Hochschulabschluesse => self.hochschulabschluesse.eintraege.len(),
            Listenart::Zeiten => self.vorerfahrung.zeiten.eintraege.len(),
            Listenart::Ausbildungen => self.ausbildungen.eintraege.len(),
            Listenart::Schulabschluesse => self.schulabschluesse.eintraege.len(),
            Listenart::Schulungen => self.schulungen.eintraege.len(),
        }
    }
}

/// Takes the answer to `frage` away; a list is only opened again, its records stay.
pub fn loesche(vorhaben: &mut Vorhaben, person: &mut Person, frage: Question) {
    use Question as Q;
    match frage {
        Q::Stichtag => {}
        Q::Antragsteller => vorhaben.antragsteller = None,
        Q::Einvernehmen => vorhaben.einvernehmen = None,
        Q::Anstellungstraeger => vorhaben.anstellungstraeger = None,
        Q::Aufgabenuebertragung => vorhaben.aufgabenuebertragung = None,
        Q::Zielgruppe => vorhaben.zielgruppe = None,
        Q::Bedarfsfeststellung => vorhaben.bedarfsfeststellung = None,
        Q::Aufgaben => vorhaben.aufgaben = None,
        Q::Bewilligungszeitraum => vorhaben.bewilligungszeitraum_beginn = None,
        Q::Aufnahme => person.aufnahme_der_taetigkeit = None,
        Q::Vorerfahrung => person.vorerfahrung.angabe = None,
        Q::Monate => person.vorerfahrung.monate = None,
        Q::WeitereHochschulabschluesse => person.hochschulabschluesse.ende = None,
        Q::WeitereZeiten => person.vorerfahrung.zeiten.ende = None,
        Q::WeitereAusbildungen => person.ausbildungen.ende = None,
        Q::WeitereSchulabschluesse => person.schulabschluesse.ende = None,
        Q::WeitereSchulungen => person.schulungen.ende = None,
        Q::Hochschulabschluss(nummer, frage) => {
            if let Some(eintrag) = person.hochschulabschluesse.eintraege.get_mut(nummer) {
                match frage {
                    HochschulabschlussFrage::Grad => eintrag.grad = None,
                    HochschulabschlussFrage::Fach => eintrag.fach = None,
                    HochschulabschlussFrage::AnderesFach => eintrag.anderes_fach = None,
                    HochschulabschlussFrage::Herkunft => eintrag.herkunft = None,
                    HochschulabschlussFrage::Gleichwertigkeit => eintrag.gleichwertigkeit = None,
                }
            }
        }
        Q::Zeit(nummer, frage) => {
            if let Some(eintrag) = person.vorerfahrung.zeiten.eintraege.get_mut(nummer) {
                match frage {
                    ZeitFrage::Einsatz => eintrag.einsatz = None,
                    ZeitFrage::Arbeitgeber => eintrag.arbeitgeber = None,
                    ZeitFrage::Zeitspanne => eintrag.zeitspanne = None,
                }
            }
        }
        Q::Ausbildung(nummer, frage) => {
            if let Some(eintrag) = person.ausbildungen.eintraege.get_mut(nummer) {
                match frage {
                    AusbildungFrage::Art => eintrag.art = None,
                    AusbildungFrage::Darunter => eintrag.ausbildung_darunter = None,
                    AusbildungFrage::Herkunft => eintrag.herkunft = None,
                    AusbildungFrage::Gleichwertigkeit => eintrag.gleichwertigkeit = None,
                }
            }
        }
        Q::Schulabschluss(nummer, frage) => {
            if let Some(eintrag) = person.schulabschluesse.eintraege.get_mut(nummer) {
                match frage {
                    SchulabschlussFrage::Art => eintrag.art = None,
                    SchulabschlussFrage::Herkunft => eintrag.herkunft = None,
                    SchulabschlussFrage::Gleichwertigkeit => eintrag.gleichwertigkeit = None,
                }
            }
        }
        Q::Schulung(nummer, frage) => {
            if let Some(eintrag) = person.schulungen.eintraege.get_mut(nummer) {
                match frage {
                    SchulungFrage::Stand => eintrag.stand = None,
                    SchulungFrage::BegonnenAm => eintrag.begonnen_am = None,
                    SchulungFrage::GebuchtFuer => eintrag.gebucht_fuer = None,
                    SchulungFrage::Dauer => eintrag.dauer = None,
                    SchulungFrage::Themen => eintrag.themen = None,
                }
            }
        }
    }
}

impl Facts<'_> {
    /// Every question that has a place for its answer here, in the order of asking; the Stichtag is none of a person.
    pub fn denkbare_fragen(&self) -> Vec<Question> {
        let mut fragen: SortedSet<Question> = Question::EINZELNE
            .into_iter()
            .filter(|frage| *frage != Question::Stichtag)
            .collect();
        for liste in Listenart::ALL {
            fragen.insert(liste.weitere());
            for nummer in 0..self.person.anzahl(*liste) {
                fragen.extend(liste.fragen(nummer));
            }
        }
        fragen.into_vec()
    }
}

/// Empties a list.
pub fn leere(person: &mut Person, liste: Listenart) {
    match liste {
        Listenart::Hochschulabschluesse => person.hochschulabschluesse = Liste::default(),
        Listenart::Zeiten => person.vorerfahrung.zeiten = Liste::default(),
        Listenart::Ausbildungen => person.ausbildungen = Liste::default(),
        Listenart::Schulabschluesse => person.schulabschluesse = Liste::default(),
        Listenart::Schulungen => person.schulungen = Liste::default(),
    }
}
