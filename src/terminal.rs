//! The program in a terminal: files in, reasoned verdicts, an evaluation of many, PDF files or a calendar out; or examples; or the page, served.
//!
//! Architecture invariant: everything that happens is in [`fuehre_aus`], which gets its input and output
//! as values; only [`run`] knows the process.

mod abweichung;
mod aufruf;
mod beispiel;
mod druck;
mod eine_datei;
mod kalender;
mod kiosk;
mod konfiguration;
mod regeln;
mod statistik;
mod ziel;

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

use ::dokument::klartext;

use self::abweichung::abweichungen;
use self::aufruf::{Aufruf, Ausgabeformat, Pruefauftrag};
use crate::export::dokument;
use crate::export::schema::schema;
use crate::export::{self, Datei, json, zeilen};
use crate::finding::Verdict;
use crate::text;
use crate::vorantrag::Ergebnis;

/// Every person is eligible.
pub const ALLE_ERFUELLT: u8 = 0;
/// At least one person is not, or not yet; no calendar was written, because there is no deadline.
pub const NICHT_ALLE_ERFUELLT: u8 = 1;
/// The arguments or a file are wrong.
pub const EINGABE_FEHLERHAFT: u8 = 2;

/// The port of `kiosk`, which nobody else is known to use; the policy for its browser names it (docs/betrieb.md).
pub const KIOSK_PORT: u16 = 8737;

/// Runs the program with the arguments and streams of the process.
pub fn run() -> ExitCode {
    let mut ausgabe = BufWriter::new(io::stdout().lock());
    ExitCode::from(fuehre_aus(
        std::env::args_os().skip(1),
        &mut io::stdin().lock(),
        &mut ausgabe,
        &mut io::stderr().lock(),
    ))
}

/// Runs the program: arguments without its own name, and the three streams. Returns the exit code.
pub fn fuehre_aus(
    argumente: impl IntoIterator<Item = OsString>,
    eingabe: &mut dyn Read,
    ausgabe: &mut dyn Write,
    meldungen: &mut dyn Write,
) -> u8 {
    let mut lauf = Lauf {
        ausgabe,
        meldungen,
        code: ALLE_ERFUELLT,
    };
    let geschrieben = match aufruf::lies(argumente) {
        Ok(Aufruf::Hilfe) => lauf.schreibe(text::aufruf()),
        Ok(Aufruf::Version) => lauf.schreibe(concat!("vorabcheck ", env!("CARGO_PKG_VERSION"))),
        Ok(Aufruf::Pruefen(auftrag)) => lauf.pruefe(&auftrag, eingabe).inspect_err(|_| {
            // What was not looked at any more is not known to be eligible.
            lauf.code = lauf.code.max(NICHT_ALLE_ERFUELLT);
        }),
        Ok(Aufruf::Statistik(auftrag)) => lauf.werte_aus(&auftrag, eingabe),
        Ok(Aufruf::Beispiel(auftrag)) => lauf.schreibe_beispiele(&auftrag),
        Ok(Aufruf::Kalender(auftrag)) => lauf.schreibe_kalender(&auftrag, eingabe),
        Ok(Aufruf::Pdf(auftrag)) => lauf.schreibe_pdf(&auftrag, eingabe),
        Ok(Aufruf::Konfiguration(datei)) => lauf.pruefe_konfiguration(&datei, eingabe),
        Ok(Aufruf::Regeln(format)) => lauf.schreibe_regeln(format),
        Ok(Aufruf::Kiosk(auftrag)) => lauf.kiosk(&auftrag, eingabe),
        Ok(Aufruf::Schema) => write!(lauf.ausgabe, "{}", schema()),
        Err(satz) => {
            lauf.melde(&format!("{satz}\n\n{}", text::aufruf()));
            Ok(())
        }
    };
    match geschrieben.and_then(|()| lauf.ausgabe.flush()) {
        Ok(()) => {}
        // Whoever reads has seen enough, as in `vorabcheck … | head`.
        Err(fehler) if fehler.kind() == ErrorKind::BrokenPipe => {}
        Err(_) => lauf.melde(text::ausgabe_unmoeglich()),
    }
    lauf.code
}

// ---------------------------------------------------------------------------------------------------------------------
// Files
// ---------------------------------------------------------------------------------------------------------------------

struct Lauf<'a> {
    ausgabe: &'a mut dyn Write,
    meldungen: &'a mut dyn Write,
    /// The worst so far.
    code: u8,
}

