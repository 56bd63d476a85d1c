//! Cases in which the limits show: what is answered, and the criterion asked for. What comes of it the law says.

use ::dokument::{Absatz, Block, Laufart, Tabelle, Zelle};

use crate::datum::Datum;
use crate::export::dokument::marke;
use crate::export::vermerk::ergaenze;
use crate::facts::{
    Answer, Arbeitgeber, Bis, DatumAngabe, Einsatz, Grad, Herkunft, HochschulabschlussFrage,
    Listenart, Menge, Monate, Question, SchulungFrage, Schulungsdauer, Schulungsstand, Thema,
    VorerfahrungAngabe, Weitere, ZeitFrage, Zeitspanne,
};
use crate::finding::{Fachgebiet, Finding, Hinweis, Kriterium, Norm, Verbindung, Verdict};
use crate::law::{self, Fassung, WEGE};
use crate::text::{self, dokument as worte};
use crate::vorantrag::Vorantrag;

/// A case: its answers in the order in which they are given, and what is asked of it.
struct Fall {
    antworten: Vec<(Question, Answer)>,
    kriterium: Kriterium,
}

/// Whether an answer to this question stands in one of the cases.
pub(super) fn zeigen(frage: Question) -> bool {
    faelle()
        .iter()
        .flat_map(|fall| &fall.antworten)
        .any(|(andere, _)| *andere == frage)
}

/// The cases as a table, with what the law says to each.
pub(super) fn tabelle(fassung: Fassung, stichtag: Datum) -> Block {
    let mut hinweise = Vec::new();
    let zeilen = faelle()
        .iter()
        .filter_map(|fall| fall.zeile(fassung, stichtag, &mut hinweise))
        .collect();
    Block::Tabelle(Tabelle {
        spalten: worte::BEISPIELSPALTEN
            .map(|(kopf, breite)| (kopf.to_owned(), breite))
            .into(),
        zeilen,
    })
}

impl Fall {
    /// `genannte`: the Hinweise that a row above gives; each is given once.
    fn zeile(
        &self,
        fassung: Fassung,
        stichtag: Datum,
        genannte: &mut Vec<Hinweis>,
    ) -> Option<Vec<Zelle>> {
        let mut vorantrag = Vorantrag::neu(stichtag);
        vorantrag.fassung = fassung;
        for (frage, antwort) in &self.antworten {
            vorantrag.setze(0, *frage, antwort.clone()).ok()?;
        }
        let facts = vorantrag.facts(0)?;
        let person = law::assess(fassung, &facts, vorantrag.stichtag);
        let finding = person.suche(self.kriterium)?;
        // That there is a record says the record, and that there are no others holds for all cases.
        let sagt_etwas = |frage: &Question| match frage.liste() {
            Some(liste) => facts.person.anzahl(liste) == 0,
            None => true,
        };
        let angaben = self.antworten.iter();
        let angaben = angaben.filter(|(frage, _)| sagt_etwas(frage));
        let angaben = angaben.map(|(frage, antwort)| {
            let frage = text::frage_im_zusammenhang(facts, *frage);
            Absatz::normal(format!("{frage} ")).mit(Laufart::Wichtig, text::antwort(antwort))
        });
        let mut absaetze = gruende(finding);
        for teil in finding.tragende() {
            for auflage in teil.auflagen.iter() {
                let absatz = Absatz::beiwerk(text::auflage(auflage));
                ergaenze(&mut absaetze, [absatz]);
            }
            for hinweis in teil.hinweise.iter() {
                if !genannte.contains(hinweis) {
                    genannte.push(*hinweis);
                    absaetze.push(Absatz::beiwerk(text::hinweis(*hinweis)));
                }
            }
        }
        Some(vec![
            Zelle {
                marke: None,
                absaetze: angaben.collect(),
            },
            Zelle {
                marke: None,
                absaetze: vec![Absatz::normal(gefragt(&person, self.kriterium))],
            },
            Zelle {
                marke: Some(marke(finding.wert.entschieden())),
                absaetze,
            },
        ])
    }
}

/// What is asked for, with the way to qualify that it belongs to.
fn gefragt(person: &Finding, kriterium: Kriterium) -> String {
    let weg = WEGE.iter().find(|(weg, _)| {
        person
            .suche(*weg)
            .is_some_and(|weg| weg.suche(kriterium).is_some())
    });
    let name = text::kriterium(kriterium);
    match weg {
        Some((weg, _)) => format!("{}: {name}", text::kriterium_kurz(*weg)),
        None => name,
    }
}

