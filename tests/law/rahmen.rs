//! Who applies (Antwort 3), who employs (Antwort 2), for whom (Antwort 6) and what (Nr. 4.1, 4.1.2).

use vorabcheck::facts::*;
use vorabcheck::finding::{
    Auskunft, Hinweis, Interval, Klaerung, Kriterium, Nachweis, Norm, Verdict,
};
use vorabcheck::law::{Fassung, spaetere_fassung_moeglich};

use crate::hilfen::{Fall, datum, menge, person_a};
use Verdict::{Erfuellt, NichtErfuellt};

/// One value with its kind of Klärung.
type Wert = (Verdict, Option<Klaerung>);

const JA: Wert = (Erfuellt, None);
const NEIN: Wert = (NichtErfuellt, None);
const RECHTSFRAGE: Wert = (Verdict::Klaerung, Some(Klaerung::Rechtsfrage));

const fn sachverhalt(wen: Auskunft) -> Wert {
    (Verdict::Klaerung, Some(Klaerung::Sachverhalt(wen)))
}

fn pruefe(fall: &Fall, kriterium: Kriterium, norm: Norm, wert: Wert) {
    let teil = fall.teil(kriterium);
    let gefunden = (fall.wert(kriterium), teil.klaerung, teil.norm);
    assert_eq!(gefunden, (wert.0, wert.1, norm), "{:?}", fall.vorhaben);
}

#[test]
fn antwort_3_antragsteller() {
    use Antragsteller as A;
    for (antragsteller, wert) in [
        (A::StadtOderGemeinde, JA),
        (A::KommunalerZusammenschluss, RECHTSFRAGE),
        (A::FreierTraeger, NEIN),
        (A::Land, NEIN),
        (A::Andere, NEIN),
    ] {
        let fall = person_a().vorhaben(|v| v.antragsteller = Some(antragsteller));
        pruefe(
            &fall,
            Kriterium::Antragsteller,
            Norm::Antragsberechtigung,
            wert,
        );
        assert_eq!(fall.verdict(), Some(wert.0), "{antragsteller:?}");
        let frei = fall
            .hinweise()
            .contains(&Hinweis::FreierTraegerAlsAnstellungstraeger);
        assert_eq!(frei, antragsteller == A::FreierTraeger);
    }
}

fn landkreis(einvernehmen: Einvernehmen) -> Fall {
    person_a().vorhaben(|v| {
        v.antragsteller = Some(Antragsteller::Landkreis);
        v.einvernehmen = Some(einvernehmen);
    })
}

#[test]
fn antwort_3_landkreis_mit_einvernehmen() {
    let fall = landkreis(Einvernehmen::LiegtVor);
    pruefe(
        &fall,
        Kriterium::Antragsteller,
        Norm::Antragsberechtigung,
        JA,
    );
    assert!(fall.nachweise().contains(&Nachweis::Einvernehmen));
}

#[test]
fn antwort_3_landkreis_ohne_volles_einvernehmen() {
    let kreis = sachverhalt(Auskunft::LandkreisUndGemeinden);
    for (einvernehmen, wert) in [
        (Einvernehmen::InVerhandlung, kreis),
        (Einvernehmen::NurMitEinigen, RECHTSFRAGE),
        (Einvernehmen::WeissNicht, kreis),
        (Einvernehmen::Keines, NEIN),
    ] {
        let fall = landkreis(einvernehmen);
        pruefe(
            &fall,
            Kriterium::Antragsteller,
            Norm::Antragsberechtigung,
            wert,
        );
        assert!(!fall.nachweise().contains(&Nachweis::Einvernehmen));
    }
    let offen = landkreis(Einvernehmen::Keines).vorhaben(|v| v.einvernehmen = None);
    assert_eq!(offen.interval(Kriterium::Antragsteller), Interval::OFFEN);
}

