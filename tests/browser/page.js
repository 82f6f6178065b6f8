// Loads the tests and offers them to Playwright as `window.tests`.
import init, { list, run } from "./tests.js";

// As boot.js of the app: without a policy no worker starts (scripts/headers.mjs).
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (url) => url });

await init({ module_or_path: new URL("tests.wasm", import.meta.url) });

/** A panic traps: the promise of the test is then never settled. */
const trapped = new Promise((_, reject) => {
  const because = (reason) => {
    if (reason instanceof WebAssembly.RuntimeError) reject(reason);
  };
  addEventListener("error", (event) => because(event.error));
  addEventListener("unhandledrejection", (event) => because(event.reason));
});
trapped.catch(() => {});

window.tests = { list, run: (name) => Promise.race([run(name), trapped]) };
