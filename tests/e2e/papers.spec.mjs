// Papers of a Rakor: each on the screen, printed, as DOCX and XLSX; the letterhead; the draft of an SK.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";

import { paperId, rakorId } from "./lib/coordination.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, SCREENSHOTS, SIZES } from "./lib/index.mjs";
import { paragraphs, unzip } from "./lib/unzip.mjs";

const { open } = app();

const HELD = `#/rakor/${rakorId(0)}/berkas`;
const CODES = [
  "undangan",
  "undangan-per-orang",
  "daftar-hadir-kosong",
  "daftar-hadir",
  "notulen",
  "berita-acara",
  "tindak-lanjut",
];

const at = (code) => (code === "undangan" ? HELD : `${HELD}?bentuk=${code}`);

async function openPapers(t, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, HELD);
  await page.locator(".paper__sheet").waitFor();
  return page;
}

async function choose(page, code) {
  await goTo(page, at(code));
  await page.locator(`.papers__door[aria-current]`).waitFor();
  await page.locator(".paper__sheet").waitFor();
}

/** The file behind a button. */
async function download(page, name) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await coming;
  return [file.suggestedFilename(), await readFile(await file.path())];
}

/** The page as a PDF, and its pages. */
async function printed(page, name) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  if (process.env.PICTURES) {
    await mkdir(SCREENSHOTS, { recursive: true });
    await writeFile(`${SCREENSHOTS}paper-${name}.pdf`, pdf);
    const drawn = [`${SCREENSHOTS}paper-${name}.pdf`, `${SCREENSHOTS}paper-${name}`];
    execFileSync("pdftoppm", ["-r", "60", "-png", ...drawn]);
  }
  return pages;
}

test("every paper of a held Rakor is shown, printed and written as DOCX", async (t) => {
  const page = await openPapers(t);
  const headings = [/Yth\./, /Yth\./, /Daftar hadir/i, /Daftar hadir/i, /Notulen/i, /Berita acara/i,
    /Rencana tindak lanjut/i];
  for (const [n, code] of CODES.entries()) {
    await choose(page, code);
    const sheet = page.locator(".paper__sheet");
    await page.waitForFunction(
      (pattern) => new RegExp(pattern, "i").test(document.querySelector(".paper__sheet").innerText),
      headings[n].source,
    );
    assert.match(await sheet.innerText(), /Pemerintah Kabupaten Idaman/i);
    assert.ok((await printed(page, code)) > 0, code);
    const [name, bytes] = await download(page, "Unduh DOCX");
    assert.match(name, /^[a-z-]+-\d{4}-\d\d-\d\d\.docx$/);
    const parts = unzip(bytes);
    assert.ok(parts.has("word/media/logo.png"), code);
    const words = paragraphs(parts.get("word/document.xml"));
    assert.equal(words[0], "Pemerintah Kabupaten Idaman");
    assert.ok(words.some((text) => headings[n].test(text)), code);
  }
});

test("the letter carries its number, and its list is a sheet with as many rows", async (t) => {
  const page = await openPapers(t);
  await page.getByText("400.5/117/DPMD").first().waitFor();
  const rows = await page.locator(".paper__table").first().locator("tbody tr").count();
  const [name, bytes] = await download(page, "Unduh tabel (XLSX)");
  assert.match(name, /^undangan-.*\.xlsx$/);
  const parts = unzip(bytes);
  const sheet = parts.get("xl/worksheets/sheet1.xml");
  // Title, caption, an empty row, the head.
  assert.equal([...sheet.matchAll(/<row /g)].length, rows + 2);
  assert.ok(!sheet.includes("<f>"));
});

test("a letter to each is one page each", async (t) => {
  const page = await openPapers(t);
  const asked = await page.locator(".paper__table").first().locator("tbody tr").count();
  await choose(page, "undangan-per-orang");
  await page.waitForFunction(
    (letters) => document.querySelectorAll(".paper__sheet .paper__head").length === letters,
    asked,
  );
  assert.equal(await printed(page, "undangan-per-orang"), asked);
});

test("who takes the minutes, the number of the record, men and women go from the forms onto paper", async (t) => {
  const page = await openPapers(t);
  await goTo(page, `#/rakor/${rakorId(0)}/ubah`);
  await page.getByLabel("Nomor berita acara").fill("BA/7/UJI");
  const notulis = page.locator(".rakor-party", { hasText: "Notulis" });
  await notulis.getByLabel("Nama").fill("Wening Uji");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.waitForFunction(() => !location.hash.includes("/ubah"));
  await choose(page, "berita-acara");
  await page.locator(".paper__subtitle", { hasText: "Nomor: BA/7/UJI" }).waitFor();
  await choose(page, "notulen");
  await page.locator(".paper__sign", { hasText: "Wening Uji" }).waitFor();
  await goTo(page, `#/rakor/${rakorId(0)}/hadir`);
  const first = page.locator(".rakor-attend__row").first();
  const before = await first.getByRole("button", { name: "Perempuan" }).getAttribute("aria-pressed");
  const other = before === "true" ? "Laki-laki" : "Perempuan";
  await first.getByRole("button", { name: other }).click();
  await first.getByRole("button", { name: other, pressed: true }).waitFor();
  await choose(page, "daftar-hadir");
  const letter = page.locator(".paper__table tbody tr").first().locator("td").nth(3);
  await letter.filter({ hasText: other === "Perempuan" ? "P" : "L" }).waitFor();
});

