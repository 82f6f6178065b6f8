// A small static server: what `make serve` and the end-to-end tests look at.
// It behaves as a well-configured host does (headers.mjs), listens on this
// machine only, and is no server for the world.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

import { cacheControl, HEADERS, headersOf } from "./headers.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
/** What is compressed beside the file, the better one first. */
const ENCODINGS = [["br", ".br"], ["gzip", ".gz"]];

async function fileAt(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size, time: found.mtimeMs } : undefined;
}

/** The file, or what is compressed beside it when the browser takes that. */
async function bestOf(path, accepted) {
  for (const [encoding, extension] of ENCODINGS) {
    if (!accepted.includes(encoding)) continue;
    const file = await fileAt(path + extension);
    if (file) return { ...file, encoding };
  }
  return fileAt(path);
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { ...HEADERS, ...headers, "Content-Type": "text/plain" });
  response.end(`${status}\n`);
}

/** The first and last byte asked for (`bytes=0-99`); anything else gets the whole file. */
function rangeOf(asked, size) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(asked ?? "") ?? [];
  if (first === undefined) return undefined;
  return [Number(first), Math.min(last ? Number(last) : size - 1, size - 1)];
}

function sendPart(response, file, [start, end], headers) {
  if (start > end) {
    response.writeHead(416, { ...headers, "Content-Range": `bytes */${file.size}` });
    return response.end();
  }
  response.writeHead(206, {
    ...headers,
    "Content-Length": end - start + 1,
    "Content-Range": `bytes ${start}-${end}/${file.size}`,
  });
  return createReadStream(file.path, { start, end })
    .on("error", () => response.destroy())
    .pipe(response);
}

async function answer(request, response, { dir, base }) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(response, 405, { Allow: "GET, HEAD" });
  }
  const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  if (`${asked}/` === base) return refuse(response, 308, { Location: base });
  if (!asked.startsWith(base)) return refuse(response, 404);
  const name = normalize(asked.slice(base.length)) || ".";
  if (name.startsWith("..") || name.startsWith(sep)) return refuse(response, 404);
  const path = join(dir, name === "." ? "index.html" : name);
  const file = await bestOf(path, request.headers["accept-encoding"] ?? "");
  if (!file) return refuse(response, 404);
  const tag = `"${file.size.toString(36)}-${Math.round(file.time).toString(36)}"`;
  const headers = {
    ...headersOf(path),
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    "Cache-Control": cacheControl(path),
    ETag: tag,
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers);
    return response.end();
  }
  const range = !file.encoding && rangeOf(request.headers.range, file.size);
  if (range) return sendPart(response, file, range, headers);
  if (file.encoding) headers["Content-Encoding"] = file.encoding;
  response.writeHead(200, { ...headers, "Content-Length": file.size });
  if (request.method === "HEAD") return response.end();
  return createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
}

/**
 * Serves a folder under `http://127.0.0.1:port/subPath/`.
 * `port` 0 takes a free one. Returns its `url`, `origin`, the `requests` it saw
 * (method and path), and `close()`, after which nobody answers.
 */
export async function startServer(dir, { port = 0, subPath = "" } = {}) {
  const base = subPath ? `/${subPath.replace(/^\/|\/$/g, "")}/` : "/";
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response, { dir, base }).catch(() => refuse(response, 400));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: origin + base, origin, port: server.address().port, requests, close };
}
