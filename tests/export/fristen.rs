//! The calendar of the deadlines: which days stand in it, what it says of them, and how it is written.

use proptest::prelude::*;
use vorabcheck::export::{fristen, lies, name_des_kalenders};
use vorabcheck::facts::{
    Bezeichnung, DatumAngabe, Person, Schulung,
    Schulungsstand::{Beabsichtigt, BegonnenOhneNachweis},
};
use vorabcheck::uebersicht::uebersicht;
use vorabcheck::vorantrag::Vorantrag;

use super::beispiele::{beispiel, namen, ordner};
use super::hilfen::beliebig::{Luecken, beliebiger_fall_mit_rahmen, faelle};
use super::hilfen::{begonnen, datum, gebucht, mit_themen, ohne_tag, person_a, person_c};

/// A Vorantrag of persons of whom each has this take-up and this course.
fn mit(personen: &[(Option<DatumAngabe>, Schulung)]) -> Vorantrag {
    let fall = person_c();
    Vorantrag {
        vorhaben: fall.vorhaben.clone(),
        personen: personen
            .iter()
            .map(|(aufnahme, kurs)| Person {
                aufnahme_der_taetigkeit: *aufnahme,
                ..fall.clone().kurse([kurs.clone()]).person
            })
            .collect(),
        ..Vorantrag::neu(fall.stichtag)
    }
}

fn am(tag: &str) -> Option<DatumAngabe> {
    Some(DatumAngabe::Am(datum(tag)))
}

