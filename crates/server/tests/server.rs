//! The server as a browser, or somebody who is none, meets it: over the wire.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::thread;

use server::{Cache, Server, Source, TYPES, UrlPath, headers, listen};
use tempfile::TempDir;

const PAGE: &[u8] = b"<!doctype html>";
const SCRIPT: &str = "a-ddab5a2ce5dd0ea2.js";

/// The same files in a folder and in a program.
static FILES: &[(&str, &[u8])] = &[
    ("a-ddab5a2ce5dd0ea2.js", b"// as it is"),
    ("a-ddab5a2ce5dd0ea2.js.br", b"brotli"),
    ("a-ddab5a2ce5dd0ea2.js.gz", b"gzip"),
    ("index.html", PAGE),
    ("konfiguration.json", b"{}"),
    ("schriften/b.woff2", b"only like this"),
];

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("schriften")).unwrap();
    for (name, content) in FILES {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

/// Serves for as long as the test runs; the part of the address behind `http://` and before the path.
fn served(source: Source, path: UrlPath) -> String {
    let server = Server::new(listen(0).unwrap(), source, path).unwrap();
    let address = server.address();
    thread::spawn(move || server.run());
    address["http://".len()..].split('/').next().unwrap().into()
}

struct Answer {
    status: u16,
    head: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let found = |(known, _): &&(String, String)| known.eq_ignore_ascii_case(name);
        self.head.iter().find(found).map_or("", |(_, value)| value)
    }
}

/// Sends these lines as they are, and reads what comes back until the server closes.
fn send(address: &str, lines: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "{lines}Connection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("{lines}: {}", String::from_utf8_lossy(&bytes)));
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut head = head.lines();
    let status = head.next().unwrap().split(' ').nth(1).unwrap();
    Answer {
        status: status.parse().unwrap(),
        head: head
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        body: bytes[end + 4..].to_vec(),
    }
}

fn get(address: &str, path: &str, more: &str) -> Answer {
    send(
        address,
        &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{more}"),
    )
}

fn assert_headers(answer: &Answer, of: &str) {
    for (name, value) in headers() {
        assert_eq!(answer.header(name), value, "{of}: {name}");
    }
    assert!(!answer.header("cache-control").is_empty(), "{of}");
}

/// Runs for both kinds of source.
fn for_both(test: impl Fn(&str)) {
    let folder = folder();
    let on_disk = Source::folder(folder.path()).unwrap();
    for source in [on_disk, Source::embedded(FILES)] {
        test(&served(source, UrlPath::root()));
    }
}

