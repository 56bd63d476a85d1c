//! Which characters can be printed: those of DIN 91379, and the few more that the program writes itself.

/// Ranges of code points, one a line, in the order of their numbers. build/fonts.mjs cuts the fonts to the same list.
const LISTE: &str = include_str!("../zeichen.txt");

/// Every character that can be printed, from the first to the last of each range.
pub fn alle() -> impl Iterator<Item = char> {
    bereiche().flat_map(|(von, bis)| (von..=bis).filter_map(char::from_u32))
}

/// The characters of a text that cannot be printed, each once. Line ends are none: they end a line.
pub fn fehlende(text: &str) -> Vec<char> {
    let mut fehlende = Vec::new();
    for zeichen in text.chars() {
        if zeichen != '\n' && !fehlende.contains(&zeichen) && !ist_druckbar(zeichen) {
            fehlende.push(zeichen);
        }
    }
    fehlende
}

fn ist_druckbar(zeichen: char) -> bool {
    let nummer = u32::from(zeichen);
    bereiche().any(|(von, bis)| (von..=bis).contains(&nummer))
}

fn bereiche() -> impl Iterator<Item = (u32, u32)> {
    let zeilen = LISTE.lines().filter(|zeile| !zeile.starts_with('#'));
    zeilen.filter_map(|zeile| {
        let (von, bis) = zeile.split_once('-').unwrap_or((zeile, zeile));
        let nummer = |text| u32::from_str_radix(text, 16).ok();
        nummer(von).zip(nummer(bis))
    })
}

#[cfg(test)]
mod tests {
    use super::{LISTE, alle, bereiche, fehlende};

    #[test]
    fn jede_zeile_ist_ein_bereich_und_steht_in_ihrer_ordnung() {
        let zeilen = LISTE.lines().filter(|zeile| !zeile.starts_with('#'));
        let bereiche: Vec<_> = bereiche().collect();
        assert_eq!(zeilen.count(), bereiche.len());
        for (von, bis) in &bereiche {
            assert!(von <= bis, "{von:X}-{bis:X}");
        }
        assert!(bereiche.is_sorted_by(|(_, bis), (von, _)| bis < von));
        assert!(alle().count() > 700);
    }

    #[test]
    fn was_fehlt_wird_einmal_genannt() {
        assert_eq!(fehlende("Žďár\nnad Sázavou, K͟hān – „M̐“"), []);
        assert_eq!(
            fehlende("a\tb 中文中 😀\u{0}"),
            ['\t', '中', '文', '😀', '\u{0}']
        );
    }
}
