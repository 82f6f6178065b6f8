// A file from one tablet opened on another one: two contexts of a browser, no network.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { app, checkAccessibility, checkTargets, screenshots } from "./lib/index.mjs";
import { csv, file, HEADINGS, row } from "./lib/sheets.mjs";
import { rakorId } from "./lib/coordination.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";

const { open } = app();

/** A tablet with one child in one Posyandu, as an import brings it. */
async function tablet(t, Nama, NIK, Posyandu) {
  const page = await open(t, { path: "#/impor" });
  const rows = [row({ Nama, NIK, Posyandu })];
  await page.getByTestId("import-files").setInputFiles(file("satu.csv", csv([HEADINGS, ...rows])));
  await page.getByRole("button", { name: "Simpan impor ini" }).click();
  await page.getByRole("heading", { level: 1, name: "Impor tersimpan" }).waitFor();
  await goTo(page, "#/kirim");
  await page.getByRole("heading", { level: 1, name: "Serah terima berkas" }).waitFor();
  return page;
}

/** Makes a file of a Posyandu and gives its bytes. */
async function make(page, posyandu, passphrase) {
  const option = page.getByLabel("Posyandu", { exact: true });
  await option.selectOption({ label: posyandu });
  await page.getByLabel("Kata sandi", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Buat berkas" }).click();
  await page.getByText(/^Berkas siap:/).waitFor();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan ke perangkat" }).click();
  const saved = await saving;
  assert.match(saved.suggestedFilename(), /^idaman-\d{4}-\d\d-\d\d-[0-9a-z]{13}\.idaman$/);
  return { name: saved.suggestedFilename(), mimeType: "", buffer: await readFile(await saved.path()) };
}

test("an empty tablet is asked which regency it becomes", async (t) => {
  const one = await tablet(t, "ANAK MELATI", "1375011003230001", "MELATI 1");
  const bytes = await make(one, "MELATI 1", "melati merah tujuh");
  const two = await open(t, { path: "#/kirim" });
  await two.getByTestId("handoff-file").setInputFiles(bytes);
  await two.getByText("Berkas ini terkunci").waitFor();
  // It has nothing to give: opening a file comes first.
  await two.getByLabel("Kata sandi", { exact: true }).first().fill("melati merah tujuh");
  await two.getByRole("button", { name: "Buka kunci" }).click();
  await two.getByText("Tablet ini belum punya kabupaten/kota").waitFor();
  await checkAccessibility(two);
  await screenshots(two, "handoff-no-regency");
  await two.getByRole("button", { name: "Pakai Kota Bukittinggi" }).click();
  await two.getByText("Yang dibawa berkas ini").first().waitFor();
  await two.getByRole("button", { name: "Gabungkan" }).click();
  await two.getByText(/^Berkas digabungkan:/).waitFor();
  await goTo(two, "#/anak");
  await two.getByText("ANAK MELATI").first().waitFor();
});

test("a Posyandu goes to another tablet, locked, and is taken back there", async (t) => {
  const one = await tablet(t, "ANAK MELATI", "1375011003230001", "MELATI 1");
  const two = await tablet(t, "ANAK MAWAR", "1375011003230002", "MAWAR");
  await checkAccessibility(one);
  await screenshots(one, "handoff-start");
  const bytes = await make(one, "MELATI 1", "melati merah tujuh");
  assert.ok(!bytes.buffer.includes("ANAK MELATI"));
  await two.context().setOffline(true);
  await two.getByTestId("handoff-file").setInputFiles(bytes);
  await two.getByText("Berkas ini terkunci").waitFor();
  const field = two.getByLabel("Kata sandi", { exact: true }).last();
  await field.fill("melati putih");
  await two.getByRole("button", { name: "Buka kunci" }).click();
  await two.getByText(/Kata sandinya salah/).waitFor();
  await two.getByLabel("Kata sandi", { exact: true }).last().fill("melati merah tujuh");
  await two.getByRole("button", { name: "Buka kunci" }).click();
  await two.getByText("Yang dibawa berkas ini").first().waitFor();
  await checkAccessibility(two);
  await checkTargets(two);
  await screenshots(two, "handoff-preview");
  await two.getByRole("button", { name: "Gabungkan" }).click();
  await two.getByText(/^Berkas digabungkan:/).waitFor();
  // Other pages' chunks are fetched: without a service worker they are not there yet.
  await two.context().setOffline(false);
  await goTo(two, "#/anak");
  await two.getByText("ANAK MELATI").first().waitFor();
  await goTo(two, "#/kirim");
  await two.getByRole("button", { name: "Kembalikan" }).click();
  await two.getByText(/kembali seperti semula/).waitFor();
  await goTo(two, "#/anak");
  await two.getByText("ANAK MAWAR").first().waitFor();
  assert.equal(await two.getByText("ANAK MELATI").count(), 0);
});

test("a file that is none is refused with words", async (t) => {
  const page = await tablet(t, "ANAK MELATI", "1375011003230001", "MELATI 1");
  await page.getByTestId("handoff-file").setInputFiles({ name: "foto.idaman", mimeType: "", buffer: Buffer.from("PNG") });
  await page.getByText(/bukan berkas serah terima/).waitFor();
  await page.getByText("Data di tablet ini tidak berubah.").waitFor();
});

/** A tablet with the demo in it, on the page of hand-offs. */
async function withDemo(t) {
  const page = await open(t);
  await openDemo(page);
  await goTo(page, "#/kirim");
  await page.locator(".handoff__part").first().waitFor();
  return page;
}

/** Makes a file of the Rakor that comes, with names, and gives its bytes. */
async function rakorFile(page) {
  await page.getByRole("radio", { name: "Rakor", exact: true }).check();
  await page.getByLabel("Rakor", { exact: true }).last().selectOption(rakorId(1));
  await page.getByLabel("Kunci dengan kata sandi").uncheck();
  await page.getByRole("button", { name: "Buat berkas" }).click();
  await page.getByText(/^Berkas siap:/).waitFor();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan ke perangkat" }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), mimeType: "", buffer: await readFile(await saved.path()) };
}

async function venue(page, words) {
  await goTo(page, `#/rakor/${rakorId(1)}/ubah`);
  await page.getByLabel("Tempat acara").fill(words);
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".rakor-facts", { hasText: words }).waitFor();
}

