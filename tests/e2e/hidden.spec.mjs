// Hidden identities: with the switch on no page, print, file, address or console line of the app
// tells who a person is; showing them again needs a reason, which is written down.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { goTo, openDemo } from "./lib/demo.mjs";
import { app, checkAccessibility, ROUTES } from "./lib/index.mjs";
import { rakorId } from "./lib/coordination.mjs";

const { open } = app();

/** A name of the demo as it stands on the screen before anything is hidden, and its page. */
async function someChild(page) {
  await goTo(page, "#/anak");
  const link = page.locator(".register__name a").first();
  await link.waitFor();
  const name = (await link.textContent()).trim();
  const href = await link.getAttribute("href");
  await goTo(page, href);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return { name, href };
}

/** Whole names of children and parents of the first page of the register, and the NIK on a page. */
async function everybody(page, href) {
  await goTo(page, href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const niks = (await page.locator("main").innerText()).match(/\b\d{16}\b|\b\d{5}\*{11}/g) ?? [];
  await goTo(page, "#/anak");
  await page.locator(".register__name a").first().waitFor();
  const texts = await page.locator(".register__name a, .register__parents").allTextContents();
  const names = texts.map((text) => text.trim()).filter((text) => text.length > 5 && text.includes(" "));
  assert.ok(names.length >= 20, String(names.length));
  return [...new Set([...names, ...niks])];
}

async function hide(page) {
  await goTo(page, "#/pengaturan");
  await page.getByRole("button", { name: "Sembunyikan identitas", exact: true }).click();
  await page.locator(".hidden-mark").waitFor();
}

test("hidden on, no page tells the name; a reason shows it again and is kept", async (t) => {
  const lines = [];
  const page = await open(t);
  page.on("console", (message) => lines.push(message.text()));
  await openDemo(page);
  const { name, href } = await someChild(page);
  const words = name.split(" ").filter((word) => word.length > 3);
  const people = await everybody(page, href);
  const told = (text) => people.find((person) => text.includes(person));
  await hide(page);
  const routes = [
    ...ROUTES, href, `${href}/riwayat`, `${href}/ubah`, "#/anak/baru",
    "#/rakor", "#/tim", "#/komitmen", "#/mitra", "#/kebutuhan", "#/masalah",
    `#/rakor/${rakorId(0)}`, `#/rakor/${rakorId(0)}/hadir`, `#/rakor/${rakorId(0)}/tayang`,
  ];
  for (const route of routes) {
    await goTo(page, route);
    await page.waitForTimeout(250);
    const html = await page.content();
    assert.equal(told(html), undefined, `shown on ${route}`);
    const url = decodeURIComponent(page.url());
    assert.ok(!words.some((word) => url.includes(word)), `${route}: ${url}`);
    // What would be printed is the same document.
    await page.emulateMedia({ media: "print" });
    assert.equal(told(await page.locator("body").innerText()), undefined, `print of ${route}`);
    await page.emulateMedia({ media: "screen" });
  }
  assert.ok(!lines.some(told), "console");
  // A reload stays hidden.
  await page.reload();
  await page.locator(".hidden-mark").waitFor();
  await goTo(page, href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.ok(!(await page.content()).includes(name));
  await checkAccessibility(page);
  // Searching does not tell whose the initials are.
  await page.getByRole("combobox").fill(words[0] ?? name);
  await page.getByText("Nama anak tidak dicari").first().waitFor();
  await page.keyboard.press("Escape");
  // Forms are closed.
  await goTo(page, `${href}/ubah`);
  await page.getByRole("heading", { name: "Formulir ini ditutup" }).waitFor();
  await page.getByRole("button", { name: "Tampilkan identitas…" }).click();
  const dialog = page.getByRole("dialog");
  const show = dialog.getByRole("button", { name: "Tampilkan identitas" });
  assert.ok(await show.isDisabled());
  await dialog.getByLabel("Alasan").fill("Menindaklanjuti anak 2T sesudah rapat");
  await show.click();
  await page.locator(".hidden-mark").waitFor({ state: "detached" });
  await goTo(page, href);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await goTo(page, "#/pengaturan");
  await page.getByText("Menindaklanjuti anak 2T sesudah rapat").waitFor();
});

test("files made while identities are hidden hold none", async (t) => {
  const page = await open(t);
  await openDemo(page);
  const { name, href } = await someChild(page);
  await hide(page);
  await goTo(page, href);
  const save = page.getByRole("button", { name: /SVG|PNG|CSV/ });
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (let n = 0; n < await save.count(); n += 1) {
    const coming = page.waitForEvent("download");
    await save.nth(n).click();
    const file = await coming;
    assert.ok(!file.suggestedFilename().includes(name));
    const bytes = await readFile(await file.path());
    assert.ok(!bytes.includes(Buffer.from(name)), file.suggestedFilename());
  }
  // A Posyandu's file waits for a reason; a Rakor goes out without anybody's name.
  await goTo(page, "#/kirim");
  await page.getByText("Berkas satu Posyandu selalu memuat nama dan NIK anak").waitFor();
  await page.getByRole("radio", { name: "Rakor", exact: true }).check();
  await page.getByText("jadi berkas dibuat tanpa nama").waitFor();
  await page.getByLabel("Rakor", { exact: true }).last().selectOption({ index: 1 });
  await page.getByRole("button", { name: "Buat berkas" }).click();
  await page.locator(".handoff__made").getByText("Tanpa nama orang").waitFor();
  await checkAccessibility(page);
});

test("another tab of the device follows", async (t) => {
  const page = await open(t);
  await openDemo(page);
  const { name, href } = await someChild(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("heading", { level: 1, name }).waitFor();
  await hide(page);
  await other.locator(".hidden-mark").waitFor();
  await other.waitForFunction((name) => !document.body.innerHTML.includes(name), name);
  assert.ok(href);
});
