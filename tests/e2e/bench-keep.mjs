// A backup of the large demo (60,000 children, 3.5 million visits) in Chromium, through the screen: made
// plain and locked, read back, brought into an empty tablet, and into one that has all of it. Times, the
// longest the screen stood still, and what each needs of memory beside the file's own size. Linux: memory
// is read from /proc. Nothing is asserted; `node tests/e2e/bench-keep.mjs [size]` takes another demo.
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { DIST, persistent, startServer, temporaryProfile } from "./lib/index.mjs";
import { goTo } from "./lib/demo.mjs";

const SIZE = process.argv[2] ?? "Besar";
const LONG = 1_800_000;
const MB = 1_000_000;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes) => `${(bytes / MB).toFixed(0)} MB`;

/** Runs in the page: the longest the screen stood still since `bench.longest` was set to 0. */
function watch() {
  window.bench = { longest: 0 };
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    window.bench.longest = Math.max(window.bench.longest, now - last);
    last = now;
    setTimeout(beat, 0);
  };
  beat();
}

/** Processes of a browser: the page with its workers, and the browser itself, which holds blobs. */
async function processes(browser) {
  const found = { page: [], browser: [browser.pid] };
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const group = await readFile(`/proc/${pid}/stat`, "utf8").then((text) => Number(text.split(") ")[1].split(" ")[2]), () => 0);
    if (group === browser.pid && line.includes("--type=renderer")) found.page.push(Number(pid));
  }
  return found;
}

const field = async (pid, name) => {
  const text = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(text.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1] ?? 0) * 1024;
};

const highest = async (pids, name) => Math.max(0, ...(await Promise.all(pids.map((pid) => field(pid, name)))));

/** Does something and says how long it took, how long the screen stood still and the peak of memory. */
async function measured(browser, page, work) {
  const { page: pages, browser: own } = await processes(browser);
  // The peak begins anew (Documentation/filesystems/proc.rst); where that may not be done it is of the whole run.
  for (const pid of [...pages, ...own]) await writeFile(`/proc/${pid}/clear_refs`, "5").catch(() => {});
  const before = await highest(pages, "VmRSS");
  await page.evaluate(() => { window.bench.longest = 0; });
  const start = performance.now();
  const value = await work();
  const took = performance.now() - start;
  const { longest } = await page.evaluate(() => window.bench);
  const peak = await highest(pages, "VmHWM");
  return { value, took, longest, before, peak, held: await highest(own, "VmHWM") };
}

function say(what, { took, longest, before, peak, held }, size) {
  const files = (bytes) => `${(bytes / size).toFixed(1)} ×`;
  console.log(
    `${what.padEnd(44)} ${seconds(took).padStart(8)}; the screen stood still for ${longest.toFixed(0)} ms at most;` +
      ` page ${megabytes(peak)} at most (${files(peak - before)} the file more than before), browser ${megabytes(held)}`,
  );
}

/** A page of the app in a browser started anew. */
async function started(profile, server, path = "") {
  const browser = await persistent(profile.path);
  browser.context.setDefaultTimeout(LONG);
  const page = await browser.context.newPage();
  await page.addInitScript(watch);
  await page.goto(server.url + path);
  return { browser, page };
}

async function toBackups(page) {
  await goTo(page, "#/cadangan");
  await page.getByRole("heading", { level: 1, name: "Cadangan" }).waitFor();
}

/** Makes a backup; the file as the browser saved it, and how much of the time was reading it back. */
async function make(page, passphrase) {
  const word = page.getByLabel("Kata sandi", { exact: true });
  const locked = page.getByRole("checkbox").first();
  await locked.setChecked(passphrase !== "");
  if (passphrase) await word.fill(passphrase);
  const saving = page.waitForEvent("download");
  const start = performance.now();
  await page.getByRole("button", { name: "Buat cadangan" }).click();
  // A small one is read back before anybody sees it.
  const done = page.getByTestId("backup-made").waitFor();
  await Promise.race([done, page.getByText("Memeriksa dengan membaca ulang").waitFor().catch(() => done)]);
  const written = performance.now() - start;
  await done;
  const saved = await saving;
  const holds = await page.getByTestId("backup-made").locator(".figures").innerText();
  return { saved, written, holds };
}

/** Chooses a file and waits until it is known what it brings. */
async function choose(page, path) {
  const input = page.getByTestId("backup-file");
  await input.waitFor({ state: "attached" });
  // By hand: Playwright would carry the file over the line, and not one of this size.
  const session = await page.context().newCDPSession(page);
  const expression = `document.querySelector("[data-testid=backup-file]")`;
  const { result } = await session.send("Runtime.evaluate", { expression });
  await session.send("DOM.setFileInputFiles", { files: [path], objectId: result.objectId });
  await page.getByText("Yang dibawa cadangan ini").first().waitFor();
}

async function bring(page) {
  await page.getByRole("button", { name: "Pulihkan", exact: true }).click();
  await page.getByText(/^Cadangan dipulihkan:/).waitFor();
}

const server = await startServer(DIST);
const [one, two] = [await temporaryProfile(), await temporaryProfile()];
const file = join(one.path, "large.idaman");
try {
  let size = 1;
  {
    const { browser, page } = await started(one, server);
    try {
      await page.getByRole("radio", { name: SIZE, exact: true }).check({ force: true });
      const filled = await measured(browser, page, async () => {
        await page.getByRole("button", { name: "Buka demo" }).click();
        await page.locator(".banner--demo").waitFor();
      });
      console.log(`the demo is made up and written in ${seconds(filled.took)}`);
      await browser.close();
    } finally {
      await browser.kill();
    }
  }
  for (const [what, word] of [["plain", ""], ["locked", "melati merah tujuh"]]) {
    const { browser, page } = await started(one, server);
    try {
      await page.getByRole("heading", { level: 1, name: /^Bagaimana / }).waitFor();
      await toBackups(page);
      const made = await measured(browser, page, () => make(page, word));
      if (!word) {
        await made.value.saved.saveAs(file);
        size = (await stat(file)).size;
        console.log(`the file: ${megabytes(size)}; ${made.value.holds}`);
      }
      say(`made and read back, ${what}`, made, size);
      console.log(`  of that written in ${seconds(made.value.written)}, read back in ${seconds(made.took - made.value.written)}`);
      await browser.close();
    } finally {
      await browser.kill();
    }
  }
  {
    // A small demo whose database goes: what is left is a demo with nothing in it.
    const { browser, page } = await started(two, server);
    try {
      await page.getByRole("button", { name: "Buka demo" }).click();
      await page.locator(".banner--demo").waitFor();
      await page.goto("about:blank");
      await page.goto(`${server.url}LICENSE-MIT`).catch(() => {});
      await page.evaluate(() => new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase("idaman-demo");
        Object.assign(asked, { onsuccess: resolve, onerror: reject });
      }));
      await browser.close();
    } finally {
      await browser.kill();
    }
  }
  for (const what of ["an empty tablet", "one that has all of it"]) {
    const { browser, page } = await started(two, server, "#/cadangan");
    try {
      await page.getByRole("heading", { level: 1, name: "Cadangan" }).waitFor();
      say(`compared with ${what}`, await measured(browser, page, () => choose(page, file)), size);
      // The second time there is nothing to bring.
      if (what === "an empty tablet") say(`brought into ${what}`, await measured(browser, page, () => bring(page)), size);
      await browser.close();
    } finally {
      await browser.kill();
    }
  }
} finally {
  await one.remove();
  await two.remove();
  await server.close();
}
