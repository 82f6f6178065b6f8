import { launch } from "./lib/browser.mjs";
import { startServer } from "../../scripts/server.mjs";
import { openApp } from "./lib/page.mjs";
import { goTo, openDemo } from "./lib/demo.mjs";
import { rakorId, paperId } from "./lib/coordination.mjs";
const browser = await launch();
const server = await startServer(process.env.DIST || "dist-dev");
const t = { after() {} };
const page = await openApp(t, browser, server, { viewport: { width: 1920, height: 1080 } });
await openDemo(page);
await page.evaluate(() => localStorage.setItem("idaman:lang", "en"));
await page.reload();
await page.locator(".rail").waitFor();
const out = "/tmp/look";
const shot = async (name) => { await page.waitForTimeout(700); await page.screenshot({ path: `${out}/${name}.png` }); };
const what = process.argv.slice(2);
if (what.includes("slides")) {
  await goTo(page, `#/rakor/${rakorId(1)}/tayang`);
  await page.locator(".slide__head").first().waitFor();
  const of = Number((await page.locator(".stage__where").textContent()).match(/of (\d+)/)[1]);
  for (let n = 1; n <= of; n++) { await page.locator(".stage .slide__head").first().waitFor(); await shot(`slide-${String(n).padStart(2,"0")}`); await page.keyboard.press("PageDown"); }
  await page.keyboard.press("Escape");
  await page.locator(".stage").waitFor({ state: "detached" });
}
if (what.includes("pages")) {
  for (const [name, hash] of [["home","#/"],["rakor",`#/rakor/${rakorId(1)}`],["hub0",`#/rakor/${rakorId(0)}`],["hadir",`#/rakor/${rakorId(0)}/hadir`],["team",`#/tim/${paperId("team",0)}`],["problems","#/masalah"],["matrix","#/masalah/matriks"],["aksi","#/aksi"],["commit","#/komitmen"],["laporan","#/komitmen?tampil=laporan"],["partners","#/mitra"],["needs","#/kebutuhan"],["camp","#/operasi-timbang"],["call","#/penggerakan"],["send","#/kirim"]]) {
    await goTo(page, hash); await page.waitForTimeout(900); await page.screenshot({ path: `${out}/en-${name}.png` });
  }
}
if (what.includes("papers")) {
  const pdf = async (name, hash) => { await goTo(page, hash); await page.locator(".paper__sheet").first().waitFor(); await page.waitForTimeout(900); await page.pdf({ path: `${out}/${name}.pdf`, preferCSSPageSize: true, printBackground: true }); };
  await pdf("month", "#/berkas"); await pdf("quarter", "#/berkas?jangka=triwulan"); await pdf("year", "#/berkas?jangka=tahun");
  await pdf("recap", "#/berkas?bentuk=rekap");
  for (const k of ["daftar-hadir","notulen","undangan","berita-acara","rencana"]) { try { await pdf(k, `#/rakor/${rakorId(0)}/berkas?bentuk=${k}`); } catch (e) { console.log(k, String(e).slice(0,200)); } }
}
await browser.close(); await server.close(); process.exit(0);
