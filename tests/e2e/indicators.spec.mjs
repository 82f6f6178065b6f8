// Indicators: the answer and the children behind it, targets, ranking, funnel, breakdown.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, SIZES } from "./lib/index.mjs";

const { open } = app();

/** "2.031" → 2031, "19,8 %" → 19.8, as people write it here. */
const number = (text) =>
  Number(text.replaceAll(".", "").replace(",", ".").replace("−", "-").replaceAll(/[^0-9.-]/g, ""));
const STUNTING = "#/indikator/stunting";

async function openDemoAt(t, hash, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, hash);
  return page;
}

async function openIndicator(t, hash = STUNTING, options = {}) {
  const page = await openDemoAt(t, hash, options);
  await page.locator(".ranking-table tbody tr").first().waitFor();
  return page;
}

/** How many children the list says there are, and how many rows it really has. */
async function children(page) {
  await page.locator(".page-head__lead").filter({ hasText: / anak · / }).waitFor();
  const said = await page.locator(".page-head__lead").textContent();
  return number(/([\d.]+) anak/.exec(said)[1]);
}

test("the value is numerator over denominator, and both open exactly those children", async (t) => {
  const page = await openIndicator(t);
  const doors = page.locator(".indicator-door");
  assert.equal(await doors.count(), 2);
  const [n, d] = (await doors.allTextContents()).map(number);
  assert.ok(n > 0 && d > n, `${n} of ${d}`);
  const value = number(await page.locator(".indicator-answer .answer__value strong").textContent());
  assert.ok(Math.abs(value - (100 * n) / d) <= 0.05 + 1e-9, `${value} is not ${n}/${d}`);
  for (const [at, expected] of [n, d].entries()) {
    await page.locator(".indicator-door").nth(at).click();
    assert.equal(await children(page), expected);
    const rows = await page.locator("main table tbody tr").count();
    assert.equal(rows, Math.min(expected, 50));
    await page.goBack();
    await page.locator(".indicator-door").first().waitFor();
  }
});

test("a target that is set gives the gap in points and children", async (t) => {
  const page = await openDemoAt(t, "#/pengaturan/sasaran");
  const fields = page.locator(".goals-targets").getByRole("textbox", { name: /^Stunting 20\d\d$/ });
  await fields.first().waitFor();
  const heads = await page.locator(".goals-targets thead th").count();
  assert.equal(await fields.count(), heads - 2);
  // The same target for every year, so that it holds whatever the demo's latest month is.
  for (let at = 0; at < (await fields.count()); at += 1) await fields.nth(at).fill("2,5");
  await page.locator(".goals-targets").getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Target tersimpan.").waitFor();
  await goTo(page, STUNTING);
  await page.locator(".indicator-fact--target").filter({ hasText: "2,5" }).waitFor();
  const [n, d] = (await page.locator(".indicator-door").allTextContents()).map(number);
  const said = await page.locator(".indicator-fact--target").textContent();
  const [, points, children] = /([\d.,]+) poin lagi ke target.*?setara ([\d.]+) anak/.exec(said);
  assert.ok(Math.abs(number(points) - ((100 * n) / d - 2.5)) <= 0.05 + 1e-9, said);
  // The fewest children without whom the share is at most 2.5 %.
  assert.equal(number(children), n - Math.floor(0.025 * d), said);
});

test("what is typed wrongly is named, kept and not saved", async (t) => {
  const page = await openDemoAt(t, "#/pengaturan/sasaran");
  const form = page.locator(".goals-targets");
  const field = form.getByRole("textbox", { name: /^Stunting 20\d\d$/ }).first();
  const name = await field.getAttribute("aria-label");
  await field.fill("140");
  await form.getByRole("button", { name: "Simpan" }).click();
  await form.locator(".goals-problems").filter({ hasText: `${name}: isi persen` }).waitFor();
  assert.equal(await field.inputValue(), "140");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await goTo(page, "#/");
  await page.getByRole("button", { name: "Tetap di sini" }).click();
  assert.match(page.url(), /sasaran/);
});

test("a projection is saved and can be taken back", async (t) => {
  const page = await openDemoAt(t, "#/pengaturan/sasaran");
  const form = page.locator(".goals-projections");
  const field = form.getByRole("textbox", { name: /^Seluruh kabupaten 20\d\d$/ }).last();
  await field.waitFor();
  const before = await field.inputValue();
  await field.fill("4.321");
  await form.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Proyeksi tersimpan.").waitFor();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.getByText("Sudah dikembalikan.").waitFor();
  await page.waitForFunction((value) => {
    const all = document.querySelectorAll(".goals-projections input[inputmode=numeric]");
    const name = (input) => input.getAttribute("aria-label");
    const whole = [...all].filter((input) => name(input).startsWith("Seluruh"));
    return whole.at(-1)?.value === value;
  }, before);
});

