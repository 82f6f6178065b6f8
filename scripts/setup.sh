#!/usr/bin/env bash
# Sets up what is missing and says in one line what cannot be. Quick when all is there.
#   scripts/setup.sh build   what building the site needs
#   scripts/setup.sh test    and what testing needs besides
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
purpose=${1:-build}
mkdir -p "$idaman_state"

# Installs Debian packages; fails quietly where that is not possible.
apt_install() {
  have apt-get || return 1
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    have sudo && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  echo "idaman: installing Debian packages: $*" >&2
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends)
  ${as_root[@]+"${as_root[@]}"} "${install[@]}" "$@" >"$idaman_state/apt.log" 2>&1 && return 0
  ${as_root[@]+"${as_root[@]}"} apt-get update -qq >>"$idaman_state/apt.log" 2>&1 || true
  ${as_root[@]+"${as_root[@]}"} "${install[@]}" "$@" >>"$idaman_state/apt.log" 2>&1
}

# Rust 1.88, cargo and a C linker.
setup_rust() {
  if ! cargo --version >/dev/null 2>&1 && have rustup; then
    echo "idaman: installing stable Rust with rustup" >&2
    rustup toolchain install stable --profile minimal -c clippy -c rustfmt >&2 || true
    rustup default >/dev/null 2>&1 || rustup default stable >&2 || true
  fi
  cargo --version >/dev/null 2>&1 || die "cargo is missing: install Rust from https://rustup.rs"
  local minor
  minor=$(rustc --version | sed -E 's/^rustc 1\.([0-9]+).*/\1/')
  [ "$minor" -ge 88 ] || die "Rust 1.88 or newer is needed, this is $(rustc --version): rustup update stable"
  have cc || apt_install gcc libc6-dev || die "a C linker (cc) is missing: apt-get install gcc libc6-dev, or xcode-select --install"
}

# std for WebAssembly: rustup's, else Debian's compiler, which builds it (xtask/src/toolchain.rs).
setup_wasm() {
  local target=wasm32-unknown-unknown libdir linker
  if [ "${IDAMAN_TOOLCHAIN:-}" != debian ]; then
    libdir=$(rustc --print target-libdir --target "$target" 2>/dev/null || true)
    [ -n "$libdir" ] && [ -d "$libdir" ] && return 0
    if have rustup; then
      echo "idaman: adding Rust's $target" >&2
      # Where a network swallows the request, wait for minutes, not for ever.
      local limit=()
      if have timeout; then limit=(timeout 300); fi
      ${limit[@]+"${limit[@]}"} rustup target add "$target" >"$idaman_state/rustup.log" 2>&1 && return 0
      echo "idaman: rustup cannot add it; trying Debian's compiler" >&2
    fi
  fi
  debian_wasm_is_there && return 0
  # The newest linker: it must not be older than the compiler's LLVM.
  linker=$(apt-cache pkgnames lld- 2>/dev/null | grep -E '^lld-[0-9]+$' | sort -t- -k2 -n | tail -1)
  apt_install rustc-web cargo-web rust-web-src "${linker:-lld}" && debian_wasm_is_there && return 0
  die "Rust cannot compile to WebAssembly here: rustup target add $target, or on Debian apt-get install rustc-web cargo-web rust-web-src ${linker:-lld}"
}

debian_wasm_is_there() {
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && ls /usr/bin/wasm-ld-[0-9]* >/dev/null 2>&1 &&
    { [ -d /usr/lib/rustlib/src/rust/library/std ] || [ -d /usr/src/rustc/library/std ]; }
}

setup_npm() {
  have node || die "node is missing: install Node.js 18 or newer from https://nodejs.org, or apt-get install nodejs npm"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || die "Node.js 18 or newer is needed, this is $(node --version)"
  have npm || die "npm is missing: it comes with Node.js, or apt-get install npm"
  local stamp="$idaman_state/npm.lock"
  [ -d node_modules ] && cmp -s package-lock.json "$stamp" && return 0
  echo "idaman: installing npm packages" >&2
  npm ci --no-audit --no-fund --no-update-notifier --loglevel=error >&2 || die "npm ci failed: is the npm registry reachable?"
  cp package-lock.json "$stamp"
}

setup_lints() {
  if ! cargo clippy --version >/dev/null 2>&1 || ! cargo fmt --version >/dev/null 2>&1; then
    have rustup && rustup component add clippy rustfmt >&2 || die "clippy and rustfmt are missing: rustup component add clippy rustfmt"
  fi
}

setup_browser() {
  node tests/e2e/lib/find-chromium.mjs >/dev/null 2>&1 && return 0
  apt_install chromium && node tests/e2e/lib/find-chromium.mjs >/dev/null 2>&1 && return 0
  die "Chromium is missing: apt-get install chromium, or CHROME=/path/to/chrome make test"
}

# Papers are set in Arial or what is as wide (style/75-papers.css): with wider letters they have other
# pages. Where no font of that width can be had, the tests of printed pages say which page is too long.
setup_fonts() {
  have fc-match || return 0
  fc-match Arial | grep -qiE 'arial|liberation|arimo|helvetica|nimbus' && return 0
  apt_install fonts-liberation ||
    echo "idaman: no font as wide as Arial: printed pages may be counted otherwise: apt-get install fonts-liberation" >&2
}

# Embeds are looked at in Firefox too (tests/e2e/embed.spec.mjs).
setup_firefox() {
  [ -n "${FIREFOX:-}" ] || have firefox-esr || have firefox && return 0
  apt_install firefox-esr && have firefox-esr && return 0
  echo "idaman: Firefox is missing, so its tests of embeds are left out: apt-get install firefox-esr, or FIREFOX=/path make test" >&2
}

setup_rust
setup_wasm
setup_npm
if [ "$purpose" = test ]; then
  setup_lints
  setup_browser
  setup_fonts
  setup_firefox
fi
