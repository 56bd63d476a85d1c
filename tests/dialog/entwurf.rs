//! The draft on the device: every message.

#[path = "entwurf/tab.rs"]
mod tab;
#[path = "entwurf/zwei_tabs.rs"]
mod zwei_tabs;

use vorabcheck::beispiel::Musterfall;
use vorabcheck::datum::Zeitpunkt;
use vorabcheck::dialog::entwurf::{Ablage, Entwurf, Fund, PLATZ, PLATZ_DES_STANDS, Stand};
use vorabcheck::dialog::{
    Anlass, DraftMessage, Effect, FileMessage, FormMessage, Formularziel, Geraet, Meldung, Message,
    PersonMessage, RestMessage, Route, update,
};
use vorabcheck::export::json;
use vorabcheck::facts::{Antragsteller, Formularfeld, Formularseite};
use vorabcheck::text::entwurf as worte;

use self::tab::{Rechner, Tab, behalten};
use super::{anlass, neu, tag};

#[test]
fn ohne_zustimmung_liegt_nichts_auf_dem_geraet() {
    let rechner = Rechner::default();
    let mut tab = rechner.tab();
    tab.antworte(1);
    tab.antworte(0);
    tab.sende(PersonMessage::Added);
    assert_eq!(tab.state.geraet, Geraet::Leer);
    assert!(rechner.ist_leer());
}

#[test]
fn mit_zustimmung_liegt_jede_antwort_sofort_auf_dem_geraet() {
    let rechner = Rechner::default();
    let mut tab = behalten(&rechner);
    assert_eq!(rechner.entwurf(), Some(tab.text()));
    tab.antworte(0);
    assert_eq!(rechner.entwurf(), Some(tab.text()));
    let vorher = tab.text();
    // The tab is killed; another one opens.
    drop(tab);
    let mut tab = rechner.tab();
    assert!(
        tab.state.hat_keine_antworten(),
        "it is not opened by itself"
    );
    let Geraet::Gefunden(Fund {
        stand,
        lesbar: true,
    }) = &tab.state.geraet
    else {
        panic!("{:?}", tab.state.geraet);
    };
    assert_eq!(stand.zeit(), Zeitpunkt::neu(tag("2018-03-15"), 14, 5));
    tab.sende(DraftMessage::OpenRequested);
    assert_eq!((tab.text(), tab.state.route), (vorher, Route::Vorantrag));
    assert!(tab.ist_verbunden());
    assert_eq!(tab.state.ruecknahme, None, "there was nothing before");
    tab.antworte(2);
    assert_eq!(rechner.entwurf(), Some(tab.text()));
}

#[test]
fn wer_neu_laedt_bleibt_verbunden() {
    let rechner = Rechner::default();
    let mut tab = behalten(&rechner).neu_geladen(&rechner);
    assert!(tab.ist_verbunden());
    tab.antworte(0);
    assert_eq!(rechner.entwurf(), Some(tab.text()));
}

#[test]
fn loeschen_laesst_die_angaben_im_tab() {
    let rechner = Rechner::default();
    let mut tab = behalten(&rechner);
    tab.sende(DraftMessage::DeleteRequested);
    assert!(rechner.ist_leer());
    assert_eq!(tab.state.geraet, Geraet::Leer);
    assert_eq!(tab.state.meldung, Some(Meldung::EntwurfGeloescht));
    assert_eq!(tab.fokus.last(), Some(&Effect::FocusDraft));
    assert_eq!(tab.antragsteller(), Some(Antragsteller::Landkreis));
    tab.antworte(0);
    assert!(rechner.ist_leer());
    assert_eq!(tab.neu_geladen(&rechner).state.geraet, Geraet::Leer);
    tab.sende(DraftMessage::DeleteRequested);
    assert_eq!(tab.state.geraet, Geraet::Leer);
}