impl Lauf<'_> {
    fn schreibe(&mut self, zeile: &str) -> io::Result<()> {
        writeln!(self.ausgabe, "{zeile}")
    }

    /// Says what is wrong with the input.
    fn melde(&mut self, satz: &str) {
        self.weise_hin(satz);
        self.code = EINGABE_FEHLERHAFT;
    }

    fn weise_hin(&mut self, satz: &str) {
        // Where messages cannot be written there is nobody to tell; the exit code still says it.
        drop(writeln!(self.meldungen, "{satz}"));
    }

    fn pruefe(&mut self, auftrag: &Pruefauftrag, eingabe: &mut dyn Read) -> io::Result<()> {
        for datei in &auftrag.dateien {
            if datei == "-" {
                let mut strom = BufReader::new(&mut *eingabe);
                self.pruefe_strom(auftrag, text::standardeingabe(), &mut strom)?;
                continue;
            }
            let name = text::sichtbar(&datei.to_string_lossy());
            match File::open(datei) {
                Ok(datei) => self.pruefe_strom(auftrag, &name, &mut BufReader::new(datei))?,
                Err(fehler) => self.melde_lesefehler(&name, &fehler),
            }
        }
        Ok(())
    }

    /// Line by line where each is a document, so that many of them need no more memory than one.
    fn pruefe_strom(
        &mut self,
        auftrag: &Pruefauftrag,
        name: &str,
        strom: &mut dyn BufRead,
    ) -> io::Result<()> {
        let mut gelesen = Vec::new();
        match zeilen::ist_zeilenweise(strom, &mut gelesen) {
            Err(fehler) => {
                self.melde_lesefehler(name, &fehler);
                return Ok(());
            }
            Ok(false) => return self.pruefe_dokument(auftrag, name, None, &gelesen),
            Ok(true) => {}
        }
        for zeile in zeilen::zeilen(gelesen, strom) {
            match zeile {
                Ok((davor, zeile)) => {
                    self.pruefe_dokument(auftrag, name, Some(davor + 1), &zeile)?;
                }
                Err(fehler) => {
                    self.melde_lesefehler(name, &fehler);
                    break;
                }
            }
        }
        Ok(())
    }

    fn melde_lesefehler(&mut self, name: &str, fehler: &io::Error) {
        self.melde(&format!("{name}: {}", lesefehler(fehler)));
    }

    /// One document: the file, or this line of it.
    fn pruefe_dokument(
        &mut self,
        auftrag: &Pruefauftrag,
        datei: &str,
        zeile: Option<usize>,
        bytes: &[u8],
    ) -> io::Result<()> {
        let name = match zeile {
            None => datei.to_owned(),
            Some(zeile) => text::dokument_in_zeile(datei, zeile),
        };
        let name = name.as_str();
        let datei = match export::lies_zum(bytes, auftrag.stichtag) {
            Ok(datei) => datei,
            Err(fehler) => {
                self.melde(&match zeile {
                    None => format!("{name}: {}", text::dateifehler(&fehler)),
                    Some(_) => text::dateifehler_in_zeile(name, &fehler),
                });
                return Ok(());
            }
        };
        let ergebnisse: Vec<Ergebnis> = datei.vorantrag.ergebnisse().collect();
        self.code = self.code.max(bewerte(&ergebnisse));
        match auftrag.format {
            Ausgabeformat::Text => self.schreibe_text(name, &datei, &ergebnisse),
            Ausgabeformat::Json => {
                for zeile in abweichungen(&datei, &ergebnisse).flatten() {
                    self.weise_hin(&format!("{name}: {zeile}"));
                }
                write!(self.ausgabe, "{}", json::zeile(&datei.vorantrag))
            }
        }
    }

    fn schreibe_text(
        &mut self,
        name: &str,
        datei: &Datei,
        ergebnisse: &[Ergebnis],
    ) -> io::Result<()> {
        self.schreibe(name)?;
        self.schreibe("")?;
        for zeile in abweichungen(datei, ergebnisse).flatten() {
            self.schreibe(&zeile)?;
        }
        let dokument = dokument::zum_lesen(&datei.vorantrag, datei.art);
        self.schreibe(&klartext(&dokument))
    }
}

fn lesefehler(fehler: &io::Error) -> &'static str {
    match fehler.kind() {
        ErrorKind::NotFound => text::datei_gibt_es_nicht(),
        ErrorKind::PermissionDenied => text::datei_gesperrt(),
        ErrorKind::IsADirectory => text::datei_ist_ordner(),
        _ => text::datei_unlesbar(),
    }
}

/// The exit code of one pre-application; without persons it is open.
fn bewerte(ergebnisse: &[Ergebnis]) -> u8 {
    let alle = ergebnisse
        .iter()
        .all(|ergebnis| ergebnis.verdict() == Some(Verdict::Erfuellt));
    if alle && !ergebnisse.is_empty() {
        ALLE_ERFUELLT
    } else {
        NICHT_ALLE_ERFUELLT
    }
}
