// Boundaries of the regency: real ones where they are at hand, invented ones, and wrong files.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { app, checkAccessibility, checkStill, checkTargets, pressed, pressSoon, screenshots } from "./lib/index.mjs";
import { file, zip } from "./lib/sheets.mjs";

const { open } = app();

/** The page of boundaries with Bontang chosen. */
async function bontang(t) {
  const page = await open(t, { path: "#/pengaturan/batas" });
  for (const [label, name] of [["Provinsi", "Kalimantan Timur"], ["Kabupaten/kota", "Kota Bontang"]]) {
    await page.getByLabel(label, { exact: true }).fill(name);
    await page.getByRole("button", { name, exact: true }).click();
  }
  await page.getByRole("button", { name: /Kota Bontang$/ }).last().click();
  await page.getByText("Seret berkas batas ke sini").waitFor();
  return page;
}

const choose = (page, what) => page.getByTestId("boundaries-file").setInputFiles(what);
const json = (name, value) => file(name, Buffer.from(JSON.stringify(value)), "application/json");
const figure = async (page, label) =>
  page.locator(".figure", { hasText: label }).locator(".figure__value").textContent();

const square = (west, south, side = 0.02) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const feature = (properties, ring) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [ring] },
});
const collection = (...features) => ({ type: "FeatureCollection", features });

/** Two kelurahan by code, one misspelt, one that nobody knows, one of Samarinda. */
const INVENTED = collection(
  feature({ KODE: "64.74.01.1001", NAMA: "Bontang Kuala", KEC: "Bontang Utara" }, square(117.5, 0.1)),
  feature({ KODE: "6474011002", NAMA: "BONTANG BARU", KEC: "Bontang Utara" }, square(117.52, 0.1)),
  feature({ KODE: "", NAMA: "Kel. Guntunk", KEC: "Bontang Utara" }, square(117.54, 0.1)),
  feature({ KODE: "", NAMA: "Pulau Entah", KEC: "" }, square(117.56, 0.1)),
  feature({ KODE: "64.72.01.1001", NAMA: "Lain", KEC: "Lain" }, square(117.1, -0.5)),
);

test("an invented file: the doubtful is asked, kept, replaced, removed and brought back", async (t) => {
  const page = await bontang(t);
  await checkAccessibility(page);
  await screenshots(page, "boundaries-none");
  await choose(page, json("batas.geojson", INVENTED));
  await page.getByRole("heading", { name: "Yang dikenali" }).waitFor();
  assert.equal(await figure(page, "Desa/kelurahan"), "2");
  await page.getByText("1 bidang di luar Kota Bontang dilewati.").waitFor();
  const guntung = page.getByLabel("Wilayah untuk Kel. Guntunk");
  await guntung.selectOption({ label: "Mirip: Guntung, Bontang Utara" });
  await page.getByLabel("Wilayah untuk Pulau Entah").selectOption({ label: "Gambar tanpa data" });
  await page.getByRole("button", { name: "Terapkan pilihan" }).click();
  await page.locator(".figure", { hasText: "Desa/kelurahan" }).getByText("3", { exact: true }).waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "boundaries-found", { fullPage: true });
  // Without a source nothing is kept.
  await page.getByRole("button", { name: "Simpan batas ini" }).click();
  await page.getByText("Isi Sumber.").waitFor();
  await page.getByLabel("Sumber", { exact: true }).fill("Bappeda Bontang 2024");
  await page.getByRole("button", { name: "Simpan batas ini" }).click();
  await page.getByText(/^Batas tersimpan: 3/).waitFor();
  await page.getByText("3 desa/kelurahan, 1 kecamatan").waitFor();
  await page.getByText("1 bidang tanpa kode wilayah").waitFor();
  // It survives the end of the page.
  await page.reload();
  await page.getByText("Bappeda Bontang 2024").waitFor();
  await checkAccessibility(page);
  await screenshots(page, "boundaries-kept");
  await page.getByRole("button", { name: "Hapus batas" }).click();
  await page.getByText("Batas dihapus.").waitFor();
  await page.getByText("Seret berkas batas ke sini").waitFor();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.getByText("Bappeda Bontang 2024").waitFor();
});

const HOME = ["../shared", "../../shared", "../../../shared"]
  .map((at) => new URL(`../../${at}/data/boundaries/`, import.meta.url))
  .find((at) => existsSync(at));

test("the real Bontang, from GeoJSON and from TopoJSON", { skip: !HOME && "no shared data" }, async (t) => {
  const page = await bontang(t);
  await page.evaluate(() => localStorage.setItem("idaman:lang", "en"));
  await page.reload();
  const real = (name) => file(name, readFileSync(new URL(name, HOME)), "application/json");
  for (const name of ["64.74_kota-bontang_desa.geojson", "64.74_kota-bontang.topojson"]) {
    await choose(page, real(name));
    await page.getByText("Every region was recognised.").waitFor();
    assert.equal(await figure(page, "Desa and kelurahan"), "15");
    assert.equal(await figure(page, "Kecamatan"), "3");
    await screenshots(page, "boundaries-bontang", { fullPage: true });
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByText("Drag the file of boundaries here").waitFor();
  }
});