#[test]
fn ein_gefundener_entwurf_laesst_sich_loeschen_und_zurueckholen() {
    let rechner = Rechner::default();
    let vorher = behalten(&rechner).text();
    let mut tab = rechner.tab();
    tab.sende(DraftMessage::DeleteRequested);
    assert!(rechner.ist_leer());
    assert_eq!(anlass(&tab.state), Some(Anlass::EntwurfGeloescht));
    assert_eq!(tab.fokus.last(), Some(&Effect::FocusNotice));
    tab.sende(Message::Undone);
    assert_eq!(rechner.entwurf(), Some(vorher));
    assert!(matches!(&tab.state.geraet, Geraet::Gefunden(fund) if fund.stand.zeit().is_some()));
    assert!(tab.state.hat_keine_antworten());
    // Until the page is left.
    tab.sende(DraftMessage::DeleteRequested);
    tab.sende(Message::Navigated(Route::Angaben));
    tab.sende(Message::Undone);
    assert!(rechner.ist_leer());
}

#[test]
fn alles_loeschen_loescht_auch_den_entwurf_und_bringt_ihn_zurueck() {
    let rechner = Rechner::default();
    let mut tab = behalten(&rechner);
    let vorher = tab.text();
    tab.sende(Message::AllDeleted(tag("2018-03-16")));
    assert!(rechner.ist_leer());
    assert!(tab.speicher.tab.texte.borrow().is_empty());
    assert!(tab.state.hat_keine_antworten());
    tab.sende(Message::Undone);
    assert_eq!(
        (tab.text(), rechner.entwurf()),
        (vorher.clone(), Some(vorher))
    );
    assert!(tab.ist_verbunden() && tab.neu_geladen(&rechner).ist_verbunden());
    assert_eq!(tab.fokus.last(), Some(&Effect::FocusHeading));
    // Once the page is left, what is entered then is not kept without another consent.
    tab.sende(Message::AllDeleted(tag("2018-03-16")));
    tab.antworte(2);
    tab.sende(Message::AllDeleted(tag("2018-03-16")));
    tab.sende(Message::Undone);
    assert_eq!(
        tab.antragsteller(),
        Some(Antragsteller::KommunalerZusammenschluss)
    );
    assert!(rechner.ist_leer());
}

#[test]
fn eine_geoeffnete_datei_laesst_den_entwurf_auf_dem_geraet_wie_er_ist() {
    let rechner = Rechner::default();
    let mut tab = rechner.tab();
    tab.antworte(0);
    tab.sende(DraftMessage::KeepRequested);
    let entwurf = rechner.entwurf();
    let angaben = tab.state.vorantrag.clone();
    tab.sende(FileMessage::ExampleChosen(Musterfall::ALL[0]));
    assert_ne!(tab.state.vorantrag, angaben);
    assert_eq!(rechner.entwurf(), entwurf);
    assert!(matches!(tab.state.geraet, Geraet::Gefunden(_)));
    // Whoever takes the file back is where they were.
    tab.sende(Message::Undone);
    assert_eq!(tab.state.vorantrag, angaben);
    assert!(matches!(tab.state.geraet, Geraet::Verbunden(_)));
    tab.antworte(1);
    assert_ne!(rechner.entwurf(), entwurf);
}

#[test]
fn verweigert_der_browser_die_zustimmung_wird_es_gesagt_und_die_arbeit_geht_weiter() {
    let rechner = Rechner::default();
    let mut tab = rechner.tab();
    tab.antworte(1);
    for platz in [PLATZ, PLATZ_DES_STANDS] {
        rechner.speicher.gesperrt.set(Some(platz));
        tab.sende(DraftMessage::KeepRequested);
        assert_eq!(tab.state.geraet, Geraet::Leer);
        assert_eq!(tab.state.meldung, Some(Meldung::EntwurfVerweigert));
        assert!(rechner.ist_leer(), "both or nothing");
    }
    tab.antworte(0);
    assert_eq!(tab.state.meldung, None, "it is said once");
    rechner.speicher.gesperrt.set(None);
    tab.sende(DraftMessage::KeepRequested);
    assert!(tab.ist_verbunden());
    tab.sende(DraftMessage::Refused);
    tab.sende(DraftMessage::KeepRequested);
    assert_eq!(tab.state.meldung, None);
}

