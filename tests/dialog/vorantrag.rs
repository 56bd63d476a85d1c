//! The way through the Vorantrag: forms, documents, and where an answer leads.

use vorabcheck::dialog::{
    Adresse, Effect, FileMessage, FormMessage, Formularziel, Meldung, Message, RestMessage, Route,
    State, rest, seite_des_abschnitts, update,
};
use vorabcheck::export::dateiname;
use vorabcheck::export::dokument::Art;
use vorabcheck::facts::{
    Beleg, BezeichnungFehler, Feldfehler, Formularfeld as F, Formularseite, HOECHSTENS_KOMMUNEN,
    HochschulabschlussFrage, KeineEmailadresse, Question,
};
use vorabcheck::interview::Ziel;
use vorabcheck::vollstaendigkeit::{Abschnitt, Fehlendes, fehlstellen};

use super::{folge, neu, tag, tippe, waehle};

const ANTRAGSTELLER: Route = Route::Formular(Formularseite::Antragsteller, Formularziel::Vorantrag);

/// Fills the fields of the page, sends, and goes where it leads.
fn fuelle(state: &mut State, felder: &[(F, &str)]) -> Vec<Effect> {
    for (feld, text) in felder {
        let message = FormMessage::Typed(*feld, (*text).to_owned());
        let effects = update(state, message.into());
        folge(state, &effects);
    }
    let effects = update(state, FormMessage::Submitted.into());
    let [Effect::Rest(message)] = &effects[..] else {
        panic!("{effects:?}");
    };
    let effects = rest::update(state, message.clone());
    folge(state, &effects);
    effects
}

fn auf(route: Route) -> State {
    let mut state = neu();
    update(&mut state, Message::Navigated(route));
    state
}

fn vollstaendig() -> State {
    let mut state = neu();
    let pfad = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/beispiele/vorantrag.json"
    );
    let inhalt = Ok(std::fs::read(pfad).unwrap());
    let name = "vorantrag.json".to_owned();
    let effects = update(&mut state, FileMessage::Read { name, inhalt }.into());
    folge(&mut state, &effects);
    assert_eq!(fehlstellen(&state.vorantrag), []);
    state
}

fn fehler(state: &State) -> Vec<(F, Feldfehler)> {
    state.formular.fehler.clone()
}

#[test]
fn ein_formular_haelt_jedes_feld() {
    let mut state = auf(ANTRAGSTELLER);
    let felder = [
        (F::Name, "  Stadt Musterstadt "),
        (F::Kreis, "stadtkreis_ulm"),
        (F::Strasse, "Markt 1"),
        (F::Postleitzahl, "89073"),
        (F::Ort, "Ulm"),
        (F::Ansprechperson, "Ł. K͟hürt-Ə’ß"),
        (F::Telefon, "0731 123-0"),
        (F::Email, "amt@musterstadt.de"),
    ];
    let effects = fuelle(&mut state, &felder);
    assert!(matches!(effects[..], [Effect::Store, Effect::Navigate(_)]));
    for (feld, text) in felder {
        assert_eq!(state.feldtext(feld), text.trim(), "{feld:?}");
    }
    assert_eq!(state.route, Route::Vorantrag);
}

#[test]
fn kein_feld_muss_ausgefuellt_sein() {
    let mut state = auf(ANTRAGSTELLER);
    fuelle(&mut state, &[(F::Name, "Stadt A"), (F::Telefon, "   ")]);
    assert_eq!(fehler(&state), []);
    let fehlend = fehlstellen(&state.vorantrag);
    let felder = fehlend.iter().filter(|luecke| {
        luecke.abschnitt() == Abschnitt::Antragsteller && matches!(luecke.was, Fehlendes::Feld(_))
    });
    assert_eq!(felder.count(), 7);
    // What is emptied is gone.
    update(&mut state, Message::Navigated(ANTRAGSTELLER));
    fuelle(&mut state, &[(F::Name, "")]);
    assert_eq!(state.vorantrag.vorhaben.formblatt.antragsteller.name, None);
}

