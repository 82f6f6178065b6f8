// Problems: proposed by the data, accepted or dismissed, planned, led by one sector, promised; the
// plan as a document; needs; innovations.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, screenshots } from "./lib/index.mjs";

const { open } = app();

async function openAt(t, hash, ready, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, hash);
  await page.locator(ready).first().waitFor();
  return page;
}

test("one tap makes a problem of a proposal, and it is not proposed again", async (t) => {
  const page = await openAt(t, "#/masalah", ".problems .problem");
  const before = await page.locator(".problems .problem").count();
  const first = page.locator(".problems .problem").first();
  const name = await first.locator("strong").first().textContent();
  const evidence = await first.locator(".problem__evidence").textContent();
  await first.getByRole("button", { name: "Jadikan masalah" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  // The evidence is the one that was proposed.
  assert.equal((await page.locator(".evidence__row p").first().textContent()).trim().length > 0, true);
  assert.ok(evidence.includes((await page.locator(".evidence__row p").first().textContent()).trim()));
  await goTo(page, "#/masalah");
  await page.waitForFunction(
    (n) => document.querySelectorAll(".problems .problem").length === n,
    before - 1,
  );
});

test("a proposal is dismissed with a reason, and brought back", async (t) => {
  const page = await openAt(t, "#/masalah", ".problems .problem");
  const before = await page.locator(".problems .problem").count();
  const rows = (n) =>
    page.waitForFunction((n) => document.querySelectorAll(".problems .problem").length === n, n);
  await page.locator(".problem").last().getByRole("button", { name: "Bukan masalah" }).click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByRole("button", { name: "Bukan masalah" }).isDisabled(), true);
  await dialog.getByLabel("Alasan").fill("Sudah ditangani");
  await dialog.getByRole("button", { name: "Bukan masalah" }).click();
  await rows(before - 1);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await rows(before);
});

test("from evidence to a promise", async (t) => {
  const page = await openAt(t, "#/masalah?jenis=ds-rendah", ".problems .problem");
  await page.locator(".problem").first().getByRole("button", { name: "Jadikan masalah" }).click();
  await page.locator(".evidence__row").first().waitFor();
  await page.getByLabel("Mengapa ini terjadi?").fill("Hari pasar");
  await page.getByRole("button", { name: "Tambah akar masalah" }).click();
  await page.locator(".causes li").filter({ hasText: "Hari pasar" }).waitFor();
  await page.locator(".suggestion").filter({ hasText: "Kunjungan rumah" }).click();
  const item = page.locator(".plan-item").first();
  await item.locator(".role--lead").filter({ hasText: "Puskesmas" }).waitFor();
  await item.getByRole("button", { name: "Ubah" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Biaya (rupiah)").fill("1.500.000");
  await dialog.getByLabel("Tenggat").fill("2027-12-31");
  await dialog.locator(".part").filter({ hasText: "TP PKK" }).waitFor();
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await item.getByText("Rp1.500.000", { exact: false }).waitFor();
  await item.getByRole("button", { name: "Jadikan komitmen" }).click();
  await item.getByRole("link", { name: "Lihat komitmennya" }).click();
  await page.waitForFunction(() => location.hash.startsWith("#/komitmen/"));
});

test("a tap in the matrix goes round, and one sector leads", async (t) => {
  const page = await openAt(t, "#/masalah/matriks", ".matrix__cell");
  const row = page.locator(".matrix tbody tr:not(.matrix__problem)").first();
  const free = row.locator(".matrix__cell--none").first();
  const label = await free.getAttribute("aria-label");
  const sector = label.split(":")[0];
  const cell = row.getByRole("button", { name: sector });
  await cell.click();
  await row.locator(`[aria-label^="${sector}: Memimpin"]`).waitFor();
  assert.equal(await row.locator(".matrix__cell--lead").count(), 1);
  await page.getByRole("button", { name: "Urungkan" }).last().click();
  await row.locator(`[aria-label^="${sector}: tidak ikut"]`).waitFor();
});

test("a need is written down on a Posyandu's page and counted", async (t) => {
  const page = await openAt(t, "#/kebutuhan", ".needs-table tbody tr");
  await page.locator(".needs-table .name-link").first().click();
  await page.getByRole("link", { name: "Kebutuhan" }).click();
  await page.getByRole("button", { name: "Catat kebutuhan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Barang atau layanan").selectOption("air");
  await dialog.getByLabel("Banyaknya").fill("2");
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".needs-table tbody tr").filter({ hasText: "Air bersih" }).waitFor();
});

const PAGES = [
  ["usulan", "#/masalah", ".problems .problem"],
  ["daftar", "#/masalah?bagian=daftar", ".plan-complete"],
  ["rencana", "#/masalah?bagian=rencana", ".plan-table tbody"],
  ["matriks", "#/masalah/matriks", ".matrix__cell"],
  ["baru", "#/masalah/baru", "form.form"],
  ["kebutuhan", "#/kebutuhan", ".needs-table tbody tr"],
  ["inovasi", "#/inovasi", ".problems .problem"],
];

for (const lang of ["id", "en"]) {
  test(`pages of problems can be used by everybody (${lang})`, async (t) => {
    const page = await openAt(t, "#/masalah", ".problems .problem");
    if (lang === "en") {
      await page.evaluate(() => localStorage.setItem("idaman:lang", "en"));
      await page.reload();
      await page.locator(".problems .problem").first().waitFor();
    }
    for (const [name, hash, ready] of PAGES) {
      await goTo(page, hash);
      await page.locator(ready).first().waitFor();
      await checkAccessibility(page, name);
      await checkTargets(page, name);
      await screenshots(page, `masalah-${name}-${lang}`);
    }
    await goTo(page, "#/masalah?bagian=daftar");
    await page.locator(".problem a.name-link").first().click();
    await page.locator(".plan-items, .causes__add").first().waitFor();
    await checkAccessibility(page, "one");
    await checkTargets(page, "one");
    await screenshots(page, `masalah-satu-${lang}`, { fullPage: true });
  });
}
