//! A PDF as far as the way to its attachments needs it: objects by number, streams, and what all of it may cost.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::Fehler;
use crate::leser::{Leser, suche};
use crate::objekt::{Objekt, Woerterbuch};
use crate::strom::{Packfehler, entpacke};
use crate::verzeichnis::{Ort, Verzeichnis};

/// How many bytes may be looked at and inflated on the way to the attachment. A real file needs some ten thousand, and
/// one of a million objects some five million.
const VORRAT: usize = 16 << 20;
/// An object is no longer than this, the content of a stream apart.
const HOECHSTENS_OBJEKT: usize = 1 << 20;
/// References that lead to references, at most.
const HOECHSTENS_VERWEISE: usize = 8;

/// The bytes of the file, and how much of them may still be looked at.
pub(crate) struct Quelle<'a> {
    datei: &'a [u8],
    vorrat: Cell<usize>,
}

/// A stream: its dictionary, and where in the file its bytes begin.
pub(crate) struct Strom {
    pub(crate) angaben: Woerterbuch,
    beginn: usize,
}

impl<'a> Quelle<'a> {
    pub(crate) fn datei(&self) -> &'a [u8] {
        self.datei
    }

    fn verbrauche(&self, bytes: usize) -> Result<(), Fehler> {
        let rest = self.vorrat.get().checked_sub(bytes);
        self.vorrat.set(rest.unwrap_or(0));
        rest.map(drop).ok_or(Fehler::Beschaedigt)
    }

    fn leser_bei(&self, ort: usize) -> Result<Leser<'a>, Fehler> {
        let bis = ort.saturating_add(HOECHSTENS_OBJEKT).min(self.datei.len());
        let bytes = self.datei.get(ort..bis).ok_or(Fehler::Beschaedigt)?;
        Ok(Leser::neu(bytes))
    }

    fn lies_objekt(&self, leser: &mut Leser<'_>) -> Result<Objekt, Fehler> {
        let vorher = leser.ort();
        let objekt = leser.objekt();
        self.verbrauche(leser.ort().saturating_sub(vorher).saturating_add(16))?;
        objekt.ok_or(Fehler::Beschaedigt)
    }

    /// The value at this place, and the place behind it.
    pub(crate) fn objekt_bei(&self, ort: usize) -> Result<(Objekt, usize), Fehler> {
        let mut leser = self.leser_bei(ort)?;
        let objekt = self.lies_objekt(&mut leser)?;
        Ok((objekt, ort.saturating_add(leser.ort())))
    }

    /// The object that begins at this place: its number, its value, and the place behind it.
    fn nummeriertes_bei(&self, ort: usize) -> Result<(u32, Objekt, usize), Fehler> {
        let mut leser = self.leser_bei(ort)?;
        let nummer = leser.objektkopf().ok_or(Fehler::Beschaedigt)?;
        let objekt = self.lies_objekt(&mut leser)?;
        Ok((nummer, objekt, ort.saturating_add(leser.ort())))
    }

    /// The stream that begins at this place, with its number; `None`: it is another object.
    pub(crate) fn strom_bei(&self, ort: usize) -> Result<Option<(u32, Strom)>, Fehler> {
        let (nummer, objekt, danach) = self.nummeriertes_bei(ort)?;
        let mut leser = self.leser_bei(danach)?;
        if let Objekt::Woerterbuch(angaben) = objekt
            && leser.strombeginn()
        {
            let beginn = danach.saturating_add(leser.ort());
            return Ok(Some((nummer, Strom { angaben, beginn })));
        }
        Ok(None)
    }

    /// The bytes of a stream as they stand in the file: so many as it says, if it ends there, else up to its end.
    pub(crate) fn roh(&self, strom: &Strom, laenge: Option<usize>) -> Result<&'a [u8], Fehler> {
        let rest = self.datei.get(strom.beginn..).ok_or(Fehler::Beschaedigt)?;
        if let Some((roh, danach)) = laenge.and_then(|laenge| rest.split_at_checked(laenge)) {
            let danach = danach.get(..HOECHSTENS_OBJEKT).unwrap_or(danach);
            let mut leser = Leser::neu(danach);
            let endet = leser.wort(b"endstream");
            self.verbrauche(leser.ort())?;
            if endet {
                return Ok(roh);
            }
        }
        let bis = self.vorrat.get().min(rest.len());
        let suchbereich = rest.get(..bis).unwrap_or_default();
        let ende = suche(suchbereich, b"endstream").ok_or(Fehler::Beschaedigt)?;
        self.verbrauche(ende)?;
        let roh = suchbereich.get(..ende).unwrap_or_default();
        let ohne = roh.strip_suffix(b"\n").unwrap_or(roh);
        Ok(ohne.strip_suffix(b"\r").unwrap_or(ohne))
    }

    /// The content of a stream on the way to the attachment.
    pub(crate) fn entpackt(&self, angaben: &Woerterbuch, roh: &[u8]) -> Result<Vec<u8>, Fehler> {
        let daten = entpacke(angaben, roh, self.vorrat.get())
            .map_err(|_: Packfehler| Fehler::Beschaedigt)?;
        self.verbrauche(daten.len().max(roh.len()))?;
        Ok(daten)
    }
}

