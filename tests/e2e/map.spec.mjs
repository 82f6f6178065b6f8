// The map: areas and points of the demo, an indicator, months, an area and its children, keys,
// files, two maps, a point that is set, and a regency without boundaries.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, screenshots, SIZES } from "./lib/index.mjs";

const { open } = app();

async function openMap(t, hash = "#/peta", options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, hash);
  await page.locator(".map-key__class").first().waitFor();
  await settled(page);
  return page;
}

/** The canvas has drawn what it was told to. */
const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** How many pixels of the canvas have each colour (only those of more than a handful). */
const colours = (page, nth = 0) =>
  page.locator(".map__canvas").nth(nth).evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const found = {};
    for (let at = 0; at < data.length; at += 4) {
      const hex = "#" + [0, 1, 2].map((n) => data[at + n].toString(16).padStart(2, "0")).join("");
      found[hex] = (found[hex] ?? 0) + 1;
    }
    return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 400));
  });

/** The colours of the key that have areas. */
const keyed = (page) =>
  page.locator(".map-key__class:has(.map-key__count)").evaluateAll((lines) =>
    lines
      .map((line) => [line.querySelector("rect").getAttribute("fill"), line.querySelector(".map-key__count").textContent])
      .filter(([, count]) => Number(count) > 0)
      .map(([fill]) => fill),
  );

const choose = (page, code) => page.getByLabel("Indikator", { exact: true }).selectOption(code);
const chosen = (page) => page.locator(".map-panel--open .map-panel__name");

test("areas have the colours of their classes, and another indicator has others", async (t) => {
  const page = await openMap(t);
  const fills = await keyed(page);
  const drawn = await colours(page);
  assert.ok(fills.length >= 2, "the demo's desa differ");
  for (const fill of fills) assert.ok(drawn[fill], `${fill} of the key is on the map`);
  assert.match(await page.locator(".map__title").textContent(), /^Stunting, /);
  assert.match(await page.locator(".map__summary").textContent(), /^12 desa dengan angka, .* 24 titik Posyandu\.$/);

  await choose(page, "ds");
  await page.locator(".map__title", { hasText: "D/S" }).waitFor();
  assert.match(page.url(), /indikator=ds/);
  await settled(page);
  assert.notDeepEqual(await colours(page), drawn);
  await screenshots(page, "map");
});

test("the slider moves the month, the bar at the top follows, and it plays", async (t) => {
  const page = await openMap(t, "#/peta?bulan=2026-03");
  await page.locator(".map__title", { hasText: "Maret 2026" }).waitFor();
  const slider = page.getByLabel("Bulan pada peta");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await page.locator(".map__title", { hasText: "Februari 2026" }).waitFor();
  await page.waitForURL(/bulan=2026-02/);
  await page.getByRole("button", { name: "Putar per bulan" }).click();
  await page.locator(".map__title", { hasText: "April 2026" }).waitFor();
  await page.getByRole("button", { name: "Berhenti" }).click();
  await page.waitForURL(/bulan=2026-0[4-6]/);
});

test("a tapped area opens its figures, its Posyandu and its children", async (t) => {
  const page = await openMap(t, "#/peta?wilayah=kecamatan");
  await page.getByRole("button", { name: "Tampilan peta" }).or(page.locator(".map-options > summary")).first().click();
  await page.getByLabel("Titik Posyandu").uncheck();
  await page.locator(".map-options > summary").click();
  const first = page.locator(".map-list__item").first();
  const name = await first.locator(".map-list__name").textContent();
  await first.click();
  await chosen(page).filter({ hasText: name }).waitFor();
  await page.locator(".map-panel__lines li", { hasText: "rentang 95" }).waitFor();

  // The other way round: a tap on the map chooses in the list.
  const box = await page.locator(".map__box").boundingBox();
  await page.getByRole("button", { name: "Tutup panel" }).click();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await chosen(page).waitFor();
  const tapped = await chosen(page).textContent();
  assert.match(await page.locator(".map [role=status]").first().textContent(), new RegExp(`^Dipilih: ${tapped}`));
  const inside = page.locator(".map-panel .map-list__item");
  assert.ok((await inside.count()) > 0, "its Posyandu");
  await inside.first().click();
  await page.getByRole("link", { name: "Buka Posyandu" }).waitFor();

  await page.locator(".map-panel__doors a").first().click();
  await page.waitForURL(/#\/anak\?tempat=pos-/);
  await page.locator("table tbody tr").first().waitFor();
});

test("keys move, zoom, show everything and choose", async (t) => {
  const page = await openMap(t);
  const whole = await page.locator(".map__bar").textContent();
  await page.locator(".map__box").focus();
  for (const key of ["+", "+", "+", "ArrowLeft", "ArrowUp"]) await page.keyboard.press(key);
  await settled(page);
  assert.notEqual(await page.locator(".map__bar").textContent(), whole);
  await page.keyboard.press("0");
  await settled(page);
  assert.equal(await page.locator(".map__bar").textContent(), whole);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".map-panel--open").count(), 0);
  await page.locator(".map__box").hover();
  await page.mouse.wheel(0, -400);
  await settled(page);
  assert.notEqual(await page.locator(".map__bar").textContent(), whole);
});

