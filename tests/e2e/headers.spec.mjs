// What is promised to whoever hosts Idaman: the headers, the policy, and that
// nothing leaves for anywhere else. (That every page is quiet and asks nobody else is looked at wherever
// one is opened: `watch` in lib/page.mjs; accessibility.spec.mjs opens all.)
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { EMBED_HEADERS, EMBED_POLICY, HEADERS, META_POLICY } from "../../scripts/headers.mjs";
import { app, checkAccessibility, DIST, startServer } from "./lib/index.mjs";

const { open, server } = app();

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

test("every example of a host sends the same headers", async () => {
  for (const path of ["README.md", "public/.htaccess", "public/_headers"]) {
    const text = await read(path);
    const all = [...Object.entries(HEADERS), ...Object.entries(EMBED_HEADERS)];
    for (const [name, value] of all) {
      assert.ok(text.includes(name) && text.includes(value), `${path} lacks ${name}: ${value}`);
    }
  }
});

test("the page carries the policy itself, for hosts that send none", async () => {
  assert.ok((await read("public/index.html")).includes(`content="${META_POLICY}"`));
  assert.ok((await read("public/embed.html")).includes(`content="${EMBED_POLICY}"`));
});

test("the policy stops what is not ours", async (t) => {
  const stranger = await startServer(DIST);
  t.after(() => stranger.close());
  const allow = /Content Security Policy|TrustedScript|request to/;
  const page = await open(t, { allow });
  const outcome = await page.evaluate(async (url) => {
    const fetched = await fetch(url, { mode: "no-cors" }).then(() => "left", () => "stopped");
    const inline = document.createElement("script");
    // Trusted Types refuse the text at once; where there are none, the policy does not run it.
    try {
      inline.textContent = "window.inlineRan = true";
    } catch {}
    document.body.append(inline);
    const image = new Image();
    const seen = new Promise((resolve) => {
      image.onload = () => resolve("left");
      image.onerror = () => resolve("stopped");
    });
    image.src = `${url}icons/idaman-192.png`;
    return { fetched, inline: window.inlineRan ?? false, image: await seen };
  }, stranger.url);
  assert.deepEqual(outcome, { fetched: "stopped", inline: false, image: "stopped" });
  assert.deepEqual(stranger.requests, []);
});

test("no text becomes a program, even where it got into markup", async (t) => {
  const page = await open(t, { allow: /TrustedScriptURL/ });
  const outcome = await page.evaluate(async (strange) => {
    const put = (html) => {
      const box = document.createElement("div");
      box.innerHTML = html;
      return box.childElementCount;
    };
    const worker = () => {
      try {
        return Boolean(new Worker(strange));
      } catch {
        return false;
      }
    };
    return {
      picture: put('<svg viewBox="0 0 1 1"><title>Posyandu "Onde=onde" > 1</title></svg>'),
      handler: put("<img src=x onerror=alert(1)>"),
      slash: put('<svg/onload="alert(1)">'),
      script: put("<svg><script>alert(1)</script></svg>"),
      link: put('<a href=" javascript:alert(1)">x</a>'),
      worker: worker(),
    };
  }, "https://example.org/worker.js");
  const none = { handler: 0, slash: 0, script: 0, link: 0, worker: false };
  assert.deepEqual(outcome, { picture: 1, ...none });
});

test("a page of another host can frame the embed, and not the app", async (t) => {
  const answer = await fetch(server().url);
  assert.match(answer.headers.get("content-security-policy"), /frame-ancestors 'none'/);
  assert.equal(answer.headers.get("x-frame-options"), "DENY");
  await answer.arrayBuffer();
  const embed = await fetch(`${server().url}embed.html`);
  assert.doesNotMatch(embed.headers.get("content-security-policy"), /frame-ancestors/);
  assert.equal(embed.headers.get("x-frame-options"), null);
  await embed.arrayBuffer();
});

test("when the program cannot start, the page says so in both languages", async (t) => {
  const page = await open(t, { path: "icons/", wait: false, allow: /./ });
  await page.route(/app-[0-9a-f]+\.wasm$/, (route) => route.abort());
  await page.goto(server().url);
  const notice = page.getByRole("alert");
  await notice.waitFor();
  const text = await notice.textContent();
  assert.match(text, /Muat ulang/);
  assert.match(text, /Reload/);
  await checkAccessibility(page, "the notice");
});
