// Ids of the demo's papers: they follow from kind and number (src/demo/coordination/mod.rs).
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** FNV-1a of a text, 64 bits. */
function hash(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

/** The id of the n-th paper of a kind, as addresses have it. */
export function paperId(kind, n) {
  const bits = hash(`demo ${kind} ${n}`);
  const digit = (_, at) => ALPHABET[Number((bits >> BigInt(5 * (12 - at))) & 31n)];
  return Array.from({ length: 13 }, digit).join("");
}

export const rakorId = (n) => paperId("rakor", n);
