// After the first visit every page opens with the server gone, under any path.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { appIsThere, DIST, launch, offlineReady, openApp, ROUTES, startServer } from "./lib/index.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("every page opens with the server gone", async (t) => {
  const server = await startServer(DIST, { subPath: "dinkes/idaman" });
  t.after(() => server.close());
  const page = await openApp(t, browser, server);
  const context = page.context();
  await offlineReady(page);
  await server.close();

  for (const route of ROUTES) {
    await t.test(route, async (t) => {
      await openApp(t, browser, server, { context, path: route });
    });
  }
  await t.test("reloading, and by the page's full name", async (t) => {
    const other = await openApp(t, browser, server, { context });
    await other.reload();
    await appIsThere(other);
    await other.goto(`${server.url}index.html`);
    await appIsThere(other);
  });
  await t.test("the workers' programs are there", async () => {
    const missing = await page.evaluate(async () => {
      const names = ["desk", "sheets"].map(
        (name) => document.querySelector(`meta[name="idaman-${name}"]`).content,
      );
      const answers = await Promise.all(names.map(async (name) => [name, (await fetch(name)).ok]));
      return answers.filter(([, ok]) => !ok);
    });
    assert.deepEqual(missing, []);
  });
});

test("region files are kept when first asked for, and only those", async (t) => {
  const server = await startServer(DIST, { subPath: "idaman" });
  t.after(() => server.close());
  const page = await openApp(t, browser, server, { allow: /ERR_CONNECTION_REFUSED|ERR_FAILED/ });
  await offlineReady(page);
  const load = (name) =>
    page.evaluate((name) => fetch(`wilayah/${name}.json`).then((answer) => answer.ok, () => false), name);
  assert.equal(await load("33.01"), true);
  await server.close();
  assert.equal(await load("index"), true, "everyone needs the index");
  assert.equal(await load("33.01"), true, "it was asked for before");
  assert.equal(await load("33.02"), false, "nobody asked for it");
});

test("two apps of one host leave each other's files alone", async (t) => {
  const one = await startServer(DIST, { subPath: "satu" });
  t.after(() => one.close());
  const page = await openApp(t, browser, one);
  await offlineReady(page);
  await page.evaluate(async () => {
    await caches.open("idaman:/dua/:shell:1");
    await caches.open("someone else");
    const registration = await navigator.serviceWorker.ready;
    await registration.unregister();
  });
  await page.reload();
  await offlineReady(page);
  const names = await page.evaluate(() => caches.keys());
  assert.ok(names.includes("idaman:/dua/:shell:1") && names.includes("someone else"), names.join());
});
