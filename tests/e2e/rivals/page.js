// The same figures (D and S of every Posyandu and month) in PouchDB and in SQLite, asked the same:
// the sums of a month and of the two it is compared with. `window.rivals` is for bench-glance.mjs.

// As boot.js of the app: without a policy no worker starts (scripts/headers.mjs).
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (url) => url });
const worker = new Worker("sqlite-worker.js", { type: "module" });
const sqlite = (told) =>
  new Promise((done, fail) => {
    worker.onmessage = ({ data }) => (data.error ? fail(new Error(data.error)) : done(data));
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(told);
  });

const two = (n) => String(n).padStart(4, "0");

const pouch = {
  async fill([places, months, rows]) {
    const db = new PouchDB("figures");
    const docs = rows.map(([d, s], at) => {
      const [place, month] = [Math.floor(at / months), at % months];
      return { _id: `${two(month)}/${two(place)}`, d, s };
    });
    for (let at = 0; at < docs.length; at += 5000) await db.bulkDocs(docs.slice(at, at + 5000));
    return places * months;
  },
  async ask(months) {
    const db = new PouchDB("figures");
    const sums = [];
    for (const month of months) {
      const found = await db.allDocs({
        startkey: `${two(month)}/`,
        endkey: `${two(month)}/\uffff`,
        include_docs: true,
      });
      const sum = { d: 0, s: 0 };
      for (const { doc } of found.rows) {
        sum.d += doc.d;
        sum.s += doc.s;
      }
      sums.push(sum);
    }
    return sums;
  },
};

const rivals = {
  PouchDB: pouch,
  SQLite: {
    fill: (figures) => sqlite({ figures }),
    ask: async (months) => (await sqlite({ months })).sums,
  },
};

async function timed(work) {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

window.rivals = {
  fill: async (name) =>
    (await timed(async () => rivals[name].fill(await (await fetch("figures.json")).json()))).ms,
  ask: (name, months) => timed(() => rivals[name].ask(months)),
};
