// Beranda: figures that agree with an independent sum, doors that open as many children, place and
// month that change them, the balok, both languages.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, appIsThere, checkAccessibility, checkStill, checkTargets, SIZES } from "./lib/index.mjs";

const { open, at } = app();

const number = (text) => Number(text.replaceAll(/[^0-9]/g, ""));
const MONTH = "2026-10";

async function openHome(t, hash = `#/?bulan=${MONTH}`, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, hash);
  await page.locator(".hero__value").first().waitFor();
  return page;
}

const attendance = (page) => page.locator('.hero__one[data-indicator="ds"]');

/** D and S as Beranda says them. */
async function ofHome(page) {
  const hero = attendance(page);
  return {
    d: number(await hero.locator('[data-part="Numerator"]').textContent()),
    s: number(await hero.locator('[data-part="Denominator"]').textContent()),
  };
}

/** D and S added up row by row from the list of Posyandu. */
async function ofList(page) {
  await goTo(page, `#/posyandu?bulan=${MONTH}`);
  await page.locator("main table tbody tr").first().waitFor();
  const cells = await page.locator("main table tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
  );
  // S, D, D/S, a bar, N, T, N/D; rows of desa have fewer cells.
  const rows = cells.filter((row) => row.length >= 6);
  const sum = (at) => rows.reduce((sum, row) => sum + number(row[at]), 0);
  return { rows: rows.length, s: sum(0), d: sum(1) };
}

/** How many children the open list says it has. */
async function listed(page) {
  await page.locator("main .pager").waitFor();
  const words = await page.locator("main .pager .figures").textContent();
  return number(words.split(/dari|of/).at(-1));
}

test("attendance is the sum of the Posyandu, and the balok says the same", async (t) => {
  const page = await openHome(t);
  const { d, s } = await ofHome(page);
  const bars = await page.locator(".bars .chart__drawing text").allTextContents();
  assert.ok(bars.some((text) => text.startsWith("D ") && number(text) === d), bars.join());
  assert.ok(bars.some((text) => text.startsWith("S ") && number(text) === s), bars.join());
  const value = await attendance(page).locator(".hero__value strong").textContent();
  assert.equal(Number(value.replace("%", "").replace(",", ".").trim()), Math.round((1000 * d) / s) / 10);
  // N + T + O + B = D
  const letters = await page.locator(".letters .letter strong").allTextContents();
  assert.equal(letters.map(number).reduce((sum, n) => sum + n), d);
  const sum = await ofList(page);
  assert.ok(sum.rows > 20, `${sum.rows} rows`);
  assert.deepEqual({ d: sum.d, s: sum.s }, { d, s });
});

test("every door opens as many children as its figure says", async (t) => {
  const page = await openHome(t);
  for (const [indicator, part] of [["stunting", "Numerator"], ["ds", "Numerator"], ["ds", "Missing"]]) {
    await goTo(page, `#/?bulan=${MONTH}`);
    const door = page.locator(`.hero__one[data-indicator="${indicator}"] [data-part="${part}"]`);
    const expected = number(await door.textContent());
    await door.click();
    assert.equal(await listed(page), expected, `${indicator} ${part}`);
  }
  for (const indicator of ["nd", "2t", "wasting"]) {
    await goTo(page, `#/?bulan=${MONTH}`);
    const door = page.locator(`tr[data-indicator="${indicator}"] .glance-table__door`);
    const expected = number(await door.textContent());
    await door.click();
    assert.equal(await listed(page), expected, indicator);
  }
});

