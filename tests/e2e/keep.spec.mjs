// Backups: on another device, after the browser threw the data away, after it was cleared, in a
// folder. What is done to the browser here is really done to it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { app, checkAccessibility, checkTargets, screenshots } from "./lib/index.mjs";
import { csv, file, HEADINGS, row } from "./lib/sheets.mjs";
import { goTo } from "./lib/demo.mjs";

const { open } = app();
const WORD = "melati merah tujuh";

/** A tablet with one child in one Posyandu, as an import brings it. */
async function tablet(t, Nama, NIK, Posyandu) {
  const page = await open(t, { path: "#/impor" });
  const rows = [row({ Nama, NIK, Posyandu })];
  await page.getByTestId("import-files").setInputFiles(file("satu.csv", csv([HEADINGS, ...rows])));
  await page.getByRole("button", { name: "Simpan impor ini" }).click();
  await page.getByRole("heading", { level: 1, name: "Impor tersimpan" }).waitFor();
  return page;
}

async function toBackups(page) {
  await goTo(page, "#/cadangan");
  await page.getByRole("heading", { level: 1, name: "Cadangan" }).waitFor();
}

/** Makes a backup and gives it as the browser saved it. */
async function backUp(page) {
  await toBackups(page);
  await page.getByText(/catatan hanya ada di tablet ini/).first().waitFor();
  await page.getByLabel("Kata sandi", { exact: true }).fill(WORD);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Buat cadangan" }).click();
  const saved = await saving;
  assert.match(saved.suggestedFilename(), /^idaman-cadangan-\d\d\.\d\d-\d{4}-\d\d-\d\d-[0-9a-z]{13}\.idaman$/);
  await page.getByTestId("backup-made").waitFor();
  await page.getByText("Semua catatan ada dalam cadangan terakhir.").waitFor();
  return { name: saved.suggestedFilename(), mimeType: "", buffer: await readFile(await saved.path()) };
}

/** Types the passphrase of the file that was chosen. */
async function unlock(page, word) {
  await page.getByText("Berkas ini terkunci").waitFor();
  await page.getByLabel("Kata sandi", { exact: true }).last().fill(word);
  await page.getByRole("button", { name: "Buka kunci" }).click();
}

/** Brings a backup back and looks whether the child is there. */
async function restore(page, backup, child) {
  await page.getByTestId("backup-file").setInputFiles(backup);
  await unlock(page, WORD);
  await page.getByText("Yang dibawa cadangan ini").first().waitFor();
  await page.getByRole("button", { name: "Pulihkan", exact: true }).click();
  await page.getByText(/^Cadangan dipulihkan:/).waitFor();
  await goTo(page, "#/anak");
  await page.getByText(child).first().waitFor();
}

test("a backup comes back on another device, and what is none changes nothing", async (t) => {
  const one = await tablet(t, "ANAK MELATI", "1375011003230001", "MELATI 1");
  const backup = await backUp(one);
  assert.ok(!backup.buffer.includes("ANAK MELATI"));
  await checkAccessibility(one);
  await screenshots(one, "keep-made");
  // A device that has records of its own.
  const two = await tablet(t, "ANAK MAWAR", "1375011003230002", "MAWAR");
  await toBackups(two);
  const chooser = two.getByTestId("backup-file");
  await chooser.setInputFiles({ ...backup, buffer: Buffer.from("PNG") });
  await two.getByText(/Ini bukan cadangan Idaman/).waitFor();
  await chooser.setInputFiles(backup);
  await unlock(two, "melati putih 8");
  await two.getByText(/Kata sandinya salah/).waitFor();
  await two.getByRole("button", { name: "Batal" }).click();
  const cut = { ...backup, buffer: backup.buffer.subarray(0, backup.buffer.length - 9) };
  await chooser.setInputFiles(cut);
  await unlock(two, WORD);
  await two.getByText(/rusak atau terpotong/).waitFor();
  await two.getByText("Data di tablet ini tidak berubah.").waitFor();
  await chooser.setInputFiles(backup);
  await unlock(two, WORD);
  await two.getByText("Yang dibawa cadangan ini").first().waitFor();
  // What this tablet calls itself, and its rules, are two settings: nobody but people can say which.
  const mine = two.getByRole("button", { name: "Semua dari tablet ini" });
  if (await mine.count()) await mine.click();
  await checkAccessibility(two);
  await checkTargets(two);
  await screenshots(two, "keep-preview");
  await two.getByRole("button", { name: "Pulihkan", exact: true }).click();
  await two.getByText(/^Cadangan dipulihkan:/).waitFor();
  await goTo(two, "#/anak");
  await two.getByText("ANAK MELATI").first().waitFor();
  await two.getByText("ANAK MAWAR").first().waitFor();
});

test("data that the browser threw away is missed at the start, and comes back", async (t) => {
  const page = await tablet(t, "ANAK MELATI", "1375011003230001", "MELATI 1");
  const backup = await backUp(page);
  await goTo(page, "#/");
  // The database alone, as an eviction or a broken profile takes it; the page is elsewhere meanwhile.
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await page.goto(`${origin}/`);
  const lost = page.getByTestId("data-lost");
  await lost.waitFor();
  assert.match(await lost.innerText(), /1 anak, 1 kunjungan dan 1 Posyandu/);
  await checkAccessibility(page);
  await screenshots(page, "keep-lost");
  await lost.getByRole("link", { name: "Pulihkan dari cadangan" }).click();
  await page.getByRole("heading", { level: 1, name: "Cadangan" }).waitFor();
  await restore(page, backup, "ANAK MELATI");
});

test("after the browser was cleared a backup brings all of it back", async (t) => {
  const page = await tablet(t, "ANAK MELATI", "1375011003230001", "MELATI 1");
  const backup = await backUp(page);
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await page.goto(`${origin}/`);
  await page.getByRole("link", { name: "Pernah memakai Idaman? Pulihkan dari cadangan" }).click();
  await page.getByRole("heading", { level: 1, name: "Cadangan" }).waitFor();
  await restore(page, backup, "ANAK MELATI");
});

test("a folder that was picked gets backups by itself", async (t) => {
  const page = await tablet(t, "ANAK MELATI", "1375011003230001", "MELATI 1");
  // No test can use the browser's chooser: a folder of the origin's own is as real a folder.
  await page.evaluate(() => {
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("cadangan", { create: true });
  });
  await toBackups(page);
  await page.getByRole("button", { name: "Pilih folder" }).click();
  await page.getByText("Folder: cadangan").waitFor();
  // Beranda writes it, and says so.
  await goTo(page, "#/");
  await page.getByText(/Cadangan ditulis ke folder cadangan/).waitFor();
  const names = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("cadangan");
    return Array.fromAsync(folder.keys());
  });
  assert.equal(names.length, 1);
  assert.match(names[0], /^idaman-cadangan-.*\.idaman$/);
  const bytes = await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("cadangan");
    const file = await (await folder.getFileHandle(name)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, names[0]);
  await toBackups(page);
  await page.getByText("Semua catatan ada dalam cadangan terakhir.").waitFor();
  await screenshots(page, "keep-folder");
  await page.getByTestId("backup-file").setInputFiles({ name: names[0], mimeType: "", buffer: Buffer.from(bytes) });
  await page.getByText(/Cadangan ini utuh, dan semua isinya sudah ada/).waitFor();
});
