// Files as they come from Sigizi/e-PPGBM, made of plain rows: CSV, and XLSX as a zip of our own.
import { deflateRawSync } from "node:zlib";

/** Headings of an e-PPGBM export, as literally found. */
export const HEADINGS = [
  "No", "NIK", "Nama", "JK", "Tgl Lahir", "BB Lahir", "TB Lahir", "Nama Ortu", "Prov", "Kab/Kota",
  "Kec", "Pukesmas", "Desa/Kel", "Posyandu", "RT", "RW", "Alamat", "Usia Saat Ukur",
  "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur", "LiLA", "BB/U", "ZS BB/U", "TB/U", "ZS TB/U",
  "BB/TB", "ZS BB/TB", "Naik Berat Badan", "Jml Vit A", "KPSP", "KIA",
];

const DEFAULTS = {
  JK: "L",
  "Tgl Lahir": "2023-03-10",
  "Nama Ortu": "IBU SATU",
  Prov: "SUMATERA BARAT",
  "Kab/Kota": "KOTA BUKITTINGGI",
  Kec: "GUGUAK PANJANG",
  Pukesmas: "GUGUAK PANJANG",
  "Desa/Kel": "TAROK DIPO",
  Posyandu: "MELATI 1",
  "Tanggal Pengukuran": "2025-03-12",
  Berat: "11.2",
  Tinggi: "84.5",
  "Cara Ukur": "Berdiri",
};

/** A row by heading; what is not said is as in a usual export. */
export const row = (values) => HEADINGS.map((heading) => ({ ...DEFAULTS, ...values })[heading] ?? "");

/** A CSV file with the given separator. */
export function csv(rows, separator = ";") {
  const cell = (value) => {
    const text = String(value);
    return /["\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return Buffer.from(rows.map((cells) => cells.map(cell).join(separator)).join("\r\n") + "\r\n");
}

/** For `setInputFiles`. */
export const file = (name, buffer, mimeType = "text/csv") => ({ name, mimeType, buffer });

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

function letters(index) {
  let text = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function sheetXml(rows) {
  const cell = (value, at, line) => {
    const place = `${letters(at)}${line + 1}`;
    if (value === "") return "";
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    if (value?.formula) return `<c r="${place}"><f>${escape(value.formula)}</f></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  };
  const line = (cells, at) =>
    `<row r="${at + 1}">${cells.map((value, column) => cell(value, column, at)).join("")}</row>`;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map(line).join("")}</sheetData></worksheet>`;
}

/** An XLSX file of sheets `{ name, rows }`. */
export function xlsx(sheets) {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const each = (make) => sheets.map((sheet, index) => make(sheet, index + 1)).join("");
  return zip([
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${each(({ name }, n) => `<sheet name="${escape(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ],
    ...sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)]),
  ]);
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes) => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** A zip of `[name, content]`. */
export function zip(files) {
  const parts = [];
  const index = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(name);
    const fields = (signature, extra) => {
      const head = Buffer.alloc(extra);
      head.writeUInt32LE(signature, 0);
      return head;
    };
    const local = fields(0x04034b50, 30);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(path.length, 26);
    const central = fields(0x02014b50, 46);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    local.copy(central, 10, 8, 28);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, path, packed);
    index.push(central, path);
    offset += local.length + path.length + packed.length;
  }
  const size = index.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...index, end]);
}
