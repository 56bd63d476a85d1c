//! Nr. 4.2.3: the content and the length of the Nachqualifizierung (`Norm::Nr423`).

use vorabcheck::facts::*;
use vorabcheck::finding::{Auskunft, Fachgebiet, Grund, Klaerung, Kriterium, Norm, Verdict};

use crate::hilfen::{Fall, alle_themen_ohne, begonnen, gebucht, mit_themen, person_c, ungewiss};
use Verdict::{Erfuellt as Ja, Klaerung as Offenbleibt, NichtErfuellt as Nein};

fn ohne(fehlende: &[Thema]) -> Fall {
    let themen = alle_themen_ohne(fehlende);
    person_c().kurse([mit_themen(begonnen("2018-02-01"), &themen)])
}

fn fachgebiet(thema: Thema) -> (Fachgebiet, bool) {
    use {Fachgebiet as F, Thema as T};
    match thema {
        T::Recht => (F::Recht, false),
        T::Regeldienste => (F::Regeldienste, false),
        T::Arbeitsmarkt => (F::Arbeitsmarkt, false),
        T::Anerkennungsberatung => (F::Anerkennungsberatung, false),
        T::Schule | T::Kindertageseinrichtungen | T::Jugendhilfe => {
            (F::SchuleKindertageseinrichtungenJugendhilfe, true)
        }
        T::Spracherwerb => (F::Spracherwerb, false),
        T::Ehrenamt => (F::Ehrenamt, false),
        T::Beratungsarbeit | T::CaseManagement => (F::BeratungsarbeitCaseManagement, true),
        T::InterkulturelleKompetenz => (F::InterkulturelleKompetenzen, false),
    }
}

#[test]
fn nr_4_2_3_alle_neun_faecher() {
    assert_eq!(Fachgebiet::ALL.len(), 9);
    assert_eq!(ohne(&[]).wert(Kriterium::Themen), Ja);
    assert_eq!(ohne(&[]).wert(Kriterium::BuchstabeC), Ja);
}

#[test]
fn nr_4_2_3_ein_fach_fehlt() {
    for thema in Thema::ALL {
        let fall = ohne(&[*thema]);
        let (fach, zusammengesetzt) = fachgebiet(*thema);
        let (wert, grund) = if zusammengesetzt {
            (Offenbleibt, Grund::FachgebietTeilweise(fach))
        } else {
            (Nein, Grund::FachgebietFehlt(fach))
        };
        assert_eq!(fall.wert(Kriterium::BuchstabeC), wert, "{thema:?}");
        let teil = fall.teil(Kriterium::Fachgebiet(fach));
        assert_eq!((teil.grund, teil.norm), (Some(grund), Norm::Nr423));
        if zusammengesetzt {
            assert_eq!(fall.klaerungen(), [Klaerung::Rechtsfrage]);
        }
        // The other eight are covered.
        for anderes in Fachgebiet::ALL.iter().filter(|f| **f != fach) {
            assert_eq!(fall.wert(Kriterium::Fachgebiet(*anderes)), Ja);
        }
    }
}

#[test]
fn nr_4_2_3_zusammengesetzte_faecher_fehlen_ganz() {
    use Thema as T;
    for teile in [
        &[T::Schule, T::Kindertageseinrichtungen, T::Jugendhilfe][..],
        &[T::Beratungsarbeit, T::CaseManagement],
    ] {
        assert_eq!(ohne(teile).wert(Kriterium::BuchstabeC), Nein, "{teile:?}");
    }
    let zwei_von_drei = ohne(&[T::Schule, T::Jugendhilfe]);
    assert_eq!(zwei_von_drei.wert(Kriterium::BuchstabeC), Offenbleibt);
    let keine = ohne(Thema::ALL);
    assert_eq!(keine.wert(Kriterium::Themen), Nein);
}

#[test]
fn nr_4_2_3_die_schulungen_zusammen() {
    let (erste, zweite) = Thema::ALL.split_at(5);
    let fall = person_c().kurse([
        mit_themen(begonnen("2018-02-01"), erste),
        mit_themen(gebucht("2018-04-01"), zweite),
    ]);
    assert_eq!(fall.wert(Kriterium::Themen), Ja);
    assert_eq!(fall.wert(Kriterium::BuchstabeC), Ja);
}

#[test]
fn nr_4_2_3_unbekannte_themen() {
    let unbekannt = Schulung {
        themen: Some(Menge::WeissNicht),
        ..begonnen("2018-02-01")
    };
    let fall = person_c().kurse([unbekannt]);
    assert_eq!(fall.wert(Kriterium::BuchstabeC), Offenbleibt);
    let anbieter = Klaerung::Sachverhalt(Auskunft::Schulungsanbieter);
    assert_eq!(fall.klaerungen(), [anbieter]);
    // A further course of which nothing is known could deal with what is missing.
    let fall = ohne(&[Thema::Recht]).person(|p| p.schulungen.ende = Some(Ende::WeissNicht));
    assert_eq!(fall.wert(Kriterium::Themen), Offenbleibt);
    let fall = ohne(&[]).person(|p| p.schulungen = ungewiss(p.schulungen.eintraege.clone()));
    assert_eq!(fall.wert(Kriterium::Themen), Ja);
}

#[test]
fn nr_4_2_3_mehrtaegig() {
    use Schulungsdauer::{EinTag, MehrereTage, WeissNicht};
    for (dauern, wert) in [
        (&[MehrereTage][..], Ja),
        (&[EinTag], Nein),
        (&[EinTag, EinTag], Offenbleibt),
        (&[EinTag, EinTag, EinTag], Offenbleibt),
        (&[EinTag, MehrereTage], Ja),
        (&[WeissNicht], Offenbleibt),
        (&[EinTag, WeissNicht], Offenbleibt),
    ] {
        let kurs = |dauer: &Schulungsdauer| Schulung {
            dauer: Some(*dauer),
            ..begonnen("2018-02-01")
        };
        let fall = person_c().kurse(dauern.iter().map(kurs).collect::<Vec<_>>());
        assert_eq!(fall.wert(Kriterium::Dauer), wert, "{dauern:?}");
        assert_eq!(fall.wert(Kriterium::BuchstabeC), wert, "{dauern:?}");
        assert_eq!(fall.teil(Kriterium::Dauer).norm, Norm::Nr423);
    }
}

/// No day of completion is set: no Auflage and no reason speaks of one.
#[test]
fn antwort_1_kein_abschlussdatum() {
    let fall = ohne(&[]).am("2018-12-31");
    assert_eq!(fall.wert(Kriterium::BuchstabeC), Ja);
    assert_eq!(fall.auflagen(), []);
}
