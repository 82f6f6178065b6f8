// A child: its page, a visit typed with a comma, what it says at once, undoing it; an older visit
// corrected re-decides the later letter; bad values are named beside their fields.
import assert from "node:assert/strict";
import { test } from "node:test";

import { app, checkAccessibility, checkTargets, screenshots, SIZES } from "./lib/index.mjs";
import { csv, file, HEADINGS, row } from "./lib/sheets.mjs";

const { open, at } = app();

/** A girl of known weights: 8.0 kg in January and 8.3 kg in February 2026, 12 and 13 months. */
const CHILD = { Nama: "RANI UJI", JK: "P", "Tgl Lahir": "2025-01-05", NIK: "1375014501250001", Tinggi: "74,0" };
const SHEET = [
  HEADINGS,
  row({ ...CHILD, "Tanggal Pengukuran": "2026-01-10", Berat: "8,0" }),
  row({ ...CHILD, "Tanggal Pengukuran": "2026-02-10", Berat: "8,3" }),
];

/** Imports the girl and stands on her page. */
async function onHerPage(t, options) {
  const page = await open(t, { path: "#/impor", ...options });
  await page.getByTestId("import-files").setInputFiles([file("Rani.csv", csv(SHEET))]);
  await page.getByRole("button", { name: "Simpan impor ini" }).click();
  await page.getByRole("heading", { level: 1, name: "Impor tersimpan" }).waitFor();
  await page.goto(at("#/anak"));
  await page.getByRole("link", { name: "RANI UJI" }).click();
  await page.getByRole("heading", { level: 1, name: "RANI UJI" }).waitFor();
  await page.locator(".visits__row").first().waitFor();
  return page;
}

const visit = (page, date) => page.locator(".visits__row", { hasText: date });
const field = (page, name) => page.getByLabel(name, { exact: true });
const outcome = (page) => page.locator(".outcome");
const save = (page) => page.getByRole("button", { name: "Simpan", exact: true });

test("a weight typed with a comma is judged at once, saved, drawn and taken back", async (t) => {
  const page = await onHerPage(t);
  assert.doesNotMatch(await page.title(), /RANI/i, "no name in the tab's title");
  await page.getByRole("link", { name: "Timbang", exact: true }).click();
  await field(page, "Tanggal kunjungan").fill("2026-03-10");
  await field(page, "Berat badan").fill("8,4");
  // 100 g since February; at 14 months the KBM is 200 g: T. WHO: girl, 429 days, 8.4 kg.
  await outcome(page).getByText("+100 g / KBM 200 g").waitFor();
  await outcome(page).getByText("T: Tidak naik").first().waitFor();
  assert.match(await outcome(page).textContent(), /BB\/U−\d,\d\d/);
  await field(page, "Berat badan").press("Enter");
  assert.ok(await field(page, "Panjang/tinggi badan").evaluate((node) => node === document.activeElement));
  await field(page, "Panjang/tinggi badan").fill("74.6");
  await outcome(page).getByText("PB/U").waitFor();
  await checkAccessibility(page, "visit form");
  await checkTargets(page, "visit form");
  await screenshots(page, "visit-form");
  await save(page).click();
  await visit(page, "10 Mar 2026").waitFor();
  assert.match(await visit(page, "10 Mar 2026").textContent(), /8,4/);
  assert.equal(await page.locator(".visits__row").count(), 3);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await visit(page, "10 Mar 2026").waitFor({ state: "detached" });
  assert.equal(await page.locator(".visits__row").count(), 2);
});

test("correcting an older visit re-decides the later letter", async (t) => {
  const page = await onHerPage(t);
  // 8.0 → 8.3 kg: 300 g, KBM 200 g.
  assert.match(await visit(page, "10 Feb 2026").textContent(), /N.*\+300/s);
  await visit(page, "10 Jan 2026").getByRole("link").click();
  await field(page, "Berat badan").fill("8,2");
  await save(page).click();
  // 8.2 → 8.3 kg: 100 g.
  await visit(page, "10 Feb 2026").getByText("+100 g").waitFor();
  assert.match(await visit(page, "10 Feb 2026").textContent(), /T/);
});

test("bad values are named beside their fields, and nothing typed is lost", async (t) => {
  const page = await onHerPage(t);
  await page.getByRole("link", { name: "Timbang", exact: true }).click();
  await field(page, "Tanggal kunjungan").fill("2026-03-10");
  await field(page, "Berat badan").fill("delapan");
  await field(page, "Panjang/tinggi badan").fill("-74");
  await save(page).click();
  assert.equal(await page.locator(".field__error").count(), 2);
  assert.equal(await field(page, "Berat badan").inputValue(), "delapan");
  assert.ok(await field(page, "Berat badan").evaluate((node) => node === document.activeElement));
  // Grams for kilograms: the meaning is offered.
  await field(page, "Berat badan").fill("8400");
  await page.getByRole("button", { name: "Pakai 8,4" }).click();
  assert.equal(await field(page, "Berat badan").inputValue(), "8,4");
  // Shrunk by 2 cm: a question that can be answered.
  await field(page, "Panjang/tinggi badan").fill("72");
  await page.getByRole("button", { name: "Benar, sudah diukur ulang" }).click();
  await page.locator(".doubt--answered").waitFor();
  // Leaving asks once.
  await page.getByRole("link", { name: "Batal" }).click();
  await page.getByRole("button", { name: "Tetap di sini" }).click();
  assert.equal(await field(page, "Berat badan").inputValue(), "8,4");
});

test("a day that has a visit leads to that visit", async (t) => {
  const page = await onHerPage(t);
  await page.getByRole("link", { name: "Timbang", exact: true }).click();
  await field(page, "Tanggal kunjungan").fill("2026-02-10");
  await page.getByRole("link", { name: /Buka kunjungan itu/ }).click();
  await page.getByRole("heading", { level: 1, name: /Ubah kunjungan/ }).waitFor();
  assert.equal(await field(page, "Berat badan").inputValue(), "8,3");
});

test("a child that may be here already is shown before it is added", async (t) => {
  const page = await onHerPage(t);
  await page.goto(at("#/anak/baru"));
  await field(page, "Nama").fill("Rani Uji");
  await page.getByRole("radio", { name: "Perempuan" }).check();
  await field(page, "Tanggal lahir").fill("2025-01-05");
  await page.getByLabel("Posyandu", { exact: true }).selectOption({ index: 1 });
  await page.getByText("Mungkin anak ini sudah tercatat").waitFor();
  await checkAccessibility(page, "child form");
  await checkTargets(page, "child form");
  await screenshots(page, "child-form");
});

test("the child's page, its list and its history are clean at every size and in the dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await onHerPage(t, { colorScheme });
    await page.getByText("Mengapa?").first().click();
    for (const { width, height, name } of SIZES) {
      await page.setViewportSize({ width, height });
      await checkAccessibility(page, `child ${name} ${colorScheme}`);
      await checkTargets(page, `child ${name} ${colorScheme}`);
    }
    await screenshots(page, `child-${colorScheme}`, { fullPage: true });
    await page.getByRole("link", { name: "Riwayat perubahan" }).click();
    await page.locator(".history > li").first().waitFor();
    await checkAccessibility(page, "history");
    await page.goto(at("#/anak"));
    await page.locator(".register__row").first().waitFor();
    await checkAccessibility(page, "list");
    await checkTargets(page, "list");
    await screenshots(page, `children-${colorScheme}`);
  }
});
