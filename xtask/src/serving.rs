//! Serves the built page on this machine, by the server of the kiosk.

use crate::fehler::{Ergebnis, Fehler};
use server::{Server, Source, UrlPath};
use std::{io, net::TcpListener, path::Path, thread};
use vorabcheck::text;

/// Reserves the port on this machine only; port 0 is any free one.
pub(crate) fn listen(port: u16) -> Ergebnis<TcpListener> {
    server::listen(port).map_err(|refused| {
        Fehler(text::port_geht_nicht(
            port,
            refused.error.kind(),
            refused.free,
        ))
    })
}

/// Reads the path of `--pfad`.
pub(crate) fn path(text: &str) -> Ergebnis<UrlPath> {
    UrlPath::parse(text).ok_or_else(|| {
        Fehler(format!(
            "„{text}“ ist kein Pfad; er besteht aus Buchstaben, Ziffern, - und _ zwischen Schrägstrichen."
        ))
    })
}

/// The server of a folder, if there is a page in it.
pub(crate) fn server(listener: TcpListener, dist: &Path, path: UrlPath) -> Ergebnis<Server> {
    let source = Source::folder(dist)
        .ok_or_else(|| Fehler(format!("In {} liegt keine index.html.", dist.display())))?;
    Server::new(listener, source, path).map_err(stopped)
}

/// Serves until the process ends.
pub(crate) fn serve(server: Server) -> Ergebnis<()> {
    server.run().map_err(stopped)
}

/// Serves on a free port for as long as the process lives, and returns the address.
pub(crate) fn serve_in_background(dist: &Path, path: UrlPath) -> Ergebnis<String> {
    let server = server(listen(0)?, dist, path)?;
    let address = server.address();
    thread::spawn(move || {
        if let Err(fehler) = serve(server) {
            eprintln!("{fehler}");
        }
    });
    Ok(address)
}

fn stopped(error: io::Error) -> Fehler {
    Fehler(text::server_steht(&error.to_string()))
}
