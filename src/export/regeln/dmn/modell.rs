//! Elements of a DMN file, and how they are written.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{NAME, NAMENSRAUM};

/// The inputs, as in the data file.
const EINGABEN: [&str; 3] = ["vorhaben", "person", "stichtag"];

/// A decision, or, with parameters, a function that decisions call.
pub(super) struct Element {
    pub(super) name: String,
    pub(super) beschreibung: String,
    pub(super) parameter: Vec<&'static str>,
    pub(super) logik: Logik,
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
    pub(super) spalten: Vec<String>,
    pub(super) ausgaben: Vec<&'static str>,
    /// Input entries and output entries.
    pub(super) zeilen: Vec<(Vec<String>, Vec<String>)>,
    pub(super) trefferregel: Trefferregel,
}

/// Which row of a table counts.
#[derive(Clone, Copy)]
pub(super) enum Trefferregel {
    /// No more than one fits.
    Genau,
    /// The first that fits.
    Erste,
}

type Schreiber = Writer<Vec<u8>>;

/// The file with these elements. Writing to memory does not fail; if it did, the file would end there.
pub(super) fn schreibe(titel: &str, elemente: &[Element]) -> String {
    let mut schreiber = Writer::new_with_indent(Vec::new(), b' ', 2);
    let geschrieben = datei(&mut schreiber, titel, elemente);
    debug_assert!(geschrieben.is_ok(), "writing to memory does not fail");
    let mut text = String::from_utf8(schreiber.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

fn datei(schreiber: &mut Schreiber, titel: &str, elemente: &[Element]) -> io::Result<()> {
    schreiber.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    schreiber
        .create_element("definitions")
        .with_attribute(("xmlns", "https://www.omg.org/spec/DMN/20230324/MODEL/"))
        .with_attribute(("id", "regelwerk"))
        .with_attribute(("name", NAME))
        .with_attribute(("namespace", NAMENSRAUM))
        .write_inner_content(|schreiber| {
            text(schreiber, "description", titel)?;
            for eingabe in EINGABEN {
                schreiber
                    .create_element("inputData")
                    .with_attribute(("id", kennung(eingabe).as_str()))
                    .with_attribute(("name", eingabe))
                    .write_inner_content(|schreiber| variable(schreiber, eingabe))?;
            }
            for element in elemente {
                element.schreibe(schreiber, elemente)?;
            }
            Ok(())
        })?;
    Ok(())
}

impl Element {
    fn schreibe(&self, schreiber: &mut Schreiber, elemente: &[Self]) -> io::Result<()> {
        let art = if self.parameter.is_empty() {
            "decision"
        } else {
            "businessKnowledgeModel"
        };
        schreiber
            .create_element(art)
            .with_attribute(("id", kennung(&self.name).as_str()))
            .with_attribute(("name", self.name.as_str()))
            .write_inner_content(|schreiber| {
                text(schreiber, "description", &self.beschreibung)?;
                variable(schreiber, &self.name)?;
                if self.parameter.is_empty() {
                    self.verlangt(schreiber, elemente)?;
                    self.logik(schreiber)
                } else {
                    schreiber
                        .create_element("encapsulatedLogic")
                        .write_inner_content(|schreiber| {
                            for parameter in &self.parameter {
                                schreiber
                                    .create_element("formalParameter")
                                    .with_attribute(("name", *parameter))
                                    .write_empty()?;
                            }
                            self.logik(schreiber)
                        })?;
                    self.verlangt(schreiber, elemente)
                }
            })?;
        Ok(())
    }

    /// What its expressions name: first inputs and decisions, then functions, as the schema has it.
    fn verlangt(&self, schreiber: &mut Schreiber, elemente: &[Self]) -> io::Result<()> {
        let namen = self.genannte();
        let nennt = |name: &str| namen.iter().any(|anderer| anderer == name);
        if self.parameter.is_empty() {
            for eingabe in EINGABEN.into_iter().filter(|eingabe| nennt(eingabe)) {
                verlangt(
                    schreiber,
                    "informationRequirement",
                    "requiredInput",
                    eingabe,
                )?;
            }
            for andere in elemente.iter().filter(|andere| andere.parameter.is_empty()) {
                if nennt(&andere.name) {
                    let name = &andere.name;
                    verlangt(
                        schreiber,
                        "informationRequirement",
                        "requiredDecision",
                        name,
                    )?;
                }
            }
        }
        for andere in elemente
            .iter()
            .filter(|andere| !andere.parameter.is_empty())
        {
            if nennt(&andere.name) {
                let name = &andere.name;
                verlangt(schreiber, "knowledgeRequirement", "requiredKnowledge", name)?;
            }
        }
        Ok(())
    }

    /// The names in its expressions: what stands outside of quotation marks and behind no point.
    fn genannte(&self) -> Vec<String> {
        let ausdruecke: Vec<&str> = match &self.logik {
            Logik::Ausdruck(text) => vec![text],
            Logik::Tabelle(tabelle) => tabelle.spalten.iter().map(String::as_str).collect(),
        };
        let mut namen = Vec::new();
        for ausdruck in ausdruecke {
            for ausserhalb in ausdruck.split('"').step_by(2) {
                let worte =
                    ausserhalb.split(|z: char| !(z.is_alphanumeric() || z == '_' || z == '.'));
                let erste = worte.filter_map(|wort| wort.split('.').next());
                namen.extend(erste.filter(|name| !name.is_empty()).map(str::to_owned));
            }
        }
        namen
    }

    fn logik(&self, schreiber: &mut Schreiber) -> io::Result<()> {
        match &self.logik {
            Logik::Ausdruck(ausdruck) => {
                schreiber
                    .create_element("literalExpression")
                    .write_inner_content(|schreiber| text(schreiber, "text", ausdruck))?;
                Ok(())
            }
            Logik::Tabelle(tabelle) => tabelle.schreibe(schreiber),
        }
    }
}

impl Tabelle {
    fn schreibe(&self, schreiber: &mut Schreiber) -> io::Result<()> {
        let trefferregel = match self.trefferregel {
            Trefferregel::Genau => "UNIQUE",
            Trefferregel::Erste => "FIRST",
        };
        schreiber
            .create_element("decisionTable")
            .with_attribute(("hitPolicy", trefferregel))
            .write_inner_content(|schreiber| {
                for spalte in &self.spalten {
                    schreiber
                        .create_element("input")
                        .write_inner_content(|schreiber| {
                            schreiber
                                .create_element("inputExpression")
                                .write_inner_content(|schreiber| text(schreiber, "text", spalte))?;
                            Ok(())
                        })?;
                }
                for ausgabe in &self.ausgaben {
                    let mut element = schreiber.create_element("output");
                    // A table of one output has no name for it.
                    if self.ausgaben.len() > 1 {
                        element = element.with_attribute(("name", *ausgabe));
                    }
                    element.write_empty()?;
                }
                for (wenn, dann) in &self.zeilen {
                    schreiber
                        .create_element("rule")
                        .write_inner_content(|schreiber| {
                            for zelle in wenn {
                                schreiber.create_element("inputEntry").write_inner_content(
                                    |schreiber| text(schreiber, "text", zelle),
                                )?;
                            }
                            for zelle in dann {
                                schreiber
                                    .create_element("outputEntry")
                                    .write_inner_content(|schreiber| {
                                        text(schreiber, "text", zelle)
                                    })?;
                            }
                            Ok(())
                        })?;
                }
                Ok(())
            })?;
        Ok(())
    }
}

fn verlangt(schreiber: &mut Schreiber, aussen: &str, innen: &str, name: &str) -> io::Result<()> {
    schreiber
        .create_element(aussen)
        .write_inner_content(|schreiber| {
            schreiber
                .create_element(innen)
                .with_attribute(("href", format!("#{}", kennung(name)).as_str()))
                .write_empty()?;
            Ok(())
        })?;
    Ok(())
}

fn variable(schreiber: &mut Schreiber, name: &str) -> io::Result<()> {
    let mut element = schreiber
        .create_element("variable")
        .with_attribute(("name", name));
    if name == "stichtag" {
        element = element.with_attribute(("typeRef", "date"));
    }
    element.write_empty()?;
    Ok(())
}

fn text(schreiber: &mut Schreiber, element: &str, inhalt: &str) -> io::Result<()> {
    schreiber
        .create_element(element)
        .write_text_content(BytesText::new(inhalt))?;
    Ok(())
}

fn kennung(name: &str) -> String {
    format!("_{name}")
}
