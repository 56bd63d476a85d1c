//! The picture of the rule set as a file of its own.

use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::bild::bild;
use crate::law::Fassung;
use crate::regelwerk::{Diagramm, Kasten, Regelwerk};
use crate::text::regelwerk as worte;

/// A file stands alone: its colours are its own, light and dark.
const STIL: &str = "rect{fill:#fff;stroke:#171a2b}path{fill:none;stroke:#5f6678}text{font:13px sans-serif;fill:#171a2b}.name{font-weight:700}@media(prefers-color-scheme:dark){svg{background:#171a2b}rect{fill:#171a2b;stroke:#fff}path{stroke:#b8bcc8}text{fill:#fff}}";

/// The rule set as SVG: a group for each criterion, its place as a number in `id`, and what it asks for as its title. An
/// error, if it could not be laid out.
pub fn svg(fassung: Fassung) -> io::Result<String> {
    let regelwerk = Regelwerk::neu(fassung);
    let diagramm = bild(fassung).map_err(io::Error::other)?;
    let mut schreiber = Writer::new_with_indent(Vec::new(), b' ', 1);
    zeichne(&mut schreiber, fassung, &regelwerk, &diagramm)?;
    let mut text = String::from_utf8(schreiber.into_inner()).map_err(io::Error::other)?;
    text.push('\n');
    Ok(text)
}

fn zeichne(
    schreiber: &mut Writer<Vec<u8>>,
    fassung: Fassung,
    regelwerk: &Regelwerk,
    diagramm: &Diagramm,
) -> io::Result<()> {
    let (breite, hoehe) = (diagramm.breite.to_string(), diagramm.hoehe.to_string());
    let ausschnitt = format!("0 0 {breite} {hoehe}");
    schreiber
        .create_element("svg")
        .with_attribute(("xmlns", "http://www.w3.org/2000/svg"))
        .with_attribute(("role", "img"))
        .with_attribute(("aria-labelledby", "titel beschreibung"))
        .with_attribute(("lang", "de"))
        .with_attribute(("width", breite.as_str()))
        .with_attribute(("height", hoehe.as_str()))
        .with_attribute(("viewBox", ausschnitt.as_str()))
        .write_inner_content(|schreiber| {
            let titel = worte::titel_mit_stand(fassung);
            benannt(schreiber, "title", "titel", &titel)?;
            benannt(schreiber, "desc", "beschreibung", worte::EINLEITUNG)?;
            schreiber
                .create_element("style")
                .write_text_content(BytesText::new(STIL))?;
            for (nummer, knoten) in regelwerk.knoten.iter().enumerate() {
                let weg = knoten
                    .eltern
                    .and_then(|eltern| diagramm.verbindung(eltern, nummer));
                if let Some(weg) = weg {
                    schreiber
                        .create_element("path")
                        .with_attribute(("d", weg.as_str()))
                        .write_empty()?;
                }
            }
            for (nummer, knoten) in regelwerk.knoten.iter().enumerate() {
                if let Some(kasten) = diagramm.kaesten.get(nummer) {
                    let stelle = regelwerk.gliederung(nummer);
                    schreiber
                        .create_element("g")
                        .with_attribute(("id", format!("k{stelle}").as_str()))
                        .write_inner_content(|schreiber| {
                            let erlaeuterung = worte::erlaeuterung(knoten.kriterium);
                            schreiber
                                .create_element("title")
                                .write_text_content(BytesText::new(erlaeuterung))?;
                            zeichne_kasten(schreiber, kasten)
                        })?;
                }
            }
            Ok(())
        })?;
    Ok(())
}

fn benannt(schreiber: &mut Writer<Vec<u8>>, element: &str, id: &str, text: &str) -> io::Result<()> {
    schreiber
        .create_element(element)
        .with_attribute(("id", id))
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

fn zeichne_kasten(schreiber: &mut Writer<Vec<u8>>, kasten: &Kasten) -> io::Result<()> {
    schreiber
        .create_element("rect")
        .with_attribute(("x", kasten.x.to_string().as_str()))
        .with_attribute(("y", kasten.y.to_string().as_str()))
        .with_attribute(("width", kasten.breite.to_string().as_str()))
        .with_attribute(("height", kasten.hoehe.to_string().as_str()))
        .with_attribute(("rx", "4"))
        .write_empty()?;
    let x = (kasten.x + Diagramm::RAND).to_string();
    let mut y = kasten.y + Diagramm::RAND - 4;
    for (nummer, zeile) in kasten.zeilen.iter().enumerate() {
        y += Diagramm::ZEILE;
        let mut element = schreiber
            .create_element("text")
            .with_attribute(("x", x.as_str()))
            .with_attribute(("y", y.to_string().as_str()));
        if nummer < kasten.name {
            element = element.with_attribute(("class", "name"));
        }
        element.write_text_content(BytesText::new(zeile))?;
    }
    Ok(())
}
