// Papers made from the data: every kind at every tier, the same figures as the indicators, the same
// rows in a spreadsheet, names hidden on paper too.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, SIZES, inspect } from "./lib/index.mjs";

const { open } = app();
const KINDS = ["laporan", "rekap", "profil", "lomba", "lomba-tim"];

async function openAt(t, hash, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, hash);
  return page;
}

/** Addresses of the demo: its first kecamatan, a desa and a Posyandu of it. */
async function tiers(page) {
  await goTo(page, "#/berkas?bentuk=profil&tempat=semua");
  const links = page.locator(".papers-places a");
  const place = async () => {
    await links.first().waitFor();
    return /tempat=([^&]+)/.exec(await links.first().getAttribute("href"))[1];
  };
  const kecamatan = await place();
  await goTo(page, `#/berkas?bentuk=profil&tempat=${kecamatan}`);
  await page.locator('.papers-places a[href*="tempat=pos-"]').first().waitFor();
  const posyandu = await place();
  return { kecamatan, posyandu };
}

const paper = (page) => page.locator(".paper__sheet");

/** The paper of an address, once it is there. */
async function shown(page, hash, words) {
  await goTo(page, hash);
  await paper(page).filter({ hasText: words }).waitFor();
  return (await paper(page).innerText()).replaceAll("\u00a0", " ");
}

test("every kind opens at every tier it is for, over a month, a quarter and a year", async (t) => {
  const page = await openAt(t, "#/berkas");
  const { kecamatan, posyandu } = await tiers(page);
  for (const [kind, words, places] of [
    ["laporan", /LAPORAN/, ["semua", kecamatan, posyandu]],
    ["rekap", /REKAP/, ["semua", kecamatan, posyandu]],
    ["profil", /PROFIL/, [posyandu]],
    ["lomba", /LOMBA/, [posyandu]],
    ["lomba-tim", /POKJANAL/, ["semua", kecamatan]],
  ]) {
    for (const place of places) {
      for (const [span, when] of [["", /\d/], ["&jangka=triwulan", /Triwulan/], ["&jangka=tahun", /20\d\d/]]) {
        await goTo(page, "#/berkas?bentuk=profil&tempat=semua");
        await page.locator(".papers-places").waitFor();
        const text = await shown(page, `#/berkas?bentuk=${kind}&tempat=${place}${span}`, words);
        // A profile and a contest stand for today.
        if (kind === "laporan" || kind === "rekap") assert.match(text, when);
        assert.doesNotMatch(text, /[{}]|NaN|undefined/, `${kind} ${place}${span}`);
      }
    }
  }
  // A team's sheet is of no single Posyandu.
  await goTo(page, `#/berkas?bentuk=lomba-tim&tempat=${posyandu}`);
  await page.getByText("Pilih wilayahnya").waitFor();
});

test("figures are those of the indicators", async (t) => {
  const page = await openAt(t, "#/indikator/ds");
  const value = page.locator(".indicator-answer .answer__value strong");
  await value.waitFor();
  const rate = (await value.textContent()).replaceAll("\u00a0", " ");
  const [n, of] = await page.locator(".indicator-door").allTextContents();
  const report = await shown(page, "#/berkas", /LAPORAN BULANAN/);
  assert.ok(report.includes(`D/S ${rate} (${n} dari ${of})`), `${rate} ${n} ${of}`);
  const recap = await shown(page, "#/berkas?bentuk=rekap", /REKAP/);
  const foot = await page.locator(".paper__table tfoot").first().locator("td").allTextContents();
  assert.ok(foot.includes(of) && foot.includes(n), `${foot}`);
  assert.ok(foot.includes(rate.replace(/ ?%/, "")), `${foot}`);
  assert.match(recap, /Jumlah/);
});

/** Parts of a zip by name. */
function unzip(bytes) {
  const files = new Map();
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((o, i) =>
      i === 0 ? bytes.readUInt32LE(at + o) : bytes.readUInt16LE(at + o));
    const path = bytes.toString("utf8", at + 46, at + 46 + name);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const stored = bytes.readUInt16LE(at + 10) === 0;
    files.set(path, (stored ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return files;
}

test("the spreadsheet has the rows of the paper", async (t) => {
  const page = await openAt(t, "#/berkas");
  const { kecamatan } = await tiers(page);
  await shown(page, `#/berkas?bentuk=rekap&tempat=${kecamatan}`, /REKAP/);
  const rows = await page.locator(".paper__table").first().locator("tbody tr").count();
  const names = await page.locator(".paper__table").first().locator("tbody td:nth-child(2)").allTextContents();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: /XLSX|Excel/ }).click();
  const download = await coming;
  assert.match(download.suggestedFilename(), /^rekap-[a-z0-9-]+-20\d\d-\d\d\.xlsx$/);
  const files = unzip(await readFile(await download.path()));
  const words = [...files].filter(([path]) => /sharedStrings|sheet1/.test(path)).map(([, text]) => text).join("");
  const sheet = files.get("xl/worksheets/sheet1.xml");
  assert.ok(rows > 1);
  assert.ok(sheet.match(/<row /g).length >= rows + 2, "heads, rows and sums");
  for (const name of names) assert.ok(words.includes(name.replaceAll("&", "&amp;")), name);
});

