// Writes FILE.br and FILE.gz beside every file of a folder that they make smaller,
// for hosts that send what is already compressed.
//   node scripts/compress.mjs dist
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_IT = /\.(html|js|mjs|css|wasm|json|svg|webmanifest|txt|xml)$/;
/** A smaller file fits into one packet whatever is done. */
const SMALLEST = 1000;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

async function compress(path) {
  const plain = await readFile(path);
  if (plain.length < SMALLEST) return;
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  };
  const kinds = [
    [".br", await brotli(plain, options)],
    [".gz", await deflate(plain, { level: 9 })],
  ];
  for (const [extension, packed] of kinds) {
    if (packed.length < plain.length) await writeFile(path + extension, packed);
  }
}

async function filesOf(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return WORTH_IT.test(entry.name) ? [path] : [];
  });
  return (await Promise.all(lists)).flat();
}

const queue = await filesOf(process.argv[2]);
const workers = Array.from({ length: 4 }, async () => {
  while (queue.length > 0) await compress(queue.pop());
});
await Promise.all(workers);
