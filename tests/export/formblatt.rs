//! What a Vorantrag says besides the answers, in the file: bad values with their sentence, which the schema refuses too.

use vorabcheck::export::{json, lies};
use vorabcheck::facts::HOECHSTENS_KOMMUNEN;
use vorabcheck::vollstaendigkeit::{Bearbeitungsstand, bearbeitungsstand};

use super::beispiele::beispiel;
use super::kaputt::satz;
use super::schema::ist_gueltig;

fn vorantrag() -> String {
    String::from_utf8(beispiel("vorantrag")).unwrap()
}

#[test]
fn jede_schlechte_angabe_hat_ihren_satz() {
    let viele = vec!["\"A\""; HOECHSTENS_KOMMUNEN + 1].join(",");
    let faelle = [
        (
            "\"71032\"",
            "\"7103\"",
            "Erwartet wird eine Postleitzahl aus fünf Ziffern.",
        ),
        (
            "\"07031 123-0\"",
            "\"anrufen\"",
            "Erwartet wird eine Telefonnummer aus 3 bis 15 Ziffern, zum Beispiel 0711 123-0.",
        ),
        (
            "\"integration@musterkreis.example\"",
            "\"@\"",
            "Erwartet wird eine E-Mail-Adresse, zum Beispiel integration@musterstadt.de.",
        ),
        (
            "\"landkreis_boeblingen\"",
            "\"landkreis_paris\"",
            "Die Angabe „landkreis_paris“ gibt es hier nicht.",
        ),
        (
            "\"umfang\": 50",
            "\"umfang\": 0",
            "Erwartet wird eine ganze Zahl von Hundertsteln eines VZÄ zwischen 1 und 100.",
        ),
        (
            "\"umfang\": 50",
            "\"umfang\": \"0,5\"",
            "Hier steht der Text „0,5“. Erwartet wird eine ganze Zahl",
        ),
        (
            "\"A. Muster\"",
            "\"A.\\u200BMuster\"",
            "Erwartet wird ein Text ohne unsichtbare Zeichen wie U+200B.",
        ),
        (
            "\"einvernehmen\"\n",
            "\"quittung\"\n",
            "Die Angabe „quittung“ gibt es hier nicht.",
        ),
        (
            "\"bearbeitungsstand\": \"vollstaendig\"",
            "\"bearbeitungsstand\": \"fertig\"",
            "Die Angabe „fertig“ gibt es hier nicht. Möglich sind: entwurf, vollstaendig.",
        ),
        (
            "\"Stadt Musterstadt\",",
            &format!("{viele},"),
            "Die Liste hat 102 Einträge. Erwartet werden höchstens 100.",
        ),
    ];
    let gut = vorantrag();
    for (alt, neu, erwartet) in faelle {
        let schlecht = gut.replacen(alt, neu, 1);
        assert_ne!(schlecht, gut, "{alt}");
        let satz = satz(schlecht.as_bytes());
        assert!(satz.contains(erwartet), "{satz}");
        assert!(!ist_gueltig(&schlecht), "the schema takes {neu}");
    }
}

#[test]
fn der_bearbeitungsstand_wird_neu_berechnet() {
    let behauptet = vorantrag().replacen("\"name\": \"A. Muster\",", "", 1);
    assert!(behauptet.contains("\"vollstaendig\""));
    let gelesen = lies(behauptet.as_bytes()).unwrap().vorantrag;
    assert_eq!(bearbeitungsstand(&gelesen), Bearbeitungsstand::Entwurf);
    assert!(json::datei(&gelesen).contains("\"bearbeitungsstand\": \"entwurf\""));
    // A mere check is neither.
    let pruefung = lies(&beispiel("a")).unwrap().vorantrag;
    assert!(!json::datei(&pruefung).contains("bearbeitungsstand"));
}
