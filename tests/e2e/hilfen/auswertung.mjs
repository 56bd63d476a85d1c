// Many files at once: the page, folders of files, the rows of the table.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { at } from "./seite.mjs";
import { samplePath } from "./sitzung.mjs";

export const MANY = "Viele Dateien auswerten";
export const FILES = "Dateien (PDF oder JSON)";
export const FOLDER = "Ein ganzer Ordner";

/** Goes to the page, by the address. */
export async function toMany(page) {
  await page.evaluate(() => {
    location.hash = "#/auswertung";
  });
  await at(page, MANY);
}

/** Chooses samples, and waits for the table. */
export async function evaluated(page, samples) {
  await page.getByLabel(FILES, { exact: true }).setInputFiles(samples.map(samplePath));
  await page.getByText(/^Ausgewertete Dateien: (\d+) von \1\.$/).waitFor();
  await page.getByRole("table").first().waitFor();
}

/** A folder with these files, for as long as `act` takes. */
export async function folderOf(files, act) {
  const folder = await mkdtemp(path.join(tmpdir(), "auswertung-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The cells of the first row with this name, as soon as there is one. */
export async function cells(page, name) {
  const row = page.getByRole("row", { name }).first();
  await row.waitFor();
  return (await row.locator("th, td").allInnerTexts()).map((text) => text.trim());
}
