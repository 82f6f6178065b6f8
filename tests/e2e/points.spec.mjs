// Points of Posyandu from a list: read, chosen where there is doubt, kept and taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  checkAccessibility,
  checkTargets,
  DIST,
  launch,
  openApp,
  screenshots,
  startServer,
} from "./lib/index.mjs";
import { csv, file, xlsx } from "./lib/sheets.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await startServer(DIST);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const choose = (page, what) => page.getByTestId("points-file").setInputFiles(what);
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The demo, and two of its Posyandu with their desa. */
async function demo(t) {
  const page = await openApp(t, browser, server, {});
  await openDemo(page);
  await goTo(page, "#/posyandu");
  const links = page.locator('main a[href*="#/posyandu/"]');
  await links.first().waitFor();
  const names = await links.evaluateAll((all) => [...new Set(all.map((a) => a.textContent.trim()))]);
  const real = names.filter((name) => name && !/^(Tambah|Posyandu baru)/.test(name));
  await goTo(page, "#/pengaturan/titik");
  await page.getByTestId("points-file").waitFor({ state: "attached" });
  return { page, names: real };
}

test("a CSV with decimal commas, exchanged columns and unknown names", async (t) => {
  const { page, names } = await demo(t);
  await checkAccessibility(page);
  await screenshots(page, "points-start");
  const rows = [
    ["Nama Posyandu", "Lintang", "Bujur"],
    [names[0], "0,1723", "117,4812"],
    [names[1], "117,4812", "0,1724"],
    ["Posyandu Entah Berantah", "0,1", "117,5"],
    [names[2], "abc", "117"],
    [names[3], "", ""],
  ];
  await choose(page, file("titik.csv", csv(rows)));
  await page.getByText(/titik siap disimpan/).waitFor();
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
  const { page, names } = await demo(t);
  const sheet = xlsx([{ name: "Titik", rows: [["Posyandu", "Koordinat"], [names[0], "0.1723, 117.4812"]] }]);
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
