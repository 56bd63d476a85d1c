//! The persons of each group as bars. The same numbers stand in the table, which is read to who cannot see them.

use yew::{Html, html};

use crate::statistik::{Auswertung, Gruppe, anteil};
use crate::text::statistik as worte;

/// How thick a bar is, in pixels. Its width is that of the page; its words stand above it, because they have to wrap.
const DICKE: &str = "16";

/// The chart; none where nobody is counted.
pub(super) fn schaubild(auswertung: &Auswertung) -> Html {
    let gesamt = auswertung.gesamt();
    let basis = gesamt.basis();
    if basis == 0 {
        return Html::default();
    }
    let balken = |gruppe: &Gruppe| {
        let personen = gesamt.personen(*gruppe);
        let anteil = anteil(personen, basis);
        let zehntel = anteil.map_or(0, |anteil| anteil.0);
        let breite = format!("{}.{}%", zehntel / 10, zehntel % 10);
        html! {
            <>
                <p>
                    { format!(
                        "{}: {} ({})",
                        worte::gruppe(*gruppe),
                        worte::tausender(personen),
                        worte::anteil(anteil),
                    ) }
                </p>
                <svg width="100%" height={DICKE}>
                    <rect class="balkenbild__ganzes" width="100%" height={DICKE} />
                    <rect class={format!("balkenbild__balken balkenbild__balken--{}", gruppe.wort())}
                        width={breite} height={DICKE} />
                </svg>
            </>
        }
    };
    html! {
        <div class="balkenbild" role="img" aria-label={worte::diagramm(auswertung)}>
            { for Gruppe::BASIS.iter().map(balken) }
        </div>
    }
}
