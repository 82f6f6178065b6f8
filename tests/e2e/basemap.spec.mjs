// The basemap: a file of the device, an archive and a folder of the host, another host, removal.
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { deflateSync, gzipSync } from "node:zlib";

import { goTo, openDemo } from "./lib/demo.mjs";
import {
  checkAccessibility,
  checkTargets,
  DIST,
  launch,
  openApp,
  screenshots,
  SIZES,
  startServer,
} from "./lib/index.mjs";

const PAGE = "#/pengaturan/peta-dasar";
const RED = [214, 40, 40];
const CREDIT = "© Dinas Contoh";

/** The check sum of a PNG's parts (ISO 3309). */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A PNG of one colour. */
function png(side, [r, g, b]) {
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) rows.set([r, g, b], y * (side * 3 + 1) + 1 + x * 3);
  }
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

const varint = (value) => {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
};

/** An archive whose every tile of zoom 0 to 12 is this one: one entry with a run. */
function archive(tile, { kind, packing, metadata }) {
  const tiles = (4 ** 13 - 1) / 3;
  const root = gzipSync(Buffer.from([1, 0, ...varint(tiles), ...varint(tile.length), 1]));
  const about = gzipSync(JSON.stringify(metadata));
  const head = Buffer.alloc(127);
  head.write("PMTiles");
  head[7] = 3;
  const spans = [
    [127, root.length],
    [127 + root.length, about.length],
    [127 + root.length + about.length, 0],
    [127 + root.length + about.length, tile.length],
  ];
  spans.flat().forEach((n, at) => head.writeBigUInt64LE(BigInt(n), 8 + 8 * at));
  head.set([1, 2, packing, kind, 0, 12], 96);
  return Buffer.concat([head, root, about, tile]);
}

const PICTURES = archive(png(8, RED), {
  kind: 2,
  packing: 1,
  metadata: { attribution: `<a href="#">${CREDIT}</a>` },
});

/** A vector tile: water in its western half, a highway across. */
function shapes() {
  const field = (n, bytes) => [...varint(n * 8 + 2), ...varint(bytes.length), ...bytes];
  const number = (n, value) => [...varint(n * 8), ...varint(value)];
  const zig = (value) => varint(value < 0 ? -2 * value - 1 : 2 * value);
  const text = (words) => [...Buffer.from(words)];
  const layer = (name, kind, type, commands) => {
    const feature = [...field(2, [0, 0]), ...number(3, type), ...field(4, commands)];
    const value = field(1, text(kind));
    return field(3, [...number(15, 2), ...field(1, text(name)), ...field(2, feature), ...field(3, text("kind")), ...field(4, value)]);
  };
  const box = [9, ...zig(0), ...zig(0), 26, ...zig(2048), ...zig(0), ...zig(0), ...zig(4096), ...zig(-2048), ...zig(0), 15];
  const line = [9, ...zig(0), ...zig(2048), 10, ...zig(4096), ...zig(0)];
  return Buffer.from([...layer("water", "lake", 3, box), ...layer("roads", "highway", 2, line)]);
}
const SHAPES = archive(gzipSync(shapes()), { kind: 1, packing: 2, metadata: { attribution: "© OpenStreetMap" } });

let browser;
let server;
let site;
before(async () => {
  browser = await launch();
  // A host of its own: the app with an archive and tiles beside it.
  site = await mkdtemp(join(tmpdir(), "idaman-basemap-"));
  await cp(DIST, site, { recursive: true });
  await mkdir(join(site, "peta"));
  await writeFile(join(site, "peta", "kab.pmtiles"), PICTURES);
  server = await startServer(site);
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (site) await rm(site, { recursive: true });
});

const file = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const chooseFile = (page, chosen) => page.getByTestId("basemap-file").setInputFiles(chosen);

