// The map at 800 points and 500 polygons in Chromium: moved and zoomed in steps, frame by frame,
// beside a plain SVG of the same shapes whose viewBox is moved alike. Nothing is asserted.
//
// The scene is made here and goes in as a person brings it: an import of 800 Posyandu in the first
// 500 desa of Aceh Utara (852, the most of any regency), their points from a list, and a file of
// boundaries with as many corners for each desa as the real Kutai Kartanegara's (65, half of them
// shared with neighbours). Chromium draws without a GPU here: painting is the processor's work too.
import { readFile } from "node:fs/promises";

import { DIST, launch, startServer } from "./lib/index.mjs";
import { csv, file, HEADINGS, row } from "./lib/sheets.mjs";
import { goTo } from "./lib/demo.mjs";

const POINTS = 800;
const [COLUMNS, ROWS] = [25, 20];
const [WEST, NORTH, SIDE] = [96.9, 5.3, 0.04];
// 31 corners between two junctions.
const HALVINGS = 5;
const FRAMES = 180;
const FRAME = 1000 / 60;

/** Numbers between 0 and 1 that are the same in every run. */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A winding line between two corners of the grid, the same for both neighbours: halved again and
 * again, each middle moved by up to a sixth of its stretch, as rivers and ridges wind. */
function border(from, to, seed) {
  const random = dice(seed * 7919 + 17);
  let line = [from, to];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    line = line.flatMap((at, n) => {
      if (n === 0) return [at];
      const before = line[n - 1];
      const [dx, dy] = [at[0] - before[0], at[1] - before[1]];
      const off = (random() - 0.5) / 3;
      return [[before[0] + dx / 2 - dy * off, before[1] + dy / 2 + dx * off], at];
    });
  }
  return line;
}

/** The desa of the scene: code, name, kecamatan, ring, middle. */
async function desa() {
  const regency = JSON.parse(await readFile(new URL("../../public/wilayah/11.08.json", import.meta.url)));
  const all = regency.kecamatan.flatMap(([kecamatan, name, desa]) =>
    desa.map(([code, own]) => ({ code: `11.08.${kecamatan}.${code}`, name: own, kecamatan: name })),
  );
  const corner = (x, y) => [WEST + x * SIDE, NORTH - y * SIDE];
  const across = (x, y) => border(corner(x, y), corner(x + 1, y), y * 1000 + x);
  const down = (x, y) => border(corner(x, y), corner(x, y + 1), 500_000 + y * 1000 + x);
  return all.slice(0, COLUMNS * ROWS).map((one, at) => {
    const [x, y] = [at % COLUMNS, Math.floor(at / COLUMNS)];
    const ring = [
      ...across(x, y).slice(0, -1),
      ...down(x + 1, y).slice(0, -1),
      ...across(x, y + 1).reverse().slice(0, -1),
      ...down(x, y).reverse(),
    ];
    return { ...one, ring, middle: [corner(x, y)[0] + SIDE / 2, corner(x, y)[1] - SIDE / 2] };
  });
}

function posyandu(desa) {
  const random = dice(4711);
  return Array.from({ length: POINTS }, (_, n) => {
    const home = desa[n % desa.length];
    const off = () => (random() - 0.5) * 0.7 * SIDE;
    return { name: `MELATI ${String(n + 1).padStart(3, "0")}`, home, at: [home.middle[0] + off(), home.middle[1] + off()] };
  });
}

/** Two children of each Posyandu: enough for a figure. */
function children(posyandu) {
  return posyandu.flatMap(({ name, home }, n) =>
    [0, 1].map((k) =>
      row({
        Nama: `ANAK ${"ABCDEFGHIJ"[Math.floor(n / 100)]} ${name.slice(7)} ${"XY"[k]}`,
        NIK: `1108010103${k}2${String(n).padStart(4, "0")}`,
        Prov: "ACEH",
        "Kab/Kota": "KABUPATEN ACEH UTARA",
        Kec: home.kecamatan.toUpperCase(),
        Pukesmas: home.kecamatan.toUpperCase(),
        "Desa/Kel": home.name.toUpperCase(),
        Posyandu: name,
        Tinggi: (76 + ((n * 7 + k * 5) % 14)).toFixed(1),
        Berat: (9 + ((n * 3 + k) % 30) / 10).toFixed(1),
      }),
    ),
  );
}

