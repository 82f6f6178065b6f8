// make soak: random editing, killed again and again in the middle, for SOAK_MINUTES. After each death
// every write that was said to be done is there, and the figures are those of a full rebuild. Backups are
// made while the editing goes on; the last one of each life comes back into an empty browser, with every
// write that was done before it was begun.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

import { openTests, persistent, serveTests, temporaryProfile } from "./lib.mjs";

/** Edits of a busy person in an hour: a session of 60 children is two hours' work for one who types. */
const AN_HOUR = 240;

const minutes = Number(process.env.SOAK_MINUTES ?? 10);
const end = Date.now() + minutes * 60_000;
/** What each key may be: what was last said to be done, and what was tried since. */
const known = new Map();
const totals = { lives: 0, done: 0, kinds: new Map(), backups: 0 };

/** Follows what was said in one life. Gives the last backup that was made, with what each key may be in it. */
function hear(lines) {
  let begun;
  let made;
  for (const line of lines) {
    const [word, key, value] = line.split(" ");
    if (word === "try") {
      for (const may of [known, begun]) may?.set(key, [...(may.get(key) ?? ["nothing"]), value]);
    } else if (word === "done") {
      known.set(key, [value]);
      totals.done += 1;
      const kind = key.split("-")[0];
      totals.kinds.set(kind, (totals.kinds.get(kind) ?? 0) + 1);
    } else if (word === "backup") {
      assert.notEqual(key, "failed", line);
      if (key === "begin") begun = new Map(known);
      if (key === "end") made = { may: begun, bytes: Buffer.from(value, "hex") };
      if (key !== "begin") begun = undefined;
    }
  }
  return made;
}

/** Whether what is there may be. */
function compare(lines, may, where) {
  const found = new Map();
  for (const line of lines) {
    const [word, key, value] = line.split(" ");
    if (word === "is") found.set(key, value);
  }
  for (const [key, values] of may) {
    const value = found.get(key) ?? "nothing";
    assert.ok(values.includes(value), `${where}: ${key} is ${value}, and should be ${values.join(" or ")}`);
    // From here on nothing else may be.
    may.set(key, [value]);
  }
  for (const key of found.keys()) {
    assert.ok(may.has(key) || found.get(key) === "nothing", `${where}: nobody wrote ${key}`);
  }
}

/** A browser on a profile does something and is gone. */
async function during(profile, work) {
  const browser = await persistent(profile);
  try {
    // The machine may have much else to do: slow is not lost.
    browser.context.setDefaultTimeout(180_000);
    return await work(await openTests(browser.context, server));
  } finally {
    await browser.kill();
  }
}

/** Edits until it is killed at some moment. */
async function edit(profile) {
  const lines = await during(profile, async (tests) => {
    let ended;
    // Every line is waited for: nothing is written that was not heard of first.
    const lines = [];
    await tests.page.exposeFunction("heard", (line) => { lines.push(line); });
    tests.run("step/soak/edit").catch((error) => { ended = error; });
    await sleep(2_000 + Math.random() * 20_000);
    if (ended) throw ended;
    return lines;
  });
  return hear(lines);
}

/** What is there. */
function look(profile) {
  return during(profile, async (tests) => {
    await tests.run("step/soak/look");
    return tests.lines;
  });
}

async function bringBack({ may, bytes }) {
  const empty = await temporaryProfile();
  try {
    await during(empty.path, async (tests) => {
      await tests.page.evaluate((text) => {
        window.backup = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      }, bytes.toString("base64"));
      await tests.run("step/soak/restore");
      await tests.run("step/soak/look");
      compare(tests.lines, may, "brought back");
    });
  } finally {
    await empty.remove();
  }
  totals.backups += 1;
}

const server = await serveTests();
const profile = await temporaryProfile();
try {
  await during(profile.path, (tests) => tests.run("step/soak/fill"));
  while (Date.now() < end) {
    const made = await edit(profile.path);
    compare(await look(profile.path), known, "after the kill");
    if (made) await bringBack(made);
    totals.lives += 1;
    console.log(`life ${totals.lives}: ${totals.done} writes said to be done, all there${made ? "; a backup of it, too" : ""}`);
  }
  assert.ok(totals.lives > 0 && totals.done > 0, "nothing was tried");
  const kinds = [...totals.kinds].sort().map(([kind, n]) => `${kind} ${n}`).join(", ");
  console.log(`soak: ${totals.lives} lives, ${totals.done} writes (${kinds}), ${totals.backups} backups brought back, none lost`);
  console.log(`soak: ${(totals.done / AN_HOUR).toFixed(1)} hours of a busy person's editing (${AN_HOUR} edits an hour)`);
} finally {
  await profile.remove();
  await server.close();
}
