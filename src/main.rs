//! The program's two faces.
fn main() {}
