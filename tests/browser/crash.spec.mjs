// A browser whose every process is killed in the middle of a stream of writes: each write is there
// whole or not at all, and none that was said to be done is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { openTests, persistent, serveTests, temporaryProfile } from "./lib.mjs";

const ROUNDS = 6;
const numbers = (lines, word) =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(" ")[1]));

/** Starts the writer, kills the browser at some moment; returns the last write that was said. */
async function killDuringWrites(profile, server, before) {
  const browser = await persistent(profile);
  try {
    const tests = await openTests(browser.context, server);
    tests.run("step/storage/write_for_ever").catch(() => {});
    await tests.seen(`written ${before + 5}`);
    await sleep(Math.random() * 700);
    await browser.kill();
    return Math.max(...numbers(tests.lines, "written"));
  } finally {
    await browser.kill();
  }
}

/** Opens the same profile again; returns how many writes are there. */
async function countWhole(profile, server) {
  const browser = await persistent(profile);
  try {
    const tests = await openTests(browser.context, server);
    await tests.run("step/storage/all_or_nothing");
    await tests.seen("counter ");
    return Math.max(...numbers(tests.lines, "counter"));
  } finally {
    await browser.kill();
  }
}

test("a killed browser leaves every write whole or undone", async (t) => {
  const server = await serveTests();
  t.after(() => server.close());
  const profile = await temporaryProfile();
  t.after(profile.remove);
  let written = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = await killDuringWrites(profile.path, server, written);
    written = await countWhole(profile.path, server);
    assert.ok(written >= said, `${said} writes were said to be done, ${written} are there`);
    t.diagnostic(`round ${round + 1}: ${said} said, ${written} there`);
  }
});
