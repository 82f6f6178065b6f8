#!/usr/bin/env bash
# Runs the *.spec.mjs of a folder: scripts/node-test.sh tests/e2e
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
exec node scripts/node-test.mjs "$1"
