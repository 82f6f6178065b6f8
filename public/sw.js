// The service worker: after the first visit every page opens with the server gone.
//
// xtask puts in the version and the list of files. A version is installed whole
// or not at all, and waits until every tab of the old one is closed or the user
// asks for it. Caches are named after the path the app is served under, because
// all apps of one host share them. Nothing but the app's own files is ever
// touched: no other origin, no other path, nothing that was not listed here.

const VERSION = "{{version}}";
const PRECACHED = [
  "{{precached}}",
];
/** A folder of many small files of which each user needs few. */
const ON_DEMAND = "{{on-demand}}";

const SCOPE = new URL(self.registration.scope);
const OURS = `idaman:${SCOPE.pathname}:`;
const SHELL_CACHE = `${OURS}shell:${VERSION}`;
const ON_DEMAND_CACHE = `${OURS}on-demand:{{on-demand-version}}`;
const PAGE = "index.html";
/** What websites frame: not the app's, and never answered with the app's page. */
const EMBED = "embed.html";
/** Named after its content: whatever has this name is the same for ever. */
const HASHED = /-[0-9a-f]{12}\.[a-z0-9]+$/;

const precached = new Set(PRECACHED);
/** The page is kept as the folder: some hosts redirect `index.html` to it. */
const keyOf = (path) => new URL(path === PAGE ? "./" : path, SCOPE).href;

/** The path of a URL in the app, or nothing when it is not the app's. */
function pathOf(url) {
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return undefined;
  return url.pathname.slice(SCOPE.pathname.length) || PAGE;
}

async function fetchForKeeping(path) {
  const hashed = HASHED.test(path);
  const known = hashed && (await matchOurs(keyOf(path)));
  if (known) return known;
  // What has no hash may be stale in the browser's own cache.
  const response = await fetch(keyOf(path), { cache: hashed ? "default" : "reload" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  if (path === PAGE && !(await response.clone().text()).includes(VERSION)) {
    throw new Error("the host is being updated: the page is of another version");
  }
  if (!response.redirected) return response;
  // A response that was redirected is refused for opening a page.
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

/** Looks in the caches of this app, of whichever version. */
async function matchOurs(request) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS)) continue;
    const found = await (await caches.open(name)).match(request);
    if (found) return found;
  }
  return undefined;
}

async function install() {
  const responses = await Promise.all(PRECACHED.map(fetchForKeeping));
  const cache = await caches.open(SHELL_CACHE);
  await Promise.all(responses.map((response, i) => cache.put(keyOf(PRECACHED[i]), response)));
}

async function removeOldCaches() {
  // A tab of the old version may still need its parts: they go next time.
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const old = names.filter((name) => name !== SHELL_CACHE && name !== ON_DEMAND_CACHE);
  const spared = tabs.length > 1 ? old.filter((name) => name.includes(":shell:")).slice(-1) : [];
  await Promise.all(old.filter((name) => !spared.includes(name)).map((name) => caches.delete(name)));
}

async function fromShell(path) {
  const cache = await caches.open(SHELL_CACHE);
  return cache.match(keyOf(path));
}

async function openPage(request, path) {
  if (precached.has(path)) return (await fromShell(path)) ?? fetch(request);
  return fetch(request).catch(async () => (await fromShell(PAGE)) ?? Response.error());
}

async function openHashed(request) {
  return (await matchOurs(request)) ?? fetch(request);
}

async function openOnDemand(request) {
  const cache = await caches.open(ON_DEMAND_CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

function answer(request) {
  const url = new URL(request.url);
  const path = pathOf(url);
  if (path === undefined || path === EMBED || request.method !== "GET") return undefined;
  if (request.mode === "navigate") return openPage(request, path);
  if (HASHED.test(path)) return openHashed(request);
  if (precached.has(path)) return fromShell(path).then((kept) => kept ?? fetch(request));
  if (path.startsWith(ON_DEMAND) && !url.search) return openOnDemand(request);
  return undefined;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => {
  event.waitUntil(removeOldCaches().then(() => self.clients.claim()));
});
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const response = answer(event.request);
  if (response) event.respondWith(response);
});
