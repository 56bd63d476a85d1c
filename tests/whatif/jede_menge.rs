//! Random cases: what is found is enough, is needed, and is all there is.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use vorabcheck::datum::Datum;
use vorabcheck::facts::*;
use vorabcheck::law::Fassung;
use vorabcheck::vorantrag::Vorantrag;
use vorabcheck::whatif::{self, Aenderung, Aenderungssatz, Aussicht, Tage};

use crate::hilfen::beliebig::{Luecken, beliebiger_fall_mit_rahmen, faelle};
use crate::hilfen::{
    Fall, alle_themen_ohne, angenommen, begonnen, datum, gebucht, grad, liste, menge, schule,
    spanne, zeit_als,
};
use crate::probe::{self, ZIELE};

pub fn vorantrag(fall: &Fall) -> Vorantrag {
    Vorantrag {
        fassung: Fassung::Stand2018,
        stichtag: fall.stichtag,
        vorhaben: fall.vorhaben.clone(),
        personen: vec![fall.person.clone()],
    }
}

/// The case with these changes made.
pub fn mit<'a>(fall: &Fall, aenderungen: impl IntoIterator<Item = &'a Aenderung>) -> Fall {
    let mut anders = fall.clone();
    for aenderung in aenderungen {
        aenderung.nimm_vor(&mut anders.vorhaben, &mut anders.person);
    }
    anders
}

/// What would change the verdict of the case.
pub fn auswege(fall: &Fall) -> Option<Vec<Aenderungssatz>> {
    let auswege = whatif::aenderungen(&vorantrag(fall), 0)?;
    assert!(auswege.vollstaendig, "a case of ordinary size");
    Some(auswege.saetze)
}

fn hat(fall: &Fall, aussicht: Aussicht) -> bool {
    let nummer = Aussicht::ALL.iter().position(|andere| *andere == aussicht);
    ZIELE[nummer.unwrap()](probe::wert(fall))
}

/// The days of a change that has some.
fn tage_von(aenderung: &mut Aenderung) -> Option<&mut Tage> {
    match aenderung {
        Aenderung::Bewilligungszeitraum(tage)
        | Aenderung::Aufnahme(tage)
        | Aenderung::Buchung(_, tage)
        | Aenderung::Beginn(_, tage) => Some(tage),
        Aenderung::NeueSchulung(neue) => Some(&mut neue.tage),
        _ => None,
    }
}

fn tag_plus(tag: Datum, tage: i64) -> Option<Datum> {
    Datum::aus(tag.tag() + chrono::Duration::days(tage)).ok()
}

/// Every day from the Stichtag on for so long: good within the bounds that are told, and bad outside (of the take-up: just
/// outside). A day is good if it leads to what is told, and no other day leaves less in doubt.
fn pruefe_tage(fall: &Fall, satz: &Aenderungssatz) {
    for (nummer, aenderung) in satz.aenderungen.iter().enumerate() {
        let Some(tage) = tage_von(&mut aenderung.clone()).copied() else {
            continue;
        };
        let von = tage.von.unwrap_or(fall.stichtag);
        let bis = tage.bis.unwrap_or(Datum::LETZTER);
        assert!(von <= tage.am && tage.am <= bis, "{tage:?}");
        assert!(von >= fall.stichtag, "nothing past is changed: {tage:?}");
        let am_tag = |tag: Datum| {
            let mut aenderungen = satz.aenderungen.clone();
            tage_von(&mut aenderungen[nummer]).unwrap().am = tag;
            mit(fall, &aenderungen)
        };
        let tage_ab = |weite| (0..weite).map_while(|abstand| tag_plus(fall.stichtag, abstand));
        let alle = tage_ab(400).chain([von, bis]);
        let alle: BTreeMap<Datum, Fall> = alle.map(|tag| (tag, am_tag(tag))).collect();
        let bestes = alle.values().map(probe::stand).reduce(probe::bestes_von);
        // A Bewilligungszeitraum after 2018 may fall under another wording: only if no other does.
        let bleibt =
            !matches!(aenderung, Aenderung::Bewilligungszeitraum(_)) || von.teile().0 > 2018;
        let gut = |tag: Datum| {
            let fall = &alle[&tag];
            hat(fall, satz.aussicht)
                && Some(probe::stand(fall)) == bestes
                && (bleibt || tag.teile().0 <= 2018)
        };
        for tag in tage_ab(400) {
            let drin = von <= tag && tag <= bis;
            let nahe = Some(tag) == tag_plus(von, -1) || Some(tag) == tag_plus(bis, 1);
            if drin || nahe || !matches!(aenderung, Aenderung::Aufnahme(_)) {
                assert_eq!(gut(tag), drin, "{aenderung:?} on {tag}");
            }
        }
        for rand in [von, bis] {
            assert!(gut(rand), "{aenderung:?} on {rand}");
        }
    }
}

