// A whole Rakor is played through on the demo, without a network: planned from a team, invited,
// prepared, the tiers asked, attended, shown, decided, sealed, closed; the kecamatan meets, its
// aksi nyata goes to another tablet as a file; the next Rakor begins with what was promised.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { paperId, rakorId } from "./lib/coordination.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, DIST, offlineReady, screenshots, SIZES } from "./lib/index.mjs";

const { open } = app();
/** A page of each part of the app, with what shows that it is there. */
const PARTS = [
  ["#/aksi", ".aksi-table tbody tr"],
  ["#/kirim", ".handoff__part"],
  [`#/rakor/${rakorId(1)}`, ".carried .promise"],
];
const THEME = "Rakor uji: dari angka ke janji";
const NEXT = "Rakor uji berikutnya";
const PROMISE = "Menjemput balita yang dua bulan tidak datang";

/** A day so many days from today, as a date field has it. */
function day(ahead) {
  const then = new Date(Date.now() + ahead * 86_400_000);
  const part = (type) => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(then).split("-")[type];
  return [0, 1, 2].map(part).join("-");
}

const number = (text) => Number(text.replaceAll(/[^0-9]/g, ""));

/** The demo in one language, from here on without a network. */
async function tablet(t, english, options) {
  const worker = existsSync(`${DIST}/sw.js`);
  const allow = worker ? undefined : /ERR_INTERNET_DISCONNECTED/;
  const page = await open(t, { ...options, allow });
  await openDemo(page);
  if (english) {
    await page.evaluate(() => localStorage.setItem("idaman:lang", "en"));
    await page.reload();
    await page.locator(".rail").waitFor();
  }
  // A trial build has no service worker: there each part of the app is opened once.
  if (worker) await offlineReady(page);
  else for (const [hash, there] of PARTS) {
    await goTo(page, hash);
    await page.locator(there).first().waitFor();
  }
  await page.context().setOffline(true);
  return page;
}

