//! The evaluation for a spreadsheet: CSV as German spreadsheets take it.
//!
//! Semicolon, UTF-8 with a byte order mark, CRLF, decimal comma. No cell can be a formula: whatever comes from a file and
//! begins like one gets an apostrophe before it (OWASP, CSV Injection).

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::statistik::{
    Auswertung, Befund, Dateizeile, Doppeltes, Gruppe, Unlesbares, Verbleib, Zahlen, anteil,
};
use crate::text::{self, statistik as worte};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The tables by letter and by Kreis, and below them what should be known.
pub fn tabelle(auswertung: &Auswertung) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    drop(schreibe_tabelle(auswertung, &mut bytes));
    bytes
}

fn schreibe_tabelle(auswertung: &Auswertung, ziel: &mut Vec<u8>) -> csv::Result<()> {
    let mut csv = schreiber(ziel)?;
    let gesamt = auswertung.gesamt();
    csv.write_record(worte::SPALTEN)?;
    for gruppe in Gruppe::BASIS {
        let personen = gesamt.personen(gruppe);
        csv.write_record([
            worte::gruppe(gruppe).to_owned(),
            personen.to_string(),
            worte::anteil(anteil(personen, gesamt.basis())),
            worte::vzae(gesamt.hundertstel(gruppe)),
        ])?;
    }
    csv.write_record([
        worte::SUMME.to_owned(),
        gesamt.basis().to_string(),
        String::new(),
        worte::vzae(gesamt.basis_hundertstel()),
    ])?;
    for gruppe in Gruppe::DANEBEN {
        csv.write_record([
            worte::gruppe(gruppe).to_owned(),
            gesamt.personen(gruppe).to_string(),
            String::new(),
            worte::vzae(gesamt.hundertstel(gruppe)),
        ])?;
    }
    leerzeile(&mut csv)?;
    let mut kopf = vec![worte::KREIS];
    kopf.extend(Gruppe::BASIS.map(worte::gruppe));
    kopf.extend([worte::SUMME, worte::VZAE_DER_SUMME]);
    kopf.extend(Gruppe::DANEBEN.map(worte::gruppe));
    csv.write_record(kopf)?;
    for (kreis, zahlen) in auswertung.kreise() {
        csv.write_record(kreiszeile(worte::kreis_oder_ohne(kreis), &zahlen))?;
    }
    csv.write_record(kreiszeile(worte::ALLE_KREISE, &gesamt))?;
    leerzeile(&mut csv)?;
    csv.write_record([worte::unterzeile(auswertung)])?;
    csv.write_record([worte::umfang(auswertung)])?;
    for hinweis in worte::hinweise(auswertung) {
        csv.write_record([hinweis])?;
    }
    csv.write_record([text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS])?;
    csv.flush()?;
    Ok(())
}

fn kreiszeile(name: &str, zahlen: &Zahlen) -> Vec<String> {
    let mut zeile = vec![name.to_owned()];
    zeile.extend(zahlenzellen(zahlen));
    zeile
}

/// The groups of the sum, the sum and its posts; then those counted apart.
fn zahlenzellen(zahlen: &Zahlen) -> impl Iterator<Item = String> {
    let personen = |gruppe: Gruppe| zahlen.personen(gruppe).to_string();
    let summe = [
        zahlen.basis().to_string(),
        worte::vzae(zahlen.basis_hundertstel()),
    ];
    let basis = Gruppe::BASIS.map(personen).into_iter();
    basis.chain(summe).chain(Gruppe::DANEBEN.map(personen))
}

/// The list of the documents that an [`Auswertung`] keeps: what is counted, then what was there before, then what cannot be
/// read; and of each list how many more there are.
pub fn dateiliste(auswertung: &Auswertung) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    drop(schreibe_dateiliste(auswertung, &mut bytes));
    bytes
}

fn schreibe_dateiliste(auswertung: &Auswertung, ziel: &mut Vec<u8>) -> io::Result<()> {
    let abweichung = |platz: Option<usize>| {
        let abweichendes = auswertung.abweichende.eintraege().get(platz?)?;
        Some(worte::abweichungen(abweichendes).join("; "))
    };
    let mut liste = Dateiliste::neu(ziel)?;
    for datei in auswertung.dateien.eintraege() {
        let davor = erneut(auswertung, datei.erneut);
        let anmerkungen = [davor, abweichung(datei.abweichendes)];
        liste.gezaehlt(datei, verbunden(anmerkungen))?;
    }
    liste.rest(auswertung.dateien.weitere())?;
    for datei in auswertung.doppelte.eintraege() {
        liste.doppelt(datei, abweichung(datei.abweichendes))?;
    }
    liste.rest(auswertung.doppelte.weitere())?;
    for datei in auswertung.unlesbare.eintraege() {
        liste.unlesbar(datei)?;
    }
    liste.rest(auswertung.unlesbare.weitere())?;
    liste.schliesse()?;
    Ok(())
}

/// The list of all documents, written one after the other, however many come.
pub struct Dateiliste<W: Write>(Writer<W>);

impl<W: Write> Dateiliste<W> {
    /// With its heading.
    pub fn neu(ziel: W) -> io::Result<Self> {
        let mut csv = schreiber(ziel)?;
        let [datei, antragsteller, kreis, stand, stichtag] = worte::DATEISPALTEN;
        let mut kopf = vec![
            datei,
            worte::VERBLEIB,
            antragsteller,
            kreis,
            stand,
            stichtag,
        ];
        kopf.extend(Gruppe::BASIS.map(worte::gruppe));
        kopf.extend([worte::SUMME, worte::VZAE_DER_SUMME]);
        kopf.extend(Gruppe::DANEBEN.map(worte::gruppe));
        kopf.push(worte::ANMERKUNG);
        csv.write_record(kopf)?;
        Ok(Self(csv))
    }

