//! `vorabcheck statistik` on JSON lines of whole Vorantraege, through the whole program of the terminal; and its memory with
//! more documents than it remembers.

// A benchmark stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub)]

mod speicher;

use speicher::merke_speicher;

use std::ffi::OsString;
use std::io::{self, Read};
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use vorabcheck::beispiel::{Verteilung, vorantraege};
use vorabcheck::export::json;
use vorabcheck::export::statistik::befund;
use vorabcheck::facts::Bezeichnung;
use vorabcheck::statistik::{Abdruck, Auswertung, Befund};
use vorabcheck::terminal::{ALLE_ERFUELLT, fuehre_aus};

const ZEILEN: usize = 100_000;
/// More than are remembered.
const DOKUMENTE: u32 = 4_000_000;
/// Stands where each line has a number of its own.
const KENNUNG: &str = "IM 00000000";

/// The Vorantraege of Antwort 3 in turn, each time with another reference, without ever standing in memory as a whole.
struct Zeilen {
    /// Before and behind the reference.
    vorlagen: Vec<(String, String)>,
    zeile: usize,
    /// What is being handed over, and how much of it was.
    jetzt: Vec<u8>,
    byte: usize,
}

impl Zeilen {
    fn neu() -> Self {
        let vorlagen = vorantraege(Verteilung::ANTWORT_3, 1).map(|mut vorantrag| {
            let erste = vorantrag.personen.first_mut().unwrap();
            erste.stelle.name = Bezeichnung::neu(KENNUNG).ok();
            let zeile = json::zeile(&vorantrag);
            let (davor, danach) = zeile.split_once(KENNUNG).unwrap();
            (davor.to_owned(), danach.to_owned())
        });
        Self {
            vorlagen: vorlagen.collect(),
            zeile: 0,
            jetzt: Vec::new(),
            byte: 0,
        }
    }
}

impl Read for Zeilen {
    fn read(&mut self, puffer: &mut [u8]) -> io::Result<usize> {
        if self.byte == self.jetzt.len() && self.zeile < ZEILEN {
            let vorlage = self.vorlagen.get(self.zeile % self.vorlagen.len());
            let (davor, danach) = vorlage.unwrap();
            self.jetzt = format!("{davor}IM {:08}{danach}", self.zeile).into_bytes();
            self.zeile += 1;
            self.byte = 0;
        }
        let mut rest = self.jetzt.get(self.byte..).unwrap();
        let gelesen = rest.read(puffer)?;
        self.byte += gelesen;
        Ok(gelesen)
    }
}

fn werte_aus() {
    let mut meldungen = Vec::new();
    let code = fuehre_aus(
        ["statistik", "-"].map(OsString::from),
        &mut Zeilen::neu(),
        &mut io::sink(),
        &mut meldungen,
    );
    assert_eq!((code, meldungen.len()), (ALLE_ERFUELLT, 0));
}

fn statistik(criterion: &mut Criterion) {
    let mut gruppe = criterion.benchmark_group("statistik");
    gruppe.sample_size(10).sampling_mode(SamplingMode::Flat);
    // One run lasts seconds: one to warm up, then one for each sample.
    gruppe.warm_up_time(Duration::from_millis(1));
    gruppe.measurement_time(Duration::from_secs(30));
    gruppe.throughput(Throughput::Elements(ZEILEN.try_into().unwrap()));
    gruppe.bench_function("zeilen", |messung| messung.iter(werte_aus));
    zaehle_sehr_viele();
    merke_speicher("statistik");
}

/// What is kept grows until it is full, and no further.
fn zaehle_sehr_viele() {
    let vorantrag = vorantraege(Verteilung::ANTWORT_3, 1).next().unwrap();
    let Befund::Gelesen(mut gelesenes) = befund(json::zeile(&vorantrag).as_bytes(), None) else {
        return;
    };
    let mut auswertung = Auswertung::neu(None);
    for nummer in 0..DOKUMENTE {
        gelesenes.abdruck = Abdruck([nummer, nummer.wrapping_mul(0x9E37_79B9), 0]);
        auswertung.nimm("vorantrag.json", &Befund::Gelesen(gelesenes.clone()));
    }
    assert_eq!(auswertung.gezaehlt, u64::from(DOKUMENTE));
    assert!(auswertung.nicht_verglichen > 0);
}

criterion_group!(messungen, statistik);
criterion_main!(messungen);
