//! A list that is empty nearly everywhere.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::facts::Question;

/// A list that most Findings leave empty: one word instead of the three of a `Vec`, and an allocation only where it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::box_collection,
    reason = "that the list itself lies elsewhere is the point"
)]
pub struct Selten<T>(Option<Box<Vec<T>>>);

impl<T> Selten<T> {
    /// Adds an entry.
    pub fn push(&mut self, eintrag: T) {
        self.0.get_or_insert_default().push(eintrag);
    }
}

impl<T> Default for Selten<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Deref for Selten<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl<T: Serialize> Serialize for Selten<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.deref().serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for Selten<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        Vec::<T>::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<T>::json_schema(generator)
    }
}

/// The questions a Finding rests on, in the order in which they were named: the first lies here, since most have just one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragen {
    erste: Option<Question>,
    weitere: Selten<Question>,
}

impl Fragen {
    /// Adds a question.
    pub fn push(&mut self, frage: Question) {
        match self.erste {
            None => self.erste = Some(frage),
            Some(_) => self.weitere.push(frage),
        }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Question> {
        self.erste.into_iter().chain(self.weitere.iter().copied())
    }
}
