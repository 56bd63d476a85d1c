//! Documents are read by all cores, and what they bring is handed over in the order in which they came.
//!
//! What is under way is bounded, in number and in size: so many documents need no more memory than a few.

use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::thread;

use memchr::memchr;

use crate::datum::Datum;
use crate::export::statistik::{befund, befund_der_zeile};
use crate::export::zeilen::ohne_rand;
use crate::statistik::Befund;
use crate::text;

/// So many bytes may be under way; a single file may be larger.
const HOECHSTENS_UNTERWEGS: usize = 16 * 1024 * 1024;

/// What is given to a core at once.
pub(super) enum Ladung {
    /// A document.
    Dokument(Vec<u8>),
    /// Lines, each of them a document or empty.
    Zeilen(Vec<u8>),
}

impl Ladung {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Dokument(bytes) | Self::Zeilen(bytes) => bytes,
        }
    }
}

/// What came of it: each Befund, with the number of lines before it, and how many lines there were.
#[derive(Default)]
struct Ertrag {
    befunde: Vec<(usize, Befund)>,
    zeilen: usize,
}

struct Auftrag {
    ladung: Ladung,
    fertig: SyncSender<Ertrag>,
}

/// Something that is not handed over yet.
enum Wartendes {
    /// It needs no reading.
    Befund(Befund),
    /// It is being read: so many bytes, of a document or of lines.
    Unterwegs {
        bytes: usize,
        zeilenweise: bool,
        ertrag: Receiver<Ertrag>,
    },
    /// The lines of this file begin: they are counted anew.
    NeueZeilen,
}

/// Where documents are read.
pub(super) struct Werkstatt {
    auftraege: Sender<Auftrag>,
    wartende: VecDeque<(String, Wartendes)>,
    hoechstens: usize,
    unterwegs: usize,
    /// How many lines of the file were handed over that is handed over now.
    zeile: usize,
}

/// Opens a workshop with a worker for each core.
pub(super) fn in_der_werkstatt(stichtag: Option<Datum>, arbeit: impl FnOnce(&mut Werkstatt)) {
    let kerne = thread::available_parallelism().map_or(1, NonZero::get);
    mit_kernen(kerne, stichtag, arbeit);
}

fn mit_kernen(kerne: usize, stichtag: Option<Datum>, arbeit: impl FnOnce(&mut Werkstatt)) {
    let (auftraege, zu_tun) = mpsc::channel::<Auftrag>();
    let zu_tun = Mutex::new(zu_tun);
    thread::scope(|umfeld| {
        for _ in 0..kerne {
            umfeld.spawn(|| {
                // Whoever waits holds the queue; the next one gets it with the next order.
                let naechster = || {
                    let zu_tun = zu_tun.lock().unwrap_or_else(PoisonError::into_inner);
                    zu_tun.recv().ok()
                };
                while let Some(Auftrag { ladung, fertig }) = naechster() {
                    // Whoever does not wait for it any more does not need it.
                    drop(fertig.send(lies(&ladung, stichtag)));
                }
            });
        }
        let mut werkstatt = Werkstatt {
            auftraege,
            wartende: VecDeque::new(),
            hoechstens: kerne * 4,
            unterwegs: 0,
            zeile: 0,
        };
        arbeit(&mut werkstatt);
        // With it the queue ends, and with the queue the workers do.
        drop(werkstatt);
    });
}

fn lies(ladung: &Ladung, stichtag: Option<Datum>) -> Ertrag {
    match ladung {
        Ladung::Dokument(bytes) => Ertrag {
            befunde: vec![(0, befund(bytes, stichtag))],
            zeilen: 0,
        },
        Ladung::Zeilen(bytes) => {
            let mut ertrag = Ertrag::default();
            let mut anfang = 0;
            while anfang < bytes.len() {
                let rest = bytes.get(anfang..).unwrap_or_default();
                let ende = memchr(b'\n', rest).unwrap_or(rest.len());
                let zeile = ohne_rand(rest.get(..ende).unwrap_or_default());
                if !zeile.is_empty() {
                    let befund = befund_der_zeile(zeile, stichtag);
                    ertrag.befunde.push((ertrag.zeilen, befund));
                }
                ertrag.zeilen += 1;
                anfang += ende + 1;
            }
            ertrag
        }
    }
}

impl Werkstatt {
    /// Gives something to read.
    pub(super) fn gib(&mut self, name: &str, ladung: Ladung, nimm: &mut impl FnMut(&str, &Befund)) {
        let (fertig, ertrag) = mpsc::sync_channel(1);
        let bytes = ladung.bytes().len();
        let zeilenweise = matches!(ladung, Ladung::Zeilen(_));
        // The workers live as long as the workshop.
        drop(self.auftraege.send(Auftrag { ladung, fertig }));
        self.unterwegs += bytes;
        let wartendes = Wartendes::Unterwegs {
            bytes,
            zeilenweise,
            ertrag,
        };
        self.stelle_an(name, wartendes, nimm);
    }

