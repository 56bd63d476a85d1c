//! What is entered into the decisions: the answers as the types of the file ask for them.

use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value;
use dsntk_feel::{FeelNumber, Name};
use dsntk_model::{Definitions, Expression, ItemDefinition, NamedElement};

use super::hilfen::Fall;

/// The types of the file.
pub(crate) struct Eingaben(Vec<ItemDefinition>);

impl Eingaben {
    /// Those of this file.
    pub(crate) fn von(modell: &Definitions) -> Self {
        Self(modell.item_definitions().clone())
    }

    /// One person, every field there, and none beside them.
    pub(crate) fn fuer(&self, fall: &Fall) -> FeelContext {
        let vorhaben = serde_json::to_value(&fall.vorhaben).unwrap();
        let person = serde_json::to_value(&fall.person).unwrap();
        let stichtag = serde_json::to_value(fall.stichtag).unwrap();
        let mut eingaben = FeelContext::new();
        for (name, angaben) in [
            ("vorhaben", self.ganz("tVorhaben", vorhaben)),
            ("person", self.ganz("tPerson", person)),
            ("stichtag", stichtag),
        ] {
            eingaben.set_entry(&Name::from(name), wert(&angaben));
        }
        eingaben
    }

    /// A value of this type: what is missing is null, but a list is there, and so is what holds one.
    fn ganz(&self, typ: &str, angaben: serde_json::Value) -> serde_json::Value {
        let Some(typ) = self.typ(typ) else {
            return angaben;
        };
        let felder = typ.item_components();
        let mut angaben = match angaben {
            serde_json::Value::Null if self.hat_liste(typ) => serde_json::json!({}),
            andere => andere,
        };
        let Some(vorhandene) = angaben.as_object_mut() else {
            return angaben;
        };
        let mut ganz = serde_json::Map::new();
        for feld in felder {
            let mut wert = vorhandene.remove(feld.name()).unwrap_or_default();
            let typ = feld.type_ref().clone().unwrap_or_default();
            wert = match wert {
                serde_json::Value::Null if feld.is_collection() => serde_json::json!([]),
                serde_json::Value::Array(werte) if feld.is_collection() => werte
                    .into_iter()
                    .map(|wert| self.ganz(&typ, wert))
                    .collect(),
                wert => self.ganz(&typ, wert),
            };
            ganz.insert(feld.name().to_owned(), wert);
        }
        ganz.into()
    }

    fn typ(&self, name: &str) -> Option<&ItemDefinition> {
        self.0.iter().find(|typ| typ.name() == name)
    }

    fn hat_liste(&self, typ: &ItemDefinition) -> bool {
        let felder = typ.item_components();
        felder.iter().any(|feld| {
            let typ = feld.type_ref().as_ref().and_then(|typ| self.typ(typ));
            feld.is_collection() || typ.is_some_and(|typ| self.hat_liste(typ))
        })
    }
}

fn wert(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null(None),
        serde_json::Value::Bool(wahr) => Value::Boolean(*wahr),
        serde_json::Value::Number(zahl) => {
            Value::Number(FeelNumber::new(zahl.as_i64().unwrap(), 0))
        }
        serde_json::Value::String(text) => {
            Value::try_from_xsd_date(text).unwrap_or_else(|_| Value::String(text.clone()))
        }
        serde_json::Value::Array(liste) => Value::List(liste.iter().map(wert).collect()),
        serde_json::Value::Object(felder) => {
            let mut kontext = FeelContext::new();
            for (name, feld) in felder {
                kontext.set_entry(&Name::from(name), wert(feld));
            }
            Value::Context(kontext)
        }
    }
}
