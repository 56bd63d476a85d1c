//! The rule set as decision tables (DMN 1.3), to be read by any decision engine and shown by any modeller.
//!
//! Each table is one of [`Regelwerk`], so the law itself, and so are the tree of decisions, the words of the answers in the
//! types, the tasks that count, the parts of the nine subjects and the public holidays. Written by hand in FEEL is what tables
//! cannot say: `dmn/zeiten.rs` counts the days of Vorerfahrung, `dmn/schulungen.rs` the three months, the days and the subjects
//! of several courses; `dmn/gemeinsam.rs` says how values come together, and to which verdict and letter. An engine of others judges all of it against the law, node by node (`crates/urteil`).
//!
//! A value is an interval of `von` and `bis` on 0 (not met), 1 (Klärung), 2 (met): where both are the same, it is decided.
//! Each decision is needed by one other only, and hands on the values of its parts: engines come to a decision anew wherever
//! another one requires it, and so the one result holds all values.

mod datei;
mod diagramm;
mod feel;
mod gemeinsam;
mod modell;
mod schulungen;
mod typen;
mod zeiten;

use self::feel::{Behaelter, eingabe, eintrag, feld, liste, name, parameter, typ, zitat};
use self::gemeinsam::{Teil, element, urteil, zuordnung, zusammen};
use self::modell::{
    Ausgang, Eingang, Element, Fall, Logik, Modell, Parameter, Tabelle, Trefferregel, WERT, ZAHL,
};
use crate::facts::Listenart;
use crate::finding::{Kriterium, Verbindung};
use crate::law::{Fassung, WEGE};
use crate::regelwerk::{Angabe, Knoten, Regelwerk, Spalte, Tafel, Zeile, teilthemen};
use crate::text::{self, entscheidungen as worte, regelwerk};

/// The name of the model.
pub const NAME: &str = "Regelwerk";
/// The decision that holds all others.
pub const ERGEBNIS: &str = "Ergebnis";

/// The namespace of the decisions of one wording.
pub fn namensraum(fassung: Fassung) -> String {
    let (jahr, monat, tag) = fassung.rechtsstand();
    format!("urn:vorabcheck:regelwerk:{jahr:04}-{monat:02}-{tag:02}")
}

/// What the value of a criterion is called among the parts of the one above it; of a record, the list of all of them.
pub fn teilname(kriterium: Kriterium) -> String {
    feel::teilname(kriterium)
}

/// The rule set as a DMN file.
pub fn dmn(fassung: Fassung) -> String {
    let bau = Bau {
        fassung,
        regelwerk: Regelwerk::neu(fassung),
    };
    datei::schreibe(&Modell {
        fassung,
        titel: regelwerk::titel_mit_stand(fassung),
        beschreibung: worte::beschreibung(
            fassung,
            &feel::tag(fassung.rechtsstand()),
            typen::UNBEKANNT,
            "personen[].angaben",
        ),
        typen: typen::typen(),
        eingaben: typen::eingaben(),
        elemente: bau.elemente(),
    })
}

/// What the elements are made of.
struct Bau {
    fassung: Fassung,
    regelwerk: Regelwerk,
}

/// How a table is asked.
enum Anruf {
    /// It takes the inputs itself.
    Eingaben,
    /// It takes one record.
    Eintrag,
    /// It takes what its columns say, which whoever asks computes.
    Spalten,
}

impl Bau {
    fn elemente(&self) -> Vec<Element> {
        let mut elemente = gemeinsam::funktionen(self.fassung);
        elemente.extend(zeiten::elemente(self));
        elemente.extend(schulungen::elemente());
        // Parts stand before what they are parts of.
        for (nummer, knoten) in self.regelwerk.knoten.iter().enumerate().rev() {
            if let Some(tafel) = self.eigene_tafel(nummer, knoten) {
                elemente.push(tafel);
            }
            elemente.push(self.element(nummer, knoten));
        }
        let wege = self.wege().into_iter();
        let wege = wege.chain([teilname(Kriterium::Qualifikation)]).collect();
        elemente.extend([urteil(), zuordnung(wege), self.ergebnis()]);
        elemente
    }

