// Sasaran and services of the stages of life: a regency down to the form of one RT, a month's services,
// the plan by kind of kegiatan, and deaths while identities are hidden.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, screenshots } from "./lib/index.mjs";

const { open } = app();

const text = async (locator) => (await locator.first().textContent()).trim();
const number = (said) => Number(said.replace(/\D/g, ""));

/** The numbers of a column over all places, and in the line of the sum. */
async function column(page, at) {
  const of = async (rows) => {
    const cells = await page.locator(`.life-rows ${rows} tr td:nth-of-type(${at})`).allTextContents();
    return cells.map(number);
  };
  return [await of("tbody"), (await of("tfoot"))[0]];
}

test("from the regency to the RT that has not reported, and back", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await goTo(page, "#/siklus-hidup");
  await page.locator(".life-rows tfoot").waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "life", { fullPage: true });
  for (const at of [3, 5, 6, 7]) {
    const [rows, sum] = await column(page, at);
    assert.ok(sum > 0);
    assert.equal(rows.reduce((a, b) => a + b, 0), sum);
  }
  assert.match(await text(page.locator(".life-answer strong")), /\d+ dari \d+ RT sudah melapor/);
  await page.getByText("Dihitung dua kali").waitFor();
  // Down to a Posyandu with an RT that has not reported.
  await page.locator(".life-rows tbody a").nth(1).click();
  await page.waitForFunction(() => location.hash.includes("tempat="));
  await page.locator(".life-rows tbody a").first().waitFor();
  await page.locator(".life-rows tbody a").first().click();
  await page.locator('.life-rows tbody a[href*="/sasaran/"]').first().click();
  await page.locator(".life-table tbody tr").first().waitFor();
  await checkAccessibility(page);
  await screenshots(page, "life-sasaran", { fullPage: true });
  const said = () => text(page.locator(".life-answer strong"));
  const before = number((await said()).split(" dari ")[0]);
  const open_ = page.locator(".life-table tbody tr", { has: page.getByRole("button", { name: /Sisanya nol/ }) });
  const row = open_.first();
  // Every RW has an RT 001: spoken alone, a field says which.
  const pregnant = row.getByLabel(/^Ibu hamil, RT \d{3}, RW \d{3}/);
  await pregnant.fill("dua");
  await page.locator(".field__error").waitFor();
  assert.ok(await page.getByRole("button", { name: "Simpan", exact: true }).isDisabled());
  await pregnant.fill("2");
  await row.getByRole("button", { name: /Sisanya nol/ }).click();
  await page.waitForFunction(
    (n) => document.querySelector(".life-answer strong").textContent.startsWith(`${n} `),
    before + 1,
  );
  await page.getByRole("textbox", { name: "RT", exact: true }).fill("9");
  await page.getByRole("button", { name: "Tambahkan", exact: true }).click();
  await page.getByText("RT 009").first().waitFor();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.locator(".toast").filter({ hasText: "Tersimpan" }).first().waitFor();
  await page.reload();
  await page.locator(".life-table tbody tr").first().waitFor();
  assert.equal(number((await said()).split(" dari ")[0]), before + 1);
  await page.getByText("RT 009").first().waitFor();
});

test("services of a month; deaths stay above the desa while identities are hidden", async (t) => {
  const page = await open(t);
  await openDemo(page);
  const last = new Date();
  last.setDate(1);
  last.setMonth(last.getMonth() - 1);
  const month = `${last.getFullYear()}-${String(last.getMonth() + 1).padStart(2, "0")}`;
  await goTo(page, `#/siklus-hidup?bulan=${month}&bentuk=layanan`);
  await page.locator(".life-rows__ds").waitFor();
  await checkAccessibility(page);
  await screenshots(page, "life-services", { fullPage: true });
  // A year of it, and as a paper.
  assert.equal(await page.locator(".life-trend tbody tr").count(), 13);
  await page.getByRole("link", { name: "Lembar cetak dan formulir" }).click();
  await page.locator(".paper__sheet").getByText("Layanan dua belas bulan terakhir").waitFor();
  await goTo(page, `#/siklus-hidup?bulan=${month}&bentuk=ibu`);
  await page.getByRole("heading", { name: "Kelahiran dan kematian" }).waitFor();
  await checkAccessibility(page);
  await screenshots(page, "life-mothers", { fullPage: true });
  const kecamatan = page.locator(".life-rows tbody a").nth(1);
  await kecamatan.waitFor();
  const down = async () => {
    await page.locator(".life-rows tbody a").first().click();
    await page.locator('.life-rows tbody a[href*="/layanan/"]').first().waitFor();
  };
  await kecamatan.click();
  await page.waitForFunction(() => location.hash.includes("tempat="));
  const desa = new URL(page.url()).hash;
  await page.locator(".life-rows tbody a").first().waitFor();
  await down();
  await page.locator('.life-rows tbody a[href*="/layanan/"]').first().click();
  await page.locator(".life-table--services tbody tr").nth(4).waitFor();
  await checkAccessibility(page);
  await screenshots(page, "life-month", { fullPage: true });
  await page.getByLabel("Datang, Lansia").fill("20");
  await page.getByLabel("Bermasalah, Lansia").fill("21");
  await page.getByText("tidak dapat lebih banyak").waitFor();
  assert.ok(await page.getByRole("button", { name: "Simpan", exact: true }).isDisabled());
  await page.getByLabel("Bermasalah, Lansia").fill("3");
  await page.getByLabel("Ibu meninggal").fill("1");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  // The toast of the demo may still be there: this one is of the save.
  await page.locator(".toast").filter({ hasText: "Tersimpan" }).waitFor();
  const form = new URL(page.url()).hash;
  await goTo(page, "#/pengaturan");
  await page.getByRole("button", { name: "Sembunyikan identitas", exact: true }).click();
  await page.locator(".hidden-mark").first().waitFor();
  await goTo(page, form);
  await page.locator(".life-table--services tbody tr").nth(4).waitFor();
  assert.equal(await page.getByLabel("Ibu meninggal").count(), 0);
  assert.equal(await page.getByLabel("Datang, Lansia").inputValue(), "20");
  await goTo(page, desa);
  await page.locator(".life-rows tbody tr").first().waitFor();
  assert.match(await text(page.locator(".life-rows tbody tr")), /disamarkan/);
  await screenshots(page, "life-hidden", { fullPage: true });
});

test("a plan by kind of kegiatan, TPPS and ILP, in English", async (t) => {
  const page = await open(t, { colorScheme: "dark" });
  await openDemo(page);
  await page.getByRole("link", { name: "komitmen TPPS" }).click();
  await page.waitForFunction(() => location.hash.includes("sektor=tpps"));
  await page.getByText("TPPS Kabupaten Idaman").first().waitFor();
  await goTo(page, "#/pengaturan");
  await page.getByRole("radio", { name: "English" }).check();
  await goTo(page, "#/masalah?bagian=rencana");
  await page.locator(".plan-costs").nth(1).waitFor();
  await screenshots(page, "life-plan", { fullPage: true });
  await page.getByRole("button", { name: "Community empowerment", exact: true }).click();
  await page.waitForFunction(() => document.querySelectorAll(".plan-costs").length > 0);
  await checkAccessibility(page);
  await goTo(page, "#/posyandu/strata");
  await page.getByText(/serve all five groups of life/).first().waitFor();
  await screenshots(page, "life-ilp", { fullPage: true });
  await goTo(page, "#/siklus-hidup");
  await page.locator(".life-rows tfoot").waitFor();
  await checkAccessibility(page);
  await screenshots(page, "life-en", { fullPage: true });
});
