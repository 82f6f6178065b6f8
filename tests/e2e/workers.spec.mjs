// What every worker's module ends with (xtask/src/worker_end.js), and what the page
// does when the program traps; with programs of a few lines in place of ours.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { DIST, launch, openApp, startServer } from "./lib/index.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const end = await readFile(new URL("../../xtask/src/worker_end.js", import.meta.url), "utf8");

/** A page whose `worker.js` is the given program with our end. */
async function siteWith(t, program) {
  const folder = await mkdtemp(join(tmpdir(), "idaman-worker-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>w</title>");
  await writeFile(join(folder, "worker.js"), program + end.replace("{{wasm}}", "none.wasm"));
  const server = await startServer(folder);
  t.after(() => server.close());
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(server.url);
  // As boot.js of the app: without a policy no worker starts.
  await page.evaluate(() => trustedTypes.createPolicy("default", { createScriptURL: (url) => url }));
  return page;
}

test("what is sent before the program is there is kept for it, in order", async (t) => {
  const page = await siteWith(
    t,
    `async function __wbg_init() {
       await new Promise((resolve) => setTimeout(resolve, 300));
       onmessage = ({ data, ports }) => (ports[0] ?? self).postMessage(data);
     }`,
  );
  const received = await page.evaluate(async () => {
    const worker = new Worker("worker.js", { type: "module" });
    const got = [];
    const done = new Promise((resolve) => {
      const keep = ({ data }) => got.push(data) === 4 && resolve();
      worker.onmessage = keep;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = keep;
      worker.postMessage("one");
      worker.postMessage("two", [port2]);
      setTimeout(() => worker.postMessage("three"), 100);
      setTimeout(() => worker.postMessage("four"), 600);
    });
    await done;
    return got;
  });
  assert.deepEqual(received.filter((word) => word !== "two"), ["one", "three", "four"]);
  assert.ok(received.includes("two"), "its port is handed on");
});

for (const [what, program] of [
  ["cannot start", "async function __wbg_init() { throw new Error('halted'); }"],
  ["panics in a task", "async function __wbg_init() { Promise.reject(new Error('halted')); }"],
]) {
  test(`the page hears of a worker that ${what}`, async (t) => {
    const page = await siteWith(t, program);
    const message = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker("worker.js", { type: "module" }).onerror = (event) => resolve(event.message);
        }),
    );
    assert.match(message, /halted/);
  });
}

test("a trap of the app's program is shown", async (t) => {
  const server = await startServer(DIST);
  t.after(() => server.close());
  const page = await openApp(t, browser, server, { allow: /unreachable/ });
  await page.evaluate(() => {
    // (module (func (export "f") unreachable))
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0];
    bytes.push(7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    setTimeout(exports.f);
  });
  await page.getByRole("alert").waitFor();
});
