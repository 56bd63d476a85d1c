//! The program in a terminal: files in, reasoned verdicts out; or examples.
//!
//! Architecture invariant: everything that happens is in [`fuehre_aus`], which gets its input and output
//! as values; only [`run`] knows the process.

mod abweichung;
mod aufruf;

use std::ffi::OsString;
use std::fs;
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

use self::abweichung::abweichungen;
use self::aufruf::{Aufruf, Ausgabeformat, Beispielauftrag, Pruefauftrag};
use crate::beispiel::beispiele;
use crate::export::schema::schema;
use crate::export::{Datei, json, vermerk};
use crate::finding::Verdict;
use crate::text;
use crate::vorantrag::Vorantrag;

/// Every person is eligible.
pub const ALLE_ERFUELLT: u8 = 0;
/// At least one person is not, or not yet.
pub const NICHT_ALLE_ERFUELLT: u8 = 1;
/// The arguments or a file are wrong.
pub const EINGABE_FEHLERHAFT: u8 = 2;

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
        eingabe,
        ausgabe,
        meldungen,
        code: ALLE_ERFUELLT,
    };
    let geschrieben = match aufruf::lies(argumente) {
        Ok(Aufruf::Hilfe) => lauf.schreibe(text::aufruf()),
        Ok(Aufruf::Version) => lauf.schreibe(concat!("vorabcheck ", env!("CARGO_PKG_VERSION"))),
        Ok(Aufruf::Pruefen(auftrag)) => lauf.pruefe(&auftrag).inspect_err(|_| {
            // What was not looked at any more is not known to be eligible.
            lauf.code = lauf.code.max(NICHT_ALLE_ERFUELLT);
        }),
        Ok(Aufruf::Beispiel(auftrag)) => lauf.schreibe_beispiele(&auftrag),
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
    eingabe: &'a mut dyn Read,
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

    /// One after the other: the first is there before the last is thought of.
    fn schreibe_beispiele(&mut self, auftrag: &Beispielauftrag) -> io::Result<()> {
        for (_, vorantrag) in (0..auftrag.anzahl).zip(beispiele(auftrag.seed)) {
            write!(self.ausgabe, "{}", json::zeile(&vorantrag))?;
        }
        Ok(())
    }

    fn pruefe(&mut self, auftrag: &Pruefauftrag) -> io::Result<()> {
        for datei in &auftrag.dateien {
            let standardeingabe = datei == "-";
            let name = if standardeingabe {
                text::standardeingabe().to_owned()
            } else {
                text::sichtbar(&datei.to_string_lossy())
            };
            let gelesen = if standardeingabe {
                let mut bytes = Vec::new();
                self.eingabe.read_to_end(&mut bytes).map(|_| bytes)
            } else {
                fs::read(datei)
            };
            match gelesen {
                Ok(bytes) => self.pruefe_datei(auftrag, &name, &bytes)?,
                Err(fehler) => self.melde(&format!("{name}: {}", lesefehler(&fehler))),
            }
        }
        Ok(())
    }

    fn pruefe_datei(&mut self, auftrag: &Pruefauftrag, name: &str, bytes: &[u8]) -> io::Result<()> {
        let Some(zeilen) = json_zeilen(bytes) else {
            return self.pruefe_dokument(auftrag, name, 0, bytes);
        };
        for (davor, zeile) in zeilen {
            let name = text::dokument_in_zeile(name, davor + 1);
            self.pruefe_dokument(auftrag, &name, davor, zeile)?;
        }
        Ok(())
    }

    /// One document; `davor` is the number of lines before it in its file.
    fn pruefe_dokument(
        &mut self,
        auftrag: &Pruefauftrag,
        name: &str,
        davor: usize,
        bytes: &[u8],
    ) -> io::Result<()> {
        let datei = match json::lies_zum(bytes, auftrag.stichtag) {
            Ok(datei) => datei,
            Err(mut fehler) => {
                if let Some(stelle) = &mut fehler.textstelle {
                    stelle.zeile += davor;
                }
                self.melde(&format!("{name}: {}", text::dateifehler(&fehler)));
                return Ok(());
            }
        };
        self.code = self.code.max(bewerte(&datei.vorantrag));
        match auftrag.format {
            Ausgabeformat::Text => self.schreibe_text(name, &datei),
            Ausgabeformat::Json => {
                for zeile in abweichungen(&datei).flatten() {
                    self.weise_hin(&format!("{name}: {zeile}"));
                }
                write!(self.ausgabe, "{}", json::zeile(&datei.vorantrag))
            }
        }
    }

    fn schreibe_text(&mut self, name: &str, datei: &Datei) -> io::Result<()> {
        self.schreibe(name)?;
        self.schreibe(&"=".repeat(name.chars().count()))?;
        if datei.vorantrag.personen.is_empty() {
            self.schreibe(&format!("{}\n", text::keine_person()))?;
        }
        for (person, abweichung) in abweichungen(datei).enumerate() {
            for zeile in abweichung {
                self.schreibe(&zeile)?;
            }
            self.schreibe(&vermerk(&datei.vorantrag, person))?;
        }
        Ok(())
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

/// The lines that are each one document, with the number of lines before them; `None` for one document.
///
/// A document that spreads over several lines has none that begins with its brace but the first, and
/// that one does not end with it.
fn json_zeilen(bytes: &[u8]) -> Option<Vec<(usize, &[u8])>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let zeilen: Vec<(usize, &[u8])> = bytes
        .split(|byte| *byte == b'\n')
        .map(<[u8]>::trim_ascii)
        .enumerate()
        .filter(|(_, zeile)| !zeile.is_empty())
        .collect();
    let erste_ist_ganz = zeilen
        .first()
        .is_some_and(|(_, zeile)| zeile.starts_with(b"{") && zeile.ends_with(b"}"));
    let jede_beginnt = zeilen.iter().all(|(_, zeile)| zeile.starts_with(b"{"));
    (zeilen.len() > 1 && (erste_ist_ganz || jede_beginnt)).then_some(zeilen)
}

/// The exit code of one pre-application; without persons it is open.
fn bewerte(vorantrag: &Vorantrag) -> u8 {
    let alle = vorantrag
        .ergebnisse()
        .all(|ergebnis| ergebnis.verdict() == Some(Verdict::Erfuellt));
    if alle && !vorantrag.personen.is_empty() {
        ALLE_ERFUELLT
    } else {
        NICHT_ALLE_ERFUELLT
    }
}