#[test]
fn alle_fehler_auf_einmal_und_erst_beim_senden_und_nichts_geht_verloren() {
    let mut state = auf(ANTRAGSTELLER);
    let message = FormMessage::Typed(F::Email, "amt".to_owned());
    let effects = update(&mut state, message.into());
    folge(&mut state, &effects);
    assert_eq!(fehler(&state), [], "not on a key press");
    let falsch = [
        (F::Name, "Stadt\u{200B}A"),
        (F::Kreis, "paris"),
        (F::Postleitzahl, "7017"),
        (F::Ort, "Ulm"),
        (F::Telefon, "keins"),
        (F::Email, "amt@"),
    ];
    let effects = fuelle(&mut state, &falsch);
    assert!(matches!(effects[..], [Effect::Store, Effect::FocusErrors]));
    assert_eq!(
        fehler(&state),
        [
            (
                F::Name,
                Feldfehler::Text(BezeichnungFehler::Steuerzeichen('\u{200B}'))
            ),
            (F::Kreis, Feldfehler::Kreis),
            (F::Postleitzahl, Feldfehler::Postleitzahl),
            (F::Telefon, Feldfehler::Telefon),
            (F::Email, Feldfehler::Email(KeineEmailadresse::Domain)),
        ]
    );
    assert!(state.hat_fehler());
    assert_eq!(state.route, ANTRAGSTELLER);
    for (feld, text) in falsch {
        assert_eq!(state.feldtext(feld), text, "{feld:?}");
    }
    // What was right is kept, whatever becomes of the rest.
    let daten = &state.vorantrag.vorhaben.formblatt.antragsteller;
    assert_eq!(daten.ort.as_ref().unwrap().text(), "Ulm");
    assert_eq!(daten.email, None);
    update(&mut state, Message::Navigated(Route::Vorantrag));
    assert!(!state.hat_fehler());
    // What was typed and not sent waits, however one has left.
    assert!(state.formular.ist_beruehrt());
    update(&mut state, Message::Navigated(ANTRAGSTELLER));
    assert_eq!(state.feldtext(F::Telefon), "keins");
    fuelle(&mut state, &falsch.map(|(feld, _)| (feld, "")));
    assert!(!state.formular.ist_beruehrt());
}

#[test]
fn kommunen_stehen_in_zeilen() {
    let kommunen = Route::Formular(Formularseite::Kommunen, Formularziel::Pruefen);
    let mut state = auf(kommunen);
    fuelle(
        &mut state,
        &[(F::Kommunen, "Stadt A\r\n\n  Gemeinde B  \n")],
    );
    assert_eq!(state.route, Route::Pruefen);
    assert_eq!(state.feldtext(F::Kommunen), "Stadt A\nGemeinde B");
    update(&mut state, Message::Navigated(kommunen));
    fuelle(&mut state, &[(F::Kommunen, "Stadt A\nGem\u{7}einde B")]);
    let grund = BezeichnungFehler::Steuerzeichen('\u{7}');
    assert_eq!(fehler(&state), [(F::Kommunen, Feldfehler::Zeile(2, grund))]);
    let viele = "Gemeinde\n".repeat(HOECHSTENS_KOMMUNEN + 1);
    fuelle(&mut state, &[(F::Kommunen, &viele)]);
    assert_eq!(
        fehler(&state),
        [(F::Kommunen, Feldfehler::ZuVieleZeilen(101))]
    );
}

