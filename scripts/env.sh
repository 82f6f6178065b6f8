# shellcheck shell=bash
# Sourced by every script: finds the tools. Nothing is installed here.

idaman_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$idaman_root" || exit 1
# What set-up leaves behind; `target/` may be removed without setting up again.
idaman_state="$idaman_root/.cache"

die() {
  echo "idaman: $*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# No home, or one that cannot be written to: npm, cargo and Chromium all want one.
if [ -z "${HOME:-}" ] || [ ! -w "$HOME" ]; then
  export HOME="$idaman_state/home"
  mkdir -p "$HOME"
fi
# Rustup's own folder, when the shell has not been told of it.
if ! have cargo && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then
  PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
fi
# Another home directory than the one rustup was installed in: its toolchains
# are still beside the `rustup` that is on the path.
if [ -z "${RUSTUP_HOME:-}" ] && have rustup && [ ! -d "$HOME/.rustup/toolchains" ]; then
  beside=$(dirname "$(dirname "$(dirname "$(command -v rustup)")")")/.rustup
  if [ -d "$beside/toolchains" ]; then export RUSTUP_HOME="$beside"; fi
fi
export PATH