/// The reasons of a value, each once, with all its citations.
fn gruende(finding: &Finding) -> Vec<Absatz> {
    let mut gruende: Vec<(String, Vec<Norm>)> = Vec::new();
    if let Some(wert) = finding.wert.entschieden() {
        sammle(finding, wert, &mut gruende);
    }
    gruende
        .into_iter()
        .map(|(grund, normen)| {
            Absatz::normal(grund).mit(Laufart::Beiwerk, worte::in_klammern(&normen))
        })
        .collect()
}

fn sammle(finding: &Finding, wert: Verdict, gruende: &mut Vec<(String, Vec<Norm>)>) {
    if let Some(grund) = &finding.grund {
        let satz = text::grund(grund);
        match gruende.iter_mut().find(|(andere, _)| *andere == satz) {
            Some((_, normen)) => ergaenze(normen, [finding.norm]),
            None => gruende.push((satz, vec![finding.norm])),
        }
        return;
    }
    let teile = finding
        .teile
        .iter()
        .filter(|teil| teil.wert.entschieden() == Some(wert));
    // Of alternatives that are met, one is enough.
    let genug = match (finding.verbindung, wert) {
        (Verbindung::Eine, Verdict::Erfuellt) => 1,
        _ => usize::MAX,
    };
    for teil in teile.take(genug) {
        sammle(teil, wert, gruende);
    }
}

fn faelle() -> Vec<Fall> {
    let mut faelle = vorerfahrung();
    faelle.extend(beginn());
    faelle.extend(schulungen());
    faelle.extend(ausbildung());
    faelle
}

fn weitere(liste: Listenart, wert: Weitere) -> (Question, Answer) {
    (liste.weitere(), Answer::Weitere(wert))
}

/// Number of months, and periods before the Bewilligungszeitraum.
fn vorerfahrung() -> Vec<Fall> {
    let angabe = |wert| (Question::Vorerfahrung, Answer::Vorerfahrung(wert));
    let monate = [6, 5].into_iter().filter_map(|zahl| {
        Some(vec![
            angabe(VorerfahrungAngabe::Monate),
            (Question::Monate, Answer::Monate(Monate::neu(zahl).ok()?)),
        ])
    });
    let juli = DatumAngabe::Am(Datum::naechster(2018, 7, 1));
    let zeiten = [
        ((1, 1), juli),
        ((1, 2), juli),
        ((3, 1), juli),
        ((1, 1), DatumAngabe::WeissNicht),
    ];
    let zeiten = zeiten.into_iter().filter_map(|((monat, tag), beginn)| {
        let von = Datum::naechster(2018, monat, tag);
        let spanne = Zeitspanne::neu(von, Bis::Am(Datum::naechster(2018, 6, 30))).ok()?;
        let frage = |frage| Question::Zeit(0, frage);
        Some(vec![
            (Question::Bewilligungszeitraum, Answer::DatumAngabe(beginn)),
            angabe(VorerfahrungAngabe::Zeitraeume),
            (
                frage(ZeitFrage::Einsatz),
                Answer::Einsatz(Einsatz::KommunaleEbene),
            ),
            (
                frage(ZeitFrage::Arbeitgeber),
                Answer::Arbeitgeber(Arbeitgeber::Kommune),
            ),
            (frage(ZeitFrage::Zeitspanne), Answer::Zeitspanne(spanne)),
            weitere(Listenart::Zeiten, Weitere::Nein),
        ])
    });
    monate
        .chain(zeiten)
        .map(|antworten| Fall {
            antworten,
            kriterium: Kriterium::Beschaeftigungszeit,
        })
        .collect()
}

