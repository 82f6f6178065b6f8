// Operasi Timbang Serentak: from Beranda to the running campaign, whom it misses, the message and the
// list for the RT; a new one, closed with its figures frozen and opened again.
import assert from "node:assert/strict";
import { test } from "node:test";

import { paperId } from "./lib/coordination.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, screenshots } from "./lib/index.mjs";

const { open } = app();

const text = async (locator) => (await locator.first().textContent()).trim();

test("a running campaign: coverage, who is missing, a message that names nobody", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await page.getByRole("link", { name: "Operasi Timbang Serentak akhir tahun" }).click();
  await page.locator(".campaign-rows tbody tr").first().waitFor();
  await checkAccessibility(page);
  await screenshots(page, "campaign");
  // The tiles add up: sasaran are the weighed and the missing.
  const numbers = async (row) =>
    (await row.locator("td.numeric").allTextContents()).map((cell) => Number(cell.replace(/\D/g, "")));
  for (const row of await page.locator(".campaign-rows tbody tr").all()) {
    const [, weighed, sasaran, , left] = await numbers(row);
    assert.equal(weighed + left, sasaran);
  }
  await page.getByRole("button", { name: "Belum ditimbang", exact: true }).click();
  const call = page.locator(".call").first();
  await call.waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "campaign-missing");
  const child = await text(call.locator(".call__children a"));
  const listed = await call.locator(".call__children li").count();
  assert.match(await text(call.locator(".call__head p")), new RegExp(`${listed} belum`));
  await call.getByRole("button", { name: "Pesan WhatsApp" }).click();
  const dialog = page.getByRole("dialog");
  const message = dialog.getByLabel("Isi pesan");
  assert.match(await message.inputValue(), /Bawa: Buku KIA/);
  assert.equal((await message.inputValue()).includes(child), false, "it names no child");
  await screenshots(page, "campaign-message");
  await dialog.getByLabel("Sertakan nama anak").check();
  await page.waitForFunction(
    (name) => document.querySelector("dialog textarea").value.includes(name),
    child,
  );
  await dialog.getByRole("button", { name: "Tutup", exact: true }).last().click();
  // The list for the RT has room to tick each child.
  await call.getByRole("button", { name: "Daftar untuk RT" }).click();
  await page.locator(".paper__sheet").waitFor();
  assert.ok((await text(page.locator(".paper__sheet"))).includes(child));
  await checkAccessibility(page);
  await screenshots(page, "campaign-paper");
  await page.getByRole("button", { name: "Kembali ke daftar" }).click();
  await call.waitFor();
  // Hidden, neither name nor list.
  const here = new URL(page.url()).hash;
  await goTo(page, "#/pengaturan");
  await page.getByRole("button", { name: "Sembunyikan identitas", exact: true }).click();
  await page.locator(".hidden-mark").first().waitFor();
  await goTo(page, here);
  await call.waitFor();
  assert.equal(await page.getByText(child, { exact: true }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "Daftar untuk RT" }).count(), 0);
  await screenshots(page, "campaign-hidden");
});

test("a new campaign is closed, its figures are frozen, and it is opened again", async (t) => {
  const page = await open(t);
  await openDemo(page);
  // The one of August was closed; what came in since is shown beside it.
  await goTo(page, `#/operasi-timbang/${paperId("campaign", 0)}`);
  await page.locator("#segel").waitFor();
  await page.locator("#segel .campaign-since__now").first().waitFor();
  await screenshots(page, "campaign-closed", { fullPage: true });
  await page.getByRole("button", { name: "Hasil", exact: true }).click();
  await page.locator(".campaign-result tbody tr").nth(2).waitFor();
  await checkAccessibility(page);
  await screenshots(page, "campaign-result");
  await goTo(page, "#/operasi-timbang");
  await page.locator(".campaign").first().waitFor();
  await screenshots(page, "campaigns");
  await page.getByRole("link", { name: "Operasi baru" }).click();
  await page.getByLabel("Nama operasi").fill("Timbang bersama");
  await page.getByLabel("Target cakupan").fill("90");
  const from = await page.getByLabel("Hari pertama").inputValue();
  await page.getByLabel("Hari terakhir").fill("2020-01-01");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".field__error").first().waitFor();
  await page.getByLabel("Hari terakhir").fill(from);
  await checkAccessibility(page);
  await screenshots(page, "campaign-form");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByRole("heading", { level: 1, name: "Timbang bersama" }).waitFor();
  await page.getByRole("button", { name: "Tutup dan bekukan angka" }).click();
  await page.locator("#segel").waitFor();
  await page.getByRole("button", { name: "Buka kembali" }).click();
  await page.locator("#segel").waitFor({ state: "detached" });
  // Calling for the month of the page.
  await goTo(page, "#/penggerakan");
  await page.locator(".call").first().waitFor();
  await screenshots(page, "calls");
});

test("in English, on a dark screen", async (t) => {
  const page = await open(t, { colorScheme: "dark" });
  await openDemo(page);
  await goTo(page, "#/pengaturan");
  await page.getByRole("radio", { name: "English" }).check();
  await goTo(page, `#/operasi-timbang/${paperId("campaign", 1)}`);
  await page.locator(".campaign-rows tbody tr").first().waitFor();
  await checkAccessibility(page);
  await screenshots(page, "campaign-en", { fullPage: true });
  await page.getByRole("button", { name: "Result", exact: true }).click();
  await page.locator(".campaign-result tbody tr").nth(2).waitFor();
  await checkAccessibility(page);
  await screenshots(page, "campaign-result-en");
});
