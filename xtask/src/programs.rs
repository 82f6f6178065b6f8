//! The WebAssembly programs, from Rust to the files a browser loads.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo::{self, Job};
use crate::site::hash;
use crate::split;
use crate::toolchain::Toolchain;

/// A binary of the package and how it is built for release.
pub struct Program {
    pub bin: &'static str,
    features: &'static str,
    profile: &'static str,
    /// The level given to `wasm-opt`.
    level: &'static str,
    /// Whether parts of it are fetched later.
    split: bool,
}

/// The readers of files share features, so that the library is compiled once for both.
const READERS: &str = "browser,sheets,boundaries";
/// What the first visit downloads is small; the readers of files are fast. The screen and the desk
/// share features and profile too.
pub const PROGRAMS: [Program; 5] = [
    Program { bin: "app", features: "web", profile: "wasm", level: "-Oz", split: true },
    Program { bin: "desk", features: "web", profile: "wasm", level: "-O3", split: true },
    // Compiled with the app's features, so that the library is compiled once; the linker keeps what it uses.
    Program { bin: "embed", features: "web", profile: "wasm", level: "-Oz", split: false },
    Program { bin: "sheets", features: READERS, profile: "worker", level: "-O3", split: false },
    Program { bin: "boundaries", features: READERS, profile: "worker", level: "-O3", split: false },
];

/// What a browser needs of one program.
pub struct Compiled {
    pub bin: &'static str,
    pub wasm: Vec<u8>,
    /// The module that wasm-bindgen wrote; its default export takes the URL of the wasm.
    pub script: String,
    /// JavaScript that crates brought along: paths as `script` imports them.
    pub snippets: Vec<(String, Vec<u8>)>,
    /// Parts that are fetched later, by the name the script has for them.
    pub chunks: Vec<(String, Vec<u8>)>,
}

/// Builds every program: optimised, or quickly for a trial.
///
/// # Errors
/// When a tool fails.
pub fn compile_all(toolchain: &Toolchain, root: &Path, dev: bool) -> Result<Vec<Compiled>> {
    let work = &root.join("target/site").join(if dev { "dev" } else { "release" });
    let groups: Vec<&[Program]> = PROGRAMS.chunk_by(|a, b| dev || a.is_built_like(b)).collect();
    // Compiling the library, linking and optimising take one core each: groups go side by side.
    let compiled = in_threads(&groups, |group| {
        let bins: Vec<&str> = group.iter().map(|program| program.bin).collect();
        let job = Job {
            bins: &bins,
            features: if dev { "web,sheets,boundaries" } else { group[0].features },
            profile: if dev { "wasm-dev" } else { group[0].profile },
            // Only the screen has components, 2 % smaller with them erased; the others share its build.
            erase_components: dev || group[0].features == "web",
        };
        let folder = cargo::build(toolchain, root, &job)?;
        in_threads(group, |program| {
            bind(root, program.bin, &folder, work, (!dev).then_some(program.level), program.split)
        })
    })?;
    Ok(compiled.into_iter().flatten().collect())
}

impl Program {
    /// Whether one compilation of the library serves both.
    fn is_built_like(&self, other: &Self) -> bool {
        (self.features, self.profile) == (other.features, other.profile)
    }
}

/// Does something with each of a few things, all at once.
fn in_threads<T: Sync, R: Send>(
    things: &[T],
    work: impl Fn(&T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    std::thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = things.iter().map(|thing| scope.spawn(move || work(thing))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread panicked")).collect()
    })
}

/// Builds the program whose exports are the browser tests, and the desk worker they talk to:
/// unoptimised, or as the desk is shipped, to measure with it.
///
/// # Errors
/// When a tool fails.
pub fn compile_browser_tests(
    toolchain: &Toolchain,
    root: &Path,
    bench: bool,
) -> Result<[Compiled; 2]> {
    let bins = ["browser_tests", "desk"];
    let (profile, level) = if bench { ("wasm", Some("-O3")) } else { ("wasm-dev", None) };
    // Measured as it is shipped, flags and all.
    let job = Job { bins: &bins, features: "browser-tests", profile, erase_components: bench };
    let folder = cargo::build(toolchain, root, &job)?;
    let work = root.join("target/site").join(if bench { "bench" } else { "tests" });
    let [tests, desk] = bins.map(|bin| bind(root, bin, &folder, &work, level, bin == "desk"));
    Ok([tests?, desk?])
}

/// Cuts off what is fetched later, then wasm-bindgen, then binaryen at `level`.
fn bind(
    root: &Path,
    bin: &'static str,
    folder: &Path,
    work: &Path,
    level: Option<&str>,
    split: bool,
) -> Result<Compiled> {
    let out = work.join(bin);
    let _ = std::fs::remove_dir_all(&out);
    let built = folder.join(format!("{bin}.wasm"));
    let pieces =
        split.then(|| split::cut(bin, &built, &work.join(format!("{bin}-pieces")))).transpose()?;
    let input = pieces.as_ref().map_or(&built, |pieces| &pieces.main);
    Bindgen::new()
        .input_path(input)
        .web(true)?
        .omit_default_module_path(true)
        // Chunks import the memory, the table and what they share.
        .keep_lld_exports(split)
        .remove_name_section(level.is_some())
        .remove_producers_section(true)
        .typescript(false)
        .generate(&out)
        .with_context(|| format!("wasm-bindgen on {}", input.display()))?;
    let chunks: &[PathBuf] = pieces.as_ref().map_or(&[], |pieces| &pieces.chunks);
    let files: Vec<PathBuf> =
        std::iter::once(out.join(format!("{bin}_bg.wasm"))).chain(chunks.iter().cloned()).collect();
    let mut finished = match level {
        Some(level) => optimise(root, level, &files, work)?,
        None => files.iter().map(std::fs::read).collect::<std::io::Result<_>>()?,
    }
    .into_iter();
    let script = std::fs::read_to_string(out.join(format!("{bin}.js")))?;
    Ok(Compiled {
        bin,
        wasm: finished.next().context("a program is one file at least")?,
        script: pieces.as_ref().map_or(Ok(script.clone()), |pieces| pieces.script(&script))?,
        snippets: crate::site::read_folder(&out.join("snippets"), "snippets/")?,
        chunks: chunks.iter().map(|file| file_name(file)).zip(finished).collect(),
    })
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Optimises files, or finds what came of the same files last time.
fn optimise(root: &Path, level: &str, files: &[PathBuf], work: &Path) -> Result<Vec<Vec<u8>>> {
    let kept = work.join("optimised");
    std::fs::create_dir_all(&kept)?;
    let mut outputs = Vec::new();
    for file in files {
        let bytes = std::fs::read(file)?;
        outputs.push(kept.join(format!("{}{level}.wasm", hash(&bytes))));
    }
    let jobs: Vec<[&Path; 2]> = std::iter::zip(files, &outputs)
        .filter(|(_, output)| !output.exists())
        .map(|(file, output)| [file.as_path(), output.as_path()])
        .collect();
    if !jobs.is_empty() {
        cargo::wasm_opt(root, level, jobs.as_flattened())?;
    }
    Ok(outputs.iter().map(std::fs::read).collect::<std::io::Result<_>>()?)
}
