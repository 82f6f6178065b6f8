// Teams: the list by tier and filter, one team with SK, seats and holders, a new one, pengurus
// with kader and skills.
import assert from "node:assert/strict";
import { test } from "node:test";

import { rakorId } from "./lib/coordination.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";
import { app, inspect } from "./lib/index.mjs";

const { open } = app();

const number = (text) => Number(text.replaceAll(/[^0-9]/g, ""));
const rows = (page) => page.locator(".team-table tbody tr");

async function openList(t, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, "#/tim");
  await rows(page).first().waitFor();
  return page;
}

async function choose(page, name) {
  await page.locator(".team-tools .tab").filter({ hasText: name }).first().click();
}

const shown = (page, n) =>
  page.waitForFunction(
    (n) => document.querySelectorAll(".team-table tbody tr").length === n,
    n,
  );

/** Opens the form of a dialog and gives the dialog. */
async function dialog(page) {
  const dialog = page.locator("dialog[open]");
  await dialog.locator("form").waitFor();
  return dialog;
}

test("every place stands once, tiers and filters agree with their counts and the address", async (t) => {
  const page = await openList(t);
  // 1 kabupaten, 3 kecamatan, 12 desa; the pengurus of 24 Posyandu have a tier of their own.
  await shown(page, 16);
  await choose(page, "Pengurus Posyandu");
  await shown(page, 24);
  assert.match(page.url(), /jenjang=posyandu/);
  await choose(page, /^Kecamatan/);
  await shown(page, 3);
  for (const name of ["Belum lengkap", "Tanpa tim", "SK habis", "Kursi kosong", "Belum rapat"]) {
    await choose(page, "Desa/kelurahan");
    const tab = page.locator(".team-tools .tab").filter({ hasText: name }).first();
    const n = number(await tab.textContent());
    await tab.click();
    await page.waitForFunction(
      (n) => document.querySelectorAll(".team-table tbody tr").length === n,
      n,
    );
  }
  await goTo(page, "#/tim?jenjang=kecamatan&tim=sk");
  await shown(page, 1);
  assert.match(await rows(page).first().textContent(), /Pokjanal Posyandu Kecamatan .*nama lama.*Habis/s);
});

test("a new SK ends the warning, and can be taken back", async (t) => {
  const page = await openList(t);
  await goTo(page, "#/tim?jenjang=kecamatan&tim=sk");
  await rows(page).first().locator(".name-link").click();
  await page.locator(".team-lines").getByText("Habis").waitFor();
  await page.getByText(/Siapkan SK baru/).waitFor();
  await page.getByRole("button", { name: "Tambah SK" }).click();
  const form = await dialog(page);
  await form.getByRole("button", { name: "Simpan" }).click();
  await form.locator(".notice--error").waitFor();
  await form.getByLabel("Nomor SK").fill("12/SK/2026");
  await form.getByRole("button", { name: "Simpan" }).click();
  await form.waitFor({ state: "hidden" });
  await page.locator(".team-lines").getByText("tanpa batas waktu").waitFor();
  assert.equal(await page.locator(".team-sk").count(), 2);
  await page.locator(".toasts").getByRole("button", { name: "Urungkan" }).click();
  await page.locator(".team-lines").getByText("Habis").waitFor();
});

