//! A JSON document as a tree, and a deserializer over it whose errors are data instead of English sentences.
//!
//! serde_json reads the text into the tree; from the tree serde builds the typed values. It is stricter
//! than serde_json itself: a list does not stand for an object, and a key that occurs twice is seen.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserializer, IntoDeserializer, Unexpected, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::Number;

use crate::dateifehler::{Erwartet, Gefunden, Mangel};

/// Any JSON value; the fields of an object in the order of the file, repeated ones included.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Baum {
    Null,
    Wahrheitswert(bool),
    Zahl(Number),
    Text(String),
    Liste(Vec<Baum>),
    Objekt(Vec<(String, Baum)>),
}

impl Baum {
    /// The first value of this field.
    pub(super) fn feld(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Objekt(felder) => felder
                .iter()
                .find(|(feld, _)| feld == name)
                .map(|(_, wert)| wert),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub(super) fn text(&self) -> Option<&str> {
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
        Formfehler(Mangel::UnpassenderWert {
            gefunden: self.gefunden(),
            erwartet,
        })
    }

    fn ganze_zahl<'de, V: Visitor<'de>>(&'de self, visitor: V) -> Result<V::Value, Formfehler> {
        match self {
            // The visitor of a number only says that it does not fit, and says it in English.
            Self::Zahl(_) => self
                .deserialize_any(visitor)
                .map_err(|_| self.statt(Erwartet::GanzeZahl)),
            _ => Err(self.statt(Erwartet::GanzeZahl)),
        }
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

/// What serde finds wrong while it builds a typed value.
#[derive(Debug)]
pub(super) struct Formfehler(pub(super) Mangel);

impl fmt::Display for Formfehler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Formfehler {}

impl de::Error for Formfehler {
    fn custom<T: fmt::Display>(satz: T) -> Self {
        Self(Mangel::Unzulaessig(satz.to_string()))
    }

    /// Reached by the visitors of `facts` and `datum` only, which say in German what they expect; the
    /// deserializer below turns away what the derived ones would refuse.
    fn invalid_type(gefunden: Unexpected<'_>, erwartet: &dyn de::Expected) -> Self {
        let gefunden = match gefunden {
            Unexpected::Bool(wert) => Gefunden::Wahrheitswert(wert),
            Unexpected::Unsigned(zahl) => Gefunden::Zahl(zahl.to_string()),
            Unexpected::Signed(zahl) => Gefunden::Zahl(zahl.to_string()),
            Unexpected::Float(zahl) => Gefunden::Zahl(zahl.to_string()),
            Unexpected::Str(text) => Gefunden::Text(text.to_owned()),
            Unexpected::Seq => Gefunden::Liste,
            Unexpected::Map => Gefunden::Objekt,
            _ => Gefunden::Null,
        };
        Self(Mangel::UnpassenderWert {
            gefunden,
            erwartet: Erwartet::Beschrieben(erwartet.to_string()),
        })
    }

    fn invalid_value(gefunden: Unexpected<'_>, erwartet: &dyn de::Expected) -> Self {
        Self::invalid_type(gefunden, erwartet)
    }

    /// Not reached: the length of a list is compared before its visitor sees it.
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self(Mangel::UnpassenderWert {
            gefunden: Gefunden::Liste,
            erwartet: Erwartet::Liste,
        })
    }

    fn unknown_variant(wert: &str, erlaubt: &'static [&'static str]) -> Self {
        Self(Mangel::UnbekannterWert {
            wert: wert.to_owned(),
            erlaubt,
        })
    }

    fn unknown_field(feld: &str, erlaubt: &'static [&'static str]) -> Self {
        Self(Mangel::UnbekanntesFeld {
            feld: feld.to_owned(),
            erlaubt,
        })
    }

    fn missing_field(feld: &'static str) -> Self {
        Self(Mangel::FeldFehlt(feld))
    }

    fn duplicate_field(feld: &'static str) -> Self {
        Self(Mangel::FeldDoppelt(feld))
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
        match self {
            Baum::Null => visitor.visit_unit(),
            Baum::Wahrheitswert(wert) => visitor.visit_bool(*wert),
            Baum::Zahl(zahl) => match (zahl.as_i64(), zahl.as_u64(), zahl.as_f64()) {
                (Some(zahl), _, _) => visitor.visit_i64(zahl),
                (None, Some(zahl), _) => visitor.visit_u64(zahl),
                (None, None, Some(zahl)) => visitor.visit_f64(zahl),
                (None, None, None) => Err(self.statt(Erwartet::GanzeZahl)),
            },
            Baum::Text(text) => visitor.visit_borrowed_str(text),
            Baum::Liste(liste) => visitor.visit_seq(SeqDeserializer::new(liste.iter())),
            Baum::Objekt(felder) => visitor.visit_map(MapDeserializer::new(
                felder.iter().map(|(feld, wert)| (feld.as_str(), wert)),
            )),
        }
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

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        laenge: usize,
        visitor: V,
    ) -> Result<V::Value, Formfehler> {
        match self {
            Baum::Liste(liste) if liste.len() == laenge => self.deserialize_any(visitor),
            _ => Err(self.statt(Erwartet::ListeVon(laenge))),
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

    /// A value without data is a text, one with data an object of one field, as serde_json writes them.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        worte: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Formfehler> {
        match self {
            Baum::Text(wort) => visitor
                .visit_enum(IntoDeserializer::<Formfehler>::into_deserializer(
                    wort.as_str(),
                ))
                .map_err(|fehler| match fehler.0 {
                    // A known word that needs data.
                    Mangel::UnpassenderWert { .. } => self.statt(Erwartet::WortMitAngaben),
                    _ => fehler,
                }),
            Baum::Objekt(felder) if felder.len() == 1 => {
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(
                    felder
                        .iter()
                        .map(|(wort, angaben)| (wort.as_str(), angaben)),
                )))
            }
            _ => Err(self.statt(Erwartet::Auswahl(worte))),
        }
    }

    /// Asked for by a word without data that stands as the field of an object.
    fn deserialize_unit<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Formfehler> {
        Err(self.statt(Erwartet::WortAllein))
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        self.ganze_zahl(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        self.ganze_zahl(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        self.ganze_zahl(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        self.ganze_zahl(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Formfehler> {
        self.ganze_zahl(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i128 u128 f32 f64 char str bytes byte_buf unit_struct newtype_struct
        tuple_struct identifier ignored_any
    }
}