/// The begin of the Nachqualifizierung after a take-up whose three months end on a Sunday.
fn beginn() -> Vec<Fall> {
    let tag = |monat, tag| Datum::naechster(2018, monat, tag);
    let am = |datum| (Question::Aufnahme, Answer::DatumAngabe(datum));
    let aufnahme = DatumAngabe::Am(tag(1, 15));
    let frage = |frage| Question::Schulung(0, frage);
    let stand = |wert| (frage(SchulungFrage::Stand), Answer::Schulungsstand(wert));
    let gebucht = |fuer| {
        vec![
            stand(Schulungsstand::Gebucht),
            (frage(SchulungFrage::GebuchtFuer), Answer::Datum(fuer)),
        ]
    };
    let begonnen = vec![
        stand(Schulungsstand::BegonnenMitNachweis),
        (frage(SchulungFrage::BegonnenAm), Answer::Datum(tag(1, 8))),
        (
            frage(SchulungFrage::Themen),
            Answer::Themen(Menge::Auswahl(Thema::ALL.iter().copied().collect())),
        ),
    ];
    let beabsichtigt = || vec![stand(Schulungsstand::Beabsichtigt)];
    let stichtag = tag(3, 15);
    let faelle = [
        (stichtag, aufnahme, gebucht(tag(4, 15))),
        (stichtag, aufnahme, gebucht(tag(4, 16))),
        (stichtag, aufnahme, gebucht(tag(4, 17))),
        (stichtag, aufnahme, begonnen),
        (stichtag, aufnahme, beabsichtigt()),
        (tag(4, 16), aufnahme, beabsichtigt()),
        (tag(4, 17), aufnahme, beabsichtigt()),
        (stichtag, DatumAngabe::WeissNicht, gebucht(tag(4, 15))),
    ];
    let mut faelle: Vec<Fall> = faelle
        .into_iter()
        .map(|(stichtag, aufnahme, schulung)| {
            let mut antworten = vec![
                (Question::Stichtag, Answer::Stichtag(stichtag)),
                am(aufnahme),
                weitere(Listenart::Schulungen, Weitere::Ja),
            ];
            antworten.extend(schulung);
            antworten.push(weitere(Listenart::Schulungen, Weitere::Nein));
            Fall {
                antworten,
                kriterium: Kriterium::Beginn,
            }
        })
        .collect();
    // A take-up before the Bewilligungszeitraum does no harm.
    let bewilligungszeitraum = Answer::DatumAngabe(DatumAngabe::Am(tag(3, 1)));
    let mut antworten = vec![
        (Question::Stichtag, Answer::Stichtag(stichtag)),
        (Question::Bewilligungszeitraum, bewilligungszeitraum),
        am(aufnahme),
        weitere(Listenart::Schulungen, Weitere::Ja),
    ];
    antworten.extend(gebucht(tag(4, 3)));
    antworten.push(weitere(Listenart::Schulungen, Weitere::Nein));
    faelle.push(Fall {
        antworten,
        kriterium: Kriterium::Beginn,
    });
    faelle
}

/// Length and subjects of the courses.
fn schulungen() -> Vec<Fall> {
    let liste = Listenart::Schulungen;
    let eintaegig = |nummer| {
        let frage = Question::Schulung(nummer, SchulungFrage::Dauer);
        [
            weitere(liste, Weitere::Ja),
            (frage, Answer::Schulungsdauer(Schulungsdauer::EinTag)),
        ]
    };
    let zwei = eintaegig(0).into_iter().chain(eintaegig(1));
    let halb = Menge::Auswahl(vec![Thema::Beratungsarbeit].into());
    let themen = Question::Schulung(0, SchulungFrage::Themen);
    vec![
        Fall {
            antworten: zwei.chain([weitere(liste, Weitere::Nein)]).collect(),
            kriterium: Kriterium::Dauer,
        },
        Fall {
            antworten: vec![
                weitere(liste, Weitere::Ja),
                (themen, Answer::Themen(halb)),
                weitere(liste, Weitere::Nein),
            ],
            kriterium: Kriterium::Fachgebiet(Fachgebiet::BeratungsarbeitCaseManagement),
        },
    ]
}

/// A degree in place of a training, and neither of them: for Buchst. c and for Vorerfahrung.
fn ausbildung() -> Vec<Fall> {
    let grad = Question::Hochschulabschluss(0, HochschulabschlussFrage::Grad);
    let herkunft = Question::Hochschulabschluss(0, HochschulabschlussFrage::Herkunft);
    let keine_ausbildung = weitere(Listenart::Ausbildungen, Weitere::Nein);
    let abschluss = vec![
        weitere(Listenart::Hochschulabschluesse, Weitere::Ja),
        (grad, Answer::Grad(Grad::Bachelor)),
        (herkunft, Answer::Herkunft(Herkunft::Inland)),
        weitere(Listenart::Hochschulabschluesse, Weitere::Nein),
        keine_ausbildung.clone(),
    ];
    let nichts = vec![
        weitere(Listenart::Hochschulabschluesse, Weitere::Nein),
        keine_ausbildung,
    ];
    [
        (abschluss.clone(), Kriterium::Ausbildung),
        (abschluss, Kriterium::Mindestausbildung),
        (nichts.clone(), Kriterium::Ausbildung),
        (nichts, Kriterium::Mindestausbildung),
    ]
    .into_iter()
    .map(|(antworten, kriterium)| Fall {
        antworten,
        kriterium,
    })
    .collect()
}