for (const [english, colorScheme, size] of [
  [false, "light", SIZES[0]],
  [true, "dark", SIZES[1]],
]) {
  const say = (id, en) => (english ? en : id);
  const name = say("bahasa", "english");
  test(`a whole Rakor, offline, ${name}, ${size.name}`, async (t) => {
    const viewport = { width: size.width, height: size.height };
    const page = await tablet(t, english, { viewport, colorScheme });
    const button = (id, en, more) => page.getByRole("button", { name: say(id, en), ...more });
    const label = (id, en, more) => page.getByLabel(say(id, en), more);
    const look = async (what) => {
      await checkAccessibility(page, `${what} ${name}`);
      await screenshots(page, `whole-${what}-${name}`, { sizes: [size], fullPage: true });
    };

    // From the team of the regency: its members will be invited by their seats.
    await goTo(page, `#/tim/${paperId("team", 0)}`);
    await page.getByRole("link", { name: say("Jadwalkan rapat", "Plan a meeting") }).click();
    await label("Tema", "Theme", { exact: true }).fill(THEME);
    await label("Tanggal", "Date", { exact: true }).fill(day(0));
    await label("Mulai pukul", "Starts at").fill(say("8.30", "8:30"));
    await label("Tempat acara", "Venue").fill("Pendopo");
    await button("Isi dengan susunan biasa", "Fill with the usual items").click();
    await label("Minta 3 kecamatan rapat", "Ask 3 kecamatan to meet").check();
    await label("Minta 12 desa/kelurahan rapat", "Ask 12 desa and kelurahan to meet").check();
    await look("plan");
    await button("Simpan", "Save").click();
    await page.getByRole("heading", { level: 1, name: THEME }).waitFor();
    // What earlier meetings promised stands first, with what the number did since.
    await page.locator(".carried .promise").first().waitFor();
    const carried = number(await page.locator(".carried .count").first().textContent());
    assert.ok(carried > 0);
    assert.ok((await page.locator(".carried .change").count()) > 0);
    await page.getByText(say("0 dari 15 sudah rapat", "0 of 15 have met")).waitFor();
    const hub = new URL(page.url()).hash.split("?")[0];

    // Invitations by the SK; attendance by tapping.
    await page.locator(".page-head").getByRole("link", { name: say("Daftar hadir", "Attendance") }).click();
    await button("Undang atau perbarui", "Invite or renew").click();
    const rows = page.locator(".rakor-attend__row");
    await rows.nth(10).waitFor();
    const invited = await rows.count();
    await goTo(page, hub);
    await button("Mulai Rakor", "Begin the Rakor").click();
    await button("Selesai, tutup Rakor", "Over, close the Rakor").waitFor();
    await goTo(page, `${hub}/hadir`);
    await rows.nth(10).waitFor();
    for (const nth of [0, 1, 2]) {
      await rows.nth(nth).getByRole("button", { name: say("Hadir", "Present"), exact: true }).click();
    }
    await button("Sisanya tidak hadir", "The rest are absent").click();
    await page.waitForFunction(
      (n) => document.querySelectorAll('.rakor-attend [aria-pressed="true"]').length === n,
      invited,
    );
    await look("attendance");

    // On the wall: identities are hidden by themselves; a note, a decision and a promise beside it.
    await goTo(page, `${hub}/tayang`);
    await page.locator(".stage .slide__head").first().waitFor();
    await page.locator(".stage .hidden-mark").waitFor();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("n");
    const beside = page.locator(".stage__beside");
    await beside.getByLabel(say("Catatan", "Note"), { exact: true }).fill("Camat melaporkan D/S turun.");
    await beside.getByRole("button", { name: say("Catat", "Write down"), exact: true }).click();
    await beside.getByLabel(say("Keputusan", "Decision"), { exact: true }).fill("Setiap RT ikut menjemput.");
    await beside.getByRole("button", { name: say("Putuskan", "Decide") }).click();
    await beside.getByText(say(/1 keputusan/, /1 decision/)).waitFor();
    await beside.getByLabel(say("Apa yang dijanjikan", "What is promised")).fill(PROMISE);
    await beside.getByLabel(say("Tenggat", "Due date")).fill(day(20));
    await beside.getByRole("button", { name: say("Simpan janji", "Save the promise") }).click();
    await page.locator(".toast").first().waitFor();
    await look("wall");
    await page.locator(".stage__bar").getByRole("button", { name: say("Tutup mode rapat", "Leave meeting mode") }).click();
    // Said once, and on a phone one notice at a time.
    await page.locator(".toast", { hasText: say("Identitas tetap disembunyikan", "Identities stay hidden") }).waitFor();
    if (size.width < 700) assert.ok((await page.locator(".toast:visible").count()) <= 1);
    await page.locator(".rakor-hub").waitFor();

    // The figures on the table are frozen, and the meeting is closed.
    await button("Segel angka", "Seal the figures", { exact: true }).click();
    await page.getByText(say("Segel utuh", "Seal intact")).waitFor();
    await button("Selesai, tutup Rakor", "Over, close the Rakor").click();
    await button("Buka lagi", "Open again").waitFor();
    await page.locator(".carried .promise", { hasText: PROMISE }).waitFor();
    await page.locator(".rakor-decisions", { hasText: "Setiap RT ikut menjemput." }).waitFor();
    await look("hub");

    // The kecamatan's meeting, from the tracker of this Rakor.
    await page.getByRole("link", { name: say("Lihat siapa sudah rapat", "See who has met") }).first().click();
    await page.locator(".rakor-tier").first().waitFor();
    await page.locator(".rakor-tier__own .rakor-met").first().click();
    await page.getByRole("link", { name: say("Tetapkan tanggal", "Set the date") }).click();
    await label("Tanggal", "Date", { exact: true }).fill(day(0));
    await button("Simpan", "Save").click();
    await button("Mulai Rakor", "Begin the Rakor").click();
    await button("Selesai, tutup Rakor", "Over, close the Rakor").click();
    await button("Buka lagi", "Open again").waitFor();
    await goTo(page, hub);
    await page.getByText(say("1 dari 15 sudah rapat", "1 of 15 have met")).waitFor();

    // Aksi nyata of a kecamatan that had not begun, pre-filled, handed in.
    await goTo(page, "#/aksi");
    await button("Mulai laporan Kalalantera", "Begin the report of Kalalantera").click();
    await page.locator(".aksi-part").first().waitFor();
    await label("Yang dikerjakan", "What was done").first().fill("Kader dilatih dua kali.");
    await look("aksi");
    await button("Serahkan laporan", "Hand the report in").click();
    await button("Tarik untuk dilengkapi", "Take back to complete").waitFor();

    // As a file to another tablet. What was hidden for the wall is still hidden: the file says of
    // nobody who it is, and needs no reason.
    await page.locator(".top-bar .hidden-mark").waitFor();
    await goTo(page, "#/kirim");
    await page.getByRole("radio", { name: say("Laporan aksi nyata", "Aksi nyata reports") }).check();
    const choice = label("Kecamatan", "Kecamatan", { exact: true });
    const value = await choice.locator("option", { hasText: "Kalalantera" }).getAttribute("value");
    await choice.selectOption(value);
    await label("Kunci dengan kata sandi", "Lock with a passphrase").uncheck();
    await button("Buat berkas", "Make a file").click();
    await page.locator(".handoff__made").getByText(say("Tanpa nama orang", "Without people's names")).waitFor();
    const saving = page.waitForEvent("download");
    await button("Simpan ke perangkat", "Save to the device").click();
    const saved = await saving;
    const file = { name: saved.suggestedFilename(), mimeType: "", buffer: await readFile(await saved.path()) };
    await look("file");
    const other = await tablet(t, english, { viewport, colorScheme });
    await goTo(other, "#/kirim");
    await other.getByTestId("handoff-file").setInputFiles(file);
    await other.getByRole("button", { name: say("Gabungkan", "Merge") }).click();
    await other.getByText(say(/^Berkas digabungkan:/, /^The file was merged:/)).waitFor();
    await goTo(other, "#/aksi");
    await other.locator(".aksi-table tbody tr", { hasText: "Kalalantera" }).getByText(say(/^Diserahkan/, /^Handed in/)).waitFor();

    // Identities show again only once somebody says why.
    await page.locator(".top-bar .hidden-mark").click();
    await page.getByRole("dialog").getByLabel(say("Alasan", "Reason")).fill("Rapat selesai, berkas dikirim");
    await page.getByRole("dialog").getByRole("button", { name: say("Tampilkan identitas", "Show identities") }).click();
    await page.locator(".hidden-mark").waitFor({ state: "detached" });

    // The next Rakor of the regency hears of it first; promises are told there.
    await goTo(page, "#/rakor/baru");
    await label("Tema", "Theme", { exact: true }).fill(NEXT);
    await label("Tanggal", "Date", { exact: true }).fill(day(1));
    await button("Simpan", "Save").click();
    await page.getByRole("heading", { level: 1, name: NEXT }).waitFor();
    await page.locator(".carried .promise", { hasText: PROMISE }).waitFor();
    assert.equal(number(await page.locator(".carried .count").first().textContent()), carried + 1);
    await page.locator(".rakor-before", { hasText: "Setiap RT ikut menjemput." }).waitFor();
    await button("Mulai Rakor", "Begin the Rakor").click();
    const told = page.locator(".carried .promise", { hasText: PROMISE });
    await told.getByRole("button", { name: say("Sampaikan kemajuan", "Tell how it goes") }).click();
    await told.getByRole("radio", { name: say("Ditepati", "Kept"), exact: true }).check();
    await told.getByLabel(say("Apa yang terjadi", "What happened")).fill("Semua dijemput.");
    await told.getByRole("button", { name: say("Catat kemajuan", "Note progress") }).click();
    await page.locator(".promise__told", { hasText: "Semua dijemput." }).waitFor();
    await look("next");

    // Kept and broken by sector.
    await goTo(page, "#/komitmen?tampil=laporan");
    await page.locator(".promise-account tfoot").first().waitFor();
    await look("account");
  });
}
