//! The way of a visitor: from a sentence to its question, another answer, and the result that was promised.

use vorabcheck::dialog::{Effect, Message, Route, State, update};
use vorabcheck::facts::*;
use vorabcheck::finding::{Kriterium, Verdict};
use vorabcheck::interview::Ziel;
use vorabcheck::text;
use vorabcheck::whatif::{Aenderung, aenderungen};

use crate::hilfen::{Fall, angenommen, auslaendisch, gebucht, ohne_tag, person_a, person_c};
use crate::jede_menge::{mit, vorantrag};

/// Gives the answers that the change asks for, from its question on, until the result is shown.
fn folge(fall: &Fall, aenderung: &Aenderung) -> State {
    let ziel = mit(fall, [aenderung]);
    let mut state = State::neu(fall.stichtag);
    state.vorantrag = vorantrag(fall);
    let mut route = Route::Frage(aenderung.frage(), Ziel::Ergebnis);
    for _ in 0..8 {
        update(&mut state, Message::Navigated(route));
        let Route::Frage(frage, _) = route else {
            break;
        };
        beantworte(&mut state, &ziel, frage);
        assert_eq!(state.fehler, []);
        let effects = update(&mut state, Message::Submitted);
        let dorthin = effects.into_iter().find_map(|effect| match effect {
            Effect::Navigate(route) => Some(route),
            _ => None,
        });
        route = dorthin.expect("it leads on");
    }
    assert_eq!(state.route, Route::Ergebnis);
    state
}

/// Enters what the changed case has in this place.
fn beantworte(state: &mut State, ziel: &Fall, frage: Question) {
    let antwort = match frage {
        // The new record first; what it holds is asked then, and at the end whether there is one more.
        Question::WeitereSchulungen => {
            let noch = state.vorantrag.personen[0].schulungen.eintraege.len();
            let fehlt = noch < ziel.person.schulungen.eintraege.len();
            Answer::Weitere(if fehlt { Weitere::Ja } else { Weitere::Nein })
        }
        _ => ziel
            .facts()
            .antwort(frage)
            .expect("the changed case has it"),
    };
    match (frage.form(), antwort) {
        (Form::Auswahl(werte), antwort) => {
            let nummer = werte.iter().position(|wert| *wert == antwort);
            update(state, Message::Chosen(nummer.unwrap(), true));
        }
        (Form::Themen, Answer::Themen(Menge::Auswahl(themen))) => {
            for (nummer, thema) in Thema::ALL.iter().enumerate() {
                update(state, Message::Chosen(nummer, themen.contains(thema)));
            }
        }
        (_, Answer::Datum(tag) | Answer::DatumAngabe(DatumAngabe::Am(tag))) => {
            let (jahr, monat, tag) = tag.teile();
            for (teil, zahl) in [
                (Datumsteil::Tag, u16::from(tag)),
                (Datumsteil::Monat, u16::from(monat)),
                (Datumsteil::Jahr, jahr),
            ] {
                update(state, Message::Typed(Feld::Von(teil), zahl.to_string()));
            }
        }
        (form, antwort) => panic!("{form:?} {antwort:?}"),
    }
}

#[test]
fn wer_einem_satz_folgt_kommt_zu_dem_was_er_sagt() {
    let faelle = [
        person_a().vorhaben(|v| {
            v.antragsteller = Some(Antragsteller::Landkreis);
            v.einvernehmen = Some(Einvernehmen::Keines);
        }),
        angenommen().grade([auslaendisch(
            Hochschulbewertung::Beantragt,
            Fach::SozialeArbeit,
        )]),
        person_c().kurse([gebucht("2018-05-14")]),
        person_c().kurse([ohne_tag(Schulungsstand::Beabsichtigt)]),
        person_c().kurse([]),
        person_c().kurse([Schulung {
            dauer: Some(Schulungsdauer::EinTag),
            ..gebucht("2018-04-01")
        }]),
        person_c()
            .aufnahme("2018-04-01")
            .kurse([gebucht("2018-08-01")]),
    ];
    for fall in faelle {
        let auswege = aenderungen(&vorantrag(&fall), 0).unwrap();
        assert!(!auswege.saetze.is_empty());
        for satz in auswege.saetze {
            let [aenderung] = &satz.aenderungen[..] else {
                panic!("one change: {satz:?}");
            };
            let ergebnis = folge(&fall, aenderung).ergebnis().unwrap();
            assert_eq!(ergebnis.verdict(), Some(Verdict::Erfuellt), "{satz:?}");
        }
    }
}

