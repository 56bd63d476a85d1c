//! Which function of the law applies which provision, and which test tries it: both say so themselves.
//!
//! - A function, or a test, belongs to the provisions that it names as `Norm::…`, in its code or in its doc comment.
//! - A function that names none, or is given one (`norm: Norm`), belongs to those of the functions that call it as well.
//! - A test that names none belongs to those that the first lines (`//!`) of its file name.
//!
//! What belongs to none is an error that names it, so that no page is made without it. What a source says is believed: a
//! `Norm::…` in any text counts, and a call on a value belongs to every method of that name.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::Folder,
};
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use std::collections::BTreeSet;
use vorabcheck::finding::Norm;

/// Something that belongs to provisions.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) file: String,
    /// The line of its name, from 1.
    pub(super) line: usize,
    /// In the order of the source.
    pub(super) norms: Vec<Norm>,
}

/// What a source says of one of its functions.
struct Function {
    name: String,
    file: String,
    line: usize,
    is_test: bool,
    /// Whether other files may call it.
    is_public: bool,
    /// The type whose function it is.
    owner: Option<String>,
    /// The names of the provisions that stand in it.
    named: BTreeSet<String>,
    /// Whether a provision is given to it.
    is_given: bool,
    calls: Vec<Call>,
}

/// `name(…)`, `before::name(…)` or `value.name(…)`.
struct Call {
    name: String,
    before: Option<String>,
    on_a_value: bool,
}

/// All functions of the law with their provisions.
pub(super) fn functions(law: &Folder) -> Ergebnis<Vec<Place>> {
    let mut functions = Vec::new();
    for (file, content) in law {
        functions.extend(read(file, content)?.1);
    }
    let named = |number: usize| applied(&functions, number, &mut BTreeSet::new());
    let places = functions
        .iter()
        .enumerate()
        .map(|(number, function)| place(function, &named(number)));
    complete(
        places.collect::<Ergebnis<_>>()?,
        "Eine Funktion nennt ihre Fundstelle als Norm::… im Code oder in ihrem Kommentar, oder eine andere ruft sie auf, die das tut.",
    )
}

/// All tests of the law with their provisions.
pub(super) fn tests(tests: &Folder) -> Ergebnis<Vec<Place>> {
    let mut places = Vec::new();
    for (file, content) in tests {
        let (of_the_file, functions) = read(file, content)?;
        for test in functions.iter().filter(|function| function.is_test) {
            let named = match test.named.is_empty() {
                true => &of_the_file,
                false => &test.named,
            };
            places.push(place(test, named)?);
        }
    }
    complete(
        places,
        "Eine Prüfung nennt ihre Fundstelle als Norm::… im Code oder in ihrem Kommentar; sonst gilt, was am Anfang ihrer Datei steht (//!).",
    )
}

/// The provisions of a function and, unless it is all on its own, of those that call it.
fn applied(functions: &[Function], number: usize, seen: &mut BTreeSet<usize>) -> BTreeSet<String> {
    let Some(function) = functions.get(number).filter(|_| seen.insert(number)) else {
        return BTreeSet::new();
    };
    let mut named = function.named.clone();
    if named.is_empty() || function.is_given {
        for (caller, other) in functions.iter().enumerate() {
            if other.calls.iter().any(|call| call.reaches(function, other)) {
                named.extend(applied(functions, caller, seen));
            }
        }
    }
    named
}

impl Call {
    /// Whether this is a call of that function, where `caller` is the one that calls.
    fn reaches(&self, function: &Function, caller: &Function) -> bool {
        let module = function.file.rsplit('/').next().unwrap_or_default();
        let fits = match (&self.before, self.on_a_value, &function.owner) {
            (None, true, owner) => owner.is_some(),
            (None, false, owner) => owner.is_none(),
            (Some(before), _, Some(owner)) => {
                before == owner || (before == "Self" && caller.owner.as_ref() == Some(owner))
            }
            (Some(before), _, None) => module.strip_suffix(".rs") == Some(before),
        };
        self.name == function.name && fits && (function.is_public || function.file == caller.file)
    }
}

