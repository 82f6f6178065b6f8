// The address holds how a page is looked at: a copied link and the way back show the same.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app } from "./lib/index.mjs";

const { open } = app();

async function demoAt(t, hash) {
  const page = await open(t);
  await openDemo(page);
  await goTo(page, hash);
  return page;
}

/** The same address in another page of the same browser, as a copied link. */
async function copied(t, page) {
  const hash = await page.evaluate(() => location.hash);
  const other = await open(t, { context: page.context(), path: hash });
  return other;
}

const pressed = (page, within) =>
  page.locator(`${within} .tab[aria-pressed=true]`).allTextContents();

test("tier, view and order of a comparison are in the address", async (t) => {
  const page = await demoAt(t, "#/indikator/stunting");
  await page.locator(".indicator-compare .tab").filter({ hasText: "Posyandu" }).click();
  await page.getByLabel("Urutan", { exact: true }).selectOption("buruk");
  await page.waitForURL(/tingkat=posyandu&urutan=buruk/);
  const first = await page.locator(".ranking-table tbody th").first().textContent();

  const other = await copied(t, page);
  await other.locator(".ranking-table tbody tr").first().waitFor();
  assert.deepEqual(await pressed(other, ".indicator-compare"), ["Posyandu", "Daftar", "Semua"]);
  assert.equal(await other.getByLabel("Urutan", { exact: true }).inputValue(), "buruk");
  assert.equal(await other.locator(".ranking-table tbody th").first().textContent(), first);

  await page.locator(".indicator-compare .tab").filter({ hasText: "Corong" }).click();
  await page.waitForURL(/bentuk=corong/);
  await goTo(page, "#/posyandu/strata");
  await page.locator(".strata-answer").waitFor();
  await page.goBack();
  await page.locator(".indicator-compare .pl-dot").first().waitFor();
  assert.deepEqual(await pressed(page, ".indicator-compare"), ["Posyandu", "Corong"]);
  // What stands as it was at first is not named.
  await page.locator(".indicator-compare .tab").filter({ hasText: "Daftar" }).click();
  await page.waitForFunction(() => !location.hash.includes("bentuk"));
});

test("filter and order of the strata are in the address", async (t) => {
  const page = await demoAt(t, "#/posyandu/strata");
  await page.locator(".tab").filter({ hasText: /^Pratama / }).click();
  await page.getByLabel("Urutan", { exact: true }).selectOption("dekat");
  await page.waitForURL(/urutan=dekat&hanya=pratama/);
  const other = await copied(t, page);
  await other.locator(".strata-answer").waitFor();
  assert.match((await pressed(other, "main")).join(" "), /Pratama \d/);
  assert.equal(await other.getByLabel("Urutan", { exact: true }).inputValue(), "dekat");
});

test("the second map, what is drawn and what is chosen are in the address", async (t) => {
  const page = await demoAt(t, "#/peta");
  await page.locator(".map-key__class").first().waitFor();
  await page.getByRole("button", { name: "Bandingkan dua peta" }).click();
  await page.getByRole("combobox", { name: "Peta kedua", exact: true }).selectOption("ds");
  await page.locator(".map-options > summary").click();
  await page.getByLabel("Nama", { exact: true }).uncheck();
  await page.locator(".map-list__item").first().click();
  await page.waitForURL(/kedua=ds&bulan-kedua=\d{4}-\d\d&lapis=titik.dasar&pilih=99\./);
  const name = await page.locator(".map-panel h2").textContent();

  const other = await copied(t, page);
  await other.locator(".map").nth(1).locator(".map-key__class").first().waitFor();
  assert.equal(await other.getByRole("combobox", { name: "Peta kedua", exact: true }).inputValue(), "ds");
  assert.equal(await other.locator(".map-panel h2").textContent(), name);
  await other.locator(".map-options > summary").click();
  assert.equal(await other.getByLabel("Nama", { exact: true }).isChecked(), false);

  await page.getByRole("button", { name: "Satu peta saja" }).click();
  await page.waitForFunction(() => !location.hash.includes("kedua"));
});

test("an odd address is left out, nothing breaks", async (t) => {
  const page = await demoAt(t, "#/indikator/stunting?tingkat=rt&bentuk=<b>&urutan=&hanya=Siti");
  await page.locator(".ranking-table tbody tr").first().waitFor();
  assert.deepEqual(await pressed(page, ".indicator-compare"), ["Kecamatan", "Daftar", "Semua"]);
  assert.doesNotMatch(page.url(), /Siti|<b>/);
});

test("Cetak of one chart prints that chart alone", async (t) => {
  const page = await demoAt(t, "#/indikator/stunting?bentuk=corong");
  await page.locator(".indicator-compare .pl-dot").first().waitFor();
  assert.ok((await page.locator(".chart__sheet").count()) >= 2, "several charts");
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() => {
    const found = [];
    window.print = () => {
      for (const sheet of document.querySelectorAll(".chart__sheet")) {
        if (sheet.checkVisibility()) found.push(sheet.querySelector("title").textContent);
      }
      found.push(document.querySelector("h1").checkVisibility());
    };
    const tools = document.querySelector(".indicator-compare .chart__tools");
    tools.querySelector("button").click();
    return found;
  });
  assert.equal(shown.length, 2, shown.join());
  assert.match(shown[0], /^Corong Stunting/);
  assert.equal(shown[1], false, "the page around it");
  assert.equal(await page.locator(".chart__sheet--alone").count(), 0);
});

test("a place in an address has a name: the regency by its own code, and one that is not there", async (t) => {
  const page = await demoAt(t, "#/anak?tempat=99.01");
  const here = page.locator(".place__here");
  await page.waitForFunction(() => location.hash === "#/anak");
  assert.equal((await here.textContent()).trim(), "Kabupaten Idaman");
  await goTo(page, "#/anak?tempat=99.01.99");
  await here.filter({ hasText: "Tempat tidak dikenal" }).waitFor();
});
