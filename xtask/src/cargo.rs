//! Running other programs: cargo for the binaries, node for what npm brings.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

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

/// Makes a wasm file smaller or faster with npm's binaryen.
///
/// No `--enable-…` and never `--all-features`: the file says itself what it
/// uses, and a newer format is refused by today's browsers. Never the binaryen
/// of Debian 12: too old, its output crashes.
///
/// # Errors
/// When binaryen is not installed or refuses the file.
pub fn wasm_opt(root: &Path, level: &str, input: &Path, output: &Path) -> Result<()> {
    let tool = root.join("node_modules/binaryen/bin/wasm-opt");
    if !tool.exists() {
        bail!("binaryen is not installed: run `npm ci`");
    }
    let mut command = Command::new("node");
    run(command.current_dir(root).arg(tool).arg(level).arg(input).arg("-o").arg(output))
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