test("another place and another month change the figures; kecamatan sum to the regency", async (t) => {
  const page = await openHome(t);
  const whole = await ofHome(page);
  const links = page.locator(".reported tbody th a");
  await links.first().waitFor();
  const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(places.length >= 3);
  const sum = { d: 0, s: 0 };
  for (const href of places) {
    const before = await attendance(page).textContent();
    await goTo(page, href);
    await page.waitForFunction(
      (before) => document.querySelector('.hero__one[data-indicator="ds"]').textContent !== before,
      before,
    );
    const here = await ofHome(page);
    assert.ok(here.s < whole.s);
    sum.d += here.d;
    sum.s += here.s;
  }
  assert.deepEqual(sum, whole);
  const before = await attendance(page).textContent();
  await goTo(page, "#/?tempat=semua&bulan=2026-06");
  await page.waitForFunction(
    (before) => document.querySelector('.hero__one[data-indicator="ds"]').textContent !== before,
    before,
  );
  assert.match(await page.locator("main h1").textContent(), /Juni 2026/);
});

test("a month without weighings has no shares, and says so", async (t) => {
  const page = await openHome(t, "#/?bulan=2023-01");
  await page.locator(".answer__none").waitFor();
  assert.match(await page.locator(".answer__none").textContent(), /Januari 2023/);
  const values = await page.locator(".hero__value strong").allTextContents();
  assert.deepEqual([...new Set(values)], ["–"]);
  assert.equal(await page.locator(".bars").count(), 0);
  await checkAccessibility(page);
});

test("the balok is read by keyboard, as thirteen months, as a table and as a file", async (t) => {
  const page = await openHome(t);
  const box = page.locator(".bars__box");
  await box.focus();
  await page.keyboard.press("End");
  assert.match(await page.locator(".bars__read").textContent(), /^N, Oktober 2026: [\d.]+ naik/);
  await page.keyboard.press("ArrowLeft");
  assert.match(await page.locator(".bars__read").textContent(), /^D, Oktober 2026/);
  await page.locator(".balok .tab").nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll(".bars .ch-bar").length > 20);
  await page.locator(".bars .chart__data-head").click();
  assert.equal(await page.locator(".bars .chart__data tbody tr").count(), 13);
  const coming = page.waitForEvent("download");
  await page.locator(".bars").getByRole("button", { name: "Unduh SVG" }).click();
  const file = await coming;
  assert.equal(file.suggestedFilename(), `skdn-${MONTH}.svg`);
  const svg = await readFile(await file.path(), "utf8");
  assert.match(svg, /<svg/);
  assert.doesNotMatch(svg, /style=/);
});

test("intervals and all indicators come on demand", async (t) => {
  const page = await openHome(t);
  const rows = page.locator(".glance-table tbody tr");
  const few = await rows.count();
  await page.getByRole("button", { name: "Semua indikator" }).click();
  await page.waitForFunction(
    (few) => document.querySelectorAll(".glance-table tbody tr").length > few,
    few,
  );
  // All of the catalogue but the two of the answer.
  assert.equal(await rows.count(), 27);
  const interval = page.locator('tr[data-indicator="wasting"] td').first().locator("small");
  assert.equal(await interval.count(), 0);
  await page.getByLabel("Tampilkan rentang 95 %").check();
  assert.match(await interval.textContent(), /^\d+,\d–\d+,\d %$/);
});

test("Beranda is accessible at every size, and dark", async (t) => {
  const page = await openHome(t);
  await page.locator(".reported tbody tr").first().waitFor();
  for (const { name, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await checkAccessibility(page, name);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await checkTargets(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} pixels too wide`);
  await page.emulateMedia({ colorScheme: "dark" });
  await checkAccessibility(page, "dark");
});

test("a slow device that has data opens its pages without anything moving", async (t) => {
  const page = await openHome(t);
  const device = await page.context().newCDPSession(page);
  await device.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  for (const viewport of SIZES.slice(0, 2)) {
    await page.setViewportSize(viewport);
    for (const hash of ["#/", "#/peta", "#/indikator/stunting", "#/cadangan"]) {
      await page.goto("about:blank");
      await page.goto(at(hash));
      await appIsThere(page);
      await page.waitForFunction(() => !document.querySelector(".skeleton"));
      await page.waitForTimeout(500);
      await checkStill(page, `${hash} ${viewport.name}`);
    }
  }
});
