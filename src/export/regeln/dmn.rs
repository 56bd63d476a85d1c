//! The rule set as decision tables (DMN 1.5), to be read by any decision engine.
//!
//! Each table is one of [`Regelwerk`], so the law itself; how tables come together is said in FEEL, and judged against the law
//! by an engine of others (`crates/urteil`). A value is an interval of `von` and `bis` on 0 (not met), 1 (Klärung), 2 (met):
//! where both are the same, it is decided.

mod feel;
mod modell;
mod schulungen;
mod zeiten;

use self::feel::{Ort, fall, liste, name, spalte};
use self::modell::{Element, Logik, Tabelle, Trefferregel};
use crate::facts::Listenart;
use crate::finding::{Kriterium, Verbindung};
use crate::law::{Fassung, WEGE};
use crate::regelwerk::{Knoten, Regelwerk, Tafel};
use crate::text::{entscheidungen, regelwerk as worte};

/// The namespace of the decisions.
pub const NAMENSRAUM: &str = "urn:vorabcheck:regelwerk:2018";
/// The name of the model.
pub const NAME: &str = "Regelwerk";

/// The rule set as a DMN file.
pub fn dmn(fassung: Fassung) -> String {
    let bau = Bau {
        fassung,
        regelwerk: Regelwerk::neu(fassung),
    };
    modell::schreibe(&worte::titel_mit_stand(fassung), &bau.elemente())
}

/// What the elements are made of.
struct Bau {
    fassung: Fassung,
    regelwerk: Regelwerk,
}

impl Bau {
    fn elemente(&self) -> Vec<Element> {
        let mut elemente = vec![alle(), eine()];
        elemente.extend(zeiten::elemente(self));
        elemente.extend(schulungen::elemente(self));
        // Parts stand before what they are parts of.
        for (nummer, knoten) in self.regelwerk.knoten.iter().enumerate().rev() {
            if !self.ist_erklaerung(nummer) {
                elemente.push(self.element(nummer, knoten));
            }
        }
        elemente.extend([urteil(), zuordnung(), self.ergebnis()]);
        elemente
    }

    /// All that a reader of a result may ask for, in one decision.
    fn ergebnis(&self) -> Element {
        let einzelne = self.regelwerk.knoten.iter().enumerate();
        let einzelne = einzelne.filter(|(nummer, _)| self.regelwerk.tiefe(*nummer) <= 2);
        let einzelne = einzelne.map(|(nummer, _)| name(&self.regelwerk, nummer));
        let namen = ["Urteil", "Zuordnung"]
            .map(String::from)
            .into_iter()
            .chain(einzelne);
        let eintraege: Vec<String> = namen.map(|name| format!("Wert{name}: {name}")).collect();
        Element {
            name: "Ergebnis".into(),
            beschreibung: entscheidungen::ERGEBNIS.into(),
            parameter: Vec::new(),
            logik: Logik::Ausdruck(format!("{{{}}}", eintraege.join(", "))),
        }
    }

    /// The parts of what is computed explain it, but for the field of work, which its periods need.
    fn ist_erklaerung(&self, nummer: usize) -> bool {
        let pfad = self.regelwerk.pfad(nummer);
        let darunter = pfad.iter().rev().skip(1);
        darunter
            .into_iter()
            .any(|kriterium| *kriterium == Kriterium::Beschaeftigungszeit)
            && pfad.last() != Some(&Kriterium::Taetigkeitsfeld)
    }

    fn element(&self, nummer: usize, knoten: &Knoten) -> Element {
        let name = name(&self.regelwerk, nummer);
        let logik = match (knoten.kriterium, &knoten.tafel) {
            (Kriterium::Beschaeftigungszeit, _) => Logik::Ausdruck(zeiten::AUSDRUCK.to_owned()),
            (Kriterium::Nachqualifizierung, _) => Logik::Ausdruck(format!(
                "if count((person.schulungen).eintraege) = 0 then {} else {}",
                schulungen::OHNE,
                self.aus_teilen(nummer, knoten)
            )),
            (_, Some(tafel)) => Logik::Tabelle(self.tabelle(nummer, tafel)),
            (_, None) => Logik::Ausdruck(self.aus_teilen(nummer, knoten)),
        };
        Element {
            beschreibung: self.beschreibung(knoten),
            parameter: self.parameter(nummer),
            name,
            logik,
        }
    }

    fn beschreibung(&self, knoten: &Knoten) -> String {
        let normen: Vec<&str> = knoten
            .normen
            .iter()
            .map(|norm| crate::text::fundstelle(*norm))
            .collect();
        format!(
            "{} ({}). {}",
            worte::knoten(knoten.kriterium),
            normen.join("; "),
            worte::erlaeuterung(knoten.kriterium)
        )
    }

