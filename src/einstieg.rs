//! The first part of the page: start page and questions, and nothing that nobody needs before the first answer.
//!
//! The whole program (`main.rs`) follows while the visitor reads, and takes over with the first page that is not here.

#[cfg(target_arch = "wasm32")]
fn main() {
    vorabcheck::browser::einstieg();
}

/// It has a face in the browser only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
