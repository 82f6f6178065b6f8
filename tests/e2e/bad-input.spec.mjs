// Files and cells that are wrong: each gets its message, and what was there stays as it was.
import assert from "node:assert/strict";
import { test } from "node:test";

import { app, checkAccessibility, screenshots } from "./lib/index.mjs";
import { csv, file, HEADINGS, row, xlsx, zip } from "./lib/sheets.mjs";

const { open } = app();

const choose = (page, ...files) => page.getByTestId("import-files").setInputFiles(files);
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const GOOD = [HEADINGS, row({ Nama: "ANAK BAIK", NIK: "1375011003230002" })];

/** A page with one child in it. */
async function withOneChild(t) {
  const page = await open(t, { path: "#/impor" });
  await choose(page, file("baik.csv", csv(GOOD)));
  await page.getByRole("button", { name: "Simpan impor ini" }).click();
  await heading(page, "Impor tersimpan").waitFor();
  await page.getByRole("button", { name: "Tutup" }).click();
  return page;
}

/** Importing the good file again finds it as it was. */
async function unchanged(page) {
  await page.getByRole("button", { name: /^(Tutup|Buang)$/ }).last().click();
  await choose(page, file("baik.csv", csv(GOOD)));
  await page.getByText("Tidak ada yang baru").waitFor();
  const numbers = await page
    .locator(".import-counts .figure__value")
    .evaluateAll((all) => all.map((value) => Number(value.textContent)));
  assert.deepEqual(numbers, [0, 1, 0, 0, 1, 0, 0]);
  await page.getByRole("button", { name: "Buang" }).click();
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const whole = xlsx([{ name: "Maret", rows: GOOD }]);
const bomb = () =>
  zip([
    ["[Content_Types].xml", "<Types/>"],
    ["xl/worksheets/sheet1.xml", Buffer.alloc(700 * 1024 * 1024, 32)],
  ]);

const FILES = [
  ["a PDF called .xlsx", () => file("laporan.xlsx", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), XLSX_TYPE), /melainkan PDF/],
  ["half an XLSX", () => file("putus.xlsx", whole.subarray(0, whole.length / 2), XLSX_TYPE), /rusak/],
  ["an empty file", () => file("kosong.csv", Buffer.alloc(0)), /kosong/],
  ["an empty sheet", () => file("kosong.xlsx", xlsx([{ name: "Sheet1", rows: [] }]), XLSX_TYPE), /kosong/i],
  ["an old or locked XLS", () => file("lama.xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)])), /XLS lama|rusak/],
  ["a zip bomb", () => file("bom.xlsx", bomb(), XLSX_TYPE), /melebihi|rusak/],
];

for (const [what, make, message] of FILES) {
  test(what, async (t) => {
    const page = await withOneChild(t);
    await choose(page, make());
    const alert = page.getByRole("alert");
    await alert.getByText("Berkas ini tidak bisa dibaca").waitFor();
    assert.match(await alert.textContent(), message);
    assert.match(await alert.textContent(), /Data yang sudah tersimpan tidak berubah/);
    if (what.startsWith("a PDF")) {
      await checkAccessibility(page);
      await screenshots(page, "import-unreadable");
    }
    await unchanged(page);
  });
}

const date = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
const CELLS = [
  ["a visit in the future", { "Tanggal Pengukuran": date }, "Tanggal pengukuran", "belum terjadi"],
  ["a birth in the future", { "Tgl Lahir": date }, "Tanggal lahir", "belum terjadi"],
  ["a visit before the birth", { "Tanggal Pengukuran": "2020-01-01" }, "Tanggal pengukuran", "sebelum tanggal lahir"],
  ["no date at all", { "Tgl Lahir": "kapan ya" }, "Tanggal lahir", "Bukan tanggal"],
  ["an unknown sex", { JK: "X" }, "Jenis kelamin", "Tulis L atau P"],
  ["no name", { Nama: "" }, "Nama anak", "Kosong"],
  ["a cell of 100,000 characters", { Nama: "A".repeat(100_000) }, "Nama anak", "terlalu panjang"],
  ["another regency", { "Kab/Kota": "KOTA BOGOR" }, "Kabupaten/kota", "tidak ada di kabupaten/kota ini"],
];

for (const [what, values, field, reason] of CELLS) {
  test(`a row with ${what} is refused, the others are not`, async (t) => {
    const page = await withOneChild(t);
    const rows = [HEADINGS, row({ Nama: "ANAK LAIN", "Tgl Lahir": "2022-01-05" }), row({ Nama: "BURUK", ...values })];
    await choose(page, file("campur.csv", csv(rows)));
    await page.getByText("1 kunjungan baru, 1 anak baru.").waitFor();
    const refused = page.locator("details.import-fold", { hasText: "Baris yang ditolak" });
    await refused.locator("summary").click();
    const line = refused.locator("tbody tr");
    await line.first().waitFor();
    assert.equal(await line.count(), 1);
    const text = await line.textContent();
    assert.ok(text.startsWith("3"), `row 3 of the file: ${text}`);
    assert.ok(text.includes(field) && text.includes(reason), text.slice(0, 300));
    assert.doesNotMatch(text, /BURUK|AAAA/, "no name in a message");
    if (what.includes("unknown sex")) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "Unduh daftar untuk Puskesmas" }).click();
      assert.equal((await saved).suggestedFilename(), "baris-ditolak.csv");
      await screenshots(page, "import-refused", { fullPage: true });
    }
    await unchanged(page);
  });
}

for (const [what, values, note] of [
  ["10^9 kg", { Berat: "1000000000" }, "Di luar yang mungkin"],
  ["a negative height", { Tinggi: "-84.5" }, /Di luar yang mungkin|Tidak terbaca/],
  ["NaN", { Berat: "NaN" }, "Tidak terbaca"],
  ["zero", { Tinggi: "0" }, /Di luar yang mungkin|Tidak terbaca/],
]) {
  test(`${what} is left out and said, the rest of the row is taken`, async (t) => {
    const page = await open(t, { path: "#/impor" });
    await choose(page, file("aneh.csv", csv([HEADINGS, row({ Nama: "ANAK ANEH", ...values })])));
    await page.getByText("1 kunjungan baru, 1 anak baru.").waitFor();
    await page.locator("details.import-fold", { hasText: "Yang diubah atau janggal" }).locator("summary").click();
    await page.getByText(note).first().waitFor();
  });
}

test("script in a name is text", async (t) => {
  const page = await open(t, { path: "#/impor" });
  const name = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  let asked = false;
  page.on("dialog", (dialog) => {
    asked = true;
    return dialog.dismiss();
  });
  const rows = [HEADINGS, row({ Nama: name, "ZS BB/U": "-4.00" })];
  await choose(page, file("<b>nama</b>.csv", csv(rows)));
  await page.getByText("1 kunjungan baru, 1 anak baru.").waitFor();
  await page.locator("details.import-fold", { hasText: "Z-score yang berbeda" }).locator("summary").click();
  await page.getByText(name).first().waitFor();
  await page.getByRole("button", { name: "Simpan impor ini" }).click();
  await heading(page, "Impor tersimpan").waitFor();
  await page.getByRole("link", { name: "Rincian impor" }).click();
  await heading(page, "<b>nama</b>.csv").waitFor();
  assert.equal(await page.locator("main b, main script, main img[src=x]").count(), 0);
  assert.equal(asked, false);
});