/// The content lines, unfolded.
fn zeilen(kalender: &str) -> Vec<String> {
    let entfaltet = kalender.replace("\r\n ", "");
    entfaltet
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

/// The values of a property.
fn werte(kalender: &str, name: &str) -> Vec<String> {
    let anfang = format!("{name}:");
    let zeilen = zeilen(kalender).into_iter();
    zeilen
        .filter_map(|zeile| Some(zeile.strip_prefix(&anfang)?.to_owned()))
        .collect()
}

fn tage(vorantrag: &Vorantrag) -> Vec<String> {
    let kalender = fristen(vorantrag, false).unwrap_or_default();
    werte(&kalender, "DTSTART;VALUE=DATE")
}

#[test]
fn es_ist_der_nominale_letzte_tag() {
    for (aufnahme, kurs, tag) in [
        // RULES: the table of three months; the Stichtag is 15 March 2018.
        ("2018-03-01", gebucht("2018-05-14"), Some("20180601")),
        ("2018-01-31", gebucht("2018-04-30"), Some("20180430")),
        ("2018-02-28", gebucht("2018-05-28"), Some("20180528")),
        // A Sunday, and Easter Monday: not the day to which it may roll.
        ("2018-01-15", gebucht("2018-04-13"), Some("20180415")),
        ("2018-01-02", gebucht("2018-04-02"), Some("20180402")),
        // Intended, not booked.
        ("2018-01-15", ohne_tag(Beabsichtigt), Some("20180415")),
        // Nothing left to begin: begun, with and without proof; too late; take-up long ago.
        ("2018-01-15", begonnen("2018-02-01"), None),
        (
            "2018-01-15",
            Schulung {
                stand: Some(BegonnenOhneNachweis),
                ..begonnen("2018-02-01")
            },
            None,
        ),
        ("2018-01-15", gebucht("2018-05-02"), None),
        ("2017-06-01", ohne_tag(Beabsichtigt), None),
    ] {
        let vorantrag = mit(&[(am(aufnahme), kurs.clone())]);
        let erwartet: Vec<String> = tag.map(str::to_owned).into_iter().collect();
        assert_eq!(tage(&vorantrag), erwartet, "{aufnahme} {kurs:?}");
        assert_eq!(fristen(&vorantrag, true).is_some(), tag.is_some());
    }
    // Where the take-up is not known there is no day, and none is made up.
    let unbekannt = mit(&[(Some(DatumAngabe::WeissNicht), gebucht("2018-05-14"))]);
    assert_eq!(fristen(&unbekannt, true), None);
    assert_eq!(fristen(&mit(&[]), true), None);
}

#[test]
fn wer_anders_qualifiziert_ist_hat_keine_frist() {
    let mut fall = person_a();
    fall.person.schulungen = mit(&[(am("2018-03-01"), gebucht("2018-05-14"))]).personen[0]
        .schulungen
        .clone();
    let mut vorantrag = Vorantrag::neu(fall.stichtag);
    vorantrag.vorhaben = fall.vorhaben;
    vorantrag.personen = vec![fall.person];
    assert_eq!(fristen(&vorantrag, true), None);
}

#[test]
fn eintraege_nach_tagen_und_zwei_schulungen_haben_einen() {
    let mut vorantrag = mit(&[
        (am("2018-03-01"), gebucht("2018-05-14")),
        (am("2018-01-15"), begonnen("2018-02-01")),
        (am("2018-02-01"), ohne_tag(Beabsichtigt)),
        (am("2018-02-01"), gebucht("2018-04-20")),
    ]);
    let person = &mut vorantrag.personen[3];
    person
        .schulungen
        .eintraege
        .push(mit_themen(gebucht("2018-04-25"), &[]));
    let kalender = fristen(&vorantrag, false).unwrap();
    assert_eq!(tage(&vorantrag), ["20180501", "20180501", "20180601"]);
    let worte = "letzter Tag für den Beginn der Nachqualifizierung";
    assert_eq!(
        werte(&kalender, "SUMMARY"),
        [3, 4, 1].map(|nummer| format!("Person {nummer}: {worte}"))
    );
}

#[test]
fn der_eintrag_sagt_was_warum_und_wo_es_steht() {
    let kalender = fristen(&lies(&beispiel("c")).unwrap().vorantrag, false).unwrap();
    assert_eq!(
        zeilen(&kalender),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Vorabcheck Integrationsmanagement//Fristen//DE",
            "BEGIN:VEVENT",
            "UID:nachqualifizierung_2018-06-01_person-1_stichtag-2018-03-15@vorabcheck",
            "DTSTAMP:20180315T000000Z",
            "DTSTART;VALUE=DATE:20180601",
            "SUMMARY:Person 1: letzter Tag für den Beginn der Nachqualifizierung",
            concat!(
                r"DESCRIPTION:Die Nachqualifizierung bis spätestens 01.06.2018 beginnen. Gebucht ab 14.05.2018\; Zeit ist bis zum 01.06.2018. [Antwort 1\; §§ 187 Abs. 1\, 188 Abs. 2\, 3\, 193 BGB]\n",
                r"Den Nachweis über den Beginn der Nachqualifizierung unverzüglich der Bewilligungsstelle nachreichen. Einen festen Tag dafür gibt es nicht. [Antwort 1]\n",
                r"Fristen sind nach dem BGB gerechnet\, als Orientierung: Eine Verwaltungsvorschrift ist kein Gesetz.\n",
                r"Berechnet nach dem Stand vom 4. April 2018\, zum Stichtag 15.03.2018.\n",
                r"Das Ergebnis ist eine Orientierung und keine Entscheidung der Bewilligungsstelle (Regierungspräsidium Stuttgart)."
            ),
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-P14D",
            "DESCRIPTION:Person 1: letzter Tag für den Beginn der Nachqualifizierung",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn ein_tag_der_kein_werktag_ist_ist_als_offen_benannt_und_nur_einmal() {
    let satz = "Ob ein Beginn am nächsten Werktag";
    let beschreibung = |aufnahme, kurs| {
        let kalender = fristen(&mit(&[(am(aufnahme), kurs)]), false).unwrap();
        werte(&kalender, "DESCRIPTION").swap_remove(0)
    };
    let sonntag = beschreibung("2018-01-15", gebucht("2018-04-13"));
    assert!(
        sonntag.contains(&format!(r"{satz}\, dem 16.04.2018\,")),
        "{sonntag}"
    );
    assert!(!beschreibung("2018-03-01", gebucht("2018-05-14")).contains(satz));
    // Where the reason says it already.
    let vorantrag = lies(&beispiel("klaerung_frist_am_wochenende"))
        .unwrap()
        .vorantrag;
    let beschreibung = werte(&fristen(&vorantrag, false).unwrap(), "DESCRIPTION").swap_remove(0);
    assert!(
        !beschreibung.contains(satz) && beschreibung.contains("§ 193 BGB"),
        "{beschreibung}"
    );
}

#[test]
fn fuer_eine_spaetere_fassung_steht_der_geltungshinweis_dabei() {
    let mut vorantrag = mit(&[(am("2019-02-01"), ohne_tag(Beabsichtigt))]);
    vorantrag.stichtag = datum("2019-03-15");
    vorantrag.vorhaben.bewilligungszeitraum_beginn = am("2019-01-01");
    let kalender = fristen(&vorantrag, false).unwrap();
    let beschreibung = werte(&kalender, "DESCRIPTION").swap_remove(0);
    assert!(
        beschreibung.contains("ist nach 2018 geändert worden"),
        "{beschreibung}"
    );
}

fn benannt(name: &str, antragsteller: &str) -> Vorantrag {
    let mut vorantrag = mit(&[(am("2018-03-01"), gebucht("2018-05-14"))]);
    vorantrag.personen[0].stelle.name = Bezeichnung::neu(name).ok();
    vorantrag.vorhaben.formblatt.antragsteller.name = Bezeichnung::neu(antragsteller).ok();
    vorantrag
}

#[test]
fn namen_stehen_nur_auf_wunsch_darin() {
    let vorantrag = benannt("Ä. Müßig; Büro 1, Haus\\2", "Musterstadt");
    let ohne = fristen(&vorantrag, false).unwrap().replace("\r\n ", "");
    assert!(!ohne.contains("Müßig"), "{ohne}");
    let mit_namen = fristen(&vorantrag, true).unwrap();
    let titel = r"Person 1 (Ä. Müßig\; Büro 1\, Haus\\2): letzter Tag für den Beginn der Nachqualifizierung";
    assert_eq!(werte(&mit_namen, "SUMMARY"), [titel]);
    assert_eq!(werte(&mit_namen, "DESCRIPTION")[1], titel);
    // An entry is the same one, with the name or without.
    assert_eq!(werte(&ohne, "UID"), werte(&mit_namen, "UID"));
}

#[test]
fn ein_eintrag_hat_immer_dieselbe_kennung_und_kein_anderer_hat_sie() {
    let uid = |vorantrag: &Vorantrag| werte(&fristen(vorantrag, false).unwrap(), "UID");
    let erste = benannt("A", "Musterstadt");
    assert_eq!(
        uid(&erste),
        ["nachqualifizierung_2018-06-01_person-1_stichtag-2018-03-15_Musterstadt@vorabcheck"]
    );
    let mut andere_person = benannt("A", "Musterstadt");
    andere_person.personen.insert(0, person_c().person);
    let mut anderer_stichtag = benannt("A", "Musterstadt");
    anderer_stichtag.stichtag = datum("2018-03-16");
    let mut anderer_tag = benannt("A", "Musterstadt");
    anderer_tag.personen[0].aufnahme_der_taetigkeit = am("2018-03-02");
    let alle = [
        erste,
        benannt("A", "Musterdorf"),
        andere_person,
        anderer_stichtag,
        anderer_tag,
    ];
    for (nummer, eine) in alle.iter().enumerate() {
        for andere in &alle[nummer + 1..] {
            assert_ne!(uid(eine), uid(andere));
        }
    }
}

#[test]
fn name_der_datei() {
    assert_eq!(
        name_des_kalenders(&benannt("A", "Stadt Müster/Berg")),
        "Fristen_Stadt-Müster-Berg_2018-03-15.ics"
    );
    assert_eq!(name_des_kalenders(&mit(&[])), "Fristen_2018-03-15.ics");
}

/// RFC 5545, 3.1: what holds of every line, whatever names there are.
fn pruefe_zeilen(kalender: &str) {
    assert!(kalender.ends_with("END:VCALENDAR\r\n"));
    for zeile in kalender.split_terminator("\r\n") {
        assert!(zeile.len() <= 75, "{zeile}");
        assert!(
            !zeile.is_empty() && !zeile.contains(char::is_control),
            "{zeile:?}"
        );
    }
}

#[test]
fn jedes_beispiel_hat_die_tage_der_uebersicht() {
    let mut mit_fristen = 0;
    for name in namen(&ordner()) {
        let vorantrag = lies(&beispiel(&name)).unwrap().vorantrag;
        mit_fristen += usize::from(
            fristen(&vorantrag, true)
                .inspect(|k| pruefe_zeilen(k))
                .is_some(),
        );
        assert_eq!(tage(&vorantrag), tage_der_uebersicht(&vorantrag), "{name}");
    }
    assert!(mit_fristen >= 3);
}

fn tage_der_uebersicht(vorantrag: &Vorantrag) -> Vec<String> {
    let mut tage: Vec<_> = uebersicht(vorantrag)
        .iter()
        .filter_map(|zeile| zeile.frist)
        .collect();
    tage.sort();
    tage.iter().map(|tag| tag.iso().replace('-', "")).collect()
}

proptest! {
    #![proptest_config(faelle(500))]

    #[test]
    fn jeder_kalender_ist_wohlgeformt(
        fall in beliebiger_fall_mit_rahmen(Luecken::Keine),
        name in "\\PC{1,80}",
    ) {
        let mut vorantrag = Vorantrag::neu(fall.stichtag);
        vorantrag.vorhaben = fall.vorhaben;
        vorantrag.personen = vec![fall.person];
        vorantrag.personen[0].stelle.name = Bezeichnung::neu(&name).ok();
        prop_assert_eq!(tage(&vorantrag), tage_der_uebersicht(&vorantrag));
        if let Some(kalender) = fristen(&vorantrag, true) {
            pruefe_zeilen(&kalender);
            prop_assert_eq!(fristen(&vorantrag, true), Some(kalender));
        }
    }
}
