//! Records of a list: added, removed, brought back.

use super::*;

#[test]
fn ein_eintrag_kommt_hinzu_geht_und_kommt_zurueck() {
    let mut state = neu();
    gehe(&mut state, Question::WeitereHochschulabschluesse);
    waehle(&mut state, 0);
    assert_eq!(
        state.route,
        frage(Question::Hochschulabschluss(
            0,
            HochschulabschlussFrage::Grad
        ))
    );
    waehle(&mut state, 1);
    let vorher = state.vorantrag.clone();
    let effects = update(
        &mut state,
        Message::RecordRemoved(Listenart::Hochschulabschluesse, 0),
    );
    assert!(matches!(&effects[..], [Effect::Store, Effect::FocusNotice]));
    assert!(
        state.vorantrag.personen[0]
            .hochschulabschluesse
            .eintraege
            .is_empty()
    );
    update(&mut state, Message::Undone);
    assert_eq!(state.vorantrag, vorher);
    assert!(update(&mut state, Message::RecordRemoved(Listenart::Schulungen, 7)).is_empty());
}

#[test]
fn ein_leerer_eintrag_verschwindet_mit_nein() {
    let mut state = neu();
    gehe(&mut state, Question::WeitereAusbildungen);
    waehle(&mut state, 0);
    gehe(&mut state, Question::WeitereAusbildungen);
    waehle(&mut state, 1);
    assert!(
        state.vorantrag.personen[0]
            .ausbildungen
            .eintraege
            .is_empty()
    );
}

#[test]
fn zweimal_ja_ist_ein_eintrag() {
    let mut state = neu();
    for _ in 0..2 {
        gehe(&mut state, Question::WeitereHochschulabschluesse);
        waehle(&mut state, 0);
        assert_eq!(
            state.route,
            frage(Question::Hochschulabschluss(
                0,
                HochschulabschlussFrage::Grad
            ))
        );
    }
    assert_eq!(
        state.vorantrag.personen[0]
            .hochschulabschluesse
            .eintraege
            .len(),
        1
    );
}

#[test]
fn der_letzte_eintrag_geht_ohne_zu_behaupten_es_gebe_keinen() {
    let mut state = neu();
    gehe(&mut state, Question::WeitereHochschulabschluesse);
    waehle(&mut state, 0);
    waehle(&mut state, 0);
    gehe(&mut state, Question::WeitereHochschulabschluesse);
    waehle(&mut state, 1);
    update(
        &mut state,
        Message::RecordRemoved(Listenart::Hochschulabschluesse, 0),
    );
    let liste = &state.vorantrag.personen[0].hochschulabschluesse;
    assert!(liste.ist_unberuehrt());
    // A browser that keeps nothing does not take the undo away.
    update(&mut state, Message::StorageRefused);
    update(&mut state, Message::Undone);
    assert_eq!(
        state.vorantrag.personen[0]
            .hochschulabschluesse
            .eintraege
            .len(),
        1
    );
}