test("somebody follows in a seat: the one before stays in the history", async (t) => {
  const page = await openList(t);
  await goTo(page, "#/tim?jenjang=kabupaten");
  await shown(page, 1);
  await rows(page).first().locator(".name-link").click();
  // Of the demo: the head of the health office changed, who follows is Plt.
  const seats = page.locator(".team-seats tbody tr");
  const health = seats.filter({ hasText: "Kepala Dinas Kesehatan" });
  assert.match(await health.textContent(), /Plt/);
  const former = page.locator("section").filter({ hasText: "Riwayat pejabat" }).last();
  assert.equal(await former.locator("tbody tr").count(), 1);
  const before = await seats.nth(3).locator(".team-holder strong").textContent();
  await seats.nth(3).getByRole("button", { name: "Ganti pejabat" }).click();
  let form = await dialog(page);
  await form.getByText(before).waitFor();
  await form.getByLabel("Nama").fill("Renduntari Pengganti");
  await form.locator(".choice__option").filter({ hasText: "Pj" }).first().click();
  await form.getByRole("button", { name: "Simpan" }).click();
  await form.waitFor({ state: "hidden" });
  assert.match(await seats.nth(3).textContent(), /Renduntari Pengganti.*Pj/);
  assert.equal(await former.locator("tbody tr").count(), 2);
  assert.match(await former.textContent(), new RegExp(before));
  // Nobody can follow on the same day.
  await seats.nth(3).getByRole("button", { name: "Ganti pejabat" }).click();
  form = await dialog(page);
  await form.getByLabel("Nama").fill("Yang Terlambat");
  await form.getByRole("button", { name: "Simpan" }).click();
  await form.getByText("Pilih tanggal yang lebih lambat").waitFor();
  await form.getByRole("button", { name: "Batal" }).click();
  // A vacant seat is named where it is missed.
  await seats.nth(3).getByRole("button", { name: "Ubah kursi" }).click();
  form = await dialog(page);
  await form.getByRole("button", { name: "Hapus" }).click();
  await form.waitFor({ state: "hidden" });
  await page.locator(".team-lines").getByText("kursinya belum ada").waitFor();
  await page.getByRole("button", { name: "Tambah kursi baku yang kurang" }).click();
  await page.locator(".team-lines").getByText(/: kosong/).waitFor();
});

test("the desa without a team gets one with the usual seats and its SK", async (t) => {
  const page = await openList(t);
  await goTo(page, "#/tim?jenjang=desa&tim=tanpa");
  await shown(page, 1);
  await rows(page).first().getByRole("link", { name: "Buat tim" }).click();
  await page.getByRole("heading", { level: 1, name: "Tim baru" }).waitFor();
  await page.locator(".team-called").getByText(/^Tim Pembina Posyandu (Desa|Kelurahan) /).waitFor();
  assert.equal(await page.locator(".team-preview li").count(), 11);
  await page.getByText("SK sudah ada").click();
  await page.getByLabel("Nomor SK").fill("5/KPTS/2026");
  await page.getByRole("button", { name: "Buat tim" }).click();
  await page.getByText("Isi tanggal SK.").waitFor();
  await page.getByLabel("Tanggal").first().fill("2026-01-05");
  await page.getByRole("button", { name: "Buat tim" }).click();
  await page.locator(".team-seats tbody tr").first().waitFor();
  assert.equal(await page.locator(".team-seats tbody tr").count(), 11);
  await page.locator(".team-lines").getByText("tanpa batas waktu").waitFor();
  // Deleted, and brought back.
  await page.getByRole("button", { name: "Hapus tim" }).click();
  // The notice that it was made may still stand beside this one.
  const deleted = page.locator(".toast", { hasText: "Tim dihapus." });
  await deleted.getByRole("button", { name: "Urungkan" }).click();
  await page.locator(".team-seats tbody tr").first().waitFor();
});

test("a TPPS has an SK of its own, a list of its own, and is invited by it", async (t) => {
  const page = await openList(t);
  await page.locator(".team-kinds .tab").filter({ hasText: "TPPS" }).click();
  await page.getByRole("heading", { level: 1, name: /TPPS/ }).waitFor();
  await shown(page, 16);
  assert.match(page.url(), /untuk=tpps/);
  await inspect(page, "tpps", { shots: "tpps" });
  // The kecamatan whose Pokjanal let its SK run out: that of its TPPS runs out in some weeks.
  await choose(page, /^Kecamatan/);
  await shown(page, 3);
  const ending = rows(page).filter({ hasText: "Habis" });
  assert.equal(await ending.count(), 1);
  assert.doesNotMatch(await ending.textContent(), /nama lama/);
  await rows(page).getByRole("link", { name: "Buat tim" }).click();
  await page.locator(".team-called").getByText(/^TPPS Kecamatan /).waitFor();
  assert.equal(await page.locator(".team-preview li").count(), 8);
  await page.getByRole("button", { name: "Buat tim" }).click();
  await page.locator(".team-seats tbody tr").first().waitFor();
  assert.equal(await page.locator(".team-seats tbody tr").count(), 8);
  assert.doesNotMatch(await page.locator(".team-lines").textContent(), /Laporan ke jenjang/);
  await page.getByRole("button", { name: "Konsep SK" }).click();
  await page.getByText(/menyinergikan penyelenggaraan percepatan penurunan stunting/).waitFor();
  // The Rakor in two weeks invites who chairs the TPPS by its SK.
  await goTo(page, `#/rakor/${rakorId(1)}/hadir`);
  await page.getByText(/TPPS di sini dan satu tingkat di bawah/).click();
  await page.getByRole("button", { name: "Undang atau perbarui" }).click();
  await page.getByText("Wakil Bupati (Ketua Pelaksana TPPS)").first().waitFor();
});

