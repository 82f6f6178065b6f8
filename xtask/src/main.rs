//! Builds Idaman's static site: `cargo run --manifest-path xtask/Cargo.toml -- help`.
//!
//! Cargo makes four WebAssembly programs (the screen, the desk worker, the sheets
//! worker, the boundaries worker), wasm-bindgen their JavaScript, binaryen makes them small;
//! everything gets a name from its content, `index.html` and the service worker
//! learn those names, and what a first visit costs is weighed against a budget.

mod cargo;
mod page;
mod programs;
mod service_worker;
mod site;
mod split;
mod toolchain;
mod weigh;

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

const HELP: &str = "\
xtask build [--dev] [--out DIR] [--root DIR]   the static site (default: dist, or dist-dev with --dev)
xtask browser-tests [--out DIR] [--root DIR]   the storage tests (default: target/browser-tests)
xtask browser-bench [--out DIR] [--root DIR]   the same, optimised, to measure (default: target/browser-bench)
xtask toolchain                                which Rust compiles to WebAssembly here

--dev    quick: unoptimised, without service worker, compression and budget
--root   the package's folder (default: the nearest one upwards)";

/// What the command line asks for.
struct Options {
    dev: bool,
    out: Option<PathBuf>,
    root: PathBuf,
}

fn main() -> std::process::ExitCode {
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let options = options(words)?;
    match command.as_str() {
        "build" => site::build(&options),
        "browser-tests" => site::build_browser_tests(&options, false),
        "browser-bench" => site::build_browser_tests(&options, true),
        "toolchain" => {
            println!("{}", toolchain::Toolchain::detect()?.name());
            Ok(())
        }
        "" | "help" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("no command `{other}`\n{HELP}"),
    }
}

fn options(mut words: impl Iterator<Item = String>) -> Result<Options> {
    let (mut dev, mut out, mut root) = (false, None, None);
    while let Some(word) = words.next() {
        let mut value = || words.next().with_context(|| format!("{word} wants a folder"));
        match word.as_str() {
            "--dev" => dev = true,
            "--out" => out = Some(PathBuf::from(value()?)),
            "--root" => root = Some(PathBuf::from(value()?)),
            other => bail!("no option `{other}`\n{HELP}"),
        }
    }
    let root = match root {
        Some(root) => root.canonicalize().with_context(|| root.display().to_string())?,
        None => nearest_package()?,
    };
    Ok(Options { dev, out, root })
}

/// The nearest folder upwards that holds the package.
fn nearest_package() -> Result<PathBuf> {
    let here = std::env::current_dir()?;
    here.ancestors()
        .find(|folder| folder.join("public/index.html").exists())
        .map(PathBuf::from)
        .context("run this inside the repository, or give --root")
}
