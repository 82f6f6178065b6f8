// Ways into an import and out of it that are easily forgotten: a file that is dropped, a stop while
// it is read, a stop while it is written with what was there before, formulas, one NIK twice, and a
// file that is too large.
import assert from "node:assert/strict";
import { test } from "node:test";

import { app, checkAccessibility, screenshots } from "./lib/index.mjs";
import { csv, file, HEADINGS, row, xlsx } from "./lib/sheets.mjs";

const { open: openAt, at } = app();
const open = (t, options) => openAt(t, { path: "#/impor", ...options });
const choose = (page, ...files) => page.getByTestId("import-files").setInputFiles(files);
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const fold = (page, name) => page.locator("details.import-fold", { hasText: name });
const apply = (page) => page.getByRole("button", { name: "Simpan impor ini" });
const ONE = [HEADINGS, row({ Nama: "ANAK SATU", NIK: "1375011003230002" })];

const SYLLABLES = ["SA", "RI", "DE", "WI", "NU", "BA", "TO", "MI", "LU", "PA", "GE", "KO", "HU", "FI", "ZA", "JO"];

/** A name for a number, unlike those of other numbers. */
const nameOf = (number) =>
  [...(number + 1_048_576).toString(16)].map((digit) => SYLLABLES[parseInt(digit, 16)]).join("");

/** Rows of so many different children. */
function many(count) {
  const rows = [HEADINGS];
  for (let child = 0; child < count; child += 1) {
    const birth = new Date(Date.UTC(2021, 0, 1 + (child % 1500))).toISOString().slice(0, 10);
    const [name, parent] = [child * 7919, child * 104_729].map(nameOf);
    rows.push(row({ Nama: name, "Nama Ortu": parent, "Tgl Lahir": birth }));
  }
  return rows;
}

/** What a person does who drags files onto the page; made in the page, where files are. */
const drag = (page, events, files) =>
  page.evaluate(
    ([events, files]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
      const target = document.querySelector("main");
      return events.map((kind) => {
        const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
        target.dispatchEvent(event);
        return event.defaultPrevented;
      });
    },
    [events, files],
  );

test("a file dropped anywhere on the page is read", async (t) => {
  const page = await open(t);
  await heading(page, "Impor").waitFor();
  const files = [{ name: "Maret.csv", text: csv(ONE).toString() }];
  // Prevented: the browser does not leave the app to show the file.
  assert.deepEqual(await drag(page, ["dragover"], files), [true]);
  await page.getByText("Lepaskan untuk membaca berkas").waitFor();
  await screenshots(page, "import-drop");
  assert.deepEqual(await drag(page, ["drop"], files), [true]);
  await page.getByText("Lepaskan untuk membaca berkas").waitFor({ state: "detached" });
  await heading(page, "Pratinjau impor").waitFor();
  assert.equal(await page.locator(".import-answer").textContent(), "1 kunjungan baru, 1 anak baru.");
  // Text that is dragged about is none of our business.
  assert.deepEqual(await drag(page, ["dragover"], []), [false]);
});

test("stopped while it is read: nothing is open, and the next file goes its way", async (t) => {
  const page = await open(t);
  await choose(page, file("besar.xlsx", xlsx([{ name: "Maret", rows: many(30_000) }])));
  await page.getByRole("button", { name: "Batal", exact: true }).click();
  await heading(page, "Impor").waitFor();
  await page.getByText("Letakkan berkas di sini").waitFor();
  await choose(page, file("satu.csv", csv(ONE)));
  await heading(page, "Pratinjau impor").waitFor();
  assert.equal(await page.locator(".import-answer").textContent(), "1 kunjungan baru, 1 anak baru.");
});

