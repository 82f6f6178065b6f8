// The coordinator's way: first run, demo, Posyandu, session; a weighing typed and taken back.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, inspect } from "./lib/index.mjs";

const { open } = app();

const number = (text) => Number(text.replaceAll(/[^0-9]/g, ""));

/** The letters at the top of a session's sheet. */
async function letters(page) {
  const cells = await page.locator(".skdn__letter").evaluateAll((all) =>
    all.map((one) => [one.querySelector("dt").textContent.trim(), one.querySelector("dd").textContent]),
  );
  return Object.fromEntries(cells.map(([letter, text]) => [letter, number(text)]));
}

async function firstSession(page) {
  await goTo(page, "#/posyandu");
  await page.locator("tbody .name-link").first().click();
  await page.getByRole("link", { name: /^Buka sesi / }).click();
  await page.locator("[data-grid=sheet] tbody tr").first().waitFor();
}

test("the demo opens, is marked on every page and goes in one step", async (t) => {
  const page = await open(t);
  await openDemo(page);
  for (const hash of ["#/posyandu", "#/pengaturan", "#/bantuan"]) {
    await goTo(page, hash);
    assert.ok(await page.locator(".banner--demo").isVisible(), hash);
  }
  await page.getByRole("button", { name: "Hapus data demo" }).click();
  await page.getByRole("button", { name: "Buka demo" }).waitFor();
});

test("the figures of a session agree: D = N + T + O + B", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await firstSession(page);
  const { S, D, N, T, O, B } = await letters(page);
  assert.ok(D > 0 && S >= D, `S ${S}, D ${D}`);
  assert.equal(D, N + T + O + B);
  const rows = await page.locator("[data-grid=sheet] tbody tr").count();
  assert.equal(rows, S);
});

test("a weight typed with a comma is judged at once, saved when left, and taken back", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await firstSession(page);
  await page.getByRole("button", { name: /^Belum ditimbang/ }).click();
  const before = await letters(page);
  const cell = page.locator("[data-row='0'][data-col='1']");
  const row = page.locator("[data-grid=sheet] tbody tr").first();
  await cell.fill("11,2");
  await row.locator(".mark").first().waitFor();
  assert.match(await row.locator(".roll__z").textContent(), /BB\/U [+−]?\d,\d\d/);
  await cell.press("Enter");
  await row.getByText("Tersimpan").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.row), "1");
  await page.waitForFunction((d) => {
    const letters = [...document.querySelectorAll(".skdn__letter")];
    return Number(letters[2].querySelector("dd").textContent) === d + 1;
  }, before.D);
  const now = await letters(page);
  assert.equal(now.D, now.N + now.T + now.O + now.B);

  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.waitForFunction((d) => {
    const letters = [...document.querySelectorAll(".skdn__letter")];
    return Number(letters[2].querySelector("dd").textContent) === d;
  }, before.D);
});

test("what is not a weight is refused in words and what was there stays", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await firstSession(page);
  const before = await letters(page);
  const cell = page.locator("[data-row='0'][data-col='1']");
  const row = page.locator("[data-grid=sheet] tbody tr").first();
  for (const bad of ["abc", "-8,4", "8,,4", "0", "999999"]) {
    await cell.fill(bad);
    await cell.press("Enter");
    await row.locator(".field__error").waitFor();
  }
  assert.deepEqual(await letters(page), before);
  // Leaving now is asked about.
  await goTo(page, "#/");
  await page.getByRole("button", { name: "Tetap di sini" }).click();
  assert.match(page.url(), /sesi/);
});

test("Bahasa Indonesia and English, kept on the device", async (t) => {
  const page = await open(t, { path: "#/pengaturan" });
  await page.getByRole("heading", { level: 1, name: "Pengaturan" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "id");
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
});

test("no name stands in an address or in a title", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await firstSession(page);
  const link = page.locator("tbody .name-link").first();
  const name = (await link.textContent()).trim();
  await link.click();
  await page.waitForFunction(() => location.hash.startsWith("#/anak/"));
  const [word] = name.split(" ");
  assert.ok(!decodeURIComponent(page.url()).includes(word), page.url());
  assert.ok(!(await page.title()).includes(word));
});

for (const colorScheme of ["light", "dark"]) {
  test(`pages with data: axe, targets, three sizes, ${colorScheme}`, async (t) => {
    const page = await open(t, { colorScheme });
    await openDemo(page);
    const look = (name) => inspect(page, name, { shots: `${name}-${colorScheme}`, fullPage: false });
    await look("beranda");
    await goTo(page, "#/posyandu");
    await page.locator("tbody .name-link").first().waitFor();
    await look("posyandu");
    await page.locator("tbody .name-link").first().click();
    await page.getByRole("link", { name: /^Buka sesi / }).waitFor();
    await look("satu-posyandu");
    await page.getByRole("link", { name: /^Ubah$/ }).click();
    await page.locator("form").waitFor();
    await look("ubah-posyandu");
    await firstSession(page);
    await look("sesi");
    await goTo(page, "#/pengaturan");
    await page.getByRole("heading", { name: "Penyimpanan" }).waitFor();
    await look("pengaturan");
  });
}

test("closing a session hands its figures in; opening it again takes that back", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await firstSession(page);
  const session = await page.evaluate(() => location.hash);
  const month = /sesi\/(\d{4}-\d\d)/.exec(session)[1];
  // In time, late, not closed: of all Posyandu of the regency.
  const times = async () => {
    await goTo(page, `#/?bulan=${month}`);
    const said = page.locator(".reported__said", { hasText: "belum ditutup" });
    await said.waitFor();
    const words = (await said.textContent()).split("·").at(-1);
    return words.match(/\d+/g).map(Number);
  };
  const [inTime, late, open_] = await times();
  await goTo(page, session);
  await page.getByRole("button", { name: "Tutup sesi" }).click();
  await page.getByRole("button", { name: "Buka lagi" }).waitFor();
  assert.deepEqual(await times(), [inTime + 1, late, open_ - 1]);
  await goTo(page, session);
  await page.getByRole("button", { name: "Buka lagi" }).click();
  await page.getByRole("button", { name: "Tutup sesi" }).waitFor();
  assert.deepEqual(await times(), [inTime, late, open_]);
});
