//! Who is answered at all, and what goes with each answer, be it a refusal.

use crate::{Cache, Source, headers};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, uri::Authority},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use std::sync::Arc;
use tower_http::services::ServeDir;

/// The names that this machine has for itself alone.
const OWN_NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

const ELSEWHERE: &str = "Diese Seite gibt es nur auf diesem Rechner, unter der Adresse, die das Programm beim Start nennt.\n";
const ONLY_READ: &str = "Hier lässt sich nur lesen: Erwartet wird GET oder HEAD.\n";
const NOT_HERE: &str = "Diese Datei gibt es hier nicht.\n";

/// What every answer needs.
#[derive(Debug)]
struct Rules {
    port: u16,
    headers: HeaderMap,
}

/// The files at their path, compressed where a compressed form lies ready; nothing beside them.
pub(crate) fn router(source: Source, path: &str, port: u16) -> Router {
    let files = ServeDir::with_backend("", source)
        .precompressed_br()
        .precompressed_gzip()
        // The page names every file itself. And the address `//pdf` would lead to another host by way of `//pdf/`.
        .redirect_to_trailing_slash(false);
    let router = match path.trim_end_matches('/') {
        "" => Router::new().fallback_service(files),
        bare => {
            // Without the slash, what the page names would be looked for one folder above.
            let with_slash = path.to_owned();
            Router::new()
                .route(
                    bare,
                    get(move || async move { Redirect::permanent(&with_slash) }),
                )
                .nest_service(path, files)
        }
    };
    let same = headers().into_iter().filter_map(|(name, value)| {
        Some((
            HeaderName::try_from(name).ok()?,
            HeaderValue::try_from(value).ok()?,
        ))
    });
    let rules = Rules {
        port,
        headers: same.collect(),
    };
    router.layer(middleware::from_fn_with_state(Arc::new(rules), answer))
}

async fn answer(State(rules): State<Arc<Rules>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = match refusal(&request, rules.port) {
        Some(refusal) => refusal,
        None => next.run(request).await,
    };
    if response.status() == StatusCode::NOT_FOUND {
        response = refuse(StatusCode::NOT_FOUND, NOT_HERE);
    }
    // "Not modified" renews what the cache of the visitor has, and so it needs the rule that came with the file.
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let cache = if found {
        Cache::of(&path)
    } else {
        Cache::Never
    };
    let headers = response.headers_mut();
    headers.extend(rules.headers.clone());
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

/// Refuses whoever came by the name of another host, since a page from there could read the answers (DNS rebinding), and
/// whoever wants more than to read.
fn refusal(request: &Request, port: u16) -> Option<Response> {
    let mut named = request.headers().get_all(header::HOST).iter();
    let host = match (named.next(), named.next()) {
        (Some(host), None) => host.to_str().ok(),
        // Without a name, or with two, it is no browser that asks.
        _ => None,
    };
    let asked = request.uri().authority().map(Authority::as_str);
    if !host.into_iter().chain(asked).all(|name| is_own(name, port)) || host.is_none() {
        return Some(refuse(StatusCode::MISDIRECTED_REQUEST, ELSEWHERE));
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        let mut refusal = refuse(StatusCode::METHOD_NOT_ALLOWED, ONLY_READ);
        refusal
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Some(refusal);
    }
    None
}

fn is_own(host: &str, port: u16) -> bool {
    OWN_NAMES.iter().any(|name| {
        host.eq_ignore_ascii_case(name) || host.eq_ignore_ascii_case(&format!("{name}:{port}"))
    })
}

fn refuse(status: StatusCode, sentence: &'static str) -> Response {
    (
        status,
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
        sentence,
    )
        .into_response()
}