/// A PDF with its objects.
pub(crate) struct Dokument<'a> {
    quelle: Quelle<'a>,
    verzeichnis: Verzeichnis,
    schluss: Woerterbuch,
    objektstroeme: RefCell<BTreeMap<u32, Rc<Objektstrom>>>,
}

/// A stream that holds objects.
struct Objektstrom {
    daten: Vec<u8>,
    anzahl: usize,
    erstes: usize,
}

impl<'a> Dokument<'a> {
    /// Reads the cross-references.
    pub(crate) fn neu(datei: &'a [u8]) -> Result<Self, Fehler> {
        let vorrat = Cell::new(VORRAT);
        let quelle = Quelle { datei, vorrat };
        let (verzeichnis, schluss) = Verzeichnis::lies(&quelle)?;
        Ok(Self {
            quelle,
            verzeichnis,
            schluss,
            objektstroeme: RefCell::default(),
        })
    }

    /// Where everything begins.
    pub(crate) fn katalog(&self) -> Result<Woerterbuch, Fehler> {
        match self.wert(&self.schluss, b"Root")? {
            Some(Objekt::Woerterbuch(katalog)) => Ok(katalog),
            _ => Err(Fehler::Beschaedigt),
        }
    }

    /// A value of a dictionary, references followed.
    pub(crate) fn wert(
        &self,
        in_: &Woerterbuch,
        schluessel: &[u8],
    ) -> Result<Option<Objekt>, Fehler> {
        match in_.wert(schluessel) {
            None => Ok(None),
            Some(wert) => self.aufgeloest(wert.clone()),
        }
    }

    /// What a reference leads to; `None`: to no object. Anything else stays what it is.
    pub(crate) fn aufgeloest(&self, mut objekt: Objekt) -> Result<Option<Objekt>, Fehler> {
        for _ in 0..HOECHSTENS_VERWEISE {
            let Objekt::Verweis(nummer) = objekt else {
                return Ok(Some(objekt));
            };
            match self.objekt(nummer)? {
                None => return Ok(None),
                Some(ziel) => objekt = ziel,
            }
        }
        Err(Fehler::Beschaedigt)
    }

    fn ort(&self, nummer: u32) -> Result<Option<Ort>, Fehler> {
        self.quelle.verbrauche(self.verzeichnis.aufwand())?;
        Ok(self.verzeichnis.ort(self.quelle.datei, nummer))
    }

    fn objekt(&self, nummer: u32) -> Result<Option<Objekt>, Fehler> {
        match self.ort(nummer)? {
            None => Ok(None),
            Some(Ort::Datei(ort)) => match self.quelle.nummeriertes_bei(ort)? {
                (gefunden, objekt, _) if gefunden == nummer => Ok(Some(objekt)),
                _ => Err(Fehler::Beschaedigt),
            },
            Some(Ort::Objektstrom(strom)) => self.objekt_aus_strom(strom, nummer).map(Some),
        }
    }

