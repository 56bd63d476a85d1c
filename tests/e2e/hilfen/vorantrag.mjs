// The Vorantrag: its pages, and the sample of a complete one.

import { OPENED, choose, toFiles } from "./dateien.mjs";
import { at, button } from "./seite.mjs";
import { example } from "./sitzung.mjs";

export const TASKS = "Vorantrag zusammenstellen";
export const APPLICANT = "Angaben zum Antragsteller";
export const REVIEW = "Angaben prüfen";
export const POST = "Name und Stellenumfang";
export const COMPLETE = "Der Vorantrag ist vollständig.";

/** Opens the sample of a complete Vorantrag. */
export async function opened(page, content = example("vorantrag.json")) {
  await toFiles(page);
  await choose(page, "Vorantrag.json", content);
  await at(page, OPENED);
}

/** Goes to a page of the Vorantrag by its address. */
export async function go(page, hash, heading) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await at(page, heading);
}

export const save = (page) => button(page, "Vorantrag speichern").click();
export const saveDraft = (page) => button(page, "Als ENTWURF speichern").click();