    /// All that a reader of a result may ask for, in one decision.
    fn ergebnis(&self) -> Element {
        let wurzel = name(&self.regelwerk, 0);
        let wege: Vec<String> = self
            .wege()
            .into_iter()
            .map(|weg| format!("Wert(wege.{weg})"))
            .collect();
        element(
            ERGEBNIS,
            worte::ERGEBNIS,
            Vec::new(),
            format!(
                "{{
  qualifikation: ({wurzel}.teile).{qualifikation},
  wege: qualifikation.teile,
  ergebnis: {{
    urteil: Urteil(Wert({wurzel})),
    zuordnung: Zuordnung({}, Wert(qualifikation)),
    werte: {wurzel}
  }}
}}.ergebnis",
                wege.join(", "),
                qualifikation = teilname(Kriterium::Qualifikation),
            ),
        )
    }

    /// What the four ways are called.
    fn wege(&self) -> [String; 4] {
        WEGE.map(|(weg, _)| teilname(weg))
    }

    fn element(&self, nummer: usize, knoten: &Knoten) -> Element {
        let (parameter, logik) = match &knoten.tafel {
            Some(tafel) if knoten.teile.is_empty() => (
                self.parameter(nummer, tafel),
                self.tabelle(nummer, knoten.kriterium, tafel),
            ),
            _ => (self.eintrag(nummer), self.aus_teilen(nummer, knoten)),
        };
        Element {
            name: name(&self.regelwerk, nummer),
            bezeichnung: regelwerk::knoten(knoten.kriterium),
            beschreibung: self.beschreibung(nummer, knoten),
            parameter,
            typ: WERT,
            logik,
        }
    }

    /// The table of what has parts beside it.
    fn eigene_tafel(&self, nummer: usize, knoten: &Knoten) -> Option<Element> {
        let tafel = knoten.tafel.as_ref()?;
        (!knoten.teile.is_empty()).then(|| Element {
            name: self.name_der_tafel(nummer),
            bezeichnung: format!(
                "{}: {}",
                regelwerk::knoten(knoten.kriterium),
                regelwerk::tafel_zu(knoten.kriterium)
            ),
            beschreibung: self.beschreibung(nummer, knoten),
            parameter: self.parameter(nummer, tafel),
            typ: WERT,
            logik: self.tabelle(nummer, knoten.kriterium, tafel),
        })
    }

    fn beschreibung(&self, nummer: usize, knoten: &Knoten) -> String {
        format!(
            "{} ({}). {}",
            regelwerk::knoten(knoten.kriterium),
            text::dokument::fundstellen(&knoten.normen),
            regelwerk::erlaeuterung_an(&self.regelwerk.pfad(nummer))
        )
    }

    /// What the table of this node is called.
    fn name_der_tafel(&self, nummer: usize) -> String {
        let name = name(&self.regelwerk, nummer);
        let hat_teile = self.regelwerk.teile(nummer).next().is_some();
        if hat_teile {
            format!("{name}_Tafel")
        } else {
            name
        }
    }

    /// What is said of one record takes it as its parameter.
    fn eintrag(&self, nummer: usize) -> Vec<Parameter> {
        let eintrag = self.liste(nummer).map(|art| Parameter {
            name: "eintrag".into(),
            typ: feel::typ_des_eintrags(art),
        });
        eintrag.into_iter().collect()
    }

    /// The list that a node is about a record of.
    fn liste(&self, nummer: usize) -> Option<Listenart> {
        let pfad = self.regelwerk.pfad(nummer);
        let eintrag = pfad
            .into_iter()
            .find_map(crate::regelwerk::nummer_des_eintrags);
        eintrag.map(|(art, _)| art)
    }

    fn anruf(&self, nummer: usize, tafel: &Tafel) -> Anruf {
        let spalten = || tafel.spalten.iter().map(|(spalte, _)| spalte);
        let behaelter = |spalte: &Spalte| match spalte {
            Spalte::Frage(frage) => Some(feld(*frage).0),
            // Which tasks are among those named: a decision of its own.
            Spalte::Aufgaben => Some(Behaelter::Vorhaben),
            _ => None,
        };
        let ist_eintrag = |gesucht| move |b| b == Some(Behaelter::Eintrag(gesucht));
        match self.liste(nummer) {
            Some(art) if spalten().map(behaelter).all(ist_eintrag(art)) => Anruf::Eintrag,
            // Whoever asks takes an answer out of all those of a person once, where a table would for every row.
            None if spalten()
                .map(behaelter)
                .all(|b| b == Some(Behaelter::Vorhaben)) =>
            {
                Anruf::Eingaben
            }
            _ => Anruf::Spalten,
        }
    }

    fn parameter(&self, nummer: usize, tafel: &Tafel) -> Vec<Parameter> {
        match self.anruf(nummer, tafel) {
            Anruf::Eingaben => Vec::new(),
            Anruf::Eintrag => self.eintrag(nummer),
            Anruf::Spalten => {
                let spalten = tafel.spalten.iter();
                let spalten = spalten.map(|(spalte, angaben)| Parameter {
                    name: parameter(*spalte).into(),
                    typ: typ(angaben),
                });
                spalten.collect()
            }
        }
    }

    /// The expression that asks the table of a node, with an argument for each column.
    fn frage_tafel(&self, nummer: usize, argument: impl Fn(Spalte) -> String) -> String {
        let name = self.name_der_tafel(nummer);
        let knoten = self.regelwerk.knoten.get(nummer);
        let Some(tafel) = knoten.and_then(|knoten| knoten.tafel.as_ref()) else {
            return name;
        };
        match self.anruf(nummer, tafel) {
            Anruf::Eingaben => name,
            Anruf::Eintrag => format!("{name}(eintrag)"),
            Anruf::Spalten => {
                let spalten = tafel.spalten.iter();
                let argumente: Vec<String> = spalten.map(|(spalte, _)| argument(*spalte)).collect();
                format!("{name}({})", argumente.join(", "))
            }
        }
    }

    /// What stands in a column of a part, said by the decision above it.
    fn argument(&self, nummer: usize) -> impl Fn(Spalte) -> String {
        let gebiet = match self.regelwerk.knoten.get(nummer).map(|k| k.kriterium) {
            Some(Kriterium::Fachgebiet(gebiet)) => Some(gebiet),
            _ => None,
        };
        let fassung = self.fassung;
        move |spalte| match spalte {
            Spalte::Frage(frage) => eingabe(frage),
            Spalte::Aufgaben => "Aufgabenlage".into(),
            Spalte::Zeiten => "null".into(),
            Spalte::Tag => schulungen::tagklasse("ErsterTag(eintrag)"),
            Spalte::Vergangen => "IstVergangen(eintrag, stichtag)".into(),
            Spalte::Stichtag => schulungen::tagklasse("stichtag"),
            Spalte::Rest => schulungen::REST.into(),
            Spalte::WeitereEintaegige => "MehrereEintaegige".into(),
            Spalte::Abdeckung => {
                let teile = gebiet.map(|gebiet| teilthemen(fassung, gebiet));
                let teile = teile.unwrap_or_default().into_iter();
                let teile: Vec<String> = teile.map(|thema| zitat(thema.wort())).collect();
                format!("Abdeckung([{}], BehandelteThemen)", teile.join(", "))
            }
            Spalte::ThemenUnbekannt => "ThemenUnbekannt".into(),
            Spalte::ThemenOffen => "ThemenOffen".into(),
        }
    }

    fn tabelle(&self, nummer: usize, kriterium: Kriterium, tafel: &Tafel) -> Logik {
        let in_spalten = matches!(self.anruf(nummer, tafel), Anruf::Spalten);
        let eintraege = regelwerk::eintraege_davor(kriterium);
        let spalten = tafel.spalten.iter().map(|(spalte, angaben)| {
            let ausdruck = if in_spalten {
                parameter(*spalte).to_owned()
            } else {
                self.argument(nummer)(*spalte)
            };
            let mut werte = eintrag(angaben);
            // Whoever asks for something else says nothing of them.
            if *spalte == Spalte::Zeiten {
                werte.push_str(", null");
            }
            Eingang {
                bezeichnung: worte::spalte(*spalte, eintraege).into(),
                ausdruck,
                typ: typ(angaben),
                werte: Some(werte),
            }
        });
        let spalten: Vec<Eingang> = spalten.collect();
        match tafel.zeilen.as_slice() {
            // It always holds: there is nothing to look up.
            [eine] if spalten.is_empty() => {
                let [von, bis] = feel::wert(eine.wert);
                Logik::Ausdruck(format!("{{von: {von}, bis: {bis}}}"))
            }
            zeilen => {
                let name = self.name_der_tafel(nummer);
                let zeilen = zeilen.iter().enumerate().map(|(nummer, zeile)| {
                    let kennung = datei::kennung_der_zeile(&name, nummer);
                    fall(kriterium, tafel, zeile, &kennung)
                });
                Logik::Tabelle(Tabelle {
                    spalten,
                    ausgaben: ausgaben_eines_werts(),
                    zeilen: zeilen.collect(),
                    trefferregel: Trefferregel::Genau,
                })
            }
        }
    }

    /// The value of what has parts.
    fn aus_teilen(&self, nummer: usize, knoten: &Knoten) -> Logik {
        let je_eintrag = self.liste(nummer).is_some();
        let teile = self.regelwerk.teile(nummer).map(|(teil, was)| {
            let frage = self.frage_tafel(teil, self.argument(teil));
            let (wert, ist_liste) = match was.kriterium {
                _ if !was.teile.is_empty() && je_eintrag => {
                    (format!("{}(eintrag)", name(&self.regelwerk, teil)), false)
                }
                Kriterium::Eintrag(art, _) => (self.je(art, teil, was, frage), true),
                Kriterium::AbschlussStattAusbildung(_) => {
                    let art = Listenart::Hochschulabschluesse;
                    (self.je(art, teil, was, frage), true)
                }
                _ if was.teile.is_empty() => (frage, false),
                _ => (name(&self.regelwerk, teil), false),
            };
            Teil {
                name: teilname(was.kriterium),
                wert,
                ist_liste,
            }
        });
        let teile: Vec<Teil> = teile.collect();
        let tafel = || self.frage_tafel(nummer, self.argument(nummer));
        Logik::Ausdruck(match (knoten.verbindung, &knoten.tafel) {
            (Verbindung::Alle, None) => zusammen("min", &teile),
            (Verbindung::Alle, Some(_)) => format!(
                "if count({}) = 0 then {} else {}",
                schulungen::SCHULUNGEN,
                tafel(),
                zusammen("min", &teile)
            ),
            (Verbindung::Berechnet, Some(_)) => {
                let wert = zeiten::wert(&tafel());
                format!(
                    "{{
  wert: {wert},
  ergebnis: {{von: wert.von, bis: wert.bis, zeile: wert.zeile, teile: {}}}
}}.ergebnis",
                    gemeinsam::teile(&teile)
                )
            }
            (Verbindung::Eine | Verbindung::Berechnet | Verbindung::Blatt, _) => {
                let wert = zusammen("max", &teile);
                if knoten.kriterium == Kriterium::Beginn {
                    schulungen::mit_rest(&wert)
                } else {
                    wert
                }
            }
        })
    }

    /// The values of all records of a list.
    fn je(&self, art: Listenart, teil: usize, was: &Knoten, frage: String) -> String {
        let wert = if was.teile.is_empty() {
            frage
        } else {
            format!("{}(eintrag)", name(&self.regelwerk, teil))
        };
        format!(
            "(for eintrag in (({}).eintraege) return {wert})",
            liste(art)
        )
    }
}

