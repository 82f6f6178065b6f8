// Figures on other people's websites, in Chromium and in Firefox: twenty frames on a page of another
// site, which are as high as what they show; keyboards and screen readers; nothing kept, nobody else
// asked; and what there is without JavaScript.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { startServer } from "../../scripts/server.mjs";
import { findFirefox, launchFirefox } from "./lib/firefox.mjs";
import { checkAccessibility, DIST, launch } from "./lib/index.mjs";
import { boundaries, bundle, measured, short } from "./lib/publication.mjs";

const HOSTILE = `<img src=x onerror="window.ran=true"><b>Kenari</b>`;

let folder;
let data;
let site;
/** What the website answers: HTML by path. */
const pages = new Map();

/** The embed's host: the built site with a publication beside it. The website: another site. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "idaman-embed-"));
  await cp(DIST, folder, { recursive: true });
  const publish = async (name, files) => {
    await mkdir(join(folder, name));
    for (const [file, value] of Object.entries(files)) {
      await writeFile(join(folder, name, file), JSON.stringify(value));
    }
  };
  await publish("publikasi", { "idaman-publikasi.json": bundle(), "batas.json": boundaries() });
  await publish("ubin", { "idaman-publikasi.json": bundle({ names: [HOSTILE] }) });
  await publish("rusak", { "idaman-publikasi.json": { ...bundle(), nik: "6474010101010001" } });
  data = await startServer(folder);
  const server = createServer((request, response) => {
    const page = pages.get(request.url);
    // As strict as a careful website: only its own files, frames and the script from one other host.
    response.writeHead(page ? 200 : 404, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        `default-src 'none'; script-src ${data.origin}; style-src 'self'; frame-src ${data.origin}`,
    });
    response.end(page ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Another name of this machine is another site: its frames are third parties there.
  site = { server, origin: `http://localhost:${server.address().port}` };
});

after(async () => {
  await data?.close();
  site?.server.closeAllConnections();
  await new Promise((resolve) => site?.server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const embed = (query, path = "publikasi") =>
  `${data.url}embed.html?src=${path}/idaman-publikasi.json&${query}`;

/** A page of the website. */
function website(path, body, head = "") {
  const script = `<script src="${data.url}idaman-embed.js" async></script>`;
  pages.set(path, `<!doctype html><html lang="id"><title>Situs</title>${script}${head}<body>${body}`);
  return site.origin + path;
}

const component = (attributes) =>
  `<idaman-embed src="publikasi/idaman-publikasi.json" ${attributes}><a href="${data.url}publikasi/">Data</a></idaman-embed>`;

const VIEWS = ["peta", "tren", "skdn", "target", "tabel"];

/** Two names of this machine, and no other, resolve. */
const LOCAL = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"];
const BROWSERS = [
  ["Chromium", () => launch({ args: LOCAL }), () => undefined],
  // Playwright turns JavaScript off for a context; this Firefox only for all of it.
  ["Firefox", () => launchFirefox(), () => launchFirefox({ prefs: { "javascript.enabled": false } })],
];

test("the app makes the code, with a preview of what was published", async (t) => {
  const browser = await launch({ args: LOCAL });
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "id-ID" });
  const page = await context.newPage();
  await page.goto(`${data.url}#/sematan`);
  const file = (name, value) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
  });
  const input = page.getByTestId("publication-files");
  await input.setInputFiles([file("lain.json", "{}")]);
  await page.getByRole("alert").getByText("bukan publikasi Idaman").waitFor();
  await input.setInputFiles([
    file("idaman-publikasi.json", bundle()),
    file("batas.json", boundaries()),
  ]);
  const preview = page.getByTestId("embed-preview");
  await preview.locator("path[data-say]").first().waitFor();
  assert.equal(await preview.locator("path[data-say]").count(), 8);
  await page.getByRole("radio", { name: "Tren", exact: true }).check();
  await page.getByLabel("Wilayah").selectOption("99.01.02");
  await preview.getByText("Melati Timur").first().waitFor();
  await page.getByLabel("Alamat embed.html").fill(data.url);
  const code = page.locator(".embed-code").first();
  await code.getByText(`${data.url}idaman-embed.js`).waitFor();
  const pasted = await code.textContent();
  assert.match(pasted, /<idaman-embed src="publikasi\/idaman-publikasi.json" view="tren" place="99.01.02"/);
  await checkAccessibility(page, "#/sematan");
  // What was copied works on a website as it is.
  pages.set("/salin", `<!doctype html><html lang="id"><title>Situs</title><body>${pasted}`);
  await page.goto(`${site.origin}/salin`);
  await page.frameLocator("idaman-embed >> iframe").getByText("Melati Timur").first().waitFor();
});

