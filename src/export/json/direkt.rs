//! A data file straight from its text into typed values, for who reads thousands of them: without the tree, in a fifth of the
//! time.
//!
//! It accepts nothing that the careful reading refuses, and then says the same ([`super::lies_kurz`] is tested for it). What it
//! does not accept the careful reading looks at, which can tell what is wrong and where. So it only has to be as strict: a
//! list does not stand for an object nor an object for a word, every number and every text that is passed over is one, and
//! nothing stands deeper than it may.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::dateifehler::HOECHSTENS_EBENEN;

/// Reads a whole text; `None`: the careful reading has to look at it.
pub(super) fn lies<T: de::DeserializeOwned>(text: &str) -> Option<T> {
    let mut leser = serde_json::Deserializer::from_str(text);
    let wert = T::deserialize(Streng(&mut leser)).ok()?;
    leser.end().ok()?;
    Some(wert)
}

/// What is stored of a result, checked to be JSON and not kept. It stands in a result of a person of the list of persons.
#[derive(Debug)]
pub(super) struct Uebergangen;

/// Document, persons, person, result.
const EBENEN_DARUEBER: usize = 4;

impl<'de> Deserialize<'de> for Uebergangen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Irgendwas(HOECHSTENS_EBENEN - EBENEN_DARUEBER).deserialize(deserializer)?;
        Ok(Self)
    }
}

/// Any value with so many lists and objects within each other.
struct Irgendwas(usize);

impl Irgendwas {
    fn darin<E: Error>(&self) -> Result<usize, E> {
        let weniger = self.0.checked_sub(1);
        weniger.ok_or_else(|| E::custom("too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for Irgendwas {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        // Not `ignored_any`: that passes over numbers and texts that are none.
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Irgendwas {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut folge: A) -> Result<(), A::Error> {
        let darin = self.darin()?;
        while folge.next_element_seed(Irgendwas(darin))?.is_some() {}
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut folge: A) -> Result<(), A::Error> {
        let darin = self.darin()?;
        while folge.next_key_seed(Irgendwas(0))?.is_some() {
            folge.next_value_seed(Irgendwas(darin))?;
        }
        Ok(())
    }
}

/// A deserializer, a list or an object of serde_json, as strict as that of the tree.
struct Streng<T>(T);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Streng<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(Streng(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_option(Streng(visitor))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_seq(Streng(visitor))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(Streng(visitor))
    }

    /// serde_json takes a list for one, too.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_map(visitor)
    }

    /// serde_json takes an object of one field for one, too.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_str(Wort(visitor, PhantomData))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Streng<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }
    fn visit_bool<E: Error>(self, wert: bool) -> Result<V::Value, E> {
        self.0.visit_bool(wert)
    }
    fn visit_i64<E: Error>(self, zahl: i64) -> Result<V::Value, E> {
        self.0.visit_i64(zahl)
    }
    fn visit_u64<E: Error>(self, zahl: u64) -> Result<V::Value, E> {
        self.0.visit_u64(zahl)
    }
    fn visit_f64<E: Error>(self, zahl: f64) -> Result<V::Value, E> {
        self.0.visit_f64(zahl)
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        self.0.visit_str(text)
    }
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        self.0.visit_borrowed_str(text)
    }
    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }
    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }
    fn visit_some<D: Deserializer<'de>>(self, darin: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Streng(darin))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, folge: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Streng(folge))
    }
    fn visit_map<A: MapAccess<'de>>(self, folge: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Streng(folge))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Streng<A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, A::Error> {
        self.0.next_element_seed(Streng(seed))
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Streng<A> {
    type Error = A::Error;

    /// A key is a text in any case.
    fn next_key_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, A::Error> {
        self.0.next_key_seed(seed)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.0.next_value_seed(Streng(seed))
    }
}

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Streng<T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Value, D::Error> {
        self.0.deserialize(Streng(deserializer))
    }
}

/// A choice, which is a text.
struct Wort<'de, V>(V, PhantomData<&'de ()>);

impl<'de, V: Visitor<'de>> Visitor<'de> for Wort<'de, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }
    fn visit_str<E: Error>(self, wort: &str) -> Result<V::Value, E> {
        self.0.visit_enum(StrDeserializer::new(wort))
    }
}
