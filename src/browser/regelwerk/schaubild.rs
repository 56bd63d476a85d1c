//! The picture of the rule set: fetched when the page is opened, drawn with the values of a person, larger or smaller. What is
//! printed is the tree alone: on a sheet the picture would have letters of a millimetre.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::html::Scope;
use yew::{Callback, Html, classes, html};

use super::Ganzes;
use crate::browser::host;
use crate::browser::kriterien::klasse;
use crate::regelwerk::{Diagramm, Kasten, Marke, Regelwerk};
use crate::text::regelwerk as worte;

/// What happens on the page.
pub(super) enum Meldung {
    /// All of the tree is to be open, or closed.
    Geklappt(bool),
    /// The picture arrived, or did not.
    Geladen(Option<String>),
    /// Another size is wanted.
    Gezoomt(Zoom),
}

/// Another size.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Zoom {
    Groesser,
    Kleiner,
    Einpassen,
}

/// The region of the picture, which scrolls.
const AUSSCHNITT: &str = "schaubild";
/// The sizes, in percent.
const STUFEN: [u32; 8] = [25, 35, 50, 75, 100, 125, 150, 200];

/// The picture and how it is shown.
pub(super) struct Ansicht {
    diagramm: Option<Diagramm>,
    gescheitert: bool,
    prozent: u32,
    /// What of the picture, at 100 %, shall be in the middle of the region once it is drawn.
    mitte: Option<(u32, u32)>,
}

impl Default for Ansicht {
    fn default() -> Self {
        Self {
            diagramm: None,
            gescheitert: false,
            prozent: 100,
            mitte: None,
        }
    }
}

/// Fetches the picture; its address stands in the page, with the hash of its content.
pub(super) fn lade(fertig: Callback<Option<String>>) {
    spawn_local(async move { fertig.emit(geladen().await) });
}

/// The address in a link of the page, with the hash of the content.
pub(super) fn verweis(auswahl: &str) -> Option<String> {
    let link = host::fenster().document()?.query_selector(auswahl);
    link.ok()??.get_attribute("href")
}

async fn geladen() -> Option<String> {
    let adresse = verweis("link[data-regelwerk]")?;
    let antwort = JsFuture::from(host::fenster().fetch_with_str(&adresse))
        .await
        .ok()?;
    let antwort = antwort.dyn_into::<Response>().ok()?;
    if !antwort.ok() {
        return None;
    }
    JsFuture::from(antwort.text().ok()?).await.ok()?.as_string()
}

impl Ansicht {
    /// The picture is there: what decides first is shown, or the whole, from which all lines come.
    pub(super) fn geladen(&mut self, diagramm: Option<Diagramm>, marken: Option<&[Marke]>) {
        let entscheidend = marken.and_then(|marken| marken.iter().position(|m| m.entscheidet));
        let gezeigt = entscheidend.unwrap_or_default();
        let kasten = diagramm.as_ref().and_then(|d| d.kaesten.get(gezeigt));
        self.mitte = kasten.map(|k| (k.x + k.breite / 2, k.y + k.hoehe / 2));
        self.gescheitert = diagramm.is_none();
        self.diagramm = diagramm;
    }

    /// Another size; what is in the middle of the region stays there.
    pub(super) fn zoome(&mut self, zoom: Zoom) {
        if let Some(neu) = self.neue_groesse(zoom) {
            self.mitte = mitte_des_ausschnitts(self.prozent);
            self.prozent = neu;
        }
    }

    /// The size that comes next; none at the end of the sizes.
    fn neue_groesse(&self, zoom: Zoom) -> Option<u32> {
        let mut stufen = STUFEN.into_iter();
        match zoom {
            Zoom::Groesser => stufen.find(|stufe| *stufe > self.prozent),
            Zoom::Kleiner => stufen.rev().find(|stufe| *stufe < self.prozent),
            Zoom::Einpassen => self.passend(),
        }
    }

    /// Scrolls the region to what shall be in its middle, now that it is drawn.
    pub(super) fn gezeichnet(&mut self) {
        let Some(ausschnitt) = self
            .diagramm
            .as_ref()
            .and_then(|_| host::element(AUSSCHNITT))
        else {
            return;
        };
        if let Some((x, y)) = self.mitte.take() {
            let pixel =
                |laenge: u32| i32::try_from(laenge * self.prozent / 100).unwrap_or_default();
            ausschnitt.set_scroll_left(pixel(x) - ausschnitt.client_width() / 2);
            ausschnitt.set_scroll_top(pixel(y) - ausschnitt.client_height() / 2);
        }
    }

    /// The size at which the picture is as wide as its region.
    fn passend(&self) -> Option<u32> {
        let breite = host::element(AUSSCHNITT)?.client_width();
        let prozent = u32::try_from(breite).ok()? * 100 / self.diagramm.as_ref()?.breite.max(1);
        Some(prozent.clamp(10, 200))
    }

