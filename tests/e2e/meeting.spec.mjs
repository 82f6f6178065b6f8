// Meeting mode: slides from the data, remote control, drilling down and back, minutes beside the
// slide, the run of slides, the timer.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, screenshots } from "./lib/index.mjs";
import { rakorId } from "./lib/coordination.mjs";

const { open } = app();
const SHOW = `#/rakor/${rakorId(1)}/tayang`;
const WALL = [
  { name: "wall", width: 1920, height: 1080 },
  { name: "tablet", width: 1280, height: 800 },
];

async function onTheWall(t, options = {}) {
  const page = await open(t, { viewport: WALL[0], ...options });
  await openDemo(page);
  await goTo(page, SHOW);
  await page.locator(".slide__head").first().waitFor();
  return page;
}

const where = (page) => page.locator(".stage__where").textContent();

test("a remote control turns the slides; identities are hidden; Escape leaves", async (t) => {
  const page = await onTheWall(t);
  await page.locator(".stage .hidden-mark").waitFor();
  assert.match(await where(page), /^Slide 1 dari \d+/);
  await page.keyboard.press("PageDown");
  assert.match(await where(page), /^Slide 2 dari/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  assert.match(await where(page), /^Slide 2 dari/);
  await page.keyboard.press("End");
  assert.match(await where(page), /Keputusan rapat$/);
  await page.keyboard.press("Home");
  assert.match(await where(page), /^Slide 1 dari/);
  await page.keyboard.press("b");
  await page.locator(".stage__black").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".stage__black").waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await page.locator(".stage").waitFor({ state: "detached" });
});

test("every slide has its sentence, fits the wall, and is accessible", async (t) => {
  const page = await onTheWall(t);
  const of = Number((await where(page)).match(/dari (\d+)/)[1]);
  assert.ok(of >= 10, String(of));
  for (let n = 1; n <= of; n += 1) {
    await page.locator(".stage .slide__head").first().waitFor();
    assert.ok((await page.locator(".stage .slide__head").first().textContent()).trim().length > 3);
    await page.waitForTimeout(400);
    await checkAccessibility(page, `slide ${n}`);
    await screenshots(page, `meeting-${String(n).padStart(2, "0")}`, { sizes: WALL });
    await page.keyboard.press("PageDown");
  }
});

test("one tap drills down, and one comes back to the same slide", async (t) => {
  const page = await onTheWall(t);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("PageDown");
  const before = await where(page);
  await page.locator("a.slide-tile").first().click();
  await page.locator(".stage").waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Kembali ke slide rapat" }).click();
  await page.locator(".stage").waitFor();
  assert.equal(await where(page), before);
});

test("minutes, decisions and promises are typed beside the slide", async (t) => {
  const page = await onTheWall(t);
  await page.keyboard.press("n");
  const panel = page.locator(".stage__beside");
  await panel.getByLabel("Catatan", { exact: true }).fill("Camat melaporkan D/S turun");
  await panel.getByRole("button", { name: "Catat", exact: true }).click();
  await panel.getByLabel("Keputusan", { exact: true }).fill("Kunjungan rumah bagi balita yang tidak datang");
  await panel.getByRole("button", { name: "Putuskan" }).click();
  await panel.getByText(/1 keputusan tercatat|, 1 keputusan/).waitFor();
  await page.keyboard.press("Escape");
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Escape");
  await goTo(page, SHOW);
  await page.locator(".stage").waitFor();
  await page.keyboard.press("End");
  await page.getByText("Kunjungan rumah bagi balita yang tidak datang").waitFor();
});

test("a slide is left out and a text slide added; the run is kept", async (t) => {
  const page = await onTheWall(t);
  const count = async () => Number((await where(page)).match(/dari (\d+)/)[1]);
  const before = await count();
  await page.keyboard.press("s");
  const panel = page.locator(".stage__beside");
  await panel.locator(".deck__row").nth(1).getByLabel("Tampilkan").uncheck();
  await page.waitForFunction((n) => document.querySelector(".stage__where").textContent.includes(`dari ${n}`), before - 1);
  await panel.getByLabel("Isi slide teks").fill("Selamat datang");
  await panel.getByRole("button", { name: "Tambah slide teks" }).click();
  await page.waitForFunction((n) => document.querySelector(".stage__where").textContent.includes(`dari ${n}`), before);
  await page.locator(".stage:not([aria-busy])").waitFor();
  await page.reload();
  await page.locator(".stage .slide__head").first().waitFor();
  assert.equal(await count(), before);
});

test("the timer runs through the agenda", async (t) => {
  const page = await onTheWall(t);
  await page.getByRole("button", { name: "Mulai waktu" }).click();
  await page.locator(".stage__timer").getByText(/sisa \d+:\d\d/).waitFor();
  await page.getByRole("button", { name: "Acara berikutnya" }).click();
  await page.locator(".stage__timer").getByText(/menit$/).waitFor();
});
