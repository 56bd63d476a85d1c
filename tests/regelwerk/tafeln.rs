//! The tables against the law on arbitrary persons: the row that fits what was said has the value of the Finding.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::NaiveDate;
use proptest::prelude::*;
use vorabcheck::datum::Datum;
use vorabcheck::facts::*;
use vorabcheck::finding::{Fachgebiet, Finding, Interval, Kriterium, Verdict};
use vorabcheck::law::Fassung;
use vorabcheck::law::frist::{drei_monate_nach, sechs_monate_ab};
use vorabcheck::regelwerk::{
    Abdeckung, Angabe, Aufgabenlage, Rest, Spalte, Tafel, Tagklasse, Zeitenlage,
    nummer_des_eintrags, ohne_nummer, teilthemen,
};

use super::hilfen::beliebig::{self, Luecken};
use super::hilfen::{Fall, datum};
use super::regelwerk;

/// A Finding of a person in its place of the tree.
struct Stelle<'a> {
    fall: &'a Fall,
    finding: &'a Finding,
    pfad: Vec<Kriterium>,
    eintrag: usize,
}

proptest! {
    #![proptest_config(beliebig::faelle(400))]

    #[test]
    fn die_tafeln_sagen_was_das_recht_sagt(fall in beliebig::beliebiger_fall(Luecken::Moeglich)) {
        vergleiche_alle(&fall);
    }

    #[test]
    fn auch_wenn_alles_beantwortet_ist(fall in beliebig::beliebiger_fall(Luecken::Keine)) {
        vergleiche_alle(&fall);
    }
}

fn vergleiche_alle(fall: &Fall) {
    vergleiche(&Stelle {
        fall,
        finding: &fall.finding(),
        pfad: Vec::new(),
        eintrag: 0,
    });
}

fn vergleiche(stelle: &Stelle<'_>) {
    let finding = stelle.finding;
    let eintrag = nummer_des_eintrags(finding.kriterium).map_or(stelle.eintrag, |(_, n)| n);
    let mut pfad = stelle.pfad.clone();
    // A degree in place of a training whose kind is open yet: in the tree its kind stands there.
    let nur_art = pfad.last() == Some(&ohne_nummer(finding.kriterium));
    pfad.push(if nur_art {
        Kriterium::Grad
    } else {
        ohne_nummer(finding.kriterium)
    });
    let hier = Stelle {
        pfad,
        eintrag,
        ..*stelle
    };
    let knoten = regelwerk().suche(&hier.pfad).unwrap();
    if let Some(tafel) = &regelwerk().knoten[knoten].tafel {
        hier.vergleiche_mit(tafel);
    }
    for teil in &finding.teile {
        vergleiche(&Stelle {
            finding: teil,
            pfad: hier.pfad.clone(),
            ..hier
        });
    }
}

