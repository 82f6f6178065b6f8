// From a file to a child's page and back: preview, writing, the same file again, taking it back,
// columns mapped by hand, doubtful matches, cancelling.
import assert from "node:assert/strict";
import { test } from "node:test";

import { app, checkAccessibility, checkTargets, pressed, pressSoon, screenshots, SIZES } from "./lib/index.mjs";
import { csv, file, HEADINGS, row, xlsx } from "./lib/sheets.mjs";

const { open: openAt, at } = app();
const open = (t, options) => openAt(t, { path: "#/impor", ...options });
const choose = (page, ...files) => page.getByTestId("import-files").setInputFiles(files);
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const fold = (page, name) => page.locator("details.import-fold", { hasText: name });
const apply = (page) => page.getByRole("button", { name: "Simpan impor ini" });

/** Everything of a preview as [group, label, number]. */
const counts = (page) =>
  page.locator(".import-counts .figure").evaluateAll((figures) =>
    figures.map((figure) =>
      Number(figure.querySelector(".figure__value").textContent.replaceAll(/\D/g, "")),
    ),
  );

const TWO = [
  HEADINGS,
  row({ Nama: "AISYAH PUTRI", JK: "P", NIK: "1375015003230001" }),
  row({ Nama: "AISYAH PUTRI", JK: "P", NIK: "1375015003230001", "Tanggal Pengukuran": "2025-04-12", Berat: "11,6", Tinggi: "85,4" }),
  row({ Nama: "BUDI SANTOSO", NIK: "1375011003230002", Berat: "10900" }),
];

async function imported(page, rows = TWO, name = "Maret.csv") {
  await choose(page, file(name, csv(rows)));
  await heading(page, "Pratinjau impor").waitFor();
  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
}

