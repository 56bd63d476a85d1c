//! The evaluation as it is printed too, with its bars.

use std::rc::Rc;

use ::dokument::Block;
use yew::{Component, Context, Html, Properties, html};

use super::schaubild::schaubild;
use crate::browser::dokument::bloecke;
use crate::export::statistik;
use crate::statistik::Auswertung;

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
        html! {
            <article class="auswertung" aria-label={dokument.titel.clone()}>
                { bloecke(davor) }
                { schaubild(auswertung) }
                { bloecke(danach) }
                <p class="dokument__fuss">{ dokument.fusszeile }</p>
            </article>
        }
    }
}
