// A page that watches itself: an error in the console, a failed script, or a
// request to anywhere but our own server fails the test it was opened in.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);

export const SIZES = [
  { name: "tablet", width: 1280, height: 800 },
  { name: "phone", width: 390, height: 844 },
  { name: "projector", width: 1920, height: 1080 },
];
export const SCREENSHOTS = new URL("../screenshots/", import.meta.url).pathname;

/** A test that leaves a page while one of its chunks still loads: the browser says so, or the
 *  program's loader does, and no more. */
const LEFT = new RegExp(
  "WebAssembly compilation aborted: Network error: Response body loading was aborted" +
    "|^TypeError: Failed to fetch\\n +at \\S+/app-[0-9a-f]+\\.js\\S*\\n +at loader ",
);

function watch(page, origin, problems) {
  page.on("console", (message) => {
    const told = message.type() === "error" && !LEFT.test(message.text());
    if (told) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const local = url.protocol === "blob:" || url.protocol === "data:" || url.protocol === "about:";
    if (!local && url.origin !== origin) problems.push(`request to ${url.origin}`);
  });
}

/**
 * Opens `server.url + path` in a fresh context of `browser` and waits for the app.
 * `t` is the node:test context. Options: `path` (as "#/anak"), `context` (to share
 * one between pages; else a new one is made from the other options, which are
 * Playwright's), `wait` (false: do not wait for the app), `allow` (a RegExp of
 * problems that the test provokes).
 */
export async function openApp(t, browser, server, options = {}) {
  const { path = "", context: shared, wait = true, allow, ...contextOptions } = options;
  const context =
    shared ??
    (await browser.newContext({
      viewport: SIZES[0],
      locale: "id-ID",
      timezoneId: "Asia/Jakarta",
      ...contextOptions,
    }));
  const page = await context.newPage();
  await page.addInitScript(addUpLayoutShifts);
  const problems = [];
  watch(page, server.origin, problems);
  t.after(async () => {
    await (shared ? page : context).close().catch(() => {});
    const left = problems.filter((problem) => !allow?.test(problem));
    assert.deepEqual(left, [], "the page was not quiet");
  });
  await page.goto(server.url + path);
  if (wait) await appIsThere(page);
  return page;
}

/** Runs in the page before anything else: what moves without being asked, and what it was. */
function addUpLayoutShifts() {
  window.layoutShift = 0;
  window.layoutShifted = [];
  const name = ({ node, previousRect: from, currentRect: to }) => {
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const [x, y] = [to.x - from.x, to.y - from.y].map(Math.round);
    return `${element?.tagName}.${element?.getAttribute?.("class")} by ${x},${y}`;
  };
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      window.layoutShift += value;
      window.layoutShifted.push(`${value.toFixed(3)}: ${[...sources].map(name).join("; ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Fails, naming what it was, when something has moved by itself since the page was opened. */
export async function checkStill(page, where = page.url()) {
  const [shift, shifted] = await page.evaluate(() => [window.layoutShift, window.layoutShifted]);
  assert.ok(shift < 0.01, `layout shift ${shift.toFixed(3)} at ${where}\n${shifted.join("\n")}`);
}

/** The app is on the screen and has not stopped. */
export async function appIsThere(page) {
  await page.locator("#boot").waitFor({ state: "detached" });
  assert.equal(await page.locator("#fatal").isVisible(), false, "the app stopped");
  // The page's code may still be on its way (src/app/lazy.rs).
  await page.locator(".waiting--page").waitFor({ state: "detached" });
}

/** From now on everything opens without a network. */
export async function offlineReady(page) {
  await page.locator('html[data-offline="ready"]').waitFor({ state: "attached" });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails, naming element and rule, when axe finds anything. */
export async function checkAccessibility(page, where = page.url()) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values } }),
    RULES,
  );
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}`),
  );
  assert.deepEqual(found, [], `axe at ${where}`);
}

const SMALLEST_TARGET = 44;

/** Fails when something to tap is smaller than a finger (links in running text may be). */
export async function checkTargets(page, where = page.url()) {
  const small = await page.evaluate((smallest) => {
    const selector = "button, a[href], input, select, textarea, summary, [role=button], [role=tab]";
    const size = (element) => {
      const own = element.getBoundingClientRect();
      // A tick box is as large as the label that toggles it.
      const label = element.matches("[type=checkbox], [type=radio]") && element.labels?.[0];
      const box = label ? label.getBoundingClientRect() : own;
      return [Math.max(own.width, box.width), Math.max(own.height, box.height)];
    };
    return [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      .filter((element) => !(element.matches("a") && getComputedStyle(element).display === "inline"))
      .filter((element) => {
        // A link that skips to the content waits above the page until it has the focus.
        const { right, bottom } = element.getBoundingClientRect();
        if (right <= 0 || bottom <= 0) return false;
        const [width, height] = size(element);
        // What is one pixel large is for screen readers; nobody taps it.
        return width > 2 && height > 2 && (width < smallest - 0.5 || height < smallest - 0.5);
      })
      .map((element) => `${size(element).map(Math.round).join("×")} ${element.outerHTML.slice(0, 120)}`);
  }, SMALLEST_TARGET);
  assert.deepEqual(small, [], `smaller than ${SMALLEST_TARGET} px at ${where}`);
}

/**
 * One PNG a size in tests/e2e/screenshots/ (a folder that is not committed), where somebody asks for
 * pictures: SHOTS=1.
 */
export async function screenshots(page, name, { sizes = SIZES, fullPage = false } = {}) {
  if (!process.env.SHOTS) return;
  await mkdir(SCREENSHOTS, { recursive: true });
  const before = page.viewportSize();
  for (const { name: size, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    await page.screenshot({ path: `${SCREENSHOTS}${name}-${size}.png`, fullPage });
  }
  if (before) await page.setViewportSize(before);
}

/**
 * A page as it stands, on a tablet and on a phone: axe, targets, nothing wider than the screen. With
 * `shots`, one picture a size of that name. Ends on the first of `sizes`.
 */
export async function inspect(page, name, { sizes = SIZES.slice(0, 2), shots, fullPage = true } = {}) {
  for (const { name: size, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await checkAccessibility(page, `${name} ${size}`);
    await checkTargets(page, `${name} ${size}`);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(content <= screen, `${name}: ${content} px wide on ${screen} px`);
  }
  await page.setViewportSize(sizes[0]);
  if (shots) await screenshots(page, shots, { fullPage });
}

/**
 * Presses a button from within the page as soon as it is there, or so many turns of its loop later: a
 * fast machine does the work in the time Playwright needs for a click. `pressed(page)` waits for it
 * and says whether the button was still there.
 */
export const pressSoon = (page, name, turns = 0) =>
  page.evaluate(
    ([name, turns]) => {
      const found = () => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === name);
      window.pressed = new Promise((done) => {
        new MutationObserver(async (_, observer) => {
          if (!found()) return;
          observer.disconnect();
          for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setTimeout(next, 0));
          const button = found();
          button?.click();
          done(Boolean(button));
        }).observe(document.body, { childList: true, subtree: true });
      });
    },
    [name, turns],
  );

export const pressed = (page) => page.evaluate(() => window.pressed);
