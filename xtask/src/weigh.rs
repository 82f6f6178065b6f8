//! What a first visit downloads before it sees the first screen.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::site::{Site, has_extension};

/// Bytes on the wire, with brotli where a host can send it (issue 2).
const BUDGET: u64 = 400_000;
/// What is loaded before the first screen of a new device. `tests/e2e/first-screen.spec.mjs` holds
/// everything else back and looks whether the screen comes.
const FIRST_SCREEN: [&str; 6] =
    ["index.html", "boot.js", "style.css", "plus-jakarta-sans.woff2", "app.js", "app.wasm"];

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
    for part in
        site.names.keys().filter(|part| is_program(part) && !FIRST_SCREEN.contains(&&***part))
    {
        row(site, folder, part);
    }
    ensure!(
        total <= BUDGET,
        "the first screen costs {total} bytes, {} more than its budget",
        total - BUDGET
    );
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
