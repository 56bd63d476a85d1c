//! The values that a PDF is made of.

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Objekt {
    /// A whole number.
    Zahl(i64),
    /// A name, its escapes resolved.
    Name(Vec<u8>),
    /// A string, its escapes resolved.
    Text(Vec<u8>),
    /// An array.
    Liste(Vec<Objekt>),
    /// A dictionary.
    Woerterbuch(Woerterbuch),
    /// A reference to the object with this number; there is one of each number, whatever its generation.
    Verweis(u32),
    /// What nothing here asks for: `null`, truth values, fractions.
    Anderes,
}

/// A dictionary.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Woerterbuch(pub(crate) Vec<(Vec<u8>, Objekt)>);

impl Woerterbuch {
    /// The value as it stands there, be it a reference.
    pub(crate) fn wert(&self, schluessel: &[u8]) -> Option<&Objekt> {
        let eintrag = self.0.iter().find(|(name, _)| name == schluessel);
        eintrag.map(|(_, wert)| wert)
    }

    /// A name that stands there itself.
    pub(crate) fn name(&self, schluessel: &[u8]) -> Option<&[u8]> {
        match self.wert(schluessel)? {
            Objekt::Name(name) => Some(name),
            _ => None,
        }
    }

    /// A string that stands there itself.
    pub(crate) fn text(&self, schluessel: &[u8]) -> Option<&[u8]> {
        match self.wert(schluessel)? {
            Objekt::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A size or a position that stands there itself.
    pub(crate) fn groesse(&self, schluessel: &[u8]) -> Option<usize> {
        match self.wert(schluessel)? {
            Objekt::Zahl(zahl) => usize::try_from(*zahl).ok(),
            _ => None,
        }
    }
}