#[test]
fn antwort_2_anstellungstraeger() {
    use Anstellungstraeger as T;
    for (traeger, wert) in [
        (T::StadtOderGemeinde, JA),
        (T::Landkreis, JA),
        (T::KommunalerZusammenschluss, RECHTSFRAGE),
        (T::Land, NEIN),
        (T::Andere, NEIN),
        (T::WeissNicht, sachverhalt(Auskunft::Antragsteller)),
    ] {
        let fall = person_a().vorhaben(|v| v.anstellungstraeger = Some(traeger));
        pruefe(
            &fall,
            Kriterium::Anstellungstraeger,
            Norm::Anstellungstraeger,
            wert,
        );
        assert_eq!(fall.verdict(), Some(wert.0), "{traeger:?}");
    }
}

#[test]
fn nr_3_2_aufgabenuebertragung() {
    use Aufgabenuebertragung as U;
    let gemeinde = sachverhalt(Auskunft::Antragsteller);
    for (uebertragung, wert) in [
        (U::LiegtVor, JA),
        (U::Geplant, gemeinde),
        (U::WeissNicht, gemeinde),
        (U::Keine, NEIN),
    ] {
        let fall = person_a().vorhaben(|v| {
            v.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
            v.aufgabenuebertragung = Some(uebertragung);
        });
        pruefe(&fall, Kriterium::Anstellungstraeger, Norm::Nr32, wert);
        let nachweis = fall.nachweise().contains(&Nachweis::Aufgabenuebertragung);
        assert_eq!(nachweis, uebertragung == U::LiegtVor);
    }
}

/// [`Norm::Anstellungstraeger`] and [`Norm::Antragsberechtigung`].
#[test]
fn antwort_2_anstellungstraeger_muss_nicht_antragsteller_sein() {
    let fall = landkreis(Einvernehmen::LiegtVor)
        .vorhaben(|v| v.anstellungstraeger = Some(Anstellungstraeger::StadtOderGemeinde));
    assert_eq!(fall.verdict(), Some(Erfuellt));
}

#[test]
fn antwort_6_zielgruppe() {
    for (zielgruppe, wert) in [
        (Zielgruppe::Ja, JA),
        (Zielgruppe::NurEinTeil, RECHTSFRAGE),
        (Zielgruppe::NurEinesVonBeiden, RECHTSFRAGE),
        (Zielgruppe::Nein, NEIN),
        (Zielgruppe::WeissNicht, sachverhalt(Auskunft::Antragsteller)),
    ] {
        let fall = person_a().vorhaben(|v| v.zielgruppe = Some(zielgruppe));
        pruefe(&fall, Kriterium::Zielgruppe, Norm::Zielgruppe, wert);
        assert_eq!(fall.verdict(), Some(wert.0), "{zielgruppe:?}");
    }
}

#[test]
fn nr_4_1_2_eine_der_sechs_aufgaben_genuegt() {
    let mit = |aufgaben: Menge<Aufgabe>| person_a().vorhaben(|v| v.aufgaben = Some(aufgaben));
    for aufgabe in Aufgabe::ALL {
        let wert = if *aufgabe == Aufgabe::Andere {
            RECHTSFRAGE
        } else {
            JA
        };
        let fall = mit(menge(&[*aufgabe]));
        pruefe(&fall, Kriterium::Taetigkeiten, Norm::Nr412, wert);
        assert_eq!(fall.wert(Kriterium::Aufgaben), wert.0);
    }
    let fall = mit(menge(Aufgabe::ALL));
    pruefe(&fall, Kriterium::Taetigkeiten, Norm::Nr412, JA);
    pruefe(&mit(menge(&[])), Kriterium::Taetigkeiten, Norm::Nr412, NEIN);
    let unbekannt = sachverhalt(Auskunft::Anstellungstraeger);
    pruefe(
        &mit(Menge::WeissNicht),
        Kriterium::Taetigkeiten,
        Norm::Nr412,
        unbekannt,
    );
}

