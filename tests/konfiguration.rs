//! What a host may set: every key and what it takes, through the same door as `vorabcheck konfiguration`.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use proptest::prelude::*;
use serde_json::{Value, json};
use vorabcheck::dateifehler::Mangel;
use vorabcheck::datum::Datum;
use vorabcheck::export::konfiguration::eintraege;
use vorabcheck::konfiguration::{Art, Fehler, Konfiguration, Schluessel, TABELLE, THEMEN};
use vorabcheck::text;

fn lies(text: &str) -> Result<Konfiguration, Vec<Fehler>> {
    Konfiguration::lies(eintraege(text.as_bytes()).unwrap())
}

/// A file in which only this key is set.
fn datei(name: &str, wert: &Value) -> String {
    let datei = name
        .rsplit('.')
        .fold(wert.clone(), |innen, feld| json!({ feld: innen }));
    datei.to_string()
}

fn erlaubt(art: Art) -> Vec<Value> {
    match art {
        Art::Text => vec![
            json!("x"),
            json!("Straße 1, 70173 Stuttgart"),
            json!("ä".repeat(500)),
        ],
        Art::Email => vec![
            json!("stelle@example.org"),
            json!("vor.name+x@müller.example"),
        ],
        Art::Verweis => vec![
            json!("https://example.org"),
            json!("https://example.org/a?b#c"),
            json!("/impressum"),
            json!("/"),
        ],
        Art::Tag => vec![
            json!("2018-07-01"),
            json!("1950-01-01"),
            json!("2035-12-31"),
        ],
        Art::Adresse => vec![
            json!("https://example.org"),
            json!("https://example.org/amt/vorabcheck/"),
            json!(format!("https://example.org/{}", "a".repeat(180))),
        ],
        Art::Eines(worte) => worte.iter().map(|wort| json!(wort)).collect(),
        Art::Sekunden => vec![json!(20), json!(90), json!(3600), json!(60.0)],
    }
}

fn verboten(art: Art) -> Vec<Value> {
    let ueberall = [
        json!(null),
        json!(true),
        json!(""),
        json!("a\nb"),
        json!("a\u{0}b"),
    ];
    let eigene = match art {
        Art::Text => vec![json!("  "), json!("ä".repeat(501)), json!(5)],
        Art::Email => vec![
            json!("stelle"),
            json!("@example.org"),
            json!("stelle@"),
            json!("a@b@c"),
            json!("a b@c"),
            json!("a@b?bcc=c@d"),
            json!("a@b&body=x"),
            json!(1),
        ],
        Art::Verweis => vec![
            json!("javascript:alert(1)"),
            json!("http://example.org"),
            json!("//example.org"),
            json!("https://"),
            json!("/\\example.org"),
            json!("https://a b"),
            json!("impressum.html"),
            json!("data:text/html,x"),
            json!(" https://example.org"),
        ],
        Art::Tag => vec![
            json!("01.07.2018"),
            json!("2018-02-30"),
            json!("2036-01-01"),
            json!("1949-12-31"),
            json!(20_180_701),
        ],
        Art::Adresse => vec![
            json!("/vorabcheck/"),
            json!("http://example.org/"),
            json!("https://"),
            json!("https://example.org/#/"),
            json!("https://example.org/?kiosk"),
            json!(format!("https://example.org/{}", "a".repeat(181))),
            json!("https://a b"),
            json!(1),
        ],
        Art::Eines(_) => vec![json!("KERN"), json!("blau"), json!("Ja"), json!(0)],
        Art::Sekunden => vec![
            json!(19),
            json!(3601),
            json!(30.5),
            json!("60"),
            json!(-60),
            json!(1e300),
        ],
    };
    ueberall.into_iter().chain(eigene).collect()
}

#[test]
fn jeder_schluessel_nimmt_was_zu_ihm_passt_und_sonst_nichts() {
    for (schluessel, name, art) in TABELLE {
        for wert in erlaubt(art) {
            let konfiguration = lies(&datei(name, &wert)).unwrap();
            let gesetzt = konfiguration.gesetzt(schluessel).unwrap();
            match &wert {
                Value::String(text) => assert_eq!(gesetzt, *text),
                zahl => assert_eq!(gesetzt, zahl.as_f64().unwrap().to_string()),
            }
            for (anderer, _, _) in TABELLE {
                assert_eq!(
                    konfiguration.gesetzt(anderer).is_some(),
                    anderer == schluessel
                );
            }
        }
        for wert in verboten(art) {
            let fehler = lies(&datei(name, &wert)).unwrap_err();
            assert_eq!(fehler, [Fehler::Unpassend(name, art)], "{name}: {wert}");
            let satz = text::konfigurationsfehler(&fehler[0]);
            assert!(
                satz.starts_with(&format!("{name}: Erwartet wird ")),
                "{satz}"
            );
        }
    }
}