async function fill(page, desa, posyandu) {
  await goTo(page, "#/impor");
  await page.getByTestId("import-files").setInputFiles(file("peta.csv", csv([HEADINGS, ...children(posyandu)])));
  await page.getByRole("button", { name: "Simpan impor ini" }).click({ timeout: 120_000 });
  await page.getByRole("heading", { level: 1, name: "Impor tersimpan" }).waitFor({ timeout: 120_000 });
  await goTo(page, "#/pengaturan/titik");
  const degrees = (number) => number.toFixed(6);
  const points = posyandu.map(({ name, at }) => [name, degrees(at[1]), degrees(at[0])]);
  await page.getByTestId("points-file").setInputFiles(
    file("titik.csv", csv([["Nama Posyandu", "Lintang", "Bujur"], ...points])),
  );
  await page.getByRole("button", { name: /^Simpan \S+ titik$/ }).click({ timeout: 60_000 });
  await page.getByText(/titik tersimpan\./).waitFor();
  await goTo(page, "#/pengaturan/batas");
  const features = desa.map(({ code, name, kecamatan, ring }) => ({
    type: "Feature",
    properties: { KODE: code, NAMA: name, KEC: kecamatan },
    geometry: { type: "Polygon", coordinates: [ring] },
  }));
  const json = Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
  await page.getByTestId("boundaries-file").setInputFiles(file("batas.geojson", json, "application/json"));
  await page.getByLabel("Sumber", { exact: true }).fill("Bench", { timeout: 120_000 });
  await page.getByRole("button", { name: "Simpan batas ini" }).click();
  await page.getByText(/^Batas tersimpan/).waitFor();
}

/** In the page, before the app: what the app does in its frames is added up. */
function watch() {
  const frame = window.requestAnimationFrame.bind(window);
  window.bench = { frame, spent: 0, flush: null };
  window.requestAnimationFrame = (work) =>
    frame((time) => {
      const start = performance.now();
      work(time);
      // Painting is put off until the pixels are wanted.
      window.bench.flush?.();
      window.bench.spent += performance.now() - start;
    });
}

/** In the page: `step(n)` once a frame; intervals of frames and what the app's work took in each. */
async function drive({ what, frames, painted }) {
  const { bench } = window;
  const canvas = document.querySelector(".map__canvas");
  bench.flush = painted ? () => canvas.getContext("2d").getImageData(0, 0, 1, 1) : null;
  const next = () => new Promise((done) => bench.frame(done));
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const step = window.benchSteps[what];
  step.begin?.();
  for (let n = 0; n < 5; n += 1) await next();
  const [intervals, work] = [[], []];
  let last = await next();
  for (let n = 0; n < frames; n += 1) {
    await task();
    bench.spent = 0;
    const start = performance.now();
    step.step(n);
    // Whatever the app does at once, in its microtasks.
    for (let k = 0; k < 40; k += 1) await null;
    const handled = performance.now() - start;
    const now = await next();
    // The app's own frame was asked for before this one and has run.
    work.push(handled + bench.spent);
    intervals.push(now - last);
    last = now;
  }
  step.end?.();
  bench.flush = null;
  return { intervals, work };
}

/** In the page of the app: a drag to and fro, and the wheel in and out again. */
function appSteps() {
  const box = document.querySelector(".map__box");
  const rect = box.getBoundingClientRect();
  const middle = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const at = (n) => [Math.sin(n / 9) * 170, Math.sin(n / 14) * 90];
  const pointer = (type, [x, y], buttons) =>
    box.dispatchEvent(new PointerEvent(type, {
      bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse", isPrimary: true,
      button: type === "pointermove" ? -1 : 0, buttons, clientX: middle[0] + x, clientY: middle[1] + y,
    }));
  window.benchSteps = {
    pan: {
      begin: () => pointer("pointerdown", [0, 0], 1),
      step: (n) => pointer("pointermove", at(n + 1), 1),
      end: () => pointer("pointerup", at(0), 0),
    },
    zoom: {
      step: (n) => box.dispatchEvent(new WheelEvent("wheel", {
        bubbles: true, cancelable: true, clientX: middle[0] + 60, clientY: middle[1] + 30,
        deltaY: Math.floor(n / 30) % 2 === 0 ? -40 : 40,
      })),
    },
  };
}

/** In a page of its own: a plain SVG of the same shapes, points and names. */
function rival({ areas, points, width, height, size }) {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  const add = (name, attributes, text) => {
    const node = document.createElementNS(ns, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text) node.textContent = text;
    svg.append(node);
  };
  const fills = ["#f7fbff", "#c6dbef", "#6baed6", "#2171b5", "#08306b"];
  areas.forEach(({ ring }, n) =>
    add("path", { d: `M${ring.map((at) => at.join(" ")).join("L")}Z`, fill: fills[n % 5], stroke: "#666", "stroke-width": 0.8, "vector-effect": "non-scaling-stroke" }));
  points.forEach(([x, y], n) =>
    add("circle", { cx: x, cy: y, r: (4.5 + (n % 5)) * (size[0] / width), fill: fills[(n + 2) % 5], stroke: "#222", "stroke-width": 1.3, "vector-effect": "non-scaling-stroke" }));
  areas.forEach(({ name, middle }) => add("text", { x: middle[0], y: middle[1], "font-size": 11 * (size[0] / width), "text-anchor": "middle" }, name));
  document.body.append(svg);
  const show = (x, y, zoom) => {
    const [w, h] = [size[0] / zoom, size[1] / zoom];
    svg.setAttribute("viewBox", `${(size[0] - w) / 2 - x * (w / width)} ${(size[1] - h) / 2 - y * (h / height)} ${w} ${h}`);
  };
  let zoom = 1;
  show(0, 0, 1);
  window.benchSteps = {
    pan: { step: (n) => show(Math.sin((n + 1) / 9) * 170, Math.sin((n + 1) / 14) * 90, window.benchZoom ?? 1) },
    zoom: {
      step: (n) => {
        zoom *= Math.floor(n / 30) % 2 === 0 ? 1.06 : 1 / 1.06;
        show(0, 0, zoom);
      },
    },
  };
}

