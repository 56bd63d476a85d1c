//! Walks through the interview, and what must hold at each step.

use proptest::prelude::*;
use proptest::sample::Index;
use vorabcheck::facts::{self, Answer, Listenart, Question, Weitere};
use vorabcheck::finding::{Finding, Interval, Kriterium, Verdict};
use vorabcheck::interview::{self, Ziel};
use vorabcheck::law::{self, WEGE};

use crate::hilfen::Fall;
use crate::hilfen::beliebig::{
    Luecken, antworten, beliebiger_fall, beliebiger_fall_mit_rahmen, faelle,
};
use crate::nachrechnung::zaehlt_noch;

/// Answers to a question; a list that has so many records already gets no further one.
pub fn auswahl(fall: &Fall, frage: Question, hoechstens: usize) -> Vec<Answer> {
    let mut auswahl = antworten(frage);
    if let Some(liste) = frage.liste()
        && fall.person.anzahl(liste) >= hoechstens
    {
        auswahl.retain(|antwort| *antwort != Answer::Weitere(Weitere::Ja));
    }
    auswahl
}

/// Gives an answer.
pub fn antworte(fall: &mut Fall, frage: Question, antwort: Answer) {
    facts::setze(&mut fall.vorhaben, &mut fall.person, frage, antwort)
        .unwrap_or_else(|_| panic!("{frage:?} does not take its own answer"));
}

/// The values of the person and of each way.
fn werte(finding: &Finding) -> Vec<Interval> {
    let kriterien = WEGE.iter().map(|(kriterium, _)| *kriterium);
    [Kriterium::Person, Kriterium::Qualifikation]
        .into_iter()
        .chain(kriterien)
        .map(|kriterium| finding.suche(kriterium).unwrap().wert)
        .collect()
}

/// An answer to an open question only narrows, and never changes a letter that is fixed.
pub fn pruefe_verengung(vorher: &Finding, nachher: &Finding, frage: Question) {
    for (alt, neu) in werte(vorher).into_iter().zip(werte(nachher)) {
        assert!(
            alt.lo <= neu.lo && neu.hi <= alt.hi,
            "{frage:?} widened {alt:?} to {neu:?}"
        );
    }
    if let Some(fest) = law::zuordnung(vorher) {
        assert_eq!(law::zuordnung(nachher), Some(fest), "after {frage:?}");
    }
}

/// The next question; it is not answered yet and, short of "weiter prüfen", it still counts.
pub fn gefragt(fall: &Fall, finding: &Finding, ziel: Ziel) -> Option<Question> {
    let frage = interview::naechste(finding, ziel)?;
    assert_eq!(fall.facts().antwort(frage), None, "{frage:?} is answered");
    if ziel == Ziel::Ergebnis {
        assert!(
            zaehlt_noch(finding, frage),
            "{frage:?} is asked and cannot change anything\n{fall:#?}"
        );
    }
    Some(frage)
}

/// Where the interview ends: the verdict is certain, and the letter unless the person fails anyway.
pub fn pruefe_ende(finding: &Finding, ziel: Ziel) {
    let verdict = finding.wert.entschieden().expect("the verdict is certain");
    if ziel == Ziel::AlleKriterien || verdict != Verdict::NichtErfuellt {
        assert!(law::zuordnung(finding).is_some(), "the letter is fixed");
    }
    if ziel == Ziel::AlleKriterien {
        assert_eq!(interview::nicht_geprueft(finding), 0);
        let offene = finding
            .alle()
            .iter()
            .filter(|f| f.wert.entschieden().is_none())
            .count();
        assert_eq!(offene, 0, "every criterion is assessed");
    }
}

/// Answers question after question until nothing is asked; `wahl` picks the answers.
fn gehe(fall: &mut Fall, ziel: Ziel, hoechstens: usize, wahl: &mut impl Iterator<Item = Index>) {
    let mut finding = fall.finding();
    for _ in 0..200 {
        let Some(frage) = gefragt(fall, &finding, ziel) else {
            pruefe_ende(&finding, ziel);
            return;
        };
        let auswahl = auswahl(fall, frage, hoechstens);
        antworte(fall, frage, wahl.next().unwrap().get(&auswahl).clone());
        let neu = fall.finding();
        pruefe_verengung(&finding, &neu, frage);
        finding = neu;
    }
    panic!("the interview does not end\n{fall:#?}");
}

fn wahlen() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), 40)
}