const XLSX = () => zip([["[Content_Types].xml", "<x/>"], ["xl/workbook.xml", "<x/>"]]);
const WRONG = [
  ["a PDF called .geojson", () => file("batas.geojson", Buffer.from("%PDF-1.7\n1 0 obj")), /melainkan PDF/],
  ["an empty file", () => file("kosong.geojson", Buffer.alloc(0)), /kosong/],
  ["half a GeoJSON", () => file("putus.geojson", Buffer.from(JSON.stringify(INVENTED).slice(0, 300))), /rusak atau terpotong/],
  ["JSON of another kind", () => json("lain.json", { a: 1 }), /bukan GeoJSON/],
  ["points only", () => json("titik.geojson", collection({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [117.5, 0.1] } })), /1 titik/],
  ["metres without a zone", () => json("meter.geojson", collection(feature({}, square(555_000, 11_000, 1000)))), /dalam meter/],
  ["another regency", () => json("lain.geojson", collection(feature({ kode: "13.75.01.1001", nama: "X" }, square(100.3, -0.3)))), /13\.75/],
  ["a workbook", () => file("buku.zip", XLSX(), "application/zip"), /Excel/],
  ["a ZIP without shapes", () => file("isi.zip", zip([["baca.txt", "halo"]]), "application/zip"), /tidak berisi \.shp/],
  ["a part of a shapefile", () => file("desa.shp", Buffer.from([0, 0, 0x27, 0x0a, 0, 0, 0, 0])), /satu ZIP/],
];

test("wrong files each get their message, and nothing changes", async (t) => {
  const page = await bontang(t);
  for (const [what, make, message] of WRONG) {
    await choose(page, make());
    const alert = page.getByRole("alert");
    await alert.getByText("Berkas ini tidak bisa dipakai").waitFor();
    assert.match(await alert.textContent(), message, what);
    assert.match(await alert.textContent(), /Data yang sudah tersimpan tidak berubah/, what);
    if (what.startsWith("a PDF")) {
      await checkAccessibility(page);
      await screenshots(page, "boundaries-unreadable");
    }
    await page.getByRole("main").getByRole("button", { name: "Tutup" }).click();
    await page.getByText("Seret berkas batas ke sini").waitFor();
  }
});

/** A file of 60 MB: 600 squares of 3,000 corners each, of which two are of Bontang. */
function large() {
  const edge = (n) => Array.from({ length: 3000 }, (_, at) => {
    const turn = (at / 3000) * 2 * Math.PI;
    const wriggle = 0.01 * (1 + 0.2 * Math.sin(turn * 40));
    return [117.4 + (n % 25) * 0.021 + wriggle * Math.cos(turn), 0.05 + Math.floor(n / 25) * 0.021 + wriggle * Math.sin(turn)];
  });
  const closed = (ring) => [...ring, ring[0]];
  const features = Array.from({ length: 600 }, (_, n) =>
    feature({ kode: n < 2 ? `64.74.01.100${n + 1}` : `64.0${1 + (n % 9)}.01.2${String(n).padStart(3, "0")}`, nama: "" }, closed(edge(n))),
  );
  const path = join(mkdtempSync(join(tmpdir(), "idaman-")), "besar.geojson");
  const text = JSON.stringify(collection(...features));
  assert.ok(text.length > 50_000_000, `${text.length}`);
  writeFileSync(path, text);
  return path;
}

test("a file of 60 MB is read while the page stays alive, and can be cancelled", async (t) => {
  const page = await bontang(t);
  const what = large();
  t.after(() => rmSync(dirname(what), { recursive: true }));
  // The screen answers while the worker reads.
  await pressSoon(page, "Batal", 20);
  await choose(page, what);
  assert.equal(await pressed(page), true, "the worker reads while the page answers");
  await page.getByText("Seret berkas batas ke sini").waitFor();
  await choose(page, what);
  await page.getByRole("heading", { name: "Yang dikenali" }).waitFor({ timeout: 180_000 });
  assert.equal(await figure(page, "Desa/kelurahan"), "2");
});

test("the demo brings its own boundaries", async (t) => {
  const page = await open(t, {});
  await page.getByRole("button", { name: "Buka demo" }).click();
  await page.locator(".banner--demo").waitFor({ timeout: 120_000 });
  await page.evaluate(() => {
    window.layoutShift = 0;
    location.hash = "#/pengaturan/batas";
  });
  await page.getByText("Batas rekaan untuk data demo.").waitFor();
  await checkStill(page);
  await screenshots(page, "boundaries-demo");
});

test("metres of no known zone: a person chooses where they fall", async (t) => {
  const page = await bontang(t);
  // The square of INVENTED's first kelurahan in UTM 50 N, by hand: 117,5° E is 0,5° from the
  // meridian (55 630 m), 0,1° N is 11 050 m.
  const metres = (east) => square(555_630 + east, 11_050, 2_000);
  await choose(page, json("meter.geojson", collection(
    feature({ KODE: "64.74.01.1001", NAMA: "Bontang Kuala", KEC: "Bontang Utara" }, metres(0)),
    feature({ KODE: "64.74.01.1002", NAMA: "Bontang Baru", KEC: "Bontang Utara" }, metres(2_000)),
  )));
  await page.getByRole("heading", { name: "Pilih zona koordinat" }).waitFor();
  const read = page.getByRole("button", { name: "Baca dengan zona ini" });
  assert.equal(await read.isDisabled(), true);
  const zone = page.getByLabel("Zona", { exact: true });
  assert.match((await zone.locator("option").allTextContents()).join("\n"), /UTM 50 utara \(50N\): 0,11° LU 117,52° BT/);
  await zone.selectOption("32650");
  await page.locator(".boundaries-zone__map").waitFor();
  await page.getByText("jatuh di antara 0,10° LU 117,50° BT dan 0,12° LU 117,54° BT").waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "boundaries-zone", { fullPage: true });
  await read.click();
  await page.getByRole("heading", { name: "Yang dikenali" }).waitFor();
  assert.equal(await figure(page, "Desa/kelurahan"), "2");
});
