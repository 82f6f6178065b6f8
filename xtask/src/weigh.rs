//! What a first visit downloads before it sees the first screen, and what an embed does before its
//! data.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::site::{Site, has_extension};

/// Bytes on the wire, with brotli where a host can send it (issue 2).
const BUDGET: u64 = 400_000;
/// What is loaded before the first screen of a new device. `tests/e2e/first-screen.spec.mjs` holds
/// everything else back and looks whether the screen comes.
const FIRST_SCREEN: [&str; 6] =
    ["index.html", "boot.js", "style.css", "plus-jakarta-sans.woff2", "app.js", "app.wasm"];

/// The same for one embed (issue 5).
const EMBED_BUDGET: u64 = 150_000;
/// What an embed loads before its data.
const EMBED: [&str; 5] = ["embed.html", "embed-boot.js", "embed.css", "embed.js", "embed.wasm"];
/// What an embed has no business with: its program must not even import it.
const NOT_IN_EMBED: [&str; 9] = [
    "indexedDB",
    "IDBFactory",
    "localStorage",
    "sessionStorage",
    "cookie",
    "serviceWorker",
    "BroadcastChannel",
    "new Worker",
    "innerHTML",
];

/// Prints a table and judges it.
///
/// # Errors
/// When the first screen costs more than its budget.
pub fn first_screen(site: &Site, folder: &Path) -> Result<()> {
    println!("{:<26} {:>11} {:>11}", "file", "bytes", "brotli");
    let mut total = 0;
    for part in FIRST_SCREEN {
        total += row(site, folder, part);
    }
    println!("{:<26} {:>11} {:>11}  of {BUDGET}", "before the first screen", "", total);
    let later = |part: &&String| {
        is_program(part) && !FIRST_SCREEN.contains(&&***part) && !EMBED.contains(&&***part)
    };
    for part in site.names.keys().filter(later) {
        row(site, folder, part);
    }
    ensure!(
        total <= BUDGET,
        "the first screen costs {total} bytes, {} more than its budget",
        total - BUDGET
    );
    Ok(())
}

/// Prints what an embed costs, and judges it.
///
/// # Errors
/// When it costs more than its budget, or has something of the private app.
pub fn embed(site: &Site, folder: &Path) -> Result<()> {
    let total: u64 = EMBED.iter().map(|part| row(site, folder, part)).sum();
    println!("{:<26} {:>11} {:>11}  of {EMBED_BUDGET}", "an embed before its data", "", total);
    let script = site.names.get("embed.js").and_then(|name| site.files.get(name));
    let script = String::from_utf8_lossy(script.map(Vec::as_slice).unwrap_or_default());
    let foreign = NOT_IN_EMBED.iter().find(|word| script.contains(**word));
    ensure!(foreign.is_none(), "the embed has {}", foreign.unwrap_or(&""));
    ensure!(total <= EMBED_BUDGET, "an embed costs {total} bytes, more than {EMBED_BUDGET}");
    Ok(())
}

fn is_program(part: &str) -> bool {
    has_extension(part, "wasm") || has_extension(part, "js")
}

/// Prints one file and returns its bytes on the wire.
fn row(site: &Site, folder: &Path, part: &str) -> u64 {
    let name = site.names.get(part).map_or(part, String::as_str);
    let bytes_of = |path: &Path| std::fs::metadata(path).ok().map(|meta| meta.len());
    let plain = bytes_of(&folder.join(name)).unwrap_or_default();
    let sent = bytes_of(&folder.join(format!("{name}.br"))).unwrap_or(plain);
    println!("{part:<26} {plain:>11} {sent:>11}");
    sent
}
