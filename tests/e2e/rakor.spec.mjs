// The Rakor: the list, who has met, preparing one, who came, minutes and decisions, sealed figures.
import assert from "node:assert/strict";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, inspect } from "./lib/index.mjs";

const { open } = app();

async function openRakors(t, options = {}) {
  const page = await open(t, options);
  await openDemo(page);
  await goTo(page, "#/rakor");
  await page.locator(".rakor-card").first().waitFor();
  return page;
}

/** The hub of the Rakor that comes. */
async function openComing(t, options) {
  const page = await openRakors(t, options);
  await page.locator(".rakor-card").first().click();
  await page.locator(".rakor-hub").waitFor();
  return page;
}

const number = (text) => Number(text.replaceAll(/[^0-9]/g, ""));

test("the rail leads to the list; what comes and what is past are apart", async (t) => {
  const page = await open(t);
  await openDemo(page);
  await page.locator(".rail").getByRole("link", { name: "Rakor" }).click();
  await page.locator(".rakor-card").first().waitFor();
  assert.equal(await page.locator(".rakor-card").count(), 1);
  await page.getByRole("button", { name: "Sudah lewat" }).click();
  await page.locator(".rakor-card").nth(3).waitFor();
  assert.match(page.url(), /bentuk=lewat/);
  await page.getByText("Penguatan Pokjanal Posyandu menuju Posyandu Idaman").first().waitFor();
});

test("the tracker counts kecamatan and desa, and opens their meetings", async (t) => {
  const page = await openRakors(t);
  await goTo(page, "#/rakor?bentuk=berjenjang");
  await page.locator(".rakor-tier").first().waitFor();
  assert.equal(await page.locator(".rakor-tier").count(), 3);
  const sums = await page.locator(".rakor-sum__value").allTextContents();
  assert.match(sums[0], /^2 dari 3 sudah rapat$/);
  const desa = await page.locator(".rakor-tier__desa li").count();
  assert.equal(desa, 12);
  const met = await page.locator(".rakor-tier__desa .mark--good").count();
  assert.equal(sums[1], `${met} dari 12 sudah rapat`);
  await page.getByRole("button", { name: "Hanya yang belum rapat" }).click();
  await page.waitForFunction(
    (n) => document.querySelectorAll(".rakor-tier__desa li").length === n,
    12 - met,
  );
  await page.locator(".rakor-met").first().click();
  await page.locator(".rakor-hub").waitFor();
});

test("a new Rakor with its tiers, taken back in one", async (t) => {
  const page = await openRakors(t);
  await page.getByRole("link", { name: "Rakor baru" }).click();
  await page.getByLabel("Tema", { exact: true }).fill("Rembuk stunting");
  await page.getByRole("radio", { name: "Rembuk" }).check();
  await page.getByLabel("Tanggal", { exact: true }).fill("2031-03-05");
  await page.getByLabel("Mulai pukul").fill("25");
  await page.getByText("Tulis jam seperti 08.30.").waitFor();
  await page.getByLabel("Mulai pukul").fill("8.30");
  await page.getByRole("button", { name: "Isi dengan susunan biasa" }).click();
  assert.equal(await page.locator(".rakor-agenda-form__item").count(), 7);
  await page.getByLabel("Minta 3 kecamatan rapat").check();
  await page.getByLabel("Minta 12 desa/kelurahan rapat").check();
  // 30 and 60 days after the meeting.
  assert.equal(await page.getByLabel("Kecamatan paling lambat").inputValue(), "2031-04-04");
  assert.equal(await page.getByLabel("Desa/kelurahan paling lambat").inputValue(), "2031-05-04");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.locator(".rakor-hub").waitFor();
  await page.getByRole("heading", { level: 1, name: "Rembuk stunting" }).waitFor();
  await page.getByText("Rabu, 5 Maret 2031, pukul 08.30").waitFor();
  await page.getByText("15 rapat diminta.").waitFor();
  await page.getByText("0 dari 15 sudah rapat").waitFor();
  // 08.30, opening of 15 minutes, so the second item is at 08.45.
  assert.equal((await page.locator(".rakor-agenda__time").allTextContents())[1], "08.45");
  const toast = page.locator(".toast", { hasText: "15 rapat diminta." });
  await toast.getByRole("button", { name: "Urungkan" }).click();
  await page.getByLabel("Minta 12 desa/kelurahan rapat").waitFor();
});