test("stopped while it is written: what was there stays, and nothing of the file does", async (t) => {
  const page = await open(t);
  await choose(page, file("satu.csv", csv(ONE)));
  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
  await page.getByRole("button", { name: "Tutup" }).click();

  const rows = [...many(12_000), row({ Nama: "ANAK SATU", NIK: "1375011003230002", "Tanggal Pengukuran": "2025-05-12" })];
  await choose(page, file("besar.csv", csv(rows)));
  await heading(page, "Pratinjau impor").waitFor();
  await apply(page).click();
  // Some of it lies on the disk by now.
  await page.waitForFunction(() => document.querySelector("progress, [role=progressbar]")?.value > 0
    || Number(document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")) > 0);
  await page.getByRole("button", { name: "Batalkan: tidak ada yang disimpan" }).click();
  await page.getByText("Impor dibatalkan, tidak ada yang disimpan.").waitFor();

  // Not in the list of imports, not among the children, and the one visit of before is as it was.
  await page.goto(at("#/anak"));
  await page.locator(".register__row").first().waitFor();
  assert.equal(await page.locator(".register__row").count(), 1);
  await page.getByRole("link", { name: "ANAK SATU" }).click();
  await page.locator(".visits__row").first().waitFor();
  assert.equal(await page.locator(".visits__row").count(), 1);
  await page.reload();
  await page.locator(".visits__row").first().waitFor();
  assert.equal(await page.locator(".visits__row").count(), 1);
  await page.goto(at("#/impor"));
  await page.getByRole("link", { name: "satu.csv" }).waitFor();
  assert.equal(await page.getByText("besar.csv").count(), 0);
});

test("a child that an import added has that in its history", async (t) => {
  const page = await open(t);
  await choose(page, file("satu.csv", csv(ONE)));
  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
  await page.goto(at("#/anak"));
  await page.getByRole("link", { name: "ANAK SATU" }).click();
  await page.getByRole("link", { name: "Riwayat perubahan" }).click();
  const entries = page.locator(".history > li");
  await entries.first().waitFor();
  assert.equal(await entries.count(), 1);
  assert.match(await entries.first().textContent(), /impor/i);
});

test("a formula without a stored value is left empty and said", async (t) => {
  const page = await open(t);
  const empty = row({ Nama: "ANAK RUMUS" });
  empty[HEADINGS.indexOf("Berat")] = { formula: "10+1.2" };
  await choose(page, file("rumus.xlsx", xlsx([{ name: "Maret", rows: [HEADINGS, empty] }])));
  await heading(page, "Pratinjau impor").waitFor();
  assert.equal(await page.locator(".import-answer").textContent(), "1 kunjungan baru, 1 anak baru.");
  await fold(page, "Yang diubah atau janggal").locator("summary").click();
  await page.getByText("Sel berisi rumus tanpa nilai; dikosongkan.").waitFor();
  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
  await page.evaluate(() => { location.hash = "#/anak"; });
  await page.getByRole("link", { name: "ANAK RUMUS" }).click();
  const visit = page.locator(".visits__row").first();
  await visit.waitFor();
  // The height of the row was taken, the weight was not.
  assert.match(await visit.textContent(), /84,5/);
  assert.doesNotMatch(await visit.textContent(), /11,2/);
});

test("one NIK for two children: the second row is refused and says why", async (t) => {
  const page = await open(t);
  const nik = "1375011003230002";
  const rows = [HEADINGS, row({ Nama: "ANAK SATU", NIK: nik }), row({ Nama: "ANAK DUA", NIK: nik, "Tgl Lahir": "2022-06-01" })];
  await choose(page, file("kembar.csv", csv(rows)));
  await page.getByText("1 kunjungan baru, 1 anak baru.").waitFor();
  await fold(page, "Baris yang ditolak").locator("summary").click();
  const line = fold(page, "Baris yang ditolak").locator("tbody tr");
  await line.first().waitFor();
  assert.match(await line.first().textContent(), /^3.*NIK.*Dua anak di berkas memakai NIK yang sama/s);
  assert.doesNotMatch(await line.first().textContent(), new RegExp(nik));
});

test("a file of 200 MB is refused before it is read, in both languages", async (t) => {
  const page = await open(t);
  /** A file that says it is so large without being it: only its size is looked at. */
  const large = () => page.evaluate(() => {
    const whole = new Blob([new Uint8Array(20_000_000)]);
    const file = new File(Array(10).fill(whole), "setahun.xlsx");
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    document.querySelector("main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    return file.size;
  });
  assert.equal(await large(), 200_000_000);
  const alert = page.getByRole("alert");
  await alert.getByText("Berkas ini tidak bisa dibaca").waitFor();
  assert.match(await alert.textContent(), /Berkas ini 200\s*MB; batasnya 100\s*MB/);
  assert.match(await alert.textContent(), /Data yang sudah tersimpan tidak berubah/);
  await checkAccessibility(page, "too large");
  await page.evaluate(() => localStorage.setItem("idaman:lang", "en"));
  await page.reload();
  await page.getByText("The files do not leave this device.").waitFor();
  await large();
  assert.match(await alert.textContent(), /200\s*MB; the limit is 100\s*MB/);
});
