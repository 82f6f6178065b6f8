// Draws public/icons/*.png from idaman.svg; run it when the emblem changes.
//   node scripts/icons.mjs
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

import { CHROMIUM_FLAGS } from "../tests/e2e/lib/browser.mjs";
import { findChromium } from "../tests/e2e/lib/find-chromium.mjs";

const FOLDER = "public/icons";
/** Maskable icons are cut to any shape: the emblem keeps to the inner 80 %. */
const ICONS = [
  { name: "idaman-180.png", size: 180, inner: 1 },
  { name: "idaman-192.png", size: 192, inner: 1 },
  { name: "idaman-512.png", size: 512, inner: 1 },
  { name: "idaman-maskable-512.png", size: 512, inner: 0.72 },
];
const GROUND = "#1f5b3a";

const svg = await readFile(`${FOLDER}/idaman.svg`, "base64");
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
for (const { name, size, inner } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = inner < 1 ? GROUND : "transparent";
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
     <img width="${size * inner}" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.screenshot({ path: `${FOLDER}/${name}`, omitBackground: true });
  await page.close();
}
await browser.close();
