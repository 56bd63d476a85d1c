//! The blank form: every question with every answer, when it is asked, what each answer leads to, and where that stands.
//!
//! Nothing of it is written twice: the questions and answers are those of the page, and what an answer leads to is what the
//! law says to it (`zweige`), also in the cases in which several answers count together (`faelle`). So the paper cannot say
//! otherwise than the program.

mod faelle;
mod folge;
mod zweige;

use ::dokument::{Absatz, Block, Dokument, Laufart, Punkt, Zeichen};

use self::folge::{Folge, Folgerung};
use self::zweige::{Bedingung, Zweige};
use super::dokument::marke;
use crate::datum::Datum;
use crate::facts::{Answer, Form, Formularfeld, Formularseite, Listenart, Question};
use crate::finding::{Kriterium, Norm};
use crate::law::Fassung;
use crate::text::{self, dokument as worte, seiten, vorantrag as vorantragsworte};
use crate::vollstaendigkeit::Abschnitt;

/// The blank form for this wording of the VwV.
pub fn leerformular(fassung: Fassung) -> Dokument {
    let (jahr, monat, tag) = fassung.rechtsstand();
    // The answers are tried out on the day whose law it is; where a day counts, the example says which.
    let stichtag = Datum::naechster(jahr, monat, tag);
    let zweige = Zweige::neu(fassung, stichtag);
    let mut inhalt = vec![
        Block::Ueberschrift(1, worte::TITEL_LEERFORMULAR.to_owned()),
        Absatz::beiwerk(text::stand_am_anfang(fassung)).into(),
        Absatz::normal(worte::LEERFORMULAR_TEXT).into(),
        Absatz::wichtig(text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS).into(),
    ];
    inhalt.extend(stichtagsfeld());
    inhalt.extend(regeln());
    for abschnitt in Abschnitt::ALL {
        inhalt.extend(teil(&zweige, fassung, *abschnitt));
    }
    inhalt.extend([
        Block::Ueberschrift(2, worte::GRUNDLAGE.to_owned()),
        Absatz::normal(worte::grundlage()).into(),
        Block::Ueberschrift(2, worte::UNTERSCHRIFT_KOPF.to_owned()),
        Block::Unterschriften(worte::UNTERSCHRIFTEN.map(str::to_owned).into()),
    ]);
    Dokument {
        titel: worte::TITEL_LEERFORMULAR.to_owned(),
        sprache: "de-DE".to_owned(),
        datum: stichtag.teile(),
        fusszeile: format!(
            "{} · {}",
            worte::TITEL_LEERFORMULAR,
            text::stand_am_anfang(fassung)
        ),
        seitenzahl: worte::SEITENZAHL.to_owned(),
        stempel: None,
        inhalt,
        anhang: None,
    }
}

/// The day for which the form is filled in: what has begun and what is to come depends on it.
fn stichtagsfeld() -> Vec<Block> {
    let frage = Question::Stichtag;
    let mut inhalt = vec![Block::Ueberschrift(2, text::frage(frage, 0).to_owned())];
    inhalt.extend(text::hilfe(frage).map(|hilfe| Absatz::normal(hilfe).into()));
    inhalt.push(linie(worte::DATUM));
    inhalt
}

/// Every provision in our own words, once; the questions only cite them.
fn regeln() -> Vec<Block> {
    let regel = |norm: &Norm| Punkt {
        zeichen: Zeichen::Punkt,
        inhalt: vec![
            Absatz::normal(text::regel(*norm))
                .mit(Laufart::Beiwerk, worte::in_klammern(&[*norm]))
                .into(),
        ],
    };
    vec![
        Block::Ueberschrift(2, worte::SO_WIRD_GEPRUEFT.to_owned()),
        Block::Liste(Norm::ALL.iter().map(regel).collect()),
    ]
}

/// A part of the Vorantrag: its fields and its questions.
fn teil(zweige: &Zweige, fassung: Fassung, abschnitt: Abschnitt) -> Vec<Block> {
    let kopf = vorantragsworte::abschnitt(abschnitt);
    let mut inhalt = vec![Block::Ueberschrift(2, kopf.to_owned())];
    match abschnitt {
        Abschnitt::Personen => {
            inhalt.push(Absatz::normal(worte::JE_PERSON).into());
            inhalt.extend(felder(zweige, kopf, Formularseite::Stelle));
            inhalt.extend(zur_person(zweige));
            inhalt.push(Block::Ueberschrift(3, worte::BEISPIELE.to_owned()));
            inhalt.push(Absatz::normal(worte::BEISPIELE_TEXT).into());
            inhalt.push(faelle::tabelle(fassung, zweige.stichtag()));
        }
        Abschnitt::Nachweise => {
            inhalt.push(Absatz::normal(worte::NACHWEISE_LEER).into());
            inhalt.push(Block::Schreibfeld(String::new(), 4));
        }
        _ => {
            for frage in abschnitt.fragen() {
                inhalt.extend(self::frage(zweige, frage));
            }
            let hinweise = zweige.hinweise(abschnitt).into_iter();
            inhalt.extend(hinweise.map(|hinweis| Absatz::beiwerk(text::hinweis(hinweis)).into()));
            let seiten = Formularseite::ALL.iter().copied();
            for seite in seiten.filter(|seite| Abschnitt::von_seite(*seite) == abschnitt) {
                inhalt.extend(felder(zweige, kopf, seite));
            }
        }
    }
    inhalt
}

