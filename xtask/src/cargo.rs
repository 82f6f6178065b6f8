//! Running other programs: cargo for the binaries, node for what npm brings.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::toolchain::{TARGET, Toolchain};

/// One set of binaries that are built together.
pub struct Job<'a> {
    pub bins: &'a [&'a str],
    pub features: &'a str,
    pub profile: &'a str,
    /// Sets leptos' `erase_components`: quicker to compile, and smaller.
    pub erase_components: bool,
}

/// Builds the binaries and returns the folder they are in.
///
/// # Errors
/// When cargo fails; it has said why on stderr.
pub fn build(toolchain: &Toolchain, root: &Path, job: &Job<'_>) -> Result<PathBuf> {
    let mut command = toolchain.cargo_build();
    command.current_dir(root).args(["--no-default-features", "--features", job.features]);
    command.args(["--profile", job.profile]);
    for bin in job.bins {
        command.args(["--bin", bin]);
    }
    if job.erase_components {
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "--cfg erase_components");
    }
    // The settings of the cargo that started us are about xtask.
    for (key, _) in std::env::vars_os() {
        let name = key.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST") {
            command.env_remove(&key);
        }
    }
    run(&mut command)?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), PathBuf::from);
    Ok(root.join(target).join(TARGET).join(job.profile))
}

/// Runs a script with node.
///
/// # Errors
/// When there is no node, or the script fails.
pub fn node(root: &Path, script: &Path, args: &[&Path]) -> Result<()> {
    run(Command::new("node").current_dir(root).arg(script).args(args))
}

/// Makes wasm files smaller or faster with npm's binaryen: a path to read and one to write for each.
///
/// One node for all of them, which loads binaryen once: a program is cut into hundreds of chunks.
/// Never the binaryen of Debian 12: too old, its output crashes.
///
/// # Errors
/// When binaryen is not installed or refuses a file.
pub fn wasm_opt(root: &Path, level: &str, files: &[&Path]) -> Result<()> {
    ensure!(root.join("node_modules/binaryen").exists(), "binaryen is not installed: run `npm ci`");
    let mut command = Command::new("node");
    run(command.current_dir(root).arg("scripts/wasm-opt.mjs").arg(level).args(files))
}

fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("`{name}` cannot be started"))?;
    if !status.success() {
        let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy()).collect();
        bail!("`{name} {}` failed", args.join(" "));
    }
    Ok(())
}