fn place(function: &Function, named: &BTreeSet<String>) -> Ergebnis<Place> {
    let in_source = |norm: &Norm| format!("{norm:?}");
    let unknown = |named: &&String| !Norm::ALL.iter().any(|norm| in_source(norm) == **named);
    if let Some(unknown) = named.iter().find(unknown) {
        return Err(Fehler(format!(
            "{} in {} nennt Norm::{unknown}; das gibt es nicht.",
            function.name, function.file
        )));
    }
    let norms = Norm::ALL
        .iter()
        .filter(|norm| named.contains(&in_source(norm)));
    let name = match &function.owner {
        Some(owner) => format!("{owner}::{}", function.name),
        None => function.name.clone(),
    };
    Ok(Place {
        name,
        file: function.file.clone(),
        line: function.line,
        norms: norms.copied().collect(),
    })
}

/// The places, if each belongs to a provision.
fn complete(places: Vec<Place>, rule: &str) -> Ergebnis<Vec<Place>> {
    let lost: Vec<String> = places
        .iter()
        .filter(|place| place.norms.is_empty())
        .map(|place| format!("\n  {}:{} {}", place.file, place.line, place.name))
        .collect();
    if lost.is_empty() {
        return Ok(places);
    }
    Err(Fehler(format!(
        "Zu keiner Fundstelle gehören:{}\n{rule}",
        lost.concat()
    )))
}

/// The provisions that the first lines of a file name, and its functions.
fn read(file: &str, content: &[u8]) -> Ergebnis<(BTreeSet<String>, Vec<Function>)> {
    let source = String::from_utf8_lossy(content);
    let stream: TokenStream = source
        .parse()
        .map_err(|error| Fehler(format!("{file} ist kein Rust: {error}")))?;
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    // `//! …` is `#![doc = "…"]`.
    let first = tokens
        .chunks(3)
        .take_while(|chunk| matches!(chunk, [hash, bang, _] if is(hash, '#') && is(bang, '!')))
        .flatten()
        .cloned()
        .collect::<Vec<_>>();
    let rest = tokens.get(first.len()..).unwrap_or_default();
    let mut functions = Vec::new();
    collect(rest, None, file, &mut functions);
    let mut named = BTreeSet::new();
    look_into(&first, &mut named, &mut Vec::new());
    Ok((named, functions))
}

/// Finds the functions among these tokens, those of a type too.
fn collect(tokens: &[TokenTree], owner: Option<&str>, file: &str, found: &mut Vec<Function>) {
    // Where the item begins that these tokens belong to: its attributes and comments stand first.
    let mut begin = 0;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match (token, tokens.get(at + 1)) {
            (TokenTree::Ident(word), Some(TokenTree::Ident(name))) if word == "fn" => {
                let rest = tokens.get(at..).unwrap_or_default();
                let length = rest
                    .iter()
                    .position(|token| group(token, Delimiter::Brace).is_some());
                let end = at + length.unwrap_or_default();
                let head = tokens.get(begin..at).unwrap_or_default();
                let body = tokens.get(at + 2..=end).unwrap_or_default();
                found.push(function(name, head, body, owner, file));
                at = end;
                begin = end + 1;
            }
            (TokenTree::Group(group), _) if group.delimiter() == Delimiter::Brace => {
                let head = tokens.get(begin..at).unwrap_or_default();
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                collect(&inner, owner_in(head).as_deref(), file, found);
                begin = at + 1;
            }
            (token, _) if is(token, ';') => begin = at + 1,
            _ => {}
        }
        at += 1;
    }
}