/// The fields of a form, and when they count; what the heading above says is not said again.
fn felder(zweige: &Zweige, kopf: &str, seite: Formularseite) -> Vec<Block> {
    let felder = seite.felder().iter().map(|feld| {
        let zeilen = match feld {
            Formularfeld::Kommunen | Formularfeld::Anmerkungen => 4,
            _ => 1,
        };
        let name = match vorantragsworte::feld(*feld) {
            name if name == kopf => String::new(),
            name => name.to_owned(),
        };
        Block::Schreibfeld(name, zeilen)
    });
    let bedingung = zweige.bedingung_der_seite(seite);
    let bedingung = bedingung.as_ref().map(bedingung_als_satz);
    bedingung.into_iter().chain(felder).collect()
}

/// When something counts.
fn bedingung_als_satz((woher, antworten): &Bedingung) -> Block {
    let antworten: Vec<String> = antworten.iter().map(text::antwort).collect();
    Absatz::wichtig(worte::nur_bei(text::frage(*woher, 0), &antworten)).into()
}

/// The questions on a person: first what stands once, then list by list.
fn zur_person(zweige: &Zweige) -> Vec<Block> {
    let mut inhalt = Vec::new();
    for frage in zweige.fragen() {
        if frage.fuer_alle() || frage.eintrag().is_some() {
            continue;
        }
        match frage.liste() {
            None => inhalt.extend(self::frage(zweige, frage)),
            Some(liste) => inhalt.extend(eintrag(zweige, liste)),
        }
    }
    inhalt
}

/// What is asked of each record of a list.
fn eintrag(zweige: &Zweige, liste: Listenart) -> Vec<Block> {
    let mut inhalt = self::frage(zweige, liste.weitere());
    inhalt.push(Absatz::normal(worte::je_eintrag(liste)).into());
    for frage in liste.fragen(0) {
        inhalt.extend(self::frage(zweige, frage));
    }
    inhalt
}

/// A question: when it is asked, its rule, its answers, and the documents it may lead to.
fn frage(zweige: &Zweige, frage: Question) -> Vec<Block> {
    let mut inhalt = vec![Block::Ueberschrift(3, text::frage(frage, 0).to_owned())];
    inhalt.extend(zweige.bedingung(frage).map(bedingung_als_satz));
    inhalt.extend(text::hilfe(frage).map(|hilfe| Absatz::normal(hilfe).into()));
    let normen = zweige.normen(frage);
    if !normen.is_empty() {
        inhalt.push(Absatz::beiwerk(worte::regeln(&worte::fundstellen(&normen))).into());
    }
    inhalt.extend(antworten(zweige, frage));
    let nachweise = zweige.nachweise(frage).into_iter();
    let nachweise: Vec<&str> = nachweise.map(text::nachweis).collect();
    if !nachweise.is_empty() {
        inhalt.push(Absatz::normal(worte::nachweise_je_nach_antwort(&nachweise)).into());
    }
    inhalt
}

fn linie(was: &str) -> Block {
    Block::Schreibfeld(was.to_owned(), 1)
}

/// A box to tick, and what stands below it.
fn kaestchen(text: &str, darunter: Vec<Block>) -> Punkt {
    Punkt {
        zeichen: Zeichen::Kaestchen(false, worte::ZUM_ANKREUZEN.to_owned()),
        inhalt: [Absatz::normal(text).into()]
            .into_iter()
            .chain(darunter)
            .collect(),
    }
}