for (const [name, start, withoutScript] of BROWSERS) {
  const missing = name === "Firefox" && !findFirefox();
  const skip = missing ? "Firefox is missing: scripts/setup.sh test says why" : false;

  test(`${name}: figures on other people's websites`, { skip }, async (t) => {
    const browser = await start();
    t.after(() => browser.close());
    const open = async (t, address, options = {}, from = browser) => {
      const context = await from.newContext({ viewport: { width: 1000, height: 800 }, ...options });
      t.after(() => context.close());
      const page = await context.newPage();
      const asked = [];
      const errors = [];
      t.after(() => assert.deepEqual(errors, []));
      page.on("request", (request) => asked.push(request.url()));
      // Firefox tells here of what the policy stops too: its own icon of the tab.
      page.on("pageerror", ({ message }) => /favicon|style-src/.test(message) || errors.push(message));
      await page.goto(address);
      return { page, context, asked };
    };

    await t.test("twenty of them, each as high as what it shows", async (t) => {
      const many = Array.from({ length: 20 }, (_, n) =>
        component(`id="e${n}" view="${VIEWS[n % 5]}" lang="${n % 2 ? "en" : "id"}" title="Angka ${n}"`),
      );
      const { page, context, asked } = await open(t, website("/dua-puluh", many.join("")));
      const first = page.frameLocator("#e0 >> iframe");
      await first.locator("[data-say]").first().waitFor();
      // Those far below are not even begun.
      const programs = () => asked.filter((url) => /embed-[0-9a-f]+\.wasm/.test(url)).length;
      assert.ok(programs() < 20, "frames out of sight were loaded");
      for (let n = 0; n < 20; n += 1) {
        await page.locator(`#e${n}`).scrollIntoViewIfNeeded();
        await page.frameLocator(`#e${n} >> iframe`).locator(".em-foot").waitFor();
      }
      // Asked again and again from here: the page forbids what `waitForFunction` does.
      const waiting = () =>
        page.evaluate(() => {
          const frames = [...document.querySelectorAll("idaman-embed")].map((one) => one.shadowRoot.querySelector("iframe"));
          return frames.filter((frame) => frame.style.height === "420px").length;
        });
      for (let left = 200; await waiting(); left -= 1) {
        assert.ok(left > 0, `${await waiting()} frames are not as high as what they show`);
        await sleep(50);
      }
      const hosts = new Set(asked.map((url) => new URL(url).origin));
      assert.deepEqual([...hosts].sort(), [data.origin, site.origin].sort());
      assert.deepEqual(await context.cookies(), []);
    });

    await t.test("it grows and shrinks", async (t) => {
      const { page } = await open(t, website("/tinggi", component(`view="tren"`)));
      const frame = page.locator("idaman-embed >> iframe");
      const inside = page.frameLocator("idaman-embed >> iframe");
      /** Its height, once the frame is as high as what it shows and that is as `wanted`. */
      const fits = async (wanted) => {
        for (let left = 200; ; left -= 1) {
          const { height } = await frame.boundingBox();
          const content = await inside
            .locator("#embed")
            .evaluate((element) => element.getBoundingClientRect().height);
          if (Math.abs(height - content) <= 2 && wanted(height)) return height;
          assert.ok(left > 0, `${height} high for ${content}`);
          await sleep(50);
        }
      };
      // The driver hands keys to the page's process, and Firefox not on to that of the frame.
      const summary = inside.locator("summary");
      const toggle = () => (name === "Firefox" ? summary.evaluate((one) => one.click()) : summary.press("Enter"));
      await inside.locator(".em-foot").waitFor();
      const before = await fits(() => true);
      await toggle();
      const opened = await fits((height) => height > before + 200);
      await toggle();
      await fits((height) => height < opened - 200);
    });

    await t.test("figures are those of the file, by keyboard too", async (t) => {
      const { page } = await open(t, embed("view=peta&month=2026-12&place=99.01"));
      const list = page.getByRole("listbox");
      await list.waitFor();
      await list.focus();
      await page.keyboard.press("ArrowRight");
      // Kenari in December: 60 − 2 × 11 = 38 of 400, which is 9.5 %.
      assert.equal(short(0, 11), 38);
      assert.equal(measured(0), 400);
      await page.getByText("Kenari: 9,5 % (38 dari 400 anak)", { exact: true }).waitFor();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.getByText("Sungai Jernih: disembunyikan", { exact: true }).waitFor();
      const chosen = await list.getAttribute("aria-activedescendant");
      assert.equal(await page.locator(`#${chosen}`).getAttribute("aria-selected"), "true");

      await page.goto(embed("view=tabel&lang=en"));
      await page.locator("tbody th").first().waitFor();
      const names = () => page.locator("tbody th").allTextContents();
      const byCode = await names();
      assert.equal(byCode[0], "Kenari");
      await page.getByRole("button", { name: "Region" }).press("Enter");
      await page.locator("th[aria-sort=ascending]").waitFor();
      assert.deepEqual(await names(), [...byCode].sort());
      assert.equal(await page.evaluate(() => document.activeElement.dataset.sort), "place");
    });

    await t.test("every view is accessible, light and dark, narrow and wide", async (t) => {
      const { page } = await open(t, embed("view=peta"));
      for (const view of VIEWS) {
        for (const [width, rest] of [[300, "lang=id&theme=light"], [900, "lang=en&theme=dark"]]) {
          await page.setViewportSize({ width, height: 700 });
          await page.goto(embed(`view=${view}&${rest}`));
          await page.locator(".em-foot").waitFor();
          // Rules cannot be run from a text here, and the page admits none: only where BiDi may.
          if (name === "Chromium") await checkAccessibility(page, `${view} ${width}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${view} is ${wide} wide at ${width}`);
        }
      }
    });

    await t.test("nothing is kept", async (t) => {
      const { page, context } = await open(t, website("/simpan", component(`view="peta"`)));
      await page.frameLocator("idaman-embed >> iframe").locator("[data-say]").first().waitFor();
      const frame = page.frames().find((frame) => frame.url().startsWith(data.url));
      const kept = await frame.evaluate(async () => {
        // Where a browser keeps storage from third parties, asking is an error.
        const count = async (ask) => ask().catch(() => 0);
        return {
          cookie: document.cookie,
          local: await count(async () => localStorage.length),
          session: await count(async () => sessionStorage.length),
          databases: await count(async () => (await indexedDB.databases()).length),
          caches: await count(async () => (await caches.keys()).length),
          workers: await count(async () => (await navigator.serviceWorker.getRegistrations()).length),
        };
      });
      assert.deepEqual(kept, { cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      assert.deepEqual(await context.cookies(), []);
    });

    await t.test("mistakes are said, and what is not ours is refused", async (t) => {
      const { page, asked } = await open(t, embed("view=grafik"));
      const told = async (words) => {
        const alert = page.getByRole("alert");
        await alert.waitFor();
        assert.match(await alert.textContent(), words);
      };
      await told(/view.*grafik.*peta, tren/);
      await page.goto(embed("view=tren&lang=en&place=11.01"));
      await told(/11\.01 is not in the publication/);
      await page.goto(`${data.url}embed.html?view=tren`);
      await told(/src/);
      await page.goto(embed("view=tren", "rusak"));
      await told(/bukan publikasi Idaman.*nik/);
      await page.goto(embed("view=tren", "tidak-ada"));
      await told(/tidak ditemukan/);
      for (const src of [`${site.origin}/x.json`, "//example.com/x.json", "javascript:alert(1)", "data:,x"]) {
        await page.goto(`${data.url}embed.html?src=${encodeURIComponent(src)}`);
        await told(/situs yang sama/);
      }
      assert.ok(asked.every((url) => url.startsWith(data.url)), asked.join("\n"));
      // A name that somebody wrote into the file is a text.
      await page.goto(embed("view=peta", "ubin"));
      await page.locator("[data-say]").first().waitFor();
      assert.equal(await page.locator("img, b").count(), 0);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.match(await page.locator("tbody").textContent(), /<img src=x onerror=/);
    });

    await t.test("colours of the website are taken, where they can be read", async (t) => {
      const colours = "--idaman-ground: #102a43; --idaman-ink: #f0f4f8; --idaman-accent: #010203";
      const { page } = await open(t, website("/warna", component(`view="tren"`)));
      const host = page.locator("idaman-embed");
      await host.evaluate((element, colours) => {
        for (const one of colours.split("; ")) element.style.setProperty(...one.split(": "));
        element.setAttribute("lang", "en");
      }, colours);
      const inside = page.frameLocator("idaman-embed >> iframe");
      await inside.getByText("As a table").waitFor();
      const ground = await inside.locator("article.em").evaluate((e) => getComputedStyle(e).backgroundColor);
      assert.equal(ground, "rgb(16, 42, 67)");
      const link = await inside.locator("summary").evaluate((e) => getComputedStyle(e).color);
      assert.notEqual(link, "rgb(1, 2, 3)", "nobody could read it");
    });

    await t.test("without JavaScript there is a link", async (t) => {
      const from = await withoutScript();
      if (from) t.after(() => from.close());
      const address = website("/tanpa", component(`view="peta"`));
      const { page } = await open(t, address, { javaScriptEnabled: false }, from);
      assert.ok(await page.getByRole("link", { name: "Data" }).isVisible());
      await page.goto(embed("view=peta"));
      const [id, en] = [page.locator("noscript p").first(), page.locator("noscript p").last()];
      assert.ok((await id.isVisible()) && (await en.isVisible()));
      assert.match(await id.textContent(), /memerlukan JavaScript/);
      assert.match(await en.textContent(), /need JavaScript/);
    });
  });
}
