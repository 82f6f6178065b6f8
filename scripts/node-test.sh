#!/usr/bin/env bash
# Runs the *.spec.mjs of a folder one after another: scripts/node-test.sh tests/e2e
# A file that fails is run once more at the end, when the rest is over: what depends on how busy
# the machine is passes then and is named; what is broken fails again, and so does the run.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

failed=()
for spec in "$1"/*.spec.mjs; do
  node --test "$spec" || failed+=("$spec")
done
unsteady=()
broken=()
for spec in ${failed[@]+"${failed[@]}"}; do
  echo "== once more: $spec"
  if node --test "$spec"; then unsteady+=("$spec"); else broken+=("$spec"); fi
done
if [ ${#unsteady[@]} -gt 0 ]; then echo "== passed only the second time: ${unsteady[*]}"; fi
if [ ${#broken[@]} -gt 0 ]; then
  echo "== failed twice: ${broken[*]}"
  exit 1
fi
