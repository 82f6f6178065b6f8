// Two copies of the app on one host, in folders of their own: the browser gives them one storage,
// and still neither sees, hears or deletes what is the other's. What was stored before the folders
// were told apart is found again by the copy that opens it first.
import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { appIsThere, DIST, launch, openApp, startServer } from "./lib/index.mjs";
import { csv, file, HEADINGS, row } from "./lib/sheets.mjs";

let browser;
let folder;
let server;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "idaman-sites-"));
  for (const name of await readdir(DIST)) await symlink(join(DIST, name), join(folder, name));
  for (const name of ["a", "b"]) await symlink(DIST, join(folder, name));
  server = await startServer(folder);
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Databases of records; the folder that backups go to is remembered in one beside them, of the same path. */
const names = (page) =>
  page.evaluate(async () => {
    const all = (await indexedDB.databases()).map(({ name }) => name);
    return all.filter((name) => !name.startsWith("idaman-folder-cadangan:/")).sort();
  });
const startsFresh = (page) => page.getByRole("button", { name: "Buka demo" }).waitFor();

/** Imports one child: the first thing that is stored. */
async function startWith(page) {
  await startsFresh(page);
  await page.evaluate(() => { location.hash = "#/impor"; });
  await page.getByTestId("import-files").setInputFiles([file("satu.csv", csv([HEADINGS, row({ Nama: "ANAK SATU" })]))]);
  await page.getByRole("button", { name: "Simpan impor ini" }).click();
  await page.getByRole("heading", { level: 1, name: /Impor tersimpan/ }).waitFor();
  await page.evaluate(() => { location.hash = "#/"; });
  await isThere(page);
}

const isThere = (page) => page.getByText("Kota Bukittinggi").first().waitFor();

async function go(page, path) {
  await page.goto(server.origin + path + (path === "/" ? "" : "index.html"));
  await appIsThere(page);
}

test("each folder has its own data, language and theme", async (t) => {
  const page = await openApp(t, browser, server, { path: "a/index.html" });
  await startWith(page);
  await page.evaluate(() => { location.hash = "#/pengaturan"; });
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await go(page, "/b/");
  await startsFresh(page);
  await page.getByRole("button", { name: "Buka demo" }).click();
  await page.locator(".banner--demo").waitFor({ timeout: 120_000 });
  await go(page, "/a/");
  await isThere(page);
  assert.equal(await page.locator(".banner--demo").count(), 0);
  assert.deepEqual(await names(page), ["idaman-demo:/b/", "idaman:/a/", "idaman:/b/"]);
  await go(page, "/");
  await startsFresh(page);
});

test("data from before is found again, by one copy only", async (t) => {
  const page = await openApp(t, browser, server);
  await startWith(page);
  // As it was left by a copy that wrote no path.
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("idaman");
        opening.onsuccess = () => {
          const change = opening.result.transaction("meta", "readwrite");
          change.objectStore("meta").delete(new TextEncoder().encode("site"));
          change.oncomplete = () => resolve(opening.result.close());
          change.onabort = () => reject(change.error);
        };
      }),
  );
  await go(page, "/b/");
  await isThere(page);
  for (const other of ["/a/", "/"]) {
    await go(page, other);
    await startsFresh(page);
  }
  await go(page, "/b/");
  await isThere(page);
});