test("places stand best first, worst first, and go into a file", async (t) => {
  const page = await openIndicator(t);
  await page.locator(".indicator-compare .tab").filter({ hasText: "Posyandu" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".ranking-table tbody tr").length > 10);
  const values = async () => {
    const cells = await page.locator(".ranking-table tbody tr td:nth-child(3)").allTextContents();
    return cells.filter((cell) => cell !== "–").map(number);
  };
  const best = await values();
  assert.deepEqual(best, best.toSorted((a, b) => a - b));
  const first = await page.locator(".ranking-table tbody td:nth-child(3)").first().textContent();
  await page.getByLabel("Urutan", { exact: true }).selectOption("buruk");
  await page.waitForFunction(
    (first) => document.querySelector(".ranking-table tbody td:nth-child(3)").textContent !== first,
    first,
  );
  const worst = await values();
  assert.deepEqual(worst, worst.toSorted((a, b) => b - a));
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh CSV" }).click();
  const file = await coming;
  assert.match(file.suggestedFilename(), /^peringkat-stunting-20\d\d-\d\d\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, 1 + (await page.locator(".ranking-table tbody tr").count()));
});

test("a point of the funnel opens its place", async (t) => {
  const page = await openIndicator(t);
  await page.locator(".indicator-compare .tab").filter({ hasText: "Posyandu" }).click();
  await page.locator(".indicator-compare .tab").filter({ hasText: "Corong" }).click();
  const box = page.locator(".indicator-compare .chart__box");
  await box.locator(".pl-dot").first().waitFor();
  await box.focus();
  await page.keyboard.press("Home");
  const said = await page.locator(".indicator-compare .chart__readout").textContent();
  const name = said.split(",")[0].trim();
  await page.keyboard.press("Enter");
  await page.waitForURL(/tempat=pos-/);
  await page.locator(".page-head__lead").filter({ hasText: name }).waitFor();
});

test("boys and girls of all ages sum to the whole, and open their children", async (t) => {
  const page = await openIndicator(t);
  const total = page.locator(".breakdown-table__total");
  await total.waitFor();
  const cells = (await total.locator("small").allTextContents()).map((text) =>
    text.split("/").map(number),
  );
  assert.equal(cells.length, 3);
  for (const at of [0, 1]) assert.equal(cells[0][at] + cells[1][at], cells[2][at]);
  await total.locator("a").first().click();
  assert.equal(await children(page), cells[0][0]);
  await page.locator(".page-head__lead").filter({ hasText: "Laki-laki" }).waitFor();
});

test("routine and survey stand side by side and are not merged", async (t) => {
  const page = await openIndicator(t);
  const pair = page.locator(".two-numbers__pair").first();
  await pair.waitFor();
  assert.equal(await pair.locator(".two-numbers__one").count(), 2);
  assert.ok((await pair.locator(".two-numbers__bias li").count()) > 0);
});

for (const size of SIZES) {
  test(`indicators are accessible at ${size.name}`, async (t) => {
    const viewport = { width: size.width, height: size.height };
    const page = await openIndicator(t, STUNTING, { viewport });
    await page.locator(".plain-chart svg.ch").first().waitFor();
    await page.locator(".breakdown-table").waitFor();
    await checkAccessibility(page);
    await checkTargets(page);
    await page.locator(".indicator-compare .tab").filter({ hasText: "Corong" }).click();
    await page.locator(".indicator-compare .pl-dot").first().waitFor();
    await checkAccessibility(page);
    for (const hash of ["#/indikator", "#/pengaturan/sasaran"]) {
      await goTo(page, hash);
      await page.locator(".indicator-table, .goals-table").first().waitFor();
      await checkAccessibility(page);
    }
  });
}
test("the table of projected children is given as XLSX and read back as it was", async (t) => {
  const page = await openDemoAt(t, "#/pengaturan/sasaran");
  const given = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh contoh tabel (XLSX)" }).click();
  const download = await given;
  assert.match(download.suggestedFilename(), /^sasaran-20\d\d\.xlsx$/);
  const buffer = await readFile(await download.path());
  await page.getByTestId("projections-file").setInputFiles({
    name: download.suggestedFilename(),
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  // The demo has projections; none of them changes, and no row is odd.
  const said = page.locator(".goals-import").getByText(/^0 angka baru, 0 berubah, [1-9][\d.]* sama; 0 tidak diambil\.$/);
  await said.waitFor();
});

