//! The inputs of a question.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, InputEvent, TargetCast, classes, html};

use super::rahmen::{UEBERSCHRIFT, knopf};
use crate::dialog::{Message, State};
use crate::facts::{
    Answer, Aufgabe, Datumsteil, Einordnung, Feld, Form, Question, Thema, Weitere, nummer_keine,
    nummer_weiss_nicht,
};
use crate::konfiguration::Schluessel;
use crate::law::{Fachgruppe, fachgruppe};
use crate::text::{self, seiten};

/// Id of an input; of choices with their number.
fn id(feld: Feld) -> String {
    match feld {
        Feld::Auswahl => "feld-auswahl".into(),
        Feld::Text => "feld-text".into(),
        Feld::Zahl => "feld-zahl".into(),
        Feld::Von(teil) => format!("feld-von-{}", datumsteil(teil)),
        Feld::Bis(teil) => format!("feld-bis-{}", datumsteil(teil)),
    }
}

fn datumsteil(teil: Datumsteil) -> &'static str {
    match teil {
        Datumsteil::Tag => "tag",
        Datumsteil::Monat => "monat",
        Datumsteil::Jahr => "jahr",
    }
}

fn id_der_wahl(nummer: usize) -> String {
    format!("{}-{nummer}", id(Feld::Auswahl))
}

/// Id of the element that an error message on this input leads to.
pub(super) fn erstes_element(feld: Feld) -> String {
    match feld {
        Feld::Auswahl => id_der_wahl(0),
        Feld::Text | Feld::Zahl | Feld::Von(_) | Feld::Bis(_) => id(feld),
    }
}

/// Heading and inputs; the heading is the legend.
pub(super) fn felder(state: &State, frage: Question, dispatch: &Callback<Message>) -> Html {
    let formular = Formular {
        state,
        frage,
        dispatch,
    };
    match frage.form() {
        Form::Auswahl(werte) => formular.auswahl(&werte),
        Form::Aufgaben => formular.kaesten(Aufgabe::ALL, text::aufgabe, seiten::KEINE_AUFGABE),
        Form::Themen => formular.kaesten(Thema::ALL, text::thema, seiten::KEIN_THEMA),
        Form::AnderesFach => formular.anderes_fach(),
        Form::Monate => formular.monate(),
        Form::Zeitspanne => formular.zeitspanne(),
        Form::Datum => formular.gruppe(&[Feld::Von(Datumsteil::Tag)], formular.datum(Feld::Von)),
        Form::DatumOderWeissNicht => formular.gruppe(
            &[Feld::Von(Datumsteil::Tag)],
            html! {
                <>
                    { formular.angebot() }
                    { formular.datum(Feld::Von) }
                    { formular.kasten(0, text::WEISS_NICHT) }
                </>
            },
        ),
    }
}

/// Why an input was not accepted, at the input.
pub(super) fn fehlerzeile(id: &str, satz: &str) -> Html {
    html! {
        <p id={id.to_owned()} class="kern-error">
            <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
            <span class="kern-body">
                <span class="kern-sr-only">{ seiten::FEHLER_AM_FELD }{ " " }</span>{ satz }
            </span>
        </p>
    }
}

struct Formular<'a> {
    state: &'a State,
    frage: Question,
    dispatch: &'a Callback<Message>,
}

