// Starts the app, tells when it cannot go on, and looks after the service worker.
//
// The app hears of the service worker by events on `window`:
//   idaman:offline-ready   from now on everything opens without a network
//   idaman:update-ready    a new version waits (say so; nothing happens by itself)
//   idaman:update-applied  another tab took the new version: this one should reload
// and asks for the new version by dispatching `idaman:update-apply`, after which
// the page reloads. What happened before the app listened is left in
// `<html data-offline="ready" data-update="ready|applied">`.

// What may become of texts (Trusted Types): markup that runs nothing, and programs of this host. Charts
// are written as escaped SVG; should a name ever get out of its place there, it still is only seen.
const TAG = /<\/?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const RUNS = /^(script|iframe|frame|object|embed|base|meta|link|foreignobject|animate.*|set)$/i;

function runsNothing(html) {
  return [...html.matchAll(TAG)].every(([, name, attributes]) => {
    const bare = attributes.replace(/"[^"]*"|'[^']*'/g, '""');
    return !RUNS.test(name) && !/[\s/"]on[a-z]+\s*=/i.test(bare) && !/=\s*["']?\s*javascript:/i.test(attributes);
  });
}

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (runsNothing(html) ? html : ""),
  createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
});

const named = (name) => document.querySelector(`meta[name="idaman-${name}"]`)?.content ?? "";
const urlOf = (name) => new URL(named(name), document.baseURI).href;

function stop(error) {
  console.error(error);
  document.getElementById("boot")?.remove();
  document.getElementById("fatal").hidden = false;
}

/** A panic of the app ends in a trap: after it no part of the app can be trusted. */
function stopAtTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) stop(error);
}

async function start() {
  const app = await import(urlOf("app"));
  await app.default({ module_or_path: urlOf("app-wasm") });
  document.getElementById("boot")?.remove();
}

/** The choice of the user (src/app/theme.rs), before the first frame of the app. */
function showTheme() {
  try {
    // Named by the folder of the host that the app lies in, unless that is its root.
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf("/") + 1);
    const own = folder === "/" ? null : localStorage.getItem(`idaman:theme:${folder}`);
    const theme = own ?? localStorage.getItem("idaman:theme");
    if (theme) document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is forbidden here: as the device has it.
  }
}

function tell(what, key, value) {
  document.documentElement.dataset[key] = value;
  dispatchEvent(new CustomEvent(`idaman:${what}`));
}

/** Calls `done` when a worker that is being installed waits to take over. */
function whenInstalled(worker, done) {
  if (worker?.state === "installed") done();
  worker?.addEventListener("statechange", () => worker.state === "installed" && done());
}

const CHECK_EVERY_MS = 60 * 60 * 1000;

/** Looks for a new version when the page is looked at again after a while. */
function checkNowAndThen(registration) {
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - last < CHECK_EVERY_MS) return;
    last = Date.now();
    registration.update().catch(() => {}); // no network: next time
  });
}

async function keepOffline() {
  const workers = navigator.serviceWorker;
  const script = named("service-worker");
  if (!workers) return;
  if (!script) {
    // A trial build: no version of the app may linger in front of it.
    for (const registration of await workers.getRegistrations()) await registration.unregister();
    return;
  }
  // The first one that takes over is of this page's own version.
  let controlled = Boolean(workers.controller);
  let asked = false;
  workers.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (controlled) tell("update-applied", "update", "applied");
    controlled = true;
  });
  const url = new URL(script, document.baseURI);
  const registration = await workers.register(url, { updateViaCache: "none" });
  workers.ready.then(() => tell("offline-ready", "offline", "ready"));

  const ready = () => workers.controller && tell("update-ready", "update", "ready");
  if (registration.waiting) ready();
  whenInstalled(registration.installing, ready);
  registration.addEventListener("updatefound", () => whenInstalled(registration.installing, ready));
  addEventListener("idaman:update-apply", () => {
    asked = true;
    registration.waiting?.postMessage({ type: "activate" });
  });
  checkNowAndThen(registration);
}

addEventListener("error", (event) => stopAtTrap(event.error));
addEventListener("unhandledrejection", (event) => stopAtTrap(event.reason));
document.getElementById("fatal-reload").addEventListener("click", () => location.reload());

showTheme();
start().catch(stop);
// The first screen comes first: the list of files is fetched when it is there.
const whenLoaded = () => keepOffline().catch((error) => console.warn("offline:", error));
if (document.readyState === "complete") whenLoaded();
else addEventListener("load", whenLoaded);
