// Data files as a visitor brings them: chosen in the field, or dropped on the page.

import { button, link } from "./seite.mjs";

export const FILE_FIELD = "Gespeicherte Datei (PDF oder JSON)";
export const OPENED = "Datei geöffnet";
export const REFUSED = "Diese Datei lässt sich nicht öffnen";

/** A file for the field: `content` is text or bytes. */
const payload = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(content) });

/** Goes to the page for files, by the address. */
export async function toFiles(page) {
  await page.evaluate(() => {
    location.hash = "#/datei";
  });
  await page.getByLabel(FILE_FIELD, { exact: true }).waitFor();
}

/** Chooses a file in the field of the page for files. */
export const choose = (page, name, content) => page.getByLabel(FILE_FIELD, { exact: true }).setInputFiles(payload(name, content));

/** Drops a file on the page, as from a folder beside the browser; with further names, several of this content. */
export async function drop(page, name, content, ...others) {
  const transfer = await page.evaluateHandle(
    ([names, bytes]) => {
      const transfer = new DataTransfer();
      for (const name of names) transfer.items.add(new File([new Uint8Array(bytes)], name, { type: "application/json" }));
      return transfer;
    },
    [[name, ...others], [...Buffer.from(content)]],
  );
  await page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

/** What the page says of a file that it refuses: everything in the box. */
export async function refusal(page, name) {
  const box = page.getByRole("alert").filter({ hasText: REFUSED });
  await box.filter({ hasText: name }).waitFor();
  return box.innerText();
}

export const save = (page) => button(page, "Angaben und Ergebnis speichern").click();
export const toResult = (page) => link(page, "Ergebnis ansehen").click();