#[test]
fn ohne_angaben_ist_nichts_gesetzt() {
    assert_eq!(lies("{}"), Ok(Konfiguration::default()));
}

#[test]
fn alle_fehler_werden_genannt() {
    let text = r#"{"thema": "blau", "Impressum": "/", "kiosk": {"sekunden": 1}, "impressum": "/", "impressum": "/b", "thema": {"a": 1}, "x": [1], "kiosk": {}, "": {"datenschutz": "/"}}"#;
    assert_eq!(
        lies(text),
        Err(vec![
            Fehler::Unpassend("thema", Art::Eines(&THEMEN)),
            Fehler::Unbekannt("Impressum".into()),
            Fehler::Unpassend("kiosk.sekunden", Art::Sekunden),
            Fehler::Doppelt("impressum"),
            Fehler::Unbekannt("thema.a".into()),
            Fehler::Unbekannt("x.0".into()),
            Fehler::Unbekannt("kiosk".into()),
            Fehler::Unbekannt(".datenschutz".into()),
        ])
    );
    for (_, name, _) in TABELLE {
        let satz = text::konfigurationsfehler(&Fehler::Unbekannt("x".into()));
        assert!(satz.contains(name), "{name}");
    }
}

#[test]
fn was_kein_objekt_ist_ist_keine_konfiguration() {
    for text in ["5", "\"x\"", "null", "true", "[]", "{\"\": 1}"] {
        assert_eq!(lies(text), Err(vec![Fehler::KeinObjekt]), "{text}");
    }
    for (bytes, mangel) in [
        (&b""[..], Mangel::Leer),
        (b"{", Mangel::Abgebrochen),
        (b"{} x", Mangel::TextDahinter),
        (b"{thema}", Mangel::KeinJson),
        (b"{\"thema\": \"\xFF\"}", Mangel::KeinUtf8),
        (&[b' '; 65_537], Mangel::ZuGross),
    ] {
        assert_eq!(eintraege(bytes).unwrap_err().mangel, mangel);
    }
}

#[test]
fn tage_und_texte_kommen_als_solche() {
    let text = r#"{"bewilligungszeitraum": {"beginn": "2018-07-01"}, "impressum": "/i"}"#;
    let konfiguration = lies(text).unwrap();
    let tag = Datum::neu(2018, 7, 1).unwrap();
    assert_eq!(konfiguration.tag(Schluessel::Beginn), Some(tag));
    assert_eq!(konfiguration.text(Schluessel::Beginn), None);
    assert_eq!(konfiguration.text(Schluessel::Impressum), Some("/i"));
    assert_eq!(konfiguration.tag(Schluessel::Impressum), None);
    assert_eq!(konfiguration.text(Schluessel::Datenschutz), None);
}

fn irgendein_json() -> impl Strategy<Value = Value> {
    let namen = TABELLE.map(|(_, name, _)| name.split('.').next_back().unwrap_or(name));
    let blatt = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "https://[a-z]{1,9}".prop_map(Value::from),
    ];
    blatt.prop_recursive(3, 24, 6, move |innen| {
        let feld = prop_oneof![
            proptest::sample::select(namen.to_vec()).prop_map(str::to_owned),
            proptest::sample::select(vec!["bewilligungsstelle", "barrierefreiheit", "kiosk"])
                .prop_map(str::to_owned),
            any::<String>(),
        ];
        prop_oneof![
            proptest::collection::vec(innen.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map(feld, innen, 0..5)
                .prop_map(|felder| Value::Object(felder.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn was_angenommen_wird_kommt_unveraendert_wieder_heraus(wert in irgendein_json()) {
        let eintraege = eintraege(wert.to_string().as_bytes()).unwrap();
        let anzahl = eintraege.len();
        match Konfiguration::lies(eintraege) {
            Ok(konfiguration) => {
                let gesetzt = TABELLE.iter().filter(|(schluessel, _, _)| konfiguration.gesetzt(*schluessel).is_some());
                prop_assert_eq!(gesetzt.count(), anzahl);
            }
            Err(fehler) => {
                prop_assert!(!fehler.is_empty() && fehler.len() <= anzahl);
                for fehler in fehler {
                    prop_assert!(text::konfigurationsfehler(&fehler).contains("Erwartet w"));
                }
            }
        }
    }

    #[test]
    fn beliebige_bytes_bringen_nichts_zum_absturz(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(eintraege) = eintraege(&bytes) {
            drop(Konfiguration::lies(eintraege));
        }
    }
}