#[test]
fn who_asks_for_what_and_what_becomes_of_it() {
    for_both(|address| {
        let port = address.rsplit(':').next().unwrap();
        let own = address.to_owned();
        let other_port = format!("127.0.0.1:{}", port.parse::<u16>().unwrap() ^ 1);
        let localhost = format!("LocalHost:{port}");
        let six = format!("[::1]:{port}");
        let suffix = format!("127.0.0.1.example.org:{port}");
        let user = format!("127.0.0.1@example.org:{port}");
        for (method, path, host, status) in [
            ("GET", "/", &*own, 200),
            ("HEAD", "/", &own, 200),
            ("GET", "/index.html", &own, 200),
            ("GET", "/?kiosk", &own, 200),
            ("GET", "/schriften/b.woff2", &own, 200),
            ("GET", "/./schriften/./b.woff2", &own, 200),
            ("GET", "/", &localhost, 200),
            ("GET", "/", "localhost", 200),
            ("GET", "/", "127.0.0.1", 200),
            ("GET", "/", &six, 200),
            // Other hosts.
            ("GET", "/", "example.org", 421),
            ("GET", "/", &suffix, 421),
            ("GET", "/", &user, 421),
            ("GET", "/", &other_port, 421),
            ("GET", "/", "127.0.0.1:", 421),
            ("GET", "/", "0.0.0.0", 421),
            ("GET", "/", "", 421),
            ("GET", "/none", "example.org", 421),
            ("POST", "/", "example.org", 421),
            ("GET", "http://example.org/", &own, 421),
            ("GET", &format!("http://{own}/"), &own, 200),
            // Other methods.
            ("POST", "/", &own, 405),
            ("PUT", "/index.html", &own, 405),
            ("DELETE", "/index.html", &own, 405),
            ("PATCH", "/", &own, 405),
            ("OPTIONS", "*", &own, 405),
            ("TRACE", "/", &own, 405),
            ("UNHEARDOF", "/none", &own, 405),
            // Paths that lead elsewhere, or to nothing.
            ("GET", "/none", &own, 404),
            ("HEAD", "/none", &own, 404),
            ("GET", "/index.html/", &own, 404),
            ("GET", "/schriften", &own, 404),
            ("GET", "/schriften/", &own, 404),
            ("GET", "//schriften", &own, 404),
            ("GET", "/../Cargo.toml", &own, 404),
            ("GET", "/schriften/../index.html", &own, 404),
            ("GET", "/%2e%2e/Cargo.toml", &own, 404),
            ("GET", "/%2E%2E%2FCargo.toml", &own, 404),
            ("GET", "/..%5cCargo.toml", &own, 404),
            ("GET", "/schriften%5cb.woff2", &own, 404),
            ("GET", "/..\\Cargo.toml", &own, 404),
            ("GET", "/%252e%252e/Cargo.toml", &own, 404),
            ("GET", "//etc/passwd", &own, 404),
            ("GET", "/%2fetc/passwd", &own, 404),
            ("GET", "/C:/Windows/win.ini", &own, 404),
            ("GET", "/index.html%00", &own, 404),
            ("GET", "/%00", &own, 404),
            ("GET", "/%ff", &own, 404),
        ] {
            let asked = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n");
            let answer = send(address, &asked);
            assert_eq!(answer.status, status, "{asked}");
            assert_headers(&answer, &asked);
            let text = String::from_utf8_lossy(&answer.body);
            if method == "HEAD" {
                assert_eq!(text, "", "{asked}");
                assert_ne!(answer.header("content-length"), "0", "{asked}");
            } else if status != 200 {
                assert!(text.ends_with(".\n"), "{asked}: {text}");
                assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
                assert_eq!(answer.header("cache-control"), "no-store");
            }
            let allowed = if status == 405 { "GET, HEAD" } else { "" };
            assert_eq!(answer.header("allow"), allowed, "{asked}");
        }
        for without_one_host in [
            "GET / HTTP/1.0\r\n".to_owned(),
            "GET / HTTP/1.1\r\n".to_owned(),
            format!("GET / HTTP/1.1\r\nHost: {own}\r\nHost: example.org\r\n"),
        ] {
            assert_eq!(send(address, &without_one_host).status, 421);
        }
    });
}

#[test]
fn the_compressed_form_goes_to_who_can_read_it() {
    for_both(|address| {
        for (accepted, encoding, body) in [
            ("br, gzip", "br", "brotli"),
            ("gzip, deflate", "gzip", "gzip"),
            ("br;q=0, gzip", "gzip", "gzip"),
            ("identity", "", "// as it is"),
            ("", "", "// as it is"),
        ] {
            let path = format!("/{SCRIPT}");
            let answer = get(address, &path, &format!("Accept-Encoding: {accepted}\r\n"));
            assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
            assert_eq!(answer.body, body.as_bytes(), "{accepted}");
            assert_eq!(
                answer.header("content-type"),
                "text/javascript; charset=utf-8"
            );
            assert_eq!(answer.header("vary"), "accept-encoding");
            assert_eq!(answer.header("cache-control"), Cache::Forever.control());
        }
        let answer = get(address, "/schriften/b.woff2", "Accept-Encoding: br\r\n");
        assert_eq!(answer.header("content-encoding"), "");
        assert_eq!(answer.body, b"only like this");
    });
}

#[test]
fn a_part_is_sent_where_a_part_is_asked_for() {
    for_both(|address| {
        let answer = get(address, "/schriften/b.woff2", "Range: bytes=5-8\r\n");
        assert_eq!((answer.status, &*answer.body), (206, &b"like"[..]));
        assert_headers(&answer, "part");
        let answer = get(address, "/schriften/b.woff2", "Range: bytes=99-\r\n");
        assert_eq!(answer.status, 416);
        assert_headers(&answer, "no part");
    });
}

#[test]
fn what_is_not_modified_keeps_its_cache_rule() {
    let folder = folder();
    let source = Source::folder(folder.path()).unwrap();
    let address = served(source, UrlPath::root());
    let path = "/konfiguration.json";
    let first = get(&address, path, "");
    assert_eq!(first.status, 200);
    for asked in [
        "If-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT\r\n".to_owned(),
        format!("If-None-Match: {}\r\n", first.header("etag")),
    ] {
        let answer = get(&address, path, &asked);
        let rule = answer.header("cache-control");
        assert_eq!((answer.status, rule), (304, "no-cache"), "{asked}");
        assert_headers(&answer, &asked);
    }
    let gone = get(&address, "/gone-ddab5a2ce5dd0ea2.js", "");
    let rule = gone.header("cache-control");
    assert_eq!((gone.status, rule), (404, "no-store"));
}

