// Every page in light and in dark, on a tablet and on a phone: axe finds nothing,
// everything to tap is large enough, nothing moves by itself, nothing is cut off.
import assert from "node:assert/strict";
import { test } from "node:test";

import { app, checkAccessibility, checkStill, checkTargets, ROUTES, SIZES } from "./lib/index.mjs";

const { open } = app();

/** A page wider than the screen would have to be dragged about. */
async function checkWidth(page) {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= screen, `${content} px wide on a screen of ${screen} px`);
}

for (const route of ROUTES) {
  for (const viewport of SIZES.slice(0, 2)) {
    test(`${route} ${viewport.name}`, async (t) => {
      const page = await open(t, { path: route, colorScheme: "light", viewport });
      await checkAccessibility(page);
      await checkTargets(page);
      await checkWidth(page);
      await checkStill(page);
      // The page follows the device while it is open: colours are all that changes.
      await page.emulateMedia({ colorScheme: "dark" });
      await checkAccessibility(page, `${page.url()} (dark)`);
    });
  }
}
