//! Several persons: opened, added, copied, taken away and back; each keeps to itself.

use vorabcheck::dateifehler::HOECHSTENS_PERSONEN;
use vorabcheck::datum::Tag;
use vorabcheck::dialog::{
    Adresse, Anlass, Effect, Formularziel, Message, PersonMessage, RestMessage, Route, State,
    personen, update,
};
use vorabcheck::export;
use vorabcheck::facts::{Beleg, Bezeichnung, Formularseite, Person, Question, Stellenumfang};
use vorabcheck::finding::Verdict;
use vorabcheck::interview::Ziel;
use vorabcheck::law::Zuordnung;
use vorabcheck::uebersicht::{Luecke, je_urteil, uebersicht};

use super::{anlass, folge, frage, gehe, neu, tag, waehle};

const STELLE: Route = Route::Formular(Formularseite::Stelle, Formularziel::Vorantrag);

fn drei() -> State {
    let mut state = neu();
    let bytes = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/beispiele/mehrere_personen.json"
    ));
    state.vorantrag = export::lies(&bytes.unwrap()).unwrap().vorantrag;
    state
}

#[test]
fn eine_adresse_oeffnet_die_person() {
    let mut state = drei();
    update(&mut state, Message::PersonOpened(2));
    assert_eq!(state.person, 2);
    assert_eq!(state.ergebnis().unwrap().zuordnung, Some(Zuordnung::C));
    assert_eq!(state.adresse(Route::Ergebnis), "#/person/3/ergebnis");
    // An old address names one that is gone.
    update(&mut state, Message::PersonOpened(3));
    assert_eq!(state.person, 2);
    let wieder = State::wiederhergestellt(
        tag("2018-03-15"),
        Some(&export::json::sitzung(&state.vorantrag)),
        Adresse::neu(1, Route::Ergebnis),
    );
    assert_eq!(wieder.person, 1);
}

#[test]
fn eine_antwort_aendert_nur_diese_person_und_was_fuer_alle_gilt() {
    let mut state = drei();
    let vorher = state.vorantrag.clone();
    update(&mut state, Message::PersonOpened(1));
    gehe(&mut state, Question::Vorerfahrung);
    waehle(&mut state, 2);
    assert_eq!(state.vorantrag.personen[0], vorher.personen[0]);
    assert_ne!(state.vorantrag.personen[1], vorher.personen[1]);
    assert_eq!(state.vorantrag.personen[2], vorher.personen[2]);
    assert_eq!(state.vorantrag.vorhaben, vorher.vorhaben);
}

#[test]
fn was_einer_person_geschieht_geht_an_den_teil_der_es_kann() {
    let message = PersonMessage::Copied(1);
    assert_eq!(
        update(&mut drei(), Message::from(message)),
        [Effect::Rest(RestMessage::Person(message))]
    );
}

#[test]
fn eine_neue_person_beginnt_mit_ihrer_stelle() {
    let mut state = drei();
    let effects = personen::update(&mut state, PersonMessage::Added);
    assert_eq!((state.person, state.vorantrag.personen.len()), (3, 4));
    let [Effect::Store, Effect::Navigate(route)] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(*route, STELLE);
    folge(&mut state, &effects);
    assert_eq!(state.route, STELLE);
}

#[test]
fn eine_kopie_hat_dieselben_antworten_und_bleibt_fuer_sich() {
    let mut state = drei();
    let mut original = state.vorantrag.personen[2].clone();
    state.vorantrag.personen[2].stelle.name = Bezeichnung::neu("A. Muster").ok();
    state.vorantrag.personen[2]
        .stelle
        .beigefuegt
        .insert(Beleg::ZeugnisSchule);
    original.stelle.umfang = Stellenumfang::neu(50).ok();
    state.vorantrag.personen[2].stelle.umfang = original.stelle.umfang;
    personen::update(&mut state, PersonMessage::Copied(2));
    assert_eq!(
        state.vorantrag.personen[3], original,
        "name and papers are another's"
    );
    assert_eq!(state.person, 3);
    gehe(&mut state, Question::Vorerfahrung);
    waehle(&mut state, 3);
    assert_ne!(state.vorantrag.personen[3], state.vorantrag.personen[2]);
    assert_eq!(personen::update(&mut state, PersonMessage::Copied(9)), []);
}