/// What the random cases were, so that none of the kinds is missing.
#[derive(Default)]
struct Zaehler(BTreeMap<String, usize>);

impl Zaehler {
    fn zaehle(&mut self, was: impl Into<String>) {
        *self.0.entry(was.into()).or_default() += 1;
    }
}

/// All three properties on one case.
fn pruefe(fall: &Fall, zaehler: &RefCell<Zaehler>) {
    let Some(saetze) = auswege(fall) else {
        let verdict = fall.verdict();
        assert!(verdict.is_none() || verdict == Some(vorabcheck::finding::Verdict::Erfuellt));
        return;
    };
    let ohne_ruhende = whatif::aenderungen(&vorantrag(fall).ohne_ruhende(), 0);
    let ohne_ruhende = ohne_ruhende.map(|auswege| auswege.saetze);
    assert_eq!(
        ohne_ruhende.as_ref(),
        Some(&saetze),
        "page and Dokument tell the same"
    );
    let hebel = [1, 2, 3].map(|zugleich| probe::hebel(fall, &probe::tage(fall, zugleich)));
    let erwartet = probe::kleinste(fall, &hebel);
    let fragen = |satz: &Aenderungssatz| {
        let fragen = satz.aenderungen.iter().map(Aenderung::frage);
        fragen.collect::<Vec<Question>>()
    };
    let mut z = zaehler.borrow_mut();
    let Some((ziel, erwartet)) = erwartet else {
        assert_eq!(saetze, [], "nothing helps");
        z.zaehle("nichts hilft");
        return;
    };
    let gefunden: BTreeSet<Vec<Question>> = saetze.iter().map(fragen).collect();
    assert_eq!(
        gefunden,
        erwartet,
        "all smallest sets for {:?}",
        Aussicht::ALL[ziel]
    );
    assert_eq!(gefunden.len(), saetze.len(), "each once");
    z.zaehle(format!("{:?}", Aussicht::ALL[ziel]));
    z.zaehle(format!("{} Änderungen", saetze[0].aenderungen.len()));
    if fall.person.schulungen.eintraege.len() > 1 {
        z.zaehle("mehrere Schulungen");
    }
    for satz in &saetze {
        assert_eq!(satz.aussicht, Aussicht::ALL[ziel]);
        assert!(
            hat(&mit(fall, &satz.aenderungen), satz.aussicht),
            "each set turns it"
        );
        for ohne in 0..satz.aenderungen.len() {
            let mut weniger = satz.aenderungen.clone();
            weniger.remove(ohne);
            assert!(
                !hat(&mit(fall, &weniger), satz.aussicht),
                "each change is needed"
            );
        }
        pruefe_tage(fall, satz);
        for aenderung in &satz.aenderungen {
            let name = format!("{aenderung:?}");
            z.zaehle(name.split('(').next().unwrap());
        }
        z.zaehle(
            satz.weg
                .map_or("kein neuer Weg".to_owned(), |weg| format!("{weg:?}")),
        );
    }
}

