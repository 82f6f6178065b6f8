// Measures growth and storage in Chromium on a profile on the disk, with the code compiled as the
// workers are (`cargo xtask browser-bench`, which `make bench` runs first). Nothing is asserted.
import { openTests, persistent, serveTests, temporaryProfile } from "../browser/lib.mjs";

const FOLDER = new URL("../../target/browser-bench", import.meta.url).pathname;

const server = await serveTests(FOLDER);
const profile = await temporaryProfile();

/** Runs steps one after another in a browser started anew; returns what they measured. */
async function measure(...steps) {
  const browser = await persistent(profile.path);
  try {
    const tests = await openTests(browser.context, server);
    for (const step of steps) await tests.run(`step/bench/${step}`);
    await browser.close();
    const measured = tests.lines.filter((line) => line.startsWith("bench|"));
    return measured.map((line) => line.split("|").slice(1));
  } finally {
    await browser.kill();
  }
}

try {
  const rows = [
    ...(await measure("growth")),
    ...(await measure("import")),
    ...(await measure("first_read", "page_through", "save")),
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, value] of rows) console.log(`${what.padEnd(width)}  ${value}`);
} finally {
  await profile.remove();
  await server.close();
}