#[test]
fn eine_entfernte_person_laesst_sich_zurueckholen() {
    let mut state = drei();
    update(&mut state, Message::Navigated(Route::Personen));
    update(&mut state, Message::PersonOpened(2));
    let vorher = state.vorantrag.clone();
    let effects = personen::update(&mut state, PersonMessage::Removed(0));
    assert!(matches!(effects[..], [Effect::Store, Effect::FocusNotice]));
    assert_eq!(state.vorantrag.personen, vorher.personen[1..]);
    assert_eq!(state.person, 1, "there is no third person any more");
    assert_eq!(anlass(&state), Some(Anlass::PersonEntfernt));
    update(&mut state, Message::Undone);
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn eine_person_bleibt_immer_und_hundert_sind_genug() {
    let mut state = neu();
    assert_eq!(personen::update(&mut state, PersonMessage::Removed(0)), []);
    for _ in 1..HOECHSTENS_PERSONEN {
        personen::update(&mut state, PersonMessage::Added);
    }
    assert_eq!(state.vorantrag.personen.len(), HOECHSTENS_PERSONEN);
    assert_eq!(personen::update(&mut state, PersonMessage::Added), []);
    assert_eq!(personen::update(&mut state, PersonMessage::Copied(0)), []);
    assert_eq!(state.vorantrag.personen.len(), HOECHSTENS_PERSONEN);
}

#[test]
fn die_uebersicht_nennt_je_person_urteil_luecke_und_frist() {
    let mut state = drei();
    state.vorantrag.personen.push(Person::default());
    let zeilen = uebersicht(&state.vorantrag);
    let urteile: Vec<_> = zeilen
        .iter()
        .map(|zeile| (zeile.verdict, zeile.zuordnung))
        .collect();
    assert_eq!(
        urteile,
        [
            (Some(Verdict::Erfuellt), Some(Zuordnung::A)),
            (Some(Verdict::Erfuellt), Some(Zuordnung::B)),
            (Some(Verdict::Erfuellt), Some(Zuordnung::C)),
            (None, None)
        ]
    );
    assert_eq!(je_urteil(&zeilen).map(|(_, anzahl)| anzahl), [3, 0, 0, 1]);
    assert_eq!(zeilen[0].luecke, Luecke::Keine);
    assert!(matches!(zeilen[3].luecke, Luecke::Fragen(n) if n > 5));
    assert_eq!(zeilen[0].frist, None);
    assert_eq!(zeilen[2].frist, Some(Tag(tag("2018-06-01").tag())));
    // Without the Einvernehmen none is eligible, and each row says why.
    state.vorantrag.vorhaben.einvernehmen = Some(vorabcheck::facts::Einvernehmen::Keines);
    for zeile in &uebersicht(&state.vorantrag)[..3] {
        assert_eq!(zeile.verdict, Some(Verdict::NichtErfuellt));
        assert!(
            matches!(&zeile.luecke, Luecke::Gruende(gruende) if gruende.len() == 1),
            "{zeile:?}"
        );
    }
}

#[test]
fn ein_widerspruch_fuehrt_beim_speichern_zu_seiner_person() {
    let mut state = drei();
    let kurs = &mut state.vorantrag.personen[2].schulungen.eintraege[0];
    kurs.stand = Some(vorabcheck::facts::Schulungsstand::BegonnenMitNachweis);
    kurs.begonnen_am = Some(tag("2030-01-01"));
    assert_ne!(
        state.naechste_seite(Ziel::Ergebnis),
        frage(Question::Stichtag)
    );
    assert_eq!(
        state.naechste_seite(Ziel::Ergebnis),
        Route::Ergebnis,
        "the first person is not concerned"
    );
    let effects = vorabcheck::dialog::datei::update(
        &mut state,
        vorabcheck::dialog::FileMessage::DownloadRequested,
    );
    assert_eq!(state.person, 2);
    assert!(matches!(effects[..], [Effect::Navigate(Route::Frage(..))]));
}
