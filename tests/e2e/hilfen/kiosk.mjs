// The kiosk: how a visitor walks through it, and the picture that one takes home.

import assert from "node:assert/strict";
import jsQR from "jsqr";
import { ADDRESS } from "./browser.mjs";
import { hosted } from "./konfiguration.mjs";
import { FRAME, at, button } from "./seite.mjs";

export const KIOSK = `${ADDRESS}?kiosk`;

/** Headings and names. */
export const ATTRACT = "Passt Ihre Qualifikation zum Integrationsmanagement?";
export const BEGIN = "Check beginnen";
export const ANEW = "Von vorn";
export const STILL_THERE = "Sind Sie noch da?";
export const PICTURE = "QR-Code mit der Adresse Ihres Ergebnisses";

/** The public page, where a picture leads to. */
export const PUBLIC = "https://www.example.org/amt/vorabcheck/";

/** Someone who comes to a kiosk whose host has set the address of the public page, and whatever else. */
export const atKiosk = (set = {}) => ({
  address: KIOSK,
  prepare: hosted({ kiosk: { adresse: PUBLIC, ...set } }),
});

const NOTHING_MORE = [
  ["War die Person schon vor dem Bewilligungszeitraum in diesem Tätigkeitsfeld beschäftigt?", "Nein"],
  ["Hat die Person eine Berufsausbildung?", "Nein"],
];

/** A person with a degree in this field, and the frame behind it. */
export const degree = (field) => [
  ["Hat die Person einen Hochschulabschluss?", "Ja"],
  ["Welche Art von Hochschulabschluss ist es?", "Bachelor"],
  ["In welchem Fach wurde der Hochschulabschluss erworben?", field],
  ["Wo wurde der Hochschulabschluss erworben?", "In Deutschland"],
];

export { FRAME, NOTHING_MORE };

/** Waits for the attract page as the first visitor sees it. */
export async function fresh(page) {
  await at(page, ATTRACT);
  await page.getByRole("link", { name: BEGIN, exact: true }).waitFor();
  assert.equal(new URL(page.url()).hash.replace("#/", ""), "");
}

/** What a camera reads from the picture on the page. */
export async function scan(page) {
  const png = (await page.getByRole("img", { name: PICTURE }).screenshot()).toString("base64");
  // Its points, by a page without a policy.
  const reader = await page.context().newPage();
  await reader.goto("about:blank");
  const { points, width, height } = await reader.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    return { points: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join("")), width, height };
  }, png);
  await reader.close();
  const read = jsQR(new Uint8ClampedArray(Buffer.from(points, "base64")), width, height);
  assert.ok(read, "the picture can be read");
  return read.data;
}

/** The address of a code, on the page that is tested. */
export function here(address) {
  assert.ok(address.startsWith(`${PUBLIC}#/e/`), address);
  return address.replace(PUBLIC, ADDRESS);
}

/** Begins anew. */
export const anew = (page) => button(page, ANEW).click();

/** Where these words stand in anything that the browser keeps or shows: the page, its address, storages, caches, cookies. */
export function traces(page, words) {
  return page.evaluate(async (words) => {
    const places = {
      page: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll("input, textarea, select")].map((field) => field.value).join("\n"),
      address: location.href,
      title: document.title,
      state: JSON.stringify(history.state),
      session: JSON.stringify({ ...sessionStorage }),
      device: JSON.stringify({ ...localStorage }),
      cookies: document.cookie,
      name: window.name,
      globals: Object.keys(window)
        .filter((name) => name.startsWith("vorabcheck"))
        .map((name) => `${name} ${JSON.stringify(window[name])}`)
        .join("\n"),
    };
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        places[request.url] = `${request.url} ${await (await cache.match(request)).text()}`;
      }
    }
    for (const { name } of await indexedDB.databases()) places[`database ${name}`] = name;
    return Object.entries(places).flatMap(([place, text]) => words.filter((word) => text.includes(word)).map((word) => `${word} in ${place}`));
  }, words);
}
