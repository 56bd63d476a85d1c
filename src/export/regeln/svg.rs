//! The picture of the rule set as a file of its own.

use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::bild::bild;
use crate::law::Fassung;
use crate::regelwerk::{Diagramm, Kasten, Regelwerk};
use crate::text::{self, regelwerk as worte};

/// Letters of a line above the picture.
const ZEICHEN: usize = 110;

/// A file stands alone: its colours are its own, light and dark.
const STIL: &str = "svg{background:#fff}rect{fill:#fff;stroke:#171a2b}path{fill:none;stroke:#5f6678}text{font:13px sans-serif;fill:#171a2b}.name{font-weight:700}@media(prefers-color-scheme:dark){svg{background:#171a2b}rect{fill:#171a2b;stroke:#fff}path{stroke:#b8bcc8}text{fill:#fff}}";

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

/// A file leaves the program: it says itself that it decides nothing, and what it does not know.
fn hinweise() -> String {
    format!(
        "{} {}",
        text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS,
        text::GELTUNGSHINWEIS
    )
}

/// The lines above the picture: its name, and what holds for it.
fn kopf(fassung: Fassung) -> Vec<String> {
    let hinweise = hinweise();
    let zeilen = textwrap::wrap(&hinweise, ZEICHEN).into_iter();
    let zeilen = zeilen.map(|zeile| zeile.into_owned());
    [worte::titel_mit_stand(fassung)]
        .into_iter()
        .chain(zeilen)
        .collect()
}

fn zeichne(
    schreiber: &mut Writer<Vec<u8>>,
    fassung: Fassung,
    regelwerk: &Regelwerk,
    diagramm: &Diagramm,
) -> io::Result<()> {
    let kopf = kopf(fassung);
    let platz = Diagramm::ZEILE * u32::try_from(kopf.len() + 1).unwrap_or_default();
    let breite = diagramm.breite.to_string();
    let hoehe = (diagramm.hoehe + platz).to_string();
    // The picture stands where it stands on the page; its head is above the origin.
    let ausschnitt = format!("0 -{platz} {breite} {hoehe}");
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
            let beschreibung = format!("{} {}", worte::BILD_ALLEIN, hinweise());
            benannt(schreiber, "desc", "beschreibung", &beschreibung)?;
            schreiber
                .create_element("style")
                .write_text_content(BytesText::new(STIL))?;
            for (nummer, zeile) in (0..).zip(&kopf) {
                let y = Diagramm::ZEILE * (nummer + 1);
                zeichne_zeile(
                    schreiber,
                    &Diagramm::RAND.to_string(),
                    &format!("{}", i64::from(y) - i64::from(platz)),
                    nummer == 0,
                    zeile,
                )?;
            }
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
            for nummer in 0..regelwerk.knoten.len() {
                if let Some(kasten) = diagramm.kaesten.get(nummer) {
                    let stelle = regelwerk.gliederung(nummer);
                    schreiber
                        .create_element("g")
                        .with_attribute(("id", format!("k{stelle}").as_str()))
                        .write_inner_content(|schreiber| {
                            let erlaeuterung = worte::erlaeuterung_an(&regelwerk.pfad(nummer));
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
        zeichne_zeile(schreiber, &x, &y.to_string(), nummer < kasten.name, zeile)?;
    }
    Ok(())
}

fn zeichne_zeile(
    schreiber: &mut Writer<Vec<u8>>,
    x: &str,
    y: &str,
    ist_name: bool,
    zeile: &str,
) -> io::Result<()> {
    let mut element = schreiber
        .create_element("text")
        .with_attribute(("x", x))
        .with_attribute(("y", y));
    if ist_name {
        element = element.with_attribute(("class", "name"));
    }
    element.write_text_content(BytesText::new(zeile))?;
    Ok(())
}
