//! The icon as browsers want it for an installed page: as PNG, drawn from static/icon.svg.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::Folder,
};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

/// The original.
const SOURCE: &str = "icon.svg";

/// Width and height of the smaller one.
const SMALL: u32 = 192;

/// Width and height of the larger ones.
const LARGE: u32 = 512;

/// Draws the icons that the manifest names (static/vorabcheck.webmanifest).
pub(crate) fn add(folder: &mut Folder) -> Ergebnis<()> {
    let source = folder
        .get(SOURCE)
        .ok_or_else(|| failed("die Datei fehlt"))?;
    let tree = Tree::from_data(source, &Options::default()).map_err(failed)?;
    let icons = [
        ("icon-192.png", drawn(&tree, SMALL)?),
        ("icon-512.png", drawn(&tree, LARGE)?),
        ("icon-maskierbar.png", to_the_edge(&drawn(&tree, LARGE)?)?),
    ];
    for (name, icon) in icons {
        let png = icon.encode_png().map_err(failed)?;
        folder.insert(name.to_owned(), png);
    }
    Ok(())
}

fn drawn(tree: &Tree, width: u32) -> Ergebnis<Pixmap> {
    let mut icon = Pixmap::new(width, width).ok_or_else(|| failed("zu groß"))?;
    let scale = f64::from(width) / f64::from(tree.size().width());
    #[allow(clippy::cast_possible_truncation)]
    let scale = scale as f32;
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut icon.as_mut(),
    );
    Ok(icon)
}

/// The same without its round corners, for systems that cut out a shape of their own: with the colour of its edge behind it.
fn to_the_edge(icon: &Pixmap) -> Ergebnis<Pixmap> {
    let edge = icon
        .pixel(icon.width() / 2, 1)
        .ok_or_else(|| failed("leer"))?
        .demultiply();
    let mut whole = Pixmap::new(icon.width(), icon.height()).ok_or_else(|| failed("zu groß"))?;
    whole.fill(resvg::tiny_skia::Color::from_rgba8(
        edge.red(),
        edge.green(),
        edge.blue(),
        u8::MAX,
    ));
    whole.draw_pixmap(
        0,
        0,
        icon.as_ref(),
        &resvg::tiny_skia::PixmapPaint::default(),
        Transform::identity(),
        None,
    );
    Ok(whole)
}

fn failed(reason: impl std::fmt::Display) -> Fehler {
    Fehler(format!(
        "Aus {SOURCE} ließen sich keine PNG-Dateien machen: {reason}."
    ))
}

#[cfg(test)]
mod tests {
    use super::{LARGE, SOURCE, add};
    use crate::{command::root, fehler::Ergebnis, folder};
    use resvg::tiny_skia::Pixmap;

    #[test]
    fn the_icons_have_their_size_and_the_maskable_one_no_corners() -> Ergebnis<()> {
        let mut icons = folder::read(&root().join("static"))?;
        icons.retain(|name, _| name == SOURCE);
        add(&mut icons)?;
        let read = |name: &str| {
            icons
                .get(name)
                .and_then(|png| Pixmap::decode_png(png).ok())
                .map(|icon| {
                    let corner = icon.pixel(0, 0).map(|pixel| pixel.alpha());
                    (icon.width(), icon.height(), corner)
                })
        };
        assert_eq!(read("icon-192.png"), Some((192, 192, Some(0))));
        assert_eq!(read("icon-512.png"), Some((LARGE, LARGE, Some(0))));
        assert_eq!(read("icon-maskierbar.png"), Some((LARGE, LARGE, Some(255))));
        Ok(())
    }
}