test("SVG and PNG are whole files with title, source and date", async (t) => {
  const page = await openMap(t);
  const saved = async (name) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^peta-stunting-[a-z]+-\d{4}\.(svg|png)$/);
    return readFile(await file.path());
  };
  const svg = (await saved("Simpan SVG")).toString();
  const parsed = await page.evaluate((svg) => {
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    return {
      error: document.querySelector("parsererror")?.textContent ?? null,
      shapes: document.querySelectorAll("path[fill-rule]").length,
      text: document.documentElement.textContent,
    };
  }, svg);
  assert.equal(parsed.error, null);
  assert.ok(parsed.shapes >= 12, "every desa");
  for (const words of ["Stunting", "Kabupaten Idaman", "Batas indikatif", "Dibuat", "km"]) {
    assert.ok(parsed.text.includes(words), words);
  }
  const png = await saved("Simpan PNG");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [3200, 2000]);
});

test("two maps move in step and differ in what they show", async (t) => {
  const page = await openMap(t);
  await page.getByRole("button", { name: "Bandingkan dua peta" }).click();
  await page.locator(".map").nth(1).locator(".map-key__class").first().waitFor();
  await page.getByRole("combobox", { name: "Peta kedua", exact: true }).selectOption("ds");
  await page.locator(".map__title").nth(1).filter({ hasText: "D/S" }).waitFor();
  await page.getByRole("button", { name: "Perbesar" }).first().click();
  await settled(page);
  const bars = await page.locator(".map__bar").allTextContents();
  assert.equal(bars[0], bars[1]);
  assert.notDeepEqual(await colours(page, 0), await colours(page, 1));
  await checkAccessibility(page);
});

test("a point is typed with a comma, tapped and found by GPS", async (t) => {
  const page = await openMap(t, "#/peta", {
    permissions: ["geolocation"],
    geolocation: { latitude: -8.01, longitude: 99.02, accuracy: 8 },
  });
  await goTo(page, "#/posyandu");
  await page.locator("table .name-link").first().click();
  await page.getByRole("link", { name: "Tentukan titik" }).click();
  const lat = page.getByLabel("Lintang", { exact: true });
  const lon = page.getByLabel("Bujur", { exact: true });
  assert.match(await lat.inputValue(), /^−\d,\d{6}$|^−\d+,\d{6}$/, "the point it has");
  await lat.fill("100,5");
  await page.getByText("Lintang harus antara").waitFor();
  await page.getByRole("button", { name: "Pakai lokasi saya" }).click();
  await page.getByText("Lokasi ditemukan").waitFor();
  assert.equal(await lat.inputValue(), "−8,010000");
  assert.equal(await lon.inputValue(), "99,020000");
  const box = await page.locator(".map__box").boundingBox();
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.4);
  assert.notEqual(await lat.inputValue(), "−8,010000");
  await lat.fill("-8,02");
  await page.locator(".map__marker").waitFor();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Simpan titik" }).click();
  // How many other notices wait stands behind the words.
  await page.getByText(/^Titik .* disimpan\./).waitFor();
});

test("without anything to draw the page says what to do", async (t) => {
  const page = await open(t, { path: "#/peta" });
  await page.getByRole("heading", { name: "Peta belum bisa digambar" }).waitFor();
  await page.getByRole("link", { name: "Muat batas wilayah" }).waitFor();
  await checkAccessibility(page);
});

for (const viewport of SIZES) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe and targets: ${viewport.name}, ${colorScheme}`, async (t) => {
      const page = await openMap(t, "#/peta", { viewport, colorScheme });
      await checkAccessibility(page);
      await checkTargets(page);
      await page.locator(".map-list__item").first().click();
      await chosen(page).waitFor();
      await checkAccessibility(page);
      await checkTargets(page);
    });
  }
}
