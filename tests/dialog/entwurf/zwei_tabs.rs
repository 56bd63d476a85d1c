//! Two tabs that share a device: neither writes over the other unasked.

use vorabcheck::dialog::{Anlass, DraftMessage, Effect, Geraet, Message, Route};
use vorabcheck::facts::Antragsteller;

use super::super::{anlass, tag};
use super::tab::{Rechner, behalten, zwei};

#[test]
fn neben_einem_gefundenen_wird_nichts_still_ueberschrieben() {
    let rechner = Rechner::default();
    let fremd = behalten(&rechner).text();
    let mut tab = rechner.tab();
    tab.antworte(0);
    assert_eq!(rechner.entwurf(), Some(fremd.clone()));
    tab.sende(DraftMessage::KeepRequested);
    assert!(
        matches!(tab.state.geraet, Geraet::Gefunden(_)),
        "it is asked which"
    );
    assert_eq!(rechner.entwurf(), Some(fremd));
    tab.sende(Message::Navigated(Route::Vorantrag));
    tab.sende(DraftMessage::ReplaceRequested);
    assert_eq!(rechner.entwurf(), Some(tab.text()));
    assert!(tab.ist_verbunden());
    assert_eq!(tab.fokus.last(), Some(&Effect::FocusDraft));
}

#[test]
fn ein_zurueckgeholter_ersetzt_keinen_der_inzwischen_da_ist() {
    let rechner = Rechner::default();
    behalten(&rechner);
    let mut tab = rechner.tab();
    tab.sende(DraftMessage::DeleteRequested);
    let mut anderer = rechner.tab();
    anderer.antworte(0);
    anderer.sende(DraftMessage::KeepRequested);
    tab.sende(Message::Undone);
    assert_eq!(rechner.entwurf(), Some(anderer.text()));
}

#[test]
fn ein_geoeffneter_ersetzt_die_angaben_und_gibt_sie_zurueck() {
    let rechner = Rechner::default();
    let fremd = behalten(&rechner).text();
    let mut tab = rechner.tab();
    tab.antworte(0);
    let eigene = tab.text();
    tab.sende(DraftMessage::OpenRequested);
    assert_eq!(anlass(&tab.state), Some(Anlass::EntwurfGeoeffnet));
    assert_eq!(tab.fokus.last(), Some(&Effect::FocusNotice));
    assert_eq!(tab.text(), fremd);
    tab.sende(Message::Undone);
    assert_eq!(tab.text(), eigene);
    assert_eq!(
        rechner.entwurf(),
        Some(fremd),
        "the undo writes over nothing"
    );
    assert!(matches!(tab.state.geraet, Geraet::Gefunden(_)));
    assert!(matches!(
        tab.neu_geladen(&rechner).state.geraet,
        Geraet::Gefunden(_)
    ));
}

#[test]
fn wer_nur_oeffnet_schreibt_nicht() {
    let (rechner, mut erster, zweiter) = zwei();
    erster.sende(DraftMessage::Noticed);
    assert!(erster.ist_verbunden() && zweiter.ist_verbunden());
    assert_eq!(rechner.entwurf(), Some(erster.text()));
}

#[test]
fn was_ein_anderer_tab_schrieb_wird_nicht_ueberschrieben() {
    for bemerkt in [true, false] {
        let (rechner, mut erster, mut zweiter) = zwei();
        erster.antworte(0);
        if bemerkt {
            zweiter.sende(DraftMessage::Noticed);
            assert!(matches!(zweiter.state.geraet, Geraet::Konflikt(_)));
        }
        zweiter.antworte(2);
        assert!(matches!(zweiter.state.geraet, Geraet::Konflikt(_)));
        assert_eq!(rechner.entwurf(), Some(erster.text()));
        assert_eq!(
            zweiter.antragsteller(),
            Some(Antragsteller::KommunalerZusammenschluss)
        );
        // Loaded again, it is still so.
        let wieder = zweiter.neu_geladen(&rechner);
        assert!(matches!(wieder.state.geraet, Geraet::Konflikt(_)));
    }
}

#[test]
fn auch_ein_kopierter_tab_faellt_auf() {
    let rechner = Rechner::default();
    let mut tab = behalten(&rechner);
    let mut kopie = tab.kopie(&rechner);
    assert!(kopie.ist_verbunden());
    kopie.antworte(0);
    tab.antworte(2);
    assert!(matches!(tab.state.geraet, Geraet::Konflikt(_)));
    assert_eq!(rechner.entwurf(), Some(kopie.text()));
}

