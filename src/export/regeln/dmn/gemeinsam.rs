//! Decisions and functions beside the criteria: how values come together, and what comes of all of them.

use super::datei::kennung_der_zeile;
use super::feel::{klasse, zitat};
use super::modell::{
    ALLES, Ausgang, Eingang, Element, Fall, Logik, Parameter, Tabelle, Trefferregel, WERT, ZAHL,
};
use super::typen::WERTE;
use crate::law::{Fassung, WEGE, Zuordnung};
use crate::regelwerk::{Aufgabenlage, genannte_aufgaben};
use crate::text::entscheidungen as worte;

/// What is not decided yet.
const OFFEN: &str = "offen";

/// A decision or a function in FEEL.
pub(super) fn element(
    name: &str,
    beschreibung: &str,
    parameter: Vec<Parameter>,
    ausdruck: String,
) -> Element {
    Element {
        name: name.into(),
        bezeichnung: name.into(),
        beschreibung: beschreibung.into(),
        parameter,
        typ: ALLES,
        logik: Logik::Ausdruck(ausdruck),
    }
}

/// Parameters of any type.
pub(super) fn beliebige(namen: &[&str]) -> Vec<Parameter> {
    let namen = namen.iter();
    let namen = namen.map(|name| Parameter {
        name: (*name).into(),
        typ: ALLES,
    });
    namen.collect()
}

fn ein_wert(name: String) -> Parameter {
    Parameter { name, typ: WERT }
}

/// Those that any criterion may name.
pub(super) fn funktionen(fassung: Fassung) -> Vec<Element> {
    vec![wert(), bekanntheit(), aufgabenlage(fassung)]
}

/// A part of a value.
pub(super) struct Teil {
    pub(super) name: String,
    /// What it comes to, in FEEL.
    pub(super) wert: String,
    /// One value for each of several records.
    pub(super) ist_liste: bool,
}

/// The parts of a value by their names.
pub(super) fn teile(teile: &[Teil]) -> String {
    let teile = teile
        .iter()
        .map(|Teil { name, wert, .. }| format!("\n    {name}: {wert}"));
    let teile: Vec<String> = teile.collect();
    format!("{{{}\n  }}", teile.join(","))
}

/// A value that is the lowest (`min`) or the highest (`max`) of its parts.
pub(super) fn zusammen(funktion: &str, teile: &[Teil]) -> String {
    let ende = |ende: &str| {
        // A part that is a decision is there by its name.
        let wo = |teil: &Teil| {
            if teil.wert == teil.name {
                format!("{}.{ende}", teil.name)
            } else {
                format!("(teile.{}).{ende}", teil.name)
            }
        };
        let einzelne: Vec<String> = teile
            .iter()
            .filter(|teil| !teil.ist_liste)
            .map(wo)
            .collect();
        let einzelne = format!("[{}]", einzelne.join(", "));
        let mut listen: Vec<String> = teile.iter().filter(|teil| teil.ist_liste).map(wo).collect();
        if listen.is_empty() {
            return format!("{funktion}({einzelne})");
        }
        listen.push(einzelne);
        format!("{funktion}(concatenate({}))", listen.join(", "))
    };
    format!(
        "{{
  teile: {},
  von: {},
  bis: {}
}}",
        self::teile(teile),
        ende("von"),
        ende("bis")
    )
}

fn wert() -> Element {
    element(
        "Wert",
        worte::NUR_WERT,
        vec![ein_wert("wert".into())],
        "{von: wert.von, bis: wert.bis}".into(),
    )
}

fn bekanntheit() -> Element {
    element(
        "Bekanntheit",
        worte::BEKANNTHEIT,
        beliebige(&["angabe"]),
        "if angabe = null then null else if (angabe = \"weiss_nicht\") then \"weiss_nicht\" else \"bekannt\"".into(),
    )
}

