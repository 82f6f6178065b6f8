//! Which Rust compiles to WebAssembly on this machine.
//!
//! Rustup's, when its `wasm32-unknown-unknown` target is there. Where it cannot
//! be downloaded, Debian's `rustc-web`, which brings std as source: it is built
//! with the app. `scripts/setup.sh` installs whichever it is; the environment it
//! needs is set here and not in `.cargo/config.toml`, where it would break the
//! first kind.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// Set to `debian` to do without rustup's target even where it is there.
const CHOICE: &str = "IDAMAN_TOOLCHAIN";
const DEBIAN_BIN: &str = "/usr/bin";
const DEBIAN_STD_SOURCES: [&str; 2] =
    ["/usr/lib/rustlib/src/rust/library/std", "/usr/src/rustc/library/std"];

pub enum Toolchain {
    Rustup,
    /// Debian's rustc, and the linker that its std is linked with.
    Debian {
        linker: PathBuf,
    },
}

impl Toolchain {
    /// # Errors
    /// When neither is there; the message says how to get one.
    pub fn detect() -> Result<Self> {
        let choice = std::env::var(CHOICE).unwrap_or_default();
        if choice != "debian" && rustup_target_is_there() {
            return Ok(Self::Rustup);
        }
        let sources = DEBIAN_STD_SOURCES.iter().any(|path| Path::new(path).exists());
        match wasm_linker() {
            Some(linker) if sources && Path::new(DEBIAN_BIN).join("rustc").exists() => {
                Ok(Self::Debian { linker })
            }
            _ => bail!(
                "Rust cannot compile to WebAssembly here: `rustup target add {TARGET}`, or on \
                 Debian `apt-get install rustc-web cargo-web rust-web-src lld-22`"
            ),
        }
    }

    pub const fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "rustup",
            Self::Debian { .. } => "debian",
        }
    }

    /// `cargo build` for the WebAssembly target.
    pub fn cargo_build(&self) -> Command {
        let mut command = match self {
            Self::Rustup => Command::new("cargo"),
            Self::Debian { linker } => debian_cargo(linker),
        };
        command.args(["build", "--locked", "--target", TARGET]);
        command
    }
}

fn debian_cargo(linker: &Path) -> Command {
    let bin = Path::new(DEBIAN_BIN);
    let mut path = OsString::from(DEBIAN_BIN);
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut command = Command::new(bin.join("cargo"));
    command
        .env("PATH", path)
        .env("RUSTC", bin.join("rustc"))
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        // Building std is an unstable option of a stable compiler.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    command
}

fn rustup_target_is_there() -> bool {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .context("rustc");
    match output {
        Ok(output) if output.status.success() => {
            Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
        }
        _ => false,
    }
}

/// Debian's newest `wasm-ld-NN`: its version must not be older than rustc's LLVM.
fn wasm_linker() -> Option<PathBuf> {
    let version = |path: &Path| -> Option<u32> {
        path.file_name()?.to_str()?.strip_prefix("wasm-ld-")?.parse().ok()
    };
    std::fs::read_dir(DEBIAN_BIN)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter_map(|path| Some((version(&path)?, path)))
        .max()
        .map(|(_, path)| path)
}