fn ausgaben_eines_werts() -> Vec<Ausgang> {
    let ende = |name| Ausgang {
        name,
        typ: ZAHL,
        werte: Some(typen::WERTE),
    };
    let zeile = Ausgang {
        name: "zeile",
        typ: "string",
        werte: None,
    };
    vec![ende("von"), ende("bis"), zeile]
}

/// A row of the rule set as one of its table.
fn fall(kriterium: Kriterium, tafel: &Tafel, zeile: &Zeile, kennung: &str) -> Fall {
    let beantwortet = |angaben: &Vec<Angabe>| angaben.iter().any(|a| *a != Angabe::Offen);
    let gefragte = || zeile.angaben.iter().filter(|angaben| !angaben.is_empty());
    let in_worten = regelwerk::angaben(kriterium, tafel, zeile);
    let in_worten = if gefragte().all(beantwortet) {
        in_worten
    } else if gefragte().any(beantwortet) {
        format!("{in_worten} · {}", worte::NOCH_OFFEN)
    } else {
        worte::NOCH_OFFEN.to_owned()
    };
    let ergebnis = regelwerk::ergebnis_der_zeile(zeile);
    let [von, bis] = feel::wert(zeile.wert);
    Fall {
        wenn: zeile
            .angaben
            .iter()
            .map(|angaben| eintrag(angaben))
            .collect(),
        dann: vec![von, bis, zitat(kennung)],
        beschreibung: Some(format!("{in_worten}: {ergebnis}")),
    }
}