fn antworten(zweige: &Zweige, frage: Question) -> Vec<Block> {
    let proben = zweige.proben(frage);
    let folgerung = |antwort: &Answer| als_bloecke(zweige.folgerung(frage, antwort));
    let mut inhalt = match frage.form() {
        Form::Auswahl(_) | Form::Aufgaben | Form::Themen => {
            let antwort = |antwort| kaestchen(&text::antwort(antwort), folgerung(antwort));
            return vec![Block::Liste(proben.iter().map(antwort).collect())];
        }
        Form::AnderesFach => {
            let einordnung = |antwort: &Answer| match antwort {
                Answer::AnderesFach(fach) => Some(kaestchen(
                    text::einordnung(fach.einordnung),
                    folgerung(antwort),
                )),
                _ => None,
            };
            let einordnungen = proben.iter().filter_map(einordnung).collect();
            return vec![linie(seiten::FACHNAME), Block::Liste(einordnungen)];
        }
        Form::Monate => {
            let beispiel = |antwort: &Answer| Punkt {
                zeichen: Zeichen::Punkt,
                inhalt: [Absatz::normal(worte::zum_beispiel(&text::antwort(antwort))).into()]
                    .into_iter()
                    .chain(folgerung(antwort))
                    .collect(),
            };
            vec![
                linie(seiten::ANZAHL_MONATE),
                Block::Liste(proben.iter().map(beispiel).collect()),
            ]
        }
        Form::Zeitspanne => vec![
            linie(seiten::ERSTER_TAG),
            linie(seiten::LETZTER_TAG),
            Block::Liste(vec![kaestchen(seiten::NOCH_BESCHAEFTIGT, Vec::new())]),
        ],
        Form::Datum => vec![linie(worte::DATUM)],
        Form::DatumOderWeissNicht => {
            let unbekannt = proben.iter().map(|antwort| {
                kaestchen(&text::antwort(antwort), unbekannt(zweige, frage, antwort))
            });
            vec![linie(worte::DATUM), Block::Liste(unbekannt.collect())]
        }
    };
    if faelle::zeigen(frage) {
        inhalt.push(Absatz::beiwerk(worte::SIEHE_BEISPIELE).into());
    }
    inhalt
}

/// What follows from a day that is not known, beside the answers on which it then depends.
fn unbekannt(zweige: &Zweige, frage: Question, antwort: &Answer) -> Vec<Block> {
    let tag = zweige.stichtag();
    let punkte: Vec<Punkt> = zweige
        .folgerungen_neben(frage, antwort)
        .into_iter()
        .map(|(andere, neben, folgerung)| {
            let gruende = folgerung.folgen.iter();
            let nennt_tag = gruende
                .map(|folge| text::grund(&folge.grund))
                .any(|satz| satz.contains(&tag.to_string()));
            let satz = worte::neben(
                text::frage(andere, 0),
                &text::antwort(&neben),
                nennt_tag.then_some(tag),
            );
            Punkt {
                zeichen: Zeichen::Punkt,
                inhalt: [Absatz::normal(satz).into()]
                    .into_iter()
                    .chain(als_bloecke(folgerung))
                    .collect(),
            }
        })
        .collect();
    if punkte.is_empty() {
        Vec::new()
    } else {
        vec![Block::Liste(punkte)]
    }
}

/// What an answer leads to: for the conditions, then what must be done and should be known.
fn als_bloecke(folgerung: Folgerung) -> Vec<Block> {
    let punkte: Vec<Punkt> = folgerung.folgen.into_iter().map(als_punkt).collect();
    let liste = (!punkte.is_empty()).then_some(Block::Liste(punkte));
    let auflagen = folgerung.auflagen.iter().map(text::auflage);
    let hinweise = folgerung.hinweise.into_iter();
    let hinweise = hinweise.map(|hinweis| text::hinweis(hinweis).to_owned());
    let beiwerk = auflagen.chain(hinweise);
    liste
        .into_iter()
        .chain(beiwerk.map(|satz| Absatz::beiwerk(satz).into()))
        .collect()
}

/// What follows for a condition, with its sign, its reason and its citation.
fn als_punkt(folge: Folge) -> Punkt {
    let wofuer = folge.wofuer.iter().map(|kriterium| match kriterium {
        Kriterium::Mindestausbildung => text::kriterium(*kriterium),
        weg => text::kriterium_kurz(*weg).to_owned(),
    });
    let wofuer: Vec<String> = wofuer.collect();
    let absatz = match wofuer.as_slice() {
        [] => Absatz::default(),
        wofuer => Absatz::wichtig(format!("{}: ", wofuer.join(", "))),
    };
    let was: Vec<String> = folge.was.iter().map(|was| text::kriterium(*was)).collect();
    let grund = match was.as_slice() {
        [] => text::grund(&folge.grund),
        was => format!("{}: {}", was.join("; "), text::grund(&folge.grund)),
    };
    let grund = if folge.hoechstens {
        worte::hoechstens_klaerung(&grund)
    } else {
        grund
    };
    Punkt {
        zeichen: Zeichen::Marke(marke(Some(folge.verdict))),
        inhalt: vec![
            absatz
                .mit(Laufart::Normal, grund)
                .mit(Laufart::Beiwerk, worte::in_klammern(&folge.normen))
                .into(),
        ],
    }
}