test("two tablets write another venue of one Rakor: side by side, one is chosen, once", async (t) => {
  const one = await withDemo(t);
  const two = await withDemo(t);
  // The second learns of the Rakor from the first, so that both know where they started.
  const first = await rakorFile(one);
  await two.getByTestId("handoff-file").setInputFiles(first);
  await two.getByText("Yang dibawa berkas ini").first().waitFor();
  const merge = two.getByRole("button", { name: "Gabungkan" });
  if (await merge.isVisible()) {
    const theirs = two.getByRole("button", { name: "Semua dari berkas" });
    if (await theirs.isVisible()) await theirs.click();
    await merge.click();
    await two.getByText(/^Berkas digabungkan:/).waitFor();
  }
  await venue(one, "Pendopo lama");
  await venue(two, "Balai kota");
  await goTo(one, "#/kirim");
  await one.locator(".handoff__part").first().waitFor();
  const second = await rakorFile(one);
  await goTo(two, "#/kirim");
  await two.getByTestId("handoff-file").setInputFiles(second);
  const question = two.locator(".handoff__question", { hasText: "Tempat" });
  await question.waitFor();
  assert.match(await question.textContent(), /Balai kota/);
  assert.match(await question.textContent(), /Pendopo lama/);
  await checkAccessibility(two);
  await checkTargets(two);
  await screenshots(two, "handoff-conflict", { fullPage: true });
  const apply = two.getByRole("button", { name: "Gabungkan" });
  assert.ok(await apply.isDisabled());
  for (const open of await two.locator(".handoff__question").all()) {
    await open.getByRole("radio").last().check();
  }
  await apply.click();
  await two.getByText(/^Berkas digabungkan:/).waitFor();
  await goTo(two, `#/rakor/${rakorId(1)}`);
  await two.locator(".rakor-facts", { hasText: "Pendopo lama" }).waitFor();
  // Opened once more it brings nothing.
  await goTo(two, "#/kirim");
  await two.getByTestId("handoff-file").setInputFiles(second);
  await two.getByText("Yang dibawa berkas ini").first().waitFor();
  assert.equal(await two.getByRole("button", { name: "Gabungkan" }).count(), 0);
});

test("a file goes into the share sheet, and to the device where there is none", async (t) => {
  const page = await withDemo(t);
  await page.evaluate(() => {
    globalThis.shared = [];
    navigator.canShare = (what) => what.files?.length === 1;
    navigator.share = async (what) => { globalThis.shared.push(what.files[0].name); };
  });
  await rakorFile(page);
  await page.getByRole("button", { name: "Bagikan" }).click();
  await page.waitForFunction(() => globalThis.shared.length === 1);
  assert.match(await page.evaluate(() => globalThis.shared[0]), /\.idaman$/);
  await page.evaluate(() => { navigator.canShare = () => false; });
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bagikan" }).click();
  await saving;
  await page.getByText("Peramban ini tidak bisa membagikan berkas").waitFor();
});