const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];
const lines = [];
const say = (what, value) => lines.push([what, value]);

/** Processor time of all of the browser's processes, in ms. */
async function processor(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function measure(browser, page, who, what, painted = false, frames = FRAMES) {
  const session = await browser.newBrowserCDPSession();
  const before = await processor(session);
  const { intervals, work } = await page.evaluate(drive, { what, frames, painted });
  const all = (await processor(session)) - before;
  await session.detach();
  const ms = (number) => `${number.toFixed(1)} ms`;
  const share = (numbers, limit) => `${Math.round((100 * numbers.filter((n) => n <= limit).length) / numbers.length)} %`;
  if (painted) {
    say(`${who}, work of a frame with painting`, `${ms(quantile(work, 0.5))} (p95 ${ms(quantile(work, 0.95))}), ${share(work, FRAME)} under 16.7 ms`);
  } else {
    say(`${who}, work of a frame`, `${ms(quantile(work, 0.5))} (p95 ${ms(quantile(work, 0.95))})`);
    say(`${who}, from frame to frame`, `${ms(quantile(intervals, 0.5))} (p95 ${ms(quantile(intervals, 0.95))}), ${share(intervals, FRAME * 1.2)} without a missed one`);
    say(`${who}, processor of the whole browser for a frame`, ms(all / frames));
  }
  return { interval: quantile(intervals, 0.5), all: all / frames };
}

const browser = await launch();
const server = await startServer(DIST);
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "id-ID" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watch);
  const areas = await desa();
  const posts = posyandu(areas);
  await page.goto(server.url);
  await page.waitForTimeout(1000);
  await fill(page, areas, posts);
  await goTo(page, "#/peta?bulan=2025-03&wilayah=desa");
  await page.locator(".map-key__class").first().waitFor();
  await page.waitForTimeout(1000);
  say("scene", await page.locator(".map__summary").textContent());
  const { width, height } = await page.locator(".map__box").boundingBox();
  await page.evaluate(appSteps);

  const other = await context.newPage();
  await other.addInitScript(watch);
  await other.goto(`${server.url}LICENSES.txt`).catch(() => other.goto(server.url));
  await other.evaluate(() => document.body.replaceChildren());
  const flat = ([lon, lat]) => [(lon - WEST) * 1000, (NORTH - lat) * 1000];
  const plain = {
    areas: areas.map(({ name, ring, middle }) => ({ name, ring: ring.map(flat), middle: flat(middle) })),
    points: posts.map(({ at }) => flat(at)),
    width, height,
    size: [(COLUMNS * SIDE * 1000 * width) / Math.min(width, height * (COLUMNS / ROWS)), ROWS * SIDE * 1000],
  };
  await other.evaluate(rival, plain);

  const pairs = [];
  for (const [what, name] of [["pan", "moving the whole"], ["zoom", "zooming"]]) {
    await page.bringToFront();
    const own = await measure(browser, page, `idaman, ${name}`, what);
    await measure(browser, page, `idaman, ${name}`, what, true);
    await other.bringToFront();
    pairs.push([name, own, await measure(browser, other, `plain SVG, ${name}`, what)]);
  }
  // Near, where points stand alone with their names.
  await page.bringToFront();
  for (let n = 0; n < 4; n += 1) await page.getByRole("button", { name: "Perbesar" }).first().click();
  await page.waitForTimeout(300);
  const near = await measure(browser, page, "idaman, moving near", "pan");
  await measure(browser, page, "idaman, moving near", "pan", true);
  await other.bringToFront();
  await other.evaluate(() => { window.benchZoom = 4; });
  pairs.push(["moving near", near, await measure(browser, other, "plain SVG, moving near", "pan")]);
  for (const [name, own, svg] of pairs) {
    say(`plain SVG / idaman, ${name}`, `${(svg.interval / own.interval).toFixed(1)} × from frame to frame, ${(svg.all / own.all).toFixed(1)} × processor`);
  }
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}-map.png` });
    await other.screenshot({ path: `${process.env.SHOTS}-svg.png` });
  }
  const most = Math.max(...lines.map(([what]) => what.length));
  for (const [what, value] of lines) console.log(`${what.padEnd(most)}  ${value}`);
} finally {
  await browser.close();
  await server.close();
}