fn kurs() -> impl Strategy<Value = Schulung> {
    let tage = [
        "2018-02-20",
        "2018-03-15",
        "2018-04-10",
        "2018-05-02",
        "2018-06-01",
        "2018-06-04",
        "2018-07-20",
    ];
    let themen = [
        menge(Thema::ALL),
        menge(Thema::ALL),
        menge(&alle_themen_ohne(&[Thema::Ehrenamt])),
        menge(&alle_themen_ohne(&[Thema::Jugendhilfe])),
        menge(&Thema::ALL[..6]),
        menge(&Thema::ALL[6..]),
        Menge::WeissNicht,
    ];
    let dauer = [
        Schulungsdauer::MehrereTage,
        Schulungsdauer::MehrereTage,
        Schulungsdauer::EinTag,
        Schulungsdauer::WeissNicht,
    ];
    (
        select(tage.to_vec()),
        0..8,
        select(themen.to_vec()),
        select(dauer.to_vec()),
    )
        .prop_map(|(tag, stand, themen, dauer)| {
            let kurs = match stand {
                0 | 1 if datum(tag) <= datum("2018-03-15") => begonnen(tag),
                2 | 4 => crate::hilfen::ohne_tag(Schulungsstand::Beabsichtigt),
                3 if dauer == Schulungsdauer::MehrereTage => {
                    crate::hilfen::ohne_tag(Schulungsstand::WeissNicht)
                }
                _ => gebucht(tag),
            };
            Schulung {
                themen: Some(themen),
                dauer: Some(dauer),
                ..kurs
            }
        })
}

fn herkunft() -> impl Strategy<Value = (Herkunft, Option<Gleichwertigkeit>)> {
    prop_oneof![
        2 => Just((Herkunft::Inland, None)),
        3 => select(Gleichwertigkeit::ALL).prop_map(|g| (Herkunft::Ausland, Some(g))),
    ]
}

/// Cases that lack little, each part something else.
fn knapper_fall() -> impl Strategy<Value = Fall> {
    let rahmen = (
        prop_oneof![2 => Just(None), 1 => select(Einvernehmen::ALL).prop_map(Some)],
        prop_oneof![2 => Just(None), 1 => select(Aufgabenuebertragung::ALL).prop_map(Some)],
        select(
            &[
                Bedarfsfeststellung::Vorgesehen,
                Bedarfsfeststellung::Vorgesehen,
                Bedarfsfeststellung::Vorgesehen,
                Bedarfsfeststellung::NichtVorgesehen,
            ][..],
        ),
        select(
            &[
                Zielgruppe::Ja,
                Zielgruppe::Ja,
                Zielgruppe::Ja,
                Zielgruppe::Ja,
                Zielgruppe::NurEinTeil,
            ][..],
        ),
    );
    let grade = prop_oneof![
        2 => Just(None),
        2 => (select(&[Fach::SozialeArbeit, Fach::Islamwissenschaften][..]), select(&[Grad::Bachelor, Grad::VwaDiplom][..]), select(Hochschulbewertung::ALL)).prop_map(Some),
    ];
    let zeiten = prop_oneof![
        2 => Just(Vec::new()),
        1 => select(vec![("2017-09-01", None), ("2017-11-15", None), ("2017-10-20", Some("2018-06-30"))]).prop_map(|z| vec![z]),
        1 => Just(vec![("2017-07-01", Some("2017-09-30")), ("2017-11-01", None)]),
    ];
    let arbeitgeber = select(
        &[
            Arbeitgeber::Kommune,
            Arbeitgeber::Kommune,
            Arbeitgeber::FreierTraeger,
        ][..],
    );
    let c = (
        prop_oneof![1 => Just(None), 4 => herkunft().prop_map(Some)],
        prop_oneof![1 => Just(None), 4 => herkunft().prop_map(Some)],
        prop_oneof![
            1 => Just(Vec::new()),
            3 => kurs().prop_map(|kurs| vec![kurs]),
            3 => (kurs(), kurs()).prop_map(|(a, b)| vec![a, b]),
            1 => (kurs(), kurs(), kurs()).prop_map(|(a, b, c)| vec![a, b, c]),
        ],
    );
    let tage = (
        select(
            &[
                "2018-01-02",
                "2018-02-01",
                "2018-03-15",
                "2018-04-01",
                "2018-04-01",
                "2018-05-02",
                "2018-06-01",
            ][..],
        ),
        select(&["2018-01-01", "2018-03-01", "2018-04-01"][..]),
        select(&["2018-01-15", "2018-03-15", "2018-03-15", "2018-05-20"][..]),
    );
    (
        rahmen,
        grade,
        (zeiten, arbeitgeber),
        c,
        tage,
        option::weighted(0.1, 0..3),
    )
        .prop_map(
            |(
                (einvernehmen, uebertragung, bedarf, zielgruppe),
                studium,
                (zeiten, arbeitgeber),
                (schulherkunft, ausbildungsherkunft, kurse),
                (aufnahme, bz, stichtag),
                luecke,
            )| {
                let mut fall = angenommen()
                    .aufnahme(aufnahme)
                    .bz(bz)
                    .am(stichtag)
                    .kurse(kurse);
                let v = &mut fall.vorhaben;
                if einvernehmen.is_some() {
                    v.antragsteller = Some(Antragsteller::Landkreis);
                    v.einvernehmen = einvernehmen;
                }
                if uebertragung.is_some() {
                    v.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
                    v.aufgabenuebertragung = uebertragung;
                }
                v.bedarfsfeststellung = Some(bedarf);
                v.zielgruppe = Some(zielgruppe);
                if let Some((fach, art, bewertung)) = studium {
                    fall = fall.grade([Hochschulabschluss {
                        herkunft: Some(Herkunft::Ausland),
                        gleichwertigkeit: Some(bewertung),
                        ..grad(art, fach)
                    }]);
                }
                if !zeiten.is_empty() {
                    let zeiten = zeiten.into_iter().map(|(von, bis)| Zeit {
                        zeitspanne: Some(spanne(von, bis)),
                        ..zeit_als(Einsatz::KommunaleEbene, arbeitgeber, von, bis)
                    });
                    fall = fall.zeiten(zeiten.collect::<Vec<_>>());
                }
                if let Some((herkunft, gleichwertigkeit)) = schulherkunft {
                    fall = fall.schulen([Schulabschluss {
                        herkunft: Some(herkunft),
                        gleichwertigkeit,
                        ..schule(Schulart::Mittlerer)
                    }]);
                }
                if let Some((herkunft, gleichwertigkeit)) = ausbildungsherkunft {
                    fall = fall.ausbildungen([Ausbildung {
                        herkunft: Some(herkunft),
                        gleichwertigkeit,
                        ..crate::hilfen::ausbildung()
                    }]);
                }
                // An interview that ended early.
                match luecke {
                    Some(0) => fall.person.schulungen = Liste::default(),
                    Some(1) => fall.person.ausbildungen = liste([Ausbildung::default()]),
                    Some(_) => fall.person.aufnahme_der_taetigkeit = None,
                    None => {}
                }
                fall
            },
        )
}