#[test]
fn im_konflikt_laesst_sich_der_andere_stand_uebernehmen() {
    let (rechner, mut erster, mut zweiter) = zwei();
    erster.antworte(0);
    zweiter.antworte(2);
    let eigene = zweiter.text();
    zweiter.sende(DraftMessage::OpenRequested);
    assert_eq!(zweiter.text(), erster.text());
    assert!(zweiter.ist_verbunden());
    zweiter.sende(Message::Undone);
    assert_eq!(zweiter.text(), eigene);
    assert_eq!(rechner.entwurf(), Some(erster.text()));
    assert!(matches!(zweiter.state.geraet, Geraet::Gefunden(_)));
}

#[test]
fn im_konflikt_laesst_sich_der_andere_stand_ersetzen() {
    let (rechner, mut erster, mut zweiter) = zwei();
    erster.antworte(0);
    zweiter.antworte(2);
    zweiter.sende(DraftMessage::ReplaceRequested);
    assert_eq!(rechner.entwurf(), Some(zweiter.text()));
    assert_eq!(zweiter.fokus.last(), Some(&Effect::FocusHeading));
    // Which the other one is told in its turn.
    erster.sende(DraftMessage::Noticed);
    assert!(matches!(erster.state.geraet, Geraet::Konflikt(_)));
    erster.sende(DraftMessage::DeleteRequested);
    assert_eq!(
        rechner.entwurf(),
        Some(zweiter.text()),
        "not deleted unseen"
    );
}

#[test]
fn im_konflikt_laesst_sich_getrennt_weiterarbeiten() {
    let (rechner, mut erster, mut zweiter) = zwei();
    erster.antworte(0);
    zweiter.antworte(2);
    zweiter.sende(DraftMessage::Left);
    zweiter.antworte(1);
    assert!(matches!(zweiter.state.geraet, Geraet::Gefunden(_)));
    assert_eq!(rechner.entwurf(), Some(erster.text()));
    assert!(matches!(
        zweiter.neu_geladen(&rechner).state.geraet,
        Geraet::Gefunden(_)
    ));
}

#[test]
fn anderswo_geloescht_wird_gesagt_und_laesst_sich_erneuern() {
    for bemerkt in [true, false] {
        let (rechner, mut erster, mut zweiter) = zwei();
        erster.sende(DraftMessage::DeleteRequested);
        if bemerkt {
            zweiter.sende(DraftMessage::Noticed);
        } else {
            zweiter.antworte(0);
        }
        assert_eq!(zweiter.state.geraet, Geraet::Entfernt);
        assert!(rechner.ist_leer(), "what was deleted stays deleted");
        let mut wieder = zweiter.neu_geladen(&rechner);
        assert_eq!(wieder.state.geraet, Geraet::Entfernt);
        wieder.sende(DraftMessage::Left);
        assert_eq!(wieder.state.geraet, Geraet::Leer);
        zweiter.sende(DraftMessage::KeepRequested);
        assert_eq!(rechner.entwurf(), Some(zweiter.text()));
    }
}

#[test]
fn kommt_ein_geloeschter_wieder_fragt_der_andere_tab() {
    let (_, mut erster, mut zweiter) = zwei();
    erster.sende(DraftMessage::DeleteRequested);
    zweiter.sende(DraftMessage::Noticed);
    erster.sende(DraftMessage::KeepRequested);
    zweiter.sende(DraftMessage::Noticed);
    assert!(matches!(zweiter.state.geraet, Geraet::Konflikt(_)));
    zweiter.sende(DraftMessage::OpenRequested);
    assert!(zweiter.ist_verbunden());
}

#[test]
fn ein_unbeteiligter_tab_folgt_still() {
    let rechner = Rechner::default();
    let mut tab = rechner.tab();
    tab.antworte(0);
    let mut anderer = behalten(&rechner);
    tab.sende(DraftMessage::Noticed);
    assert!(matches!(tab.state.geraet, Geraet::Gefunden(_)));
    anderer.sende(DraftMessage::DeleteRequested);
    tab.sende(DraftMessage::Noticed);
    assert_eq!(
        (&tab.state.geraet, tab.state.meldung),
        (&Geraet::Leer, None)
    );
    tab.sende(DraftMessage::ReplaceRequested);
    tab.sende(DraftMessage::OpenRequested);
    assert_eq!(tab.antragsteller(), Some(Antragsteller::StadtOderGemeinde));
    assert!(rechner.ist_leer());
}

#[test]
fn alles_loeschen_ruehrt_an_keinen_fremden_entwurf() {
    let (rechner, mut erster, mut zweiter) = zwei();
    erster.antworte(0);
    // Whether it has been told or not.
    for mut tab in [zweiter.kopie(&rechner), {
        zweiter.sende(DraftMessage::Noticed);
        zweiter
    }] {
        tab.sende(Message::AllDeleted(tag("2018-03-16")));
        assert_eq!(rechner.entwurf(), Some(erster.text()));
        assert!(matches!(tab.state.geraet, Geraet::Gefunden(_)));
        assert!(tab.speicher.tab.texte.borrow().is_empty());
    }
}
