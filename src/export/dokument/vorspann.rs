//! What stands before the persons: what is missing, and the result of all of them.

use ::dokument::{Absatz, Block, Kasten, Punkt, Tabelle, Zelle};

use super::{liste, marke, mit_namen, punkt};
use crate::finding::Klaerung;
use crate::text::{self, dokument as worte, seiten, vorantrag as vorantragsworte};
use crate::uebersicht::{
    Luecke, OffenerPunkt, Zeile, auflagen, je_urteil, offene_punkte, stellenumfang, uebersicht,
};
use crate::vollstaendigkeit::fehlstellen;
use crate::vorantrag::Vorantrag;

/// That it is no finished Vorantrag, and what it lacks.
pub(super) fn entwurf(vorantrag: &Vorantrag) -> Block {
    let fehlend = fehlstellen(vorantrag);
    let fuer_alle = fehlend.iter().filter(|stelle| stelle.person.is_none());
    let fuer_alle = fuer_alle.map(|stelle| vorantragsworte::fehlendes(*stelle, None));
    let je_person = (0..vorantrag.personen.len()).filter_map(|nummer| {
        let anzahl = fehlend
            .iter()
            .filter(|stelle| stelle.person == Some(nummer))
            .count();
        let name = text::person(nummer, vorantrag.name(nummer));
        (anzahl > 0).then(|| worte::fehlt_bei(&name, anzahl))
    });
    let punkte = fuer_alle.chain(je_person).map(Absatz::normal).map(punkt);
    Block::Kasten(Kasten {
        marke: marke(None),
        titel: vorantragsworte::VERMERK_ENTWURF.to_owned(),
        inhalt: vec![
            Absatz::wichtig(vorantragsworte::NOCH_OFFEN).into(),
            Block::Liste(punkte.collect()),
        ],
    })
}

/// Everything that is about more than one person: the verdicts, the Auflagen by date, what is to be cleared and with whom.
pub(super) fn ueberblick(vorantrag: &Vorantrag) -> Vec<Block> {
    let zeilen = uebersicht(vorantrag);
    if zeilen.is_empty() {
        return Vec::new();
    }
    let umfang = vorantragsworte::personen_und_umfang(zeilen.len(), stellenumfang(&zeilen));
    let zahlen = text::personen_je_urteil(&je_urteil(&zeilen));
    let mut inhalt = vec![
        Block::Ueberschrift(2, worte::UEBERBLICK.to_owned()),
        mit_namen(&umfang, zahlen).into(),
        personen(vorantrag, &zeilen),
    ];
    inhalt.extend(auflagentabelle(vorantrag));
    let punkte = offene_punkte(vorantrag);
    let (rechtsfragen, sachverhalte): (Vec<_>, Vec<_>) = punkte
        .iter()
        .partition(|punkt| punkt.klaerung == Klaerung::Rechtsfrage);
    for (kopf, punkte) in [
        (seiten::RECHTSFRAGEN, rechtsfragen),
        (seiten::SACHVERHALTE, sachverhalte),
    ] {
        let punkte = punkte.into_iter().map(|punkt| offen(vorantrag, punkt));
        inhalt.extend(liste(3, kopf, punkte));
    }
    inhalt
}

fn personen(vorantrag: &Vorantrag, zeilen: &[Zeile]) -> Block {
    let [wer, urteil, zuordnung, fehlt, frist, _] = seiten::PERSONEN_SPALTEN;
    let zeilen = zeilen.iter().enumerate().map(|(nummer, zeile)| {
        let mut name = vec![Absatz::wichtig(text::person(
            nummer,
            vorantrag.name(nummer),
        ))];
        name.extend(
            zeile
                .stellenumfang
                .map(|umfang| Absatz::beiwerk(vorantragsworte::vzae(umfang))),
        );
        vec![
            zelle(name),
            Zelle {
                marke: Some(marke(zeile.verdict)),
                absaetze: vec![Absatz::normal(text::urteil(zeile.verdict, zeile.zuordnung))],
            },
            zelle([Absatz::normal(text::zuordnung(zeile.zuordnung))]),
            zelle(luecke(&zeile.luecke)),
            zelle([Absatz::normal(zeile.frist.map_or_else(
                || seiten::KEINE_FRIST.to_owned(),
                |tag| tag.to_string(),
            ))]),
        ]
    });
    Block::Tabelle(Tabelle {
        spalten: [
            (wer, 20),
            (urteil, 22),
            (zuordnung, 14),
            (fehlt, 28),
            (frist, 16),
        ]
        .map(|(kopf, anteil)| (kopf.to_owned(), anteil))
        .into(),
        zeilen: zeilen.collect(),
    })
}

fn luecke(luecke: &Luecke) -> Vec<Absatz> {
    match luecke {
        Luecke::Keine => vec![Absatz::normal(seiten::KEINE_LUECKE)],
        Luecke::Fragen(anzahl) => vec![Absatz::normal(seiten::hoechstens_noch(*anzahl))],
        Luecke::Gruende(gruende) => {
            let saetze = gruende.iter().map(|(kriterium, grund)| {
                mit_namen(&text::kriterium(*kriterium), text::grund(grund))
            });
            saetze.collect()
        }
    }
}

fn auflagentabelle(vorantrag: &Vorantrag) -> Vec<Block> {
    let zeilen = auflagen(vorantrag);
    if zeilen.is_empty() {
        return Vec::new();
    }
    let spalten = vorantragsworte::AUFLAGEN_SPALTEN
        .into_iter()
        .zip([20, 50, 30]);
    let zeilen = zeilen.iter().map(|zeile| {
        let bis = zeile.bis.map_or_else(
            || vorantragsworte::OHNE_DATUM.to_owned(),
            |tag| tag.to_string(),
        );
        vec![
            zelle([Absatz::wichtig(bis)]),
            zelle([Absatz::normal(text::auflage(&zeile.auflage))]),
            zelle([Absatz::normal(vorantragsworte::fuer_wen(
                vorantrag,
                &zeile.personen,
            ))]),
        ]
    });
    vec![
        Block::Ueberschrift(3, vorantragsworte::AUFLAGEN_KOPF.to_owned()),
        Block::Tabelle(Tabelle {
            spalten: spalten
                .map(|(kopf, anteil)| (kopf.to_owned(), anteil))
                .collect(),
            zeilen: zeilen.collect(),
        }),
    ]
}

/// What is to be cleared, and for whom.
fn offen(vorantrag: &Vorantrag, offen: &OffenerPunkt) -> Punkt {
    let satz = text::offener_punkt(offen.kriterium, &offen.grund, offen.klaerung);
    let fuer_wen = vorantragsworte::fuer_wen(vorantrag, &offen.personen);
    let mut zeile = punkt(Absatz::normal(satz));
    zeile.inhalt.push(Absatz::beiwerk(fuer_wen).into());
    zeile
}

fn zelle(absaetze: impl Into<Vec<Absatz>>) -> Zelle {
    Zelle {
        marke: None,
        absaetze: absaetze.into(),
    }
}
