//! Linker arguments of the programs that `xtask` cuts into chunks (`xtask/src/split.rs`).

use std::env;

/// Programs with functions marked `wasm_split`.
const IN_CHUNKS: [&str; 2] = ["app", "desk"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        for program in IN_CHUNKS {
            // Relocations say which function needs which.
            println!("cargo::rustc-link-arg-bin={program}=--emit-relocs");
        }
    }
}
