// Storage tests that need more than the page: a second tab, a quota, a database made by hand.
import { after, test } from "node:test";

import { launch, openTests, persistent, serveTests, temporaryProfile } from "./lib.mjs";

const server = await serveTests();
const browser = await launch();
after(async () => {
  await browser.close();
  await server.close();
});

async function inContext(t) {
  const context = await browser.newContext();
  t.after(() => context.close());
  return context;
}

test("two tabs at once lose no update", async (t) => {
  const context = await inContext(t);
  const tabs = [await openTests(context, server), await openTests(context, server)];
  await Promise.all(tabs.map((tab) => tab.run("step/storage/increment")));
  await tabs[0].run("step/storage/incremented_twice");
});

test("a full disk is said and nothing is lost", async (t) => {
  const profile = await temporaryProfile();
  t.after(profile.remove);
  const browser = await persistent(profile.path);
  t.after(browser.kill);
  const tests = await openTests(browser.context, server);
  const session = await browser.context.newCDPSession(tests.page);
  const origin = new URL(server.url).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 20_000_000 });
  await tests.run("step/storage/write_until_full");
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await tests.run("step/storage/goes_on_after_full");
});

/** Version 1 as it was released. This must never have to change. */
const makeVersion1 = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("hand-made", 1);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const name of ["child", "doc", "roster", "history", "outbox", "meta"]) {
        const store = opening.result.createObjectStore(name);
        store.createIndex("p", "p");
        const key = new TextEncoder().encode("anak-1");
        store.put({ p: "posyandu-1", r: 3, b: new Uint8Array([1, 2, 3]) }, key);
      }
      const child = opening.transaction.objectStore("child");
      const key = new TextEncoder().encode("anak-é");
      child.put({ p: "posyandu-1", r: 1, b: new Uint8Array() }, key);
    };
    opening.onsuccess = () => resolve(opening.result.close());
  });

test("a database of version 1 stays readable", async (t) => {
  const tests = await openTests(await inContext(t), server);
  await tests.page.evaluate(makeVersion1);
  await tests.run("step/storage/reads_a_hand_made_version_1");
});
