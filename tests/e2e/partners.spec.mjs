// Partners and CSR: register, sums, ledger, one partner changed in place, pilots beside neighbours.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, screenshots, SIZES } from "./lib/index.mjs";

const { open } = app();

const number = (text) => Number(text.replaceAll(/[^0-9-]/g, ""));

async function at(t, hash, wait, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, hash);
  await page.locator(wait).first().waitFor();
  return page;
}

test("the register, the sums and the ledger say the same", async (t) => {
  const page = await at(t, "#/mitra", ".partner-row");
  assert.equal(await page.locator(".partner-row").count(), 9);
  await page.getByRole("button", { name: "Jumlah", exact: true }).click();
  await page.locator("tfoot").first().waitFor();
  const feet = await page.locator("tfoot tr").allTextContents();
  assert.equal(feet.length, 3);
  assert.equal(new Set(feet).size, 1);
  const cells = await page.locator("tfoot tr").first().locator("td").allTextContents();
  const [, pledged, beyond, delivered, outstanding, dropped, , balance] = cells.map(number);
  assert.equal(pledged + beyond, delivered + outstanding + dropped);
  await page.getByRole("button", { name: "Buku", exact: true }).click();
  await page.locator(".ledger tbody tr").first().waitFor();
  const last = await page.locator(".ledger tbody tr").last().locator("td").allTextContents();
  assert.equal(number(last.at(-1)), balance);
  assert.equal(number(last.at(-2)), outstanding - beyond);
});

test("a new partner pledges money, some of it comes, and it balances", async (t) => {
  const page = await at(t, "#/mitra/baru", ".form");
  await page.getByLabel("Nama", { exact: true }).fill("Koperasi Uji");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByRole("heading", { name: "Koperasi Uji" }).waitFor();
  await page.getByRole("button", { name: "Janji baru" }).click();
  await page.getByLabel("Apa yang dijanjikan").fill("Dana sehat");
  await page.getByLabel("Besar dana").fill("10.000.000");
  await page.getByRole("button", { name: "Tambah penyerahan" }).click();
  await page.getByLabel("Nilai").fill("4000000");
  await page.getByRole("button", { name: "Simpan" }).click();
  const card = page.locator(".pledge", { hasText: "Dana sehat" });
  await card.getByText("Rp\u00a04.000.000").first().waitFor();
  await card.getByText("Rp\u00a06.000.000").first().waitFor();
  await card.getByRole("button", { name: "Berita acara" }).click();
  await page.locator(".paper__sheet").getByText("Koperasi Uji").first().waitFor();
});

test("pilots: one kecamatan has none, and can be given one", async (t) => {
  const page = await at(t, "#/percontohan", ".pilot");
  await page.getByText("2 dari 3").waitFor();
  await page.getByRole("button", { name: "Jadikan percontohan" }).first().click();
  await page.getByText("3 dari 3").waitFor();
  // What a pilot has to be is the regency's to say; pilots are judged by it at once.
  await page.getByText("Ukuran yang dipakai di sini").click();
  await page.getByLabel("Sedikitnya (%)").fill("97");
  await page.getByRole("checkbox", { name: "SK pengurus berlaku" }).uncheck();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("diubah oleh kabupaten/kota ini").waitFor();
  await page.locator(".criteria__one", { hasText: "≥ 97 %" }).first().waitFor();
  assert.equal(await page.locator(".criteria__one", { hasText: "SK pengurus" }).count(), 0);
});

test("accessible and looked at", async (t) => {
  for (const [hash, wait, name] of [
    ["#/mitra", ".partner-row", "partners"],
    ["#/percontohan", ".pilot", "pilots"],
  ]) {
    const page = await at(t, hash, wait);
    await checkAccessibility(page);
    await screenshots(page, name, { sizes: SIZES, fullPage: true });
  }
});
