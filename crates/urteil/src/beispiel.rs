//! Documents to be judged: one with everything in it, for as many persons as asked for.

use dokument::{
    Absatz, Angabe, Anhang, Block, Dokument, Form, Kasten, Laufart, Marke, Punkt, Tabelle, Zeichen,
    Zelle,
};

/// A document with every block, with a word across it and a file in it.
pub fn reich(personen: usize) -> Dokument {
    let mut inhalt = vec![
        Block::Ueberschrift(1, "Vorantrag Integrationsmanagement".to_owned()),
        Absatz::beiwerk("Landkreis Beispielhausen · Stichtag 15.03.2018 · Rechtsstand 4. April 2018").into(),
        Absatz::normal("Mit diesem Vorantrag wird geprüft, ob das Land die genannten Personen nach der ")
            .mit(Laufart::Wichtig, "VwV Integrationsmanagement")
            .mit(Laufart::Normal, " fördern würde. Das Ergebnis ist eine Orientierung und keine Entscheidung der Bewilligungsstelle. ")
            .mit(Laufart::Beiwerk, "Nr. 1 VwV")
            .into(),
        Block::Kasten(Kasten {
            marke: marke(Form::Haken, "erfüllt"),
            titel: format!("{personen} von {personen} Personen sind förderfähig"),
            inhalt: vec![
                Absatz::normal("Eine Auflage ist offen: Die Nachqualifizierung muss bis ")
                    .mit(Laufart::Wichtig, "15.04.2018")
                    .mit(Laufart::Normal, " begonnen sein.")
                    .into(),
            ],
        }),
        Block::Ueberschrift(2, "Zuwendungsempfänger".to_owned()),
        angaben(&[
            ("Antragsteller", "Landkreis Beispielhausen"),
            ("Anschrift", "Am Markt 1\n12345 Beispielhausen"),
            ("Ansprechperson", "Frau Dr. Žofia Müller-Łukasiewicz"),
            ("Einvernehmen mit den kreisangehörigen Städten und Gemeinden", "Das Einvernehmen liegt vor und wird diesem Antrag in Kopie beigelegt."),
        ]),
        Block::Ueberschrift(2, "Personen im Überblick".to_owned()),
        ueberblick(personen),
    ];
    for nummer in 1..=personen {
        person(nummer, &mut inhalt);
    }
    erklaerung(&mut inhalt);
    Dokument {
        titel: "Vorantrag Integrationsmanagement – Landkreis Beispielhausen".to_owned(),
        sprache: "de-DE".to_owned(),
        datum: (2018, 3, 15),
        fusszeile:
            "Vorabcheck Integrationsmanagement · Landkreis Beispielhausen · Stichtag 15.03.2018"
                .to_owned(),
        seitenzahl: "Seite {seite} von {seiten}".to_owned(),
        stempel: Some("ENTWURF".to_owned()),
        inhalt,
        anhang: Some(Anhang {
            name: "vorabcheck.json".to_owned(),
            beschreibung: "Die Angaben dieses Vorantrags, maschinenlesbar".to_owned(),
            medientyp: "application/json".to_owned(),
            inhalt: "{\n  \"format\": \"vorabcheck/1\",\n  \"personen\": [\"Žofia\"]\n}\n"
                .to_owned(),
        }),
    }
}

/// A document in which nothing is.
pub fn leer() -> Dokument {
    Dokument {
        titel: String::new(),
        sprache: String::new(),
        datum: (0, 0, 0),
        fusszeile: String::new(),
        seitenzahl: String::new(),
        stempel: None,
        inhalt: Vec::new(),
        anhang: None,
    }
}

/// A document with nothing but these paragraphs.
pub fn mit_absaetzen(absaetze: impl IntoIterator<Item = String>) -> Dokument {
    let mut dokument = Dokument {
        titel: "Zeichen".to_owned(),
        sprache: "de".to_owned(),
        datum: (2018, 3, 15),
        ..leer()
    };
    dokument.inhalt.extend(
        absaetze
            .into_iter()
            .map(|text| Block::Absatz(Absatz::normal(text))),
    );
    dokument
}

fn marke(form: Form, wort: &str) -> Marke {
    Marke {
        form,
        wort: wort.to_owned(),
    }
}

fn angaben(paare: &[(&str, &str)]) -> Block {
    let angabe = |(frage, antwort): &(&str, &str)| Angabe {
        frage: (*frage).to_owned(),
        antwort: Absatz::normal(*antwort),
    };
    Block::Angaben(paare.iter().map(angabe).collect())
}

fn zelle(text: &str) -> Zelle {
    Zelle {
        marke: None,
        absaetze: vec![Absatz::normal(text)],
    }
}

fn ueberblick(personen: usize) -> Block {
    let zeile = |nummer: usize| {
        let (form, wort, weg) = match nummer % 4 {
            1 => (Form::Haken, "erfüllt", "Buchst. c"),
            2 => (Form::Fragezeichen, "Klärung", "Buchst. a oder b"),
            3 => (Form::Kreuz, "nicht erfüllt", "keiner"),
            _ => (Form::Kreis, "nicht geprüft", "offen"),
        };
        vec![
            Zelle {
                marke: None,
                absaetze: vec![Absatz::wichtig(format!("Person {nummer}"))],
            },
            zelle(if nummer.is_multiple_of(2) {
                "0,5 (19,75 Stunden)"
            } else {
                "1,0"
            }),
            Zelle {
                marke: Some(marke(form, wort)),
                absaetze: vec![
                    Absatz::normal(wort),
                    Absatz::beiwerk(format!("{weg}, Nr. 4.2.2 VwV")),
                ],
            },
            zelle("Beginn der Nachqualifizierung nachweisen"),
        ]
    };
    let spalten = [
        ("Person", 2),
        ("Stellenumfang", 2),
        ("Ergebnis", 3),
        ("Was noch zu tun ist", 4),
    ];
    Block::Tabelle(Tabelle {
        spalten: spalten
            .iter()
            .map(|(titel, anteil)| ((*titel).to_owned(), *anteil))
            .collect(),
        zeilen: (1..=personen.max(4)).map(zeile).collect(),
    })
}

