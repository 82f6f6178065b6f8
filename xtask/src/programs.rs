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
    let finished = |file: &Path| match level {
        Some(level) => optimise(root, level, file, work),
        None => Ok(std::fs::read(file)?),
    };
    let chunks: &[PathBuf] = pieces.as_ref().map_or(&[], |pieces| &pieces.chunks);
    let script = std::fs::read_to_string(out.join(format!("{bin}.js")))?;
    Ok(Compiled {
        bin,
        wasm: finished(&out.join(format!("{bin}_bg.wasm")))?,
        script: pieces.as_ref().map_or(Ok(script.clone()), |pieces| pieces.script(&script))?,
        snippets: crate::site::read_folder(&out.join("snippets"), "snippets/")?,
        chunks: side_by_side(chunks, |file| Ok((file_name(file), finished(file)?)))?,
    })
}

/// Does something with each of many small things, two at a time.
fn side_by_side<T: Sync, R: Send>(
    things: &[T],
    work: impl Fn(&T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let halves = <[&[T]; 2]>::from(things.split_at(things.len() / 2));
    let done = in_threads(&halves, |half| half.iter().map(&work).collect::<Result<Vec<R>>>())?;
    Ok(done.into_iter().flatten().collect())
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Optimises a file, or finds what came of the same file last time.
fn optimise(root: &Path, level: &str, input: &Path, work: &Path) -> Result<Vec<u8>> {
    let bytes = std::fs::read(input)?;
    let kept = work.join("optimised");
    std::fs::create_dir_all(&kept)?;
    let output = kept.join(format!("{}{level}.wasm", hash(&bytes)));
    if !output.exists() {
        let partial = input.with_extension("opt.wasm");
        cargo::wasm_opt(root, level, input, &partial)?;
        std::fs::rename(&partial, &output)?;
    }
    Ok(std::fs::read(&output)?)
}
