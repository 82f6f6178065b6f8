// Commitments: what is late and who promised it, telling how it goes, evidence, the account; a
// promise made from a Rakor; aksi nyata handed in and side by side.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, SIZES } from "./lib/index.mjs";

const { open } = app();

const number = (text) => Number(text.replaceAll(/[^0-9]/g, ""));

async function openAt(t, hash, ready, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, hash);
  await page.locator(ready).first().waitFor();
  return page;
}

/** The count that stands in a filter's button. */
async function counted(page, name) {
  const tab = page.locator(".strata-tools .tab").filter({ hasText: name });
  return number(await tab.first().textContent());
}

test("filters agree with their counts, and the file has what is shown", async (t) => {
  const page = await openAt(t, "#/komitmen", ".promise");
  for (const filter of ["Terlambat", "Ditepati", "Tidak ditepati", "Ditarik", "Semua"]) {
    const n = await counted(page, filter);
    assert.ok(n > 0, filter);
    const tab = page.locator(".strata-tools .tab").filter({ hasText: filter }).first();
    await tab.click();
    await page.waitForFunction(
      (n) => document.querySelectorAll(".promise").length === Math.min(n, 50),
      n,
    );
  }
  const rows = await counted(page, "Semua");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh CSV" }).click();
  const lines = (await readFile(await (await coming).path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, rows + 1);
  assert.match(page.url(), /status=semua/);
  // A sector narrows it, and the address keeps it.
  await page.getByLabel("Sektor").selectOption("pu");
  await page.waitForFunction(() => document.querySelectorAll(".promise").length === 1);
  await page.reload();
  await page.locator(".promise").first().waitFor();
  assert.equal(await page.locator(".promise").count(), 1);
});

test("a promise is made, told of, shown and undone", async (t) => {
  const page = await openAt(t, "#/komitmen/baru", ".form");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".field__error").first().waitFor();
  await page.getByLabel("Apa", { exact: true }).fill("Menimbang ulang balita 2T di tiga desa");
  await page.getByLabel("Indikator yang harus bergerak").selectOption("ds");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".promise-numbers").waitFor();
  // The figure of its day was taken by itself; nothing newer to compare with yet.
  assert.match(await page.locator(".promise-number").first().textContent(), /%/);
  assert.equal(await page.locator(".promise-number").count(), 1);
  await page.getByRole("radio", { name: "Ditepati", exact: true }).check();
  await page.getByLabel("Apa yang terjadi").fill("Sudah ditimbang semua");
  await page.getByRole("button", { name: "Catat kemajuan" }).click();
  await page.locator(".promise-top .mark").filter({ hasText: "Ditepati" }).waitFor();
  // The first save has a way back, too: the last notice is of what was told.
  await page.getByRole("button", { name: "Urungkan" }).last().click();
  await page.locator(".promise-top .mark").filter({ hasText: "Masih ada waktu" }).waitFor();
  await page.getByLabel("Apa buktinya").fill("Foto timbangan");
  await page.getByRole("button", { name: "Tambah bukti" }).click();
  await page.locator(".promise-words").filter({ hasText: "Foto timbangan" }).waitFor();
});

test("the first save of a promise is taken back: it is gone, and its page is left", async (t) => {
  const page = await openAt(t, "#/komitmen/baru", ".form");
  await page.getByLabel("Apa", { exact: true }).fill("Janji yang salah ketik");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".promise-numbers, .promise-top").first().waitFor();
  await page.locator(".toasts").getByRole("button", { name: "Urungkan" }).click();
  await page.locator(".strata-tools .tab").first().waitFor();
  assert.match(page.url(), /#\/komitmen(\?|$)/);
  assert.equal(await page.getByText("Janji yang salah ketik").count(), 0);
});

test("promises are carried into the next Rakor, told there, and new ones noted in one line", async (t) => {
  const page = await openAt(t, "#/rakor", 'a[href^="#/rakor/"]:not([href$="baru"])');
  await page.locator('a[href^="#/rakor/"]:not([href$="baru"])').first().click();
  await page.locator(".carried .promise").first().waitFor();
  // Nothing is told before the meeting.
  assert.equal(await page.getByRole("button", { name: "Sampaikan kemajuan" }).count(), 0);
  const open = number(await page.locator(".carried .count").first().textContent());
  assert.ok(open > 0);
  await page.getByRole("button", { name: "Mulai Rakor" }).click();
  await page.getByRole("button", { name: "Sampaikan kemajuan" }).first().click();
  await page.getByRole("radio", { name: "Ditepati", exact: true }).check();
  await page.getByLabel("Apa yang terjadi").fill("Sudah selesai minggu lalu");
  await page.getByRole("button", { name: "Catat kemajuan" }).click();
  await page.locator(".promise__told").filter({ hasText: "Sudah selesai minggu lalu" }).waitFor();
  // It was open when the meeting began: it stays on its list, as what was told.
  assert.equal(number(await page.locator(".carried .count").first().textContent()), open);
  await page.getByLabel("Apa", { exact: true }).fill("Menambah dua kursi roda di Posyandu");
  await page.getByRole("button", { name: "Catat", exact: true }).last().click();
  await page.locator(".carried .promise").filter({ hasText: "Menambah dua kursi roda" }).waitFor();
});

