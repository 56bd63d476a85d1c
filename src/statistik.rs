//! Many Vorantraege as one table: persons by letter and by Kreis, with what was remarkable about the files.
//!
//! It is the table of Antwort 3, and by Kreis what the ministry could not give. Each document is read apart
//! ([`crate::export::statistik::befund`]) and brings a [`Befund`]; an [`Auswertung`] takes one after the other.
//!
//! Architecture invariant: however many documents come, an [`Auswertung`] stays below a fixed size: its figures are whole,
//! its lists and its memory of what was there already are bounded, and say where they end. As long as that memory is not
//! full, the figures do not depend on the order of the documents; only the lists do, because they begin at the beginning.
//!
//! There is no way to join two evaluations: where both have counted the same document, nobody could tell any more what it
//! brought. So documents are read side by side, and counted in one place.

mod befund;
mod liste;
mod zahlen;

pub use befund::{Abdruck, Abweichung, Befund, Gelesenes, Namensabdruck, Personenbefund, Urteil};
pub use liste::Liste;
pub use zahlen::{Anteil, Gruppe, Zahlen, anteil, gruppe};

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use serde::{Deserialize, Serialize};

use crate::datum::Datum;
use crate::facts::Kreis;
use crate::finding::Verdict;
use crate::vollstaendigkeit::Bearbeitungsstand;

/// How much an [`Auswertung`] keeps at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grenzen {
    /// So many documents are listed with their verdicts.
    pub dateien: usize,
    /// So many are listed of each remarkable kind: unreadable, deviating, repeated.
    pub besondere: usize,
    /// So many documents are remembered, to recognise them when they come again.
    pub abdruecke: usize,
    /// So many of them by who is named in them.
    pub namen: usize,
}

impl Default for Grenzen {
    /// With all of it full, about 130 MB; with 10,000 files, 5.
    fn default() -> Self {
        Self {
            dateien: 10_000,
            besondere: 1_000,
            abdruecke: 3_500_000,
            namen: 1_800_000,
        }
    }
}

/// What happened to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verbleib {
    /// Its persons are counted.
    Gezaehlt,
    /// They are counted too, although a document before names the same ones; where that is still in the list of documents,
    /// its place there.
    Erneut(Option<usize>),
    /// It was there before, and is not counted again; where it is still in the list of documents, its place there.
    Doppelt(Option<usize>),
    /// It cannot be read.
    Unlesbar,
    /// It is none of the kinds that are looked at.
    Uebergangen,
}

/// A document as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateizeile {
    /// Its name.
    pub name: String,
    /// Who applies, where that is said.
    pub antragsteller: Option<String>,
    /// In which Kreis, where that is said.
    pub kreis: Option<Kreis>,
    /// How far it is; `None`: a mere check.
    pub stand: Option<Bearbeitungsstand>,
    /// The Stichtag for which it was assessed here.
    pub stichtag: Datum,
    /// Its persons.
    pub zahlen: Zahlen,
    /// Where it stores another result, its place among those that do. Not its name: two files may have the same.
    pub abweichendes: Option<usize>,
    /// Where one before names the same applicant and the same persons, its place in the same list, while it is known.
    pub erneut: Option<usize>,
}

/// A document that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlesbares {
    /// Its name.
    pub name: String,
    /// Why, in a sentence.
    pub grund: String,
}

/// A document that was there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doppeltes {
    /// Its name.
    pub name: String,
    /// The name of the one before, where it is still known.
    pub wie: Option<String>,
    /// Whether it names nobody: then two may be alike by chance.
    pub namenlos: bool,
    /// Where it stores another result than follows, its place among those that do.
    pub abweichendes: Option<usize>,
}

/// A document that is counted although one before names the same applicant and the same persons, such as a later state of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erneutes {
    /// Its name.
    pub name: String,
    /// The name of the one before, where it is still known.
    pub wie: Option<String>,
}

/// A document whose stored result is not the one that follows from its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abweichendes {
    /// Its name.
    pub name: String,
    /// What is stored otherwise, person by person.
    pub personen: Vec<Abweichung>,
}

