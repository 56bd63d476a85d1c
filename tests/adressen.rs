//! The addresses of the pages.

// A test stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use vorabcheck::dialog::{Adresse, Formularziel, Route};
use vorabcheck::export::dokument::Art;
use vorabcheck::facts::{Formularseite, Listenart, Question};
use vorabcheck::interview::Ziel;

/// The pages that stand once.
const SEITEN: [Route; 16] = [
    Route::Start,
    Route::Ergebnis,
    Route::Angaben,
    Route::Datei,
    Route::Heute,
    Route::Personen,
    Route::Vorantrag,
    Route::Nachweise,
    Route::Pruefen,
    Route::Gesamtergebnis,
    Route::Auswertung,
    Route::Barrierefreiheit,
    Route::Regelwerk,
    Route::Mitgenommen,
    Route::Druck(Art::Pruefung),
    Route::Druck(Art::Vorantrag),
];

/// A new kind of page does not compile before it is given its place here; then it belongs into the lists as well.
const fn steht_in_den_listen(route: Route) {
    match route {
        // `SEITEN`.
        Route::Start
        | Route::Ergebnis
        | Route::Angaben
        | Route::Datei
        | Route::Heute
        | Route::Personen
        | Route::Vorantrag
        | Route::Nachweise
        | Route::Pruefen
        | Route::Gesamtergebnis
        | Route::Auswertung
        | Route::Barrierefreiheit
        | Route::Regelwerk
        | Route::Mitgenommen
        | Route::Druck(Art::Pruefung | Art::Vorantrag) => (),
        // Asked by number and target.
        Route::Frage(_, Ziel::Ergebnis | Ziel::AlleKriterien)
        | Route::Frage(_, Ziel::Vorantrag | Ziel::Pruefen | Ziel::Angaben)
        | Route::Formular(_, Formularziel::Vorantrag | Formularziel::Pruefen) => (),
    }
}

/// The browser tests look at every page in every display: as many as are named in their table.
#[test]
fn jede_seite_steht_in_der_tafel_der_tests_im_browser() {
    let tafel = [
        include_str!("e2e/hilfen/seiten.mjs"),
        include_str!("e2e/hilfen/fragen.mjs"),
    ]
    .concat();
    let gezeigt: Vec<Route> = tafel
        .split('"')
        .filter(|wort| wort.starts_with("#/"))
        .map(|hash| Adresse::aus_hash(hash).unwrap_or_else(|| panic!("{hash} is no page")))
        .map(|adresse| adresse.route)
        .collect();
    let mut fragen = Question::EINZELNE.to_vec();
    for liste in Listenart::ALL {
        fragen.push(liste.weitere());
        fragen.extend(liste.fragen(0));
    }
    let fragen = fragen
        .into_iter()
        .map(|frage| Route::Frage(frage, Ziel::Ergebnis));
    let formulare = Formularseite::ALL
        .iter()
        .map(|seite| Route::Formular(*seite, Formularziel::Vorantrag));
    for route in SEITEN.into_iter().chain(fragen).chain(formulare) {
        steht_in_den_listen(route);
        assert!(gezeigt.contains(&route), "{} is not shown", route.hash());
    }
    for ziel in [
        Ziel::AlleKriterien,
        Ziel::Vorantrag,
        Ziel::Pruefen,
        Ziel::Angaben,
    ] {
        assert!(
            gezeigt
                .iter()
                .any(|route| matches!(route, Route::Frage(_, anderes) if *anderes == ziel)),
            "no question is shown on the way {ziel:?}"
        );
    }
    assert!(
        gezeigt
            .iter()
            .any(|route| matches!(route, Route::Formular(_, Formularziel::Pruefen)))
    );
}

#[test]
fn jede_adresse_fuehrt_zurueck_zu_ihrer_seite() {
    let mut fragen = Question::EINZELNE.to_vec();
    for liste in Listenart::ALL {
        fragen.push(liste.weitere());
        fragen.extend(liste.fragen(0));
        fragen.extend(liste.fragen(11));
    }
    for ziel in [
        Ziel::Ergebnis,
        Ziel::AlleKriterien,
        Ziel::Vorantrag,
        Ziel::Pruefen,
        Ziel::Angaben,
    ] {
        for frage in &fragen {
            let route = Route::Frage(*frage, ziel);
            assert_eq!(
                Route::aus_hash(&route.hash()),
                Some(route),
                "{}",
                route.hash()
            );
        }
    }
    let formulare = Formularseite::ALL.iter().flat_map(|seite| {
        [Formularziel::Vorantrag, Formularziel::Pruefen].map(|ziel| Route::Formular(*seite, ziel))
    });
    for route in SEITEN.into_iter().chain(formulare) {
        assert_eq!(Route::aus_hash(&route.hash()), Some(route));
    }
    for fremd in [
        "#inhalt",
        "#/frage",
        "#/frage/schulung/0/stand",
        "#/frage/schulung/1",
        "#/ergebnis/x",
        "#/angaben/x",
        "#/vorantrag/x",
        "#/pruefen/antragsteller/x",
        "#/nachweise/1",
        "#/frage/x/1/y",
        "#/frage/schulung/99999999999999999999999/stand",
    ] {
        assert_eq!(Route::aus_hash(fremd), None, "{fremd}");
    }
}

#[test]
fn eine_seite_nennt_die_person_um_die_es_geht() {
    let angaben = Adresse::neu(1, Route::Angaben);
    assert_eq!(angaben.hash(), "#/person/2/angaben");
    assert_eq!(Adresse::aus_hash("#/person/2/angaben"), Some(angaben));
    let frage = Adresse::neu(99, Route::Frage(Question::Monate, Ziel::AlleKriterien));
    assert_eq!(frage.hash(), "#/person/100/weiter/monate");
    assert_eq!(Adresse::aus_hash(&frage.hash()), Some(frage));
    // The first person needs no number, and a page about none has none.
    assert_eq!(Adresse::neu(0, Route::Ergebnis).hash(), "#/ergebnis");
    assert_eq!(
        Adresse::aus_hash("#/ergebnis"),
        Some(Adresse::neu(0, Route::Ergebnis))
    );
    let stelle = Route::Formular(Formularseite::Stelle, Formularziel::Vorantrag);
    assert_eq!(
        Adresse::neu(1, stelle).hash(),
        "#/person/2/vorantrag/stelle"
    );
    assert_eq!(Adresse::neu(3, Route::Personen).hash(), "#/personen");
    assert_eq!(Adresse::aus_hash("#/personen").unwrap().person, None);
    for fremd in [
        "#/person",
        "#/person/2",
        "#/person/0/angaben",
        "#/person/x/angaben",
        "#/person/2/personen",
        "#/person/2/person/3/angaben",
    ] {
        assert_eq!(Adresse::aus_hash(fremd), None, "{fremd}");
    }
}
