//! Serves the built page on this machine, and only to it, with the headers that every host should send.
//!
//! It knows no law and no page: what it serves is a [`Source`], a folder or what is in the program.
//!
//! | module | what it says |
//! |---|---|
//! | `headers` | what a host should send: policy, cache rules, media types; the one source for every host |
//! | `source` | where the files come from, and that nothing beside them is found |
//! | `answer` | who is answered at all, and what goes with each answer |
//! | `browser` | where browsers lie, and how one is started as a kiosk |
//! | `embedded` | the page within the program (feature `eingebettet`) |

mod answer;
mod browser;
#[cfg(feature = "eingebettet")]
mod embedded;
mod headers;
mod source;

pub use browser::{KIOSK, find_browser, find_on_path, kiosk};
pub use headers::{Cache, DIGITS, TYPES, hash_in, headers, policy_in_page};
pub use source::{INDEX, Source};

use axum::serve::ListenerExt as _;
use std::{
    future::Future,
    io,
    net::{Ipv4Addr, TcpListener},
    process::{Command, ExitStatus},
};

/// The page within the program, if it was built with one.
pub fn embedded_page() -> Option<Source> {
    #[cfg(feature = "eingebettet")]
    return Some(embedded::page());
    #[cfg(not(feature = "eingebettet"))]
    None
}

/// The path under which the files are served; it begins and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlPath(String);

impl UrlPath {
    /// The files are all that the host serves.
    pub fn root() -> Self {
        Self("/".to_owned())
    }

    /// Reads `/amt/vorabcheck/`; the slashes around it may be left out. Between slashes stand letters, digits, `-` and `_`.
    pub fn parse(text: &str) -> Option<Self> {
        let inner = text.trim_matches('/');
        let allowed = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        };
        if inner.is_empty() {
            Some(Self::root())
        } else if inner.split('/').all(allowed) {
            Some(Self(format!("/{inner}/")))
        } else {
            None
        }
    }
}

/// Why a port cannot be had, and one that could be when this was asked.
#[derive(Debug)]
pub struct PortError {
    /// What the system says.
    pub error: io::Error,
    /// Another port, which was free just now.
    pub free: Option<u16>,
}

/// Reserves a port of this machine, which only this machine reaches; port 0 is any free one.
///
/// # Errors
///
/// If the port is taken or not allowed.
pub fn listen(port: u16) -> Result<TcpListener, PortError> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    bind(port).map_err(|error| PortError {
        error,
        // The next ones are easy to remember; else the system chooses.
        free: (1..=20)
            .filter_map(|more| port.checked_add(more))
            .chain([0])
            .find_map(|other| Some(bind(other).ok()?.local_addr().ok()?.port())),
    })
}

/// A port, and what will be served on it.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    source: Source,
    path: UrlPath,
    port: u16,
}

/// How a kiosk ended.
#[derive(Debug)]
pub enum End {
    /// Its browser did not even start.
    NotStarted(io::Error),
    /// Its browser was closed.
    Browser(ExitStatus),
    /// Somebody ended the server, which then ended the browser.
    Signal,
}

impl Server {
    /// Serves nothing yet.
    ///
    /// # Errors
    ///
    /// If the system does not let the port be used.
    pub fn new(listener: TcpListener, source: Source, path: UrlPath) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        Ok(Self {
            listener,
            source,
            path,
            port,
        })
    }

    /// The address that a browser takes.
    pub fn address(&self) -> String {
        format!(
            "http://{}:{}{}",
            Ipv4Addr::LOCALHOST,
            self.port,
            self.path.0
        )
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    ///
    /// What stops the server.
    pub fn run(self) -> io::Result<()> {
        in_runtime(self.serve())
    }

    /// Starts a browser and serves until it, or this process, is ended; then neither runs any more.
    ///
    /// # Errors
    ///
    /// What stops the server.
    pub fn run_with(self, browser: Command) -> io::Result<End> {
        in_runtime(async {
            let mut browser = tokio::process::Command::from(browser);
            let mut browser = match browser.kill_on_drop(true).spawn() {
                Ok(browser) => browser,
                Err(error) => return Ok(End::NotStarted(error)),
            };
            tokio::select! {
                served = self.serve() => return served.map(|()| End::Signal),
                closed = browser.wait() => return closed.map(End::Browser),
                asked = asked_to_end() => asked?,
            }
            // Its files are its own until it is gone.
            browser.kill().await?;
            Ok(End::Signal)
        })
    }

    async fn serve(self) -> io::Result<()> {
        let app = answer::router(self.source, &self.path.0, self.port);
        let listener = tokio::net::TcpListener::from_std(self.listener)?;
        // Else the second half of a small answer waits for the system's word that the first has arrived, 40 ms.
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        axum::serve(listener, app).await
    }
}

/// One thread is enough for one visitor at a time.
fn in_runtime<T>(work: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// Ctrl+C, and what a session sends that ends: to leave nothing behind, the process outlives it by a moment.
#[cfg(unix)]
async fn asked_to_end() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed,
        _ = terminate.recv() => Ok(()),
        _ = hang_up.recv() => Ok(()),
    }
}

/// Ctrl+C, and the window of the terminal closed.
#[cfg(windows)]
async fn asked_to_end() -> io::Result<()> {
    let mut close = tokio::signal::windows::ctrl_close()?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed,
        _ = close.recv() => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{UrlPath, listen};
    use std::io;

    #[test]
    fn a_path_is_read_with_or_without_its_slashes() {
        let read = |text: &str| UrlPath::parse(text).map(|path| path.0);
        for text in ["/amt/vorabcheck/", "amt/vorabcheck", "/amt/vorabcheck"] {
            assert_eq!(read(text).as_deref(), Some("/amt/vorabcheck/"), "{text}");
        }
        assert_eq!(read("/").as_deref(), Some("/"));
        for text in ["/a//b/", "/../", "/{a}/", "/a b/"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn whoever_finds_a_port_taken_hears_of_one_that_is_free() -> io::Result<()> {
        // Below those the system hands out (from 32768 on), or what is free now would go to a test beside this one.
        let first = (10_000..20_000).find_map(|port| listen(port).ok());
        let first = first.ok_or_else(|| io::Error::other("none free"))?;
        let address = first.local_addr()?;
        assert!(address.ip().is_loopback());
        let refused = listen(address.port()).err();
        let refused = refused.ok_or_else(|| io::Error::other("taken twice"))?;
        assert_eq!(refused.error.kind(), io::ErrorKind::AddrInUse);
        let other = refused.free.ok_or_else(|| io::Error::other("none free"))?;
        assert_ne!(other, address.port());
        assert!(listen(other).is_ok(), "{other}");
        Ok(())
    }
}
