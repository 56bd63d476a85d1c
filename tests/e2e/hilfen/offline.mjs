// A visitor whose browser keeps the page, and what can be seen of what it keeps.

import { visitor } from "./browser.mjs";
import { at, button, throughFrame } from "./seite.mjs";
import { SECOND } from "./server.mjs";

/** The question in the middle up to which `begun` answers. */
export const DEGREE = "Hat die Person einen Hochschulabschluss?";

/** What the browser says of a host that is not there. */
export const UNREACHABLE = [/Failed to load resource/, /ERR_CONNECTION_REFUSED/, /Failed to fetch/i];

/** A visitor of this host whose browser takes the service worker. */
export const guest = (host, visit, options = {}) =>
  visitor(visit, { serviceWorkers: "allow", address: host.address, home: host.address, ...options });

/** Waits until this browser has kept the whole page. */
export const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/** Waits until this tab is served from what is kept. */
export const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

export const notice = (page) => page.getByRole("region", { name: "Neue Fassung" });
export const update = (page) => button(notice(page), "Jetzt aktualisieren");
export const second = (page) => page.getByRole("contentinfo").getByText(SECOND);

/** The names of what this browser keeps. */
export const versions = (page) => page.evaluate(async () => (await caches.keys()).filter((key) => key.startsWith("vorabcheck ")));

/** Has answers up to a question in the middle, and the service worker at work. */
export async function begun(page) {
  await throughFrame(page);
  await at(page, DEGREE);
  await kept(page);
  await controlled(page);
}

export async function savedPdf(page) {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "PDF-Datei speichern").click()]);
  return file.suggestedFilename();
}
