// Optimises wasm files as `wasm-opt` of binaryen does, byte for byte, but loads binaryen only once:
//   node scripts/wasm-opt.mjs -Oz IN OUT [IN OUT …]
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

/** How much to optimise, and how much of that for size. */
const LEVELS = { "-Oz": [2, 2], "-O3": [3, 0] };

const [level, ...paths] = process.argv.slice(2);
if (!LEVELS[level] || paths.length % 2 !== 0) throw new Error("wasm-opt.mjs -Oz|-O3 IN OUT [IN OUT …]");
const [speed, size] = LEVELS[level];
binaryen.setOptimizeLevel(speed);
binaryen.setShrinkLevel(size);
// The command does both from -O2 on, the library when told to.
binaryen.setGenerateStackIR(true);
binaryen.setOptimizeStackIR(true);

for (let at = 0; at < paths.length; at += 2) {
  const [input, output] = paths.slice(at, at + 2);
  const module = binaryen.readBinary(readFileSync(input));
  module.optimize();
  // Half a file never stands under the name of a whole one.
  writeFileSync(`${output}.new`, module.emitBinary());
  renameSync(`${output}.new`, output);
  module.dispose();
}
