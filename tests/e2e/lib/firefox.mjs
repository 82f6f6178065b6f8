// Firefox as Debian has it, driven by WebDriver BiDi: for what other people's visitors look at.
import { accessSync, constants } from "node:fs";
import { firefox } from "playwright-core";

const PLACES = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"];

/**
 * What our Playwright asks of every Firefox and ESR 140 does not know. Bodies of answers, downloads
 * and an emulated screen are in none of our tests, so it is told that they were set.
 */
const UNKNOWN = new Set([
  "network.addDataCollector",
  "browser.setDownloadBehavior",
  "emulation.setScreenOrientationOverride",
  "emulation.setScreenSettingsOverride",
]);

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

/**
 * Playwright's way of running a function in the page is `eval` of its text, which the policies of
 * our pages forbid. BiDi itself may run what it likes: so the text goes there as it is.
 */
function withoutEval({ functionDeclaration, arguments: [script, isFunction, byValue, text, ...rest], ...how }) {
  const given = `(script, ...all) => {
    const own = window.eval;
    window.eval = () => (${text.value});
    try { return script.evaluate(...all); } finally { window.eval = own; }
  }`;
  return { ...how, functionDeclaration: given, arguments: [script, isFunction, byValue, text, ...rest] };
}

const evaluates = ({ method, params }) =>
  method === "script.callFunction" &&
  params.functionDeclaration.startsWith("(utilityScript, ...args) => utilityScript.evaluate") &&
  params.arguments[3]?.type === "string";

/** Answers what an older Firefox would refuse, and passes on the rest. */
function forOlder(transport) {
  const send = transport.send.bind(transport);
  transport.send = (message) => {
    if (evaluates(message)) return send({ ...message, params: withoutEval(message.params) });
    if (!UNKNOWN.has(message.method)) return send(message);
    queueMicrotask(() => transport.onmessage?.({ type: "success", id: message.id, result: {} }));
  };
  return transport;
}

// Playwright has no door for this: the part that speaks BiDi is reached within (package.json says
// which Playwright it is, word for word).
const driver = firefox._connection.toImpl(firefox)._bidiFirefox;
const connect = driver.connectToTransport.bind(driver);
driver.connectToTransport = (transport, options) => connect(forOlder(transport), options);

/** `prefs` as in about:config, such as `{ "javascript.enabled": false }`. */
export const launchFirefox = ({ prefs = {} } = {}) =>
  firefox.launch({
    channel: "moz-firefox",
    executablePath: findFirefox(),
    headless: true,
    firefoxUserPrefs: prefs,
  });
