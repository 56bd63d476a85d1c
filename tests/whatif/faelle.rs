//! Named cases: what would change the verdict, and what would not.

use vorabcheck::datum::Datum;
use vorabcheck::facts::*;
use vorabcheck::finding::{Kriterium, Norm};
use vorabcheck::whatif::{Aenderung, Aussicht, NeueSchulung, Tage};

use crate::hilfen::{
    Fall, alle_themen_ohne, angenommen, auslaendisch, begonnen, datum, gebucht, grad, menge,
    mit_themen, ohne_tag, person_a, person_c, schule, zeit,
};
use crate::jede_menge::{auswege, mit};
use SchulungFrage::{Dauer, GebuchtFuer, Stand, Themen};

const GRAD: Question = Question::Hochschulabschluss(0, HochschulabschlussFrage::Gleichwertigkeit);
const AUSBILDUNG: Question = Question::Ausbildung(0, AusbildungFrage::Gleichwertigkeit);
const SCHULE: Question = Question::Schulabschluss(0, SchulabschlussFrage::Gleichwertigkeit);

fn kurs(frage: SchulungFrage) -> Question {
    Question::Schulung(0, frage)
}

/// The questions of each set, and what they lead to.
fn fragen(fall: &Fall) -> (Vec<Vec<Question>>, Option<Aussicht>, Vec<Option<Kriterium>>) {
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
fn erfuellt(fall: &Fall, saetze: &[&[Question]], weg: impl Into<Option<Kriterium>>) {
    let (gefunden, aussicht, wege) = fragen(fall);
    assert_eq!(gefunden, saetze);
    assert_eq!(aussicht, Some(Aussicht::Erfuellt));
    let weg = weg.into();
    assert!(wege.iter().all(|gefunden| *gefunden == weg), "{wege:?}");
}

fn nichts(fall: &Fall) {
    assert_eq!(auswege(fall), Some(Vec::new()));
}

/// The days of the only change.
fn tage(fall: &Fall) -> (Option<Datum>, Option<Datum>) {
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

fn von(tag: &str) -> (Option<Datum>, Option<Datum>) {
    (Some(datum(tag)), None)
}

fn bis(tag: &str) -> (Option<Datum>, Option<Datum>) {
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
fn nr_4_2_3_ein_thema_fehlt() {
    let fehlt = alle_themen_ohne(&[Thema::Ehrenamt]);
    let fall = person_c().kurse([mit_themen(gebucht("2018-04-01"), &fehlt)]);
    erfuellt(&fall, &[&[kurs(Themen)]], Kriterium::BuchstabeC);
    let saetze = auswege(&fall).unwrap();
    let [Aenderung::Themen(_, themen, _)] = &saetze[0].aenderungen[..] else {
        panic!("{saetze:?}");
    };
    assert_eq!(themen.iter().collect::<Vec<_>>(), [&Thema::Ehrenamt]);
    // One that has begun may still deal with it; or another one does, for which one day is enough.
    let fall = person_c().kurse([mit_themen(begonnen("2018-02-01"), &fehlt)]);
    let saetze: &[&[Question]] = &[&[kurs(Themen)], &[Question::WeitereSchulungen]];
    erfuellt(&fall, saetze, Kriterium::BuchstabeC);
    let saetze = auswege(&fall).unwrap();
    let [Aenderung::NeueSchulung(neue)] = &saetze[1].aenderungen[..] else {
        panic!("{saetze:?}");
    };
    assert_eq!(neue.dauer, Schulungsdauer::EinTag);
    assert_eq!(neue.themen.iter().collect::<Vec<_>>(), [&Thema::Ehrenamt]);
    assert_eq!((neue.tage.von, neue.tage.bis), (None, None));
}

#[test]
fn nr_4_2_3_ein_tag() {
    let ein_tag = |kurs| Schulung {
        dauer: Some(Schulungsdauer::EinTag),
        ..kurs
    };
    let fall = person_c().kurse([ein_tag(gebucht("2018-04-01"))]);
    erfuellt(&fall, &[&[kurs(Dauer)]], Kriterium::BuchstabeC);
    // A day that is over does not get longer.
    let fall = person_c().kurse([ein_tag(begonnen("2018-02-01"))]);
    erfuellt(
        &fall,
        &[&[Question::WeitereSchulungen]],
        Kriterium::BuchstabeC,
    );
}

#[test]
fn antwort_1_zu_spaet_gebucht() {
    // Three months after 15 January 2018 end on Sunday 15 April, and that day rolls.
    for fuer in ["2018-04-16", "2018-05-14"] {
        let fall = person_c().kurse([gebucht(fuer)]);
        erfuellt(&fall, &[&[kurs(GebuchtFuer)]], Kriterium::BuchstabeC);
        assert_eq!(tage(&fall), bis("2018-04-15"));
    }
    // The months are over: the rolled day alone is left, and then nothing.
    let fall = person_c().kurse([gebucht("2018-05-14")]).am("2018-04-16");
    assert_eq!(fragen(&fall).1, Some(Aussicht::Klaerung));
    assert_eq!(tage(&fall), bis("2018-04-16"));
    nichts(&person_c().kurse([gebucht("2018-05-14")]).am("2018-04-17"));
    // What has begun too late, has.
    nichts(&person_c().kurse([begonnen("2018-05-14")]).am("2018-06-01"));
}

/// What the applicant leaves in Klärung is no reason to advise what is doubtful itself.
#[test]
fn antwort_1_neben_einer_klaerung_gilt_der_letzte_tag_und_mehrere_tage() {
    let verbund = |fall: Fall| {
        fall.vorhaben(|v| v.antragsteller = Some(Antragsteller::KommunalerZusammenschluss))
    };
    let fall = verbund(person_c().kurse([gebucht("2018-05-14")]));
    assert_eq!(fragen(&fall).1, Some(Aussicht::Klaerung));
    assert_eq!(tage(&fall), bis("2018-04-15"));
    let fall = verbund(person_c().kurse([]));
    assert_eq!(tage(&fall), bis("2018-04-15"));
    // A second day somewhere else would be a Klärung; so would Schule without Jugendhilfe.
    let ein_tag = Schulung {
        dauer: Some(Schulungsdauer::EinTag),
        ..mit_themen(
            begonnen("2018-02-01"),
            &alle_themen_ohne(&[Thema::Jugendhilfe, Thema::Ehrenamt]),
        )
    };
    let saetze = auswege(&verbund(person_c().kurse([ein_tag]))).unwrap();
    let [Aenderung::NeueSchulung(neue)] = &saetze[0].aenderungen[..] else {
        panic!("{saetze:?}");
    };
    assert_eq!(neue.dauer, Schulungsdauer::MehrereTage);
    let themen: Vec<_> = neue.themen.iter().copied().collect();
    let mut noetig = vec![Thema::Jugendhilfe, Thema::Ehrenamt];
    noetig.sort();
    assert_eq!(themen, noetig);
}

#[test]
fn antwort_1_beabsichtigt_oder_keine() {
    let fall = person_c().kurse([ohne_tag(Schulungsstand::Beabsichtigt)]);
    erfuellt(&fall, &[&[kurs(Stand)]], Kriterium::BuchstabeC);
    assert_eq!(tage(&fall), bis("2018-04-15"));
    let fall = person_c().kurse([]);
    erfuellt(
        &fall,
        &[&[Question::WeitereSchulungen]],
        Kriterium::BuchstabeC,
    );
    assert_eq!(tage(&fall), bis("2018-04-15"));
}

/// Finding out changes nothing, and no course about nothing stands in for it.
#[test]
fn antwort_1_eine_neue_schulung_bringt_ein_thema() {
    let fehlt = alle_themen_ohne(&[Thema::Ehrenamt]);
    let unbekannt_lang = Schulung {
        dauer: Some(Schulungsdauer::WeissNicht),
        ..begonnen("2018-02-01")
    };
    for kurs in [
        ohne_tag(Schulungsstand::WeissNicht),
        gebucht("2018-02-01"),
        unbekannt_lang,
    ] {
        nichts(&person_c().kurse([kurs.clone()]));
        // Where something is missing, another one brings it.
        let fall = person_c().kurse([mit_themen(kurs, &fehlt)]);
        let saetze = auswege(&fall).unwrap();
        for satz in &saetze {
            if let [Aenderung::NeueSchulung(neue)] = &satz.aenderungen[..] {
                assert_eq!(neue.themen.iter().collect::<Vec<_>>(), [&Thema::Ehrenamt]);
            }
        }
        assert!(!saetze.is_empty());
    }
}

#[test]
fn antwort_1_aufnahme_der_taetigkeit_steht_bevor() {
    let fall = person_c()
        .aufnahme("2018-04-01")
        .kurse([gebucht("2018-08-01")]);
    let saetze: &[&[Question]] = &[&[kurs(GebuchtFuer)], &[Question::Aufnahme]];
    erfuellt(&fall, saetze, Kriterium::BuchstabeC);
    let saetze = auswege(&fall).unwrap();
    let Aenderung::Aufnahme(aufnahme) = &saetze[1].aenderungen[0] else {
        panic!("{saetze:?}");
    };
    assert_eq!((aufnahme.von, aufnahme.bis), von("2018-05-01"));
    assert_eq!(aufnahme.am, datum("2018-05-01"));
    // On the Stichtag and before it, it is no plan.
    for aufnahme in ["2018-03-15", "2018-03-14"] {
        let fall = person_c().aufnahme(aufnahme).kurse([gebucht("2018-08-01")]);
        erfuellt(&fall, &[&[kurs(GebuchtFuer)]], Kriterium::BuchstabeC);
    }
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
fn antwort_1_tage_gelten_fuer_die_genannten_themen() {
    let (erste, zweite) = Thema::ALL.split_at(6);
    let beabsichtigt = mit_themen(ohne_tag(Schulungsstand::Beabsichtigt), &erste[1..]);
    let fall = person_c()
        .aufnahme("2018-06-02")
        .kurse([beabsichtigt, mit_themen(gebucht("2018-12-01"), zweite)]);
    let saetze = auswege(&fall).unwrap();
    assert_eq!(saetze.len(), 6, "{saetze:?}");
    let [Aenderung::Buchung(_, tage), Aenderung::Themen(_, themen, _)] = &saetze[0].aenderungen[..]
    else {
        panic!("{saetze:?}");
    };
    assert_eq!(themen.iter().collect::<Vec<_>>(), [&Thema::Recht]);
    let genannt = (Some(datum("2018-06-02")), Some(datum("2018-09-02")));
    assert_eq!((tage.von, tage.bis), genannt);
}

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
