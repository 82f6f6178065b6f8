//! Cuts a program into what is loaded at once and chunks that are fetched later.
//!
//! The source says where to cut (`wasm_split`); a function and the data it needs go to the chunks
//! of those who reach them, or stay in the main part when that reaches them too.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// How wasm-bindgen's script names the module that loads chunks.
const LOADER: &str = "./chunks.js";

/// A program in pieces.
pub struct Pieces {
    /// What wasm-bindgen goes on with.
    pub main: PathBuf,
    /// Files to be fetched later, `chunk_3.wasm`.
    pub chunks: Vec<PathBuf>,
    loader: String,
}

/// Cuts the program at `input`; the pieces lie in `folder`.
///
/// # Errors
/// When the program was linked without `--emit-relocs`.
pub fn cut(bin: &str, input: &Path, folder: &Path) -> Result<Pieces> {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder)?;
    let wasm = std::fs::read(input).with_context(|| input.display().to_string())?;
    let main = folder.join(format!("{bin}.wasm"));
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    let done = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let loader = std::fs::read_to_string(folder.join(LOADER))?;
    Ok(Pieces { main, chunks: done.split_modules, loader })
}

impl Pieces {
    /// wasm-bindgen's script with the loader of the chunks in it. As a file of its own it would
    /// import the script that imports it, and neither could be named by its content.
    ///
    /// # Errors
    /// When one of the two is not written as expected.
    pub fn script(&self, bindgen: &str) -> Result<String> {
        let (imports, rest): (Vec<_>, Vec<_>) =
            bindgen.lines().partition(|line| line.starts_with("import ") && line.contains(LOADER));
        ensure!(!imports.is_empty(), "wasm-bindgen's script imports no chunks");
        let mut loads = Vec::new();
        let mut script = rest.join("\n");
        script.push('\n');
        for line in self.loader.lines().filter(|line| !line.starts_with("import ")) {
            let own = line.strip_prefix("export ");
            let load = own.and_then(|line| line.strip_prefix("const ")?.split_whitespace().next());
            loads.extend(load);
            script.push_str(own.unwrap_or(line));
            script.push('\n');
        }
        let loads = format!("const chunkLoads = {{ {} }};\n", loads.join(", "));
        script.push_str(&loads);
        for import in imports {
            // The same module is imported once for every function.
            let name = import
                .strip_prefix("import * as ")
                .and_then(|rest| rest.split_whitespace().next())
                .with_context(|| format!("an import of an unknown kind: {import}"))?;
            let _ = writeln!(script, "const {name} = chunkLoads;");
        }
        Ok(script)
    }
}
