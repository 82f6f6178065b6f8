// The page of the browser tests (src/bin/browser_tests), for node:test.
//
// A test that must kill the browser is a spec of its own beside this file:
//
//   const profile = await temporaryProfile();
//   const first = await persistent(profile.path);
//   const page = await openTests(first.context, server);
//   page.run("step/storage/write_for_ever").catch(() => {});
//   await page.seen("written 20");          // what the step wrote to the console
//   await first.kill();
//   const second = await persistent(profile.path);
//   await (await openTests(second.context, server)).run("step/storage/all_or_nothing");
import { existsSync } from "node:fs";

import { startServer } from "../../scripts/server.mjs";

export { launch, persistent, temporaryProfile } from "../e2e/lib/browser.mjs";

const FOLDER = new URL("../../target/browser-tests", import.meta.url).pathname;

/** Serves the page; `cargo xtask browser-tests` (make test-browser) builds it. */
export function serveTests(folder = FOLDER) {
  if (!existsSync(`${folder}/index.html`)) throw new Error("run `make test-browser`, which builds it");
  return startServer(folder);
}

/** Opens the page in a context. `list()` names the tests, `run(name)` rejects when one fails. */
export async function openTests(context, server) {
  const page = await context.newPage();
  const lines = [];
  const waiting = new Set();
  page.on("console", (message) => {
    lines.push(message.text());
    for (const look of waiting) look();
  });
  await page.goto(server.url);
  await page.waitForFunction(() => window.tests);
  const list = () => page.evaluate(() => window.tests.list());
  const run = async (name) => {
    const failure = await page.evaluate(
      (name) => window.tests.run(name).then(() => null, (error) => String(error?.message ?? error)),
      name,
    );
    if (failure !== null) throw new Error([failure, ...lines].join("\n"));
  };
  /** Waits until a line of the console contains the text. */
  const seen = (text) =>
    new Promise((resolve) => {
      const look = () => {
        if (!lines.some((line) => line.includes(text))) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { page, list, run, seen, lines };
}
