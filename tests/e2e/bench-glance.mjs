// The regency at a glance on the large demo (60,000 children, 3.5 million visits) in Chromium, beside
// the same figures in PouchDB and SQLite: `make bench`. Ratios of one run; nothing is asserted. The
// rivals are asked for three sums only; Idaman's first indicators hold all of them, with intervals,
// targets, movers and warnings.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";

import { openTests, persistent, serveTests, temporaryProfile } from "../browser/lib.mjs";
import { startServer } from "../../scripts/server.mjs";

const root = new URL("../../", import.meta.url).pathname;
const rivalsFolder = `${root}target/rivals`;
const PACKAGES = ["pouchdb@9.0.0", "@sqlite.org/sqlite-wasm@3.54.1-build1"];

/** Their released builds, beside the page that asks them. */
function installRivals() {
  mkdirSync(rivalsFolder, { recursive: true });
  if (!existsSync(`${rivalsFolder}/node_modules/pouchdb`)) {
    execFileSync("npm", [
      "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error",
      "--prefix", rivalsFolder, ...PACKAGES,
    ], { stdio: ["ignore", "ignore", "inherit"] });
  }
  const site = `${rivalsFolder}/site`;
  cpSync(`${root}tests/e2e/rivals`, site, { recursive: true });
  cpSync(`${rivalsFolder}/node_modules/pouchdb/dist/pouchdb.min.js`, `${site}/pouchdb.js`);
  const sqlite = `${rivalsFolder}/node_modules/@sqlite.org/sqlite-wasm`;
  cpSync(existsSync(`${sqlite}/dist`) ? `${sqlite}/dist` : `${sqlite}/sqlite-wasm/jswasm`, `${site}/sqlite`, { recursive: true });
  return site;
}

const lines = [];
const say = (what, value) => lines.push([what, value]);

/** Steps in a browser that is started anew, on a profile on the disk. */
async function anew(profile, work) {
  const browser = await persistent(profile.path);
  try {
    return await work(browser);
  } finally {
    await browser.close();
    await browser.kill();
  }
}

async function idaman(profile, server, ...steps) {
  return anew(profile, async (browser) => {
    const tests = await openTests(browser.context, server);
    for (const step of steps) await tests.run(`step/glance/${step}`);
    for (const line of tests.lines.filter((line) => line.startsWith("bench|"))) {
      const parts = line.split("|");
      say(parts.slice(1, -1).join(", "), parts.at(-1));
    }
    return tests.page.evaluate(() => window.figures);
  });
}

const milliseconds = (text) => Number.parseFloat(text);
const of = (what) => milliseconds(lines.find(([name]) => name.startsWith(what))[1]);

const server = await serveTests(`${root}target/browser-bench`);
const profile = await temporaryProfile();
try {
  await idaman(profile, server, "fill");
  await idaman(profile, server, "cold");
  await idaman(profile, server, "switch");
  await idaman(profile, server, "keeping");
  await idaman(profile, server, "rebuild");
  const figures = await idaman(profile, server, "figures");

  const site = installRivals();
  writeFileSync(`${site}/figures.json`, figures);
  const [, months] = JSON.parse(figures);
  const rivals = await startServer(site);
  try {
    for (const name of ["PouchDB", "SQLite"]) {
      const open = async (browser) => {
        const page = await browser.context.newPage();
        await page.goto(rivals.url);
        await page.waitForFunction(() => window.rivals);
        return page;
      };
      const filled = await anew(profile, async (browser) =>
        (await open(browser)).evaluate((name) => window.rivals.fill(name), name));
      say(`${name}, fill`, `${(filled / 1000).toFixed(1)} s`);
      const [cold, warm] = await anew(profile, async (browser) => {
        const page = await open(browser);
        const ask = (latest) =>
          page.evaluate(([name, wanted]) => window.rivals.ask(name, wanted),
            [name, [latest, latest - 1, latest - 12]]);
        const first = await ask(months - 1);
        const times = [];
        for (let n = 0; n < 12; n++) times.push((await ask(months - 2 - n)).ms);
        times.sort((a, b) => a - b);
        return [first.ms, times[6]];
      });
      say(`${name}, cold, three sums`, `${cold.toFixed(1)} ms, ${(cold / of("idaman, cold")).toFixed(1)} × Idaman's first indicators`);
      say(`${name}, another month`, `${warm.toFixed(1)} ms, ${(warm / of("idaman, switch, glance")).toFixed(1)} × Idaman's`);
    }
  } finally {
    await rivals.close();
  }
  const width = Math.max(...lines.map(([what]) => what.length));
  for (const [what, value] of lines) console.log(`${what.padEnd(width)}  ${value}`);
} finally {
  await profile.remove();
  await server.close();
}
