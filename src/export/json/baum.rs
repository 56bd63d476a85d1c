//! A JSON document as a tree, and a deserializer over it whose errors are data instead of English sentences.
//!
//! serde_json reads the text into the tree; from the tree serde builds the typed values. It is stricter
//! than serde_json itself: a list does not stand for an object, and a key that occurs twice is seen. An error
//! collects its path on the way up, so that no second deserializer has to be wrapped around this one.

use std::fmt;

use std::slice;

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer, forward_to_deserialize_any};
use serde_json::Number;

use super::ort::Schritt;
use crate::dateifehler::{Erwartet, Gefunden, Mangel};

/// Any JSON value; the fields of an object in the order of the file, repeated ones included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) enum Baum {
    Null,
    Wahrheitswert(bool),
    Zahl(Number),
    Text(String),
    Liste(Vec<Baum>),
    Objekt(Vec<(String, Baum)>),
}

impl Baum {
    /// The first value of this field.
    pub(in crate::export) fn feld(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Objekt(felder) => felder
                .iter()
                .find(|(feld, _)| feld == name)
                .map(|(_, wert)| wert),
            _ => None,
        }
    }

    /// Whether this field occurs more than once.
    pub(in crate::export) fn ist_doppelt(&self, name: &str) -> bool {
        match self {
            Self::Objekt(felder) => felder.iter().filter(|(feld, _)| feld == name).count() > 1,
            _ => false,
        }
    }

    /// The text, if it is one.
    pub(in crate::export) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    fn gefunden(&self) -> Gefunden {
        match self {
            Self::Null => Gefunden::Null,
            Self::Wahrheitswert(wert) => Gefunden::Wahrheitswert(*wert),
            Self::Zahl(zahl) => Gefunden::Zahl(zahl.to_string()),
            Self::Text(text) => Gefunden::Text(text.clone()),
            Self::Liste(_) => Gefunden::Liste,
            Self::Objekt(_) => Gefunden::Objekt,
        }
    }

    fn statt(&self, erwartet: Erwartet) -> Formfehler {
        Formfehler::neu(Mangel::UnpassenderWert {
            gefunden: self.gefunden(),
            erwartet,
        })
    }
}

impl<'de> Deserialize<'de> for Baum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Besucher;
        impl<'de> Visitor<'de> for Besucher {
            type Value = Baum;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E>(self) -> Result<Baum, E> {
                Ok(Baum::Null)
            }
            fn visit_bool<E>(self, wert: bool) -> Result<Baum, E> {
                Ok(Baum::Wahrheitswert(wert))
            }
            fn visit_i64<E>(self, zahl: i64) -> Result<Baum, E> {
                Ok(Baum::Zahl(zahl.into()))
            }
            fn visit_u64<E>(self, zahl: u64) -> Result<Baum, E> {
                Ok(Baum::Zahl(zahl.into()))
            }
            fn visit_f64<E>(self, zahl: f64) -> Result<Baum, E> {
                Ok(Number::from_f64(zahl).map_or(Baum::Null, Baum::Zahl))
            }
            fn visit_str<E>(self, text: &str) -> Result<Baum, E> {
                Ok(Baum::Text(text.to_owned()))
            }
            fn visit_string<E>(self, text: String) -> Result<Baum, E> {
                Ok(Baum::Text(text))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut folge: A) -> Result<Baum, A::Error> {
                let mut liste = Vec::new();
                while let Some(wert) = folge.next_element()? {
                    liste.push(wert);
                }
                Ok(Baum::Liste(liste))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut folge: A) -> Result<Baum, A::Error> {
                let mut felder = Vec::new();
                while let Some(feld) = folge.next_entry()? {
                    felder.push(feld);
                }
                Ok(Baum::Objekt(felder))
            }
        }
        deserializer.deserialize_any(Besucher)
    }
}

/// As it stood in the file, white space aside.
impl Serialize for Baum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Wahrheitswert(wert) => serializer.serialize_bool(*wert),
            Self::Zahl(zahl) => zahl.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Liste(liste) => serializer.collect_seq(liste),
            Self::Objekt(felder) => {
                serializer.collect_map(felder.iter().map(|(feld, wert)| (feld, wert)))
            }
        }
    }
}

/// What serde finds wrong while it builds a typed value, and where.
#[derive(Debug)]
pub(in crate::export) struct Formfehler {
    pub(super) mangel: Mangel,
    /// From the innermost step outwards.
    pfad: Vec<Schritt>,
}

impl Formfehler {
    fn neu(mangel: Mangel) -> Self {
        Self {
            mangel,
            pfad: Vec::new(),
        }
    }

    fn in_schritt(mut self, schritt: Schritt) -> Self {
        self.pfad.push(schritt);
        self
    }

    /// The steps from the whole document to the place.
    pub(super) fn pfad(&self) -> Vec<Schritt> {
        self.pfad.iter().rev().cloned().collect()
    }
}

impl fmt::Display for Formfehler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no typed value")
    }
}

impl std::error::Error for Formfehler {}

impl de::Error for Formfehler {
    fn custom<T: fmt::Display>(satz: T) -> Self {
        Self::neu(Mangel::Unzulaessig(satz.to_string()))
    }

