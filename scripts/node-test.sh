#!/usr/bin/env bash
# Runs the *.spec.mjs of a folder one after another: scripts/node-test.sh tests/e2e
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
options=(--test)
# Older Nodes run one file at a time on a small machine anyway and do not know the option.
if [[ $(node --help) == *--test-concurrency* ]]; then options+=(--test-concurrency=1); fi
exec node "${options[@]}" "$1"/*.spec.mjs
