// Points of Posyandu from a list: read, chosen where there is doubt, kept and taken back.
import assert from "node:assert/strict";
import { test } from "node:test";

import { app, checkAccessibility, checkTargets, screenshots } from "./lib/index.mjs";
import { csv, file, HEADINGS, row, xlsx } from "./lib/sheets.mjs";
import { goTo } from "./lib/demo.mjs";

const { open } = app();

const choose = (page, what) => page.getByTestId("points-file").setInputFiles(what);
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A regency with four Posyandu, as an import brings them. */
async function four(t) {
  const page = await open(t, { path: "#/impor" });
  const names = ["MELATI 1", "MAWAR", "DAHLIA", "KENANGA"];
  const rows = names.map((Posyandu, n) =>
    row({ Nama: `ANAK ${Posyandu}`, NIK: `137501100323000${n + 1}`, Posyandu }),
  );
  await page.getByTestId("import-files").setInputFiles(file("empat.csv", csv([HEADINGS, ...rows])));
  await page.getByRole("button", { name: "Simpan impor ini" }).click();
  await page.getByRole("heading", { level: 1, name: "Impor tersimpan" }).waitFor();
  await goTo(page, "#/pengaturan/titik");
  await page.getByTestId("points-file").waitFor({ state: "attached" });
  return { page, names };
}

test("a CSV with decimal commas, exchanged columns and unknown names", async (t) => {
  const { page, names } = await four(t);
  await checkAccessibility(page);
  await screenshots(page, "points-start");
  const rows = [
    ["Nama Posyandu", "Lintang", "Bujur"],
    [names[0], "-0,3023", "100,3712"],
    [names[1], "100,3712", "-0,3024"],
    ["Posyandu Entah Berantah", "-0,3", "100,37"],
    [names[2], "abc", "117"],
    [names[3], "", ""],
  ];
  await choose(page, file("titik.csv", csv(rows)));
  await page.getByText("2 titik siap disimpan, 1 perlu dipilih, 1 tidak terbaca.").waitFor();
  await page.getByText("1 baris tanpa koordinat dilewati.").waitFor();
  await page.getByText(/Lintang dan bujur tertukar/).waitFor();
  await page.getByText(/Bukan koordinat/).waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "points-found");
  await page.getByLabel("Posyandu untuk baris 4").selectOption({ label: "Lewati baris ini" });
  await page.getByRole("button", { name: /^Simpan \d+ titik$/ }).click();
  await page.getByText(/\d+ titik tersimpan\./).waitFor();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.getByText(/\d+ titik dikembalikan\./).waitFor();
});

test("an XLSX with one column for both, and files that are none", async (t) => {
  const { page, names } = await four(t);
  const sheet = xlsx([{ name: "Titik", rows: [["Posyandu", "Koordinat"], [names[0], "-0.3023, 100.3712"]] }]);
  await choose(page, file("titik.xlsx", sheet, XLSX_TYPE));
  await page.getByText(/titik siap disimpan/).waitFor();
  await page.getByRole("button", { name: "Buang" }).click();
  for (const [what, message] of [
    [file("tanpa.csv", csv([["Nama", "Alamat"], ["Melati", "Jl. A"]])), /Kolom koordinat tidak ditemukan/],
    [file("x.csv", Buffer.from("%PDF-1.7\n1 0 obj")), /melainkan PDF/],
    [file("kosong.csv", csv([["Posyandu", "Lintang", "Bujur"]])), /Tidak ada Posyandu/],
  ]) {
    await choose(page, what);
    const alert = page.getByRole("alert");
    await alert.getByText("Daftar ini tidak bisa dibaca").waitFor();
    await alert.getByText(message).waitFor();
    assert.match(await alert.textContent(), /Data yang sudah tersimpan tidak berubah/);
  }
});