    /// Reached by the visitors of `facts` and `datum` only, which say in German what they expect; the
    /// deserializer below turns away what the derived ones would refuse, and puts what it found in place of `Null`.
    fn invalid_type(_: Unexpected<'_>, erwartet: &dyn de::Expected) -> Self {
        Self::neu(Mangel::UnpassenderWert {
            gefunden: Gefunden::Null,
            erwartet: Erwartet::Beschrieben(erwartet.to_string()),
        })
    }

    fn invalid_value(gefunden: Unexpected<'_>, erwartet: &dyn de::Expected) -> Self {
        Self::invalid_type(gefunden, erwartet)
    }

    /// Not reached: no type here has a list of fixed length.
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self::neu(Mangel::UnpassenderWert {
            gefunden: Gefunden::Liste,
            erwartet: Erwartet::Liste,
        })
    }

    fn unknown_variant(wert: &str, erlaubt: &'static [&'static str]) -> Self {
        Self::neu(Mangel::UnbekannterWert {
            wert: wert.to_owned(),
            erlaubt,
        })
    }

    fn unknown_field(feld: &str, erlaubt: &'static [&'static str]) -> Self {
        Self::neu(Mangel::UnbekanntesFeld {
            feld: feld.to_owned(),
            erlaubt,
        })
    }

    fn missing_field(feld: &'static str) -> Self {
        Self::neu(Mangel::FeldFehlt(feld))
    }

    fn duplicate_field(feld: &'static str) -> Self {
        // serde stops at the object; the field that is too many stands in it.
        Self::neu(Mangel::FeldDoppelt(feld)).in_schritt(Schritt::feld(feld))
    }
}

/// The entries of a list, one after the other.
struct Eintraege<'de> {
    rest: slice::Iter<'de, Baum>,
    nummer: usize,
}

impl<'de> de::SeqAccess<'de> for Eintraege<'de> {
    type Error = Formfehler;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Formfehler> {
        let Some(eintrag) = self.rest.next() else {
            return Ok(None);
        };
        let nummer = self.nummer;
        self.nummer += 1;
        seed.deserialize(eintrag)
            .map(Some)
            .map_err(|fehler| fehler.in_schritt(Schritt::Eintrag(nummer)))
    }
}

/// The fields of an object, one after the other.
struct Felder<'de> {
    rest: slice::Iter<'de, (String, Baum)>,
    /// The field whose name was read and whose value was not yet.
    feld: Option<&'de (String, Baum)>,
}

impl<'de> de::MapAccess<'de> for Felder<'de> {
    type Error = Formfehler;

    fn next_key_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Formfehler> {
        self.feld = self.rest.next();
        let Some((name, _)) = self.feld else {
            return Ok(None);
        };
        seed.deserialize(StrDeserializer::<Formfehler>::new(name))
            .map(Some)
            .map_err(|fehler| fehler.in_schritt(Schritt::feld(name)))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<T::Value, Formfehler> {
        // serde asks for a value after its name only.
        let (name, wert) = self
            .feld
            .take()
            .ok_or_else(|| Formfehler::neu(Mangel::KeinJson))?;
        seed.deserialize(wert)
            .map_err(|fehler| fehler.in_schritt(Schritt::feld(name)))
    }
}

impl<'de> IntoDeserializer<'de, Formfehler> for &'de Baum {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for &'de Baum {
    type Error = Formfehler;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        let wert = match self {
            Baum::Null => visitor.visit_unit(),
            Baum::Wahrheitswert(wert) => visitor.visit_bool(*wert),
            Baum::Zahl(zahl) => match (zahl.as_i64(), zahl.as_u64(), zahl.as_f64()) {
                (Some(zahl), _, _) => visitor.visit_i64(zahl),
                (None, Some(zahl), _) => visitor.visit_u64(zahl),
                (None, None, Some(zahl)) => visitor.visit_f64(zahl),
                (None, None, None) => Err(self.statt(Erwartet::GanzeZahl)),
            },
            Baum::Text(text) => visitor.visit_borrowed_str(text),
            // An error in a list or an object has its own place below.
            Baum::Liste(liste) => {
                return visitor.visit_seq(Eintraege {
                    rest: liste.iter(),
                    nummer: 0,
                });
            }
            Baum::Objekt(felder) => {
                return visitor.visit_map(Felder {
                    rest: felder.iter(),
                    feld: None,
                });
            }
        };
        wert.map_err(|mut fehler| {
            if let Mangel::UnpassenderWert { gefunden, .. } = &mut fehler.mangel {
                *gefunden = self.gefunden();
            }
            fehler
        })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        match self {
            Baum::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        match self {
            Baum::Text(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.statt(Erwartet::Text)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        match self {
            Baum::Liste(_) => self.deserialize_any(visitor),
            _ => Err(self.statt(Erwartet::Liste)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        match self {
            Baum::Objekt(_) => self.deserialize_any(visitor),
            _ => Err(self.statt(Erwartet::Objekt)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Formfehler> {
        self.deserialize_map(visitor)
    }

    /// A choice is a text; none of ours carries data.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        worte: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Formfehler> {
        match self {
            Baum::Text(wort) => visitor.visit_enum(StrDeserializer::<Formfehler>::new(wort)),
            _ => Err(self.statt(Erwartet::Auswahl(worte))),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        match self {
            // The visitor of a number only says that it does not fit, and says it in English.
            Baum::Zahl(_) => self
                .deserialize_any(visitor)
                .map_err(|_| self.statt(Erwartet::GanzeZahl)),
            _ => Err(self.statt(Erwartet::GanzeZahl)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char str bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct identifier ignored_any
    }
}