/// The table and what was remarkable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Auswertung {
    /// The Stichtag for all; `None`: each document has its own.
    pub stichtag: Option<Datum>,
    /// The first and the last Stichtag of what is counted.
    pub stichtage: Option<(Datum, Datum)>,
    /// The persons of each Kreis, in the order of [`Kreis::ALL`], and last those without one.
    kreise: Vec<Zahlen>,
    /// Documents that are counted.
    pub gezaehlt: u64,
    /// Of these, Vorantraege to which something is missing: ENTWURF.
    pub entwuerfe: u64,
    /// Of these, mere checks, which are neither complete nor not.
    pub pruefungen: u64,
    /// Of these, documents without a person.
    pub ohne_personen: u64,
    /// Of these, documents for a Bewilligungszeitraum to which a later wording of the VwV may apply.
    pub spaetere_fassung: u64,
    /// Files that are none of the kinds that are looked at.
    pub uebergangen: u64,
    /// What is counted, document by document.
    pub dateien: Liste<Dateizeile>,
    /// What cannot be read.
    pub unlesbare: Liste<Unlesbares>,
    /// What was there before.
    pub doppelte: Liste<Doppeltes>,
    /// Of these, documents that name nobody.
    pub namenlose_doppelte: u64,
    /// What is counted although the same persons were named before: those with another Stichtag or another answer.
    pub erneute: Liste<Erneutes>,
    /// What stores another result.
    pub abweichende: Liste<Abweichendes>,
    /// How many documents came after the memory was full, so that a repeated one among them is not recognised.
    pub nicht_verglichen: u64,
    /// How many came after the memory of names was full: whether one names the same persons as another is not told.
    pub namen_nicht_verglichen: u64,
    #[serde(skip)]
    gesehen: Gesehen,
}

/// What was counted already: by its content, and by who is named in it.
#[derive(Debug, Clone, Default)]
struct Gesehen {
    inhalte: Plaetze<Abdruck>,
    benannte: Plaetze<Namensabdruck>,
}

/// Places in the list of documents, by a fingerprint.
#[derive(Debug, Clone)]
struct Plaetze<K> {
    bekannte: HashMap<K, u32>,
    hoechstens: usize,
}

/// None, and room for none: what was read from a message counts nothing more.
impl<K> Default for Plaetze<K> {
    fn default() -> Self {
        Self {
            bekannte: HashMap::new(),
            hoechstens: 0,
        }
    }
}

impl<K: Eq + Hash> Plaetze<K> {
    fn neu(hoechstens: usize) -> Self {
        Self {
            bekannte: HashMap::new(),
            hoechstens,
        }
    }

    /// Whether it was there already: its place. A new one is remembered as long as there is room, else it is counted as not
    /// compared.
    fn kennt(&mut self, abdruck: K, platz: u64, nicht_verglichen: &mut u64) -> Option<usize> {
        let voll = self.bekannte.len() >= self.hoechstens;
        match self.bekannte.entry(abdruck) {
            Entry::Occupied(da) => Some(usize::try_from(*da.get()).unwrap_or(usize::MAX)),
            Entry::Vacant(_) if voll => {
                *nicht_verglichen += 1;
                None
            }
            Entry::Vacant(frei) => {
                frei.insert(u32::try_from(platz).unwrap_or(u32::MAX));
                None
            }
        }
    }
}

/// Two evaluations are equal where they say the same, whatever they remember for it.
impl PartialEq for Gesehen {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Gesehen {}

impl Auswertung {
    /// An empty one; `stichtag`: the one for all, where there is one.
    pub fn neu(stichtag: Option<Datum>) -> Self {
        Self::mit_grenzen(stichtag, Grenzen::default())
    }

    /// The same with other bounds.
    pub fn mit_grenzen(stichtag: Option<Datum>, grenzen: Grenzen) -> Self {
        Self {
            stichtag,
            stichtage: None,
            kreise: vec![Zahlen::default(); Kreis::ALL.len() + 1],
            gezaehlt: 0,
            entwuerfe: 0,
            pruefungen: 0,
            ohne_personen: 0,
            spaetere_fassung: 0,
            uebergangen: 0,
            dateien: Liste::neu(grenzen.dateien),
            unlesbare: Liste::neu(grenzen.besondere),
            doppelte: Liste::neu(grenzen.besondere),
            namenlose_doppelte: 0,
            erneute: Liste::neu(grenzen.besondere),
            abweichende: Liste::neu(grenzen.besondere),
            nicht_verglichen: 0,
            namen_nicht_verglichen: 0,
            gesehen: Gesehen {
                inhalte: Plaetze::neu(grenzen.abdruecke),
                benannte: Plaetze::neu(grenzen.namen),
            },
        }
    }

    /// Takes a document of this name, and says what became of it.
    pub fn nimm(&mut self, name: &str, befund: &Befund) -> Verbleib {
        match befund {
            Befund::Uebergangen => {
                self.uebergangen += 1;
                Verbleib::Uebergangen
            }
            Befund::Unlesbar(grund) => {
                self.unlesbare.nimm(|| Unlesbares {
                    name: name.to_owned(),
                    grund: grund.clone(),
                });
                Verbleib::Unlesbar
            }
            Befund::Gelesen(gelesenes) => self.nimm_gelesenes(name, gelesenes),
        }
    }