impl Stelle<'_> {
    fn vergleiche_mit(&self, tafel: &Tafel) {
        let finding = self.finding;
        match self.pfad.last() {
            // Its table is about no course at all.
            Some(Kriterium::Nachqualifizierung) if !finding.teile.is_empty() => return,
            // Its table is about periods of which all is said.
            Some(Kriterium::Beschaeftigungszeit) if self.zeiten_offen() => return,
            _ => {}
        }
        let passende: Vec<_> = tafel
            .zeilen
            .iter()
            .filter(|zeile| {
                let spalten = tafel.spalten.iter().zip(&zeile.angaben);
                let mut spalten = spalten.filter(|(_, angaben)| !angaben.is_empty());
                spalten.all(|((spalte, _), angaben)| {
                    angaben.iter().any(|angabe| self.passt(*spalte, angabe))
                })
            })
            .collect();
        let [zeile] = passende.as_slice() else {
            panic!("{} rows fit {:?}: {finding:#?}", passende.len(), self.pfad);
        };
        assert_eq!(
            zeile.wert, finding.wert,
            "{:?} {zeile:?} {finding:#?}",
            self.pfad
        );
        if finding.wert.entschieden().is_some() {
            assert_eq!(zeile.klaerung, finding.klaerung, "{zeile:?} {finding:#?}");
        }
    }

    fn passt(&self, spalte: Spalte, angabe: &Angabe) -> bool {
        match (spalte, angabe) {
            (Spalte::Frage(frage), angabe) => self.ist_antwort(frage, angabe),
            (Spalte::Aufgaben, angabe) => *angabe == self.aufgaben(),
            (Spalte::Zeiten, angabe) => *angabe == Angabe::Zeiten(self.zeiten()),
            (Spalte::Tag, Angabe::Tag(klasse)) => {
                let tag = self.kurs().and_then(erster_tag);
                tag.is_some_and(|tag| self.tagklasse(tag) == *klasse)
            }
            (Spalte::Tag, _) => self.kurs().and_then(erster_tag).is_none(),
            (Spalte::Vergangen, angabe) => {
                let tag = self.kurs().and_then(erster_tag);
                ja(tag.is_some_and(|tag| tag < self.fall.stichtag)) == *angabe
            }
            (Spalte::Stichtag, angabe) => {
                *angabe == Angabe::Tag(self.tagklasse(self.fall.stichtag))
            }
            (Spalte::Rest, angabe) => *angabe == Angabe::Rest(self.rest()),
            (Spalte::WeitereEintaegige, angabe) => {
                let eintaegig = |(nummer, kurs): (usize, &Schulung)| {
                    nummer != self.eintrag && kurs.dauer == Some(Schulungsdauer::EinTag)
                };
                *angabe == ja(self.kurse().iter().enumerate().any(eintaegig))
            }
            (Spalte::Abdeckung, angabe) => *angabe == Angabe::Abdeckung(self.abdeckung()),
            (Spalte::ThemenUnbekannt, angabe) => {
                let unbekannt = |kurs: &Schulung| kurs.themen == Some(Menge::WeissNicht);
                let ende = self.fall.person.schulungen.ende == Some(Ende::WeissNicht);
                *angabe == ja(ende || self.kurse().iter().any(unbekannt))
            }
            (Spalte::ThemenOffen, angabe) => {
                let offen = |kurs: &Schulung| kurs.themen.is_none();
                let ende = self.fall.person.schulungen.ende.is_none();
                *angabe == ja(ende || self.kurse().iter().any(offen))
            }
        }
    }

    fn ist_antwort(&self, frage: Question, angabe: &Angabe) -> bool {
        let frage = match frage.eintrag() {
            None => frage,
            Some((liste, _)) => {
                let platz = liste.fragen(0).iter().position(|eine| *eine == frage);
                liste.fragen(self.eintrag)[platz.unwrap()]
            }
        };
        match (self.fall.facts().antwort(frage), angabe) {
            (None, angabe) => *angabe == Angabe::Offen,
            (Some(Answer::DatumAngabe(DatumAngabe::Am(_)) | Answer::Zeitspanne(_)), angabe) => {
                *angabe == Angabe::Bekannt
            }
            (Some(Answer::Monate(zahl)), Angabe::Monate(von, bis)) => {
                (*von..=*bis).contains(&zahl.zahl())
            }
            (
                Some(Answer::AnderesFach(gesagt)),
                Angabe::Antwort(Answer::AnderesFach(vertreter)),
            ) => gesagt.einordnung == vertreter.einordnung,
            (Some(antwort), Angabe::Antwort(eine)) => antwort == *eine,
            _ => false,
        }
    }

    fn aufgaben(&self) -> Angabe {
        match &self.fall.vorhaben.aufgaben {
            None => Angabe::Offen,
            Some(Menge::WeissNicht) => Angabe::Antwort(Answer::Aufgaben(Menge::WeissNicht)),
            Some(Menge::Auswahl(aufgaben)) => Angabe::Aufgaben(if aufgaben.is_empty() {
                Aufgabenlage::Keine
            } else if aufgaben.iter().all(|eine| *eine == Aufgabe::Andere) {
                Aufgabenlage::NurAndere
            } else {
                Aufgabenlage::Genannte
            }),
        }
    }

    fn kurse(&self) -> &[Schulung] {
        &self.fall.person.schulungen.eintraege
    }

    fn kurs(&self) -> Option<&Schulung> {
        self.kurse().get(self.eintrag)
    }

    /// Without a take-up, its place is of no account.
    fn tagklasse(&self, tag: Datum) -> Tagklasse {
        let Some(DatumAngabe::Am(aufnahme)) = self.fall.person.aufnahme_der_taetigkeit else {
            return Tagklasse::InDerFrist;
        };
        let frist = drei_monate_nach(aufnahme.tag());
        if tag < aufnahme {
            Tagklasse::VorAufnahme
        } else if tag.tag() <= frist.letzter_tag {
            Tagklasse::InDerFrist
        } else if tag.tag() <= frist.verschoben {
            Tagklasse::Verschoben
        } else {
            Tagklasse::ZuSpaet
        }
    }

    /// Whether other courses deal late with what courses in time leave out.
    fn rest(&self) -> Rest {
        let Some(DatumAngabe::Am(aufnahme)) = self.fall.person.aufnahme_der_taetigkeit else {
            return Rest::Rechtzeitig;
        };
        let letzter_tag = drei_monate_nach(aufnahme.tag()).letzter_tag;
        let (rechtzeitige, andere): (Vec<&Schulung>, Vec<&Schulung>) = self
            .kurse()
            .iter()
            .partition(|kurs| erster_tag(kurs).is_some_and(|tag| tag.tag() <= letzter_tag));
        let behandelt = |kurs: &Schulung, thema: &Thema, ungewiss| match &kurs.themen {
            Some(Menge::Auswahl(themen)) => themen.contains(thema),
            Some(Menge::WeissNicht) => ungewiss,
            None => false,
        };
        let fehlt = |thema: &&Thema| !rechtzeitige.iter().any(|k| behandelt(k, thema, false));
        let fehlende: Vec<&Thema> = Thema::ALL.iter().filter(fehlt).collect();
        let unvollstaendig = |kurs: &Schulung| {
            let ohne_tag = match kurs.stand {
                None => true,
                Some(Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht) => false,
                Some(_) => erster_tag(kurs).is_none(),
            };
            ohne_tag || kurs.themen.is_none()
        };
        if fehlende.is_empty() {
            Rest::Rechtzeitig
        } else if self.kurse().iter().any(unvollstaendig)
            || self.fall.person.schulungen.ende.is_none()
        {
            Rest::Offen
        } else if fehlende
            .iter()
            .any(|thema| andere.iter().any(|k| behandelt(k, thema, true)))
        {
            Rest::Fraglich
        } else {
            Rest::Rechtzeitig
        }
    }

    fn abdeckung(&self) -> Abdeckung {
        let Some(Kriterium::Fachgebiet(gebiet)) = self.pfad.last() else {
            panic!("{:?} is no subject", self.pfad);
        };
        let behandelte: BTreeSet<Thema> = self
            .kurse()
            .iter()
            .filter_map(|kurs| match &kurs.themen {
                Some(Menge::Auswahl(themen)) => Some(themen.iter().copied()),
                _ => None,
            })
            .flatten()
            .collect();
        let teile = teile(*gebiet);
        match teile
            .iter()
            .filter(|teil| behandelte.contains(teil))
            .count()
        {
            0 => Abdeckung::Keine,
            anzahl if anzahl == teile.len() => Abdeckung::Ganz,
            _ => Abdeckung::Teilweise,
        }
    }

    /// Values of the fields of work of all periods.
    fn felder(&self) -> Vec<Interval> {
        let eintraege = self.finding.teile.iter();
        eintraege
            .filter(|teil| matches!(teil.kriterium, Kriterium::Eintrag(..)))
            .map(|teil| teil.teile[0].wert)
            .collect()
    }

    fn zeiten_offen(&self) -> bool {
        let vorerfahrung = &self.fall.person.vorerfahrung;
        let spannen = vorerfahrung.zeiten.eintraege.iter();
        vorerfahrung.angabe == Some(VorerfahrungAngabe::Zeitraeume)
            && (self
                .felder()
                .iter()
                .any(|feld| feld.entschieden().is_none())
                || spannen.into_iter().any(|zeit| zeit.zeitspanne.is_none()))
    }

    /// Day by day: what the periods amount to.
    fn zeiten(&self) -> Zeitenlage {
        let felder = self.felder();
        if felder.iter().all(|feld| feld.hi == Verdict::NichtErfuellt) {
            return Zeitenlage::Keine;
        }
        // Where it is not known, nothing is cut off: no period here lasts longer.
        let beginn = match self.fall.vorhaben.bewilligungszeitraum_beginn {
            Some(DatumAngabe::Am(beginn)) => beginn,
            Some(DatumAngabe::WeissNicht) | None => datum("2020-01-01"),
        };
        let tage = |grenze: Verdict| -> BTreeSet<NaiveDate> {
            let zeiten = felder
                .iter()
                .zip(&self.fall.person.vorerfahrung.zeiten.eintraege);
            let zeiten = zeiten.filter(|(feld, _)| feld.lo >= grenze);
            let spannen = zeiten.filter_map(|(_, zeit)| zeit.zeitspanne);
            let tage = spannen.flat_map(|spanne| {
                let bis = match spanne.bis() {
                    Bis::Am(bis) => bis.tag(),
                    Bis::NochBeschaeftigt => beginn.tag(),
                };
                spanne
                    .von()
                    .tag()
                    .iter_days()
                    .take_while(move |tag| *tag <= bis)
            });
            tage.filter(|tag| *tag < beginn.tag()).collect()
        };
        let haelt = |tage: &BTreeSet<NaiveDate>| {
            tage.iter().any(|erster| {
                let letzter = sechs_monate_ab(*erster);
                erster
                    .iter_days()
                    .take_while(|tag| *tag <= letzter)
                    .all(|tag| tage.contains(&tag))
            })
        };
        let (sichere, alle) = (tage(Verdict::Erfuellt), tage(Verdict::Klaerung));
        if haelt(&sichere) {
            Zeitenlage::SechsMonate
        } else if haelt(&alle) {
            Zeitenlage::SechsMonateMitZweifel
        } else if alle.len() >= 180 {
            Zeitenlage::HundertachtzigTage
        } else {
            Zeitenlage::Weniger
        }
    }
}

