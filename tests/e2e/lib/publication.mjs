// A publication of a regency that does not exist, as the app writes one (src/publish/bundle.rs), and
// its boundaries: what websites embed in the tests. The figures of place n and month m are of plain
// arithmetic, so that a test can say what must be read.

const MONTHS = Array.from({ length: 12 }, (_, m) => `2026-${String(m + 1).padStart(2, "0")}`);
const NAMES = [
  "Kenari", "Melati Timur", "Sungai Jernih", "Bukit Harapan Baru", "Tanjung", "Muara Dua",
  "Cempaka", "Rawa Indah",
];
const code = (n) => `99.01.${String(n + 1).padStart(2, "0")}`;

/** Children measured in place n (every month), and how many of them are short in month m. */
export const measured = (n) => 400 + 50 * n;
export const short = (n, m) => 60 + 10 * n - 2 * m;

const total = (of) => NAMES.reduce((sum, _, n) => sum + of(n), 0);

/** Counts of a family: of the whole, then of each place, month by month. */
function family(indicators, of, counts, hidden = () => undefined) {
  const cells = [];
  for (let m = 0; m < MONTHS.length; m += 1) {
    const rows = NAMES.map((_, n) => counts(n, m));
    const all = indicators.map((_, i) => rows.reduce((sum, row) => sum + row[i], 0));
    cells.push({ of: total((n) => of(n, m)), counts: all });
    rows.forEach((row, n) => {
      const why = hidden(n, m);
      cells.push(why ? { of: of(n, m), hidden: why } : { of: of(n, m), counts: row });
    });
  }
  return { indicators, cells };
}

/** The bundle. `names` replaces the names of places, for hostile ones. */
export function bundle({ names = NAMES } = {}) {
  return {
    schema: "idaman-publikasi/1",
    made: "2026-12-05",
    rule: { fewest: 5, least_of: 20 },
    places: [
      { code: "99.01", name: "Kabupaten Idaman" },
      ...NAMES.map((_, n) => ({ code: code(n), name: names[n] ?? NAMES[n] })),
    ],
    months: MONTHS,
    families: [
      family(
        ["stunting", "severe_stunting"],
        measured,
        (n, m) => [short(n, m), 10 + n],
        (n, m) => (n === 2 && m === 11 ? "small" : n === 5 && m === 11 ? "complement" : undefined),
      ),
      family(["ks", "ds"], (n) => 500 + 50 * n, (n, m) => [450 + 40 * n, 300 + 30 * n + 5 * m]),
      family(
        ["nd", "nd_compared", "ns", "td", "two_t", "od", "bd", "bgm", "above_orange"],
        (n, m) => 300 + 30 * n + 5 * m,
        (n, m) => [200 + 20 * n + 5 * m, 200 + 20 * n + 5 * m, 200 + 20 * n + 5 * m, 40, 10, 30, 30, 8, 9],
      ),
    ],
    targets: [{ indicator: "stunting", year: 2026, value: 0.142 }],
  };
}

/** Rough round land: places are sectors of two rings. */
export function boundaries() {
  const ring = (from, to, inner, outer) => {
    const at = (turn, radius) => {
      const angle = turn * 2 * Math.PI;
      const wobble = 1 + 0.06 * Math.sin(5 * angle) + 0.04 * Math.cos(3 * angle);
      return [117 + Math.cos(angle) * radius * wobble, 0.4 + 0.7 * Math.sin(angle) * radius * wobble];
    };
    const steps = Array.from({ length: 13 }, (_, i) => from + ((to - from) * i) / 12);
    const back = inner > 0 ? steps.toReversed().map((turn) => at(turn, inner)) : [[117, 0.4]];
    const points = [...steps.map((turn) => at(turn, outer)), ...back];
    return [...points, points[0]];
  };
  const areas = NAMES.map((_, n) => {
    const inner = n < 3;
    const [k, of] = inner ? [n, 3] : [n - 3, NAMES.length - 3];
    const rings = [ring(k / of, (k + 1) / of, inner ? 0 : 0.18, inner ? 0.18 : 0.4)];
    return { code: code(n), rings };
  });
  return { schema: "idaman-batas/1", areas, source: "bentuk rekaan" };
}
