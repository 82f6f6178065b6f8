// Firefox as Debian has it, driven by WebDriver BiDi: for what other people's visitors look at.
import { accessSync, constants } from "node:fs";
import { firefox } from "playwright-core";

const PLACES = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Firefox is; nothing where it is not installed. */
export const findFirefox = () => PLACES.filter(Boolean).find(runs);

export const launchFirefox = () =>
  firefox.launch({ channel: "moz-firefox", executablePath: findFirefox(), headless: true });