/// Asked once for each.
fn teile(gebiet: Fachgebiet) -> &'static [Thema] {
    static TEILE: OnceLock<Vec<Vec<Thema>>> = OnceLock::new();
    let alle = TEILE.get_or_init(|| {
        let gebiete = Fachgebiet::ALL.iter();
        gebiete
            .map(|gebiet| teilthemen(Fassung::Stand2018, *gebiet))
            .collect()
    });
    let platz = Fachgebiet::ALL.iter().position(|eines| *eines == gebiet);
    &alle[platz.unwrap()]
}

fn ja(wahr: bool) -> Angabe {
    if wahr { Angabe::Ja } else { Angabe::Nein }
}

fn erster_tag(kurs: &Schulung) -> Option<Datum> {
    match kurs.stand? {
        Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis => {
            kurs.begonnen_am
        }
        Schulungsstand::Gebucht => kurs.gebucht_fuer,
        Schulungsstand::Beabsichtigt | Schulungsstand::WeissNicht => None,
    }
}

/// Whether a fully answered case is among these.
fn beantwortet(angaben: &[Angabe], spalte: Spalte) -> bool {
    let offen = |angabe: &Angabe| match (spalte, angabe) {
        (_, Angabe::Offen | Angabe::Rest(Rest::Offen)) => true,
        (Spalte::ThemenOffen, angabe) => *angabe == Angabe::Ja,
        _ => false,
    };
    angaben.is_empty() || angaben.iter().any(|angabe| !offen(angabe))
}

