#!/usr/bin/env bash
# Measures natively, then in the browser on the site that is in dist/.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
for source in examples/bench_*.rs; do
  [ -e "$source" ] || continue
  name=$(basename "$source" .rs)
  echo "== $name"
  cargo run --quiet --locked --release --no-default-features --features sheets --example "$name"
done
cargo run --quiet --locked --manifest-path xtask/Cargo.toml -- browser-bench
for script in tests/e2e/bench*.mjs; do
  [ -e "$script" ] || continue
  echo "== $script"
  node "$script"
done