    fn nimm_gelesenes(&mut self, name: &str, gelesenes: &Gelesenes) -> Verbleib {
        // A repeated document may store something else than the first: it is named all the same.
        let abweichendes = match gelesenes.abweichungen.as_slice() {
            [] => None,
            abweichungen => self.abweichende.nimm(|| Abweichendes {
                name: name.to_owned(),
                personen: abweichungen.to_vec(),
            }),
        };
        let Gesehen { inhalte, benannte } = &mut self.gesehen;
        let da = inhalte.kennt(gelesenes.abdruck, self.gezaehlt, &mut self.nicht_verglichen);
        if let Some(platz) = da {
            let wie = self.dateien.eintraege().get(platz);
            let doppeltes = Doppeltes {
                name: name.to_owned(),
                wie: wie.map(|datei| datei.name.clone()),
                namenlos: gelesenes.namenlos,
                abweichendes,
            };
            let platz = wie.is_some().then_some(platz);
            self.namenlose_doppelte += u64::from(gelesenes.namenlos);
            self.doppelte.nimm(|| doppeltes);
            return Verbleib::Doppelt(platz);
        }
        let davor = gelesenes.namen.and_then(|namen| {
            benannte.kennt(namen, self.gezaehlt, &mut self.namen_nicht_verglichen)
        });
        self.zaehle(gelesenes);
        let Some(platz) = davor else {
            self.dateien.nimm(|| Dateizeile {
                abweichendes,
                ..gelesenes.zeile(name)
            });
            return Verbleib::Gezaehlt;
        };
        let davor = self.dateien.eintraege().get(platz);
        let wie = davor.map(|datei| datei.name.clone());
        let erneut = davor.is_some().then_some(platz);
        self.dateien.nimm(|| Dateizeile {
            abweichendes,
            erneut,
            ..gelesenes.zeile(name)
        });
        self.erneute.nimm(|| Erneutes {
            name: name.to_owned(),
            wie,
        });
        Verbleib::Erneut(erneut)
    }

    fn zaehle(&mut self, gelesenes: &Gelesenes) {
        self.gezaehlt += 1;
        match gelesenes.stand {
            Some(Bearbeitungsstand::Entwurf) => self.entwuerfe += 1,
            Some(Bearbeitungsstand::Vollstaendig) => {}
            None => self.pruefungen += 1,
        }
        self.ohne_personen += u64::from(gelesenes.personen.is_empty());
        self.spaetere_fassung += u64::from(gelesenes.spaetere_fassung);
        let tag = gelesenes.stichtag;
        self.stichtage = Some(match self.stichtage {
            None => (tag, tag),
            Some((erster, letzter)) => (erster.min(tag), letzter.max(tag)),
        });
        let platz = gelesenes.kreis.map_or(Kreis::ALL.len(), platz);
        if let Some(zahlen) = self.kreise.get_mut(platz) {
            *zahlen += gelesenes.zahlen();
        }
    }

    /// All persons.
    pub fn gesamt(&self) -> Zahlen {
        let mut gesamt = Zahlen::default();
        for zahlen in &self.kreise {
            gesamt += *zahlen;
        }
        gesamt
    }

    /// The persons of each Kreis in the order of the alphabet, and last those without one.
    pub fn kreise(&self) -> impl Iterator<Item = (Option<Kreis>, Zahlen)> {
        let kreise = Kreis::ALL.iter().copied().map(Some).chain([None]);
        kreise.zip(self.kreise.iter().copied())
    }

    /// The last Stichtag: the one for all, or of what is counted.
    pub fn letzter_stichtag(&self) -> Option<Datum> {
        let letzter = self.stichtage.map(|(_, letzter)| letzter);
        self.stichtag.or(letzter)
    }

    /// How many documents were looked at.
    pub fn dokumente(&self) -> u64 {
        self.gezaehlt + self.doppelte.anzahl() + self.unlesbare.anzahl()
    }

    /// How many persons have this verdict.
    pub fn je_urteil(&self, verdict: Option<Verdict>) -> u64 {
        self.gesamt().urteile(verdict)
    }
}

fn platz(kreis: Kreis) -> usize {
    let gleich = |anderer: &Kreis| *anderer == kreis;
    Kreis::ALL
        .iter()
        .position(gleich)
        .unwrap_or(Kreis::ALL.len())
}