/// The sentence of the task.
#[test]
fn der_satz_nennt_den_letzten_tag() {
    let fall = person_c().kurse([gebucht("2018-05-14")]);
    let auswege = aenderungen(&vorantrag(&fall), 0).unwrap();
    let saetze: Vec<String> = auswege
        .saetze
        .iter()
        .map(|satz| text::aenderungssatz(satz, 1))
        .collect();
    let satz = "Mit Beginn der Nachqualifizierung spätestens am 15.04.2018 wäre Buchst. c erfüllt.";
    assert_eq!(saetze, [satz]);
    assert_eq!(auswege.saetze[0].weg, Some(Kriterium::BuchstabeC));
    let vermerk = vorabcheck::export::vermerk(&vorantrag(&fall), 0);
    let zeile = format!("- {satz} [Nr. 4.2.2 Buchst. c VwV, Antwort 1]");
    let lesbar = vermerk.replace('\u{a0}', " ");
    assert!(lesbar.contains(text::AENDERUNGEN_KOPF), "{vermerk}");
    assert!(lesbar.contains(&zeile), "{vermerk}");
    // Who is funded has nothing to change.
    let vermerk = vorabcheck::export::vermerk(&vorantrag(&person_c()), 0);
    assert!(!vermerk.contains(text::AENDERUNGEN_KOPF));
}

/// What is told, without the links.
fn texte(fall: &Fall) -> Vec<String> {
    let auswege = aenderungen(&vorantrag(fall), 0).unwrap();
    text::texte_der_auswege(&auswege, 1)
}

/// Whether one of the texts says this.
fn sagt(fall: &Fall, was: &str) -> bool {
    texte(fall).iter().any(|text| text.contains(was))
}

/// The course in time meets the letter; what stays in Klärung is the joint body.
#[test]
fn ein_erfuellter_weg_ist_nicht_in_klaerung() {
    let verbund = |fall: Fall| {
        fall.vorhaben(|v| v.antragsteller = Some(Antragsteller::KommunalerZusammenschluss))
    };
    let fall = verbund(person_c()).aufnahme("2018-03-01").kurse([]);
    assert!(
        sagt(&fall, "wäre das Ergebnis in Klärung"),
        "{:?}",
        texte(&fall)
    );
    assert!(!sagt(&fall, "Buchst. c in Klärung"), "{:?}", texte(&fall));
    // Where the way itself is in Klärung, it says so.
    let fall = angenommen().grade([auslaendisch(Hochschulbewertung::Keine, Fach::WeissNicht)]);
    assert!(
        sagt(&fall, "wäre Buchst. a in Klärung"),
        "{:?}",
        texte(&fall)
    );
}

/// What takes four changes is out of reach of three, no more is known; and nothing where the search was cut off.
#[test]
fn unerreichbar_heisst_mit_hoechstens_drei_aenderungen() {
    let zu_spaet = person_c().kurse([Schulung {
        dauer: Some(Schulungsdauer::EinTag),
        themen: Some(crate::hilfen::menge(&[])),
        ..gebucht("2018-05-14")
    }]);
    let auslaendische_schule = zu_spaet.schulen([Schulabschluss {
        herkunft: Some(Herkunft::Ausland),
        gleichwertigkeit: Some(Gleichwertigkeit::Keine),
        ..crate::hilfen::schule(Schulart::Mittlerer)
    }]);
    let grad = auslaendisch(Hochschulbewertung::Keine, Fach::SozialeArbeit);
    let vier_bedingungen = angenommen().grade([grad]).vorhaben(|v| {
        v.antragsteller = Some(Antragsteller::Landkreis);
        v.einvernehmen = Some(Einvernehmen::Keines);
        v.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
        v.aufgabenuebertragung = Some(Aufgabenuebertragung::Keine);
        v.bedarfsfeststellung = Some(Bedarfsfeststellung::NichtVorgesehen);
    });
    for fall in [auslaendische_schule, vier_bedingungen] {
        let mut auswege = aenderungen(&vorantrag(&fall), 0).unwrap();
        assert!(text::aussicht(&auswege).contains("höchstens drei Änderungen"));
        auswege.vollstaendig = false;
        assert!(!text::aussicht(&auswege).contains("nicht"));
    }
}

