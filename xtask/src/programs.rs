//! The WebAssembly programs, from Rust to the files a browser loads.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo::{self, Job};
use crate::site::hash;
use crate::toolchain::Toolchain;

/// A binary of the package and how it is built for release.
pub struct Program {
    pub bin: &'static str,
    features: &'static str,
    profile: &'static str,
    /// The level given to `wasm-opt`.
    level: &'static str,
}

/// What the first visit downloads is small; the reader of spreadsheets is fast. The screen and the
/// desk share features and profile, so that the library is compiled once for both.
pub const PROGRAMS: [Program; 4] = [
    Program { bin: "app", features: "web", profile: "wasm", level: "-Oz" },
    Program { bin: "desk", features: "web", profile: "wasm", level: "-Oz" },
    Program { bin: "sheets", features: "browser,sheets", profile: "worker", level: "-O3" },
    Program { bin: "boundaries", features: "browser,boundaries", profile: "worker", level: "-O3" },
];

/// What a browser needs of one program.
pub struct Compiled {
    pub bin: &'static str,
    pub wasm: Vec<u8>,
    /// The module that wasm-bindgen wrote; its default export takes the URL of the wasm.
    pub script: String,
    /// JavaScript that crates brought along: paths as `script` imports them.
    pub snippets: Vec<(String, Vec<u8>)>,
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
        PROGRAMS.iter().map(|program| build_one(toolchain, root, program)).collect::<Result<_>>()?
    };
    // The optimiser of one program uses one core.
    std::thread::scope(|scope| {
        let threads: Vec<_> = PROGRAMS
            .iter()
            .zip(&folders)
            .map(|(program, folder)| {
                let level = (!dev).then_some(program.level);
                let work = &work;
                scope.spawn(move || bind(root, program.bin, folder, work, level))
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
    let (profile, level) = if bench { ("wasm", Some("-Oz")) } else { ("wasm-dev", None) };
    // Measured as it is shipped, flags and all.
    let job = Job { bins: &bins, features: "browser-tests", profile, erase_components: bench };
    let folder = cargo::build(toolchain, root, &job)?;
    let work = root.join("target/site").join(if bench { "bench" } else { "tests" });
    let [tests, desk] = bins.map(|bin| bind(root, bin, &folder, &work, level));
    Ok([tests?, desk?])
}

fn build_one(toolchain: &Toolchain, root: &Path, program: &Program) -> Result<PathBuf> {
    let job = Job {
        bins: &[program.bin],
        features: program.features,
        profile: program.profile,
        // Only the screen has components, 2 % smaller with them erased; the desk shares its build.
        erase_components: program.features == "web",
    };
    cargo::build(toolchain, root, &job)
}

/// wasm-bindgen, then binaryen at `level`.
fn bind(
    root: &Path,
    bin: &'static str,
    folder: &Path,
    work: &Path,
    level: Option<&str>,
) -> Result<Compiled> {
    let out = work.join(bin);
    let _ = std::fs::remove_dir_all(&out);
    let input = folder.join(format!("{bin}.wasm"));
    Bindgen::new()
        .input_path(&input)
        .web(true)?
        .omit_default_module_path(true)
        .remove_name_section(level.is_some())
        .remove_producers_section(true)
        .typescript(false)
        .generate(&out)
        .with_context(|| format!("wasm-bindgen on {}", input.display()))?;
    let bound = out.join(format!("{bin}_bg.wasm"));
    let wasm = match level {
        Some(level) => optimise(root, level, &bound, work)?,
        None => std::fs::read(&bound)?,
    };
    Ok(Compiled {
        bin,
        wasm,
        script: std::fs::read_to_string(out.join(format!("{bin}.js")))?,
        snippets: crate::site::read_folder(&out.join("snippets"), "snippets/")?,
    })
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
