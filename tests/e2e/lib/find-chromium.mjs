// Where Chromium is on this machine: $CHROME, or the usual places.
// Run by itself it prints the path, and fails when there is none.
import { accessSync, constants } from "node:fs";
import { pathToFileURL } from "node:url";

const PLACES = [
  process.env.CHROME,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function findChromium() {
  const found = PLACES.filter(Boolean).find(runs);
  if (!found) throw new Error("Chromium is missing: apt-get install chromium, or set CHROME");
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
