//! The tree of all criteria, each with its own reason and citation.

use yew::{Html, classes, html};

use crate::finding::{Finding, Grund, Norm, Verbindung, Verdict};
use crate::law::WEGE;
use crate::text::{self, seiten};

/// Name of a value in the style sheet.
pub(super) fn klasse(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Erfuellt) => "erfuellt",
        Some(Verdict::Klaerung) => "klaerung",
        Some(Verdict::NichtErfuellt) => "nicht-erfuellt",
        None => "offen",
    }
}

/// A disc with a sign, and its word for who does not see it.
pub(super) fn status(verdict: Option<Verdict>) -> Html {
    html! {
        <span
            class={classes!("status", format!("status--{}", klasse(verdict)))}
            role="img"
            aria-label={text::wert(verdict)}
        ></span>
    }
}

/// What the signs mean.
pub(super) fn legende() -> Html {
    let werte = [
        Some(Verdict::Erfuellt),
        Some(Verdict::Klaerung),
        Some(Verdict::NichtErfuellt),
        None,
    ];
    html! {
        <ul class="legende">
            { for werte.iter().map(|wert| html! {
                <li>
                    <span class={classes!("status", "status--klein", format!("status--{}", klasse(*wert)))} aria-hidden="true"></span>
                    { text::wert(*wert) }
                </li>
            }) }
        </ul>
    }
}

/// How a reason is put into words.
pub(super) type Wortlaut = fn(&Grund) -> String;

/// The parts of a Finding.
pub(super) fn baum(finding: &Finding, wortlaut: Wortlaut) -> Html {
    html! {
        <ul class="kriterien">
            { for finding.gezeigte_teile().map(|teil| zeile(finding.norm, teil, wortlaut)) }
        </ul>
    }
}

/// The parts of a criterion; those of a way to qualify stand behind a disclosure, and what holds the way back stands before
/// it.
fn teile(finding: &Finding, wortlaut: Wortlaut) -> Html {
    if finding.teile.is_empty() {
        return Html::default();
    }
    if !WEGE.iter().any(|(weg, _)| *weg == finding.kriterium) {
        return baum(finding, wortlaut);
    }
    let mut gruende: Vec<String> = Vec::new();
    for teil in finding.ausschlaggebende() {
        let satz = teil.grund.as_ref().map(wortlaut).unwrap_or_default();
        if !gruende.contains(&satz) {
            gruende.push(satz);
        }
    }
    let erfuellt = finding.wert.entschieden() == Some(Verdict::Erfuellt);
    html! {
        <>
            if !gruende.is_empty() {
                <p class="kriterium__grund">{ gruende.join(" ") }</p>
            }
            <details class="einzelheiten" open={erfuellt}>
                <summary>
                    { seiten::EINZELHEITEN }
                    <span class="kern-sr-only">{ ": " }{ text::kriterium(finding.kriterium) }</span>
                </summary>
                { baum(finding, wortlaut) }
            </details>
        </>
    }
}

fn zeile(norm_darueber: Norm, finding: &Finding, wortlaut: Wortlaut) -> Html {
    html! {
        <li>
            { status(finding.wert.entschieden()) }
            <span class="kriterium__titel">{ text::kriterium(finding.kriterium) }</span>
            if finding.norm != norm_darueber || finding.verbindung != Verbindung::Blatt {
                <cite class="kriterium__norm">{ text::fundstelle(finding.norm) }</cite>
            }
            if let Some(grund) = &finding.grund {
                <p class="kriterium__grund">
                    { wortlaut(grund) }
                    if let Some(klaerung) = finding.klaerung {
                        { " " }<em>{ text::klaerung(klaerung) }{ "." }</em>
                    }
                </p>
            }
            { teile(finding, wortlaut) }
        </li>
    }
}
