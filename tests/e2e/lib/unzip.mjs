// The parts of an office file: enough of ZIP to read what our own writers make.
import { inflateRawSync } from "node:zlib";

/** Name to text of every part, by the directory at the end. */
export function unzip(file) {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const parts = new Map();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + packed);
    const text = (method === 8 ? inflateRawSync(bytes) : bytes).toString("utf8");
    parts.set(file.toString("utf8", at + 46, at + 46 + name), text);
    at += 46 + name + extra + note;
  }
  return parts;
}

/** The words of a WordprocessingML document, paragraph by paragraph. */
export function paragraphs(xml) {
  const plain = (text) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  return xml
    .split("</w:p>")
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((hit) => plain(hit[1])).join(" "))
    .filter((text) => text !== "");
}