#[test]
fn ein_voller_speicher_behaelt_den_frueheren_stand() {
    let rechner = Rechner::default();
    let mut tab = behalten(&rechner);
    let vorher = tab.text();
    for platz in [PLATZ, PLATZ_DES_STANDS] {
        rechner.speicher.gesperrt.set(Some(platz));
        tab.antworte(0);
        assert!(matches!(tab.state.geraet, Geraet::Veraltet(_)));
        assert_eq!(rechner.entwurf(), Some(vorher.clone()));
        assert_eq!(tab.antragsteller(), Some(Antragsteller::StadtOderGemeinde));
    }
    tab.sende(DraftMessage::Noticed);
    assert!(matches!(tab.state.geraet, Geraet::Veraltet(_)));
    // There is room again.
    rechner.speicher.gesperrt.set(None);
    tab.antworte(2);
    assert!(tab.ist_verbunden());
    assert_eq!(rechner.entwurf(), Some(tab.text()));
}

#[test]
fn was_der_tab_nicht_behaelt_bietet_das_geraet_nach_dem_neuladen_an() {
    let rechner = Rechner::default();
    let mut tab = behalten(&rechner);
    tab.speicher.tab.voll.set(true);
    tab.antworte(0);
    assert!(tab.state.nicht_gesichert && tab.ist_verbunden());
    let neuer = tab.text();
    let mut wieder = tab.neu_geladen(&rechner);
    // Connected, it would write its older answers over the newer ones.
    assert!(matches!(wieder.state.geraet, Geraet::Gefunden(_)));
    wieder.sende(DraftMessage::OpenRequested);
    assert_eq!(wieder.text(), neuer);
}

#[test]
fn ein_unlesbarer_entwurf_wird_genannt_und_nicht_geoeffnet() {
    for text in ["", "{", "null", "[]"] {
        let rechner = Rechner::default();
        rechner.speicher.schreibe(PLATZ, text).unwrap();
        rechner
            .speicher
            .schreibe(PLATZ_DES_STANDS, "gestern")
            .unwrap();
        let mut tab = rechner.tab();
        tab.antworte(1);
        let Geraet::Gefunden(fund) = tab.state.geraet.clone() else {
            panic!("{text}");
        };
        assert_eq!((fund.lesbar, fund.stand.zeit()), (false, None));
        tab.sende(DraftMessage::OpenRequested);
        assert_eq!(tab.state.geraet, Geraet::Gefunden(fund));
        assert_eq!(tab.antragsteller(), Some(Antragsteller::Landkreis));
        tab.sende(DraftMessage::DeleteRequested);
        assert!(rechner.ist_leer());
    }
}

#[test]
fn ein_entwurf_ohne_person_wird_nicht_geoeffnet() {
    let rechner = Rechner::default();
    let mut ohne = neu().vorantrag;
    ohne.personen.clear();
    rechner
        .speicher
        .schreibe(PLATZ, &json::sitzung(&ohne))
        .unwrap();
    let mut tab = rechner.tab();
    tab.sende(DraftMessage::OpenRequested);
    assert!(matches!(&tab.state.geraet, Geraet::Gefunden(fund) if !fund.lesbar));
}

#[test]
fn ein_stand_ohne_entwurf_ist_keiner() {
    let rechner = Rechner::default();
    rechner.speicher.schreibe(PLATZ_DES_STANDS, "x").unwrap();
    let mut tab = rechner.tab();
    assert_eq!(tab.state.geraet, Geraet::Leer);
    tab.antworte(1);
    tab.sende(DraftMessage::KeepRequested);
    assert!(tab.ist_verbunden());
}