async function openDemoPage(t, options) {
  const page = await openApp(t, browser, server, options);
  await openDemo(page);
  await goTo(page, PAGE);
  await page.getByRole("heading", { level: 1, name: "Peta dasar" }).waitFor();
  return page;
}

async function toMap(page) {
  await goTo(page, "#/peta");
  await page.locator(".map-key__class").first().waitFor();
}

/** Waits until so much of the canvas is red, as the tiles are. */
const isRed = (page, least = 0.05) =>
  page.waitForFunction((least) => {
    const canvas = document.querySelector(".map__canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let red = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] > data[at + 1] + 60 && data[at] > data[at + 2] + 60) red += 1;
    }
    return (red * 4) / data.length > least;
  }, least);

test("a file of the device lies under the map, without a network, and goes again", async (t) => {
  // A trial build has no service worker: its other files are then missed.
  const page = await openDemoPage(t, { allow: /ERR_INTERNET_DISCONNECTED/ });
  await page.getByText("Belum ada peta dasar.").waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "basemap-none", { fullPage: true });
  await chooseFile(page, file("kab.pmtiles", PICTURES));
  await page.locator(".basemap-used__name", { hasText: "kab.pmtiles" }).waitFor();
  await page.getByText(CREDIT).waitFor();
  await checkAccessibility(page);
  await screenshots(page, "basemap-used", { fullPage: true });

  await page.context().setOffline(true);
  await toMap(page);
  await isRed(page);
  assert.equal(await page.locator(".map__credit").textContent(), CREDIT);
  assert.match(await page.locator(".map__source").textContent(), /Batas indikatif/);
  await checkAccessibility(page);
  await page.locator(".map").scrollIntoViewIfNeeded();
  await screenshots(page, "basemap-map", { fullPage: true });

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Simpan SVG" }).click(),
  ]);
  const svg = await readFile(await download.path(), "utf8");
  assert.match(svg, /<image href="data:image\/jpeg;base64,/);
  assert.ok(svg.includes(CREDIT) && svg.includes("Batas indikatif"));
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Simpan PNG" }).click(),
  ]);
  assert.equal((await readFile(await picture.path())).subarray(1, 4).toString(), "PNG");

  // Off and on again, by the map's own options.
  await page.locator(".map-options summary").click();
  await page.getByLabel("Peta dasar", { exact: true }).uncheck();
  await page.locator(".map__credit").waitFor({ state: "detached" });
  await page.getByLabel("Peta dasar", { exact: true }).check();
  await isRed(page);

  await goTo(page, PAGE);
  await page.getByRole("button", { name: "Lepas peta dasar" }).click();
  await page.getByText("Belum ada peta dasar.").waitFor();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.locator(".basemap-used__name", { hasText: "kab.pmtiles" }).waitFor();
  await page.getByText(CREDIT).waitFor();
  await page.getByRole("button", { name: "Lepas peta dasar" }).click();
  await page.getByText("Belum ada peta dasar.").waitFor();
  await toMap(page);
  assert.equal(await page.locator(".map__credit").count(), 0);
});

test("an archive of shapes is drawn in our own style, light and dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await openDemoPage(t, { colorScheme });
    await chooseFile(page, file("osm.pmtiles", SHAPES));
    await page.getByText("vektor, digambar Idaman").waitFor();
    await toMap(page);
    // The water of the style, outside of the areas.
    await page.waitForFunction((hex) => {
      const canvas = document.querySelector(".map__canvas");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const [r, g, b] = hex;
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === r && data[at + 1] === g && data[at + 2] === b) found += 1;
      }
      return found > 500;
    }, colorScheme === "light" ? [0xa9, 0xcc, 0xdb] : [0x0c, 0x2a, 0x3a]);
    await screenshots(page, `basemap-vector-${colorScheme}`);
  }
});

