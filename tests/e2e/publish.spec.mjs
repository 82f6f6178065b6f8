// Publishing: the coordinator chooses, sees what is hidden and why, takes the files along; what was
// made opens without JavaScript under a strict policy, and names no child.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { app, checkAccessibility, checkTargets, SCREENSHOTS, screenshots, SIZES, startServer } from "./lib/index.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";
import { unzip } from "./lib/unzip.mjs";

const { open, browser } = app();

/** Names of children as the register shows them. */
async function children(page) {
  await goTo(page, "#/anak");
  await page.locator("a[href^='#/anak/']").nth(20).waitFor();
  const names = await page.locator("main a[href^='#/anak/']").allTextContents();
  return names.map((name) => name.trim()).filter((name) => /^\p{L}+( \p{L}+)+$/u.test(name));
}

async function save(page, button) {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

test("a coordinator publishes", async (t) => {
  const page = await open(t);
  await openDemo(page);
  const names = await children(page);
  assert.ok(names.length > 10);

  await goTo(page, "#/publikasi");
  await page.getByRole("heading", { level: 1, name: "Publikasi" }).waitFor();
  await page.getByText("Ini data contoh.").waitFor();
  await page.getByText("Belum pernah dibuat.").waitFor();

  // Down to desa more is hidden; the list says where, when and why.
  const small = () =>
    page.locator(".publish__table tbody tr", { hasText: "Stunting" }).locator("td").nth(1).textContent();
  const before = Number(await small());
  await page.getByRole("radio", { name: "Sampai desa/kelurahan" }).check();
  await page.waitForFunction(
    (before) => {
      const rows = [...document.querySelectorAll(".publish__table tbody tr")];
      const row = rows.find((row) => row.textContent.includes("Stunting"));
      return Number(row?.querySelectorAll("td")[1].textContent.replace(".", "")) > before;
    },
    before,
  );
  await page.getByText("Yang disembunyikan: Stunting").click();
  const list = page.getByRole("region", { name: /^Yang disembunyikan: Stunting/ });
  await list.getByRole("cell", { name: "angka kecil", exact: true }).first().waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "publish", { fullPage: true });

  // Months the wrong way round are refused in words.
  const from = page.getByLabel("Dari bulan");
  const first = await from.inputValue();
  const months = await from.locator("option").evaluateAll((all) => all.map((one) => one.value));
  await page.getByLabel("Sampai bulan").selectOption(months[months.length - 1]);
  await page.getByText("Bulan akhir sebelum bulan awal.").waitFor();
  await page.getByLabel("Sampai bulan").selectOption(months[1]);
  await page.getByText("Bulan akhir sebelum bulan awal.").waitFor({ state: "detached" });
  assert.equal(await from.inputValue(), first);

  await page.getByRole("button", { name: "Buat publikasi" }).click();
  await page.getByText(/^Publikasi siap: \d+ berkas/).waitFor();
  await page.getByText(/Terakhir dibuat .* \(1 kali\)\./).waitFor();
  const archive = await save(page, "Unduh semua (ZIP)");
  assert.match(archive.name, /^publikasi-\d\d\.\d\d-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzip(archive.bytes);
  for (const name of ["index.html", "en.html", "publikasi.css", "idaman-publikasi.json", "batas.json"]) {
    assert.ok(files.has(name), name);
  }
  await page.getByText("Angka dan tabel", { exact: true }).click();
  const json = await save(page, "Unduh idaman-publikasi.json");
  assert.equal(json.bytes.toString("utf8"), files.get("idaman-publikasi.json"));
  assert.equal(JSON.parse(json.bytes).demo, true);
  await page.getByText("Gambar", { exact: true }).click();
  // Each drawing is there as a picture too, as large.
  const drawings = [...files.keys()].filter((name) => name.endsWith(".svg"));
  assert.ok(drawings.length > 10);
  for (const name of drawings) {
    assert.equal(files.get(name.replace(".svg", ".png"))?.slice(1, 4), "PNG", name);
  }
  const png = await save(page, "Unduh skdn.png");
  const [, width] = /<svg[^>]* width="([0-9.]+)"/.exec(files.get("skdn.svg"));
  assert.equal(png.bytes.readUInt32BE(16), Number(width));
  await checkAccessibility(page, "the files");

  // The word for a child that stands on the page as well would be a name: none is in any file.
  for (const [file, text] of files) {
    const found = names.find((name) => text.includes(name));
    assert.equal(found, undefined, `a child in ${file}`);
  }
  await withoutScript(t, files);
});

/** The pages on a website that allows nothing but its own files, in a browser without JavaScript. */
async function withoutScript(t, files) {
  const folder = await mkdtemp(join(tmpdir(), "idaman-publish-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of files) {
    if (!name.endsWith(".png")) await writeFile(join(folder, name), text);
  }
  const server = await startServer(folder);
  t.after(() => server.close());
  const context = await browser().newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  const problems = [];
  // The site's own icon is the site's.
  page.on("console", (message) => {
    if (!message.location().url.endsWith("/favicon.ico")) problems.push(message.text());
  });
  for (const [name, lang, title, hidden] of [
    ["index.html", "id", /^Posyandu Kabupaten/, "disembunyikan"],
    ["en.html", "en", /^Posyandu in Kabupaten/, "hidden"],
  ]) {
    await page.goto(`${server.url}${name}`);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    const stunting = page.locator("#stunting");
    await stunting.locator("summary").last().click();
    await stunting.getByRole("cell", { name: hidden, exact: true }).first().waitFor();
    await stunting.locator("svg[role=img]:visible").first().waitFor();
    const map = stunting.getByRole("img").last();
    await map.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${SCREENSHOTS}publish-page-${lang}.png` });
    // On a phone charts are drawn for it, and shares stand beside their counts without being dragged.
    await page.setViewportSize(SIZES[1]);
    await stunting.locator(".narrow svg").waitFor();
    assert.equal(await stunting.locator(".wide svg").isVisible(), false);
    await stunting.locator("summary").first().click();
    const table = await stunting.locator(".scroll").first().evaluate((e) => [e.scrollWidth, e.clientWidth]);
    assert.ok(table[0] <= table[1], `a table of ${table[0]} px in ${table[1]} px`);
    await page.setViewportSize(SIZES[0]);
  }
  assert.deepEqual(problems, []);
}
