//! Words of the page that names the licences.

/// Title, and the link that leads there.
pub const LIZENZEN: &str = "Lizenzen";
/// What the page is about.
pub const SATZ: &str = "Was auf diesen Seiten ausgeliefert wird, steht unter den folgenden Lizenzen. Jeder Lizenztext steht einmal am Ende der Seite.";
/// Heading over the program itself.
pub const PROGRAMM: &str = "Dieses Programm";
/// Heading over the design system and its font.
pub const GESTALTUNG: &str = "Gestaltung und Schrift";
/// Heading over the packages in the wasm.
pub const PAKETE: &str = "Rust-Pakete, aus denen das Programm gebaut ist";
/// What holds for packages that bring no text.
pub const PAKETE_SATZ: &str = "Pakete, denen kein Lizenztext beiliegt, werden hier unter der Apache-Lizenz 2.0 weitergegeben, die sie zur Wahl stellen.";
/// Heading over the texts.
pub const TEXTE: &str = "Lizenztexte";
/// Back to the program.
pub const ZUM_PROGRAMM: &str = "Zum Vorabcheck";
/// What comes with the compiler.
pub const STANDARDBIBLIOTHEK: &str = "Rust-Standardbibliothek";

/// Link to a text.
pub fn text(nummer: usize) -> String {
    format!("Text {nummer}")
}

/// Heading of a text, with the name of the file it comes from.
pub fn ueberschrift(nummer: usize, datei: &str) -> String {
    format!("Text {nummer}: {datei}")
}

/// Whom a text concerns.
pub fn gilt_fuer(werke: &[&str]) -> String {
    format!("Gilt für: {}", werke.join(", "))
}
