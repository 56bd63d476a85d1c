//! The evaluation as it is printed too, with its bars.

use std::rc::Rc;

use ::dokument::Block;
use yew::{Component, Context, Html, Properties, html};

use super::schaubild::schaubild;
use crate::browser::dokument::bloecke;
use crate::export::statistik;
use crate::statistik::Auswertung;

/// So many columns a table may have that becomes cards in a narrow window.
const SCHMAL: usize = 5;

/// What is shown; it is made again only when this has changed.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The evaluation.
    pub(super) auswertung: Rc<Auswertung>,
}

/// The table and its lists.
pub(super) struct Tabelle;

impl Component for Tabelle {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let auswertung = &ctx.props().auswertung;
        let dokument = statistik::dokument(auswertung);
        // The bars stand before the first table, which says the same in numbers.
        let tabelle = |block: &Block| matches!(block, Block::Tabelle(_));
        let erste = dokument.inhalt.iter().position(tabelle).unwrap_or_default();
        let (davor, danach) = dokument.inhalt.split_at(erste);
        let mut kopf = "";
        let danach = danach.iter().map(|block| match block {
            Block::Ueberschrift(_, text) => {
                kopf = text;
                bloecke(std::slice::from_ref(block))
            }
            // Cards of ten lines for each Kreis would be no table any more: it moves sideways where it must.
            Block::Tabelle(tabelle) if tabelle.spalten.len() > SCHMAL => html! {
                <div class="breit" role="region" tabindex="0" aria-label={kopf.to_owned()}>
                    { bloecke(std::slice::from_ref(block)) }
                </div>
            },
            block => bloecke(std::slice::from_ref(block)),
        });
        let danach: Vec<Html> = danach.collect();
        html! {
            <article class="auswertung" aria-label={dokument.titel.clone()}>
                { bloecke(davor) }
                { schaubild(auswertung) }
                { danach }
                <p class="dokument__fuss">{ dokument.fusszeile }</p>
            </article>
        }
    }
}