impl Formular<'_> {
    /// The error on one of these inputs.
    fn fehler(&self, passt: impl Fn(Feld) -> bool) -> Option<String> {
        self.state
            .fehler
            .iter()
            .find(|fehler| passt(fehler.feld))
            .map(|fehler| text::eingabefehler(self.frage, fehler))
    }

    fn fehlerzeile(&self, name: &str, fehler: Option<&String>) -> Html {
        fehler.map_or_else(Html::default, |satz| {
            fehlerzeile(&format!("fehler-{name}"), satz)
        })
    }

    /// A fieldset whose legend is the heading of the page.
    fn gruppe(&self, felder: &[Feld], inhalt: Html) -> Html {
        let fehler = self.fehler(|feld| {
            felder.iter().any(|eigenes| match (eigenes, feld) {
                (Feld::Von(_), Feld::Von(_)) | (Feld::Bis(_), Feld::Bis(_)) => true,
                (eigenes, feld) => *eigenes == feld,
            })
        });
        let hilfe = text::hilfe(self.frage);
        let beschrieben = [
            hilfe.map(|_| "hilfe"),
            fehler.as_ref().map(|_| "fehler-gruppe"),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
        html! {
            <fieldset
                class={classes!("kern-fieldset", fehler.as_ref().map(|_| "kern-fieldset--error"))}
                aria-describedby={(!beschrieben.is_empty()).then_some(beschrieben)}
            >
                <legend class="kern-label">{ self.ueberschrift() }</legend>
                { self.hilfe() }
                { self.fehlerzeile("gruppe", fehler.as_ref()) }
                <div class="kern-fieldset__body">{ inhalt }</div>
            </fieldset>
        }
    }

    fn ueberschrift(&self) -> Html {
        html! {
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1">
                { super::frage::ueberschrift(self.state, self.frage) }
            </h1>
        }
    }

    fn hilfe(&self) -> Html {
        text::hilfe(self.frage).map_or_else(Html::default, |hilfe| {
            html! { <p id="hilfe" class="kern-hint">{ hilfe }</p> }
        })
    }

    fn auswahl(&self, werte: &[Answer]) -> Html {
        let mut gruppe = None;
        let knoepfe = werte.iter().enumerate().map(|(nummer, antwort)| {
            let eigene = gruppenname(antwort);
            let kopf = (eigene != gruppe).then_some(eigene).flatten();
            gruppe = eigene;
            html! {
                <>
                    if let Some(kopf) = kopf {
                        <h2 class="gruppe">{ kopf }</h2>
                    }
                    { self.knopf(nummer, &self.name_der_wahl(antwort)) }
                </>
            }
        });
        self.gruppe(&[Feld::Auswahl], html! { <>{ for knoepfe }</> })
    }

    fn name_der_wahl(&self, antwort: &Answer) -> String {
        let weitere = self.frage.liste().zip(self.state.facts());
        match (antwort, weitere) {
            (Answer::Weitere(Weitere::Ja), Some((liste, facts)))
                if facts.person.anzahl(liste) > 0 =>
            {
                text::ja_weiteren(liste).to_owned()
            }
            _ => text::antwort(antwort),
        }
    }

    fn knopf(&self, nummer: usize, name: &str) -> Html {
        self.wahl(nummer, name, "radio", "kern-form-check__radio")
    }

    fn kasten(&self, nummer: usize, name: &str) -> Html {
        self.wahl(nummer, name, "checkbox", "kern-form-check__checkbox")
    }

    fn wahl(&self, nummer: usize, name: &str, art: &'static str, klasse: &'static str) -> Html {
        let waehle = self.dispatch.reform(move |event: Event| {
            let an = event
                .target()
                .and_then(|ziel| ziel.dyn_into::<HtmlInputElement>().ok())
                .is_some_and(|kasten| kasten.checked());
            Message::Chosen(nummer, an)
        });
        html! {
            <div class="kern-form-check">
                <input
                    class={klasse}
                    type={art}
                    id={id_der_wahl(nummer)}
                    name="auswahl"
                    checked={self.state.draft.gewaehlt.contains(&nummer)}
                    onchange={waehle}
                />
                <label class="kern-label" for={id_der_wahl(nummer)}>{ name }</label>
            </div>
        }
    }

    fn kaesten<T: Copy>(&self, werte: &[T], name: fn(T) -> &'static str, keine: &str) -> Html {
        let kaesten = werte
            .iter()
            .enumerate()
            .map(|(nummer, wert)| self.kasten(nummer, name(*wert)));
        self.gruppe(
            &[Feld::Auswahl],
            html! {
                <>
                    { for kaesten }
                    <h2 class="gruppe">{ seiten::ODER }</h2>
                    { self.kasten(nummer_keine(werte.len()), keine) }
                    { self.kasten(nummer_weiss_nicht(werte.len()), text::WEISS_NICHT) }
                </>
            },
        )
    }

    /// A line of text; only the name of a field stands in no group that its error could describe.
    fn eingabe(&self, feld: Feld, name: &'static str, zahlen: bool) -> Html {
        let fehler = self.fehler(|anderes| anderes == feld);
        let tippe = self.dispatch.reform(move |event: InputEvent| {
            let text = event
                .target_dyn_into::<HtmlInputElement>()
                .map_or_else(String::new, |kasten| kasten.value());
            Message::Typed(feld, text)
        });
        let wert = self.state.draft.getippt(feld).to_owned();
        html! {
            <div class={classes!("kern-form-input", fehler.as_ref().map(|_| "kern-form-input--error"))}>
                <label class="kern-label" for={id(feld)}>{ name }</label>
                <input
                    class={classes!("kern-form-input__input", fehler.as_ref().map(|_| "kern-form-input__input--error"))}
                    type="text"
                    id={id(feld)}
                    name={id(feld)}
                    inputmode={zahlen.then_some("numeric")}
                    autocomplete="off"
                    aria-invalid={fehler.as_ref().map(|_| "true")}
                    aria-describedby={fehler.as_ref().filter(|_| feld == Feld::Text).map(|_| "fehler-text")}
                    value={wert}
                    oninput={tippe}
                />
            </div>
        }
    }

    fn datum(&self, feld: fn(Datumsteil) -> Feld) -> Html {
        let teile = Datumsteil::ALL.iter().map(|teil| {
            let name = match teil {
                Datumsteil::Tag => seiten::TAG,
                Datumsteil::Monat => seiten::MONAT,
                Datumsteil::Jahr => seiten::JAHR,
            };
            self.eingabe(feld(*teil), name, true)
        });
        html! { <div class="datum">{ for teile }</div> }
    }

    /// The begin of the Bewilligungszeitraum that the host offers; who takes it still sends it.
    fn angebot(&self) -> Html {
        let konfiguration = &self.state.konfiguration;
        let (Question::Bewilligungszeitraum, Some(tag)) =
            (self.frage, konfiguration.tag(Schluessel::Beginn))
        else {
            return Html::default();
        };
        let eintragen = move || Message::Typed(Feld::Von(Datumsteil::Tag), tag.to_string());
        html! {
            <div class="folge">
                <p class="kern-body">{ text::angebotener_beginn(tag) }</p>
                { knopf(text::beginn_uebernehmen(tag), self.dispatch, eintragen) }
            </div>
        }
    }

    fn monate(&self) -> Html {
        self.gruppe(
            &[Feld::Zahl],
            self.eingabe(Feld::Zahl, seiten::ANZAHL_MONATE, true),
        )
    }

    /// A fieldset within the question's own.
    fn untergruppe(&self, name: &str, legende: &str, fehler: Option<String>, inhalt: Html) -> Html {
        html! {
            <fieldset
                class={classes!("kern-fieldset", fehler.as_ref().map(|_| "kern-fieldset--error"))}
                aria-describedby={fehler.as_ref().map(|_| format!("fehler-{name}"))}
            >
                <legend class="kern-label kern-label--large">{ legende }</legend>
                { self.fehlerzeile(name, fehler.as_ref()) }
                <div class="kern-fieldset__body">{ inhalt }</div>
            </fieldset>
        }
    }

    fn anderes_fach(&self) -> Html {
        let knoepfe = Einordnung::ALL
            .iter()
            .enumerate()
            .map(|(nummer, wert)| self.knopf(nummer, text::einordnung(*wert)));
        let fehler_auswahl = self.fehler(|feld| feld == Feld::Auswahl);
        let fehler_text = self.fehler(|feld| feld == Feld::Text);
        self.gruppe(
            &[],
            html! {
                <>
                    { self.fehlerzeile("text", fehler_text.as_ref()) }
                    { self.eingabe(Feld::Text, seiten::FACHNAME, false) }
                    { self.untergruppe("auswahl", seiten::EINORDNUNG, fehler_auswahl, html! { <>{ for knoepfe }</> }) }
                </>
            },
        )
    }

    fn zeitspanne(&self) -> Html {
        let von = self.fehler(|feld| matches!(feld, Feld::Von(_)));
        let bis = self.fehler(|feld| matches!(feld, Feld::Bis(_)));
        let bis_inhalt = html! {
            <>{ self.datum(Feld::Bis) }{ self.kasten(0, seiten::NOCH_BESCHAEFTIGT) }</>
        };
        self.gruppe(
            &[],
            html! {
                <>
                    { self.untergruppe("von", seiten::ERSTER_TAG, von, self.datum(Feld::Von)) }
                    { self.untergruppe("bis", seiten::LETZTER_TAG, bis, bis_inhalt) }
                </>
            },
        )
    }
}

/// The heading over a group of choices; only fields of study have groups.
fn gruppenname(antwort: &Answer) -> Option<&'static str> {
    let Answer::Fach(fach) = antwort else {
        return None;
    };
    Some(match fachgruppe(*fach) {
        Fachgruppe::Sozialwesen => seiten::FAECHER_A,
        Fachgruppe::AndereGeeignete => seiten::FAECHER_B,
        Fachgruppe::NichtGelistet | Fachgruppe::Unbekannt => seiten::NICHT_IN_DER_LISTE,
    })
}
