//! A form of the Vorantrag: fields that are sent together, with every error at once.

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, InputEvent, SubmitEvent, TargetCast, classes, html};

use super::formular::fehlerzeile;
use super::frage::fehler_uebersicht;
use super::personen;
use super::rahmen::{UEBERSCHRIFT, zurueck};
use crate::dialog::{FormMessage, Formularziel, Message, Route, State};
use crate::facts::{Formularfeld, Formularseite, Kreis};
use crate::text::{self, vorantrag as worte};

/// Id of the line that says whose post it is; it is read out with the heading.
const WESSEN: &str = "wessen";

/// How a field is drawn.
enum Art {
    Zeile {
        /// What the browser may fill in.
        autocomplete: &'static str,
        /// Which keys a telephone shows.
        inputmode: Option<&'static str>,
    },
    Mehrzeilig,
    Kreisliste,
}

fn art(feld: Formularfeld) -> Art {
    let zeile = |autocomplete, inputmode| Art::Zeile {
        autocomplete,
        inputmode,
    };
    match feld {
        Formularfeld::Name => zeile("organization", None),
        Formularfeld::Kreis => Art::Kreisliste,
        Formularfeld::Strasse => zeile("address-line1", None),
        Formularfeld::Postleitzahl => zeile("postal-code", Some("numeric")),
        Formularfeld::Ort => zeile("address-level2", None),
        Formularfeld::Ansprechperson => zeile("name", None),
        Formularfeld::Telefon => zeile("tel", Some("tel")),
        Formularfeld::Email => zeile("email", Some("email")),
        // Another person each time.
        Formularfeld::Personenname => zeile("off", None),
        Formularfeld::Stellenumfang => zeile("off", Some("decimal")),
        Formularfeld::Kommunen | Formularfeld::Anmerkungen => Art::Mehrzeilig,
    }
}

fn id(feld: Formularfeld) -> String {
    format!("feld-{feld:?}").to_lowercase()
}

/// One form.
pub(super) fn seite(
    state: &State,
    seite: Formularseite,
    ziel: Formularziel,
    dispatch: &Callback<Message>,
) -> Html {
    let senden = dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        FormMessage::Submitted.into()
    });
    let fehler = state.formular.fehler.iter();
    let (wort, wohin) = match ziel {
        Formularziel::Vorantrag => (worte::ZUR_AUFGABENLISTE, Route::Vorantrag),
        Formularziel::Pruefen => (worte::ZURUECK_ZUM_PRUEFEN, Route::Pruefen),
    };
    html! {
        <div class="lesen">
            { zurueck(wohin, wort) }
            { fehler_uebersicht(fehler.map(|(feld, fehler)| (id(*feld), worte::feldfehler(*feld, *fehler)))) }
            if seite == Formularseite::Stelle {
                <p id={WESSEN} class="vorzeile">{ personen::person_von(state) }</p>
            }
            <h1 id={UEBERSCHRIFT} class="kern-heading-large" tabindex="-1"
                aria-describedby={(seite == Formularseite::Stelle).then_some(WESSEN)}>{ worte::formularseite(seite) }</h1>
            <p class="kern-hint">{ worte::formularhilfe(seite) }</p>
            <form onsubmit={senden} novalidate=true>
                { for seite.felder().iter().map(|feld| self::feld(state, *feld, dispatch)) }
                <div class="knopfleiste">
                    <button type="submit" class="kern-btn kern-btn--primary">
                        <span class="kern-label">{ worte::SPEICHERN_UND_WEITER }</span>
                    </button>
                </div>
            </form>
        </div>
    }
}