    /// The stream of this number; `None`: there is none. Streams stand in the file itself, never in one another.
    pub(crate) fn strom(&self, nummer: u32) -> Result<Option<Strom>, Fehler> {
        let Some(Ort::Datei(ort)) = self.ort(nummer)? else {
            return Ok(None);
        };
        match self.quelle.strom_bei(ort)? {
            Some((gefunden, strom)) if gefunden == nummer => Ok(Some(strom)),
            _ => Ok(None),
        }
    }

    /// How long a stream says it is. A length that stands in an object stream is not looked up – it could be that of
    /// this very stream –, the end of the stream tells it as well.
    fn laenge(&self, angaben: &Woerterbuch) -> Result<Option<usize>, Fehler> {
        let Some(Objekt::Verweis(nummer)) = angaben.wert(b"Length") else {
            return Ok(angaben.groesse(b"Length"));
        };
        let Some(Ort::Datei(ort)) = self.ort(*nummer)? else {
            return Ok(None);
        };
        Ok(match self.quelle.nummeriertes_bei(ort)? {
            (gefunden, Objekt::Zahl(laenge), _) if gefunden == *nummer => {
                usize::try_from(laenge).ok()
            }
            _ => None,
        })
    }

    fn roh(&self, strom: &Strom) -> Result<&'a [u8], Fehler> {
        self.quelle.roh(strom, self.laenge(&strom.angaben)?)
    }

    fn objekt_aus_strom(&self, strom: u32, nummer: u32) -> Result<Objekt, Fehler> {
        let strom = self.objektstrom(strom)?;
        let mut leser = Leser::neu(&strom.daten);
        let mut stelle = None;
        for _ in 0..strom.anzahl {
            let (Some(hier), Some(ab)) = (leser.ziffern(), leser.ziffern()) else {
                return Err(Fehler::Beschaedigt);
            };
            if hier == u64::from(nummer) {
                stelle = usize::try_from(ab).ok();
                break;
            }
        }
        self.quelle.verbrauche(leser.ort())?;
        let ab = stelle.and_then(|stelle| stelle.checked_add(strom.erstes));
        let bytes = ab.and_then(|ab| strom.daten.get(ab..));
        let bytes = bytes.ok_or(Fehler::Beschaedigt)?;
        let bytes = bytes.get(..HOECHSTENS_OBJEKT).unwrap_or(bytes);
        self.quelle.lies_objekt(&mut Leser::neu(bytes))
    }

    fn objektstrom(&self, nummer: u32) -> Result<Rc<Objektstrom>, Fehler> {
        if let Some(bekannter) = self.objektstroeme.borrow().get(&nummer) {
            return Ok(Rc::clone(bekannter));
        }
        let strom = self.strom(nummer)?.ok_or(Fehler::Beschaedigt)?;
        let angabe = |schluessel| {
            let angabe = strom.angaben.groesse(schluessel);
            angabe.ok_or(Fehler::Beschaedigt)
        };
        let objektstrom = Rc::new(Objektstrom {
            anzahl: angabe(b"N")?,
            erstes: angabe(b"First")?,
            daten: self.quelle.entpackt(&strom.angaben, self.roh(&strom)?)?,
        });
        let mut bekannte = self.objektstroeme.borrow_mut();
        bekannte.insert(nummer, Rc::clone(&objektstrom));
        Ok(objektstrom)
    }

    /// The content of an attachment.
    pub(crate) fn anhang(&self, strom: &Strom, hoechstens: usize) -> Result<Vec<u8>, Fehler> {
        let roh = self.roh(strom)?;
        entpacke(&strom.angaben, roh, hoechstens).map_err(|fehler| match fehler {
            Packfehler::ZuGross => Fehler::AnhangZuGross,
            Packfehler::Unlesbar => Fehler::Beschaedigt,
        })
    }
}
