// make soak: random editing, killed again and again in the middle, for SOAK_MINUTES. After each death
// every write that was said to be done is there, and the figures are those of a full rebuild. An hour's
// editing by hand is about a minute of this.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

import { openTests, persistent, serveTests, temporaryProfile } from "./lib.mjs";

const minutes = Number(process.env.SOAK_MINUTES ?? 10);
const end = Date.now() + minutes * 60_000;
/** What each key may be: what was last said to be done, and what was tried since. */
const known = new Map();
const totals = { lives: 0, done: 0 };

function hear(lines) {
  for (const line of lines) {
    const [word, key, value] = line.split(" ");
    if (word === "try") known.set(key, [...(known.get(key) ?? ["nothing"]), value]);
    if (word === "done") known.set(key, [value]);
    if (word === "done") totals.done += 1;
  }
}

/** Whether what is there may be; from here on nothing else may be. */
function compare(lines) {
  const found = new Map();
  for (const line of lines) {
    const [word, key, value] = line.split(" ");
    if (word === "is") found.set(key, value);
  }
  for (const [key, may] of known) {
    const value = found.get(key) ?? "nothing";
    assert.ok(may.includes(value), `${key} is ${value}, and should be ${may.join(" or ")}`);
    known.set(key, [value]);
  }
}

const server = await serveTests();
const profile = await temporaryProfile();
try {
  const first = await persistent(profile.path);
  await (await openTests(first.context, server)).run("step/soak/fill");
  await first.kill();
  while (Date.now() < end) {
    const browser = await persistent(profile.path);
    const tests = await openTests(browser.context, server);
    let ended;
    tests.run("step/soak/edit").catch((error) => { ended = error; });
    await sleep(2_000 + Math.random() * 20_000);
    await browser.kill();
    hear(tests.lines);
    if (ended && /^(?!.*(closed|crashed)).*$/s.test(ended.message)) throw ended;
    const again = await persistent(profile.path);
    const looking = await openTests(again.context, server);
    await looking.run("step/soak/look");
    compare(looking.lines);
    await again.kill();
    totals.lives += 1;
    console.log(`life ${totals.lives}: ${totals.done} writes said to be done, all there`);
  }
  assert.ok(totals.lives > 0 && totals.done > 0, "nothing was tried");
  console.log(`soak: ${totals.lives} lives, ${totals.done} writes, none lost`);
} finally {
  await profile.remove();
  await server.close();
}