test("a CSV goes from preview to a child's page, changes nothing twice, and is taken back", async (t) => {
  const page = await open(t);
  await choose(page, file("Maret 2025.csv", csv(TWO)));
  await heading(page, "Pratinjau impor").waitFor();
  assert.equal(await page.locator(".import-answer").textContent(), "3 kunjungan baru, 2 anak baru.");
  // Children new, matched, uncertain; visits new, same, different; rows refused.
  assert.deepEqual(await counts(page), [2, 0, 0, 3, 0, 0, 0]);
  await page.getByText("Kota Bukittinggi").waitFor();
  await fold(page, "Yang diubah atau janggal").locator("summary").click();
  await page.getByText("Tertulis dalam gram").waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "import-preview", { fullPage: true });

  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
  assert.match(await page.locator(".import-answer").textContent(), /^3 kunjungan dan 2 anak baru/);
  await checkAccessibility(page);
  await screenshots(page, "import-done");

  await page.getByRole("link", { name: "Lihat Posyandu" }).click();
  await page.getByText("MELATI 1").first().waitFor();
  await page.goto(at("#/impor"));

  // The same bytes again.
  await page.getByRole("button", { name: "Tutup" }).click();
  await choose(page, file("Maret 2025.csv", csv(TWO)));
  await heading(page, "Pratinjau impor").waitFor();
  assert.match(await page.locator(".import-answer").textContent(), /^Tidak ada yang baru/);
  assert.deepEqual(await counts(page), [0, 2, 0, 0, 3, 0, 0]);
  await page.getByText("Berkas yang sama sudah diimpor").waitFor();
  assert.ok(await page.getByRole("button", { name: "Tidak ada yang perlu disimpan" }).isDisabled());
  await page.getByRole("button", { name: "Buang" }).click();

  // The list, its page, and the way back.
  await checkAccessibility(page);
  await screenshots(page, "import-start", { fullPage: true });
  await page.getByRole("link", { name: "Maret 2025.csv" }).click();
  await heading(page, "Maret 2025.csv").waitFor();
  await checkAccessibility(page);
  await screenshots(page, "import-detail", { fullPage: true });
  await page.getByRole("button", { name: "Tarik kembali" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("2 anak baru dan 3 kunjungan baru").waitFor();
  await checkAccessibility(page);
  await dialog.getByRole("button", { name: "Tarik kembali" }).click();
  await dialog.getByRole("heading", { name: "Impor sudah ditarik kembali" }).waitFor();
  await dialog.getByText("Dihapus: 2 anak, 3 kunjungan.").waitFor();
  await screenshots(page, "import-undone");
  await dialog.getByRole("button", { name: "Tutup" }).last().click();
  await page.goto(at("#/posyandu"));
  await page.waitForTimeout(300);
  assert.equal(await page.getByText("MELATI 1").count(), 0);
});

test("a child of the file is found and its page opens with its chart", async (t) => {
  const page = await open(t);
  await imported(page);
  await page.getByRole("combobox").or(page.getByRole("searchbox")).first().fill("aisyah");
  await page.getByText("AISYAH PUTRI").first().click();
  await page.waitForURL(/#\/anak\/[0-9a-z]{13}/);
  assert.doesNotMatch(page.url(), /aisyah|1375/i, "nobody stands in the address");
  await page.getByRole("heading", { level: 1, name: /AISYAH PUTRI/ }).waitFor();
  await page.locator("svg[role=img], figure svg").first().waitFor();
});

test("an XLSX with titles, footers and a second sheet", async (t) => {
  const page = await open(t);
  const title = ["LAPORAN PENIMBANGAN MARET 2025"];
  const rows = [title, [], ...TWO, [], ["Jumlah", "", 3]];
  const march = { name: "Maret", rows };
  const april = {
    name: "April",
    rows: [HEADINGS, row({ Nama: "CITRA LESTARI", JK: "P", "Tanggal Pengukuran": 45759 })],
  };
  await choose(page, file("Maret.xlsx", xlsx([march, april]), "application/vnd.ms-excel"));
  await heading(page, "Pratinjau impor").waitFor();
  assert.deepEqual(await counts(page), [3, 0, 0, 4, 0, 0, 0]);
  await fold(page, "Kolom yang dikenali").locator("summary").click();
  await page.getByText("Lembar “April”").waitFor();
  assert.equal(await page.getByLabel("Baris judul kolom").first().inputValue(), "3");
});

test("a strange heading is mapped by hand", async (t) => {
  const page = await open(t);
  const strange = HEADINGS.map((heading) => (heading === "Nama" ? "Si buah hati" : heading));
  await choose(page, file("aneh.csv", csv([strange, row({ Nama: "DEWI ANGGRAINI", JK: "P" })])));
  await heading(page, /Pratinjau impor|Impor/).waitFor();
  // A file without rows names no regency: it is asked for first.
  if (await page.getByText("Kabupaten/kota mana?").isVisible()) {
    await page.getByLabel("Provinsi").selectOption({ label: "Sumatera Barat" });
    await page.getByLabel("Kabupaten/kota").selectOption({ label: "Kota Bukittinggi" });
    await page.getByRole("button", { name: "Pakai kabupaten/kota ini" }).click();
  }
  await heading(page, "Pratinjau impor").waitFor();
  await page.getByText("Belum ada kolom untuk: Nama anak").waitFor();
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "import-columns", { fullPage: true });
  const select = page.getByLabel("Kolom Si buah hati dibaca sebagai");
  await select.selectOption({ label: "Nama anak" });
  await page.getByRole("button", { name: "Baca ulang dengan pilihan ini" }).click();
  await page.getByText("1 kunjungan baru, 1 anak baru.").waitFor();
  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
});

test("visits that differ: the user decides which count", async (t) => {
  const page = await open(t);
  await imported(page);
  await page.getByRole("button", { name: "Tutup" }).click();
  const other = TWO.map((cells) => [...cells]);
  other[1][HEADINGS.indexOf("Berat")] = "11.9";
  await choose(page, file("ralat.csv", csv(other)));
  await heading(page, "Pratinjau impor").waitFor();
  assert.deepEqual(await counts(page), [0, 2, 0, 0, 2, 1, 0]);
  await page.getByText("11,9").waitFor();
  assert.ok(await page.getByRole("button", { name: "Tidak ada yang perlu disimpan" }).isDisabled());
  await screenshots(page, "import-different", { fullPage: true });
  await page.getByRole("radio", { name: /Pakai yang dari berkas/ }).check();
  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
  await page.getByRole("button", { name: "Tutup" }).click();
  await choose(page, file("ralat lagi.csv", csv(other)));
  await heading(page, "Pratinjau impor").waitFor();
  assert.deepEqual(await counts(page), [0, 2, 0, 0, 3, 0, 0]);
});

test("a doubtful match is answered by a person", async (t) => {
  const page = await open(t);
  await imported(page);
  await page.getByRole("button", { name: "Tutup" }).click();
  const masked = { JK: "P", NIK: "13750**********", "Tanggal Pengukuran": "2025-05-12" };
  const alike = [
    HEADINGS,
    row({ ...masked, Nama: "AISAH PUTRI" }),
    row({ ...masked, Nama: "AISYAH PUTERI", "Nama Ortu": "IBU DUA" }),
  ];
  await imported(page, alike, "tersamar.csv");
  await page.getByRole("link", { name: /Anak yang meragukan/ }).click();
  await heading(page, "Anak yang sama atau anak lain?").waitFor();
  await page.getByText("2 anak lagi").waitFor();
  assert.match(page.url(), /#\/impor\/ragu$/);
  await checkAccessibility(page);
  await checkTargets(page);
  await screenshots(page, "doubts");
  await page.keyboard.press("1");
  await page.getByText("1 anak lagi").waitFor();
  await page.getByRole("button", { name: "Anak lain" }).click();
  await page.getByText("Tidak ada yang menunggu keputusan").waitFor();
  await checkAccessibility(page);
  await page.getByText("Disimpan sebagai anak lain.").first().waitFor();
});

test("cancelled while it is written, nothing of it is kept", async (t) => {
  const page = await open(t);
  const many = [HEADINGS];
  for (let child = 0; child < 9000; child += 1) {
    const letters = [...String(child).padStart(4, "0")].map((d) => "ABCDEFGHIJ"[d]).join("");
    many.push(row({ Nama: `ANAK ${letters}`, NIK: `137501100323${String(child).padStart(4, "0")}` }));
  }
  await choose(page, file("besar.csv", csv(many)));
  await heading(page, "Pratinjau impor").waitFor();
  await pressSoon(page, "Batalkan: tidak ada yang disimpan");
  await apply(page).click();
  assert.equal(await pressed(page), true);
  await page.getByText("Impor dibatalkan, tidak ada yang disimpan.").waitFor();
  await page.getByRole("button", { name: "Kembali ke pratinjau" }).click();
  await heading(page, "Pratinjau impor").waitFor();
  assert.deepEqual(await counts(page), [9000, 0, 0, 9000, 0, 0, 0]);
});

test("several files one after another; one that is not wanted goes", async (t) => {
  const page = await open(t);
  const april = [HEADINGS, row({ Nama: "EKO", "Tanggal Pengukuran": "2025-04-02" })];
  await choose(page, file("satu.csv", csv(TWO)), file("dua.csv", csv(TWO)), file("tiga.csv", csv(april)));
  await heading(page, "Pratinjau impor").waitFor();
  await page.getByRole("button", { name: "Keluarkan dua.csv" }).click();
  await apply(page).click();
  await heading(page, "Impor tersimpan").waitFor();
  await page.getByRole("button", { name: "Lanjut ke berkas berikutnya" }).click();
  await page.getByText("tiga.csv").first().waitFor();
  await heading(page, "Pratinjau impor").waitFor();
  assert.deepEqual(await counts(page), [1, 0, 0, 1, 0, 0, 0]);
});

test("a preview is found again on the way back", async (t) => {
  const page = await open(t);
  await choose(page, file("Maret.csv", csv(TWO)));
  await heading(page, "Pratinjau impor").waitFor();
  await page.goto(at("#/bantuan"));
  await page.goto(at("#/impor"));
  await heading(page, "Pratinjau impor").waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  test(`the start in English, ${colorScheme}`, async (t) => {
    const page = await open(t, { colorScheme, viewport: SIZES[0] });
    await page.evaluate(() => localStorage.setItem("idaman:lang", "en"));
    await page.reload();
    await page.getByText("The files do not leave this device.").waitFor();
    await checkAccessibility(page);
    await screenshots(page, `import-start-en-${colorScheme}`, { fullPage: true });
  });
}