fn feld(state: &State, feld: Formularfeld, dispatch: &Callback<Message>) -> Html {
    let saetze = state.formular.fehler(feld);
    let saetze: Vec<String> = saetze
        .map(|fehler| worte::feldfehler(feld, fehler))
        .collect();
    let fehler = (!saetze.is_empty()).then(|| saetze.join(" "));
    let id = id(feld);
    let hilfe = worte::feldhilfe(feld);
    let beschrieben = [
        hilfe.map(|_| format!("{id}-hilfe")),
        fehler.as_ref().map(|_| format!("{id}-fehler")),
    ];
    let beschrieben: Vec<String> = beschrieben.into_iter().flatten().collect();
    let beschrieben = (!beschrieben.is_empty()).then(|| beschrieben.join(" "));
    let eingabe = Eingabe {
        feld,
        id: id.clone(),
        text: state.feldtext(feld),
        beschrieben,
        falsch: fehler.is_some(),
        dispatch,
    };
    html! {
        <div class={classes!("kern-form-input", fehler.as_ref().map(|_| "kern-form-input--error"))}>
            <label class="kern-label" for={id.clone()}>{ worte::feld(feld) }</label>
            if let Some(hilfe) = hilfe {
                <div class="kern-hint" id={format!("{id}-hilfe")}>{ hilfe }</div>
            }
            { eingabe.html() }
            if let Some(satz) = fehler {
                { fehlerzeile(&format!("{id}-fehler"), &satz) }
            }
        </div>
    }
}

/// The element into which is typed.
struct Eingabe<'a> {
    feld: Formularfeld,
    id: String,
    text: String,
    beschrieben: Option<String>,
    falsch: bool,
    dispatch: &'a Callback<Message>,
}

impl Eingabe<'_> {
    fn html(self) -> Html {
        let falsch = self.falsch.then_some("true");
        let feld = self.feld;
        let getippt = move |text: String| Message::from(FormMessage::Typed(feld, text));
        match art(feld) {
            Art::Zeile {
                autocomplete,
                inputmode,
            } => {
                let tippe = self.dispatch.reform(move |event: InputEvent| {
                    let feld: HtmlInputElement = event.target_unchecked_into();
                    getippt(feld.value())
                });
                let klasse = self.falsch.then_some("kern-form-input__input--error");
                html! {
                    <input class={classes!("kern-form-input__input", klasse)} type="text" id={self.id.clone()} name={self.id}
                        autocomplete={autocomplete} inputmode={inputmode} aria-invalid={falsch}
                        aria-describedby={self.beschrieben} value={self.text} oninput={tippe} />
                }
            }
            Art::Mehrzeilig => {
                let tippe = self.dispatch.reform(move |event: InputEvent| {
                    let feld: HtmlTextAreaElement = event.target_unchecked_into();
                    getippt(feld.value())
                });
                let klasse = self.falsch.then_some("kern-form-input__input--error");
                html! {
                    <textarea class={classes!("kern-form-input__input", "mehrzeilig", klasse)} id={self.id.clone()} name={self.id}
                        rows="6" autocomplete="off" aria-invalid={falsch}
                        aria-describedby={self.beschrieben} value={self.text} oninput={tippe} />
                }
            }
            Art::Kreisliste => {
                let waehle = self.dispatch.reform(move |event: Event| {
                    let feld: HtmlSelectElement = event.target_unchecked_into();
                    getippt(feld.value())
                });
                let text = self.text;
                let klasse = self.falsch.then_some("kern-form-input__select--error");
                html! {
                    <div class="kern-form-input__select-wrapper">
                        <select class={classes!("kern-form-input__select", klasse)} id={self.id.clone()} name={self.id}
                            aria-invalid={falsch} aria-describedby={self.beschrieben} onchange={waehle}>
                            <option value="" selected={text.is_empty()}>{ worte::BITTE_WAEHLEN }</option>
                            { for Kreis::ALL.iter().map(|kreis| html! {
                                <option value={kreis.wort()} selected={text == kreis.wort()}>{ text::kreis_in_liste(*kreis) }</option>
                            }) }
                        </select>
                    </div>
                }
            }
        }
    }
}