/// The first number of a bound, and how far below it each further one lies.
fn pruefe_schranke(fall: &mut Fall, ziel: Ziel, wahl: &[Index]) {
    let mut wahl = wahl.iter().cycle();
    let mut finding = fall.finding();
    let mut noch = interview::hoechstens_noch(&fall.facts(), &finding, ziel);
    loop {
        let Some(frage) = interview::naechste(&finding, ziel) else {
            assert_eq!(noch, 0, "nothing is asked");
            return;
        };
        assert!(noch > 0, "{frage:?} is asked");
        let auswahl = auswahl(fall, frage, 1);
        let antwort = wahl.next().unwrap().get(&auswahl).clone();
        let vorher = fall.clone();
        antworte(fall, frage, antwort.clone());
        finding = fall.finding();
        let neu = interview::hoechstens_noch(&fall.facts(), &finding, ziel);
        assert!(
            neu < noch,
            "{ziel:?}: {frage:?} = {antwort:?}: {noch} became {neu}\n{vorher:#?}"
        );
        noch = neu;
    }
}

proptest! {
    #![proptest_config(faelle(800))]

    #[test]
    fn von_jedem_stand_zum_ergebnis_und_weiter(
        fall in beliebiger_fall_mit_rahmen(Luecken::Moeglich),
        wahl in wahlen(),
    ) {
        let mut fall = fall;
        let mut wahl = wahl.into_iter().cycle();
        gehe(&mut fall, Ziel::Ergebnis, 2, &mut wahl);
        let ergebnis = fall.finding();
        gehe(&mut fall, Ziel::AlleKriterien, 2, &mut wahl);
        let alles = fall.finding();
        prop_assert_eq!(ergebnis.wert, alles.wert);
        if let Some(fest) = law::zuordnung(&ergebnis) {
            prop_assert_eq!(law::zuordnung(&alles), Some(fest));
        }
    }

    #[test]
    fn vom_leeren_blatt_zum_ergebnis_und_weiter(wahl in wahlen()) {
        let mut fall = Fall::leer();
        let mut wahl = wahl.into_iter().cycle();
        gehe(&mut fall, Ziel::Ergebnis, 2, &mut wahl);
        let ergebnis = fall.finding().wert;
        gehe(&mut fall, Ziel::AlleKriterien, 2, &mut wahl);
        prop_assert_eq!(ergebnis, fall.finding().wert);
    }

    #[test]
    fn jede_antwort_auf_etwas_offenes_verengt(
        fall in beliebiger_fall_mit_rahmen(Luecken::Moeglich),
        welche in any::<Index>(),
        wahl in any::<Index>(),
    ) {
        let offene: Vec<Question> = fall
            .facts()
            .denkbare_fragen()
            .into_iter()
            .filter(|frage| fall.facts().antwort(*frage).is_none())
            .collect();
        if !offene.is_empty() {
            let frage = *welche.get(&offene);
            let mut danach = fall.clone();
            antworte(&mut danach, frage, wahl.get(&antworten(frage)).clone());
            pruefe_verengung(&fall.finding(), &danach.finding(), frage);
        }
    }

    #[test]
    fn hoechstens_noch_ist_eine_schranke(
        fall in beliebiger_fall(Luecken::Moeglich),
        leer in any::<bool>(),
        alle_kriterien in any::<bool>(),
        wahl in wahlen(),
    ) {
        let ziel = if alle_kriterien { Ziel::AlleKriterien } else { Ziel::Ergebnis };
        let mut fall = if leer { Fall::leer() } else { fall };
        pruefe_schranke(&mut fall, ziel, &wahl);
    }

    #[test]
    fn was_nicht_gefragt_wird_kann_nichts_aendern(
        fall in beliebiger_fall_mit_rahmen(Luecken::Moeglich),
    ) {
        let finding = fall.finding();
        let gefragte = interview::offene_fragen(&finding, Ziel::Ergebnis);
        let alle = interview::offene_fragen(&finding, Ziel::AlleKriterien);
        prop_assert!(gefragte.iter().all(|frage| alle.contains(frage)));
        for frage in alle {
            let zaehlt = zaehlt_noch(&finding, frage) && finding.wert.hi > Verdict::NichtErfuellt;
            // The periods count together; which of their questions does not matter any more is not told by the tree.
            let im_zeitraum = frage == Question::Bewilligungszeitraum || frage.gehoert_zu(Listenart::Zeiten);
            if !im_zeitraum || !zaehlt {
                prop_assert_eq!(gefragte.contains(&frage), zaehlt, "{:?}", frage);
            }
        }
    }
}

/// Every list knows its questions.
#[test]
fn jede_liste_fragt_nach_einer_weiteren() {
    for liste in Listenart::ALL {
        assert_eq!(liste.weitere().liste(), Some(*liste));
        for frage in liste.fragen(2) {
            assert_eq!(frage.eintrag(), Some((*liste, 2)));
            assert!(frage.gehoert_zu(*liste) && !frage.fuer_alle());
        }
    }
}
