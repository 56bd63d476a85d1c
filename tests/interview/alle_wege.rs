//! Every way through one block of questions, the rest being answered.

use vorabcheck::facts::*;
use vorabcheck::finding::Verdict;
use vorabcheck::interview::{self, Ziel};

use crate::gang::{antworte, auswahl, gefragt, pruefe_ende, pruefe_verengung};
use crate::hilfen::{Fall, angenommen, ausbildung, begonnen, offen, person_c, schule};

/// Walks every way from here; returns how many there are.
fn alle_wege(fall: &Fall, ziel: Ziel, grenze: usize) -> usize {
    assert!(grenze > 0, "the interview does not end\n{fall:#?}");
    let finding = fall.finding();
    let noch = interview::hoechstens_noch(&fall.facts(), &finding, ziel);
    let Some(frage) = gefragt(fall, &finding, ziel) else {
        assert_eq!(noch, 0, "nothing is asked");
        pruefe_ende(&finding, ziel);
        return 1;
    };
    let mut wege = 0;
    for antwort in kurze_auswahl(fall, frage) {
        let mut danach = fall.clone();
        antworte(&mut danach, frage, antwort);
        let neu = danach.finding();
        pruefe_verengung(&finding, &neu, frage);
        let rest = interview::hoechstens_noch(&danach.facts(), &neu, ziel);
        assert!(rest < noch, "{frage:?}: {noch} became {rest}\n{fall:#?}");
        wege += alle_wege(&danach, ziel, grenze - 1);
    }
    wege
}

/// Of long selections a shorter one, so that the number of ways stays small.
fn kurze_auswahl(fall: &Fall, frage: Question) -> Vec<Answer> {
    let mut auswahl = auswahl(fall, frage, 1);
    let jede = match frage {
        Question::Aufnahme
        | Question::Schulung(_, SchulungFrage::BegonnenAm | SchulungFrage::GebuchtFuer) => 3,
        Question::Hochschulabschluss(_, HochschulabschlussFrage::Fach) => 2,
        Question::Zeit(_, ZeitFrage::Zeitspanne)
        | Question::Schulung(_, SchulungFrage::Themen)
        | Question::Hochschulabschluss(_, HochschulabschlussFrage::Gleichwertigkeit) => 2,
        _ => 1,
    };
    let mut nummer = 0;
    auswahl.retain(|_| {
        nummer += 1;
        (nummer - 1) % jede == 0
    });
    auswahl
}

#[test]
fn rahmen() {
    let fall = Fall {
        vorhaben: Vorhaben::default(),
        ..person_c()
    };
    assert!(alle_wege(&fall, Ziel::Ergebnis, 20) > 500);
}

#[test]
fn grade() {
    let fall = angenommen().person(|p| p.hochschulabschluesse = offen([]));
    assert!(alle_wege(&fall, Ziel::Ergebnis, 20) > 50);
    let fall = person_c().person(|p| p.hochschulabschluesse = offen([]));
    assert!(alle_wege(&fall, Ziel::AlleKriterien, 20) > 500);
}

#[test]
fn vorerfahrung() {
    let fall = angenommen().ausbildungen([ausbildung()]).person(|p| {
        p.vorerfahrung = Vorerfahrung::default();
    });
    let fall = fall.vorhaben(|v| v.bewilligungszeitraum_beginn = None);
    assert!(alle_wege(&fall, Ziel::Ergebnis, 20) > 100);
    assert!(alle_wege(&fall, Ziel::AlleKriterien, 20) > 100);
}

#[test]
fn schule_und_ausbildung() {
    let fall = angenommen()
        .kurse([begonnen("2018-02-01")])
        .person(|p| p.schulabschluesse = offen([]))
        .person(|p| p.ausbildungen = offen([]));
    assert!(alle_wege(&fall, Ziel::Ergebnis, 20) > 500);
}

#[test]
fn schulung() {
    let fall = angenommen()
        .schulen([schule(Schulart::Abitur)])
        .ausbildungen([ausbildung()])
        .person(|p| p.schulungen = offen([]))
        .person(|p| p.aufnahme_der_taetigkeit = None);
    assert!(alle_wege(&fall, Ziel::Ergebnis, 20) > 1000);
}

/// A person who fails is asked nothing more, whatever else is open.
#[test]
fn wer_scheitert_wird_nichts_mehr_gefragt() {
    let fall = Fall::leer().vorhaben(|v| v.antragsteller = Some(Antragsteller::Andere));
    assert_eq!(fall.verdict(), Some(Verdict::NichtErfuellt));
    let finding = fall.finding();
    assert_eq!(interview::naechste(&finding, Ziel::Ergebnis), None);
    assert!(interview::nicht_geprueft(&finding) > 5);
    assert_eq!(
        interview::naechste(&finding, Ziel::AlleKriterien),
        Some(Question::Anstellungstraeger)
    );
}

/// The order of asking from an empty sheet.
#[test]
fn zuerst_wird_nach_dem_antragsteller_gefragt() {
    let mut fall = Fall::leer();
    assert_eq!(
        interview::naechste(&fall.finding(), Ziel::Ergebnis),
        Some(Question::Antragsteller)
    );
    antworte(
        &mut fall,
        Question::Antragsteller,
        Answer::Antragsteller(Antragsteller::Landkreis),
    );
    assert_eq!(
        interview::naechste(&fall.finding(), Ziel::Ergebnis),
        Some(Question::Einvernehmen)
    );
}
