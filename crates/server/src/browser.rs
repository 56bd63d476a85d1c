//! Where browsers lie, and how one is started as a kiosk.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The names under which systems know browsers that have a kiosk, all of one family.
const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
];

/// Where macOS keeps them.
const ON_MACOS: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/// Where Windows keeps them, below one of its folders for programs.
const ON_WINDOWS: [&str; 3] = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
];

/// With what a browser shows one page and nothing else. The folder of its profile and the address follow.
pub const KIOSK: [&str; 9] = [
    // The whole screen, without a bar, a menu or a way to another window.
    "--kiosk",
    // Nothing of one visitor is there for the next.
    "--incognito",
    "--no-first-run",
    "--no-default-browser-check",
    // Two fingers do not enlarge the page beyond the screen, and do not leave it.
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    // It asks nobody for anything.
    "--disable-background-networking",
    "--disable-component-update",
    // Linux asks for the password of its keys otherwise.
    "--password-store=basic",
];

/// The command that shows an address as a kiosk, with a profile of its own.
pub fn kiosk(browser: impl Into<OsString>, profile: &Path, address: &str) -> Command {
    let mut folder = OsString::from("--user-data-dir=");
    folder.push(profile);
    let mut command = Command::new(browser.into());
    command
        .args(KIOSK)
        .arg(folder)
        .arg(address)
        // What it mutters to itself is for nobody at the terminal.
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The first browser that this machine has.
pub fn find_browser() -> Option<PathBuf> {
    NAMES
        .into_iter()
        .find_map(find_on_path)
        .or_else(|| usual_places().find(|path| path.is_file()))
}

fn usual_places() -> impl Iterator<Item = PathBuf> {
    let windows = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
        .into_iter()
        .filter_map(env::var_os)
        .flat_map(|folder| ON_WINDOWS.map(|program| Path::new(&folder).join(program)));
    ON_MACOS.into_iter().map(PathBuf::from).chain(windows)
}

/// The full path of a program on the PATH.
pub fn find_on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}
