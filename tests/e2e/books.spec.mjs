// What is written down between two meetings: services and requests of the six fields, the officer of a
// Puskesmas, what visitors say of a pilot, who was called. Each stays, and each is gone again when it is
// taken back.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, checkTargets, screenshots } from "./lib/index.mjs";

const { open } = app();

const number = (said) => Number(/\d+/.exec(said)?.[0]);

/** A page at the first desa of the demo. */
async function atDesa(page, hash) {
  const first = async (within) => {
    const row = page.locator(`.life-rows tbody a[href*="tempat=${within}"]`).first();
    return /tempat=([^&]+)/.exec(await row.getAttribute("href"))[1];
  };
  await goTo(page, "#/siklus-hidup");
  const kecamatan = await first("");
  await goTo(page, `#/siklus-hidup?tempat=${kecamatan}`);
  await goTo(page, `${hash}?tempat=${await first(`${kecamatan}.`)}`);
}

test("a request goes its way from the community to the office, and a service is counted", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await atDesa(page, "#/enam-bidang");
  await page.getByRole("button", { name: "Catat permintaan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Pekerjaan umum" }).or(
    dialog.getByText("Pekerjaan umum", { exact: true }),
  ).first().click();
  const save = dialog.getByRole("button", { name: "Simpan", exact: true });
  assert.ok(await save.isDisabled(), "a request of nothing");
  await dialog.getByLabel("Yang diminta").fill("Saluran air di RT 004 mampet");
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "fields-request");
  await save.click();
  const row = page.locator(".spm-table tbody tr", { hasText: "Saluran air di RT 004" });
  await row.waitFor();
  for (const [button, status] of [
    ["Teruskan", "Diteruskan"],
    ["Sudah dijawab", "Dijawab"],
  ]) {
    await row.getByRole("button", { name: button, exact: true }).click();
    await row.getByText(status, { exact: true }).waitFor();
  }
  await page.reload();
  await row.getByText("Dijawab", { exact: true }).waitFor();
  await row.getByRole("button", { name: "Sudah selesai", exact: true }).click();
  // Done, it is no longer open.
  await row.waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Layanan" }).or(
    page.getByRole("button", { name: "Layanan", exact: true }),
  ).first().click();
  await page.getByRole("button", { name: "Catat layanan" }).click();
  await dialog.getByLabel("Yang dilakukan").fill("Kelas ibu membaca");
  await dialog.getByLabel("Sasaran terjangkau").fill("dua belas");
  await dialog.getByText("Tulis jumlahnya dengan angka bulat.").waitFor();
  await dialog.getByLabel("Sasaran terjangkau").fill("12");
  await screenshots(page, "fields-service");
  await save.click();
  await page.locator(".spm-table tbody tr", { hasText: "Kelas ibu membaca" }).waitFor();
  await checkAccessibility(page);
  await screenshots(page, "fields", { fullPage: true });
});

test("the officer of a Puskesmas that had not reported", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await goTo(page, "#/puskesmas");
  const said = page.locator(".pj-sum strong").first();
  await said.waitFor();
  const before = number(await said.textContent());
  await page.getByRole("button", { name: "Isi PJ" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nama", { exact: true }).fill("Siti Rahmawati");
  await dialog.getByLabel("Telepon").fill("0812 0000 0001");
  await dialog.getByLabel("Jabatan", { exact: true }).fill("Bidan koordinator");
  await checkAccessibility(page);
  await screenshots(page, "puskesmas-officer");
  await dialog.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.waitForFunction(
    (n) => document.querySelector(".pj-sum strong").textContent.startsWith(`${n} `),
    before + 1,
  );
  await page.reload();
  await page.getByText("Siti Rahmawati").waitFor();
  await screenshots(page, "puskesmas", { fullPage: true });
});

test("visitors of a pilot are asked, and too few of them tell nothing", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await goTo(page, "#/percontohan");
  const pilot = page.locator(".pilot__said").first();
  await pilot.waitFor();
  const surveys = await pilot.locator(".pilot__surveys li").count();
  await pilot.getByRole("button", { name: "Catat survei" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Orang yang ditanya").fill("8");
  await dialog.getByLabel("Kader ramah").fill("9");
  await dialog.getByText("Tidak mungkin lebih dari yang ditanya.").waitFor();
  assert.ok(await dialog.getByRole("button", { name: "Simpan", exact: true }).isDisabled());
  await dialog.getByLabel("Kader ramah").fill("8");
  await checkAccessibility(page);
  await screenshots(page, "survey");
  await dialog.getByRole("button", { name: "Simpan", exact: true }).click();
  await pilot.getByText("Kurang dari 10 orang").waitFor();
  assert.equal(await pilot.locator(".pilot__surveys li").count(), surveys + 1);
  await screenshots(page, "pilot-said");
});

test("who was called is ticked once, for the running campaign", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await page.getByRole("link", { name: "Operasi Timbang Serentak akhir tahun" }).click();
  await page.locator(".campaign-rows tbody tr").first().waitFor();
  await page.getByRole("button", { name: "Belum ditimbang", exact: true }).click();
  const waiting = page.locator(".call__children li", { has: page.getByLabel("Sudah diajak") }).first();
  const name = await waiting.locator("a").textContent();
  await waiting.getByLabel("Sudah diajak").check();
  const row = page.locator(".call__children li", { hasText: name }).first();
  await row.getByLabel(/^Diajak /).waitFor();
  await screenshots(page, "called");
  await page.reload();
  await row.getByLabel(/^Diajak /).waitFor();
  await page.getByLabel("Hanya yang belum diajak").check();
  await row.waitFor({ state: "hidden" });
  assert.ok(await page.getByLabel("Sudah diajak").first().isVisible());
});
