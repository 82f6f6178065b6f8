// Starting Chromium: for most tests a fresh one, for crash tests one on a profile
// that outlives it and whose processes can be killed.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";

import { findChromium } from "./find-chromium.mjs";

export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // No name but this machine's resolves: what tries to leave fails.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** A fresh browser: `const browser = await launch(); … await browser.close()`. */
export function launch(options = {}) {
  const args = [...CHROMIUM_FLAGS, ...(options.args ?? [])];
  return chromium.launch({ ...options, executablePath: findChromium(), args });
}

/** A folder for a profile; `remove()` it at the end. */
export async function temporaryProfile() {
  const path = await mkdtemp(join(tmpdir(), "idaman-profile-"));
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { path, remove };
}

const WAIT_FOR_PORT_MS = 20_000;

/** The address Chromium writes into its profile when it is ready to be driven. */
async function debuggerUrl(profile, child) {
  const file = join(profile, "DevToolsActivePort");
  for (const end = Date.now() + WAIT_FOR_PORT_MS; Date.now() < end; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    const text = await readFile(file, "utf8").catch(() => "");
    const [port, path] = text.split("\n");
    if (path) return `ws://127.0.0.1:${port}${path}`;
  }
  throw new Error("Chromium did not start");
}

/**
 * A browser on `profile` (a folder, kept). Returns `context`; `kill()`, which ends
 * every process at once as a crash or the system would; and `close()`, the decent way.
 */
export async function persistent(profile) {
  // A crash leaves these behind.
  await rm(join(profile, "DevToolsActivePort"), { force: true });
  await rm(join(profile, "SingletonLock"), { force: true });
  const args = [
    ...CHROMIUM_FLAGS,
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "about:blank",
  ];
  // Its own process group, so that its children die with it.
  const child = spawn(findChromium(), args, { detached: true, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const kill = async () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggerUrl(profile, child));
    const close = async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => {});
      await ended;
    };
    return { browser, context: browser.contexts()[0], pid: child.pid, kill, close };
  } catch (error) {
    await kill();
    throw error;
  }
}