fn bedingung(
    form: Form,
    wort: &str,
    was: &str,
    dazu: &str,
    norm: &str,
    darunter: Vec<Punkt>,
) -> Punkt {
    let mut inhalt: Vec<Block> = vec![
        Absatz::wichtig(was)
            .mit(Laufart::Beiwerk, format!("   {norm}"))
            .into(),
    ];
    if !dazu.is_empty() {
        inhalt.push(Absatz::normal(dazu).into());
    }
    if !darunter.is_empty() {
        inhalt.push(Block::Liste(darunter));
    }
    Punkt {
        zeichen: Zeichen::Marke(marke(form, wort)),
        inhalt,
    }
}

fn person(nummer: usize, inhalt: &mut Vec<Block>) {
    let bullet = |text: &str| Punkt {
        zeichen: Zeichen::Punkt,
        inhalt: vec![Absatz::normal(text).into()],
    };
    let (haken, kreuz) = (Form::Haken, Form::Kreuz);
    inhalt.push(Block::Ueberschrift(
        2,
        format!("Person {nummer}: Frau Beispiel"),
    ));
    inhalt.push(Block::Kasten(Kasten {
        marke: marke(Form::Fragezeichen, "Klärung"),
        titel: "Förderfähig nach Buchst. c, wenn eine Frage geklärt ist".to_owned(),
        inhalt: vec![
            Absatz::normal("Ob die Ausbildung im Ausland einer Ausbildung im Inland gleichwertig ist, steht noch nicht fest. Zuständig ist die Anerkennungsstelle beim Regierungspräsidium Stuttgart.").into(),
            Block::Liste(vec![bullet("Bescheid anfordern"), bullet("Bescheid bis 15.04.2018 nachreichen")]),
        ],
    }));
    inhalt.push(Block::Ueberschrift(3, "Angaben zur Person".to_owned()));
    inhalt.push(angaben(&[
        ("Anstellungsträger", "Freier Träger, Diakonisches Werk Beispielhausen e. V."),
        ("Stellenumfang", "1,0 (39,5 Stunden in der Woche)"),
        ("Höchster Abschluss", "Mittlerer Bildungsabschluss und abgeschlossene Berufsausbildung als Erzieherin, erworben in Sofia (София), Bulgarien"),
    ]));
    inhalt.push(Block::Ueberschrift(3, "Alle Bedingungen".to_owned()));
    inhalt.push(Block::Liste(vec![
        bedingung(haken, "erfüllt", "Antragsteller: Landkreis mit Einvernehmen", "Das Einvernehmen mit den kreisangehörigen Städten und Gemeinden liegt vor. Nachweis beilegen.", "Antwort 3", vec![]),
        bedingung(haken, "erfüllt", "Anstellungsträger: freier Träger", "Die Aufgaben sind übertragen. Vereinbarung beilegen.", "Nr. 3.2, Antwort 2", vec![]),
        bedingung(
            haken,
            "erfüllt",
            "Qualifikation – einer von vier Wegen genügt",
            "",
            "Nr. 4.2.2",
            vec![
                bedingung(kreuz, "nicht erfüllt", "a) Hochschulabschluss im Sozialwesen: keiner vorhanden", "", "Buchst. a", vec![]),
                bedingung(Form::Kreis, "nicht geprüft", "b) Hochschulabschluss in einem geeigneten Fach", "", "Buchst. b", vec![]),
                bedingung(
                    haken,
                    "erfüllt",
                    "c) Schule, Ausbildung und Nachqualifizierung",
                    "",
                    "Buchst. c, Nr. 4.2.3",
                    vec![
                        bedingung(haken, "erfüllt", "Mittlerer Bildungsabschluss", "", "", vec![]),
                        bedingung(Form::Fragezeichen, "Klärung", "Ausbildung im Ausland", "Die Gleichwertigkeit ist nicht nachgewiesen.", "Antwort 1", vec![]),
                    ],
                ),
            ],
        ),
    ]));
    inhalt.push(Block::Ueberschrift(4, "Was beiliegen soll".to_owned()));
    let kaestchen = |an: bool, text: &str| Punkt {
        zeichen: Zeichen::Kaestchen(an, if an { "liegt bei" } else { "fehlt noch" }.to_owned()),
        inhalt: vec![Absatz::normal(text).into()],
    };
    inhalt.push(Block::Liste(vec![
        kaestchen(true, "Erklärung des Einvernehmens"),
        kaestchen(false, "Vereinbarung nach Nr. 3.2"),
        kaestchen(false, "Gleichwertigkeitsbescheid der zuständigen Stelle, in beglaubigter Kopie, zusammen mit der Übersetzung durch eine vereidigte Übersetzerin"),
    ]));
}

fn erklaerung(inhalt: &mut Vec<Block>) {
    inhalt.push(Block::Ueberschrift(2, "Erklärung".to_owned()));
    inhalt.push(Absatz::normal("Die Angaben sind vollständig und richtig. Änderungen werden der Bewilligungsstelle unverzüglich mitgeteilt.").into());
    inhalt.push(Block::Schreibfeld("Bemerkungen".to_owned(), 3));
    inhalt.push(Block::Unterschriften(vec![
        "Ort, Datum".to_owned(),
        "Unterschrift und Name der vertretungsberechtigten Person in Druckbuchstaben, Dienstsiegel"
            .to_owned(),
    ]));
}
