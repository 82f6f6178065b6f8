// node scripts/serve.mjs [folder] [port]      (make serve)
import { existsSync } from "node:fs";
import { join } from "node:path";

import { startServer } from "./server.mjs";

const [dir = "dist", port = "8080"] = process.argv.slice(2);
if (!existsSync(join(dir, "index.html"))) {
  console.error(`${dir}/ holds no site yet: run \`make build\``);
  process.exit(1);
}
try {
  const { url } = await startServer(dir, { port: Number(port) });
  console.log(`Idaman is at ${url} (Ctrl-C stops it)`);
} catch (error) {
  if (error.code !== "EADDRINUSE") throw error;
  console.error(`port ${port} is taken: stop what listens there, or \`make serve PORT=8081\``);
  process.exit(1);
}