#[test]
fn die_stelle_gehoert_zu_ihrer_person_und_fuehrt_zu_ihren_fragen() {
    let mut state = vollstaendig();
    state.vorantrag.personen[1].aufnahme_der_taetigkeit = None;
    let stelle = Route::Formular(Formularseite::Stelle, Formularziel::Vorantrag);
    update(&mut state, Message::PersonOpened(1));
    update(&mut state, Message::Navigated(stelle));
    assert_eq!(state.feldtext(F::Stellenumfang), "0,50");
    fuelle(
        &mut state,
        &[(F::Personenname, "B. Beispiel"), (F::Stellenumfang, "0,75")],
    );
    assert_eq!(state.vorantrag.name(0), Some("A. Muster"));
    assert_eq!(state.vorantrag.name(1), Some("B. Beispiel"));
    assert_eq!(
        (state.person, state.route),
        (1, Route::Frage(Question::Aufnahme, Ziel::Vorantrag))
    );
    tippe(
        &mut state,
        &[(
            vorabcheck::facts::Feld::Von(vorabcheck::facts::Datumsteil::Tag),
            "01.03.2018",
        )],
    );
    assert_eq!(state.route, Route::Vorantrag, "nothing is missing any more");
    update(&mut state, Message::Navigated(stelle));
    fuelle(&mut state, &[(F::Stellenumfang, "1,5")]);
    assert_eq!(
        fehler(&state),
        [(F::Stellenumfang, Feldfehler::Stellenumfang)]
    );
}

#[test]
fn belege_werden_abgehakt() {
    let mut state = vollstaendig();
    let mut hake = |person, beleg, an| {
        let effects = update(&mut state, FormMessage::Attached(person, beleg, an).into());
        folge(&mut state, &effects);
        state.vorantrag.liegt_bei(person, beleg)
    };
    assert!(hake(Some(2), Beleg::ZeugnisHochschule, true));
    assert!(!hake(Some(2), Beleg::ZeugnisHochschule, false));
    assert!(!hake(None, Beleg::Einvernehmen, false));
    assert!(hake(None, Beleg::Einvernehmen, true));
    // An old page may name a person that is gone.
    assert!(!hake(Some(7), Beleg::ZeugnisHochschule, true));
}

#[test]
fn jeder_teil_fuehrt_durch_seine_luecken_und_zurueck_zur_liste() {
    let mut state = auf(Route::Frage(Question::Anstellungstraeger, Ziel::Vorantrag));
    waehle(&mut state, 2);
    assert_eq!(
        state.route,
        Route::Frage(Question::Aufgabenuebertragung, Ziel::Vorantrag),
        "a freier Träger needs it"
    );
    waehle(&mut state, 0);
    assert_eq!(state.route, Route::Vorantrag);
    assert_eq!(state.vorherige_seite(), Route::Start);
}

#[test]
fn aendern_fuehrt_zurueck_woher_es_kam() {
    let mut state = vollstaendig();
    let frage = Question::Hochschulabschluss(0, HochschulabschlussFrage::Fach);
    for (ziel, zurueck) in [
        (Ziel::Pruefen, Route::Pruefen),
        (Ziel::Angaben, Route::Angaben),
    ] {
        update(&mut state, Message::PersonOpened(0));
        update(&mut state, Message::Navigated(Route::Frage(frage, ziel)));
        assert_eq!(state.vorherige_seite(), zurueck);
        // Another field of the same list.
        waehle(&mut state, 1);
        assert_eq!(state.route, zurueck);
    }
}

#[test]
fn eine_aenderung_die_neue_luecken_oeffnet_fuehrt_erst_durch_sie() {
    let mut state = vollstaendig();
    let vorher = state.vorantrag.clone();
    let herkunft = Question::Hochschulabschluss(0, HochschulabschlussFrage::Herkunft);
    let gleichwertigkeit =
        Question::Hochschulabschluss(0, HochschulabschlussFrage::Gleichwertigkeit);
    update(&mut state, Message::PersonOpened(0));
    update(
        &mut state,
        Message::Navigated(Route::Frage(herkunft, Ziel::Pruefen)),
    );
    waehle(&mut state, 1);
    assert_eq!(state.route, Route::Frage(gleichwertigkeit, Ziel::Pruefen));
    waehle(&mut state, 0);
    assert_eq!(state.route, Route::Pruefen);
    assert_eq!(fehlstellen(&state.vorantrag), []);
    assert_eq!(state.vorantrag.personen[1..], vorher.personen[1..]);
    assert_eq!(state.vorantrag.vorhaben, vorher.vorhaben);
}