pub(super) fn urteil() -> Element {
    let zeilen = [
        (["0", "0"], "nicht_erfuellt"),
        (["1", "1"], "klaerung"),
        (["2", "2"], "erfuellt"),
        (["0", "> 0"], OFFEN),
        (["1", "> 1"], OFFEN),
    ];
    let zeilen = zeilen.map(|(wenn, dann)| (wenn.map(String::from).into(), dann.to_owned()));
    Element {
        parameter: vec![ein_wert("wert".into())],
        logik: wort_aus(
            "Urteil",
            ["wert.von", "wert.bis"].map(String::from).into(),
            zeilen.into(),
            Trefferregel::Genau,
        ),
        ..element("Urteil", worte::URTEIL, Vec::new(), String::new())
    }
}

/// A table of values that leads to a word.
fn wort_aus(
    name: &str,
    spalten: Vec<String>,
    zeilen: Vec<(Vec<String>, String)>,
    trefferregel: Trefferregel,
) -> Logik {
    let text = |name| Ausgang {
        name,
        typ: "string",
        werte: None,
    };
    let spalten = spalten.into_iter().map(|ausdruck| Eingang {
        bezeichnung: ausdruck.clone(),
        ausdruck,
        typ: ZAHL,
        werte: Some(WERTE.into()),
    });
    let zeilen = zeilen.into_iter().enumerate();
    let zeilen = zeilen.map(|(nummer, (wenn, dann))| Fall {
        wenn,
        dann: vec![zitat(&dann), zitat(&kennung_der_zeile(name, nummer))],
        beschreibung: None,
    });
    Logik::Tabelle(Tabelle {
        spalten: spalten.collect(),
        ausgaben: ["wort", "zeile"].map(text).into(),
        zeilen: zeilen.collect(),
        trefferregel,
    })
}

/// The letter: the first way that is met, once no earlier one can still be met.
pub(super) fn zuordnung(namen: Vec<String>) -> Element {
    let enden = |name: &String| [format!("{name}.von"), format!("{name}.bis")];
    let spalten: Vec<String> = namen.iter().flat_map(enden).collect();
    let breite = spalten.len();
    let mit = |paare: &[(usize, &str)], dann: &str| {
        let mut wenn = vec!["-".to_owned(); breite];
        for (spalte, wert) in paare {
            if let Some(zelle) = wenn.get_mut(*spalte) {
                *zelle = (*wert).to_owned();
            }
        }
        (wenn, dann.to_owned())
    };
    let mut zeilen = Vec::new();
    for (platz, (_, zuordnung)) in WEGE.iter().enumerate() {
        zeilen.push(mit(&[(2 * platz, "2")], zuordnung.wort()));
        zeilen.push(mit(&[(2 * platz + 1, "2")], OFFEN));
    }
    let (von, bis) = (breite.saturating_sub(2), breite.saturating_sub(1));
    for (wert, zuordnung) in [("1", Zuordnung::InKlaerung), ("0", Zuordnung::Keine)] {
        zeilen.push(mit(&[(von, wert), (bis, wert)], zuordnung.wort()));
    }
    zeilen.push(mit(&[(von, "0"), (bis, "1")], OFFEN));
    Element {
        parameter: namen.into_iter().map(ein_wert).collect(),
        logik: wort_aus("Zuordnung", spalten, zeilen, Trefferregel::Erste),
        ..element("Zuordnung", worte::ZUORDNUNG, Vec::new(), String::new())
    }
}

/// Which tasks were chosen: whether one of those is among them of which one is enough.
fn aufgabenlage(fassung: Fassung) -> Element {
    let genannte = genannte_aufgaben(fassung);
    let genannte: Vec<String> = genannte.iter().map(|a| zitat(a.wort())).collect();
    let genannte = genannte.join(", ");
    let [mit_genannter, nur_andere, keine] = [
        Aufgabenlage::Genannte,
        Aufgabenlage::NurAndere,
        Aufgabenlage::Keine,
    ]
    .map(klasse);
    Element {
        typ: "string",
        ..element(
            "Aufgabenlage",
            worte::AUFGABENLAGE,
            Vec::new(),
            format!(
                "if vorhaben.aufgaben = null then null else if (vorhaben.aufgaben = \"weiss_nicht\") then \"weiss_nicht\" else if count(vorhaben.aufgaben) = 0 then {keine} else if some aufgabe in (vorhaben.aufgaben) satisfies list contains([{genannte}], aufgabe) then {mit_genannter} else {nur_andere}"
            ),
        )
    }
}
