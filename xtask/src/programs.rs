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

/// Builds every program, optimised one by one, or all at once for a trial.
///
/// # Errors
/// When a tool fails.
pub fn compile_all(toolchain: &Toolchain, root: &Path, dev: bool) -> Result<Vec<Compiled>> {
    let work = root.join("target/site").join(if dev { "dev" } else { "release" });
    let folders = if dev {
        let bins = PROGRAMS.map(|program| program.bin);
        let job = Job {
            bins: &bins,
            features: "web,sheets,boundaries",
            profile: "wasm-dev",
            erase_components: true,
        };
        let folder = cargo::build(toolchain, root, &job)?;
        vec![folder; PROGRAMS.len()]
    } else {
        build_together(toolchain, root)?
    };
    // The optimiser of one program uses one core.
    std::thread::scope(|scope| {
        let threads: Vec<_> = PROGRAMS
            .iter()
            .zip(&folders)
            .map(|(program, folder)| {
                let level = (!dev).then_some(program.level);
                let work = &work;
                scope.spawn(move || bind(root, program.bin, folder, work, level, program.split))
            })
            .collect();
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

/// Builds all programs for release and returns the folder of each. Those of the same features and
/// profile are linked side by side: the linker of one program uses one core.
fn build_together(toolchain: &Toolchain, root: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::with_capacity(PROGRAMS.len());
    let alike = |a: &Program, b: &Program| (a.features, a.profile) == (b.features, b.profile);
    for group in PROGRAMS.chunk_by(alike) {
        let bins: Vec<&str> = group.iter().map(|program| program.bin).collect();
        let job = Job {
            bins: &bins,
            features: group[0].features,
            profile: group[0].profile,
            // Only the screen has components, 2 % smaller with them erased; the others share its build.
            erase_components: group[0].features == "web",
        };
        let folder = cargo::build(toolchain, root, &job)?;
        folders.resize(folders.len() + group.len(), folder);
    }
    Ok(folders)
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

/// Does something with each of many small things, two at a time: the chunks of a program are optimised
/// when the other programs are done.
fn side_by_side<T: Sync, R: Send>(
    things: &[T],
    work: impl Fn(&T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let (first, second) = things.split_at(things.len() / 2);
    let all = |part: &[T]| part.iter().map(&work).collect::<Result<Vec<R>>>();
    std::thread::scope(|scope| {
        let other = scope.spawn(|| all(second));
        let mut done = all(first)?;
        done.extend(other.join().expect("a thread panicked")?);
        Ok(done)
    })
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