#[test]
fn eine_aenderung_unter_anderen_luecken_fuehrt_gleich_zurueck() {
    let mut state = auf(Route::Frage(Question::Zielgruppe, Ziel::Vorantrag));
    waehle(&mut state, 0);
    assert_eq!(
        state.route,
        Route::Frage(Question::Bedarfsfeststellung, Ziel::Vorantrag)
    );
    // The rest of the part is still open, and was before.
    update(
        &mut state,
        Message::Navigated(Route::Frage(Question::Zielgruppe, Ziel::Pruefen)),
    );
    waehle(&mut state, 1);
    assert_eq!(state.route, Route::Pruefen);
}

#[test]
fn der_name_der_datei_sagt_wer_und_ob_es_ein_entwurf_ist() {
    let mut state = vollstaendig();
    assert_eq!(
        dateiname(&state.vorantrag, Art::Vorantrag, "json"),
        "Vorantrag_Landkreis-Musterkreis_2018-03-15.json"
    );
    state.vorantrag.personen[0].stelle.name = None;
    assert_eq!(
        dateiname(&state.vorantrag, Art::Vorantrag, "json"),
        "Vorantrag_Landkreis-Musterkreis_2018-03-15_ENTWURF.json"
    );
    for (name, im_namen) in [
        ("../../etc/passwd", "_etc-passwd"),
        ("Łódź / K͟hürt", "_Łódź-K͟hürt"),
        ("…", ""),
        (&"ä".repeat(300), &format!("_{}", "ä".repeat(60))),
    ] {
        update(&mut state, Message::Navigated(ANTRAGSTELLER));
        fuelle(&mut state, &[(F::Name, name)]);
        let erwartet = format!("Vorantrag{im_namen}_2018-03-15_ENTWURF.json");
        assert_eq!(
            dateiname(&state.vorantrag, Art::Vorantrag, "json"),
            erwartet
        );
    }
    let mut pruefung = neu();
    assert_eq!(
        dateiname(&pruefung.vorantrag, Art::Pruefung, "json"),
        "Vorabcheck_2018-03-15.json"
    );
    pruefung.vorantrag.stichtag = tag("2018-04-04");
    assert_eq!(
        dateiname(&pruefung.vorantrag, Art::Pruefung, "json"),
        "Vorabcheck_2018-04-04.json"
    );
}

#[test]
fn der_vermerk_auf_alle_nennt_antragsteller_zahlen_und_jede_person() {
    let mut state = vollstaendig();
    let effects = rest::update(
        &mut state,
        vorabcheck::dialog::RestMessage::File(FileMessage::AllNotesRequested),
    );
    let [Effect::Copy(text)] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert!(text.starts_with(
        "Vorantrag Landkreis Musterkreis – nach dem Stand vom 4. April 2018: 2 förderfähig, 1 in Klärung."
    ));
    for zeile in [
        "Person 1 (A. Muster) – nach dem Stand vom 4. April 2018: Förderfähig nach Buchst. a",
        "Person 2 (Kennung 2018-02) – nach dem Stand vom 4. April 2018: Förderfähig nach Buchst. c",
        "Person 3 (Z. Łęcka) – nach dem Stand vom 4. April 2018: Klärung nötig",
    ] {
        assert!(text.contains(zeile), "{zeile}");
    }
}

