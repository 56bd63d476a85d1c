//! The types of what is entered and of what comes of it: each field with all that can be said to it, from the questions.

use super::feel::{feld, listenname, typ_des_eintrags, wort, zitat};
use super::modell::{ALLES, Eingabe, Typ, Typform, WERT, ZAHL};
use crate::facts::{
    Answer, Aufgabe, Einordnung, Form, Listenart, Monate, Question, Thema, Weitere,
};
use crate::text::entscheidungen as worte;

/// All values of one end, as a table lists them.
pub(super) const WERTE: &str = "0, 1, 2";

/// What is entered by who does not know.
pub(super) const UNBEKANNT: &str = "\"weiss_nicht\"";

const VORERFAHRUNG: &str = "tVorerfahrung";

/// What is said once for all, in the order of asking.
const VORHABEN: [Question; 8] = [
    Question::Antragsteller,
    Question::Einvernehmen,
    Question::Anstellungstraeger,
    Question::Aufgabenuebertragung,
    Question::Zielgruppe,
    Question::Bedarfsfeststellung,
    Question::Aufgaben,
    Question::Bewilligungszeitraum,
];

/// The inputs, as in the data file.
pub(super) fn eingaben() -> Vec<Eingabe> {
    let eingabe = |name, bezeichnung, beschreibung, typ| Eingabe {
        name,
        bezeichnung,
        beschreibung,
        typ,
    };
    vec![
        eingabe(
            "vorhaben",
            worte::VORHABEN,
            worte::vorhaben(&leer(&vorhaben())),
            "tVorhaben",
        ),
        eingabe(
            "person",
            worte::PERSON,
            worte::person(&leer(&person())),
            "tPerson",
        ),
        eingabe(
            "stichtag",
            worte::STICHTAG,
            worte::STICHTAG_ERKLAERT.into(),
            "date",
        ),
    ]
}

/// Every type that a field or a value has.
pub(super) fn typen() -> Vec<Typ> {
    let mut typen = vec![
        verbund("tAnderesFach", anderes_fach()),
        verbund(
            "tZeitspanne",
            vec![
                einfach("von", "date", None),
                mit_worten(
                    einfach("bis", ALLES, None),
                    worte::letzter_tag(&zitat("noch_beschaeftigt")),
                ),
            ],
        ),
    ];
    for art in Listenart::ALL {
        let fragen = art.fragen(0).into_iter();
        typen.push(verbund(
            typ_des_eintrags(*art),
            fragen.map(komponente).collect(),
        ));
        let eintraege = Typ {
            name: "eintraege".into(),
            beschreibung: None,
            form: Typform::Liste(typ_des_eintrags(*art).into()),
        };
        let ende = mit_worten(komponente(art.weitere()), worte::ENDE.into());
        typen.push(mit_worten(
            verbund(&typ_der_liste(*art), vec![eintraege, ende]),
            worte::LISTE.into(),
        ));
    }
    typen.push(verbund(VORERFAHRUNG, vorerfahrung()));
    typen.push(verbund("tVorhaben", vorhaben()));
    typen.push(verbund("tPerson", person()));
    let ende = |name| einfach(name, ZAHL, Some(WERTE.into()));
    typen.push(mit_worten(
        verbund(WERT, vec![ende("von"), ende("bis")]),
        worte::WERT.into(),
    ));
    typen
}

fn typ_der_liste(art: Listenart) -> String {
    format!("{}Angaben", typ_des_eintrags(art))
}

fn vorhaben() -> Vec<Typ> {
    VORHABEN.map(komponente).into()
}

fn vorerfahrung() -> Vec<Typ> {
    vec![
        komponente(Question::Vorerfahrung),
        komponente(Question::Monate),
        liste(Listenart::Zeiten),
    ]
}

fn person() -> Vec<Typ> {
    vec![
        liste(Listenart::Hochschulabschluesse),
        einfach("vorerfahrung", VORERFAHRUNG, None),
        liste(Listenart::Ausbildungen),
        liste(Listenart::Schulabschluesse),
        komponente(Question::Aufnahme),
        liste(Listenart::Schulungen),
    ]
}

fn anderes_fach() -> Vec<Typ> {
    let einordnungen = Einordnung::ALL.iter().map(|wert| zitat(wert.wort()));
    vec![
        einfach("bezeichnung", "string", None),
        einfach("einordnung", "string", Some(oder_null(einordnungen))),
    ]
}

fn liste(art: Listenart) -> Typ {
    einfach(listenname(art), &typ_der_liste(art), None)
}

/// The field in which the answer to a question stands.
fn komponente(frage: Question) -> Typ {
    let (_, name) = feld(frage);
    match frage.form() {
        Form::Auswahl(antworten) => {
            // That there is another record, the record itself says.
            let mut antworten = antworten;
            antworten.retain(|antwort| *antwort != Answer::Weitere(Weitere::Ja));
            let antworten = antworten.iter().map(|antwort| zitat(wort(antwort)));
            einfach(name, "string", Some(oder_null(antworten)))
        }
        Form::AnderesFach => einfach(name, "tAnderesFach", None),
        Form::Zeitspanne => einfach(name, "tZeitspanne", None),
        Form::Datum => einfach(name, "date", None),
        Form::Monate => {
            let monate = format!("[0..{}]", Monate::HOECHSTENS);
            einfach(name, ZAHL, Some(oder_null([monate])))
        }
        Form::DatumOderWeissNicht => {
            mit_worten(einfach(name, ALLES, None), worte::tag_oder(UNBEKANNT))
        }
        Form::Aufgaben => liste_aus(name, Aufgabe::ALL.iter().map(|aufgabe| aufgabe.wort())),
        Form::Themen => liste_aus(name, Thema::ALL.iter().map(|thema| thema.wort())),
    }
}

/// A field that takes any of these words, or one that says that they are not known.
fn liste_aus(name: &str, woerter: impl Iterator<Item = &'static str>) -> Typ {
    let woerter: Vec<String> = woerter.map(zitat).collect();
    mit_worten(
        einfach(name, ALLES, None),
        worte::liste_aus(&woerter, UNBEKANNT),
    )
}

/// These fields as they are entered as long as nothing is answered.
fn leer(teile: &[Typ]) -> String {
    const LISTE: &str = "{eintraege: [], ende: null}";
    let felder = teile.iter().map(|teil| {
        let ist_liste = |art: &&Listenart| listenname(**art) == teil.name;
        let wert = match &teil.form {
            Typform::Einfach { typ, .. } if typ == VORERFAHRUNG => leer(&vorerfahrung()),
            _ if Listenart::ALL.iter().any(|art| ist_liste(&art)) => LISTE.into(),
            _ => "null".into(),
        };
        format!("{}: {wert}", teil.name)
    });
    let felder: Vec<String> = felder.collect();
    format!("{{{}}}", felder.join(", "))
}

/// An answer that is missing is null.
fn oder_null(werte: impl IntoIterator<Item = String>) -> String {
    let werte: Vec<String> = std::iter::once("null".to_owned()).chain(werte).collect();
    werte.join(", ")
}

fn einfach(name: &str, typ: &str, werte: Option<String>) -> Typ {
    Typ {
        name: name.into(),
        beschreibung: None,
        form: Typform::Einfach {
            typ: typ.into(),
            werte,
        },
    }
}

fn verbund(name: &str, teile: Vec<Typ>) -> Typ {
    Typ {
        name: name.into(),
        beschreibung: None,
        form: Typform::Verbund(teile),
    }
}

fn mit_worten(typ: Typ, beschreibung: String) -> Typ {
    Typ {
        beschreibung: Some(beschreibung),
        ..typ
    }
}
