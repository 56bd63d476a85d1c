//! Serves the built page on this machine, with the headers that a host should send.

use crate::{
    fehler::{Ergebnis, Fehler},
    headers::{Cache, headers},
};
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{Redirect, Response},
    routing::get,
};
use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    thread,
};
use tower_http::services::ServeDir;

/// Reserves the port on this machine only; port 0 is any free one.
pub(crate) fn listen(port: u16) -> Ergebnis<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        Fehler(match error.kind() {
            io::ErrorKind::AddrInUse => format!(
                "Der Port {port} ist schon belegt; ein anderer geht mit --port {}.",
                if port < u16::MAX { port + 1 } else { 8080 }
            ),
            io::ErrorKind::PermissionDenied => {
                format!("Der Port {port} ist nicht erlaubt; ein anderer geht mit --port 8080.")
            }
            _ => format!("Der Port {port} lässt sich nicht öffnen: {error}"),
        })
    })
}

/// The path under which the folder is served; it begins and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UrlPath(String);

impl UrlPath {
    /// The folder is all that the host serves.
    pub(crate) fn root() -> Self {
        Self("/".to_owned())
    }

    /// Reads `/amt/vorabcheck/`; the slashes around it may be left out.
    pub(crate) fn parse(text: &str) -> Ergebnis<Self> {
        let inner = text.trim_matches('/');
        let allowed = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        };
        if inner.is_empty() {
            Ok(Self::root())
        } else if inner.split('/').all(allowed) {
            Ok(Self(format!("/{inner}/")))
        } else {
            Err(Fehler(format!(
                "„{text}“ ist kein Pfad; er besteht aus Buchstaben, Ziffern, - und _ zwischen Schrägstrichen."
            )))
        }
    }
}

/// The address that a browser takes.
pub(crate) fn address(listener: &TcpListener, path: &UrlPath) -> Ergebnis<String> {
    listener
        .local_addr()
        .map(|address: SocketAddr| format!("http://{address}{}", path.0))
        .map_err(stopped)
}

/// Whether there is a page to serve.
pub(crate) fn check(dist: &Path) -> Ergebnis<()> {
    if !dist.join("index.html").is_file() {
        return Err(Fehler(format!(
            "In {} liegt keine index.html.",
            dist.display()
        )));
    }
    Ok(())
}

/// Serves until the process ends.
pub(crate) fn serve(listener: TcpListener, dist: &Path, path: &UrlPath) -> Ergebnis<()> {
    listener.set_nonblocking(true).map_err(stopped)?;
    let app = router(dist, path).layer(middleware::from_fn(add_headers));
    tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .and_then(|runtime| {
            runtime.block_on(async {
                axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await
            })
        })
        .map_err(stopped)
}

/// The folder at its path, compressed where a compressed form lies ready; nothing beside it.
fn router(dist: &Path, path: &UrlPath) -> Router {
    let folder = ServeDir::new(dist).precompressed_br().precompressed_gzip();
    match path.0.trim_end_matches('/') {
        "" => Router::new().fallback_service(folder),
        bare => {
            // Without the slash, what the page names would be looked for one folder above.
            let with_slash = path.0.clone();
            Router::new()
                .route(
                    bare,
                    get(move || async move { Redirect::permanent(&with_slash) }),
                )
                .nest_service(&path.0, folder)
        }
    }
}

/// Serves on a free port for as long as the process lives, and returns the address.
pub(crate) fn serve_in_background(dist: PathBuf, path: UrlPath) -> Ergebnis<String> {
    check(&dist)?;
    let listener = listen(0)?;
    let address = address(&listener, &path)?;
    thread::spawn(move || {
        if let Err(fehler) = serve(listener, &dist, &path) {
            eprintln!("{fehler}");
        }
    });
    Ok(address)
}

fn stopped(error: io::Error) -> Fehler {
    Fehler(format!("Der Server ist stehen geblieben: {error}"))
}

async fn add_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    // "Not modified" renews what the cache of the visitor has, and so it needs the rule that came with the file.
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let cache = if found {
        Cache::of(&path)
    } else {
        Cache::Never
    };
    let same = headers();
    let headers = response.headers_mut();
    headers.extend(same.into_iter().filter_map(|(name, value)| {
        Some((
            HeaderName::try_from(name).ok()?,
            HeaderValue::try_from(value).ok()?,
        ))
    }));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(cache.control()),
    );
    // A cache between must not hand the compressed form to who cannot read it.
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    // The folder service names no encoding, and a script without one takes that of the page around it.
    let with_encoding = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .filter(|value| value.starts_with("text/") && !value.contains("charset"))
        .and_then(|value| HeaderValue::try_from(format!("{value}; charset=utf-8")).ok());
    if let Some(value) = with_encoding {
        headers.insert(header::CONTENT_TYPE, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::{UrlPath, listen, serve_in_background, stopped};
    use crate::{command::root, fehler::Ergebnis};
    use std::{
        io::{self, Read, Write},
        net::TcpStream,
    };

    /// The first line of an answer, and its cache rule.
    fn answer(address: &str, path: &str, asked: &str) -> io::Result<(String, String)> {
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(host)?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{asked}\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let rule = text
            .lines()
            .find_map(|line| line.strip_prefix("cache-control: "));
        Ok((
            text.lines().next().unwrap_or_default().to_owned(),
            rule.unwrap_or_default().to_owned(),
        ))
    }

    #[test]
    fn what_is_not_modified_keeps_its_cache_rule() -> Ergebnis<()> {
        let address = serve_in_background(root().join("static"), UrlPath::root())?;
        let asked = "If-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT\r\n";
        let gone = "/gone-ddab5a2ce5dd0ea2.js";
        for (path, asked, status, rule) in [
            ("/start.js", "", "200 OK", "no-cache"),
            ("/start.js", asked, "304 Not Modified", "no-cache"),
            (gone, "", "404 Not Found", "no-store"),
        ] {
            let answer = answer(&address, path, asked).map_err(stopped)?;
            assert_eq!(answer, (format!("HTTP/1.1 {status}"), rule.to_owned()));
        }
        Ok(())
    }

    #[test]
    fn a_path_is_read_with_or_without_its_slashes() {
        let read = |text: &str| UrlPath::parse(text).ok().map(|path| path.0);
        for text in ["/amt/vorabcheck/", "amt/vorabcheck", "/amt/vorabcheck"] {
            assert_eq!(read(text).as_deref(), Some("/amt/vorabcheck/"), "{text}");
        }
        assert_eq!(read("/").as_deref(), Some("/"));
        for text in ["/a//b/", "/../", "/{a}/", "/a b/"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_port_that_is_taken_is_one_sentence_with_a_way_out() -> Ergebnis<()> {
        let first = listen(0)?;
        let port = first.local_addr().map_err(stopped)?.port();
        let message = listen(port).err().map(|fehler| fehler.0);
        assert!(message.is_some_and(|text| text.contains("--port")));
        Ok(())
    }
}