test("a meeting from its opening to its end: attendance, minutes, decisions, figures", async (t) => {
  const page = await openComing(t);
  await page.getByRole("button", { name: "Mulai Rakor" }).click();
  await page.getByRole("button", { name: "Selesai, tutup Rakor" }).waitFor();

  await page.getByLabel("Apa yang disampaikan").fill("D/S naik di dua kecamatan.");
  await page.keyboard.press("Control+Enter");
  await page.locator(".rakor-notes").getByText("D/S naik di dua kecamatan.").waitFor();
  for (const text of ["Timbangan diganti.", "Kunjungan rumah tiap pekan."]) {
    await page.getByLabel("Keputusan baru").fill(text);
    await page.getByRole("button", { name: "Tambah keputusan" }).click();
    await page.locator(".rakor-decisions").getByText(text).waitFor();
  }
  await page.getByRole("button", { name: "Naikkan keputusan 2" }).click();
  await page.waitForFunction(() =>
    document.querySelector(".rakor-decisions li").textContent.includes("Kunjungan rumah"),
  );

  await page.getByRole("button", { name: "Segel angka", exact: true }).click();
  await page.locator(".rakor-sealed tbody tr").nth(3).waitFor();
  await page.getByText("Segel utuh").waitFor();
  await page.getByText("Sampai sekarang tidak ada angka yang berubah.").waitFor();
  assert.equal(await page.locator(".rakor-sealed tbody tr").count(), 4);

  await page.locator(".page-head").getByRole("link", { name: "Daftar hadir" }).click();
  const rows = page.locator(".rakor-attend__row");
  await rows.first().waitFor();
  const invited = await rows.count();
  assert.ok(invited > 5, `${invited} invited`);
  await rows.nth(0).getByRole("button", { name: "Hadir", exact: true }).click();
  await rows.nth(1).getByRole("button", { name: "Izin" }).click();
  // By the code on paper.
  const small = await rows.nth(2).locator("small").textContent();
  const code = small.match(/[0-9A-Z]{5}(?=$| )/)[0];
  await page.getByRole("button", { name: "Pindai QR" }).click();
  await page.getByLabel("Kode", { exact: true }).fill(code.toLowerCase());
  await page.getByRole("button", { name: "Catat hadir" }).click();
  await page.locator(".rakor-scan__said").getByText(/: hadir\.$/).waitFor();
  await page.getByLabel("Kode", { exact: true }).fill("zzzzz");
  await page.getByRole("button", { name: "Catat hadir" }).click();
  await page.locator(".rakor-scan__said").getByText(/Tidak ada orang/).waitFor();
  await page.keyboard.press("Escape");
  const pressed = (nth) => rows.nth(nth).locator('[aria-pressed="true"]');
  assert.equal(await pressed(2).textContent(), "Hadir");
  await page.getByRole("button", { name: "Sisanya tidak hadir" }).click();
  await page.waitForFunction(
    (n) => document.querySelectorAll('.rakor-attend [aria-pressed="true"]').length === n,
    invited,
  );
  // Somebody who was not invited.
  await page.getByLabel("Jabatan").last().fill("Ketua RT 04");
  await page.getByRole("button", { name: "Tambah", exact: true }).click();
  await rows.getByText("Ketua RT 04").waitFor();
  assert.equal(number(await page.locator(".figure__value").nth(0).textContent()), 3);
  // Absent sectors are followed up, and it is kept.
  const follow = page.locator(".rakor-absent__sector").first().getByRole("textbox");
  await follow.fill("Notulen dikirim");
  await follow.press("Tab");
  await page.reload();
  await page.locator(".rakor-absent__sector").first().waitFor();
  assert.equal(
    await page.locator(".rakor-absent__sector").first().getByRole("textbox").inputValue(),
    "Notulen dikirim",
  );

  await page.goBack();
  await page.getByRole("button", { name: "Selesai, tutup Rakor" }).click();
  await page.getByRole("button", { name: "Buka lagi" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Segel ulang" }).count(), 0);
});

test("inviting by the SK adds nobody twice", async (t) => {
  const page = await openComing(t);
  await page.locator(".page-head").getByRole("link", { name: "Daftar hadir" }).click();
  await page.locator(".rakor-attend__row").first().waitFor();
  const rows = page.locator(".rakor-attend__row");
  const before = await rows.count();
  const invite = page.getByRole("button", { name: "Undang atau perbarui" });
  // The list was made by the SK: only the TPPS, of the regency and of three kecamatan, are new to it.
  await page.getByRole("checkbox", { name: /^TPPS di sini/ }).check();
  await invite.click();
  await page.getByText("4 ditambahkan, 0 diperbarui.").waitFor();
  await page.waitForFunction(
    (n) => document.querySelectorAll(".rakor-attend__row").length === n,
    before + 4,
  );
  await invite.click();
  await page.getByText("Semua sudah ada di daftar.").first().waitFor();
  assert.equal(await rows.count(), before + 4);
});

test("the printed list has a QR for every row", async (t) => {
  const page = await openComing(t);
  await page.locator(".page-head").getByRole("link", { name: "Daftar hadir" }).click();
  await page.locator(".rakor-attend__row").first().waitFor();
  await page.emulateMedia({ media: "print" });
  const rows = await page.locator(".rakor-print tbody tr").count();
  assert.ok(rows > 5);
  assert.equal(await page.locator(".rakor-print .qr").count(), rows);
  await page.screenshot({ path: "tests/e2e/screenshots/rakor-print.png", fullPage: true });
});

const PAGES = [
  ["list", "#/rakor", ".rakor-card"],
  ["past", "#/rakor?bentuk=lewat", ".rakor-card"],
  ["tracker", "#/rakor?bentuk=berjenjang", ".rakor-tier"],
  ["new", "#/rakor/baru", ".rakor-form"],
];

for (const [colorScheme, english] of [["light", false], ["dark", true]]) {
  test(`rakor: axe, targets, three sizes, ${colorScheme}${english ? ", English" : ""}`, async (t) => {
    const page = await openRakors(t, { colorScheme });
    if (english) {
      await page.evaluate(() => localStorage.setItem("idaman:lang", "en"));
      await page.reload();
      await page.locator(".rakor-card").first().waitFor();
    }
    const look = (name) => inspect(page, name, { shots: `rakor-${name}-${colorScheme}` });
    for (const [name, hash, there] of PAGES) {
      await goTo(page, hash);
      await page.locator(there).first().waitFor();
      await look(name);
    }
    await goTo(page, "#/rakor?bentuk=lewat");
    await page.locator(".rakor-card").last().waitFor();
    await page.locator(".rakor-card", { hasText: "Penguatan Pokjanal Posyandu menuju" }).last().click();
    await page.locator(".rakor-notes li").first().waitFor();
    await look("hub");
    await page.locator(".page-head__actions").getByRole("link", { name: /^(Daftar hadir|Attendance)$/ }).click();
    await page.locator(".rakor-attend__row").first().waitFor();
    await look("attendance");
  });
}
