//! Named cases: what would change the verdict, and what would not.

use vorabcheck::datum::Datum;
use vorabcheck::facts::*;
use vorabcheck::finding::{Kriterium, Norm};
use vorabcheck::whatif::{Aenderung, Aussicht, NeueSchulung, Tage};

use crate::hilfen::{
    Fall, angenommen, auslaendisch, datum, gebucht, grad, menge, person_a, person_c, schule, zeit,
};
use crate::jede_menge::{auswege, mit};
use SchulungFrage::{Dauer, GebuchtFuer, Themen};

const GRAD: Question = Question::Hochschulabschluss(0, HochschulabschlussFrage::Gleichwertigkeit);
const AUSBILDUNG: Question = Question::Ausbildung(0, AusbildungFrage::Gleichwertigkeit);
const SCHULE: Question = Question::Schulabschluss(0, SchulabschlussFrage::Gleichwertigkeit);

pub fn kurs(frage: SchulungFrage) -> Question {
    Question::Schulung(0, frage)
}

/// The questions of each set, and what they lead to.
pub fn fragen(fall: &Fall) -> (Vec<Vec<Question>>, Option<Aussicht>, Vec<Option<Kriterium>>) {
    let saetze = auswege(fall).expect("a verdict that is not Erfüllt");
    let fragen = saetze.iter().map(|satz| {
        let fragen = satz.aenderungen.iter().map(Aenderung::frage);
        fragen.collect::<Vec<_>>()
    });
    (
        fragen.collect(),
        saetze.first().map(|satz| satz.aussicht),
        saetze.iter().map(|satz| satz.weg).collect(),
    )
}

/// Just these sets lead to Erfüllt, all of them by this way.
pub fn erfuellt(fall: &Fall, saetze: &[&[Question]], weg: impl Into<Option<Kriterium>>) {
    let (gefunden, aussicht, wege) = fragen(fall);
    assert_eq!(gefunden, saetze);
    assert_eq!(aussicht, Some(Aussicht::Erfuellt));
    let weg = weg.into();
    assert!(wege.iter().all(|gefunden| *gefunden == weg), "{wege:?}");
}

pub fn nichts(fall: &Fall) {
    assert_eq!(auswege(fall), Some(Vec::new()));
}

/// The days of the only change.
pub fn tage(fall: &Fall) -> (Option<Datum>, Option<Datum>) {
    let saetze = auswege(fall).unwrap();
    let [satz] = &saetze[..] else {
        panic!("one set: {saetze:?}");
    };
    let tage = satz
        .aenderungen
        .iter()
        .find_map(|aenderung| match aenderung {
            Aenderung::Bewilligungszeitraum(tage)
            | Aenderung::Aufnahme(tage)
            | Aenderung::Buchung(_, tage)
            | Aenderung::Beginn(_, tage)
            | Aenderung::NeueSchulung(NeueSchulung { tage, .. }) => Some(tage),
            _ => None,
        });
    let Tage { von, bis, .. } = tage.unwrap();
    (*von, *bis)
}

pub fn von(tag: &str) -> (Option<Datum>, Option<Datum>) {
    (Some(datum(tag)), None)
}

pub fn bis(tag: &str) -> (Option<Datum>, Option<Datum>) {
    (None, Some(datum(tag)))
}

#[test]
fn erfuellt_und_offen_haben_keine_aenderungen() {
    assert_eq!(auswege(&person_a()), None);
    assert_eq!(auswege(&Fall::leer()), None);
}

#[test]
fn antwort_3_landkreis_ohne_einvernehmen() {
    for (einvernehmen, aenderbar) in [
        (Einvernehmen::Keines, true),
        (Einvernehmen::InVerhandlung, true),
        (Einvernehmen::NurMitEinigen, true),
        // Finding out changes nothing.
        (Einvernehmen::WeissNicht, false),
    ] {
        let fall = person_a().vorhaben(|v| {
            v.antragsteller = Some(Antragsteller::Landkreis);
            v.einvernehmen = Some(einvernehmen);
        });
        if aenderbar {
            erfuellt(&fall, &[&[Question::Einvernehmen]], None);
            let saetze = auswege(&fall).unwrap();
            assert_eq!(saetze[0].normen, [Norm::Antragsberechtigung]);
        } else {
            nichts(&fall);
        }
    }
}

