// The first screen of a new device comes with what `xtask/src/weigh.rs` counts, and with nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";

import { app } from "./lib/index.mjs";

const { browser, at } = app();

/** What `weigh.rs` counts; icons are drawn when they come. */
const COUNTED = /\/$|\/(boot|app)(-[0-9a-f]+)?\.js$|\/style-|\/plus-jakarta-sans-|\/app-[0-9a-f]{12}\.wasm$/;
const ICON = /\.(svg|png|webmanifest|ico)$/;

test("the first screen needs neither the desk nor a chunk, and waits for them when it is used", async (t) => {
  const context = await browser().newContext({ serviceWorkers: "block" });
  t.after(() => context.close());
  const page = await context.newPage();
  const held = [];
  let hold = true;
  const letGo = [];
  await context.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (hold && !COUNTED.test(pathname) && !ICON.test(pathname)) {
      held.push(pathname);
      await new Promise((go) => letGo.push(go));
    }
    await route.continue();
  });
  await page.goto(at(""));
  const demo = page.getByRole("button", { name: "Buka demo" });
  await demo.waitFor();
  assert.ok(await page.getByRole("heading", { level: 1 }).isVisible());
  // Asked for before anything could answer: it waits its turn.
  await demo.click();
  assert.ok(held.some((name) => /desk/.test(name)), "the desk is fetched after the first screen");
  hold = false;
  for (const go of letGo) go();
  await page.locator(".banner--demo").waitFor({ timeout: 120_000 });
  await page.getByRole("heading", { level: 1, name: /^Bagaimana / }).waitFor();
});

test("a page whose chunk cannot be fetched says so, and comes when the network is back", async (t) => {
  const context = await browser().newContext({ serviceWorkers: "block" });
  t.after(() => context.close());
  const page = await context.newPage();
  let broken = true;
  await context.route(/split_|chunk_/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto(at("#/bantuan"));
  const again = page.getByRole("button", { name: "Coba lagi" });
  await again.waitFor();
  assert.ok(await page.getByRole("alert").isVisible());
  broken = false;
  await again.click();
  await page.getByRole("heading", { level: 1, name: "Bantuan" }).waitFor();
});
