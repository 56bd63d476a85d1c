//! Where the files come from: a folder, or the program itself. Both are found by name in one way.

use std::{
    collections::BTreeMap,
    fs,
    future::Future,
    io::{self, Cursor},
    path::{Component, Path, PathBuf},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::SystemTime,
};
use tokio::{
    io::{AsyncRead, AsyncSeek, ReadBuf},
    task::spawn_blocking,
};
use tower_http::services::fs::{Backend, File, Metadata};

/// The page that every folder has.
pub const INDEX: &str = "index.html";

/// The files of a page.
#[derive(Debug, Clone)]
pub struct Source(Arc<Files>);

#[derive(Debug, Clone)]
struct Files {
    origin: Origin,
    /// What stands in the place of the files of these names.
    instead: BTreeMap<String, Arc<[u8]>>,
}

#[derive(Debug, Clone)]
enum Origin {
    /// This folder, by its canonical path; what changes in it is served as it is then.
    Folder(PathBuf),
    Embedded(&'static [(&'static str, &'static [u8])]),
}

impl Source {
    /// The files of a folder, and `None` if it is none with a page in it.
    pub fn folder(path: &Path) -> Option<Self> {
        let path = path.canonicalize().ok()?;
        let has_page = path.join(INDEX).is_file();
        has_page.then(|| Self::new(Origin::Folder(path)))
    }

    /// Files that are a part of the program, by their path in the folder that they came from.
    pub fn embedded(files: &'static [(&'static str, &'static [u8])]) -> Self {
        Self::new(Origin::Embedded(files))
    }

    fn new(origin: Origin) -> Self {
        Self(Arc::new(Files {
            origin,
            instead: BTreeMap::new(),
        }))
    }

    /// The same files, but with this content in the place of one, there or not. Compressed forms of it are not there any more.
    #[must_use]
    pub fn with(self, name: &str, content: Vec<u8>) -> Self {
        let mut files = Arc::unwrap_or_clone(self.0);
        files.instead.insert(name.to_owned(), content.into());
        Self(Arc::new(files))
    }

    /// What one of the files contains.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is no such file, else what keeps it from being read.
    pub fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        match self.0.open(Path::new(name))? {
            Opened::Memory(content) => Ok(content.into_inner().as_ref().to_vec()),
            Opened::Disk(mut file, _) => {
                let mut content = Vec::new();
                io::Read::read_to_end(&mut file, &mut content)?;
                Ok(content)
            }
        }
    }
}

/// A file that is found.
enum Opened {
    Memory(Cursor<Bytes>),
    Disk(fs::File, fs::Metadata),
}

impl Files {
    /// The only way to a file.
    fn open(&self, path: &Path) -> io::Result<Opened> {
        let name = name(path).ok_or(io::ErrorKind::NotFound)?;
        if let Some(content) = self.instead.get(&name) {
            return Ok(Opened::Memory(Cursor::new(Bytes::Shared(content.clone()))));
        }
        let original = name.rsplit_once('.').map_or("", |(original, _)| original);
        if self.instead.contains_key(original) {
            return Err(io::ErrorKind::NotFound.into());
        }
        match &self.origin {
            Origin::Embedded(files) => files
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, content)| Opened::Memory(Cursor::new(Bytes::Embedded(content))))
                .ok_or_else(|| io::ErrorKind::NotFound.into()),
            Origin::Folder(folder) => open_in(folder, &name),
        }
    }
}

/// Opens a file that really lies in the folder: a link that leads out of it does not count, nor what is no file, such as a
/// pipe, which would never come to an end.
fn open_in(folder: &Path, name: &str) -> io::Result<Opened> {
    let path = folder.join(name).canonicalize()?;
    if !path.starts_with(folder) || !path.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    let file = fs::File::open(path)?;
    let metadata = file.metadata()?;
    Ok(Opened::Disk(file, metadata))
}

/// The name of a file by its path in the folder, with `/` between the parts on every system; none if the path leads out.
fn name(path: &Path) -> Option<String> {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::ParentDir => return None,
        }
    }
    // A backslash parts folders on one system and stands in a name on another; no file of the page has one.
    let name = parts.join("/");
    (!name.contains('\\')).then_some(name)
}

type Later<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

impl Backend for Source {
    type File = Content;
    type Metadata = About;
    type OpenFuture = Later<Content>;
    type MetadataFuture = Later<About>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let files = self.0.clone();
        Box::pin(async move {
            // Where there is a disk it may be slow, and others wait.
            Ok(match spawn_blocking(move || files.open(&path)).await?? {
                Opened::Memory(content) => Content::Memory(content),
                Opened::Disk(file, metadata) => {
                    Content::Disk(tokio::fs::File::from_std(file), About::of(&metadata))
                }
            })
        })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        // The only folder that is asked for as such is the whole: it stands for its page.
        if name(&path).is_some_and(|name| name.is_empty()) {
            return Box::pin(async { Ok(About::FOLDER) });
        }
        let opened = self.open(path);
        Box::pin(async move { Ok(opened.await?.about()) })
    }
}

/// What is known of a file before it is read.
#[derive(Debug, Clone, Copy)]
pub struct About {
    is_dir: bool,
    length: u64,
    modified: Option<SystemTime>,
}

impl About {
    const FOLDER: Self = Self {
        is_dir: true,
        length: 0,
        modified: None,
    };

    fn of(metadata: &fs::Metadata) -> Self {
        Self {
            is_dir: false,
            length: metadata.len(),
            modified: metadata.modified().ok(),
        }
    }
}

impl Metadata for About {
    fn is_dir(&self) -> bool {
        self.is_dir
    }

    fn modified(&self) -> io::Result<SystemTime> {
        // What is in the program has no day; a browser that asks whether it is still the same gets it again.
        self.modified
            .ok_or_else(|| io::ErrorKind::Unsupported.into())
    }

    fn len(&self) -> u64 {
        self.length
    }
}

/// What lies in memory.
#[derive(Debug, Clone)]
pub enum Bytes {
    /// Read once, for as long as the server runs.
    Shared(Arc<[u8]>),
    /// A part of the program.
    Embedded(&'static [u8]),
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Shared(content) => content,
            Self::Embedded(content) => content,
        }
    }
}

/// A file that is being sent.
#[derive(Debug)]
pub enum Content {
    /// From memory.
    Memory(Cursor<Bytes>),
    /// From a folder.
    Disk(tokio::fs::File, About),
}

impl Content {
    fn about(&self) -> About {
        match self {
            Self::Memory(content) => About {
                is_dir: false,
                length: u64::try_from(content.get_ref().as_ref().len()).unwrap_or(u64::MAX),
                modified: None,
            },
            Self::Disk(_, about) => *about,
        }
    }
}

impl File for Content {
    type Metadata = About;
    type MetadataFuture<'a> = std::future::Ready<io::Result<About>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        std::future::ready(Ok(self.about()))
    }
}

impl AsyncRead for Content {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Memory(content) => Pin::new(content).poll_read(context, buffer),
            Self::Disk(file, _) => Pin::new(file).poll_read(context, buffer),
        }
    }
}

impl AsyncSeek for Content {
    fn start_seek(self: Pin<&mut Self>, position: io::SeekFrom) -> io::Result<()> {
        match self.get_mut() {
            Self::Memory(content) => Pin::new(content).start_seek(position),
            Self::Disk(file, _) => Pin::new(file).start_seek(position),
        }
    }

    fn poll_complete(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        match self.get_mut() {
            Self::Memory(content) => Pin::new(content).poll_complete(context),
            Self::Disk(file, _) => Pin::new(file).poll_complete(context),
        }
    }
}
