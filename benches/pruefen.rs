//! `vorabcheck pruefen` on 100,000 JSON lines, through the whole program of the terminal.

// A benchmark stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub)]

mod beispiele;
mod speicher;

use std::ffi::OsString;
use std::io::{self, Read};
use std::time::Duration;

use speicher::merke_speicher;

use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use vorabcheck::export::json;
use vorabcheck::terminal::{NICHT_ALLE_ERFUELLT, fuehre_aus};

const ZEILEN: usize = 100_000;

/// The samples in turn, one on each line, without ever standing in memory as a whole: that is the program's business.
struct Zeilen {
    beispiele: Vec<String>,
    zeile: usize,
    /// How much of the line was handed over.
    byte: usize,
}

impl Zeilen {
    fn neu() -> Self {
        let beispiele = beispiele::alle();
        Self {
            beispiele: beispiele
                .iter()
                .map(|(_, vorantrag)| json::zeile(vorantrag))
                .collect(),
            zeile: 0,
            byte: 0,
        }
    }
}

impl Read for Zeilen {
    fn read(&mut self, puffer: &mut [u8]) -> io::Result<usize> {
        if self.zeile == ZEILEN {
            return Ok(0);
        }
        let zeile = self
            .beispiele
            .get(self.zeile % self.beispiele.len())
            .unwrap();
        let mut rest = zeile.as_bytes().get(self.byte..).unwrap();
        let gelesen = rest.read(puffer)?;
        self.byte += gelesen;
        if self.byte == zeile.len() {
            self.zeile += 1;
            self.byte = 0;
        }
        Ok(gelesen)
    }
}

fn pruefe() {
    let argumente = ["pruefen", "--format", "json", "-"];
    let mut meldungen = Vec::new();
    let code = fuehre_aus(
        argumente.map(OsString::from),
        &mut Zeilen::neu(),
        &mut io::sink(),
        &mut meldungen,
    );
    assert_eq!((code, meldungen.len()), (NICHT_ALLE_ERFUELLT, 0));
}

fn pruefen(criterion: &mut Criterion) {
    let mut gruppe = criterion.benchmark_group("pruefen");
    gruppe.sample_size(10).sampling_mode(SamplingMode::Flat);
    // One run lasts seconds: one to warm up, then one for each sample.
    gruppe.warm_up_time(Duration::from_millis(1));
    gruppe.measurement_time(Duration::from_secs(30));
    gruppe.throughput(Throughput::Elements(ZEILEN.try_into().unwrap()));
    gruppe.bench_function("json", |messung| messung.iter(pruefe));
    merke_speicher("pruefen");
}

criterion_group!(messungen, pruefen);
criterion_main!(messungen);
