// The harness itself: a profile outlives the browser that is killed on it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { openTests, persistent, serveTests, temporaryProfile } from "./lib.mjs";

const write = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("harness", 1);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    opening.onsuccess = () => {
      const change = opening.result.transaction("kept", "readwrite", { durability: "strict" });
      change.objectStore("kept").put("here", 1);
      change.oncomplete = () => resolve("written");
      change.onabort = () => reject(change.error);
    };
  });

const read = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("harness", 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction("kept").objectStore("kept").get(1);
      asked.onsuccess = () => resolve(asked.result);
    };
  });

test("what was written is there after every process was killed", async (t) => {
  const server = await serveTests();
  t.after(() => server.close());
  const profile = await temporaryProfile();
  t.after(profile.remove);

  const first = await persistent(profile.path);
  t.after(first.kill);
  const { page } = await openTests(first.context, server);
  assert.equal(await page.evaluate(write), "written");
  await first.kill();

  // The same origin, so the same port: the server was not closed.
  const second = await persistent(profile.path);
  t.after(second.kill);
  const again = await openTests(second.context, server);
  assert.equal(await again.page.evaluate(read), "here");
  await second.close();
});
