// A new version waits until it is asked for, and then replaces the old one whole.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { appIsThere, DIST, launch, offlineReady, openApp, startServer } from "./lib/index.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const versionOf = (page) =>
  page.evaluate(() => document.querySelector('meta[name="idaman-version"]').content);

/** A copy of the site that can be given another version. */
async function ownSite(t) {
  const folder = await mkdtemp(join(tmpdir(), "idaman-site-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await cp(DIST, folder, { recursive: true });
  const rename = async (from, to, files = ["index.html", "sw.js"]) => {
    for (const file of files) {
      const path = join(folder, file);
      await writeFile(path, (await readFile(path, "utf8")).replaceAll(from, to));
      for (const packed of [".br", ".gz"]) await rm(path + packed, { force: true });
    }
  };
  return { folder, rename };
}

async function lookForUpdate(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
}

const NEW = "aaaaaaaaaaaa";

test("a new version waits, is announced, and comes when it is asked for", async (t) => {
  const site = await ownSite(t);
  const server = await startServer(site.folder, { subPath: "idaman" });
  t.after(() => server.close());
  const page = await openApp(t, browser, server);
  const bystander = await openApp(t, browser, server, { context: page.context() });
  await offlineReady(page);
  await offlineReady(bystander);
  const old = await versionOf(page);

  await site.rename(old, NEW);
  await lookForUpdate(page);
  await page.locator('html[data-update="ready"]').waitFor({ state: "attached" });
  await page.getByText("Versi baru Idaman siap dipakai.").waitFor();
  await page.reload();
  await appIsThere(page);
  assert.equal(await versionOf(page), old, "nothing changes by itself");
  await page.locator('html[data-update="ready"]').waitFor({ state: "attached" });

  const reloaded = page.waitForEvent("load", { timeout: 90_000 });
  await page.evaluate(() => dispatchEvent(new CustomEvent("idaman:update-apply")));
  await reloaded;
  await appIsThere(page);
  assert.equal(await versionOf(page), NEW);
  await bystander.locator('html[data-update="applied"]').waitFor({ state: "attached" });
  assert.equal(await versionOf(bystander), old, "no other tab is reloaded under the user's hands");

  await bystander.close();
  await site.rename(NEW, "bbbbbbbbbbbb");
  await lookForUpdate(page);
  await page.locator('html[data-update="ready"]').waitFor({ state: "attached" });
  const again = page.waitForEvent("load", { timeout: 90_000 });
  await page.evaluate(() => dispatchEvent(new CustomEvent("idaman:update-apply")));
  await again;
  await appIsThere(page);
  const shells = await page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.includes(":shell:")),
  );
  assert.deepEqual(shells, ["idaman:/idaman/:shell:bbbbbbbbbbbb"], "old files are removed");
});

test("a half-updated host does not replace a version that works", async (t) => {
  const site = await ownSite(t);
  const server = await startServer(site.folder, { subPath: "idaman" });
  t.after(() => server.close());
  const page = await openApp(t, browser, server);
  await offlineReady(page);
  const old = await versionOf(page);

  await site.rename(old, NEW, ["sw.js"]); // the page is still the old one
  await page.evaluate(() => {
    window.states = [];
    return navigator.serviceWorker.ready.then((registration) => {
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing;
        worker.addEventListener("statechange", () => window.states.push(worker.state));
      });
    });
  });
  await lookForUpdate(page);
  await page.waitForFunction(() => window.states.includes("redundant"));
  await server.close();
  await page.reload();
  await appIsThere(page);
  assert.equal(await versionOf(page), old);
});
