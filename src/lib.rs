//! Vorabcheck Integrationsmanagement: would the Land fund this person under the VwV Integrationsmanagement?
//!
//! **The law is a pure function from facts to a Finding, and everything else reads that Finding**:
//! the next question, the verdict, the reasons, what is missing, the file.
//!
//! # Modules in reading order
//!
//! | module | what it says |
//! |---|---|
//! | [`datum`] | a calendar day as it is entered, and as it is calculated |
//! | [`finding`] | the chain `NichtErfuellt < Klaerung < Erfuellt`, intervals on it, `all` and `any`; what a Finding may cite, say and entail |
//! | [`facts`] | every question, every answer, where answers are kept, and how a form becomes an answer; what a Vorantrag says besides, which no rule reads |
//! | [`sorted`] | a small ordered set |
//! | [`law`] | the rules, one file per subject of the VwV |
//! | [`interview`] | which question comes next, how many at most remain, which answers rest |
//! | [`vorantrag`] | the pre-application: Stichtag, what is said for all, the persons |
//! | [`whatif`] | the smallest changes to what a municipality can still change that would turn a verdict |
//! | [`klassen`] | the answers as the classes that the rules tell apart, and the answers that stand for such classes |
//! | [`beispiel`] | invented cases, built of classes |
//! | [`regelwerk`] | the rule set itself as a tree with tables, asked from the law; what a person's answers decide in it |
//! | [`mitnahme`] | a result to take home: one person's answers as a code without names and days, and back |
//! | [`zeitstrahl`] | the days that matter for the Nachqualifizierung, in their order |
//! | [`uebersicht`] | the persons side by side |
//! | [`vollstaendigkeit`] | what a Vorantrag still lacks, part by part, and which documents lie by |
//! | [`vergleich`] | what differs between two results, as data |
//! | [`statistik`] | many Vorantraege as one table by letter and Kreis, and what was remarkable about their files |
//! | [`konfiguration`] | what the host of the page may set: every key and what it takes |
//! | [`text`] | all words, one module per locale |
//! | [`export`] | the data file, what differs in it, the document, the blank form, the note, the calendar of the deadlines, the picture of a code, the rule set as text, picture and decision tables, and the evaluation of many files, the only files that know a format; [`dateifehler`]: what can be wrong with a file |
//! | [`dialog`] | the whole program without a browser: State, Message, Effect, `update` |
//! | `terminal` | files in, verdicts, PDF files, calendars and an evaluation of many out; examples and the rule set out; the page as a kiosk (native) |
//! | `browser` | Yew: forwards Messages, performs Effects; its views decide nothing (wasm). Two programs: the Einstieg, small, for the first question, and the whole, which follows it, or is at a kiosk the check of one person (`browser/umfang.rs`) |
//!
//! # Crates beside it, which know no law
//!
//! | crate | what it says |
//! |---|---|
//! | `dokument` | what a document consists of, how it reads as plain text, which characters can be printed |
//! | `pdf` | a document as PDF/A-3a and PDF/UA-1, natively and as a worker of the page |
//! | `anhang` | the data file in a PDF file, read within bounds |
//! | `server` | the page on this machine alone, what every host should send with it, the browser of a kiosk (native) |
//! | `urteil` | tests: what is written, judged by programs of others |
//!
//! # Invariants (kept by `tests/tidy.rs`)
//!
//! - Only `browser` knows yew, web-sys and gloo; everything else builds natively and is tested by plain `cargo test`.
//! - Nothing but the shells reads a clock, a file, a random number or the network: such things come in as values.
//! - `law` reads `facts` and `finding` only; `interview`, `vorantrag` and `whatif` read `law`; `export` reads `vorantrag` and `text`;
//!   `statistik` counts what `export` has read, and reads `vorantrag`;
//!   `klassen` reads `vorantrag`, `beispiel` reads `klassen` and `interview`, `mitnahme` too; `dialog` reads all of these; the shells read
//!   `dialog` and `export`. Never the reverse.
//! - Verdict, next question and progress are computed, never stored. What was entered is never thrown away: an answer
//!   that no longer applies *rests* and comes back when it applies again.
//! - Every Finding names its Norm; every Norm, question, answer and reason has a text, because the matches in `text` are
//!   exhaustive.
//! - One document ([`export::dokument`]) serves PDF, print page and plain text; each of them only renders it.
//!
//! # Glossary
//!
//! - **Fassung**: a wording of the VwV; **Rechtsstand**: the day whose law it is; **Stichtag**: the day of the assessment.
//! - **Vorantrag**: the pre-application of one applicant for up to a hundred persons; **Formblatt**, **Stelle**: what it says
//!   besides the answers, for all and for one person; **ENTWURF**: one that still lacks something.
//! - **Mitnahme**: what somebody takes home of a check as a **Code**, in a picture (QR) or typed; days that stand for those
//!   entered are never shown.
//! - **Klärung**: answered, but not decidable here; a *Rechtsfrage* goes to the Bewilligungsstelle, a *Sachverhalt* names
//!   who can tell. **Offen**: not answered yet.
//! - **Weg**: one of the four ways to qualify: Buchst. a, b, Vorerfahrung, Buchst. c; **Zuordnung**: the letter under which
//!   the statistics count a person.
//! - **Auflage**: what must still be done; **Nachweis**: a document; **Hinweis**: what should be known. None changes a value.

pub mod beispiel;
pub mod dateifehler;
pub mod datum;
pub mod dialog;
pub mod export;
pub mod facts;
pub mod finding;
pub mod interview;
pub mod klassen;
pub mod konfiguration;
pub mod law;
pub mod mitnahme;
pub mod regelwerk;
pub mod sorted;
pub mod statistik;
pub mod text;
pub mod uebersicht;
pub mod vergleich;
pub mod vollstaendigkeit;
pub mod vorantrag;
pub mod whatif;
pub mod zeitstrahl;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod terminal;
