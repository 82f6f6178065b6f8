#!/usr/bin/env bash
# fuzz.sh SECONDS [TARGET…]: runs the fuzzer on every reader of what others wrote (fuzz/targets), so
# long for each. What breaks one is left in fuzz/artifacts and named at the end.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
seconds=$1
shift
cargo +nightly --version >/dev/null 2>&1 || die "a nightly Rust is needed: rustup toolchain install nightly"
have cargo-fuzz || cargo install --locked --root "$idaman_state/tools" cargo-fuzz
export PATH="$idaman_state/tools/bin:$PATH"
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cargo +nightly fuzz list)
# What is fuzzed is what is shipped: the same version of every crate.
cp Cargo.lock fuzz/Cargo.lock
broken=()
for target in "${targets[@]}"; do
  echo "== $target, $seconds s"
  # What it finds is kept beside the corpus of the project, not in it.
  mkdir -p "fuzz/found/$target"
  cargo +nightly fuzz run "$target" "fuzz/found/$target" "fuzz/corpus/$target" -- \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=65536 -print_final_stats=1 || broken+=("$target")
done
[ ${#broken[@]} -eq 0 ] || die "broken: ${broken[*]} (fuzz/artifacts)"
echo "No reader broke."
