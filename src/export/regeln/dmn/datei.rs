//! The file as XML, its parts in the order of the schema of DMN 1.3, which modellers of today read.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::diagramm::{self, Linie, Punkt, Rahmen};
use super::modell::{
    Bedarf, Element, Logik, Modell, Parameter, Tabelle, Trefferregel, Typ, Typform,
};
use super::{NAME, namensraum};

const XMLNS: [(&str, &str); 4] = [
    ("xmlns", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
    (
        "xmlns:dmndi",
        "https://www.omg.org/spec/DMN/20191111/DMNDI/",
    ),
    ("xmlns:dc", "http://www.omg.org/spec/DMN/20180521/DC/"),
    ("xmlns:di", "http://www.omg.org/spec/DMN/20180521/DI/"),
];

type Schreiber = Writer<Vec<u8>>;

/// The file. Writing to memory does not fail; if it did, the file would end there.
pub(super) fn schreibe(modell: &Modell) -> String {
    let mut schreiber = Writer::new_with_indent(Vec::new(), b' ', 2);
    let geschrieben = datei(&mut schreiber, modell);
    debug_assert!(geschrieben.is_ok(), "writing to memory does not fail");
    let mut text = String::from_utf8(schreiber.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

/// What an element is called within the file.
fn kennung(name: &str) -> String {
    format!("_{name}")
}

/// What the need of one element for another is called.
fn kennung_des_bedarfs(name: &str, verlangt: &str) -> String {
    format!("_{name}-{verlangt}")
}

fn knoten(
    schreiber: &mut Schreiber,
    name: &str,
    attribute: &[(&str, &str)],
    inhalt: impl FnOnce(&mut Schreiber) -> io::Result<()>,
) -> io::Result<()> {
    schreiber
        .create_element(name)
        .with_attributes(attribute.iter().copied())
        .write_inner_content(inhalt)?;
    Ok(())
}

fn leer(schreiber: &mut Schreiber, name: &str, attribute: &[(&str, &str)]) -> io::Result<()> {
    schreiber
        .create_element(name)
        .with_attributes(attribute.iter().copied())
        .write_empty()?;
    Ok(())
}

fn text(schreiber: &mut Schreiber, name: &str, inhalt: &str) -> io::Result<()> {
    schreiber
        .create_element(name)
        .write_text_content(BytesText::new(inhalt))?;
    Ok(())
}

/// An element that holds FEEL.
fn feel(
    schreiber: &mut Schreiber,
    name: &str,
    attribute: &[(&str, &str)],
    feel: &str,
) -> io::Result<()> {
    knoten(schreiber, name, attribute, |schreiber| {
        text(schreiber, "text", feel)
    })
}

fn datei(schreiber: &mut Schreiber, modell: &Modell) -> io::Result<()> {
    let erklaerung = BytesDecl::new("1.0", Some("UTF-8"), None);
    schreiber.write_event(Event::Decl(erklaerung))?;
    let namensraum = namensraum(modell.fassung);
    let mut attribute = XMLNS.to_vec();
    attribute.extend([
        ("id", "regelwerk"),
        ("name", NAME),
        ("label", modell.titel.as_str()),
        ("namespace", namensraum.as_str()),
        ("exporter", env!("CARGO_PKG_NAME")),
        ("exporterVersion", env!("CARGO_PKG_VERSION")),
    ]);
    knoten(schreiber, "definitions", &attribute, |schreiber| {
        text(schreiber, "description", &modell.beschreibung)?;
        for typ in &modell.typen {
            schreibe_typ(schreiber, "itemDefinition", "", typ)?;
        }
        for eingabe in &modell.eingaben {
            let attribute = [
                ("id", &*kennung(eingabe.name)),
                ("label", eingabe.bezeichnung),
                ("name", eingabe.name),
            ];
            knoten(schreiber, "inputData", &attribute, |schreiber| {
                text(schreiber, "description", &eingabe.beschreibung)?;
                schreibe_variable(schreiber, eingabe.name, Some(eingabe.typ))
            })?;
        }
        for element in &modell.elemente {
            schreibe_element(schreiber, modell, element)?;
        }
        schreibe_bild(schreiber, modell)
    })
}

fn schreibe_typ(
    schreiber: &mut Schreiber,
    element: &str,
    davor: &str,
    typ: &Typ,
) -> io::Result<()> {
    let kennung = format!("{davor}{}", typ.name);
    let mut attribute = vec![("id", kennung.as_str()), ("name", &typ.name)];
    if matches!(typ.form, Typform::Liste(_)) {
        attribute.push(("isCollection", "true"));
    }
    knoten(schreiber, element, &attribute, |schreiber| {
        if let Some(beschreibung) = &typ.beschreibung {
            text(schreiber, "description", beschreibung)?;
        }
        match &typ.form {
            Typform::Einfach { typ, werte } => {
                text(schreiber, "typeRef", typ)?;
                match werte {
                    Some(werte) => feel(schreiber, "allowedValues", &[], werte),
                    None => Ok(()),
                }
            }
            Typform::Liste(typ) => text(schreiber, "typeRef", typ),
            Typform::Verbund(teile) => {
                let davor = format!("{kennung}.");
                let mut teile = teile.iter();
                teile.try_for_each(|teil| schreibe_typ(schreiber, "itemComponent", &davor, teil))
            }
        }
    })
}

/// The name under which others read it; that of a function has no type of its own, its expression has.
fn schreibe_variable(schreiber: &mut Schreiber, name: &str, typ: Option<&str>) -> io::Result<()> {
    let kennung = format!("{}.variable", kennung(name));
    let mut attribute = vec![("id", kennung.as_str()), ("name", name)];
    attribute.extend(typ.map(|typ| ("typeRef", typ)));
    leer(schreiber, "variable", &attribute)
}

fn schreibe_element(
    schreiber: &mut Schreiber,
    modell: &Modell,
    element: &Element,
) -> io::Result<()> {
    let art = if element.parameter.is_empty() {
        "decision"
    } else {
        "businessKnowledgeModel"
    };
    let attribute = [
        ("id", &*kennung(&element.name)),
        ("label", &element.bezeichnung),
        ("name", &element.name),
    ];
    knoten(schreiber, art, &attribute, |schreiber| {
        text(schreiber, "description", &element.beschreibung)?;
        if element.parameter.is_empty() {
            schreibe_variable(schreiber, &element.name, Some(element.typ))?;
            schreibe_verlangte(schreiber, modell, element)?;
            return schreibe_logik(schreiber, element);
        }
        schreibe_variable(schreiber, &element.name, None)?;
        let kennung = format!("{}.funktion", kennung(&element.name));
        knoten(
            schreiber,
            "encapsulatedLogic",
            &[("id", &kennung)],
            |schreiber| {
                for Parameter { name, typ } in &element.parameter {
                    let kennung = format!("{kennung}.{name}");
                    let attribute = [("id", kennung.as_str()), ("name", name), ("typeRef", typ)];
                    leer(schreiber, "formalParameter", &attribute)?;
                }
                schreibe_logik(schreiber, element)
            },
        )?;
        schreibe_verlangte(schreiber, modell, element)
    })
}

fn schreibe_verlangte(
    schreiber: &mut Schreiber,
    modell: &Modell,
    element: &Element,
) -> io::Result<()> {
    for (bedarf, name) in modell.verlangte(element) {
        let (aussen, innen) = match bedarf {
            Bedarf::Eingabe => ("informationRequirement", "requiredInput"),
            Bedarf::Entscheidung => ("informationRequirement", "requiredDecision"),
            Bedarf::Funktion => ("knowledgeRequirement", "requiredKnowledge"),
        };
        let attribute = [("id", &*kennung_des_bedarfs(&element.name, name))];
        knoten(schreiber, aussen, &attribute, |schreiber| {
            leer(
                schreiber,
                innen,
                &[("href", &format!("#{}", kennung(name)))],
            )
        })?;
    }
    Ok(())
}

fn schreibe_logik(schreiber: &mut Schreiber, element: &Element) -> io::Result<()> {
    match &element.logik {
        Logik::Ausdruck(ausdruck) => {
            let kennung = format!("{}.ausdruck", element.name);
            let attribute = [("id", kennung.as_str()), ("typeRef", element.typ)];
            feel(schreiber, "literalExpression", &attribute, ausdruck)
        }
        Logik::Tabelle(tabelle) => schreibe_tabelle(schreiber, element, tabelle),
    }
}

fn schreibe_tabelle(
    schreiber: &mut Schreiber,
    element: &Element,
    tabelle: &Tabelle,
) -> io::Result<()> {
    let trefferregel = match tabelle.trefferregel {
        Trefferregel::Genau => "UNIQUE",
        Trefferregel::Erste => "FIRST",
    };
    let name = &element.name;
    let attribute = [
        ("id", &*format!("{name}.tafel")),
        ("hitPolicy", trefferregel),
        ("typeRef", element.typ),
        ("outputLabel", element.bezeichnung.as_str()),
    ];
    knoten(schreiber, "decisionTable", &attribute, |schreiber| {
        for (nummer, spalte) in tabelle.spalten.iter().enumerate() {
            let kennung = format!("{name}.eingang.{}", nummer + 1);
            let attribute = [("id", kennung.as_str()), ("label", &spalte.bezeichnung)];
            knoten(schreiber, "input", &attribute, |schreiber| {
                let ausdruck = format!("{kennung}.ausdruck");
                let attribute = [("id", ausdruck.as_str()), ("typeRef", spalte.typ)];
                feel(schreiber, "inputExpression", &attribute, &spalte.ausdruck)?;
                match &spalte.werte {
                    Some(werte) => {
                        let kennung = format!("{kennung}.werte");
                        feel(schreiber, "inputValues", &[("id", &kennung)], werte)
                    }
                    None => Ok(()),
                }
            })?;
        }
        for ausgang in &tabelle.ausgaben {
            let kennung = format!("{name}.{}", ausgang.name);
            let mut attribute = vec![("id", kennung.as_str()), ("typeRef", ausgang.typ)];
            // A table of one output has no name for it.
            if tabelle.ausgaben.len() > 1 {
                attribute.push(("name", ausgang.name));
            }
            match ausgang.werte {
                Some(werte) => knoten(schreiber, "output", &attribute, |schreiber| {
                    let kennung = format!("{kennung}.werte");
                    feel(schreiber, "outputValues", &[("id", &kennung)], werte)
                })?,
                None => leer(schreiber, "output", &attribute)?,
            }
        }
        for (nummer, fall) in tabelle.zeilen.iter().enumerate() {
            let kennung = kennung_der_zeile(name, nummer);
            knoten(schreiber, "rule", &[("id", &kennung)], |schreiber| {
                if let Some(beschreibung) = &fall.beschreibung {
                    text(schreiber, "description", beschreibung)?;
                }
                let zellen = fall.wenn.iter().map(|zelle| ("inputEntry", zelle));
                let zellen = zellen.chain(fall.dann.iter().map(|zelle| ("outputEntry", zelle)));
                for (spalte, (art, zelle)) in zellen.enumerate() {
                    let kennung = format!("{kennung}.{}", spalte + 1);
                    feel(schreiber, art, &[("id", &kennung)], zelle)?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
}

/// The diagram: where each element stands.
fn schreibe_bild(schreiber: &mut Schreiber, modell: &Modell) -> io::Result<()> {
    let bild = diagramm::zeichne(modell);
    knoten(schreiber, "dmndi:DMNDI", &[], |schreiber| {
        knoten(
            schreiber,
            "dmndi:DMNDiagram",
            &[("id", "bild")],
            |schreiber| {
                for Rahmen { name, ort, groesse } in &bild.rahmen {
                    let kennung = kennung(name);
                    let form = format!("bild{kennung}");
                    let attribute = [("id", form.as_str()), ("dmnElementRef", &kennung)];
                    knoten(schreiber, "dmndi:DMNShape", &attribute, |schreiber| {
                        let [x, y] = ort.map(|zahl| zahl.to_string());
                        let [breite, hoehe] = groesse.map(|zahl| zahl.to_string());
                        let attribute = [("height", hoehe), ("width", breite), ("x", x), ("y", y)];
                        let attribute = attribute.each_ref().map(|(a, b)| (*a, b.as_str()));
                        leer(schreiber, "dc:Bounds", &attribute)
                    })?;
                }
                for Linie { von, nach, punkte } in &bild.linien {
                    let kennung = kennung_des_bedarfs(nach, von);
                    let form = format!("bild{kennung}");
                    let attribute = [("id", form.as_str()), ("dmnElementRef", &kennung)];
                    knoten(schreiber, "dmndi:DMNEdge", &attribute, |schreiber| {
                        let mut punkte = punkte.iter();
                        punkte.try_for_each(|punkt: &Punkt| {
                            let [x, y] = punkt.map(|zahl| zahl.to_string());
                            leer(schreiber, "di:waypoint", &[("x", &x), ("y", &y)])
                        })
                    })?;
                }
                Ok(())
            },
        )
    })
}

/// What a row is called: its table counts them from 1.
pub(super) fn kennung_der_zeile(tabelle: &str, nummer: usize) -> String {
    format!("{tabelle}.{}", nummer + 1)
}