#[test]
fn was_ohnehin_noch_kommt_ist_keine_folge_einer_aenderung() {
    // While the Einvernehmen is a Klärung, some questions on the person count for less; they count again after it.
    let mut state = auf(Route::Frage(Question::Antragsteller, Ziel::Ergebnis));
    waehle(&mut state, 1);
    waehle(&mut state, 1);
    assert_eq!(
        state.route,
        Route::Frage(Question::Anstellungstraeger, Ziel::Ergebnis)
    );
    let antragsteller = Route::Frage(Question::Antragsteller, Ziel::Angaben);
    update(&mut state, Message::Navigated(antragsteller));
    waehle(&mut state, 0);
    assert_eq!(state.route, Route::Angaben);
    state.vorantrag.vorhaben.einvernehmen = None;
    update(&mut state, Message::Navigated(antragsteller));
    waehle(&mut state, 1);
    assert_eq!(
        state.route,
        Route::Frage(Question::Einvernehmen, Ziel::Angaben),
        "but this one is"
    );
    waehle(&mut state, 0);
    assert_eq!(
        state.route,
        Route::Frage(Question::Anstellungstraeger, Ziel::Angaben),
        "who fills gaps goes on"
    );
}

#[test]
fn jeder_teil_der_liste_fuehrt_auf_eine_seite_oder_wartet() {
    let mut state = neu();
    let ziel = |state: &State, abschnitt| seite_des_abschnitts(&state.vorantrag, abschnitt);
    assert_eq!(ziel(&state, Abschnitt::Kommunen), None);
    let antragsteller = ziel(&state, Abschnitt::Antragsteller).unwrap();
    update(&mut state, Message::Navigated(antragsteller));
    waehle(&mut state, 1);
    assert_eq!(state.route, ANTRAGSTELLER);
    fuelle(&mut state, &[]);
    assert_eq!(state.route, Route::Vorantrag);
    assert_eq!(
        ziel(&state, Abschnitt::Kommunen),
        Some(Route::Frage(Question::Einvernehmen, Ziel::Vorantrag))
    );
    assert_eq!(ziel(&state, Abschnitt::Personen), Some(Route::Personen));
    // A part that is finished is gone through again, page by page.
    let mut state = vollstaendig();
    let zielgruppe = ziel(&state, Abschnitt::ZielgruppeUndAufgaben).unwrap();
    update(&mut state, Message::Navigated(zielgruppe));
    for frage in [
        Question::Zielgruppe,
        Question::Bedarfsfeststellung,
        Question::Aufgaben,
    ] {
        assert_eq!(state.route, Route::Frage(frage, Ziel::Vorantrag));
        let effects = update(&mut state, Message::Submitted);
        folge(&mut state, &effects);
    }
    assert_eq!(state.route, Route::Vorantrag);
}

#[test]
fn zweimal_geloescht_ist_einmal_zurueckgeholt() {
    let mut state = vollstaendig();
    let vorher = state.vorantrag.clone();
    for _ in 0..2 {
        let effects = update(&mut state, Message::AllDeleted(tag("2018-03-15")));
        folge(&mut state, &effects);
    }
    update(&mut state, Message::Undone);
    assert_eq!(state.vorantrag, vorher);
}

#[test]
fn die_adresse_einer_person_die_nicht_da_ist_fuehrt_zu_denen_die_da_sind() {
    let state = vollstaendig();
    let stelle = Route::Formular(Formularseite::Stelle, Formularziel::Vorantrag);
    for route in [stelle, Route::Ergebnis, Route::Angaben] {
        assert_eq!(state.erreichbar(Adresse::neu(2, route)).route, route);
        let fort = state.erreichbar(Adresse::neu(3, route));
        assert_eq!((fort.person, fort.route), (None, Route::Personen));
    }
}

#[test]
fn als_vorantrag_gespeichert_sagt_auch_eine_pruefung_dass_sie_ein_entwurf_ist() {
    let mut state = neu();
    update(&mut state, Message::Navigated(Route::Pruefen));
    let message = FileMessage::ApplicationRequested;
    let effects = rest::update(&mut state, RestMessage::File(message));
    let [Effect::Download { name, inhalt }] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(name, "Vorantrag_2018-03-15_ENTWURF.json");
    assert!(inhalt.contains("\"bearbeitungsstand\": \"entwurf\""));
    assert_eq!(state.meldung, Some(Meldung::Gespeichert));
}