test("an archive of the host is read by ranges", async (t) => {
  const page = await openDemoPage(t);
  const before = server.requests.length;
  await page.getByLabel("Alamat", { exact: true }).fill("peta/kab.pmtiles");
  await page.getByRole("button", { name: "Periksa dan pakai" }).click();
  await page.locator(".basemap-used__name", { hasText: "peta/kab.pmtiles" }).waitFor();
  await page.getByText(CREDIT).waitFor();
  await toMap(page);
  await isRed(page);
  assert.ok(server.requests.slice(before).some((line) => line === "GET /peta/kab.pmtiles"));
});

test("a folder of pictures is drawn, with the credit that was written", async (t) => {
  const page = await openDemoPage(t, { allow: /404/ });
  const asked = [];
  await page.route(/\/ubin\//, (route) => {
    const path = new URL(route.request().url()).pathname;
    asked.push(path);
    // Only up to zoom 8: above it the larger tile is drawn.
    if (Number(path.split("/")[2]) > 8) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ status: 200, contentType: "image/png", body: png(8, RED) });
  });
  await page.getByLabel("Alamat", { exact: true }).fill("/ubin/{z}/{x}/{y}.png");
  await page.getByLabel("Pembuat peta dasar").fill(CREDIT);
  await page.getByRole("button", { name: "Periksa dan pakai" }).click();
  await page.locator(".basemap-used__name", { hasText: "/ubin/{z}/{x}/{y}.png" }).waitFor();
  assert.deepEqual(asked, [], "nothing is asked for before a map is opened");
  await toMap(page);
  await isRed(page);
  assert.equal(await page.locator(".map__credit").textContent(), CREDIT);
  assert.ok(asked.length > 0 && asked.every((path) => /^\/ubin\/\d+\/\d+\/\d+\.png$/.test(path)));
});

test("what cannot be used is said, and the former basemap stays", async (t) => {
  const page = await openDemoPage(t, { allow: /404|Content Security Policy|request to/ });
  await chooseFile(page, file("kab.pmtiles", PICTURES));
  await page.locator(".basemap-used__name", { hasText: "kab.pmtiles" }).waitFor();
  await chooseFile(page, file("foto.pmtiles", png(4, RED)));
  await page.getByText("Ini bukan arsip PMTiles.").waitFor();
  await page.getByText("Peta dasar yang lama tidak berubah.").waitFor();
  const address = page.getByLabel("Alamat", { exact: true });
  const use = page.getByRole("button", { name: "Periksa dan pakai" });
  for (const [typed, said] of [
    ["", "Isi alamatnya."],
    ["peta.png", "Alamat harus berakhir .pmtiles"],
    ["http://ubin.example/{z}/{x}/{y}.png", "https://"],
    ["tidak/ada.pmtiles", "Tidak ada apa-apa di alamat itu (404)."],
  ]) {
    await address.fill(typed);
    await use.click();
    await page.locator(".field__error", { hasText: said }).waitFor();
  }
  // Another host: the line that allows it, and the policy stops it until then.
  const stranger = await startServer(site);
  t.after(() => stranger.close());
  await address.fill(`${stranger.origin}/peta/kab.pmtiles`);
  await page.getByText(`connect-src 'self' ${stranger.origin}`).waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "basemap-other-host", { fullPage: true });
  await use.click();
  await page.locator(".field__error", { hasText: "Tidak ada jawaban" }).waitFor();
  assert.deepEqual(stranger.requests, []);
  await page.locator(".basemap-used__name", { hasText: "kab.pmtiles" }).waitFor();
});

test("without a basemap nothing is asked for, and the map is as it was", async (t) => {
  const page = await openApp(t, browser, server, { viewport: SIZES[1] });
  await openDemo(page);
  const before = server.requests.length;
  await toMap(page);
  await page.waitForTimeout(300);
  const asked = server.requests.slice(before).filter((line) => !/\.(js|wasm|json|svg)$/.test(line));
  assert.deepEqual(asked, []);
  assert.equal(await page.locator(".map__credit, .map__trouble").count(), 0);
});
