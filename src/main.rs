//! The program's two faces: the page in the browser, the terminal everywhere else.

#[cfg(target_arch = "wasm32")]
fn main() {
    vorabcheck::browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    vorabcheck::terminal::run()
}