    /// Says that the lines that come now are those of another file.
    pub(super) fn beginne_zeilen(&mut self, nimm: &mut impl FnMut(&str, &Befund)) {
        self.stelle_an("", Wartendes::NeueZeilen, nimm);
    }

    /// Gives what needs no reading.
    pub(super) fn gib_befund(
        &mut self,
        name: &str,
        befund: Befund,
        nimm: &mut impl FnMut(&str, &Befund),
    ) {
        self.stelle_an(name, Wartendes::Befund(befund), nimm);
    }

    fn stelle_an(
        &mut self,
        name: &str,
        wartendes: Wartendes,
        nimm: &mut impl FnMut(&str, &Befund),
    ) {
        self.wartende.push_back((name.to_owned(), wartendes));
        while self.wartende.len() > self.hoechstens
            || (self.wartende.len() > 1 && self.unterwegs > HOECHSTENS_UNTERWEGS)
        {
            self.uebergib(nimm);
        }
    }

    /// Hands over all that is left.
    pub(super) fn beende(&mut self, nimm: &mut impl FnMut(&str, &Befund)) {
        while !self.wartende.is_empty() {
            self.uebergib(nimm);
        }
    }

    /// Waits for what came first, and hands it over.
    fn uebergib(&mut self, nimm: &mut impl FnMut(&str, &Befund)) {
        match self.wartende.pop_front() {
            None => {}
            Some((name, Wartendes::Befund(befund))) => nimm(&name, &befund),
            Some((_, Wartendes::NeueZeilen)) => self.zeile = 0,
            Some((
                name,
                Wartendes::Unterwegs {
                    bytes,
                    zeilenweise,
                    ertrag,
                },
            )) => {
                self.unterwegs = self.unterwegs.saturating_sub(bytes);
                // A worker sends before it takes the next order.
                let ertrag = ertrag.recv().unwrap_or_default();
                for (davor, befund) in &ertrag.befunde {
                    if zeilenweise {
                        let zeile = self.zeile + davor + 1;
                        nimm(&text::dokument_in_zeile(&name, zeile), befund);
                    } else {
                        nimm(&name, befund);
                    }
                }
                self.zeile += ertrag.zeilen;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::beispiel::beispiele;
    use crate::export::json;

    /// What comes out, in its order.
    fn verlauf(kerne: usize) -> Vec<(String, Befund)> {
        let mut verlauf = Vec::new();
        let mut nimm =
            |name: &str, befund: &Befund| verlauf.push((name.to_owned(), befund.clone()));
        mit_kernen(kerne, None, |werkstatt| {
            for (nummer, vorantrag) in beispiele(1).take(40).enumerate() {
                let zeile = json::zeile(&vorantrag);
                match nummer % 4 {
                    0 => {
                        let ladung = Ladung::Dokument(zeile.into_bytes());
                        werkstatt.gib(&format!("{nummer}.json"), ladung, &mut nimm);
                    }
                    1 => werkstatt.gib_befund("bild.png", Befund::Uebergangen, &mut nimm),
                    2 => {
                        werkstatt.beginne_zeilen(&mut nimm);
                        let zeilen = format!("{zeile}\n{zeile}").into_bytes();
                        werkstatt.gib("alle.jsonl", Ladung::Zeilen(zeilen), &mut nimm);
                    }
                    _ => {
                        let zeilen = format!("kaputt\n{zeile}").into_bytes();
                        werkstatt.gib("alle.jsonl", Ladung::Zeilen(zeilen), &mut nimm);
                    }
                }
            }
            werkstatt.beende(&mut nimm);
        });
        verlauf
    }

    #[test]
    fn die_zahl_der_kerne_aendert_nichts() {
        let einer = verlauf(1);
        assert_eq!(einer.len(), 60);
        let namen: Vec<&str> = einer
            .iter()
            .take(6)
            .map(|(name, _)| name.as_str())
            .collect();
        let erwartet = [
            "0.json",
            "bild.png",
            "alle.jsonl, Zeile 1",
            "alle.jsonl, Zeile 3",
            "alle.jsonl, Zeile 4",
            "alle.jsonl, Zeile 5",
        ];
        assert_eq!(namen, erwartet);
        for kerne in [2, 7] {
            assert_eq!(verlauf(kerne), einer);
        }
    }
}