#[test]
fn nr_4_1_bedarf_aus_persoenlichen_gespraechen() {
    for (bedarf, wert) in [
        (Bedarfsfeststellung::Vorgesehen, JA),
        (Bedarfsfeststellung::NichtVorgesehen, RECHTSFRAGE),
        (
            Bedarfsfeststellung::WeissNicht,
            sachverhalt(Auskunft::Anstellungstraeger),
        ),
    ] {
        let fall = person_a().vorhaben(|v| v.bedarfsfeststellung = Some(bedarf));
        pruefe(&fall, Kriterium::Bedarfsfeststellung, Norm::Nr41, wert);
        assert_eq!(fall.verdict(), Some(wert.0));
    }
    // It is never a refusal, so that an open answer is at least a Klärung.
    let offen = person_a().vorhaben(|v| v.bedarfsfeststellung = None);
    let erwartet = Interval::von_bis(Verdict::Klaerung, Erfuellt);
    assert_eq!(offen.interval(Kriterium::Person), erwartet);
}

/// [`Norm::Nr41`].
#[test]
fn nr_4_1_sondierung_und_integrationsplan_sind_nur_hinweise() {
    let fall = person_a();
    assert_eq!(fall.verdict(), Some(Erfuellt));
    for hinweis in [Hinweis::Sondierungsgespraech, Hinweis::Integrationsplan] {
        assert!(fall.hinweise().contains(&hinweis));
    }
}

/// [`Norm::Foerderung`]: one failing condition fails the person, whatever else is in Klärung or open.
#[test]
fn wer_in_einem_scheitert_scheitert() {
    let fall = Fall::leer().vorhaben(|v| v.zielgruppe = Some(Zielgruppe::Nein));
    assert_eq!(fall.verdict(), Some(NichtErfuellt));
    assert_eq!(Fall::leer().interval(Kriterium::Person), Interval::OFFEN);
    let fall = fall.vorhaben(|v| v.antragsteller = Some(Antragsteller::KommunalerZusammenschluss));
    assert_eq!(fall.verdict(), Some(NichtErfuellt));
}

/// [`Norm::Foerderung`]: the Geltungshinweis stands for a Bewilligungszeitraum after 2018; it changes no value.
#[test]
fn rechtsstand_und_geltungshinweis() {
    assert_eq!(Fassung::Stand2018.rechtsstand(), (2018, 4, 4));
    for (beginn, spaeter) in [
        ("2017-07-01", false),
        ("2018-12-31", false),
        ("2019-01-01", true),
        ("2026-01-01", true),
    ] {
        let fall = person_a().bz(beginn);
        assert_eq!(
            spaetere_fassung_moeglich(&fall.vorhaben, fall.stichtag),
            spaeter,
            "{beginn}"
        );
        assert_eq!(fall.verdict(), Some(Erfuellt));
    }
    for angabe in [None, Some(DatumAngabe::WeissNicht)] {
        let fall = person_a().vorhaben(|v| v.bewilligungszeitraum_beginn = angabe);
        assert!(!spaetere_fassung_moeglich(&fall.vorhaben, fall.stichtag));
        // Not known: the Stichtag stands in for it.
        let fall = fall.am("2026-11-22");
        assert!(spaetere_fassung_moeglich(&fall.vorhaben, fall.stichtag));
    }
}

/// [`Norm::NachqualifizierungBeginn`]: only the Nachqualifizierung uses the Stichtag.
#[test]
fn der_stichtag_zaehlt_nur_bei_der_nachqualifizierung() {
    for fall in [
        person_a(),
        crate::hilfen::person_b(),
        crate::hilfen::person_v(),
    ] {
        for stichtag in ["1999-01-01", "2018-03-15", "2035-12-31"] {
            let spaeter = Fall {
                stichtag: datum(stichtag),
                ..fall.clone()
            };
            assert_eq!(spaeter.finding(), fall.finding());
        }
    }
}