    /// What is said of one record takes it as its parameter; what is said once, takes the inputs.
    fn parameter(&self, nummer: usize) -> Vec<&'static str> {
        let pfad = self.regelwerk.pfad(nummer);
        match pfad.as_slice() {
            [.., Kriterium::Dauer, Kriterium::Eintrag(..)] => {
                vec!["eintrag", "mehrere_eintaegige"]
            }
            [.., Kriterium::Beginn, Kriterium::Eintrag(..)] => {
                vec!["eintrag", "aufnahme", "frist", "stichtag", "rest"]
            }
            _ if self.je_eintrag(nummer) => vec!["eintrag"],
            _ => Vec::new(),
        }
    }

    /// Whether a node is about one record.
    fn je_eintrag(&self, nummer: usize) -> bool {
        self.regelwerk.pfad(nummer).iter().any(|kriterium| {
            matches!(
                kriterium,
                Kriterium::Eintrag(..) | Kriterium::AbschlussStattAusbildung(_)
            )
        })
    }

    fn tabelle(&self, nummer: usize, tafel: &Tafel) -> Tabelle {
        let ort = Ort {
            fassung: self.fassung,
            kriterium: self.regelwerk.knoten.get(nummer).map(|k| k.kriterium),
        };
        let spalten = tafel.spalten.iter();
        Tabelle {
            spalten: spalten.map(|(gefragt, _)| spalte(&ort, *gefragt)).collect(),
            ausgaben: vec!["von", "bis"],
            zeilen: tafel.zeilen.iter().map(fall).collect(),
            trefferregel: Trefferregel::Genau,
        }
    }

    /// The value of what has parts.
    fn aus_teilen(&self, nummer: usize, knoten: &Knoten) -> String {
        let eigene = self.je_eintrag(nummer);
        let teile: Vec<String> = self
            .regelwerk
            .teile(nummer)
            .map(|(teil, was)| {
                let name = name(&self.regelwerk, teil);
                match was.kriterium {
                    _ if eigene => format!("[{name}(eintrag)]"),
                    Kriterium::Eintrag(art, _) => self.je(art, teil, &name),
                    Kriterium::AbschlussStattAusbildung(_) => {
                        self.je(Listenart::Hochschulabschluesse, teil, &name)
                    }
                    _ => format!("[{name}]"),
                }
            })
            .collect();
        let funktion = match knoten.verbindung {
            Verbindung::Alle => "Alle",
            Verbindung::Eine | Verbindung::Berechnet | Verbindung::Blatt => "Eine",
        };
        format!("{funktion}(concatenate({}))", teile.join(", "))
    }

    /// The values of all records of a list.
    fn je(&self, art: Listenart, teil: usize, name: &str) -> String {
        let weitere = match self.parameter(teil).as_slice() {
            ["eintrag", "mehrere_eintaegige"] => ", MehrereEintaegige",
            ["eintrag", "aufnahme", ..] => {
                ", person.aufnahme_der_taetigkeit, Frist, stichtag, RestDerThemen"
            }
            _ => "",
        };
        let eintraege = liste(art);
        format!("(for eintrag in (({eintraege}).eintraege) return {name}(eintrag{weitere}))")
    }
}

fn alle() -> Element {
    Element {
        name: "Alle".into(),
        beschreibung: entscheidungen::ALLE.into(),
        parameter: vec!["werte"],
        logik: Logik::Ausdruck(
            "{von: min(for wert in werte return wert.von), bis: min(for wert in werte return wert.bis)}"
                .into(),
        ),
    }
}

fn eine() -> Element {
    Element {
        name: "Eine".into(),
        beschreibung: entscheidungen::EINE.into(),
        parameter: vec!["werte"],
        logik: Logik::Ausdruck(
            "{von: max(concatenate([0], for wert in werte return wert.von)), bis: max(concatenate([0], for wert in werte return wert.bis))}"
                .into(),
        ),
    }
}

fn urteil() -> Element {
    let zeilen = [
        (["0", "0"], "\"nicht_erfuellt\""),
        (["1", "1"], "\"klaerung\""),
        (["2", "2"], "\"erfuellt\""),
        (["0", "> 0"], "\"offen\""),
        (["1", "> 1"], "\"offen\""),
    ];
    Element {
        name: "Urteil".into(),
        beschreibung: entscheidungen::URTEIL.into(),
        parameter: Vec::new(),
        logik: Logik::Tabelle(Tabelle {
            spalten: ["Person.von", "Person.bis"].map(String::from).into(),
            ausgaben: vec!["urteil"],
            zeilen: zeilen
                .map(|(wenn, dann)| (wenn.map(String::from).into(), vec![dann.into()]))
                .into(),
            trefferregel: Trefferregel::Genau,
        }),
    }
}

/// The letter: the first way that is met, once no earlier one can still be met.
fn zuordnung() -> Element {
    let wege = WEGE.map(|(weg, zuordnung)| (format!("{weg:?}"), zuordnung));
    let mut spalten: Vec<String> = Vec::new();
    for (weg, _) in &wege {
        spalten.extend([format!("{weg}.von"), format!("{weg}.bis")]);
    }
    spalten.extend(["Qualifikation.von", "Qualifikation.bis"].map(String::from));
    let leer = || vec!["-".to_owned(); spalten.len()];
    let mit = |paare: &[(usize, &str)]| {
        let mut zeile = leer();
        for (spalte, wert) in paare {
            if let Some(zelle) = zeile.get_mut(*spalte) {
                *zelle = (*wert).to_owned();
            }
        }
        zeile
    };
    let mut zeilen: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for (platz, (_, zuordnung)) in wege.iter().enumerate() {
        let wort = format!("\"{}\"", zuordnung.wort());
        zeilen.push((mit(&[(2 * platz, "2")]), vec![wort]));
        zeilen.push((mit(&[(2 * platz + 1, "2")]), vec!["\"offen\"".into()]));
    }
    let (von, bis) = (2 * wege.len(), 2 * wege.len() + 1);
    for (wert, wort) in [("1", "in_klaerung"), ("0", "keine")] {
        zeilen.push((
            mit(&[(von, wert), (bis, wert)]),
            vec![format!("\"{wort}\"")],
        ));
    }
    zeilen.push((leer(), vec!["\"offen\"".into()]));
    Element {
        name: "Zuordnung".into(),
        beschreibung: entscheidungen::ZUORDNUNG.into(),
        parameter: Vec::new(),
        logik: Logik::Tabelle(Tabelle {
            spalten,
            ausgaben: vec!["zuordnung"],
            zeilen,
            trefferregel: Trefferregel::Erste,
        }),
    }
}
