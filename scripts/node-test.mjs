// Runs the *.spec.mjs of a folder: node scripts/node-test.mjs tests/e2e
//
// Two files at a time, each with a browser of its own: a test mostly waits. What fails is run once
// more at the end, alone: what depends on how busy the machine is passes then and is named; what is
// broken fails again, and so does the run. LANES=1 runs one file at a time.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";

const LANES = Number(process.env.LANES ?? Math.min(2, cpus().length));
const [folder] = process.argv.slice(2);
const specs = readdirSync(folder)
  .filter((name) => name.endsWith(".spec.mjs"))
  .sort()
  .map((name) => `${folder}/${name}`);

/** Runs a file, prints what it said when it is over, and tells whether it passed. */
function run(spec) {
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--test", spec], { stdio: ["ignore", "pipe", "inherit"] });
    const said = [];
    child.stdout.on("data", (data) => said.push(data));
    child.once("error", reject);
    child.once("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`== ${spec}: ${code === 0 ? "passed" : "FAILED"} after ${Math.round((Date.now() - started) / 1000)} s`);
      resolve(code === 0);
    });
  });
}

/** Runs files in lanes; gives those that failed. */
async function runAll(specs, lanes) {
  const waiting = [...specs];
  const failed = [];
  const lane = async () => {
    for (let spec = waiting.shift(); spec; spec = waiting.shift()) if (!(await run(spec))) failed.push(spec);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

if (specs.length === 0) throw new Error(`no *.spec.mjs in ${folder}`);
const failed = await runAll(specs, LANES);
if (failed.length > 0) console.log(`== once more, alone: ${failed.join(" ")}`);
const broken = await runAll(failed, 1);
const unsteady = failed.filter((spec) => !broken.includes(spec));
if (unsteady.length > 0) console.log(`== passed only the second time: ${unsteady.join(" ")}`);
if (broken.length > 0) {
  console.log(`== failed twice: ${broken.join(" ")}`);
  process.exitCode = 1;
}
