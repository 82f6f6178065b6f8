// Every test of src/bin/browser_tests, each in a browser context of its own.
import { after, test } from "node:test";

import { launch, openTests, serveTests } from "./lib.mjs";

const server = await serveTests();
const browser = await launch();
after(async () => {
  await browser.close();
  await server.close();
});

async function withPage(work) {
  const context = await browser.newContext();
  try {
    return await work(await openTests(context, server));
  } finally {
    await context.close();
  }
}

const names = await withPage((page) => page.list());
for (const name of names.filter((name) => !name.startsWith("step/"))) {
  test(name, { timeout: 300_000 }, () => withPage((page) => page.run(name)));
}
