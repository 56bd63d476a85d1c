// The draft on the device: as it lies there, and the pages that speak of it.

import { ADDRESS, Watcher } from "./browser.mjs";
import { arrived, at, button, field, heading, link } from "./seite.mjs";

export const LIST = "Vorantrag zusammenstellen";
export const SECTION = "Entwurf auf diesem Gerät";
export const KEEP = "Entwurf auf diesem Gerät behalten";
export const DELETE = "Entwurf vom Gerät löschen";
export const OPEN = "Entwurf öffnen";

/** What lies on the device: nothing, or a draft and its Stand. */
export const device = (page) => page.evaluate(() => ({ ...localStorage }));
/** The draft on the device. */
export const draft = async (page) => (await device(page))["vorabcheck/1"];

/** Another tab of the same browser, and what watches it. */
export async function anotherTab(page) {
  const tab = await page.context().newPage();
  const watcher = new Watcher(tab);
  await tab.goto(ADDRESS);
  await heading(tab, "Würde das Land diese Stelle fördern?").waitFor();
  return { tab, watcher };
}

/** Goes to the task list, by the address. */
export async function toList(page) {
  await page.evaluate(() => {
    location.hash = "#/vorantrag";
  });
  await at(page, LIST);
}

/** Says who applies. */
export async function fill(page, name) {
  await page.evaluate(() => {
    location.hash = "#/vorantrag/antragsteller";
  });
  await arrived(page, "Angaben zum Antragsteller");
  await field(page, "Name").fill(name);
  await button(page, "Speichern und weiter").click();
  await heading(page, "Angaben zum Antragsteller").waitFor({ state: "hidden" });
}

/** Agrees to the draft being kept on the device. */
export async function keep(page) {
  await toList(page);
  await button(page, KEEP).click();
  await button(page, DELETE).waitFor();
}

/** Opens the draft that the start page offers. */
export async function open(page) {
  await button(page, OPEN).click();
  await at(page, LIST);
  await button(page, DELETE).waitFor();
}

/** A notice with this text. */
export const notice = (page, text) => page.getByRole("group", { name: "Meldung" }).filter({ hasText: text });

/** Deletes everything, with the button that every page has. */
export const deleteAll = (page) => button(page, "Alle Angaben löschen").click();

export const begin = (page) => link(page, "Prüfung beginnen").click();
