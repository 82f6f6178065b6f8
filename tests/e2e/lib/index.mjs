// What a spec needs:
//
//   import { test } from "node:test";
//   import { app } from "./lib/index.mjs";
//
//   const { open } = app();          // a browser and the built site, for all tests of the file
//
//   test("…", async (t) => {
//     const page = await open(t, { path: "#/anak" });
//     …
//   });
import { after, before } from "node:test";

import { startServer } from "../../../scripts/server.mjs";
import { launch } from "./browser.mjs";
import { openApp } from "./page.mjs";

export { startServer } from "../../../scripts/server.mjs";
export * from "./browser.mjs";
export * from "./page.mjs";
export { ROUTES } from "./routes.mjs";

/** The site under test: `make build`'s, or another (a trial build: DIST=dist-dev). */
export const DIST = process.env.DIST || new URL("../../../dist", import.meta.url).pathname;

/**
 * One browser and one server for all tests of a file. `open` is `openApp` in them; `at(hash)` is an
 * address of the site; `browser()` and `server()` are there once the first test runs.
 */
export function app() {
  let browser;
  let server;
  before(async () => {
    browser = await launch();
    server = await startServer(DIST);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    open: (t, options) => openApp(t, browser, server, options),
    at: (hash) => server.url + hash,
    browser: () => browser,
    server: () => server,
  };
}