test("the account of kept and broken promises adds up", async (t) => {
  const page = await openAt(t, "#/komitmen?tampil=laporan", ".promise-account");
  for (const table of await page.locator(".promise-account").all()) {
    const cells = async (row) => (await row.locator("td").allTextContents()).slice(1, 7).map(number);
    const sums = await cells(table.locator("tfoot tr"));
    const rows = await Promise.all((await table.locator("tbody tr").all()).map(cells));
    assert.deepEqual(
      sums,
      rows.reduce((sum, row) => sum.map((n, at) => n + row[at])),
    );
  }
});

test("Beranda reminds of what is late, and leads there", async (t) => {
  const page = await openAt(t, "#/", ".promise-badges");
  const late = page.locator(".promise-badges a").first();
  const n = number(await late.textContent());
  await late.click();
  await page.waitForFunction((n) => document.querySelectorAll(".promise").length === n, n);
  assert.match(page.url(), /status=terlambat/);
});

test("a report of aksi nyata is completed, handed in and frozen", async (t) => {
  const page = await openAt(t, "#/aksi", ".aksi-table tbody tr");
  const reported = async () => number((await page.locator(".answer__value strong").textContent()).split("dari")[0]);
  const before = await reported();
  await page.locator(".aksi-table tr").filter({ hasText: "Konsep" }).locator(".name-link").click();
  await page.locator(".aksi-numbers").first().waitFor();
  assert.equal(await page.locator(".aksi-numbers").count(), 5);
  await page.getByLabel("Pernyataan ketua").fill("Kami siap.");
  await page.getByRole("button", { name: "Serahkan laporan" }).click();
  await page.getByRole("button", { name: "Tarik untuk dilengkapi" }).waitFor();
  assert.equal(await page.getByLabel("Pernyataan ketua").count(), 0);
  assert.match(await page.locator(".aksi-about").textContent(), /dibekukan/);
  await goTo(page, "#/aksi");
  await page.waitForFunction(
    (n) => Number(document.querySelector(".answer__value strong")?.textContent.split(" ")[0]) === n,
    before + 1,
  );
  // Side by side: one of the five, with sums.
  await page.locator(".tab").filter({ hasText: "Penggerakan" }).click();
  await page.locator(".aksi-table tfoot .figures").first().waitFor();
  assert.match(page.url(), /aksi=penggerakan/);
  assert.equal(await page.locator(".aksi-table tbody tr").count(), before + 1);
});

test("a place that has not begun begins its report", async (t) => {
  const page = await openAt(t, "#/aksi", ".aksi-table tbody tr");
  await page.getByRole("button", { name: /Mulai laporan/ }).first().click();
  await page.locator(".aksi-numbers").first().waitFor();
  assert.match(page.url(), /#\/aksi\/[0-9a-z]{13}/);
});

const PAGES = [
  ["komitmen", "#/komitmen?status=semua", ".promise"],
  ["komitmen-laporan", "#/komitmen?tampil=laporan", ".promise-account"],
  ["komitmen-baru", "#/komitmen/baru", ".form"],
  ["aksi", "#/aksi", ".aksi-table tbody tr"],
  ["aksi-banding", "#/aksi?aksi=pendataan", ".aksi-table tbody tr"],
];

for (const size of SIZES) {
  for (const lang of ["id", "en"]) {
    test(`pages read well at ${size.width} in ${lang}`, async (t) => {
      const page = await open(t, { viewport: { width: size.width, height: size.height } });
      await openDemo(page);
      if (lang === "en") {
        await goTo(page, "#/pengaturan");
        await page.getByRole("radio", { name: "English" }).check();
      }
      for (const [name, hash, ready] of PAGES) {
        await goTo(page, hash);
        await page.locator(ready).first().waitFor();
        await checkAccessibility(page, name);
        await checkTargets(page, name);
      }
      await page.goto(`${page.url().split("#")[0]}#/komitmen?status=semua`);
      await page.locator(".promise .name-link").first().click();
      await page.locator(".promise-top").waitFor();
      await checkAccessibility(page, "komitmen satu");
      await goTo(page, "#/aksi");
      await page.locator(".aksi-table .name-link").first().click();
      await page.locator(".aksi-numbers").first().waitFor();
      await checkAccessibility(page, "aksi satu");
    });
  }
}