/// The law does not tell apart what a table takes together: otherwise its row would be undecided.
#[test]
fn was_beantwortet_ist_ist_entschieden() {
    for knoten in &regelwerk().knoten {
        if let Some(tafel) = &knoten.tafel {
            for zeile in &tafel.zeilen {
                let mut spalten = tafel.spalten.iter().zip(&zeile.angaben);
                if spalten.all(|((spalte, _), angaben)| beantwortet(angaben, *spalte)) {
                    let wert = zeile.wert.entschieden();
                    assert!(wert.is_some(), "{:?} {zeile:?}", knoten.kriterium);
                    let klaerung = wert == Some(Verdict::Klaerung);
                    assert_eq!(klaerung, zeile.klaerung.is_some(), "{zeile:?}");
                }
            }
        }
    }
}

/// What is shown of a table says the same as all of it, and no case twice.
#[test]
fn die_gezeigten_zeilen_sagen_dasselbe() {
    for knoten in &regelwerk().knoten {
        let Some(tafel) = &knoten.tafel else { continue };
        let gezeigte: Vec<_> = tafel.entschiedene().collect();
        for zeile in &tafel.zeilen {
            let mut spalten = tafel.spalten.iter().zip(&zeile.angaben);
            if zeile.wert.entschieden().is_none()
                || !spalten.all(|((spalte, _), angaben)| {
                    let offen = |angabe: &Angabe| *angabe == Angabe::Offen;
                    *spalte == Spalte::Zeiten || angaben.is_empty() || !angaben.iter().all(offen)
                })
            {
                continue;
            }
            let umfasst = |gezeigt: &[Angabe], angaben: &[Angabe]| {
                let mut angaben = angaben.iter().filter(|angabe| **angabe != Angabe::Offen);
                gezeigt.is_empty() || angaben.all(|angabe| gezeigt.contains(angabe))
            };
            let passende = gezeigte.iter().filter(|gezeigt| {
                let mut paare = gezeigt.angaben.iter().zip(&zeile.angaben);
                paare.all(|(gezeigt, angaben)| umfasst(gezeigt, angaben))
            });
            let werte: Vec<_> = passende
                .map(|gezeigt| (gezeigt.wert, gezeigt.klaerung))
                .collect();
            assert_eq!(
                werte,
                [(zeile.wert, zeile.klaerung)],
                "{:?} {zeile:?}",
                knoten.kriterium
            );
        }
    }
}
