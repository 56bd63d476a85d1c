//! The persons of each group as bars. The same numbers stand in the table, which is read to who cannot see them.

use yew::{Html, html};

use crate::statistik::{Auswertung, Gruppe, anteil};
use crate::text::statistik as worte;

/// Height of one group, in pixels: its words, and the bar below them. The width is that of the page.
const HOEHE: usize = 56;
/// Where the words stand, and where the bar begins and how thick it is.
const WORTE: usize = 18;
const BALKEN: usize = 26;
const DICKE: usize = 16;

/// The chart; none where nobody is counted.
pub(super) fn schaubild(auswertung: &Auswertung) -> Html {
    let gesamt = auswertung.gesamt();
    let basis = gesamt.basis();
    if basis == 0 {
        return Html::default();
    }
    let balken = |(stelle, gruppe): (usize, &Gruppe)| {
        let personen = gesamt.personen(*gruppe);
        let zehntel = anteil(personen, basis).map_or(0, |anteil| anteil.0);
        let oben = stelle * HOEHE;
        let breite = format!("{}.{}%", zehntel / 10, zehntel % 10);
        html! {
            <>
                <text x="0" y={(oben + WORTE).to_string()}>
                    { format!(
                        "{}: {} ({})",
                        worte::gruppe(*gruppe),
                        worte::tausender(personen),
                        worte::anteil(anteil(personen, basis)),
                    ) }
                </text>
                <rect class="balkenbild__ganzes" x="0" y={(oben + BALKEN).to_string()} width="100%" height={DICKE.to_string()} />
                <rect class={format!("balkenbild__balken balkenbild__balken--{}", gruppe.wort())}
                    x="0" y={(oben + BALKEN).to_string()} width={breite} height={DICKE.to_string()} />
            </>
        }
    };
    let hoehe = Gruppe::BASIS.len() * HOEHE;
    html! {
        <figure class="balkenbild">
            <svg role="img" aria-label={worte::diagramm(auswertung)} width="100%" height={hoehe.to_string()}>
                { for Gruppe::BASIS.iter().enumerate().map(balken) }
            </svg>
        </figure>
    }
}