test("from a Posyandu to its pengurus, its kader and what they can", async (t) => {
  const page = await openList(t);
  await goTo(page, "#/tim?jenjang=posyandu");
  await shown(page, 24);
  await rows(page).first().locator(".name-link").click();
  await page.locator("main").getByRole("link", { name: "Posyandu", exact: true }).click();
  const card = page.locator("section.card").filter({ hasText: "Pengurus dan kader" });
  await card.waitFor();
  await card.getByRole("link", { name: "Pengurus, kader, keterampilan" }).click();
  const kader = page.locator("section").filter({ hasText: "Kader dan keterampilannya" }).last();
  await kader.locator("tbody tr").first().waitFor();
  const before = await kader.locator("tbody tr").count();
  assert.ok(before >= 4);
  await kader.getByRole("button", { name: "Tambah kader" }).click();
  let form = await dialog(page);
  await form.getByLabel("Nama").fill("Kelaruni Coba");
  await form.getByRole("button", { name: "Simpan" }).click();
  await form.waitFor({ state: "hidden" });
  const row = kader.locator("tbody tr").filter({ hasText: "Kelaruni Coba" });
  await row.getByText("Belum Purwa").waitFor();
  // The number on the Posyandu's sheet is another one now.
  await page.getByText(/Samakan salah satunya/).waitFor();
  await row.getByRole("button", { name: "Keterampilan" }).click();
  form = await dialog(page);
  // 4 of pengelolaan, 7 of bayi dan balita, 6 of ibu hamil: Purwa.
  for (let at = 0; at < 17; at += 1) await form.locator(".team-skills .tick").nth(at).click();
  await form.getByText("17/25").waitFor();
  await form.locator("strong").filter({ hasText: /^Purwa$/ }).waitFor();
  await form.getByRole("button", { name: "Simpan" }).click();
  await form.waitFor({ state: "hidden" });
  await row.getByText("Purwa", { exact: true }).waitFor();
});

test("a regency may keep the former name", async (t) => {
  const page = await openList(t);
  await page.getByRole("heading", { level: 1, name: "Tim Pembina Posyandu" }).waitFor();
  await page.locator(".choice__option").filter({ hasText: "Pokjanal dan Pokja" }).click();
  await page.getByRole("heading", { level: 1, name: "Pokjanal dan Pokja Posyandu" }).waitFor();
  await goTo(page, "#/tim?jenjang=kecamatan&tim=sk");
  await shown(page, 1);
  assert.doesNotMatch(await rows(page).first().textContent(), /nama lama/);
});

for (const colorScheme of ["light", "dark"]) {
  test(`teams: axe, targets, three sizes, ${colorScheme}`, async (t) => {
    const page = await openList(t, { colorScheme });
    const look = (name) => inspect(page, name, { shots: `${name}-${colorScheme}` });
    await look("teams");
    await goTo(page, "#/tim?jenjang=kecamatan&tim=sk");
    await shown(page, 1);
    await rows(page).first().locator(".name-link").click();
    await page.locator(".team-seats").waitFor();
    await look("team");
    await page.getByRole("button", { name: "Tambah SK" }).click();
    await dialog(page);
    await look("team-sk");
    await page.keyboard.press("Escape");
    await goTo(page, "#/tim/baru");
    await page.locator(".team-preview").waitFor();
    await look("team-new");
    await goTo(page, "#/tim?jenjang=posyandu&tim=semua");
    await shown(page, 24);
    await rows(page).first().locator(".name-link").click();
    await page.locator(".team-areas").first().waitFor();
    await look("pengurus");
  });
}
