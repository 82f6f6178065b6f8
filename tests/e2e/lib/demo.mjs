// The demo workspace, as a person opens it.

/** From the first run to Beranda with the demo in it. */
export async function openDemo(page) {
  await page.getByRole("button", { name: "Buka demo" }).click();
  await page.locator(".banner--demo").waitFor({ timeout: 120_000 });
  await page.getByRole("heading", { level: 1, name: /^Bagaimana / }).waitFor();
}

/** Goes to an address inside the page that is open. */
export async function goTo(page, hash) {
  await page.evaluate((hash) => { location.hash = hash; }, hash);
}