#[test]
fn antwort_2_nr_3_2_freier_traeger_mit_geplanter_aufgabenuebertragung() {
    for uebertragung in [Aufgabenuebertragung::Geplant, Aufgabenuebertragung::Keine] {
        let fall = person_a().vorhaben(|v| {
            v.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
            v.aufgabenuebertragung = Some(uebertragung);
        });
        erfuellt(&fall, &[&[Question::Aufgabenuebertragung]], None);
        assert_eq!(auswege(&fall).unwrap()[0].normen, [Norm::Nr32]);
    }
}

#[test]
fn nr_4_1_bedarfsfeststellung_nicht_vorgesehen() {
    let nicht = Some(Bedarfsfeststellung::NichtVorgesehen);
    let fall = person_a().vorhaben(|v| v.bedarfsfeststellung = nicht);
    erfuellt(&fall, &[&[Question::Bedarfsfeststellung]], None);
}

#[test]
fn wer_beantragt_anstellt_und_fuer_wen_bleibt() {
    nichts(&person_a().vorhaben(|v| v.antragsteller = Some(Antragsteller::FreierTraeger)));
    nichts(&person_a().vorhaben(|v| v.anstellungstraeger = Some(Anstellungstraeger::Land)));
    nichts(&person_a().vorhaben(|v| v.zielgruppe = Some(Zielgruppe::Nein)));
    nichts(&person_a().vorhaben(|v| v.aufgaben = Some(menge(&[]))));
}

#[test]
fn antwort_1_auslaendischer_abschluss() {
    use Hochschulbewertung as H;
    for (bewertung, aenderbar) in [
        (H::Keine, true),
        (H::NurAnabin, true),
        (H::Beantragt, true),
        (H::Teilweise, true),
        // What an office has decided, and what nobody knows.
        (H::Negativ, false),
        (H::UnterBachelor, false),
        (H::WeissNicht, false),
    ] {
        let fall = angenommen().grade([auslaendisch(bewertung, Fach::SozialeArbeit)]);
        if aenderbar {
            erfuellt(&fall, &[&[GRAD]], Kriterium::BuchstabeA);
            assert_eq!(auswege(&fall).unwrap()[0].normen, [Norm::Nr422a]);
        } else {
            nichts(&fall);
        }
    }
}

#[test]
fn nr_4_2_2_falscher_abschluss_und_keine_ausbildung() {
    nichts(&angenommen());
    nichts(&angenommen().grade([grad(Grad::VwaDiplom, Fach::SozialeArbeit)]));
    // Where the field is not known, the proof leads no further than to a Klärung.
    let fall = angenommen().grade([auslaendisch(Hochschulbewertung::Keine, Fach::WeissNicht)]);
    let (saetze, aussicht, wege) = fragen(&fall);
    assert_eq!(
        (saetze, aussicht),
        (vec![vec![GRAD]], Some(Aussicht::Klaerung))
    );
    assert_eq!(wege, [Some(Kriterium::BuchstabeA)]);
}

#[test]
fn antwort_1_vorerfahrung_durch_spaeteren_bewilligungszeitraum() {
    let fall = angenommen()
        .zeiten([zeit("2017-11-01", None)])
        .ausbildungen([crate::hilfen::ausbildung()])
        .bz("2018-04-01");
    erfuellt(
        &fall,
        &[&[Question::Bewilligungszeitraum]],
        Kriterium::Vorerfahrung,
    );
    // After 2018 another wording may apply.
    assert_eq!(
        tage(&fall),
        (Some(datum("2018-05-01")), Some(datum("2018-12-31")))
    );
    let spaet = fall.clone().am("2018-08-15").aufnahme("2018-08-01");
    let spaet = spaet.zeiten([zeit("2018-08-01", None)]).bz("2018-10-01");
    assert_eq!(tage(&spaet), von("2019-02-01"));
    // One that has begun is no plan.
    nichts(&fall.clone().bz("2018-03-15"));
    nichts(&fall.zeiten([zeit("2017-11-01", Some("2018-01-31"))]));
}

