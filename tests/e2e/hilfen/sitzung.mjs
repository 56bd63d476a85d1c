// A session that is already there, so that a test can begin in its middle.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ADDRESS } from "./browser.mjs";

/** Where a file of tests/beispiele lies. */
export const samplePath = (name) => fileURLToPath(new URL(`../../beispiele/${name}`, import.meta.url));

/** A file of tests/beispiele. */
export const example = (name) => readFileSync(samplePath(name), "utf8");

/** Opens the start page with this as what the tab has kept. */
export async function seed(page, text) {
  if (page.url() === "about:blank") await page.goto(ADDRESS);
  await page.evaluate((text) => sessionStorage.setItem("vorabcheck/1", text), text);
  await page.goto(ADDRESS);
  await page.reload();
  await page.getByRole("link", { name: "Prüfung fortsetzen" }).waitFor();
}