#[test]
fn every_kind_of_file_has_the_type_that_other_hosts_are_told() {
    let folder = folder();
    for (ending, _) in TYPES {
        fs::write(folder.path().join(format!("x.{ending}")), "x").unwrap();
    }
    let address = served(Source::folder(folder.path()).unwrap(), UrlPath::root());
    for (ending, kind) in TYPES {
        let answer = get(&address, &format!("/x.{ending}"), "");
        let sent = answer.header("content-type");
        assert_eq!(sent.trim_end_matches("; charset=utf-8"), kind, "{ending}");
        assert_eq!(
            sent.contains("charset"),
            kind.starts_with("text/"),
            "{ending}"
        );
    }
}

#[test]
fn under_a_path_there_is_nothing_beside_the_folder() {
    let folder = folder();
    for source in [
        Source::folder(folder.path()).unwrap(),
        Source::embedded(FILES),
    ] {
        let address = served(source, UrlPath::parse("amt/vorabcheck").unwrap());
        for (path, status) in [
            ("/amt/vorabcheck/", 200),
            ("/amt/vorabcheck/konfiguration.json", 200),
            ("/amt/vorabcheck", 308),
            ("/konfiguration.json", 404),
            ("/", 404),
            ("/amt/", 404),
            ("/amt/vorabcheck/../../index.html", 404),
            ("/amt/vorabcheck/%2e%2e/index.html", 404),
        ] {
            let answer = get(&address, path, "");
            assert_eq!(answer.status, status, "{path}");
            assert_headers(&answer, path);
        }
        let bare = get(&address, "/amt/vorabcheck", "");
        assert_eq!(bare.header("location"), "/amt/vorabcheck/");
    }
}

#[test]
fn one_file_can_stand_in_the_place_of_another() {
    let folder = folder();
    fs::write(folder.path().join("konfiguration.json.br"), "old").unwrap();
    for source in [
        Source::folder(folder.path()).unwrap(),
        Source::embedded(FILES),
    ] {
        assert_eq!(source.read("konfiguration.json").unwrap(), b"{}");
        assert!(source.read("none.json").is_err());
        let source = source.with("konfiguration.json", b"{\"a\":1}".to_vec());
        assert_eq!(source.read("konfiguration.json").unwrap(), b"{\"a\":1}");
        let address = served(source, UrlPath::root());
        let answer = get(&address, "/konfiguration.json", "Accept-Encoding: br\r\n");
        assert_eq!((answer.status, &*answer.body), (200, &b"{\"a\":1}"[..]));
        assert_eq!(answer.header("content-encoding"), "");
        assert_eq!(get(&address, "/", "").body, PAGE);
    }
}

#[test]
fn what_changes_in_the_folder_is_served_as_it_is_then() {
    let folder = folder();
    let address = served(Source::folder(folder.path()).unwrap(), UrlPath::root());
    assert_eq!(get(&address, "/", "").body, PAGE);
    fs::write(folder.path().join("index.html"), "new").unwrap();
    assert_eq!(get(&address, "/", "").body, b"new");
    fs::remove_file(folder.path().join("index.html")).unwrap();
    assert_eq!(get(&address, "/", "").status, 404);
}

#[test]
fn only_a_folder_with_a_page_is_a_source() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Source::folder(folder.path()).is_none());
    assert!(Source::folder(Path::new("/there/is/no/such/folder")).is_none());
    let page = folder.path().join("index.html");
    fs::write(&page, PAGE).unwrap();
    assert!(Source::folder(folder.path()).is_some());
    assert!(Source::folder(&page).is_none());
}

/// A link may name a file of the folder; one that leads out, or what is no file, is not there.
#[cfg(unix)]
#[test]
fn links_do_not_lead_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (folder(), tempfile::tempdir().unwrap());
    fs::write(outside.path().join("secret"), "secret").unwrap();
    let link = |to: &Path, name: &str| symlink(to, folder.path().join(name)).unwrap();
    link(&outside.path().join("secret"), "file");
    link(outside.path(), "folder");
    link(Path::new("/dev/zero"), "zero");
    link(&folder.path().join("index.html"), "page.html");
    link(&folder.path().join("gone"), "broken");
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    // The folder itself may be reached by a link.
    let by_link = outside.path().join("dist");
    symlink(folder.path(), &by_link).unwrap();
    let address = served(Source::folder(&by_link).unwrap(), UrlPath::root());
    for (path, status) in [
        ("/page.html", 200),
        ("/file", 404),
        ("/folder/secret", 404),
        ("/zero", 404),
        ("/broken", 404),
        ("/pipe", 404),
    ] {
        assert_eq!(get(&address, path, "").status, status, "{path}");
    }
}
