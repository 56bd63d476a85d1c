//! Choices and the words by which they stand in a file.
//!
//! The words are written out beside the values, because they are the file format: a value may be renamed, its word may
//! not. One reader serves all choices, so that the page does not carry one for each of them.

use std::fmt;

use schemars::{Schema, json_schema};
use serde::Deserializer;
use serde::de::{EnumAccess, Error, VariantAccess, Visitor};

/// Reads one of `worte` and gives its place among them.
pub(crate) fn lies_wort<'de, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    worte: &'static [&'static str],
) -> Result<usize, D::Error> {
    struct Besucher(&'static [&'static str]);
    impl<'de> Visitor<'de> for Besucher {
        type Value = usize;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("eines der Wörter dieser Auswahl")
        }
        fn visit_enum<A: EnumAccess<'de>>(self, auswahl: A) -> Result<usize, A::Error> {
            let (wort, angaben) = auswahl.variant::<String>()?;
            angaben.unit_variant()?;
            let bekannt = self.0.iter().position(|bekannt| *bekannt == wort);
            bekannt.ok_or_else(|| A::Error::unknown_variant(&wort, self.0))
        }
    }
    deserializer.deserialize_enum(name, worte, Besucher(worte))
}

/// One of these words, as a schema.
pub(crate) fn schema_der_worte(worte: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": worte })
}

/// An enum of values without data, each with its word in a file.
macro_rules! auswahl {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $wort:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// Every value, in the order in which the page offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Their words in a file, in the same order.
            pub const WORTE: &'static [&'static str] = &[$($wort),+];

            /// Its word in a file.
            pub fn wort(self) -> &'static str {
                match self { $(Self::$variant => $wort),+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.wort())
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::facts::wort::schema_der_worte(Self::WORTE)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let platz = $crate::facts::wort::lies_wort(deserializer, stringify!($name), Self::WORTE)?;
                // Words and values have the same places, because one list makes both.
                Self::ALL.get(platz).copied().ok_or_else(|| {
                    <D::Error as serde::de::Error>::unknown_variant("", Self::WORTE)
                })
            }
        }
    };
}

pub(crate) use auswahl;
