// Strata and Posyandu aktif: the list of the place, one Posyandu's review, answers that settle a
// level, registration numbers.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, inspect } from "./lib/index.mjs";

const { open } = app();

const number = (text) => Number(text.replaceAll(/[^0-9]/g, ""));
const LIST = "#/posyandu/strata?bulan=2025-12";

async function openList(t, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, LIST);
  await page.locator(".strata-table tbody tr").first().waitFor();
  return page;
}

/** The count that stands in a filter's button. */
async function counted(page, name) {
  const button = page.locator(".strata-tools .tab").filter({ hasText: name });
  return number(await button.first().textContent());
}

test("every level of the demo is counted once, and filters agree with their counts", async (t) => {
  const page = await openList(t);
  const letters = await page.locator(".strata-answer .letter strong").allTextContents();
  assert.equal(letters.length, 5);
  const all = letters.map(number).reduce((sum, n) => sum + n);
  assert.equal(all, 24);
  for (const level of ["Pratama", "Madya", "Purnama", "Mandiri", "Tanpa nomor registrasi"]) {
    const n = await counted(page, level);
    assert.ok(n > 0, level);
    await page.locator(".strata-tools .tab").filter({ hasText: level }).click();
    await page.waitForFunction(
      (n) => document.querySelectorAll(".strata-table tbody tr").length === n,
      n,
    );
  }
});

test("the rows that are shown go into the file", async (t) => {
  const page = await openList(t);
  await page.locator(".strata-tools .tab").filter({ hasText: "Pratama" }).click();
  const rows = await page.locator(".strata-table tbody tr").count();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh CSV" }).click();
  const file = await coming;
  assert.equal(file.suggestedFilename(), "strata-2025.csv");
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, rows + 1);
  assert.ok(lines.slice(1).every((line) => line.includes('"Pratama"')));
});

test("a place narrows the list and its share", async (t) => {
  const page = await openList(t);
  await page.locator("table").nth(1).locator(".name-link").first().click();
  await page.waitForFunction(() => document.querySelectorAll(".strata-table tbody tr").length < 24);
  const rows = await page.locator(".strata-table tbody tr").count();
  assert.match(await page.locator(".answer__value span").textContent(), new RegExp(`dari ${rows}$`));
});

test("an answer settles what was not known, with evidence, and is in the history", async (t) => {
  const page = await openList(t);
  await page.locator(".strata-tools .tab").filter({ hasText: "Belum pasti" }).click();
  await page.locator(".strata-table .name-link").first().click();
  await page.locator(".strata-form").waitFor();
  const missing = page.locator(".strata-todo .mark").filter({ hasText: "Belum diketahui" });
  assert.ok((await missing.count()) > 0);
  const before = await page.locator(".strata-changes > li").count();
  // Less than five kader on duty: surely Pratama, whatever else is not known.
  await page.getByLabel("Rerata kader bertugas", { exact: true }).fill("4,9");
  await page.getByLabel("Bukti: Rerata kader bertugas").fill("Buku tamu 2025");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Telaah tersimpan.").waitFor();
  await page.waitForFunction(
    (n) => document.querySelectorAll(".strata-changes > li").length > n,
    before,
  );
  assert.match(await page.locator(".strata-card__value").first().textContent(), /^Pratama$/);
  const said = page.locator(".strata-todo").getByText("Rerata kader bertugas: 4,9, perlu 5,0.");
  await said.first().waitFor();
  const row = page.locator(".strata-lines tr").filter({ hasText: "Rerata kader bertugas" }).first();
  assert.match(await row.textContent(), /dijawab · Buku tamu 2025/);
  assert.match(await page.locator(".strata-changes").textContent(), /Rerata kader bertugas: 4,9/);
});

test("what cannot be answered is refused in words, and leaving is asked about", async (t) => {
  const page = await openList(t);
  await page.locator(".strata-table .name-link").first().click();
  const field = page.locator(".strata-form").getByLabel("Dana sehat, cakupan KK", { exact: true });
  await field.fill("separuh");
  await page.locator(".strata-form .field__error").waitFor();
  await field.fill("101");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".strata-form .field__error").filter({ hasText: "0–100 %" }).waitFor();
  await goTo(page, "#/");
  await page.getByRole("button", { name: "Tetap di sini" }).click();
  assert.match(page.url(), /strata/);
  assert.equal(await field.inputValue(), "101");
});

test("a registration number is checked: form, desa, one Posyandu each", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await goTo(page, LIST);
  const row = page.locator(".strata-table tbody tr");
  await row.first().waitFor();
  const taken = await page.locator(".strata-table .figures").first().textContent();
  await row.filter({ hasText: taken }).locator(".name-link").click();
  await page.locator(".page-head__actions").getByRole("link", { name: "Posyandu" }).click();
  await page.getByText(taken).waitFor();
  await page.getByRole("link", { name: /^Ubah$/ }).click();
  const field = page.getByLabel("Nomor registrasi");
  const refused = async (text, words) => {
    await field.fill(text);
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.locator(".field__error").filter({ hasText: words }).waitFor();
  };
  await refused(taken.slice(0, -1), "PP.KK.CC.DDDD.NNN");
  await refused("99.99" + taken.slice(5), "desa lain");
});

test("other rules judge otherwise, and say how sure they are", async (t) => {
  const page = await openList(t);
  await page.locator(".choice__option").filter({ hasText: "Masa ILP" }).click();
  await page.getByText(/definisinya belum ditemukan/).waitFor();
  await page.locator(".mark--watch").filter({ hasText: /pasti|verifikasi|sumber/i }).first().waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  test(`strata: axe, targets, three sizes, ${colorScheme}`, async (t) => {
    const page = await openList(t, { colorScheme });
    const look = (name) => inspect(page, name, { shots: `${name}-${colorScheme}` });
    await look("strata");
    await page.locator(".strata-table .name-link").first().click();
    await page.locator(".strata-form").waitFor();
    await look("telaah");
  });
}
