//! The addresses of the pages.

use vorabcheck::dialog::Route;
use vorabcheck::facts::{Listenart, Question};
use vorabcheck::interview::Ziel;

#[test]
fn jede_adresse_fuehrt_zurueck_zu_ihrer_seite() {
    let mut fragen = Question::EINZELNE.to_vec();
    for liste in Listenart::ALL {
        fragen.push(liste.weitere());
        fragen.extend(liste.fragen(0));
        fragen.extend(liste.fragen(11));
    }
    for ziel in [Ziel::Ergebnis, Ziel::AlleKriterien] {
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
    for route in [Route::Start, Route::Ergebnis, Route::Angaben] {
        assert_eq!(Route::aus_hash(&route.hash()), Some(route));
    }
    for fremd in [
        "#inhalt",
        "#/frage",
        "#/frage/schulung/0/stand",
        "#/frage/schulung/1",
        "#/ergebnis/x",
        "#/frage/x/1/y",
        "#/frage/schulung/99999999999999999999999/stand",
    ] {
        assert_eq!(Route::aus_hash(fremd), None, "{fremd}");
    }
}