fn laufe(mut wuerfel: TestRunner, faelle: &impl Strategy<Value = Fall>) -> BTreeMap<String, usize> {
    let zaehler = RefCell::new(Zaehler::default());
    let ergebnis = wuerfel.run(faelle, |fall| {
        pruefe(&fall, &zaehler);
        Ok(())
    });
    if let Err(fehler) = ergebnis {
        panic!("{fehler}");
    }
    zaehler.into_inner().0
}

#[test]
fn in_knappen_faellen_ist_jede_kleinste_menge_gefunden_und_keine_andere() {
    // Others each time …
    laufe(TestRunner::new(faelle(100)), &knapper_fall());
    // … and always the same, of which it is known that everything comes up.
    let immer_gleich = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let immer_gleich = TestRunner::new_with_rng(faelle(500), immer_gleich);
    let zaehler = laufe(immer_gleich, &knapper_fall());
    let zu_selten: Vec<&str> = [
        "Erfuellt",
        "ErfuelltMoeglich",
        "Klaerung",
        "nichts hilft",
        "1 Änderungen",
        "2 Änderungen",
        "3 Änderungen",
        "mehrere Schulungen",
        "Einvernehmen",
        "Aufgabenuebertragung",
        "Bedarfsfeststellung",
        "Gleichwertigkeit",
        "Bewilligungszeitraum",
        "Aufnahme",
        "Buchung",
        "Beginn",
        "Dauer",
        "Themen",
        "NeueSchulung",
        "BuchstabeA",
        "BuchstabeB",
        "BuchstabeC",
        "Vorerfahrung",
        "kein neuer Weg",
    ]
    .into_iter()
    .filter(|art| !zaehler.contains_key(*art))
    .collect();
    assert_eq!(zu_selten, [] as [&str; 0], "{zaehler:#?}");
}

#[test]
fn in_beliebigen_faellen_ist_jede_kleinste_menge_gefunden_und_keine_andere() {
    for luecken in [Luecken::Keine, Luecken::Moeglich] {
        let wuerfel = TestRunner::new(faelle(60));
        laufe(wuerfel, &beliebiger_fall_mit_rahmen(luecken));
    }
}