/// Booked before the take-up it is in time only with all subjects in time; so where the set names one subject, its days
/// begin with the take-up.
#[test]
fn zwei_bedingungen_brauchen_zwei_drei_brauchen_drei() {
    let ausland = |bewertung| auslaendisch(bewertung, Fach::SozialeArbeit);
    let fall = angenommen()
        .grade([ausland(Hochschulbewertung::Keine)])
        .vorhaben(|v| {
            v.antragsteller = Some(Antragsteller::Landkreis);
            v.einvernehmen = Some(Einvernehmen::Keines);
        });
    erfuellt(
        &fall,
        &[&[Question::Einvernehmen, GRAD]],
        Kriterium::BuchstabeA,
    );
    let fall = fall.vorhaben(|v| {
        v.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
        v.aufgabenuebertragung = Some(Aufgabenuebertragung::Keine);
    });
    let drei: &[Question] = &[Question::Einvernehmen, Question::Aufgabenuebertragung, GRAD];
    erfuellt(&fall, &[drei], Kriterium::BuchstabeA);
    // Four are more than anybody is told; with three it stays NichtErfuellt, or would be a Klärung.
    let vier = fall.vorhaben(|v| {
        v.bedarfsfeststellung = Some(Bedarfsfeststellung::NichtVorgesehen);
    });
    let (saetze, aussicht, _) = fragen(&vier);
    assert_eq!(
        (saetze, aussicht),
        (vec![drei.to_vec()], Some(Aussicht::Klaerung))
    );
}

#[test]
fn vier_bedingungen_sind_zu_viel() {
    let ausland = |art| Schulabschluss {
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(Gleichwertigkeit::Keine),
        ..schule(art)
    };
    let kurs = Schulung {
        dauer: Some(Schulungsdauer::EinTag),
        themen: Some(menge(&[])),
        ..gebucht("2018-05-14")
    };
    let drei = person_c().kurse([kurs]);
    let am_kurs: &[Question] = &[
        self::kurs(GebuchtFuer),
        self::kurs(Dauer),
        self::kurs(Themen),
    ];
    erfuellt(&drei, &[am_kurs], Kriterium::BuchstabeC);
    nichts(&drei.schulen([ausland(Schulart::Mittlerer)]));
}

#[test]
fn antwort_1_schule_und_ausbildung_aus_dem_ausland() {
    let fall = person_c()
        .schulen([Schulabschluss {
            herkunft: Some(Herkunft::Ausland),
            gleichwertigkeit: Some(Gleichwertigkeit::Beantragt),
            ..schule(Schulart::Mittlerer)
        }])
        .ausbildungen([Ausbildung {
            herkunft: Some(Herkunft::Ausland),
            gleichwertigkeit: Some(Gleichwertigkeit::Teilweise),
            ..crate::hilfen::ausbildung()
        }]);
    erfuellt(&fall, &[&[AUSBILDUNG, SCHULE]], Kriterium::BuchstabeC);
}

#[test]
fn eine_unvollstaendige_pruefung_bleibt_offen_und_kann_erfuellt_werden() {
    let fall = Fall {
        person: Person::default(),
        ..person_a().vorhaben(|v| {
            v.antragsteller = Some(Antragsteller::Landkreis);
            v.einvernehmen = Some(Einvernehmen::Keines);
        })
    };
    let (saetze, aussicht, _) = fragen(&fall);
    assert_eq!(saetze, [[Question::Einvernehmen]]);
    assert_eq!(aussicht, Some(Aussicht::ErfuelltMoeglich));
}

#[test]
fn was_nicht_gilt_wird_nicht_geaendert() {
    // The Einvernehmen of who is no Landkreis rests, and so does the proof for what was acquired here.
    let fall = angenommen()
        .grade([Hochschulabschluss {
            gleichwertigkeit: Some(Hochschulbewertung::Keine),
            ..grad(Grad::VwaDiplom, Fach::SozialeArbeit)
        }])
        .vorhaben(|v| v.einvernehmen = Some(Einvernehmen::Keines));
    nichts(&fall);
}

#[test]
fn dutzende_zeugnisse_brechen_die_suche_ab_statt_sie_aufzuhalten() {
    let ausland = Schulabschluss {
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(Gleichwertigkeit::Keine),
        ..schule(Schulart::Mittlerer)
    };
    let ausbildung = Ausbildung {
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(Gleichwertigkeit::Keine),
        ..crate::hilfen::ausbildung()
    };
    let fall = person_c()
        .schulen(vec![ausland; HOECHSTENS_EINTRAEGE])
        .ausbildungen(vec![ausbildung; HOECHSTENS_EINTRAEGE])
        .kurse(vec![gebucht("2018-05-14"); HOECHSTENS_EINTRAEGE]);
    let auswege = vorabcheck::whatif::aenderungen(&crate::jede_menge::vorantrag(&fall), 0).unwrap();
    assert!(!auswege.vollstaendig);
    assert!(!auswege.saetze.is_empty());
    for satz in auswege.saetze.iter().take(5) {
        assert_eq!(satz.aenderungen.len(), 3);
        let anders = mit(&fall, &satz.aenderungen);
        assert_eq!(
            anders.verdict(),
            Some(vorabcheck::finding::Verdict::Erfuellt)
        );
    }
}
