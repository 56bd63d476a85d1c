//! The document as Html: to look at before it is printed, and to print from the browser.

use ::dokument::{
    Absatz, Angabe, Block, Form, Lauf, Laufart, Marke, Punkt, Tabelle, Zeichen, Zelle,
};
use yew::{Component, Context, Html, Properties, classes, html};

use crate::export::dokument::{Art, zum_lesen};
use crate::vorantrag::Vorantrag;

/// What the document is made of; it is made again only when this has changed.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What was entered.
    pub(super) vorantrag: Vorantrag,
    /// What it is of.
    pub(super) art: Art,
}

/// The document.
pub(super) struct Vorschau;

impl Component for Vorschau {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { vorantrag, art } = ctx.props();
        let dokument = zum_lesen(vorantrag, *art);
        html! {
            <article class="dokument" aria-label={dokument.titel.clone()}>
                if let Some(stempel) = &dokument.stempel {
                    <p class="dokument__stempel" aria-hidden="true">{ stempel.clone() }</p>
                }
                { bloecke(&dokument.inhalt) }
                <p class="dokument__fuss">{ dokument.fusszeile }</p>
            </article>
        }
    }
}

/// The blocks of any document.
pub(super) fn bloecke(inhalt: &[Block]) -> Html {
    html! { { for inhalt.iter().map(block) } }
}

fn block(block: &Block) -> Html {
    match block {
        // The page has a heading of its own above.
        Block::Ueberschrift(1, text) => {
            html! { <h2 class="kern-heading-large">{ text.clone() }</h2> }
        }
        Block::Ueberschrift(2, text) => {
            html! { <h3 class="kern-heading-medium">{ text.clone() }</h3> }
        }
        Block::Ueberschrift(_, text) => {
            html! { <h4 class="kern-heading-small">{ text.clone() }</h4> }
        }
        Block::Absatz(absatz) => html! { <p class="kern-body">{ laeufe(absatz) }</p> },
        Block::Liste(punkte) => html! {
            <ul class="punkte">{ for punkte.iter().map(punkt) }</ul>
        },
        Block::Tabelle(tabelle) => self::tabelle(tabelle),
        Block::Angaben(angaben) => html! {
            <dl class="angaben">
                { for angaben.iter().map(|Angabe { frage, antwort }| html! {
                    <div><dt>{ frage.clone() }</dt><dd class="mehrzeilig">{ laeufe(antwort) }</dd></div>
                }) }
            </dl>
        },
        Block::Kasten(kasten) => html! {
            <div class={classes!("kasten", format!("urteil--{}", klasse(kasten.marke.form)))}>
                <p class="kasten__titel">{ marke(&kasten.marke) }{ kasten.titel.clone() }</p>
                { bloecke(&kasten.inhalt) }
            </div>
        },
        Block::Schreibfeld(was, zeilen) => html! {
            <div class="schreibfeld">
                <p class="kern-body">{ was.clone() }</p>
                { for (0..*zeilen).map(|_| html! { <div class="linie"></div> }) }
            </div>
        },
        Block::Unterschriften(worte) => html! {
            <div class="unterschriften">
                { for worte.iter().map(|wort| html! { <p>{ wort.clone() }</p> }) }
            </div>
        },
    }
}

fn punkt(punkt: &Punkt) -> Html {
    let zeichen = match &punkt.zeichen {
        Zeichen::Punkt => html! { <span class="punkt" aria-hidden="true">{ "•" }</span> },
        Zeichen::Kaestchen(an, wort) => html! {
            <span
                class={classes!("kaestchen", an.then_some("kaestchen--an"))}
                role="img"
                aria-label={wort.clone()}
            ></span>
        },
        Zeichen::Marke(marke) => self::marke(marke),
    };
    html! { <li>{ zeichen }<div>{ bloecke(&punkt.inhalt) }</div></li> }
}

fn tabelle(tabelle: &Tabelle) -> Html {
    let zelle = |stelle: usize, zelle: &Zelle, spalte: &str| {
        let inhalt = html! {
            <>
                { zelle.marke.as_ref().map(marke) }
                { for zelle.absaetze.iter().map(|absatz| html! { <p>{ laeufe(absatz) }</p> }) }
            </>
        };
        if stelle == 0 {
            html! { <th scope="row">{ inhalt }</th> }
        } else {
            let zahl = ist_zahl(zelle).then_some("zahl");
            html! { <td class={zahl} data-spalte={spalte.to_owned()}><div>{ inhalt }</div></td> }
        }
    };
    let kopf = |(stelle, (kopf, _)): (usize, &(String, u8))| {
        let mut zellen = tabelle.zeilen.iter().filter_map(|zeile| zeile.get(stelle));
        let zahlen = !tabelle.zeilen.is_empty() && zellen.all(ist_zahl);
        html! { <th class={zahlen.then_some("zahl")} scope="col">{ kopf.clone() }</th> }
    };
    html! {
        <table class="personen">
            <thead>
                <tr>{ for tabelle.spalten.iter().enumerate().map(kopf) }</tr>
            </thead>
            <tbody>
                { for tabelle.zeilen.iter().map(|zeile| html! {
                    <tr>
                        { for zeile.iter().zip(&tabelle.spalten).enumerate().map(|(stelle, (eine, (spalte, _)))| {
                            zelle(stelle, eine, spalte)
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// Whether a cell says a number, a share or that there is none: such cells stand one below the other by their digits.
fn ist_zahl(zelle: &Zelle) -> bool {
    let mut laeufe = zelle.absaetze.iter().flat_map(|absatz| &absatz.0);
    zelle.marke.is_none()
        && laeufe.all(|lauf| {
            let zahl = |zeichen: char| zeichen.is_ascii_digit() || ".,% –\u{a0}".contains(zeichen);
            !lauf.text.is_empty() && lauf.text.chars().all(zahl)
        })
}

fn laeufe(absatz: &Absatz) -> Html {
    let lauf = |Lauf { art, text }: &Lauf| match art {
        Laufart::Normal => html! { <>{ text.clone() }</> },
        Laufart::Wichtig => html! { <strong>{ text.clone() }</strong> },
        Laufart::Beiwerk => html! { <span class="beiwerk">{ text.clone() }</span> },
    };
    html! { { for absatz.0.iter().map(lauf) } }
}

fn marke(marke: &Marke) -> Html {
    html! {
        <span
            class={classes!("status", format!("status--{}", klasse(marke.form)))}
            role="img"
            aria-label={marke.wort.clone()}
        ></span>
    }
}

/// Name of a sign in the style sheet.
fn klasse(form: Form) -> &'static str {
    match form {
        Form::Haken => "erfuellt",
        Form::Fragezeichen => "klaerung",
        Form::Kreuz => "nicht-erfuellt",
        Form::Kreis => "offen",
    }
}