/// The type of an `impl`: `Lage` in `impl<'a> Lage<'a>` and in `impl Trait for Lage`.
fn owner_in(head: &[TokenTree]) -> Option<String> {
    let words: Vec<String> = head
        .iter()
        .filter_map(ident)
        .map(Ident::to_string)
        .collect();
    let after = |begin: &'static str| words.iter().skip_while(move |word| *word != begin);
    let mut names = after("for").chain(after("impl"));
    names
        .find(|word| word.starts_with(char::is_uppercase))
        .cloned()
}

fn function(
    name: &Ident,
    head: &[TokenTree],
    body: &[TokenTree],
    owner: Option<&str>,
    file: &str,
) -> Function {
    let (mut named, mut calls) = (BTreeSet::new(), Vec::new());
    look_into(head, &mut named, &mut calls);
    look_into(body, &mut named, &mut calls);
    let parameters = body
        .iter()
        .find_map(|token| group(token, Delimiter::Parenthesis));
    let mut types = parameters.into_iter().flatten();
    Function {
        name: name.to_string(),
        file: file.to_owned(),
        line: name.span().start().line,
        is_test: head.iter().any(|token| {
            group(token, Delimiter::Bracket).is_some_and(|inner| inner.to_string() == "test")
        }),
        is_public: head.iter().filter_map(ident).any(|word| word == "pub"),
        owner: owner.map(str::to_owned),
        named,
        is_given: types.any(|token| ident(&token).is_some_and(|word| word == "Norm")),
        calls,
    }
}

