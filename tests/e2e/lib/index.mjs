// What a spec needs:
//
//   import { before, after, test } from "node:test";
//   import { launch, openApp, startServer, DIST } from "./lib/index.mjs";
//
//   let browser, server;
//   before(async () => { browser = await launch(); server = await startServer(DIST); });
//   after(async () => { await browser?.close(); await server?.close(); });
//
//   test("…", async (t) => {
//     const page = await openApp(t, browser, server, { path: "#/anak" });
//     …
//   });
export { startServer } from "../../../scripts/server.mjs";
export * from "./browser.mjs";
export * from "./page.mjs";
export { ROUTES } from "./routes.mjs";

/** The site under test: `make build`'s, or another (a trial build: DIST=dist-dev). */
export const DIST = process.env.DIST || new URL("../../../dist", import.meta.url).pathname;