test("what is missing is said, with the way to fill it in", async (t) => {
  const page = await openPapers(t);
  await goTo(page, `#/rakor/${rakorId(1)}/berkas`);
  await page.locator(".papers__lacks").waitFor();
  await page.locator(".papers__lacks a", { hasText: "penanda tangan" }).click();
  await page.waitForFunction(() => location.hash.includes("/ubah"));
});

test("hidden names leave dots on paper and in files", async (t) => {
  const page = await openPapers(t);
  await goTo(page, at("daftar-hadir"));
  const name = await page.locator(".paper__table tbody tr td:nth-child(2)").first().innerText();
  assert.ok(name.length > 3, name);
  await goTo(page, "#/pengaturan");
  await page.getByRole("button", { name: "Sembunyikan identitas", exact: true }).click();
  await goTo(page, at("daftar-hadir"));
  await page.getByText("Nama disembunyikan").waitFor();
  assert.ok(!(await page.locator(".paper__sheet").innerText()).includes(name));
  const [, bytes] = await download(page, "Unduh DOCX");
  assert.ok(!unzip(bytes).get("word/document.xml").includes(name));
});

test("a letterhead is set, stands on papers and is taken back", async (t) => {
  const page = await openPapers(t);
  await goTo(page, "#/pengaturan");
  const card = page.locator("#kop");
  await card.getByLabel("Alamat kantor").fill("Jalan Baru <7> & 8");
  await card.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Kop surat disimpan.").waitFor();
  await goTo(page, HELD);
  await page.locator(".paper__address", { hasText: "Jalan Baru <7> & 8" }).waitFor();
  await goTo(page, "#/pengaturan");
  await card.locator("summary").click();
  await card.getByRole("button", { name: "Kembalikan" }).first().click();
  await goTo(page, HELD);
  await page.locator(".paper__address", { hasText: "Jalan Contoh" }).waitFor();
});

test("a picture is made small enough to stand on paper", async (t) => {
  const page = await openPapers(t);
  await goTo(page, "#/pengaturan");
  const card = page.locator("#kop");
  await card.getByLabel("Alamat kantor").waitFor();
  const large = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1600, 800];
    const context = canvas.getContext("2d");
    for (let n = 0; n < 4000; n += 1) {
      context.fillStyle = `hsl(${(n * 47) % 360} 80% 50%)`;
      context.fillRect((n * 131) % 1600, (n * 89) % 800, 40, 40);
    }
    return canvas.toDataURL("image/png").split(",")[1];
  });
  const buffer = Buffer.from(large, "base64");
  await card.getByTestId("logo").setInputFiles({ name: "l.png", mimeType: "image/png", buffer });
  await page.waitForFunction(() => {
    const image = document.querySelector("#kop .paper__logo");
    return image?.naturalWidth > 200 && image.naturalWidth <= 260;
  });
  await card.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Kop surat disimpan.").waitFor();
});

test("the draft of an SK stands on the team's page", async (t) => {
  const page = await openPapers(t);
  await goTo(page, `#/tim/${paperId("team", 0)}`);
  await page.getByRole("button", { name: "Konsep SK" }).click();
  await page.locator(".paper__sheet").getByText("Keputusan Bupati Idaman", { exact: true }).waitFor();
  assert.ok((await printed(page, "sk")) > 1);
  const [name, bytes] = await download(page, "Unduh DOCX");
  assert.equal(name, "konsep-sk.docx");
  assert.match(unzip(bytes).get("word/document.xml"), /Nomor 13 Tahun 2024/);
});

for (const size of SIZES) {
  test(`papers read well at ${size.name} size, in both languages`, async (t) => {
    const page = await openPapers(t, { viewport: { width: size.width, height: size.height } });
    const seen = [["id", "undangan"], ["id", "berita-acara"], ["id", "tindak-lanjut"], ["en", "daftar-hadir"], ["en", "notulen"]];
    for (const [lang, code] of seen) {
      if (lang !== (await page.locator("html").getAttribute("lang"))) {
        await goTo(page, "#/pengaturan");
        await page.getByRole("radio", { name: "English" }).check();
      }
      await choose(page, code);
      await page.locator(`.paper__sheet[lang="${lang}"]`).waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${code} is ${wide} px too wide`);
      await checkAccessibility(page);
      await checkTargets(page);
      if (process.env.PICTURES) {
        await page.screenshot({ path: `${SCREENSHOTS}papers-${code}-${size.name}.png` });
      }
    }
  });
}