#[test]
fn jeder_stand_laesst_sich_lesen() {
    let zeit = Zeitpunkt::neu(tag("2026-11-22"), 14, 5);
    let stand = Stand::neu(zeit.unwrap(), 17);
    assert_eq!(stand.text(), "2026-11-22T14:05#17");
    assert_eq!(Stand::lies(stand.text().to_owned()), stand);
    assert_eq!(stand.zeit(), zeit);
    for text in [
        "",
        "#",
        "2026-11-22T14:05",
        "2026-11-22T24:00#1",
        "2026-11-22T9:5#1",
        "2026-02-30T10:00#1",
        "x#1",
    ] {
        assert_eq!(Stand::lies(text.to_owned()).zeit(), None, "{text}");
    }
}

#[test]
fn das_alter_steht_in_worten() {
    let zeit = Zeitpunkt::neu(tag("2026-11-22"), 9, 5);
    for (heute, alter) in [
        ("2026-11-22", " (heute)"),
        ("2026-11-23", " (gestern)"),
        ("2026-11-25", " (vor 3 Tagen)"),
        ("2026-11-21", ""),
    ] {
        assert_eq!(
            worte::gesichert(zeit, tag(heute)),
            format!("Auf diesem Gerät gesichert am 22.11.2026 um 09:05 Uhr{alter}.")
        );
    }
    assert!(worte::gefunden(None, tag("2026-11-22")).ends_with("zu unbekannter Zeit."));
}

#[test]
fn der_entwurf_geht_an_den_teil_der_ihn_kennt() {
    let entwurf = Entwurf {
        stand: Stand::lies(String::new()),
        text: String::new(),
    };
    let message = DraftMessage::Deleted(entwurf);
    assert_eq!(
        update(&mut neu(), Message::from(message.clone())),
        [Effect::Rest(RestMessage::Draft(message))]
    );
}

/// Types the name of who applies, and sends it.
fn fuelle(tab: &mut Tab, name: &str) {
    let seite = Route::Formular(Formularseite::Antragsteller, Formularziel::Vorantrag);
    tab.sende(Message::Navigated(seite));
    tab.sende(FormMessage::Typed(Formularfeld::Name, name.to_owned()));
    assert!(tab.state.hat_ungesichertes(), "typed and not sent");
    tab.sende(FormMessage::Submitted);
}

#[test]
fn vor_dem_verlassen_wird_nur_gefragt_wenn_etwas_verloren_ginge() {
    let rechner = Rechner::default();
    let mut tab = rechner.tab();
    tab.antworte(1);
    assert!(!tab.state.hat_ungesichertes(), "a mere check");
    fuelle(&mut tab, "Stadt Ulm");
    assert!(tab.state.hat_ungesichertes());
    tab.sende(FileMessage::DownloadRequested);
    assert!(!tab.state.hat_ungesichertes());
    tab.sende(FileMessage::DownloadRefused);
    assert!(tab.state.hat_ungesichertes());
    tab.sende(FileMessage::DownloadRequested);
    tab.antworte(0);
    assert!(tab.state.hat_ungesichertes(), "changed since");
    tab.sende(DraftMessage::KeepRequested);
    assert!(!tab.state.hat_ungesichertes());
    fuelle(&mut tab, "Stadt Aalen");
    assert!(!tab.state.hat_ungesichertes());
    rechner.speicher.voll.set(true);
    fuelle(&mut tab, "Stadt Göppingen");
    assert!(tab.state.hat_ungesichertes(), "the browser has refused it");
    tab.sende(Message::AllDeleted(tag("2018-03-16")));
    assert!(!tab.state.hat_ungesichertes());
}

#[test]
fn mehrere_personen_sind_mehr_als_eine_pruefung_und_eine_geoeffnete_datei_ist_gespeichert() {
    let rechner = Rechner::default();
    let mut tab = rechner.tab();
    let inhalt = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/beispiele/mehrere_personen.json"
    ));
    tab.sende(FileMessage::Read {
        name: "Antrag.json".to_owned(),
        inhalt: Ok(inhalt.unwrap()),
    });
    assert!(!tab.state.hat_ungesichertes());
    tab.sende(PersonMessage::Removed(0));
    assert!(tab.state.hat_ungesichertes());
    tab.sende(Message::Undone);
    assert!(!tab.state.hat_ungesichertes());
}
