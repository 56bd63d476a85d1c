//! What a DMN file consists of: types, inputs, decisions, functions, and what each of them names.

use crate::law::Fassung;

/// The whole file.
pub(super) struct Modell {
    pub(super) fassung: Fassung,
    pub(super) titel: String,
    pub(super) beschreibung: String,
    pub(super) typen: Vec<Typ>,
    pub(super) eingaben: Vec<Eingabe>,
    /// What is named stands before what names it.
    pub(super) elemente: Vec<Element>,
}

/// A type, or a part of one.
pub(super) struct Typ {
    pub(super) name: String,
    pub(super) beschreibung: Option<String>,
    pub(super) form: Typform,
}

/// What a type admits.
pub(super) enum Typform {
    /// Values of another type, perhaps some of them only.
    Einfach { typ: String, werte: Option<String> },
    /// Named parts.
    Verbund(Vec<Typ>),
    /// Any number of values of another type.
    Liste(String),
}

/// What is entered.
pub(super) struct Eingabe {
    pub(super) name: &'static str,
    pub(super) bezeichnung: &'static str,
    pub(super) beschreibung: String,
    pub(super) typ: &'static str,
}

/// A decision, or, with parameters, a function that decisions call.
pub(super) struct Element {
    pub(super) name: String,
    /// As a person calls it.
    pub(super) bezeichnung: String,
    pub(super) beschreibung: String,
    pub(super) parameter: Vec<Parameter>,
    pub(super) typ: &'static str,
    pub(super) logik: Logik,
}

/// What a function is called with.
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) typ: &'static str,
}

/// How an element comes to its value.
pub(super) enum Logik {
    /// In FEEL.
    Ausdruck(String),
    /// By a table.
    Tabelle(Tabelle),
}

/// A decision table.
pub(super) struct Tabelle {
    pub(super) spalten: Vec<Eingang>,
    pub(super) ausgaben: Vec<Ausgang>,
    pub(super) zeilen: Vec<Fall>,
    pub(super) trefferregel: Trefferregel,
}

/// A column of what leads to a row.
pub(super) struct Eingang {
    pub(super) bezeichnung: String,
    pub(super) ausdruck: String,
    pub(super) typ: &'static str,
    /// All that can be said in it.
    pub(super) werte: Option<String>,
}

/// A column of what comes of a row.
pub(super) struct Ausgang {
    pub(super) name: &'static str,
    pub(super) typ: &'static str,
    /// All that can come of it.
    pub(super) werte: Option<&'static str>,
}

/// A row.
pub(super) struct Fall {
    pub(super) wenn: Vec<String>,
    pub(super) dann: Vec<String>,
    /// In words.
    pub(super) beschreibung: Option<String>,
}

/// Which row of a table counts.
#[derive(Clone, Copy)]
pub(super) enum Trefferregel {
    /// No more than one fits.
    Genau,
    /// The first that fits.
    Erste,
}

/// What an element may need.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bedarf {
    Eingabe,
    Entscheidung,
    Funktion,
}

/// The type of one end of a value: whole numbers, of which the file says the meaning.
pub(super) const ZAHL: &str = "number";
/// Any value.
pub(super) const ALLES: &str = "Any";
/// The type of a value.
pub(super) const WERT: &str = "tWert";

impl Modell {
    /// What an element names: first inputs and decisions, then functions, as the schema has it. A function takes from outside
    /// only functions: the rest are its parameters.
    pub(super) fn verlangte(&self, element: &Element) -> Vec<(Bedarf, &str)> {
        let namen = element.genannte();
        let nennt = |name: &str| namen.contains(&name);
        let mut verlangte = Vec::new();
        if element.parameter.is_empty() {
            let eingaben = self.eingaben.iter().map(|eingabe| eingabe.name);
            let eingaben = eingaben.filter(|name| nennt(name));
            verlangte.extend(eingaben.map(|name| (Bedarf::Eingabe, name)));
        }
        for andere in self.elemente.iter().filter(|andere| nennt(&andere.name)) {
            let bedarf = if !andere.parameter.is_empty() {
                Bedarf::Funktion
            } else if element.parameter.is_empty() {
                Bedarf::Entscheidung
            } else {
                continue;
            };
            verlangte.push((bedarf, andere.name.as_str()));
        }
        verlangte.sort_by_key(|(bedarf, _)| *bedarf == Bedarf::Funktion);
        verlangte
    }
}

impl Element {
    /// The names in its expressions: what stands outside of quotation marks, behind no point and before no colon.
    fn genannte(&self) -> Vec<&str> {
        let ausdruecke: Vec<&str> = match &self.logik {
            Logik::Ausdruck(text) => vec![text],
            Logik::Tabelle(tabelle) => {
                let spalten = tabelle.spalten.iter();
                spalten.map(|spalte| spalte.ausdruck.as_str()).collect()
            }
        };
        let ausserhalb = ausdruecke
            .into_iter()
            .flat_map(|ausdruck| ausdruck.split('"').step_by(2));
        ausserhalb.flat_map(namen).collect()
    }
}

/// The names in a piece of FEEL.
fn namen(text: &str) -> impl Iterator<Item = &str> {
    let ist_name = |zeichen: char| zeichen.is_alphanumeric() || zeichen == '_' || zeichen == '.';
    let mut rest = text;
    std::iter::from_fn(move || {
        let beginn = rest.find(ist_name)?;
        let ab = rest.get(beginn..)?;
        let laenge = ab.find(|zeichen| !ist_name(zeichen)).unwrap_or(ab.len());
        let (wort, danach) = ab.split_at_checked(laenge)?;
        rest = danach;
        // Before a colon it is what a part is called.
        Some(if danach.starts_with(':') { "" } else { wort })
    })
    .filter_map(|wort| wort.split('.').next())
    .filter(|name| !name.is_empty())
}