    /// A document that `auswertung` took just now; what was passed over is not listed.
    pub fn nimm(
        &mut self,
        auswertung: &Auswertung,
        name: &str,
        befund: &Befund,
        verbleib: Verbleib,
    ) -> io::Result<()> {
        let gelesenes = match befund {
            Befund::Uebergangen => return Ok(()),
            Befund::Unlesbar(grund) => {
                return self.unlesbar(&Unlesbares {
                    name: name.to_owned(),
                    grund: grund.clone(),
                });
            }
            Befund::Gelesen(gelesenes) => gelesenes,
        };
        let abweichungen = gelesenes.abweichungen.iter().map(worte::abweichung);
        let abweichungen: Vec<String> = abweichungen.collect();
        let anmerkung = (!abweichungen.is_empty()).then(|| abweichungen.join("; "));
        let davor = match verbleib {
            Verbleib::Erneut(platz) => erneut(auswertung, platz),
            _ => None,
        };
        match verbleib {
            Verbleib::Doppelt(platz) => {
                let dateien = auswertung.dateien.eintraege();
                let wie = platz.and_then(|platz| dateien.get(platz));
                let doppeltes = Doppeltes {
                    name: name.to_owned(),
                    wie: wie.map(|datei| datei.name.clone()),
                    namenlos: gelesenes.namenlos,
                    abweichendes: None,
                };
                self.doppelt(&doppeltes, anmerkung)
            }
            Verbleib::Erneut(_)
            | Verbleib::Gezaehlt
            | Verbleib::Unlesbar
            | Verbleib::Uebergangen => {
                self.gezaehlt(&gelesenes.zeile(name), verbunden([davor, anmerkung]))
            }
        }
    }

    /// Hands over what is written, and where it was written to.
    pub fn schliesse(self) -> io::Result<W> {
        self.0
            .into_inner()
            .map_err(|fehler| io::Error::from(fehler.error().kind()))
    }

    fn gezaehlt(&mut self, datei: &Dateizeile, anmerkung: String) -> io::Result<()> {
        let mut zeile: Vec<Cow<'_, str>> = vec![
            datei.name.as_str().into(),
            worte::GEZAEHLT.into(),
            datei.antragsteller.as_deref().unwrap_or_default().into(),
            worte::kreis_oder_ohne(datei.kreis).into(),
            worte::stand(datei.stand).into(),
            datei.stichtag.to_string().into(),
        ];
        zeile.extend(zahlenzellen(&datei.zahlen).map(Cow::from));
        zeile.push(anmerkung.into());
        self.zeile(&zeile)
    }

    fn doppelt(&mut self, datei: &Doppeltes, anmerkung: Option<String>) -> io::Result<()> {
        let anmerkung = verbunden([Some(worte::doppelt(datei)), anmerkung]);
        self.ohne_zahlen(&datei.name, worte::DOPPELT, &anmerkung)
    }

    fn unlesbar(&mut self, datei: &Unlesbares) -> io::Result<()> {
        self.ohne_zahlen(&datei.name, worte::UNLESBAR, &datei.grund)
    }

    fn ohne_zahlen(&mut self, name: &str, verbleib: &str, anmerkung: &str) -> io::Result<()> {
        let mut zeile: Vec<Cow<'_, str>> = vec![name.into(), verbleib.into()];
        // Antragsteller, Kreis, Stand, Stichtag, the groups, and their sum with its VZÄ.
        zeile.resize(zeile.len() + 4 + Gruppe::ALL.len() + 2, "".into());
        zeile.push(anmerkung.into());
        self.zeile(&zeile)
    }

    fn rest(&mut self, anzahl: u64) -> io::Result<()> {
        match worte::weitere(anzahl) {
            Some(satz) => self.zeile(&[satz.into()]),
            None => Ok(()),
        }
    }

    fn zeile(&mut self, zellen: &[Cow<'_, str>]) -> io::Result<()> {
        // Every cell: any sentence may begin with the name of a person.
        for zelle in zellen {
            self.0.write_field(sicher(zelle).as_ref())?;
        }
        self.0.write_record(None::<&[u8]>)?;
        Ok(())
    }
}

/// Which document at this place names the same persons.
fn erneut(auswertung: &Auswertung, platz: Option<usize>) -> Option<String> {
    let davor = auswertung.dateien.eintraege().get(platz?)?;
    Some(worte::personen_wie_in(&davor.name))
}

fn verbunden(anmerkungen: [Option<String>; 2]) -> String {
    let anmerkungen: Vec<String> = anmerkungen.into_iter().flatten().collect();
    anmerkungen.join("; ")
}

fn schreiber<W: Write>(mut ziel: W) -> io::Result<Writer<W>> {
    ziel.write_all(BYTE_ORDER_MARK)?;
    let csv = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::NonNumeric)
        .flexible(true)
        .from_writer(ziel);
    Ok(csv)
}

fn leerzeile<W: Write>(csv: &mut Writer<W>) -> csv::Result<()> {
    csv.write_record([""])
}

/// A cell that no spreadsheet takes for a formula.
fn sicher(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}