#[test]
fn was_herauszufinden_ist_wird_nicht_als_aussichtslos_gezeigt() {
    let unbekannt = person_c().kurse([ohne_tag(Schulungsstand::WeissNicht)]);
    assert!(
        sagt(&unbekannt, "Zuerst ist herauszufinden"),
        "{:?}",
        texte(&unbekannt)
    );
    // Where the applicant refuses it, finding out does not help.
    let fall = unbekannt.vorhaben(|v| v.antragsteller = Some(Antragsteller::FreierTraeger));
    assert!(!sagt(&fall, "herauszufinden"), "{:?}", texte(&fall));
    // Nor where it is a question of law.
    let fall =
        person_a().vorhaben(|v| v.antragsteller = Some(Antragsteller::KommunalerZusammenschluss));
    assert!(!sagt(&fall, "herauszufinden"), "{:?}", texte(&fall));
}

#[test]
fn die_saetze_nennen_bedingung_und_reichweite() {
    use crate::hilfen::{alle_themen_ohne, ausbildung, begonnen, mit_themen, zeit};
    let fehlt = alle_themen_ohne(&[Thema::Ehrenamt]);
    let begonnen = begonnen("2018-02-01");
    let laeuft = person_c().kurse([mit_themen(begonnen.clone(), &fehlt)]);
    assert!(
        sagt(&laeuft, "falls die Schulung noch läuft"),
        "{:?}",
        texte(&laeuft)
    );
    let geplant = person_c().kurse([mit_themen(gebucht("2018-04-01"), &fehlt)]);
    assert!(!sagt(&geplant, "falls die Schulung noch läuft"));
    let ein_tag = person_c().kurse([Schulung {
        dauer: Some(Schulungsdauer::EinTag),
        ..begonnen
    }]);
    assert!(
        sagt(&ein_tag, "Nötig dabei ist eines der neun Themen."),
        "{:?}",
        texte(&ein_tag)
    );
    let zeiten = angenommen().ausbildungen([ausbildung()]);
    let in_2018 = zeiten
        .clone()
        .zeiten([zeit("2017-11-01", None)])
        .bz("2018-04-01");
    assert!(!sagt(&in_2018, "andere Fassung"), "{:?}", texte(&in_2018));
    let satz = "Passend ist jeder Tag vom 01.05.2018 bis zum 31.12.2018.";
    assert!(sagt(&in_2018, satz), "{:?}", texte(&in_2018));
    let spaeter = zeiten.am("2018-08-15").zeiten([zeit("2018-08-01", None)]);
    assert!(sagt(&spaeter.bz("2018-10-01"), "andere Fassung der VwV"));
}

/// The Vermerk says what the page says: what is one answer for all persons.
#[test]
fn auch_das_dokument_sagt_was_fuer_alle_personen_gilt() {
    let fall = person_a().vorhaben(|v| {
        v.antragsteller = Some(Antragsteller::Landkreis);
        v.einvernehmen = Some(Einvernehmen::Keines);
    });
    let mut vorantrag = vorantrag(&fall);
    let satz = "Das gilt dann für alle Personen.";
    assert!(!vorabcheck::export::vermerk(&vorantrag, 0).contains(satz));
    vorantrag.personen.push(person_c().person);
    let vermerk = vorabcheck::export::vermerk(&vorantrag, 0);
    assert!(vermerk.replace('\u{a0}', " ").contains(satz), "{vermerk}");
}