/// Gathers the provisions that are named, in code or in comments, and the calls.
fn look_into(tokens: &[TokenTree], named: &mut BTreeSet<String>, calls: &mut Vec<Call>) {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).and_then(ident);
    let sign = |at: Option<usize>, sign| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|token| is(token, sign))
    };
    for (at, token) in tokens.iter().enumerate() {
        let path = sign(at.checked_sub(1), ':') && sign(at.checked_sub(2), ':');
        let before = word(at.checked_sub(3))
            .filter(|_| path)
            .map(Ident::to_string);
        match token {
            TokenTree::Ident(name) if before.as_deref() == Some("Norm") => {
                if name.to_string().starts_with(char::is_uppercase) && name != "ALL" {
                    named.insert(name.to_string());
                }
            }
            TokenTree::Ident(name)
                if tokens
                    .get(at + 1)
                    .is_some_and(|next| group(next, Delimiter::Parenthesis).is_some()) =>
            {
                calls.push(Call {
                    name: name.to_string(),
                    before,
                    on_a_value: sign(at.checked_sub(1), '.'),
                });
            }
            TokenTree::Literal(text) => named.extend(named_in(&text.to_string())),
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                look_into(&inner, named, calls);
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// `Nr423` where a comment says `Norm::Nr423`.
fn named_in(text: &str) -> impl Iterator<Item = String> {
    text.split("Norm::").skip(1).map(|after| {
        after
            .chars()
            .take_while(|sign| sign.is_alphanumeric())
            .collect()
    })
}

fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn ident(token: &TokenTree) -> Option<&Ident> {
    match token {
        TokenTree::Ident(ident) => Some(ident),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    }
}

/// What stands between these brackets, if the token is such.
fn group(token: &TokenTree, delimiter: Delimiter) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) if group.delimiter() == delimiter => Some(group.stream()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{functions, tests};
    use crate::folder::Folder;

    /// Each place as "name: provisions", or what is wrong.
    fn said(places: super::Ergebnis<Vec<super::Place>>) -> Vec<String> {
        match places {
            Err(fehler) => fehler.0.lines().map(str::to_owned).collect(),
            Ok(places) => places
                .iter()
                .map(|place| {
                    format!(
                        "{}:{} {} {:?}",
                        place.file, place.line, place.name, place.norms
                    )
                })
                .collect(),
        }
    }

    fn folder<const N: usize>(files: [(&str, &str); N]) -> Folder {
        let file = |(name, content): (&str, &str)| (name.to_owned(), content.as_bytes().to_vec());
        files.map(file).into()
    }

    #[test]
    fn a_function_belongs_to_what_it_names_in_code_and_comment() {
        let law = folder([(
            "law/a.rs",
            "//! Norm::Nr42\nuse crate::finding::Norm;\n/// Of [`Norm::Nr423`].\n#[must_use]\npub fn a() -> Finding {\n    all(Norm::Nr41, \"{\")\n}\nenum Art { Norm }\n",
        )]);
        assert_eq!(said(functions(&law)), ["law/a.rs:5 a [Nr41, Nr423]"]);
    }

    #[test]
    fn a_helper_belongs_to_those_that_call_it() {
        let law = folder([
            (
                "law/a.rs",
                "fn a() { Lage::neu().rest(); b::geteilt(); wert(); gegeben(Norm::Nr41) }\n\
                 impl<'a> Form for Lage<'a> {\n fn neu() { tief() }\n fn rest(&self) {}\n}\n\
                 fn tief() { matches!(ganz_unten(), 1) }\n fn ganz_unten() { tief() }\n\
                 fn wert() {}\n fn gegeben(norm: Norm) { Norm::Nr42 }\n",
            ),
            (
                "law/b.rs",
                "pub(super) fn geteilt() {}\nfn b(wert: fn()) { Norm::Nr32; geteilt(); wert() }\n",
            ),
        ]);
        assert_eq!(
            said(functions(&law)),
            [
                "law/a.rs:1 a [Nr41]",
                "law/a.rs:3 Lage::neu [Nr41]",
                "law/a.rs:4 Lage::rest [Nr41]",
                "law/a.rs:6 tief [Nr41]",
                "law/a.rs:7 ganz_unten [Nr41]",
                // Not that of the file beside it, which has a parameter of that name.
                "law/a.rs:8 wert [Nr41]",
                "law/a.rs:9 gegeben [Nr41, Nr42]",
                "law/b.rs:1 geteilt [Nr32, Nr41]",
                "law/b.rs:2 b [Nr32]",
            ]
        );
    }

    #[test]
    fn whatever_belongs_to_nothing_is_named() {
        let law = folder([(
            "law.rs",
            "fn a() { Norm::Nr41; b() }\nfn b() {}\n// Norm::Nr41\nfn c() {}\nfn d() { c() }\n",
        )]);
        let said = said(functions(&law));
        assert_eq!(
            said.get(..3).unwrap_or_default(),
            [
                "Zu keiner Fundstelle gehören:",
                "  law.rs:4 c",
                "  law.rs:5 d"
            ]
        );
    }

    #[test]
    fn a_test_belongs_to_what_it_names_or_else_to_what_its_file_names() {
        let files = folder([(
            "a.rs",
            "//! Norm::Nr42 and Norm::Nr41.\n\nfn helper() {}\n#[test]\nfn own() { Norm::Nr423 }\n/// Norm::Nr32.\n#[test]\nfn said() {}\n#[test]\nfn of_the_file() {}\nproptest! {\n #[test]\n fn in_a_macro(a: u8) {}\n}\n",
        )]);
        assert_eq!(
            said(tests(&files)),
            [
                "a.rs:5 own [Nr423]",
                "a.rs:8 said [Nr32]",
                "a.rs:10 of_the_file [Nr41, Nr42]",
                "a.rs:13 in_a_macro [Nr41, Nr42]",
            ]
        );
        let files = folder([("a.rs", "#[test]\nfn lost() {}\n")]);
        assert_eq!(
            said(tests(&files)).get(..2).unwrap_or_default(),
            ["Zu keiner Fundstelle gehören:", "  a.rs:2 lost"]
        );
    }

    #[test]
    fn a_provision_that_there_is_not_is_an_error() {
        let files = folder([("a.rs", "/// Norm::Nr999.\n#[test]\nfn a() {}\n")]);
        assert_eq!(
            said(tests(&files)),
            ["a in a.rs nennt Norm::Nr999; das gibt es nicht."]
        );
    }
}