test("the address keeps what was chosen, and doors lead here", async (t) => {
  const page = await openAt(t, "#/berkas");
  await paper(page).waitFor();
  await page.getByRole("radio", { name: "Rekap", exact: true }).check();
  await page.getByRole("radio", { name: "Triwulan", exact: true }).check();
  await paper(page).filter({ hasText: /REKAP.*Triwulan/s }).waitFor();
  assert.match(page.url(), /bentuk=rekap/);
  assert.match(page.url(), /jangka=triwulan/);
  await page.getByLabel("Baris").selectOption("posyandu");
  await paper(page).filter({ hasText: "REKAP MENURUT POSYANDU" }).waitFor();
  await page.reload();
  await paper(page).filter({ hasText: "REKAP MENURUT POSYANDU" }).waitFor();
  for (const [hash, name] of [["#/rakor", "Berkas"], ["#/", "Berkas dan laporan"], ["#/indikator", "Laporan"]]) {
    await goTo(page, hash);
    await page.getByRole("link", { name, exact: true }).click();
    await page.waitForURL(/#\/berkas/);
  }
});

test("names on a profile are initials while identities are hidden", async (t) => {
  const page = await openAt(t, "#/berkas");
  const { posyandu } = await tiers(page);
  await shown(page, `#/berkas?bentuk=profil&tempat=${posyandu}`, /PROFIL/);
  const names = page.locator(".paper__table").filter({ hasText: "Keterampilan" }).locator("tbody td:nth-child(2)");
  const plain = await names.allTextContents();
  assert.ok(plain.length > 0);
  await goTo(page, "#/pengaturan");
  await page.getByRole("button", { name: "Sembunyikan identitas", exact: true }).click();
  await shown(page, `#/berkas?bentuk=profil&tempat=${posyandu}`, /PROFIL/);
  await page.waitForFunction((first) => !document.querySelector(".paper__sheet")?.innerText.includes(first), plain[0]);
  for (const name of await names.allTextContents()) {
    assert.ok(!plain.includes(name), name);
  }
});

test("pages of papers are accessible at every size and in both languages", async (t) => {
  const page = await openAt(t, "#/berkas");
  const { posyandu } = await tiers(page);
  const check = async (kind, words, sizes) => {
    const place = kind === "profil" || kind === "lomba" ? posyandu : "semua";
    await shown(page, `#/berkas?bentuk=${kind}&tempat=${place}`, words);
    await inspect(page, kind, { sizes });
  };
  for (const kind of KINDS) await check(kind, /Sumber:/, SIZES);
  // English words are longer in some heads: where there is least room.
  await goTo(page, "#/pengaturan");
  await page.getByRole("radio", { name: "English" }).check();
  for (const kind of KINDS) await check(kind, /Source: weighings/, [SIZES[1]]);
});

test("charts stand on papers, and go out as pictures", async (t) => {
  const page = await openAt(t, "#/berkas");
  const { posyandu } = await tiers(page);
  for (const [kind, place, charts] of [["laporan", "semua", 3], ["rekap", "semua", 2], ["profil", posyandu, 2]]) {
    await shown(page, `#/berkas?bentuk=${kind}&tempat=${place}`, /Balok SKDN, /);
    const drawings = page.locator(".paper__chart svg");
    assert.equal(await drawings.count(), charts, kind);
    // Each says in words what it shows.
    for (const drawing of await drawings.all()) {
      const [name, by] = [await drawing.getAttribute("aria-label"), await drawing.getAttribute("aria-labelledby")];
      assert.ok(name || by, kind);
    }
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Unduh DOCX" }).click();
    const bytes = await readFile(await (await coming).path());
    assert.equal(bytes.toString("latin1").match(/PK\x01\x02[^]{42}word\/media\/chart\d\.png/g)?.length, charts, kind);
  }
});
