//! The begin of one course: days as where they lie, and what then is still missing.

use super::proben::{Probe, SCHULUNGEN, angaben, noch_eine_schulung, setze};
use super::tafel::{Angabe, Rest, Spalte, Tafel, Tagklasse};
use crate::datum::Datum;
use crate::facts::{Answer, Menge, Question, SchulungFrage, Schulungsstand, Thema, Weitere};
use crate::finding::Interval;
use crate::klassen::Fristtag;
use crate::vorantrag::Vorantrag;

impl Probe {
    pub(super) fn beginn(&self, recht: &mut dyn FnMut(&Vorantrag) -> Interval) -> Tafel {
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
            let mut probe = self.mit(&self.leer, stand, art);
            probe = self.mit(&probe, Question::Aufnahme, aufnahme);
            let hat_tag = matches!(
                art,
                Angabe::Antwort(Answer::Schulungsstand(
                    Schulungsstand::BegonnenMitNachweis
                        | Schulungsstand::BegonnenOhneNachweis
                        | Schulungsstand::Gebucht
                ))
            );
            let (am, stichtag) = match tag {
                Angabe::Tag(_) if !hat_tag => return None,
                Angabe::Tag(tag) => {
                    let (am, stichtag) = self.tage_in(*tag, *stichtag, *vergangen == Angabe::Ja)?;
                    (Some(am), stichtag)
                }
                _ if *vergangen == Angabe::Ja => return None,
                _ => (None, self.tage.am(stichtag.fristtage().first().copied()?)),
            };
            probe.stichtag = stichtag;
            for person in &mut probe.personen {
                for schulung in &mut person.schulungen.eintraege {
                    let gebucht = schulung.stand == Some(Schulungsstand::Gebucht);
                    schulung.begonnen_am = am.filter(|_| !gebucht);
                    schulung.gebucht_fuer = am.filter(|_| gebucht);
                }
            }
            self.rest(&mut probe, *rest);
            Some(recht(&probe))
        })
    }

    /// A day and a Stichtag in these classes, in this order.
    fn tage_in(
        &self,
        tag: Tagklasse,
        stichtag: Tagklasse,
        vergangen: bool,
    ) -> Option<(Datum, Datum)> {
        let paare = tag.fristtage().iter().flat_map(|am| {
            let stichtage = stichtag.fristtage().iter();
            stichtage.map(|stichtag| (self.tage.am(*am), self.tage.am(*stichtag)))
        });
        paare
            .into_iter()
            .find(|(am, stichtag)| (am < stichtag) == vergangen)
    }

    /// What the first course leaves out of the subjects, and who deals with it.
    fn rest(&self, probe: &mut Vorantrag, rest: Rest) {
        let themen = |nummer| Question::Schulung(nummer, SchulungFrage::Themen);
        let alle = || Answer::Themen(Menge::Auswahl(Thema::ALL.iter().copied().collect()));
        let keine = Answer::Themen(Menge::Auswahl(Vec::new().into()));
        match rest {
            Rest::Rechtzeitig => setze(probe, themen(0), alle()),
            Rest::Fraglich => {
                setze(probe, themen(0), keine);
                noch_eine_schulung(probe);
                let weitere = SCHULUNGEN.weitere();
                let stand = Question::Schulung(1, SchulungFrage::Stand);
                let beabsichtigt = Answer::Schulungsstand(Schulungsstand::Beabsichtigt);
                setze(probe, stand, beabsichtigt);
                setze(probe, themen(1), alle());
                setze(probe, weitere, Answer::Weitere(Weitere::Nein));
            }
            Rest::Offen => setze(probe, themen(0), keine),
        }
    }
}

impl Tagklasse {
    /// The positions of this class, as far as they differ.
    fn fristtage(self) -> &'static [Fristtag] {
        match self {
            Self::VorAufnahme => &[Fristtag::Davor],
            Self::InDerFrist => &[
                Fristtag::Dazwischen,
                Fristtag::Aufnahme,
                Fristtag::LetzterTag,
            ],
            Self::Verschoben => &[Fristtag::DanachEinTag, Fristtag::Verschoben],
            Self::ZuSpaet => &[Fristtag::ZuSpaet],
        }
    }
}
