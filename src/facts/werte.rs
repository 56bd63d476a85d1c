//! Answers that are more than a choice: sets, days, last days; and how they stand in a file.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::datum::Datum;
use crate::sorted::SortedSet;

/// Writes the JSON word for "not known", the same as in every list of choices.
const WEISS_NICHT: &str = "weiss_nicht";

/// A chosen set (it may be empty: none of them), or "not known".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Menge<T: Ord> {
    /// Just these.
    Auswahl(SortedSet<T>),
    /// Not known.
    WeissNicht,
}

impl<T: Ord + Serialize> Serialize for Menge<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Auswahl(menge) => serializer.collect_seq(menge),
            Self::WeissNicht => serializer.serialize_str(WEISS_NICHT),
        }
    }
}

impl<'de, T: Ord + Deserialize<'de>> Deserialize<'de> for Menge<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Besucher<T>(std::marker::PhantomData<T>);
        impl<'de, T: Ord + Deserialize<'de>> de::Visitor<'de> for Besucher<T> {
            type Value = Menge<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("eine Liste von Angaben oder \"weiss_nicht\"")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Menge<T>, E> {
                if text == WEISS_NICHT {
                    Ok(Menge::WeissNicht)
                } else {
                    Err(E::invalid_value(de::Unexpected::Str(text), &self))
                }
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut folge: A) -> Result<Menge<T>, A::Error> {
                let mut menge = SortedSet::new();
                while let Some(eintrag) = folge.next_element()? {
                    menge.insert(eintrag);
                }
                Ok(Menge::Auswahl(menge))
            }
        }
        deserializer.deserialize_any(Besucher(std::marker::PhantomData))
    }
}

impl<T: Ord + JsonSchema> JsonSchema for Menge<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Menge_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                { "type": "array", "uniqueItems": true, "items": generator.subschema_for::<T>() },
                { "const": WEISS_NICHT },
            ]
        })
    }
}

/// A day, or "not known".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatumAngabe {
    /// This day.
    Am(Datum),
    /// Not known.
    WeissNicht,
}

/// The last day of a period of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bis {
    /// This day, itself included.
    Am(Datum),
    /// Still employed there.
    NochBeschaeftigt,
}

/// A day, or one fixed word: the shape that [`DatumAngabe`] and [`Bis`] share in a file.
macro_rules! datum_oder_wort {
    ($name:ident, $variant:ident, $wort:expr, $erwartet:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::Am(datum) => datum.serialize(serializer),
                    Self::$variant => serializer.serialize_str($wort),
                }
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                json_schema!({ "anyOf": [generator.subschema_for::<Datum>(), { "const": $wort }] })
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Besucher;
                impl de::Visitor<'_> for Besucher {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($erwartet)
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        if text == $wort {
                            return Ok($name::$variant);
                        }
                        Datum::lies_iso(text)
                            .map($name::Am)
                            .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
                    }
                }
                deserializer.deserialize_str(Besucher)
            }
        }
    };
}

datum_oder_wort!(
    DatumAngabe,
    WeissNicht,
    WEISS_NICHT,
    "ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035 oder \"weiss_nicht\""
);
datum_oder_wort!(
    Bis,
    NochBeschaeftigt,
    "noch_beschaeftigt",
    "ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035 oder \"noch_beschaeftigt\""
);
