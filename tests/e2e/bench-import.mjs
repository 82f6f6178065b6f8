// The whole way of a large file in Chromium, on a profile on the disk and an empty workspace: chosen,
// read, compared, confirmed, written. Measures it and the longest time in which the screen stood
// still. Nothing is asserted; `node tests/e2e/bench-import.mjs [rows]` measures a file of that size.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { DIST, persistent, startServer, temporaryProfile } from "./lib/index.mjs";
import { csv, HEADINGS, xlsx } from "./lib/sheets.mjs";

const ROWS = Number(process.argv[2] ?? 60_000);
const SYLLABLES = ["SA", "RI", "DE", "WI", "NU", "RA", "TA", "MI", "LU", "PA", "GI", "KO", "HA", "FI", "ZA", "YO"];

const two = (number) => String(number).padStart(2, "0");

/** A name that another child rarely has, made of the digits of a number. */
function name(number) {
  let text = "";
  for (let rest = number * 7919 + 65_536; rest > 0; rest = Math.floor(rest / 16)) {
    text += SYLLABLES[rest % 16] + (text.length === 6 ? " " : "");
  }
  return text;
}

/** What an export says of a child in a month; everything follows from the two numbers. */
function line(child, month) {
  const masked = child % 2 === 1;
  // Births are spread over four and a half years, as those of a register are.
  const birth = new Date(Date.UTC(2020, 6, 1) + ((child * 37) % 1640) * 86_400_000).toISOString().slice(0, 10);
  const kg = 7 + (child % 60) / 10 + month * 0.2;
  const cm = 66 + (child % 30) + month * 0.7;
  const values = {
    No: child,
    NIK: masked ? "137501**********" : `137501${birth.slice(8)}${birth.slice(5, 7)}${birth.slice(2, 4)}${String(child % 10_000).padStart(4, "0")}`,
    Nama: name(child),
    JK: child % 2 ? "L" : "P",
    "Tgl Lahir": birth,
    "BB Lahir": 3 + (child % 10) / 10,
    "TB Lahir": 48 + (child % 4),
    "Nama Ortu": `${name(child * 3 + 1)} / ${name(child * 5 + 2)}`,
    Prov: "SUMATERA BARAT",
    "Kab/Kota": "KOTA BUKITTINGGI",
    Kec: ["GUGUAK PANJANG", "MANDIANGIN KOTO SELAYAN", "AUR BIRUGO TIGO BALEH"][child % 3],
    Pukesmas: `PUSKESMAS ${child % 9}`,
    "Desa/Kel": ["TAROK DIPO", "CAMPAGO IPUAH", "BIRUGO"][child % 3],
    Posyandu: `MELATI ${Math.floor((child % 300) / 3) + 1}`,
    RT: two(child % 9),
    RW: two(child % 5),
    Alamat: `JL CONTOH NO ${child % 200}`,
    "Usia Saat Ukur": "2 Tahun - 1 Bulan - 3 Hari",
    "Tanggal Pengukuran": `2025-${two(month)}-${two((child % 27) + 1)}`,
    Berat: Number(kg.toFixed(1)),
    Tinggi: Number(cm.toFixed(1)),
    "Cara Ukur": "Berdiri",
    LiLA: 14.5,
    "BB/U": "Berat Badan Normal",
    "ZS BB/U": -0.5,
    "TB/U": "Normal",
    "ZS TB/U": -0.7,
    "BB/TB": "Gizi Baik",
    "ZS BB/TB": 0.1,
    "Naik Berat Badan": "N",
    "Jml Vit A": 1,
    KPSP: "Ya",
    KIA: "Ya",
  };
  return HEADINGS.map((heading) => values[heading] ?? "");
}

function rows(perChild) {
  const lines = [HEADINGS];
  for (let at = 0; at < ROWS; at += 1) lines.push(line(Math.floor(at / perChild), (at % perChild) + 1));
  return lines;
}

/** Runs in the page: the longest the screen stood still, and when the file was chosen. */
function watch() {
  window.bench = { longest: 0, at: 0, start: 0 };
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    if (window.bench.start && now - last > window.bench.longest) {
      Object.assign(window.bench, { longest: now - last, at: last - window.bench.start });
    }
    last = now;
    setTimeout(beat, 0);
  };
  beat();
  const chosen = () => { window.bench.start = last = performance.now(); };
  addEventListener("change", chosen, { capture: true, once: true });
}

const heading = (page, text) => page.waitForFunction(
  (text) =>
    [...document.querySelectorAll("h1")].some((h1) => h1.textContent.includes(text)) && performance.now(),
  text,
  { polling: 20, timeout: 300_000 },
);

async function measure(server, name, content) {
  const profile = await temporaryProfile();
  const path = join(profile.path, name);
  await writeFile(path, content);
  const browser = await persistent(profile.path);
  try {
    const page = await browser.context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${server.url}#/impor`);
    const input = page.getByTestId("import-files");
    await input.waitFor({ state: "attached" });
    await page.waitForTimeout(1000);
    await input.setInputFiles(path);
    const preview = await (await heading(page, "Pratinjau impor")).jsonValue();
    const save = page.getByRole("button", { name: "Simpan impor ini" });
    await save.waitFor();
    const pressed = await save.evaluate((button) => {
      const now = performance.now();
      button.click();
      return now;
    });
    const done = await (await heading(page, "Impor tersimpan")).jsonValue();
    const { start, longest, at } = await page.evaluate(() => window.bench);
    return { read: preview - start, write: done - pressed, longest, at };
  } finally {
    await browser.kill();
    await profile.remove();
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const server = await startServer(DIST);
try {
  for (const perChild of [1, 12]) {
    const lines = rows(perChild);
    const files = [
      ["bench.xlsx", xlsx([{ name: "Sheet1", rows: lines }])],
      ["bench.csv", Buffer.from(csv(lines))],
    ];
    for (const [name, content] of files) {
      const { read, write, longest, at } = await measure(server, name, content);
      const children = Math.ceil(ROWS / perChild);
      console.log(
        `import ${name}, ${ROWS} rows of ${children} children  ${seconds(read + write)}` +
          ` (until the preview ${seconds(read)}, written ${seconds(write)});` +
          ` the screen stood still for ${longest.toFixed(0)} ms at most, at ${seconds(at)}`,
      );
    }
  }
} finally {
  await server.close();
}