    pub(super) fn zeige(
        &self,
        regelwerk: &Regelwerk,
        marken: Option<&[Marke]>,
        link: &Scope<Ganzes>,
    ) -> Html {
        let Some(diagramm) = &self.diagramm else {
            let satz = if self.gescheitert {
                worte::BILD_FEHLT
            } else {
                worte::BILD_LAEDT
            };
            return html! { <p class="kern-body nicht-drucken" role="status">{ satz }</p> };
        };
        let knopf = |zoom: Zoom, wort: &'static str| {
            let onclick = link.callback(move |_| Meldung::Gezoomt(zoom));
            // It keeps the focus at its end, which `disabled` would take.
            let am_ende = zoom != Zoom::Einpassen && self.neue_groesse(zoom).is_none();
            html! {
                <button type="button" class="kern-btn kern-btn--secondary" aria-disabled={am_ende.then_some("true")} {onclick}>
                    <span class="kern-label">{ wort }</span>
                </button>
            }
        };
        let groesse = |laenge: u32| (laenge * self.prozent / 100).to_string();
        html! {
            <>
                <p class="kern-body nicht-drucken">{ worte::BILD_ERKLAERT }</p>
                <div class="knopfleiste nicht-drucken">
                    { knopf(Zoom::Groesser, worte::GROESSER) }
                    { knopf(Zoom::Kleiner, worte::KLEINER) }
                    { knopf(Zoom::Einpassen, worte::EINPASSEN) }
                    <p class="kern-body schaubild__groesse" role="status">{ worte::groesse(self.prozent) }</p>
                </div>
                <div id={AUSSCHNITT} class="schaubild nicht-drucken" role="region" aria-label={worte::ALS_BILD} tabindex="0">
                    <svg
                        role="img"
                        aria-label={worte::BILD_NAME}
                        width={groesse(diagramm.breite)}
                        height={groesse(diagramm.hoehe)}
                        viewBox={format!("0 0 {} {}", diagramm.breite, diagramm.hoehe)}
                    >
                        { for (1..regelwerk.knoten.len()).map(|nummer| linie(regelwerk, diagramm, nummer, marken)) }
                        { for diagramm.kaesten.iter().enumerate().map(|(nummer, kasten)| {
                            zeichne(kasten, marken.and_then(|marken| marken.get(nummer)))
                        }) }
                    </svg>
                </div>
            </>
        }
    }
}

/// What of the picture, at 100 %, is in the middle of the region while it is shown at this size; or its edge, where nothing is
/// scrolled: it stays there.
fn mitte_des_ausschnitts(prozent: u32) -> Option<(u32, u32)> {
    let ausschnitt = host::element(AUSSCHNITT)?;
    let mitte = |anfang: i32, laenge: i32| {
        let mitte = if anfang > 0 { anfang + laenge / 2 } else { 0 };
        u32::try_from(mitte).unwrap_or_default() * 100 / prozent.max(1)
    };
    Some((
        mitte(ausschnitt.scroll_left(), ausschnitt.client_width()),
        mitte(ausschnitt.scroll_top(), ausschnitt.client_height()),
    ))
}

fn linie(
    regelwerk: &Regelwerk,
    diagramm: &Diagramm,
    nummer: usize,
    marken: Option<&[Marke]>,
) -> Html {
    let eltern = regelwerk
        .knoten
        .get(nummer)
        .and_then(|knoten| knoten.eltern);
    let pfad = eltern.and_then(|eltern| diagramm.verbindung(eltern, nummer));
    let marke = marken.and_then(|marken| marken.get(nummer));
    let auf_dem_weg = marke.is_some_and(|marke| marke.auf_dem_weg);
    html! { <path class={classes!("schaubild__linie", auf_dem_weg.then_some("schaubild__linie--weg"))} d={pfad} /> }
}

fn zeichne(kasten: &Kasten, marke: Option<&Marke>) -> Html {
    let wert = marke.and_then(Marke::wert);
    let farbe = wert.map(|wert| format!("schaubild__kasten--{}", klasse(wert.entschieden())));
    let entscheidet = marke.is_some_and(|marke| marke.entscheidet);
    let x = kasten.x + Diagramm::RAND;
    let y = |zeile: usize| {
        let zeile = u32::try_from(zeile + 1).unwrap_or(1);
        kasten.y + Diagramm::RAND - 4 + zeile * Diagramm::ZEILE
    };
    html! {
        <g class={classes!("schaubild__kasten", farbe, entscheidet.then_some("schaubild__kasten--entscheidet"))}>
            <rect
                x={kasten.x.to_string()}
                y={kasten.y.to_string()}
                width={kasten.breite.to_string()}
                height={kasten.hoehe.to_string()}
                rx="4"
            />
            { for kasten.zeilen.iter().enumerate().map(|(nummer, zeile)| html! {
                <text
                    class={classes!((nummer < kasten.name).then_some("schaubild__name"))}
                    x={x.to_string()}
                    y={y(nummer).to_string()}
                >{ zeile.clone() }</text>
            }) }
            if let Some(wert) = wert {
                <text class="schaubild__wert" x={(kasten.x + kasten.breite - Diagramm::RAND).to_string()} y={y(kasten.zeilen.len()).to_string()}>
                    { worte::ergebnis(wert) }
                    if entscheidet { { " – " }{ worte::ENTSCHEIDET } }
                </text>
            }
        </g>
    }
}
